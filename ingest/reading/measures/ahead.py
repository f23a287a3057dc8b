"""Whether a number is told of a time to come: by its span against the day of the document, then by its words."""

import re
from datetime import date

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.dating.periods import Stretch
from ingest.reading.dating.tense import is_behind, is_beside, is_future, is_outlook, is_past, is_revision, past_cues
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene

OWN_PLANS = frozenset({"spending", "capex", "deal_value", "power_capacity", "shipments", "spending_share", "cost"})
"""What a public body plans; of markets and sales it only speaks."""
FORESEEN = ("forecast", "guidance")
_BESIDE = 50
_A_YEAR = 350
_RIGHT_BEHIND = 20
_COPULAS = frozenset({"had", "was", "were", "fue", "era", "eran", "fueron"})
_BEATS = compiled(
    r"\b(?:beat\w*|top(?:s|ped)?|exceed\w*|above|ahead of|miss\w*|below|against|versus|than|over|outdid|"
    r"super\w+|por encima de|"
    r"frente a)\s+(?:\w+['’]?s?\s+){0,3}\Z",
    re.IGNORECASE,
)
_COMMITTED = compiled(
    r"\s+(?:[\w-]+\s+){0,4}?(?:commitment|pledge|plan|budget|programme|program|target|goal|build-?out|compromiso|"
    r"presupuesto)\b",
    re.IGNORECASE,
)
"""What a company has bound itself to spend: `its $200 billion capex commitment`."""
_RUNS = compiled(r"\b(?:already|currently|run[\s-]rate|ya|actualmente)\b", re.IGNORECASE)
_FOR = compiled(r"\b(?:for|para|für|pour)\s", re.IGNORECASE)
_TO = compiled(
    r"\b(?:to|a|hasta|auf|à)\s+(?:(?:about|some|unos|roughly|around|between|los|las)\s+){0,2}\Z", re.IGNORECASE
)


def lies_ahead(scene: Scene, draft: Draft, before: Draft | None, own: bool, published: date | None) -> bool:
    """Is it told of a time to come? own: told by the company whose number it is.

    A span that begins after the day of the document is; one that is over is only where its number was a target; of
    one that is under way, and of none, the words tell.
    """
    span = draft.period
    if span and published and span.start > published:
        return not (_is_lent(draft) and _is_of_now(scene, draft.clause))
    revised = is_revision(scene) and span and published and span.end > published and span.days > _A_YEAR
    if is_behind(scene, draft.clause) and not revised:
        return False
    if (own and is_band(draft)) or _was_foretold(scene, draft):
        return True
    if own and draft.metric in OWN_PLANS and _COMMITTED.match(scene.text, draft.clause.end):
        return not (span and published and span.end < published)
    if not span or not published:
        return _ahead_undated(scene, draft, before, own)
    return _was_aimed(scene, draft) if span.end <= published else _ahead_within(scene, draft, before, own, published)


def _is_lent(draft: Draft) -> bool:
    """Is its span told outside its own clause?"""
    told = draft.stretch
    return told is None or not draft.clause.left <= told.start < draft.clause.right


def is_band(draft: Draft) -> bool:
    """Is it a range of money? A company reports no result as a range."""
    amount = draft.clause.amount
    return amount.shape == "money" and amount.low is not None and amount.high is not None and amount.low < amount.high


def is_planned(scene: Scene, draft: Draft) -> bool:
    """Do words of planning stand before the amount, with nothing done after them, or right behind (`5 GW planned`)?"""
    text, start, end = scene.text, draft.clause.start, draft.clause.end
    planned = cues("plans", text, _last_stop(text, draft.clause.reach, start, ";—–"), start)
    if planned and not past_cues(text, planned[-1].end, start):
        return True
    machines = draft.clause.amount.shape in ("power", "pieces")
    return machines and any(has(table, text, end, end + _RIGHT_BEHIND) for table in ("plans", "foretold"))


def _was_foretold(scene: Scene, draft: Draft) -> bool:
    """`against the $47bn it had planned`: an earlier forecast of a span that may be over by now."""
    clause, text = draft.clause, scene.text
    if clause.amount.shape != "money":
        return False
    near = cues("foretold", text, max(clause.reach, clause.start - _BESIDE), min(clause.right, clause.end + _BESIDE))
    return any(not _OTHERS.search(text, min(one.end, clause.end), max(one.start, clause.start)) for one in near)


_OTHERS = compiled(r"[,;:—–]")


def _was_aimed(scene: Scene, draft: Draft) -> bool:
    """Is a sum of a time past told as a target or forecast of it, not as what came of it?"""
    text, start = scene.text, draft.clause.start
    aimed = cues("aimed", text, draft.clause.reach, start)
    if not aimed or draft.clause.amount.shape != "money" or _BEATS.search(text[: aimed[-1].start]):
        return False
    done = any(text[one.start : one.end].lower() not in _COPULAS for one in past_cues(text, aimed[-1].end, start))
    return not done and len(text[aimed[-1].end : start]) <= _BESIDE


def _ahead_undated(scene: Scene, draft: Draft, before: Draft | None, own: bool) -> bool:
    """Of a number without a span: by plans and grants, by the number before it, by its verbs."""
    clause = draft.clause
    if _was_aimed(scene, draft):
        return True
    if clause.base and not (is_revision(scene) or is_beside(draft)):
        return False
    if draft.metric in OWN_PLANS and (
        is_planned(scene, draft) or has("granted", scene.text, clause.reach, clause.right)
    ):
        return True
    if _is_of_now(scene, clause):
        return False
    if before and not is_past(scene, clause) and not is_future(scene, clause):
        return before.kind in FORESEEN
    if is_future(scene, clause):
        return True
    return is_revision(scene) and draft.metric in ("capex", "cost", "spending") if own else _revises(scene, clause)


def _ahead_within(scene: Scene, draft: Draft, before: Draft | None, own: bool, published: date) -> bool:
    """Of a span that is not over on the day of the document: is the number for its end, not for what is past of it?"""
    clause, told = draft.clause, draft.stretch
    here = (scene.text, _last_stop(scene.text, clause.left, clause.start), clause.right)
    same = before if before and _of_one_time(draft, before) else None
    lends = is_revision(scene) if clause.base else "period" not in draft.own
    if _stands_now(clause, told) or (_RUNS.search(scene.text, here[1], here[2]) and not has("future", *here)):
        return False
    if is_outlook(scene, clause) or (same and same.kind in FORESEEN and lends):
        return True
    if "period" in draft.own and _told_for(scene, draft) and not own:
        return True
    if told and told.way == "now" and not has("future", *here):
        return False
    if clause.amount.shape != "money" and "period" not in draft.own and _is_of_now(scene, clause):
        return False
    if draft.metric == "growth_rate" and told and told.role == "since" and not has("future", *here):
        return False
    if clause.base and not (_is_mostly_ahead(draft, published) or is_revision(scene) or is_beside(draft)):
        return False
    if same and not past_cues(*here) and not has("future", *here):
        return same.kind in FORESEEN
    if draft.metric in OWN_PLANS and has("granted", scene.text, clause.reach, clause.right):
        return True
    changed = draft.metric not in ("growth_rate", "spending_share", "compute_share") and _revises(scene, clause)
    return changed or not (past_cues(*here) and is_past(scene, clause))


def _stands_now(clause: Clause, told: Stretch | None) -> bool:
    """`will grow from the current $30bn`: what is to change is told of now."""
    if told is None or told.way != "now" or not 0 <= clause.start - told.end <= 1:
        return False
    return clause.base or told.written.lower().startswith(_CURRENT)


_CURRENT = ("actual", "current", "today")


def _is_mostly_ahead(draft: Draft, published: date) -> bool:
    """Is more than half of the span that it names still to come: `against $18bn in this fiscal year`?"""
    span = draft.period
    return bool(span and "period" in draft.own and 2 * (span.end - published).days > span.days)


def _of_one_time(draft: Draft, before: Draft) -> bool:
    """Is a figure of the span of the one before it, or is one of them the growth that leads to the other?"""
    if draft.period == before.period or not draft.period or not before.period:
        return draft.period == before.period
    return draft.metric != before.metric and draft.level_period == before.level_period


def _is_of_now(scene: Scene, clause: Clause) -> bool:
    """Does the part of the clause in which the amount stands say `now` or `already`, and nothing of what is to come?"""
    left, right = _last_stop(scene.text, clause.left, clause.start), _next_stop(scene.text, clause.end, clause.right)
    now = any(one.way == "now" and left <= one.start and one.end <= right for one in scene.stretches)
    now = now or has("present", scene.text, left, clause.start)
    return now and not has("future", scene.text, left, right)


def _last_stop(text: str, left: int, start: int, stops: str = ";:—–") -> int:
    """Where the part of a clause begins in which an amount stands: behind a colon, a semicolon or a dash."""
    return max(left, *[text.rfind(stop, left, start) + 1 for stop in stops])


def _next_stop(text: str, end: int, right: int) -> int:
    """Where that part ends: before a semicolon."""
    stop = text.find(";", end, right)
    return right if stop < 0 else stop


def _revises(scene: Scene, clause: Clause) -> bool:
    """Is the amount what a plan or forecast is changed to: `raised its capex for 2026 to $54bn`?"""
    changed = has("revision", scene.text, clause.reach, clause.start)
    return changed and (clause.since or bool(_TO.search(scene.text[: clause.start])))


def _told_for(scene: Scene, draft: Draft) -> bool:
    """`$667bn for 2026` is foreseen; `$667bn in 2026` may have been."""
    span = draft.stretch
    return span is not None and bool(_FOR.search(scene.text[max(0, span.start - 10) : span.start + 6]))
