"""Periods that the sentences around lend to an amount whose own sentence tells none."""

import re

from ingest.reading.cues import has
from ingest.reading.dating.comparands import LEANS, is_outdone
from ingest.reading.dating.inherited import is_told_already
from ingest.reading.dating.periods import Setting, Stretch, resolve, years_later
from ingest.reading.dating.results import understood, year_foreseen
from ingest.reading.dating.spans import is_left_open, tense_allows
from ingest.reading.dating.tense import clause_tense, is_compound, is_revision
from ingest.reading.learnt import compiled
from ingest.reading.once import kept
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.sought import sought
from ingest.reading.voices import who
from market.period import Period

_FARTHEST = 14
"""So many lines above an item of a list its heading stands at most."""
_AT_THE_HEAD = 25
_ITEM = compiled(r"\s*(?:[•·*▪◦‣–—-]\s|\d{1,2}[.)]\s|[^.!?]{3,90}(?<![.!?…:»”\"])\Z)")
_OF_THAT = sought(
    r"\b(?:of (?:that|this|it|them|these|those|the (?:total|sum|bill|amount|figure))|de (?:ell[oa]s?|es[aeo]s?|"
    r"est[aeo]s?|dich[oa]s?)|"
    r"del total|davon|dont)\b"
)
_UNFIT = ("deal_value", "unit_price")
UNDERSTOOD = "the quarter is understood"
FROM_ANOTHER = "the period was taken from another sentence"


def frame_of(scenes: list[Scene], number: int) -> tuple[int, Stretch] | None:
    """The span that a heading, a question or a sentence without amounts sets for what follows, and its sentence.

    A heading without a span, above which stand amounts again, begins another list.
    """
    item, another = is_item(scenes[number]), False
    for back in range(number - 1, max(-1, number - _FARTHEST - 1), -1):
        scene = scenes[back]
        if another and _tells(scene):
            return None
        if item and _tells(scene) and is_item(scene):
            continue
        if not item and _tells(scene):
            return None
        named = [
            one
            for one in scene.stretches
            if one.role not in ("now", "weak") and one.way not in LEANS
            if not is_outdone(scene.text, one)
        ]
        if named and (item or (not _tells(scene) and _sets_a_frame(scene, named[0]))):
            return back, named[0]
        another = another or not _tells(scene)
        if _tells(scene) or (not item and number - back > 2):
            return None
    return None


def _tells(scene: Scene) -> bool:
    """Does a sentence tell of amounts that count? One that is read already by those that were not refused."""
    return bool(scene.drafts if scene.judged else scene.clauses)


def named_last(scenes: list[Scene], number: int, setting: Setting) -> Period | None:
    """The span that the two sentences before name last, on which `by then` leans."""
    told = (
        one
        for back in reversed(scenes[max(0, number - 2) : number])
        for one in reversed(back.stretches)
        if one.role not in ("now", "weak") and one.way not in LEANS and one.way != "same"
    )
    return next((period for one in told if (period := resolve(one, setting))), None)


def _sets_a_frame(scene: Scene, named: Stretch) -> bool:
    """Is the span that of a heading or a question, or the beginning of a sentence?"""
    heads = is_item(scene) or scene.text.endswith("?") or named.start < _AT_THE_HEAD
    if (
        heads
        or has("outlook", scene.text)
        or (named.way.startswith(("quarter", "fiscal", "year_")) and _tells_profit(scene))
    ):
        return True
    return bool(_RESULTS.search(scene.text[max(0, named.start - _AT_THE_HEAD) : named.start]))


def _tells_profit(scene: Scene) -> bool:
    """Does a sentence tell a result that is no figure of ours: `a record second quarter, with a profit of $6bn`?"""
    return any(reason == "profit or margin" for _, reason in scene.judged)


_RESULTS = compiled(
    r"\b(?:results|earnings|figures|numbers|accounts|resultados|cuentas)\s+(?:for|of|in|from|del?|en)\s+"
    r"(?:the |its |their |el |su )?\Z",
    re.IGNORECASE,
)
"""`reported record results for its fourth quarter`: the span of what is told next."""


@kept
def is_item(scene: Scene) -> bool:
    """Is it an item of a list, or a line that is no sentence?"""
    return bool(_ITEM.match(scene.text))


def _base_before(scenes: list[Scene], number: int, draft: Draft) -> Draft | None:
    """`Amazon goes from $83bn in 2024 to $268bn in 2027. Meta goes from $39bn to $165bn`: the base told before."""
    told = scenes[number - 1].drafts if number else []
    alike = (one for one in told if one.clause.since and one.period and one.metric == draft.metric)
    return next(alike, None) if len(scenes[number].stretches) == 0 else None


def lend(scenes: list[Scene], number: int, draft: Draft, page: Page, carried: Draft | None, setting: Setting) -> None:
    """Fill the period of a draft that has none; what was taken from another sentence is a reason for review."""
    if not draft.period and draft.clause.since and (told := _base_before(scenes, number, draft)):
        draft.stretch, draft.period = told.stretch, told.period
        draft.reasons.append(FROM_ANOTHER)
    if draft.period or draft.clause.base or is_left_open(scenes[number], draft.clause):
        return
    if draft.metric == "unit_price" and page.published:
        draft.period = Period.year(page.published.year)
        draft.reasons.append("the price has no date of its own")
    elif draft.metric == "deal_value" and page.published:
        draft.period = Period.year(page.published.year)
        draft.reasons.append("a deal without a date counts in the year of the document")
    elif not _framed_by_a_year(scenes, number) and (latest := understood(scenes, number, draft, setting)):
        draft.period = latest
        draft.reasons.append(UNDERSTOOD)
    elif lent := _lent(scenes, number, draft, carried, setting):
        draft.stretch, level = lent
        if draft.metric == "growth_rate" and (both := _both_ends(scenes, number, draft)):
            draft.period = both
        elif draft.metric == "growth_rate":
            draft.level, draft.period = level, Period(years_later(level, -1).start, level.end)
        else:
            draft.period = level
        draft.reasons.append(FROM_ANOTHER)
    elif year := year_foreseen(scenes[number], draft, setting):
        draft.period = year
        draft.reasons.append("the year is understood")


def _framed_by_a_year(scenes: list[Scene], number: int) -> bool:
    """Did the sentences before set a fiscal year as the span of what is told?"""
    frame = frame_of(scenes, number)
    return frame is not None and frame[1].way.startswith("fiscal")


def deal_out(scenes: list[Scene], number: int, draft: Draft) -> bool:
    """`$38bn in 2025, $50bn in 2026. Local firms' share: 41% and 53%`: a list goes by the spans of that before it."""
    if draft.clause.size < 2 or scenes[number].stretches or draft.metric == "growth_rate":
        return False
    last = next((back for back in range(number - 1, max(-1, number - 3), -1) if scenes[back].drafts), -1)
    told = [(one.stretch, one.period) for one in scenes[last].drafts if one.period] if last >= 0 else []
    if not len(told) == len({period for _, period in told}) == draft.clause.size:
        return False
    draft.stretch, draft.period = told[draft.clause.place]
    draft.reasons.append(FROM_ANOTHER)
    return True


def _both_ends(scenes: list[Scene], number: int, draft: Draft) -> Period | None:
    """A rate a year told after the sums at both its ends."""
    if not is_compound(scenes[number], draft.clause.left, draft.clause.right):
        return None
    last = next((back for back in range(number - 1, max(-1, number - _FARTHEST - 1), -1) if scenes[back].drafts), -1)
    ends = (
        [one.period for one in scenes[last].drafts if one.period and one.metric != "growth_rate"] if last >= 0 else []
    )
    whole = Period(min(ends).start, max(one.end for one in ends)) if ends else None
    return whole if whole and whole.days > 700 else None


def _lent(
    scenes: list[Scene], number: int, draft: Draft, carried: Draft | None, setting: Setting
) -> tuple[Stretch | None, Period] | None:
    """From the heading of a list, the figure told last, the sentence before, or one that follows."""
    scene = scenes[number]
    frame = frame_of(scenes, number)
    told = resolve(frame[1], setting) if frame else None
    last = next((back for back in range(number - 1, max(-1, number - _FARTHEST - 1), -1) if scenes[back].drafts), -1)
    offered: list[tuple[Stretch | None, Period]] = []
    framed: list[tuple[Stretch | None, Period]] = []
    if frame and told and (is_item(scene) or frame[0] > last):
        framed.append((frame[1], told))
    if carried and _lends(carried) and _goes_on(scene, draft, carried):
        past = clause_tense(scene, draft.clause) == "past" and not is_revision(scene)
        told_before = _told_before(scenes, last, draft, carried, setting, past)
        told_before = [one for one in told_before if not is_told_already(scene, draft, one, setting)]
        offered += [(one.stretch, one.level_period) for one in told_before if one.level_period]
    offered = offered + framed if _OF_THAT.search(scene.text) else framed + offered
    back = [one for one in _farther_back(scenes, last, draft) if not is_told_already(scene, draft, one, setting)]
    offered += [(one.stretch, one.level_period) for one in back if one.level_period]
    told_here = next((one for one in offered if tense_allows(scene, draft.clause, one[1], setting)), None)
    later = [] if told_here else _ahead(scenes, number, setting)
    return told_here or next((one for one in later if tense_allows(scene, draft.clause, one[1], setting)), None)


def _farther_back(scenes: list[Scene], last: int, draft: Draft) -> list[Draft]:
    """What the sentences before the last one told, of a draft that the last one does not fit by its tense."""
    earlier = (one for back in range(last - 1, max(-1, last - _BACK), -1) for one in reversed(scenes[back].drafts))
    return [
        one
        for one in earlier
        if one.level_period and one.metric == draft.metric and one.entity == draft.entity and not one.clause.base
    ]


def _lends(carried: Draft) -> bool:
    """Is the span of the figure told last that of others too? That of a deal only where its sentence tells it."""
    return carried.metric not in _UNFIT or (carried.metric == "deal_value" and "period" in carried.own)


def _goes_on(scene: Scene, draft: Draft, carried: Draft) -> bool:
    """Does the sentence speak on of what was told last: by its words, as a part of it, or of the same thing?"""
    share = draft.clause.amount.shape in ("percent", "part")
    same = draft.clause.amount.shape == carried.clause.amount.shape
    accounts = bool(draft.entity) and draft.entity == carried.entity and carried.metric in _SHARES
    return share or same or accounts or who.goes_back(scene.text)


_SHARES = ("revenue_share", "spending_share")
_BACK = 4
"""So many sentences back results are told that a sentence goes on with after an outlook."""


def _told_before(
    scenes: list[Scene], last: int, draft: Draft, carried: Draft, setting: Setting, past: bool
) -> list[Draft]:
    """The figures on which a sentence may go on; where it tells of the past, those that do not foresee.

    `We guide to $78bn for the first quarter. Networking brought in $11bn`: of the quarter told before the outlook.
    """
    told = [carried, *(one for one in reversed(scenes[last].drafts) if not one.clause.base)]
    if not past or not all(_foresees(one, setting) for one in told):
        return [one for one in told if not past or not _foresees(one, setting)]
    earlier = (one for back in range(last - 1, max(-1, last - _BACK), -1) for one in reversed(scenes[back].drafts))
    return [
        one for one in earlier if one.entity == draft.entity and not one.clause.base and not _foresees(one, setting)
    ]


def _foresees(one: Draft, setting: Setting) -> bool:
    over = one.level_period and setting.published and one.level_period.end < setting.published
    return one.kind in ("forecast", "guidance") and not over


def _ahead(scenes: list[Scene], number: int, setting: Setting) -> list[tuple[Stretch | None, Period]]:
    """`Amazon: 200. Meta: 115. So many billions are planned for this year.`"""
    later = (
        one
        for ahead in scenes[number + 1 : number + 4]
        if not ahead.clauses
        for one in ahead.stretches
        if one.role != "now"
    )
    stretch = next(later, None)
    period = resolve(stretch, setting) if stretch else None
    return [(stretch, period)] if period else []
