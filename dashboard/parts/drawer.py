"""What lies out of sight, a drawer or the second tab of a panel: made and sent once it is opened, not before.

What nobody looks at would cost the server its making, and the browser a place that it draws anew with each choice.
"""

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


def is_open(place: DeltaGenerator) -> bool:
    """Does the reader see what is in a drawer or a tab?"""
    return bool(getattr(place, "open", True))
