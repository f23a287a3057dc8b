"""One who is named last or before a colon speaks, whatever the verb: `..., muses X.`, `A. Person snapped: ...`."""

from ingest.reading.voices.pieces import Piece
from ingest.reading.words import newcomers, verbs
from ingest.reading.words import sayings as words

_ENDS = frozenset('.!"”»)…')
_PARTS = frozenset(',—–"”»')
_FINITE = ("s", "ed", "ó", "a", "an", "te", "ert", "iert", "ßt", "ient", "ise", "ie")
"""How a verb in the third person ends, in any of the languages."""
_FAR = 4
"""How many pieces may stand between the verb and the name that it leads to: `, publica el diario X`."""


def speaks_last(row: list[Piece], place: int, *, house: bool) -> bool:
    """Does the sentence end with a verb and the name at `place` (`..., muses X.`), so that the name is its voice?

    For a `house` any word may be the verb, for others one that ends as verbs do.
    """
    if not _ends(row, place + 1):
        return False
    back = place - 1
    while back > max(1, place - _FAR) and (row[back].word in words.ARTICLES or row[back].word in words.KINDS_OF_HOUSE):
        back -= 1
    if back < 1 or row[back].kind != "word" or row[back - 1].word not in _PARTS:
        return False
    word = row[back].word
    if word in newcomers.NO_VERBS or word in newcomers.GOVERNS or word in words.TITLES or word in words.COMPANY_NOUNS:
        return False
    return house or word.endswith(_FINITE)


def _ends(row: list[Piece], place: int) -> bool:
    """Does nothing but signs stand from `place` on, the first of which ends a sentence?"""
    return place >= len(row) or (row[place].word in _ENDS and all(one.kind == "sign" for one in row[place:]))


def speaks_before_a_colon(row: list[Piece], place: int) -> bool:
    """`A. Person snapped: ...` at the head of a sentence."""
    if place or len(row) < _FAR or row[2].word != ":" or row[1].kind != "word":
        return False
    return row[1].word not in verbs.OWN and row[1].word not in words.TITLES


def is_ones_own(row: list[Piece], place: int) -> bool:
    """`A. Person's company`, `A. Person's plan`: a head's own at the head of a sentence."""
    return not place and len(row) > 1 and row[1].is_possessive
