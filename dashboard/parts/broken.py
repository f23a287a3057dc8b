"""What stands where a page cannot be shown: one clear sentence and a way on; the server's log holds the rest."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import release_bar, safe, state
from market.store import Missing, Newer, StoreError

_LOG = logging.getLogger("crossover.dashboard")
_NONE = (
    "There is no dataset here yet",
    "`make run` builds one from the curated files within seconds, `python -m ingest refresh` one with the week’s news.",
)
_NEWER = (
    "This dataset was written by a newer version of the program",
    "Bring the program up to date and start it again; the dataset is as it was.",
)
_GONE = (
    "The rows of this release are no longer kept",
    "All releases of a year are kept, then the last of each month.",
)
_UNREADABLE = (
    "The dataset cannot be read at the moment",
    "A file of it is damaged, or this app is not allowed to open it. Nothing was changed. On the machine that serves "
    "the app, its log names the file, and `python -m ingest audit` says what still holds.",
)
_PANEL = (
    "**What you chose could not be shown.** The fault is the program’s and none of yours; the log of the server holds "
    "the details. Everything else on this page stands as it was."
)
_PAGE = (
    "**This page could not be drawn to its end.** The fault is the program’s and none of yours; the log of the server "
    "holds the details. The other pages, and this one without its filters, may well work."
)


def store(problem: StoreError) -> None:
    """Says why there is nothing to show, and offers the way on that there is."""
    _LOG.error("the dataset cannot be shown: %s", problem)
    releases = _releases()
    if isinstance(problem, Newer):
        _say(*_NEWER)
    elif not isinstance(problem, Missing):
        _say(*_UNREADABLE)
        _other_releases(releases)
    elif releases:
        _say(*_GONE)
        _other_releases(releases)
    elif data.refresh_running():
        _building()
    else:
        _say(*_NONE)
        _again()


@contextmanager
def told(say: Callable[[], None]) -> Iterator[None]:
    """Lets no fault of what is drawn within reach the reader bare: `store` tells those of the dataset, `say` others."""
    try:
        yield
    except StoreError as problem:
        store(problem)
    except Exception:
        if is_bare():
            raise
        say()


def is_bare() -> bool:
    """Are faults to be shown as they are, as tests want it, and who looks for one?"""
    return bool(st.get_option("client.showErrorDetails") == "full")


def panel(key: str) -> None:
    """Says in the place of one chart or table that it has a fault; to be called where an exception is handled."""
    _LOG.exception("panel %s could not be drawn", key)
    with st.container(key=f"broken_{key}"):
        st.error(_PANEL)


def page() -> None:
    """Says that the page has a fault of its own; to be called where an exception is handled."""
    _LOG.exception("a page could not be drawn")
    with st.container(key="broken_page"):
        st.error(_PAGE)
        with st.container(horizontal=True):
            _again()
            if any(key != "release" for key in st.query_params):
                st.button("Show it without its filters", on_click=state.forget, key="reset_broken")


def _say(title: str, words: str) -> None:
    with st.container(key="broken", width=720):
        st.title(title, anchor=False)
        st.markdown(words)


def _again() -> None:
    st.button("Try again", key="try_again")


def _other_releases(releases: list[str]) -> None:
    """The newest release and the one before, where they are others than the one that cannot be shown."""
    now = st.session_state.get("release") or st.session_state.get("held_release", "")
    with st.container(horizontal=True):
        for number, name in enumerate([name for name in reversed(releases) if name != now][:2]):
            st.button(f"Show release {safe.text(name)}", on_click=release_bar.move, args=(name,),
                      type="secondary" if number else "primary", key=f"instead_{number}")  # fmt: skip
        _again()


def _releases() -> list[str]:
    try:
        return data.releases(data.location())
    except StoreError:
        return []


@st.fragment(run_every=2)
def _building() -> None:
    """How far the first refresh is; the page opens by itself once there is a release."""
    if _releases():
        st.rerun()
    running = data.refresh_running()
    if running is None:
        st.rerun()
        return
    _say("The dataset is being built", "This page opens by itself as soon as the first release is published.")
    st.progress(running.done / max(running.total, 1), f"{fmt.count(running.done, 'source')} of {running.total} done")
