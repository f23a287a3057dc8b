"""The titles of the Companies page: what the rows drawn show, in one sentence that is true for exactly these rows."""

from typing import Any

import pandas as pd

from dashboard import format as fmt
from dashboard.charts import guidance, periods
from market.frames import rows as records
from market.vocabulary import DEAL_TYPES


def owner(name: str) -> str:
    """The genitive of a name: `NVIDIA’s`, `hyperscalers’`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def most(rows: pd.DataFrame, what: str) -> str:
    """Who has most in the newest period that most of the companies have reported; rows: `entity`, `level`, ...

    Periods of different companies end on different days, so those count as one that end in one quarter of the calendar.
    """
    quarter = rows["period_end"].dt.to_period("Q")
    n = rows.groupby(quarter)["entity"].nunique()
    newest = max(n[n >= max(n.max() - 1, 1)].index)
    ranked = rows[quarter == newest].sort_values("level", ascending=False).drop_duplicates("entity")
    first, *others = records(ranked)
    told = f"{first['entity']} {what} {periods.says(first)}"
    if not others:
        return told
    behind = [f"{row['entity']} ({_money(row['level'])})" for row in others]
    return f"{told}, more than {fmt.names(behind, 4)}"


def spent(rows: pd.DataFrame, company: str) -> str:
    """The newest spending and its growth on the year before, where that is known."""
    last = records(rows.sort_values("period_end"))[-1]
    told = f"{company} spent {periods.says(last)}"
    return told if fmt.missing(last["on_year_pct"]) else f"{told}, {growth(last['on_year_pct'])}"


def guided(rows: pd.DataFrame, company: str) -> str:
    """What came in the newest period that is over against its first guidance; else what is expected now."""
    ordered = rows.sort_values(["period_end", "published_day"])
    graded, open_ones = ordered[ordered["landed"] != ""], ordered[ordered["state"] == "pending"]
    if graded.empty:
        return _expects(open_ones if len(open_ones) else ordered, company)
    first = records(graded[graded["period_end"] == graded["period_end"].max()])[0]
    told = (f"{company} spent {_money(first['outcome'])} in {guidance.period(first)}, "
            f"{guidance.WORDS[first['landed']]} the {guidance.amount(first)} it first guided to")  # fmt: skip
    if open_ones.empty:
        return told
    last = records(open_ones)[-1]
    return f"{told}; for {guidance.period(last)} it expects {guidance.amount(last)}"


def _expects(rows: pd.DataFrame, company: str) -> str:
    same = records(rows[rows["period_end"] == rows["period_end"].max()])
    told = f"{company} expects to spend {guidance.amount(same[-1])} in {guidance.period(same[-1])}"
    if len(same) > 1 and guidance.amount(same[0]) != guidance.amount(same[-1]):
        told += f"; at first it said {guidance.amount(same[0])}"
    return told


def sold(rows: pd.DataFrame, company: str, what: str) -> str:
    """The newest revenue and its growth on the year before, where that is known."""
    last = records(rows.sort_values("period_end"))[-1]
    told = f"{owner(company)} {what} came to {periods.says(last)}"
    return told if fmt.missing(last["on_year_pct"]) else f"{told}, {growth(last['on_year_pct'])}"


def growth(per_cent: float) -> str:
    """`92% more than a year before`, `4.3 times as much as a year before`."""
    if per_cent >= 200:
        return f"{fmt.number(round(per_cent / 100 + 1, 1))} times as much as a year before"
    if round(per_cent) == 0:
        return "as much as a year before"
    return f"{fmt.number(abs(round(per_cent)))}% {'more' if per_cent > 0 else 'less'} than a year before"


def agreed(totals: pd.DataFrame, company: str) -> str:
    """The largest sum of deals of one type and side; plain where no value is known."""
    told = records(totals[totals["total_usd_bn"].notna()])
    n = int(totals["n"].sum())
    if not told:
        return f"{company}: {fmt.count(n, 'deal')}, none with a disclosed value"
    sums = [f"{_money(row['total_usd_bn'])} {_purpose(row)}" for row in told if row["side"] == told[0]["side"]][:2]
    way = "pays or pledges" if told[0]["side"] == "pays" else "is paid or promised"
    return f"In disclosed deals {company} {way} {' and '.join(sums)}"


def _purpose(row: dict[str, Any]) -> str:
    """What the money of a type of deal is for."""
    label = DEAL_TYPES[row["type"]].label.lower() if row["type"] in DEAL_TYPES else str(row["type"])
    return {"funding": "in funding", "supply": "for hardware", "acquisition": "for companies",
            "licensing": "for licences", "capacity": "for capacity"}.get(row["type"], f"in {label}s")  # fmt: skip


def _money(value: float) -> str:
    return fmt.amount(value, unit="USD_bn")
