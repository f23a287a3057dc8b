"""Who owns the AI computing power: a line an owner, its share now with its range, and a year before."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.charts.shipped import amount
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as rows_of

CREDIT = "Epoch AI, AI chip owners (CC BY 4.0), changed: summed and turned into shares."
REST = "Other"
"""The owner that stands for all whom the source does not name."""
ROW = 32  # pixels
_TOP, _BOTTOM, _NAMES, _LETTERS = 16, 34, 130, 18


def drawn(shares: pd.DataFrame) -> pd.DataFrame:
    """The rows of the newest day that has shares and of the like day a year before, `when` says which; the largest
    owner of the newest day first, all whom nobody names last. shares: of `owned.shares`."""
    told = shares[shares["share"].notna()]
    newest = told["day"].max()
    before = newest - pd.DateOffset(years=1)
    rows = told[told["day"].isin([newest, before])]
    rows = rows.assign(when=rows["day"].eq(newest).map({True: "now", False: "before"}), rest=rows["name"].eq(REST))
    order = {"day": False, "rest": True, "share": False}
    rows = rows.sort_values(list(order), ascending=list(order.values()), kind="stable", ignore_index=True)
    return rows.drop(columns="rest")


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: of `drawn`. ● now with its range as a pale bar, ○ a year before; per cent from zero."""
    names = list(dict.fromkeys(rows["name"]))
    places = {name: len(names) - 1 - number for number, name in enumerate(names)}
    figure = base.figure(theme, _TOP + _BOTTOM + ROW * len(names)).update_layout(
        margin={"t": _TOP, "r": 24, "b": _BOTTOM, "l": _NAMES}
    )
    highest = rows[["share", "share_high"]].max().max()
    figure.update_xaxes(range=[0, min(100, highest * 1.08)], ticksuffix="%", nticks=6, ticks="")
    figure.update_yaxes(range=[-0.6, len(names) - 0.4], tickvals=list(places.values()), ticks="",
                        ticktext=[safe.plot(fmt.short(name, _LETTERS)) for name in names],
                        tickfont={"color": theme.ink, "size": 13})  # fmt: skip
    now, before = rows[rows["when"] == "now"], rows[rows["when"] == "before"]
    for row in rows_of(now[now["share_low"] < now["share_high"]]):
        figure.add_scatter(
            x=[row["share_low"], row["share_high"]], y=[places[row["name"]]] * 2, mode="lines", name="range",
            hoverinfo="skip", opacity=0.3, line={"color": theme.ink, "width": 8},
        )  # fmt: skip
    _marks(figure, before, places, "circle-open", theme.muted)
    _marks(figure, now, places, "circle", theme.ink)
    return base.keep_unselected(figure)


def _marks(figure: go.Figure, rows: pd.DataFrame, places: dict[str, int], symbol: str, colour: str) -> None:
    if rows.empty:
        return
    figure.add_scatter(
        x=rows["share"], y=[places[name] for name in rows["name"]], mode="markers", name=rows["when"].iloc[0],
        customdata=[["", safe.plot(says(row)), safe.plot(_details(row))] for row in rows_of(rows)],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": symbol, "size": 10, "color": colour, "line": {"color": colour, "width": 1.5}},
    )  # fmt: skip


def says(row: dict[str, Any]) -> str:
    """`Alphabet: 25% (22–28%) at the end of Q4 2025`."""
    return f"{row['name']}: {amount(row)} at the end of {row['period']}"


def _details(row: dict[str, Any]) -> str:
    stock = f"{fmt.number(row['level'] / 1e6)} million H100s that would do as much"
    return f"{stock} · share of {fmt.count(int(row['n_owners']), 'owner')} · {row['derivation']}"


def title(rows: pd.DataFrame, groups: pd.DataFrame) -> str:
    """`Hyperscalers owned 68% (60–75%) of the AI computing power sold by the end of Q4 2025; Alphabet 25%`.

    groups: of `owned.shares` by group.
    """
    first = rows_of(rows)[0]
    sold = f"of the AI computing power sold up to the end of {first['period']}"
    mine = groups[(groups["day"] == first["day"]) & (groups["name"] == "hyperscaler") & groups["share"].notna()]
    if mine.empty or mine["share"].iloc[0] == first["share"]:
        return f"{first['name']} owned {amount(first)} {sold}"
    return f"Hyperscalers owned {amount(rows_of(mine)[0])} {sold}; {first['name']} alone {amount(first)}"
