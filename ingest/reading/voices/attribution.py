"""One maker of a statement, as a sentence names it."""

from dataclasses import dataclass

from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.pieces import Piece


@dataclass(slots=True)
class Attribution:
    """A maker of a statement.

    strength: 2 for a verb or phrase of reckoning, 1 for one who tells of its own money, 0 for one that is only named.
    refers: for `the bank` or `it`, which have no name of their own: house, company, it, or us. person: who spoke for
    the house. office: as the head or the founder of it.
    """

    start: int
    end: int
    name: str
    known: Name | None
    strength: int
    refers: str = ""
    person: str = ""
    office: bool = False


def named(text: str, one: Piece, strength: int, person: str = "") -> Attribution:
    if one.mention:
        return Attribution(one.start, one.end, one.mention.name.company, one.mention.name, strength, person=person)
    return Attribution(one.start, one.end, text[one.start : one.end], None, strength, person=person)


def renamed(one: Attribution, name: str, known: Name | None = None) -> Attribution:
    """The same maker under the name for which it stands."""
    return Attribution(one.start, one.end, name, known or one.known, one.strength, one.refers, one.person, one.office)
