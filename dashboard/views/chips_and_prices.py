"""Chips and prices: what are chips built for, how efficient are they, and what does it cost to rent them?"""

import streamlit as st

from dashboard import data
from dashboard.parts import chips, gpu_hours, later, page, rental, state

PARTS = {
    "prices": ("GPU-hour prices", gpu_hours.show),
    "chips": ("Chips and their efficiency", chips.show),
    "rental": ("Rental market", rental.show),
    "later": ("Tokens and benchmarks", later.show),
}


def main() -> None:
    st.title("What are chips built for, and what do they cost to rent?")
    part = state.part("part", "Show", {key: label for key, (label, _) in PARTS.items()})
    PARTS[part][1](data.dataset())


page.show(main)
