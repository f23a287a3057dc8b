"""Spans told by what lies between them and the day of the document, or the span named before."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ingest.reading.dating.calendars import shift_told
from ingest.reading.dating.stretch import (
    Setting,
    Stretch,
    beside,
    count_of,
    ending,
    group,
    later,
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


def _last_quarters(stretch: Stretch, setting: Setting) -> Period | None:
    if setting.previous and setting.previous.days > 175 and not stretch.written.lower().startswith(("la", "tr", "úl")):
        return beside(setting.previous, -1)
    quarters = count_of(stretch.said) or 4
    if not setting.published:
        return None
    own = latest_quarter(setting.fiscal, setting.published).end
    told = _REPORTED[0] <= (setting.published - own).days <= _REPORTED[1]
    return ending(own if told else latest_quarter("", setting.published).end, 3 * quarters)


_REPORTED = (14, 75)
"""So many days after its end a company's quarter is told of; before and after, quarters are those of the calendar."""


def _last_months(stretch: Stretch, setting: Setting) -> Period | None:
    """A year's months end with the last quarter, as reports tell them; fewer end with the document."""
    months = count_of(stretch.said) or 12
    leans = setting.previous and abs(months_of(setting.previous) - months) <= 1
    if leans and setting.previous and stretch.written.lower().startswith(("pre", "pri")):
        return beside(setting.previous, -1)
    if not setting.published:
        return None
    if months == 12 and not group(stretch.said, "year"):
        return ending(latest_quarter("", setting.published).end, 12)
    if group(stretch.said, "year") and setting.fiscal and setting.past:
        over = fiscal_year(setting.fiscal, running_year(setting.fiscal, setting.published) - 1)
        if (setting.published - over.end).days < 60:
            return over
    return ending(setting.published, months)


def _next_months(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    return Period(day, moved(Period(day, day), count_of(stretch.said)).end) if day and count_of(stretch.said) else None


def _next_years(stretch: Stretch, setting: Setting) -> Period | None:
    """So many years from that of the document on, in its second half from the next; `that follow`: after one named."""
    count, day = count_of(stretch.said), setting.published
    if not day or not count:
        return None
    follows = _FOLLOWS.search(stretch.written) and setting.previous and setting.previous.days > 350
    if follows and setting.previous:
        last = setting.previous.end
        return Period(last + timedelta(1), later(last, 12 * count))
    first = day.year + (day.month >= _SECOND_HALF)
    return Period(date(first, 1, 1), date(first + count - 1, 12, 31))


_SECOND_HALF = 7
_FOLLOWS = re.compile(r"after that|follow|subsequent|thereafter|siguiente|posterior|sigue", re.IGNORECASE)
_BEFORE = re.compile(r"previous|preceding|prior|anterior|previ[oa]s?|precedente", re.IGNORECASE)


def _past_years(stretch: Stretch, setting: Setting) -> Period | None:
    """So many years up to the document; `the previous three years` end before a year or years named before."""
    count, day, named = count_of(stretch.said), setting.published, setting.previous
    if count and named and named.days > 350 and _BEFORE.search(stretch.written):
        return Period(date(named.start.year - count, named.start.month, named.start.day), named.start - timedelta(1))
    return Period(date(day.year - count, 1, 1), date(day.year, 12, 31)) if day and count else None


def _joined(told: tuple[Period, ...]) -> Period:
    return Period(min(one.start for one in told), max(one.end for one in told))


def _in_years(stretch: Stretch, setting: Setting) -> Period | None:
    count, day = count_of(stretch.said), setting.published
    if not day or not count:
        return None
    if len(setting.told) == count and months_of(whole := _joined(setting.told)) == 12 * count:
        return whole
    return (
        _past_years(stretch, setting)
        if setting.past and not (group(stretch.said, "ahead") or stretch.written.lower().startswith("para"))
        else Period(date(day.year, 1, 1), date(day.year + count - 1, 12, 31))
    )


def _in_months(stretch: Stretch, setting: Setting) -> Period | None:
    """`in five months`, of a change: up to the span named before, else to the document."""
    count, day = count_of(stretch.said), setting.published
    if not day or not count:
        return None
    if setting.future:
        return _next_months(stretch, setting)
    end = (
        setting.previous.end if setting.previous and setting.previous.end < day and setting.previous.days < 100 else day
    )
    return ending(end, count)


def _now(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year) if setting.published else None


def _months_past(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    return Period(date(day.year - 1, day.month, 1), day) if day else None


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
    "last_quarters": _last_quarters,
    "last_months": _last_months,
    "next_months": _next_months,
    "next_years": _next_years,
    "past_years": _past_years,
    "in_years": _in_years,
    "in_months": _in_months,
    "now": _now,
    "months_past": _months_past,
}
