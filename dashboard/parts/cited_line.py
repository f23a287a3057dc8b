"""Whether the number of one curated row still stands at its source, in a sentence."""

from typing import Any

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe
from market import Dataset, citations
from market.vocabulary import CITATION_REASONS

Row = dict[str, Any]


def show(table: str, row_key: str, dataset: Dataset) -> None:
    """Draws `line`, and as a warning where the page has ceased to show the number."""
    stands = dataset.citation(table, row_key)
    if stands:
        (st.warning if stands["verdict"] == "changed" else st.caption)(_told(stands))


def line(table: str, row_key: str, dataset: Dataset) -> str:
    """How the number of a row stands at its source, in a sentence or two of safe Markdown; empty where the row has none
    to look for."""
    stands = dataset.citation(table, row_key)
    return _told(stands) if stands else ""


def _told(stands: Row) -> str:
    unit = stands["stated"].rpartition(" ")[2]
    return safe.text(" ".join(filter(None, [_verdict(stands, unit), _trouble(stands)])))


def _verdict(stands: Row, unit: str) -> str:
    verdict, because = stands["verdict"], why(stands)
    what = "Its year" if unit == citations.YEAR else "The number"
    if verdict == "confirmed":
        return f"{what} was found at its source on {fmt.day(stands['checked_on'])}, {because}."
    if verdict == "changed":
        now = "" if fmt.missing(stands["found"]) else f": {fmt.amount(stands['found'], unit=unit, precise=True)}"
        last = f"{what} was last found there on {fmt.day(stands['confirmed_on'])}."
        return f"Since {fmt.day(stands['since'])} the page reads otherwise: {because}{now}. {last}"
    if verdict == "not_found":
        last = "" if fmt.missing(stands["confirmed_on"]) else f" It was found on {fmt.day(stands['confirmed_on'])}."
        return f"Not found at its source since {fmt.day(stands['since'])}: {because}.{last}"
    if not stands["reason"]:
        return "Not yet read again at its source."
    return f"Not checked at its source: {because} ({fmt.day(stands['checked_on'])})."


def _trouble(stands: Row) -> str:
    """A later check that could not read the page."""
    if not stands["trouble"]:
        return ""
    return f"On {fmt.day(stands['tried_on'])} it could not be checked: {CITATION_REASONS[stands['trouble']].meaning}."


def why(stands: Row) -> str:
    """By what a verdict is known, or why there is none, in words."""
    return CITATION_REASONS[stands["reason"]].meaning if stands["reason"] in CITATION_REASONS else ""
