"""Stems from once as much, with the words that they need above them: for numbers whose bases differ."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme

EACH, WIDE = 88, 50
"""Pixels of a stem with three lines of words above it; characters of a line that a phone has room for."""


@dataclass(frozen=True)
class Stem:
    """One stem: its multiple, what it says in bold and below that, its evidence and how it looks."""

    times: float
    head: str
    words: str
    ids: str
    details: str
    colour: str
    symbol: str = "circle"
    dash: str = "solid"


def chart(stems: Sequence[Stem], theme: Theme, *, is_log: bool) -> go.Figure:
    """The stems in their order, the first on top, on an axis of multiples, plain or in powers of ten."""
    figure = base.figure(theme, EACH * len(stems) + 54).update_layout(margin={"t": 6, "r": 24, "b": 36, "l": 16})
    ends = [math.log10(stem.times) if is_log else stem.times - 1 for stem in stems]
    top = max(*ends, 1.0) if len(ends) > 1 else max(ends[0], 1.0)
    placed = list(enumerate(zip(reversed(stems), reversed(ends), strict=True)))
    figure.add_traces([trace for place, (stem, far) in placed for trace in _traces(stem, far, place)])
    base.annotate(figure, [_words(stem, place, theme) for place, (stem, _) in placed])
    ticks = _powers(top) if is_log else _steps(top)
    figure.update_xaxes(range=[-top * 0.01, top * 1.06], tickvals=list(ticks), ticktext=list(ticks.values()), ticks="",
                        showgrid=True, tickangle=0)  # fmt: skip
    figure.update_yaxes(range=[-0.35, len(stems) - 0.05], visible=False)
    return base.keep_unselected(figure)


def _powers(top: float) -> dict[float, str]:
    powers = range(math.ceil(top) + 1)
    return {float(power): f"{10**power:,}×" for power in powers[:: 1 if len(powers) <= 5 else 2]}


def _steps(top: float) -> dict[float, str]:
    step = next(n for n in (0.5, 1, 2, 5, 10, 50, 100, 1000, 1e9) if top / n <= 6)
    return {step * n: fmt.amount(1 + step * n, unit="x") for n in range(int(top / step) + 1)}


def _traces(stem: Stem, far: float, place: int) -> list[go.Scatter]:
    line = go.Scatter(x=[0, far], y=[place, place], mode="lines", hoverinfo="skip", name=f"stem {stem.dash}",
                      line={"color": stem.colour, "width": 2.5, "dash": stem.dash})  # fmt: skip
    mark = go.Scatter(
        x=[far], y=[place], mode="markers", name="multiple",
        customdata=[[stem.ids, safe.plot(stem.head), safe.plot(stem.details)]],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": stem.symbol, "size": 11, "color": stem.colour},
    )  # fmt: skip
    return [line, mark]


def _words(stem: Stem, place: int, theme: Theme) -> dict[str, object]:
    lines = textwrap.wrap(fmt.short(stem.words, 2 * WIDE - 6), WIDE)[:2]
    told = "<br>".join([f"<b>{safe.plot(fmt.short(stem.head, WIDE + 12))}</b>", *map(safe.plot, lines)])
    return {"x": 0.01, "xref": "paper", "y": place, "text": told, "xanchor": "left", "yanchor": "bottom", "yshift": 7,
            "align": "left", "showarrow": False, "font": {"color": theme.muted, "size": base.TEXT_SIZE}}  # fmt: skip
