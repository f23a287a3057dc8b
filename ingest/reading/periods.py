"""Spans of time told in words, in English, Spanish, and the commonest German and French.

`stretches(text)` finds them; `resolve` turns one into days, given what it leans on: the day of the document, the
company's fiscal calendar, the span named before. Each way of saying it is one row of `WAYS`: pattern and meaning.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.reading.cues import cues
from ingest.reading.words.times import MONTHS, NUMBERS, ORDINALS, WAYS
from market.fiscal import fiscal_quarter, fiscal_year, latest_quarter, year_end
from market.period import Period

_SAID = re.compile(
    r"\b(?:said|told|published|wrote|announced|unveiled|released|issued|report|forecast|estimate|dijo|"
    r"publicado|publicó|anunció|updated|dated|cited|given|gave|made|offered|issued|set|anunciad[oa]s?|informe|edición|previsión|estimación)\s+"
    r"(?:\w+\s+)?(?:in|on|en|el|early in|late in)?\s*\Z",
    re.IGNORECASE,
)
_SAYING_FOLLOWS = re.compile(
    r",?\s[^,;:.$€£\d]{0,50}?\b(?:said|told|forecast|estimated|predicted|projected|guided|raised|lifted|cut|announced|"
    r"reckoned|wrote|published|dijo|anunció|previó|estimó|calculó|pronosticó|elevó|publicó)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Stretch:
    """Words that name a span: where they stand, which way of saying it, what they say, and how they tie it in.

    role: in, by, through, since, over (a count of years), growth (both ends named), before (the year before the last
    one named), after, now, weak (`already`), date (a day: no span).
    """

    start: int
    end: int
    way: str
    said: dict[str, str]
    role: str = "in"
    written: str = ""


@dataclass(frozen=True)
class Setting:
    """What a span leans on: the day of the document, a fiscal calendar, the span named before, the tense."""

    published: date | None = None
    fiscal: str = ""
    own: bool = False
    previous: Period | None = None
    future: bool = False
    past: bool = False


def stretches(text: str, taken: list[tuple[int, int]] = []) -> list[Stretch]:  # noqa: B006 - never changed
    """The spans named in `text`, in order; `taken` are stretches of amounts, which are no years."""
    out: list[Stretch] = []
    closed = list(taken)
    for cue in sorted(cues("time", text), key=lambda one: one.rank):
        found = cue.match
        if found is None or any(cue.start < end and start < cue.end for start, end in closed):
            continue
        closed.append(found.span())
        way, role, _ = WAYS[cue.rank]
        said = {key: value for key, value in found.groupdict().items() if value}
        if way not in ("month", "month_rel") or not _dates_a_statement(text, found):
            out.append(Stretch(cue.start, cue.end, way, said, role, found[0]))
    return sorted((one for one in out if one.role != "date"), key=lambda one: one.start)


def _dates_a_statement(text: str, found: re.Match[str]) -> bool:
    """Is the month that in which something was said, not that of which it was said?"""
    before = text[max(0, found.start() - 30) : found.start()]
    opens = not before.strip(" \"'“«(")
    return bool(_SAID.search(before)) or bool(opens and _SAYING_FOLLOWS.match(text, found.end()))


def resolve(stretch: Stretch, setting: Setting) -> Period | None:
    """The days that a stretch means; None where what it leans on is not known, or no such days exist."""
    try:
        return _RESOLVERS[stretch.way](stretch, setting)
    except (ValueError, OverflowError):
        return None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _count(said: dict[str, str]) -> int:
    word = next((said[key].lower() for key in ("n", "n2", "n3", "n4") if key in said), "")
    if word.isdigit():
        return int(word)
    return 10 if word in ("decade", "década") else NUMBERS.get(word, 0)


def _quarter(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said["q"]) if "q" in said else ORDINALS[said["nth"].lower()]
    year = _full(said.get("fy") or said["y"])
    plain = Period.quarter(year, number)
    told = {"fy", "fiscal", "fiscal2", "own"} & said.keys()
    if told:
        return fiscal_quarter(setting.fiscal, year, number)
    own = fiscal_quarter(setting.fiscal, year, number) if setting.fiscal else plain
    ahead = setting.published is not None and plain.end > setting.published >= own.end and not setting.future
    return own if ahead else plain


_NEXT_QUARTERS = 200
"""Nobody speaks of a quarter that ends more than so many days ahead without its year."""


def _quarter_ended(stretch: Stretch, setting: Setting) -> Period | None:
    month = MONTHS[stretch.said["month"].lower()]
    year = int(stretch.said["y"]) if "y" in stretch.said else _year_of_month(month, setting)
    if year is None:
        return None
    end = Period.months(year, month, month).end
    if "y" not in stretch.said and setting.published and (end - setting.published).days > _NEXT_QUARTERS:
        end = Period.months(year - 1, month, month).end
    first = date(end.year - 1, month + 10, 1) if month < 3 else date(end.year, month - 2, 1)
    return Period(first, end)


def _year_of_month(month: int, setting: Setting) -> int | None:
    """The year whose `month` is over (or, for the future, next to end)."""
    day = setting.published
    if not day:
        return None
    if setting.future:
        return day.year if month >= day.month else day.year + 1
    return day.year if month < day.month or (month == day.month and day.day > 20) else day.year - 1


def _quarter_nth(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said.get("q") or said.get("q2") or ORDINALS[said.get("nth", "first").lower()])
    if not setting.published:
        return None
    if setting.previous and setting.previous.days > 350 and "own" not in said:
        return Period.quarter(setting.previous.end.year, number)
    past = latest_quarter(setting.fiscal, setting.published, number)
    if not setting.future or (setting.published - past.end).days < 75:
        return past
    return latest_quarter(setting.fiscal, past.end + timedelta(460), number)


def _quarter_next(stretch: Stretch, setting: Setting) -> Period | None:
    """`in the second`, after a quarter was named: the quarter that follows it."""
    if not setting.previous or not 80 <= setting.previous.days <= 100:
        return None
    return latest_quarter(setting.fiscal, setting.previous.end + timedelta(125))


def _quarter_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    word = " ".join(next(iter(stretch.said.values())).lower().split())
    last = latest_quarter(setting.fiscal, setting.published)
    if word in ("this", "current", "este", "actual", "en curso"):
        return latest_quarter(setting.fiscal, last.end + timedelta(125))
    if word in ("next", "coming", "próximo"):
        recent = (setting.published - last.end).days < 70 and setting.fiscal
        return latest_quarter(setting.fiscal, last.end + timedelta(125 if recent else 220))
    if word in ("previous", "prior", "anterior") and setting.previous and 80 <= setting.previous.days <= 100:
        return latest_quarter(setting.fiscal, setting.previous.start + timedelta(1))
    return last


def _year_ago_quarter(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.previous:
        return None
    year = stretch.said.get("y") or stretch.said.get("y2")
    return _years_later(setting.previous, int(year) - setting.previous.end.year if year else -1)


def _last_quarters(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    if (
        setting.previous
        and setting.previous.days > 350
        and re.match(r"prec|prev|prior", stretch.written, re.IGNORECASE)
    ):
        return _years_later(setting.previous, -1)
    end = latest_quarter("", setting.published).end
    quarters = _count(stretch.said) or 4
    month = end.month - 3 * quarters
    first = date(end.year + (month // 12 if month < 0 else 0), month % 12 + 1, 1)
    return Period(first, end)


def _half(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    number = int(said.get("h") or said.get("h2") or ORDINALS[said.get("nth", "first").lower()])
    if number not in (1, 2):
        return None
    written = next((said[key] for key in ("y", "yy", "yyy", "yyyy") if key in said), "")
    if written:
        return Period.half(_full(written), number)
    if not setting.published:
        return None
    word = said.get("rel", "").lower()
    ahead = word.startswith(("next", "próximo", "el próximo"))
    shift = 1 if ahead else -1 if "last" in word or "pasado" in word else 0
    year = setting.published.year + shift
    if not word and number == 2 and not setting.future and setting.published.month < 6:
        year -= 1
    return Period.half(year, number)


def _some_months(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    year = int(said["y"]) if "y" in said else (setting.published.year if setting.published else None)
    if year is None:
        return None
    if "month" in said:
        last = MONTHS[said["month"].lower()]
        first = 1 if "from" in said else last - _count(said) + 1
    else:
        first, last = 1, _count(said)
    return Period.months(year, first, last) if 1 <= first <= last <= 12 else None


def _fiscal(stretch: Stretch, setting: Setting) -> Period | None:
    return fiscal_year(setting.fiscal, _full(stretch.said["y"]))


def _fiscal_span(stretch: Stretch, setting: Setting) -> Period | None:
    first, last = (fiscal_year(setting.fiscal, int(stretch.said[key])) for key in "ab")
    return Period(first.start, last.end)


def _fiscal_ended(stretch: Stretch, setting: Setting) -> Period | None:
    month = MONTHS[stretch.said["month"].lower()]
    year = int(stretch.said["y"]) if "y" in stretch.said else _year_of_month(month, setting)
    if year is None:
        return None
    if setting.fiscal and abs(year_end(setting.fiscal, year).month - month) <= 1:
        return fiscal_year(setting.fiscal, year)
    end = Period.months(year, month, month).end
    return Period(Period.months(year - 1, month, month).end + timedelta(1), end)


def _fiscal_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    word = " ".join(next(iter(stretch.said.values())).lower().split())
    year = setting.published.year
    while year_end(setting.fiscal, year) < setting.published:
        year += 1
    shift = (
        1
        if word in ("next", "coming", "próximo", "siguiente")
        else -1
        if word in ("last", "previous", "pasado", "anterior")
        or (setting.past and word in ("full", "whole", "todo", "conjunto") and "rel5" not in stretch.said)
        else 0
    )
    return fiscal_year(setting.fiscal, year + shift)


def _span(stretch: Stretch, setting: Setting) -> Period | None:
    first, last = _full(stretch.said["a"]), _full(stretch.said.get("b") or stretch.said["b2"])
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _month_span(stretch: Stretch, setting: Setting) -> Period | None:
    said = stretch.said
    first, last = MONTHS[said["from"].lower()], MONTHS[said["month"].lower()]
    return Period(date(int(said["a"]), first, 1), Period.months(int(said["b"]), last, last).end)


def _month(stretch: Stretch, setting: Setting) -> Period | None:
    """The month named; one without a year is the latest such month not after the document."""
    month = MONTHS[stretch.said["month"].lower()]
    day = setting.published
    if "y" in stretch.said:
        year = int(stretch.said["y"])
    elif day is None:
        return None
    else:
        year = day.year if month <= day.month else day.year - 1
    named = Period.months(year, month, month)
    return Period(named.start, day) if stretch.role == "since" and day and day >= named.start else named


def _months_between(stretch: Stretch, setting: Setting) -> Period | None:
    last = _month(stretch, setting)
    if last is None:
        return None
    first = MONTHS[stretch.said["from"].lower()]
    return Period(date(last.end.year - (first > last.end.month), first, 1), last.end)


def _month_rel(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    count = setting.published.year * 12 + setting.published.month - 1 - ("last" in stretch.said)
    return Period.months(count // 12, count % 12 + 1, count % 12 + 1)


def _decade(stretch: Stretch, setting: Setting) -> Period | None:
    if stretch.role == "through" and setting.published:
        return Period(date(setting.published.year, 1, 1), date(_decade_end(setting), 12, 31))
    return Period.year(_decade_end(setting))


def _decade_end(setting: Setting) -> int:
    year = setting.published.year if setting.published else 2025
    return year // 10 * 10 + 10 if year % 10 else year


def _year(stretch: Stretch, setting: Setting) -> Period | None:
    year = int(stretch.said["y"])
    now = setting.published.year if setting.published else year
    if stretch.role == "through" and now <= year:
        return Period(date(now, 1, 1), date(year, 12, 31))
    if stretch.role == "since" and year <= now and setting.published:
        return Period(date(year, 1, 1), setting.published)
    return Period.year(year)


def _rel(stretch: Stretch, setting: Setting) -> Period | None:
    shift = {"this": 0, "last": -1, "next": 1}[next(iter(stretch.said))]
    return Period.year(setting.published.year + shift) if setting.published else None


def _rel2(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year + 2) if setting.published else None


def _shift(stretch: Stretch, setting: Setting) -> Period | None:
    step = 1 if stretch.role == "after" else -1
    if setting.previous:
        return _years_later(setting.previous, step)
    return Period.year(setting.published.year + step) if setting.published else None


def _years_ago(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    from_year = (
        setting.previous.end.year if setting.previous and "ago" not in stretch.written else setting.published.year
    )
    return Period.year(from_year - count)


def _months_ago(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    leans = setting.previous and "ago" not in stretch.written and "hace" not in stretch.written.lower()
    day = setting.previous.end if setting.previous and leans else setting.published
    month = day.year * 12 + day.month - 1 - count
    return Period.months(month // 12, month % 12 + 1, month % 12 + 1)


def _next_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    return Period(date(year + 1, 1, 1), date(year + count, 12, 31))


def _past_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    return Period(date(year - count, 1, 1), date(year, 12, 31))


def _in_years(stretch: Stretch, setting: Setting) -> Period | None:
    count = _count(stretch.said)
    if not setting.published or not count:
        return None
    year = setting.published.year
    if setting.past:
        return _past_years(stretch, setting)
    return Period(date(year, 1, 1), date(year + count - 1, 12, 31))


def _now(stretch: Stretch, setting: Setting) -> Period | None:
    return Period.year(setting.published.year) if setting.published else None


def _months_past(stretch: Stretch, setting: Setting) -> Period | None:
    if not setting.published:
        return None
    day = setting.published
    return Period(date(day.year - 1, day.month, 1), day)


def _years_later(period: Period, years: int) -> Period:
    """The same span some years on; a fiscal year that begins a day later or earlier is met within days."""

    def moved(day: date) -> date:
        return date(day.year + years, day.month, min(day.day, 28) if day.month == 2 and day.day == 29 else day.day)

    return Period(moved(period.start), moved(period.end))


years_later = _years_later

_RESOLVERS: dict[str, Callable[[Stretch, Setting], Period | None]] = {
    "quarter": _quarter,
    "quarter_ended": _quarter_ended,
    "quarter_nth": _quarter_nth,
    "quarter_rel": _quarter_rel,
    "quarter_next": _quarter_next,
    "month_span": _month_span,
    "year_ago_quarter": _year_ago_quarter,
    "last_quarters": _last_quarters,
    "half": _half,
    "months": _some_months,
    "fiscal": _fiscal,
    "fiscal_span": _fiscal_span,
    "fiscal_ended": _fiscal_ended,
    "fiscal_rel": _fiscal_rel,
    "span": _span,
    "month": _month,
    "month_rel": _month_rel,
    "months_between": _months_between,
    "decade": _decade,
    "year": _year,
    "rel": _rel,
    "rel2": _rel2,
    "shift": _shift,
    "next_years": _next_years,
    "years_ago": _years_ago,
    "months_ago": _months_ago,
    "past_years": _past_years,
    "in_years": _in_years,
    "now": _now,
    "months_past": _months_past,
}
