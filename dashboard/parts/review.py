"""The rows that wait for a person: read by the program, with the words that they were read from."""

from typing import Any

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe, state, story
from market import Dataset

PAGE = 10


def queue(dataset: Dataset) -> None:
    """Figures and claims in review, newest first, each with its passage, its reasons and its document."""
    waiting = [
        (name, row) for name, rows in story.by_document(dataset).items() for row in rows if row["standing"] == "review"
    ]
    if not waiting:
        st.markdown("No row waits for a review in this release.")
        return
    st.markdown(
        f"{fmt.count(len(waiting), 'row')} that the program read and is not sure of. They stand in no chart, verdict "
        "or median. Deciding on them is not possible here yet."
    )
    waiting.sort(key=lambda pair: str(pair[1]["published_day"]), reverse=True)
    listed = st.container()
    page = state.page_number("reviewed", -(-len(waiting) // PAGE))
    with listed:
        for name, row in waiting[(page - 1) * PAGE : page * PAGE]:
            _row(row, dataset.document(name) or {})


def _row(row: dict[str, Any], document: dict[str, Any]) -> None:
    with st.container(border=True, width=820):
        st.markdown(story.statement(row))
        title = document.get("title") or row["source_title"] or "Document"
        when = fmt.day(row["published_day"], row["published_precision"])
        st.caption(f"{safe.link(title, document.get('url') or row['source_url'])} · {safe.text(when)}")
