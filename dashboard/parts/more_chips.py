"""What an open data set tells of chips beside our own rows: more chips, and numbers that differ."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.parts import panel, state
from market.judging.specs import TOLERANCE

CREDIT = "Epoch AI, machine-learning hardware (CC BY 4.0), changed: units converted, names matched by us."
MEASURES = {
    "process_nm": "Process, nm", "memory_gb": "Memory, GB", "memory_bandwidth_gbps": "Bandwidth, GB/s",
    "fp16_tflops_dense": "16 bits, TFLOP/s", "fp8_tflops_dense": "8 bits, TFLOP/s",
    "fp4_tflops_dense": "4 bits, TFLOP/s", "int8_tops": "Integer 8, TOP/s", "tdp_w": "Power, W",
    "price_usd": "Price, US$",
}  # fmt: skip
MORE_COLUMNS = {
    "chip": "Chip at Epoch AI", "vendor": "Vendor", "family": "Kind, by Epoch AI", "released_on": "Released",
    **MEASURES, "published_day": "Held since", "source_url": "Source",
}  # fmt: skip
COMPARED_COLUMNS = {
    "chip": "Chip", "vendor": "Vendor", "told": "What", "ours": "Here", "theirs": "At Epoch AI",
    "difference_pct": "Difference, %", "verdict": "Verdict", "their_name": "Its name at Epoch AI",
    "our_source_url": "Our source", "source_url": "Source",
}  # fmt: skip


def show(opens: Callable[[Sequence[str]], None]) -> None:
    """Both panels; nothing of what is not held. They follow the choice of vendors, as the data set tells no use.

    opens: the dialog of our chips with these names.
    """
    vendors = state.chosen("vendor")
    _more(_of(data.on_company("more_chips"), vendors))
    _compared(_of(data.on_company("chips_compared"), vendors), opens)


def _of(rows: pd.DataFrame, vendors: Sequence[str]) -> pd.DataFrame:
    return rows[rows["vendor"].isin(vendors)].reset_index(drop=True) if vendors else rows


def _more(rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    vendors = rows["vendor"].replace("", "vendors not stated").value_counts()
    panel.show(panel.Panel(
        key="more-chips", title=f"{fmt.count(len(rows), 'more chip')} that Epoch AI lists and we do not hold",
        subtitle=f"{fmt.names(list(vendors.index), 4)}, whatever they were built for. Dense rates; an empty cell was "
                 "not stated. Not drawn above: what a chip was made for is not told.",
        rows=rows, columns=MORE_COLUMNS, noun="chip", sources=["Epoch AI"], caveats=(CREDIT,), table="chip_specs",
    ))  # fmt: skip


def _compared(rows: pd.DataFrame, opens: Callable[[Sequence[str]], None]) -> None:
    if rows.empty:
        return
    shown = rows[rows["verdict"] != "same"].reset_index(drop=True)
    shown = shown.assign(told=shown["measure"].map(MEASURES))
    if shown.empty:
        st.caption(f"{title(rows)}. {CREDIT}")
        return
    panel.show(panel.Panel(
        key="chips-compared", title=title(rows), rows=shown, columns=COMPARED_COLUMNS, noun="number", ids="chip",
        subtitle=f"Numbers of our chips that Epoch AI puts {fmt.number(TOLERANCE)}% or more off ours, or alone states. "
                 "Ours stand above, whatever it says.",
        sources=["Epoch AI"], caveats=(CREDIT,), opens=opens,
    ))  # fmt: skip


def title(rows: pd.DataFrame) -> str:
    """`Of 327 numbers of 59 chips that both hold, 2 differ; 3 more only Epoch AI has`."""
    verdicts = rows["verdict"].value_counts()
    both = int(verdicts.get("same", 0) + verdicts.get("different", 0))
    different, only = int(verdicts.get("different", 0)), int(verdicts.get("only theirs", 0))
    chips = fmt.count(rows["chip"].nunique(), "chip")
    verb = f"{different or 'none'} differ{'s' if different == 1 else ''}"
    told = f"Of {fmt.count(both, 'number')} of {chips} that both hold, {verb}"
    return f"{told}; {only} more only Epoch AI has" if only else told
