"""A number with what follows it: its magnitude, the smaller numbers that go on, its unit, the price it is."""

from ingest.reading.numbers import money
from ingest.reading.numbers.before import sign_before
from ingest.reading.numbers.cardinals import cardinal
from ingest.reading.numbers.fractions import cents_of_a_whole
from ingest.reading.numbers.numerals import from_digits
from ingest.reading.numbers.prices import price
from ingest.reading.numbers.source import Numeral, Scan, Source
from ingest.reading.numbers.thousands import more_in_digits
from ingest.reading.numbers.units import anything_after, half_after, letters, magnitude, pieces_after, unit

_JOINTS = (
    "-",
    "–",
    "—",
    "‑",
    " to ",
    " a ",
    " or ",
    " o ",
    " and ",
    " y ",
    " bis ",
    " à ",
    " hasta ",
    " oder ",
    " ou ",
)
_GROUPING = ("millon", "mdd", "mdp", "mmd")
"""Beginnings of the Spanish magnitudes behind which a comma may group thousands, as in Mexico."""
_EACH = ("every ", "each ", "cada ")
_YEAR, _FEWEST_IN_WORDS, _BESIDE, _PAUSES = 4, 2, 110, ("", ".", ",", ";", ")", "»", "”", '"')
_NEAR_PART, _FAR_PART = 60, 160
"""How far behind `of every ten dollars` the number of the part may stand, and how far behind a pause."""
_FEWEST = 100.0
"""Fewer pieces than this are a handful, no shipment."""


def number(done: Scan, begin: int, start: int, end: int, code: str, worth: float | None,
            needs_unit: bool = False) -> Numeral | None:  # fmt: skip
    """The numeral whose digits or words stand from `start` to `end`, with what follows them."""
    source = done.source
    low = source.low
    written = source.text[start:end]
    sign = sign_before(low, begin)
    begin = begin if sign < 0 or sign < done.last_end else sign
    place, factor, word, extra = end, 0.0, "", 0.0
    is_year = worth is None and len(written) == 4 and written[:2] in ("19", "20") and written.isdigit()
    something = anything_after(source, end)
    if something or low[end : end + 1] == " ":
        if half := half_after(low, end):
            extra, place = half
        factor, word, place = _magnitude(done, begin, place, code)
        if not extra and (half := half_after(low, place)):
            extra, place = half
        something = something or bool(extra)
    if code and not factor and low.startswith("mm", begin):
        factor, word = 1e6, money.SPELT_OUT
    value = from_digits(written, source.language, word.lower().startswith(_GROUPING)) if worth is None else worth
    value += extra
    if factor >= 1e6 and (worth is not None or more_in_digits(low, place)):
        value, factor, place = _and_less(done, value, factor, place)
    numeral = with_unit(source, Numeral(begin, place, value, factor, code, "", word, written), is_year, something)
    if not numeral.shape and (last := _lender(done, begin)) and (told := price(low, numeral.end)):
        numeral.currency, numeral.shape, numeral.scale, numeral.end = last.currency, *told
    if begin == sign:
        numeral.value = -numeral.value
    alone = needs_unit and not numeral.shape
    if alone and not (
        low.startswith(_JOINTS, numeral.end) or _may_be_bare(done, begin) or _may_go_on(done, begin, numeral)
    ):
        return None
    return numeral


def _magnitude(done: Scan, begin: int, place: int, code: str) -> tuple[float, str, int]:
    """(factor, as written, end) of the magnitude at `place`; letters count beside a currency, a unit or pieces."""
    source = done.source
    if told := magnitude(source, place):
        return told
    told = letters(source, place)
    if told and (
        code
        or _lender(done, begin)
        or unit(source, told[2], False, False)
        or pieces_after(source, told[2])
        or written_out(source, told[1])
        or _counts_pieces(done, begin)
    ):
        return told
    return 0.0, "", place


def _counts_pieces(done: Scan, begin: int) -> bool:
    """Is the last number that is no bare year a count of pieces, not far before?"""
    last = next((one for one in reversed(done.numerals) if one.shape or len(one.written) != _YEAR), None)
    return bool(last) and last.shape == "pieces" and begin - last.end <= _BESIDE  # type: ignore[union-attr]


def written_out(source: Source, letters_written: str) -> bool:
    """`MM` is a magnitude by itself in Spanish."""
    return letters_written == money.SPELT_OUT and source.language == "es"


def _lender(done: Scan, begin: int) -> Numeral | None:
    """The number with a currency right before, as the first end of `$40-45B`; None where there is none."""
    last = done.numerals[-1] if done.numerals else None
    return last if last and last.currency and 0 <= begin - last.end <= 5 else None


def _may_be_bare(done: Scan, begin: int) -> bool:
    """Does a number in words count without a unit: `of every ten dollars, six`; in general reading, as cents?"""
    last = done.numerals[-1] if done.numerals else None
    if not last or last.shape != "money":
        return False
    if done.source.general and 0 <= begin - last.end <= 5:
        return True
    low, away = done.source.low, begin - last.end
    near = away <= _NEAR_PART or (away <= _FAR_PART and low.startswith(", ", begin - 2))
    return near and low[max(0, last.start - 6) : last.start].endswith(_EACH)


def _may_go_on(done: Scan, begin: int, numeral: Numeral) -> bool:
    """Does a number in words end a clause not far behind an amount: `68 billion; in March it was sixty`?"""
    low, last = done.source.low, done.numerals[-1] if done.numerals else None
    if last and last.shape == "tokens" and low.startswith(_PER_MILLION, numeral.end):
        return begin - last.end <= _BESIDE
    if low[numeral.end : numeral.end + 1] not in _PAUSES:
        return False
    if done.parts and 0 < begin - done.parts[-1].end <= _BESIDE and numeral.value > 1:
        return True
    if numeral.value < _FEWEST_IN_WORDS:
        return False
    last = next((one for one in reversed(done.numerals) if one.shape), None)
    return bool(last) and begin - last.end <= _BESIDE  # type: ignore[union-attr]


_PER_MILLION = (" por millón", " per million", " el millón", " a million")
"""What stands behind the second price of tokens: `quince por millón de salida`."""


def _and_less(done: Scan, value: float, factor: float, place: int) -> tuple[float, float, int]:
    """`tres millones cuatrocientos mil`: the smaller numbers that go on after a magnitude; all told as one value."""
    source, total, last = done.source, value * factor, factor
    went_on = False
    while last >= 1e3 and (found := cardinal(source.low, place, source.language) or more_in_digits(source.low, place)):
        more, stop = found
        told = magnitude(source, stop)
        smaller = told[0] if told and told[0] >= 1e3 else 1.0
        if more * smaller >= last or (source.low[place : place + 1] != " "):
            break
        total += more * smaller
        place, last, went_on = (told[2] if told and smaller > 1 else stop), smaller, True
    return (total, 1.0, place) if went_on else (value, factor, place)


def with_unit(source: Source, numeral: Numeral, is_year: bool, something: bool) -> Numeral:
    """The numeral with the unit that follows: sums get their currency, prices their span."""
    is_year = is_year and not numeral.factor
    found = unit(source, numeral.end, bool(numeral.currency), is_year) if something or numeral.factor else None
    if found and found.shape == "money" and numeral.currency == "USD" and source.low[numeral.start] == "$":
        numeral.currency = found.code  # `$ 4.300 millones de pesos`
    if found and not (found.shape == "money" and numeral.currency and found.code not in (numeral.currency, "USD")):
        if not (numeral.currency and found.shape != "money"):
            numeral.end, numeral.scale, numeral.shape = found.end, found.worth, found.shape
            numeral.currency, numeral.cents = numeral.currency or found.code, found.cents
            if found.shape == "multiple" and (half := half_after(source.low, found.end)):
                numeral.value, numeral.end = numeral.value + half[0], half[1]
    elif numeral.magnitude.lower() in money.IMPLIED:
        numeral.currency = numeral.currency or money.IMPLIED[numeral.magnitude.lower()]
    amount = abs(numeral.value) * (numeral.factor or 1.0)
    if not (numeral.shape or numeral.currency or is_year) and amount >= _FEWEST and pieces_after(source, numeral.end):
        numeral.shape = "pieces"
    if not numeral.shape and (numeral.currency or numeral.factor >= 1e6):
        numeral.shape = "money"
    if numeral.shape == "money":
        _as_price_or_share(source, numeral)
    return numeral


def _as_price_or_share(source: Source, numeral: Numeral) -> None:
    if numeral.cents and cents_of_a_whole(source.low, numeral.end):
        numeral.shape, numeral.scale, numeral.currency, numeral.cents = "percent", 1.0, "", False
    elif (told := price(source.low, numeral.end)) and abs(numeral.value) * (numeral.factor or 1) < 1e6:
        shape, factor, end = told
        numeral.shape, numeral.scale, numeral.end = shape, numeral.scale * factor, end
