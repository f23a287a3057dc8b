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
    "estimated_pct": "Split by others %", "none_pct": "Split by nobody %", "disclosed": "By its owner $bn",
    "estimated": "By others $bn", "none": "By nobody $bn",
}  # fmt: skip
BRIEF = ("year", "n", "total", "disclosed_pct", "estimated_pct", "none_pct")
HOW = """
- **Split by its owner**: the company itself says how its number divides into training and inference; **by others**: an
  outsider's estimate or any forecast; **by nobody**: no source held here says.
- Companies' own reported totals of one basis are added; nothing is estimated to fill what they do not say.
"""


def show(asked: Asked) -> None:
    """A bar for each year, as long as the total of the companies held, divided by who splits it."""
    rows = of_companies(asked.judged("disclosure"))
    if rows.empty:
        return
    some = records(rows)[0]
    basis = BASES[some["basis"]].label.lower() if some["basis"] in BASES else "basis not named"
    rows = rows.assign(**{name: rows[name].round(1) for name in ("total", "disclosed", "estimated", "none")})
    panel.show(
        panel.Panel(
            key="disclosed", title=findings.disclosed(rows), rows=rows, columns=COLUMNS, ids="inputs", how=HOW,
            subtitle=f"How much is disclosed: {some['segment_label'].lower()}, reported, {basis}, US$ billion, "
                     f"calendar years, sums of the companies held. As known on {fmt.day(asked.on)}.",
            chart=charts.chart(rows, look.theme()), noun="year", brief=BRIEF,
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
