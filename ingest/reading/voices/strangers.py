"""Names that nobody knows: when does one make a statement or have money of its own?"""

from ingest.reading.voices.closing import speaks_last
from ingest.reading.voices.persons import house_behind, speaks_through_a_person
from ingest.reading.voices.pieces import Piece
from ingest.reading.voices.sorts import is_kind_of_company
from ingest.reading.voices.sources import only_repeats, stands_as_source
from ingest.reading.voices.subjects import is_us, owns, trades, verb_after, ways_on
from ingest.reading.words import capitals, newcomers, verbs
from ingest.reading.words import sayings as words

_QUOTES = frozenset("\"“”«»'’")


def of_unknown(text: str, row: list[Piece], place: int) -> int | None:
    """How strongly the name at `place`, which nobody knows, stands as a maker: 2, 1, 0; None where it does not."""
    if only_repeats(row, place) or looks_common(text, row, place) or _works_for_a_name(row, place):
        return None
    if house_behind(row, place) >= 0:
        return None
    strength = _by_kind(row, place)
    if strength:
        return strength
    if _acts(text, row, place):
        return 1
    if speaks_last(row, place, house=False) or _tells_as_a_body(text, row, place):
        return 2
    if stands_as_source(row, place):
        return 2 if is_house_name(row, place) else _as_a_stranger_cites(text, row, place)
    return 0 if is_house_name(row, place) else None


def _tells_as_a_body(text: str, row: list[Piece], place: int) -> bool:
    """`The Ministry of X logged`, `el Instituto de X sitúa`: a public body with a verb that is none of its money."""
    first, _, rest = row[place].word.partition(" ")
    if first not in capitals.BEGIN_NAMES or not rest or (place > 1 and not row[place - 1].is_possessive):
        return False
    following = row[place + 1] if place + 1 < len(row) else None
    if following is None or following.kind != "word" or not following.word.endswith(_TELLS):
        return False
    return all(following.word not in other for other in (verbs.OWN, verbs.PAYS, newcomers.NO_ACTS, newcomers.FINITE))


_TELLS = ("s", "ed", "a", "ó", "t", "te", "e")


def _as_a_stranger_cites(text: str, row: list[Piece], place: int) -> int | None:
    """A name in brackets behind a number, or at the end behind a dash: only named, so that any other voice counts."""
    written = text[row[place].start : row[place].end]
    if written.isupper() or place < _FEW:
        return None
    return 0 if row[place - 1].word in ("—", "–", ":") or _is_counted(row, place - 2) else None


_FEW = 4


def _is_counted(row: list[Piece], place: int) -> bool:
    """Is the word at `place` a number, or the magnitude or currency behind one?"""
    return any(one.word[:1].isdigit() for one in row[max(0, place - 3) : place + 1])


def _by_kind(row: list[Piece], place: int) -> int:
    """2 for one who speaks, 1 for one who spends, by the words beside the name and its verb."""
    if is_us(row, place) or speaks_through_a_person(row, place) or _has_a_paper(row, place):
        return 2
    kind = row[place - 1].word if place else ""
    verb = verb_after(row, place, None)
    if kind in words.KINDS_OF_HOUSE and verb != 1:
        return 2
    if is_kind_of_company(row, place - 1) and verb != 2:
        return 1
    if _reckons_at(row, place) or _speaks_by_its_head(row, place):
        return 2
    if owns(row, place) or _spends_by_what_stands_about(row, place):
        return 1
    if verb == 2 and (place == 0 or _begins(row[place - 1]) or _is_quoted_by(row, place) or _says(row, place)):
        return 2
    return verb if verb == 1 or is_kind_of_company(row, place - 1) else 0


def _says(row: list[Piece], place: int) -> bool:
    """`In its prospectus X says`: a verb of saying right behind the name, and nothing that governs it before."""
    following = row[place + 1].word if place + 1 < len(row) else ""
    return following in verbs.OPINION and _may_precede_a_subject(row[place - 1])


def _speaks_by_its_head(row: list[Piece], place: int) -> bool:
    """`X's boss put`, `X's chief information officer, A. Person, says`."""
    if place + 2 >= len(row) or not row[place + 1].is_possessive:
        return False
    following = row[place + 2 : place + 12]
    title = next((number for number, one in enumerate(following[:4]) if one.word in words.COMPANY_TITLES), -1)
    if title < 0 or any(one.kind == "known" for one in following):
        return False
    return any(one.word in verbs.OPINION or one.word in words.TOLD_OF_DEEDS for one in following[title:])


def _reckons_at(row: list[Piece], place: int) -> bool:
    """`X has spending at $400bn`, `X's base case is $400bn`, `desde X calculan`, `X: spending will`: a reckoning."""
    following = [one.word for one in row[place + 1 : place + 14]]
    if following[:1] == [":"] and place == 0:
        return any(word in words.AHEAD for word in following)
    before = row[place - 1].word if place else ""
    if before == "desde" and following[:1]:
        return following[0].endswith("n")
    if before == "en" and following[:1]:
        return following[0] in verbs.OPINION and following[0].endswith("n")
    if before in ("if", "should", "si", "wenn") and set(following[:4]) & {
        "right",
        "correct",
        "acierta",
        "razón",
        "recht",
    }:
        return True
    if following[:1] == ["has"] and "at" in following:
        return any(word[:1].isdigit() for word in following[following.index("at") :][1:4])
    owned = len(following) > 2 and row[place + 1].is_possessive
    if owned and row[place + 2].kind == "name" and following[2] == ":":
        return True
    return owned and ("case" in following[1:4] or "scenario" in following[1:4])


def _spends_by_what_stands_about(row: list[Piece], place: int) -> bool:
    """`cost X $18m`, `at X an hour costs`, `steckt die X`, `X posted revenue`, `X, 2025 revenue`: money of its own."""
    return (
        (place == 0 and _heads_accounts(row))
        or _is_charged(row, place)
        or trades(row, place)
        or _asks_prices(row, place)
        or _opens_with_it(row, place)
        or _earns(row, place)
        or (place > 1 and row[place - 1].word in ("der", "die", "das") and row[place - 2].word in verbs.PAYS)
    )


def _is_quoted_by(row: list[Piece], place: int) -> bool:
    """`on X's figures`, `in X's survey`."""
    return row[place - 1].word in words.BEFORE_A_SOURCE and place + 1 < len(row) and row[place + 1].is_possessive


def _has_a_paper(row: list[Piece], place: int) -> bool:
    """`a X report`, `the X tracker`."""
    if not place or row[place - 1].word not in words.ARTICLES or place + 1 >= len(row):
        return False
    return row[place + 1].word in words.PAPERS


def _acts(text: str, row: list[Piece], place: int) -> bool:
    """`X has ordered $800m`, `X sumará 200 MW`: a name as the subject of a verb of own money, an amount behind it."""
    opens = place == 0 or _begins(row[place - 1]) or _may_precede_a_subject(row[place - 1])
    if not opens or is_house_name(row, place) or (place == 0 and _is_plain(text[row[0].start : row[0].end])):
        return False
    starts = [start for start in ways_on(row, place + 1) if _is_deed(row, start)]
    return bool(starts) and any(one.word[:1].isdigit() for one in row[starts[0] : starts[0] + _NEAR])


_NEAR = 12


def _may_precede_a_subject(before: Piece) -> bool:
    """Is the piece a word that governs no name (`in the coming years X will`, `the GPU cloud X will`)?"""
    return before.kind == "word" and before.word not in newcomers.GOVERNS and before.word not in verbs.OWN


def _is_deed(row: list[Piece], place: int) -> bool:
    """Is the verb at `place`, behind `will` or `has`, one of one's own money, not one of growing?"""
    while place < len(row) and row[place].word in words.AUXILIARIES:
        place += 1
    word = row[place].word if place < len(row) else ""
    if place + 1 < len(row) and (row[place + 1].word in words.OF_NOUNS or _is_finite(row[place + 1].word)):
        return False
    deed = word in verbs.OWN or f"{word}s" in verbs.OWN or f"{word}es" in verbs.OWN
    return deed and not word.startswith(words.GROWS)


def _is_finite(word: str) -> bool:
    """Is the word a verb by itself, so that what stands before it is its noun (`Token prices have collapsed`)?"""
    return word in newcomers.FINITE or word.endswith("ed")


def _is_plain(word: str) -> bool:
    """May a single word at the head of a sentence be any noun (`Depreciation`, `Networking`)?"""
    if word.isupper() or word.lower().startswith("ai-"):
        return True
    if " " in word or not word[1:].islower():
        return False
    return word.lower().endswith(capitals.NOUN_ENDINGS) or word.lower() in capitals.NOUNS


def _is_charged(row: list[Piece], place: int) -> bool:
    """`cost X $18m`, `le costó a la valenciana X`."""
    before = row[max(0, place - 5) : place]
    if before and before[-1].word in words.COSTS:
        return True
    led = [number for number, one in enumerate(before) if one.word in words.COSTS]
    return bool(led) and len(before) > led[-1] + 1 and before[led[-1] + 1].word in ("a", "al", "à")


def _asks_prices(row: list[Piece], place: int) -> bool:
    """`At X an hour costs`: the seller of hours or tokens at the head of a sentence."""
    back = place - 1
    while back > 0 and (row[back].kind == "back" or row[back].word in words.ARTICLES or is_kind_of_company(row, back)):
        back -= 1
    opens = back >= 0 and row[back].word in words.AT_A_SELLER and (back == 0 or row[back].word != "on")
    return opens and any(one.word in words.SOLD_BY for one in row)


def _opens_with_it(row: list[Piece], place: int) -> bool:
    """`At X, inference costs`, `X: 120 million in GPUs`: whose money it is at the head of a sentence."""
    following = row[place + 1].word if place + 1 < len(row) else ""
    if place == 1 and row[0].word in words.AT_A_SELLER and following == ",":
        return any(one.word in words.COSTS or one.word in words.MONEY_NOUNS for one in row[2:])
    numbers = (one.word[:1].isdigit() for one in row[place + 2 : place + 5])
    return place == 0 and following == ":" and any(numbers) and not is_house_name(row, place)


def _earns(row: list[Piece], place: int) -> bool:
    """`X posted revenue of`, `chip designer X guided to`: a verb of own money, by a noun of money or of companies."""
    following = [one.word for one in row[place + 1 : place + 6]]
    if not following or following[0] not in verbs.OWN or following[0] in ("will", "would"):
        return False
    if following[0] in verbs.OPINION and not (following[1:2] and following[1] in words.EARNED):
        following = following[:1]
    kind = row[place - 1].word if place else ""
    company = kind in words.KINDS_OF_COMPANY or kind in words.COMPANY_NOUNS
    return company or any(word in words.EARNED for word in following[1:4])


def _heads_accounts(row: list[Piece]) -> bool:
    """`X, 2025 revenue by use: ...`: a name at the head of its accounts."""
    verb = next((number for number, one in enumerate(row) if one.word in verbs.OPINION), len(row))
    following = [one.word for one in row[1 : min(7, verb)]]
    if following[:1] == [":"] and any(one.word in words.AHEAD for one in row[2:]):
        return False
    own = following[:1] in ([","], [":"]) and any(word in words.MONEY_NOUNS for word in following)
    return own and row[0].word.split()[-1] not in capitals.ENDS_OF_HOUSES


def _works_for_a_name(row: list[Piece], place: int) -> bool:
    """`Citi analyst A. Person`, `Citi's A. Person`: the house in front is the maker."""
    nearest = place - 1 - (place > 1 and row[place - 1].word == ",")
    back = nearest
    while back >= 0 and _may_name_an_office(row[back]):
        back -= 1
    if not 0 <= back < nearest:
        return False
    return row[back].kind == "known" or (row[back].kind == "name" and row[back + 1].is_possessive)


def _may_name_an_office(one: Piece) -> bool:
    """`'s chief information officer`: a piece between a company and its person."""
    return one.word in words.TITLES or one.word in words.WORKS or one.is_possessive or one.word in newcomers.AREAS


def looks_common(text: str, row: list[Piece], place: int) -> bool:
    """A single word at the head of a sentence that may be any plural (`Budgets show`)."""
    one = row[place]
    written = text[one.start : one.end]
    first = place == 0 or row[place - 1].word in _QUOTES
    if not first or " " in written or not written[1:].islower():
        return False
    return written.endswith("ing") or (written.endswith("s") and not _has_a_singular_verb(row, place))


def _has_a_singular_verb(row: list[Piece], place: int) -> bool:
    """`Fireworks tells`: a verb that no plural has."""
    following = [row[start].word for start in ways_on(row, place + 1) if start < len(row)]
    return any(word.endswith("s") and (word in verbs.OPINION or word in verbs.OWN) for word in following)


def _begins(before: Piece) -> bool:
    """May a subject stand behind this piece?"""
    return before.kind == "sign" or before.is_possessive or before.word in words.BEFORE_A_SUBJECT


def is_house_name(row: list[Piece], place: int) -> bool:
    said = row[place].word.split()
    return len(said) > 1 and said[-1] in capitals.ENDS_OF_HOUSES
