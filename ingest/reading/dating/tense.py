"""Whether an amount is told of what has been or of what is to come."""

import re
from collections.abc import Sequence

from ingest.reading.clauses import Clause, Cue, distance
from ingest.reading.cues import cues, has
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought


def is_future(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of what is to come? The verb nearest to the amount tells."""
    ahead, behind = _tenses(scene, clause)
    return ahead is not None and (behind is None or ahead <= behind)


def is_past(scene: Scene, clause: Clause) -> bool:
    """Does the clause tell of what has been?"""
    ahead, behind = _tenses(scene, clause)
    return behind is not None and (ahead is None or behind < ahead)


def _tenses(scene: Scene, clause: Clause) -> tuple[float | None, float | None]:
    """How near words of the future and of the past stand; in the clause, and where it has no verb in the sentence."""
    if clause not in scene.tenses:
        scene.tenses[clause] = _nearest_of_each(scene.text, clause)
    return scene.tenses[clause]


def _nearest_of_each(text: str, clause: Clause) -> tuple[float | None, float | None]:
    for left, right in ((clause.left, clause.right), (0, len(text))):
        ahead = _nearest(text, clause, cues("future", text, left, right))
        behind = _nearest(text, clause, _past(text, left, right))
        if ahead is not None or behind is not None:
            return ahead, behind
    return None, None


def _nearest(text: str, clause: Clause, found: Sequence[Cue]) -> float | None:
    return min([distance(text, cue, clause) for cue in found]) if found else None


def _past(text: str, left: int, right: int) -> list[Cue]:
    """Words of the past, but for verbs that another makes of the future: `should hit`, `will have spent`."""
    found = cues("past", text, left, right)
    return [cue for cue in found if not _HELPED.search(text, max(0, cue.start - _HELP), cue.start)]


_HELP = 24
_HELPED = re.compile(
    r"\b(?:will|would|should|could|can|may|might|must|shall|to|will\s+have)\s+(?:(?:then|also|only|probably|likely|not)\s+){0,2}\Z",
    re.IGNORECASE,
)


def own_tense(scene: Scene, clause: Clause) -> str:
    """`past` or `future` by the words of the amount's own clause, up to a semicolon; empty where it has none."""
    left = max(clause.left, scene.text.rfind(";", 0, clause.start))
    end = scene.text.find(";", clause.end)
    return tense_between(scene.text, clause, left, clause.right if end < 0 else min(clause.right, end))


def clause_tense(scene: Scene, clause: Clause) -> str:
    """`past` or `future` by the verb of the amount's own clause, else the last one before it; empty where none is."""
    if tense := own_tense(scene, clause):
        return tense
    head = max(scene.text.rfind(sign, 0, clause.start) for sign in ";:—–")
    return tense_between(scene.text, clause, head + 1, clause.start)


def tense_between(text: str, clause: Clause, left: int, right: int) -> str:
    """`past` or `future` by the words between `left` and `right`, those nearest to the amount; empty where none is."""
    ahead = _nearest(text, clause, cues("future", text, left, right))
    behind = _nearest(text, clause, _past(text, left, right))
    if ahead is None and behind is None:
        return ""
    return "future" if ahead is not None and (behind is None or ahead <= behind) else "past"


def is_outlook(scene: Scene, clause: Clause) -> bool:
    """Does a noun for what is to come stand before the amount in its clause?"""
    return has("outlook", scene.text, clause.reach, clause.start)


def is_revision(scene: Scene) -> bool:
    """Is a forecast or plan being changed, so that old and new are for the same span?"""
    return has("revision", scene.text)


def is_behind(scene: Scene, clause: Clause) -> bool:
    """Is it the result upon which another number follows: `guides to $6bn, after $5bn in the third`?"""
    return bool(_AFTER.search(scene.text[max(0, clause.start - _BEFORE) : clause.start]))


_BEFORE = 40
_AFTER = sought(
    r"\b(?:after|following|having (?:\w+ ){0,2}(?:spent|made|earned|sold|invested|reached|booked|taken|shipped|hit)|"
    r"tras|después de(?: haber)?|una vez)\s+(?:(?:about|around|some|roughly|nearly|almost|over|more than|just|a record|"
    r"the|los|las|el|unos|casi|más de|gastar|ingresar|facturar|invertir|vender|alcanzar)\s+){0,3}\Z"
)


def is_compound(scene: Scene, left: int, right: int) -> bool:
    """Is a rate told by the year, over several years?"""
    return has("compound", scene.text, left, right)


def is_beside(draft: Draft) -> bool:
    """Is what it is compared with another thing at the same time (`against $95bn for training`), not another time?"""
    return draft.clause.base and not draft.clause.since and bool({"workload", "entity"} & draft.own)
