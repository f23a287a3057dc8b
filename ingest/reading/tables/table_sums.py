"""The amount that a cell of a table states, once its unit is known."""

from dataclasses import replace

from ingest.reading.numbers.amounts import BILLION, Amount
from ingest.reading.scene import Page
from ingest.reading.tables.cells import Hint, Number
from ingest.reading.tables.table_words import RefusedError
from market.vocabulary import UNITS

_LEAST_SUM, _LARGEST_PRICE, _LEAST_PIECES = 5e-5, 200.0, 1e-4


def amount_of(number: Number, hint: Hint, span: str, start: int, page: Page) -> tuple[Amount, str]:
    """The amount of a cell, and what was assumed of it; raises RefusedError where nothing tells its unit."""
    kind = number.kind or hint.kind
    if number.kind == "money" and hint.kind in ("hour", "tokens") and not number.factor:
        kind = hint.kind
    if number.factor and not number.kind and kind not in ("pieces", "money"):
        kind = "money"
    if not kind:
        raise RefusedError("nothing says the unit")
    if kind in ("percent", "x"):
        return _made(
            number,
            1.0,
            {"percent": "percent", "x": "x"}[kind],
            span,
            start,
            {"percent": "percent", "x": "multiple"}[kind],
        ), ""
    if kind == "power":
        return _made(number, number.factor or hint.factor or 1.0, "GW", span, start, "power"), ""
    if kind == "pieces":
        amount = _made(
            number,
            (number.factor or (hint.factor if hint.kind == "pieces" else 0.0) or 1.0) / 1e6,
            "million_units",
            span,
            start,
            "pieces",
        )
        if amount.value < _LEAST_PIECES:
            raise RefusedError("a handful of pieces")
        return amount, ""
    return _sum(number, hint, kind, span, start, page)


def _sum(number: Number, hint: Hint, kind: str, span: str, start: int, page: Page) -> tuple[Amount, str]:
    code = number.currency or hint.currency or page.currency
    assumed = "" if code else "the currency is not stated"
    code = code or "USD"
    if kind in ("hour", "tokens"):
        unit = f"{code}_per_{'gpu_hour' if kind == 'hour' else 'million_tokens'}"
        if unit not in UNITS or not 0 < number.low <= _LARGEST_PRICE:
            raise RefusedError("a unit that the dataset does not hold")
        return _made(number, 1.0, unit, span, start, "price"), assumed
    factor = number.factor or hint.factor
    amount = _made(number, (factor or 1.0) / 1e9, f"{code}_bn", span, start, "money")
    if not factor and abs(number.low) < 1e6:
        raise RefusedError("nothing says the unit" if not number.currency else "a price of one thing")
    if amount.value < 0:
        raise RefusedError("a change, not a level")
    if amount.value < _LEAST_SUM:
        raise RefusedError("a price of one thing")
    long_scale = factor == BILLION * 1e3 and page.language != "en"
    return replace(amount, magnitude="billones") if long_scale else amount, assumed


def _made(number: Number, factor: float, unit: str, span: str, start: int, shape: str) -> Amount:
    ends = [_round(end * factor) for end in (number.low, number.high) if end is not None]
    if len(ends) == 1:
        return Amount(ends[0], None, None, unit, span, start, shape)
    if not ends[0] < ends[1]:
        raise RefusedError("a range whose ends are the wrong way round")
    return Amount(_round(sum(ends) / 2), ends[0], ends[1], unit, span, start, shape)


def _round(value: float) -> float:
    return float(f"{value:.10g}")
