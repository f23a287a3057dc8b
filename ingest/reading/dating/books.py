"""By which fiscal calendar the quarters and years of an amount are counted."""

from ingest.reading.cues import cues
from ingest.reading.once import kept
from ingest.reading.scene import Draft, Scene
from ingest.reading.words.fiscal_years import FISCAL_YEAR_ENDS
from ingest.reading.words.times import MONTHS
from market.period import Period

_AROUND = 3
"""So many sentences before and after an amount may tell when the books of its company close."""
_CLOSING = ("own_calendar", "year_closed", "fiscal_closing")


def told_calendar(scenes: list[Scene], number: int, draft: Draft) -> str:
    """`Veldrin's books close on 30 September`: the calendar told of the company that the amount is of; else empty."""
    for scene in scenes[max(0, number - _AROUND) : number + _AROUND + 1]:
        if scene is not scenes[number] and not (draft.entity and draft.entity in scene.text):
            continue
        for cue in cues("time", scene.text):
            if cue.label in _CLOSING and cue.match:
                return _rule(cue.match.groupdict())
    return ""


def _rule(said: dict[str, str | None]) -> str:
    month = MONTHS[next(text for key, text in said.items() if text and key.startswith("month")).lower()]
    return f"{month:02}-{Period.months(2026, month, month).end.day}"


def calendar_of(scene: Scene, draft: Draft, carried: Draft | None, first: Scene) -> str:
    """The fiscal calendar of the company that the amount is of, else of the one company of the sentence or the head."""
    if _of_several(scene):
        return ""
    if draft.entity:
        return draft.fiscal or FISCAL_YEAR_ENDS.get(draft.entity, "")
    if draft.publisher in FISCAL_YEAR_ENDS:
        return FISCAL_YEAR_ENDS[draft.publisher]
    if named := _calendars(scene):
        return min(named) if len(named) == 1 else ""
    if told := draft.fiscal or (carried.fiscal if carried else ""):
        return told
    head = _calendars(first)
    return min(head) if len(head) == 1 else ""


def _of_several(scene: Scene) -> bool:
    """Has each of several amounts a company of its own, so that the quarter told once is one of the calendar?"""
    if len(scene.clauses) < 2 or len(_calendars(scene)) < 2:
        return False
    if sum(one.role not in ("now", "weak") for one in scene.stretches) != 1:
        return False
    names = {one.name.company for one in scene.mentions if one.name.operates}
    listed = scene.clauses[0].size == len(scene.clauses) == len(names)
    each = [
        {one.name.company for one in scene.mentions if one.name.operates and clause.left <= one.start < clause.right}
        for clause in scene.clauses
    ]
    return listed or (all(len(own) == 1 for own in each) and len(set.union(*each)) == len(each))


@kept
def _calendars(scene: Scene) -> frozenset[str]:
    """The fiscal calendars of the companies that a sentence names."""
    operating = [one.name for one in scene.mentions if one.name.operates]
    return frozenset([name.fiscal_year_end or FISCAL_YEAR_ENDS.get(name.company, "") for name in operating])
