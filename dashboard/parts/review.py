"""The queue: rows that the program read and is not sure of, what people decided, and what waits for a release."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import local, review_card, review_form, safe, state
from market import Dataset, reviews
from market.curated import CuratedError
from market.frames import rows as rows_of
from market.judging import crossing
from market.tables import REVIEWED, TABLES

PAGE = 5
PARTS = {"unsure": "Unsure", "sure": "Sure, not accepted", "decided": "Decided"}
FROZEN = "This is a release as it was; decisions are made on the newest."
_ABOUT = {
    "unsure": "that the program read and is not sure of: in no chart, verdict or median until a person decides.",
    "sure": "that the program read and is sure of: drawn hollow, in no verdict or median until a person accepts.",
    "decided": "in `data/reviews.csv`, each with the row as it was read.",
}
_NOUNS = {"unsure": ("row",), "sure": ("row",), "decided": ("decision",)}
_NONE = {
    "unsure": "No row waits for a review.",
    "sure": "No row waits to be accepted.",
    "decided": "Nobody has decided on a row yet.",
}
Row = dict[str, Any]


def queue(dataset: Dataset) -> None:
    """One row at a time with what can be done about it or, where nothing can be decided from here, a list."""
    closed = FROZEN if st.session_state.get("release") else local.closed()
    made = _decisions(dataset)
    part = state.one("queue", "Show", PARTS, default="unsure")
    _turn_to(part)
    if not closed:
        review_form.said(dataset)
    if not closed:
        _pending(dataset, made)
    rows = list(_decided(made, dataset)) if part == "decided" else _waiting(dataset, made)[part]
    st.markdown(f"{fmt.count(len(rows), *_NOUNS[part])} {_ABOUT[part]}" if rows else _NONE[part])
    if closed:
        st.caption(closed)
    size = PAGE if closed or part == "decided" else 1
    listed = st.container()
    first = (state.page_number("reviewed", -(-len(rows) // size)) - 1) * size
    with listed:
        for table, row in rows[first : first + size]:
            with st.container(border=True, width=820, key=f"reviewed_{table}_{row[TABLES[table].key[0]]}"):
                _row(table, row, dataset, closed)


def waiting(dataset: Dataset) -> str:
    """How long the queue is, in words."""
    rows = (dataset.figures(include_review=True), dataset.claims(include_review=True))
    return f"{fmt.count(sum(int((table['standing'] == 'review').sum()) for table in rows), 'row')} unsure"


def _turn_to(part: str) -> None:
    """Forgets page and message where another part of the queue was chosen."""
    if st.session_state.get("_review_part", part) != part:
        state.clear("reviewed")
        review_form.forget()
    st.session_state["_review_part"] = part


def _row(table: str, row: Row, dataset: Dataset, closed: str) -> None:
    document = dataset.document(row["document_id"]) or {}
    decision = row.get("decided")
    if decision:
        st.markdown(_told(decision))
    review_card.show(row, document)
    if closed:
        return
    if decision:
        st.button("Take it back", key=f"back_{table}_{decision['row_key']}", on_click=review_form.take_back,
                  args=(table, decision["row_key"]))  # fmt: skip
    else:
        review_form.show(table, row, dataset, private=document.get("visibility") == "private")


def _decisions(dataset: Dataset) -> pd.DataFrame:
    """What is decided as the file has it now, or as the release has it: of an older one, or of a file with faults."""
    if not st.session_state.get("release"):
        try:
            return reviews.judged(data.decisions(), dataset.stored)
        except CuratedError as error:
            st.error(safe.text(f"data/reviews.csv cannot be used. {error.faults[0]}"))
    return dataset.reviews()


def _waiting(dataset: Dataset, made: pd.DataFrame) -> dict[str, list[tuple[str, Row]]]:
    """Part -> (table, row) of what was read and nobody has decided on, newest first, undated last."""
    found: dict[str, list[tuple[str, Row]]] = {"unsure": [], "sure": []}
    held = {"figures": dataset.figures(include_review=True), "claims": dataset.claims(include_review=True)}
    for table, rows in held.items():
        keys = made.loc[made["table_name"] == table, "row_key"]
        rows = rows[(rows["origin"] != "curated") & ~crossing.counts(rows) & ~rows[TABLES[table].key[0]].isin(keys)]
        for row in rows_of(rows):
            found["unsure" if row["standing"] == "review" else "sure"].append((table, row))
    for part in found.values():
        part.sort(key=lambda pair: "" if fmt.missing(pair[1]["published_day"]) else str(pair[1]["published_day"]))
        part.reverse()
    return found


def _decided(made: pd.DataFrame, dataset: Dataset) -> Iterator[tuple[str, Row]]:
    """(table, row as it was read) of every decision, newest first, with the decision under `decided`. A row that is
    gone has nothing to show."""
    segments = dataset.table("segments")
    labels = dict(zip(segments["segment"], segments["label"], strict=True))
    stored = {name: dataset.stored(name) for name in REVIEWED} if len(made) else {}
    for decision in rows_of(made.sort_values("decided_on", ascending=False, kind="stable")):
        rows = stored[decision["table_name"]]
        for row in rows_of(rows[rows[TABLES[decision["table_name"]].key[0]] == decision["row_key"]]):
            more = {"segment_label": labels.get(row["segment"], row["segment"]), "decided": decision}
            yield decision["table_name"], row | more


def _told(decision: Row) -> str:
    """`**Rejected** on 2 Nov 2026 because ...`."""
    by = f" by {decision['reviewer']}" if decision["reviewer"] else ""
    why = f" because {decision['note']}" if decision["note"] else ""
    now = f". Read was {decision['found']}, shown is {decision['changes']}" if decision["changes"] else ""
    fault = f". It does not hold: {decision['fault']}" if decision["fault"] else ""
    done = safe.text(review_form.DONE[decision["decision"]])
    rest = f"on {fmt.day(decision['decided_on'])}{by}{why}{now}{fault}"
    return f"**{done}** {safe.text(rest)}"


def _pending(dataset: Dataset, made: pd.DataFrame) -> None:
    """What was decided since the release was made, and how it gets into the next one."""
    n = len(_lines(made) ^ _lines(dataset.table("reviews")))
    if not n:
        return
    with st.container(border=True, width=820, key="decisions_pending"):
        st.markdown(
            f"**{fmt.count(n, 'change')} in `data/reviews.csv` since this release.** What is decided takes effect with "
            "the next one: `python -m ingest refresh --offline` makes it. Commit the file to keep it."
        )
        st.button("Make a release now", key="publish_decisions", on_click=review_form.publish)


def _lines(made: pd.DataFrame) -> set[tuple[str, ...]]:
    """Each row as text, whatever the kinds of its columns."""
    names = [column.name for column in TABLES["reviews"].columns if column.name != "decided_on"]
    days = pd.to_datetime(made["decided_on"]).dt.strftime("%Y-%m-%d")
    return set(zip(*(made[name] for name in names), days, strict=True))
