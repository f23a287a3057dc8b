"""What came of a forecast: the outcome that it is held against, and what plain continuation would have said.

Outcome: an `actual` on the same thing and period, by preference of the company that the number is about, then of the
forecaster itself, then of whoever else counts the same segment (`whose` says which; definitions of markets differ).
Where a market has no actual, the forecaster's own first estimate after the end of the period stands for it. Of several
releases the first counts, as what was forecast is what would be printed (the practice of the Philadelphia Fed's error
statistics for its survey of forecasters); an undated one only where no dated one is held.

Basis: a forecast that names none is held against the basis in which the company guides, else against cash.

Plain continuation: of the two newest outcomes, one period apart, that were known on the day of the forecast, a0 and a1,
the last growth goes on: a1 x (a1 / a0) ^ k, k periods from a1 to the target. (The "naive 2" idea of Theil's U: a
forecast is worth something where it beats that.)
"""

from typing import NamedTuple

import pandas as pd

from market.judging.cells import Row
from market.judging.voices import house

SAME_THING = ("metric", "workload", "segment", "entity", "product", "region", "level_unit")
NEAR = pd.Timedelta(days=10)
"""Starts and ends of periods this near are the same: a fiscal quarter ends on different Sundays."""
Rows = dict[tuple[str, ...], list[Row]]


class Outcome(NamedTuple):
    """The row that a forecast is held against, whose it is (`company`, `own`, `other`), what is assumed of it."""

    row: Row
    whose: str
    assumed: str = ""


def by_thing(rows: list[Row]) -> Rows:
    """The facts and estimates that can be outcomes, by thing."""
    found: Rows = {}
    for row in rows:
        if row["kind"] in ("actual", "estimate") and row["level"] == row["level"] and row["basis"] != "cumulative":
            found.setdefault(thing(row), []).append(row)
    return found


def thing(row: Row) -> tuple[str, ...]:
    return tuple(str(row[column]) for column in SAME_THING)


def outcome(view: Row, facts: Rows, guided: dict[str, str]) -> Outcome | None:
    """The outcome of a forecast among the facts known; None where none is held.

    guided: company -> the basis in which it guides.
    """
    alike = [row for row in facts.get(thing(view), ()) if same_period(row, view) and row["publisher"]]
    actual = [row for row in alike if row["kind"] == "actual"]
    own = [row for row in alike if row["kind"] == "estimate" and _is_own(row, view) and _is_after(row, view)]
    wanted = view["basis"] or guided.get(view["entity"], "cash")
    for group, whose in _preferred(actual, own, view):
        stated = [row for row in group if row["basis"] == view["basis"]]
        likely = [row for row in group if row["basis"] == wanted]
        if found := stated or (likely if not view["basis"] else []):
            return Outcome(_first(found), whose, "" if found is stated else f"basis assumed: {wanted}")
    return None


def continued(view: Row, facts: Rows) -> tuple[float, list[Row]]:
    """The level of the target if the last growth known on the day of the forecast goes on, and the two rows used.

    NaN and no rows where two outcomes one period apart were not known.
    """
    length = view["period_end"] - view["period_start"]
    mine = [row for row in facts.get(thing(view), ()) if _was_known(row, view) and _is_like(row, view, length)]
    for last in sorted(mine, key=lambda row: row["period_end"], reverse=True):
        before = [row for row in mine if row["basis"] == last["basis"] and row["publisher"] == last["publisher"]
                  and -NEAR <= last["period_start"] - row["period_end"] <= NEAR]  # fmt: skip
        if before and last["level"] > 0 and before[0]["level"] > 0:
            steps = round((view["period_end"] - last["period_end"]) / (length + pd.Timedelta(days=1)))
            level = last["level"] * (last["level"] / before[0]["level"]) ** steps
            return level, [before[0], last]
    return float("nan"), []


def same_period(one: Row, other: Row) -> bool:
    """Do two figures cover the same days, give or take NEAR? Never where a day is unknown."""
    return bool(
        -NEAR <= one["period_end"] - other["period_end"] <= NEAR
        and -NEAR <= one["period_start"] - other["period_start"] <= NEAR
    )


def _preferred(actual: list[Row], own: list[Row], view: Row) -> list[tuple[list[Row], str]]:
    company = [row for row in actual if view["entity"] and house(row["publisher"]) == house(view["entity"])]
    forecasters = [row for row in actual if _is_own(row, view)]
    return [(company, "company"), (forecasters, "own"), (own, "own"), (actual, "other")]


def _is_own(row: Row, view: Row) -> bool:
    return house(row["publisher"]) == house(view["publisher"])


def _is_after(row: Row, view: Row) -> bool:
    """Was an estimate made after the end of what the forecast is about?"""
    return bool(row["first_day"] > view["period_end"])


def _first(rows: list[Row]) -> Row:
    """The first release; an undated one only where none is dated."""
    dated = [row for row in rows if not pd.isna(row["published_day"])]
    return min(dated, key=lambda row: row["first_day"]) if dated else rows[0]


def _was_known(row: Row, view: Row) -> bool:
    stated = row["published_day"] <= view["published_day"]  # NaT: never known
    return bool(row["kind"] == "actual" and stated and row["period_end"] <= view["published_day"])


def _is_like(row: Row, view: Row, length: pd.Timedelta) -> bool:
    alike = -NEAR <= (row["period_end"] - row["period_start"]) - length <= NEAR
    return bool(alike and (not view["basis"] or row["basis"] == view["basis"]))
