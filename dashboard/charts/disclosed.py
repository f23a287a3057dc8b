"""How much of companies' totals is split: one bar a year, as long as the total, in three parts."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.theme import Theme
from market.frames import rows as records

PARTS = (("disclosed", "split by its owner"), ("estimated", "split by others"), ("none", "split by nobody"))
_LEAST = 0.15  # of the longest bar: a part that is shorter has no room for words


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: of `Dataset.disclosure`, one a year; the total and how many companies it adds stand behind each bar."""
    drawn = rows.sort_values("year")
    top = float(drawn["total"].max()) or 1.0
    figure = base.figure(theme, 76 + 44 * len(drawn)).update_layout(
        margin={"t": 10, "r": 16, "b": 34, "l": 60},
        barmode="stack",
        bargap=0.25,
        uniformtext={"mode": "hide", "minsize": base.TEXT_SIZE},
    )
    colours = {"disclosed": theme.neutral, "estimated": theme.unsplit, "none": theme.faint}
    found = records(drawn)
    for part, words in PARTS:
        figure.add_bar(
            x=drawn[part], y=[_year(row) for row in found], orientation="h", name=part,
            text=[_text(row, part, words) if row[part] >= _LEAST * top else "" for row in found],
            marker={"color": colours[part]}, textposition="inside", insidetextanchor="start",
            textfont={"color": theme.ink if part == "none" else theme.paper, "size": base.TEXT_SIZE + 1},
            customdata=[[row["inputs"], fmt.with_unit(fmt.number(row[part]), row["level_unit"]), int(row["year"])]
                        for row in found],
            hovertemplate=f"<b>%{{customdata[2]}}</b>: %{{customdata[1]}} {words}<extra></extra>",
        )  # fmt: skip
    for place, row in enumerate(found):
        total = fmt.with_unit(fmt.number(row["total"]), row["level_unit"])
        figure.add_annotation(x=row["total"], y=place, xanchor="left", xshift=6, showarrow=False,
                              text=f"<b>{total}</b>",
                              font={"color": theme.ink, "size": base.TEXT_SIZE + 1})  # fmt: skip
    figure.update_xaxes(range=[0, top * 1.16], ticks="", tickformat=",~r", nticks=6)
    return figure.update_yaxes(type="category", ticks="", showgrid=False)


def _year(row: dict[str, float]) -> str:
    """The year, and below it how many companies the bar adds."""
    return f"<b>{int(row['year'])}</b><br>{fmt.count(int(row['n']), 'firm')}"


def _text(row: dict[str, float], part: str, words: str) -> str:
    return f"{fmt.number(row[f'{part}_pct'])}% {words}"
