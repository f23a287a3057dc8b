"""A site in full: what stands there, in which state, on whose word, and the news about it."""

from collections.abc import Sequence

import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import power_line, safe, state, tags
from dashboard.parts.story import kind_of
from market import Dataset
from market.frames import rows as rows_of

_SHOWN = 6
"""Documents that a card lists; the rest lie behind a link to the news."""


@st.dialog("Evidence", width="medium", on_dismiss="rerun")
def open_sites(names: Sequence[str]) -> None:
    """Opens the sites with these names over the page: one with its news, several without."""
    dataset = data.dataset()
    if len(names) == 1:
        card(names[0], dataset)
        return
    st.caption(f"{fmt.count(len(names), 'site')} stand behind this.")
    for name in names:
        tags.site(name, dataset)


def chosen(dataset: Dataset) -> str:
    """The site that the address names, with its card and a button that takes it back; empty where it names none."""
    name = state.hidden("site", "Site", list(dataset.table("sites")["name"]))
    if name:
        st.button(f"Site: {safe.text(name)} ✕", on_click=state.choose, args=("site", []), key="drop_site")
        card(name, dataset)
    return name


def card(name: str, dataset: Dataset) -> None:
    """The row of the site and the documents that speak of it."""
    tags.site(name, dataset)
    power_line.of_site(name)
    n = dataset.count_documents(site=name)
    if not n:
        st.caption("No document of this release speaks of it.")
        return
    st.markdown(f"**{fmt.count(n, 'document')} about it**")
    for document in rows_of(dataset.documents(site=name, limit=_SHOWN)):
        day = fmt.day(document["published_day"], document["published_precision"])
        about = " · ".join(part for part in (document["site"], day) if part)
        cited = "cited page" if kind_of(document["source"]) == "curated" else ""
        title = safe.link(document["title"] or document["url"] or "Untitled", document["url"])
        st.markdown(f"- {title}  \n  :gray[{safe.text(about)}{f' · {cited}' if cited else ''}]")
    st.page_link(
        "views/news.py", label="All of them in News" if n > _SHOWN else "Open in News", query_params={"site": name}
    )
