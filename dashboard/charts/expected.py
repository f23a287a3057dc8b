"""What houses expect: newest views of one number by year, the median of three or more, guidance apart."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as records

HEIGHT = 460
_WIDTH = 700.0  # pixels of the plot for which names are placed
_ASIDE = 0.24  # of a year: how far guidance stands beside the votes
Row = dict[str, Any]


def chart(votes: pd.DataFrame, taken: pd.DataFrame, theme: Theme, known_on: date) -> go.Figure:
    """votes: of `Dataset.votes`, with companies' own guidance, told apart by `role`. taken: of `Dataset.consensus`."""
    rows = votes.assign(at=_places(votes))
    first, last = int(rows["year"].min()), int(rows["year"].max())
    last = max(last, first + 1)
    low, high = min(0.0, float(rows["level"].min())), float(rows[["level", "level_high"]].max().max())
    top = high + (high - low) * 0.1 or 1.0
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 30, "r": 16, "b": 34, "l": 52})
    years = [year for year in range(first, last + 1) if last - first <= 10 or (year - first) % 2 == 0]
    figure.update_xaxes(range=[first - 0.6, last + 0.9], tickvals=years, ticktext=[str(y) for y in years], ticks="",
                        showgrid=False)  # fmt: skip
    figure.update_yaxes(range=[low * 1.1, top], ticks="", tickformat=",~r", nticks=6)
    base.day_line(figure, (first - 0.6, last + 0.9), known_on, theme)
    _taken(figure, taken, theme)
    for role in ("vote", "guidance"):
        _marks(figure, rows[rows["role"] == role], role, theme)
    _names(figure, rows, taken, (first - 0.6, last + 0.9), (low * 1.1, top), theme)
    return base.keep_unselected(figure)


def _places(votes: pd.DataFrame) -> pd.Series:
    return votes["year"] + votes["role"].map({"vote": 0.0, "guidance": _ASIDE})


def _taken(figure: go.Figure, taken: pd.DataFrame, theme: Theme) -> None:
    """A thin line over the range of the votes, and a thick one at their median where there is one."""
    for row in records(taken):
        if row["low"] < row["high"]:
            figure.add_scatter(x=[row["year"]] * 2, y=[row["low"], row["high"]], mode="lines", hoverinfo="skip",
                               name="range", line={"color": theme.muted, "width": 1.5})  # fmt: skip
        if not fmt.missing(row["median"]):
            figure.add_scatter(x=[row["year"] - 0.2, row["year"] + 0.2], y=[row["median"]] * 2, mode="lines",
                               hoverinfo="skip", name="median", line={"color": theme.ink, "width": 4})  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, role: str, theme: Theme) -> None:
    found = records(rows)
    if not found:
        return
    workload = str(found[0]["workload"])
    colour = theme.neutral if workload == "all" else theme.workload(workload)
    for row in found:
        if row["level_low"] < row["level_high"]:
            figure.add_scatter(x=[row["at"]] * 2, y=[row["level_low"], row["level_high"]], mode="lines", opacity=0.35,
                               hoverinfo="skip", name="stated range", line={"color": colour, "width": 8})  # fmt: skip
    figure.add_scatter(
        x=rows["at"], y=rows["level"], mode="markers", name=role, hoverlabel={"namelength": 0},
        customdata=[[row["figure_id"], safe.plot(_says(row)), safe.plot(base.details(row))] for row in found],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "circle" if role == "vote" else "diamond", "size": 10,
                "color": colour if role == "vote" else theme.unsplit, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip


def _names(
    figure: go.Figure, rows: pd.DataFrame, taken: pd.DataFrame, years: tuple[float, float],
    levels: tuple[float, float], theme: Theme,
) -> None:  # fmt: skip
    """Medians first, then the houses of the newest years, each beside its mark where it finds a place."""
    across, up = _WIDTH / (years[1] - years[0]), (HEIGHT - 64) / (levels[1] - levels[0])
    told = [(row["year"] - 0.2, row["median"], f"median {fmt.short(fmt.number(row['median']), 22)}", True)
            for row in records(taken[taken["median"].notna()])]  # fmt: skip
    told += [(row["at"], row["level"], _name(row), False) for row in records(rows.sort_values("year", ascending=False))]
    marks = [labels.Mark((x - years[0]) * across, (y - levels[0]) * up, text, 3 if bold else 6)
             for x, y, text, bold in told]  # fmt: skip
    bars = [_bar(row, years, levels, across, up) for row in records(taken[taken["median"].notna()])]
    notes = []
    for label in labels.place(marks, range(len(marks)), _WIDTH, HEIGHT - 50, taken=bars, far=len(marks)):
        x, y, text, bold = told[label.mark]
        notes.append({
            "x": x, "y": y, "text": f"<b>{safe.plot(text)}</b>" if bold else safe.plot(text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": theme.ink if bold else theme.muted},
            "bgcolor": theme.paper, "borderpad": 0, **base.tether(label, theme),
        })  # fmt: skip
    base.annotate(figure, notes)


def _bar(row: Row, years: tuple[float, float], levels: tuple[float, float], across: float, up: float) -> labels.Box:
    """Where a median's line stands: no room for names."""
    x, y = (row["year"] - years[0]) * across, (row["median"] - levels[0]) * up
    return x - 0.19 * across, y - 3, x + 0.2 * across, y + 3


def _name(row: Row) -> str:
    value = "" if row["level_low"] < row["level_high"] else f" {fmt.number(row['level'])}"
    return fmt.short(str(row["house"]), 22) + value + (" (guidance)" if row["role"] == "guidance" else "")


def _says(row: Row) -> str:
    value = None if row["level_low"] < row["level_high"] else row["level"]
    amount = fmt.amount(value, row["level_low"], row["level_high"], str(row["level_unit"]))
    return f"{row['publisher']}: {amount} in {int(row['year'])}"
