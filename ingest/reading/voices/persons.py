"""A person and the house or company for which he speaks: `A. Person of X`, `A. Person, head of research at X,`."""

from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.sorts import is_kind_of_company
from ingest.reading.voices.subjects import verb_after, verb_from
from ingest.reading.words import newcomers, verbs
from ingest.reading.words import sayings as words

_FAR = 9
_BARE = 3
"""`A. Person, of X,`: how far X stands from the person where nothing but `of` is between."""


def house_behind(row: list[Piece], place: int) -> int:
    """Where the name stands for which the person at `place` speaks; -1 where none does."""
    if far := _house_run(row, place) or _house_owned(row, place) or _house_of_office(row, place):
        return far
    led = False
    aside = place + 1 < len(row) and row[place + 1].word == ","
    for number in range(place + 1, min(place + _FAR, len(row))):
        one = row[number]
        if one.kind in ("known", "name"):
            office = not aside or number - place == _BARE or any(one.word in words.TITLES for one in row[place:number])
            return number if led and office and _is_institution(one) else -1
        if one.word in words.OF:
            led = True
        elif any(is_kind_of_company(row, near) for near in (number, number + 1)) or one.word in newcomers.AREAS:
            continue
        elif one.word not in words.BEHIND_A_PERSON and one.word not in words.WORKS and one.word not in words.FILLERS:
            return -1
    return -1


def _house_of_office(row: list[Piece], place: int) -> int:
    """Where X stands in `A. Person, head of cloud strategy at the consultancy X`; 0 where nothing of the kind does."""
    if place + 2 >= len(row) or row[place + 1].word != ",":
        return 0
    titled = False
    for number in range(place + 2, min(place + _LONGEST_OFFICE, len(row))):
        one = row[number]
        if one.kind in ("known", "name"):
            return number if titled and _is_institution(one) and _is_led_to(row, number) else 0
        if one.kind == "sign" or one.word in verbs.OPINION or one.word in verbs.OWN:
            return 0
        titled = titled or one.word in words.TITLES or (one.kind == "back" and one.word == "chief")
        if not titled and number > place + _BARE:
            return 0
    return 0


_LONGEST_OFFICE = 16


def _is_led_to(row: list[Piece], place: int) -> bool:
    """Does `at` or `of` stand before the name, with nothing between but what the house is?"""
    back = place - 1
    while row[back].word not in _AT and _says_what_it_is(row, back):
        back -= 1
    return row[back].word in _AT


_AT = words.OF | newcomers.WORKS_FOR | {"en", "chez", "bei"}


def _says_what_it_is(row: list[Piece], place: int) -> bool:
    """`the French consultancy`: may the piece stand between `at` and the name of a house?"""
    one = row[place]
    return one.kind == "back" or one.word in words.KINDS or one.word in words.FILLERS or is_kind_of_company(row, place)


def _house_run(row: list[Piece], place: int) -> int:
    """Where the name stands of what a person runs or works at: `A. Person, who heads data at X`; 0 where none does."""
    if not _is_relative(row, place + 1):
        return 0
    led = False
    for number in range(place + 3, min(place + _FAR + 3, len(row))):
        one = row[number]
        if one.kind in ("known", "name"):
            return number if led and _is_institution(one) else 0
        if one.kind == "sign":
            return 0
        led = led or one.word in words.OF or one.word in newcomers.HEADS or one.word in newcomers.WORKS_FOR
        led = led or (one.word in _AT and any(earlier.word in newcomers.COVERS for earlier in row[place + 2 : number]))
    return 0


def _house_owned(row: list[Piece], place: int) -> int:
    """Where X stands in `A. Person, X's founder`, `A. Person (X)`; 0 where nothing of the kind stands there."""
    if place + 3 < len(row) and row[place + 1].word == "(" and row[place + 3].word in (")", ","):
        inside = row[place + 2]
        return (
            place + 2 if " " in row[place].word and inside.kind in ("known", "name") and _is_institution(inside) else 0
        )
    if place + 4 >= len(row) or row[place + 1].word != "," or not row[place + 3].is_possessive:
        return 0
    led = row[place + 2].kind in ("known", "name") and _is_institution(row[place + 2])
    return place + 2 if led and any(one.word in words.TITLES for one in row[place + 4 : place + 8]) else 0


def _is_relative(row: list[Piece], place: int) -> bool:
    """Does `, who` begin at `place`?"""
    return place + 1 < len(row) and row[place].word == "," and row[place + 1].word in newcomers.RELATIVES


def _is_institution(one: Piece) -> bool:
    return not one.mention or one.mention.name.via == "company"


def person_before(row: list[Piece], place: int) -> int:
    """Where the person stands who speaks for the name at `place`; -1 where none does."""
    for number in range(place - 1, max(-1, place - _FAR), -1):
        if row[number].kind in ("known", "name"):
            person = row[number].kind == "name" or not _is_institution(row[number])
            return number if person and house_behind(row, number) == place else -1
    return -1


def speaks_through_a_person(row: list[Piece], place: int) -> bool:
    """Is a verb of saying behind the name its person's (`A. Person of X says`, `A. Person, analyst at X, says`)?"""
    if person_before(row, place) < 0:
        return False
    if verb_after(row, place, None) == 2:
        return True
    closed = place + 1 < len(row) and row[place + 1].word in (",", ")")
    return closed and verb_from(row, place + 2, None) == 2


def is_headed(row: list[Piece], place: int) -> bool:
    """Is the person who speaks for the name at `place` its head or founder?"""
    following = [one.word for one in row[place + 1 : place + 4]]
    if place + 1 < len(row) and row[place + 1].is_possessive and any(one in words.COMPANY_TITLES for one in following):
        return True
    person = person_before(row, place)
    return person >= 0 and any(one.word in words.COMPANY_TITLES for one in row[person:place])
