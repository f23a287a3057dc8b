"""Spans of plans over several years: `a three-year plan`, `over four years from 2027`."""

from collections.abc import Callable
from datetime import date

from ingest.reading.dating.stretch import Setting, Stretch, count_of, group
from market.period import Period


def _plan_years(stretch: Stretch, setting: Setting) -> Period | None:
    """From the year of the document on, even where it was promised before."""
    count = count_of(stretch.said)
    return _years(setting.published.year, count) if setting.published and count else None


def _years_from(stretch: Stretch, setting: Setting) -> Period | None:
    return _years(int(group(stretch.said, "y")), count_of(stretch.said))


def _years(first: int, count: int) -> Period | None:
    return Period(date(first, 1, 1), date(first + count - 1, 12, 31)) if count else None


RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "plan_years": _plan_years,
    "years_from": _years_from,
}
