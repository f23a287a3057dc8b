"""Token prices and benchmark results, each with a designed place while no source has brought any."""

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard.charts import tokens as chart
from dashboard.parts import look, panel, rounds, tokens
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
HOW = """
- One row is one model of one seller, at its newest list price; the dearest stand above. **○** is what goes in, **●**
  what comes out, which is mostly dearer.
- The axis is logarithmic: equal steps are equal factors. Models differ in what a token of theirs is worth.
"""
COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "entity": "Seller", "product": "Model", "value": "Price",
    "unit": "Unit", "kind": "Kind", "evidence": "Evidence", "origin": "Origin", "source_url": "Source", "note": "Note",
}  # fmt: skip


def show(dataset: Dataset) -> None:
    """Token prices as far as any are known, and the place of benchmark results."""
    st.markdown("## Token prices", anchors=False)
    listed = tokens.show(dataset)
    _stated(dataset, listed)
    st.markdown("## Benchmark results", anchors=False)
    if not rounds.show(dataset):
        _place(BENCHMARKS, "benchmarks")


def _stated(dataset: Dataset, listed: bool) -> None:
    """The prices that figures state; the place for prices where there are neither these nor `listed` ones."""
    prices = dataset.figures(metric="unit_price")
    prices = prices[prices["unit"].str.endswith("_per_million_tokens")]
    if len(prices):
        _tokens(prices)
    elif not listed:
        _place(TOKENS, "tokens")


def _tokens(prices: pd.DataFrame) -> None:
    """The newest price of each model; what is undated or in another currency stands in the list below."""
    newest = chart.newest(prices)
    drawn = chart.shown(newest)
    if len(drawn):
        more = len(newest) - len(drawn)
        panel.show(panel.Panel(
            key="tokens", title=chart.title(drawn), rows=drawn, columns=COLUMNS, ids="figure_id", noun="price",
            subtitle="US$ per million tokens, logarithmic axis, list prices. ○ input, ● output, ◆ not said. World.",
            chart=chart.chart(drawn, look.theme()), how=HOW,
            caveats=(f"{fmt.count(more, 'price')} of models priced earlier: in the list below.",) if more else (),
        ))  # fmt: skip
    panel.show(panel.Panel(
        key="all-tokens", title=f"{fmt.count(len(prices), 'price')} of a million tokens, as stated", rows=prices,
        subtitle="Per million tokens, in the currency stated; of unlike models, so none is averaged.",
        columns=COLUMNS, ids="figure_id", noun="price",
    ))  # fmt: skip


def _place(words: str, key: str) -> None:
    with st.container(border=True, key=f"later_{key}"):
        st.markdown(words)
