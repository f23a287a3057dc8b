"""The one name of a sentence that names nobody else: who is told of, where no verb says whether it speaks or spends."""

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.once import kept
from ingest.reading.scene import Scene
from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.strangers import looks_common
from ingest.reading.words import newcomers, verbs
from ingest.reading.words import sayings as words
from ingest.reading.words.towns import TOWNS

_NEAR = 6
"""How many pieces an amount may stand behind its subject: `Calder has put by $300 million`."""


def lone_name(scene: Scene) -> str:
    """The only name that nobody knows of a sentence without a company; empty where there are more or it is a place."""
    place = _place(scene)
    return scene.text[scene.pieces[place].start : scene.pieces[place].end] if place >= 0 else ""


def lone_owner(scene: Scene, clause: Clause) -> str:
    """The lone name, where what the amount tells is its own: a price, `our bill`, a deed, `at X`; else empty."""
    place = _place(scene)
    if place < 0:
        return ""
    row = scene.pieces
    own = clause.amount.shape == "price" or has("own spending", scene.text) or _does(row, place) or _hosts(row, place)
    return scene.text[row[place].start : row[place].end] if own else ""


@kept
def _place(scene: Scene) -> int:
    """The place among the pieces of the only name that nobody knows; -1 where there is none."""
    row = scene.pieces
    if any(one.mention and one.mention.name.via != "product" for one in row):
        return -1
    places = [number for number, one in enumerate(row) if one.kind == "name"]
    if len({row[number].word for number in places}) != 1 or any(one.word in TOWNS for one in row):
        return -1
    place = places[0]
    before = row[place - 1].word if place else ""
    after = row[place + 1].word if place + 1 < len(row) else ""
    if (
        before == "del"
        or before in newcomers.PLACED_BY
        or before in newcomers.THINGS_NAMED
        or after in newcomers.THINGS_NAMED
    ):
        return -1
    if _is_a_sign(scene, row, place) or looks_common(scene.text, row, place):
        return -1
    heads = all(one.kind == "sign" for one in row[:place])
    return -1 if heads and not _acts(row, place) else place


def _is_a_sign(scene: Scene, row: list[Piece], place: int) -> bool:
    """Is the name a currency or the like (`CHF`), or part of that of a product (`Vera Rubin`)?"""
    beside = row[place + 1].kind == "known" if place + 1 < len(row) else False
    return beside or (row[place].end - row[place].start < _LETTERS and scene.text[row[place].start + 1].isupper())


_LETTERS = 4


def _acts(row: list[Piece], place: int) -> bool:
    """Is the name at the head of a sentence a subject: before its verb, a possessive, a bar?"""
    following = row[place + 1] if place + 1 < len(row) else None
    if following is None or row[place].word.endswith(("ed", "ing")):
        return False
    verb = following.word in verbs.OPINION or following.word in verbs.OWN or following.word in newcomers.FINITE
    return verb or following.word in words.VOICE or following.is_possessive or following.word == "|"


def _does(row: list[Piece], place: int) -> bool:
    """Is the name the subject of a deed with the amount behind it, or whom something costs (`set X back`)?"""
    following = row[place + 1 : place + 1 + _NEAR]
    said = [one.word for one in following]
    if said[:1] == ["back"]:
        return True
    if not said or following[0].kind != "word" or any(word in verbs.OPINION for word in said):
        return False
    return any(one.word[:1].isdigit() for one in following)


def _hosts(row: list[Piece], place: int) -> bool:
    """`spending by X`, `the bill at X`, `placed by X`: not `the team at X`, `published by X`."""
    if place < 2 or row[place - 1].word not in _AT_ONE:
        return False
    earlier = [one.word for one in row[max(0, place - _NEAR) : place - 1]]
    return not any(word in words.PEOPLE_AND_WORKS or word in words.PAPERS or word == "published" for word in earlier)


_AT_ONE = words.AT_A_SELLER | {"by", "à", "a"}
