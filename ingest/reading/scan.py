"""One scan of a text: every number in digits or in words, with what stands before and after it.

Digits are found by a pattern, words by looking each word up; a number in words counts only with a unit beside it or
as the first end of a range.
"""

import re
from collections.abc import Callable

from ingest.reading import money
from ingest.reading.approximate import decade, digits_of_size
from ingest.reading.before import currency_before, is_part_of_a_name
from ingest.reading.cardinals import ARTICLES, STARTS, cardinal
from ingest.reading.denominators import divided, is_denominator
from ingest.reading.fractions import HALF_WORDS, NTH_WORDS, fraction_at, may_be_part, part_at
from ingest.reading.multiples import INFINITIVES, NOUNS, WORTH, multiple_at
from ingest.reading.number import number
from ingest.reading.numerals import DIGITS, from_digits
from ingest.reading.phrases import STEP, words, words_before
from ingest.reading.source import Numeral, Part, Scan, Source
from ingest.reading.units import MAGNITUDE_WORDS, anything_after, half_after, magnitude, unit

_DIGIT = re.compile(r"\d+")
_DIGITS = re.compile(DIGITS)
_WORD = re.compile(r"[^\W\d_]+")
_POWER_OF = re.compile(r"(?:e\+?|\^)(\d{1,3})(?![\w.])")
_SLASH = re.compile(r"/(\d{1,3})(?![\d/])")
_QUANTITIES = {"couple": 2.0, "par": 2.0, "pair": 2.0, "dozen": 12.0, "docena": 12.0, "decena": 10.0, "veintena": 20.0,
               "treintena": 30.0, "centenar": 100.0, "millar": 1000.0, "dutzend": 12.0, "paar": 2.0,
               "douzaine": 12.0, "dizaine": 10.0, "centaine": 100.0, "score": 20.0}  # fmt: skip
"""Nouns of a number: a couple of, un par de, media docena de."""
_HALF_A = frozenset({"half", "medio", "media", "halbe", "demi"})
_AFTER_AN_ARTICLE = frozenset({"hundred", "thousand", "mil", "mille", "hundert", "tausend", "cent"})
"""Numbers that may have an article before them; the English ones must."""
_ORDINAL_ONE = frozenset({"first", "primer", "another", "otro"})
_COUNTING = words("over than about least nearly almost roughly full casi de solo or o unos around with con to a")
_LONGEST = 40
"""A longer run of digits is no number."""
_LARGEST_COUNT = 10.0
"""The largest count of `one dollar in five`."""
_MULTIPLIED = re.compile(
    r"(?:(?:multiplied|multiply(?:ing)?|multiplies|multiplic\w+|multiplié\w*|vervielfach\w+) (?:[^\W\d_]+ )?"
    r"(?:by|por|par|um)|factor (?:of|de)|faktor(?: von)?|facteur de) (?:about |around |roughly |más de |more than )?"
)
_MULTIPLIERS = words(
    "multiplied multiply multiplying multiplies multiplica multiplican multiplicar multiplicará multiplicarán "
    "multiplicaría multiplicado multiplicada multiplicó multiplicaron multiplicarse multiplique multiplicando "
    "multiplié multipliée multiplier multipliera vervielfacht vervielfachen factor faktor facteur"
)
_COINS = words("yen centavo dólar dolar euro penique céntimo franco peso libra dollar cent centime franc livre penny")
_COIN_ARTICLES = frozenset({"un", "una", "une", "ein", "eine", "einen"})


def scan(source: Source) -> tuple[list[Numeral], list[Part]]:
    """All numerals and all parts of a text, in order; none overlaps another."""
    done = Scan(source)
    low, handlers = source.low, (_GENERAL if source.general else _HANDLERS)[source.language]
    hits = _digits(low)
    digits = len(hits)
    hits += [(found.start(), found.end(), found[0]) for found in _WORD.finditer(low) if found[0] in handlers]
    if 0 < digits < len(hits):
        hits.sort()
    for start, end, word in hits:
        if start < done.last_end:
            continue
        if word:
            handlers[word](done, start, end, word)
        else:
            done.add(_in_digits(done, start, end))
    return done.numerals, done.parts


def _digits(low: str) -> list[tuple[int, int, str]]:
    """(start, end, "") of every number in digits; `,08` begins with its comma."""
    out = []
    last = -1
    for run in _DIGIT.finditer(low):
        start = run.start()
        if start < last or (start > 1 and low[start - 1] in ".," and low[start - 2].isdigit()):
            continue
        number_found = _DIGITS.match(low, start)
        last = number_found.end() if number_found else run.end()
        if start and low[start - 1] in ".," and (start == 1 or low[start - 2] in " ([-"):
            start -= 1
        out.append((start, last, ""))
    return out


def _in_digits(done: Scan, start: int, end: int) -> Numeral | None:
    if end - start > _LONGEST:
        return None
    source, low = done.source, done.source.low
    floor = max(done.last_end, 0)
    before = currency_before(source, start, floor)
    code, begin = before or ("", start)
    following = low[end : end + 1]
    if following == "s":
        return _decade(done, start, end)
    if not before and is_part_of_a_name(low, start, done.last_end):
        return None
    if following in _GOES_ON:
        value, end = _with_more(low, start, end, source.language)
        return None if value is None else number(done, begin, start, end, code, value)
    if following == " " and not code and (step := STEP.match(low, end)):
        if may_be_part(step[2]) and (part := part_at(low, start)):
            done.add_part(start, part[0], part[1])
            return None
        if is_denominator(step[2]):
            ratio = divided(low, start, end, from_digits(low[start:end], source.language))
            if ratio:
                return number(done, begin, start, ratio[1], code, ratio[0])
    return number(done, begin, start, end, code, None)


_GOES_ON = frozenset("e^/½¼¾⅓⅔")
_QUARTERS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def _with_more(low: str, start: int, end: int, language: str) -> tuple[float | None, int]:
    """`1e10`, `10^3`, `3/4`, `2½`: a number in digits and what its next sign makes of it."""
    value = from_digits(low[start:end], language)
    if low[end] in _QUARTERS:
        return value + _QUARTERS[low[end]], end + 1
    power = _POWER_OF.match(low, end)
    if power and low[end] == "e":
        return (value * 10.0 ** int(power[1]) if int(power[1]) < 30 else None), power.end()
    if power:
        return (value ** int(power[1]) if value < 100 and int(power[1]) < 100 else None), power.end()
    slash = _SLASH.match(low, end)
    if slash and int(slash[1]):
        return value / int(slash[1]), slash.end()
    return (None, end) if low[end] == "/" and low[end + 1 : end + 2].isdigit() else (value, end)


def _decade(done: Scan, start: int, end: int) -> Numeral | None:
    """`high 50s percent`; the bare `50s`, as of years or chips, is no number."""
    told = decade(done.source.low, start, end)
    if told is None:
        return None
    begin, value, stop = told
    return number(done, begin, begin, stop, "", value, needs_unit=True)


def _in_words(done: Scan, start: int, end: int, word: str) -> None:
    source, low = done.source, done.source.low
    found = cardinal(low, start, source.language)
    if found is None:
        return
    value, stop = found
    begin = _article_before(low, start) if word in _AFTER_AN_ARTICLE else start
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


def _article_before(low: str, start: int) -> int:
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


def _by_magnitude(done: Scan, start: int, end: int, _word: str) -> None:
    """`a billion`, `un billón`: a magnitude whose number is an article."""
    low = done.source.low
    begin = _article_before(low, start)
    if begin < start and begin >= done.last_end:
        code, ahead = currency_before(done.source, begin, max(done.last_end, 0)) or ("", begin)
        done.add(number(done, ahead, begin, start - 1, code, 1.0, needs_unit=True))
    elif half_after(low, end) or (begin := _the_before(done.source, start)) < start:
        done.add(number(done, start, start, start, "", 1.0, needs_unit=True))


def _the_before(source: Source, start: int) -> int:
    """Where the article of `el billón de dólares` begins, or `start`: one, with its currency behind it."""
    begin = _word_before(source.low, start)
    told = magnitude(source, start) if source.low[begin : start - 1] in ("el", "del") else None
    return begin if told and unit(source, told[2], False, False) else start


def _by_half(done: Scan, start: int, end: int, word: str) -> None:
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
    if word in _HALF_A and step and step[2] in _QUANTITIES:
        _quantity(done, start, step.end(), 0.5 * _QUANTITIES[step[2]])
    elif word in HALF_WORDS:
        begin = start if word == "half" else _word_before(low, start)
        if begin >= done.last_end and (part := part_at(low, begin)):
            done.add_part(begin, part[0], part[1])


def _by_nth(done: Scan, start: int, _end: int, _word: str) -> None:
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


def _by_quantity(done: Scan, start: int, end: int, word: str) -> None:
    begin = _article_before(done.source.low, start)
    if begin < start and begin >= done.last_end:
        _quantity(done, begin, end, _QUANTITIES[word])


def _quantity(done: Scan, begin: int, end: int, value: float) -> None:
    low = done.source.low
    place = next((end + len(of) for of in (" of", " de") if low.startswith(f"{of} ", end)), end)
    done.add(number(done, begin, begin, place, "", value, needs_unit=True))


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
    if len(head) > 1 and (head[-1] in _ORDINAL_ONE or (head[-1] in ARTICLES and head[-2] in _COUNTING)):
        begin = start if head[-1] in _ORDINAL_ONE else _article_before(low, start)
        if begin >= done.last_end:
            done.add(Numeral(begin, end, 1.0, 0.0, "", "power", "", done.source.text[begin:end]))


def _by_multiplier(done: Scan, start: int, end: int, word: str) -> None:
    """`multiplied by ten`, `se multiplicará por 30`, `a factor of 10`."""
    low, language = done.source.low, done.source.language
    found = _MULTIPLIED.match(low, start)
    if not found:
        return
    digits = _DIGITS.match(low, found.end())
    if digits:
        value, stop = from_digits(digits[0], language), digits.end()
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
    begin = _article_before(low, start)
    if begin < start and begin >= done.last_end and low[begin : start - 1] in _COIN_ARTICLES:
        done.add(number(done, begin, begin, start - 1, "", 1.0, needs_unit=True))


_BACKWARDS = re.compile(r"(?:per ?cents?|percentages?|pour ?cents?|pourcentages?) (?:of|de|des) ")


def _by_per_cent(done: Scan, start: int, _end: int, _word: str) -> None:
    """`per cent of twenty`: a percentage told backwards. For general tools only."""
    low, language = done.source.low, done.source.language
    found = _BACKWARDS.match(low, start)
    if not found:
        return
    digits = _DIGITS.match(low, found.end())
    value = (from_digits(digits[0], language), digits.end()) if digits else cardinal(low, found.end(), language)
    if value and not anything_after(done.source, value[1]):
        done.add(Numeral(start, value[1], value[0], 0.0, "", "percent", "", done.source.text[start : value[1]]))


Handler = Callable[[Scan, int, int, str], None]


def _handlers(language: str) -> dict[str, Handler]:
    """What to do at each word that may begin an amount."""
    table: dict[str, Handler] = {}
    table |= dict.fromkeys(NTH_WORDS, _by_nth)
    table |= dict.fromkeys(HALF_WORDS | _HALF_A, _by_half)
    table |= dict.fromkeys(_QUANTITIES, _by_quantity)
    table |= dict.fromkeys(money.FOLD_WORDS, _by_fold)
    table |= dict.fromkeys(("digit", "digits", "teens", "twenties", "thirties", "forties", "fifties", "sixties",
                            "seventies", "eighties", "nineties"), _by_size)  # fmt: skip
    table |= dict.fromkeys(MAGNITUDE_WORDS[language], _by_magnitude)
    table |= dict.fromkeys(_MULTIPLIERS, _by_multiplier)
    table |= dict.fromkeys([*WORTH, *NOUNS, *INFINITIVES], _by_verb) | dict.fromkeys(
        ("gigawatt", "gigavatio"), _by_power
    )
    table |= dict.fromkeys(STARTS[language], _in_words)
    return table


_HANDLERS = {language: _handlers(language) for language in STARTS}
_GENERAL = {language: dict.fromkeys(("per", "percent", "percents", "percentage", "pourcentage", "pourcent", "pour"),
                                    _by_per_cent) | dict.fromkeys(_COINS, _by_coin) | table
            for language, table in _HANDLERS.items()}  # fmt: skip
