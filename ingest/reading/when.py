"""For which span a number holds."""

import re
from itertools import pairwise

from ingest.reading.clauses import Clause, distance, whole_of
from ingest.reading.growth import place_growth
from ingest.reading.periods import Setting, Stretch, resolve
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.spans import anywhere, dates, own_stretch
from ingest.reading.tense import is_beside, is_future, is_outlook, is_past, is_revision
from market.period import Period

_BESIDE = 14.0
_ONLY_NAMES = re.compile(
    r"[\s,;()]*(?:and|y|e|or)?[\s,(]*(?:(?:for|at|by|in|on|from|de|para|en|a)\s+)?(?:the\s+|la\s+|"
    r"el\s+)?(?:[\w'’.&-]+\s*){0,2}[\s(,:]*\Z"
)


def _parallel(scene: Scene, clause: Clause, stretch: Stretch) -> bool:
    """Do nothing but names stand between the amounts from here to the one beside the stretch?"""
    between = [one for one in scene.clauses if clause.start <= one.start < stretch.start]
    return all(_ONLY_NAMES.match(scene.text[one.end : two.start]) for one, two in pairwise(between))


_THEN = re.compile(r"\W*(?:and\s+|y\s+)?(?:then|luego|después|more recently|later)\b", re.IGNORECASE)


def place_in_time(scene: Scene, draft: Draft, before: list[Draft], page: Page, carried: Draft | None) -> None:
    """Fill the draft's period and stretch from its clause, else from the amounts before it, else the sentence."""
    setting = _setting(scene, draft, before, page, carried)
    if draft.metric == "growth_rate":
        place_growth(scene, draft, before, setting)
    elif ends := _end_of_span(scene, draft.clause, setting):
        draft.stretch, draft.period = ends
        draft.own.add("period")
    elif stretch := _told_beside(scene, draft):
        draft.stretch, draft.period = stretch, resolve(stretch, setting)
        if draft.clause.size > 1 and stretch.way in ("next_years", "past_years", "in_years", "span"):
            draft.reasons.append("several numbers stand beside one span of years")
        draft.own.add("period")
    else:
        _place_by_others(scene, draft, before, setting)
    if setting.future and draft.stretch and draft.stretch.way == "month" and "y" not in draft.stretch.said:
        draft.reasons.append("the month may be of this year or the next")


def _told_beside(scene: Scene, draft: Draft) -> Stretch | None:
    """The span of the amount's own clause; for the old value of a revision only one right beside it."""
    stretch = _listed(scene, draft.clause) or _of_the_whole(scene, draft) or own_stretch(scene, draft)
    if stretch and draft.clause.base and is_revision(scene) and distance(scene.text, stretch, draft.clause) > _BESIDE:
        return None
    return stretch


def _of_the_whole(scene: Scene, draft: Draft) -> Stretch | None:
    """`two-thirds of the $300 billion market by 2029`: what stands behind the whole holds for the share too."""
    whole = whole_of(scene.text, scene.clauses, draft.clause)
    behind = [one for one in scene.stretches if whole and whole.end <= one.start and one.end <= whole.right]
    return next((one for one in behind if one.role not in ("now", "weak")), None)


def _place_by_others(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> None:
    """The period of the amount before, else of a span elsewhere in the sentence, else of `already`."""
    if inherited := _inherited(scene, draft, before):
        draft.stretch, draft.period = inherited.stretch, inherited.level_period
    elif draft.metric != "deal_value" and not draft.clause.base and (told := anywhere(scene, draft)):
        draft.stretch, draft.period = told, resolve(told, setting)
        if told.start > draft.clause.right and not _parallel(scene, draft.clause, told):
            draft.reasons.append("the period stands beside another number")
    elif not draft.clause.base and (weak := next((one for one in scene.stretches if one.role == "weak"), None)):
        draft.stretch, draft.period = weak, resolve(weak, setting)


def _setting(scene: Scene, draft: Draft, before: list[Draft], page: Page, carried: Draft | None) -> Setting:
    previous = next((one.period for one in reversed(before) if one.period and one.metric != "growth_rate"), None)
    if previous is None and carried is not None:
        previous = carried.period
    future = is_future(scene, draft.clause) or is_outlook(scene, draft.clause)
    past = not is_outlook(scene, draft.clause) and draft.metric != "deal_value" and is_past(scene, draft.clause)
    return Setting(page.published, draft.fiscal, bool(draft.fiscal), previous, future, past)


def _end_of_span(scene: Scene, clause: Clause, setting: Setting) -> tuple[Stretch, Period] | None:
    """`between 2024 and 2027, from $71bn to $165bn`: the first sum is for the first year, the second for the last."""
    place = scene.clauses.index(clause)
    span = next((one for one in scene.stretches if one.way == "span"), None)
    whole = resolve(span, setting) if span else None
    if not span or not whole or sum(one.role != "weak" for one in scene.stretches) != 1:
        return None
    following = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if clause.since and following and following.reach < following.left:
        return span, Period.year(whole.start.year)
    if place and scene.clauses[place - 1].since and clause.reach < clause.left:
        return span, Period.year(whole.end.year)
    return None


def _listed(scene: Scene, clause: Clause) -> Stretch | None:
    """The span at the amount's place where a list of amounts stands beside an equally long list of spans."""
    if clause.size < 2:
        return None
    inside = [
        one for one in scene.stretches if one.start >= clause.left and one.end <= clause.right and one.role != "now"
    ]
    plain = all(re.fullmatch(r"\s*(?:,|and|y|e|,\s*and|or|/|,\s*y)\s*", scene.text[one.end : two.start])
                for one, two in pairwise(inside))  # fmt: skip
    return inside[clause.place] if len(inside) == clause.size and plain else None


def _inherited(scene: Scene, draft: Draft, before: list[Draft]) -> Draft | None:
    if draft.clause.base and not (is_revision(scene) or is_beside(draft)):
        return None
    if draft.clause.apart or _THEN.match(scene.text, draft.clause.left):
        return None
    main = [
        one
        for one in before
        if one.level_period and not one.clause.base and one.metric not in ("deal_value", "unit_price")
    ]
    main = [one for one in main if one.stretch is None or dates(draft, one.stretch)]
    return main[-1] if main else None
