"""What changed from one release to another, in plain sentences, each with a link to its source."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard import data, naming
from dashboard import format as fmt
from dashboard.parts import safe
from market import Dataset, phrases
from market.changes import Change
from market.frames import rows as rows_of
from market.vocabulary import CLAIMS

Row = dict[str, Any]
SHOWN = 6
"""Sentences that stand open; the rest lie in a drawer."""
DOCUMENTS = 3
_TALLY = {
    "verdict": "verdict{s} turned", "restated": "number{s} put right", "withdrawn": "row{s} withdrawn",
    "revised": "view{s} revised", "accepted": "row{s} accepted by a person", "set_aside": "row{s} set aside",
    "added": "row{s} added", "read": "row{s} read by the program",
}  # fmt: skip
_STATES = {"yes": "yes", "not_yet": "not yet", "not_enough": "not enough said"}
MOST = 120
"""Sentences written out; a release that changes thousands of rows is read in its files."""
REVISED = ("verdict", "restated", "withdrawn", "revised", "set_aside")
"""Kinds that touch what an earlier release said; the others only add to it."""


def this_week(dataset: Dataset) -> None:
    """The section of the Overview: against the last release of an earlier week, else the one before."""
    before = base(list(dataset.releases()["release"]), dataset.release)
    st.markdown("### What changed this week", anchors=False)
    if not before:
        st.markdown("This is the first release: there is none before it to compare with.")
        return
    made_at = dataset.releases().set_index("release")["made_at"][before]
    st.caption(
        safe.text(f"Release {dataset.release} against {before} of {fmt.day(made_at)}. {_no_news(dataset)}".strip())
    )
    changes, documents = data.changes(before), dataset.new_documents(made_at, DOCUMENTS + 1)
    if not changes and documents.empty:
        st.markdown("Nothing: no figure, statement, verdict or document differs.")
        return
    numbers, told = st.columns([3, 2], gap="large") if changes and len(documents) else [st.container()] * 2
    if changes:
        with numbers:
            listed([change for change in changes if change.kind != "read"], _rest(changes))
    with told:
        _documents(rows_of(documents.drop_duplicates(["title", "published_day"])))
    _ways_on(changes, bool(len(documents)))


def base(releases: Sequence[str], release: str) -> str:
    """The release that `release` is compared with: the last one of an earlier ISO week, else the one before; empty for
    the first."""
    earlier = list(releases)[: list(releases).index(release)]
    of_earlier_weeks = [name for name in earlier if name.split(".")[0] != release.split(".")[0]]
    return (of_earlier_weeks or earlier or [""])[-1]


def _no_news(dataset: Dataset) -> str:
    """Says so where a refresh has run since this newest release was made, and found nothing."""
    outcomes = data.outcomes()
    last = outcomes["at"].max() if len(outcomes) else None
    newest = dataset.release == dataset.releases()["release"].iloc[-1]
    found_nothing = newest and last is not None and last.date() > dataset.made_at.date()
    return f"The refresh of {fmt.day(last)} found nothing new." if found_nothing else ""


def since() -> None:
    """What was revised since an older release that is on screen; drawn under the line that names it."""
    changes = data.changes_since()
    touched = [change for change in changes if change.kind in REVISED]
    more = tally([change for change in changes if change.kind not in REVISED])
    if not changes:
        st.caption("Nothing that it says has changed since.")
        return
    told = tally(touched) if touched else "nothing that it says was revised"
    with st.expander(f"Since then: {told}{f'; besides, {more}' if more else ''}", icon=":material/history:"):
        listed(touched, "")


def tally(changes: Sequence[Change]) -> str:
    """`1 number put right, 2 views revised, 4 rows added`."""
    kinds = [change.kind for change in changes]
    found = [(kinds.count(kind), words) for kind, words in _TALLY.items()]
    return ", ".join(f"{n} {words.format(s='' if n == 1 else 's')}" for n, words in found if n)


def listed(changes: Sequence[Change], rest: str) -> None:
    """The first sentences, the next ones behind a drawer; `rest` says what is only counted."""
    lines = [f"- {sentence(change)}" for change in changes[:MOST]]
    st.markdown("\n".join([*lines[:SHOWN], *([f"- {rest}"] if rest else [])]))
    if len(lines) > SHOWN:
        with st.expander(f"{len(changes) - SHOWN:,} more"):
            st.markdown("\n".join(lines[SHOWN:]))
            if len(changes) > MOST:
                st.caption(f"And {len(changes) - MOST:,} more: the files of both releases hold them all.")


def _rest(changes: Sequence[Change]) -> str:
    read = sum(change.kind == "read" for change in changes)
    noun = "row" if read == len(changes) else "more row"
    return f"{fmt.count(read, noun)} read by the program, not reviewed: hollow in charts, or in review." if read else ""


def sentence(change: Change) -> str:
    """One change as a sentence of safe Markdown, its source linked."""
    row = change.now or change.before or {}
    if change.table == "verdicts":
        before, now = (_STATES[one["state"]] if one else "not enough said" for one in (change.before, change.now))
        return f"The verdict on **{safe.text(row['line'].lower())}** was {before} and is **{now}**. {_why(change.now)}"
    who = f"**{safe.text(row['publisher'] or 'Publisher not named')}**"
    told = (_CLAIM if change.table == "claims" else _FIGURE)[change.kind]
    return f"{told(who, change)} {_source(row)}"


def _why(row: Row | None) -> str:
    return safe.text(row["reason"]) if row else ""


def _source(row: Row) -> str:
    """`(15 Oct 2025, source)`, as far as both are known."""
    day = fmt.day(row["published_day"], row["published_precision"])
    url = safe.address(row["source_url"])
    source = f", {safe.link('source', url)}" if url else ""
    return f"({safe.text(day)}{source})"


def _amount(row: Row | None) -> str:
    row = row or {}
    return safe.text(fmt.amount(row["value"], row["value_low"], row["value_high"], row["unit"]))


def _number(row: Row) -> str:
    """`AI spending in 2026`: what the number is, for which period."""
    own = naming.phrase(row, row["publisher"])
    known = not (fmt.missing(row["period_start"]) or fmt.missing(row["period_end"]))
    return safe.text(f"{own} in {naming.when(row)}" if known else own)


def _of(change: Change) -> Row:
    return change.now or change.before or {}


def _revised(who: str, change: Change) -> str:
    before, now = change.before or {}, change.now or {}
    if fmt.missing(before.get("value")) or fmt.missing(now.get("value")):
        return f"{who} revised {_number(now)} from {_amount(before)} to {_amount(now)}."
    move = now | {"change": now["value"] - before["value"], "change_pct": _per_cent(before["value"], now["value"])}
    done = "raised" if move["change"] > 0 else "lowered"
    size = safe.text(phrases.size(move))
    return f"{who} {done} {_number(now)} by {size}, from {_amount(before)} to **{_amount(now)}**."


def _per_cent(before: float, now: float) -> float:
    return (now - before) / abs(before) * 100 if before else float("nan")


Told = Callable[[str, Change], str]
_FIGURE: dict[str, Told] = {
    "restated": lambda who, change: f"Put right: {who}, {_number(_of(change))}, is **{_amount(change.now)}**; "
                                    f"before it stood here as {_amount(change.before)}.",
    "withdrawn": lambda who, change: f"Withdrawn: {who}, {_number(_of(change))}, {_amount(change.before)}.",
    "revised": _revised,
    "accepted": lambda who, change: f"Accepted: {who}, {_number(_of(change))}, {_amount(change.now)}; it counts now.",
    "set_aside": lambda who, change: f"Set aside: {who}, {_number(_of(change))}, {_amount(change.now)}; it counts no "
                                     "more.",
    "added": lambda who, change: f"New: {who}, {_number(_of(change))}, **{_amount(change.now)}**.",
    "read": lambda who, change: f"Read, not reviewed: {who}, {_number(_of(change))}, {_amount(change.now)}.",
}  # fmt: skip


def _view(row: Row | None) -> str:
    """`inference passes training by 2030 (Rented cloud)`."""
    row = row or {}
    said = CLAIMS[row["claim"]].label
    years = fmt.years(row["bound"], row["year_low"], row["year_high"])
    whose = f", {row['entity']}" if row["entity"] else ""
    told = f"{said[:1].lower()}{said[1:]}{'' if years == 'no year' else f' {years}'}"
    return safe.text(f"{told} ({row['segment_label']}{whose})")


def _years(row: Row | None) -> str:
    row = row or {}
    return fmt.years(row["bound"], row["year_low"], row["year_high"])


_CLAIM: dict[str, Told] = {
    "restated": lambda who, change: f"Put right: {who}, {_view(change.now)}; before it stood here as "
                                    f"{_years(change.before)}.",
    "withdrawn": lambda who, change: f"Withdrawn: {who}, {_view(change.before)}.",
    "revised": lambda who, change: f"{who} moved its date: {_view(change.now)}; before, {_years(change.before)}.",
    "accepted": lambda who, change: f"Accepted: {who}, {_view(change.now)}; it counts now.",
    "set_aside": lambda who, change: f"Set aside: {who}, {_view(change.now)}; it counts no more.",
    "added": lambda who, change: f"New: {who}, {_view(change.now)}.",
    "read": lambda who, change: f"Read, not reviewed: {who}, {_view(change.now)}.",
}  # fmt: skip


def _documents(documents: Sequence[Row]) -> None:
    """The newest of the documents that came, by title."""
    if not documents:
        return
    titles = [f"- {safe.link(row['title'] or row['url'] or 'Untitled', row['url'])}  \n  :gray[{_where(row)}]"
              for row in documents[:DOCUMENTS]]  # fmt: skip
    more = " and more" if len(documents) > DOCUMENTS else ""
    st.markdown("\n".join([f"**New documents**{more}", "", *titles]))


def _where(row: Row) -> str:
    parts = (row["site"], fmt.day(row["published_day"], row["published_precision"]))
    return safe.text(" · ".join(part for part in parts if part))


def _ways_on(changes: Sequence[Change], has_documents: bool) -> None:
    """Where to read on: the page of what changed."""
    kinds = {change.kind for change in changes}
    with st.container(horizontal=True, gap="medium"):
        if "revised" in kinds:
            st.page_link("views/training_vs_inference.py", label="How forecasts moved", icon=":material/trending_up:",
                         query_params={"ask": "moved"})  # fmt: skip
        if kinds & {"read", "accepted", "set_aside"}:
            st.page_link("views/data.py", label="What waits for a person", icon=":material/rule:")
        if has_documents:
            st.page_link("views/news.py", label="All news", icon=":material/newspaper:")
        st.page_link("views/data.py", label="All releases", icon=":material/history:")
