"""Who sells: data-centre revenue of chip companies, side by side and with its parts; shares of what is shipped."""

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard import format as fmt
from dashboard.charts import company_findings as findings
from dashboard.charts import periods
from dashboard.charts import revenue as chart
from dashboard.charts import shipped as shipped_chart
from dashboard.parts import look, panel
from market.frames import rows as records

FEWEST = 3
"""Quarters below which a series is listed and not drawn."""
COLUMNS = {
    "entity": "Company", "segment_label": "What", "product": "Part", "period_start": "First day",
    "period_end": "Last day", "level": "US$ bn", "on_year_pct": "On the year before %",
    "on_quarter_pct": "On the quarter before %", "share_pct": "Share of the whole %", "caution": "Caution",
    "derivation": "How", "kind": "Kind", "evidence": "Evidence", "origin": "Origin", "publisher": "Publisher",
    "published_day": "Stated", "reason": "Why no number",
}  # fmt: skip
HOW = """
- Each bar is one **fiscal quarter** on the days that it really covers: NVIDIA’s quarters end on the last Sunday of
  January, April, July and October.
- Below: **growth** on the like quarter a year before, of the same company and definition.
- **Green marks**: what a part makes of the whole, where the company stated both on one day. Parts may overlap (compute
  and networking; hyperscale and other buyers), so they are never stacked or added.
"""
HOW_ALL = """
- One cell a company, all on **one scale**, so heights can be compared; the newest bar is dark.
- Each bar stands on the days of its **fiscal quarter**, so quarters of two companies rarely cover the same days; the
  title sets those side by side that end within six weeks of one another.
- Companies draw the line around “data centre” or “AI” themselves; the line under the title says how. They are
  drawn beside one another and never added.
"""


def of_company(company: str) -> bool:
    """Revenue from data centres; False where none is held."""
    found = data.on_company("data_center_revenue", company)
    found = found[found["publisher"] != ""]
    if found.empty:
        return False
    st.header("What it sells into data centres", anchor="revenue")
    quarters, parts = whole(found)
    if len(quarters) >= FEWEST:
        _drawn(quarters, parts, company)
    else:
        _listed(found, company)
    return True


def whole(found: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The quarters of the series with most of them, the whole before its parts, and the parts of that whole."""
    quarters = found[(found["span"] == "quarter") & found["level"].notna() & (found["level_unit"] == "USD_bn")]
    if quarters.empty:
        return quarters, quarters
    sizes = quarters.groupby(["segment", "product"], sort=False).size()
    segment, product = max(sizes.index, key=lambda name: (sizes[name], name[1] == ""))
    mine = quarters[quarters["segment"] == segment]
    return mine[mine["product"] == product], mine[(mine["product"] != product) & mine["share_pct"].notna()]


def _drawn(whole: pd.DataFrame, parts: pd.DataFrame, company: str) -> None:
    rows = pd.concat([whole, parts], ignore_index=True)
    panel.show(panel.Panel(
        key=f"revenue-{company}", place="revenue", title=findings.sold(whole, company, _what(whole)), rows=rows,
        columns=COLUMNS,
        subtitle=f"{whole['segment_label'].iloc[0]}, {whole['product'].iloc[0] or 'all of it'}. US$ billion, nominal, "
                 f"by fiscal quarter at its true days. World.",
        chart=chart.chart(whole, parts, look.theme()), how=HOW, noun="quarter", ids="inputs",
    ))  # fmt: skip


def _listed(found: pd.DataFrame, company: str) -> None:
    told = f"{company}: {fmt.count(len(found), 'statement')} on revenue from data centres, too few alike to draw"
    panel.show(panel.Panel(
        key=f"revenue-{company}", place="revenue", title=told, rows=found, columns=COLUMNS, noun="period", ids="inputs",
        subtitle="US$ billion, nominal, by fiscal period at its true days. What was stated as a bound has no number.",
    ))  # fmt: skip


def _what(rows: pd.DataFrame) -> str:
    words = {"data_center_revenue": "data-centre revenue", "ai_chips": "revenue from AI chips"}
    return words.get(rows["segment"].iloc[0], "revenue from data centres")


def of_all() -> None:
    """The quarters of every company with enough of them, one cell each on one scale."""
    found = data.on_company("data_center_revenue")
    st.header("Who sells", anchor="sales")
    wholes = [most for _, mine in found.groupby("entity") for most in [whole(mine)[0]] if len(most) >= FEWEST]
    if not wholes:
        missing("No chip company has three quarters of data-centre revenue in this release.")
        return
    rows = pd.concat(wholes, ignore_index=True)
    panel.show(panel.Panel(
        key="revenue-all", title=findings.most(rows, "sold"), rows=rows, columns=COLUMNS,
        subtitle=f"Revenue as each company defines it ({_definitions(rows)}), US$ billion, nominal, by fiscal quarter "
                 "at its true days, and growth on the year before. World.",
        chart=periods.bars(_cells(wholes), look.theme()), how=HOW_ALL, noun="quarter", ids="inputs",
    ))  # fmt: skip


def _cells(wholes: list[pd.DataFrame]) -> list[periods.Cell]:
    told = []
    for rows in wholes:
        last = records(rows.sort_values("period_end"))[-1]
        note = f"{fmt.amount(last['level'], unit='USD_bn')}"
        if not fmt.missing(last["on_year_pct"]):
            note += f", {periods.change(last['on_year_pct'])}"
        told.append((last["level"], periods.Cell(last["entity"], note, rows)))
    return [cell for _, cell in sorted(told, key=lambda pair: -pair[0])]


def _definitions(rows: pd.DataFrame) -> str:
    """What each company counts: `NVIDIA and AMD: data-centre segment; Broadcom: XPU and AI networking`."""
    what = rows["product"].where(rows["product"] != "", rows["segment"].replace(_SEGMENTS))
    told = rows.assign(what=what).groupby("what", sort=False)["entity"].unique()
    return "; ".join(f"{fmt.names(list(names), 6)}: {what}" for what, names in told.items())


_SEGMENTS = {"data_center_revenue": "data-centre segment", "ai_chips": "AI chips", "ai_memory": "memory for AI"}


SHARES = {
    "name": "Designer", "period": "Quarter", "share": "Share %", "share_low": "from %", "share_high": "to %",
    "level": "H100s that would do as much", "level_low": "from", "level_high": "to", "n_chips": "Chips",
    "n_designers": "Designers covered", "reason": "Why no share", "inputs": "Sales added up",
}  # fmt: skip
HOW_SHIPPED = """
- Each mark is the part of one designer in all the computing power that the designers covered **shipped in a quarter**,
  counted in H100s that would do as much. The pale bar is the widest range that the estimates allow.
- Sales are **estimates** of outsiders, not reports of the companies. A quarter in which a large designer is missing has
  no share: a gap stays a gap.
"""
WAITING = (
    "**NVIDIA’s share of shipped compute is not known yet.** It needs estimates of how many chips each designer "
    "ships by quarter, counted in H100s that would do as much. Epoch AI publishes such estimates (CC BY); this "
    "release holds none. Once a refresh brings them, this chart shows the share of each designer with its range. "
    "Until then, revenue above is the nearest thing: it counts money, not computing power, and leaves out the chips "
    "that clouds build for themselves."
)


def shipped(shares: pd.DataFrame) -> None:
    """The share of each designer in shipped compute (`Dataset.shipped_shares`); says what is missing where none is."""
    st.header("Who dominates", anchor="shipped")
    if not is_known(shares):
        missing(WAITING)
        return
    panel.show(panel.Panel(
        key="shipped", title=shipped_chart.title(shares), rows=shares[shares["share"].notna()], columns=SHARES,
        subtitle="Per cent of the computing power shipped by the designers covered, by quarter of the calendar, in "
                 "H100s that would do as much. World. Estimates.",
        chart=shipped_chart.chart(shares, look.theme()), how=HOW_SHIPPED, noun="share", choose=lambda _: None,
        sources=["Epoch AI"], table="", caveats=(shipped_chart.CREDIT, *shipped_chart.gaps(shares)),
    ))  # fmt: skip


def is_known(shares: pd.DataFrame) -> bool:
    """True where at least one quarter has a share."""
    return bool(shares["share"].notna().any())


def missing(words: str) -> None:
    """What stands where nothing is held yet: what is missing, and what would bring it."""
    with st.container(border=True):
        st.markdown(words)
