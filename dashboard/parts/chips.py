"""Chips: what they do per watt over time, up to four side by side, and the table of specifications."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import efficiency, side_by_side
from dashboard.parts import empty, look, more_chips, panel, safe, state
from market import Dataset
from market.judging import chips as method
from market.judging.chips import MEASURES
from market.vocabulary import CHIP_USES

HOW_EFFICIENCY = """
- One mark a chip, on the day it went on sale; a bare month or year counts as its last day. **●** built for training,
  **■** for inference, **◆** for both, as its vendor says. Paler: planned, not on sale yet.
- **The line** is the highest of the chips on sale that the filters leave, whatever they were built for.
- Both numbers are the vendor's: dense rates, so without sparsity, over thermal design power. The rest of the machine,
  its cooling and how well software uses it are not in it. Some state the power of a card, some that of a package.
- Chips without one of the two numbers, or without a day, are not drawn; they stand in the table of specifications.
"""
HOW_COMPARED = """
- The number stands over its bar; bars start at nought and each line has a scale of its own, its largest filling the
  column. A dash means that the number was not stated, which is not nought.
- Memory on the chip itself (SRAM) is small and very fast; set beside memory on the board it says little alone.
"""
SPEC_COLUMNS = {
    "chip": "Chip", "vendor": "Vendor", "family": "Kind", "built_for": "Built for", "announced_on": "Announced",
    "available_on": "On sale", "process_nm": "Process, nm", "memory_gb": "Memory, GB", "memory_type": "Memory type",
    "memory_bandwidth_gbps": "Bandwidth, GB/s", "fp16_tflops_dense": "16 bits, TFLOP/s",
    "fp8_tflops_dense": "8 bits, TFLOP/s", "fp4_tflops_dense": "4 bits, TFLOP/s", "int8_tops": "Integer 8, TOP/s",
    "tdp_w": "Power, W", "price_usd": "Price, US$", "source_url": "Source", "note": "Note",
}  # fmt: skip
DRAWN_COLUMNS = {
    "chip": "Chip", "vendor": "Vendor", "built_for": "Built for", "available_on": "On sale", "value": "Measure",
    "numerator": "over", "denominator": "under", "is_planned": "Planned", "best": "Best of its day",
    "source_url": "Source", "note": "Note",
}  # fmt: skip
COMPARED_COLUMNS = {
    **SPEC_COLUMNS, **{key: f"{MEASURES[key].label}, {MEASURES[key].unit}" for key in ("fp16", "fp8", "balance")},
}  # fmt: skip
SOURCES = "Source: the page linked beside each chip in the table, and numbers as it states them."
FULLEST = ["fp16", "fp8", "memory_gb"]
"""What a chip should state to be set beside others unasked."""


@dataclass(frozen=True)
class Chosen:
    """The chips that pass the filters, and how the filters read."""

    rows: pd.DataFrame
    words: str


def show(dataset: Dataset) -> None:
    """The section: filters, efficiency, side by side, specifications."""
    chips, today = _worded(dataset.table("chips")), dataset.made_at.date()
    if chips.empty:
        empty.nothing("chip")
        return
    with st.container(key="filters_chips", horizontal=True, vertical_alignment="bottom", gap="medium"):
        chosen = _filtered(chips)
    if chosen.rows.empty:
        empty.hidden("chip", lambda key: len(_kept(chips, key)))
        return
    above, below = st.container(), st.container()
    with below:
        picked = _picked(
            chips
        )  # before any chart: its file name carries every filter, and with a new name goes a click
    with above:
        _efficiency(chosen, today)
    with below:
        _side_by_side(chips, picked, today)
    _specifications(chosen)
    more_chips.show(open_chips)


def _worded(chips: pd.DataFrame) -> pd.DataFrame:
    signs = {key: f"{efficiency.sign(key)[1]} {term.label.lower()}" for key, term in CHIP_USES.items()}
    over = {key: method.ratio(chips, measure) for key, measure in MEASURES.items()}
    return chips.assign(built_for=chips["optimised_for"].map(signs), **over)


def _filtered(chips: pd.DataFrame) -> Chosen:
    n = chips["vendor"].value_counts()
    vendors = state.many("vendor", "Vendor", {name: f"{name} ({n[name]})" for name in n.index})
    uses = chips["optimised_for"].value_counts()
    known = {
        key: f"{efficiency.sign(key)[1]} {term.label} ({uses[key]})" for key, term in CHIP_USES.items() if key in uses
    }
    use = state.one("built", "Built for", known)
    rows = _kept(chips)
    whose = fmt.names(list(vendors), 3) or "All vendors"
    return Chosen(rows, f"{whose}, built for {CHIP_USES[use].label.lower() if use else 'any use'}")


def _kept(chips: pd.DataFrame, without: str = "") -> pd.DataFrame:
    """The chips that pass the filters, but for the one named."""
    for key, column in (("vendor", "vendor"), ("built", "optimised_for")):
        chosen = state.chosen(key)
        chips = chips[chips[column].isin(chosen)] if chosen and key != without else chips
    return chips


def _efficiency(chosen: Chosen, today: date) -> None:
    key = state.one("measure", "Measure", {key: measure.label for key, measure in MEASURES.items()}, default="fp16")
    measure = MEASURES[key]
    rows = method.efficiency(chosen.rows, measure, today)
    drawn = rows[rows["reason"] == ""].reset_index(drop=True)
    if drawn.empty:
        empty.nothing(f"dated chip that states {measure.label}")
        return
    drawn = drawn.assign(numerator=drawn[measure.over], denominator=drawn[measure.under])
    headings = {"value": f"{measure.label}, {measure.unit}", "numerator": SPEC_COLUMNS[measure.over],
                "denominator": SPEC_COLUMNS[measure.under]}  # fmt: skip
    panel.show(
        panel.Panel(
            key="efficiency", title=efficiency.title(drawn, measure), rows=drawn, columns=DRAWN_COLUMNS | headings,
            subtitle=_subtitle(drawn, measure, chosen), chart=efficiency.chart(drawn, measure, look.theme(), today),
            how=HOW_EFFICIENCY, noun="chip", ids="chip", opens=open_chips, caveats=(_not_drawn(rows),),
        )
    )  # fmt: skip


def _subtitle(drawn: pd.DataFrame, measure: method.Measure, chosen: Chosen) -> str:
    present = [key for key in ("inference", "training", "both") if key in set(drawn["optimised_for"])]
    key = ", ".join(f"{efficiency.sign(use)[1]} {use if use != 'both' else 'built for both'}" for use in present)
    scale = ", logarithmic axis" if measure.key in efficiency.LOGARITHMIC else ""
    return f"{measure.unit}{scale}: {measure.meaning}, by day of sale. {chosen.words}. {key}."


def _not_drawn(rows: pd.DataFrame) -> str:
    reasons = rows.loc[rows["reason"] != "", "reason"].value_counts()
    told = [f"{n} because {why}" for why, n in reasons.items()]
    return f"{SOURCES} Not drawn: {'; '.join(told)}." if told else SOURCES


def _picked(chips: pd.DataFrame) -> tuple[str, ...]:
    """The chips chosen to stand side by side."""
    st.markdown("## Side by side", anchors=False)
    options = {name: name for name in sorted(chips["chip"], key=str.casefold)}
    most = side_by_side.MOST
    return state.many("compare", f"Up to {most} chips", options, most=most, placeholder="Choose chips")


def _side_by_side(chips: pd.DataFrame, picked: tuple[str, ...], today: date) -> None:
    names = picked or _unasked(chips, today)
    rows = chips.set_index("chip", drop=False).loc[list(names)].reset_index(drop=True)
    if not picked:
        st.caption("Until you choose: the newest on sale of each vendor with most chips here.")
    told = [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]
    panel.show(
        panel.Panel(
            key="side-by-side", title=side_by_side.title(told), rows=rows, columns=COMPARED_COLUMNS,
            subtitle="As their pages state, per chip or package; dense rates. Each line has a scale of its own.",
            chart=side_by_side.chart(told, look.theme()), how=HOW_COMPARED, noun="chip", ids="chip", opens=open_chips,
            caveats=(SOURCES,),
        )
    )  # fmt: skip


def _unasked(chips: pd.DataFrame, today: date) -> Sequence[str]:
    """The newest chip on sale of each of the vendors with most chips; those that state most first."""
    rows = method.efficiency(chips, MEASURES["fp16"], today)
    rows = rows[(rows["reason"] == "") & ~rows["is_planned"]]
    if rows.empty:
        return list(chips["chip"].head(side_by_side.MOST))
    vendors = chips["vendor"].value_counts().index
    newest = rows.assign(full=rows[FULLEST].notna().sum(axis=1)).sort_values(["full", "day"]).drop_duplicates(
        "vendor", keep="last"
    )  # fmt: skip
    return [name for vendor in vendors for name in newest.loc[newest["vendor"] == vendor, "chip"]][: side_by_side.MOST]


def _specifications(chosen: Chosen) -> None:
    rows = chosen.rows.sort_values(["vendor", "available_on", "chip"]).replace("", None)
    uses = rows["optimised_for"].value_counts()
    told = fmt.names([f"{uses[key]} for {key if key != 'both' else 'both'}" for key in CHIP_USES if key in uses])
    panel.show(
        panel.Panel(
            key="specifications", title=f"{fmt.count(len(rows), 'chip')}: built {told}", rows=rows,
            columns=SPEC_COLUMNS, noun="chip", ids="chip", opens=open_chips, caveats=(SOURCES,),
            subtitle=f"{chosen.words}. Dense rates, without sparsity; an empty cell was not stated.",
        )
    )  # fmt: skip


@st.dialog("Chip", width="medium", on_dismiss="rerun")
def open_chips(names: Sequence[str]) -> None:
    """What is known of a chip and where that is written; a way into the comparison."""
    chips = _worded(data.dataset().table("chips"))
    for row in chips[chips["chip"].isin(names)].to_dict("records"):
        st.markdown(f"## {safe.text(row['chip'])}", anchors=False)
        st.caption(safe.text(f"{row['vendor']} · {row['family']} · built for {row['built_for']}"))
        told = [(heading, row[column]) for column, heading in SPEC_COLUMNS.items() if column in _FACTS]
        st.markdown("\n".join(f"- {safe.text(heading)}: **{safe.text(_fact(value))}**" for heading, value in told))
        if row["note"]:
            st.markdown(safe.text(row["note"]))
        st.markdown(f"Source: {safe.link(row['source_url'], row['source_url'])}")
        _into_comparison(str(row["chip"]))


_FACTS = [name for name in SPEC_COLUMNS if name not in ("chip", "vendor", "family", "built_for", "source_url", "note")]


def _fact(value: object) -> str:
    return fmt.exact(value) if isinstance(value, float | int) else str(value or fmt.UNKNOWN)


def _into_comparison(chip: str) -> None:
    chosen = state.chosen("compare")
    if chip in chosen:
        st.caption("It stands in the comparison.")
    elif len(chosen) >= side_by_side.MOST:
        st.caption(f"The comparison is full: {side_by_side.MOST} chips.")
    elif st.button("Set it beside others", key=f"beside_{chip}"):
        state.choose("compare", [*chosen, chip])
        st.rerun()
