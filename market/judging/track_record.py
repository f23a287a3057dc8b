"""Who was right: forecasts and guidance whose period is over, held against what came.

A grade is one vintage of a view against its outcome (`outcomes`): error = (view - outcome) / |outcome| x 100 for levels
(positive: too high), view - outcome in percentage points for shares and growth. Horizon is the time from the statement
to the end of its period. Nothing looks ahead: a view counts only where it was stated before its period ended, and the
plain continuation beside it uses what was known on the day of the statement. Houses are scored by kind and horizon, as
a quarter's guidance given in the quarter is no forecast of three years; a rank needs MIN_GRADES grades.

Source of the measures: percentage errors and their absolute mean as in Hyndman & Koehler, "Another look at measures of
forecast accuracy", International Journal of Forecasting 22 (2006); the comparison with a naive forecast is theirs too.
"""

from datetime import date
from typing import Any

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.cells import Row, groups, ids
from market.judging.outcomes import Outcome, Rows, by_thing, continued, outcome
from market.judging.things import THING, counts, period_words, prepared
from market.judging.voices import house

VIEWS = ("forecast", "guidance")
MIN_GRADES = 3
"""Grades below which a house has no rank."""
HORIZONS = ((91, "up to 3 months"), (183, "3 to 6 months"), (366, "6 to 12 months"), (731, "1 to 2 years"))
"""The most days of each horizon; longer ones are `more than 2 years`."""
GRADE_COLUMNS = [
    "publisher", "house", "published_on", "published_day", "kind", *THING, "scope", "segment_label", "period_start",
    "period_end", "year", "period", "horizon_days", "horizon", "level", "level_low", "level_high", "outcome",
    "outcome_by", "outcome_on", "outcome_day", "whose", "error", "error_unit", "absolute", "in_range", "continued",
    "continued_error", "better", "evidence", "origin", "assumed", "inputs",
]  # fmt: skip
SCORE_COLUMNS = ["house", "kind", "horizon", "error_unit", "n", "n_targets", "bias", "mean_absolute", "median_absolute",
                 "n_compared", "n_better", "rank", "n_ranked", "reason", "inputs"]  # fmt: skip
UNGRADED_COLUMNS = ["publisher", "published_on", "kind", *THING, "scope", "segment_label", "period_end", "period",
                    "level", "state", "why", "figure_id"]  # fmt: skip


def grades(figures: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per graded vintage, by house and period.

    level, outcome, continued: in `level_unit`. outcome_by, outcome_on: who stated it and when (outcome_day: the
    day that this counts as); whose: `company`, `own`
    or `other`. error, absolute: in `error_unit` (`%` or `points`). in_range: did the outcome lie in the stated range;
    None without one. continued: had the last growth gone on, NaN where it was not known; better: was the view nearer
    than that; None where unknown. assumed: what had to be assumed. inputs: view, outcome, and the two of `continued`.
    """
    views, facts, guided = _known(figures, as_of)
    found = [(view, outcome(view, facts, guided)) for view in views if not _why_never(view)]
    rows = [_grade(view, held, facts) for view, held in found if held and view["period_end"] < pd.Timestamp(as_of)]
    frame = pd.DataFrame(rows, columns=GRADE_COLUMNS)
    return frame.sort_values(["house", "segment", "period_end", "published_day"], kind="stable", ignore_index=True)


def ungraded(figures: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Every view without a grade. state: `pending` (its period runs), `no outcome` (over, but none is held), `never`
    (cannot be graded); why: in words, for a bound whether it held."""
    views, facts, guided = _known(figures, as_of)
    rows = [view | {"period": period_words(view["period_start"], view["period_end"]), "state": state, "why": why}
            for view in views for state, why in [_state(view, outcome(view, facts, guided), pd.Timestamp(as_of))]
            if state]  # fmt: skip
    return pd.DataFrame(rows, columns=UNGRADED_COLUMNS)


def scores(graded: pd.DataFrame) -> pd.DataFrame:
    """How each house did, by kind of view and horizon, best first.

    graded: rows of `grades`. n: grades; n_targets: different numbers that they are about. bias: mean signed error;
    mean_absolute, median_absolute: of the absolute errors, in `error_unit`. n_compared: grades beside which the plain
    continuation is known; n_better: those nearer than it. rank: by mean_absolute among the houses with MIN_GRADES
    grades in the same kind, horizon and error_unit, of which there are n_ranked; NaN for the others, with the reason.
    """
    cells = groups(rows_of(graded), ("house", "kind", "horizon", "error_unit"))
    frame = pd.DataFrame([_score(cell) for cell in cells], columns=SCORE_COLUMNS)
    enough = frame["n"] >= MIN_GRADES
    field = frame[enough].groupby(["kind", "horizon", "error_unit"])["mean_absolute"]
    frame["rank"] = field.rank(method="min").reindex(frame.index).astype(float)
    frame["n_ranked"] = field.transform("size").reindex(frame.index).astype(float)
    return frame.sort_values(["kind", "horizon", "error_unit", "rank", "house"], kind="stable", ignore_index=True)


def _known(figures: pd.DataFrame, as_of: date) -> tuple[list[Row], Rows, dict[str, str]]:
    """(views, facts by thing, company -> basis in which it guides) of what counts and was known on the day."""
    rows = prepared(figures[counts(figures)])
    late = rows["published_day"] > pd.Timestamp(as_of)
    rows = rows[~late].sort_values(["first_day", "figure_id"], kind="stable")
    views = rows_of(rows[rows["kind"].isin(VIEWS)].assign(house=lambda frame: frame["publisher"].map(house)))
    facts = [
        row | {"level": bounds.of_level(row).value} for row in rows_of(rows[rows["kind"].isin(("actual", "estimate"))])
    ]
    guided = {row["entity"]: row["basis"] for row in views if row["kind"] == "guidance" and row["basis"]}
    return [row | {"level": bounds.of_level(row).value} for row in views], by_thing(facts), guided


def _why_never(view: Row) -> str:
    """Why a view can never be graded; empty where it can."""
    if pd.isna(view["published_day"]):
        return "undated: nobody can say that it was a forecast"
    if not view["publisher"]:
        return "nobody is named"
    if pd.isna(view["period_end"]):
        return "no period stated"
    if view["basis"] == "cumulative" or view["span"] == "years":
        return "speaks of a span of several years"
    if pd.isna(view["level"]):
        return "no level in a common unit"
    if view["published_day"] >= view["period_end"]:
        return "not surely stated before its period ended"
    return "a bound, not a number" if _bound(view) else ""


def _bound(view: Row) -> str:
    return next((word for word in ("lower_bound", "upper_bound") if word in view["caveats"].split(";")), "")


def _state(view: Row, held: Outcome | None, day: pd.Timestamp) -> tuple[str, str]:
    why = _why_never(view)
    over = view["period_end"] < day
    if why:
        return "never", why + (_kept(view, held.row["level"]) if over and held and _bound(view) else "")
    if not over:
        return "pending", f"its period ends on {view['period_end']:%Y-%m-%d}"
    return ("", "") if held else ("no outcome", "its period is over; no outcome of the same thing and basis is held")


def _kept(view: Row, level: float) -> str:
    held = level >= view["level"] if _bound(view) == "lower_bound" else level <= view["level"]
    return f"; it {'held' if held else 'did not hold'}: {level:g} against {view['level']:g}"


def _grade(view: Row, held: Outcome, facts: Rows) -> Row:
    actual, days = held.row["level"], (view["period_end"] - view["published_day"]).days
    plain, rested = continued(view, facts)
    error, unit = _error(view["level"], actual, view["unit"])
    plain_error, _ = _error(plain, actual, view["unit"])
    compared = plain_error == plain_error and error == error
    return view | {
        "period": period_words(view["period_start"], view["period_end"]), "horizon_days": days,
        "horizon": next((name for most, name in HORIZONS if days <= most), "more than 2 years"),
        "outcome": actual, "outcome_by": held.row["publisher"], "outcome_on": held.row["published_on"],
        "outcome_day": held.row["published_day"],
        "whose": held.whose, "error": error, "error_unit": unit, "absolute": abs(error),
        "in_range": _in_range(view, actual), "continued": plain, "continued_error": plain_error,
        "better": abs(error) < abs(plain_error) if compared else None, "assumed": held.assumed,
        "inputs": ids([view, held.row, *rested], "figure_id"),
    }  # fmt: skip


def _error(level: float, actual: float, unit: str) -> tuple[float, str]:
    if unit == "percent":
        return level - actual, "points"
    return (level - actual) / abs(actual) * 100 if actual else float("nan"), "%"


def _in_range(view: Row, actual: float) -> bool | None:
    low, high = view["level_low"], view["level_high"]
    return None if pd.isna(low) or pd.isna(high) else bool(low <= actual <= high)


def _score(cell: list[Row]) -> dict[str, Any]:
    errors = pd.Series([row["error"] for row in cell], dtype=float)
    compared = [row for row in cell if row["better"] is not None]
    targets = groups(cell, (*THING, "period_start", "period_end"))
    return cell[0] | {
        "n": len(cell), "n_targets": len(targets), "bias": errors.mean(), "mean_absolute": errors.abs().mean(),
        "median_absolute": errors.abs().median(), "n_compared": len(compared),
        "n_better": sum(bool(row["better"]) for row in compared),
        "reason": "" if len(cell) >= MIN_GRADES else f"no rank: {len(cell)} of {MIN_GRADES} grades",
        "inputs": ids(cell),
    }  # fmt: skip
