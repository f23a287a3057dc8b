"""Two amounts with no use of their own answer in turn to the two uses told just before them."""

import re
from itertools import pairwise

from ingest.reading.clauses import Clause
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene

_BACK = 2
"""How many sentences before may tell the two uses."""
_TIED = compiled(
    r"\s*(?:,|,?\s*\b(?:and|to|against|versus|vs\.?|y|a|frente al?|contra|und|gegen|zu|et|contre)\b)\s*"
    r"(?:(?:el|los|un|the|about|some|unos)\s+)?",
    re.IGNORECASE,
)


def use_in_turn(scenes: list[Scene], number: int, clause: Clause) -> str:
    """`$41bn for training, $23bn for inference. By 2028 it is 70 against 110`: training, then inference; else empty."""
    scene = scenes[number]
    near = scenes[max(0, number - _BACK) : number + 1]
    if len(scene.clauses) < 2 or not any([one.workload == "training" for behind in near for one in behind.drafts]):
        return ""
    pair = next((two for two in pairwise(scene.clauses) if clause in two and _are_tied(scene.text, *two)), None)
    if pair is None:
        return ""
    told = _told_before(scenes, number, pair[0])
    here = told[-1].clause.end if len(told) and told[-1] in scene.drafts else 0
    if len(told) < len(pair) or any(here <= one.start <= pair[1].right for one in scene.workloads):
        return ""
    answers = {one.workload for one in told} == {"training", "inference"} and all(
        one.clause.amount.shape == clause.amount.shape for one in told
    )
    return told[pair.index(clause)].workload if answers else ""


def _are_tied(text: str, first: Clause, second: Clause) -> bool:
    return first.amount.unit == second.amount.unit and bool(_TIED.fullmatch(text[first.end : second.start]))


def _told_before(scenes: list[Scene], number: int, first: Clause) -> list[Draft]:
    """The two figures told last before an amount, in one sentence."""
    here = [one for one in scenes[number].drafts if one.clause.start < first.start]
    behind = (scenes[back].drafts for back in range(number - 1, max(-1, number - 1 - _BACK), -1))
    return next((drafts[-2:] for drafts in (here, *behind) if drafts), [])
