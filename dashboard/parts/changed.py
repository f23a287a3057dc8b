"""What changed from one release to another, in plain sentences, each with a link to its source."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import drawer, safe
from market import Dataset
from market.changes import Change
from market.digest import Digest, base
from market.digest.layout import story, tally
from market.digest.sentence import Sentence
from market.digest.telling import told

SHOWN = 6
"""Sentences that stand open; the rest lie in a drawer."""
STORIES = 3
MOST = 120
"""Sentences written out; a release that changes thousands of rows is read in its files."""
REVISED = (
    "verdict", "consensus", "restated", "withdrawn", "altered", "revised", "stale", "opened", "closed", "set_aside",
)  # fmt: skip
"""Kinds that touch what an earlier release said; the others only add to it."""


def this_week(dataset: Dataset) -> None:
    """The section of the Overview: against the last release of an earlier week, else the one before."""
    before = base(list(dataset.releases()["release"]), dataset.release)
    st.markdown("### What changed this week", anchors=False)
    if not before:
        st.markdown("This is the first release: there is none before it to compare with.")
        return
    digest = data.digest(before)
    against = f"Release {digest.release} against {before} of {fmt.day(digest.before_at)}. {_no_news(dataset, digest)}"
    st.caption(safe.text(against.strip()))
    if digest.empty:
        st.markdown("Nothing: no figure, statement, verdict or story differs.")
        return
    changes, has_stories = digest.changes, bool(digest.stories)
    numbers, beside = st.columns([3, 2], gap="large") if changes and has_stories else [st.container()] * 2
    if changes:
        with numbers:
            listed([change for change in changes if change.kind != "read"], _rest(changes), "week")
    with beside:
        _stories(digest)
    _ways_on(changes, has_stories)


def _no_news(dataset: Dataset, digest: Digest) -> str:
    """Says so where a refresh has run since this newest release was made, and found nothing."""
    newest = digest.release == dataset.releases()["release"].iloc[-1]
    idle = newest and digest.refreshed is not None and digest.refreshed.date() > digest.made_at.date()
    return f"The refresh of {fmt.day(digest.refreshed)} found nothing new." if idle else ""


def since() -> None:
    """What was revised since an older release that is on screen; drawn under the line that names it."""
    changes = data.changes_since()
    touched = [change for change in changes if change.kind in REVISED]
    more = tally([change for change in changes if change.kind not in REVISED])
    if not changes:
        st.caption("Nothing that it says has changed since.")
        return
    words = tally(touched) if touched else "nothing that it says was revised"
    with st.expander(f"Since then: {words}{f'; besides, {more}' if more else ''}", icon=":material/history:"):
        listed(touched, "", "since")


def listed(changes: Sequence[Change], rest: str, key: str) -> None:
    """The first sentences, others in a drawer; `rest` says what is only counted. key: as no other on the page."""
    lines = [f"- {sentence(change)}" for change in changes[:SHOWN]]
    st.markdown("\n".join([*lines, *([f"- {rest}"] if rest else [])]))
    if len(changes) > SHOWN:
        drawer.show(f"{len(changes) - SHOWN:,} more", partial(_more, changes), f"changes_{key}")


def _more(changes: Sequence[Change]) -> None:
    st.markdown("\n".join(f"- {sentence(change)}" for change in changes[SHOWN:MOST]))
    if len(changes) > MOST:
        st.caption(f"And {len(changes) - MOST:,} more: the files of both releases hold them all.")


def _rest(changes: Sequence[Change]) -> str:
    read = sum(change.kind == "read" for change in changes)
    noun = "row" if read == len(changes) else "more row"
    return f"{fmt.count(read, noun)} read by the program, not reviewed: hollow in charts, or in review." if read else ""


def sentence(change: Change) -> str:
    """One change as a sentence of safe Markdown, its source linked."""
    return marked(told(change))


def marked(words: Sentence) -> str:
    """A sentence as safe Markdown."""
    return "".join(safe.link(run.text, run.url) if run.url else _strong(safe.inline(run.text), run.strong)
                   for run in words)  # fmt: skip


def _strong(text: str, strong: bool) -> str:
    return f"**{text}**" if strong and text.strip() else text


def _stories(digest: Digest) -> None:
    """The new stories of most independent origins, by title."""
    if digest.stories:
        more = f", {STORIES} of {digest.n_stories:,}" if digest.n_stories > STORIES else ""
        titles = "\n".join(f"- {marked(story(row))}" for row in digest.stories[:STORIES])
        st.markdown(f"**New stories, told by most independent origins**{more}\n\n{titles}")


def _ways_on(changes: Sequence[Change], has_stories: bool) -> None:
    """Where to read on: the page of what changed."""
    kinds = {change.kind for change in changes}
    with st.container(horizontal=True, gap="medium"):
        if "revised" in kinds:
            st.page_link("views/training_vs_inference.py", label="How forecasts moved", icon=":material/trending_up:",
                         query_params={"ask": "moved"})  # fmt: skip
        if kinds & {"read", "accepted", "set_aside"}:
            st.page_link("views/data.py", label="What waits for a person", icon=":material/rule:")
        if has_stories:
            st.page_link("views/news.py", label="All news", icon=":material/newspaper:")
        st.page_link("views/data.py", label="All releases", icon=":material/history:")
