"""A story in the list of news: its documents, what they lean to, and the figures and claims found in them."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard import naming
from dashboard.parts import safe, tags
from dashboard.theme import WORKLOAD_SIGNS
from market import Dataset, coverage
from market.frames import rows as rows_of
from market.judging import crossing
from market.vocabulary import BOUNDS, CLAIMS, KINDS, LANGUAGES, METRICS, UNNAMED, WORKLOADS

Row = dict[str, Any]
EXAMPLES = 3
"""Statements of a story that are told without opening it."""
KINDS_OF_SOURCE = {"curated": "Cited page", "feeds": "News feed", "added": "Added by hand"}
ABOUT = (
    "A cited page is one that curated rows rest on; its title is our citation of it. "
    "Filled marks ●■◆ are rows that count, hollow marks ○□◇ were read by the program and not reviewed yet."
)
_HOLLOW = {"●": "○", "■": "□", "◆": "◇"}
_LEANS = {"training": "● mostly of training", "inference": "■ mostly of inference", "both": "◆ of both"}
_SPECIAL = {"data_center_revenue": "data-centre revenue", "ai_chips": "revenue from AI chips"}
"""Segment -> what a revenue is called where it is not all of a company's."""


def kind_of(source: str) -> str:
    """Which kind of source brought a document: a key of KINDS_OF_SOURCE."""
    return source if source in ("curated", "added") else "feeds"


def card(documents: pd.DataFrame, statements: dict[str, list[Row]], dataset: Dataset, *, tagged: bool = True) -> None:
    """One story: its newest document that repeats no other's words in full, the others as links, with what was read in
    any of them.

    documents: of one story, newest first. statements: document_id -> its figures and claims (`by_document`). tagged:
    with its tags, which filter the list of news.
    """
    told = sorted(rows_of(documents), key=lambda document: document["copy_of"] != "")
    first = told[0]
    with st.container(key=f"story_{first['document_id']}", gap="xxsmall", width=820):
        st.markdown(f"**{safe.link(first['title'] or first['url'] or 'Untitled', first['url'])}**")
        st.caption(_origin(first))
        if first["lead"]:
            st.markdown(safe.text(first["lead"]))
        if len(told) > 1:
            st.caption(_spread(told))
        if tagged:
            tags.row_of(first, dataset)
        _statements([row for document in told for row in statements.get(document["document_id"], [])])


def _spread(told: list[Row]) -> str:
    """`20 outlets, 1 origin · Its words again at A, B`: who tells it too, and who only repeats another's words.

    told: of one story, those that repeat no other's words first. One text in many outlets is one origin, as it is for
    `market.origins`.
    """
    own, again = ([row for row in told if bool(row["copy_of"]) is copied] for copied in (False, True))
    outlets, origins = (len({row["site"] for row in rows}) for rows in (told, own))
    noun = "independent origin" if origins > 1 else "origin"
    parts = [f"{fmt.count(outlets, 'outlet')}, {fmt.count(max(origins, 1), noun)}"]
    for words, rows in (("Also at", [row for row in own if row is not told[0]]),
                        ("The same words at", [row for row in again if row is not told[0]])):  # fmt: skip
        if rows:
            parts.append(f"{words} {', '.join(safe.link(row['site'], row['url']) for row in rows)}")
    return " · ".join(parts)


def _origin(document: Row) -> str:
    """Site, day, language, kind of source and lean with the words that decided it, in one line."""
    language = LANGUAGES[document["language"]].label if document["language"] in LANGUAGES else ""
    parts = [document["site"], fmt.day(document["published_day"], document["published_precision"]), language,
             KINDS_OF_SOURCE[kind_of(document["source"])].lower(), _lean(document)]  # fmt: skip
    if document["visibility"] == "private":
        parts.append("private: it leaves this dataset in no export")
    return " · ".join(safe.text(part) for part in parts if part)


def _lean(document: Row) -> str:
    """`● mostly of training (training 5, trained 1; inference 2)`; empty where it speaks of neither."""
    lean, why = _LEANS.get(document["lean"], ""), document["lean_words"]
    return f"{lean} ({why})" if lean and why else lean


def cards(dataset: Dataset, filters: Mapping[str, Any], limit: int, offset: int = 0, *, tagged: bool = True) -> None:
    """Some of the stories that the filters of `Dataset.documents` leave, newest first."""
    stories = list(dataset.stories(limit=limit, offset=offset, **filters)["story"])
    documents = coverage.with_story(dataset.documents(**{**filters, "story": stories})) if stories else None
    if documents is None:
        return
    statements = by_document(dataset, documents["document_id"])
    told = dict(list(documents.groupby("story", sort=False)))
    for name in stories:
        card(told[name], statements, dataset, tagged=tagged)


def by_document(dataset: Dataset, documents: Iterable[str]) -> dict[str, list[Row]]:
    """Of these documents, document_id -> its figures and claims, those in review too, with `counts`: may a verdict
    rest on the row."""
    found: dict[str, list[Row]] = {}
    for rows in (dataset.claims(include_review=True), dataset.figures(include_review=True)):
        rows = rows[rows["document_id"].isin(list(documents))]
        for row in rows_of(rows.assign(counts=crossing.counts(rows))):
            found.setdefault(row["document_id"], []).append(row)
    return found


def _statements(rows: list[Row]) -> None:
    if not rows:
        return
    claims = sum("claim" in row for row in rows)
    counted = [fmt.count(n, noun) for n, noun in ((len(rows) - claims, "figure"), (claims, "claim")) if n]
    review = sum(row["standing"] == "review" for row in rows)
    label = " and ".join(counted) + (f", {review} in review" if review else "")
    with st.expander(" · ".join([label, *_examples(rows)]), type="compact"):
        st.markdown("\n\n".join(statement(row) for row in rows))


def _examples(rows: list[Row]) -> list[str]:
    """A few statements as words, each thing once: those that count before those that wait for a person, claims before
    figures, the newest period first."""
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (not row["counts"], "claim" not in row, -_end(row))):
        value, thing = _brief(row)
        first.setdefault(thing, f"**{safe.text(value)}** {safe.text(thing)}".replace("**** ", ""))
    return list(first.values())[:EXAMPLES]


def _end(row: Row) -> int:
    """The last day of a statement's period as a number; 0 where it has none."""
    end = row.get("period_end")
    return 0 if end is None or fmt.missing(end) else int(fmt.as_date(end).toordinal())


def _brief(row: Row) -> tuple[str, str]:
    """A statement in a few words, value and thing: `$75.2bn` `NVIDIA’s revenue`; a claim is all words."""
    if "claim" in row:
        years = fmt.years(row["bound"], row["year_low"], row["year_high"]) if row["bound"] in BOUNDS else ""
        return "", f"{CLAIMS[row['claim']].label} {years if years != 'no year' else ''}".strip()
    value = fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"])
    is_price = row["metric"] == "unit_price"
    names_chip = is_price and row["product"] not in ("", UNNAMED)
    thing = row["product"] if names_chip else naming.phrase(row).removeprefix("the ")
    if row["metric"] == "revenue" and not row["product"]:
        thing = thing.replace("revenue", _SPECIAL.get(row["segment"], "revenue"))
    period = "" if is_price or fmt.missing(row["period_end"]) else _period(row)
    return value, fmt.short(thing, 48) + (f", {period}" if period else "")


def _period(row: Row) -> str:
    """As `fmt.period`, and `quarter to 25 Jan 2026` for a fiscal quarter."""
    told = fmt.period(row["period_start"], row["period_end"])
    is_quarter = " – " in told and (row["period_end"] - row["period_start"]).days in range(80, 100)
    return f"quarter to {fmt.day(row['period_end'])}" if is_quarter else told


def statement(row: Row) -> str:
    """One figure or claim as Markdown: glyph, value, what and when, who, standing, quote with its span marked."""
    lines = [f"{_glyph(row)} {_head(row)}"]
    if doubt := scale(row):
        lines.append(doubt)
    if row["quote"]:
        lines.append(f"“{marked(row)}”")
    elif row["note"]:
        lines.append(safe.text(row["note"]))
    return "  \n".join(lines)


def _glyph(row: Row) -> str:
    glyph = WORKLOAD_SIGNS[row.get("workload", "all")].glyph
    return glyph if row["counts"] else _HOLLOW[glyph]


def _head(row: Row) -> str:
    who = row["publisher"] or "publisher not named"
    return " · ".join(part for part in (*_facts(row), safe.text(who), _standing(row)) if part)


def _facts(row: Row) -> list[str]:
    if "claim" in row:
        years = fmt.years(row["bound"], row["year_low"], row["year_high"]) if row["bound"] in BOUNDS else ""
        return [f"**{safe.text(CLAIMS[row['claim']].label)}**", years, safe.text(_what(row))]
    workload = "" if row["workload"] == "all" else WORKLOADS[row["workload"]].label
    value = fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"])
    period = "" if fmt.missing(row["period_end"]) else fmt.period(row["period_start"], row["period_end"])
    return [f"**{safe.text(value)}**", METRICS[row["metric"]].label, workload, safe.text(_what(row)), safe.text(period),
            KINDS[row["kind"]].label]  # fmt: skip


def _what(row: Row) -> str:
    return ", ".join(part for part in (row["entity"], row["segment_label"], row.get("product", "")) if part)


def _standing(row: Row) -> str:
    if row["standing"] == "review":
        return safe.text(f"in review: {row['reasons'].replace(';', '; ') or 'a person must decide'}")
    return "" if row["counts"] else "read by the program, not reviewed"


def scale(row: Row) -> str:
    """Both readings of a number whose written magnitude is doubtful."""
    if not row.get("scale_suspect"):
        return ""
    written = fmt.amount(row["value_as_written"], unit=row["unit"], precise=True)
    taken = fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"], precise=True)
    return safe.text(f"Magnitude doubtful. As written: {written}. Taken as: {taken}.")


def marked(row: Row) -> str:
    """The quote, with the words that carry the number marked."""
    quote, span = str(row["quote"]), str(row.get("span") or "")
    at = _place_of(row, quote, span)
    if at < 0:
        return safe.text(quote)
    before, after = quote[:at], quote[at + len(span) :]
    return f"{_with_edges(before)}:orange-background[{safe.text(span)}]{_with_edges(after)}"


def _with_edges(words: str) -> str:
    """Harmless Markdown that keeps the space at either end, on which it depends whether a comma stands off."""
    left, right = (" " if words[:1].isspace() else ""), (" " if words[-1:].isspace() else "")
    return f"{left}{safe.text(words)}{right}" if words.strip() else left


def _place_of(row: Row, quote: str, span: str) -> int:
    """Where the span begins in the quote; -1 where it is not in it."""
    if not span:
        return -1
    start, quote_start = row.get("start"), row.get("quote_start")
    if not fmt.missing(start) and not fmt.missing(quote_start):
        at = int(float(start or 0) - float(quote_start or 0))
        if quote[at : at + len(span)] == span and at >= 0:
            return at
    return quote.find(span)
