"""How did forecasts move: the ladder of one number for one period, the newest revisions, their breadth by quarter."""

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard import naming
from dashboard.charts import breadth as bars
from dashboard.charts import ladder as charts
from dashboard.charts import vintage_findings as findings
from dashboard.charts import vintage_lines as lines
from dashboard.parts import look, numbers, panel
from dashboard.parts.known import Asked
from market import Dataset
from market.frames import rows as records
from market.vocabulary import SCOPES

HOW_LADDER = """
- Each step begins on the day of the statement and holds until the same publisher says something else. **Dashed** is a
  forecast or a company's guidance, **solid** an estimate of what has begun or is over.
- The publisher that moved furthest is coloured, others that moved are dark, those that spoke once are thin and grey.
- A thick pale line is what came, as first reported. A pale bar on a mark is a stated range.
- Publishers draw the same thing in their own way: levels of two houses differ for more reasons than their views.
"""
HOW_LINES = """
- One line is one vintage: what a publisher said on one day of several years, named by publisher and month. Coloured is
  the publisher that moved furthest, its newest vintage thick; the others are grey. **Dashed** to a forecast or
  guidance, **solid** between past years.
- The thick dark line is what was reported. A single mark is a vintage that speaks of one year only.
"""
HOW_BREADTH = """
- ▲ raised, ▼ lowered, = kept: how many views were said again in that quarter, each against the same publisher's view
  before. Breadth = (raised - lowered) / all x 100, as brokers' estimate services publish it.
- A count of revisions, not of money: a large and a small one weigh the same. A view dated to a year alone belongs to no
  quarter and is not counted.
"""
LADDER_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "period": "For", "step": "Vintage", "n_vintages": "of",
    "value": "Value", "value_low": "from", "value_high": "to", "unit": "Unit", "kind": "Kind", "evidence": "Evidence",
    "origin": "Origin", "caveats": "Caveats",
}  # fmt: skip
NEWEST_COLUMNS = {
    "to_on": "Said", "publisher": "Publisher", "what": "What", "period": "For", "moved": "Change", "before": "Before",
    "now": "Now", "scope_label": "Scope", "kind": "Kind", "evidence": "Evidence",
}  # fmt: skip
BREADTH_COLUMNS = {"quarter_name": "Quarter", "raised": "Raised", "lowered": "Lowered", "kept": "Kept",
                   "publishers": "Publishers", "breadth": "Breadth"}  # fmt: skip
OUT_COLUMNS = {"publisher": "Publisher", "published_on": "Stated", "period": "For", "value": "Value", "unit": "Unit",
               "kind": "Kind", "why": "Why it is no vintage"}  # fmt: skip
NEWEST = 10
BRIEF = ("to_on", "publisher", "what", "period", "before", "now", "moved")
RUNGS = ("publisher", "published_on", "period", "value", "value_low", "value_high", "unit", "kind", "evidence")


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    asked, said, filters = numbers.ask_of_one(dataset, numbers.choose_period)
    if said.empty:
        return
    with filters:
        rungs = numbers.by_whom(said)
    if rungs["target"].nunique() > 1:
        _every_year(rungs, asked)
    else:
        _ladder(rungs, asked)
    out = asked.worked_out(naming.by_number, "not_vintages").get(str(rungs["number"].iloc[0]))
    if out is not None:
        _left_out(out)
    _newest(asked.judged("revisions"))
    _breadth(asked.judged("breadth"), str(rungs["scope"].iloc[0]))


def _ladder(rungs: pd.DataFrame, asked: Asked) -> None:
    came = outcomes(asked.judged("track_record"), rungs)
    axis = "" if charts.starts_at_zero(rungs, came, asked.on) else " The axis does not start at zero."
    some = records(rungs)[0]
    panel.show(
        panel.Panel(
            key="ladder", title=findings.ladder(rungs), rows=rungs, columns=LADDER_COLUMNS, ids="figure_id",
            brief=RUNGS,
            subtitle=f"What was said of {naming.when(some)}, {fmt.axis_unit(some['unit'])}, by day of the statement. "
                     f"{numbers.scope_line(some, asked.on)}{axis}",
            chart=charts.chart(rungs, came, look.theme(), asked.on), how=HOW_LADDER, noun="vintage",
        )
    )  # fmt: skip


def _every_year(rungs: pd.DataFrame, asked: Asked) -> None:
    """All vintages over the years that they are for, and what came."""
    facts = asked.worked_out(naming.with_keys, "facts")
    facts = facts[(facts["number"] == rungs["number"].iloc[0]) & facts["yearly"]]
    some, most = records(rungs)[0], numbers.most_revised(rungs)
    panel.show(
        panel.Panel(
            key="every_year", title=findings.ladder(most), columns=LADDER_COLUMNS, ids="figure_id", brief=RUNGS,
            rows=pd.concat([rungs, facts], ignore_index=True) if len(facts) else rungs, noun="number", how=HOW_LINES,
            subtitle=f"Each vintage over the years that it is for, {fmt.axis_unit(some['unit'])}, by calendar year. "
                     f"{numbers.scope_line(some, asked.on)}",
            chart=lines.chart(rungs, facts, charts.furthest(most), look.theme(), asked.on),
        )
    )  # fmt: skip


def outcomes(graded: pd.DataFrame, rungs: pd.DataFrame) -> pd.DataFrame:
    """What came of the number, each outcome once: unit, level and outcome_by, where views were stated in that unit."""
    mine = set(rungs["figure_id"])
    about = [bool(mine & set(names.split(";"))) for names in graded["inputs"]]
    held = graded[pd.Series(about, index=graded.index, dtype=bool)]
    held = held[held["level_unit"].isin(set(rungs["unit"]))]
    return held.assign(unit=held["level_unit"], level=held["outcome"])[
        ["unit", "level", "outcome_by"]
    ].drop_duplicates()


def _left_out(rows: pd.DataFrame) -> None:
    """What was said of the number and is no vintage of it, in a drawer."""
    rows = rows.assign(period=[fmt.period(row["period_start"], row["period_end"]) for row in records(rows)])
    panel.in_drawer(f"{fmt.count(len(rows), 'view')} of this number that no ladder can place, and why",
        panel.Panel(
            key="no_vintage", title=f"{fmt.count(len(rows), 'view')} without a place", columns=OUT_COLUMNS,
            subtitle="Said of the same number, for any period; the reason stands in the last column.",
            rows=rows.sort_values(["why", "publisher"], ignore_index=True), ids="figure_id", noun="view",
        )
    )  # fmt: skip


def _newest(revised: pd.DataFrame) -> None:
    if revised.empty:
        st.caption("Nobody is known to have said one number twice: there is no revision.")
        return
    rows = revised.sort_values(["to_on", "days"], ascending=[False, True], kind="stable").head(NEWEST)
    found = records(rows)
    rows = rows.assign(
        what=[naming.label(row) for row in found], moved=[findings.moved(row) for row in found],
        period=[fmt.period(row["period_start"], row["period_end"]) for row in found],
        before=[fmt.amount(row["from_value"], unit=row["unit"]) for row in found],
        now=[fmt.amount(row["to_value"], unit=row["unit"]) for row in found],
        scope_label=[SCOPES[row["scope"]].label if row["scope"] in SCOPES else row["scope"] for row in found],
        published_day=rows["to_day"], published_precision=rows["to_on"].str.len().map({4: "year", 7: "month"}),
    )  # fmt: skip
    panel.show(
        panel.Panel(
            key="newest", title=findings.newest(rows), rows=rows, columns=NEWEST_COLUMNS, ids="inputs", brief=BRIEF,
            subtitle="Each against the view before of the same publisher on the same number; over all scopes, newest "
                     "first. Change in per cent of the earlier view, in points for shares and growth.",
            noun="revision",
        )
    )  # fmt: skip


def _breadth(rows: pd.DataFrame, scope: str) -> None:
    rows = rows[rows["scope"] == scope]
    if rows.empty:
        return
    label = SCOPES[scope].label if scope in SCOPES else scope
    rows = rows.assign(quarter_name=[bars.quarter(day) for day in rows["quarter"]])
    panel.show(
        panel.Panel(
            key="breadth", title=findings.breadth(rows, label), rows=rows,
            columns=BREADTH_COLUMNS, ids="inputs", noun="quarter", how=HOW_BREADTH,
            subtitle="Views said again, by calendar quarter: ▲ raised, ▼ lowered, = kept. "
                     f"Scope of the number above: {label.lower()}.",
            chart=bars.chart(rows, look.theme()),
        )
    )  # fmt: skip
