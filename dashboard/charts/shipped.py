"""Who designs the computing power that is shipped: the share of each designer by quarter, with its range."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, periods
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as records

HEIGHT, GAP, NEXT = 380, 16, pd.Timedelta(days=12)
LEADER = "NVIDIA"
CREDIT = "Epoch AI, AI chip sales (CC BY 4.0), changed: summed and turned into shares."
ROOM = 0.22
"""Part of the width that is kept at the right for names."""


def chart(shares: pd.DataFrame, theme: Theme, leader: str = LEADER) -> go.Figure:
    """Per cent of all designers covered, 0 to 100, a line each; the leader dark, a pale bar for each stated range.

    shares: of `shipped.shares` by designer, not cumulative; rows without a share are gaps.
    """
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 14, "l": 48, "r": 12, "b": 30})
    drawn = shares[shares["share"].notna()].sort_values("period_end")
    for name, rows in drawn.groupby("name", sort=False):
        _designer(figure, rows, str(name), theme, str(name) == leader)
    _names(figure, drawn, theme)
    first, last = drawn["period_end"].min() - periods.MARGIN, drawn["period_end"].max() + periods.MARGIN
    first = min(first, last - periods.LEAST)
    ends = [first, last + (last - first) * ROOM]
    named = periods.years([first, last])
    figure.update_xaxes(**base.year_axis(ends[0].year, last.year, theme) | {"range": ends} | named)
    ticks = [0, 25, 50, 75, 100]
    figure.update_yaxes(range=[0, 103], tickvals=ticks, ticktext=[f"{tick}%" for tick in ticks], ticks="")
    return base.keep_unselected(figure)


def _designer(figure: go.Figure, rows: pd.DataFrame, name: str, theme: Theme, leads: bool) -> None:
    colour = theme.ink if leads else theme.unsplit
    for row in records(rows[rows["share_low"] < rows["share_high"]]):
        figure.add_scatter(x=[row["period_end"]] * 2, y=[row["share_low"], row["share_high"]], mode="lines",
                           hoverinfo="skip", name="range", opacity=0.3, line={"color": colour, "width": 8})  # fmt: skip
    days, values = periods.broken(rows["period_end"], rows["share"])
    figure.add_scatter(x=days, y=values, mode="lines", hoverinfo="skip", name="line",
                       line={"color": colour, "width": 3 if leads else 1.5})  # fmt: skip
    figure.add_scatter(
        x=rows["period_end"], y=rows["share"], mode="markers", name=safe.plot(name), hovertemplate=periods.HOVER,
        customdata=[["", safe.plot(says(row)), safe.plot(_details(row))] for row in records(rows)],
        marker={"color": colour, "size": 7, "line": {"color": theme.paper, "width": 1}},
    )  # fmt: skip


def _names(figure: go.Figure, drawn: pd.DataFrame, theme: Theme) -> None:
    """The name of each designer to the right of its newest mark, pushed up where another name is too near."""
    newest = drawn.groupby("name").tail(1).sort_values("share")
    apart, free = GAP * 103 / (HEIGHT - 44), -100.0
    places = [free := max(share, free + apart) for share in newest["share"]]
    words = [
        f"{safe.plot(name[:28])} {round(share)}%" for name, share in zip(newest["name"], newest["share"], strict=True)
    ]
    figure.add_scatter(
        x=newest["period_end"] + NEXT, y=places, text=words, mode="text", textposition="middle right", hoverinfo="skip",
        name="names", cliponaxis=False, textfont={"color": theme.ink, "size": base.TEXT_SIZE},
    )  # fmt: skip


def says(row: dict[str, Any]) -> str:
    """`NVIDIA: 70% (66–74%) in Q1 2026`."""
    return f"{row['name']}: {amount(row)} in {row['period']}"


def amount(row: dict[str, Any]) -> str:
    """The share with its range, where one is known."""
    share = f"{round(row['share'])}%"
    if not row["share_low"] < row["share_high"]:
        return share
    return f"{share} ({round(row['share_low'])}–{round(row['share_high'])}%)"


def _details(row: dict[str, Any]) -> str:
    chips, designers = fmt.count(int(row["n_chips"]), "chip"), fmt.count(int(row["n_designers"]), "designer")
    return f"{chips} · share of {designers} covered · {row['derivation']}"


def title(shares: pd.DataFrame) -> str:
    """The leader's share in the newest quarter that has one, and who comes next."""
    told = shares[shares["share"].notna()]
    last = records(told[told["period_end"] == told["period_end"].max()].sort_values("share", ascending=False))
    first = next((row for row in last if row["name"] == LEADER), last[0])
    others = [row for row in last if row is not first]
    head = f"{first['name']} designed {amount(first)} of the computing power shipped in {first['period']}"
    return f"{head}; {others[0]['name']} {amount(others[0])}" if others else head


def gaps(shares: pd.DataFrame) -> list[str]:
    """Why the newest quarter has no share, where it has none."""
    last = shares[shares["period_end"] == shares["period_end"].max()]
    if last.empty or last["share"].notna().any():
        return []
    return [f"No share for {last['period'].iloc[0]}: {last['reason'].iloc[0]}."]
