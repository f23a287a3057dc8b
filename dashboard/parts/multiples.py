"""How many times as much: statements in multiples, among them those of the scaling laws, each with its own base."""

import pandas as pd

from dashboard import format as fmt
from dashboard.charts import findings
from dashboard.charts import multiples as charts
from dashboard.parts import look, panel
from market import Dataset
from market.frames import rows as records
from market.judging import crossing
from market.vocabulary import WORKLOADS

COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "value": "Multiple", "value_low": "from", "value_high": "to",
    "workload": "Use", "segment_label": "What", "entity": "Company", "base": "Against what",
    "period_start": "From", "period_end": "To", "kind": "Kind", "evidence": "Evidence", "origin": "Origin",
    "source_url": "Source", "quote": "Words it was read from", "note": "Note",
}  # fmt: skip
BRIEF = ("publisher", "published_on", "value", "workload", "segment_label", "base")
HOW = """
- Each stem begins at once as much and ends at the multiple; its base, against which it counts, stands above it. The
  axis is logarithmic: each step is ten times the one before.
- **■** inference, **●** training, **◆** neither named. **Solid** is past, **dashed** a forecast; **hollow**: read by
  the program, not reviewed. Bases differ, so no stem is measured against another.
- The scaling laws count compute: of training over the years, of adapting a model against training it, of reasoning
  against a plain answer.
"""


def show(dataset: Dataset, figures: pd.DataFrame) -> None:
    """figures: what was known and asked for; draws nothing where none is a multiple."""
    rows = figures[(figures["unit"] == "x") & (figures["value"] > 0)]
    if rows.empty:
        return
    rows = rows.sort_values(["value"], ascending=False, ignore_index=True)
    rows = rows.assign(base=[against(row) for row in records(rows)], unreviewed=~crossing.counts(rows))
    drawn = charts.shown(rows)
    drawn = drawn.assign(told=[_told(row, dataset) for row in records(drawn)])
    more = rows[~rows["figure_id"].isin(drawn["figure_id"])].reset_index(drop=True)
    last = " Of each publisher what it said last, of those that spoke last." if len(more) else ""
    panel.show(
        panel.Panel(
            key="multiples", title=findings.multiples(drawn), rows=drawn, columns=COLUMNS, brief=BRIEF, ids="figure_id",
            subtitle="How many times as much as its base, logarithmic axis: ■ inference, ● training. Bases differ: "
                     f"read each against its own.{last}",
            chart=charts.chart(drawn, look.theme()), how=HOW,
        )
    )  # fmt: skip
    if len(more):
        _more(more)


def _more(rows: pd.DataFrame) -> None:
    """The statements that are not drawn, in a drawer."""
    told = fmt.count(len(rows), "more statement")
    panel.in_drawer(f"{told} in multiples: listed, not drawn",
        panel.Panel(
            key="more_multiples", title=f"{told} in multiples", rows=rows, columns=COLUMNS, brief=BRIEF,
            subtitle="Said earlier by the same publishers, or by publishers that spoke earlier.", ids="figure_id",
        )
    )  # fmt: skip


def _told(row: dict[str, object], dataset: Dataset) -> str:
    """Who says it of what: `7.4× inference, AI accelerators for data centers (Futurum)`; where it was read where
    nobody is named."""
    use = "" if row["workload"] == "all" else WORKLOADS[str(row["workload"])].label.lower()
    parts = [use, str(row["entity"]) if row["entity"] != row["publisher"] else "", str(row["segment_label"])]
    many = fmt.amount(row["value"], unit="x")
    document = (dataset.document(str(row["document_id"])) or {}) if not row["publisher"] else {}
    where = document.get("site") or document.get("title") or ""
    who = row["publisher"] or (f"read at {fmt.short(str(where), 50)}" if where else "publisher not named")
    return f"{many} {', '.join(part for part in parts if part)} ({who})"


def against(row: dict[str, object]) -> str:
    """The base of a multiple: its period where one is stated, and our note or the words that it was read from."""
    period = "" if fmt.missing(row["period_end"]) else f"{fmt.period(row['period_start'], row['period_end'])}: "
    words = str(row["note"] or row["quote"] or "base not stated").lstrip("-–• ")
    return period + (words if row["note"] or not row["quote"] else f"“{words}”")
