"""What a million tokens cost: list prices as marks with the bars between them, stated prices as marks with words."""

import math
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base
from dashboard.parts import safe
from dashboard.theme import Theme, grade
from market.frames import rows as records

MOST, ROW = 25, 26
LIST, STATED = "list price", "stated price"
SYMBOLS = {(LIST, "output"): "square", (LIST, "input"): "circle-open", (STATED, "output"): "diamond",
           (STATED, "input"): "diamond-open", (STATED, ""): "diamond-tall"}  # fmt: skip
"""What a price is and what it is for -> its mark."""
COLUMNS = ["line", "model", "seller", "what", "side", "usd", "low", "high", "day", "publisher", "evidence", "figure_id",
           "source_url"]  # fmt: skip
Row = dict[str, Any]


def of_models(sold: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """One line a model: what its sellers ask at the median, from the lowest to the highest, and what was stated of it.

    sold, stated: of `market.judging.token_prices`. The MOST models that most sellers list and the MOST that were priced
    in words last, dearest first.
    """
    kept = set(stated["name"].drop_duplicates().head(MOST))
    lists = sold[sold["name"].isin(kept) | (sold.index < MOST)]
    lists = lists.assign(line=lists["name"], model=lists["name"], seller=[f"{n} sellers" for n in lists["n"]],
                         what=LIST, side="output", usd=lists["median"], evidence="secondary")  # fmt: skip
    return _joined(lists, _words(stated[stated["name"].isin(kept)], "name"))


def of_sellers(newest: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """One line a seller of one model: what it asks for tokens written and read, and what was stated, dearest first.

    newest, stated: of `market.judging.token_prices`, on one model; the MOST cheapest sellers.
    """
    some = newest.nsmallest(MOST, "usd_output")
    parts = [some.assign(line=some["seller"], model=some["name"], what=LIST, side=side, usd=some[f"usd_{side}"],
                         evidence="secondary")
             for side in ("output", "input")]  # fmt: skip
    lists = pd.concat(parts)
    return _joined(lists[lists["usd"] > 0], _words(stated, "entity"))


def _words(stated: pd.DataFrame, line: str) -> pd.DataFrame:
    """What was stated, as rows of the picture; a line that nobody is named for is that of who said so."""
    return stated.assign(line=stated[line].where(stated[line] != "", stated["publisher"]), seller=stated["entity"],
                         what=STATED, usd=stated["value"], day=stated["published_day"])  # fmt: skip


def _joined(lists: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    parts = [rows.reindex(columns=COLUMNS) for rows in (lists, words) if len(rows)]
    parts = [rows.assign(day=pd.to_datetime(rows["day"]).astype("datetime64[us]")) for rows in parts]
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    rows = pd.concat(parts, ignore_index=True)
    texts = ["seller", "publisher", "evidence", "figure_id", "source_url"]
    rows = rows.assign(**{name: rows[name].astype(object).fillna("") for name in texts})
    top = rows["usd"].where(rows["side"] != "input").groupby(rows["line"]).transform("max")
    order = rows.assign(top=top.fillna(rows["usd"])).sort_values(
        ["top", "line"], ascending=[False, True], kind="stable"
    )
    return order.drop(columns="top").reset_index(drop=True)


def chart(rows: pd.DataFrame, theme: Theme) -> go.Figure:
    """rows: of `of_models` or `of_sellers`, at least one. US$ on a logarithmic axis, a line each, in their order."""
    names = list(dict.fromkeys(rows["line"]))
    figure = base.figure(theme, ROW * len(names) + 60).update_layout(margin={"t": 8, "l": 8, "r": 16, "b": 34})
    rows = rows.assign(at=rows["line"].map({name: -float(n) for n, name in enumerate(names)}))
    _bars(figure, rows[rows["low"] < rows["high"]], theme)
    for (what, side), symbol in SYMBOLS.items():
        _marks(figure, rows[(rows["what"] == what) & (rows["side"] == side)], symbol, theme)
    _axis(figure, rows)
    figure.update_yaxes(range=[-len(names) + 0.4, 0.6], tickvals=[-n for n in range(len(names))], ticks="",
                        ticktext=[safe.plot(fmt.short(name, 20)) for name in names], showgrid=False,
                        automargin=True)  # fmt: skip
    _words_at_right(figure, rows)
    return base.keep_unselected(figure)


def _bars(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """From the lowest list price to the highest, all bars as one trace."""
    across = [value for row in records(rows) for value in (row["low"], row["high"], None)]
    up = [value for row in records(rows) for value in (row["at"], row["at"], None)]
    figure.add_scatter(x=across, y=up, mode="lines", hoverinfo="skip", name="from lowest to highest",
                       line={"color": theme.faint, "width": 6})  # fmt: skip


def _marks(figure: go.Figure, rows: pd.DataFrame, symbol: str, theme: Theme) -> None:
    if rows.empty:
        return
    found, colour = records(rows), theme.ink if rows["what"].iloc[0] == STATED else theme.inference
    figure.add_scatter(
        x=rows["usd"], y=rows["at"], mode="markers", name=symbol, cliponaxis=False,
        customdata=[[row["figure_id"], safe.plot(says(row)), safe.plot(_details(row))] for row in found],
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        marker={"symbol": symbol, "size": 10, "color": colour, "line": {"color": colour, "width": 1.5}},
    )  # fmt: skip


def _axis(figure: go.Figure, rows: pd.DataFrame) -> None:
    """Powers of ten."""
    ends = rows[["usd", "low", "high"]].astype(float)
    low, high = math.log10(ends.min().min()), math.log10(ends.max().max())
    powers = range(math.floor(low), math.ceil(high) + 1)
    figure.update_xaxes(type="log", range=[low - 0.15, high + 0.15], tickvals=[10.0**power for power in powers],
                        ticktext=[f"${fmt.number(10.0**power)}" for power in powers], ticks="")  # fmt: skip


def _words_at_right(figure: go.Figure, rows: pd.DataFrame) -> None:
    """What was stated of each line and by whom: `◆ $8 ◇ $2, House`."""
    told: dict[float, dict[str, str]] = {}
    for row in records(rows[rows["what"] == STATED]):
        said = f"{'◇' if row['side'] == 'input' else '◆'} ${fmt.number(row['usd'])}"
        by = told.setdefault(float(row["at"]), {})
        by[_who(row)] = f"{by[_who(row)]} {said}" if _who(row) in by else said
    words = [fmt.names([f"{said}, {who}" for who, said in by.items()], 2) for by in told.values()]
    base.words_at_right(figure, list(told), [safe.plot(one) for one in words])


def _who(row: Row) -> str:
    return fmt.short(row["publisher"] or "publisher not named", 16)


def says(row: Row) -> str:
    """`large, Shop: $15 for output`."""
    side = f" for {row['side']}" if row["side"] else ""
    name = ", ".join(part for part in (row["model"], row["seller"]) if part)
    return f"{name}: ${fmt.number(row['usd'])}{side}"


def _details(row: Row) -> str:
    if row["what"] == STATED:
        return (
            f"stated by {row['publisher'] or 'a publisher not named'} {fmt.day(row['day'])} · {grade(row['evidence'])}"
        )
    if row["low"] < row["high"]:
        return f"median of list prices, ${fmt.number(row['low'])} to ${fmt.number(row['high'])}"
    return "list price" if fmt.missing(row["day"]) else f"list price, seen since {fmt.day(row['day'])}"


def title(rows: pd.DataFrame) -> str:
    """From the cheapest to the dearest line, of what comes out where that is told."""
    told = rows[rows["side"] == "output"] if (rows["side"] == "output").any() else rows
    found = records(told.sort_values("usd", kind="stable"))
    what = "A million tokens of output" if found[0]["side"] == "output" else "A million tokens"
    low, high = (f"${fmt.number(row['usd'])} ({row['line']})" for row in (found[0], found[-1]))
    return f"{what} cost {low}" if len(found) == 1 else f"{what} cost from {low} to {high}"
