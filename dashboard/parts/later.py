"""Token prices and benchmark results, each with a designed place while no source has brought any."""

import streamlit as st

from dashboard.parts import rounds, tokens
from market import Dataset

TOKENS = """
**Nothing here yet: the price of a million tokens, by model and seller.**

What a GPU-hour is to those who rent chips, a million tokens are to those who rent models: the price of inference at the
counter. When a source of price lists is read, this place shows the price by model over time, input and output apart,
each list price with its day. Until then the rental price of the hardware is the nearest thing.
"""
BENCHMARKS = """
**Nothing here yet: measured results, by chip and round.**

Vendors' peak rates say what a chip could do; benchmark rounds such as MLPerf say what a machine did, in training and
in inference apart. A refresh that reaches MLCommons fills this place: throughput per chip of inference, minutes to
train on equally many chips, by round, its divisions never mixed. Until then "Chips and their efficiency" rests on what
vendors state.
"""


def show(dataset: Dataset) -> None:
    """Token prices as far as any are known, and the place of benchmark results."""
    st.markdown("## Token prices", anchors=False)
    if not tokens.show(dataset):
        _place(TOKENS, "tokens")
    st.markdown("## Benchmark results", anchors=False)
    if not rounds.show(dataset):
        _place(BENCHMARKS, "benchmarks")


def _place(words: str, key: str) -> None:
    with st.container(border=True, key=f"later_{key}"):
        st.markdown(words)
