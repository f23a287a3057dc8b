"""Quarters of a company, by its own calendar; of the calendar where it has none of its own."""

from collections.abc import Callable
from datetime import date, timedelta

from ingest.reading.dating.calendars import month_number, shift_told, year_of_month
from ingest.reading.dating.stretch import Setting, Stretch, beside, count_of, ending, full_year, group, years_later
from ingest.reading.words.times import ORDINALS
from market.fiscal import fiscal_quarter, latest_quarter
from market.period import Period

_NEXT_QUARTERS = 200
"""Nobody speaks of a quarter that ends more than so many days ahead without its year."""
_NEAR = 130
"""A company tells of a quarter within so many days of its end."""
_RECENT = 100
"""Results are told within so many days of the end of their quarter."""
_REPORTED = 75
"""Within so many days of its end what was done `this quarter` is told of the quarter that is over."""
_SAME = 44
"""A quarter of the calendar is taken for the company's own that ends within so many days of it."""
_ENDING = (
    "ending",
    "ends",
    "closes",
    "closing",
    "que termina ",
    "que acaba ",
    "que cierra ",
    "que finaliza ",
    "que concluye ",
)
_A_HALF = range(178, 187)
_A_QUARTER = range(80, 101)
_A_YEAR = range(350, 381)


def _number(said: dict[str, str]) -> int:
    nth = group(said, "nth").lower()
    return int(group(said, "q") or ORDINALS.get(nth, 1))


def _quarter(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number, year = _number(said), full_year(said.get("fy") or said["y"])
    if {"fy", "fiscal", "fiscal2", "own"} & said.keys():
        return fiscal_quarter(setting.fiscal, year, number)
    plain = Period.quarter(year, number)
    own = fiscal_quarter(setting.fiscal, year, number) if setting.fiscal else plain
    if setting.published is None:
        return plain
    days_to_own = (own.end - setting.published).days
    told_of = -_NEAR <= days_to_own <= (_NEAR if setting.future else 0)
    return own if told_of and plain.end > setting.published + timedelta(_NEAR if setting.future else 0) else plain


def _quarter_of(stretch: Stretch, setting: Setting) -> Period | None:
    """`the third quarter of last year`."""
    shift = shift_told(stretch.said)
    if not setting.published or shift is None:
        return None
    year, number = setting.published.year + shift, _number(stretch.said)
    every = (fiscal_quarter(setting.fiscal, one, number) for one in (year, year + 1))
    told = next((one for one in every if one.end.year == year), Period.quarter(year, number))
    early = shift == 0 and told.start > setting.published and not setting.future
    return years_later(told, -1) if early else told


def _quarter_ended(stretch: Stretch, setting: Setting) -> Period | None:
    said, month = stretch.said, month_number(stretch.said)
    ahead = setting.future or any(word in stretch.written.lower() for word in _ENDING)
    year = int(said["y"]) if "y" in said else year_of_month(month, setting, ahead)
    end = Period.months(year - bool(group(said, "ago")), month, month).end
    if "y" not in said and setting.published and (end - setting.published).days > _NEXT_QUARTERS:
        end = Period.months(year - 1, month, month).end
    if number := group(said, "d"):
        return _ended_on(end.replace(day=int(number)), setting)
    if any(word in stretch.written.lower() for word in ("early", "beginning", "start", "principios", "comienzos")):
        return _by_calendar(date(end.year, month, 3), setting) or ending(
            Period.months(end.year, month, month).start - timedelta(1), 3
        )
    return _by_calendar(end, setting) or ending(end, 3)


def _ended_on(end: date, setting: Setting) -> Period:
    """The quarter that ended on a day: of months where that ends one, else of thirteen weeks."""
    if end == Period.months(end.year, end.month, end.month).end:
        return ending(end, 3)
    return _by_calendar(end, setting) or Period(end - timedelta(weeks=13, days=-1), end)


def _by_calendar(end: date, setting: Setting, within: int = 11) -> Period | None:
    """The company's quarter that ends within so many days of `end`."""
    if not setting.fiscal:
        return None
    nearest = latest_quarter(setting.fiscal, end + timedelta(within + 1))
    return nearest if abs((nearest.end - end).days) <= within else None


def _quarter_nth(stretch: Stretch, setting: Setting) -> Period | None:
    said, day = stretch.said, setting.published
    if not day:
        return None
    number = _number(said)
    if setting.previous and setting.previous.days in _A_YEAR and not group(said, "own"):
        of_that = Period.quarter(setting.previous.end.year, number)
        if setting.governed or of_that.start <= day:
            return of_that
    past = _last_such(number, setting, day, bool(group(said, "own")))
    if after := _following(number, setting):
        return after
    ahead = setting.future and setting.governed
    if not ahead or ((day - past.end).days < 75 and not _is_next(past, day, setting)):
        return past
    coming = latest_quarter(setting.fiscal, past.end + timedelta(460), number)
    plain = Period.quarter(day.year, number)
    under_way = plain.start <= day <= plain.end and not group(said, "own")
    return plain if under_way and coming.start > day + timedelta(_RECENT) else coming


def _last_such(number: int, setting: Setting, day: date, own: bool) -> Period:
    """The company's own quarter of this number; that of the calendar where only that one is of these months."""
    past, plain = latest_quarter(setting.fiscal, day, number), latest_quarter("", day, number)
    told_late = not own and not setting.future and (day - past.end).days > _NEAR >= (day - plain.end).days
    return plain if told_late else past


def _following(number: int, setting: Setting) -> Period | None:
    """The quarter right after the one just told, where it is of this number and not told as past."""
    named = setting.previous
    if not named or named.days not in _A_QUARTER:
        return None
    after = latest_quarter(setting.fiscal, named.end + timedelta(130), number)
    if setting.future and setting.published and after.end < setting.published:
        return None
    return after if 0 < (after.end - named.end).days < 110 else None


def _is_next(past: Period, day: date, setting: Setting) -> bool:
    """Has another quarter ended since, so that what is to come cannot be the one that is over?"""
    return latest_quarter(setting.fiscal, day).end > past.end


def _quarter_next(stretch: Stretch, setting: Setting) -> Period | None:
    """`in the second`, after a quarter was named: the next such quarter, the last where it is compared with or past."""
    named = setting.previous
    if group(stretch.said, "six"):
        return beside(named, 1) if named and named.days in _A_HALF else None
    number = ORDINALS[group(stretch.said, "nth").lower()]
    if named and named.days in _A_HALF and number < 3:
        return Period.half(named.end.year, number)
    if not named or named.days not in _A_QUARTER:
        return None
    coming = latest_quarter(setting.fiscal, named.end + timedelta(372), number)
    compared = stretch.written.lower().startswith(("of", "from", "than", "de", "que"))
    over = setting.published is not None and coming.end > setting.published and not setting.future
    return latest_quarter(setting.fiscal, named.end - timedelta(20), number) if compared or over else coming


def _quarter_rel(stretch: Stretch, setting: Setting) -> Period | None:
    day = setting.published
    if not day:
        return None
    word = " ".join(group(stretch.said, "rel").lower().split())
    named = setting.previous if setting.previous and setting.previous.days in _A_QUARTER else None
    last = latest_quarter(setting.fiscal, day)
    if group(stretch.said, "now"):
        return latest_quarter(setting.fiscal, last.end + timedelta(125))
    if group(stretch.said, "over"):
        return last
    if group(stretch.said, "ahead"):
        return latest_quarter(setting.fiscal, last.end + timedelta(220))
    if word in ("the", "el", "trimestre", "quarterly", "trimestral", "trimestrales"):
        under_way = latest_quarter(setting.fiscal, last.end + timedelta(125))
        return named or (under_way if setting.future and setting.governed else last)
    told = named if named and 0 <= (day - named.end).days < _NEAR else None
    if near := _this_or_next(word, day, last, told, setting):
        return near
    if word in ("following", "siguiente", "after"):
        return beside(named, 1) if named else None
    return (
        beside(named, -1)
        if named and word not in ("last", "latest", "most recent", "reported", "último", "pasado")
        else last
    )


def _this_or_next(word: str, day: date, last: Period, told: Period | None, setting: Setting) -> Period | None:
    """The quarter under way or to come; `told` is the one over by now of which results were told."""
    if word in ("this", "este", "presente") and setting.past:
        recent = told if told and (day - told.end).days < _RECENT else None
        if recent or (day - last.end).days < _REPORTED:
            return recent or last
    if word in ("this", "current", "este", "presente", "actual", "en curso", "under way", "now under way"):
        return latest_quarter(setting.fiscal, last.end + timedelta(125))
    if word not in ("next", "coming", "upcoming", "próximo", "que viene"):
        return None
    if told and setting.fiscal:
        own = None if told.end == last.end else _by_calendar(told.end, setting, _SAME)
        return latest_quarter(setting.fiscal, own.end + timedelta(125)) if own else beside(told, 1)
    reported = (day - last.end).days < 70 and setting.fiscal
    return latest_quarter(setting.fiscal, last.end + timedelta(125 if reported else 220))


def _one_ended(stretch: Stretch, setting: Setting) -> Period | None:
    """`the one that ended in October`: a quarter or a year, as the one told before."""
    named = setting.previous
    quarter = _quarter_ended(stretch, setting)
    if not named or named.days not in _A_YEAR or not quarter:
        return quarter
    return ending(quarter.end, 12)


def _quarter_closed(stretch: Stretch, setting: Setting) -> Period | None:
    return latest_quarter(setting.fiscal, setting.published) if setting.published else None


def _quarters_past(stretch: Stretch, setting: Setting) -> Period | None:
    """`en solo dos trimestres`: the last ones that are over; of a time to come no quarter is meant."""
    if not setting.published or setting.future:
        return None
    return ending(latest_quarter(setting.fiscal, setting.published).end, 3 * (count_of(stretch.said) or 1))


def _year_ago(stretch: Stretch, setting: Setting) -> Period | None:
    return years_later(setting.previous, -1) if setting.previous else None


def _same_of(stretch: Stretch, setting: Setting) -> Period | None:
    """`the same quarter of 2024`."""
    named = setting.previous
    year = group(stretch.said, "y")
    if not named:
        return None
    if year:
        return years_later(named, int(year) - named.end.year)
    nth = ORDINALS[stretch.said["n"].lower()]
    return fiscal_quarter(setting.fiscal, named.end.year, nth)


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "quarter": _quarter,
    "quarter_of": _quarter_of,
    "quarter_ended": _quarter_ended,
    "quarter_nth": _quarter_nth,
    "quarter_rel": _quarter_rel,
    "quarter_next": _quarter_next,
    "one_ended": _one_ended,
    "quarter_closed": _quarter_closed,
    "quarters_past": _quarters_past,
    "year_ago": _year_ago,
    "same_of": _same_of,
}
