"""Forecasts by vintage: every view of one number over the years that it is for, older ones paler, what came thick."""

import itertools
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import KIND_DASHES, Theme
from market.frames import rows as records

HEIGHT = 460
_WIDTH = 700.0  # pixels of the plot for which names are placed
Row = dict[str, Any]


def chart(rungs: pd.DataFrame, facts: pd.DataFrame, mover: str, theme: Theme, known_on: date) -> go.Figure:
    """rungs: of `Dataset.ladder`, of one number, for whole years. facts: of `Dataset.facts`, of the same number.

    One line for each publisher and day; those of the publisher `mover` are coloured, its newest is thick.
    """
    everything = pd.concat([rungs, facts]) if len(facts) else rungs
    first = int(everything["year"].min())
    end = max(int(everything["year"].max()), first + 1)
    top = float(everything[["value", "value_high"]].max().max()) * 1.12 or 1.0
    years, low = (first - 0.5, end + 0.9), min(0.0, float(everything["value"].min()) * 1.1)
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 30, "r": 14, "b": 34, "l": 52})
    ticks = [year for year in range(first, end + 1) if end - first <= 10 or (year - first) % 2 == 0]
    figure.update_xaxes(range=years, tickvals=ticks, ticktext=[str(year) for year in ticks], ticks="", showgrid=False)
    figure.update_yaxes(range=[low, top], ticks="", tickformat=",~r", nticks=6)
    base.day_line(figure, years, known_on, theme)
    for _, rows in facts.sort_values("year").groupby("publisher", sort=False):
        _line(figure, records(rows), theme.ink, 5, "facts")
    newest = rungs.groupby("publisher")["published_day"].transform("max") == rungs["published_day"]
    workload = str(rungs["workload"].iloc[0])
    accent = theme.neutral if workload == "all" else theme.workload(workload)
    vintages = rungs.assign(newest=newest, moved=rungs["publisher"] == mover)
    vintages = vintages.sort_values(["moved", "newest", "published_day", "year"])
    for (moved, last, _, _), rows in vintages.groupby(["moved", "newest", "published_day", "publisher"], sort=False):
        _line(figure, records(rows), accent if moved else theme.unsplit, 2.5 if moved and last else 1.2, "vintage")
    _names(figure, vintages, facts, years, (low, top), theme, accent)
    return base.keep_unselected(figure)


def _line(figure: go.Figure, rows: list[Row], colour: str, width: float, name: str) -> None:
    """Solid between past years, dashed where one end is a forecast or guidance; a mark for each number."""
    for one, other in itertools.pairwise(rows):
        dash = "dash" if "dash" in (KIND_DASHES[one["kind"]], KIND_DASHES[other["kind"]]) else "solid"
        figure.add_scatter(
            x=[one["year"], other["year"]], y=[one["value"], other["value"]], mode="lines", hoverinfo="skip",
            name=f"{name} {dash}", line={"color": colour, "width": width, "dash": dash},
        )  # fmt: skip
    figure.add_scatter(
        x=[row["year"] for row in rows], y=[row["value"] for row in rows], mode="markers", name=name,
        customdata=[[row["figure_id"], safe.plot(_says(row)), safe.plot(base.details(row))] for row in rows],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "circle", "size": 10 if width > 2 else 7, "color": colour},
    )  # fmt: skip


def _names(
    figure: go.Figure, rungs: pd.DataFrame, facts: pd.DataFrame, years: tuple[float, float],
    levels: tuple[float, float], theme: Theme, accent: str,
) -> None:  # fmt: skip
    """Publisher and month at the last year of each line, newest vintages first."""
    across, up = _WIDTH / (years[1] - years[0]), (HEIGHT - 64) / (levels[1] - levels[0])
    ends = rungs.sort_values("year").groupby(["publisher", "published_day"], sort=False).tail(1)
    ends = ends[ends["moved"] | ends["newest"]].sort_values(["moved", "newest", "published_day"], ascending=False)
    reported = facts.sort_values("year").groupby("publisher", sort=False).tail(1)
    told = [(row, f"reported, {row['publisher']}: {fmt.number(row['value'])}", theme.ink) for row in records(reported)]
    told += [(row, _month(row), accent if row["moved"] else theme.muted) for row in records(ends)]
    others = [row for row in records(rungs) if row["figure_id"] not in set(ends["figure_id"])]
    marks = [labels.Mark((row["year"] - years[0]) * across, (row["value"] - levels[0]) * up, fmt.short(text, 38))
             for row, text in (*((row, text) for row, text, _ in told), *((row, "") for row in others))]  # fmt: skip
    notes = []
    lines = [rows for _, rows in (*facts.groupby("publisher"), *rungs.groupby(["publisher", "published_day"]))]
    taken = [
        box for rows in lines for box in _along(records(rows.sort_values("year")), years[0], levels[0], across, up)
    ]
    for label in labels.place(marks, range(len(told)), _WIDTH, HEIGHT - 50, taken, far=6):
        row, _, colour = told[label.mark]
        notes.append({
            "x": row["year"], "y": row["value"], "text": safe.plot(marks[label.mark].text), "xanchor": label.anchor,
            "font": {"size": base.TEXT_SIZE, "color": colour},
            **base.tether(label, theme),
        })  # fmt: skip
    base.annotate(figure, notes)


def _along(rows: list[Row], left: float, low: float, across: float, up: float) -> list[labels.Box]:
    """Small boxes along a line, so that no name stands on it."""
    found = []
    for one, other in itertools.pairwise(rows):
        for part in range(1, 20):
            year = one["year"] + (other["year"] - one["year"]) * part / 20
            value = one["value"] + (other["value"] - one["value"]) * part / 20
            x, y = (year - left) * across, (value - low) * up
            found.append((x - 1, y - 1, x + 1, y + 1))
    return found


def _month(row: Row) -> str:
    value = "" if row["value_low"] < row["value_high"] else f": {fmt.number(row['value'])}"
    return f"{fmt.short(str(row['publisher']), 20)}, {fmt.stated(str(row['published_on'])[:7])}{value}"


def _says(row: Row) -> str:
    value = None if row["value_low"] < row["value_high"] else row["value"]
    amount = fmt.amount(value, row["value_low"], row["value_high"], str(row["unit"]))
    return f"{row['publisher']}: {amount} for {fmt.period(row['period_start'], row['period_end'])}"
