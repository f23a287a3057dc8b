"""Names down the side, one or two marks on each line: prices of sellers, results of chips."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme

ROW = 30  # pixels
_TOP, _BOTTOM, _NAMES = 16, 34, 130
_LETTERS = 18


@dataclass(frozen=True)
class Mark:
    """One mark: the line that it stands on, its place, its sign, what hovering says, and whether it is the newest;
    its colour where that means something."""

    name: str
    x: float
    symbol: str
    says: str
    details: str
    strong: bool = True
    colour: str = ""


def chart(marks: Sequence[Mark], names: Sequence[str], theme: Theme, prefix: str = "") -> go.Figure:
    """names: the lines from the top. prefix: of the numbers along the foot, as $; the axis begins at zero."""
    places = {name: len(names) - 1 - number for number, name in enumerate(names)}
    figure = base.figure(theme, _TOP + _BOTTOM + ROW * len(names)).update_layout(
        margin={"t": _TOP, "r": 24, "b": _BOTTOM, "l": _NAMES}
    )
    figure.update_xaxes(range=[0, max(mark.x for mark in marks) * 1.06], tickprefix=prefix, tickformat=",~r", nticks=6,
                        ticks="")  # fmt: skip
    figure.update_yaxes(range=[-0.6, len(names) - 0.4], tickvals=list(places.values()), ticks="",
                        ticktext=[safe.plot(fmt.short(name, _LETTERS)) for name in names],
                        tickfont={"color": theme.ink, "size": 13})  # fmt: skip
    for kind in sorted({_kind(mark) for mark in marks}):
        _marks(figure, [mark for mark in marks if _kind(mark) == kind], places, theme)
    return base.keep_unselected(figure)


def _kind(mark: Mark) -> tuple[str, bool, str]:
    return mark.symbol, mark.strong, mark.colour


def _marks(figure: go.Figure, marks: Sequence[Mark], places: dict[str, int], theme: Theme) -> None:
    first = marks[0]
    colour = first.colour or (theme.ink if first.strong else theme.muted)
    figure.add_scatter(
        x=[mark.x for mark in marks], y=[places[mark.name] for mark in marks], mode="markers", name=first.symbol,
        customdata=[["", safe.plot(mark.says), safe.plot(mark.details)] for mark in marks],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": first.symbol, "size": 10, "color": colour, "line": {"color": colour, "width": 1.5}},
    )  # fmt: skip
