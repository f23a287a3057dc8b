"""Spans of time as the headings and labels of tables write them: `2026E`, `1Q26`, `FY3Q26`, `CAGR 2025-30`, `Dec-26`.

Headings are brought to the forms that prose uses and then read like prose, so a new way of writing is one row of
`FORMS`.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from ingest.reading.dating.periods import Setting, Stretch, every_stretch, resolve, stretches, years_later
from ingest.reading.words.times import MONTH, MONTHS
from market.fiscal import latest_quarter
from market.period import Period

FORMS: tuple[tuple[str, str], ...] = (
    (r"[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§]+", ""),
    (r"[(\[]\s*(?:\d{1,2}|[a-z])\s*[)\]]", " "),
    (r"\b((?:FY|CY|[1-4][QTHS]|[QTH][1-4])?[\s'’]?(?:20)?\d\d)\s?[(\[]?[AEFP][)\]]?(?![\w])", r"\1"),
    (r"\b((?:FY|CY)?\s?20\d\d)\s?[(\[]?[aefp][)\]]?(?![\w])", r"\1"),
    (r"\b(?:CY|calendar)\s?['’]?(?:20)?(\d\d)\b", r"20\1"),
    (r"\b([1-4])[QT]\s?FY\s?['’]?(\d\d(?:\d\d)?)\b", r"Q\1 FY\2"),
    (r"\bFY\s?([1-4])Q['’]?(\d\d(?:\d\d)?)\b", r"Q\1 FY\2"),
    (r"\bFY\s?['’]?(20\d\d|\d\d)[\s-]*Q([1-4])\b", r"Q\2 FY\1"),
    (r"\b(20\d\d)\s?-?\s?[QT]([1-4])\b", r"Q\2 \1"),
    (r"\b(20\d\d)\s?-?\s?H([12])\b", r"H\2 \1"),
    (r"\b[QT]\s?([1-4])[\s/-]+(?=['’]?\d\d)", r"Q\1 "),
    (r"(?i)\b([1-4])\.?\s?(?:[ºª°]|er|[oº]\.|st|nd|rd|th)?\s*(?:trim(?:estre)?|quarter|qtr)\b\.?\s*(?:de\s+|of\s+)?",
    r"Q\1 "),
    (r"(?i)\b(?:primer|1\.?[ºªer]+|first|1st)\s+(?:semestre|half)\s+(?:de\s+|of\s+)?", "H1 "),
    (r"(?i)\b(?:segundo|2\.?[ºªdo]+|second|2nd)\s+(?:semestre|half)\s+(?:de\s+|of\s+)?", "H2 "),
    (r"(?<![\w])['’](\d\d)\b(?!\d)", r"20\1"),
    (r"(?i)\bene\b\.?", "enero"),
    (r"(?i)\babr\b\.?", "abril"),
    (r"(?i)\bago\b\.?", "agosto"),
    (r"(?i)\bdic\b\.?", "diciembre"),
    (rf"(?i)(?<!ended )(?<!ending )\b({MONTH})\.?(?:\s+(?:de\s+|of\s+)?|-)(20\d\d)\b", r"in \1 \2"),
    (rf"(?i)\b({MONTH})\.?(?:-\s?|\s?['’])(\d\d)\b(?![\d,])", r"in \1 20\2"),
)  # fmt: skip
"""A way of writing in headings, and the way of prose; tried in this order."""

VINTAGE = re.compile(
    r"\b(?:forecasts?|vintage|as of|previous|prior|published|issued|edition|revis\w+|view|outlook|estimates?|old|new|"
    r"previsi(?:ón|ones)|estimaci(?:ón|ones)|edición|anterior|publicad\w|informe)\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
    re.IGNORECASE,
)
"""A heading that dates the statement, not what it is about, where the other axis has the years."""
_YEAR = re.compile(
    r"(?<!\d)20\d\d(?!\d)|\bFY\s?['’]?\d\d\b|\b[1-4][QTHS]\s?['’]?\d\d\b|['’]\d\d\b|\b[QTH][1-4]['’ -]?\d\d\b"
)
_FISCAL = re.compile(r"\bFY|\bfiscal|\bejercicio", re.IGNORECASE)
_COMPOUND = re.compile(r"CAGR|TCAC|TACC|compound|compuest", re.IGNORECASE)
_SEQUENTIAL = re.compile(r"QoQ|q/q|sequential|quarter[\s-]o(?:n|ver)[\s-]quarter|intertrimestral", re.IGNORECASE)


_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "tres": 3, "seis": 6, "nueve": 9, "doce": 12}
_MONTHS_ENDED = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|3|6|9|12)\s+(?:months?|meses)\s+(?:ended|ending|terminados|finalizados|"
    rf"a)\s+(?:on\s+|el\s+|in\s+)*"
    rf"(?:\d{{1,2}}\s+de\s+)?(?P<month>{MONTH})\.?(?:\s+\d{{1,2}})?,?\s+(?:de\s+)?(?P<year>20\d\d)\b", re.IGNORECASE
)  # fmt: skip
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


def when_of(text: str, published: date | None, fiscal: str = "") -> When | None:
    """The one span that a heading names; None where it names none, or several that differ."""
    plain = _plain(text)
    if months := _MONTHS_ENDED.search(plain):
        return _ended(months, fiscal)
    found = _found(plain)
    if not found:
        return None
    setting = Setting(published, fiscal)
    named = {resolve(one, setting) for one in found}
    period = named.pop() if len(named) == 1 else None
    return When(period, found[0].role == "growth", bool(_FISCAL.search(plain))) if period else None


def _ended(found: re.Match[str], fiscal: str) -> When:
    """So many months to the end of one; the company's own quarter where it ends within days of that."""
    word = found["count"].lower()
    count, month, year = _COUNTS.get(word) or int(word), MONTHS[found["month"].lower()], int(found["year"])
    end = Period.months(year, month, month).end
    if count == 3 and fiscal:
        own = latest_quarter(fiscal, end + _NEAR)
        if abs(own.end - end) < _NEAR:
            return When(own)
    return When(Period(_months_back(date(year, month, 1), count - 1), end))


def has_year(text: str) -> bool:
    """Does a heading name a year, so that it needs no other to be dated?"""
    return bool(_YEAR.search(text))


def is_dated(text: str) -> bool:
    """Does a heading name a span at all: a year, or a quarter or month without its year?"""
    return bool(_found(_plain(text)))


@cache
def _forms() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), form) for pattern, form in FORMS]


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    if not any(letter.isdigit() for letter in text):
        return text
    for pattern, form in _forms():
        text = pattern.sub(form, text)
    return text


@lru_cache(maxsize=1024)
def _found(plain: str) -> list[Stretch]:
    return [one for one in stretches(plain) if one.role not in ("now", "weak") and one.way not in ("shift", "rel2")]


def compared(when: When, text: str, levels: list[Period]) -> Period:
    """The span that a growth rate covers: both ends named, or from a year (or quarter) back to the span named.

    levels: the spans of the columns of levels before it; a compound rate without a span of its own goes over them all.
    """
    if when.span or when.period.days > 400:
        return when.period
    if _COMPOUND.search(text) and len(levels) > 1:
        return Period(min(one.start for one in levels), max(one.end for one in levels))
    if _SEQUENTIAL.search(text) and when.period.days < 100:
        return Period(_months_back(when.period.start, 3), when.period.end)
    return Period(years_later(when.period, -1).start, when.period.end)


def is_compound(text: str) -> bool:
    """Is a rate told as a yearly one over several years?"""
    return bool(_COMPOUND.search(text))


def _months_back(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)
