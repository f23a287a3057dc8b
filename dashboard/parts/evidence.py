"""The evidence of a number: who said it and when, where it is, how near that is to the source, what to beware of."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import cited_line, release_news, safe, state
from dashboard.theme import EVIDENCE_GLYPHS, grade
from market import Dataset, reviews
from market.vocabulary import BASES, CAVEATS, CLAIMS, EVIDENCE, KINDS, METRICS, ORIGINS, REGIONS, WORKLOADS

Row = Mapping[str, Any]


def open_linked() -> None:
    """Opens the evidence that a link names, until it is closed."""
    if ids := state.opened("evidence"):
        open_rows(ids)


def _closed() -> None:
    st.query_params.pop("evidence", None)


@st.dialog("Evidence", width="medium", on_dismiss=_closed)
def open_rows(ids: Sequence[str], sentence: str = "") -> None:
    """Opens the evidence of the figures and claims with these ids, in this order, over the page.

    sentence: what they add up to, to be copied with its source.
    """
    dataset = data.dataset()
    rows = find(dataset, ids)
    if rows and sentence:
        release_news.sentence(dataset, sentence, pd.DataFrame(rows), "evidence")
    if len(rows) > 1:
        st.caption(f"{fmt.count(len(rows), 'statement')} stand behind this.")
    for row in rows:
        with st.container(border=len(rows) > 1):
            card(row, dataset)
    if not rows:
        st.markdown("This release holds no row of that name.")


def find(dataset: Dataset, ids: Sequence[str]) -> list[Row]:
    """The rows of figures and claims with these ids, each once, in the order of the ids; unknown ids are left out."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Row] = {}
    for table, key in (
        (dataset.figures(include_review=True), "figure_id"),
        (dataset.claims(include_review=True), "claim_id"),
    ):
        for row in table[table[key].isin(wanted)].to_dict("records"):
            found[row[key]] = {str(name): value for name, value in row.items()}
    return [found[name] for name in wanted if name in found]


def card(row: Row, dataset: Dataset) -> None:
    """One figure or claim with all that speaks for and against it."""
    st.markdown(f"**{safe.text(row['publisher'] or 'Publisher not named')}**, {_when(row)}")
    st.markdown(f"## {_headline(row)}", anchors=False)
    st.caption(_about(row))
    if scale := _scale(row):
        st.warning(scale)
    for line in [*_corrected(row, dataset), *_reviewed(row, dataset)]:
        st.warning(line)
    if row["quote"]:
        st.markdown(f"> {safe.text(row['quote'])}")
    if row["note"]:
        st.markdown(safe.text(row["note"]))
    for line in [*_caveats(row), *_accepted(row, dataset)]:
        st.caption(line)
    st.markdown(_sources(row, dataset))
    name = str(row.get("figure_id") or row.get("claim_id"))
    cited_line.show("claims" if "claim" in row else "figures", name, dataset)
    st.caption(_standing(row))
    with st.popover("Link to this evidence", type="tertiary", icon=":material/link:", key=f"link_{name}"):
        st.code(state.link(evidence=name), language=None, wrap_lines=True)


def _headline(row: Row) -> str:
    if "claim" in row:
        return f"{safe.text(CLAIMS[row['claim']].label)}: {fmt.years(row['bound'], row['year_low'], row['year_high'])}"
    return safe.text(fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"], precise=True))


def _about(row: Row) -> str:
    """What the row is about, in one line: metric, workload, segment, entity, region, period, kind."""
    region = REGIONS[row["region"]].label if row.get("region") in REGIONS else ""
    if "claim" in row:
        parts = [_segment(row), row["entity"], region, _BOUNDS[row["bound"]]]
    else:
        workload = "" if row["workload"] == "all" else WORKLOADS[row["workload"]].label
        basis = BASES[row["basis"]].label if row["basis"] in BASES else ""
        parts = [METRICS[row["metric"]].label, workload, _segment(row), row["entity"], row["product"], region,
                 fmt.period(row["period_start"], row["period_end"]), KINDS[row["kind"]].label, basis]  # fmt: skip
    return " · ".join(safe.text(part) for part in parts if part)


_BOUNDS = {
    "in": "that year, neither sooner nor later", "by": "that year or earlier", "not_before": "that year or later",
    "already": "had happened by the day of the statement", "none": "no year given, so it is listed and not drawn",
}  # fmt: skip


def _standing(row: Row) -> str:
    """How near the page is to the publisher, and how the row came here: `◉ Primary: ... · Curated: ...`."""
    nearness = f": {EVIDENCE[row['evidence']].meaning}" if row["evidence"] in EVIDENCE else ""
    origin = ORIGINS.get(row["origin"])
    return safe.text(f"{grade(row['evidence'])}{nearness}") + (
        "  \n" + safe.text(f"{origin.label}: {origin.meaning}") if origin else ""
    )


def _segment(row: Row) -> str:
    return str(row.get("segment_label") or row["segment"] or "")


def _when(row: Row) -> str:
    day = fmt.day(row["published_day"], row["published_precision"])
    return day if day == "undated" else f"said {day}"


def _scale(row: Row) -> str:
    """Both readings of a number whose written magnitude is doubtful; empty for all others."""
    if not row.get("scale_suspect"):
        return ""
    written = fmt.amount(row.get("value_as_written"), unit=row["unit"], precise=True)
    taken = fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"], precise=True)
    return safe.text(f"The written magnitude is doubtful. As written: {written}. Taken as: {taken}.")


def _corrected(row: Row, dataset: Dataset) -> list[str]:
    """What the source says where it is corrected, what is shown instead, and why."""
    made = dataset.corrections()
    made = made[(made["row_key"] == (row.get("figure_id") or row.get("claim_id"))) & (made["fault"] == "")]
    return [
        safe.text(
            f"Corrected: the source says {one['found'] or 'nothing'} ({one['column_name']}), shown is "
            f"{one['corrected'] or 'nothing'}. {one['why']}"
        )
        for one in made.to_dict("records")
    ]


def _decided(row: Row, dataset: Dataset) -> list[Row]:
    """What people decided on a row that the program read, as far as it holds."""
    if row["origin"] != "read":
        return []
    made = dataset.reviews()
    made = made[(made["row_key"] == (row.get("figure_id") or row.get("claim_id"))) & (made["state"] == "held")]
    return [{str(name): value for name, value in one.items()} for one in made.to_dict("records")]


def _reviewed(row: Row, dataset: Dataset) -> list[str]:
    """What the program read where a person corrected it."""
    return [
        safe.text(f"Corrected by a person: the program read {one['found']}, shown is {one['changes']}.")
        for one in _decided(row, dataset)
        if one["decision"] == "correct"
    ]


def _because(decision: Row) -> str:
    return f", because {decision['note']}" if decision["note"] else ""


def _accepted(row: Row, dataset: Dataset) -> list[str]:
    """Who decided on a row that the program read, when and why."""
    return [
        safe.text(f"Reviewed: accepted by {one['reviewer'] or 'a person who gave no name'} on "
                  f"{fmt.day(one['decided_on'])}{_because(one)}.")
        for one in _decided(row, dataset)
        if one["decision"] in ("accept", "correct")
    ]  # fmt: skip


def _caveats(row: Row) -> list[str]:
    words = [word for word in str(row.get("caveats", "")).split(";") if word in CAVEATS]
    lines = [f"{CAVEATS[word].label}: {CAVEATS[word].meaning}." for word in words if word != "scale_suspect"]
    if row["origin"] == "read" and reviews.ACCEPTED in str(row["reasons"]).split(";"):
        lines.append("Read out of the text by the program; a person has accepted it, so it counts.")
    elif row["origin"] == "read":
        lines.append("Read out of the text by the program; no person has reviewed it yet, so it is drawn hollow.")
    if row["standing"] == "review":
        lines.append(safe.text(f"In review: {row['reasons'] or 'a person must decide'}."))
    return lines


def _sources(row: Row, dataset: Dataset) -> str:
    """Both addresses and the document, as one line of links."""
    document = dataset.document(row["document_id"]) if row["document_id"] else None
    title = row["source_title"] or (document or {}).get("title") or "Source"
    parts = [safe.link(title, row["source_url"] or (document or {}).get("url", ""))]
    if row["second_url"]:
        parts.append(safe.link("second page", row["second_url"]))
    if document and document.get("title") and document["title"] != title:
        parts.append(safe.link(document["title"], document.get("url", "")))
    return "Source: " + " · ".join(parts)


def points(event: Any) -> list[str]:
    """The row ids that the points of a chart selection carry: the first item of each point's `customdata`."""
    chosen = getattr(getattr(event, "selection", None), "points", None) or []
    return [name for point in chosen for name in split_ids((point.get("customdata") or [""])[0])]


def split_ids(text: object) -> list[str]:
    """The ids in a cell that names several, joined by `;`."""
    return [name for name in str(text).split(";") if name]


def mix(grades: "pd.Series[str]") -> str:
    """How the rows divide by grade: `◉ 12 primary · ○ 9 secondary`."""
    counts = grades.value_counts()
    return " · ".join(
        f"{EVIDENCE_GLYPHS[key]} {counts[key]} {EVIDENCE[key].label.lower() if key in EVIDENCE else 'not graded'}"
        for key in EVIDENCE_GLYPHS
        if key in counts
    )
