"""The quiet lines at the top: which release is shown, whether a newer one is there, and what could not be reached."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import safe, state


def pick() -> None:
    """Reads `?release=` from the address, so that a frozen link shows that release and no other.

    Raises StoreError where there is no dataset.
    """
    st.session_state["release"] = state.hidden("release", "release", data.releases(data.location()))
    data.dataset()


def show() -> None:
    """One caption on the release shown; beside it, every few seconds, what a running refresh does."""
    _watch()
    failed = unreached(data.dataset().outcomes())
    if failed:
        st.caption(failed)


@st.fragment(run_every=5)
def _watch() -> None:
    dataset, newest = data.dataset(), data.releases(data.location())[-1]
    frozen = bool(st.session_state.get("release"))
    line = f"Release {safe.text(dataset.release)}, made {fmt.moment(dataset.made_at)}"
    if frozen:
        line = f"You see release {safe.text(dataset.release)} as it was on {fmt.day(dataset.made_at)}"
    running = data.refresh_running()
    if running:
        line += f" · a refresh is running: {running.done} of {running.total} sources"
    with st.container(horizontal=True, vertical_alignment="center", key="release_bar"):
        st.caption(line, width="content")
        if newest != dataset.release:
            st.button(f"Show release {newest}", on_click=_move, args=(newest,), type="primary", key="newer_release")


def _move(release: str) -> None:
    """Leaves the frozen or older release for `release`, for the whole app."""
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
