"""One row that waits for a person: the words with the number marked in them, what was read out of them, the doubt."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe, story
from market.vocabulary import BASES, CLAIMS, KINDS, METRICS, REGIONS, WORKLOADS

Row = dict[str, Any]


def show(row: Row, document: dict[str, Any]) -> None:
    """row: of figures or claims with `segment_label`. document: the one that carries it."""
    kept = (
        "The words that it was read from are not kept." if row["origin"] == "read" else safe.text(row.get("note", ""))
    )
    st.markdown(f"“{story.marked(row)}”" if row["quote"] else kept)
    st.caption(_origin(row, document))
    why, scale = [reason for reason in str(row["reasons"]).split(";") if reason], story.scale(row)
    read, doubts = st.columns([3, 2], gap="medium") if why or scale else (st.container(), st.container())
    read.markdown(_read(row))
    if why:
        doubts.markdown("**What is in doubt**\n" + "\n".join(f"- {safe.text(reason)}" for reason in why))
    if scale:
        doubts.warning(scale)


def short(row: Row) -> str:
    """The row in a few words of safe Markdown: `Alfa, $40bn`."""
    said = _years(row) if "claim" in row else _amount(row)
    return safe.text(f"{row['publisher'] or 'publisher not named'}, {said}")


def _origin(row: Row, document: dict[str, Any]) -> str:
    title = document.get("title") or row["source_title"] or "Document"
    day = fmt.day(row["published_day"], row["published_precision"])
    private = " · private: nothing of it leaves this dataset" if document.get("visibility") == "private" else ""
    return f"{safe.link(title, document.get('url') or row['source_url'])} · {safe.text(day)}{private}"


def _read(row: Row) -> str:
    """What was read, as a table of two columns."""
    fields = _of_claim(row) if "claim" in row else _of_figure(row)
    lines = [f"| {name} | {safe.text(value) if value else fmt.UNKNOWN} |" for name, value in fields]
    return "\n".join(["| What was read | |", "| --- | --- |", *lines])


def _of_figure(row: Row) -> Iterator[tuple[str, str]]:
    yield "Value", _amount(row)
    yield "Publisher", row["publisher"]
    yield "Metric", METRICS[row["metric"]].label
    yield "Workload", WORKLOADS[row["workload"]].label
    yield from _about(row)
    yield "Product", row["product"] or "all of it"
    yield "Period", "" if fmt.missing(row["period_end"]) else fmt.period(row["period_start"], row["period_end"])
    yield "Kind", KINDS[row["kind"]].label
    if row["basis"] in BASES:
        yield "Variant", BASES[row["basis"]].label


def _of_claim(row: Row) -> Iterator[tuple[str, str]]:
    yield "Claim", CLAIMS[row["claim"]].label
    yield "Years", _years(row)
    yield "Publisher", row["publisher"]
    yield from _about(row)


def _about(row: Row) -> Iterator[tuple[str, str]]:
    yield "What is counted", row["segment_label"]
    yield "About", row["entity"] or "the whole market"
    yield "Region", REGIONS[row["region"]].label if row["region"] in REGIONS else row["region"]


def _amount(row: Row) -> str:
    return fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"], precise=True)


def _years(row: Row) -> str:
    return fmt.years(row["bound"], row["year_low"], row["year_high"])
