"""Whether a figure is an actual, an estimate, a forecast or guidance."""

from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.tense import is_beside, is_future, is_outlook, is_past, is_revision


def kind_of(scene: Scene, draft: Draft, before: Draft | None, page: Page) -> str:
    """guidance: a company on its own future; forecast: others on the future; actual: a company on its past, a deal."""
    same = bool(draft.entity) and draft.entity == draft.publisher
    if draft.metric == "backlog" or (
        draft.metric == "unit_price" and not (draft.stretch and is_future(scene, draft.clause))
    ):
        return "actual"
    if _lies_ahead(scene, draft, before, page):
        return "guidance" if same else "forecast"
    if same or draft.metric == "deal_value":
        return "actual"
    return "estimate"


def _lies_ahead(scene: Scene, draft: Draft, before: Draft | None, page: Page) -> bool:
    if draft.metric == "deal_value":
        return False
    if draft.period and page.published:
        if draft.period.start > page.published:
            return True
        if draft.period.end <= page.published:
            return False
        if is_outlook(scene, draft.clause) or (
            draft.clause.base and before and before.kind == "guidance" and is_revision(scene)
        ):
            return True
        if (draft.clause.base and not (is_revision(scene) or is_beside(draft))) or (
            draft.stretch and draft.stretch.role in ("now", "weak")
        ):
            return False
        return not is_past(scene, draft.clause)
    if draft.clause.base and not is_beside(draft):
        return False
    if before and not is_past(scene, draft.clause) and not is_future(scene, draft.clause):
        return before.kind in ("forecast", "guidance")
    return is_future(scene, draft.clause)
