"""Whether an amount is told of what has been or of what is to come."""

import re
from functools import lru_cache

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from ingest.reading.words.verbs import TOLD


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
        told = _verbs_between(scene, clause, clause.left, clause.right)
        scene.tenses[clause] = told if told != (None, None) else _verbs_of_part(scene, clause)
    return scene.tenses[clause]


def _verbs_of_part(scene: Scene, clause: Clause) -> tuple[float | None, float | None]:
    """The same, of all that stands between the semicolons around the amount."""
    text, end = scene.text, scene.text.find(";", clause.end)
    return _verbs_between(scene, clause, text.rfind(";", 0, clause.start) + 1, end if end >= 0 else len(text))


def _verbs_between(scene: Scene, clause: Clause, left: int, right: int) -> tuple[float | None, float | None]:
    """How near to the amount words of the future and of the past between `left` and `right` stand; kept."""
    key = (clause, left, right)
    if key not in scene.verbs:
        ahead = _nearest(scene.text, clause, cues("future", scene.text), left, right)
        scene.verbs[key] = ahead, _nearest(scene.text, clause, _every_past(scene.text), left, right)
    return scene.verbs[key]


def _nearest(text: str, clause: Clause, found: list[Cue], left: int, right: int) -> float | None:
    """How near the nearest of the cues between `left` and `right` stands; None where none is there.

    Only what its letters alone do not put farther off than another is measured.
    """
    least: float | None = None
    for cue in found:
        start, end, _, _, _ = cue
        if start < left or end > right:
            continue
        apart = clause.start - end if end <= clause.start else start - clause.end
        if least is None or apart < least:
            far = distance(text, cue, clause)
            least = far if least is None or far < least else least
    return least


def past_cues(text: str, left: int, right: int) -> list[Cue]:
    """Words of the past, but for verbs that another makes of the future (`should hit`, `will have spent`).

    Any English word that ends like a verb of the past is one where it can be the verb: not behind an article, a
    preposition or a form of `to be`, nor as part of a compound (`an AI-optimised server`).
    """
    return [cue for cue in _every_past(text) if cue.start >= left and cue.end <= right]


@lru_cache(maxsize=8)
def _every_past(text: str) -> list[Cue]:
    """Those of the whole sentence; kept a while, since every amount asks for them."""
    return [
        cue for cue in cues("past", text)
        if not _HELPED.search(text, max(0, cue.start - _HELP), cue.start)
        and not _COMPARED.search(text, max(0, cue.start - _HELP), cue.start)
        and text[cue.start : cue.end].lower() not in TOLD
        and not (text[cue.end - 2 : cue.end] == "ed" and _is_participle(text, cue.start, cue.end))
    ]  # fmt: skip


def _is_participle(text: str, start: int, end: int) -> bool:
    """Is a word on -ed no verb of the past where it stands?"""
    return bool(
        _NO_PAST.fullmatch(text, start, end)
        or any(one.start <= start and end <= one.end for one in cues("revision", text, start, end))
        or (text[start - 1 : start] == "-" if start else False)
        or _AS_ADJECTIVE.search(text, max(0, start - _HELP), start)
    )


_COMPARED = compiled(
    r"\b(?:than|twice what|double what|that which|cuanto|(?:que|a|de|con) lo que)\s+(?:[\w'’]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""`more than it spent`, `superior a cuanto invirtió`: of what the amount is compared with."""
_NO_PAST = compiled(
    r"(?:expected|planned|projected|estimated|forecasted|predicted|anticipated|budgeted|targeted|needed|based|related|"
    r"dedicated|combined|united|speed|feed|need|exceed|proceed|succeed|indeed|hundred|red|shed|unprecedented|intended|"
    r"earmarked|pledged|promised|committed|guided|scheduled|slated|poised|supposed|limited|unchanged|advanced|"
    r"announced|approved|proposed|compared|used|embed|bed|valued|required|associated|entered)",
    re.IGNORECASE,
)
_AS_ADJECTIVE = compiled(
    r"\b(?:a|an|the|its|their|his|her|our|is|are|be|being|been|get|gets|of|for|in|on|to|with|from|by|as|per|into|than|"
    r"newly|having|has|have|and|or|every|each|some|all|this|that|at)\s+\Z",
    re.IGNORECASE,
)


_HELP = 24
_HELPED = compiled(
    r"\b(?:will|would|should|could|can|may|might|must|shall|to|will\s+have)\s+(?:(?:then|also|only|probably|likely|not)\s+){0,2}\Z",
    re.IGNORECASE,
)


def own_tense(scene: Scene, clause: Clause) -> str:
    """`past` or `future` by the words of the amount's own clause, up to a semicolon; empty where it has none."""
    told = scene.own_tenses.get(clause)
    if told is None:
        left = max(clause.left, scene.text.rfind(";", 0, clause.start))
        end = scene.text.find(";", clause.end)
        right = clause.right if end < 0 else min(clause.right, end)
        told = scene.own_tenses[clause] = _tense_between(scene, clause, left, right)
    return told


def clause_tense(scene: Scene, clause: Clause) -> str:
    """`past` or `future` by the verb of the amount's own clause, else the last one before it; empty where none is."""
    if tense := own_tense(scene, clause):
        return tense
    head = max([scene.text.rfind(sign, 0, clause.start) for sign in ";:—–"])
    return _tense_between(scene, clause, head + 1, clause.start)


def _tense_between(scene: Scene, clause: Clause, left: int, right: int) -> str:
    """`past` or `future` by the words between `left` and `right`, those nearest to the amount; empty where none is."""
    ahead, behind = _verbs_between(scene, clause, left, right)
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
    if not has("upon", scene.text):
        return False
    if _AFTER.search(scene.text[max(0, clause.start - _BEFORE) : clause.start]):
        return True
    results = _AFTER_RESULTS.search(scene.text[max(0, clause.start - _RESULTS) : clause.start])
    return results is not None and not has("future", scene.text, clause.start - len(results[0]), clause.start)


_BEFORE, _RESULTS = 40, 130
_AFTER_RESULTS = sought(
    r"\b(?:after|following|tras)\s[^,;:—]{0,30}?\b(?:revenues?|sales|capex|outlays|growth|ingresos|ventas|facturación|"
    r"inversión|crecimiento)\b[^,;:—]{0,80}\Z"
)
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
