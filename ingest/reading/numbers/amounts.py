"""Amounts: every number of a text that carries a currency, a per cent sign, a multiple, watts or counted pieces."""

from dataclasses import dataclass, replace

from ingest.reading.languages import language_of
from ingest.reading.numbers.compound import settle
from ingest.reading.numbers.falls import falls, goes_on_falling
from ingest.reading.numbers.ranges import assemble
from ingest.reading.numbers.scan import scan
from ingest.reading.numbers.series import series
from ingest.reading.numbers.source import Numeral, Part, Source
from ingest.reading.numbers.wholes import EVERY, SPLIT_WORDS, joined, of_every, splits, told_again

BILLION = 1e9
ASSUMED = "the unit is that of the number before"


@dataclass(slots=True)
class Amount:
    """One amount: `value` in `unit` with the ends of a range, and the words that carry it (`span` at `start`).

    shape: money, price, percent, part (per cent in words), multiple, power or pieces. stated: was a currency written
    beside it. magnitude: its word, as written. assumed: what was carried over from a neighbour. falls: do the words
    beside it tell a fall; percentages and parts then have a negative value, multiples keep theirs.
    """

    value: float
    low: float | None
    high: float | None
    unit: str
    span: str
    start: int
    shape: str
    magnitude: str = ""
    stated: bool = True
    assumed: str = ""
    falls: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.span)

    @property
    def stated_or_percent(self) -> bool:
        """Is the unit written beside it, not only understood?"""
        return self.stated or self.shape == "percent"


def amounts(text: str, language: str = "") -> list[Amount]:
    """Every amount of `text` in order, relevant or not; spans are exact and never overlap."""
    return find(text, language_of(text, language))


def money_and_percentages(text: str, language: str = "") -> list[Amount]:
    """What a general tool gives: every sum of money (prices too) and every percentage, as written, no sign added."""
    found = _read(Source(text, language_of(text, language), general=True), signed=False)
    return [_as_sum(one) for one in found if one.shape in ("money", "price", "percent") and one.stated_or_percent]


def find(text: str, language: str) -> list[Amount]:
    """`amounts` with the language settled."""
    return _read(Source(text, language), signed=True)


def _read(source: Source, signed: bool) -> list[Amount]:
    numerals, parts = scan(source)
    numerals = settle(source, numerals)
    if len(numerals) > 1 and sum(one.bare and not _may_be_year(one) for one in numerals) > 1:
        numerals = series(source, numerals)
    spans = assemble(source, numerals) if numerals else []
    if any(word in source.low for word in EVERY):
        spans, parts = of_every(source, spans, parts)
    if parts and any(one.bare for one, _, _ in spans):
        spans, parts = told_again(source, spans, parts)
    if len(parts) > 1:
        parts = joined(source, parts)
    if any(word in source.low for word in SPLIT_WORDS):
        parts = parts + splits(source, [numeral for numeral, _, _ in spans if numeral.shape])
    found = [amount for numeral, low, high in spans if (amount := amount_of(source.text, numeral, low, high))]
    found += [_of_part(source.text, part) for part in parts]
    if parts:
        found.sort(key=lambda one: one.start)
    return _signed(source, found) if signed else found


def _may_be_year(one: Numeral) -> bool:
    return one.written.isdigit() and len(one.written) == 4


def _of_part(text: str, part: Part) -> Amount:
    shape = "multiple" if part.unit == "x" else "part"
    return Amount(part.worth, part.low, part.high, part.unit, text[part.start : part.end], part.start, shape)


def amount_of(text: str, numeral: Numeral, low: float | None = None, high: float | None = None) -> Amount | None:
    """The amount that a numeral states; None where it carries no unit. With `low` and `high` it is a range."""
    shape = numeral.shape
    if not shape:
        return None
    divisor, unit = _divisor(shape, numeral.currency or "USD")
    worth = (numeral.factor or 1.0) * numeral.scale / divisor
    span = text[numeral.start : numeral.end]
    if shape in ("hour", "tokens"):
        shape = "price"
    if low is None or high is None:
        return Amount(_tidy(numeral.value * worth), None, None, unit, span, numeral.start, shape, numeral.magnitude,
                      bool(numeral.currency), ASSUMED if numeral.assumed else "")  # fmt: skip
    return Amount(_tidy((low + high) / 2 * worth), _tidy(low * worth), _tidy(high * worth), unit, span, numeral.start,
                  shape, numeral.magnitude, bool(numeral.currency))  # fmt: skip


def _divisor(shape: str, code: str) -> tuple[float, str]:
    if shape == "money":
        return BILLION, f"{code}_bn"
    if shape == "hour":
        return 1.0, f"{code}_per_gpu_hour"
    if shape == "tokens":
        return 1.0, f"{code}_per_million_tokens"
    return {"percent": (1.0, "percent"), "multiple": (1.0, "x"), "power": (1.0, "GW")}.get(
        shape, (1e6, "million_units")
    )


_CAN_FALL = frozenset({"percent", "part", "multiple"})


def _signed(source: Source, found: list[Amount]) -> list[Amount]:
    """The amounts with a minus before every percentage and part that the words beside it make one of falling."""
    last: Amount | None = None
    for place, one in enumerate(found):
        if one.shape not in _CAN_FALL or one.value <= 0:
            continue
        carried = last is not None and last.falls and goes_on_falling(source.low, last.end, one.start)
        if carried or falls(source.low, one.start, one.end):
            found[place] = one = _fallen(one)
        last = one
    return found


def _fallen(one: Amount) -> Amount:
    if one.shape == "multiple":
        return replace(one, falls=True)
    low, high = (None, None) if one.low is None or one.high is None else (-one.high, -one.low)
    return replace(one, value=-one.value, low=low, high=high, falls=True)


def _tidy(value: float) -> float:
    return float(f"{value:.10g}")


def as_price(amount: Amount, of: str = "gpu_hour") -> Amount:
    """The same sum as a price of one `gpu_hour` or of `million_tokens`, where its sentence says so elsewhere."""
    code = amount.unit.split("_")[0]
    low, high = (None if end is None else _tidy(end * BILLION) for end in (amount.low, amount.high))
    unit = f"{code}_per_{of}"
    return replace(amount, value=_tidy(amount.value * BILLION), low=low, high=high, unit=unit, shape="price")


def _as_sum(amount: Amount) -> Amount:
    """A price as the sum of money that it names."""
    if amount.shape != "price":
        return amount
    low, high = (None if end is None else _tidy(end / BILLION) for end in (amount.low, amount.high))
    code = amount.unit.split("_")[0]
    return replace(amount, value=_tidy(amount.value / BILLION), low=low, high=high, unit=f"{code}_bn", shape="money")
