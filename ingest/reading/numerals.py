"""Numerals: what a number written in digits or in words is worth, in English, Spanish, German and French style."""

import re

DIGITS = (
    r"\d{1,3}(?:[.,'’]\d{3})+(?![\d])(?:[.,]\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
)
"""A number in digits: grouped by point, comma or apostrophe; grouped by a space; plain with one separator."""

_SPACES = re.compile(r"[\s'’]")
_COMMA_IS_POINT = frozenset({"es", "de", "fr"})

WORDS: dict[str, float] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "a dozen": 12,
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintiuno": 21,
    "veintidós": 22, "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300,
    "cuatrocientos": 400, "quinientos": 500, "seiscientos": 600, "setecientos": 700, "ochocientos": 800,
    "novecientos": 900, "half a": 0.5, "medio": 0.5, "media": 0.5, "a couple of": 2,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
}  # fmt: skip
"""Cardinal words below a hundred, and the Spanish hundreds; greater ones are composed."""

_TIMES = {"hundred": 100.0, "a hundred": 100.0}
_JOINTS = r"(?:[\s-]+(?:and\s+|y\s+)?)"
_ONE_WORD = "|".join(sorted((re.escape(word) for word in [*WORDS, *_TIMES]), key=len, reverse=True))
IN_WORDS = rf"(?:{_ONE_WORD})(?:{_JOINTS}(?:{_ONE_WORD}))*(?:\s+and\s+a\s+(?:half|quarter))?"
"""A number in words; it counts only before a magnitude, a currency, a per cent word or a multiple."""

_TOKEN = re.compile(rf"\b(?:{_ONE_WORD}|and\s+a\s+half|and\s+a\s+quarter)\b", re.IGNORECASE)


def from_digits(written: str, language: str, of_millions: bool = False) -> float:
    """The value of `written`. One separator before exactly three digits follows the language: thousands in English
    with a comma and in Spanish or German with a point; with `of_millions` a Spanish comma groups too, as in Mexico."""
    plain = _SPACES.sub("", written)
    if "," in plain and "." in plain:
        mark = max(",", ".", key=plain.rfind)
        whole, _, rest = plain.rpartition(mark)
        return float(f"{whole.replace(',', '').replace('.', '')}.{rest}")
    mark = "," if "," in plain else "."
    if plain.count(mark) > 1 or (mark in plain and _groups(plain, mark, language, of_millions)):
        return float(plain.replace(mark, ""))
    return float(plain.replace(mark, "."))


def _groups(plain: str, mark: str, language: str, of_millions: bool) -> bool:
    whole, _, rest = plain.partition(mark)
    if len(rest) != 3 or whole == "0" or len(whole) > 3:
        return False
    if language in _COMMA_IS_POINT:
        return mark == "." or of_millions
    return mark == ","


def from_words(written: str) -> float:
    """The value of a number in words; 'two hundred and fifty' is 250, 'two and a half' is 2.5."""
    total = 0.0
    for found in _TOKEN.finditer(written):
        word = " ".join(found[0].lower().split())
        if word in _TIMES:
            total = (total or 1.0) * _TIMES[word]
        else:
            total += {"and a half": 0.5, "and a quarter": 0.25}.get(word, 0.0) or WORDS[word]
    return total
