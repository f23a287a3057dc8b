"""Where a figure or a statement on the crossing is drawn: the page, and the filters that bring it there."""

from typing import Any

import streamlit as st

from dashboard import naming
from dashboard.parts import rental

Row = dict[str, Any]


def link(row: Row, label: str = "Where it is drawn") -> None:
    """A link to the chart that draws the row; a view that was never said again stands with the splits or ladders."""
    view, filters = of(row)
    st.page_link(f"views/{view}.py", label=label, icon=":material/insights:", query_params=filters)


def of(row: Row) -> tuple[str, dict[str, str]]:
    """The view that draws the row, and its filters as they stand in the address."""
    if "claim" in row:
        return "overview", {}
    if row["metric"] == "unit_price" and row["product"]:
        return "chips_and_prices", {"family": str(row["product"]).split()[0]}
    if row["segment"] in rental.SEGMENTS and not row["entity"] and row["workload"] == "all":
        return "chips_and_prices", {"part": "rental", "rental": str(row["segment"])}
    if row["metric"] in ("capex", "revenue") and row["entity"]:
        return "companies", {"firm": str(row["entity"])}
    if row["workload"] in ("training", "inference"):
        return "training_vs_inference", {"segment": str(row["segment"])}
    return "training_vs_inference", {"ask": "moved", "number": naming.key(row)}
