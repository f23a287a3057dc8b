"""Thousands as Latin America tells them: `4 mil 200 millones`, `1 billón 200 mil millones`, a bare `35 mil`, `4,500`.

The word `mil` stands between digits where other texts write a point, and a comma may group thousands. What a bare
number is worth then depends on how the sums beside it are written.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.numerals import from_digits
from ingest.reading.numbers.source import Numeral, Source

_MIXED = compiled(r"(\d{1,3}) mil (\d{1,3})(?![\d.,]*\d)")
_HUNDREDS = compiled(r" (\d{3})(?![\d.,]*\d)(?= )")
_COMMA = compiled(r"\d{1,3}(?:,\d{3})+\Z")
_THOUSAND, _MILLION = "mil", 1e6
_DIGITS = compiled(r" (\d{1,3}(?:[.,]\d{3})?)(?=[ \u00a0]mil)")


def mixed(low: str, start: int) -> tuple[str, float, int] | None:
    """(as it would be written in digits, worth, end) of `4 mil 200` at `start`; None where there is none."""
    found = _MIXED.match(low, start)
    if found is None:
        return None
    return f"{found[1]}.{int(found[2]):03d}", 1000.0 * int(found[1]) + int(found[2]), found.end()


def hundreds_behind(low: str, place: int) -> tuple[int, int] | None:
    """(600, end) of the ` 600` that stands at `place`, behind `mil`; None where no such number does."""
    found = _HUNDREDS.match(low, place)
    return (int(found[1]), found.end()) if found else None


def more_in_digits(low: str, place: int) -> tuple[float, int] | None:
    """(value, end) of the smaller number in digits that goes on at `place`: ` 200` in `1 billón 200 mil millones`."""
    found = _DIGITS.match(low, place)
    return (from_digits(found[1], "es", True), found.end()) if found else None


def settle_thousands(source: Source, numerals: list[Numeral]) -> None:
    """Make bare `35 mil` and `4,500` of a Spanish text alike in form to the sums beside them, in place."""
    if source.language != "es":
        return
    if any(one.factor == _MILLION and _COMMA.match(one.written) for one in numerals):
        for one in numerals:
            if one.bare and not one.factor and _COMMA.match(one.written):
                one.value = from_digits(one.written, source.language, of_millions=True)
    if any(_is_bare_thousand(one) for one in numerals):
        _write_out(numerals)


def _is_bare_thousand(one: Numeral) -> bool:
    return one.bare and one.magnitude.lower() == _THOUSAND and one.value < 1000


def _write_out(numerals: list[Numeral]) -> None:
    """`60 mil millones` and `35 mil` beside it as 60.000 million and 35.000."""
    large = [one for one in numerals if one.magnitude.lower().startswith("mil ") and one.value < 1000]
    if not large and not any(one.factor == _MILLION for one in numerals):
        return
    for one in large:
        one.value, one.factor, one.written = one.value * 1000, _MILLION, f"{one.written}.000"
    for one in numerals:
        if _is_bare_thousand(one):
            one.value, one.factor, one.magnitude, one.written = one.value * 1000, 0.0, "", f"{one.written}.000"
