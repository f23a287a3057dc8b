"""The span of a number that none stands beside: that of another number, one told elsewhere in its sentence, or now."""

import re
from itertools import pairwise

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.dating.elsewhere import anywhere
from ingest.reading.dating.inherited import inherited, turns_to_now
from ingest.reading.dating.lent import FROM_ANOTHER, UNDERSTOOD
from ingest.reading.dating.periods import Setting, Stretch, resolve
from ingest.reading.dating.spans import own_stretch
from ingest.reading.dating.tense import (
    is_outlook,
    is_revision,
    own_tense,
)
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from market.fiscal import latest_quarter
from market.period import Period

_ONLY_NAMES = compiled(
    r"[\s,;()]*(?:and|y|e|or)?[\s,(]*(?:(?:for|at|by|in|on|from|de|para|en|a)\s+)?(?:the\s+|la\s+|"
    r"el\s+)?(?:[\w'’.&-]+\s*){0,2}[\s(,:]*\Z"
)
_HOLDS = sought(
    r"(?:(?:\A|[,;]\s)(?:with|con)|\b(?:has|have|runs?|running|operates?|operating|holds?|owns?|stands at|"
    r"tienen?|operan?|suman?|cuentan? con|"
    r"disponen? de|gestionan?|poseen?|explotan?))\s+(?:(?:about|around|some|roughly|nearly|almost|over|more than|just|"
    r"only|now|already|currently|today|ya|hoy|ahora|unos|casi|más de|cerca de|apenas)\s+){0,3}\Z"
)
"""Verbs right before what stands there on the day of the document."""


def place_by_others(scene: Scene, draft: Draft, setting: Setting) -> None:
    """The period of the amount before, else of a span elsewhere in the sentence, else of `already`."""
    revised = draft.clause.base and is_revision(scene)
    weak, beside = _said_now(scene, draft.clause)
    if weak and (beside or _is_of_now(scene, draft, weak, setting)):
        draft.stretch, draft.period = weak, resolve(weak, setting)
    elif lender := inherited(scene, draft, scene.drafts, setting):
        draft.stretch, draft.period = lender.stretch, lender.level_period
        draft.reasons += [reason for reason in lender.reasons if reason == FROM_ANOTHER]
        if draft.clause.apart:
            draft.reasons.append("the period was told before a semicolon")
    elif told := _elsewhere(scene, draft, setting, revised):
        draft.stretch, draft.period = told, resolve(told, setting)
        if told.start > draft.clause.right and not _parallel(scene, draft.clause, told):
            draft.reasons.append("the period stands beside another number")
    elif weak and (draft.clause.base or not setting.future):
        draft.stretch, draft.period = weak, resolve(weak, setting)
    elif latest := _latest_quarter(scene, draft, setting):
        draft.period = latest
        draft.reasons.append(UNDERSTOOD)
    if _is_held_now(scene, draft, setting):
        draft.stretch = Stretch(draft.clause.end, draft.clause.end, "now", {}, "now", "")
        draft.period = resolve(draft.stretch, setting)


def _said_now(scene: Scene, clause: Clause) -> tuple[Stretch | None, bool]:
    """The word for now that may hold for an amount, and whether it stands right beside it: `de los actuales 30.000`."""
    weak = [one for one in scene.stretches if one.role == "weak"]
    for one in weak:
        left, right = (one.end, clause.start) if one.end <= clause.start else (clause.end, one.start)
        if left <= right and not scene.text[left:right].strip():
            return one, True
    here = (clause.start, clause.right) if clause.base else (0, len(scene.text))
    near = (one for one in weak if here[0] <= one.start < here[1])
    return next((one for one in near if ";" not in scene.text[clause.end : one.start]), None), False


def _latest_quarter(scene: Scene, draft: Draft, setting: Setting) -> Period | None:
    """`$6bn, up 7% on the previous quarter`: a result compared with another quarter's is of the latest."""
    result = draft.clause.amount.shape == "money" and not draft.clause.base and not setting.future
    compared = has("sequential", scene.text) or any(
        one.way == "year_ago" and _QUARTER.search(one.written) for one in scene.stretches
    )
    return latest_quarter(setting.fiscal, setting.published) if result and compared and setting.published else None


_QUARTER = compiled(r"quarter|trimestre|quartal", re.IGNORECASE)


def _is_held_now(scene: Scene, draft: Draft, setting: Setting) -> bool:
    """`has 900 MW and wants 3 GW by 2028`: what a clause tells of the present is not of another's year to come."""
    clause, taken = draft.clause, draft.period
    stands = clause.amount.shape in ("power", "pieces") and not clause.base
    if not stands or not taken or not setting.published or taken.start <= setting.published:
        return False
    told = own_tense(scene, clause) or is_outlook(scene, clause)
    return not told and bool(_HOLDS.search(scene.text, clause.left, clause.start))


def _is_of_now(scene: Scene, draft: Draft, weak: Stretch, setting: Setting) -> bool:
    """`three years ago it took 80%; now it takes 45%`: its own `now` counts for more than a year that is over."""
    told = setting.told[-1] if setting.told else None
    if not told or not setting.published:
        return False
    if told.start > setting.published and not has("future", scene.text, draft.clause.left, draft.clause.start):
        return draft.clause.left <= weak.start < draft.clause.start
    if setting.future:
        return False
    over = told.end < setting.published if draft.metric == "unit_price" else told.end.year < setting.published.year
    if not over:
        return False
    return draft.clause.left <= weak.start < draft.clause.right and own_tense(scene, draft.clause) != "past"


def _elsewhere(scene: Scene, draft: Draft, setting: Setting, revised: bool) -> Stretch | None:
    """A span told elsewhere in the sentence; the old value of a revision has that of its own clause."""
    if scene.drafts and turns_to_now(scene, scene.drafts[-1], setting):
        return None
    if draft.metric == "deal_value" or (draft.clause.base and not revised):
        return None
    return (own_stretch(scene, draft, setting) if revised else None) or anywhere(scene, draft, setting)


def _parallel(scene: Scene, clause: Clause, stretch: Stretch) -> bool:
    """Do nothing but names stand between the amounts from here to the one beside the stretch?"""
    between = [one for one in scene.clauses if clause.start <= one.start < stretch.start]
    return all(_ONLY_NAMES.match(scene.text[one.end : two.start]) for one, two in pairwise(between))
