"""Fiscal calendars: the real first and last day of a company's fiscal years and quarters.

A calendar is the `fiscal_year_end` column of companies.csv: `MM-DD`, or a rule in words such as `last Sunday of
January` and `Saturday nearest April 30`. A fiscal year carries the number of the calendar year in which it ends, as
filings name it; where a company names it by the year in which it begins, as Japanese ones do, ` of the next year` ends
the rule. Calendars by weekday have quarters of thirteen weeks; a fifty-third week falls into the fourth.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from market.period import Period

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
_DAYS = {name: number for number, name in enumerate(calendar.day_name)}
_LAST = re.compile(r"last (\w+) of (\w+)\Z")
_NEAREST = re.compile(r"(\w+) (?:nearest|closest to) (\w+) (\d+)\Z")
_NEXT = " of the next year"
_MONTH_DAY = re.compile(r"(\d\d)-(\d\d)\Z")


@lru_cache(maxsize=1024)
def year_end(rule: str, year: int) -> date:
    """The last day of fiscal `year`. An empty rule is the calendar year; ValueError for a rule that is not known."""
    if not rule:
        return date(year, 12, 31)
    if rule.endswith(_NEXT):
        return year_end(rule.removesuffix(_NEXT), year + 1)
    if found := _MONTH_DAY.match(rule):
        month = int(found[1])
        return date(year, month, min(int(found[2]), calendar.monthrange(year, month)[1]))
    if found := _LAST.match(rule):
        last = Period.months(year, _MONTHS[found[2]], _MONTHS[found[2]]).end
        return last - timedelta((last.weekday() - _DAYS[found[1]]) % 7)
    if found := _NEAREST.match(rule):
        middle = date(year, _MONTHS[found[2]], int(found[3]))
        after = (_DAYS[found[1]] - middle.weekday()) % 7
        return middle + timedelta(after if after <= 3 else after - 7)
    raise ValueError(
        f"'{rule}' is no fiscal year end: write MM-DD, 'last Sunday of January' or 'Friday nearest May 31'"
    )


def running_year(rule: str, on: date) -> int:
    """The number of the fiscal year in which a day falls.

    >>> running_year("06-30", date(2025, 7, 1))
    2026
    """
    return next(year for year in (on.year - 1, on.year, on.year + 1) if year_end(rule, year) >= on)


def fiscal_year(rule: str, year: int) -> Period:
    """The days of fiscal `year`.

    >>> fiscal_year("last Sunday of January", 2026)
    Period(start=datetime.date(2025, 1, 27), end=datetime.date(2026, 1, 25))
    """
    return Period(year_end(rule, year - 1) + timedelta(1), year_end(rule, year))


@lru_cache(maxsize=4096)
def fiscal_quarter(rule: str, year: int, quarter: int) -> Period:
    """The days of quarter 1 to 4 of fiscal `year`."""
    whole = fiscal_year(rule, year)
    if not rule or _MONTH_DAY.match(rule.removesuffix(_NEXT)):
        first = _months_later(whole.start, 3 * quarter - 3)
        return Period(first, _months_later(whole.start, 3 * quarter) - timedelta(1))
    start = whole.start + timedelta(weeks=13 * (quarter - 1))
    return Period(start, whole.end if quarter == 4 else start + timedelta(weeks=13, days=-1))


@lru_cache(maxsize=4096)
def latest_quarter(rule: str, on: date, quarter: int = 0) -> Period:
    """The last quarter over before `on`; with `quarter` the last such quarter that is over."""
    every = [fiscal_quarter(rule, year, number) for year in range(on.year - 2, on.year + 2)
             for number in ((quarter,) if quarter else (1, 2, 3, 4))]  # fmt: skip
    return max(period for period in every if period.end < on)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, 1)
