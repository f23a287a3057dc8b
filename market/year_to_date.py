"""Quarters and years of one number out of what a company files, where most facts run from the first day of its year.

A filing states the span since the year began (three, six, nine months, the year), and a later one states last year's
spans again beside it. So: a quarter = a span less the one before it with the same first day; the fourth = the year less
nine months. A span is known by its days, never by the fiscal name that a filing gives it, as that is the filing's own
(https://www.sec.gov/search-filings/edgar-application-programming-interfaces). A year in a quarterly report is the
trailing year that some companies show beside their spans, and no fiscal one.

Restatements are vintages: each day on which a filing changes a number gives a new one, and the older stays. A number
that does not fit the others carries the reason and is for a person to look at.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

SPANS = (("quarter", 80, 100), ("half", 170, 195), ("nine months", 260, 285), ("year", 350, 380))
"""Name, least and most days of each span; years of 52 and 53 weeks lie within."""
BEFORE = {"half": "quarter", "nine months": "half", "year": "nine months"}
WHOLE = ("quarter", "year")


@dataclass(frozen=True)
class Fact:
    """One number of one filing: its days, the number in whole units of the currency, the filing's day, name (accession
    number) and form, and the tag under which it stands there."""

    start: date
    end: date
    value: int
    filed: date
    filing: str
    form: str
    tag: str

    @property
    def span(self) -> str:
        return span(self.start, self.end)


@dataclass(frozen=True)
class Number:
    """One number of one quarter or year as it was known from `known` on. used: the fact; of a derived quarter the two
    whose difference it is. reason: why a person must look at it first; empty where it fits."""

    start: date
    end: date
    value: int
    known: date
    used: tuple[Fact, ...]
    reason: str = ""

    @property
    def derived(self) -> bool:
        return len(self.used) > 1


def span(start: date, end: date) -> str:
    """The name of a span by its days (`SPANS`), empty for any other.

    >>> span(date(2025, 1, 27), date(2025, 7, 27))
    'half'
    """
    days = (end - start).days + 1
    return next((name for name, least, most in SPANS if least <= days <= most), "")


def numbers(facts: Iterable[Fact], tags: Sequence[str]) -> list[Number]:
    """Every vintage of every quarter and year, by end, length and day.

    tags: the tags that say the same thing, the better of two first. Where both say something of one span in filings of
    one day, the tag that is still in use counts, then the better one; elsewhere whichever says it.
    """
    sound = [fact for fact in facts if fact.span and not _is_trailing(fact)]
    spans = _spans(sound, _preferred(sound, tags))
    mixed = _differ(sound)
    stated = [_stated(fact) for told in spans.values() for fact in told if fact.span in WHOLE]
    derived = [number for days, told in spans.items() for number in _derived(told, _before(days, spans), mixed)]
    found = [*stated, *(number for one in derived for number in _beside(one, stated))]
    return sorted(found, key=lambda one: (one.end, one.start, one.known, one.derived))


def _is_trailing(fact: Fact) -> bool:
    return fact.span == "year" and fact.form.startswith("10-Q")


def _preferred(facts: Sequence[Fact], tags: Sequence[str]) -> list[str]:
    """The tags, the one with the newest span first, of two as new the better."""
    newest = {tag: max((fact.end for fact in facts if fact.tag == tag), default=date.min) for tag in tags}
    return sorted(tags, key=lambda tag: (-newest[tag].toordinal(), tags.index(tag)))


Days = tuple[date, date]


def _spans(facts: Sequence[Fact], tags: Sequence[str]) -> dict[Days, list[Fact]]:
    """Span -> the facts that say something new of it, oldest first."""
    spans: dict[Days, dict[date, Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (-tags.index(fact.tag), fact.filing)):
        spans.setdefault((fact.start, fact.end), {})[fact.filed] = fact
    return {days: _changes([told[day] for day in sorted(told)]) for days, told in spans.items()}


def _changes(told: list[Fact]) -> list[Fact]:
    """The facts that do not say what the one before said, at the coarser one's rounding."""
    return told[:1] + [fact for last, fact in itertools.pairwise(told) if _apart(fact, last)]


def _apart(one: Fact, other: Fact) -> bool:
    return abs(one.value - other.value) > max(rounding(one.value), rounding(other.value))


def _differ(facts: Sequence[Fact]) -> bool:
    """Do two tags say different things of one span on one day?"""
    said: dict[tuple[date, date, date], dict[str, int]] = {}
    for fact in facts:
        said.setdefault((fact.start, fact.end, fact.filed), {})[fact.tag] = fact.value
    return any(len(set(values.values())) > 1 for values in said.values())


def _stated(fact: Fact) -> Number:
    early = "filed before its period was over" if fact.filed <= fact.end else ""
    return Number(fact.start, fact.end, fact.value, fact.filed, (fact,), early)


def _before(days: Days, spans: dict[Days, list[Fact]]) -> list[Fact]:
    """The facts on the span before one, with the same first day."""
    wanted = BEFORE.get(span(*days), "")
    held = [other for other in spans if other[0] == days[0] and span(*other) == wanted]
    return spans[max(held)] if held else []


def _derived(told: list[Fact], before: list[Fact], mixed: bool) -> list[Number]:
    """The vintages of the quarter that the span before leaves of a span: one for each day that changes it."""
    found: list[Number] = []
    for day in sorted({fact.filed for fact in (*told, *before)}):
        pair = [[fact for fact in facts if fact.filed <= day] for facts in (told, before)]
        if not all(pair):
            continue
        one = _difference(pair[0], pair[1], day, mixed)
        sound = [other.value for other in found if not other.reason]
        if one and (one.reason or sound[-1:] != [one.value]):
            found.append(one)
    return found


def _difference(told: list[Fact], before: list[Fact], day: date, mixed: bool) -> Number | None:
    """What one span leaves of another as both stand on a day; None where that is no quarter."""
    whole, part = told[-1], before[-1]
    start = part.end + timedelta(1)
    if span(start, whole.end) != "quarter":
        return None
    value = whole.value - part.value
    return Number(start, whole.end, value, day, (whole, part), _doubt(told, before, value, mixed))


def _doubt(told: list[Fact], before: list[Fact], value: int, mixed: bool) -> str:
    """Why a difference may be none of like things; empty where nothing speaks against it."""
    later = sum(fact.filed > told[0].filed for fact in before[1:])
    if later != len(told) - 1:
        which, other = ("shorter", "longer") if later > len(told) - 1 else ("longer", "shorter")
        return f"the {which} of its two spans was restated, the {other} was not"
    if told[-1].tag != before[-1].tag and mixed:
        return "its two spans carry tags that differ where both are used"
    return "less than nought" if value < 0 else ""


def _beside(derived: Number, stated: list[Number]) -> list[Number]:
    """A derived quarter against what was stated of it by then: nothing where that agrees, as the stated one stands."""
    known = [one for one in stated if (one.start, one.end) == (derived.start, derived.end)
             and one.known <= derived.known]  # fmt: skip
    if not known or derived.reason:
        return [] if known else [derived]
    said = known[-1]
    if abs(derived.value - said.value) <= sum(rounding(fact.value) for fact in (*derived.used, *said.used)):
        return []
    reason = f"does not add up: the quarter is stated as {said.value:,}"
    return [Number(derived.start, derived.end, derived.value, derived.known, derived.used, reason)]


def rounding(value: int) -> float:
    """Half a unit of what a number is told in: whole units, thousands or millions, by the noughts at its end.

    >>> rounding(3_122_000_000), rounding(3_122_500_000), rounding(17)
    (500000.0, 500.0, 0.5)
    """
    return next((unit / 2 for unit in (1_000_000, 1_000) if value % unit == 0), 0.5)
