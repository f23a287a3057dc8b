"""Training vs inference."""

import streamlit as st

from dashboard.parts import state

st.title("How is spending split?")
state.switch("primary", "Primary sources only")
