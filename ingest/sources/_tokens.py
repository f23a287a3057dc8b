"""Prices of tokens, as lists state them: US dollars for one token, as numbers or as text."""

from decimal import Decimal, InvalidOperation

from ingest.source import LayoutChangedError

DEAREST = Decimal(10_000)
"""US dollars for a million tokens; what is dearer is a slip of units."""


def per_million(price: object, what: str) -> float | None:
    """US dollars for a million tokens from the price of one; None where there is none. Raises LayoutChangedError where
    it is no price.

    >>> per_million("0.0000025", "a"), per_million(1e-05, "b"), per_million(None, "c")
    (2.5, 10.0, None)
    """
    if price is None or price == "":
        return None
    try:
        found = Decimal(str(price)) * 1_000_000
    except InvalidOperation:
        found = Decimal("NaN")
    if isinstance(price, bool | dict | list) or not found.is_finite() or found > DEAREST:
        raise LayoutChangedError(f"{what}: '{str(price)[:40]}' is no price of a token")
    return float(found) if found >= 0 else None
