"""The filters of the News page: words, facets with counts, months, and the tags that documents lead to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import safe, state, tags
from dashboard.parts.story import KINDS_OF_SOURCE, kind_of
from market import Dataset
from market.frames import rows as rows_of
from market.period import stated_day
from market.vocabulary import LANGUAGES, LEANS, TOPICS, Term

NARROW = 5
"""How many companies, and how many topics, are offered with their counts."""
_MENUS: dict[str, tuple[str, str, Mapping[str, Term]]] = {
    "companies": ("company", "Company", {}), "topics": ("topic", "Topic", TOPICS),
    "leans": ("lean", "Speaks of", LEANS), "sources": ("kind", "Kind of source", {}),
    "languages": ("language", "Language", LANGUAGES),
}  # fmt: skip
"""Filter of `Dataset.documents` -> its key in the address, label and words; the first three stand in sight."""
_SEEN = 3
_LED_TO = {"site": "Site", "programme": "Programme", "deal": "Deal"}
_MONTHS = {"from": "From month", "to": "To month"}


def draw(dataset: Dataset) -> dict[str, Any]:
    """Draws the filters and returns them as the keyword arguments of `Dataset.documents`.

    Search, company, topic and use stand in sight; what is asked for less often lies behind one button, and whatever of
    it is chosen stands below as a button that takes it back.
    """
    values = {name: list(rows["value"]) for name, rows in data.facets(*_MENUS).items()}
    with st.container(key="facets"):
        words, *places, more = st.columns([5, 3, 3, 3, 2.4], vertical_alignment="bottom")
        with words:
            search = state.words("q", "Search titles, leads and quotes", placeholder='words, or "a phrase"')
        with more:
            behind = st.popover("More filters", key="more", width="stretch")
        chosen: dict[str, Any] = {"search": search, **_led_to(dataset)}
        for number, (name, held) in enumerate((name, values[name]) for name in _MENUS):
            with places[number] if number < _SEEN else behind:
                chosen[name] = _menu(name, held)
        with behind:
            chosen |= _months()
    _show_chosen(dataset)
    _start_again_when_changed()
    return chosen


def without(dataset: Dataset, filters: Mapping[str, Any], key: str) -> int:
    """How many documents there would be were the filter `key` of the address taken back."""
    names = {"q": "search", "from": "since", "to": "until"} | {menu[0]: name for name, menu in _MENUS.items()}
    return dataset.count_documents(**{name: value for name, value in filters.items() if name != names.get(key, key)})


def _menu(name: str, values: list[str]) -> tuple[str, ...]:
    """A menu. Its words carry no counts: the browser names a choice by its words, which must not change."""
    key, label, words = _MENUS[name]
    if name == "sources":
        return _sources(values)
    return state.many(key, label, {value: words[value].label if value in words else value for value in values})


def _sources(values: list[str]) -> tuple[str, ...]:
    """The kinds of source chosen, as the keys of the sources that belong to them."""
    by_kind = {kind: [source for source in values if kind_of(source) == kind] for kind in KINDS_OF_SOURCE}
    labels = {kind: KINDS_OF_SOURCE[kind] for kind, sources in by_kind.items() if sources}
    return tuple(source for kind in state.many("kind", "Kind of source", labels) for source in by_kind[kind])


def narrow(dataset: Dataset, filters: Mapping[str, Any]) -> None:
    """The most frequent companies and topics of the list with their counts; a click narrows the list to one."""
    facets = data.facets("companies", "topics", **filters)
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


def _months() -> dict[str, date | None]:
    """First and last day of the months chosen, in the menus or in the chart."""
    volume = data.news("coverage")
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


def _show_chosen(dataset: Dataset) -> None:
    """What tags, the chart and the menus out of sight have set, each with a button that takes it back."""
    told: dict[str, tuple[str, ...]]
    told = {f"{_LED_TO[key]}: {_value(key, state.chosen(key)[0], dataset)}": (key,) for key in _LED_TO
            if state.chosen(key)}  # fmt: skip
    told |= {f"{label}: {words}": (key,) for key, label, words in _out_of_sight()}
    if months := [month for key in _MONTHS for month in state.chosen(key)]:
        told[_span(months, bool(state.chosen("from")))] = tuple(_MONTHS)
    with st.container(horizontal=True):
        for words, keys in told.items():
            st.button(f"{safe.text(words)} ✕", on_click=_drop, args=(keys,), key=f"drop_{keys[0]}")


def _drop(keys: tuple[str, ...]) -> None:
    for key in keys:
        state.choose(key, [])


def _value(key: str, value: str, dataset: Dataset) -> str:
    return tags.parties(value, dataset) if key == "deal" else value


def _out_of_sight() -> list[tuple[str, str, str]]:
    """Key, label and words of the menus behind the button that are set."""
    active = state.active()
    return [(key, label, active[label]) for key, label, _ in list(_MENUS.values())[_SEEN:] if label in active]


def _span(months: list[str], has_first: bool) -> str:
    """`Jan 2026`, `Jan 2026 to Mar 2026`, `since Jan 2026`, `to Mar 2026`."""
    named = list(dict.fromkeys(fmt.stated(month) for month in months))
    if len(months) == 1:
        return f"{'Since' if has_first else 'To'} {named[0]}"
    return " to ".join(named)


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
    _companies_led_to()


def _companies_led_to() -> None:
    """From the companies that the list is narrowed to, the ways to their own pages and to their sites."""
    companies = state.chosen("company")
    with st.container(horizontal=True, key="companies_led_to"):
        for company in companies:
            sites = len(data.on_company("sites_of", company))
            st.page_link(tags.COMPANY, label=f"{safe.text(company)} in figures", icon=":material/domain:",
                         query_params={"firm": company})  # fmt: skip
            if sites:
                st.page_link(tags.MAP, label=f"{fmt.count(sites, 'site')} of {safe.text(company)} on the map",
                             icon=":material/map:", query_params={"operator": company})  # fmt: skip
