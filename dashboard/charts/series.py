"""Numbers by year, one line for each statement: marks, lines that tell past from future, ranges, names at the end."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import KIND_DASHES, WORKLOAD_SIGNS, Theme, hollow
from market.frames import rows as records

WIDTH = 700.0  # pixels of the plot for which names are placed
_SIZE = 10
COLUMNS = ("line", "year", "value", "low", "high", "workload", "kind", "unreviewed", "name", "ids", "says", "details")
"""What `draw` reads: line (rows that are joined), year, value and its ends (NaN = open or none), workload, kind,
unreviewed, name (at the line's end), ids (of the evidence), says and details (for hovering)."""


@dataclass(frozen=True)
class Stage:
    """Where rows are drawn: years between `first` and `last`, numbers from 0 to `top`, in a plot of so many pixels.

    number: of the cell, from 0, in a figure of cells in `columns`; None for a figure of one. level: a height at which
    a line of its own stands, which names keep off.
    """

    first: int
    last: int
    top: float
    height: float
    width: float = WIDTH
    number: int | None = None
    columns: int = 1
    level: float | None = None

    @property
    def cell(self) -> dict[str, int]:
        """Row and column for Plotly; nothing in a figure of one."""
        if self.number is None:
            return {}
        return {"row": self.number // self.columns + 1, "col": self.number % self.columns + 1}

    @property
    def axes(self) -> dict[str, str]:
        """The axes that a note in this cell refers to."""
        ending = "" if not self.number else str(self.number + 1)
        return {"xref": f"x{ending}", "yref": f"y{ending}"}

    @property
    def drawn(self) -> dict[str, str]:
        """The axes on which a trace of this cell is drawn."""
        return {"xaxis": self.axes["xref"], "yaxis": self.axes["yref"]}

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of the axis of years, with room for names at the right."""
        return self.first - 0.6, self.last + 0.9

    @property
    def across(self) -> float:
        """Pixels a year takes."""
        return self.width / (self.ends[1] - self.ends[0])

    def pixels(self, year: float, value: float) -> tuple[float, float]:
        """A place in pixels from the lower left corner."""
        return (year - self.ends[0]) * self.across, value / self.top * self.height


def around(rows: pd.DataFrame, height: float, top: float) -> Stage:
    """The stage of a figure that shows these rows alone; a lone year is no wall."""
    return Stage(int(rows["year"].min()), max(int(rows["year"].max()), int(rows["year"].min()) + 1), top, height)


def draw(figure: go.Figure, rows: pd.DataFrame, theme: Theme, stage: Stage) -> None:
    """Adds the rows to `figure`; marks of equal height and year step aside."""
    rows = rows.assign(at=_aside(rows, stage)).sort_values(["line", "year"])
    years = range(stage.first, stage.last + 1)
    room = int(stage.width / (60 if stage.number is None else 90))  # a cell is a third as wide on a phone
    step = next(n for n in (1, 2, 4, 5, 10, 100) if len(years) <= n * room or n == 100)
    named = [year for year in years if year % step == 0] or [stage.first]
    figure.update_xaxes(range=stage.ends, tickmode="array", ticks="", showgrid=False, tickvals=named,
                        ticktext=[str(year) for year in named], tickangle=0,
                        minor={"tickvals": [year - 0.5 for year in years], "showgrid": True, "ticks": "",
                               "gridcolor": theme.faint}, **stage.cell)  # fmt: skip
    lines = [line for _, line in rows.groupby("line", sort=False)]
    figure.add_traces([
        trace for line in lines for trace in (*_ranges(line, theme, stage), *_steps(line, theme, stage))
    ])  # fmt: skip
    base.annotate(figure, [note for line in lines for note in _open_ends(line, theme, stage)])
    for (workload, unreviewed), marks in rows.groupby(["workload", "unreviewed"], sort=False):
        _marks(figure, marks, (str(workload), bool(unreviewed)), theme, stage)
    _names(figure, rows, stage, theme)


def _aside(rows: pd.DataFrame, stage: Stage) -> list[float]:
    """Places on the year axis, moved sideways where another mark is less than its own size away."""
    across, up = stage.across, stage.height / stage.top
    placed: list[tuple[float, float]] = []
    for year, value in zip(rows["year"], rows["value"], strict=True):
        tries = [float(year) + step * _SIZE / across for step in (0, 1, -1, 2, -2)]
        free = [
            x for x in tries if not any(abs(x - a) * across < _SIZE and abs(value - b) * up < _SIZE for a, b in placed)
        ]
        placed.append(((free or tries)[0], float(value)))
    return [x for x, _ in placed]


def _steps(line: pd.DataFrame, theme: Theme, stage: Stage) -> Iterator[go.Scatter]:
    """Lines between neighbours: solid where both ends are past, dashed where one is a forecast or guidance."""
    colour = theme.workload(line["workload"].iloc[0])
    ends = list(zip(line["at"], line["value"], line["kind"].map(KIND_DASHES), strict=True))
    for one, other in itertools.pairwise(ends):
        dash = "dash" if "dash" in (one[2], other[2]) else "solid"
        yield go.Scatter(
            x=[one[0], other[0]], y=[one[1], other[1]], mode="lines", hoverinfo="skip", name=f"line {dash}",
            line={"color": colour, "width": 2, "dash": dash}, **stage.drawn,
        )  # fmt: skip


def _ranges(line: pd.DataFrame, theme: Theme, stage: Stage) -> Iterator[go.Scatter]:
    """A thick faint bar over each stated range."""
    colour = theme.workload(line["workload"].iloc[0])
    for at, low, high in zip(line["at"], line["low"], line["high"], strict=True):
        if low < high:
            yield go.Scatter(x=[at] * 2, y=[low, high], mode="lines", hoverinfo="skip", opacity=0.4, name="range",
                             line={"color": colour, "width": 8}, **stage.drawn)  # fmt: skip


def _open_ends(line: pd.DataFrame, theme: Theme, stage: Stage) -> Iterator[dict[str, object]]:
    """An arrow where a number is stated as at least or at most."""
    font = {"color": theme.workload(line["workload"].iloc[0]), "size": 14}
    for at, value, low, high in zip(line["at"], line["value"], line["low"], line["high"], strict=True):
        if pd.isna(low) != pd.isna(high):
            tip, shift = ("▴", 11) if pd.isna(high) else ("▾", -11)
            yield {"x": at, "y": value, "text": tip, "yshift": shift, "showarrow": False, "font": font, **stage.axes}


def _marks(figure: go.Figure, rows: pd.DataFrame, what: tuple[str, bool], theme: Theme, stage: Stage) -> None:
    workload, unreviewed = what
    colour = theme.workload(workload)
    figure.add_scatter(
        x=rows["at"], y=rows["value"], mode="markers", name=f"{workload}{' unreviewed' if unreviewed else ''}",
        customdata=[[ids, safe.plot(says), safe.plot(details)]
                    for ids, says, details in zip(rows["ids"], rows["says"], rows["details"], strict=True)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": hollow(WORKLOAD_SIGNS[workload].symbol, unreviewed), "size": _SIZE, "color": colour,
                "line": {"color": colour if unreviewed else theme.paper, "width": 2 if unreviewed else 1}},
        **stage.cell,
    )  # fmt: skip


def _names(figure: go.Figure, rows: pd.DataFrame, stage: Stage, theme: Theme) -> None:
    """The name of each line at its newest year: off all lines where there is room, else off all marks."""
    last = set(rows.groupby("line", sort=False).tail(1).index)
    marks = [
        labels.Mark(*stage.pixels(row["at"], row["value"]), _told(row, stage) if index in last else "")
        for index, row in zip(rows.index, records(rows), strict=True)
    ]
    order = sorted((n for n in range(len(marks)) if marks[n].text), key=lambda n: -marks[n].x)
    notes = []
    for label in _placed(marks, order, rows, stage):
        row = rows.iloc[label.mark]
        notes.append({
            "x": row["at"], "y": row["value"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink}, "borderpad": 0,
            **base.tether(label, theme), **stage.axes,
        })  # fmt: skip
    base.annotate(figure, notes)


def _told(row: dict[str, Any], stage: Stage) -> str:
    """The name and, in a figure of one, the number where the rows have it in words (`told`)."""
    name, told = fmt.short(row["name"], 24), str(row.get("told", ""))
    return name if stage.number is not None else f"{name} {told}".strip()


def _placed(marks: list[labels.Mark], order: list[int], rows: pd.DataFrame, stage: Stage) -> list[labels.Label]:
    """All names that find a place; those that find none beside the lines try again, now across them."""
    first = labels.place(marks, order, stage.width, stage.height, _along(rows, stage), far=len(order))
    done = {label.mark for label in first}
    rest = [n for n in order if n not in done]
    taken = [label.box for label in first]
    return first + labels.place(marks, rest, stage.width, stage.height, taken, far=len(rest))


def _along(rows: pd.DataFrame, stage: Stage) -> list[labels.Box]:
    """Small boxes along the lines between marks, and along the level that has a line of its own."""
    lines = [[stage.pixels(*place) for place in zip(line["at"], line["value"], strict=True)]
             for _, line in rows.groupby("line", sort=False)]  # fmt: skip
    if stage.level is not None:
        lines.append([stage.pixels(year, stage.level) for year in stage.ends])
    return [box for line in lines for one, other in itertools.pairwise(line) for box in labels.along(one, other)]
