"""Who made a statement: not the outlet that prints it, not the company it is about.

`makers_in` finds every "X says", "according to X", "X's estimate", "adds the bank", "(X)" of a sentence. A name counts
when it is known, or when it stands where only a maker of statements can stand ("analysts at X").
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.reading.learnt import compiled
from ingest.reading.voices.attribution import Attribution, named
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.leading import LEADING, leads, led, of_back
from ingest.reading.voices.persons import is_headed
from ingest.reading.voices.pieces import Piece, pieces
from ingest.reading.voices.sorts import is_incorporated, is_kind_of_company
from ingest.reading.voices.strangers import of_unknown
from ingest.reading.voices.subjects import has_office, is_namesake, of_known
from ingest.reading.words import sayings as words

_NAMES = frozenset({"known", "name", "back"})
_TELLING = words.PRONOUNS | words.OURS | LEADING
"""Of all other pieces only these words can make somebody a maker of a statement."""


def attributions(text: str, mentions: list[Mention]) -> list[Attribution]:
    """Every maker of a statement in a sentence that it names, in order."""
    return [one for one in makers_in(text, pieces(text, mentions)) if one.name]


def makers_in(text: str, row: list[Piece]) -> list[Attribution]:
    """Every maker of a statement in the pieces of a sentence, in order, also those told by `it` or `the bank`."""
    places = [place for place, one in enumerate(row) if one.kind in _NAMES or one.word in _TELLING]
    found = [one for place in places for one in _at(text, row, place)]
    return _outermost(text, sorted(_distinct(found), key=lambda one: one.start))


def _outermost(text: str, found: list[Attribution]) -> list[Attribution]:
    """Without a company that a house speaks of right behind its verb: `Citi estimates Broadcom records $21bn`."""
    return [
        two
        for one, two in zip([None, *found], found, strict=False)
        if not (
            one and one.known and one.known.is_house and one.strength == 2 and two.known and two.known.operates
            and _ONE_VERB.fullmatch(text[one.end : two.start])
        )
    ]  # fmt: skip


_ONE_VERB = compiled(r"(?:\s+analysts)?\s+\w+(?:\s+that)?\s+")


def _at(text: str, row: list[Piece], place: int) -> Iterator[Attribution]:
    one = row[place]
    if one.kind == "known" and one.mention and is_namesake(row, place, one.mention.name):
        yield Attribution(one.start, one.end, "", None, 2, "company", one.mention.name.company)
    elif one.kind == "known" and one.mention and one.mention.name.via != "product":
        strength = of_known(row, place, one.mention.name)
        if strength is not None:
            yield named(text, one, strength)
    elif one.kind == "name":
        strength = of_unknown(text, row, place)
        if strength == 2 and has_office(row, place):
            yield Attribution(one.start, one.end, "", None, 2, "company", text[one.start : one.end])
        elif strength is not None:
            headed = is_headed(row, place) or is_kind_of_company(row, place - 1) or is_incorporated(text, row, place)
            yield replace(named(text, one, strength), office=strength == 2 and headed)
    elif one.kind == "back" or one.word in words.PRONOUNS or one.word in words.OURS:
        yield from of_back(row, place)
    if one.kind in ("word", "back") and (start := leads(row, place)):
        sure = (
            one.word not in words.CAUTIOUS or _opens_with_per(row, place, start) or _closes_with_so(row, place, start)
        )
        yield from led(text, row, start, sure=sure)


def _opens_with_per(row: list[Piece], place: int, start: int) -> bool:
    """`Per X, spending will`: at the head of a sentence, with nothing but the name before the comma."""
    if place or row[0].word not in words.CAUTIOUS or start + 1 >= len(row):
        return False
    named = row[start].kind == "name" and row[start + 1].word == ","
    return named and (row[0].word == "per" or any(one.word in words.AHEAD for one in row[start:]))


def _closes_with_so(row: list[Piece], place: int, start: int) -> bool:
    """`..., so der Dienst X.`: German, at the end of a sentence."""
    if not place or row[place].word != "so" or row[place - 1].kind != "sign":
        return False
    named = [number for number, one in enumerate(row) if one.kind in ("known", "name")]
    return bool(named) and start <= named[-1] <= start + 3 and all(one.kind == "sign" for one in row[named[-1] + 1 :])


def _distinct(found: list[Attribution]) -> list[Attribution]:
    """One for each place, the strongest."""
    out: list[Attribution] = []
    for one in sorted(found, key=lambda item: (-item.strength, item.start, item.start - item.end)):
        if not any(one.start < other.end and other.start < one.end for other in out):
            out.append(one)
    return out
