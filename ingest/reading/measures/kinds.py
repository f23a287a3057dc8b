"""Whether a figure is an actual, an estimate, a forecast or guidance."""

import re
from datetime import date
from functools import lru_cache

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.dating.tense import is_behind, is_beside, is_future, is_outlook, is_past, is_revision
from ingest.reading.scene import Draft, Page, Scene

_OWN_PLANS = frozenset({"spending", "capex", "deal_value", "power_capacity", "shipments", "spending_share", "cost"})
"""What a public body plans; of markets and sales it only speaks."""


def kind_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None, page: Page) -> str:
    """guidance: a company on its own future; forecast: others on the future; actual: a company on its past, a deal."""
    here = (scene.text, draft.clause.reach, draft.clause.right)
    if draft.metric == "backlog" and not (draft.entity and has("future", *here) and "period" in draft.own):
        return "actual"
    if draft.metric == "unit_price" and not (draft.stretch and is_future(scene, draft.clause)):
        return "estimate" if has("reckoned", *here) else "actual"
    if draft.metric == "deal_value":
        return "guidance" if _is_planned(scene, draft) else "actual"
    told = before or carried
    if told and draft.metric == "growth_rate" and told.metric == "unit_price" and told.entity == draft.entity:
        return told.kind
    if not before and carried and _of_told_sum(draft, carried):
        return carried.kind
    own = _own(scene, draft)
    if _lies_ahead(scene, draft, before, page.published):
        return "guidance" if own else "forecast"
    return "actual" if own or (draft.entity and has("reported", *here)) else "estimate"


def _is_planned(scene: Scene, draft: Draft) -> bool:
    """Do words of planning stand before the amount, with nothing done after them?"""
    text, start = scene.text, draft.clause.start
    planned = cues("plans", text, draft.clause.reach, start)
    return bool(planned) and not has("past", text, planned[-1].end, start)


def _of_told_sum(draft: Draft, carried: Draft) -> bool:
    """Is it a share of a sum told in the sentence before, with no span of its own?"""
    is_share = draft.metric in ("spending_share", "compute_share") and "period" not in draft.own
    return is_share and carried.clause.amount.shape in ("money", "power", "pieces") and draft.entity == carried.entity


def _own(scene: Scene, draft: Draft) -> bool:
    """Is it told by the very company, or the public body, whose money or machines it is?"""
    if draft.entity:
        return draft.entity == draft.publisher
    if draft.metric not in _OWN_PLANS:
        return False
    return _is_public(draft.publisher) if draft.publisher else has("public body", scene.text)


@lru_cache(maxsize=64)
def _is_public(publisher: str) -> bool:
    return has("public body", publisher)


def _lies_ahead(scene: Scene, draft: Draft, before: Draft | None, published: date | None) -> bool:
    """Is it told of a time to come: by its period, and within the period of the document by its words?"""
    if is_behind(scene, draft.clause) and not (draft.period and published and draft.period.start > published):
        return False
    if draft.period and published:
        if draft.period.start > published or draft.period.end <= published:
            return draft.period.start > published or _was_aimed(scene, draft)
        return _later_in_period(scene, draft, before)
    return _ahead_undated(scene, draft, before)


def _was_aimed(scene: Scene, draft: Draft) -> bool:
    """Is a sum of a time past told as a target or forecast of it, not as what came of it?"""
    text, start = scene.text, draft.clause.start
    aimed = cues("aimed", text, draft.clause.reach, start)
    if not aimed or draft.clause.amount.shape != "money" or _BEATS.search(text[: aimed[-1].start]):
        return False
    done = any(text[one.start : one.end].lower() not in _COPULAS for one in cues("past", text, aimed[-1].end, start))
    return not done and len(text[aimed[-1].end : start]) <= _BESIDE


_BESIDE = 50
_COPULAS = frozenset({"had", "was", "were", "fue", "era", "eran", "fueron"})
_BEATS = re.compile(
    r"\b(?:beat\w*|top(?:s|ped)?|exceed\w*|above|ahead of|miss\w*|below|against|versus|than|over|outdid|"
    r"super\w+|por encima de|"
    r"frente a)\s+(?:\w+['’]?s?\s+){0,3}\Z",
    re.IGNORECASE,
)


def _ahead_undated(scene: Scene, draft: Draft, before: Draft | None) -> bool:
    clause = draft.clause
    if _was_aimed(scene, draft):
        return True
    if clause.base and not (is_revision(scene) or is_beside(draft)):
        return False
    if draft.metric in _OWN_PLANS and (
        _is_planned(scene, draft) or has("granted", scene.text, clause.reach, clause.right)
    ):
        return True
    if before and not is_past(scene, clause) and not is_future(scene, clause):
        return before.kind in ("forecast", "guidance")
    changed = is_revision(scene) and draft.metric in ("capex", "cost", "spending") and draft.entity == draft.publisher
    return is_future(scene, clause) or (changed and bool(draft.entity))


def _later_in_period(scene: Scene, draft: Draft, before: Draft | None) -> bool:
    """Of a span that is not over on the day of the document: is the number for its end, not for what is past of it?"""
    clause = draft.clause
    told = before is not None and before.kind in ("forecast", "guidance") and before.period == draft.period
    same = is_revision(scene) if clause.base else "period" not in draft.own
    if is_outlook(scene, clause) or (told and same):
        return True
    if "period" in draft.own and _told_for(scene, draft) and not _own(scene, draft):
        return True
    here = (scene.text, clause.left, clause.right)
    now = draft.stretch is not None and draft.stretch.role in ("now", "weak") and not has("future", *here)
    if now or (clause.base and not (is_revision(scene) or is_beside(draft))):
        return False
    if before and before.period == draft.period and not has("past", *here) and not has("future", *here):
        return before.kind in ("forecast", "guidance")
    if draft.metric in _OWN_PLANS and has("granted", scene.text, clause.reach, clause.right) and _own(scene, draft):
        return True
    changed = draft.metric not in ("growth_rate", "spending_share", "compute_share") and _revises(scene, clause)
    return changed or not (has("past", scene.text, clause.left, clause.right) and is_past(scene, clause))


def _revises(scene: Scene, clause: Clause) -> bool:
    """Is the amount what a plan or forecast is changed to: `raised its capex for 2026 to $54bn`?"""
    return has("revision", scene.text, clause.left, clause.start) and bool(_TO.search(scene.text[: clause.start]))


def _told_for(scene: Scene, draft: Draft) -> bool:
    """`$667bn for 2026` is foreseen; `$667bn in 2026` may have been."""
    span = draft.stretch
    return span is not None and bool(_FOR.search(scene.text[max(0, span.start - 10) : span.start + 6]))


_FOR = re.compile(r"\b(?:for|para|für|pour)\s", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:to|a|hasta|auf|à)\s+(?:(?:about|some|unos|roughly|around|between|los|las)\s+){0,2}\Z", re.IGNORECASE
)
