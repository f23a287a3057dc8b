"""Deals of one company: sums within one type and side, and every deal with its source."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import agreements as chart
from dashboard.charts import company_findings as findings
from dashboard.parts import empty, look, panel, tags
from market import addresses, companies
from market.vocabulary import DEAL_STATUSES, DEAL_TYPES, USES, Term

TOTALS = {
    "side_words": "Side", "type_words": "Type", "n": "Deals", "total_usd_bn": "US$ bn", "n_disclosed": "With a value",
    "n_undisclosed": "Without", "n_cancelled": "Cancelled", "largest": "Largest", "largest_usd_bn": "Largest, US$ bn",
    "reason": "Why no sum",
}  # fmt: skip
COLUMNS = {
    "date": "Date", "type_words": "Type", "buyer": "Pays or acquires", "seller": "Delivers or receives",
    "value_usd_bn": "US$ bn", "status_words": "State", "use": "For", "source_url": "Source",
    "summary": "What was agreed",
}  # fmt: skip
BRIEF = ["date", "type_words", "buyer", "seller", "value_usd_bn", "source_url", "summary"]
HOW = """
- One bar is the sum of **one type of deal on one side**: rented capacity, equity and hardware are unlike money and are
  never added, and neither is what a company pays and what it is paid.
- Values are **headlines**, often ceilings over many years: what was announced, not what was paid. Two deals may hold
  the same money.
- Cancelled deals, and those without a disclosed value, are counted and in no sum.
"""
NOTE = (
    "Headline values, often ceilings over years; two deals may hold the same money, and a deal of several parties "
    "counts whole for each. A sum says how much was announced, not how much was or will be paid."
)


@st.dialog("Deal", width="medium", on_dismiss="rerun")
def open_deals(names: Sequence[str]) -> None:
    """Opens the deals with these ids over the page."""
    for name in names:
        tags.deal(name, data.dataset())


def of_company(company: str) -> bool:
    """The deals that name it; False where there are none."""
    found = data.on_company("deals_of", company)
    if found.empty:
        held = len(data.dataset().deals_of(company))
        empty.hidden("deal", lambda key: held if key == "asof" else 0)
        return False
    st.header("What it has agreed", anchor="deals")
    totals = _worded(companies.deal_totals(found)).assign(side_words=lambda rows: rows["side"].map(chart.SIDES))
    title = findings.agreed(totals, company)
    if totals["total_usd_bn"].notna().any():
        _sums(totals, company, title, list(found["source_url"].map(addresses.host).value_counts().index))
        title = f"All of them, newest first: {fmt.count(len(found), 'deal')}"
    panel.show(panel.Panel(
        key=f"dealt-{company}", place="dealt", title=title, rows=_worded(found), columns=COLUMNS, noun="deal",
        subtitle="US$ billion where a value was disclosed. Choose a row for the deal and its source.",
        ids="deal_id", opens=open_deals, brief=BRIEF,
    ))  # fmt: skip
    return True


def _sums(totals: pd.DataFrame, company: str, title: str, pages: list[str]) -> None:
    panel.show(panel.Panel(
        key=f"deals-{company}", place="deals", title=title, rows=totals, columns=TOTALS, noun="sum",
        subtitle="Disclosed headline values, US$ billion, nominal, by type of deal and by whether it pays or is paid. "
                 "All years that are held.",
        chart=chart.chart(totals, look.theme()), how=HOW, caveats=(NOTE,), ids="inputs",
        opens=open_deals, table="deals", sources=pages,
    ))  # fmt: skip


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    """Type, state and use as people say them."""
    words = {"type": ("type_words", DEAL_TYPES), "status": ("status_words", DEAL_STATUSES), "workload": ("use", USES)}
    return rows.assign(**{
        name: rows[column].map(_labels(terms)).fillna(rows[column]).replace("Unknown", "")
        for column, (name, terms) in words.items() if column in rows
    })  # fmt: skip


def _labels(terms: dict[str, Term]) -> dict[str, str]:
    return {key: term.label for key, term in terms.items()}
