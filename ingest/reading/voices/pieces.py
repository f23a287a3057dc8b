"""A sentence as a row of pieces: names that are known, names that are not, what stands for a name, words, signs."""

from typing import NamedTuple

from ingest.reading.learnt import compiled
from ingest.reading.voices.knowledge import Mention
from ingest.reading.words import capitals, newcomers
from ingest.reading.words import sayings as words
from ingest.reading.words.towns import TOWNS

_TOKEN = compiled(r"(?P<word>[dlDL]['’](?=[A-ZÀ-Ý])|[^\W_]+(?:[&.\-+][^\W_]+|['’](?!s\b)[^\W_]+)*)|['’]s?|[^\w\s]")
_CAPITAL = compiled(r"[A-ZÁÉÍÓÚÑÄÖÜÇÉÈ]|[a-z]{1,2}[A-Z]")
_KIND = compiled(r"[A-Z]{2,5}s?[-‑][a-z]")
"""`AI-centric`, `GPU-rich`: an adjective."""
_JOINS = frozenset({"&", "of", "de", "del", "and", "y", "the", "for", "on", "für", "para", "pour"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_LONGEST_NAME = 5
_AN_ARTICLE = 3
"""How many tokens `para la X` has within a name (`Ministerio para la X`)."""


class Piece(NamedTuple):
    """One piece of a sentence: its place, its text in lower case, its kind.

    kind: known (`mention` says who), name (capitalised, nobody we know), back (`the lab`, `it`, `su directora`, for
    which `word` is the noun), word or sign.
    """

    start: int
    end: int
    word: str
    kind: str
    mention: Mention | None = None

    @property
    def is_possessive(self) -> bool:
        return self.word in _POSSESSIVE


def pieces(text: str, mentions: list[Mention]) -> list[Piece]:
    """The pieces of `text` in order; a name takes all its words."""
    tokens = _tokens(text, mentions)
    shouted = text.isupper()
    out: list[Piece] = []
    place, stop = 0, len(tokens)
    while place < stop:
        one = tokens[place]
        start, end, word, kind, _ = one
        if kind != "word":
            place += 1
        elif word != text[start:end] and not shouted and _begins_name(text, tokens, place):
            one, place = _name(text, tokens, place)
            if one.word in TOWNS and not (out and out[-1].word in words.ARTICLES):
                one = one._replace(kind="word")
        elif word in words.DETERMINERS:
            one, place = _back(text, tokens, place)
        else:
            place += 1
        out.append(one)
    return out


def _tokens(text: str, mentions: list[Mention]) -> list[Piece]:
    out: list[Piece] = []
    begin = 0
    for mention in mentions:
        out += _plain(text, begin, mention.start)
        out.append(Piece(mention.start, mention.end, mention.written.lower(), "known", mention))
        begin = mention.end
    return out + _plain(text, begin, len(text))


_made = tuple.__new__
"""A piece of all its fields; most of what a sentence is read into, and made in half the time."""


def _plain(text: str, begin: int, end: int) -> list[Piece]:
    return [
        _made(Piece, (found.start(), found.end(), found[0].lower(), "word" if found.lastindex else "sign", None))
        for found in _TOKEN.finditer(text, begin, end)
    ]


def _begins_name(text: str, tokens: list[Piece], place: int) -> bool:
    """Does a name begin at `place`? A word without a capital begins none, and is not asked."""
    if not place and len(tokens) > 1 and tokens[1].word == "," and tokens[0].word.endswith(capitals.ADVERB_ENDINGS):
        return False
    if not place and tokens[0].word.endswith(_VERB_ENDINGS):
        return False
    return _may_name(text, tokens[place]) or _opens_name(text, tokens, place)


_VERB_ENDINGS = ("ó", "rá", "rán", "aron", "ieron")
"""How Spanish verbs end that open a sentence (`Ingresó`), and no names."""
_ADVERB = 9
"""Spanish adverbs (`Regionalmente`) have more letters than names that end like them."""


def _may_name(text: str, one: Piece) -> bool:
    """Could the word be a name: a capital, no common word, no adjective of a place (`Oslo-based`)?"""
    if not _CAPITAL.match(text, one.start) or one.word in capitals.NO_NAMES or one.word in words.FILLERS:
        return False
    if one.word.replace("’", "'").partition("'")[0] in words.OURS:
        return False
    written = text[one.start : one.end]
    if any(letter.isdigit() for letter in written) or (written[:-1].isupper() and written.endswith("s")):
        return False
    if _KIND.match(written) or one.word.endswith(capitals.KINDS_IN_COMPOUNDS):
        return False
    if one.word.endswith("mente") and len(one.word) > _ADVERB:
        return False
    return one.end - one.start > 1 and not one.word.endswith(("-based", "-backed", "-listed", "-owned"))


def _opens_name(text: str, tokens: list[Piece], place: int) -> bool:
    """A common word with a capital inside a sentence, before a name (`Market Orbit`)."""
    one = tokens[place]
    if (
        not place
        or one.word not in capitals.PARTS_OF_NAMES
        or not text[one.start].isupper()
        or place + 1 >= len(tokens)
    ):
        return False
    return tokens[place - 1].kind == "word" and tokens[place + 1].kind == "word" and _may_name(text, tokens[place + 1])


def _name(text: str, tokens: list[Piece], place: int) -> tuple[Piece, int]:
    """The name that begins at `place`, and the place after it."""
    stop = place + 1
    while stop < len(tokens) and stop - place < _LONGEST_NAME:
        step = _further(text, tokens, stop)
        if not step:
            break
        stop += step
    start, end = tokens[place].start, tokens[stop - 1].end
    return Piece(start, end, text[start:end].lower(), "name"), stop


def _further(text: str, tokens: list[Piece], place: int) -> int:
    """How many tokens from `place` on belong to a name that stands right before: 0, 1, or more with joining words."""
    one = tokens[place]
    gap = text[tokens[place - 1].end : one.start]
    if one.kind == "known" or gap not in (" ", "", "\u00a0"):
        return 0
    if one.kind == "word" and _is_part(text, one):
        return 1
    joined = one.word in _JOINS and place + 1 < len(tokens)
    if one.word not in ("&", "and", "y"):
        if not _is_named_of(tokens, place):
            return 0
        if joined and tokens[place + 1].word in words.ARTICLES and place + 2 < len(tokens):
            return _AN_ARTICLE if _is_capital(text, tokens[place + 2]) else 0
    if not joined or tokens[place + 1].kind != "word":
        return 0
    of_a_place = one.word not in ("&", "and", "y") and _is_capital(text, tokens[place + 1])
    if not of_a_place and not _is_part(text, tokens[place + 1]):
        return 0
    if one.word in ("and", "y") and tokens[place + 1].word not in capitals.ENDS_OF_HOUSES:
        following = tokens[place + 2].word if place + 2 < len(tokens) else ""
        return 2 if following in capitals.ENDS_OF_HOUSES and text[tokens[place + 2].start].isupper() else 0
    return 2


def _is_named_of(tokens: list[Piece], place: int) -> bool:
    """Does a name before `of` begin as those that have one (`University of`, `Banco de`)?"""
    return any(one.word in capitals.NAMED_OF for one in tokens[max(0, place - 2) : place])


def _is_capital(text: str, one: Piece) -> bool:
    return bool(_CAPITAL.match(text, one.start))


def _is_part(text: str, one: Piece) -> bool:
    if not _CAPITAL.match(text, one.start):
        return False
    return (
        one.word in capitals.ENDS_OF_HOUSES or one.word in capitals.PARTS_OF_NAMES or one.word not in capitals.NO_NAMES
    )


def _is_proper(text: str, tokens: list[Piece], place: int, stop: int) -> bool:
    """Is it a name that ends with what it is, all with capitals (`the Vireo Institute`)?"""
    inside = tokens[place + 1 : stop]
    adjective = tokens[stop].word in words.COMPANY_NOUNS and inside and inside[-1].word.endswith("er")
    return bool(inside) and not adjective and text[tokens[stop].start].isupper() and _may_name(text, inside[0])


def _goes_on(text: str, tokens: list[Piece], stop: int) -> bool:
    """Is the noun at `stop` the head of a name that goes on behind it (`the Institute for X`, `the Ministry of Y`)?"""
    named = tokens[stop].word in capitals.NAMED_OF and text[tokens[stop].start].isupper()
    return named and stop + 1 < len(tokens) and _further(text, tokens, stop + 1) == 2


_NOUNS = frozenset({*words.TITLES, *words.COMPANY_NOUNS, *words.HOUSE_NOUNS})
_HEADS = frozenset({*words.PERSON_NOUNS, *words.COMPANY_NOUNS, *words.TITLES})
"""A noun before one of these only describes it."""


def _back(text: str, tokens: list[Piece], place: int) -> tuple[Piece, int]:
    """`the Korean group` that begins at `place`, with the noun as its word; else the word that stands there."""
    for stop in range(place + 1, min(place + 5, len(tokens))):
        one = tokens[stop]
        if one.kind != "word" or one.word in newcomers.GOVERNS:
            break
        if one.word not in _NOUNS:
            continue
        following = tokens[stop + 1].word if stop + 1 < len(tokens) else ""
        if following in _HEADS:
            continue
        if one.word in words.TITLES:
            if _goes_on(text, tokens, stop):
                break
            return Piece(tokens[place].start, one.end, "chief", "back"), stop + 1
        if _is_proper(text, tokens, place, stop) or _goes_on(text, tokens, stop):
            break
        return Piece(tokens[place].start, one.end, one.word, "back"), stop + 1
    return tokens[place], place + 1
