"""The amount that a cell of a table states, once its unit is known."""

from dataclasses import dataclass, replace

from ingest.reading.numbers.amounts import BILLION, Amount
from ingest.reading.scene import Page
from ingest.reading.tables.cells import Number
from ingest.reading.tables.hints import Hint
from ingest.reading.tables.refused import RefusedError
from market.vocabulary import UNITS

_LEAST_SUM, _LARGEST_PRICE, _LEAST_PIECES, _LEAST_UNSCALED = 5e-5, 200.0, 1e-4, 1e6
_RATES = {"percent": "percent", "x": "multiple"}
_PRICES = {"hour": "gpu_hour", "tokens": "million_tokens"}


@dataclass(frozen=True)
class Stated:
    """What a cell states: its number, what is said of its unit, and its words with their place in the document."""

    number: Number
    hint: Hint
    span: str
    start: int

    def amount(self, factor: float, unit: str, shape: str) -> Amount:
        """The amount in a unit of which the number's own one is `factor`; the middle stands for a range."""
        ends = [_round(end * factor) for end in (self.number.low, self.number.high) if end is not None]
        if len(ends) == 1:
            return Amount(ends[0], None, None, unit, self.span, self.start, shape)
        if not ends[0] < ends[1]:
            raise RefusedError("a range whose ends are the wrong way round")
        return Amount(_round(sum(ends) / 2), ends[0], ends[1], unit, self.span, self.start, shape)


def amount_of(stated: Stated, page: Page) -> tuple[Amount, str]:
    """The amount of a cell, and what was assumed of it; raises RefusedError where nothing tells its unit."""
    kind = _kind(stated.number, stated.hint)
    if not kind:
        raise RefusedError("nothing says the unit")
    if kind in _RATES:
        return stated.amount(1.0, kind, _RATES[kind]), ""
    if kind == "power":
        return stated.amount(stated.number.factor or stated.hint.factor or 1.0, "GW", "power"), ""
    if kind == "pieces":
        return _pieces(stated), ""
    code = stated.number.currency or stated.hint.currency or page.currency
    assumed = "" if code else "the currency is not stated"
    code = code or "USD"
    return _price(stated, code, kind) if kind in _PRICES else _money(stated, code, page), assumed


def _kind(number: Number, hint: Hint) -> str:
    """Its own kind, else the hint's; an amount of money under a price is a price, a number with a magnitude money."""
    if number.kind == "money" and hint.kind in _PRICES and not number.factor:
        return hint.kind
    kind = number.kind or hint.kind
    return "money" if number.factor and not number.kind and kind not in ("pieces", "money") else kind


def _pieces(stated: Stated) -> Amount:
    hinted = stated.hint.factor if stated.hint.kind == "pieces" else 0.0
    amount = stated.amount((stated.number.factor or hinted or 1.0) / 1e6, "million_units", "pieces")
    if amount.value < _LEAST_PIECES:
        raise RefusedError("a handful of pieces")
    return amount


def _price(stated: Stated, code: str, kind: str) -> Amount:
    unit = f"{code}_per_{_PRICES[kind]}"
    if unit not in UNITS or not 0 < stated.number.low <= _LARGEST_PRICE:
        raise RefusedError("a unit that the dataset does not hold")
    return stated.amount(1.0, unit, "price")


def _money(stated: Stated, code: str, page: Page) -> Amount:
    factor = stated.number.factor or stated.hint.factor
    amount = stated.amount((factor or 1.0) / BILLION, f"{code}_bn", "money")
    if not factor and abs(stated.number.low) < _LEAST_UNSCALED:
        raise RefusedError("a price of one thing" if stated.number.currency else "nothing says the unit")
    if amount.value < 0:
        raise RefusedError("a change, not a level")
    if amount.value < _LEAST_SUM:
        raise RefusedError("a price of one thing")
    long_scale = factor == BILLION * 1e3 and page.language != "en"
    return replace(amount, magnitude="billones") if long_scale else amount


def _round(value: float) -> float:
    return float(f"{value:.10g}")
