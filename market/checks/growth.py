"""Does a stated growth rate follow from the levels that the same publisher states?

Formula: from level a in year s to level b in year e, the compound rate is (b / a) ^ (1 / (e - s)) - 1: 4 to 40 over
2024 to 2030 is 10 ^ (1/6) - 1 = 46.8 per cent a year. The stated rate fits where it lies within TOLERANCE points of
what the levels, rounded as they are, allow. A rate over more than two years may also be meant as the change over the
whole span, and some publishers count the years otherwise (from the year after the base); what then fits is told as the
explanation.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from market.checks.findings import Report, finding
from market.judging.cells import Row
from market.judging.vintages import rounding

TOLERANCE = 1.0
"""Percentage points."""
LEVELS = ("revenue", "spending", "market_size", "capex", "cost", "power_capacity", "shipments", "token_volume")
SAME = ("publisher", "segment", "entity", "product", "region", "workload")
NEAR_DAYS = 45
"""Levels and rate are of one vintage where their days are at most so far apart."""


class _Pair(NamedTuple):
    base: Row
    end: Row


def rates(rows: list[Row]) -> Report:
    """A finding per growth rate that its publisher's own levels contradict; size: points off. Examined: the rates that
    could be held against levels.

    rows: of `things.prepared`. A multiple (unit x) is taken as (multiple ^ (1 / years) - 1).
    """
    levels: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if row["metric"] in LEVELS and row["year"] == row["year"] and row["level"] == row["level"]:
            levels.setdefault(_same(row), []).append(row)
    rates = [row for row in rows if row["metric"] == "growth_rate" and row["level"] == row["level"]]
    held = [(rate, _pairs(rate, levels.get(_same(rate), []))) for rate in rates if "_bound" not in rate["caveats"]]
    found = [told for rate, pairs in held if pairs for told in _judged(rate, pairs)]
    return Report("growth", sum(bool(pairs) for _, pairs in held), found)


def implied(a: float, b: float, years: float) -> float:
    """The compound yearly rate from a to b, in per cent; NaN where it has none.

    >>> round(implied(4, 40, 6), 1)
    46.8
    """
    return ((b / a) ** (1 / years) - 1) * 100 if a > 0 and b > 0 and years > 0 else math.nan


def _same(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in SAME)


def _pairs(rate: Row, levels: list[Row]) -> list[_Pair]:
    """The levels at both ends of a rate, of its vintage."""
    start, end = _years(rate)
    pairs = [_Pair(a, b) for a in levels if a["year"] == start for b in levels if b["year"] == end and _alike(a, b)]
    return [pair for pair in pairs if pair.base["level"] > 0 and all(_one_vintage(rate, row) for row in pair)]


def _judged(rate: Row, pairs: list[_Pair]) -> Iterator[Row]:
    start, end = _years(rate)
    pair, size = min(((pair, _off(rate, pair, end - start)) for pair in pairs), key=lambda found: found[1])
    if size <= 0:
        return
    told = implied(pair.base["level"], pair.end["level"], end - start)
    words = (f"{rate['publisher']} states {_rate(rate)}; its {pair.base['level']:g} in {start:.0f} and "
             f"{pair.end['level']:g} in {end:.0f} give {told:.1f} % a year")  # fmt: skip
    yield finding("growth", words, [rate, *pair], size, _explained(rate, pair, end - start))


def _years(rate: Row) -> tuple[float, float]:
    """(base year, end year) of a rate: a rate for one year grows from the year before."""
    start, end = rate["period_start"], rate["period_end"]
    if rate["span"] == "year":
        return rate["year"] - 1, rate["year"]
    return (start.year, end.year) if rate["span"] == "years" and _whole(rate) else (math.nan, math.nan)


def _whole(rate: Row) -> bool:
    """Does the span run over whole calendar years? Others compare quarters."""
    start, end = rate["period_start"], rate["period_end"]
    return bool((start.month, start.day, end.month, end.day) == (1, 1, 12, 31))


def _alike(a: Row, b: Row) -> bool:
    return all(a[name] == b[name] for name in ("metric", "level_unit", "basis")) and a is not b


def _one_vintage(rate: Row, level: Row) -> bool:
    if (rate["published_on"], rate["source_url"]) == (level["published_on"], level["source_url"]):
        return True
    days = [row["published_day"] for row in (rate, level)]
    return bool(abs(days[0] - days[1]).days <= NEAR_DAYS) if all(day == day for day in days) else False


def _stated(rate: Row, years: float) -> tuple[float, float]:
    """The yearly rates that a stated rate may be rounded from, in per cent."""
    half = rounding(rate["value"])
    ends = [rate["value"] - half, rate["value"] + half]
    if rate["unit"] == "x":
        ends = [implied(1, max(end, 1e-9), years) for end in ends]
    return ends[0], ends[1]


def _off(rate: Row, pair: _Pair, years: float) -> float:
    """Points between the stated rate and the nearest that the levels, rounded as they are, allow; 0 where it fits."""
    a, b = ((row["level"], rounding(row["level"])) for row in pair)
    least = implied(a[0] + a[1], max(b[0] - b[1], 1e-9), years)
    most = implied(max(a[0] - a[1], 1e-9), b[0] + b[1], years)
    low, high = _stated(rate, years)
    gap = max(least - high, low - most, 0.0)
    return 0.0 if gap <= TOLERANCE else gap


def _explained(rate: Row, pair: _Pair, years: float) -> str:
    """What the publisher may have meant instead; empty where nothing fits."""
    whole = (pair.end["level"] / pair.base["level"] - 1) * 100
    if years > 1 and rate["unit"] == "percent" and abs(whole - rate["value"]) <= max(TOLERANCE, 0.02 * abs(whole)):
        return "fits the change over the whole span"
    for other, words in ((years + 1, "more"), (years - 1, "less")):
        if other > 0 and abs(implied(pair.base["level"], pair.end["level"], other) - rate["value"]) <= TOLERANCE:
            return f"fits a span of one year {words}"
    return ""


def _rate(rate: Row) -> str:
    return f"{rate['value']:g} times" if rate["unit"] == "x" else f"{rate['value']:g} %"
