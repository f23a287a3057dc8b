"""Who owns the AI computing power that was sold: hyperscalers, clouds, labs, China and everyone else."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import owned as chart
from dashboard.parts import look, panel
from market.frames import rows as rows_of

COLUMNS = {
    "name": "Owner", "period": "At the end of", "share": "Share %", "share_low": "from %", "share_high": "to %",
    "level": "H100s that would do as much", "level_low": "from", "level_high": "to", "power_mw": "Chips alone, MW",
    "n_owners": "Owners covered", "source_url": "Source",
}  # fmt: skip
HOW = """
- **●** an owner’s part of all AI computing power sold up to that day, counted in H100s that would do as much; **○** a
  year before. The pale bar is the widest range that the estimates allow.
- It counts what was **sold**, so chips that are switched off stay in; and who **owns** is not who **uses**: clouds rent
  out to labs. What a chip is used for, training or inference, these estimates do not say.
- Estimates of outsiders, not reports of the companies. A day that the source calls incomplete has no share.
"""


def show() -> None:
    """The panel; nothing where no day has shares."""
    shares = data.on_company("compute_owners")
    if not shares["share"].notna().any():
        return
    st.header("Who owns it", anchor="owned")
    rows = chart.drawn(shares)
    groups = data.on_company("compute_owner_groups")
    panel.show(panel.Panel(
        key="owned", title=chart.title(rows, groups), rows=rows, columns=COLUMNS, how=HOW, noun="share",
        subtitle="Per cent of the AI computing power sold so far, by owner, in H100s that would do as much. World. "
                 "Estimates. ● now, ○ a year before.",
        chart=chart.chart(rows, look.theme()), choose=lambda _: None, sources=["Epoch AI"], table="chip_stock",
        caveats=(chart.CREDIT, *_notes(shares, rows, groups)),
    ))  # fmt: skip


def _notes(shares: pd.DataFrame, rows: pd.DataFrame, groups: pd.DataFrame) -> list[str]:
    """Who the hyperscalers are, how much of the source's own total the owners make, and why a newer day has none."""
    first = rows_of(rows)[0]
    mine = groups[(groups["day"] == first["day"]) & (groups["name"] == "hyperscaler")]
    told = [f"Hyperscalers: {fmt.names(names.split(';'), 8)}." for names in mine["members"]]
    if pd.notna(first["coverage"]):
        told.append(f"The owners together make {round(first['coverage'])}% of the source's own total.")
    newest = rows_of(shares.sort_values("day", kind="stable").tail(1))[0]
    if newest["reason"]:
        told.append(f"No share for {newest['period']}: {newest['reason']}.")
    return told
