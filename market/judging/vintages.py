"""Statements made more than once: a forecast and its revision are two vintages of one number.

Order: vintages follow one another by the first day that their stated date allows. A vintage dated to a bare year or
month in which a more exactly dated one lies has no place in the order: it is listed (`left_out`), and is no revision.
Knowledge: what was known on a day are the statements whose date, taken at its last day, had passed.

A revision joins two vintages that follow one another; its size is in the unit in which both were stated, so that no
exchange rate makes one. Breadth of revisions is the revision ratio that brokers' estimate services publish:
(raised - lowered) / (raised + lowered + kept) x 100.
"""

import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pandas as pd

from market.frames import first_day
from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.cells import Row, groups, ids, weakest
from market.judging.things import PERIOD, THING, counts, period_words, prepared

VIEWS = ("forecast", "guidance", "estimate")
"""Kinds that are views of a number; an actual is an outcome, and an actual said again a restatement."""
TARGET = ("publisher", *(column for column in THING if column != "level_unit"), "unit", *PERIOD)
"""What all vintages of one number have in common."""
LADDER_COLUMNS = [
    *TARGET, "scope", "segment_label", "year", "period", "step", "n_vintages", "published_on", "published_precision",
    "published_day", "first_day", "kind", "value", "value_low", "value_high", "evidence", "origin", "caveats", "note",
    "figure_id", "inputs",
]  # fmt: skip
REVISION_COLUMNS = [
    *TARGET, "scope", "segment_label", "year", "period", "step", "from_on", "to_on", "from_day", "to_day", "days",
    "from_value", "to_value", "change", "change_pct", "direction", "kind", "evidence", "origin", "inputs",
]  # fmt: skip
_UNPLACED = "dated to a bare year or month in which another vintage lies: their order is unknown"
BREADTH_COLUMNS = ["quarter", "scope", "raised", "lowered", "kept", "publishers", "breadth", "inputs"]


def latest(rows: pd.DataFrame, same: Sequence[str]) -> pd.DataFrame:
    """The newest statement of each publisher on each thing, in the order of `rows`.

    same: the columns, besides `publisher`, in which two rows say the same thing (segment, year, ...). Of several rows
    of the newest day all stay. Undated rows are no vintages: they stay only where nothing dated says the same.
    """
    day = first_day(rows)
    newest = day.groupby([rows[key] for key in ("publisher", *same)], dropna=False).transform("max")
    return rows[(day == newest) | (newest.isna() & day.isna())]


def known(rows: pd.DataFrame, as_of: date | None) -> pd.DataFrame:
    """The dated rows that were stated by a day; all dated ones without a day."""
    day = pd.to_datetime(rows["published_day"])
    return rows[day.notna() if as_of is None else day <= pd.Timestamp(as_of)]


def ladder(figures: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """Every vintage of every number that somebody forecast, guided to or estimated: the rungs of a revision ladder.

    step: 1 for the first vintage; n_vintages: how many there are. value: the middle where only a range was stated.
    period: in words. Of two rows with one number on one day the better evidenced stays; a publisher that gave two
    numbers on one day gave no vintage (`left_out`). Only dated rows that count (`things.counts`) take part.
    """
    rows = [rung for cell in groups(_views(figures, as_of), TARGET) for rung in _rungs(cell)]
    return pd.DataFrame(rows, columns=LADDER_COLUMNS)


def facts(figures: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """What was reported of each number: the newest actual of each publisher for each period, with the columns of a
    ladder. Only dated rows that count, were stated as a number and have a period take part."""
    frame = known(prepared(figures[counts(figures)]), as_of)
    sound = (
        (frame["kind"] == "actual") & (frame["publisher"] != "") & frame["value"].notna() & frame["period_end"].notna()
    )
    ordered = frame[sound].sort_values(["first_day", "published_day", "figure_id"], kind="stable")
    newest = [cell[-1] for cell in groups(rows_of(ordered), TARGET)]
    rows = [row | {"step": 1, "n_vintages": 1, "inputs": row["figure_id"],
                   "period": period_words(row["period_start"], row["period_end"])} for row in newest]  # fmt: skip
    return pd.DataFrame(rows, columns=LADDER_COLUMNS)


def revisions(figures: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """One row per pair of vintages that follow one another, oldest first within a number.

    from_, to_: the two vintages (`_on` as stated, `_day` the day that it counts as, `_value` in `unit`). days: from
    one to the other. change = to - from, in `unit`; change_pct = change / |from| x 100, NaN from nought. direction:
    `up`, `down`; `kept` where the two agree at the coarser one's rounding. kind, evidence,
    origin: of the weaker vintage.
    """
    pairs = itertools.pairwise(rows_of(ladder(figures, as_of)))
    return pd.DataFrame([_revision(one, other) for one, other in pairs if other["step"] > 1], columns=REVISION_COLUMNS)


def breadth(revised: pd.DataFrame) -> pd.DataFrame:
    """How broadly views were raised: one row per calendar quarter of the newer vintage and scope.

    revised: rows of `revisions`. raised, lowered, kept: numbers of revisions; publishers: who made them. breadth:
    (raised - lowered) / (raised + lowered + kept) x 100, from -100 (all lowered) to 100 (all raised). A view that is
    dated to a year alone belongs to no quarter and is left out.
    """
    revised = revised[revised["to_on"].str.len() > len("2026")]
    quarter = pd.to_datetime(revised["to_day"]).dt.to_period("Q").dt.start_time
    cells = groups(rows_of(revised.assign(quarter=quarter)), ("quarter", "scope"))
    rows = pd.DataFrame([_breadth(cell) for cell in cells], columns=BREADTH_COLUMNS)
    return rows.sort_values(["quarter", "scope"], ignore_index=True)


def left_out(figures: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """The views that are no vintage of anything, with `why` in words."""
    rows = prepared(figures)
    rows = rows[rows["kind"].isin(VIEWS)]
    why = pd.Series("", index=rows.index, dtype=object)
    why[rows["published_day"].isna()] = "undated"
    why[rows["period_start"].isna() | rows["period_end"].isna()] = "no period stated"
    why[rows["publisher"] == ""] = "nobody is named"
    why[~counts(figures).reindex(rows.index)] = "read by the program, not reviewed"
    cells = groups(_views(figures, as_of), TARGET)
    for sentence, find in (("two numbers of one publisher on one day", _torn), (_UNPLACED, _unplaced)):
        why[rows["figure_id"].isin({row["figure_id"] for cell in cells for row in find(cell)})] = sentence
    return rows.assign(why=why)[why != ""]


def _views(figures: pd.DataFrame, as_of: date | None) -> list[Row]:
    """The dated views that count, oldest first, as dictionaries with a `number` to compare."""
    frame = known(prepared(figures[counts(figures)]), as_of)
    sound = frame["kind"].isin(VIEWS) & (frame["publisher"] != "") & frame["period_end"].notna()
    ordered = frame[sound].sort_values(["first_day", "published_day", "figure_id"], kind="stable")
    return [row | {"value": bounds.of_figure(row).value} for row in rows_of(ordered)]


def _rungs(cell: list[Row]) -> list[Row]:
    """The vintages of one number in order, numbered; one a day."""
    out = {row["figure_id"] for row in (*_torn(cell), *_unplaced(cell))}
    days = groups([row for row in cell if row["figure_id"] not in out], ("published_day",))
    best = [min(same, key=lambda row: row["evidence"] != "primary") for same in days]
    return [
        row | {"step": step, "n_vintages": len(best), "inputs": row["figure_id"],
               "period": period_words(row["period_start"], row["period_end"])}
        for step, row in enumerate(best, 1)
    ]  # fmt: skip


def _torn(cell: list[Row]) -> list[Row]:
    """The rows of the days on which a publisher gave more than one number."""
    days = groups(cell, ("published_day",))
    return [row for same in days if len({round(row["value"], 9) for row in same}) > 1 for row in same]


def _unplaced(cell: list[Row]) -> list[Row]:
    """The rows dated to a bare year or month within which a more exactly dated one lies."""
    return [row for row in cell if any(_lies_within(other, row) for other in cell)]


def _lies_within(exact: Row, row: Row) -> bool:
    bare, spans = row["published_day"] - row["first_day"], exact["published_day"] - exact["first_day"]
    return bool(spans < bare and row["first_day"] <= exact["first_day"] <= row["published_day"])


def _revision(one: Row, other: Row) -> Row:
    change = other["value"] - one["value"]
    size = abs(one["value"])
    kept = abs(change) < max(rounding(one["value"]), rounding(other["value"])) * (1 - 1e-6)  # 11 to 11.5 is a raise
    direction = "kept" if kept else ("up" if change > 0 else "down") if change == change else ""
    return other | weakest([one, other]) | {
        "from_on": one["published_on"], "to_on": other["published_on"], "from_day": one["published_day"],
        "to_day": other["published_day"], "days": (other["published_day"] - one["published_day"]).days,
        "from_value": one["value"], "to_value": other["value"], "change": change,
        "change_pct": change / size * 100 if size else float("nan"), "direction": direction,
        "inputs": ids([one, other]),
    }  # fmt: skip


def rounding(value: float) -> float:
    """Half a unit of the last decimal that a number is written with: 0.05 for 18.3, 0.5 for whole numbers."""
    decimals = max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent)) if value == value else 0
    return 0.5 * 10.0**-decimals * (1 + 1e-9)


def _breadth(cell: list[Row]) -> Row:
    words = [row["direction"] for row in cell]
    raised, lowered, kept = (words.count(word) for word in ("up", "down", "kept"))
    total = raised + lowered + kept
    return cell[0] | {
        "raised": raised, "lowered": lowered, "kept": kept, "publishers": len({row["publisher"] for row in cell}),
        "breadth": (raised - lowered) / total * 100 if total else float("nan"), "inputs": ids(cell),
    }  # fmt: skip
