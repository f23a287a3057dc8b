"""Statements in multiples, each with its base in words: stems from once on a logarithmic axis."""

import math
import textwrap

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import WORKLOAD_SIGNS, Theme, hollow
from market.frames import rows as records

EACH, LINE = 74, 58
"""Pixels of a statement, with three lines of words above its stem; characters that fit in a line on a phone."""


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: figures with unit x, `told`, `base` and `unreviewed`, in the order in which they stand, first on top.

    Lengths are powers of ten from once, so that 2.7 times and fifty million times share one axis.
    """
    found = records(rows)
    figure = base.figure(theme, EACH * len(found) + 64).update_layout(margin={"t": 10, "r": 16, "b": 40, "l": 16})
    top = max(*(math.log10(float(row["value"])) for row in found), 1.0)
    for place, row in enumerate(reversed(found)):
        _stem(figure, row, place, theme)
    powers = range(math.ceil(top) + 1)
    step = 1 if len(powers) <= 6 else 2
    figure.update_xaxes(range=[-top * 0.01, top * 1.2], tickvals=list(powers)[::step], ticks="", showgrid=True,
                        ticktext=[f"{10**power:,}×" for power in powers][::step], tickangle=0)  # fmt: skip
    figure.update_yaxes(range=[-0.4, len(found) - 0.1], visible=False)
    return base.keep_unselected(figure)


def _stem(figure: go.Figure, row: dict[str, object], place: int, theme: Theme) -> None:
    colour, far = theme.workload(str(row["workload"])), math.log10(float(str(row["value"])))
    dash = "solid" if row["kind"] in ("actual", "estimate") else "dash"
    figure.add_scatter(x=[0, far], y=[place, place], mode="lines", hoverinfo="skip", name=f"stem {dash}",
                       line={"color": colour, "width": 2.5, "dash": dash})  # fmt: skip
    figure.add_scatter(
        x=[far], y=[place], mode="markers+text", name="multiple", textposition="middle right",
        text=[f"  <b>{fmt.amount(row['value'], unit='x')}</b>"], textfont={"color": theme.ink, "size": 14},
        customdata=[[row["figure_id"], safe.plot(str(row["told"])), safe.plot(base.details(row))]],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": hollow(WORKLOAD_SIGNS.get(str(row["workload"]), WORKLOAD_SIGNS["all"]).symbol,
                                 bool(row["unreviewed"])), "size": 11, "color": colour},
    )  # fmt: skip
    told = textwrap.wrap(fmt.short(str(row["base"]), 2 * LINE - 8), LINE)
    words = "<br>".join([f"<b>{safe.plot(fmt.short(str(row['told']), LINE))}</b>", *map(safe.plot, told)])
    figure.add_annotation(x=0, y=place, text=words, xanchor="left", yanchor="bottom", yshift=7, align="left",
                          showarrow=False, font={"color": theme.muted, "size": base.TEXT_SIZE})  # fmt: skip
