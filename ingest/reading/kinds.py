"""Whether a figure is an actual, an estimate, a forecast or guidance."""

from ingest.reading.cues import has
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.tense import is_beside, is_future, is_outlook, is_past, is_revision
from market.period import Period

_OWN_PLANS = frozenset({"spending", "capex", "deal_value", "power_capacity", "shipments", "spending_share", "cost"})
"""What a public body plans; of markets and sales it only speaks."""


def kind_of(scene: Scene, draft: Draft, before: Draft | None, page: Page) -> str:
    """guidance: a company on its own future; forecast: others on the future; actual: a company on its past, a deal."""
    if draft.metric == "backlog":
        return "actual"
    here = (scene.text, draft.clause.reach, draft.clause.right)
    if draft.metric == "unit_price" and not (draft.stretch and is_future(scene, draft.clause)):
        return "estimate" if has("reckoned", *here) else "actual"
    own = _own(scene, draft)
    if draft.metric == "deal_value":
        return "guidance" if has("plans", *here) and not is_past(scene, draft.clause) else "actual"
    if _lies_ahead(scene, draft, before, page.published and Period(page.published, page.published)):
        return "guidance" if own else "forecast"
    return "actual" if own or (draft.entity and has("reported", *here)) else "estimate"


def _own(scene: Scene, draft: Draft) -> bool:
    """Is it told by the very company, or the public body, whose money or machines it is?"""
    if draft.entity:
        return draft.entity == draft.publisher
    planner = draft.publisher or scene.text[: draft.clause.start]
    return draft.metric in _OWN_PLANS and has("public body", planner)


def _lies_ahead(scene: Scene, draft: Draft, before: Draft | None, now: Period | None) -> bool:
    """Is it told of a time to come: by its period, and within the period of the document by its words?"""
    clause = draft.clause
    if draft.period and now and draft.period.start > now.start:
        return True
    if draft.period and now and draft.period.end <= now.start:
        return False
    if draft.period and now:
        return _later_in_period(scene, draft, before)
    if clause.base and not is_beside(draft):
        return False
    if before and not is_past(scene, clause) and not is_future(scene, clause):
        return before.kind in ("forecast", "guidance")
    changed = is_revision(scene) and draft.metric in ("capex", "cost", "spending") and draft.entity == draft.publisher
    return is_future(scene, clause) or (changed and bool(draft.entity))


def _later_in_period(scene: Scene, draft: Draft, before: Draft | None) -> bool:
    """Of a span that is not over on the day of the document: is the number for its end, not for what is past of it?"""
    clause = draft.clause
    told = before is not None and before.kind in ("forecast", "guidance")
    if is_outlook(scene, clause) or (clause.base and told and is_revision(scene)):
        return True
    if (clause.base and not (is_revision(scene) or is_beside(draft))) or (
        draft.stretch and draft.stretch.role in ("now", "weak")
    ):
        return False
    if told and before and draft.period == before.period and not has("past", scene.text, clause.left, clause.right):
        return True
    return not is_past(scene, clause)
