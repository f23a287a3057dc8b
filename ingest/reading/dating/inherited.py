"""The amount before in the sentence whose period goes on for one that has none of its own."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.dating.events import is_of_an_event
from ingest.reading.dating.periods import Setting
from ingest.reading.dating.spans import dates, tense_allows
from ingest.reading.dating.tense import is_beside, is_future, is_outlook, is_past, is_revision, own_tense
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices.expected import is_expected

_PRESENT = compiled(
    r"\b(?:has|have|is|are|costs|goes|rents|stands|sells|fetches|runs|can (?:now )?(?:be|get)|puede|ha|han|es|son|está|"
    r"cuesta|vale|se (?:alquila|queda|vende|"
    r"paga))\b",
    re.IGNORECASE,
)

_AGAINST = compiled(
    r"\b(?:against|versus|vs\.?|gegen|contre|por|frente a(?: los| "
    r"las)?)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)

_THEN = compiled(r"\W*(?:and\s+|y\s+)?(?:then|luego|después|more recently|later)\b", re.IGNORECASE)

_FORESEEN_WITHIN = 45


def inherited(scene: Scene, draft: Draft, before: list[Draft], setting: Setting) -> Draft | None:
    """The figure before whose period goes on; the old value of a revision has that of the new one."""
    if not before:
        return None
    foreseen = _was_foreseen(scene, draft.clause)
    same = foreseen or is_revision(scene) or is_beside(draft) or _is_set_against(scene, draft)
    if draft.clause.base and not same:
        return None
    if _THEN.match(scene.text, draft.clause.left):
        return None
    main = [one for one in before if one.level_period and not one.clause.base and _lends(one, draft)]
    main = [one for one in main if one.stretch is None or dates(draft, one.stretch)]
    if draft.metric == "unit_price" and (draft.clause.apart or _is_present(scene, draft, main)):
        return None
    if main and turns_to_now(scene, main[-1], setting):
        return None
    main = [one for one in main if not _is_aside(scene, one, draft.clause)]
    last = main[-1] if main else None
    if not last or (last.stretch and is_of_an_event(scene, draft, last.stretch)):
        return None
    if _is_done(scene, draft, last, setting):
        return None
    if is_told_already(scene, draft, last, setting):
        return None
    held = foreseen or is_revision(scene) or tense_allows(scene, draft.clause, last.level_period, setting)
    return last if held else None


def _is_done(scene: Scene, draft: Draft, last: Draft, setting: Setting) -> bool:
    """`raised its guidance for the year to $20bn and built a backlog of $12bn`: what is done is of no span to come."""
    ahead = last.kind in ("forecast", "guidance") and last.level_period and setting.published
    if not ahead or not last.level_period or not setting.published or last.level_period.end <= setting.published:
        return False
    return draft.metric == "backlog" and not draft.clause.base and own_tense(scene, draft.clause) == "past"


def is_told_already(scene: Scene, draft: Draft, one: Draft, setting: Setting) -> bool:
    """`took $68bn in the fourth quarter. It expects $78bn`: nobody foresees what a span that is told already brings."""
    span, clause = one.level_period, draft.clause
    if one.metric != draft.metric or draft.metric not in _FLOWS or clause.base or is_expected(scene.text, clause):
        return False
    over = span is not None and setting.published is not None and span.end < setting.published
    ahead = not is_past(scene, clause) and (is_outlook(scene, clause) or is_future(scene, clause))
    return over and one.kind == "actual" and ahead


_FLOWS = ("revenue", "capex", "spending", "cost")


def _lends(one: Draft, draft: Draft) -> bool:
    """Is the span of an amount that of others too? That of a deal only where it is told, that of a price of prices."""
    if one.metric == "deal_value":
        return "period" in one.own and draft.metric not in ("deal_value", "unit_price")
    return one.metric != "unit_price" or draft.metric == "unit_price"


def _was_foreseen(scene: Scene, clause: Clause) -> bool:
    """`against the $95bn it had pencilled in`, `frente a los 95.000 anunciados`: an older view of the same span."""
    return clause.base and has("foreseen", scene.text, clause.end, min(clause.right, clause.end + _FORESEEN_WITHIN))


def _is_present(scene: Scene, draft: Draft, main: list[Draft]) -> bool:
    """Is it what something costs now, told after what it cost then?"""
    return bool(main and _PRESENT.search(scene.text, main[-1].clause.end, draft.clause.start))


def turns_to_now(scene: Scene, last: Draft, setting: Setting) -> bool:
    """`a model, $5 million in 2020, can be had for $150,000`: after an aside on what was, a verb of the present."""
    told, published = last.level_period, setting.published
    price = last.metric == "unit_price" and own_tense(scene, last.clause) == "past"
    over = told and published and (told.end < published if price else told.end.year < published.year)
    return bool(over and _NOW_IS.match(scene.text, max(last.clause.end, last.stretch.end if last.stretch else 0)))


_NOW_IS = compiled(
    r",\s+(?:now\s+|today\s+|ahora\s+|hoy\s+|ya\s+)?(?:is|are|can|costs?|sells?|takes?|stands?|drops?|falls?|"
    r"goes for|rents?|es|son|está|puede|cuesta|vale|(?:se\s+)?(?:queda|paga|alquila|vende|cobra)|baja|cae|sube|pasa|"
    r"kostet|coûte|peut)\b",
    re.IGNORECASE,
)


def _is_set_against(scene: Scene, draft: Draft) -> bool:
    """`62 against 94`: without a span of its own the other is of the same time."""
    clause = draft.clause
    undated = not any(clause.left <= one.start < clause.right for one in scene.moments)
    return undated and bool(_AGAINST.search(scene.text[max(0, clause.start - 24) : clause.start]))


def _is_aside(scene: Scene, one: Draft, clause: Clause) -> bool:
    """Does an amount stand in brackets that are closed before the other?"""
    opened = scene.text.rfind("(", 0, one.clause.start)
    closed = scene.text.find(")", one.clause.end)
    return opened > scene.text.rfind(")", 0, one.clause.start) and -1 < closed < clause.start
