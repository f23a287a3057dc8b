"""The tags of a document, and what each of them leads to: a filter, a site's row, a programme's sites, a deal's row."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.parts import cited_line, safe, state
from market import Dataset
from market.frames import rows as rows_of
from market.period import stated_day
from market.vocabulary import DEAL_TYPES, SITE_STATUSES, TOPICS

Row = dict[str, Any]
SHOWN = 9
MAP, COMPANY = "views/sites.py", "views/companies.py"
FILTERS = {"company": "companies", "topic": "topics", "site": "sites", "programme": "programmes", "deal": "deals"}
"""Filter of the News page -> column of a document that holds its values, joined by ;"""
_ADDS = ("company", "topic")  # several may be chosen; the others replace one another


def row_of(document: Row, dataset: Dataset) -> None:
    """The tags of one document as pills; a click on one filters by it."""
    tags = [(key, value) for key in ("site", "programme", "deal", "company", "topic")
            for value in split(document[FILTERS[key]])][:SHOWN]  # fmt: skip
    if not tags:
        return
    words = {f"{key}:{value}": name(key, value, dataset) for key, value in tags}
    pills("Tags", words, f"tags_{document['document_id']}")


def pills(label: str, words: dict[str, str], widget: str, *, shown: bool = False) -> None:
    """Pills `filter:value` -> words; a click filters the list by one of them."""
    st.pills(label, list(words), format_func=lambda tag: words.get(tag, tag), key=widget, on_change=_follow,
             args=(widget,), label_visibility="visible" if shown else "collapsed")  # fmt: skip


def _follow(widget: str) -> None:
    tag = st.session_state.get(widget)
    st.session_state[widget] = None
    if not tag:
        return
    key, value = tag.split(":", 1)
    state.choose("page", [])
    state.choose(key, [*state.chosen(key), value] if key in _ADDS else [value])


def split(text: object) -> list[str]:
    return [part.strip() for part in str(text or "").split(";") if part.strip()]


def name(key: str, value: str, dataset: Dataset) -> str:
    """What a tag says on its pill."""
    if key == "topic":
        return f"# {TOPICS[value].label}" if value in TOPICS else f"# {safe.text(value)}"
    if key == "deal":
        return f"Deal: {safe.text(parties(value, dataset))}"
    return {"site": "Site: ", "programme": "Programme: "}.get(key, "") + safe.text(value)


def parties(deal_id: str, dataset: Dataset) -> str:
    found = rows_of(_rows(dataset, "deals", "deal_id", deal_id))
    return f"{found[0]['buyer']} and {found[0]['seller']}" if found else deal_id


def _rows(dataset: Dataset, table: str, column: str, value: str) -> pd.DataFrame:
    rows = dataset.table(table)
    return rows[rows[column] == value]


def site(value: str, dataset: Dataset) -> None:
    """The row of one site: what stands there, in which state, on whose word."""
    for row in rows_of(_rows(dataset, "sites", "name", value)):
        with st.container(border=True):
            st.markdown(f"**{safe.text(row['name'])}** · {safe.text(_place(row))}")
            st.markdown(safe.text(" · ".join(part for part in _site_facts(row) if part)))
            if row["note"]:
                st.markdown(safe.text(row["note"]))
            st.caption(safe.link("Source of this row", row["source_url"]))
            cited_line.show("sites", value, dataset)


def _place(row: Row) -> str:
    return ", ".join(part for part in (row["city"], row["country"]) if part)


def _site_facts(row: Row) -> list[str]:
    """State, power, accelerators, dates, use and programme; what is not known is said for power and accelerators."""
    power = "power not known" if fmt.missing(row["power_mw"]) else f"{fmt.exact(row['power_mw'])} MW"
    if not fmt.missing(row["power_mw"]) and row["status"] != "operational":
        power += " planned"
    many = "" if fmt.missing(row["accelerator_count"]) else f"{fmt.exact(row['accelerator_count'])} × "
    return [
        SITE_STATUSES[row["status"]].label, f"operator {row['operator']}" if row["operator"] else "", power,
        many + row["accelerators"] if row["accelerators"] or many else "accelerators not known",
        f"opened {_stated(row['opened_on'])}" if row["opened_on"] else "",
        f"announced {_stated(row['announced_on'])}" if row["announced_on"] else "",
        fmt.use(row["workload"]),
        f"programme {row['programme']}" if row["programme"] else "",
    ]  # fmt: skip


def _stated(day: str) -> str:
    return fmt.day(*stated_day(day))


def programme(value: str, dataset: Dataset) -> None:
    """The sites of one building programme."""
    sites = _rows(dataset, "sites", "programme", value)
    with st.container(border=True):
        st.markdown(f"**{safe.text(value)}**: {fmt.count(len(sites), 'site')} in the table of sites")
        shown = sites[["name", "country", "city", "status", "power_mw", "accelerators", "opened_on", "source_url"]]
        shown = shown.assign(
            power_mw=shown["power_mw"].map(fmt.exact),
            status=shown["status"].map({key: term.label for key, term in SITE_STATUSES.items()}),
            source_url=shown["source_url"].map(safe.address),
        )
        st.dataframe(shown, hide_index=True, column_config={
            "name": "Site", "country": "Country", "city": "Town", "status": "State",
            "power_mw": "Power, MW", "accelerators": "Accelerators",
            "opened_on": "Opened", "source_url": st.column_config.LinkColumn("Source", display_text="open"),
        })  # fmt: skip
        st.page_link(MAP, label="See them on the map", icon=":material/map:", query_params={"programmes": value})


def deal(value: str, dataset: Dataset) -> None:
    """The row of one deal."""
    for row in rows_of(_rows(dataset, "deals", "deal_id", value)):
        value_text = (
            "value not known" if fmt.missing(row["value_usd_bn"]) else fmt.amount(row["value_usd_bn"], unit="USD_bn")
        )
        facts = [DEAL_TYPES[row["type"]].label, value_text, row["date"],
                 fmt.use(row["workload"])]  # fmt: skip
        with st.container(border=True):
            st.markdown(f"**{safe.text(row['buyer'])} and {safe.text(row['seller'])}**")
            st.markdown(safe.text(" · ".join(part for part in facts if part)))
            st.markdown(safe.text(row["summary"]))
            st.caption(safe.link("Source of this row", row["source_url"]))
            cited_line.show("deals", value, dataset)
