"""Deals of one company by side and type: one bar a sum, never a sum over types."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as records
from market.vocabulary import DEAL_TYPES

ROW = 44
SIDES = {"pays": "Pays", "is_paid": "Is paid"}
"""Side of a deal -> what the company does: it pays or pledges, or it is paid or promised."""


def chart(totals: pd.DataFrame, theme: Theme) -> go.Figure:
    """Horizontal bars from zero, US$ bn; types without a disclosed value stand there with a dash.

    totals: of `companies.deal_totals`. The first item of `customdata` names the deals.
    """
    rows = records(totals.iloc[::-1])
    figure = base.figure(theme, ROW * len(rows) + 44).update_layout(margin={"t": 8, "l": 8, "r": 16, "b": 28})
    top = float(totals["total_usd_bn"].max())
    top = top * 1.3 if top == top and top > 0 else 1.0
    places = list(range(len(rows)))
    figure.add_bar(
        x=[0 if fmt.missing(row["total_usd_bn"]) else row["total_usd_bn"] for row in rows], y=places, orientation="h",
        width=0.34, customdata=[[row["inputs"], safe.plot(says(row))] for row in rows],
        hovertemplate="%{customdata[1]}<extra></extra>", name="deals",
        marker={"color": [theme.ink if row["side"] == "pays" else theme.neutral for row in rows], "line": {"width": 0}},
    )  # fmt: skip
    figure.add_scatter(
        x=[0] * len(rows), y=[place + 0.36 for place in places], mode="text", hoverinfo="skip", name="names",
        text=[f"<b>{label(row)}</b>  {_sum(row)}" for row in rows], textposition="middle right", cliponaxis=False,
        textfont={"color": theme.ink, "size": base.TEXT_SIZE + 1},
    )  # fmt: skip
    figure.update_xaxes(range=[0, top], tickformat=",~r", nticks=6, ticks="")
    figure.update_yaxes(range=[-0.5, len(rows) - 0.3], showticklabels=False, showgrid=False)
    return figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
                                selector={"type": "bar"})  # fmt: skip


def label(row: dict[str, Any]) -> str:
    """`Capacity, is paid`."""
    kind = DEAL_TYPES[row["type"]].label if row["type"] in DEAL_TYPES else safe.plot(row["type"])
    return f"{kind}, {SIDES.get(row['side'], '').lower()}"


def _sum(row: dict[str, Any]) -> str:
    """`$45bn in 3 deals`; where no value is known, all deals are counted."""
    counted = fmt.count(row["n_disclosed"] or row["n"], "deal")
    return f"{fmt.amount(row['total_usd_bn'], unit='USD_bn')} in {counted}"


def _value(row: dict[str, Any]) -> str:
    """The sum, with the deals that are not in it."""
    counted = [_sum(row)]
    counted += [f"{row['n_undisclosed']} more without a value"] if row["n_undisclosed"] and row["n_disclosed"] else []
    counted += [f"{row['n_cancelled']} cancelled"] if row["n_cancelled"] else []
    return ", ".join(counted)


def says(row: dict[str, Any]) -> str:
    """What a bar says when it is pointed at."""
    largest = "" if fmt.missing(row["largest_usd_bn"]) else (
        f"; the largest: {row['largest']}, {fmt.amount(row['largest_usd_bn'], unit='USD_bn')}")  # fmt: skip
    why = f"; {row['reason']}" if row["reason"] else ""
    return f"{label(row)}: {_value(row)}{largest}{why}"
