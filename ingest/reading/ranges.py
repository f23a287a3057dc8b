"""Ranges, and what a number takes over from its neighbour: `$3.7-7.9trn`, `from $18.3bn in 2025 to 37.5 in 2026`."""

import re
from dataclasses import replace

from ingest.reading.amounts import Amount, Numeral, amount_of

_DASH = re.compile(r"\s*[-–—‑]\s*\Z")
_TO = re.compile(r"\s*\b(?:to|a|al|bis|à|hasta|through|y el|or)\s+(?:the\s+|el\s+|los\s+|un\s+)?\Z")
_AND = re.compile(r"\s*\b(?:and|y|e|und|et)\s+(?:the\s+|el\s+|los\s+|un\s+|as much as\s+)?\Z")
_BETWEEN = re.compile(r"\b(?:between|entre|zwischen)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|de|desde|del|von|depuis)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_UP_FROM = re.compile(r"\b(?:up|down) from\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_CHANGED_BY = re.compile(
    r"\b(?:rais|lift|cut|trim|low|increas|boost|gr[eo]w|r[io]s|f[ae]ll|drop|climb|jump|up|down|revis|hik|elev|aument|"
    r"sub|baj|rebaj|recort|ampl|incrément|increment|erhöh|steig|stieg)\w*\b[^.;$€£\d]*(?:\d{4}[^.;$€£\d]*)?"
    r"\b(?:by|en|um|de|another|otros)\s+(?:about |some |another |nearly |unos |otros |casi )?\Z",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:to|and|y|a|hasta|vs\.?|from|than|versus|then|luego|frente a|bis|auf|on to)\s+(?:about |some |"
    r"roughly |unos |casi |nearly )?\Z",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s*(?:(?:in|by|for|en|para|bis|im Jahr|through|hasta|el)\s+(?:\w+\s+){0,2}?(?:FY\s?)?(?:(?:19|"
    r"20)\d\d)|this year|next year|last year|"
    r"a year (?:ago|earlier|later)|the year (?:after|before)|este año|el año que viene|el año siguiente|"
    r"\((?:19|20)\d\d)",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*(?:[;,)]|\.(?:\s|\Z)|\Z)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_BESIDE = 12
_FARTHEST = 60.0
"""How many times greater or smaller a number may be that takes over a magnitude."""


def assemble(text: str, numerals: list[Numeral]) -> list[Amount]:
    """The amounts of `numerals` in order: two ends become one range, bare numbers take over unit and magnitude."""
    out: list[Amount] = []
    numerals = _carried(text, numerals)
    place = 0
    while place < len(numerals):
        first = numerals[place]
        second = numerals[place + 1] if place + 1 < len(numerals) else None
        whole = _range(text, first, second, _follows_a_range(out, first)) if second else None
        amount = whole or amount_of(text, first)
        if amount:
            out.append(amount)
        place += 2 if whole else 1
    return out


def _follows_a_range(out: list[Amount], first: Numeral) -> bool:
    """`$40-42 billion, from $38 billion to $42 billion before`: beside a range, `from A to B` is one too."""
    return bool(out) and out[-1].low is not None and 0 <= first.start - out[-1].end < _BESIDE


def _range(text: str, first: Numeral, second: Numeral, beside_a_range: bool) -> Amount | None:
    between = text[first.end : second.start]
    if second.bare or len(between) > 16 or not _joins(text, first, second, between, beside_a_range):
        return None
    if first.shape not in ("", second.shape) and not (first.shape == "money" and second.shape in ("hour", "tokens")):
        return None
    if first.currency and second.currency and first.currency != second.currency:
        return None
    low, high = _ends(first, second)
    if not low < high or (first.factor and not second.factor):
        return None
    code = first.currency or second.currency
    return amount_of(text, replace(second, start=first.start, currency=code), low, high)


def _joins(text: str, first: Numeral, second: Numeral, between: str, beside_a_range: bool) -> bool:
    head = text[max(0, first.start - 24) : first.start]
    if _DASH.match(between):
        return not (first.bare and _YEAR.match(first.written) and second.shape == "percent")
    if _AND.match(between):
        return bool(_BETWEEN.search(head))
    if first.bare and _YEAR.match(first.written):
        return False  # `from 42.000 millones en 2025 a 115.000 millones`: a year is no low end
    if _CHANGED_BY.search(text[max(0, first.start - 70) : first.start]) and second.value > 3 * first.value:
        return False  # `raised by $5bn to $60bn`: a change and a level
    return bool(_TO.match(between)) and (
        beside_a_range or not _FROM.search(head) or (first.bare and bool(_UP_FROM.search(head)))
    )


def _ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Both ends at the second's magnitude: 175-185.000 is 175.000 to 185.000, $800m-$1.2bn is 0.8 to 1.2."""
    low, high = first.value, second.value
    if first.factor and second.factor and first.factor != second.factor:
        low *= first.factor / second.factor
    elif not first.factor and low < high / 100 and re.search(r"[.,\s]\d{3}\Z", second.written) and low < 1000:
        low *= 1000
    return low, high


def _carried(text: str, numerals: list[Numeral]) -> list[Numeral]:
    out = list(numerals)
    places = [place for place, numeral in enumerate(out) if not (numeral.bare and _YEAR.match(numeral.written))]
    for number, place in enumerate(places):
        numeral = out[place]
        if numeral.shape not in ("", "money") or numeral.factor:
            continue
        before = out[places[number - 1]] if number else None
        after = out[places[number + 1]] if number + 1 < len(places) else None
        if before and _takes_over(text, before, numeral):
            out[place] = _like(before, numeral)
        elif after and _lends_back(text, numeral, after):
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
    )


def _takes_over(text: str, before: Numeral, numeral: Numeral) -> bool:
    """Does a bare number continue the amount before it: `from $18.3bn in 2025 to 37.5 in 2026`?"""
    if before.bare or before.shape == "pieces" or _YEAR.match(numeral.written) or numeral.currency:
        return False
    between = text[before.end : numeral.start]
    if len(between) > 80 or "\n" in between or not _CARRIED.search(between) or not _near(before, numeral):
        return False
    if _DATED.match(text, numeral.end):
        return True
    return bool(_CLOSES.match(text, numeral.end)) and bool(_FROM.search(text[max(0, before.start - 24) : before.start]))


def _lends_back(text: str, numeral: Numeral, after: Numeral) -> bool:
    """`from 18.3 to $37.5 billion`, `from $4.7 in March to $2.9 an hour`: the second tells what the first is."""
    between = text[numeral.end : after.start]
    if after.bare or len(between) > 40 or _YEAR.match(numeral.written) or not _near(after, numeral):
        return False
    if _UP_FROM.search(text[max(0, numeral.start - 24) : numeral.start]) or not (
        _FROM.search(text[max(0, numeral.start - 24) : numeral.start]) and _TO.search(between)
    ):
        return False
    return bool(after.factor) or after.shape in ("hour", "tokens", "percent", "power")


def _near(one: Numeral, other: Numeral) -> bool:
    return bool(other.value) and 1 / _FARTHEST <= one.value / other.value <= _FARTHEST
