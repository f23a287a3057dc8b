"""Names that nobody knows and that other sentences are about: one told before, one at the head of its accounts."""

from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.strangers import is_house_name
from ingest.reading.voices.subjects import trades
from ingest.reading.words import newcomers
from ingest.reading.words import sayings as words


def the_one_before(text: str, row: list[Piece], end: int) -> str:
    """The one name that nobody knows before `end`, and that is not where something is; empty where there are more."""
    names = {
        text[one.start : one.end]
        for number, one in enumerate(row)
        if one.kind == "name" and one.end <= end and not _is_placed(row, number)
    }
    return names.pop() if len(names) == 1 else ""


def _is_placed(row: list[Piece], place: int) -> bool:
    """Does the name say where something is (`in Ohio`, not `shares in X`)?"""
    led = place > 0 and row[place - 1].word in newcomers.PLACED_BY
    return led and not trades(row, place)


def headed_by(text: str, row: list[Piece]) -> str:
    """The name that nobody knows at the head of its accounts (`X results`, `Claves de X:`); empty where none is."""
    places = [number for number, one in enumerate(row) if one.kind == "name"]
    place = places[-1] if places else -1
    if place < 0 or is_house_name(row, place):
        return ""
    following = row[place + 1].word if place + 1 < len(row) else ":"
    led = place > 0 and row[place - 1].word in newcomers.HEADED_BY and following in (":", "(", ",")
    owns_it = place == 0 and (following in words.MONEY_NOUNS or following in words.EARNED)
    return text[row[place].start : row[place].end] if led or owns_it else ""
