"""Why an amount is no figure of the field."""

import re
from dataclasses import dataclass

from ingest.reading.cues import cues
from ingest.reading.lexicon import Cue
from ingest.reading.words.refusals import REFUSALS, Row

_TOLERANCE = re.compile(
    r"(?:plus or minus|plus-or-minus|más o menos|±|give or take|\+/-|con un margen de(?:l| error del))\s*\Z",
    re.IGNORECASE,
)
_WORDS_BETWEEN = re.compile(r"[\w\s,'’-]*\Z")


def is_tolerance(text: str, start: int) -> bool:
    """Is the amount at `start` the `plus or minus` of another? It parts no clauses."""
    return bool(_TOLERANCE.search(text[max(0, start - 20) : start]))


@dataclass(frozen=True)
class Refusal:
    """A number that was left out, and why."""

    span: str
    start: int
    reason: str


def reason_to_refuse(sentence: str, start: int, end: int, left: int, right: int, shape: str) -> str:
    """Why the amount from `start` to `end` is no figure; empty when nothing in its clause or sentence says so."""
    for cue in cues("refusal", sentence):
        row = REFUSALS[cue.rank]
        if shape in row.shapes.split() and _stands(row, cue, sentence, (start, end), (left, right)):
            return row.reason
    return ""


def _stands(row: Row, cue: Cue, sentence: str, amount: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Do the words stand where the row wants them?"""
    if row.where == "sentence":
        return True
    if row.where == "clause":
        return clause[0] <= cue.start and cue.end <= clause[1]
    if row.where.endswith("before"):
        if cue.end > amount[0] or cue.start < clause[0]:
            return False
        between = sentence[cue.end : amount[0]]
    else:
        if cue.start < amount[1]:
            return False
        between = sentence[amount[1] : cue.start]
    if len(between) > row.farthest:
        return False
    return ";" not in between if row.where.startswith("loosely") else bool(_WORDS_BETWEEN.match(between))
