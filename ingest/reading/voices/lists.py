"""Names in lists, and the amounts that belong to them in their order."""

from itertools import pairwise

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.once import kept
from ingest.reading.scene import Scene
from ingest.reading.sought import sought
from ingest.reading.voices.knowledge import Mention
from ingest.reading.words.names import PARENTS

LISTED = compiled(r"(?:['’]s?)?\s*(?:,|,?\s*and|,?\s*y|,?\s*e|,?\s*und|,?\s*et|&|/)\s*(?:the\s+)?")
"""What stands between two names of a list."""
_RESPECTIVELY = sought(
    r"\b(?:respectively|respectivamente|por ese orden|en ese orden|in that order|beziehungsweise|respectivement)\b"
)


def list_names(scene: Scene, clause: Clause) -> list[Mention]:
    """Companies in a plain list within the clause of a list of amounts, in order; empty where the numbers differ."""
    companies = _companies(scene)
    if len(companies) < 2:
        return []
    runs = _runs(scene.text, named_within(companies, clause)) if clause.size > 1 else []
    if whole := next((run for run in runs if len(run) == clause.size), None):
        return whole
    return _in_order(scene, clause) if _RESPECTIVELY.search(scene.text, clause.end) else []


def _in_order(scene: Scene, clause: Clause) -> list[Mention]:
    """The name for each amount of the clause's list, by the order of the sentence; its last amounts may be all read."""
    run = max(_runs(scene.text, _companies(scene)), key=len, default=[])
    from_the_end = len(scene.clauses) - scene.clauses.index(clause) + clause.place
    first = len(run) - from_the_end
    return run[first : first + clause.size] if first >= 0 and len(run) > 1 else []


@kept
def _companies(scene: Scene) -> list[Mention]:
    return [one for one in scene.mentions if one.name.operates and one.name.listed and one.name.via == "company"]


def _runs(text: str, names: list[Mention]) -> list[list[Mention]]:
    """The names in lists: those with no more than a comma or `and` between them."""
    runs: list[list[Mention]] = []
    for one in names:
        if runs and LISTED.fullmatch(text[runs[-1][-1].end : one.start]):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def are_together(scene: Scene, usable: list[Mention], clause: Clause) -> bool:
    """Is one number told of several companies at once: three or more in a list, or two `together`?"""
    before = [one for one in usable if one.end <= clause.start]
    run = 1
    for one, two in pairwise(before):
        run = run + 1 if LISTED.fullmatch(scene.text[one.end : two.start]) else 1
    several = run >= 3 or (run == 2 and has("together", scene.text, clause.left, clause.right))
    return several


def named_within(mentions: list[Mention], clause: Clause) -> list[Mention]:
    """Those of the names that stand within the clause."""
    return [one for one in mentions if one.start >= clause.left and one.end <= clause.right]


def is_listed(scene: Scene, start: int, end: int) -> bool:
    """Is the company at a place one of several that do something together (`A, B and C will spend`)?"""
    run = next((run for run in _runs(scene.text, _companies(scene)) if any(one.start == start for one in run)), [])
    return len(run) > 1 and run[-1].end <= end


def is_joined(scene: Scene, company: str, start: int) -> bool:
    """Does the name of the company stand in a list right before a place (`A and B said`)?"""
    before = [one for one in _companies(scene) if one.end <= start]
    named = bool(before) and PARENTS.get(before[-1].name.company, before[-1].name.company) == company
    return named and bool(LISTED.fullmatch(scene.text, before[-1].end, start))
