"""Numbers by year, one line for each statement: marks, lines that tell past from future, ranges, names at the end."""

import itertools
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import KIND_DASHES, WORKLOAD_SIGNS, Theme, hollow
from market.frames import rows as records

WIDTH = 700.0  # pixels of the plot for which names are placed
MOST = 60  # names in a figure; further ones are told on hover
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
    def ending(self) -> str:
        """What the names of the axes of this cell end with."""
        return "" if not self.number else str(self.number + 1)

    @property
    def axes(self) -> dict[str, str]:
        """The axes that a note or a shape in this cell refers to."""
        return {"xref": f"x{self.ending}", "yref": f"y{self.ending}"}

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


class Ink(NamedTuple):
    """What is put into a figure, all at once: Plotly checks all that is there before with each addition."""

    traces: list[go.Scatter]
    notes: list[dict[str, Any]]
    axis: dict[str, Any]


def draw(figure: go.Figure, rows: pd.DataFrame, theme: Theme, stage: Stage) -> None:
    """Adds the rows to `figure`, a figure of one; marks of equal height and year step aside."""
    ink = inked(rows, theme, stage)
    figure.add_traces(ink.traces).update_xaxes(**ink.axis)
    base.annotate(figure, ink.notes)


def inked(rows: pd.DataFrame, theme: Theme, stage: Stage) -> Ink:
    """The lines, marks and names of the rows, and the axis of years."""
    rows = rows[[*COLUMNS, *({"told"} & set(rows))]]
    rows = rows.assign(at=_aside(rows, stage)).sort_values(["line", "year"], ignore_index=True)
    arrows = [note for note in (_arrow(row, theme, stage) for row in records(rows)) if note]
    lines = [*_ranges(rows, theme, stage), *_steps(rows, theme, stage)]
    marks = [_marks(part, (str(workload), bool(unreviewed)), theme, stage)
             for (workload, unreviewed), part in rows.groupby(["workload", "unreviewed"], sort=False)]  # fmt: skip
    return Ink([*lines, *marks], [*arrows, *_names(rows, stage, theme)], _years(stage, theme))


def _years(stage: Stage, theme: Theme) -> dict[str, Any]:
    years = range(stage.first, stage.last + 1)
    room = int(stage.width / (60 if stage.number is None else 90))  # a cell is a third as wide on a phone
    step = next(n for n in (1, 2, 4, 5, 10, 100) if len(years) <= n * room or n == 100)
    named = [year for year in years if year % step == 0] or [stage.first]
    return {
        "range": stage.ends, "tickmode": "array", "ticks": "", "showgrid": False, "tickvals": named, "tickangle": 0,
        "ticktext": [str(year) for year in named],
        "minor": {"tickvals": [year - 0.5 for year in years], "showgrid": True, "ticks": "", "gridcolor": theme.faint},
    }  # fmt: skip


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


def _strokes(found: list[tuple[float, float]], name: str, stage: Stage, **look: Any) -> go.Scatter:
    """Strokes from the first to the second of each pair of places, with gaps between them."""
    gaps = [None if n % 3 == 2 else found[n // 3 * 2 + n % 3] for n in range(len(found) // 2 * 3 - 1)]
    return go.Scatter(
        x=[place and place[0] for place in gaps], y=[None if place is None else place[1] for place in gaps], name=name,
        mode="lines", hoverinfo="skip", xaxis=f"x{stage.ending}", yaxis=f"y{stage.ending}", **look,
    )  # fmt: skip


def _steps(rows: pd.DataFrame, theme: Theme, stage: Stage) -> list[go.Scatter]:
    """Lines between neighbours: solid where both ends are past, dashed where one is a forecast or guidance."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for one, other in itertools.pairwise(records(rows)):
        if one["line"] == other["line"]:
            dash = "dash" if "dash" in (KIND_DASHES[one["kind"]], KIND_DASHES[other["kind"]]) else "solid"
            ends = [(one["at"], one["value"]), (other["at"], other["value"])]
            found.setdefault((one["workload"], dash), []).extend(ends)
    return [_strokes(places, f"line {dash}", stage, line={"color": theme.workload(use), "width": 2, "dash": dash})
            for (use, dash), places in found.items()]  # fmt: skip


def _ranges(rows: pd.DataFrame, theme: Theme, stage: Stage) -> list[go.Scatter]:
    """A thick faint bar over each stated range."""
    found: dict[str, list[tuple[float, float]]] = {}
    for row in records(rows[rows["low"] < rows["high"]]):
        found.setdefault(row["workload"], []).extend([(row["at"], row["low"]), (row["at"], row["high"])])
    return [_strokes(places, "range", stage, opacity=0.4, line={"color": theme.workload(use), "width": 8})
            for use, places in found.items()]  # fmt: skip


def _arrow(row: dict[str, Any], theme: Theme, stage: Stage) -> dict[str, Any]:
    """An arrow where a number is stated as at least or at most; else nothing."""
    low, high = fmt.missing(row["low"]), fmt.missing(row["high"])
    if low == high:
        return {}
    return {
        "x": row["at"], "y": row["value"], "text": "▴" if high else "▾", "yshift": 11 if high else -11,
        "showarrow": False, "font": {"color": theme.workload(row["workload"]), "size": 14}, **stage.axes,
    }  # fmt: skip


def _marks(rows: pd.DataFrame, what: tuple[str, bool], theme: Theme, stage: Stage) -> go.Scatter:
    workload, unreviewed = what
    colour = theme.workload(workload)
    return go.Scatter(
        x=rows["at"], y=rows["value"], mode="markers", name=f"{workload}{' unreviewed' if unreviewed else ''}",
        customdata=[[ids, safe.plot(says), safe.plot(details)]
                    for ids, says, details in zip(rows["ids"], rows["says"], rows["details"], strict=True)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": hollow(WORKLOAD_SIGNS[workload].symbol, unreviewed), "size": _SIZE, "color": colour,
                "line": {"color": colour if unreviewed else theme.paper, "width": 2 if unreviewed else 1}},
        xaxis=f"x{stage.ending}", yaxis=f"y{stage.ending}",
    )  # fmt: skip


def _names(rows: pd.DataFrame, stage: Stage, theme: Theme) -> list[dict[str, Any]]:
    """The name of each line at its newest year: off all lines where there is room, else off all marks."""
    last = set(rows.groupby("line", sort=False).tail(1).index)
    marks = [
        labels.Mark(*stage.pixels(row["at"], row["value"]), _told(row, stage) if index in last else "")
        for index, row in zip(rows.index, records(rows), strict=True)
    ]
    order = sorted((n for n in range(len(marks)) if marks[n].text), key=lambda n: -marks[n].x)[:MOST]
    notes = []
    for label in _placed(marks, order, rows, stage):
        row = rows.iloc[label.mark]
        notes.append({
            "x": row["at"], "y": row["value"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink}, "borderpad": 0,
            **base.tether(label, theme), **stage.axes,
        })  # fmt: skip
    return notes


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
