"""The rental market: what houses forecast for it, how far apart they are, what takes no part and why."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import rental as charts
from dashboard.parts import empty, known, look, panel, state
from market import Dataset
from market.judging import market_size
from market.vocabulary import METRICS, MONEY_TYPES

CAVEAT = "Each house draws the market in its own way. Older vintages stay drawn; the spread takes the newest."
SEGMENTS = ("gpu_as_a_service", "ai_iaas")
HOW = """
- **◆** is what one house puts for one year; those that it stated together are joined. **Solid** between past years,
  **dashed** where one end is a forecast. A house with several vintages carries the year of each in its name.
- **The pale bar** runs from the lowest to the highest of the houses' newest views of a year, where there are two or
  more. It is the spread of what was published, and no margin of error.
- **The dark tick** is the consensus: the median of the houses, one vote each, where at least three have a view that is
  dated, not older than a year and no echo of another's. Few reports pass; the expander below tells which do.
- Sellers of reports draw this market differently and seldom say how. No line here is a measurement.
"""
COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "year": "Year", "level": "US$ bn", "level_low": "from",
    "level_high": "to", "metric": "Metric", "kind": "Kind", "is_newest": "Newest of its house", "evidence": "Evidence",
    "source_url": "Source", "note": "Note",
}  # fmt: skip
CONSENSUS_COLUMNS = {
    "year": "Year", "metric": "Metric", "workload": "Use", "entity": "Company", "level_unit": "Unit", "n": "Votes",
    "median": "Median", "low": "Lowest", "high": "Highest", "spread_pct": "Spread, % of median", "houses": "Who votes",
    "oldest": "Oldest view", "newest": "Newest view", "reason": "Why no median",
}  # fmt: skip
LEFT_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "why": "Why not drawn", "metric": "Metric", "workload": "Use",
    "entity": "Company", "period": "Period", "value": "Value", "unit": "Unit", "kind": "Kind", "evidence": "Evidence",
    "source_url": "Source", "note": "Note",
}  # fmt: skip


def show(dataset: Dataset) -> None:
    """The section: which market, the chart of its forecasts, the consensus, what is not drawn."""
    filters = st.container(key="filters_rental")
    first = filters.container()  # alone in its row, as pills wrap only there
    with filters.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        known.ask_day(dataset)
        is_log = state.switch(
            "log", "Logarithmic axis", help="Equal steps are equal factors; it does not start at nought"
        )
    figures = {key: dataset.figures(segment=key, as_of=data.known_on()) for key in SEGMENTS}
    options = {key: f"{_label(rows)} ({len(rows)})" for key, rows in figures.items() if len(rows)}
    if not options:
        empty.hidden("forecast of the rental market", lambda key: _ever(dataset) if key == "asof" else 0,
                     "forecasts of the rental market")  # fmt: skip
        return
    with first:
        segment = state.one("rental", "Market", options, default=next(iter(options)))
    rows = figures[segment]
    views = market_size.views(rows)
    drawn = views[views["why"] == ""].reset_index(drop=True)
    if drawn.empty:
        empty.nothing("size of this market in money, for one year")
    else:
        _forecasts(dataset, segment, drawn, is_log)
    _consensus(dataset, segment)
    _left_out(views[views["why"] != ""])


def _ever(dataset: Dataset) -> int:
    return sum(len(dataset.figures(segment=key)) for key in SEGMENTS)


def _label(rows: pd.DataFrame) -> str:
    return str(rows["segment_label"].iloc[0])


def _forecasts(dataset: Dataset, segment: str, drawn: pd.DataFrame, is_log: bool) -> None:
    spread, today = market_size.spread(drawn), data.known_on() or dataset.made_at.date()
    metric = drawn["metric"].iloc[0]
    expected = dataset.consensus(
        segment=segment, metric=metric, workload="all", entity="", unit="USD_bn", as_of=data.known_on()
    )
    label = _label(drawn)
    panel.show(
        panel.Panel(
            key="rental", title=charts.title(drawn, spread, label), rows=drawn, columns=COLUMNS,
            subtitle=_subtitle(dataset, segment, metric, len(spread) > 0, is_log), how=HOW, noun="number",
            ids="figure_id", chart=charts.chart(drawn, spread, expected, look.theme(), today, is_log),
            caveats=(CAVEAT,),
        )
    )  # fmt: skip


def _subtitle(dataset: Dataset, segment: str, metric: str, has_spread: bool, is_log: bool) -> str:
    table = dataset.table("segments").set_index("segment")
    money = MONEY_TYPES[str(table["money_type"][segment])].label.lower() if segment in table.index else ""
    of = f"{METRICS[metric].label.lower()}{f' ({money})' if money else ''}"
    signs = "◆ one house's number" + (", pale bar: the spread of houses, ━ their consensus" if has_spread else "")
    scale = ", logarithmic axis" if is_log else ""
    return f"US$ billion, nominal{scale}: {of}, whole world, by calendar year. {signs}."


def _consensus(dataset: Dataset, segment: str) -> None:
    rows = dataset.consensus(segment=segment, as_of=data.known_on())
    if rows.empty:
        return
    given = int(rows["median"].notna().sum())
    panel.in_drawer(f"The consensus: {given} of {len(rows)} numbers have three votes or more",
        panel.Panel(
            key="rental-consensus", title=f"{given} of {len(rows)} numbers have a consensus", rows=rows,
            subtitle="One vote a house, its newest, not older than a year; undated ones and echoes do not vote.",
            columns=CONSENSUS_COLUMNS, ids="inputs", noun="number",
        )
    )  # fmt: skip


def _left_out(rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    told = fmt.count(len(rows), "more number")
    spans = [fmt.period(start, end) for start, end in zip(rows["period_start"], rows["period_end"], strict=True)]
    panel.in_drawer(f"{told} on this market: listed, not drawn",
        panel.Panel(
            key="rental-left", title=told, rows=rows.assign(period=spans), columns=LEFT_COLUMNS, ids="figure_id",
            subtitle="Growth, shares, parts of the market, and what is for no single year.", noun="number",
        )
    )  # fmt: skip
