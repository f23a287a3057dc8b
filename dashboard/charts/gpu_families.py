"""What an hour costs across chips, of one kind of price: a row a family, a mark for each seller's newest quote."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, gpu_prices
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as rows_of

ROW = 34  # pixels
_TOP, _BOTTOM = 16, 30


def chart(newest: pd.DataFrame, chosen: str, theme: Theme) -> go.Figure:
    """newest: of `gpu_index.newest`, of one kind of price. The family `chosen` is drawn darker."""
    order = list(newest.groupby("family")["usd_per_gpu_hour"].median().sort_values().index)
    figure = base.figure(theme, _TOP + _BOTTOM + ROW * len(order)).update_layout(
        margin={"t": _TOP, "r": 24, "b": _BOTTOM, "l": 64}
    )
    high = float(newest["usd_per_gpu_hour"].max())
    figure.update_xaxes(range=[0, high * 1.06], tickprefix="$", tickformat=",~r", nticks=7, ticks="")
    names = [
        f"<b>{safe.plot(fmt.short(name, 9))}</b>" if name == chosen else safe.plot(fmt.short(name, 9)) for name in order
    ]
    figure.update_yaxes(range=[-0.6, len(order) - 0.4], tickvals=list(range(len(order))), ticktext=names, ticks="",
                        tickfont={"color": theme.ink, "size": 13})  # fmt: skip
    for height, family in enumerate(order):
        _row(figure, newest[newest["family"] == family], height, theme.ink if family == chosen else theme.muted, theme)
    return base.keep_unselected(figure)


def title(newest: pd.DataFrame, kind: str) -> str:
    """The cheapest and the dearest hour among the newest quotes; true for the rows drawn."""
    rows = newest.sort_values("usd_per_gpu_hour", kind="stable")
    first, last = rows_of(rows.iloc[[0, -1]])
    if len(rows) == 1:
        return f"{kind}: {_usd(first)} an hour ({_who(first)}) is the one price of a single seller"
    return f"{kind}: from {_usd(first)} an hour ({_who(first)}) to {_usd(last)} ({_who(last)})"


def _usd(row: dict[str, Any]) -> str:
    return f"${row['usd_per_gpu_hour']:,.2f}"


def _who(row: dict[str, Any]) -> str:
    return f"{row['family']}, {row['provider']}"


def _row(figure: go.Figure, rows: pd.DataFrame, height: int, colour: str, theme: Theme) -> None:
    prices = rows["usd_per_gpu_hour"]
    figure.add_scatter(x=[prices.min(), prices.max()], y=[height, height], mode="lines", hoverinfo="skip", name="reach",
                       line={"color": theme.faint, "width": 6})  # fmt: skip
    told = [[row["figure_id"], safe.plot(f"{row['provider']}: {_usd(row)} an hour"),
             safe.plot(f"{row['chip']} · {gpu_prices.when(row)}")] for row in rows_of(rows)]  # fmt: skip
    figure.add_scatter(
        x=prices, y=[height] * len(rows), mode="markers", name="newest quote", customdata=told,
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": "circle", "size": 9, "color": colour, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip
    stroke = {"symbol": "line-ns", "size": 18, "line": {"color": theme.ink, "width": 2.5}}
    figure.add_scatter(x=[prices.median()], y=[height], mode="markers", name="median", hoverinfo="skip", marker=stroke)
