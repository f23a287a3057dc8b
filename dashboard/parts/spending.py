"""Capital expenditure: of the large clouds side by side, and of one company beside what it had guided to."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import company_findings as findings
from dashboard.charts import guidance as guidance_chart
from dashboard.charts import periods
from dashboard.parts import empty, look, panel, state
from market import Dataset
from market.frames import rows as records
from market.tags.companies import UNITS
from market.vocabulary import BASES

MEASURES = {"four": "Four quarters together", "quarter": "By quarter"}
NO_BASIS, LEASES_PAID = "none", "finance_lease_payments"
FEWEST = 4
"""Quarters below which the years are drawn instead, where there are any."""
COLUMNS = {
    "entity": "Company", "period": "Period", "period_start": "First day", "period_end": "Last day", "level": "US$ bn",
    "on_year_pct": "On the year before %",
    "basis": "Basis", "derivation": "How", "kind": "Kind", "evidence": "Evidence", "origin": "Origin",
    "publisher": "Publisher", "published_day": "Stated",
}  # fmt: skip
GUIDANCE_COLUMNS = {
    "entity": "Company", "period": "For", "published_on": "Stated", "value": "Value", "value_low": "from",
    "value_high": "to", "unit": "Unit", "basis": "Basis", "direction": "Against the one before", "outcome": "Came to",
    "landed": "Outcome is", "error": "Error %", "assumed": "Assumed", "reason": "Why no outcome",
    "segment_label": "What", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
HOW = """
- Each bar or mark stands at the **days that its period really covers**: Microsoft’s fiscal year ends in June, Oracle’s
  in May.
- **Four quarters together** add the newest four reported quarters, which takes the seasons out; a line breaks where a
  quarter is not held. Where only years are given out, the year is drawn.
- The title sets those periods side by side that end within six weeks of one another.
- **Hatched**: a quarter that was worked out: what the company filed for the time since its year began, less what it
  filed for the time before; or a year less its other three quarters. Cash, with finance leases and the principal paid
  on them are never mixed.
"""
HOW_GUIDANCE = """
- One row is one statement, in the order in which they were made. A **green bar** is the range that was guided to, a
  **diamond** a single number.
- The **dark line** is what was spent in the end. A bar to its left was too low; the words say so.
- Guidance that names no basis is held against cash spending; the table says where that was assumed.
"""


def of_clouds(dataset: Dataset) -> None:
    """Capital expenditure of the large clouds, one basis and one measure at a time."""
    st.header("Who spends", anchor="spending")
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        measure = state.one("measure", "Measure", MEASURES, default="four")
        found = data.on_company("capex_four_quarters" if measure == "four" else "capex")
        found = _clouds(found, dataset)
        basis = _basis(found)
    rows = found[found["basis"] == basis]
    rows = rows if measure == "four" else rows[rows["span"] == "quarter"]
    if rows.empty:
        empty.nothing("capital expenditure of a large cloud")
        return
    cells = _cells(rows)
    draw = periods.lines if measure == "four" else periods.bars
    panel.show(
        panel.Panel(
            key=f"clouds-{measure}-{basis}", place="clouds", title=findings.most(rows, _verb(basis)), rows=rows,
            columns=_columns(rows),
            subtitle=f"{_subject(basis)}, all purposes, US$ billion, nominal. {_basis_words(basis)}. "
                     f"{MEASURES[measure]}, at the true end of each period. World.",
            chart=draw(cells, look.theme()), how=HOW, noun="period", ids="inputs",
        )
    )  # fmt: skip


def _clouds(found: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Of the rows those on large clouds as a whole, with a level: units stand on the pages of their own."""
    roles = dataset.table("companies").set_index("company")["role"]
    large = set(roles[roles == "hyperscaler"].index) - set(UNITS)
    fit = found["entity"].isin(large) & (found["segment"] == "hyperscaler_capex") & found["level"].notna()
    return found[fit & (found["product"] == "") & (found["level_unit"] == "USD_bn")]


def _basis(rows: pd.DataFrame) -> str:
    """The basis chosen among those held; the one with most rows is the default."""
    several = rows.groupby("basis")["entity"].transform("nunique") > 1
    held = list((rows[several] if several.any() else rows)["basis"].value_counts().index)
    options = {basis or NO_BASIS: _basis_words(basis) for basis in held}
    if len(options) < 2:
        return held[0] if held else ""
    chosen = state.one("basis", "Basis", options, default=next(iter(options)))
    return "" if chosen == NO_BASIS else chosen


def _basis_words(basis: str) -> str:
    return BASES[basis].label if basis in BASES else "Basis not stated"


def _verb(basis: str) -> str:
    return "paid down finance leases by" if basis == LEASES_PAID else "spent"


def _subject(basis: str) -> str:
    return "Principal paid on finance leases, no part of cash capex" if basis == LEASES_PAID else "Capital expenditure"


def _columns(rows: pd.DataFrame) -> dict[str, str]:
    return {name: heading for name, heading in COLUMNS.items() if name in rows}


def _cells(rows: pd.DataFrame) -> list[periods.Cell]:
    """One cell a company, the largest newest number first."""
    told = []
    for name, mine in rows.groupby("entity"):
        last = records(mine.sort_values("period_end"))[-1]
        note = f"{fmt.amount(last['level'], unit='USD_bn')} to {fmt.day(last['period_end'], 'month')}"
        told.append((last["level"], periods.Cell(str(name), note, mine)))
    return [cell for _, cell in sorted(told, key=lambda pair: -pair[0])]


def of_company(company: str) -> bool:
    """One company's capital expenditure and its guidance; False where nothing of it is held."""
    reported = data.on_company("capex", company)
    reported = reported[reported["level"].notna() & (reported["publisher"] != "")]
    if len(reported):
        st.header("What it spends", anchor="spending")
        _reported(reported, company)
    views = data.on_company("capex_guidance", company)  # takes longer, so the chart above is drawn first
    if len(views):
        if reported.empty:
            st.header("What it spends", anchor="spending")
        _guidance(views, company)
    return bool(len(reported) or len(views))


def _reported(reported: pd.DataFrame, company: str) -> None:
    segment = reported["segment"].value_counts().index[0]
    held = reported[(reported["segment"] == segment) & (reported["product"] == "")]
    held = held if len(held) else reported
    basis = _basis(held)
    mine = held[held["basis"] == basis]
    quarters = mine[mine["span"] == "quarter"]
    years = _apart(mine[mine["span"] == "year"])
    drawn = quarters if len(quarters) >= FEWEST or years.empty else years
    cell = periods.Cell(company, "", drawn)
    of_what = drawn["segment_label"].iloc[0]
    panel.show(
        panel.Panel(
            key=f"capex-{company}-{basis}", place="capex", title=findings.spent(drawn, company, _verb(basis)),
            rows=drawn, columns=_columns(drawn),
            subtitle=f"{_subject(basis)} by reported {drawn['span'].iloc[0]}, US$ billion, nominal. {of_what}. "
                     f"{_basis_words(basis)}. Each bar stands on the days of its period, whatever the fiscal name.",
            chart=periods.bars([cell], look.theme()), how=HOW, noun="period", ids="inputs",
        )
    )  # fmt: skip


def _apart(years: pd.DataFrame) -> pd.DataFrame:
    """The years that do not overlap a newer one: four quarters that end within a fiscal year stand in the overview."""
    kept: list[int] = []
    begun = pd.Timestamp.max
    for index, row in years.sort_values("period_end", ascending=False).iterrows():
        if row["period_end"] < begun:
            kept, begun = [*kept, int(str(index))], row["period_start"]
    return years.loc[kept[::-1]]


def _guidance(views: pd.DataFrame, company: str) -> None:
    """The years of the segment with most guidance as a chart; the rest (quarters, bounds) is listed."""
    days = (views["period_end"] - views["period_start"]).dt.days
    segment = views["segment"].value_counts().index[0]
    fit = days.between(350, 380) & (views["segment"] == segment) & (views["state"] != "never")
    fit &= views["published_day"].notna() & (views["unit"] == "USD_bn")
    drawn, rest = views[fit], views[~fit]
    if len(drawn):
        panel.show(
            panel.Panel(
                key=f"guidance-{company}", place="guidance", title=findings.guided(drawn, company), rows=_said(drawn),
                subtitle="Guidance on capital expenditure of a year by the day it was given, beside what came, "
                         f"US$ billion, nominal. {drawn['segment_label'].iloc[0]}. Basis: {_bases(drawn)}.",
                columns=GUIDANCE_COLUMNS, chart=guidance_chart.chart(drawn, look.theme()), how=HOW_GUIDANCE,
                noun="vintage", ids="inputs",
            )
        )  # fmt: skip
    if len(rest):
        told = f"{fmt.count(len(rest), 'more statement')}: on quarters, bounds, or other spending"
        panel.in_drawer(told if len(drawn) else told.replace(" more", ""), panel.Panel(
            key=f"guidance-rest-{company}", place="guidance-rest",
            title=f"Guidance that is listed and not drawn: {len(rest)}",
            subtitle="In the unit of each row. Newest period last.", rows=_said(rest), columns=GUIDANCE_COLUMNS,
            noun="vintage", ids="inputs",
        ))  # fmt: skip


def _said(rows: pd.DataFrame) -> pd.DataFrame:
    """What the table says in words: where the outcome landed, as an analyst would read it."""
    words = {**guidance_chart.WORDS, "": ""}
    return rows.assign(landed=rows["landed"].map(words), period=[guidance_chart.period(row) for row in records(rows)])


def _bases(rows: pd.DataFrame) -> str:
    return fmt.names([_basis_words(basis).lower() if basis else "not stated" for basis in rows["basis"].unique()])
