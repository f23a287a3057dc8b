"""What lies out of sight, in a drawer, behind a button or on the other side of a panel: made once it is opened.

What nobody looks at would cost the server its making, and the browser a place that it draws anew with each choice.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.parts import page


def show(label: str, draw: "page.Draw", key: str) -> None:
    """A closed drawer; opening it draws what is in it, and nothing else anew. key: as no other on the page."""
    if fault := _drawer(label, draw, key):
        raise fault


@st.fragment
def _drawer(label: str, draw: "page.Draw", key: str) -> Exception | None:
    return page.caught(f"drawer_{key}", partial(_opened, label, draw, key))


def _opened(label: str, draw: "page.Draw", key: str) -> None:
    place = st.expander(label, key=f"drawer_{key}", on_change="rerun")
    if is_open(place):
        with place:
            draw()


def behind(label: str, icon: str, draw: Callable[[], object], key: str) -> None:
    """Words behind a button; a click draws the fragment around it anew. key: as no other on the page."""
    place = st.popover(label, type="tertiary", icon=icon, key=key, on_change="rerun")
    if is_open(place):
        with place:
            draw()


def is_open(place: DeltaGenerator) -> bool:
    """Does the reader see what is in a drawer or behind a button?"""
    return bool(getattr(place, "open", True))


def sides(key: str) -> tuple[str, ...]:
    """What the reader sees of a panel that has both: `chart` or `table`."""
    return ("table",) if st.session_state.get(f"turned_{key}") else ("chart",)


def turn(key: str) -> None:
    """Shows the other side of a panel; to be called by a button."""
    st.session_state[f"turned_{key}"] = not st.session_state.get(f"turned_{key}")
