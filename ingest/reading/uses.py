"""What the compute is used for: training, inference or both."""

import re

from ingest.reading import meaning
from ingest.reading.clauses import Clause, distance, part_of, whole_of
from ingest.reading.meaning import Mark
from ingest.reading.scene import Draft, Scene
from ingest.reading.who import goes_back

_FARTHEST_WORKLOAD = 110.0
_WHOLE_BEFORE = re.compile(
    r"\b(?:out of|of a total of|of the total|from a total of|of total (?:spending|outlays|capex) of|de "
    r"un total de|del total de|sobre un total de)\s+(?:the\s+|los\s+|about\s+|unos\s+)?\Z",
    re.IGNORECASE,
)


def workload_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """Training, inference or all: as the clause tells, the amount before, the sentence before; else all."""
    named = _in_sentence(scene, draft, before)
    if named != "all" or scene.workloads or before:
        return named
    if carried and (_LEANS.search(scene.text) or (goes_back(scene.text) and carried.metric == draft.metric)):
        return carried.workload
    return (not _of_another(scene) and scene.subject) or "all"


def _in_sentence(scene: Scene, draft: Draft, before: Draft | None) -> str:
    clause, text = draft.clause, scene.text
    if clause.amount.unit.endswith("million_tokens"):
        return "inference"
    if _is_whole(scene, clause):
        return _of_the_whole(scene, clause)
    inside = _inside(scene, clause)
    listed = [one.label for one in meaning.workload_marks(text) if clause.left <= one.start < clause.right]
    if len(listed) == clause.size > 1 and len(set(listed)) > 1 and "all" not in listed:
        return listed[clause.place]
    best = min(inside, key=lambda one: distance(text, one, clause) + _bias(one), default=None)
    sole = not before and len({one.label for one in inside}) == 1
    near = best is not None and (sole or distance(text, best, clause) <= _FARTHEST_WORKLOAD)
    if best and near and not (clause.apart and best.end < clause.left):
        draft.own.add("workload")
        return best.label
    if before and _goes_on(text, clause, before):
        return before.workload
    only = {one.label for one in scene.workloads} - {"all"}
    alone = not before and len(scene.clauses) == 1 and len(only) == 1 and not inside
    return only.pop() if alone and not _PART.search(text, clause.end) else "all"


def _is_whole(scene: Scene, clause: Clause) -> bool:
    """Is it a sum of which parts are told: `of the $300bn`, `out of a total of $300bn`?"""
    head = scene.text[max(0, clause.start - 40) : clause.start]
    opens = clause is scene.clauses[0] and _OPENS_WHOLE.fullmatch(scene.text[: clause.start])
    return bool(part_of(scene.text, scene.clauses, clause) or _WHOLE_BEFORE.search(head) or opens)


def _inside(scene: Scene, clause: Clause) -> list[Mark]:
    """The marks in reach of an amount: of its clause, not beyond a semicolon or `of which`."""
    text = scene.text
    whole, is_share = whole_of(text, scene.clauses, clause), clause.amount.shape in ("percent", "part")
    right = whole.right if whole else clause.right
    return [
        one
        for one in scene.workloads
        if one.start >= clause.reach and one.end <= right and ";" not in text[clause.end : one.start]
        and (is_share or one.start < clause.end or not _PART.search(text, clause.end, one.start))
    ]  # fmt: skip


def _goes_on(text: str, clause: Clause, before: Draft) -> bool:
    """Does a clause without a workload of its own go on about that of the amount before?"""
    tied = not clause.apart or bool(_IT.match(text, clause.left + 1))
    return tied and not (clause.amount.shape != before.clause.amount.shape and before.workload == "all")


def _of_another(scene: Scene) -> bool:
    """Does the sentence name a company of its own, so that the subject of the paragraph is left?"""
    return any(one.name.operates and one.name.listed and one.name.via == "company" for one in scene.mentions)


_OPENS_WHOLE = re.compile(r"\W*(?:of|de|del|von|des|sur)\s+(?:[\w']+\s+){0,3}", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:of (?:which|that|it|them|this)|de l[oa]s (?:que|cuales)|de ell[oa]s?|dont|davon|wovon|la mitad|"
    r"la mayor parte|el (?:grueso|resto)|"
    r"(?:half|most|part|the (?:bulk|rest)|a (?:third|quarter|fifth)|two[\s-]thirds) (?:of|for|is|goes))\b",
    re.IGNORECASE,
)
"""What follows tells of a part, not of the whole."""
_LEANS = re.compile(
    r"\A\W*each\b|\bof (?:it|them|those|the (?:same|total))\b|\beach of (?:them|which)\b|\bdel total\b|"
    r"\b(?:es[ae]|dich[oa]) (?:cifra|suma|mercado|negocio|importe|total|cuota)\b|"
    r"\b(?:that|this) (?:sum|market|business|bill|share|figure|total|amount|portion)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about what was told before it."""
_IT = re.compile(
    r"\W*(?:and\s+|y\s+)?(?:(?:by|in|for|en|para)\s+(?:19|20)\d\d,?\s+)?(?:it|they|that|(?:the|this|that)\s+(?:share|"
    r"figure|proportion|number|total)|(?:esa|la)\s+(?:cuota|cifra|proporción))\b",
    re.IGNORECASE,
)
"""A clause behind a semicolon that goes on about the same thing."""


def _of_the_whole(scene: Scene, clause: Clause) -> str:
    """The workload of a whole that is split: all, unless its own noun says (`$50 billion inference market`)."""
    named = [one for one in scene.workloads if clause.end <= one.start < clause.end + 4]
    return named[0].label if named else "all"


def _bias(mark: Mark) -> float:
    return 35.0 + mark.weight if mark.label == "all" else mark.weight
