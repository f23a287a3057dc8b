"""Numbers by year, one line for each statement: marks, lines that tell past from future, ranges, names at the end."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import KIND_DASHES, WORKLOAD_SIGNS, Theme, hollow

WIDTH = 700.0  # pixels of the plot for which names are placed
_SIZE = 10
COLUMNS = ("line", "year", "value", "low", "high", "workload", "kind", "unreviewed", "name", "ids", "says", "details")
"""What `draw` reads: line (rows that are joined), year, value and its ends (NaN = open or none), workload, kind,
unreviewed, name (at the line's end), ids (of the evidence), says and details (for hovering)."""


def draw(figure: go.Figure, rows: pd.DataFrame, theme: Theme, top: float) -> None:
    """Adds the rows to `figure`, whose y axis runs from 0 to `top`; marks of equal height and year step aside."""
    height = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    years = (int(rows["year"].min()) - 1, int(rows["year"].max()) + 1)
    rows = rows.assign(at=_aside(rows, WIDTH / (years[1] - years[0]), height / top)).sort_values(["line", "year"])
    figure.update_xaxes(range=[years[0] + 0.4, years[1] - 0.1], tickmode="array", ticks="", showgrid=False,
                        tickvals=_ticks(years), ticktext=[str(year) for year in _ticks(years)],
                        minor={"tickvals": [year + 0.5 for year in range(*years)], "showgrid": True, "ticks": "",
                               "gridcolor": theme.faint})  # fmt: skip
    for _, line in rows.groupby("line", sort=False):
        _ends(figure, line, theme)
        _steps(figure, line, theme)
    for (workload, unreviewed), marks in rows.groupby(["workload", "unreviewed"], sort=False):
        _marks(figure, marks, str(workload), bool(unreviewed), theme)
    _names(figure, rows, years, height, top, theme)


def _ticks(years: tuple[int, int]) -> list[int]:
    inner = range(years[0] + 1, years[1])
    return [year for year in inner if len(inner) <= 10 or (year - inner[0]) % 2 == 0]


def _aside(rows: pd.DataFrame, across: float, up: float) -> list[float]:
    """Places on the year axis, moved sideways where another mark is less than its own size away."""
    placed: list[tuple[float, float]] = []
    for year, value in zip(rows["year"], rows["value"], strict=True):
        tries = [float(year) + step * _SIZE / across for step in (0, 1, -1, 2, -2)]
        free = [
            x for x in tries if not any(abs(x - a) * across < _SIZE and abs(value - b) * up < _SIZE for a, b in placed)
        ]
        placed.append(((free or tries)[0], float(value)))
    return [x for x, _ in placed]


def _steps(figure: go.Figure, line: pd.DataFrame, theme: Theme) -> None:
    """Lines between neighbours: solid where both ends are past, dashed where one is a forecast or guidance."""
    for one, other in zip(line.index[:-1], line.index[1:], strict=True):
        ends = line.loc[[one, other]]
        dash = "dash" if (ends["kind"].map(KIND_DASHES) == "dash").any() else "solid"
        figure.add_scatter(
            x=ends["at"], y=ends["value"], mode="lines", hoverinfo="skip", name=f"line {dash}",
            line={"color": theme.workload(line["workload"].iloc[0]), "width": 2, "dash": dash},
        )  # fmt: skip


def _ends(figure: go.Figure, line: pd.DataFrame, theme: Theme) -> None:
    """A thick faint bar over each stated range; an arrow where a number is stated as at least or at most."""
    colour = theme.workload(line["workload"].iloc[0])
    for _, row in line[line["low"] < line["high"]].iterrows():
        figure.add_scatter(x=[row["at"]] * 2, y=[row["low"], row["high"]], mode="lines", hoverinfo="skip", opacity=0.4,
                           name="range", line={"color": colour, "width": 8})  # fmt: skip
    for column, other, tip, shift in (("high", "low", "▴", 11), ("low", "high", "▾", -11)):
        for _, row in line[line[column].isna() & line[other].notna()].iterrows():
            figure.add_annotation(x=row["at"], y=row["value"], text=tip, yshift=shift, showarrow=False,
                                  font={"color": colour, "size": 14})  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, workload: str, unreviewed: bool, theme: Theme) -> None:
    colour = theme.workload(workload)
    figure.add_scatter(
        x=rows["at"], y=rows["value"], mode="markers", name=f"{workload}{' unreviewed' if unreviewed else ''}",
        customdata=[[ids, safe.plot(says), safe.plot(details)]
                    for ids, says, details in zip(rows["ids"], rows["says"], rows["details"], strict=True)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": hollow(WORKLOAD_SIGNS[workload].symbol, unreviewed), "size": _SIZE, "color": colour,
                "line": {"color": colour if unreviewed else theme.paper, "width": 2 if unreviewed else 1}},
    )  # fmt: skip


def _names(
    figure: go.Figure, rows: pd.DataFrame, years: tuple[int, int], height: float, top: float, theme: Theme
) -> None:
    """The name of each line at its newest year, where it finds a place."""
    across, up = WIDTH / (years[1] - years[0] - 0.5), height / top
    last = set(rows.groupby("line", sort=False).tail(1).index)
    places = zip(rows.index, rows["at"], rows["value"], rows["name"], strict=True)
    marks = [
        labels.Mark((at - years[0] - 0.4) * across, value * up, fmt.short(name, 24) if index in last else "")
        for index, at, value, name in places
    ]
    order: Sequence[int] = sorted(range(len(marks)), key=lambda n: -marks[n].x)
    notes = []
    for label in labels.place(marks, order, WIDTH, height + 10, far=6):
        row = rows.iloc[label.mark]
        notes.append({
            "x": row["at"], "y": row["value"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink}, "bgcolor": theme.paper, "borderpad": 0,
            **base.tether(label, theme),
        })  # fmt: skip
    base.annotate(figure, notes)
