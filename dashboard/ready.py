"""Readies a release before anybody waits for it: what its pages ask for first is worked out in a thread of the server,
once a release, as soon as it is there. Without it the first analyst after each refresh would wait half a minute.

What is held from then on is taken out of the sight of Python's collector: Streamlit has it look at everything that the
server holds after each run of a script, and while it looks nobody is served.
"""

import atexit
import gc
import logging
import threading
import time
from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard import data
from market.digest import base
from market.store import StoreError

_LOG = logging.getLogger("crossover.dashboard")
_SESSIONS = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
_NAME = "ready"
LOOK_EVERY = 20.0
"""Seconds between two looks for a newer release."""
LOOK_FIRST = 2.0
"""Seconds until the first: the server is to start, or to send its first page, undisturbed."""
JUDGED = (
    "disclosure", "ladder", "track_record", "not_vintages", "revisions", "breadth", "not_voting", "votes", "consensus",
    "scores", "ungraded",
)  # fmt: skip
ON_COMPANIES = ("companies_held", "data_center_revenue", "capex", "capex_four_quarters", "shipped_shares")
"""Methods of `market.Dataset` that pages ask for as they open and that take longer than a redraw."""


def begin() -> None:
    """Watches the dataset from now on, unless it is watched already: called as the server starts, and by each page.

    Raises StoreError where there is no dataset and none can be made.
    """
    _watched(data.location())


@st.cache_resource(max_entries=4, show_spinner=False)
def _watched(uri: str) -> threading.Thread:
    _SESSIONS.addFilter(lambda line: line.threadName != _NAME)  # that this thread has no session is no fault
    thread = threading.Thread(target=_watch, args=(uri,), name=_NAME, daemon=True)
    thread.start()
    atexit.register(gc.unfreeze)  # what is held is to be let go of as the server ends, or DuckDB complains
    return thread


def _watch(uri: str) -> None:
    done = ""
    time.sleep(LOOK_FIRST)
    while True:
        done = look(uri, done)
        time.sleep(LOOK_EVERY)


def look(uri: str, done: str) -> str:
    """Readies the newest release, unless it is `done`; which one that is now. A fault is told in the log, once."""
    try:
        newest = data.releases(uri)[-1]
    except (StoreError, IndexError):  # there is none yet, or it cannot be read just now: the pages tell it
        return done
    if newest != done:
        try:
            ready(newest)
        except Exception:
            _LOG.exception("release %s could not be made ready", newest)
    return newest


def ready(release: str) -> None:
    """Works out what the pages of a release ask for first, resting as long as it works: sessions come before it."""
    with data.looking_at(release):
        for step in (*_first(), *_pages()):
            began = time.thread_time()
            step()
            time.sleep(time.thread_time() - began)
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _first() -> list[Callable[[], object]]:
    """What the front page says."""
    return [data.dataset, data.verdicts, data.points, _compare]


def _compare() -> None:
    dataset = data.dataset()
    if before := base(list(dataset.releases()["release"]), dataset.release):
        data.digest(before)


def _pages() -> list[Callable[[], object]]:
    """What the other pages say of today, by all sources."""
    from dashboard.parts import how_split  # loaded here, not before the first page can be shown

    ways: list[Callable[[], object]] = [partial(data.judged, method, None, False) for method in JUDGED]
    ways += [partial(data.on_company, method) for method in ON_COMPANIES]
    ways += [
        partial(data.divided, "shares", None, False, how_split.SAME_SHARE),
        partial(data.divided, "amounts", None, False, how_split.SAME_AMOUNT),
        partial(data.checked, None, False),
    ]
    return ways
