"""Numerals: what a number written in digits is worth, in English, Spanish, German and French style."""

from ingest.reading.learnt import compiled

DIGITS = (
    r"\d{1,3}(?:[.,'’]\d{3})+(?![\d])(?:[.,]\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)(?:,\d+)?|"
    r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+|['’]\d{1,2}(?!\d))?"
)
"""A number in digits: grouped by point, comma or apostrophe; grouped by a space; in lakhs; plain with one separator."""

_SPACES = compiled(r"[\s'’]")
_APOSTROPHES = ("'", "’")
_COMMA_IS_POINT = frozenset({"es", "de", "fr"})


def from_digits(written: str, language: str, of_millions: bool = False) -> float:
    """The value of `written`. One separator before exactly three digits follows the language: thousands in English
    with a comma and in Spanish or German with a point; with `of_millions` a Spanish comma groups too, as in Mexico."""
    if written.isdigit():
        return float(written)
    if written[-3:-2] in _APOSTROPHES or written[-2:-1] in _APOSTROPHES:  # 1'2 billones
        return float(written.replace("'", ".").replace("’", "."))
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
    if len(rest) != 3 or whole in ("", "0") or len(whole) > 3:
        return False
    if language in _COMMA_IS_POINT:
        return mark == "." or of_millions
    return mark == ","
