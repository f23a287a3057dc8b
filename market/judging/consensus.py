"""What forecasters expect of one number of one year, taken together.

Method: per thing (`things.THING`) and calendar year, each house has one vote, its newest view (forecast or estimate)
known on the day; the median is given from MIN_VOTES votes on, the ends always. A consensus is of views only: a
company's guidance on itself is no vote, nor is what merely repeats another's number (an echo), a consensus that
somebody quotes, a bound without a number, a view in place for longer than STALE, or a number of doubtful magnitude.
`left_out` lists them with the reason. Asked prices have an index instead.

Source of the rules: the practice of surveys of forecasters (ECB Survey of Professional Forecasters, Philadelphia Fed:
one reply a panellist, the median as the central view, the range beside it).
"""

from datetime import date

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.cells import Row, groups, ids
from market.judging.things import THING, counts, prepared
from market.judging.vintages import known, latest
from market.judging.voices import house

MIN_VOTES = 3
"""Houses that must have a view before a median is given."""
STALE = pd.Timedelta(days=365)
"""How old a view may be on the day of the consensus, or on the last day of its year where that is over."""
WHOLE = pd.Timedelta(days=350)
"""How long a period must be at least to be a year; what is said of a quarter is no view of its year."""
OLDER = "older than a year"
"""Why a view in place for longer than STALE has no vote."""
VIEWS = ("forecast", "estimate")
CELL = (*THING, "year")
"""What one consensus is about."""
ECHO = 0.005
"""A number within this part of another house's earlier one can be its echo."""
COLUMNS = [
    *CELL, "scope", "segment_label", "n", "median", "low", "high", "spread_pct", "houses", "oldest", "newest",
    "primary", "secondary", "guidance", "reason", "inputs",
]  # fmt: skip


def consensus(figures: pd.DataFrame, companies: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """One row per thing and year on which at least one vote stands, by segment, metric and year.

    companies: columns company and role. as_of: the day of the consensus; None: that of the newest statement. n: votes;
    median, low, high: of their levels in `level_unit`, the median NaN below MIN_VOTES. spread_pct: (high - low) /
    median x 100. houses: who voted, joined by ;. oldest, newest: days of the votes. guidance: the company's own newest
    guidance on the same number, NaN where there is none. reason: why there is no median, empty where there is.
    """
    judged = _judged(figures, companies, as_of)
    votes = [row for row in judged if not row["why"]]
    guided = {_name(row): row["level"] for row in judged if row["kind"] == "guidance" and row["why"] == _GUIDANCE}
    rows = [_row(cell, guided.get(_name(cell[0]), float("nan"))) for cell in groups(votes, CELL)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return frame.sort_values(["segment", "metric", "workload", "entity", "year"], kind="stable", ignore_index=True)


def votes(figures: pd.DataFrame, companies: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """The views that vote: the figures with their level, year and `house`, one a house, thing and year."""
    return _frame([row for row in _judged(figures, companies, as_of) if not row["why"]])


def left_out(figures: pd.DataFrame, companies: pd.DataFrame, as_of: date | None = None) -> pd.DataFrame:
    """The views on a year that do not vote, with `why` in words."""
    return _frame([row for row in _judged(figures, companies, as_of) if row["why"]])


_GUIDANCE = "guidance of the company itself"


def _judged(figures: pd.DataFrame, companies: pd.DataFrame, as_of: date | None) -> list[Row]:
    """Every view on a year known on the day, oldest first, with `house`, `level` and `why` it does not vote."""
    rows = known(prepared(figures), as_of)
    yearly = rows["year"].notna() & (rows["period_end"] - rows["period_start"] >= WHOLE)
    rows = rows[rows["kind"].isin((*VIEWS, "guidance")) & yearly & (rows["metric"] != "unit_price")]
    day = pd.Timestamp(as_of) if as_of else rows["published_day"].max()
    rows = rows.assign(house=rows["publisher"].map(house), sound=counts(figures).reindex(rows.index))
    newest = set(latest(rows.assign(publisher=rows["house"]), CELL).index)
    press = set(companies.loc[companies["role"] == "press", "company"])
    ordered = rows.assign(newest=rows.index.isin(newest)).sort_values(["first_day", "figure_id"], kind="stable")
    return [row for cell in groups(rows_of(ordered), CELL) for row in _cell(cell, day, press)]


def _cell(cell: list[Row], day: pd.Timestamp, press: set[str]) -> list[Row]:
    told = [row | {"level": bounds.of_level(row).value} for row in cell]
    told = [row | {"why": _why_no_vote(row, day)} for row in told]
    told = [row | {"why": row["why"] or _echo(row, told, press)} for row in told]
    return [row | {"why": row["why"] or _second(row, told)} for row in told]


def _why_no_vote(row: Row, day: pd.Timestamp) -> str:
    """Why a view is no vote by itself; empty where it may be one."""
    if not row["publisher"]:
        return "nobody is named"
    if row["publisher"].startswith("Consensus"):
        return "is itself a consensus"
    if not row["sound"]:
        return "read by the program, not reviewed"
    if row["kind"] == "guidance":
        return _GUIDANCE if row["newest"] else "guidance, replaced by a newer one"
    if not row["newest"]:
        return "replaced by a newer view of the same house"
    if pd.isna(row["level"]):
        return "no level in a common unit"
    if {"lower_bound", "upper_bound"} & set(row["caveats"].split(";")):
        return "a bound, not a number"
    if "scale_suspect" in row["caveats"]:
        return "its magnitude is doubtful"
    return OLDER if min(day, row["period_end"]) - row["published_day"] > STALE else ""


def _echo(row: Row, cell: list[Row], press: set[str]) -> str:
    """Whose number a press house, or a house whose note names the other, merely repeats; empty where nobody's."""
    for other in cell:
        alike = abs(row["level"] - other["level"]) <= ECHO * abs(other["level"])
        named = row["publisher"] in press or other["publisher"] in row["note"]
        if alike and named and other["house"] != row["house"] and other["first_day"] <= row["first_day"]:
            return f"repeats {other['publisher']}"
    return ""


def _second(row: Row, cell: list[Row]) -> str:
    """Why a house's further rows of its newest day do not vote: one repeats the first, or they differ."""
    mine = [other for other in cell if other["house"] == row["house"] and not other["why"]]
    if len({round(other["level"], 9) for other in mine}) > 1:
        return "the house gives two numbers on one day"
    return "the same vote again" if mine and mine[0] is not row and not row["why"] else ""


def _name(row: Row) -> tuple[str, ...]:
    return tuple(str(row[column]) for column in CELL)


def _row(cell: list[Row], guidance: float) -> Row:
    levels = pd.Series([row["level"] for row in cell])
    days = [row["published_day"] for row in cell]
    enough = len(cell) >= MIN_VOTES
    median, low, high = levels.median() if enough else float("nan"), levels.min(), levels.max()
    grades = [row["evidence"] for row in cell]
    return cell[0] | {
        "n": len(cell), "median": median, "low": low, "high": high,
        "spread_pct": (high - low) / median * 100 if median else float("nan"),
        "houses": ";".join(sorted(row["house"] for row in cell)), "oldest": min(days), "newest": max(days),
        "primary": grades.count("primary"), "secondary": grades.count("secondary"), "guidance": guidance,
        "reason": "" if enough else f"not enough: {len(cell)} publisher{'s' if len(cell) > 1 else ''}",
        "inputs": ids(cell, "figure_id"),
    }  # fmt: skip


def _frame(rows: list[Row]) -> pd.DataFrame:
    columns = [*CELL, "scope", "segment_label", "publisher", "house", "published_on", "published_day", "kind", "level",
               "level_low", "level_high", "period_start", "period_end", "evidence", "origin", "caveats", "note",
               "figure_id", "why"]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)
