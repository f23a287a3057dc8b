"""Spans told outright: years, halves, quarters, months and days of the calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from ingest.reading.dating.stretch import Setting, Stretch, count_of, ending, full_year, group, later
from ingest.reading.words.times import MONTHS, ORDINALS
from market.fiscal import fiscal_year
from market.period import Period


def month_number(said: dict[str, str]) -> int:
    return MONTHS[group(said, "month").lower()]


def year_of_month(month: int, setting: Setting, ahead: bool = False) -> int:
    """The year whose `month` is over, or with `ahead` is still to end. ValueError without a document's day."""
    day = setting.published
    if not day:
        raise ValueError("no day to lean on")
    if ahead:
        return day.year if month >= day.month else day.year + 1
    return day.year if month < day.month or (month == day.month and day.day > 20) else day.year - 1


def shift_told(said: dict[str, str]) -> int | None:
    """-1, 0 or 1 for last, this and next year; None where none is told."""
    return next((step for key, step in (("last", -1), ("this", 0), ("next", 1)) if group(said, key)), None)


def _half(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    nth = said.get("nth", said.get("nth2", "first")).lower()
    number = int(group(said, "h") or 2 * (nth in ("back", "latter", "segunda", "última")) or ORDINALS[nth])
    if number not in (1, 2):
        return None
    if "own" in said and setting.fiscal:
        return _of_its_year(1 if number == 1 else 7, 6, setting)
    if group(said, "fiscal"):
        whole = fiscal_year(setting.fiscal, full_year(group(said, "yy")))
        return ending(whole.end, 6) if number == 2 else ending(ending(whole.end, 6).start - timedelta(1), 6)
    written = next((said[key] for key in ("y", "yy", "yyy", "yyyy") if key in said), "")
    plain = group(said, "this").lower() in ("año", "the year")
    return (
        Period.half(full_year(written), number)
        if written
        else _half_without_year(number, setting, None if plain else shift_told(said))
    )


def _of_its_year(first: int, months: int, setting: Setting) -> Period | None:
    """So many months of a company's fiscal year from its `first` month on: the last over, or the next to end."""
    day = setting.published
    if not day:
        return None
    years = (fiscal_year(setting.fiscal, day.year + shift) for shift in (-1, 0, 1, 2))
    every = [ending(later(date.fromordinal(year.start.toordinal() - 1), first - 1 + months), months) for year in years]
    return min(one for one in every if one.end >= day) if setting.future else max(one for one in every if one.end < day)


def _half_without_year(number: int, setting: Setting, shift: int | None) -> Period | None:
    if not setting.published:
        return None
    if shift is None and setting.previous and setting.previous.days > 175 and setting.previous.days < 380:
        return Period.half(setting.previous.end.year, number)
    year = setting.published.year + (shift or 0)
    if shift is None and not setting.future and setting.published.month < (6 if number == 2 else 4 * setting.past):
        year -= 1
    return Period.half(year, number)


def _some_months(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    if group(said, "last"):
        return _last_months_of(said, setting)
    if "endq" in said:
        return ending(Period.quarter(int(said["y"]), int(said["endq"][1])).end, 12)
    if group(said, "month"):
        return ending(_end_of_month(said, setting), _so_many(said))
    count = 3 * _QUARTERS.get(group(said, "firstq").lower(), 0) or count_of(said)
    if "own" in said:
        return _of_its_year(1, count, setting)
    shift, written = shift_told(said), group(said, "y")
    if not written and not setting.published:
        return None
    year = full_year(written) if written else setting.published.year + (shift or 0) if setting.published else 0
    return Period.months(year, 1, count) if 1 <= count <= 12 else None


_QUARTERS = {"two": 2, "2": 2, "dos": 2, "three": 3, "3": 3, "tres": 3}


def _so_many(said: dict[str, str]) -> int:
    """How many months end with the one named."""
    return 12 if "quarters" in said else 6 if "half" in said else count_of(said)


def _last_months_of(said: dict[str, str], setting: Setting) -> Period | None:
    """`the final three months of last year`."""
    written = group(said, "y")
    if written.isdigit():
        year = int(written)
    elif setting.published:
        past = "last" in said.get("rel", "") or "pasado" in written or (setting.past and setting.published.month < 6)
        year = setting.published.year - past
    else:
        return None
    return ending(date(year, 12, 31), count_of(said))


def _end_of_month(said: dict[str, str], setting: Setting) -> date:
    month = month_number(said)
    year = int(said["y"]) if "y" in said else year_of_month(month, setting, setting.future)
    return Period.months(year, month, month).end


def _span(stretch: Stretch, setting: Setting) -> Period | None:
    first, last = full_year(stretch.said["a"]), full_year(group(stretch.said, "b"))
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _years_to(stretch: Stretch, setting: Setting) -> Period | None:
    """`the three years to 2027`: 2025 to 2027."""
    last, count = int(group(stretch.said, "y")), count_of(stretch.said)
    if "month" in stretch.said:
        month = month_number(stretch.said)
        return ending(Period.months(last, month, month).end, 12 * count)
    return Period(date(last - count + 1, 1, 1), date(last, 12, 31)) if count else None


def _month_span(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    first, last = MONTHS[group(said, "from").lower()], month_number(said)
    return Period(date(int(said["a"]), first, 1), Period.months(int(said["b"]), last, last).end)


def _month(stretch: Stretch, setting: Setting) -> Period | None:
    """The month named; one without a year is the latest such month not after the document."""
    month, day = month_number(stretch.said), setting.published
    if "y" not in stretch.said and day is None:
        return None
    if "y" in stretch.said:
        year = int(stretch.said["y"])
    elif day and stretch.way == "months_between" and (shift := shift_told(stretch.said)) is not None:
        year = day.year + shift
    elif day and (setting.ahead or (stretch.role == "by" and not setting.past)):
        year = day.year + (month < day.month)
    else:
        year = day.year - (month > day.month) if day else 0
    named = Period.months(year, month, month)
    if stretch.role == "through" and day and day <= named.end:
        return Period(date(day.year, 1 if named.end.year > day.year else day.month, 1), named.end)
    if stretch.role == "through" and "y" not in stretch.said:
        return Period(date(named.end.year, 1, 1), named.end)
    return Period(named.start, day) if stretch.role == "since" and day and day >= named.start else named


def _before_month(stretch: Stretch, setting: Setting) -> Period | None:
    """`before October`: from the day of the document, or the begin of the year told before, to the month before.

    With its year the month only closes a plan, and is counted in: `before March 2029`.
    """
    day, month = setting.published, month_number(stretch.said)
    if not day:
        return None
    if year := group(stretch.said, "y"):
        return Period(date(min(day.year, int(year)), 1, 1), Period.months(int(year), month, month).end)
    last = date(day.year + (month <= day.month), month, 1) - timedelta(1)
    named = setting.previous
    return Period(named.start if named and named.start < last < named.end else day.replace(day=1), last)


def _month_end(stretch: Stretch, setting: Setting) -> Period | None:
    """`at the end of June`: the last day of the month, over unless the amount is one to come."""
    written, month = group(stretch.said, "y"), month_number(stretch.said)
    year = int(written) if written else year_of_month(month, setting, setting.future)
    last = Period.months(year, month, month).end
    return Period(last, last)


def _month_turn(stretch: Stretch, setting: Setting) -> Period | None:
    """`last October`, `el próximo mayo`."""
    day, month = setting.published, month_number(stretch.said)
    if not day:
        return None
    shift = shift_told(stretch.said)
    if "year" in stretch.written or "año" in stretch.written:
        year = day.year + (shift or 0)
    elif shift == 1:
        year = day.year + (month <= day.month)
    else:
        year = day.year - (month >= day.month if shift else month > day.month)
    return Period.months(year, month, month)


def _months_between(stretch: Stretch, setting: Setting) -> Period | None:
    last = _month(stretch, setting)
    if last is None:
        return None
    first = MONTHS[group(stretch.said, "from").lower()]
    day = setting.published
    told = setting.past or (setting.previous is not None and day is not None and setting.previous.end < day)
    plain = not told and not {"y", "last", "next"} & stretch.said.keys()
    if day and plain and first <= day.month <= last.end.month:
        return Period.months(day.year, first, last.end.month)  # it is under way
    return Period(date(last.end.year - (first > last.end.month), first, 1), last.end)


def _decade_half(stretch: Stretch, setting: Setting) -> Period | None:
    first = setting.published.year // 10 * 10 if setting.published else 2020
    nth = group(stretch.said, "nth").lower()
    begun = first + (1 if nth in ("first", "primera") else 6)
    return Period(date(begun, 1, 1), date(begun + 4, 12, 31))


def _decade(stretch: Stretch, setting: Setting) -> Period | None:
    year = setting.published.year if setting.published else 2025
    last = year // 10 * 10 + 10 if year % 10 else year
    if stretch.role == "through" and setting.published:
        return Period(date(setting.published.year, 1, 1), date(last, 12, 31))
    return Period.year(last)


def _year(stretch: Stretch, setting: Setting) -> Period | None:
    year = full_year(stretch.said["y"])
    now = setting.published.year if setting.published else year
    if stretch.role == "through" and now <= year:
        return Period(date(now, 1, 1), date(year, 12, 31))
    if stretch.role == "since" and year <= now and setting.published:
        return Period(date(year, 7 if "middle" in stretch.said else 1, 1), setting.published)
    return Period.year(year)


def _day(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    if "m" in said:
        told = date(int(said["y3"]), int(said["m"]), int(said["day3"]))
        return Period(told, told)
    if not group(said, "month"):
        return None
    month, number, written = month_number(said), int(group(said, "day")), group(said, "y")
    if not written and not setting.published:
        return None
    year = int(written) if written else setting.published.year if setting.published else 0
    told = date(year, month, number)
    if not written and setting.published and (told - setting.published).days > 31 and not setting.future:
        told = date(year - 1, month, number)
    return Period(told, told)


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "half": _half,
    "months": _some_months,
    "span": _span,
    "years_to": _years_to,
    "month": _month,
    "before_month": _before_month,
    "month_turn": _month_turn,
    "month_end": _month_end,
    "month_span": _month_span,
    "months_between": _months_between,
    "decade": _decade,
    "decade_half": _decade_half,
    "year": _year,
    "day": _day,
}
