"""Spans told by how many quarters, months or years they last: `the next two years`, `over the last three quarters`."""

import re
from collections.abc import Callable
from datetime import date, timedelta

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
)
from ingest.reading.learnt import compiled
from market.fiscal import fiscal_year, latest_quarter, running_year
from market.period import Period


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
_FOLLOWS = compiled(r"after that|follow|subsequent|thereafter|siguiente|posterior|sigue", re.IGNORECASE)
_BEFORE = compiled(r"previous|preceding|prior|anterior|previ[oa]s?|precedente", re.IGNORECASE)


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


def _months_past(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    return Period(date(day.year - 1, day.month, 1), day) if day else None


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "last_quarters": _last_quarters,
    "last_months": _last_months,
    "next_months": _next_months,
    "next_years": _next_years,
    "past_years": _past_years,
    "in_years": _in_years,
    "in_months": _in_months,
    "months_past": _months_past,
}
