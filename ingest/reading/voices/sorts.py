"""What sort of company a name is: `rack builder X`, `la argentina X`, `el proveedor madrileño X`."""

from ingest.reading.voices.pieces import Piece
from ingest.reading.words import newcomers, verbs
from ingest.reading.words import sayings as words


def is_kind_of_company(row: list[Piece], place: int) -> bool:
    """Does the piece say what sort of company the name behind it is: `rack builder X`, `la argentina X`?"""
    if not 0 <= place < len(row) or row[place].kind != "word":
        return False
    word = row[place].word
    if word in words.KINDS_OF_COMPANY or word.endswith("maker"):
        return True
    verb = word in verbs.OPINION or word in verbs.OWN or word in verbs.PAYS
    if place and not verb and word.endswith(newcomers.OF_A_PLACE) and row[place - 1].word in words.KINDS_OF_COMPANY:
        return True
    led = place > 0 and row[place - 1].word == "la"
    return led and word.endswith(newcomers.FEMININE) and word not in newcomers.THINGS and word not in words.TITLES


def is_incorporated(text: str, row: list[Piece], place: int) -> bool:
    """Has the name a legal form or the letters of a share behind it (`X Inc.`, `X (XYZ)`)?"""
    following = row[place + 1 : place + 4]
    if following and following[0].word in words.SUFFIXES:
        return True
    ticker = len(following) == 3 and following[0].word == "(" and following[2].word == ")"
    return ticker and text[following[1].start : following[1].end].isupper()
