"""The filters of the News page: words, facets with counts, months, and the tags that documents lead to."""

from datetime import date
from typing import Any

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe, state, tags
from dashboard.parts.story import KINDS_OF_SOURCE, kind_of
from market import Dataset, coverage
from market.period import stated_day
from market.vocabulary import LANGUAGES, LEANS, TOPICS

_LED_TO = {"site": "Site", "programme": "Programme", "deal": "Deal"}
_MONTHS = {"from": "From", "to": "To"}


def draw(dataset: Dataset) -> dict[str, Any]:
    """Draws the filters and returns them as the keyword arguments of `Dataset.documents`."""
    search = state.words("q", "Search titles, leads and quotes", placeholder='words, or "a phrase"')
    standing = {"search": search, **_led_to(dataset), **_months(dataset)}
    all_values = dataset.facets()
    counts = {name: dict(zip(rows["value"], rows["n"], strict=True)) for name, rows in
              dataset.facets(**standing | _chosen_before(all_values)).items()}  # fmt: skip
    values = {name: list(rows["value"]) for name, rows in all_values.items()}
    topic, company, lean, kind, language = st.columns([3, 3, 2, 2, 2])
    with topic:
        topics = state.many("topic", "Topic", _labels(values["topics"], counts["topics"], TOPICS))
    with company:
        companies = state.many("company", "Company", _labels(values["companies"], counts["companies"]))
    with lean:
        leans = state.many("lean", "Speaks of", _labels(values["leans"], counts["leans"], LEANS))
    with kind:
        sources = _sources(values["sources"], counts["sources"])
    with language:
        languages = state.many("language", "Language", _labels(values["languages"], counts["languages"], LANGUAGES))
    _show_led_to(dataset)
    _start_again_when_changed()
    return standing | {
        "topics": topics, "companies": companies, "leans": leans, "sources": sources, "languages": languages,
    }  # fmt: skip


def _chosen_before(values: dict[str, Any]) -> dict[str, Any]:
    """The facets as the address or the session have them, so that the counts beside them are those of the list."""
    kept = {"topics": "topic", "companies": "company", "leans": "lean", "languages": "language"}
    chosen = {name: [v for v in state.standing(key) if v in set(values[name]["value"])] for name, key in kept.items()}
    kinds = state.standing("kind")
    sources = [source for source in values["sources"]["value"] if kind_of(source) in kinds]
    return {name: tuple(found) for name, found in (chosen | {"sources": sources}).items() if found}


def _labels(values: list[str], counts: dict[str, int], words: Any = None) -> dict[str, str]:
    """Value -> its label with the number of documents that it would give."""
    return {
        value: f"{words[value].label if words and value in words else value} ({counts.get(value, 0)})"
        for value in values
    }


def _sources(values: list[str], counts: dict[str, int]) -> tuple[str, ...]:
    """The kinds of source chosen, as the keys of the sources that belong to them."""
    by_kind = {kind: [source for source in values if kind_of(source) == kind] for kind in KINDS_OF_SOURCE}
    labels = {
        kind: f"{KINDS_OF_SOURCE[kind]} ({sum(counts.get(source, 0) for source in sources)})"
        for kind, sources in by_kind.items() if sources
    }  # fmt: skip
    return tuple(source for kind in state.many("kind", "Kind of source", labels) for source in by_kind[kind])


def _led_to(dataset: Dataset) -> dict[str, str]:
    """Site, programme and deal, which only tags and links set."""
    sites, deals = dataset.table("sites"), dataset.table("deals")
    known = {"site": list(sites["name"]), "programme": [p for p in sites["programme"].unique() if p],
             "deal": list(deals["deal_id"])}  # fmt: skip
    return {key: state.hidden(key, label, known[key]) for key, label in _LED_TO.items()}


def _months(dataset: Dataset) -> dict[str, date | None]:
    """First and last day of the months chosen in the chart."""
    volume = coverage.by_month(dataset.documents())
    months = sorted({f"{month:%Y-%m}" for month in volume["month"]})
    first, last = (state.hidden(key, label, months) for key, label in _MONTHS.items())
    since = date.fromisoformat(f"{first}-01") if first else None
    return {"since": since, "until": stated_day(last)[0] if last else None}


def choose_months(months: list[str]) -> None:
    """Takes the months of the bars that were chosen in the chart as first and last month of the list."""
    wanted = [min(months), max(months)] if months else []
    if wanted == st.session_state.get("news_months", []):
        return
    st.session_state["news_months"] = wanted
    state.choose("page", [])
    for key, month in zip(_MONTHS, wanted or ["", ""], strict=True):
        state.choose(key, [month] if month else [])
    st.rerun()


def _show_led_to(dataset: Dataset) -> None:
    """What tags and the chart have set, each with a button that takes it back."""
    led = [(key, state.chosen(key)[0]) for key in _LED_TO if state.chosen(key)]
    months = [state.chosen(key)[0] for key in _MONTHS if state.chosen(key)]
    with st.container(horizontal=True):
        for key, value in led:
            words = tags.parties(value, dataset) if key == "deal" else value
            st.button(f"{_LED_TO[key]}: {safe.text(words)} ✕", on_click=state.choose, args=(key, []), key=f"drop_{key}")
        if months:
            told = " to ".join(fmt.day(stated_day(month)[0], "month") for month in dict.fromkeys(months))
            st.button(f"{told} ✕", on_click=_drop_months, key="drop_months")


def _drop_months() -> None:
    for key in _MONTHS:
        state.choose(key, [])


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
