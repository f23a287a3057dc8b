"""Words that lead to a maker (`according to X`, `a note from X`), and words that stand for one (`the bank`, `it`)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.reading.voices.attribution import Attribution, named
from ingest.reading.voices.persons import house_behind
from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.sorts import is_kind_of_company
from ingest.reading.voices.subjects import has_office, is_namesake, ways_on
from ingest.reading.words import capitals, verbs, voices
from ingest.reading.words import sayings as words


def of_back(row: list[Piece], place: int) -> Iterator[Attribution]:
    one = row[place]
    following = row[place + 1] if place + 1 < len(row) else None
    if following and (following.kind in ("known", "name") or following.word in words.OF):
        return
    refers = refers_to(one)
    strength = 0
    for start in ways_on(row, place + 1):
        strength = strength or _verbof_back(row, start, refers)
    if strength:
        yield Attribution(one.start, one.end, "", None, strength, refers)


def _verbof_back(row: list[Piece], place: int, refers: str) -> int:
    for one in row[place : place + 4]:
        if one.word in verbs.OPINION or (refers == "house" and one.word in verbs.REVISES):
            return 2
        if one.word in verbs.OWN and refers != "house":
            return 1
        if one.word not in words.ADVERBS:
            return 0
    return 0


def refers_to(one: Piece) -> str:
    """Whom a word without a name stands for: the house, the company told of, who speaks (`us`), or either (`it`)."""
    if one.word in words.OURS:
        return "us"
    if one.word in words.PRONOUNS or one.word in ("firm", "firma"):
        return "it"
    return "house" if one.word in words.HOUSE_NOUNS and one.word not in words.COMPANY_NOUNS else "company"


LEADING = frozenset(
    {*words.LEADS, *(phrase.partition(":")[0] for phrase in words.PHRASES), *words.WORKS, *words.HOUSE_NOUNS,
     *verbs.OPINION, *voices.SIGNED}
)  # fmt: skip
"""The words that can lead to a name."""


def leads(row: list[Piece], place: int) -> int:
    """Where the name may begin to which the word at `place` leads; 0 where it leads to none."""
    one, before = row[place], row[place - 1] if place else None
    if one.word not in LEADING:
        return 0
    following = row[place + 1].word if place + 1 < len(row) else ""
    if following == ":" and one.word in voices.SIGNED and (before is None or before.kind == "sign"):
        return place + 2
    if one.word in words.LEADS:
        opens = before is None or before.kind == "sign" or one.word not in words.CAUTIOUS
        named = one.word[:4] not in ("sour", "fuen", "quel") or following == ":"
        return place + 1 + (following == ":") if opens and named else 0
    if f"{one.word}:{following}" in words.PHRASES:
        return place + 2 + (place + 2 < len(row) and row[place + 2].word in (":", "|"))
    if following in words.OF and place + 2 < len(row) and (one.word in words.WORKS or one.word in words.HOUSE_NOUNS):
        return place + 2 if _is_made_by(row, place) and not _describes_a_name(row, place) else 0
    inverted = one.word in verbs.OPINION and one.word not in verbs.PARTICIPLES
    if inverted and (before is None or before.kind == "sign" or before.word in words.BEFORE_INVERTED):
        return place + 1
    return 0


def _describes_a_name(row: list[Piece], place: int) -> bool:
    """`X, the consultancy of A. Person`: does what is said of a name stand here, not what leads to one?"""
    back = place - 1 - (row[place - 1].word in words.ARTICLES)
    named = back > 0 and row[back].word == "," and row[back - 1].kind in ("known", "name")
    return named and (row[place].kind == "back" or row[place].word in words.HOUSE_NOUNS)


def _is_made_by(row: list[Piece], place: int) -> bool:
    """`a note from X`, `previsión de X`; `the number of X` only where X is a house."""
    name = row[place + 2]
    if name.kind == "known" and name.mention and name.mention.name.is_house:
        return True
    if row[place + 1].word in ("of", "in", "for"):
        return name.kind != "known" and row[place].word not in words.NOT_BY
    return row[place].word not in words.NOT_BY


@dataclass
class _Found:
    """What stands where a name was led to: the place of a known one, an unknown name, a word that stands for one."""

    known: int = -1
    unknown: Piece | None = None
    stand_in: Piece | None = None
    strange: int = 0


def led(text: str, row: list[Piece], place: int, *, sure: bool) -> Iterator[Attribution]:
    """The maker named from `place` on: a known name before one that nobody knows, else what stands for a name."""
    found = _look(row, place)
    if found.known >= 0:
        yield from _led_to(text, row[found.known], row, found.known, found.unknown, sure)
    elif sure:
        yield from _led_to_unknown(text, row, place, found)


def _look(row: list[Piece], place: int) -> _Found:
    found = _Found()
    for number, one in enumerate(row[place : place + _REACH], place):
        if one.kind == "known":
            reached = found.unknown is None or row[number - 1].word in words.AT
            found.known = number if reached else -1
            break
        if one.kind == "name":
            joined = _joint(row, number)
            if joined and row[joined - 1] is found.stand_in:
                found.stand_in = None
            found.unknown = one if found.unknown and joined else found.unknown or one
        elif one.kind == "back" or one.word in words.PRONOUNS:
            found.stand_in = found.stand_in or one
        elif _hides_the_maker(row, number, found):
            return _Found()
        elif one.word == "," and row[place - 1].word == ":" and not found.unknown:
            continue
        elif not _is_filler(row, number, found.unknown):
            if found.unknown or one.kind == "sign" or found.strange >= _STRANGE or not _opened(row, place):
                break
            found.strange += 1
    return found


def _says_what_a_name_is(row: list[Piece], number: int) -> bool:
    """`X, the consultancy`: is the piece an apposition that tells what the name before it is?"""
    word = row[number].word
    return row[number - 1].word == "," and (word in words.HOUSE_NOUNS or word in words.COMPANY_NOUNS)


def _hides_the_maker(row: list[Piece], number: int, found: _Found) -> bool:
    """People without a name, or a paper that was sent to the one behind: no name that follows is the maker's."""
    if row[number].word in voices.SENT_TO:
        return found.unknown is None
    return row[number].word in words.PEOPLE_UNNAMED and not _are_of_a_name(row, number)


def _are_of_a_name(row: list[Piece], number: int) -> bool:
    """`the people at X`."""
    following = row[number + 1 : number + 3]
    return len(following) == 2 and following[0].word in words.AT and following[1].kind in ("known", "name")


def _joint(row: list[Piece], number: int) -> int:
    """Where the `of` stands that makes a name the house of who is told before it; 0 where none does.

    `A. Person of X`, `director de la aseguradora X`, `the head of French start-up X`.
    """
    back = number - 1
    while back > 0 and row[back].word not in words.OF and _describes(row, back):
        back -= 1
    return back if row[back].word in words.OF and not _says_what_a_name_is(row, back - 1) else 0


def _describes(row: list[Piece], place: int) -> bool:
    """May the word at `place` stand before the name of a company or house to say what it is?"""
    word = row[place].word
    return word in words.KINDS or word in words.ARTICLES or word in words.FILLERS or is_kind_of_company(row, place)


def _led_to_unknown(text: str, row: list[Piece], place: int, found: _Found) -> Iterator[Attribution]:
    name, other = found.unknown, found.stand_in
    house = house_behind(row, row.index(name)) if name else -1
    name = row[house] if house > 0 else name
    described = not found.strange or _ends(row, name)
    if name and described and not (other and other.word in words.PERSON_NOUNS):
        if has_office(row, row.index(name)):
            yield Attribution(name.start, name.end, "", None, 2, "company", text[name.start : name.end])
        else:
            between = row[place : row.index(name)]
            office = any(one.word in words.COMPANY_TITLES for one in between)
            yield replace(named(text, name, 2), office=office)
    elif other and not (other.word in words.PRONOUNS and row[place - 1].word not in verbs.OPINION):
        yield Attribution(other.start, other.end, "", None, 2, refers_to(other))


_REACH = 12
"""How many pieces may stand between the leading word and the house of the person who is named."""
_STRANGE = 4
"""How many words of any kind may describe the maker: `says the seller of market reports X`."""


def _opened(row: list[Piece], place: int) -> bool:
    """Does a description begin here: an article, or what stands behind `Signed:`?"""
    opens = place < len(row) and (row[place].word in words.ARTICLES or row[place].kind == "back")
    return opens or (row[place - 1].word == ":" and row[place - 2].word in voices.SIGNED)


def _ends(row: list[Piece], name: Piece | None) -> bool:
    """Does a clause end behind the name?"""
    place = row.index(name) + 1 if name else 0
    return place >= len(row) or row[place].kind == "sign"


def _led_to(
    text: str, one: Piece, row: list[Piece], number: int, person: Piece | None, sure: bool
) -> Iterator[Attribution]:
    name = one.mention.name if one.mention else None
    if name is None or name.via == "product" or not (sure or name.is_house):
        return
    if name.role == "press":
        yield named(text, one, 0)
    elif is_namesake(row, number, name):
        yield Attribution(one.start, one.end, "", None, 2, "company", name.company)
    elif row[number - 1].word not in verbs.OPINION or _closes(row, number):
        yield named(text, one, 2, text[person.start : person.end] if person else "")


def _closes(row: list[Piece], number: int) -> bool:
    """Does a statement end behind the name, so that a verb before it is `says X` and no `expects X to`?"""
    following = row[number + 1] if number + 1 < len(row) else None
    if following is None or following.kind in ("sign", "name") or following.is_possessive:
        return True
    return following.word in words.TITLES or following.word in words.CLOSING


def _is_filler(row: list[Piece], number: int, unknown: Piece | None) -> bool:
    one = row[number]
    word = one.word
    if unknown is not None:
        return word in words.BEHIND_A_PERSON
    if word in words.FILLERS or word in words.TITLES or word in words.KINDS or is_kind_of_company(row, number):
        return True
    return word in words.WORKS or word in words.ADVERBS or word.endswith(_SAYS_WHAT_IT_IS)


_SAYS_WHAT_IT_IS = ("-based", "-backed", "-listed", *capitals.KINDS_IN_COMPOUNDS)
