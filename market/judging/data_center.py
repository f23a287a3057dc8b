"""What chip companies sell into data centres: revenue by quarter and year, its parts, its growth.

Growth = (this period / the like period - 1) x 100: a quarter against the quarter a year before and against the one
before it, a year against the year before, of one series (`quarters.SERIES`), so that no definition, product or basis
meets another. Periods are alike where they have one span and end a year apart, or follow one another, within NEAR; a
quarter of 14 weeks against one of 13 is said in `caution`.

Share of a part = part / whole x 100, only where one publisher stated both on one day for one period. Parts of one whole
may overlap (compute and networking, hyperscale and other buyers), so they are never added.
"""

from collections.abc import Callable

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds, quarters
from market.judging.cells import Row, groups, key
from market.judging.outcomes import NEAR
from market.judging.things import PERIOD, counts, prepared

SEGMENTS = ("data_center_revenue", "data_center_gpu", "ai_chips", "ai_accelerators", "custom_ai_asic", "ai_memory")
"""Segments in which companies report such revenue; each row keeps its own, as they are defined differently."""
SAME_DAY = ("publisher", "published_on", "workload", "segment", "entity", "region", "basis", "level_unit", *PERIOD)
ONE_YEAR = pd.Timedelta(days=365)
COLUMNS = [
    *quarters.REPORTED_COLUMNS[:-1], "year_before", "on_year_pct", "quarter_before", "on_quarter_pct", "caution",
    "share_pct", "share_reason", "inputs", "compared",
]  # fmt: skip


def revenue(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per series and reported quarter or year: the columns of `quarters.reported` and those below.

    year_before, quarter_before: levels of the like periods before, in `level_unit`, NaN where they are not held;
    on_year_pct, on_quarter_pct: growth on them in per cent, NaN where one of the two has no level or the earlier one is
    not above nought. caution: where the two differ in length. share_pct: the part (`product`) in the whole, in per
    cent; share_reason: why there is none, empty for a whole. compared: the figures, joined by ;, that growth and share
    rest on besides `inputs`.
    """
    mine = figures[(figures["metric"] == "revenue") & figures["segment"].isin(SEGMENTS)]
    rows = [row for row in rows_of(quarters.reported(mine)) if row["entity"]]
    wholes = _wholes(mine)
    judged = [_judged(row, series, wholes) for series in groups(rows, quarters.SERIES) for row in series]
    return pd.DataFrame(judged, columns=COLUMNS)


def _wholes(figures: pd.DataFrame) -> dict[tuple[str, ...], list[Row]]:
    """The statements on a whole, by what they have in common with those on its parts."""
    facts = prepared(figures[counts(figures)])
    facts = facts[(facts["product"] == "") & (facts["kind"] == "actual")]
    return {key(cell[0], SAME_DAY): cell for cell in groups(rows_of(facts), SAME_DAY)}


def _judged(row: Row, series: list[Row], wholes: dict[tuple[str, ...], list[Row]]) -> Row:
    alike = [other for other in series if other["span"] == row["span"] and other["level"] > 0]
    year = _first(alike, lambda other: abs(row["period_end"] - other["period_end"] - ONE_YEAR) <= NEAR)
    last = _first(alike, lambda other: row["span"] == "quarter" and _follows(row, other))
    share, why, whole = _share(row, wholes)
    told = [other for other in (year, last) if other]
    return row | {
        "year_before": _level(year), "on_year_pct": _growth(row, year), "quarter_before": _level(last),
        "on_quarter_pct": _growth(row, last), "caution": "; ".join(filter(None, (_caution(row, one) for one in told))),
        "share_pct": share, "share_reason": why,
        "compared": ";".join(dict.fromkeys([*(one["inputs"] for one in told), *whole])),
    }  # fmt: skip


def _first(rows: list[Row], wanted: Callable[[Row], bool]) -> Row | None:
    return next((row for row in rows if wanted(row)), None)


def _follows(row: Row, other: Row) -> bool:
    return bool(abs(row["period_start"] - other["period_end"]) <= NEAR)


def _level(row: Row | None) -> float:
    return float(row["level"]) if row else float("nan")


def _growth(row: Row, before: Row | None) -> float:
    return (float(row["level"]) / _level(before) - 1) * 100


def _caution(row: Row, other: Row) -> str:
    lengths = quarters.days(row), quarters.days(other)
    return f"{lengths[0]} days against {lengths[1]}" if abs(lengths[0] - lengths[1]) >= 7 else ""


def _share(row: Row, wholes: dict[tuple[str, ...], list[Row]]) -> tuple[float, str, list[str]]:
    """(the part in the whole in per cent, why there is none, the figure of the whole)."""
    if not row["product"]:
        return float("nan"), "", []
    if not row["published_on"]:
        return float("nan"), "the day of the statement is unknown", []
    held = wholes.get(key(row, SAME_DAY), [])
    held = [whole for whole in held if whole["origin"] == "api"] or held
    levels = {bounds.of_level(whole).value for whole in held}
    if len(levels) != 1 or any("_bound" in whole["caveats"] for whole in held):
        return float("nan"), "no whole of the same publisher, day and period", []
    share = row["level"] / levels.pop() * 100
    why = "the part exceeds the whole" if share > 100 else "" if share == share else row["reason"]
    return (float("nan") if why else share), why, [held[0]["figure_id"]]
