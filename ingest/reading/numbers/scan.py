"""One scan of a text: every number in digits or in words, with what stands before and after it.

Digits are found by a pattern, words by looking each word up; a number in words counts only with a unit beside it or
as the first end of a range.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from ingest.reading.learnt import compiled
from ingest.reading.numbers import money
from ingest.reading.numbers.approximate import digits_of_size
from ingest.reading.numbers.cardinals import ARTICLES, STARTS, cardinal
from ingest.reading.numbers.digits import WRITTEN, digits, in_digits
from ingest.reading.numbers.fractions import HALF_WORDS, NTH_WORDS
from ingest.reading.numbers.multiples import INFINITIVES, NOUNS, TWICE, WORTH, multiple_at
from ingest.reading.numbers.number import number
from ingest.reading.numbers.numerals import from_digits
from ingest.reading.numbers.phrases import words, words_before
from ingest.reading.numbers.source import Numeral, Part, Scan, Source
from ingest.reading.numbers.spelt import (
    HALF_A,
    QUANTITIES,
    article_before,
    by_half,
    by_magnitude,
    by_nth,
    by_quantity,
    in_words,
)
from ingest.reading.numbers.units import MAGNITUDE_WORDS, anything_after, unit

_WORD = compiled(r"[^\W\d_]+")
_MOST_KNOWN = 50_000
_ORDINAL_ONE = frozenset({"first", "primer", "another", "otro"})
_OF_COMPUTE = compiled(
    r" (?:of|de) (?:[^\W_]+['’]?s? ){0,2}?(?:compute|capacity|tpus?|gpus?|chips|ai |power|data|cómputo|capacidad|ia )"
)
_COUNTING = words("over than about least nearly almost roughly full casi de solo or o unos around with con to a")
_MULTIPLIED = compiled(
    r"(?:(?:multiplied|multiply(?:ing)?|multiplies|multipli(?:c|qu)\w+|multiplié\w*|vervielfach\w+) (?:[^\W\d_]+ )?"
    r"(?:by|por|par|um)|factor (?:of|de)|faktor(?: von)?|facteur de) (?:about |around |roughly |más de |more than )?"
)
_MULTIPLIERS = words(
    "multiplied multiply multiplying multiplies multiplica multiplican multiplicar multiplicará multiplicarán "
    "multiplicaría multiplicado multiplicada multipliquen multiplicaba multiplicarían multiplicados multiplicadas "
    "multiplicó multiplicaron multiplicarse multiplique multiplicando "
    "multiplié multipliée multipliés multipliées multiplieront multiplier multipliera vervielfacht "
    "vervielfachen factor faktor facteur"
)
_COINS = words("yen centavo dólar dolar euro penique céntimo franco peso libra dollar cent centime franc livre penny")
_COIN_ARTICLES = frozenset({"un", "una", "une", "ein", "eine", "einen"})


def scan(source: Source) -> tuple[list[Numeral], list[Part]]:
    """All numerals and all parts of a text, in order; none overlaps another."""
    done = Scan(source)
    low, handlers = source.low, (_GENERAL if source.general else _HANDLERS)[source.language]
    hits = digits(low)
    in_all = len(hits)
    for word in {word for told in set(low.split()) for word in _words_in(told)}:
        if word in handlers:
            hits += [(start, start + len(word), word) for start in _places_of(low, word)]
    if in_all < len(hits):
        hits.sort()
    for start, end, word in hits:
        if start < done.last_end:
            continue
        if word:
            handlers[word](done, start, end, word)
        else:
            done.add(in_digits(done, start, end))
    return done.numerals, done.parts


@lru_cache(maxsize=_MOST_KNOWN)
def _words_in(told: str) -> tuple[str, ...]:
    """The words between two spaces with which an amount may begin in some language: most have none."""
    return tuple(word for word in _WORD.findall(told) if word in _ANY)


def _places_of(low: str, word: str) -> Iterator[int]:
    """Where a word stands that is no part of a longer one."""
    start = low.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_is_letter(low[start - 1 : start]) or _is_letter(low[end : end + 1])):
            yield start
        start = low.find(word, end)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _by_fold(done: Scan, start: int, end: int, word: str) -> None:
    done.add_part(start, end, float(money.FOLD_WORDS[word]), "x")


def _by_verb(done: Scan, start: int, end: int, word: str) -> None:
    """`doubled`, `el doble que`."""
    if told := multiple_at(done.source.low, start, end):
        done.add_part(*told, "x")


def _by_power(done: Scan, start: int, end: int, _word: str) -> None:
    """`over a gigawatt`, `the first gigawatt`: one, where the words before count it."""
    low = done.source.low
    head = words_before(low, start)
    if head[-1:] == ["d'un"]:
        done.add(Numeral(start - 3, end, 1.0, 0.0, "", "power", "", done.source.text[start - 3 : end]))
        return
    counted = head[-2:-1] and (head[-2] in _COUNTING or _OF_COMPUTE.match(low, end))
    if len(head) > 1 and (head[-1] in _ORDINAL_ONE or (head[-1] in ARTICLES and counted)):
        begin = start if head[-1] in _ORDINAL_ONE else article_before(low, start)
        if begin >= done.last_end:
            done.add(Numeral(begin, end, 1.0, 0.0, "", "power", "", done.source.text[begin:end]))


def _by_multiplier(done: Scan, start: int, end: int, word: str) -> None:
    """`multiplied by ten`, `se multiplicará por 30`, `a factor of 10`."""
    low, language = done.source.low, done.source.language
    found = _MULTIPLIED.match(low, start)
    if not found:
        return
    written = WRITTEN.match(low, found.end())
    if written:
        value, stop = from_digits(written[0], language), written.end()
    elif (words := cardinal(low, found.end(), language)) is not None:
        value, stop = words
    else:
        return
    if not low[stop : stop + 1].isalpha() and not unit(done.source, stop, False, False):
        done.add_part(found.end(), stop, value, "x")


def _by_size(done: Scan, start: int, _end: int, word: str) -> None:
    """`a mid-single-digit percentage`, `low double digits`, `mid-teens percent`."""
    told = digits_of_size(done.source.low, start)
    if told is None:
        return
    begin, value, stop = told
    numeral = number(done, begin, begin, stop, "", value, needs_unit=True)
    if numeral is None and word.startswith("digit"):
        numeral = Numeral(begin, stop, value, 0.0, "", "percent", "", done.source.text[begin:stop])
    done.add(numeral)


def _by_coin(done: Scan, start: int, _end: int, _word: str) -> None:
    """`un yen`: one coin. For general tools only."""
    low = done.source.low
    begin = article_before(low, start)
    if begin < start and begin >= done.last_end and low[begin : start - 1] in _COIN_ARTICLES:
        done.add(number(done, begin, begin, start - 1, "", 1.0, needs_unit=True))


_BACKWARDS = compiled(r"(?:per ?cents?|percentages?|pour ?cents?|pourcentages?) (?:of|de|des) ")


def _by_per_cent(done: Scan, start: int, _end: int, _word: str) -> None:
    """`per cent of twenty`: a percentage told backwards. For general tools only."""
    low, language = done.source.low, done.source.language
    found = _BACKWARDS.match(low, start)
    if not found:
        return
    written = WRITTEN.match(low, found.end())
    value = (from_digits(written[0], language), written.end()) if written else cardinal(low, found.end(), language)
    if value and not anything_after(done.source, value[1]):
        done.add(Numeral(start, value[1], value[0], 0.0, "", "percent", "", done.source.text[start : value[1]]))


Handler = Callable[[Scan, int, int, str], None]


def _handlers(language: str) -> dict[str, Handler]:
    """What to do at each word that may begin an amount."""
    table: dict[str, Handler] = {}
    table |= dict.fromkeys(NTH_WORDS, by_nth)
    table |= dict.fromkeys(HALF_WORDS | HALF_A, by_half)
    table |= dict.fromkeys(QUANTITIES, by_quantity)
    table |= dict.fromkeys(money.FOLD_WORDS, _by_fold)
    table |= dict.fromkeys(("digit", "digits", "teens", "twenties", "thirties", "forties", "fifties", "sixties",
                            "seventies", "eighties", "nineties"), _by_size)  # fmt: skip
    table |= dict.fromkeys(MAGNITUDE_WORDS[language], by_magnitude)
    table |= dict.fromkeys(_MULTIPLIERS, _by_multiplier)
    table |= dict.fromkeys([*WORTH, *NOUNS, *INFINITIVES, *TWICE], _by_verb) | dict.fromkeys(
        ("gigawatt", "gigavatio"), _by_power
    )
    table |= dict.fromkeys(STARTS[language], in_words)
    return table


_HANDLERS = {language: _handlers(language) for language in STARTS}
_GENERAL = {language: dict.fromkeys(("per", "percent", "percents", "percentage", "pourcentage", "pourcent", "pour"),
                                    _by_per_cent) | dict.fromkeys(_COINS, _by_coin) | table
            for language, table in _HANDLERS.items()}  # fmt: skip
_ANY = frozenset(word for table in _GENERAL.values() for word in table)
