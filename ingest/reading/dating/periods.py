"""Spans of time told in words, in English, Spanish, and the commonest German and French.

`stretches(text)` finds them; `resolve` turns one into days, given what it leans on: the day of the document, the
company's fiscal calendar, the span named before. Each way of saying it is one row of `words/spans.py`: meaning, role
and pattern; the meaning names the resolver in `calendars`, `quarters`, `fiscals`, `relatives`, `counted_spans`
or `plans`.
"""

import re
from dataclasses import replace
from datetime import date
from operator import attrgetter

from ingest.reading.cues import cues
from ingest.reading.dating import calendars, counted_spans, fiscals, plans, quarters, relatives
from ingest.reading.dating.ends import tied_together
from ingest.reading.dating.statements import dates_a_statement
from ingest.reading.dating.stretch import Setting, Stretch, group, years_later
from ingest.reading.learnt import compiled
from ingest.reading.sought import sought
from ingest.reading.words.spans import WAYS
from market.period import Period

__all__ = ["Setting", "Stretch", "every_stretch", "resolve", "stretches", "years_later"]

_RESOLVERS = (
    calendars.RESOLVERS | quarters.RESOLVERS | fiscals.RESOLVERS
    | relatives.RESOLVERS | counted_spans.RESOLVERS | plans.RESOLVERS
)  # fmt: skip


def stretches(text: str, taken: list[tuple[int, int]] = []) -> list[Stretch]:  # noqa: B006 - never changed
    """The spans named in `text`, in order, without single days and weeks."""
    return [one for one in every_stretch(text, taken) if one.role != "day"]


def every_stretch(text: str, taken: list[tuple[int, int]] = []) -> list[Stretch]:  # noqa: B006 - never changed
    """The spans and days named in `text`, in order; `taken` are the places of amounts, which are no years."""
    told = cues("time", text)
    if not told:
        return []
    out: list[Stretch] = []
    closed = list(taken)
    for cue in sorted(told, key=_by_rank):
        found = cue.match
        if found is None or any([cue.start < end and start < cue.end for start, end in closed]):
            continue
        closed.append(found.span())
        name, role, _ = WAYS[cue.rank]
        if role != "none" and not dates_a_statement(text, found, name) and not _is_denied(text, cue.start):
            said = {key: value for key, value in found.groupdict().items() if value}
            out.append(Stretch(cue.start, cue.end, name, said, role, found[0]))
    return tied_together(text, sorted(out, key=_by_start)) if out else []


_by_rank, _by_start = attrgetter("rank"), attrgetter("start")


_DENIED = sought(
    r"\b(?:not|rather than|instead of|y no|en (?:vez|lugar) de|nicht|statt|et non|au lieu de)\s+"
    r"(?:(?:in|by|for|of|en|para|de|hasta|im|bis|the|el)\s+){0,2}\Z"
)
"""Words before a span that is denied: `by 2030, not 2032 as it said at first`."""
_BOUND = compiled(r"(?:before|until|till|antes|hasta|bis|avant|vor)\b", re.IGNORECASE)
"""`not before 2028` is of that year."""


def _is_denied(text: str, start: int) -> bool:
    return not _BOUND.match(text, start) and bool(_DENIED.search(text, max(0, start - 30), start))


def resolve(stretch: Stretch, setting: Setting) -> Period | None:
    """The days that a stretch means; None where what it leans on is not known, or no such days exist."""
    try:
        if stretch.way == "range":
            return _from_to(stretch.ends[0], stretch.ends[1], setting)
        plain = group(stretch.said, "cal")
        return _RESOLVERS[stretch.way](stretch, replace(setting, fiscal="") if plain else setting)
    except (ValueError, OverflowError):
        return None


def _from_to(first: Stretch, last: Stretch, setting: Setting) -> Period | None:
    """From the beginning of one span to the end of another; a month without its year is the nearest before the end."""
    begun = resolve(replace(_of_year(first, last), role="in"), setting)
    end = resolve(replace(last, role="in"), setting)
    if begun and end and first.way == "month" and "y" not in first.said and setting.published:
        coming = years_later(begun, 1)
        begun = coming if coming.start <= end.end and (coming.start - setting.published).days < 200 else begun
    if not begun or not end:
        return None
    return Period(
        _middle(begun).start if "middle" in first.said else begun.start,
        _middle(end).end if "middle" in last.said else end.end,
    )


def _of_year(first: Stretch, last: Stretch) -> Stretch:
    """`Q1 through Q3 2025`: a quarter without its year is of the year of the other."""
    year = group(last.said, "y")
    if first.way != "quarter_nth" or last.way != "quarter" or not year:
        return first
    return replace(first, way="quarter", said=first.said | {"y": year})


def _middle(year: Period) -> Period:
    """From the second half of a year on, and up to its first half: what `from mid-2025 to mid-2027` means."""
    return Period(date(year.end.year, 7, 1), date(year.end.year, 7, 1)) if year.days > 350 else year
