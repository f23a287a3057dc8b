"""What a million tokens cost: one row a model, what goes in beside what comes out, each at its newest price."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as rows_of

UNIT, MOST, ROW = "USD_per_million_tokens", 30, 24
SIDES = {"input": "circle-open", "output": "circle", "": "diamond"}
"""What a price is for -> its mark; the last for those that do not say."""


def newest(prices: pd.DataFrame) -> pd.DataFrame:
    """The newest dated price in dollars of each seller, model and side, with `model` and `side`; the dearest first.

    prices: figures whose `product` is the model, with `, input` or `, output` behind it where the price is for one.
    """
    parts = prices["product"].str.rpartition(", ")
    has_side = parts[2].isin(["input", "output"])
    told = prices.assign(model=parts[0].where(has_side, prices["product"]), side=parts[2].where(has_side, ""))
    told = told[(told["unit"] == UNIT) & (told["value"] > 0) & told["published_day"].notna()]
    last = told.sort_values("published_day").drop_duplicates(["entity", "model", "side"], keep="last")
    most = last.groupby(["entity", "model"])["value"].transform("max")
    return last.assign(most=most).sort_values(["most", "model", "side"], ascending=False, ignore_index=True)


def shown(prices: pd.DataFrame) -> pd.DataFrame:
    """The rows of `newest` of the MOST models that were priced last."""
    days = prices.groupby(["entity", "model"])["published_day"].max().sort_values(ascending=False)
    kept = set(days.index[:MOST])
    inside = [(row["entity"], row["model"]) in kept for row in rows_of(prices)]
    return prices[inside].reset_index(drop=True)


def chart(prices: pd.DataFrame, theme: Theme) -> go.Figure:
    """prices: of `shown`, at least one. US$ on a logarithmic axis, dearest model above."""
    names = list(dict.fromkeys(_name(row) for row in rows_of(prices)))
    figure = base.figure(theme, ROW * len(names) + 60).update_layout(margin={"t": 8, "l": 150, "r": 44, "b": 34})
    places = {name: -float(n) for n, name in enumerate(names)}
    rows = prices.assign(at=[places[_name(row)] for row in rows_of(prices)])
    for at, own in rows.groupby("at"):
        figure.add_scatter(x=[own["value"].min(), own["value"].max()], y=[at, at], mode="lines", hoverinfo="skip",
                           name="span", line={"color": theme.faint, "width": 4})  # fmt: skip
    for side, symbol in SIDES.items():
        _marks(figure, rows[rows["side"] == side], symbol, theme)
    powers = range(math.floor(math.log10(rows["value"].min())), math.ceil(math.log10(rows["value"].max())) + 1)
    ends = [math.log10(rows["value"].min()) - 0.2, math.log10(rows["value"].max()) + 0.25]
    figure.update_xaxes(type="log", range=ends, tickvals=[10.0**power for power in powers], ticks="",
                        ticktext=[f"${fmt.number(10.0**power)}" for power in powers])  # fmt: skip
    one_seller = prices["entity"].nunique() == 1
    told = dict.fromkeys(rows["model"]) if one_seller else names
    figure.update_yaxes(range=[-len(names) + 0.4, 0.6], tickvals=list(places.values()), ticks="", showgrid=False,
                        ticktext=[safe.plot(fmt.short(name, 24)) for name in told])  # fmt: skip
    return base.keep_unselected(figure)


def _marks(figure: go.Figure, rows: pd.DataFrame, symbol: str, theme: Theme) -> None:
    if rows.empty:
        return
    is_last = rows["value"] == rows["most"]
    words = [f"  ${fmt.number(row['value'])}" if last else "" for row, last in zip(rows_of(rows), is_last, strict=True)]
    figure.add_scatter(
        x=rows["value"], y=rows["at"], mode="markers+text", name=str(rows["side"].iloc[0] or "price"), text=words,
        textposition="middle right", cliponaxis=False, textfont={"color": theme.muted, "size": base.TEXT_SIZE},
        customdata=[[row["figure_id"], safe.plot(says(row)), safe.plot(_details(row))] for row in rows_of(rows)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": symbol, "size": 10, "color": theme.inference, "line": {"color": theme.inference, "width": 2}},
    )  # fmt: skip


def _name(row: dict[str, Any]) -> str:
    return f"{row['model']}, {row['entity']}" if row["entity"] else str(row["model"])


def says(row: dict[str, Any]) -> str:
    """`Model X, Seller, output: $15`."""
    return f"{_name(row)}{', ' + row['side'] if row['side'] else ''}: ${fmt.number(row['value'])}"


def _details(row: dict[str, Any]) -> str:
    return f"a million tokens · stated {fmt.day(row['published_day'])} · {grade(row['evidence'])}"


def title(prices: pd.DataFrame) -> str:
    """From the cheapest to the dearest, of what comes out where that is told."""
    told = prices[prices["side"] == "output"] if (prices["side"] == "output").any() else prices
    rows = rows_of(told.sort_values("value"))
    what = "A million tokens of output" if rows[0]["side"] == "output" else "A million tokens"
    low, high = rows[0], rows[-1]
    if len(rows) == 1:
        return f"{what} cost ${fmt.number(low['value'])} ({_name(low)})"
    return (f"{what} cost from ${fmt.number(low['value'])} ({_name(low)}) to ${fmt.number(high['value'])} "
            f"({_name(high)})")  # fmt: skip
