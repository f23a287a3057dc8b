"""A verb that is not told again: `Gartner answers $61bn; Synergy, $48bn`."""

import re
from bisect import bisect_left

from ingest.reading.clauses import Clause
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.voices.knowledge import Name

_OPENS = compiled(r"[;,—–\s]*(?:and|while|or|y|e|o|und|et)?\s*", re.IGNORECASE)
_BARE = compiled(r"\s+")
_JOINED = compiled(r"[;,—–\s]*(?:and|y|e|und|et)\s+", re.IGNORECASE)
_AFTER_AND = compiled(r",?\s+")
_ON = compiled(r"(?:,|:)\s*(?:[^\W\d]+\s+){0,2}|\s+(?:(?:another|otros|otras|weitere|only|solo|sólo)\s+)?")
"""Between the name and its amount: a comma and no verb."""


def told_of(scene: Scene, clause: Clause) -> tuple[str, Name | None] | None:
    """The name, and who is known by it, that stands alone before an amount behind a semicolon; None for none."""
    opening = _OPENS.match(scene.text, clause.left, clause.start)
    head = opening.end() if opening else clause.left
    row = scene.pieces
    place = bisect_left(row, (head,))
    one = row[place] if place < len(row) else None
    if one is None or one.start != head or one.kind not in ("known", "name"):
        return None
    joined = _JOINED.match(scene.text, clause.left, clause.start)
    on = _ON if clause.apart else _AFTER_AND if joined else _BARE
    if not on.fullmatch(scene.text, one.end, clause.start):
        return None
    known = one.mention.name if one.mention else None
    return (known.company if known else scene.text[one.start : one.end]), known
