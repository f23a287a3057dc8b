"""A page as one part of the app that is redrawn by itself: a choice on it sends neither navigation nor release again.

When a page opens, it is drawn from top to bottom, so that nothing jumps. When it is redrawn, the chart that answers the
choice comes first; what stands above it and can wait (`later`) keeps its place and is brought up to date behind it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import data
from dashboard.parts import broken, evidence, state

Draw = Callable[[], None]


def show(draw: Draw) -> None:
    """Draws a page; to be called once by each file of `dashboard/views`."""
    _page(draw)


@st.fragment
def _page(draw: Draw) -> None:
    opens, session = state.again(), st.session_state
    session["_late"] = None if opens else []
    data.know(None)
    notices = st.container(key="notices")
    with broken.told(partial(_fault, notices)), _being_drawn():
        if not opens and not data.is_above():
            st.rerun()  # another release: all of the app speaks of it
        draw()
        catch_up()
        evidence.open_linked()
        state.finish()
    for sentence in state.notices():
        notices.info(sentence)


@contextmanager
def _being_drawn() -> Iterator[None]:
    st.session_state["_drawing"] = True
    try:
        yield
    finally:
        st.session_state["_drawing"] = False


def is_drawn() -> bool:
    """Is a page being drawn? Else only a part of one is, after a click in it."""
    return bool(st.session_state.get("_drawing"))


def caught(name: str, draw: Draw) -> Exception | None:
    """Draws a part of a page that a click in it draws anew without the page, in a fragment of its own.

    Gives a fault back, to be raised outside that fragment, while the page is drawn and will tell it; after a click
    nobody else would, so it is told in the place of the part.
    """
    try:
        draw()
    except Exception as fault:
        if is_drawn():
            return fault
        if broken.is_bare():
            raise
        broken.panel(name)
    return None


def _fault(notices: DeltaGenerator) -> None:
    with notices:
        broken.page()


def later(draw: Draw) -> None:
    """Draws at this place what does not answer a choice: at once when the page opens, else behind the first chart."""
    place, late = st.container(), st.session_state.get("_late")
    if late is None:
        with place:
            draw()
    else:
        late.append((place, draw))


def catch_up() -> None:
    """Draws what was put off; called behind the first chart, and at the end of a page that has none."""
    late, st.session_state["_late"] = st.session_state.get("_late"), None
    for place, draw in late or ():
        with place:
            draw()
