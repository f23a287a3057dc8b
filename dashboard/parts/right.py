"""Who was right: errors of graded views beside plain continuation, the houses' scores, what has no grade and why."""

from functools import partial

import pandas as pd

from dashboard import format as fmt
from dashboard import naming
from dashboard.charts import errors as charts
from dashboard.charts import vintage_findings as findings
from dashboard.parts import empty, look, panel
from dashboard.parts.known import Asked, alone
from market import Dataset
from market.frames import rows as records
from market.judging.track_record import HORIZONS

HOW_ERRORS = """
- A row is a house: **●** its forecasts, **◆** its guidance on itself, larger the longer ahead they were made; how far
  off they were, in per cent of what came. Nearest houses stand on top of each kind; the number is that of its views.
- **|** below them is what plain continuation would have been off by: the last growth known on that day, gone on. Views
  are worth something where they lie nearer to nought than the ticks. Without ticks, no two past outcomes were known.
- Held against the first outcome of the same thing, period and basis: the company's own, else the forecaster's.
"""
HOW_SCORES = """
- Views are scored by kind and by how long ahead they were made; a rank needs three grades among houses of the same kind
  and horizon. The lean is the mean error with its sign.
"""
ERROR_COLUMNS = {
    "house": "House", "published_on": "Stated", "kind": "Kind", "what": "What", "period": "For", "horizon": "Ahead",
    "level": "Said", "outcome": "Came", "level_unit": "Unit", "error": "Error", "error_unit": "in",
    "continued_error": "Plain continuation", "outcome_by": "Outcome by", "assumed": "Assumed", "evidence": "Evidence",
}  # fmt: skip
BRIEF = ("house", "published_on", "kind", "what", "period", "level", "outcome", "error", "continued_error")
SCORE_COLUMNS = {
    "kind": "Kind", "horizon": "Ahead", "house": "House", "place": "Rank", "n": "Grades",
    "mean_absolute": "Off by, mean", "bias": "Lean, mean error", "error_unit": "in",
    "nearer": "Nearer than plain continuation",
}  # fmt: skip
UNGRADED_COLUMNS = {
    "publisher": "Publisher", "published_on": "Stated", "kind": "Kind", "what": "What", "period": "For",
    "level": "Value", "level_unit": "Unit", "state": "State", "why": "Why",
}  # fmt: skip
_STATES = {"pending": "pending", "no outcome": "over, without an outcome held here", "never": "that can have no grade"}


def show(dataset: Dataset) -> None:
    """The section with its filters."""
    asked = alone(dataset)
    graded = asked.judged("track_record")
    if graded.empty:
        empty.hidden("graded view", partial(asked.without, "track_record"))
    else:
        _errors(graded, asked)
        _scores(asked.judged("scores"), asked)
    _ungraded(asked.judged("ungraded"))


def _errors(graded: pd.DataFrame, asked: Asked) -> None:
    unit = graded["error_unit"].value_counts().index[0]
    rows = _named(graded[(graded["error_unit"] == unit) & graded["error"].notna()])
    others = len(graded) - len(rows)
    said = {"%": "per cent of what came"}.get(unit, "percentage points")
    panel.show(
        panel.Panel(
            key="errors", title=findings.errors(rows), rows=rows, columns=ERROR_COLUMNS, ids="inputs", how=HOW_ERRORS,
            subtitle=f"Error of ● forecasts and ◆ guidance, larger the longer ahead, above | of plain continuation; "
                     f"{said}. All numbers whose outcome was known on {fmt.day(asked.on)}.",
            brief=BRIEF,
            chart=charts.chart(rows, look.theme()), noun="graded view",
            caveats=(f"{fmt.count(others, 'grade')} in another unit: in the table below.",) if others else (),
        )
    )  # fmt: skip


def _scores(scored: pd.DataFrame, asked: Asked) -> None:
    found = records(scored)
    rows = scored.assign(
        mean_absolute=scored["mean_absolute"].round(1),
        bias=scored["bias"].round(1),
        order=pd.Series([_order(row) for row in found], index=scored.index, dtype=object),
        place=[_place(row) for row in found],
        nearer=[f"{row['n_better']} of {row['n_compared']}" if row["n_compared"] else fmt.UNKNOWN for row in found],
    ).sort_values("order", kind="stable", ignore_index=True)
    panel.show(
        panel.Panel(
            key="scores", title=findings.ranks(scored), rows=rows, columns=SCORE_COLUMNS, ids="inputs", how=HOW_SCORES,
            subtitle="Each house by kind of view and time ahead; no rank below three grades. "
                     f"As known on {fmt.day(asked.on)}.",
            noun="score",
        )
    )  # fmt: skip


def _order(row: dict[str, object]) -> tuple[str, int, float, str]:
    """Kind, short horizons first, ranked houses first."""
    ahead = [name for _, name in HORIZONS]
    at = ahead.index(str(row["horizon"])) if row["horizon"] in ahead else len(ahead)
    return str(row["kind"]), at, 99.0 if fmt.missing(row["rank"]) else float(str(row["rank"])), str(row["house"])


def _place(row: dict[str, object]) -> str:
    """`1 of 2`, or why there is no rank."""
    if fmt.missing(row["rank"]):
        return str(row["reason"])
    return "no other has three" if row["n_ranked"] == 1 else f"{row['rank']:.0f} of {row['n_ranked']:.0f}"


def _ungraded(rows: pd.DataFrame) -> None:
    """What is pending or can have no grade, in a drawer."""
    if rows.empty:
        return
    n = rows["state"].value_counts()
    told = ", ".join(f"{n[state]} {words}" for state, words in _STATES.items() if state in n)
    rows = _named(rows).assign(order=rows["state"].map(list(_STATES).index))
    rows = rows.sort_values(["order", "period_end", "publisher"], ignore_index=True)
    panel.in_drawer(f"{fmt.count(len(rows), 'view')} without a grade: {told}",
        panel.Panel(
            key="ungraded", title=f"{fmt.count(len(rows), 'view')} without a grade", rows=rows, ids="figure_id",
            subtitle="Forecasts and guidance known on the day, each with the reason.", columns=UNGRADED_COLUMNS,
            noun="view",
        )
    )  # fmt: skip


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(what=[naming.label(row) for row in records(rows.assign(unit=rows["level_unit"]))])
