"""Revenue by reported quarter, what parts of it make of the whole, and the growth on the year before, one above the
other over the same days."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard import format as fmt
from dashboard.charts import base, labels, periods
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as records

BARS, BELOW = 270, 150
"""Pixels of the bars, and of each plot below them."""
_SYMBOLS = ("diamond", "triangle-up", "cross", "star", "x")
LONGEST, GAP, ROOM = 22, 15, 0.14
"""Characters of a name; pixels between two names; part of the days that is kept at the right for names."""


def chart(whole: pd.DataFrame, parts: pd.DataFrame, theme: Theme) -> go.Figure:
    """whole, parts: of `data_center.revenue`, of one company, one segment and one span; parts differ in `product` and
    have a `share_pct`."""
    growing, below = bool(whole["on_year_pct"].notna().any()), []
    below += ["parts"] if len(parts) else []
    below += ["growth"] if growing else []
    figure = _stage(1 + len(below), theme)
    company = str(whole["entity"].iloc[0])
    figure.add_trace(periods.bar(whole, theme, company), 1, 1)
    _newest(figure, 1, whole, "level", [fmt.amount(level, unit="USD_bn") for level in whole["level"]], theme)
    top = float(whole["level"].max()) * 1.12 or 1.0
    _axis(figure, 1, "US$ billion a quarter", theme, range=[0, top], tickformat=",~r", nticks=5)
    if len(parts):
        _parts(figure, parts, theme)
    if growing:
        _growth(figure, 1 + len(below), whole, theme, company)
    _days(figure, whole, theme)
    return base.keep_unselected(figure)


def _stage(rows: int, theme: Theme) -> go.Figure:
    figure = base.figure(theme, BARS + BELOW * (rows - 1)).figure()
    axes = figure.layout.xaxis.to_plotly_json(), figure.layout.yaxis.to_plotly_json()
    heights = [BARS - 50, *[BELOW - 30] * (rows - 1)]
    made = make_subplots(
        rows=rows, cols=1, shared_xaxes=True, row_heights=heights, vertical_spacing=0.1 if rows > 1 else 0,
        figure=figure,
    )  # fmt: skip
    made.update_layout(margin={"t": 26, "l": 48, "r": 12, "b": 28}, bargap=0)
    return made.update_xaxes(**axes[0]).update_yaxes(**axes[1])


def _axis(figure: go.Figure, row: int, text: str, theme: Theme, **axis: Any) -> None:
    """The y axis of one plot and its name above it, as text of the plot: notes are hidden on a narrow screen."""
    figure.update_yaxes(ticks="", row=row, col=1, **axis)
    figure.add_scatter(
        x=[None], y=[axis["range"][1]], mode="text", text=[text], textposition="top right", hoverinfo="skip",
        name="name of axis", cliponaxis=False, textfont={"color": theme.muted, "size": base.TEXT_SIZE}, row=row, col=1,
    )  # fmt: skip


def _days(figure: go.Figure, whole: pd.DataFrame, theme: Theme) -> None:
    ends = [whole["period_start"].min() - pd.Timedelta(days=20), whole["period_end"].max() + pd.Timedelta(days=20)]
    ends[1] += (ends[1] - ends[0]) * ROOM
    figure.update_xaxes(**base.year_axis(ends[0].year, ends[1].year, theme) | {"range": ends} | periods.years(ends))
    figure.update_traces(x=[ends[0]], selector={"name": "name of axis"})
    figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
                         selector={"type": "bar"})  # fmt: skip


def _parts(figure: go.Figure, parts: pd.DataFrame, theme: Theme) -> None:
    """Each part in per cent of the whole, as marks that are joined where quarters follow one another."""
    for number, (product, rows) in enumerate(parts.groupby("product", sort=False)):
        rows = rows.sort_values("period_end")
        days, shares = periods.broken(_middle(rows), rows["share_pct"])
        figure.add_scatter(x=days, y=shares, mode="lines", hoverinfo="skip", name="part", row=2, col=1,
                           line={"color": theme.neutral, "width": 1.5})  # fmt: skip
        figure.add_scatter(
            x=_middle(rows), y=rows["share_pct"], mode="markers", name=safe.plot(product), row=2, col=1,
            customdata=told(rows), hovertemplate=periods.HOVER,
            marker={"symbol": _SYMBOLS[number % len(_SYMBOLS)], "size": 9, "color": theme.neutral,
                    "line": {"color": theme.paper, "width": 1}},
        )  # fmt: skip
    _axis(figure, 2, "Parts, per cent of the whole (they may overlap)", theme, range=[0, 108], tickvals=[0, 50, 100],
          ticktext=["0%", "50%", "100%"])  # fmt: skip
    _names(figure, parts)


def _middle(rows: pd.DataFrame) -> pd.Series:
    return rows["period_start"] + (rows["period_end"] - rows["period_start"]) / 2


def told(rows: pd.DataFrame) -> list[list[str]]:
    """Evidence, words and details of parts, with their share of the whole."""
    described = periods.told(rows, str(rows["entity"].iloc[0]))
    return [
        [ids, f"{safe.plot(row['product'])}: {safe.plot(periods.says(row))}",
         f"{fmt.number(row['share_pct'])}% of the whole · {details}"]
        for (ids, _, details), row in zip(described, records(rows), strict=True)
    ]  # fmt: skip


def _names(figure: go.Figure, parts: pd.DataFrame) -> None:
    """The name and the newest share of each part to the right of its newest mark, apart from the others."""
    newest = parts.sort_values("period_end").groupby("product").tail(1).sort_values("share_pct")
    names = _short(list(newest["product"]))
    apart = GAP * 108 / (BELOW - 40)
    words = [f"{safe.plot(name)} {round(share)}%" for name, share in zip(names, newest["share_pct"], strict=True)]
    base.words_at_right(figure, labels.spread(list(newest["share_pct"]), apart, 0, 108), words, plot="2", own="9")


NEXT = pd.Timedelta(days=14)
"""From the middle of a mark to its name."""


def _newest(figure: go.Figure, row: int, rows: pd.DataFrame, column: str, words: list[str], theme: Theme) -> None:
    """The number of the newest period beside its bar or mark, in words."""
    at = int(rows["period_end"].argmax())
    day = rows["period_end"].iloc[at] if column == "level" else _middle(rows).iloc[at] + NEXT
    figure.add_scatter(
        x=[day], y=[rows[column].iloc[at]], mode="text", text=[f"<b>{words[at]}</b>"], textposition="middle right",
        hoverinfo="skip", name="newest", cliponaxis=False, textfont={"color": theme.ink, "size": base.TEXT_SIZE},
        row=row, col=1,
    )  # fmt: skip


def _growth(figure: go.Figure, row: int, whole: pd.DataFrame, theme: Theme, company: str) -> None:
    rows = whole[whole["on_year_pct"].notna()].sort_values("period_end")
    days, values = periods.broken(_middle(rows), rows["on_year_pct"])
    figure.add_scatter(x=days, y=values, mode="lines", hoverinfo="skip", name="growth line", row=row, col=1,
                       line={"color": theme.ink, "width": 1.5})  # fmt: skip
    figure.add_scatter(
        x=_middle(rows), y=rows["on_year_pct"], mode="markers", name="growth", row=row, col=1,
        customdata=periods.told(rows, company), hovertemplate=periods.HOVER, marker={"color": theme.ink, "size": 7},
    )  # fmt: skip
    _newest(figure, row, rows, "on_year_pct", [periods.change(one) for one in rows["on_year_pct"]], theme)
    figure.add_hline(y=0, line={"color": theme.ink, "width": 1}, row=row, col=1)
    low, high = min(0.0, float(rows["on_year_pct"].min())), max(10.0, float(rows["on_year_pct"].max()))
    _axis(figure, row, "Growth on the quarter a year before", theme, range=[low * 1.2, high * 1.2], nticks=4,
          tickformat=",~r", ticksuffix="%")  # fmt: skip


def _short(names: list[str]) -> list[str]:
    """Names without the words with which all of them begin, cut where they are long: `compute`, `networking`."""
    words = [name.split() for name in names]
    shared = 0
    while len(names) > 1 and all(len(one) > shared + 1 and one[shared] == words[0][shared] for one in words):
        shared += 1
    told = [" ".join(one[shared:]) for one in words]
    return [name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…" for name in told]
