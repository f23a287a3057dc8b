"""Rates a year over several years: between which years they hold."""

import re
from datetime import date

from ingest.reading.dating.periods import Setting, resolve
from ingest.reading.dating.sums import rate_after_rate
from ingest.reading.dating.tense import is_compound
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.words.times import NUMBERS
from market.period import Period

_A_YEAR = 350


def place_compound(scene: Scene, draft: Draft, setting: Setting) -> bool:
    """A rate a year over several years, both of whose ends the sentence names."""
    if not is_compound(scene, draft.clause.reach, draft.clause.right):
        return False
    if later := rate_after_rate(scene, draft, setting):
        draft.period = later
        draft.own.add("period")
        return True
    named = [resolve(one, setting) for one in scene.stretches if one.role not in ("now", "weak", "since")]
    ends = [one for one in named if one]
    if whole := _of_its_length(scene, draft, ends):
        draft.period = whole
        draft.own.add("period")
        return True
    if (tied := _until(scene, draft, setting)) and not goes_on_later(scene, draft):
        ends = [tied, *(one for one in ends if one.end <= tied.end)]
    elif len({one.end.year for one in ends}) < 2:
        return False
    draft.period = Period(min(one.start for one in ends), max(one.end for one in ends))
    draft.own.add("period")
    return True


def _until(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    """`over 30% a year until 2027`: the end right behind the rate, whatever other years the sentence names."""
    behind = (one for one in scene.stretches if one.role == "through" and one.way == "year")
    tied = next((one for one in behind if 0 <= one.start - draft.clause.end <= _RIGHT_BEHIND), None)
    period = resolve(tied, setting) if tied else None
    return period if period and period.days > _A_YEAR + 30 else None


_RIGHT_BEHIND = 14


_LENGTH = r"(\d{1,2}|two|three|four|five|six|seven|eight|ten|fünf|cinco|tres|cuatro|diez)[\s-](?:year|years|años|Jahre)"
_BEHIND = compiled(rf"\s*{_LENGTH}\b", re.IGNORECASE)
_BEFORE = compiled(rf"{_LENGTH}\s+(?:compound|CAGR|annual|growth)[^.;]{{0,40}}\Z", re.IGNORECASE)


def _of_its_length(scene: Scene, draft: Draft, ends: list[Period]) -> Period | None:
    """`60% by 2028, growing at a 19% five-year CAGR`: so many years up to the last that is named."""
    head = scene.text[max(0, draft.clause.start - 70) : draft.clause.start]
    told = _BEHIND.match(scene.text, draft.clause.end) or _BEFORE.search(head)
    word = told[1].lower() if told else ""
    years = int(word) if word.isdigit() else NUMBERS.get(word, 0)
    if not ends or not years:
        return None
    last = max(one.end for one in ends)
    return Period(date(last.year - years, 1, 1), last)


def goes_on_later(scene: Scene, draft: Draft) -> bool:
    """`thereafter`: from the span named last on."""
    return any(one.way == "then" and one.end <= draft.clause.start for one in scene.stretches)
