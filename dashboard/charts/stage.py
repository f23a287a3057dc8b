"""What the moving date is drawn on: whole years both ways, the diagonal, what is past, marked moments, the key."""

import itertools
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.charts.moments import MOMENTS, Moment
from dashboard.theme import Theme

HEIGHT, TOP, BOTTOM = 680, 84, 56
WIDTH = 860.0  # pixels of the plot for which labels are placed; wider plots only give them more room
LEFT = 0.06  # room before the first year, so that no mark is cut
RIGHT = 0.3  # room beside the newest statements, years
WIDE = 3  # the newest years, in which most was said, are drawn in full width
NARROW = 0.5  # the width of the years before them, where there are several


@dataclass(frozen=True)
class Stage:
    """The years shown: of statements `first` to `last`, of crossings `low` to `high`, all whole and all included."""

    first: int
    last: int
    low: int
    high: int

    @classmethod
    def around(cls, days: pd.Series, years: pd.Series) -> "Stage":
        """The stage for statements of these days about these years; at least three years of statements."""
        first, last = int(days.min().year), int(days.max().year)
        first = min(first, last - 2)
        return cls(first, last, min(int(years.min()), first + 1), max(int(years.max()), last) + 1)

    @property
    def wide_from(self) -> int:
        """The year from which years have their full width; the first one where few are shown."""
        return self.last + 1 - WIDE if self.last + 1 - self.first > 2 * WIDE else self.first

    def place(self, day: float) -> float:
        """Where a day, as a decimal year, stands on the axis: years of full width since the first one."""
        early = min(day, self.wide_from) - self.first
        return early * NARROW + max(day - self.wide_from, 0.0) if day >= self.first else day - self.first

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the axis."""
        return -LEFT, self.place(self.last + 1) + RIGHT

    @property
    def across(self) -> float:
        """Pixels a year of full width takes."""
        return WIDTH / (self.ends[1] - self.ends[0])

    @property
    def up(self) -> float:
        """Pixels a year of crossings takes."""
        return (HEIGHT - TOP - BOTTOM) / (self.high + 1 - self.low)

    def mark(self, place: float, at: float, text: str = "") -> labels.Mark:
        """A mark in pixels, from its place on the axis and its height in years."""
        return labels.Mark((place + LEFT) * self.across, (at - self.low) * self.up, text)

    @property
    def taken(self) -> list[labels.Box]:
        """Where the key, the words on the past and the diagonal stand: no room for names."""
        height = HEIGHT - TOP - BOTTOM
        return [(0.0, height - 84.0, 330.0, height), (WIDTH - 310.0, 0.0, WIDTH, 44.0), *self.along(self.diagonal)]

    @property
    def turns(self) -> list[labels.Box]:
        """Where the lines of moments stand: names keep away where there is other room."""
        places = [self.mark(self.place(base.decimal_year(pd.Timestamp(moment.day))), 0).x for moment in shown(self)]
        return [(x - 1, 0.0, x + 1, float(HEIGHT - TOP - BOTTOM)) for x in places]

    @property
    def diagonal(self) -> list[tuple[float, float]]:
        """Place and height of the day of the statement: straight, with a bend where years grow wider."""
        days = (self.first - LEFT, self.first, self.wide_from, self.last + 1 + RIGHT)
        return [(self.place(day), day) for day in dict.fromkeys(days)]

    def along(self, line: list[tuple[float, float]]) -> list[labels.Box]:
        """Small boxes along a line of places and heights, so that no name stands on it."""
        marks = [self.mark(*place) for place in line]
        pairs = itertools.pairwise((mark.x, mark.y) for mark in marks)
        return [box for one, other in pairs for box in labels.along(one, other)]


def shown(stage: Stage) -> list[Moment]:
    """The moments within the axis."""
    return [moment for moment in MOMENTS if stage.first <= moment.day.year <= stage.last]


def draw(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """Axes, the shaded past, the diagonal of the day of the statement, moments and the key."""
    years = range(stage.low, stage.high + 1)
    figure.update_layout(margin={"t": TOP, "l": 44, "r": 8, "b": BOTTOM})
    figure.update_xaxes(**_years(stage, theme))
    figure.update_yaxes(
        range=[stage.low, stage.high + 1], showgrid=False, ticks="", tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
        minor={"tickvals": list(years), "showgrid": True, "ticks": "", "gridcolor": theme.faint},
    )  # fmt: skip
    _past(figure, stage, theme)
    _moments(figure, stage, theme)
    _key(figure, stage, theme)


def _years(stage: Stage, theme: Theme) -> dict[str, object]:
    """The name of each year in its middle, a line at its start."""
    years = range(stage.first, stage.last + 1)
    return {
        "range": stage.ends, "ticks": "", "showgrid": False, "showline": False,
        "tickvals": [stage.place(year + 0.5) for year in years], "tickangle": 0,
        "ticktext": [str(year) if year >= stage.wide_from else f"’{year % 100:02}" for year in years],
        "minor": {"tickvals": [stage.place(year) for year in years], "showgrid": True, "ticks": "",
                  "gridcolor": theme.faint},
    }  # fmt: skip


def _past(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """The years that were over when the statement was made, as stairs, and the diagonal of that day."""
    stairs = [(stage.place(year + step), year) for year in range(stage.first, stage.last + 1) for step in (0, 1)]
    stairs += [(stage.place(stage.last + 1), stage.last + 1), (stage.ends[1], stage.last + 1)]
    floor = stage.low - 1
    figure.add_scatter(x=stage.ends, y=[floor, floor], mode="lines", line_width=0, hoverinfo="skip", name="floor")
    figure.add_scatter(
        x=[at for at, _ in stairs], y=[max(year, floor) for _, year in stairs], mode="lines", line_width=0,
        hoverinfo="skip", fill="tonexty", fillcolor=theme.panel, name="past",
    )  # fmt: skip
    figure.add_scatter(
        x=[x for x, _ in stage.diagonal], y=[y for _, y in stage.diagonal], mode="lines", hoverinfo="skip",
        name="diagonal", line={"color": theme.muted, "width": 1.5},
    )  # fmt: skip


def _moments(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """A dotted line for each moment within the axis; above it its name and what it changed, in turns of three rows."""
    for number, moment in enumerate(reversed(shown(stage))):
        at, row = stage.place(base.decimal_year(pd.Timestamp(moment.day))), number % 3
        figure.add_vline(x=at, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
        figure.add_annotation(
            text=f"<b>{moment.name}</b>: {moment.turn}", x=at, yref="paper", y=1, yanchor="bottom",
            yshift=2 + 16 * row, xanchor="right", xshift=4, showarrow=False,
            hovertext=f"{moment.name}, {fmt.day(moment.day)}: {moment.why}", bgcolor=theme.paper, borderpad=0,
            font={"color": theme.muted, "size": 12},
        )  # fmt: skip


def _key(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """What colours, arrows, the diagonal and the shade say, in words, where the chart is empty."""
    said = (
        f'<span style="color:{theme.inference}"><b>Inference passes training</b></span>  ↓ in that year or earlier<br>'
        f'<span style="color:{theme.training}"><b>Training stays ahead</b></span>  ↑ until that year or later<br>'
        "Shape: what is counted. Line: one publisher on the same thing"
    )
    past = "On the line: <b>it has already happened</b><br>Shaded: years that were over by then"
    narrow = "" if stage.wide_from == stage.first else f" (years before {stage.wide_from} drawn narrower)"
    for text, x, y, xanchor, yanchor, align in (
        (said, 0.01, 0.985, "left", "top", "left"),
        (past, 0.98, 0.02, "right", "bottom", "right"),
        ("↑ Year of the crossing", 0, 1, "left", "bottom", "left"),
        (f"Day of the statement{narrow} →", 0.99, -0.05, "right", "top", "right"),
    ):
        figure.add_annotation(text=text, xref="paper", yref="paper", x=x, y=y, xanchor=xanchor, yanchor=yanchor,
                              align=align, showarrow=False, font={"color": theme.muted, "size": 13},
                              bgcolor=theme.paper if yanchor == "top" else None)  # fmt: skip
