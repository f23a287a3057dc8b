"""Whether a name stands as a source by its place alone, or only as the one who repeats what another says."""

from ingest.reading.voices.pieces import Piece
from ingest.reading.words import sayings as words
from ingest.reading.words.voices import SENT_TO


def stands_as_source(row: list[Piece], place: int) -> bool:
    """In brackets or behind a dash at the end, or at the head before a colon: `(Jefferies)`, `Citi: ...`."""
    before = row[place - 1].word if place else ""
    after = row[place + 1].word if place + 1 < len(row) else ""
    if before in "([—–-" and before:
        return after in ("", ")", "(", ".", ":", "»", ",", "]")
    if before == ":" and place + 1 >= len(row) - (after == "."):
        return True
    return not before and after == ":"


def only_repeats(row: list[Piece], place: int) -> bool:
    """`seen by X`, `published in X`, `recogido por X`."""
    back = place - 1
    if back >= 0 and row[back].word in ("the", "el", "la"):
        back -= 1
    if back < 1 or row[back].word not in ("by", "in", "por", "en", "with", "to", "a", "ante", "à", "bei"):
        return False
    return row[back - 1].word in (words.REPEATS if row[back].word in ("by", "in", "por", "en") else SENT_TO)
