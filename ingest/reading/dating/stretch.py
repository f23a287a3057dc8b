"""What words for a span of time are, what they lean on, and how spans are moved."""

import calendar
from dataclasses import dataclass
from datetime import date

from ingest.reading.words.times import NUMBERS, YEARS_IN
from market.period import Period


@dataclass(slots=True)
class Stretch:
    """Words that name a span: where they stand, which way of saying it, what they say, and how they tie it in.

    role: in, by, through, since, over (a count of years), growth (both ends named), before (the year before the last
    one named), after, now, weak (`already`), day (a day or week: the span of a price or a stock, of nothing else).
    ends: of a span told by its two ends, these.
    """

    start: int
    end: int
    way: str
    said: dict[str, str]
    role: str = "in"
    written: str = ""
    ends: tuple["Stretch", ...] = ()


@dataclass(slots=True)
class Setting:
    """What a span leans on: the day of the document, a fiscal calendar, the span named before, the tense.

    ahead: does the amount's own clause tell of what is to come (`future` may lean on the sentence)?
    told: the spans for which amounts were told before in the sentence, each once, in their order.
    governed: does a verb or noun of the future stand in the clause or before it? A quarter without its year is only
    then one to come.
    """

    published: date | None = None
    fiscal: str = ""
    ahead: bool = False
    previous: Period | None = None
    future: bool = False
    past: bool = False
    told: tuple[Period, ...] = ()
    governed: bool = True


def group(said: dict[str, str], name: str) -> str:
    """What the group `name` of a way of saying holds, whichever of its numbered places (`n`, `n2`) it stands in."""
    for key, text in said.items():
        if key.startswith(name) and key.rstrip("0123456789") == name:
            return text
    return ""


def count_of(said: dict[str, str]) -> int:
    """The number that a way of saying holds in digits or in words; 0 where it holds none."""
    word = " ".join(group(said, "n").lower().split())
    return int(word) if word.isdigit() else NUMBERS.get(word) or YEARS_IN.get(word, 0)


def full_year(written: str) -> int:
    """`26` and `2026` are both 2026."""
    return int(written) if len(written) == 4 else 2000 + int(written)


def later(day: date, months: int) -> date:
    """The same day some months on; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    ends_month = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if ends_month else min(day.day, last))


def moved(period: Period, months: int) -> Period:
    """The same span some months on; a fiscal quarter that begins a day later or earlier is met within days."""
    start = period.start
    opens_month = start.day == 1
    begun = later(start, months)
    return Period(begun.replace(day=1) if opens_month else begun, later(period.end, months))


def years_later(period: Period, years: int) -> Period:
    """The same span some years on."""
    return moved(period, 12 * years)


def months_of(period: Period) -> int:
    """How many months a span lasts, roundly."""
    return max(1, round(period.days / 30.44))


def beside(period: Period, step: int) -> Period:
    """The span of the same length right before (-1) or after (1)."""
    return moved(period, step * months_of(period))


def ending(last: date, months: int) -> Period:
    """So many months up to and with `last`."""
    first = later(last, -months)
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    begun = later(date(last.year, last.month, 1), 1 - months) if ends_month else date.fromordinal(first.toordinal() + 1)
    return Period(begun, last)
