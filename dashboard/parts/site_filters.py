"""The filters of the Sites page, and buttons that set several at once."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.parts import safe, state
from dashboard.parts.tags import COMPANY
from market import sites
from market.tags.sites import EU_PROGRAMME
from market.vocabulary import SITE_STATUSES, USES

Choice = Mapping[str, Sequence[str]]
PRESETS: dict[str, Choice] = {
    "Groq with Equinix in Helsinki": {"site": ["Groq Helsinki (Equinix)"], "place": ["Finland"]},
    "The EU’s AI factories": {"programmes": [EU_PROGRAMME]},
    "Europe": {"place": ["Europe"]},
    "United States": {"place": ["United States"]},
    "Asia-Pacific": {"place": ["Asia-Pacific"]},
    "The world": {},
}
"""Words of a button -> the filters that it sets; all others go back to their defaults."""
OPERATOR = "operator"
"""A company that runs, builds or uses a site: set by links only."""
_COLUMNS = {"site": "name", "place": "country", "programmes": "programme", "stage": "status", "use": "workload"}


def presets(rows: pd.DataFrame) -> None:
    """The buttons of which this release has sites."""
    known = {key: set(rows[column]) for key, column in _COLUMNS.items()}
    known["place"] |= {area for country in known["place"] for area in sites.areas_of(country)}
    with st.container(horizontal=True, key="presets", gap="small"):
        for words, choice in PRESETS.items():
            if all(set(raw) <= known[key] for key, raw in choice.items()):
                st.button(words, on_click=_choose, args=(choice,), key=f"preset_{words}")


def _choose(choice: Choice) -> None:
    for key in (*_COLUMNS, OPERATOR):
        state.choose(key, choice.get(key, []))


def draw(rows: pd.DataFrame) -> pd.DataFrame:
    """Draws the four filters and gives the sites that meet them all."""
    known = {key: "Not stated" if key == "unknown" else term.label for key, term in USES.items()}
    with st.container(horizontal=True, key="filters_sites", gap="small"):
        state.many("place", "Country or region", _places(rows["country"]))
        state.many("programmes", "Programme", _frequent(rows["programme"]))
        state.many("stage", "Life stage", {key: term.label for key, term in SITE_STATUSES.items()})
        state.many("use", "For", known)
    _operator()
    return kept(rows)


def _operator() -> None:
    """The company whose sites are shown, with a button that takes it back and a way to its page."""
    held = data.on_company("companies_held")
    company = state.hidden(OPERATOR, "Company", list(held.loc[held["sites"] > 0, "company"]))
    if company:
        with st.container(horizontal=True, vertical_alignment="center", key="operator"):
            told = f"Sites of {safe.text(company)} ✕"
            st.button(told, on_click=state.choose, args=(OPERATOR, []), key="drop_operator")
            st.page_link(COMPANY, label=f"{safe.text(company)} in figures", icon=":material/domain:",
                         query_params={"firm": company})  # fmt: skip


def kept(rows: pd.DataFrame, without: str = "") -> pd.DataFrame:
    """The sites that meet all filters, but for the one named."""
    places, programmes, stages, uses = (
        () if key == without else tuple(state.chosen(key)) for key in ("place", "programmes", "stage", "use")
    )
    if without != OPERATOR and (company := "".join(state.chosen(OPERATOR))):
        rows = rows[rows["name"].isin(data.on_company("sites_of", company)["name"])]
    return sites.keep(rows, programmes=programmes, stages=stages, places=places, uses=uses)


def _frequent(values: pd.Series) -> dict[str, str]:
    """Value -> words with how many rows have it, most frequent first."""
    counts = values[values != ""].value_counts()
    return {str(value): f"{value} ({n})" for value, n in counts.items()}


def _places(countries: pd.Series) -> dict[str, str]:
    """Parts of the world, then countries, each with how many sites it has."""
    areas = pd.Series([area for country in countries for area in sites.areas_of(country)], dtype=str)
    return _frequent(areas) | _frequent(countries)
