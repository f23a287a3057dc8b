"""What the moving date is drawn on: whole years both ways, the diagonal, what is past, marked moments, the key."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.charts.moments import MOMENTS
from dashboard.theme import Theme

HEIGHT, TOP, BOTTOM = 680, 62, 56
WIDTH = 760.0  # pixels of the plot for which labels are placed; wider plots only give them more room
LEFT = 0.06  # room before the first year, so that no mark is cut
RIGHT = 0.32  # room beside the newest statements, years


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
    def across(self) -> float:
        """Pixels a year of statements takes."""
        return WIDTH / (self.last + 1 + RIGHT + LEFT - self.first)

    @property
    def up(self) -> float:
        """Pixels a year of crossings takes."""
        return (HEIGHT - TOP - BOTTOM) / (self.high + 1 - self.low)

    @property
    def days(self) -> list[pd.Timestamp]:
        start, end = pd.Timestamp(self.first, 1, 1), pd.Timestamp(self.last + 1, 1, 1)
        return [start - pd.Timedelta(days=LEFT * 365), end + pd.Timedelta(days=RIGHT * 365)]

    def mark(self, day: float, at: float, text: str = "") -> labels.Mark:
        """A mark in pixels, from its day as a decimal year and its height in years."""
        return labels.Mark((day - self.first + LEFT) * self.across, (at - self.low) * self.up, text)

    @property
    def taken(self) -> list[labels.Box]:
        """Where the key and the words on the past stand: no room for names."""
        height = HEIGHT - TOP - BOTTOM
        return [(0.0, height - 84.0, 330.0, height), (WIDTH - 310.0, 0.0, WIDTH, 44.0)]


def draw(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """Axes, the shaded past, the diagonal of the day of the statement, moments and the key."""
    years = range(stage.low, stage.high + 1)
    figure.update_layout(margin={"t": TOP, "l": 44, "r": 8, "b": BOTTOM})
    figure.update_xaxes(**base.year_axis(stage.first, stage.last, theme) | {"range": stage.days})
    figure.update_yaxes(
        range=[stage.low, stage.high + 1], showgrid=False, ticks="", tickvals=[year + 0.5 for year in years],
        ticktext=[str(year) for year in years],
        minor={"tickvals": list(years), "showgrid": True, "ticks": "", "gridcolor": theme.faint},
    )  # fmt: skip
    _past(figure, stage, theme)
    _moments(figure, stage, theme)
    _key(figure, theme)


def _past(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """The years that were over when the statement was made, as stairs, and the diagonal of that day."""
    stairs = [(pd.Timestamp(year + step, 1, 1), year) for year in range(stage.first, stage.last + 1) for step in (0, 1)]
    stairs += [(pd.Timestamp(stage.last + 1, 1, 1), stage.last + 1), (stage.days[1], stage.last + 1)]
    floor = stage.low - 1
    figure.add_scatter(x=stage.days, y=[floor, floor], mode="lines", line_width=0, hoverinfo="skip", name="floor")
    figure.add_scatter(
        x=[day for day, _ in stairs], y=[max(year, floor) for _, year in stairs], mode="lines", line_width=0,
        hoverinfo="skip", fill="tonexty", fillcolor=theme.panel, name="past",
    )  # fmt: skip
    figure.add_scatter(
        x=stage.days, y=[stage.first - LEFT, stage.last + 1 + RIGHT], mode="lines", hoverinfo="skip", name="diagonal",
        line={"color": theme.muted, "width": 1.5},
    )  # fmt: skip


def _moments(figure: go.Figure, stage: Stage, theme: Theme) -> None:
    """A dotted line and a name at the top for each moment within the axis; names take turns in two rows."""
    shown = [moment for moment in MOMENTS if stage.first <= moment.day.year <= stage.last]
    for number, moment in enumerate(shown):
        figure.add_vline(x=moment.day, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
        figure.add_annotation(
            text=moment.name, x=moment.day, yref="paper", y=1, yanchor="bottom", yshift=2 + 15 * (number % 2),
            xanchor="center", showarrow=False, hovertext=f"{moment.name}, {fmt.day(moment.day)}: {moment.why}",
            font={"color": theme.muted, "size": 11},
        )  # fmt: skip


def _key(figure: go.Figure, theme: Theme) -> None:
    """What colours, arrows, the diagonal and the shade say, in words, where the chart is empty."""
    said = (
        f'<span style="color:{theme.inference}"><b>Inference passes training</b></span>  ↓ in that year or earlier<br>'
        f'<span style="color:{theme.training}"><b>Training stays ahead</b></span>  ↑ until that year or later<br>'
        "Shape: what is counted. Line: one publisher on the same thing"
    )
    past = "On the line: <b>it has already happened</b><br>Shaded: years that were over by then"
    for text, x, y, xanchor, yanchor, align in (
        (said, 0.01, 0.985, "left", "top", "left"),
        (past, 0.98, 0.02, "right", "bottom", "right"),
        ("↑ Year of the crossing", 0, 1, "left", "bottom", "left"),
        ("Day of the statement →", 0.99, -0.05, "right", "top", "right"),
    ):
        figure.add_annotation(text=text, xref="paper", yref="paper", x=x, y=y, xanchor=xanchor, yanchor=yanchor,
                              align=align, showarrow=False, font={"color": theme.muted, "size": 13},
                              bgcolor=theme.paper if yanchor == "top" else None)  # fmt: skip
