"""The largest known sum of each segment: by it a reader tells that the magnitude of a number is doubtful."""

import math
from collections.abc import Iterable, Mapping

_VALUES = ("value", "value_low", "value_high")


def largest(rows: Iterable[Mapping[str, str]]) -> dict[tuple[str, str], float]:
    """Segment and unit -> the largest value, rounded up to a power of two. rows: of figures.csv, as texts.

    Rounded, since what was read with one limit is read again with another: a new figure seldom makes one.

    >>> largest([{"segment": "ai_rent", "unit": "USD_bn", "value": "26", "value_low": "", "value_high": "33"}])
    {('ai_rent', 'USD_bn'): 64.0}
    """
    found: dict[tuple[str, str], float] = {}
    for row in rows:
        key = (row["segment"], row["unit"])
        for value in (float(row[name]) for name in _VALUES if row[name]):
            found[key] = max(found.get(key, 0.0), value)
    return {key: 2.0 ** math.ceil(math.log2(value)) if value > 0 else value for key, value in found.items()}
