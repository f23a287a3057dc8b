"""What stands where there is nothing to draw: what was filtered out, and a way back."""

from collections.abc import Mapping

import streamlit as st

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
