"""The filters of the News page: words, facets with counts, months, and the tags that documents lead to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe, state, tags
from dashboard.parts.story import KINDS_OF_SOURCE, kind_of
from market import Dataset, coverage
from market.frames import rows as rows_of
from market.period import stated_day
from market.vocabulary import LANGUAGES, LEANS, TOPICS, Term

NARROW = 6
"""How many companies, and how many topics, are offered with their counts."""
_MENUS: dict[str, tuple[str, str, Mapping[str, Term]]] = {
    "topics": ("topic", "Topic", TOPICS), "companies": ("company", "Company", {}),
    "leans": ("lean", "Speaks of", LEANS), "sources": ("kind", "Kind of source", {}),
    "languages": ("language", "Language", LANGUAGES),
}  # fmt: skip
"""Filter of `Dataset.documents` -> its key in the address, label and words."""
_LED_TO = {"site": "Site", "programme": "Programme", "deal": "Deal"}
_MONTHS = {"from": "From month", "to": "To month"}


def draw(dataset: Dataset) -> dict[str, Any]:
    """Draws the filters and returns them as the keyword arguments of `Dataset.documents`."""
    with st.container(horizontal=True, key="words"):
        search = state.words("q", "Search titles, leads and quotes", placeholder='words, or "a phrase"')
        with st.container(horizontal=True, width=340):
            months = _months(dataset)
    with st.container(horizontal=True, key="facets"):
        chosen = {"search": search, **_led_to(dataset), **_facets(dataset), **months}
    _show_led_to(dataset)
    _narrow(dataset.facets(**chosen), dataset)
    _start_again_when_changed()
    return chosen


def without(dataset: Dataset, filters: Mapping[str, Any], key: str) -> int:
    """How many documents there would be were the filter `key` of the address taken back."""
    names = {"q": "search", "from": "since", "to": "until"} | {menu[0]: name for name, menu in _MENUS.items()}
    return dataset.count_documents(**{name: value for name, value in filters.items() if name != names.get(key, key)})


def _facets(dataset: Dataset) -> dict[str, Any]:
    """The menus. Their words carry no counts: the browser names a choice by its words, which must not change."""
    values = {name: list(rows["value"]) for name, rows in dataset.facets().items()}
    chosen: dict[str, Any] = {}
    for name, (key, label, words) in _MENUS.items():
        options = {value: words[value].label if value in words else value for value in values[name]}
        chosen[name] = state.many(key, label, options) if name != "sources" else _sources(values[name])
    return chosen


def _sources(values: list[str]) -> tuple[str, ...]:
    """The kinds of source chosen, as the keys of the sources that belong to them."""
    by_kind = {kind: [source for source in values if kind_of(source) == kind] for kind in KINDS_OF_SOURCE}
    labels = {kind: KINDS_OF_SOURCE[kind] for kind, sources in by_kind.items() if sources}
    return tuple(source for kind in state.many("kind", "Kind of source", labels) for source in by_kind[kind])


def _narrow(facets: dict[str, pd.DataFrame], dataset: Dataset) -> None:
    """The most frequent companies and topics of the list with their counts; a click narrows the list to one."""
    found = {
        f"{key}:{row['value']}": f"{tags.name(key, row['value'], dataset)} {row['n']}"
        for name, key in (("companies", "company"), ("topics", "topic"))
        for row in rows_of(facets[name].head(NARROW + len(state.chosen(key))))
        if row["value"] not in state.chosen(key)
    }
    if found:
        tags.pills("Narrow to", found, "narrow", shown=True)


def _led_to(dataset: Dataset) -> dict[str, str]:
    """Site, programme and deal, which only tags and links set."""
    sites, deals = dataset.table("sites"), dataset.table("deals")
    known = {"site": list(sites["name"]), "programme": [p for p in sites["programme"].unique() if p],
             "deal": list(deals["deal_id"])}  # fmt: skip
    return {key: state.hidden(key, label, known[key]) for key, label in _LED_TO.items()}


def _months(dataset: Dataset) -> dict[str, date | None]:
    """First and last day of the months chosen, in the menus or in the chart."""
    volume = coverage.by_month(dataset.documents())
    months = {f"{month:%Y-%m}": fmt.day(month, "month") for month in sorted(set(volume["month"]), reverse=True)}
    first, last = (state.one(key, label, months, menu=True) for key, label in _MONTHS.items())
    since = date.fromisoformat(f"{first}-01") if first else None
    return {"since": since, "until": stated_day(last)[0] if last else None}


def choose_months(months: list[str]) -> None:
    """Takes the months of the bars that were chosen in the chart as first and last month of the list.

    Nothing chosen changes nothing: the months are taken back in their menus.
    """
    if not months:
        return
    state.choose("page", [])
    for key, month in zip(_MONTHS, (min(months), max(months)), strict=True):
        state.choose(key, [month])
    st.rerun()


def months_chosen() -> str:
    """The months chosen, for the name of the chart: a chart of a new name begins without a choice."""
    return "-".join(month for key in _MONTHS for month in state.chosen(key))


def _show_led_to(dataset: Dataset) -> None:
    """What tags have set, each with a button that takes it back."""
    led = [(key, state.chosen(key)[0]) for key in _LED_TO if state.chosen(key)]
    with st.container(horizontal=True):
        for key, value in led:
            words = tags.parties(value, dataset) if key == "deal" else value
            st.button(f"{_LED_TO[key]}: {safe.text(words)} ✕", on_click=state.choose, args=(key, []), key=f"drop_{key}")


def _start_again_when_changed() -> None:
    """Back to the first page whenever another filter was changed, but not where a link was followed."""
    now = {key: raw for key, raw in state.raw().items() if key != "page"}
    if st.session_state.get("news_filters", now) != now:
        state.choose("page", [])
    st.session_state["news_filters"] = now


def rows_led_to(dataset: Dataset) -> None:
    """The row of the site, programme or deal that the list is filtered by."""
    for key, show in (("site", tags.site), ("programme", tags.programme), ("deal", tags.deal)):
        for value in state.chosen(key):
            show(value, dataset)
            if key == "site":
                st.page_link(tags.MAP, label="See it on the map", icon=":material/map:", query_params={"site": value})
