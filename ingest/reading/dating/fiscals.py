"""Fiscal years of a company, by its own calendar; of the calendar where it has none of its own."""

from collections.abc import Callable
from datetime import date, timedelta

from ingest.reading.dating.calendars import month_number, year_of_month
from ingest.reading.dating.stretch import Setting, Stretch, ending, full_year, group, years_later
from market.fiscal import fiscal_year, latest_quarter, running_year, year_end
from market.period import Period

_A_YEAR = range(350, 381)
_NEAR = 12
"""A fiscal year that ends within so many days of the end of a month is the one told by that month."""


def _fiscal(stretch: Stretch, setting: Setting) -> Period | None:
    year, day = fiscal_year(setting.fiscal, full_year(group(stretch.said, "y"))), setting.published
    return Period(year.start, day) if stretch.role == "since" and day and year.start < day else year


def _fiscal_closing(stretch: Stretch, setting: Setting) -> Period | None:
    """`fiscal 2026, which ends in August`: told with its own end."""
    return _year_ending(full_year(group(stretch.said, "fy")), month_number(stretch.said), setting)


def _fiscal_span(stretch: Stretch, setting: Setting) -> Period | None:
    told = [full_year(stretch.said[key]) for key in "ab"]
    if len(stretch.said["a"]) > len(stretch.said["b"]) and told[1] == told[0] + 1 and setting.fiscal:
        return _year_ending(told[1], year_end(setting.fiscal, told[1]).month, setting)
    first, last = (fiscal_year(setting.fiscal, year) for year in told)
    return Period(first.start, last.end)


_ENDED = ("ended", "closed", "finished", "concluded", "cerrad", "terminad", "finalizad", "concluid", "ó ", "ó en")


def _fiscal_ended(stretch: Stretch, setting: Setting) -> Period | None:
    """`the year to June`: over, unless the words or the verb say that it is still to end."""
    said, month = stretch.said, month_number(stretch.said)
    written = stretch.written.lower()
    over = any(word in written for word in _ENDED)
    ahead = group(said, "turn").lower().startswith(("next", "el próximo", "this")) or (
        not over and _still_ends(written, setting)
    )
    year = int(said["y"]) if "y" in said else year_of_month(month, setting, ahead)
    return _year_ending(year, month, setting)


def _still_ends(written: str, setting: Setting) -> bool:
    ends = any(
        word in written
        for word in (
            "ends",
            "ending",
            "closes",
            "s'achève",
            "se termine",
            "se cl",
            "endet",
            "schließt",
            "que acaba",
            "que termina",
            "cierra",
            "que conclu",
            "que finaliza",
        )
    )
    return ends or setting.ahead


def _year_ending(year: int, month: int, setting: Setting) -> Period:
    end = Period.months(year, month, month).end
    near = min((year - 1, year, year + 1), key=lambda one: abs((year_end(setting.fiscal, one) - end).days))
    own = year_end(setting.fiscal, near)
    if setting.fiscal and ((own.year, own.month) == (year, month) or abs((own - end).days) <= _NEAR):
        return fiscal_year(setting.fiscal, near)
    return ending(end, 12)


def _year_closed(stretch: Stretch, setting: Setting) -> Period | None:
    """`closed its fiscal year on 30 June`."""
    month, written = month_number(stretch.said), group(stretch.said, "y")
    return _year_ending(int(written) if written else year_of_month(month, setting), month, setting)


def _year_over(stretch: Stretch, setting: Setting) -> Period | None:
    """`the year just ended`, `el ejercicio recién cerrado`; after a fiscal year was named, that before it."""
    current = _current_year(setting)
    if setting.previous and setting.previous.days in _A_YEAR and setting.published:
        before = years_later(setting.previous, -1)
        if before.end < setting.published <= setting.previous.end:
            return before
    return fiscal_year(setting.fiscal, current - 1) if current else None


def _year_begun(stretch: Stretch, setting: Setting) -> Period | None:
    current = _current_year(setting)
    return fiscal_year(setting.fiscal, current) if current else None


def _so_far(stretch: Stretch, setting: Setting) -> Period | None:
    """`en lo que va de ejercicio`: from its begin to the end of the last quarter, as results are told, else to now."""
    current = _current_year(setting)
    if not current or not setting.published:
        return None
    year = fiscal_year(setting.fiscal, current)
    last = latest_quarter(setting.fiscal, setting.published).end if setting.fiscal else year.end
    return Period(year.start, last) if year.start < last else year


def _year_from(stretch: Stretch, setting: Setting) -> Period | None:
    """`the fiscal year that began on 1 June`."""
    month, said = month_number(stretch.said), stretch.said
    now = setting.published is not None and setting.published.month == month
    ahead = now or (group(said, "starts") and (group(said, "next") or not setting.past))
    begins = int(said["y"]) if "y" in said else year_of_month(month, setting, bool(ahead))
    return ending(date(begins + 1, month, 1) - timedelta(1), 12)


def _current_year(setting: Setting) -> int:
    """The fiscal year in which the document was published; 0 without its day."""
    if not setting.published:
        return 0
    return running_year(setting.fiscal, setting.published)


_SHIFTS = {
    1: (
        "next",
        "coming",
        "following",
        "próximo",
        "siguiente",
        "que viene",
        "entrante",
        "nächsten",
        "kommenden",
        "prochain",
        "suivant",
    ),
    -1: (
        "last",
        "past",
        "previous",
        "prior",
        "preceding",
        "pasado",
        "anterior",
        "previo",
        "precedente",
        "último",
        "vergangenen",
        "abgelaufenen",
        "clos",
        "écoulé",
        "passé",
        "précédent",
        "dernier",
    ),
}


_OF_NAMED = (
    "précédent",
    "suivant",
    "previous",
    "prior",
    "preceding",
    "anterior",
    "previo",
    "precedente",
    "following",
    "siguiente",
)
"""Words that lean on the year named before, not on the document."""


def _fiscal_rel(stretch: Stretch, setting: Setting) -> Period | None:
    current = _current_year(setting)
    if not current:
        return None
    word = " ".join(group(stretch.said, "rel").lower().split())
    shift = next((step for step, words in _SHIFTS.items() if word in words), 0)
    named = setting.previous
    if named and named.days in _A_YEAR and word in _OF_NAMED:
        return years_later(named, shift)
    whole = word in (
        "full",
        "whole",
        "annual",
        "anual",
        "completo",
        "entero",
        "gesamtjahr",
        "entière",
        "complète",
        "todo",
        "conjunto",
        "fiscal",
        "financial",
        "ejercicio",
        "exercice",
        "year",
        "año",
    )
    if whole and named and (around := _year_around(named, setting)):
        return around
    for_it = stretch.written.lower().startswith("para ")
    if whole and setting.past and not for_it and "rel5" not in stretch.said and _just_over(current, setting):
        shift = -1
    return fiscal_year(setting.fiscal, current + shift)


def _year_around(named: Period, setting: Setting) -> Period | None:
    """The year in which the span told before lies, unless that is over for what is to come, or not yet for the past."""
    if named.days > 380 or not setting.published:
        return None
    around = fiscal_year(setting.fiscal, running_year(setting.fiscal, named.end))
    over = around.end < setting.published
    return None if (setting.future and over) or (setting.past and not over) else around


def _just_over(current: int, setting: Setting) -> bool:
    last = year_end(setting.fiscal, current - 1)
    return setting.published is not None and (setting.published - last).days < 120


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "fiscal": _fiscal,
    "fiscal_closing": _fiscal_closing,
    "fiscal_span": _fiscal_span,
    "fiscal_ended": _fiscal_ended,
    "fiscal_rel": _fiscal_rel,
    "year_closed": _year_closed,
    "year_over": _year_over,
    "year_begun": _year_begun,
    "year_from": _year_from,
    "fiscal_so_far": _so_far,
}
