"""A number told several times in one document is one figure with several places; a rounded telling is one of them.

Cells of different rows of a table are one only where all that is known of them is the same.
"""

import math
import re
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from ingest.reading.learnt import compiled
from market.records import Figure

_MUST_AGREE = ("workload", "entity", "region", "period_start", "period_end", "publisher")
_MUST_BE_SAME = attrgetter(
    "unit", "metric", "workload", "segment", "entity", "region", "period_start", "period_end", "kind"
)
_DIGITS = compiled(r"\d[\d.,]*")
_ROW = compiled(
    r"\||\t|\S {2,}\S|;\S*;|,\S+,\S+\Z|(?:\s(?:[$€£]?\d(?:[\d.,]*\d)?[%A-Za-z]?|n/a|[-–—])){2}\Z", re.IGNORECASE
)
"""A line of a table, not a sentence."""
_MOST_ALIKE = 20
_ROUNDLY = 0.1
"""A rounded telling is off by so large a part at most: $600 billion is not told as $1 trillion."""


def merge(figures: list[Figure]) -> list[Figure]:
    """One figure for each thing said, in order of its first place; the surest telling stands for all."""
    if len(figures) < 2:
        return figures[:]
    kept: list[Figure] = []
    by_number: dict[tuple[object, ...], list[int]] = {}
    alike: dict[tuple[object, ...], list[int]] = {}
    for figure in sorted(figures, key=lambda one: one.start or 0):
        key = (figure.value, figure.value_low, figure.value_high, figure.unit, figure.metric)
        kind = _MUST_BE_SAME(figure)
        same = by_number.get(key, [])[-_MOST_ALIKE:]
        twin = next((place for place in same if _agree(kept[place], figure)), None)
        if twin is None and not _is_row(figure.quote):
            twin = next((place for place in alike.get(kind, [])[-_MOST_ALIKE:] if _rounds(kept[place], figure)), None)
        if twin is None:
            by_number.setdefault(key, []).append(len(kept))
            alike.setdefault(kind, []).append(len(kept))
            kept.append(figure)
        else:
            kept[twin] = _one(kept[twin], figure)
    return kept


@lru_cache(maxsize=1024)
def _is_row(quote: str) -> bool:
    return bool(_ROW.search(quote))


def _agree(one: Figure, other: Figure) -> bool:
    if one.quote != other.quote and _is_row(one.quote) and _is_row(other.quote):
        return one.figure_id == other.figure_id
    pairs = [(getattr(one, column), getattr(other, column)) for column in _MUST_AGREE]
    return all(first == second or not first or not second or "all" in (first, second) or "world" in (first, second)
               for first, second in pairs)  # fmt: skip


def _rounds(one: Figure, other: Figure) -> bool:
    """Is one the other in fewer digits (`$2.59 trillion`, `2.6 trillion`), told elsewhere by the same or by nobody?"""
    if (
        one.quote_start == other.quote_start
        or _is_row(one.quote)
        or not one.period_start
        or one.value_low
        or other.value_low
    ):
        return False
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return False
    fine, coarse = sorted((one, other), key=_step)
    step = _step(coarse)
    apart = abs((fine.value or 0.0) - (coarse.value or 0.0))
    return 0 < _step(fine) < step and apart <= min(step * 0.5001, abs(coarse.value or 0.0) * _ROUNDLY)


def _step(figure: Figure) -> float:
    """The worth of the last digit written, in the figure's unit; 0 where it cannot be told."""
    found = _DIGITS.search(figure.span)
    if not found or not figure.value:
        return 0.0
    written = found[0].rstrip(".,")
    for places in range(len(re.split(r"[.,]", written)[-1]) + 1 if re.search("[.,]", written) else 1):
        number = int(re.sub(r"\D", "", written)) / 10**places
        power = math.log10(abs(figure.value) / number) if number else 0.5
        whole = round(power)
        if math.isclose(power, whole, abs_tol=1e-7) and whole % 3 == 0 and places in (0, _decimals(written)):
            return 10.0 ** (whole - places)
    return 0.0


def _decimals(written: str) -> int:
    parts = re.split(r"[.,]", written)
    return len(parts[-1]) if len(parts) > 1 else 0


def _prefers(one: Figure, other: Figure) -> bool:
    """Does `one` stand for both: a doubtful magnitude before all, since it must be seen, then the charted one?"""
    if one.scale_suspect != other.scale_suspect:
        return one.scale_suspect
    return (one.standing, other.standing) == ("charted", "review")


def _one(first: Figure, second: Figure) -> Figure:
    """The surer, else the more exact, of two tellings, with the places of both."""
    surer, other = (second, first) if _prefers(second, first) else (first, second)
    if surer.standing == other.standing and not surer.scale_suspect and 0 < _step(other) < _step(surer):
        surer, other = other, surer
    caveats = ";".join(dict.fromkeys([*filter(None, f"{surer.caveats};{other.caveats}".split(";")), "repeated"]))
    return replace(surer, places=(first.places or 1) + (second.places or 1), caveats=caveats)
