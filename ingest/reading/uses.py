"""What the compute is used for: training, inference or both."""

import re

from ingest.reading.clauses import Clause, distance, part_of, whole_of
from ingest.reading.cues import cues
from ingest.reading.meaning import Mark
from ingest.reading.scene import Draft, Scene

_FARTHEST_WORKLOAD = 110.0
_WHOLE_BEFORE = re.compile(
    r"\b(?:out of|of a total of|of the total|from a total of|of total (?:spending|outlays|capex) of|de "
    r"un total de|del total de|sobre un total de)\s+(?:the\s+|los\s+|about\s+|unos\s+)?\Z",
    re.IGNORECASE,
)


def workload_of(scene: Scene, draft: Draft, before: Draft | None) -> str:
    """Training, inference or all, as the clause tells; else as the amount before; else all."""
    clause, text = draft.clause, scene.text
    part = part_of(text, scene.clauses, clause)
    if part or _WHOLE_BEFORE.search(text[max(0, clause.start - 40) : clause.start]):
        return _of_the_whole(scene, clause)
    whole = whole_of(text, scene.clauses, clause)
    right = whole.right if whole else clause.right
    inside = [one for one in scene.workloads if one.start >= clause.reach and one.end <= right]
    inside = [one for one in inside if ";" not in text[clause.end : one.start]]
    best = min(inside, key=lambda one: distance(text, one, clause) + _bias(one), default=None)
    sole = not before and len({one.label for one in inside}) == 1
    near = best is not None and (sole or distance(text, best, clause) <= _FARTHEST_WORKLOAD)
    if best and near and not (clause.apart and best.end < clause.left):
        draft.own.add("workload")
        return best.label
    if draft.clause.amount.unit.endswith("million_tokens"):
        return "inference"
    if (
        before
        and before.workload
        and (not clause.apart or _IT.match(text, clause.left + 1))
        and not (clause.amount.shape != before.clause.amount.shape and before.workload == "all")
    ):
        return before.workload
    if not before and len(scene.clauses) == 1:
        only = {one.label for one in scene.workloads} - {"all"}
        return only.pop() if len(only) == 1 and not inside else "all"
    return "all"


_IT = re.compile(
    r"\W*(?:and\s+|y\s+)?(?:(?:by|in|for|en|para)\s+(?:19|20)\d\d,?\s+)?(?:it|they|that|(?:the|this|that)\s+(?:share|"
    r"figure|proportion|number|total)|(?:esa|la)\s+(?:cuota|cifra|proporción))\b",
    re.IGNORECASE,
)
"""A clause behind a semicolon that goes on about the same thing."""


def _of_the_whole(scene: Scene, clause: Clause) -> str:
    """The workload of a whole that is split: all, unless its own noun says (`$50 billion inference market`)."""
    named = [cue for cue in cues("workload", scene.text, clause.end) if cue.start < clause.end + 4]
    return named[0].label if named else "all"


def _bias(mark: Mark) -> float:
    return 35.0 + mark.weight if mark.label == "all" else mark.weight
