"""What an hour of a GPU costs, of one family and one kind of price: quotes, averages, ranges, and the index."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import base, labels
from dashboard.parts import safe
from dashboard.theme import Theme
from market.frames import rows as rows_of
from market.vocabulary import MARKETS

HEIGHT = 480
SIZE = 9.0  # pixels that a mark needs for itself
WIDTH = 720.0  # pixels of the plot for which names are placed
FAR = 12
"""Names that may stand off their marks, tied to them by a line."""
UNIT = "USD_per_gpu_hour"


def chart(quotes: pd.DataFrame, index: pd.DataFrame, theme: Theme) -> go.Figure:
    """Quotes by day with the index as steps of a month; both of one family and one kind of price.

    quotes: of `gpu_index.quotes`, with a day and a price. index: of `gpu_index.index`; months without one stay gaps.
    """
    figure = base.figure(theme, HEIGHT).update_layout(margin={"t": 30, "r": 24, "b": 34, "l": 52})
    top = float(quotes[["usd_per_gpu_hour", "usd_high"]].max().max()) * 1.12
    first, last = _span(quotes, index)
    given = index[index["usd_per_gpu_hour"].notna()]
    quotes = quotes.assign(at=_aside(quotes, (first, last), top))
    _paths(figure, quotes, theme)
    _ranges(figure, quotes, theme)
    _steps(figure, given, theme)
    for is_group in (False, True):
        _marks(figure, quotes[(quotes["is_group"] == is_group) & ~is_range(quotes)], is_group, theme)
    figure.update_yaxes(range=[0, top], ticks="", tickprefix="$", tickformat=",~r", nticks=7)
    figure.update_xaxes(range=[first, last], ticks="", **_ticks(first, last, theme))
    _names(figure, quotes, given, (first, last), top, theme)
    return base.keep_unselected(figure)


def is_range(quotes: pd.DataFrame) -> pd.Series:
    """True where only two ends were stated: their middle is no number that anybody gave."""
    middle = (quotes["usd_low"] + quotes["usd_high"]) / 2
    return ((quotes["usd_per_gpu_hour"] - middle).abs() < 1e-9) & (quotes["usd_low"] < quotes["usd_high"])


def title(quotes: pd.DataFrame, index: pd.DataFrame, family: str, kind: str) -> str:
    """The newest index where there is one, else what single sellers ask; true for the rows drawn."""
    given = index[index["usd_per_gpu_hour"].notna()]
    one = quotes[~quotes["is_group"]]
    if len(given):
        row = rows_of(given)[-1]
        asked = _between(float(row["low"]), float(row["high"]))
        return (f"{family}, {kind}: {_usd(row['usd_per_gpu_hour'])} an hour in {fmt.day(row['month'], 'month')}, the "
                f"median of {row['n']} sellers that ask {asked}")  # fmt: skip
    if one.empty:
        return _of_groups(quotes, family, kind)
    sellers = fmt.count(one["provider"].nunique(), "seller")
    asked = _between(one["usd_per_gpu_hour"].min(), one["usd_per_gpu_hour"].max())
    return f"{family}, {kind}: {sellers} asked {asked} an hour, too few for an index"


def _of_groups(quotes: pd.DataFrame, family: str, kind: str) -> str:
    """The last against the first average of the group that has most of them."""
    rows = quotes[~is_range(quotes)]
    if rows.empty:
        low, high = quotes["usd_low"].min(), quotes["usd_high"].max()
        return f"{family}: ranges over sellers run {_between(low, high)} an hour"
    group = rows["provider"].value_counts().index[0]
    own = rows[rows["provider"] == group].sort_values("day")
    if own["day"].nunique() < 2:
        return f"{family}, {kind}: {fmt.count(len(quotes), 'quote')}, none of them by a single seller"
    ends = [f"{_usd(row['usd_per_gpu_hour'])} in {fmt.day(row['day'], 'month')}" for row in rows_of(own.iloc[[0, -1]])]
    return f"{family}, averages over {group or 'sellers not named'}: {ends[0]}, {ends[1]}"


def _between(low: float, high: float) -> str:
    return _usd(low) if low == high else f"from {_usd(low)} to {_usd(high)}"


def _usd(value: Any) -> str:
    """A price as price lists write it, with two digits for cents: `$3.99`."""
    return f"${value:,.2f}"


def _span(quotes: pd.DataFrame, index: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    months = index.loc[index["usd_per_gpu_hour"].notna(), "month"]
    days = pd.concat([quotes["day"], quotes["seen"], months, months + pd.offsets.MonthEnd(0)])
    first, last = days.min(), days.max()
    room = max((last - first) * 0.05, pd.Timedelta(days=12))
    return first - room, last + room * 1.6


def _aside(quotes: pd.DataFrame, days: tuple[pd.Timestamp, pd.Timestamp], top: float) -> list[pd.Timestamp]:
    """Where each mark stands: on its day, or so far beside it that it covers no other mark."""
    across, up = WIDTH / (days[1] - days[0]).days, (HEIGHT - 64) / top
    placed: list[tuple[float, float, float]] = []
    for row in rows_of(quotes):
        low, high = (row["usd_per_gpu_hour"] if fmt.missing(end) else end for end in (row["usd_low"], row["usd_high"]))
        x = (row["day"] - days[0]).days * across
        tries = [x + step * SIZE for step in (0, 1, -1, 2, -2, 3, -3)]
        free = [at for at in tries if not any(
            abs(at - other) < SIZE and low * up < above + SIZE and below < high * up + SIZE
            for other, below, above in placed
        )]  # fmt: skip
        placed.append(((free or tries)[0], low * up, high * up))
    return [days[0] + pd.Timedelta(days=x / across) for x, _, _ in placed]


def _paths(figure: go.Figure, quotes: pd.DataFrame, theme: Theme) -> None:
    """A thin step from each quote of a seller to its next on the same chip, and on to the day on which it was last
    seen: a list price stands until it changes."""
    one = quotes[~quotes["is_group"] & ~is_range(quotes)].sort_values("day")
    for _, rows in one.groupby(["provider", "chip", "market"], sort=False):
        again = rows.tail(1)[rows.tail(1)["seen"] > rows.tail(1)["day"]]
        rows = pd.concat([rows, again.assign(at=again["seen"])])
        if rows["at"].nunique() > 1:
            figure.add_scatter(x=rows["at"], y=rows["usd_per_gpu_hour"], mode="lines", hoverinfo="skip", name="seller",
                               opacity=0.45, line={"color": theme.muted, "width": 1, "shape": "hv"})  # fmt: skip


_STEPS = {1: 6, 2: 13, 3: 20, 6: 40, 12: 9999}
"""Months between ticks -> the most months that an axis of such ticks has."""


def _ticks(first: pd.Timestamp, last: pd.Timestamp, theme: Theme) -> dict[str, Any]:
    """The first days of months with their names, so few that they stand side by side on a phone."""
    months = (last - first).days / 30.4
    step = next(step for step, most in _STEPS.items() if months <= most)
    starts = pd.date_range(first.to_period("M").start_time, last, freq="MS")
    shown = [day for day in starts if day >= first and (day.month - 1) % step == 0]
    names = [f"{day:%b}<br>{day:%Y}" if n == 0 or day.month <= step else f"{day:%b}" for n, day in enumerate(shown)]
    return {"tickmode": "array", "tickvals": shown, "ticktext": names, "gridcolor": theme.faint, "tickangle": 0}


def _ranges(figure: go.Figure, quotes: pd.DataFrame, theme: Theme) -> None:
    """A thick pale bar over each stated range; a mark of its own at both ends where only the ends were stated."""
    for row in rows_of(quotes[quotes["usd_low"] < quotes["usd_high"]]):
        figure.add_scatter(x=[row["at"]] * 2, y=[row["usd_low"], row["usd_high"]], mode="lines", hoverinfo="skip",
                           name="range", opacity=0.35, line={"color": theme.neutral, "width": 7})  # fmt: skip
    rows = quotes[is_range(quotes)]
    if len(rows):
        ends = pd.concat([rows.assign(price=rows["usd_low"]), rows.assign(price=rows["usd_high"])])
        marker = {"symbol": "line-ew", "size": 12, "line": {"color": theme.neutral, "width": 2}}
        _add(figure, ends, "ends of ranges", marker)


def _steps(figure: go.Figure, given: pd.DataFrame, theme: Theme) -> None:
    """The index stands for its month; months that follow one another are joined by a step, gaps stay gaps."""
    x: list[Any] = []
    y: list[Any] = []
    for row in rows_of(given):
        if x and x[-1] != row["month"]:
            x, y = [*x, None], [*y, None]
        x += [row["month"], row["month"] + pd.DateOffset(months=1)]
        y += [row["usd_per_gpu_hour"]] * 2
    figure.add_scatter(x=x, y=y, mode="lines", name="index", hoverinfo="skip", line={"color": theme.ink, "width": 3})
    told = [[row["inputs"].replace("|", " "), _index_says(row), _index_details(row)] for row in rows_of(given)]
    figure.add_scatter(x=given["month"] + pd.Timedelta(days=15), y=given["usd_per_gpu_hour"], mode="markers",
                       name="index of a month", customdata=told, marker={"size": 14, "color": theme.ink, "opacity": 0},
                       hovertemplate=_HOVER)  # fmt: skip


def _index_says(row: dict[str, Any]) -> str:
    return f"Index, {fmt.day(row['month'], 'month')}: {_usd(row['usd_per_gpu_hour'])}"


def _index_details(row: dict[str, Any]) -> str:
    return f"median of {row['n']} sellers, {row['n_carried']} of them with an earlier quote"


_HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"


def _marks(figure: go.Figure, rows: pd.DataFrame, is_group: bool, theme: Theme) -> None:
    if rows.empty:
        return
    colour = theme.neutral if is_group else theme.muted
    marker = {"symbol": "diamond" if is_group else "circle", "size": 11 if is_group else 8, "color": colour,
              "line": {"color": theme.paper, "width": 1}}  # fmt: skip
    _add(figure, rows.assign(price=rows["usd_per_gpu_hour"]), "average" if is_group else "quote", marker)


def _add(figure: go.Figure, rows: pd.DataFrame, name: str, marker: dict[str, Any]) -> None:
    told = [[row["figure_id"], safe.plot(_says(row)), safe.plot(_details(row))] for row in rows_of(rows)]
    figure.add_scatter(x=rows["at"], y=rows["price"], mode="markers", name=name, customdata=told, marker=marker,
                       hovertemplate=_HOVER)  # fmt: skip


def _says(row: dict[str, Any]) -> str:
    ends = (row["usd_low"], row["usd_high"])
    ranged = not fmt.missing(ends[0]) and not fmt.missing(ends[1])
    value = _between(*ends) if ranged else _usd(row["usd_per_gpu_hour"])
    return f"{row['provider'] or 'Sellers not named'}: {value} an hour"


def _details(row: dict[str, Any]) -> str:
    index = f"not in the index: {row['why']}" if row["why"] else "in the index"
    return " · ".join([row["chip"], MARKETS[row["market"]].label.lower(), when(row), index])


def when(row: dict[str, Any]) -> str:
    """The day of a quote: `4 May 2026`, and `seen again until 16 Nov 2026` where its list stood on unchanged."""
    again = f", seen again until {fmt.day(row['seen'])}" if row["seen"] > row["day"] else ""
    return f"{fmt.day(row['day'])}{again}"


def _names(figure: go.Figure, quotes: pd.DataFrame, given: pd.DataFrame, days: tuple[pd.Timestamp, pd.Timestamp],
           top: float, theme: Theme) -> None:  # fmt: skip
    """The value beside each index, the group beside each average, the seller beside its newest quote, as they fit."""
    points = [*_index_points(given), *_quote_points(quotes)]
    across, up = WIDTH / (days[1] - days[0]).days, (HEIGHT - 64) / top
    marks = [
        labels.Mark((day - days[0]).days * across, at * up, safe.plot(fmt.short(text, 34)), 5)
        for day, at, text in points
    ]
    notes, taken = [], _taken(quotes, given, days[0], across, up)
    for label in labels.place(marks, range(len(marks)), WIDTH, HEIGHT - 60, taken, far=len(given) + FAR):
        day, at, _ = points[label.mark]
        bold = label.mark < len(given)
        text = f"<b>{marks[label.mark].text}</b>" if bold else marks[label.mark].text
        notes.append({"x": day, "y": at, "text": text, "xanchor": label.anchor, "borderpad": 0, "bgcolor": theme.paper,
                      "font": {"size": base.TEXT_SIZE, "color": theme.ink if bold else theme.muted},
                      **base.tether(label, theme)})  # fmt: skip
    base.annotate(figure, notes)


def _taken(
    quotes: pd.DataFrame, given: pd.DataFrame, first: pd.Timestamp, across: float, up: float
) -> list[labels.Box]:
    """Where ranges and the index stand: no room for names."""
    bars = [((row["at"] - first).days * across, row["usd_low"] * up, row["usd_high"] * up)
            for row in rows_of(quotes[quotes["usd_low"] < quotes["usd_high"]])]  # fmt: skip
    lines = [((row["month"] - first).days * across, row["usd_per_gpu_hour"] * up) for row in rows_of(given)]
    return [*((x - 5, low - 2, x + 5, high + 2) for x, low, high in bars),
            *((x, y - 3, x + 30 * across, y + 3) for x, y in lines)]  # fmt: skip


def _index_points(given: pd.DataFrame) -> list[tuple[pd.Timestamp, float, str]]:
    """Newest first; that one says what the line is."""
    points = [(row["month"] + pd.Timedelta(days=15), row["usd_per_gpu_hour"]) for row in rows_of(given)][::-1]
    return [(day, at, f"{'' if number else 'index '}{_usd(at)}") for number, (day, at) in enumerate(points)]


def _quote_points(quotes: pd.DataFrame) -> list[tuple[pd.Timestamp, float, str]]:
    """Averages before sellers, outer prices before middling ones; older quotes of a seller only take up room."""
    rows = quotes.sort_values("day")
    last = ~rows.duplicated(["provider", "is_group", "chip"], keep="last") | (rows["market"] == "index")
    far = (rows["usd_per_gpu_hour"] - rows["usd_per_gpu_hour"].median()).abs()
    rows = rows.assign(named=last, far=far).sort_values(["named", "is_group", "far"], ascending=False)
    several = rows.groupby("provider")["chip"].transform("nunique") > 1
    rows = rows.assign(variant=rows["chip"].str.partition(" ")[2].where(several & ~rows["is_group"], ""))
    return [(row["at"], row["usd_per_gpu_hour"], _name(row) if row["named"] else "") for row in rows_of(rows)]


def _name(row: dict[str, Any]) -> str:
    """The seller, with the variant where it sells several: `RunPod, SXM`."""
    return fmt.short(row["provider"] or "not named", 20) + (f", {row['variant']}" if row["variant"] else "")
