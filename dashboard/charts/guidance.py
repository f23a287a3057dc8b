"""Guidance beside what came: one row a vintage in the order in which they were given, the outcome as a line across."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records

ROW, MARGIN = 27, {"t": 8, "l": 92, "r": 16, "b": 30}
WORDS = {"above": "above", "within": "inside", "below": "below", "at": "exactly at"}
"""Where the outcome landed, seen from the guidance."""


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """Ranges as bars, single numbers as diamonds, US$ bn to the right; one block a period, oldest above.

    rows: of `capex.guidance`, of one company and segment.
    """
    lines = _lines(rows)
    height = ROW * len(lines) + MARGIN["t"] + MARGIN["b"] + 6
    figure = base.figure(theme, height).update_layout(margin=MARGIN)
    top = float(rows[["value", "value_low", "value_high", "outcome"]].max().max()) * 1.32 or 1.0
    given = [(at, row) for at, _, row in lines if row is not None]
    _ranges(figure, given, theme)
    for at, heading, row in lines:
        if row is None:
            _heading(figure, at, heading, theme)
    _outcomes(figure, lines, theme)
    figure.update_xaxes(range=[0, top], tickformat=",~r", nticks=7, ticks="")
    figure.update_yaxes(range=[-len(lines) + 0.4, 0.6], showgrid=False, ticks="", tickvals=[at for at, _ in given],
                        ticktext=[stated(row) for _, row in given])  # fmt: skip
    return base.keep_unselected(figure)


Line = tuple[float, str, dict[str, Any] | None]
"""Height, heading of a block, or else the vintage that stands there."""


def _lines(rows: pd.DataFrame) -> list[Line]:
    """The lines of the chart from above: for each period its heading, then its vintages, oldest first."""
    found: list[Line] = []
    for _, block in rows.groupby("period_end", sort=True):
        told = records(block.sort_values("published_day", kind="stable"))
        outcomes = sorted({row["outcome"] for row in told if not fmt.missing(row["outcome"])})
        came = f"came to {fmt.names([_money(one) for one in outcomes])}" if outcomes else _waiting(told[-1])
        found.append((-float(len(found)), f"<b>For {period(told[0])}</b>  {came}", None))
        for row in told:
            found.append((-float(len(found)), "", row))
    return found


def _waiting(row: dict[str, Any]) -> str:
    return "still open" if row["state"] == "pending" else "no outcome held"


def _heading(figure: go.Figure, at: float, text: str, theme: Theme) -> None:
    figure.add_scatter(
        x=[0], y=[at], mode="text", text=[text], textposition="middle right", hoverinfo="skip", name="heading",
        cliponaxis=False, textfont={"color": theme.ink, "size": base.TEXT_SIZE + 1},
    )  # fmt: skip
    figure.add_shape(type="line", x0=0, x1=1, xref="paper", y0=at + 0.5, y1=at + 0.5, layer="below",
                     line={"color": theme.faint, "width": 1})  # fmt: skip


def _ranges(figure: go.Figure, given: list[tuple[float, dict[str, Any]]], theme: Theme) -> None:
    for at, row in given:
        if _is_range(row):
            figure.add_scatter(x=[row["value_low"], row["value_high"]], y=[at, at], mode="lines", name="range",
                               hoverinfo="skip", line={"color": theme.neutral, "width": 13})  # fmt: skip
    figure.add_scatter(
        x=[(_low(row) + _high(row)) / 2 for _, row in given], y=[at for at, _ in given], mode="markers",
        name="guidance",
        customdata=[[row["inputs"], safe.plot(says(row)), safe.plot(_details(row))] for _, row in given],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "diamond", "size": 11, "color": theme.neutral, "line": {"width": 0},
                "opacity": [0 if _is_range(row) else 1 for _, row in given]},
    )  # fmt: skip
    figure.add_scatter(
        x=[max(_high(row), _number(row["outcome"])) for _, row in given], y=[at for at, _ in given], mode="text",
        text=[f"  {'' if _is_range(row) else '   '}{_short(row)}" for _, row in given],
        textposition="middle right", hoverinfo="skip", name="words",
        cliponaxis=False, textfont={"color": theme.muted, "size": base.TEXT_SIZE},
    )  # fmt: skip


def _outcomes(figure: go.Figure, lines: list[Line], theme: Theme) -> None:
    """A line through the vintages of each period at what came."""
    came: dict[Any, list[tuple[float, float]]] = {}
    for at, _, row in lines:
        if row is not None and not fmt.missing(row["outcome"]):
            came.setdefault((row["period_end"], row["outcome"]), []).append((at, row["outcome"]))
    for places in came.values():
        heights = [at for at, _ in places]
        figure.add_scatter(x=[places[0][1]] * 2, y=[max(heights) + 0.45, min(heights) - 0.45], mode="lines",
                           name="outcome", hoverinfo="skip", line={"color": theme.ink, "width": 2.5})  # fmt: skip


def _short(row: dict[str, Any]) -> str:
    """`60–65: came above`, `125–145`."""
    bare = amount(row).removeprefix("$").removesuffix("bn")
    came = {"above": "came above", "within": "came inside", "below": "came below", "at": "came exactly so"}
    return f"{bare}: {came[row['landed']]}" if row["landed"] else bare


def amount(row: dict[str, Any]) -> str:
    """The range, or the number where none was stated: a range is never shown as its middle."""
    if _is_range(row):
        return fmt.amount(None, row["value_low"], row["value_high"], row["unit"])
    return fmt.amount(row["value"], row["value_low"], row["value_high"], unit=row["unit"])


def says(row: dict[str, Any]) -> str:
    """`Meta guided to $60–65bn for 2025`."""
    return f"{row['publisher']} guided to {amount(row)} for {period(row)}"


def landed(row: dict[str, Any]) -> str:
    """Where the outcome landed, in words: `came to $72.2bn, above it`; empty where it is not known."""
    return f"came to {_money(row['outcome'])}, {WORDS[row['landed']]} it" if row["landed"] else ""


def _details(row: dict[str, Any]) -> str:
    parts = [f"said {stated(row)}", landed(row) or row["reason"], row["assumed"], grade(str(row["evidence"]))]
    return " · ".join(part for part in parts if part)


def stated(row: dict[str, Any]) -> str:
    """The day of a statement, as precisely as it was stated."""
    precision = {4: "year", 7: "month"}.get(len(str(row["published_on"])), "day")
    return fmt.day(row["published_day"], precision)


def period(row: dict[str, Any]) -> str:
    """The year of the guidance: `2025`, or its true end where it is a fiscal year."""
    words = fmt.period(row["period_start"], row["period_end"])
    return words if words.isdecimal() or words[:1] in "QH" else f"the year to {fmt.day(row['period_end'])}"


def _money(value: float) -> str:
    return fmt.amount(value, unit="USD_bn")


def _is_range(row: dict[str, Any]) -> bool:
    return bool(row["value_low"] < row["value_high"])


def _number(value: float) -> float:
    return 0.0 if fmt.missing(value) else float(value)


def _low(row: dict[str, Any]) -> float:
    return float(row["value"] if fmt.missing(row["value_low"]) else row["value_low"])


def _high(row: dict[str, Any]) -> float:
    return float(row["value"] if fmt.missing(row["value_high"]) else row["value_high"])
