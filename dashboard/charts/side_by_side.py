"""Up to four chips side by side: each number in words over a bar from zero, the longest of its row set to the full."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.charts.efficiency import sign
from dashboard.parts import safe
from dashboard.theme import Theme

Row = dict[str, Any]
MOST = 4
_ROW, _HEAD = 52, 78  # pixels
_BAR = 0.86  # of a column's width
_LETTERS = 14  # of a text in a column on a phone


@dataclass(frozen=True)
class Line:
    """One line of the comparison: a column of the chips with its heading and unit; words instead of bars for texts."""

    column: str
    label: str
    is_text: bool = False


LINES = (
    Line("vendor", "Vendor", True), Line("available_on", "On sale since, or planned for", True),
    Line("memory_gb", "Memory, GB"), Line("memory_bandwidth_gbps", "Memory bandwidth, GB/s"),
    Line("fp16_tflops_dense", "16 bits, dense TFLOP/s"), Line("fp8_tflops_dense", "8 bits, dense TFLOP/s"),
    Line("fp4_tflops_dense", "4 bits, dense TFLOP/s"), Line("tdp_w", "Power, watts"),
    Line("fp16", "16 bits, TFLOP/s per watt"), Line("fp8", "8 bits, TFLOP/s per watt"),
    Line("balance", "Memory GB/s per 16-bit TFLOP/s"), Line("price_usd", "Price of one, US$"),
)  # fmt: skip


def chart(chips: Sequence[Row], theme: Theme) -> go.Figure:
    """chips: rows of the specification with the measures of `LINES`; unknown is a dash, never a bar of nought."""
    lines = [line for line in LINES if any(not fmt.missing(row[line.column]) for row in chips)]
    height = _HEAD + _ROW * len(lines)
    figure = base.figure(theme, height + 40).update_layout(margin={"t": 32, "r": 4, "b": 8, "l": 4}, barmode="overlay")
    figure.update_xaxes(visible=False, range=[0, max(len(chips), 2)])
    figure.update_yaxes(visible=False, range=[height, 0])
    _heads(figure, chips, theme)
    for number, line in enumerate(lines):
        _line(figure, line, chips, _HEAD + number * _ROW, theme)
    return base.keep_unselected(figure)


def _heads(figure: go.Figure, chips: Sequence[Row], theme: Theme) -> None:
    """Name, and the mark and word of what a chip was built for, at the head of each column."""
    for number, row in enumerate(chips):
        name = "<br>".join(safe.plot(part) for part in _wrapped(row["chip"], 2))
        use = row["optimised_for"]
        _text(figure, number, 2, f"<b>{name}</b>", theme.ink, 14)
        built = f"{sign(use)[1]} {'for both' if use == 'both' else f'for {use}'}"
        _text(figure, number, 46, built, theme.workload(use), 13)


def _line(figure: go.Figure, line: Line, chips: Sequence[Row], top: int, theme: Theme) -> None:
    figure.add_hline(y=top, line={"color": theme.faint, "width": 1}, layer="below")
    _text(figure, 0, top + 4, line.label, theme.muted, 11)
    values = [row[line.column] for row in chips]
    for number, value in enumerate(values):
        word = _wrapped(str(value or fmt.UNKNOWN), 1)[0] if line.is_text else _said(value)
        _text(figure, number, top + 18, safe.plot(word), theme.ink, 13)
    if line.is_text:
        return
    most = max(value for value in values if not fmt.missing(value))
    known = [number for number, value in enumerate(values) if not fmt.missing(value)]
    figure.add_bar(
        y=[top + 43] * len(known), base=known, x=[values[number] / most * _BAR for number in known], orientation="h",
        width=6, name=line.column, marker={"color": [theme.workload(chips[n]["optimised_for"]) for n in known],
                                           "line": {"width": 0}},
        customdata=[[chips[n]["chip"], safe.plot(f"{chips[n]['chip']}: {fmt.exact(values[n])}"), line.label]
                    for n in known],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    )  # fmt: skip


def _said(value: Any) -> str:
    """Three digits where they say enough, all of them above a thousand."""
    return fmt.exact(round(value)) if not fmt.missing(value) and abs(value) >= 1000 else fmt.number(value)


def _text(figure: go.Figure, column: int, top: int, text: str, colour: str, size: int) -> None:
    """Words as a trace, for notes are hidden on phones."""
    figure.add_scatter(x=[column], y=[top], mode="text", text=[text], textposition="bottom right", hoverinfo="skip",
                       textfont={"color": colour, "size": size}, name="words", cliponaxis=False)  # fmt: skip


def _wrapped(text: str, most: int) -> list[str]:
    lines = textwrap.wrap(text, _LETTERS) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][: _LETTERS - 1] + "…"]


def title(chips: Sequence[Row]) -> str:
    """Which of them does most per watt, at the narrowest numbers that at least two of them state."""
    for column, words in (("fp8", "8-bit work per watt"), ("fp16", "16-bit work per watt")):
        known = sorted((row for row in chips if not fmt.missing(row[column])), key=lambda row: -row[column])
        if len(known) > 1:
            first, second = known[0], known[1]
            ahead = f"{fmt.number(first[column])} against {fmt.number(second[column])} TFLOP/s of {second['chip']}"
            return f"{first['chip']} does most {words}: {ahead}"
    return fmt.names([row["chip"] for row in chips], MOST)
