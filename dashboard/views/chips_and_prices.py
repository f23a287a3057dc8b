"""Chips and prices: what are chips built for, how efficient are they, and what does it cost to rent them?"""

import streamlit as st

from dashboard import data
from dashboard.parts import gpu_hours, state

PARTS = {"prices": "GPU-hour prices"}

st.title("What are chips built for, and what do they cost to rent?")
dataset = data.dataset()
part = state.one("part", "Show", PARTS, default="prices")
if part == "prices":
    gpu_hours.show(dataset)
