"""Numbers in words: what is done at each word that one may begin with."""

from ingest.reading.numbers.before import currency_before
from ingest.reading.numbers.cardinals import ARTICLES, cardinal
from ingest.reading.numbers.denominators import divided, is_denominator
from ingest.reading.numbers.fractions import HALF_WORDS, fraction_at, may_be_part, part_at
from ingest.reading.numbers.number import number
from ingest.reading.numbers.phrases import STEP
from ingest.reading.numbers.source import Scan, Source
from ingest.reading.numbers.thousands import hundreds_behind
from ingest.reading.numbers.units import anything_after, half_after, magnitude, unit

QUANTITIES = {"couple": 2.0, "par": 2.0, "pair": 2.0, "dozen": 12.0, "docena": 12.0, "decena": 10.0, "veintena": 20.0,
               "treintena": 30.0, "centenar": 100.0, "millar": 1000.0, "dutzend": 12.0, "paar": 2.0,
               "douzaine": 12.0, "dizaine": 10.0, "centaine": 100.0, "score": 20.0}  # fmt: skip
"""Nouns of a number: a couple of, un par de, media docena de."""
HALF_A = frozenset({"half", "medio", "media", "halbe", "demi"})
_AFTER_AN_ARTICLE = frozenset({"hundred", "thousand", "mil", "mille", "hundert", "tausend", "cent"})
"""Numbers that may have an article before them; the English ones must."""
_LARGEST_COUNT = 10.0
"""The largest count of `one dollar in five`."""


def in_words(done: Scan, start: int, end: int, word: str) -> None:
    source, low = done.source, done.source.low
    found = cardinal(low, start, source.language)
    if found is None:
        return
    value, stop = found
    if low.endswith("mil", start, stop) and source.language == "es" and (more := hundreds_behind(low, stop)):
        value, stop = value + more[0], more[1]
    begin = article_before(low, start) if word in _AFTER_AN_ARTICLE else start
    if begin == start and word in ("hundred", "thousand"):
        return
    step = STEP.match(low, stop)
    following = step[2] if step else ""
    if is_denominator(following) and (split := divided(low, start, stop, value)):
        code, ahead = currency_before(source, begin, max(done.last_end, 0)) or ("", begin)
        done.add(number(done, min(ahead, begin), start, split[1], code, split[0], needs_unit=True))
        return
    if value <= _LARGEST_COUNT or may_be_part(following):
        fraction = fraction_at(low, start)
        if fraction and _of_a(done, start, *fraction):
            return
        if part := part_at(low, begin):
            done.add_part(begin, part[0], part[1])
            return
        if fraction:
            return
    code, ahead = currency_before(source, begin, max(done.last_end, 0)) or ("", begin)
    done.add(number(done, min(ahead, begin), start, stop, code, value, needs_unit=True))


def _word_before(low: str, start: int) -> int:
    """Where the word before the one at `start` begins, or `start` where a space does not part them."""
    place = start - 1
    if start < 2 or low[place] != " ":
        return start
    while place and low[place - 1].isalpha():
        place -= 1
    return place


def article_before(low: str, start: int) -> int:
    """Where the article of `a hundred` begins, or `start`."""
    place = _word_before(low, start)
    return place if low[place : start - 1] in ARTICLES else start


def _of_a(done: Scan, start: int, end: int, worth: float) -> bool:
    """`three quarters of a million`, `a quarter of a per cent`: a fraction of a magnitude or unit."""
    low = done.source.low
    for joint in (" of a ", " of one ", " of an ", " de un ", " de ", " a ", " ", "-", " of "):
        if low.startswith(joint, end) and anything_after(done.source, end + len(joint) - 1):
            place = end + len(joint) - 1
            if magnitude(done.source, place) or unit(done.source, place, False, False):
                return done.add(number(done, start, start, place, "", worth, needs_unit=True))
    return False


def by_magnitude(done: Scan, start: int, end: int, _word: str) -> None:
    """`a billion`, `un billón`: a magnitude whose number is an article."""
    low = done.source.low
    begin = article_before(low, start)
    if begin < start and begin >= done.last_end:
        code, ahead = currency_before(done.source, begin, max(done.last_end, 0)) or ("", begin)
        done.add(number(done, ahead, begin, start - 1, code, 1.0, needs_unit=True))
    elif half_after(low, end) or (begin := _the_before(done.source, start)) < start:
        done.add(number(done, start, start, start, "", 1.0, needs_unit=True))


def _the_before(source: Source, start: int) -> int:
    """Where the article of `el billón de dólares` begins, or `start`: one, with its currency behind it."""
    begin = _word_before(source.low, start)
    told = magnitude(source, start) if source.low[begin : start - 1] in ("el", "del", "al") else None
    return begin if told and unit(source, told[2], False, False) else start


def by_half(done: Scan, start: int, end: int, word: str) -> None:
    low = done.source.low
    for article in (" a ", " an ", "-a-", " ", "-"):
        if low.startswith((" de ", " of "), end):
            break
        if low.startswith(article, end) and anything_after(done.source, end + len(article) - 1):
            place = end + len(article) - 1
            if magnitude(done.source, place) or unit(done.source, place, False, False):
                done.add(number(done, start, start, place, "", 0.5, needs_unit=True))
                return
    step = STEP.match(low, end)
    step = STEP.match(low, step.end()) if step and step[2] in ARTICLES else step
    if word in HALF_A and step and step[2] in QUANTITIES:
        _quantity(done, start, step.end(), 0.5 * QUANTITIES[step[2]])
    elif word in HALF_WORDS:
        begin = start if word == "half" else _word_before(low, start)
        if begin >= done.last_end and (part := part_at(low, begin)):
            done.add_part(begin, part[0], part[1])


def by_nth(done: Scan, start: int, _end: int, _word: str) -> None:
    """`a third`, `la tercera parte`: an ordinal whose count is an article."""
    low = done.source.low
    begin = _word_before(low, start)
    if begin == start or begin < done.last_end:
        return
    fraction = fraction_at(low, begin)
    if fraction and _of_a(done, begin, *fraction):
        return
    if part := part_at(low, begin):
        done.add_part(begin, part[0], part[1])
    elif low[start : start + 8] == "quarter-":
        _of_a(done, start, start + 7, 0.25)


def by_quantity(done: Scan, start: int, end: int, word: str) -> None:
    begin = article_before(done.source.low, start)
    if begin < start and begin >= done.last_end:
        _quantity(done, begin, end, QUANTITIES[word])


def _quantity(done: Scan, begin: int, end: int, value: float) -> None:
    low = done.source.low
    place = next((end + len(of) for of in (" of", " de") if low.startswith(f"{of} ", end)), end)
    done.add(number(done, begin, begin, place, "", value, needs_unit=True))
