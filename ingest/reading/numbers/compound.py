"""Sums told in two coins: `3 dollars 50 cents`, `15 euros con 50`, and magnitudes that the rest of the text settles."""

from ingest.reading.learnt import compiled
from ingest.reading.numbers import money
from ingest.reading.numbers.source import Numeral, Source
from ingest.reading.numbers.thousands import settle_thousands

_JOINTS = frozenset({"", "and", "y", "con", "et", "und", "mit"})
_CLOSES = compiled(r" *(?:[^\w %°$€£/-]|\Z)| and ")
_MAJOR_OF = {"USD": ("USD", "CAD", "AUD", "EUR", "NZD", "HKD", "SGD", "MXN", "ARS", "BRL", "COP", "CLP"),
             "EUR": ("EUR",), "GBP": ("GBP",), "INR": ("INR",)}  # fmt: skip
_FARTHEST = 30.0


def settle(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals of a text with cents added to their dollars, and `MM` and cents read by the rest of the text."""
    if any(one.cents for one in numerals) or source.general:
        numerals = _with_cents(source, numerals)
        _name_cents(numerals)
    if any(one.magnitude == money.SPELT_OUT for one in numerals):
        _settle_letters(numerals)
    if len(numerals) > 1:
        settle_thousands(source, numerals)
    return numerals


def _with_cents(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    out: list[Numeral] = []
    for one in numerals:
        if out and _are_cents(source, out[-1], one):
            out[-1].value += abs(one.value) / 100
            out[-1].end = one.end
        else:
            out.append(one)
    return out


def _are_cents(source: Source, whole: Numeral, one: Numeral) -> bool:
    """Is `one` the cents of the sum right before it: told as cents or, in general reading, the last number of all?"""
    if whole.shape != "money" or whole.magnitude or whole.cents or whole.value % 1 or not 0 < one.value < 100:
        return False
    if source.low[whole.end : one.start].strip(" ") not in _JOINTS or one.start - whole.end > 5 or one.factor:
        return False
    if one.cents:
        return whole.currency in _MAJOR_OF.get(one.currency, ())
    named = source.low[whole.end - 1].isalpha() or not one.written[0].isdigit()
    return source.general and one.bare and named and not one.value % 1 and bool(_CLOSES.match(source.low, one.end))


def _name_cents(numerals: list[Numeral]) -> None:
    """Cents are of the dollars or euros of the text; pence are pence."""
    stated = [one.currency for one in numerals if one.currency and not one.cents]
    for one in numerals:
        if one.cents and one.currency == "USD" and stated:
            one.currency = next((code for code in stated if code in _MAJOR_OF["USD"]), "USD")


def _settle_letters(numerals: list[Numeral]) -> None:
    """`MM` stands for thousand millions where a number alike is told in thousand millions beside it."""
    plain = [one.value for one in numerals if one.factor == 1e9]
    for one in numerals:
        alike = any(value and 1 / _FARTHEST <= one.value / value <= _FARTHEST for value in plain)
        if one.magnitude == money.SPELT_OUT and one.value < 1000 and alike:
            one.factor = 1e9
