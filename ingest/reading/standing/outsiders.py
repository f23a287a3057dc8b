"""Money of a company that is none of the field: a figure only where its own part of the sentence names the field.

`The tractor maker sold $4bn of machines, and uses AI to steer them` tells of AI, but not of money for it.
"""

import re

from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.standing.field import is_a_tool_here, is_ai_alone

_AND_DOES = (
    r"(?:then |also |now |later |its |his |their |it |sus? |ya |luego |después ){0,2}"
    r"(?:\w+(?:ed|ará|erá|irá|arán|erán|irán|aba|ó|aron|ieron)|will|has|have|plans?|uses?|wants?|hopes?|trusts?|runs?|"
    r"ha|han|usa|usan|quiere|confía|prueba)\b"
)
_ANOTHER_PART = compiled(
    rf";|\s[—–]\s|,?\s\b(?:and|y|e|while|whereas|mientras|but|pero|though|aunque)\s+{_AND_DOES}|"
    r",\s(?:which|whose|and its|y sus?|que|cuy[oa]s?)\b|\.\s",
    re.IGNORECASE,
)
"""Where a sentence goes over to another thing that its subject does or has."""
_ASIDE = compiled(
    r",\s(?:with|which|whose|where|con|que|cuy[oa]s?|(?:\w+(?:ed|[ai]d[oa]s?)|found|built|made|hech[oa]s?)(?:\s\w+){0,2}?\s"
    r"(?:with|by|using|through|con|por|mediante|gracias a))\s[^,;]{1,80},",
    re.IGNORECASE,
)
"""`Its sensors, with a chip for AI in each, brought in ...`: what is said by the way."""
_SHARES = compiled(r"(?:['’]s?)?\s+(?:shares|stock|stake|bonds|acciones|bonos)\b", re.IGNORECASE)
_SHAPES = ("money", "percent", "part", "multiple")
_OUTSIDE = ("", "other")


def is_of_an_outsider(current: Scene, draft: Draft, carried: Draft | None) -> bool:
    """Is it money of a company outside the field, and nothing in its part of the sentence says that it is for AI?"""
    if not draft.entity or carried or current.drafts or draft.clause.amount.shape not in _SHAPES:
        return False
    name = current.page.knowledge.named(draft.entity)
    if name is not None and name.listed and name.role not in _OUTSIDE:
        return False
    left, right = _part(current.text, draft)
    return not (
        _names_the_field(current.text, draft.clause.start, left, right) or _names_one(current, draft, left, right)
    )


def is_beside_ai(current: Scene, draft: Draft, carried: Draft | None) -> bool:
    """Is AI named, and nothing else of the field, only in another part of the sentence than the amount's?

    `The ministry adds 12% to its budget, and will hire teachers of AI`: whose money it is need not be known.
    """
    if carried or current.drafts or draft.clause.amount.shape not in _SHAPES:
        return False
    named = cues("field", current.text)
    if not named or not all(is_ai_alone(current.text, one) for one in named):
        return False
    if any(one.name.listed and one.name.role not in _OUTSIDE for one in current.mentions):
        return False
    if any(one.label == "inference" for one in cues("workload", current.text)):
        return False
    left, right = _part(current.text, draft, dashes=False)
    return not any(left <= one.start < right for one in named)


def _part(text: str, draft: Draft, dashes: bool = True) -> tuple[int, int]:
    """From where to where the part of a sentence reaches in which the amount stands; `dashes` part it too."""
    left, right = 0, len(text)
    for found in _ANOTHER_PART.finditer(text):
        if not dashes and found[0].strip() in _DASHES:
            continue
        if found.end() <= draft.clause.start:
            left = found.start()
        elif found.start() >= draft.clause.end:
            right = found.start()
            break
    return left, right


_DASHES = ("—", "–")


def _names_one(current: Scene, draft: Draft, left: int, right: int) -> bool:
    """Does the part name another company of the field, with which the outsider deals?"""
    return any(
        one.name.listed and one.name.role not in _OUTSIDE and one.name.operates and one.name.company != draft.entity
        for one in current.mentions
        if left <= one.start < right and not _SHARES.match(current.text, one.end)
    )


def _names_the_field(text: str, amount: int, left: int, right: int) -> bool:
    """Do words between `left` and `right` name the field, but those said by the way elsewhere than of the amount?"""
    asides = [one.span() for one in _ASIDE.finditer(text, left, right) if not one.start() <= amount < one.end()]
    words = [cue for table in ("workload", "segment") for cue in cues(table, text, left, right)]
    words += [cue for cue in cues("field", text, left, right) if not is_a_tool_here(text, cue)]
    return any(not any(begin <= cue.start < end for begin, end in asides) for cue in words)
