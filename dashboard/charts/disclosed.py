"""How much of companies' totals is split: one bar a year from 0 to 100 per cent."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.theme import Theme
from market.frames import rows as records

PARTS = (("disclosed", "split by its owner"), ("estimated", "split by others"), ("none", "split by nobody"))


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: of `Dataset.disclosure`, one a year."""
    drawn = rows.sort_values("year")
    figure = base.figure(theme, 90 + 34 * len(drawn)).update_layout(
        margin={"t": 26, "r": 16, "b": 34, "l": 52}, barmode="stack", bargap=0.3
    )
    colours = {"disclosed": theme.neutral, "estimated": theme.muted, "none": theme.faint}
    for part, words in PARTS:
        text = [
            f"{fmt.number(row[f'{part}_pct'])}% {words}" if row[f"{part}_pct"] >= 12 else "" for row in records(drawn)
        ]
        figure.add_bar(
            x=drawn[f"{part}_pct"], y=[str(int(year)) for year in drawn["year"]], orientation="h", name=part, text=text,
            marker={"color": colours[part]}, textposition="inside", insidetextanchor="start", constraintext="none",
            textfont={"color": theme.ink if part == "none" else theme.paper, "size": base.TEXT_SIZE},
            customdata=[[row["inputs"], fmt.with_unit(fmt.number(row[part]), row["level_unit"])]
                        for row in records(drawn)],
            hovertemplate=f"<b>%{{y}}</b>: %{{customdata[1]}} {words}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(range=[0, 100], ticksuffix="%", ticks="")
    return figure.update_yaxes(type="category", ticks="", showgrid=False)
