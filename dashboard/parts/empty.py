"""What stands where there is nothing to draw: what was filtered out, and a way back."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard import format as fmt
from dashboard.parts import safe, state


def nothing(what: str, filters: Mapping[str, str] | None = None) -> None:
    """Says that there is no `what` under `filters` (label -> words) and offers to reset them."""
    filters = state.active() if filters is None else filters
    with st.container(border=True):
        if not filters:
            st.markdown(f"No {what} in this release.")
            return
        told = "; ".join(f"{safe.text(label)}: {safe.text(words)}" for label, words in filters.items())
        st.markdown(f"No {what} with these filters: {told}.")
        st.button("Reset the filters", on_click=state.reset, key=f"reset_{what}")


def hidden(what: str, without: Callable[[str], int], plural: str = "") -> None:
    """Says what hides each `what`, and how many come back with each filter: `12 figures hidden by scope: Reset`.

    without: key of a filter -> how many rows there would be if that filter alone were taken back.
    """
    filters = state.standing()
    found = {key: n for key in filters if (n := without(key))}
    if not found:
        nothing(what)
        return
    with st.container(border=True, key=f"hidden_{what}"):
        st.markdown(f"No {what} passes these filters together. One step back:")
        for key, n in found.items():
            label, words = filters[key]
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                told = f"**{fmt.count(n, what, plural)}** hidden by {safe.text(label)}: {safe.text(words)}"
                st.markdown(told, width="content")
                st.button(f"Reset {safe.text(label)}", on_click=state.clear, args=(key,), key=f"reset_{what}_{key}")
        if len(filters) > 1:
            st.button("Reset all filters", on_click=state.reset, key=f"reset_{what}", type="tertiary")
