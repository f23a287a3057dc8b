"""From which span a rate of growth counts, by its own words and by the columns of levels before it."""

import re
from datetime import timedelta

from ingest.reading.dating.periods import years_later
from ingest.reading.learnt import compiled
from ingest.reading.tables.headings import When, months_back
from market.period import Period

_COMPOUND = compiled(r"CAGR|TCAC|TACC|compound|compuest", re.IGNORECASE)
_SEQUENTIAL = compiled(
    r"\bQoQ\b|\bq-o-q\b|[qt]/[qt]\b|sequential|secuencial|quarter[\s-]o(?:n|ver)[\s-]quarter|intertrimestral",
    re.IGNORECASE,
)
_YEARLY = compiled(
    r"\bYoY\b|\by-o-y\b|\b[ya]/[ya]\b|\byr/yr\b|year[\s-]o(?:n|ver)[\s-]year|interanual|\bi\.a\.", re.IGNORECASE
)
_SO_MANY_YEARS = compiled(r"\b(?P<count>\d{1,2})[\s-]?(?:yrs?|years?|Y|años?|a)\b", re.IGNORECASE)
_NEAR, _LONGEST_QUARTER, _LONGEST_YEAR = 12, 100, 400
"""Days: how far the ends of spans of the same kind may lie apart; no quarter and no year has more."""


def compared(when: When, text: str, levels: list[Period]) -> Period:
    """The span that a growth rate covers: both ends named, or from a year (or quarter) back to the span named.

    levels: the spans of the columns of levels before it; a compound rate without a span of its own goes over them all.
    """
    if when.span or when.period.days > _LONGEST_YEAR:
        return when.period
    if _COMPOUND.search(text) and len(levels) > 1:
        return _over(levels)
    if _SEQUENTIAL.search(text) and when.period.days < _LONGEST_QUARTER:
        return Period(months_back(when.period.start, 3), when.period.end)
    return Period(years_later(when.period, -1).start, when.period.end)


def between(text: str, levels: list[Period]) -> Period | None:
    """The span of a rate that names none: between the columns of levels before it, as its words tell."""
    if not levels:
        return None
    if _COMPOUND.search(text):
        return _compounded(text, levels)
    alike = [one for one in levels if abs(one.days - levels[-1].days) < _NEAR]
    last = max(alike, key=lambda one: one.end)
    if _YEARLY.search(text):
        return _since(last, years_later(last, -1), alike)
    if _SEQUENTIAL.search(text) and last.days < _LONGEST_QUARTER:
        return _since(last, Period(months_back(last.start, 3), last.start - timedelta(days=1)), alike)
    if len(alike) == 1:
        return compared(When(last), text, levels)
    return _over(alike[-2:])


def _compounded(text: str, levels: list[Period]) -> Period:
    """Over as many years as are told, else over all levels."""
    told, last = _SO_MANY_YEARS.search(text), max(levels, key=lambda one: one.end)
    if told:
        return Period(years_later(last, -int(told["count"])).start, last.end)
    return _over(levels) if len(levels) > 1 else compared(When(last), text, levels)


def _since(last: Period, base: Period, levels: list[Period]) -> Period:
    """From the level that ends about where the base does, which a company's own year may move by days."""
    near = (one for one in levels if abs((one.end - base.end).days) < _NEAR)
    return Period(next(near, base).start, last.end)


def _over(levels: list[Period]) -> Period:
    return Period(min(one.start for one in levels), max(one.end for one in levels))
