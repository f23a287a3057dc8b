"""Accept, reject, correct: what a person can do with a row, on the machine that serves the app."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.parts import evidence, local, review_card, safe, where
from market import Dataset, corrections, reviews
from market.curated import CuratedError
from market.store import StoreError
from market.tables import TABLES, Column
from market.vocabulary import ENTITY_GROUPS, VOCABULARIES

Row = dict[str, Any]
_LINKS = 3
"""Rows whose charts are led to once a release holds the decisions."""
DONE = {"accept": "Accepted", "correct": "Corrected and accepted", "reject": "Rejected"}
_FIELDS = {
    "figures": ("value", "value_low", "value_high", "unit", "metric", "workload", "kind", "basis", "segment", "entity",
                "product", "region", "period_start", "period_end", "published_on", "publisher"),
    "claims": ("claim", "bound", "year_low", "year_high", "segment", "entity", "region", "published_on", "publisher"),
}  # fmt: skip
_LABELS = {"segment": "What is counted", "entity": "About", "basis": "Variant", "published_on": "Said on"}


def show(table: str, row: Row, dataset: Dataset, *, private: bool) -> None:
    """Buttons and form for one row."""
    key = _key(table, row)
    if private:
        st.caption(
            "Of a private document: what you write goes into data/reviews.csv; commit it only if it may be seen."
        )
    with st.container(horizontal=True):
        st.text_input("Why (may stay empty)", key=f"review_note_{key}", max_chars=300)
        st.text_input("Your name (may stay empty)", key="review_reviewer", max_chars=60, width=220)
    with st.container(horizontal=True):
        st.button("Accept", type="primary", key=f"accept_{key}", on_click=_decide, args=("accept", table, row))
        st.button("Reject", key=f"reject_{key}", on_click=_decide, args=("reject", table, row))
    with st.expander("Correct what was read"), st.form(f"review_form_{key}", border=False):
        columns = st.columns(3)
        for place, name in enumerate(_FIELDS[table]):
            with columns[place % 3]:
                _field(TABLES[table].correctable[name], table, row, dataset)
        st.form_submit_button("Accept with these corrections", on_click=_decide, args=("correct", table, row))


def said(dataset: Dataset) -> None:
    """What the last decision came to, with a way back; of what a release holds by now, where it is drawn."""
    told: dict[str, Any] | None = st.session_state.get("review_said")
    if not told:
        return
    if told["fault"]:
        st.error(told["fault"])
        return
    with st.container(horizontal=True, vertical_alignment="center", key="review_said_line"):
        st.markdown(told["sentence"], width="content")
        if told["row_key"]:
            st.button("Take it back", key="take_back", on_click=take_back, args=(told["table"], told["row_key"]))
    for row in evidence.find(dataset, told.get("drawn", [])[:_LINKS]):
        where.link(dict(row), f"See {review_card.short(dict(row))} where it is drawn")


def forget() -> None:
    """Says nothing of an earlier decision any more; to be called when the page is left for another part of it."""
    st.session_state.pop("review_said", None)


def take_back(table: str, row_key: str) -> None:
    """Takes a decision out of the file; to be called by a button."""
    _try(lambda: data.take_back(table, row_key), "Taken back.")


def publish() -> None:
    """Makes a release with the decisions; to be called by a button."""

    def make() -> str:
        release = data.publish_decisions()
        return f"Release {safe.text(release)} holds the decisions." if release else "Nothing has changed."

    before = set(data.dataset().table("reviews")["row_key"])
    _try(make, "")
    told = st.session_state["review_said"]
    if not told["fault"]:
        made = data.decisions()
        told["drawn"] = [key for key in made.loc[made["decision"] != "reject", "row_key"] if key not in before]


def _decide(decision: str, table: str, row: Row) -> None:
    key = _key(table, row)
    changes = reviews.differing(table, row, _given(table, row)) if decision == "correct" else ""
    if decision == "correct" and (fault := _unfit(table, row, changes)):
        st.session_state["review_said"] = {"fault": safe.text(fault)}
        return
    session = st.session_state
    cells = {
        "table_name": table, "row_key": key, "decision": decision, "changes": changes,
        "reviewer": session.get("review_reviewer", ""), "note": session.get(f"review_note_{key}", ""),
    }  # fmt: skip
    _try(lambda: data.decide(cells), f"{DONE[decision]}: {review_card.short(row)}.", table, key)


def _unfit(table: str, row: Row, changes: str) -> str:
    return (
        reviews.fault(table, row, changes) if changes else "Nothing is changed: accept the row as it is, or reject it."
    )


def _try(act: Callable[[], Any], sentence: str, table: str = "", row_key: str = "") -> None:
    """Does what was asked where that is allowed from here, and keeps what came of it for the next run."""
    fault = local.closed()
    if not fault:
        try:
            sentence = act() or sentence
        except CuratedError as error:
            fault = safe.text("; ".join(f"{one.column or one.file}: {one.fault}" for one in error.faults))
        except (StoreError, OSError) as error:
            fault = safe.text(str(error))
    told = {"fault": fault, "sentence": sentence, "table": table, "row_key": row_key}
    st.session_state["review_said"] = told


def _given(table: str, row: Row) -> dict[str, str]:
    """What the fields of the form hold now."""
    found = {name: st.session_state.get(_widget(name, table, row)) for name in _FIELDS[table]}
    return {name: value or "" for name, value in found.items()}


def _field(column: Column, table: str, row: Row, dataset: Dataset) -> None:
    label = _LABELS.get(column.name) or column.name.replace("_", " ").capitalize()
    held, key = corrections.written(row[column.name]), _widget(column.name, table, row)
    words = _words(column, dataset)
    if words is None:
        st.text_input(label, held, key=key, help=column.meaning)
        return
    known = list(dict.fromkeys([*([] if column.required else [""]), *words, held]))
    st.selectbox(label, known, known.index(held), format_func=lambda word: words.get(word, word) or "—", key=key)


def _words(column: Column, dataset: Dataset) -> Mapping[str, str] | None:
    """The words that a column may take with their labels; None where it takes any text."""
    if column.words:
        return {key: term.label for key, term in VOCABULARIES[column.words].items()}
    if column.refers == "segments":
        segments = dataset.table("segments")
        return dict(zip(segments["segment"], segments["label"], strict=True))
    if column.refers == "companies":
        return {name: name for name in (*ENTITY_GROUPS, *sorted(dataset.table("companies")["company"]))}
    return None


def _widget(name: str, table: str, row: Row) -> str:
    return f"review_field_{name}_{_key(table, row)}"


def _key(table: str, row: Row) -> str:
    return str(row[TABLES[table].key[0]])
