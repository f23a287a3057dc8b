"""Whose claim it is: the names that make it, and whose year is whose in a sentence of several voices."""

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.reading.claims.telling import Told
from ingest.reading.learnt import compiled
from ingest.reading.scene import Page
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.pieces import pieces
from ingest.reading.voices.publishers import attributions, makers_in
from ingest.reading.voices.who import parent

_AND = compiled(r"\s*(?:,|and|y|e|&|,\s*and|nor|or|ni|as well as|así como)\s*\Z")
_ITS = compiled(
    r"\b(?:its|su)\s+(?:[\w-]+\s+){1,4}?(?:said|says|told|added|wrote|argued|dijo|dice|afirm\w+|explic\w+|asegur\w+)\b",
    re.IGNORECASE,
)
_ORDERS = ("(?:vy){2,}", "(?:yv){2,}", "v{2}y{2}|v{3}y{3}")
"""Voices and years as a sentence of several voices puts them: each voice before its year, behind it, or all first."""


@dataclass(frozen=True)
class Turn:
    """The stretch of a sentence in which one voice gives its own year."""

    voice: str
    start: int
    end: int


def turns_in(text: str, page: Page, years: list[tuple[int, int]], subject: str) -> list[Turn]:
    """One turn for each of several voices that name as many years (start and end of each); none where they do not.

    subject: the company that the claim is about, which speaks only where it is said to.
    """
    voices = [one for one in page.knowledge.mentions(text) if _may_speak(one) and parent(one.name.company) != subject]
    marks = sorted([(one.start, "v", one.end) for one in voices] + [(start, "y", end) for start, end in years])
    letters = "".join(letter for _, letter, _ in marks)
    order = next((place for place, one in enumerate(_ORDERS) if re.fullmatch(one, letters)), None)
    if order is None:
        return []
    starts = [one.start for one in voices]
    if order == 0:
        edges = list(pairwise([*starts, len(text)]))
    elif order == 1:
        edges = list(pairwise([0, *[one.end for one in voices]]))
    else:
        edges = list(pairwise([voices[-1].end, *[end for _, end in years]]))
    return [Turn(parent(one.name.company), *edge) for one, edge in zip(voices, edges, strict=True)]


def voices_in(text: str, page: Page, told: Told, subject: str) -> list[str]:
    """Every name that makes the statement: the one nearest to its words, and those joined to it by `and`.

    subject: the company that the claim is about, which speaks only where it is said to.
    """
    mentions = page.knowledge.mentions(text)
    made = [one for one in attributions(text, mentions) if one.strength == 2]
    names = [one.name for one in _nearest(text, made, told)]
    for one in [maker for maker in made if maker.name in names]:
        names += [two.name.company for two in mentions if two.name.role != "press" and _joined(text, one, two)]
    if not names and subject and _speaks(text, mentions):
        return [subject]
    if not names:
        names = _named_only(text, [one for one in mentions if parent(one.name.company) != subject])
    return list(dict.fromkeys(parent(name) for name in names))


def _speaks(text: str, mentions: list[Mention]) -> bool:
    """Does the company itself say it: `it said`, `the company expects`, `its chief said`?"""
    return bool(_ITS.search(text)) or any(one.refers for one in makers_in(text, pieces(text, mentions)))


def _may_speak(one: Mention) -> bool:
    return one.name.role != "press" and one.name.via != "product"


def _nearest(text: str, made: list[Attribution], told: Told) -> list[Attribution]:
    """The makers in one list with the one that stands nearest to the words of the claim."""
    if not made:
        return []
    nearest = min(made, key=lambda one: max(told.start - one.end, one.start - told.end, 0))
    place = made.index(nearest)
    first = last = place
    while first and _AND.match(text[made[first - 1].end : made[first].start]):
        first -= 1
    while last + 1 < len(made) and _AND.match(text[made[last].end : made[last + 1].start]):
        last += 1
    return made[first : last + 1]


def _joined(text: str, one: Attribution, two: Mention) -> bool:
    return bool(_AND.match(text[two.end : one.start] if two.end <= one.start else text[one.end : two.start]))


def _named_only(text: str, mentions: list[Mention]) -> list[str]:
    """Nobody is said to say it: the houses that are named, if they are one list, else the first company."""
    speaking = [one for one in mentions if one.name.role != "press" and not one.name.operates]
    if speaking and all(_AND.match(text[one.end : two.start]) for one, two in pairwise(speaking)):
        return [one.name.company for one in speaking]
    return [one.name.company for one in mentions if one.name.via == "company" and one.name.operates][:1]
