"""The titles of the Companies page: what the rows drawn show, in one sentence that is true for exactly these rows."""

from typing import Any

import pandas as pd

from dashboard import format as fmt
from dashboard.charts import guidance, periods
from market.frames import rows as records

NEAR = pd.Timedelta(days=45)


def owner(name: str) -> str:
    """The genitive of a name: `NVIDIA’s`, `hyperscalers’`."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def most(rows: pd.DataFrame, what: str) -> str:
    """Who has most in the newest period that three quarters of the companies at least have reported.

    Fiscal periods end on different days, so those that end within NEAR of one another are set side by side.
    """
    ends = sorted(rows["period_end"].unique())
    near = {end: rows[rows["period_end"].between(end - NEAR, end)] for end in ends}
    many = {end: near[end]["entity"].nunique() for end in ends}
    newest = max(end for end in ends if many[end] >= 0.75 * max(many.values()))
    last = near[newest].sort_values("period_end").drop_duplicates("entity", keep="last")
    ranked = last.sort_values("level", ascending=False)
    first, *others = records(ranked)
    told = f"{first['entity']} {what} {periods.says(first)}"
    if not others:
        return told
    behind = [f"{row['entity']} ({_money(row['level'])})" for row in others]
    return f"{told}, more than {fmt.names(behind, 4)}"


def spent(rows: pd.DataFrame, company: str, what: str = "spent") -> str:
    """The newest spending and its growth on the year before, where that is known. what: the verb."""
    last = records(rows.sort_values("period_end"))[-1]
    told = f"{company} {what} {periods.says(last)}"
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
    if same[-1]["state"] != "pending":
        return f"{company} guided to {guidance.amount(same[-1])} for {guidance.period(same[-1])}; no outcome is held"
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
    if per_cent >= 150:
        return f"{fmt.number(round(per_cent / 100 + 1, 1))} times as much as a year before"
    if round(per_cent) == 0:
        return "as much as a year before"
    return f"{fmt.number(abs(round(per_cent)))}% {'more' if per_cent > 0 else 'less'} than a year before"


def agreed(totals: pd.DataFrame, company: str) -> str:
    """How many deals name it and which is the largest; a sum makes no headline, since deals may hold the same money."""
    n = int(totals["n"].sum())
    counted = f"{fmt.count(n, 'deal')} {'names' if n == 1 else 'name'} {company}"
    known = totals[totals["largest_usd_bn"].notna()]
    if known.empty:
        return f"{counted}, none with a disclosed value"
    top: dict[str, Any] = records(known.sort_values("largest_usd_bn"))[-1]
    return f"{counted}; the largest, {top['largest']}, is put at {_money(top['largest_usd_bn'])}"


def _money(value: float) -> str:
    return fmt.amount(value, unit="USD_bn")
