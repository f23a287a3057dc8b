"""How much is disclosed: which part of companies' capex anybody splits into training and inference."""

import pandas as pd

from dashboard import format as fmt
from dashboard.charts import disclosed as charts
from dashboard.charts import vintage_findings as findings
from dashboard.parts import look, panel
from dashboard.parts.known import Asked
from market.frames import rows as records
from market.vocabulary import BASES

COLUMNS = {
    "year": "Year", "n": "Companies", "total": "Total $bn", "disclosed_pct": "Split by its owner %",
    "estimated_pct": "Split by others %", "none_pct": "Split by nobody %",
}  # fmt: skip
HOW = """
- **Split by its owner**: the company itself says how its number divides into training and inference; **by others**: an
  outsider's estimate or any forecast; **by nobody**: no source held here says.
- Companies' own reported totals of one basis are added; nothing is estimated to fill what they do not say.
"""


def show(asked: Asked) -> None:
    """A bar from 0 to 100 per cent for each year; where nobody splits anything, the sentence and its table."""
    rows = of_companies(asked.judged("disclosure"))
    if rows.empty:
        return
    some = records(rows)[0]
    basis = BASES[some["basis"]].label.lower() if some["basis"] in BASES else "basis not named"
    is_split = bool((rows[["disclosed", "estimated"]].sum(axis=1) > 0).any())
    panel.show(
        panel.Panel(
            key="disclosed", title=findings.disclosed(rows), rows=rows, columns=COLUMNS, ids="inputs", how=HOW,
            subtitle=f"How much is disclosed: {some['segment_label'].lower()}, reported, {basis}, US$ billion, "
                     f"calendar years, sums of the companies held. As known on {fmt.day(asked.on)}.",
            chart=charts.chart(rows, look.theme()) if is_split else None, noun="year",
        )
    )  # fmt: skip


def of_companies(found: pd.DataFrame) -> pd.DataFrame:
    """The sums of companies' reported capex by year, of the segment and basis with most companies."""
    own = found[(found["whose"] == "companies") & (found["metric"] == "capex") & (found["kind"] == "actual")]
    own = own[(own["region"] == "world") & (own["level_unit"] == "USD_bn")]
    if own.empty:
        return own
    most = records(own.sort_values(["n", "total"]))[-1]
    same: pd.Series = (own["segment"] == most["segment"]) & (own["basis"] == most["basis"])
    rows: pd.DataFrame = own[same].sort_values("year", ascending=False, ignore_index=True)
    return rows
