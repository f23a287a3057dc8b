"""Training and inference side by side: shares of a whole, and amounts, of one segment at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard import format as fmt
from dashboard.charts import base, series
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records
from market.vocabulary import KINDS, METRICS, REGIONS, WORKLOADS

HEIGHT, EACH, COLUMNS = 400, 164, 2
"""Pixels of a figure of one thing counted, of each row of cells; cells beside one another."""
_BETWEEN = 54  # pixels between cells above one another
_CELL = 400.0  # pixels of a cell for which names are placed
_VINTAGE = ["publisher", "published_day", "segment", "entity", "product", "region"]


def shares(rows: pd.DataFrame, theme: Theme, known_on: date) -> go.Figure:
    """Inference's share of the whole by year, 0 to 100 per cent, against the line of one half.

    rows: of `split.shares`, of one segment. A square is an inference share; a circle is a training share where only
    that was stated. Numbers of one publisher and day on the same thing are joined.
    """
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 40, "r": 20, "b": 34, "l": 48})
    drawn = share_rows(rows)
    stage = replace(series.around(drawn, HEIGHT - 74, 103), level=50)
    series.draw(figure, drawn, theme, stage)
    figure.update_yaxes(range=[0, 103], tickvals=[0, 25, 50, 75, 100], ticksuffix="%", ticks="")
    figure.add_hline(y=50, line={"color": theme.ink, "width": 1.5}, layer="below")
    figure.add_annotation(text="one half", xref="paper", x=0, y=50, xanchor="left", yanchor="bottom", showarrow=False,
                          font={"color": theme.muted, "size": 12})  # fmt: skip
    _today(figure, known_on, theme, stage)
    return base.keep_unselected(figure)


def by_scope(cells: Sequence[tuple[str, pd.DataFrame]], theme: Theme, known_on: date) -> go.Figure:
    """The shares of several segments, each in a cell of its own, over the same years: unlike wholes never meet."""
    drawn = [(name, share_rows(rows)) for name, rows in cells]
    n, years = -(-len(drawn) // COLUMNS), pd.concat([rows["year"] for _, rows in drawn])
    height = EACH * n + 20
    inner = (height - 78 - _BETWEEN * (n - 1)) / n
    figure = base.figure(theme, height)
    plain = figure.layout.xaxis.to_plotly_json()
    axis = plain | {"range": [0, 103], "tickvals": [0, 50, 100], "ticksuffix": "%", "ticks": ""}
    grid = make_subplots(rows=n, cols=COLUMNS, horizontal_spacing=0.07, vertical_spacing=_BETWEEN / (height - 78))
    layout: dict[str, object] = {"margin": {"t": 46, "r": 12, "b": 32, "l": 44}}
    traces: list[go.Scatter] = []
    notes: list[dict[str, object]] = []
    shapes: list[dict[str, object]] = []
    for number, (name, rows) in enumerate(drawn):
        stage = series.Stage(int(years.min()), int(years.max()), 103, inner, _CELL, number, COLUMNS, 50)
        ink = series.inked(rows, theme, stage)
        traces, notes = [*traces, *ink.traces], [*notes, *ink.notes, _heading(name, stage, theme)]
        shapes += _levels(stage, known_on, theme)
        for letter, look in (("x", plain | ink.axis), ("y", axis)):
            key = f"{letter}axis{stage.ending}"
            layout[key] = grid.layout[key].to_plotly_json() | look
    figure.add_traces(traces)
    return base.keep_unselected(figure.update_layout(annotations=notes, shapes=shapes, **layout))


def _heading(name: str, stage: series.Stage, theme: Theme) -> dict[str, object]:
    """The name of a cell, above it; by its own name browsers know that it stays on narrow screens."""
    return {"name": "heading", "text": f"<b>{safe.plot(fmt.short(name, 52))}</b>", "x": stage.ends[0], "y": 103,
            "xanchor": "left", "yanchor": "bottom", "yshift": 3, "showarrow": False, **stage.axes,
            "font": {"color": theme.ink, "size": base.TEXT_SIZE + 1}}  # fmt: skip


def _levels(stage: series.Stage, known_on: date, theme: Theme) -> list[dict[str, object]]:
    """The line of one half and the day of the view, in one cell."""
    (left, right), at = stage.ends, base.decimal_year(pd.Timestamp(known_on)) - 0.5
    half = {"type": "line", "x0": left, "x1": right, "y0": 50, "y1": 50, "layer": "below", **stage.axes,
            "line": {"color": theme.ink, "width": 1.5}}  # fmt: skip
    today = {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 103, "layer": "below", **stage.axes,
             "line": {"color": theme.muted, "width": 1, "dash": "dot"}}  # fmt: skip
    return [half, today] if left < at < right else [half]


def amounts(rows: pd.DataFrame, theme: Theme, known_on: date) -> go.Figure:
    """Training and inference amounts by year, from zero; rows: of `split.amounts`, one segment and one unit."""
    drawn = amount_rows(rows)
    top = float(drawn[["value", "high"]].max().max()) * 1.12 or 1.0
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 40, "r": 20, "b": 34, "l": 56})
    stage = series.around(drawn, HEIGHT - 74, top)
    series.draw(figure, drawn, theme, stage)
    figure.update_yaxes(range=[0, top], ticks="", tickformat=",~r", nticks=6)
    _today(figure, known_on, theme, stage)
    return base.keep_unselected(figure)


def _today(figure: go.Figure, known_on: date, theme: Theme, stage: series.Stage) -> None:
    """A dotted line at the day of the view: numbers to its right were still to come."""
    at = base.decimal_year(pd.Timestamp(known_on)) - 0.5  # a year's number stands in the middle of the year
    left, right = stage.ends
    if not left < at < right:
        return
    figure.add_vline(x=at, line={"color": theme.muted, "width": 1, "dash": "dot"}, layer="below")
    figure.add_annotation(text=f"{fmt.day(known_on)} · later years are forecasts →", x=at, yref="paper", y=1,
                          xshift=-4, yanchor="bottom", xanchor="left" if at < (left + right) / 2 else "right",
                          showarrow=False, font={"color": theme.muted, "size": 12})  # fmt: skip


def share_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of shares as `series.draw` reads them; rows with neither share are left out. What they give stays."""
    if "says" in rows:
        return rows
    only_training = rows["inference_share"].isna()
    drawn = rows.assign(workload=only_training.map({True: "training", False: "inference"}), unit="percent")
    for column, name in (("value", "share"), ("low", "low"), ("high", "high")):
        drawn[column] = rows[f"inference_{name}"].where(~only_training, rows[f"training_{name}"])
    return _described(drawn[drawn["value"].notna()], ["measure"])


def amount_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of amounts as `series.draw` reads them; a plain number has itself at both ends."""
    low, high = rows["value_low"].fillna(rows["value"]), rows["value_high"].fillna(rows["value"])
    return _described(rows.assign(low=low, high=high)[rows["value"].notna()], ["metric", "basis", "workload"])


def _described(rows: pd.DataFrame, parts: list[str]) -> pd.DataFrame:
    unreviewed = rows["unreviewed"] if "unreviewed" in rows else rows["origin"] == "read"
    line = rows.groupby([*_VINTAGE, *parts], dropna=False, sort=False).ngroup().astype(str)
    found = records(rows)
    return rows.assign(
        line=line, unreviewed=unreviewed, ids=rows["inputs"], name=rows["publisher"].replace("", "not named"),
        told=[_told(row) for row in found], says=[_says(row) for row in found],
        details=[_details(row) for row in found],
    )  # fmt: skip


def _told(row: dict[str, object]) -> str:
    """The number beside the name, where one was stated and neither a range nor an open end."""
    if row["low"] != row["high"]:
        return ""
    return fmt.number(row["value"]) + ("%" if row["unit"] == "percent" else "")


def _says(row: dict[str, object]) -> str:
    low, high = row["low"], row["high"]
    is_open = fmt.missing(low) != fmt.missing(high)
    bounds = (low, high) if is_open or low != high else (None, None)
    value = None if is_open or bounds[0] is not None else row["value"]
    amount = fmt.amount(value, *bounds, unit=str(row["unit"]))
    use, year = WORKLOADS[str(row["workload"])].label.lower(), int(float(str(row["year"])))
    return f"{row['publisher'] or 'Publisher not named'}: {use} {amount} in {year}"


def _details(row: dict[str, object]) -> str:
    """Kind, day, what exactly, how it came about."""
    metric = str(row.get("metric") or row.get("measure", "")).split(" ")[0]
    parts = [
        KINDS[str(row["kind"])].label,
        f"said {fmt.day(row['published_day'])}",
        METRICS[metric].label if metric in METRICS else "",
        str(row["product"]),
        REGIONS[str(row["region"])].label if row["region"] not in ("world", "") else "",
        "" if row["derivation"] in ("stated", "") else f"derived: {row['derivation']}",
        grade(str(row["evidence"])),
    ]
    return " · ".join(part for part in parts if part)
