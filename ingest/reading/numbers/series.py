"""Series under a caption: `sales in $bn: 2026, 58; 2027, 96`, `(%): 2024, 38; 2026, 55`, a line for each quarter.

Two or more numbers, each right behind a period of its own, take the unit that the words before them name.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.before import currency_before
from ingest.reading.numbers.number import with_unit
from ingest.reading.numbers.source import Numeral, Source
from ingest.reading.numbers.units import letters, magnitude

_PERIOD = compiled(
    r"(?:(?:[qh][1-4]|[1-4][qht]|fy|cy|año)? ?'?(?:(?:19|20)\d\d|\d\d(?=['’]))[ef]?(?: ?[qh][1-4])?"
    r"(?: \([a-z.]{1,6}\))?|(?:(?:[qh][1-4] |[1-4][qh] ?)?(?:fy|cy) ?\d\d|(?:q[1-4]|[1-4]q) ?\d\d)[ef]?)"
    r" ?[:,–—=-] ?(?:c\. ?|~)?\Z"
)
_PLACES = compiled(r"[(\[]|(?<![^\W_])(?:in|en|of|as|als) |, ")
_CAPTION = 140
_LONGEST_PERIOD = 18


def series(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals, those of a series with the unit of its caption."""
    out: list[Numeral] = []
    run: list[Numeral] = []
    for one in numerals:
        dated = one.bare and _is_dated(source, one)
        if not dated and not _is_period(source, one):
            run = _settled(source, run)
        if dated:
            run.append(one)
        out.append(one)
    _settled(source, run)
    return out


def _is_dated(source: Source, one: Numeral) -> bool:
    return bool(_PERIOD.search(source.low, max(0, one.start - _LONGEST_PERIOD), one.start))


def _is_period(source: Source, one: Numeral) -> bool:
    return one.bare and (one.written.isdigit() and len(one.written) == 4 and one.written[:2] in ("19", "20"))


def _settled(source: Source, run: list[Numeral]) -> list[Numeral]:
    """Give the numbers of a finished run their caption's unit; the run that begins anew."""
    if len(run) > 1 and (unit := _unit_before(source, run[0].start)):
        for one in run:
            one.shape, one.factor, one.scale = unit.shape, unit.factor, unit.scale
            one.currency, one.magnitude = unit.currency, unit.magnitude
    return []


def _unit_before(source: Source, start: int) -> Numeral | None:
    """The unit that a caption before `start` names without a number, the nearest first."""
    begin = max(0, start - _CAPTION)
    places = [found.end() for found in _PLACES.finditer(source.low, begin, start)]
    return next((unit for place in reversed(places) if (unit := _unit_at(source, place, start))), None)


def _unit_at(source: Source, place: int, start: int) -> Numeral | None:
    blank = Numeral(place, place, 1.0, 0.0, "", "", "", "")
    sign = next((end for end in range(place + 1, min(place + 5, start)) if source.low[end - 1] in "$€£¥"), place)
    if sign > place and (before := currency_before(source, sign, place)) and before[1] == place:
        blank.currency, blank.end = before[0], sign
    told = magnitude(source, blank.end) or (letters(source, blank.end) if blank.currency else None)
    if told:
        blank.factor, blank.magnitude, blank.end = told
    unit = with_unit(source, blank, False, True)
    if not unit.shape or (unit.shape == "money" and not unit.currency) or unit.end >= start:
        return None
    return unit if source.low[unit.end : unit.end + 1] in (")", "]", ":", " ", ",", "") else None
