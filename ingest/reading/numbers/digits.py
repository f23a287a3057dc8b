"""Numbers in digits: where they stand, and what each is with the signs and words around it."""

from dataclasses import replace

from ingest.reading.learnt import compiled
from ingest.reading.numbers.approximate import decade
from ingest.reading.numbers.before import currency_before, is_part_of_a_name
from ingest.reading.numbers.denominators import divided, is_denominator
from ingest.reading.numbers.fractions import may_be_part, part_at
from ingest.reading.numbers.number import number
from ingest.reading.numbers.numerals import DIGITS, from_digits
from ingest.reading.numbers.phrases import STEP
from ingest.reading.numbers.source import Numeral, Scan
from ingest.reading.numbers.thousands import mixed

_DIGIT = compiled(r"\d+")
WRITTEN = compiled(DIGITS)
_POWER_OF = compiled(r"(?:e\+?|\^)(\d{1,3})(?![\w.])")
_SLASH = compiled(r"/(\d{1,3})(?![\d/])")
_LONGEST = 40
"""A longer run of digits is no number."""


def digits(low: str) -> list[tuple[int, int, str]]:
    """(start, end, "") of every number in digits; `,08` begins with its comma."""
    out = []
    last = -1
    for run in _DIGIT.finditer(low):
        start = run.start()
        if start < last or (start > 1 and low[start - 1] in ".," and low[start - 2].isdigit()):
            continue
        number_found = WRITTEN.match(low, start)
        last = number_found.end() if number_found else run.end()
        if start and low[start - 1] in ".," and (start == 1 or low[start - 2] in " ([-"):
            start -= 1
        out.append((start, last, ""))
    return out


def in_digits(done: Scan, start: int, end: int) -> Numeral | None:
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
    if following == " " and low.startswith(_MIL, end) and (whole := mixed(low, start)):
        numeral = number(done, begin, start, whole[2], code, whole[1])
        return numeral and replace(numeral, written=whole[0])
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


_MIL = " mil "
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
