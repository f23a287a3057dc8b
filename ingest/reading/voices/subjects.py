"""A name and what stands beside it: does it speak, act with its own money, or stand as a source?"""

from collections.abc import Iterator
from itertools import pairwise

from ingest.reading.voices.closing import is_ones_own, speaks_before_a_colon, speaks_last
from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.sources import only_repeats, stands_as_source
from ingest.reading.words import newcomers, verbs
from ingest.reading.words import sayings as words
from ingest.reading.words.towns import TOWNS

_STOPS = frozenset('.;:!?"”»)|]')
FAR = 8
"""How many pieces a name may stand from the verb or the words that lead to it."""
_STRANGE = 2
"""How many words of any kind may stand between `UBS's` and its work: `UBS's software team`."""
_ASIDE = 16
"""How many pieces an aside between a name and its verb may have."""


def of_known(row: list[Piece], place: int, name: Name) -> int | None:
    verb = 2 if is_us(row, place) else verb_after(row, place, name)
    if name.role == "press":
        return 2 if _reckons_itself(row, place) or speaks_last(row, place, house=False) else None
    if (only_repeats(row, place) and not name.is_house) or _is_known_to(row, place):
        return None
    if name.is_house and (_has_its_own_number(row, place) or (verb == 1 and _lives_by_it(row, place, name))):
        return 2
    if verb or (name.via == "company" and _closes_an_aside(row, place)):
        return verb or 2
    if speaks_last(row, place, house=name.is_house and name.role != "consensus") or (
        name.via == "person" and speaks_before_a_colon(row, place)
    ):
        return 2
    if name.is_house or name.role == "investor":
        if place + 1 < len(row) and row[place + 1].word in words.PERSON_NOUNS:
            return 2
        named = name.is_house and name.role != "consensus"
        if name.role == "investor" and owns(row, place):
            return 1
        return 2 if stands_as_source(row, place) or _is_subject(row, place) else 0 if named else None
    if (name.role == "government" or name.via == "person") and (owns(row, place) or is_ones_own(row, place)):
        return 1
    return 2 if _signs(row, place) else None


def _has_its_own_number(row: list[Piece], place: int) -> bool:
    """`the Street's is $310 billion`: a house has no other number than one that it reckoned."""
    following = row[place + 1 : place + 3]
    return len(following) == 2 and following[0].is_possessive and following[1].word in ("is", "was", "stands", "sits")


def _lives_by_it(row: list[Piece], place: int, name: Name) -> bool:
    return name.role in _LIVE_BY_IT and _is_subject(row, place)


_LIVE_BY_IT = ("analyst_firm", "report_seller")


def _is_subject(row: list[Piece], place: int) -> bool:
    """Does a sentence begin with the name and its verb (`Epoch AI splits the bill`)? One who lives by it reckons so."""
    following = row[place + 1] if place + 1 < len(row) else None
    if place or following is None or following.kind != "word" or not following.word.endswith(("s", "ed")):
        return False
    word = following.word
    return word not in newcomers.FINITE and word not in newcomers.NO_ACTS and word not in verbs.PAYS


def _closes_an_aside(row: list[Piece], place: int) -> bool:
    """`A. Person, an analyst at X, says`."""
    of = place > 1 and row[place - 1].word in words.OF and row[place - 2].word in words.PEOPLE_AND_WORKS
    closed = place + 2 < len(row) and row[place + 1].word == ","
    return of and closed and row[place + 2].word in verbs.OPINION


def owns(row: list[Piece], place: int) -> bool:
    """`X's bill for GPUs`, `las ventas de X`: has X money of its own here?"""
    following = row[place + 1 : place + 9]
    if following and following[0].is_possessive:
        for before, one in pairwise(following):
            if _is_of_a_sum(before, one):
                continue
            if one.kind != "word" or one.word in verbs.OPINION or one.word in words.RECKONED:
                return False
            if one.word in words.MONEY_NOUNS or one.word in words.REPORTING:
                return True
        return False
    if place > 1 and row[place - 1].word in newcomers.FILED_BY and row[place - 2].word in words.REPORTING:
        return True
    if place < 2 or row[place - 1].word not in words.OWNED_BY:
        return False
    far = (
        place > 3
        and row[place - 1].word in ("of", "de", "del")
        and (row[place - 3].word in words.OWNED_BY or row[place - 3].word in words.FOR_WHAT)
        and row[place - 4].word in words.MONEY_NOUNS
    )
    return far or row[place - 2].word in words.MONEY_NOUNS or row[place - 2].word in words.FLEET


def _is_of_a_sum(before: Piece, one: Piece) -> bool:
    """Is the piece part of a number or its currency, as in `X's $2.4 million compute bill`?"""
    number = one.word[:1].isdigit() or one.word in ("$", "€", "£", "¥", "₹")
    return number or (one.word in (".", ",", "%") and before.word[:1].isdigit())


def trades(row: list[Piece], place: int) -> bool:
    """`shares in X`, `las acciones de X`, `X's stock`: is X a company by what trades?"""
    if place > 1 and row[place - 2].word in newcomers.SHARES and row[place - 1].word in newcomers.SHARES_OF:
        return True
    following = row[place + 1 : place + 3]
    return any(one.word in newcomers.SHARES for one in following[bool(following) and following[0].is_possessive :][:1])


def has_office(row: list[Piece], place: int) -> bool:
    """`chief executive A. Person`, `A. Person, chief executive`: does the name speak for the company told of?"""
    if place and row[place - 1].word in words.COMPANY_TITLES:
        return True
    following = [one.word for one in row[place + 1 : place + 5]]
    return following[:1] == [","] and any(word in words.COMPANY_TITLES for word in following[1:])


def is_namesake(row: list[Piece], place: int, name: Name) -> bool:
    """Has one who bears the name of an analyst an office of a company (`finance chief A. Person`)?"""
    return name.via == "person" and not name.operates and has_office(row, place)


def _reckons_itself(row: list[Piece], place: int) -> bool:
    """`FT calculations`, `the FT's own tally`, `the FT estimates`: an outlet that reckons, not one that reports."""
    following = row[place + 1 : place + 4]
    back = place - 1 - (place > 0 and row[place - 1].word in words.ARTICLES)
    if len(following) > 1 and following[0].is_possessive and back >= 0 and row[back].word in ("by", "on", "per"):
        return following[1].word in words.WORKS
    for one in following:
        if one.word in words.RECKONING or (one.kind == "sign" and not one.is_possessive) or one.kind == "known":
            return one.word in words.RECKONING
    return False


def _is_known_to(row: list[Piece], place: int) -> bool:
    """`a person close to X`: another speaks."""
    return place > 1 and (row[place - 2].word, row[place - 1].word) in _KNOWING


_KNOWING = (("close", "to"), ("familiar", "with"), ("cercanas", "a"), ("próximas", "a"))


def is_us(row: list[Piece], place: int) -> bool:
    """`we, X, expect`, `we at X`, `at X we`."""
    before = row[place - 1].word if place else ""
    if place > 1 and row[place - 2].word in words.OURS:
        return before in (",", "at", "en", "bei", "chez")
    if before not in ("at", "en"):
        return False
    after = [one.word for one in row[place + 1 : place + 3] if one.word != ","]
    return after[:1] in (["we"], ["they"])


def verb_after(row: list[Piece], place: int, name: Name | None) -> int:
    """2 where a verb of reckoning or a work of reckoning follows the name, 1 where a verb of its own money does."""
    for start in ways_on(row, place + 1):
        found = verb_from(row, start, name)
        if found:
            return found
    return 0


def ways_on(row: list[Piece], place: int) -> Iterator[int]:
    """Where the verb may begin: right behind the name, behind brackets, behind an aside between commas."""
    if place + 1 < len(row) and row[place].word in words.SUFFIXES and row[place + 1].word == ".":
        place += 2
    if place < len(row) and row[place].word == "(":
        closing = _find(row, place, ")", FAR)
        place = closing + 1 if closing else place
    yield place
    if place + 1 < len(row) and row[place + 1].word in TOWNS and row[place].word in _BEFORE_TOWNS:
        yield place + 2
    if 1 < place < len(row) and row[place].word == "," == row[place - 2].word:
        yield place + 1
    if place < len(row) and row[place].word in (",", "—", "–"):
        closing = _find(row, place + 1, row[place].word, _ASIDE)
        if closing and not any(one.word in _STOPS for one in row[place:closing]) and not _inverted(row, closing + 1):
            yield closing + 1


_BEFORE_TOWNS = newcomers.PLACED_BY | words.OF


def _inverted(row: list[Piece], place: int) -> bool:
    """Does the verb at `place` have its own subject behind it (`, sostiene Citi`)?"""
    following = row[place + 1] if place + 1 < len(row) else None
    return following is not None and following.kind in ("known", "name", "back") and row[place].word in verbs.OPINION


def _find(row: list[Piece], place: int, sign: str, farthest: int) -> int:
    return next((number for number in range(place, min(place + farthest, len(row))) if row[number].word == sign), 0)


_FORESEEN = frozenset(("projected", "expected", "estimated", "anticipated", "predicted"))


def verb_from(row: list[Piece], place: int, name: Name | None) -> int:
    owned = place < len(row) and row[place].is_possessive
    if owned and place + 1 < len(row) and row[place + 1].word in words.OFFICES:
        place, owned = place + 2, False  # `X's government pledged`
    houselike = name is None or name.is_house or name.role == "investor"
    verbs_only, strange = False, 0
    for number, one in enumerate(row[place + owned : place + owned + FAR], place + owned):
        word = one.word
        if _is_passive(row, number) or (owned and not houselike and _is_foreseen(row, number)):
            return 0
        part = owned and houselike and one.kind == "known" and one.mention and one.mention.name.is_house
        if one.kind in ("sign", "back") or (one.kind == "known" and not part):
            return 0
        if (
            not verbs_only
            and word in words.WORKS
            and (_is_work(word, owned, houselike, name) or _is_its_own(row, number))
        ):
            return 2
        if _changes_its_reckoning(row, number):
            return 2
        if found := _weight(word, owned, houselike, name, verbs_only):
            return found
        if one.kind == "name" or word in words.TITLES:
            verbs_only = verbs_only or one.kind == "name"
            continue
        strange += word not in words.BETWEEN and not (owned and word in words.FILLERS)
        if strange > (_STRANGE if owned and houselike else 0):
            return 0
    return 0


def _is_passive(row: list[Piece], place: int) -> bool:
    """`estimated at`, `calculado por`: what is told of the name, not by it."""
    following = row[place + 1].word if place + 1 < len(row) else ""
    if following in words.OF_PASSIVES and row[place].word.endswith(("ed", "seen")):
        return row[place].word in verbs.OPINION
    return row[place].word in verbs.PARTICIPLES and row[place - 1].word not in words.HAVE


def _is_foreseen(row: list[Piece], place: int) -> bool:
    """`X's projected capex`: others foresee it."""
    return row[place].word in _FORESEEN and place + 1 < len(row) and row[place + 1].kind == "word"


def _is_its_own(row: list[Piece], place: int) -> bool:
    """`AMD's own tally`."""
    return row[place - 1].word in words.OWNED


def _changes_its_reckoning(row: list[Piece], place: int) -> bool:
    """`tripled its forecast`, `duplicó su previsión`: a verb of any kind with a reckoning as its object."""
    following = row[place + 1 : place + 5]
    if row[place].kind != "word" or not following or following[0].word not in words.ITS:
        return False
    return any(one.word in words.VOICE for one in following[1:])


def _is_work(word: str, owned: bool, houselike: bool, name: Name | None) -> bool:
    if name is None:
        return owned or word in words.PEOPLE_OF_HOUSES
    return houselike or word in words.VOICE


def _weight(word: str, owned: bool, houselike: bool, name: Name | None, by_a_person: bool) -> int:
    """How much a verb behind a name says of the name as a maker."""
    if owned and not by_a_person and word not in verbs.OPINION:
        return 0
    if word in verbs.OPINION and not (name and not houselike and word in words.TOLD_OF_DEEDS):
        return 2
    if name and word in verbs.REVISES and (name.is_house or (name.role == "investor" and name.via == "person")):
        return 2
    if name is None:
        return 1 if word in verbs.PAYS else 0
    return 1 if word in verbs.OWN or word in words.TOLD_OF_DEEDS else 0


def _signs(row: list[Piece], place: int) -> bool:
    """A company or its person in brackets that end the sentence: `(A. Person, head of Company)`."""
    opening = next((number for number in range(place, max(-1, place - _ASIDE), -1) if row[number].word == "("), None)
    if opening is None or row[-1].word not in (")", "."):
        return False
    closing = _find(row, place, ")", _ASIDE)
    has_office = any(one.word in words.TITLES for one in row[opening:closing])
    return closing >= len(row) - 2 and bool(has_office)
