"""Spans of time, and dates that were stated to the day, the month or the year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_STATED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, order=True)
class Period:
    """A span of days, both ends included.

    >>> Period.year(2026)
    Period(start=datetime.date(2026, 1, 1), end=datetime.date(2026, 12, 31))
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"the period ends on {self.end}, before it starts on {self.start}")

    @classmethod
    def year(cls, year: int) -> "Period":
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """The months `first` to `last` (1 to 12) of a calendar year, whole."""
        return cls(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        return cls.months(year, 3 * quarter - 2, 3 * quarter)

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        return cls.months(year, 6 * half - 5, 6 * half)

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def calendar_year(self) -> int | None:
        """The calendar year in which the middle of a span of about a year falls; None for any other span.

        Fiscal years land on a calendar axis by their middle, as the SEC's frames place them.
        """
        if not 350 <= self.days <= 380:
            return None
        return (self.start + (self.end - self.start) / 2).year


@lru_cache(maxsize=256)
def stated_day(text: str) -> tuple[date | None, str]:
    """The day that a stated date counts as, and its precision: `day`, `month`, `year` or `none`.

    A bare month or year counts as its last day, so that nothing is known too early; an empty text is undated.

    >>> stated_day("2026-02")
    (datetime.date(2026, 2, 28), 'month')

    Raises ValueError where the text is neither empty nor YYYY, YYYY-MM or YYYY-MM-DD.
    """
    if not text:
        return None, "none"
    found = _STATED.match(text)
    if not found:
        raise ValueError(f"'{text}' is not a date written YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return date(year, 12, 31), "year"
    if day is None:
        return Period.months(year, month, month).end, "month"
    return date(year, month, day), "day"
