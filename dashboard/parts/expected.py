"""What is expected: the newest view of each house on one number by year, taken together; what took no part, and why."""

import pandas as pd
import streamlit as st

from dashboard import format as fmt
from dashboard import naming
from dashboard.charts import expected as charts
from dashboard.charts import vintage_findings as findings
from dashboard.parts import look, numbers, panel
from dashboard.parts.known import Asked
from market import Dataset
from market.frames import rows as records

GUIDANCE = "guidance of the company itself"
HOW = """
- **●** is the newest view of one house, made within a year; **◆** is the company's own guidance, which is no vote.
- The thin line is the range of the votes; the thick one their median, from three houses on. A pale bar
  is a stated range.
- Houses draw the same thing with different widths: a range is also a range of definitions.
"""
COLUMNS = {
    "year": "Year", "house": "House", "role": "Role", "level": "Value", "level_low": "from", "level_high": "to",
    "level_unit": "Unit", "published_on": "Stated", "kind": "Kind", "evidence": "Evidence", "origin": "Origin",
}  # fmt: skip
OUT_COLUMNS = {"year": "Year", "publisher": "Publisher", "published_on": "Stated", "kind": "Kind", "level": "Value",
               "level_unit": "Unit", "why": "Why it has no vote", "evidence": "Evidence"}  # fmt: skip


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    asked, said, _ = numbers.ask_of_one(dataset, numbers.choose)
    if said.empty:
        return
    chosen = records(said)[0]
    name = naming.in_dollars(chosen)
    out, voted, taken = (_of(asked, method, name) for method in ("not_voting", "votes", "consensus"))
    guided = out[out["why"] == GUIDANCE]
    votes = pd.concat([voted.assign(role="vote"), guided.assign(role="guidance")])
    _expected(votes[votes["level"].notna()], taken, chosen, asked)
    _left_out(out[out["why"] != GUIDANCE])


def _of(asked: Asked, method: str, name: str) -> pd.DataFrame:
    """The rows on one number."""
    found = asked.worked_out(_by_number, method).get(name)
    return asked.judged(method).iloc[:0] if found is None else found


def _by_number(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return naming.by_number(rows.assign(unit=rows["level_unit"]))


def _expected(votes: pd.DataFrame, taken: pd.DataFrame, chosen: dict[str, object], asked: Asked) -> None:
    if votes.empty:
        st.caption("No house had a view of this number on that day that still stands; what there was is listed below.")
        return
    votes = votes.sort_values(["year", "role", "level"], ascending=[True, False, True], ignore_index=True)
    unit = fmt.axis_unit(str(votes["level_unit"].iloc[0]))
    medians = tuple(_median(row) for row in records(taken[taken["median"].notna()]))
    panel.show(
        panel.Panel(
            key="expected", title=findings.expected(taken, votes, asked.on.year), rows=votes, columns=COLUMNS,
            subtitle=f"● newest view of each house, ◆ companies’ own guidance; {unit}, by "
                     f"calendar year. {numbers.scope_line(chosen, asked.on)}",
            chart=charts.chart(votes, taken, look.theme(), asked.on), how=HOW, noun="view", ids="figure_id",
            caveats=medians,
        )
    )  # fmt: skip


def _median(row: dict[str, object]) -> str:
    low, high, middle = (
        fmt.with_unit(fmt.number(row[name]), str(row["level_unit"])) for name in ("low", "high", "median")
    )
    return f"{int(float(str(row['year'])))}: median {middle} of {row['n']} houses, {low} to {high}"


def _left_out(rows: pd.DataFrame) -> None:
    """What spoke of the number and has no vote, in a drawer."""
    if rows.empty:
        return
    rows = rows.sort_values(["year", "published_day"], ascending=[True, False], ignore_index=True)
    panel.in_drawer(f"{fmt.count(len(rows), 'view')} without a vote, and why",
        panel.Panel(
            key="no_vote", title=_why(rows), rows=rows, columns=OUT_COLUMNS, ids="figure_id", noun="view",
            subtitle="Statements on the same number that were known on the day and take no part above.",
        )
    )  # fmt: skip


def _why(rows: pd.DataFrame) -> str:
    n = rows["why"].str.replace(r"^repeats .*", "repeats another house", regex=True).value_counts()
    return "; ".join(f"{count} {why}" for why, count in n.head(3).items())
