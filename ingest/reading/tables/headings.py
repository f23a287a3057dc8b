"""Spans of time as the headings and labels of tables name them: `2026E`, `1Q26`, `FY3Q26`, `CAGR 2025-30`, `26/25`.

Headings are brought to the forms that prose uses (`forms`) and then read like prose; what prose does not know is read
here: so many months ended, `Jan-Sep`, one span against another.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from ingest.reading.dating.periods import Setting, Stretch, every_stretch, resolve, stretches
from ingest.reading.learnt import compiled
from ingest.reading.tables.forms import plain
from ingest.reading.words.times import MONTH, MONTHS
from market.fiscal import fiscal_quarter, latest_quarter
from market.period import Period

VINTAGE = compiled(
    r"\b(?:forecasts?|vintage|as of|previous|prior|published|issued|edition|revis\w+|view|outlook|estimates?|old|new|"
    r"previsi(?:ón|ones)|estimaci(?:ón|ones)|edición|anterior|publicad\w|informe)\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
    re.IGNORECASE,
)
"""A heading that dates the statement, not what it is about, where the other axis has the years."""
_YEAR = compiled(
    r"(?<!\d)20\d\d(?!\d)|\bFY\s?['’]?\d\d\b|\b[1-4][QTHS]\s?['’]?\d\d\b|['’]\d\d\b|\b[QTH][1-4]['’ -]?\d\d\b"
)
_FISCAL = compiled(r"\bFY|\bfiscal|\bejercicio", re.IGNORECASE)
_UNENDED = compiled(
    r"\bYTD\b|\byear[\s-]to[\s-]date\b|\b[LT]TM\b|\btrailing\b|\blast twelve months\b|\ben lo que va\b|"
    r"\bacumulado del año\b", re.IGNORECASE
)  # fmt: skip
"""A span whose ends a heading does not tell."""
_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "tres": 3, "seis": 6, "nueve": 9, "doce": 12}
_MONTHS_ENDED = (
    rf"\b(?P<count>{'|'.join(_COUNTS)}|3|6|9|12)\s+(?:months?|meses)\s+(?:ended|ending|terminados|finalizados|"
    rf"a)\s+(?:on\s+|el\s+|in\s+)*"
    rf"(?:\d{{1,2}}\s+de\s+)?(?P<month>{MONTH})\.?(?:\s+\d{{1,2}})?,?\s+(?:de\s+)?(?P<year>20\d\d)\b"
)
_FROM_MONTH = (
    rf"\b(?P<first>{MONTH})\.?\s?(?:[-–—/]|\bto\b|\ba\b)\s?(?:in\s)?(?P<last>{MONTH})\.?\s+(?:de\s+|of\s+)?"
    r"(?P<year>20\d\d)\b"
)
_FISCAL_MONTHS = r"\b(?P<count>[369])M\s?FY\s?['’]?(?:20)?(?P<year>\d\d)\b"
_AGAINST = compiled(r"\s*(?:/|\bvs\b\.?|\bversus\b|\bover\b|\bfrente a\b|\bsobre\b)\s*")
_TWO_FIGURES = compiled(r"(?<![\w.,/])([23]\d)(?=[AEFPaefp]?(?:\W|\Z))")
_NEAR = timedelta(days=12)


@dataclass(frozen=True)
class When:
    """A span that a heading names. span: both ends are named. fiscal: a company's year. assumed: nothing names it."""

    period: Period
    span: bool = False
    fiscal: bool = False
    assumed: bool = False


def day_of(text: str, published: date | None) -> When | None:
    """The one day that a heading or caption names; None where it names none, or several."""
    days = [one for one in every_stretch(text) if one.role == "day"] if any(map(str.isdigit, text)) else []
    period = resolve(days[0], Setting(published)) if len(days) == 1 else None
    return When(period) if period else None


@lru_cache(maxsize=1024)
def when_of(text: str, published: date | None, fiscal: str = "") -> When | None:
    """The one span that a heading names; None where it names none, several that differ, or one without its ends."""
    if _UNENDED.search(text):
        return None
    told = plain(text)
    return _against(told, published, fiscal) or _single(told, published, fiscal)


@lru_cache(maxsize=1024)
def compares(text: str) -> bool:
    """Does a heading set one span against another, as `26/25` or `4Q25 vs 4Q24`?"""
    return _against(plain(text), None, "") is not None


def _against(told: str, published: date | None, fiscal: str) -> When | None:
    """From the earlier span to the later one, where both are as long as each other and the later one comes first."""
    parts = _AGAINST.split(told) if any(map(str.isdigit, told)) else []
    if len(parts) != 2:
        return None
    late, early = (_single(plain(_TWO_FIGURES.sub(r"20\1", part)), published, fiscal) for part in parts)
    if not late or not early or abs(late.period.days - early.period.days) > _NEAR.days:
        return None
    later = late.period.start > early.period.start
    return When(Period(early.period.start, late.period.end), True, late.fiscal) if later else None


def _single(told: str, published: date | None, fiscal: str) -> When | None:
    for kind, pattern in _patterns():
        if found := pattern.search(told):
            return _READERS[kind](found, fiscal)
    found_in_prose = _found(told)
    setting = Setting(published, fiscal)
    named = {resolve(one, setting) for one in found_in_prose}
    period = named.pop() if len(named) == 1 else None
    return When(period, found_in_prose[0].role == "growth", bool(_FISCAL.search(told))) if period else None


def _ended(found: re.Match[str], fiscal: str) -> When:
    """So many months to the end of one; the company's own quarters where they end within days of that."""
    word = found["count"].lower()
    count, month, year = _COUNTS.get(word) or int(word), MONTHS[found["month"].lower()], int(found["year"])
    end = Period.months(year, month, month).end
    own = latest_quarter(fiscal, end + _NEAR) if fiscal else None
    if not own or abs(own.end - end) >= _NEAR:
        return When(Period(months_back(date(year, month, 1), count - 1), end))
    first = own
    for _ in range(count // 3 - 1):
        first = latest_quarter(fiscal, first.start)
    return When(Period(first.start, own.end))


def _from_month(found: re.Match[str], fiscal: str) -> When | None:
    first, last = MONTHS[found["first"].lower()], MONTHS[found["last"].lower()]
    return When(Period.months(int(found["year"]), first, last)) if first < last else None


def _fiscal_months(found: re.Match[str], fiscal: str) -> When | None:
    """The first quarters of a fiscal year; None where nobody tells whose."""
    if not fiscal:
        return None
    year, last = 2000 + int(found["year"]), int(found["count"]) // 3
    return When(Period(fiscal_quarter(fiscal, year, 1).start, fiscal_quarter(fiscal, year, last).end), fiscal=True)


_READERS = {"ended": _ended, "from month": _from_month, "fiscal months": _fiscal_months}


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    words = (("ended", _MONTHS_ENDED), ("from month", _FROM_MONTH), ("fiscal months", _FISCAL_MONTHS))
    return [(kind, compiled(pattern, re.IGNORECASE)) for kind, pattern in words]


def has_year(text: str) -> bool:
    """Does a heading name a year, so that it needs no other to be dated?"""
    return bool(_YEAR.search(text) or _YEAR.search(plain(text))) or compares(text)


@lru_cache(maxsize=1024)
def is_dated(text: str) -> bool:
    """Does a heading name a span at all: a year, or a quarter or month without its year?"""
    told = plain(text)
    return bool(_found(told) or _UNENDED.search(text)) or compares(text)


@lru_cache(maxsize=1024)
def _found(told: str) -> list[Stretch]:
    return [one for one in stretches(told) if one.role not in ("now", "weak") and one.way not in ("shift", "rel2")]


def months_back(day: date, months: int) -> date:
    """The first of the month so many months before that of `day`."""
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)
