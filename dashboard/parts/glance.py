"""A company at a glance: what it sells, spends, agrees, runs and how much is said of it, one tile each."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import periods
from dashboard.parts import safe, sales
from market import companies
from market.frames import rows as records

Tile = tuple[str, str, str]
"""Label, value, and what it is set against."""


def show(company: str) -> None:
    """The tiles of which anything is held; the parts of the page below lead to the words behind each number."""
    held = next(iter(records(_of(data.on_company("companies_held"), company))))
    tiles = [*_revenue(company), *_capex(company), *_deals(company, held), *_sites(company, held)]
    tiles += _words(company, held)
    with st.container(key="glance", horizontal=True, gap="small"):
        for label, value, beside in tiles:
            with st.container(border=True, width=168, height="stretch", gap="xxsmall"):
                st.caption(label)
                st.markdown(f"#### {safe.text(value)}", anchors=False)
                st.caption(safe.text(beside))


def _of(table: pd.DataFrame, company: str) -> pd.DataFrame:
    return table[table["company"] == company]


def _revenue(company: str) -> list[Tile]:
    found = data.on_company("data_center_revenue", company)
    whole, _ = sales.whole(found[found["publisher"] != ""])
    return _newest("Data-centre revenue", whole)


def _capex(company: str) -> list[Tile]:
    found = data.on_company("capex", company)
    found = found[found["level"].notna() & (found["publisher"] != "") & (found["level_unit"] == "USD_bn")]
    rows = found[(found["span"] == "quarter") & (found["product"] == "")]
    rows = rows[rows["basis"] == rows["basis"].mode().iloc[0]] if len(rows) else rows
    return _newest("Capital expenditure", rows)


def _newest(label: str, rows: pd.DataFrame) -> list[Tile]:
    """The newest period with its growth; none where no row is held."""
    if rows.empty:
        return []
    last = records(rows.sort_values("period_end"))[-1]
    growth = "" if fmt.missing(last["on_year_pct"]) else f", {periods.change(last['on_year_pct'])} on the year"
    return [(label, fmt.amount(last["level"], unit="USD_bn"), f"{last['span']} to {periods.ending(last)}{growth}")]


def _deals(company: str, held: dict[str, Any]) -> list[Tile]:
    if not held["deals"]:
        return []
    found = data.on_company("deals_of", company)
    largest = companies.deal_totals(found)["largest_usd_bn"].max()
    told = "none with a value" if fmt.missing(largest) else f"the largest {fmt.amount(largest, unit='USD_bn')}"
    return [("Deals", str(len(found)), told)]


def _sites(company: str, held: dict[str, Any]) -> list[Tile]:
    if not held["sites"]:
        return []
    running = int((data.on_company("sites_of", company)["status"] == "operational").sum())
    return [("Sites", str(held["sites"]), f"{running or 'none'} running")]


def _words(company: str, held: dict[str, Any]) -> list[Tile]:
    """Documents and figures, by the day that the page asks for."""
    day, documents, said = data.known_on(), held["documents"], held["said"]
    if day:
        dataset = data.dataset()
        documents = dataset.count_documents(companies=[company], until=day)
        said = len(dataset.figures(publisher=company, as_of=day, include_review=True))
    return [("Documents", f"{documents:,}", f"{fmt.count(said, 'figure')} stated")]
