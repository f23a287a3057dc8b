"""One company: the menu that chooses it, who it is, its sites, its news, and the figures said by it and about it."""

import calendar
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import empty, known, panel, safe, site_card, state, story
from market import Dataset
from market.frames import first_day
from market.frames import rows as records
from market.judging import crossing
from market.vocabulary import ROLES, SITE_STATUSES, UNITS, USES

ALL = "all"
NEWEST = 5
PARTS = {"money": "Sales and spending", "deals": "Deals", "sites": "Sites", "news": "News", "figures": "Figures"}


def choose() -> str:
    """The company chosen, ALL for the overview, or the empty text where nothing is held about any."""
    names = list(data.on_company("companies_held")["company"])
    if not names:
        return ""
    options = {ALL: "All companies, side by side"} | {name: name for name in names}
    with st.container(key="filters_company", horizontal=True, vertical_alignment="bottom", gap="medium"):
        chosen = state.one("firm", "Company", options, default=ALL, menu=True)
        known.ask_day(data.dataset())
        if chosen != ALL:
            st.button("All companies, side by side", on_click=state.choose, args=("firm", [ALL]), type="tertiary",
                      icon=":material/compare_arrows:", key="all_companies")  # fmt: skip
    return chosen


def part(company: str) -> str:
    """Which part of the company's page is shown, among those of which anything is held."""
    held = _held(company)
    money = any(len(data.on_company(method, company)) for method in ("data_center_revenue", "capex", "capex_guidance"))
    has = {"money": money, "deals": held["deals"], "sites": held["sites"], "news": held["documents"], "figures": True}
    return state.part("about", "Show", {key: label for key, label in PARTS.items() if has[key]})


def _held(company: str) -> dict[str, Any]:
    table = data.on_company("companies_held")
    return records(table[table["company"] == company])[0]


HELD_COLUMNS = {
    "company": "Company", "role_words": "What it is", "about": "Figures about it", "said": "Figures it states",
    "deals": "Deals", "sites": "Sites", "documents": "Documents",
}  # fmt: skip


def every() -> None:
    """Every company with what is held about it; a row leads to its page."""
    st.header("Every company", anchor="every")
    rows = data.on_company("companies_held")
    labels = {key: term.label for key, term in ROLES.items()}
    panel.show(panel.Panel(
        key="every-company", rows=rows.assign(role_words=rows["role"].map(labels)), columns=HELD_COLUMNS,
        title=f"{fmt.count(len(rows), 'company', 'companies')}: choose a row for its page", noun="row",
        sources=("counts over the tables of this release",),
        subtitle="What this release holds of each, most first. A large number says much is held, not that much is "
                 "spent.",
        ids="company", opens=_open_page, table="companies",
    ))  # fmt: skip


def _open_page(names: Sequence[str]) -> None:
    state.choose("firm", list(names[:1]))
    st.rerun()


def about(company: str, dataset: Dataset) -> None:
    """Name, role, seat and calendar."""
    named = dataset.table("companies")
    row = next(iter(records(named[named["company"] == company])), None)
    facts = [] if row is None else [ROLES[row["role"]].label, row["country"], row["ticker"], _calendar(row)]
    st.subheader(safe.text(company), anchor=False)
    st.markdown(safe.text(" · ".join(part for part in facts if part)))
    if day := data.known_on():
        told = "what was stated, agreed or written by then; of sites no older state is kept."
        st.caption(f"As known on {fmt.day(day)}: {told}")


def _calendar(row: dict[str, str]) -> str:
    rule = row["fiscal_year_end"]
    if rule in ("", "12-31"):
        return "fiscal year is the calendar year" if rule else ""
    if rule[:1].isdigit():
        month, day = rule[:5].split("-")
        rule = f"{int(day)} {calendar.month_name[int(month)]}{rule[5:]}"
        return f"fiscal year ends on {rule}"
    return f"fiscal year ends on the {rule}"


SITE_COLUMNS = {
    "name": "Site", "operator": "Built and run by", "country": "Country", "city": "Town", "state": "State",
    "power_mw": "Power, MW", "accelerators": "Accelerators", "accelerator_count": "Pieces", "use": "For",
    "opened_on": "Opened", "announced_on": "Announced", "source_url": "Source", "note": "Note",
}  # fmt: skip


SITE_BRIEF = ["name", "operator", "country", "city", "state", "power_mw", "accelerators", "source_url"]


def sites(company: str) -> None:
    """The sites that it runs, builds or uses."""
    rows = data.on_company("sites_of", company)
    if rows.empty:
        return
    st.header("Where it computes", anchor="sites")
    labels = {key: term.label for key, term in SITE_STATUSES.items()}, {key: term.label for key, term in USES.items()}
    rows = rows.assign(state=rows["status"].map(labels[0]), use=rows["workload"].map(labels[1]).replace("Unknown", ""))
    unknown = int(rows["power_mw"].isna().sum())
    running = int((rows["status"] == "operational").sum())
    panel.show(panel.Panel(
        key=f"sites-{company}", place="sites-held", rows=rows, columns=SITE_COLUMNS, noun="site",
        title=f"{fmt.count(len(rows), 'site')} of {company}, {running or 'none'}{' of them' if len(rows) > 1 else ''} "
              "running",
        subtitle="Sites that name it as operator, builder or user; largest first. Power as our page states it, "
                 f"which may be of the whole campus{f'; not known for {unknown}' if unknown else ''}. Choose a row for "
                 "the site and the news about it.",
        ids="name", opens=site_card.open_sites, brief=SITE_BRIEF,
    ))  # fmt: skip
    st.page_link("views/sites.py", label="On the map", icon=":material/map:", query_params={"operator": company})


def news(company: str) -> None:
    """How many documents speak of it, and the newest stories."""
    dataset = data.dataset()
    filters: dict[str, Any] = {"companies": [company], "until": data.known_on()}
    stories, documents = data.news("count_stories", **filters), dataset.count_documents(**filters)
    st.header("What was said lately", anchor="news")
    if not documents:
        empty.nothing("document on this company", {})
        return
    st.markdown(safe.text(f"{fmt.count(documents, 'document')} speak of it; the newest {min(NEWEST, stories)}:"))
    story.cards(dataset, filters, NEWEST, tagged=False)
    st.page_link("views/news.py", label=f"All news about {safe.text(company)}", icon=":material/newspaper:",
                 query_params={"company": company})  # fmt: skip


BRIEF = ["mark", "published_on", "publisher", "metric", "segment_label", "product", "amount", "period", "kind",
         "workload", "source_url"]  # fmt: skip
"""What the table on screen shows; the evidence behind a row and the CSV have all."""
FIGURE_COLUMNS = {
    "mark": "Counts", "published_on": "Stated", "publisher": "Publisher", "entity": "About", "metric": "Metric",
    "segment_label": "What", "product": "Part", "amount": "Number",
    "value": "Value", "value_low": "from", "value_high": "to",
    "unit_words": "Unit", "period": "Period", "kind": "Kind", "basis": "Basis", "workload": "Use",
    "evidence": "Evidence", "origin": "Origin", "source_url": "Source", "quote": "Words it was read from",
    "note": "Note",
}  # fmt: skip


def figures(company: str) -> None:
    """Every figure that it states, and every one that others state about it, newest first."""
    rows = data.dataset().figures(include_review=True, as_of=data.known_on())
    st.header("Figures", anchor="figures")
    said = rows[rows["publisher"] == company]
    others = rows[(rows["entity"] == company) & (rows["publisher"] != company)]
    _figures(said, f"said-{company}", f"{fmt.count(len(said), 'figure')} that {company} states")
    _figures(others, f"about-{company}", f"{fmt.count(len(others), 'figure')} about {company} by others")


def _figures(rows: pd.DataFrame, key: str, title: str) -> None:
    if rows.empty:
        st.caption(safe.text(title[:1].upper() + title[1:] + "."))
        return
    rows = rows.assign(first_day=first_day(rows)).sort_values(
        "first_day", ascending=False, kind="stable", na_position="last", ignore_index=True
    )
    mark = crossing.counts(rows).map({True: "◆ counts", False: "◇ not reviewed"})
    rows = rows.assign(
        mark=mark.where(rows["standing"] != "review", "◇ in review"),
        amount=[fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"]) for row in records(rows)],
        unit_words=rows["unit"].map({key: term.label for key, term in UNITS.items()}).fillna(rows["unit"]),
        period=[fmt.period(row["period_start"], row["period_end"]) for row in records(rows)],
    )
    panel.show(panel.Panel(
        key=key, title=title, rows=rows, columns=FIGURE_COLUMNS, ids="figure_id", noun="figure", brief=BRIEF,
        subtitle="Newest first, in the unit of each row. ◆ counts; ◇ was read by the program and no person has "
                 "accepted it. Choose a row for its evidence.",
    ))  # fmt: skip
