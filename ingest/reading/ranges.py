"""Ranges, and what a number takes over from its neighbour: `$3.7-7.9trn`, `from $18.3bn in 2025 to 37.5 in 2026`."""

import re
from dataclasses import replace

from ingest.reading.phrases import words, words_before
from ingest.reading.source import Numeral, Source

_DASHES = frozenset({"-", "–", "—", "‑", "−", "~"})
_TO = frozenset({"to", "a", "al", "bis", "à", "hasta", "through", "or", "o", "ou", "oder", "auf"})
_AND = frozenset({"and", "y", "e", "und", "et"})
_BETWEEN = frozenset({"between", "entre", "zwischen"})
_FROM = frozenset({"from", "de", "desde", "del", "von", "depuis"})
_RANGING = words(
    "ranging range ranges ranged anywhere varying vary varies oscila oscilan oscilará oscilarán oscilaría rango "
    "horquilla va van irá irán spanning spans intervalo franja banda forquilla span reicht spanne fourchette"
)
"""Words before a `from` that make it a range, not a change."""
_FILLERS = words(
    "the el los las la un una unos unas about around some roughly nearly almost perhaps maybe possibly even an of "
    "as much up casi estimated approximately etwa rund environ aproximadamente a between"
)
_BY = frozenset({"by", "en", "um", "de", "another", "otros", "further"})
_CHANGED = re.compile(
    r"(?<![^\W_])(?:rais|lift|cut|trim|low|increas|boost|gr[eo]w|r[io]s|f[ae]ll|drop|climb|jump|up|down|revis|hik|elev|"
    r"aument|sub|baj|rebaj|recort|ampl|incrément|increment|erhöh|steig|stieg)"
)
_CARRIED_OVER = words("to and y a hasta vs vs. from than versus then luego frente bis auf und et")
_DATED = re.compile(
    r" ?(?:(?:in|by|for|en|para|bis|im jahr|through|hasta|el) (?:[^\W_]+ ){0,2}?(?:fy ?)?(?:19|20)\d\d|this year|"
    r"next year|last year|a year (?:ago|earlier|later)|the year (?:after|before)|este año|el año que viene|"
    r"el año siguiente|\((?:19|20)\d\d)"
)
_CLOSES = re.compile(r" ?(?:[;,)]|\.(?: |\Z)|\Z)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_GROUPED = re.compile(r"[.,\s]\d{3}\Z")
_BESIDE = 12
_LONGEST = 24
_FARTHEST = 60.0
"""How many times greater or smaller a number may be that takes over a magnitude."""

Span = tuple[Numeral, float | None, float | None]


def assemble(source: Source, numerals: list[Numeral]) -> list[Span]:
    """The numerals in order, each with the ends of its range or None: two ends become one, bare ones take over."""
    out: list[Span] = []
    numerals = _carried(source, numerals)
    place = 0
    while place < len(numerals):
        first = numerals[place]
        second = numerals[place + 1] if place + 1 < len(numerals) else None
        whole = _range(source, first, second, _follows_a_range(out, first)) if second else None
        out.append(whole or (first, None, None))
        place += 2 if whole else 1
    return out


def _follows_a_range(out: list[Span], first: Numeral) -> bool:
    """`$40-42 billion, from $38 billion to $42 billion before`: beside a range, `from A to B` is one too."""
    return bool(out) and out[-1][1] is not None and 0 <= first.start - out[-1][0].end < _BESIDE


def _range(source: Source, first: Numeral, second: Numeral, beside_a_range: bool) -> Span | None:
    if second.bare or second.start - first.end > _LONGEST:
        return None
    if first.shape not in ("", second.shape) and not (first.shape == "money" and second.shape in ("hour", "tokens")):
        return None
    if first.currency and second.currency and first.currency != second.currency:
        return None
    if not _joins(source, first, second, beside_a_range):
        return None
    low, high = _ends(first, second)
    if not low < high or (first.factor and not second.factor):
        return None
    joined = replace(second, start=first.start, currency=first.currency or second.currency)
    return joined, low, high


def _joins(source: Source, first: Numeral, second: Numeral, beside_a_range: bool) -> bool:
    told = source.low[first.end : second.start].split()
    year = first.bare and bool(_YEAR.match(first.written))
    if len(told) == 1 and told[0] in _DASHES:
        return not (year and (second.shape == "percent" or source.low[first.end] == " "))
    if not told or any(word not in _FILLERS for word in told[1:]):
        return False
    head = words_before(source.low, first.start)
    if told[0] in _AND:
        return _is(head, _BETWEEN) or (told[1:] == ["el"] and not year and _is(head, _FROM))
    if year or told[0] not in _TO or _changed_by(source, first, second):
        return False  # `from 42.000 millones en 2025 a 115.000 millones`: a year is no low end
    return beside_a_range or not _is(head, _FROM) or _ranging(head) or (first.bare and _is_up_from(head))


def _is(head: list[str], any_of: frozenset[str]) -> bool:
    """Does one of `any_of` stand right before, or before one filler?"""
    return bool(head) and (head[-1] in any_of or (len(head) > 1 and head[-2] in any_of and head[-1] not in _TO))


def _is_up_from(head: list[str]) -> bool:
    return any(pair in (["up", "from"], ["down", "from"]) for pair in (head[-2:], head[-3:-1]))


def _ranging(head: list[str]) -> bool:
    return any(word.strip("(,:") in _RANGING for word in head[-4:])


def _changed_by(source: Source, first: Numeral, second: Numeral) -> bool:
    """`raised by $5bn to $60bn`: a change and a level."""
    if second.value <= 3 * first.value or not _is(words_before(source.low, first.start), _BY):
        return False
    return bool(_CHANGED.search(source.low, max(0, first.start - 70), first.start))


def _ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Both ends at the second's magnitude: 175-185.000 is 175.000 to 185.000, $800m-$1.2bn is 0.8 to 1.2."""
    low, high = first.value, second.value
    if first.factor and second.factor and first.factor != second.factor:
        low *= first.factor / second.factor
    elif not first.factor and low < high / 100 and _GROUPED.search(second.written) and low < 1000:
        low *= 1000
    if first.scale != second.scale and first.shape == second.shape:
        low *= first.scale / second.scale
    return low, high


def _carried(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals, bare ones with the unit and magnitude of the neighbour that they go on from."""
    out = list(numerals)
    places = [place for place, numeral in enumerate(out) if not (numeral.bare and _YEAR.match(numeral.written))]
    for number, place in enumerate(places):
        numeral = out[place]
        if numeral.shape not in ("", "money") or numeral.factor or numeral.cents:
            continue
        before = out[places[number - 1]] if number else None
        after = out[places[number + 1]] if number + 1 < len(places) else None
        if before and _takes_over(source, before, numeral):
            out[place] = _like(before, numeral)
        elif after and _lends_back(source, numeral, after):
            out[place] = _like(after, numeral)
    return out


def _like(neighbour: Numeral, numeral: Numeral) -> Numeral:
    """The numeral with its neighbour's unit and magnitude, and its currency where it has none of its own."""
    return replace(
        numeral,
        shape=neighbour.shape,
        factor=neighbour.factor,
        currency=numeral.currency or neighbour.currency,
        magnitude=neighbour.magnitude,
        scale=neighbour.scale,
        cents=neighbour.cents,
    )


def _takes_over(source: Source, before: Numeral, numeral: Numeral) -> bool:
    """Does a bare number continue the amount before it: `from $18.3bn in 2025 to 37.5 in 2026`?"""
    if before.bare or before.shape == "pieces" or numeral.currency or numeral.start - before.end > 80:
        return False
    told = source.low[before.end : numeral.start].split()
    if not told or not _is(told, _CARRIED_OVER) or not _near(before, numeral):
        return False
    if "\n" in source.text[before.end : numeral.start]:
        return False
    if _DATED.match(source.low, numeral.end):
        return True
    return bool(_CLOSES.match(source.low, numeral.end)) and _is(words_before(source.low, before.start), _FROM)


def _lends_back(source: Source, numeral: Numeral, after: Numeral) -> bool:
    """`from 18.3 to $37.5 billion`, `from $4.7 in March to $2.9 an hour`: the second tells what the first is."""
    if after.bare or after.start - numeral.end > 40 or not _near(after, numeral):
        return False
    head = words_before(source.low, numeral.start)
    if not _is(head, _FROM) or _is_up_from(head):
        return False
    told = source.low[numeral.end : after.start].split()
    if not told or not (told[-1] in _TO or (len(told) > 1 and told[-2] in _TO)):
        return False
    return bool(after.factor) or after.shape in ("hour", "tokens", "percent", "power")


def _near(one: Numeral, other: Numeral) -> bool:
    return bool(other.value) and 1 / _FARTHEST <= abs(one.value / other.value) <= _FARTHEST
