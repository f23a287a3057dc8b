"""How much is written about training and about inference: documents by month."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.theme import Theme
from market.frames import rows as rows_of

HEIGHT = 260
_SIDES = {"inference": 1, "training": -1}
_NAMES = {"inference": "■ mostly of inference", "training": "● mostly of training"}
RECENT = 12  # months that the title speaks of
FEWEST = 3  # months below which a chart over time says nothing


def chart(volume: pd.DataFrame, theme: Theme, since: date | None = None, until: date | None = None) -> go.Figure:
    """Bars from a common line, one pair a month: inference upwards, training downwards.

    volume: `market.coverage.by_month`. since, until: first and last day of the months chosen; the others are faded.
    The first item of `customdata` is the month, as 2026-03.
    """
    figure = base.figure(theme, HEIGHT).update_layout(hovermode="x")  # a low bar is taken anywhere in its month
    for lean, side in _SIDES.items():
        rows = volume[volume["lean"] == lean]
        marker = {"color": theme.workload(lean), "line": {"width": 0}, "opacity": _weights(rows, since, until)}
        figure.add_bar(
            x=rows["month"] + pd.Timedelta(days=14), y=rows["documents"] * side, name=lean, customdata=_details(rows),
            marker=marker, width=24 * 86_400_000,
            hovertemplate="%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        )  # fmt: skip
    _axes(figure, volume, theme)
    for lean, place in (("inference", 0.98), ("training", 0.02)):
        figure.add_annotation(
            text=_NAMES[lean], xref="paper", yref="paper", x=0.005, y=place, xanchor="left", showarrow=False,
            yanchor="top" if lean == "inference" else "bottom", font={"color": theme.workload(lean), "size": 13},
        )  # fmt: skip
    return figure


def _weights(rows: pd.DataFrame, since: date | None, until: date | None) -> list[float]:
    chosen = [(not since or month.date() >= since) and (not until or month.date() <= until) for month in rows["month"]]
    return [1.0 if inside else 0.3 for inside in chosen]


def _details(rows: pd.DataFrame) -> list[list[str]]:
    return [[f"{row['month']:%Y-%m}", fmt.day(row["month"], "month"), _counted(row)] for row in rows_of(rows)]


def _counted(row: dict[str, Any]) -> str:
    told = fmt.count(row["stories"], "story", "stories")
    again = f", {row['repeats']} repeating another’s words" if row["repeats"] else ""
    return f"{fmt.count(row['documents'], 'document')} mostly of {row['lean']}, {told}{again}"


def echoes(volume: pd.DataFrame) -> str:
    """How many of the documents only repeat another's words; empty where none does."""
    n = int(volume["repeats"].sum())
    verb = "repeats" if n == 1 else "repeat"
    return f"{n} of {volume['documents'].sum()} documents drawn {verb} another’s words: no opinion more. " if n else ""


def _axes(figure: go.Figure, volume: pd.DataFrame, theme: Theme) -> None:
    most = int(volume["documents"].max())
    step = max(1, round(most / 3))
    ticks = [n for n in range(-most - step, most + step + 1) if n % step == 0]
    first, last = int(volume["month"].min().year), int(volume["month"].max().year)
    figure.update_layout(barmode="relative", margin={"t": 8})
    figure.update_xaxes(**base.year_axis(first, last, theme))
    figure.update_yaxes(range=[-most - 0.6, most + 0.6], tickvals=ticks, ticktext=[str(abs(n)) for n in ticks])
    figure.add_hline(y=0, line={"color": theme.ink, "width": 1})
    figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 0.3}})


def title(volume: pd.DataFrame) -> str:
    """The finding over the last RECENT months that have documents; plain where there are too few of them."""
    if volume.empty:
        return "No dated document speaks mostly of training or of inference"
    months = pd.period_range(end=volume["month"].max(), periods=RECENT, freq="M")
    recent = volume[volume["month"].dt.to_period("M").isin(months)]
    totals = recent.groupby("lean")["documents"].sum()
    inference, training = (int(totals.get(lean, 0)) for lean in ("inference", "training"))
    since = f"in the year to {fmt.day(volume['month'].max(), 'month')}"
    if inference + training < 10:
        total = int(volume["documents"].sum())
        return (
            f"{fmt.count(total, 'document')} {'speaks' if total == 1 else 'speak'} mostly of training or of inference"
        )
    if inference == training:
        return f"News speaks of inference as often as of training: {inference} documents each {since}"
    ahead, n, behind, m = ("inference", inference, "training", training)
    if training > inference:
        ahead, n, behind, m = behind, m, ahead, n
    return f"News speaks more of {ahead} than of {behind}: {n} documents against {m} {since}"
