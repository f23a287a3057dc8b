"""Words that stand in the sentence of an amount and do not govern it: told by the way, or of what it does not go to.

`Nebius, con sede en Ámsterdam, invertirá ...`, `Con la multa pendiente, Alphabet elevó a ...`: what is said between
commas or before the sentence proper is told of somebody, not of the sum. And a sum whose own object is of the field
(`gastarán 40 millones de euros en inferencia`) is a figure, whoever pays it.
"""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.measures.bought import object_of

_FRONT = compiled(
    r"\W*(?:con|sin|tras|pese a|a pesar de|según|mientras|además de|después de|antes de|aunque|para|ante|bajo|with|"
    r"after|despite|without|beside|besides|while|although)\b[^,;:]*,\s",
    re.IGNORECASE,
)
"""What a sentence begins with before its subject."""
_ASIDE = compiled(
    r",\s(?:con|sin|que|cuy[oa]s?|líder|dueñ[oa]|propietari[oa]|filial|tras|pese|según|como|donde|with|which|whose|who|"
    r"owner|based|where|after|despite)\b[^,;:.]*(?=,)",
    re.IGNORECASE,
)
_AFTERTHOUGHT = compiled(
    r",\s[«\"“]?(?:o sea|es decir|esto es|tanto como|más que|casi (?:tanto|como|lo)|(?:lo que|que) equivale|"
    r"el equivalente|that is|in other words|more than the|as much as|the equivalent|roughly what)\b[^;]*\Z",
    re.IGNORECASE,
)
"""`, o sea, más que el PIB sueco`: what a sum is likened to when all has been said."""
_MARK = ", "
_RIGHT_BEHIND = 12
"""`AI` alone is the object of a sum only so close behind it."""


def is_by_the_way(text: str, clause: Clause, cue: Cue) -> bool:
    """Does the cue stand in words set off by commas, or before the sentence proper, and the amount does not?"""
    if _MARK not in text:
        return False
    front = _FRONT.match(text)
    if front and cue.end <= front.end() <= clause.start:
        return True
    likened = _AFTERTHOUGHT.search(text, clause.end)
    if likened and cue.start >= likened.start():
        return True
    return any(
        one.start() <= cue.start and cue.end <= one.end() and not one.start() <= clause.start < one.end()
        for one in _ASIDE.finditer(text)
    )


def goes_to_the_field(text: str, clause: Clause) -> int:
    """Where the object behind a sum names the field: `40 millones en inferencia`; -1 where it does not."""
    if clause.amount.shape != "money":
        return -1
    left, right = object_of(text, clause)
    near = (one for one in cues("field", text, left, right))
    return next((one.start for one in near if not _is_only_ai(text, one) or one.start - left <= _RIGHT_BEHIND), -1)


def _is_only_ai(text: str, cue: Cue) -> bool:
    return cue.end - cue.start <= 3 or text[cue.start : cue.end].lower().startswith(("artificial", "inteligencia"))
