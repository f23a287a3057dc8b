"""Capital expenditure of companies: what they reported by quarter and year, and what they had guided to.

Reported: `quarters.reported` of the metric `capex`; cash and with finance leases are two series and never meet.

Guidance: every vintage (`vintages.ladder`) beside the change that made it (`vintages.revisions`) and, where its period
is over, what came (`track_record.grades`): error = (guidance - outcome) / |outcome| x 100, from the middle of a range;
and where the outcome landed, seen from the range or number. A guidance that names no basis is held against cash, as
`outcomes` does, and the row says so (`assumed`).
"""

from datetime import date

import pandas as pd

from market.frames import rows as rows_of
from market.judging import quarters, track_record, vintages
from market.judging.cells import Row, key
from market.judging.things import counts

METRIC = "capex"
GUIDANCE_COLUMNS = [
    *vintages.TARGET, "scope", "segment_label", "year", "period", "step", "n_vintages", "published_on",
    "published_day", "value", "value_low", "value_high", "change", "change_pct", "low_change", "high_change",
    "direction", "outcome", "outcome_by", "outcome_on", "error", "landed", "assumed", "state", "reason", "evidence",
    "origin", "caveats", "inputs",
]  # fmt: skip
_NOTHING = {"change": float("nan"), "change_pct": float("nan"), "direction": ""}
_UNGRADED = {"outcome": float("nan"), "outcome_by": "", "outcome_on": "", "error": float("nan"), "landed": "",
             "assumed": ""}  # fmt: skip


def reported(figures: pd.DataFrame) -> pd.DataFrame:
    """Capital expenditure by reported quarter and year: the columns of `quarters.reported`, in `level_unit`, and
    `on_year_pct`, the growth on the like period a year before (`quarters.growth`), `compared`, the figures of that."""
    return quarters.growth(quarters.reported(figures[figures["metric"] == METRIC]))


def four_quarters(figures: pd.DataFrame) -> pd.DataFrame:
    """Capital expenditure of four quarters together, by series and end: the columns of `quarters.trailing`.

    Sums of four quarters that follow one another and, where those are not held, years that were stated as such
    (derivation `stated`), so that a company that gives out years only stands beside those that give out quarters. Rows
    without a level are left out; `quarters.trailing` says which quarters they lack.
    """
    mine = figures[figures["metric"] == METRIC]
    sums = quarters.trailing(mine)
    sums = sums[sums["level"].notna()]
    years = quarters.reported(mine)
    years = years[(years["span"] == "year") & years["level"].notna()]
    summed = {key(row, (*quarters.SERIES, "period_end")) for row in rows_of(sums)}
    lacking = [row for row in rows_of(years) if key(row, (*quarters.SERIES, "period_end")) not in summed]
    frame = pd.DataFrame([*rows_of(sums), *lacking], columns=quarters.TRAILING_COLUMNS)
    return frame.sort_values(["entity", *quarters.SERIES, "period_end"], kind="stable", ignore_index=True)


def guidance(figures: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per vintage of a company's guidance on its own capex, by company, period and date.

    value, value_low, value_high, change: in `unit`; the value is the middle where only a range was stated. change,
    change_pct, direction (`up`, `down`, `kept`): against the vintage before, NaN and empty for the first; low_change,
    high_change: of the ends, where both vintages state a range (a range may move and its middle stay). state:
    `graded` (its period is over by `as_of` and the outcome is held), `pending`, `no outcome` or `never` (a bound, said
    after the end, ...), with the `reason`. outcome: in `level_unit` (US$ bn for money), NaN where there is none. error:
    per cent, positive where too high was guided. landed: where the outcome came, `above`, `within` or `below` the range
    or, without a range, `above`, `at` or `below` the number. inputs: the figures joined by ;.
    """
    mine = figures[(figures["metric"] == METRIC) & counts(figures)]
    views = mine[mine["kind"] == "guidance"]
    changes = {key(row, (*vintages.TARGET, "step")): row for row in rows_of(vintages.revisions(views, as_of))}
    graded = {name: row for row in rows_of(track_record.grades(mine, as_of)) for name in row["inputs"].split(";")}
    others = {row["figure_id"]: row for row in rows_of(track_record.ungraded(mine, as_of))}
    rungs = rows_of(vintages.ladder(views, as_of))
    rows = [
        row | _change(changes.get(key(row, (*vintages.TARGET, "step")))) | _ends(row, before)
        | _came(graded.get(row["figure_id"]), others.get(row["figure_id"]))
        for before, row in zip([{}, *rungs], rungs, strict=False)
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=GUIDANCE_COLUMNS)
    return frame.sort_values(["entity", "period_end", "basis", "step"], kind="stable", ignore_index=True)


def left_out(figures: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The guidance on capex that is no vintage of anything, with `why`: columns of `vintages.left_out`."""
    mine = figures[(figures["metric"] == METRIC) & (figures["kind"] == "guidance")]
    return vintages.left_out(mine, as_of)


def _change(revision: Row | None) -> Row:
    return _NOTHING if revision is None else {name: revision[name] for name in _NOTHING}


def _ends(row: Row, before: Row) -> Row:
    """How far the ends of the range moved; NaN for a first vintage and where one of the two has no range."""
    known = before if row["step"] > 1 else {}
    return {f"{end}_change": row[f"value_{end}"] - known.get(f"value_{end}", float("nan")) for end in ("low", "high")}


def _came(grade: Row | None, other: Row | None) -> Row:
    if grade is None:
        return _UNGRADED | ({"state": other["state"], "reason": other["why"]} if other else {"state": "", "reason": ""})
    names = ("outcome", "outcome_by", "outcome_on", "error", "assumed", "inputs")
    return {name: grade[name] for name in names} | {"state": "graded", "reason": "", "landed": _landed(grade)}


def _landed(grade: Row) -> str:
    level, outcome = grade["level"], grade["outcome"]
    low, high = (float(level if pd.isna(grade[end]) else grade[end]) for end in ("level_low", "level_high"))
    if outcome > high or outcome < low:
        return "above" if outcome > high else "below"
    return "within" if low < high else "at"
