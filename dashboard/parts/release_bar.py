"""The quiet lines at the top: which release is shown, whether a newer one is there, and what could not be reached."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import changed, safe, state
from market.store import StoreError


def pick() -> None:
    """Reads `?release=` from the address, so that a frozen link shows that release and no other.

    Raises StoreError where there is no dataset.
    """
    known = data.releases(data.location())
    st.session_state["release"] = state.hidden("release", "release", known, lambda name: gone(name, known))
    data.dataset()
    data.stand()


def gone(name: str, known: Sequence[str]) -> str:
    """What is said where a link names a release that is not held: what stands there instead."""
    if not known:
        return f"The link asks for release {safe.text(name)}, which is not here."
    before = [one for one in known if _order(one) < _order(name)]
    nearest = before[-1] if before else known[0]
    told = (
        f"Release {safe.text(name)}, which the link asks for, is not kept here (all of a year are, then the last of "
        f"each month). You see the newest, {safe.text(known[-1])}."
    )
    if nearest == known[-1]:
        return told
    return f"{told} Nearest to it is release {safe.text(nearest)}: put that name into the link."


def _order(release: str) -> tuple[str, int]:
    """Places releases of one week in the order of their numbers: W47.10 comes after W47.9."""
    week, _, number = release.partition(".")
    return week, int(number) if number.isdecimal() else 0


def show() -> None:
    """One caption on the release shown; beside it, every few seconds, what a running refresh does."""
    _watch()
    if data.dataset().release != _newest(data.dataset().release):
        _since()
    try:
        if trouble := data.refresh_trouble():
            st.warning(safe.text(trouble), icon=":material/update_disabled:")
        told = unreached(data.outcomes())
    except StoreError:
        told = "The files of the dataset cannot be read just now; what you see was read before."
    if told:
        st.caption(told)


@st.fragment(run_every=5)
def _watch() -> None:
    dataset = data.dataset()
    frozen = bool(st.session_state.get("release"))
    line = f"Release {safe.text(dataset.release)}, made {fmt.moment(dataset.made_at)}"
    if frozen:
        line = f"You see release {safe.text(dataset.release)} as it was on {fmt.day(dataset.made_at)}"
    running = data.refresh_running()
    if running:
        line += f" · a refresh is running: {running.done} of {running.total} sources"
    newest = _newest(dataset.release)
    with st.container(horizontal=True, vertical_alignment="center", key="release_bar"):
        st.caption(line, width="content")
        if newest != dataset.release:
            st.button(f"Show release {newest}", on_click=move, args=(newest,), type="primary", key="newer_release")


def _since() -> None:
    """What was revised since the older release that is shown; nothing where the newest cannot be opened."""
    try:
        changed.since()
    except StoreError:
        return


def _newest(shown: str) -> str:
    """The newest release; the one shown where the dataset cannot be read any more, as it is still in memory."""
    try:
        known = data.releases(data.location())
    except StoreError:
        return shown
    return known[-1] if known else shown


def move(release: str) -> None:
    """Leaves the frozen or older release for `release`, for the whole app; to be called by a button."""
    data.hold(release)
    state.clear("release")
    st.session_state["release"] = ""


def unreached(outcomes: pd.DataFrame) -> str:
    """One line on the sources that failed in the last run, each with the last day it went well; else empty."""
    if outcomes.empty:
        return ""
    last = outcomes[outcomes["run"] == outcomes["run"].max()]
    failed = sorted(last.loc[last["outcome"] == "failed", "source"])
    if not failed:
        return ""
    well = outcomes[outcomes["outcome"].isin(["updated", "unchanged"])].groupby("source")["at"].max()
    told = [f"{safe.text(name)} (last good {fmt.day(well[name])})" if name in well else f"{safe.text(name)} (never yet)"
            for name in failed]  # fmt: skip
    return f"No usable answer in the last refresh: {fmt.names(told, 4)}."
