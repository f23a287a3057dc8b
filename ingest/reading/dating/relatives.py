"""Spans told by what lies between them and the day of the document, or the span named before."""

from collections.abc import Callable
from datetime import date, timedelta

from ingest.reading.dating.calendars import shift_told
from ingest.reading.dating.stretch import (
    Setting,
    Stretch,
    beside,
    count_of,
    group,
    months_of,
    moved,
    years_later,
)
from ingest.reading.words.times import WEEKDAYS
from market.fiscal import fiscal_year, latest_quarter, running_year
from market.period import Period

_MONTHS_IN = {"m": 1, "q": 3, "t": 3, "y": 12, "a": 12, "e": 12, "j": 12}
"""Months of a unit, by the first letter of its name."""


def _rel(stretch: Stretch, setting: Setting) -> Period | None:
    """`this year`; after a fiscal year was named, the company's own."""
    named = setting.previous
    if named and setting.fiscal and setting.published and 350 <= named.days <= 380 and named.start.month != 1:
        return fiscal_year(
            setting.fiscal, running_year(setting.fiscal, setting.published) + (shift_told(stretch.said) or 0)
        )
    if group(stretch.said, "new") and setting.published:
        return Period.year(setting.published.year + (setting.published.month > 3))
    return Period.year(setting.published.year + (shift_told(stretch.said) or 0)) if setting.published else None


def _rel2(stretch: Stretch, setting: Setting) -> Period | None:
    step = -2 if group(stretch.said, "last") else 2
    return Period.year(setting.published.year + step) if setting.published else None


def _years_from(stretch: Stretch, setting: Setting) -> Period | None:
    """`over four years beginning in 2027`."""
    first, count = int(group(stretch.said, "y")), count_of(stretch.said)
    return Period(date(first, 1, 1), date(first + count - 1, 12, 31)) if count else None


def _in_n(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    if not day:
        return None
    last = day.year + (count_of(stretch.said) or 1)
    return Period(date(day.year, 1, 1), date(last, 12, 31)) if stretch.role == "through" else Period.year(last)


def _adjacent(stretch: Stretch, setting: Setting) -> Period | None:
    """`the year after`, `the previous year`: beside the span named before; a year beside a quarter is its year ago."""
    step = 1 if stretch.role == "after" else -1
    if setting.previous:
        return (
            beside(setting.previous, step)
            if "one" in stretch.written.lower().split()
            else years_later(setting.previous, step)
        )
    return Period.year(setting.published.year + step) if setting.published else None


def _elliptic(stretch: Stretch, setting: Setting) -> Period | None:
    """`than in the previous one`, `para el próximo`, `para el que corre`: a span of the same length as that named."""
    if stretch.role == "now":
        return _running(setting)
    step = 1 if stretch.role == "after" else -1
    if setting.previous:
        return beside(setting.previous, step)
    return Period.year(setting.published.year + 1) if step == 1 and setting.published else None


def _running(setting: Setting) -> Period | None:
    """The span of the length of that named before in which the document was published."""
    if not setting.published or not setting.previous:
        return Period.year(setting.published.year) if setting.published else None
    if setting.previous.days > 380:
        return None
    running = setting.previous
    while running.start > setting.published:
        running = beside(running, -1)
    while running.end < setting.published:
        running = beside(running, 1)
    return running


def _some_later(stretch: Stretch, setting: Setting) -> Period | None:
    months = _MONTHS_IN[group(stretch.said, "unit").lower()[0:1] or "y"] * (count_of(stretch.said) or 1)
    named = setting.previous
    if named and months < 12 <= months_of(named):
        last = Period.months(named.end.year, named.end.month, named.end.month)
        return moved(last, months)
    if named and months % 12 and months_of(named) == 12:
        return Period.year(moved(named, months).start.year)
    return moved(named, months) if named else None


def _then(stretch: Stretch, setting: Setting) -> Period | None:
    return None


def _same(stretch: Stretch, setting: Setting) -> Period | None:
    if group(stretch.said, "several") and len(setting.told) > 1:
        return Period(min(one.start for one in setting.told), max(one.end for one in setting.told))
    return setting.previous


def _of_two(stretch: Stretch, setting: Setting) -> Period | None:
    if len(setting.told) < 2:
        return setting.previous
    return max(setting.told) if group(stretch.said, "last") else min(setting.told)


def _ago(stretch: Stretch, setting: Setting) -> Period | None:
    """So many days, weeks, months, quarters or years before the document (`ago`) or the span named before."""
    said, day = stretch.said, setting.published
    unit, count = group(said, "unit").lower()[0:1] or "y", count_of(said) or 1
    if stretch.role == "day":
        return _days_ago(group(said, "unit").lower(), count, stretch, setting)
    months = count * _MONTHS_IN[unit]
    leans = setting.previous and (not group(said, "now") or (_is_of_accounts(setting.previous) and months % 12 == 0))
    if leans and setting.previous:
        return moved(setting.previous, -months)
    if not day:
        return None
    if months % 12 == 0:
        return Period.year(day.year - months // 12)
    if unit in "qt":
        return moved(latest_quarter(setting.fiscal, day), 3 - months)
    first = moved(Period(day, day), -months).start
    return Period.months(first.year, first.month, first.month)


def _is_of_accounts(named: Period) -> bool:
    """A quarter, a half-year or a fiscal year: the span of results, which `a year ago` compares with that before it."""
    return named.days < 340 or (named.days < 380 and (named.start.month, named.start.day) != (1, 1))


def _days_ago(unit: str, count: int, stretch: Stretch, setting: Setting) -> Period | None:
    deictic = "ago" in stretch.written or "hace" in stretch.written.lower()
    anchor = (
        setting.previous.end if setting.previous and setting.previous.days < 40 and not deictic else setting.published
    )
    if not anchor:
        return None
    told = anchor - timedelta(days=count * (1 if unit[0] == "d" else 7))
    return Period(told, told)


def _day_rel(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    if not day:
        return None
    if "yesterday" in stretch.said:
        return Period(day - timedelta(1), day - timedelta(1))
    monday = day - timedelta(day.weekday() + (7 if "last" in stretch.said else 0))
    return Period(monday, monday + timedelta(6))


def _weekday(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    if not day:
        return None
    told = day - timedelta((day.weekday() - WEEKDAYS[stretch.said["weekday"].lower()]) % 7)
    return Period(told, told)


def _month_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    this = moved(Period(setting.published.replace(day=1), setting.published), -1 if "last" in stretch.said else 0).start
    return Period.months(this.year, this.month, this.month)


def _now(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year) if setting.published else None


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "rel": _rel,
    "rel2": _rel2,
    "years_from": _years_from,
    "in_n": _in_n,
    "adjacent": _adjacent,
    "elliptic": _elliptic,
    "some_later": _some_later,
    "then": _then,
    "same": _same,
    "of_two": _of_two,
    "ago": _ago,
    "day_rel": _day_rel,
    "weekday": _weekday,
    "month_rel": _month_rel,
    "now": _now,
}
