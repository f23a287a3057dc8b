"""How a refusal is written down: the words, the shapes of amounts that they refuse, and where they must stand."""

from typing import NamedTuple


class Row(NamedTuple):
    """Words that refuse amounts of some shapes.

    shapes: those of an amount; `number` is a sum without a currency beside it. where: `sentence`; `scope`, the part of
    the amount's clause between breaks; `before` or `after` the amount with at most `farthest` characters between, which
    are words and commas (`loosely before`, `loosely after`: anything but a semicolon); `counted`, the noun that the
    number counts. unless: a table whose words, before the amount in its clause, take the refusal away.
    """

    reason: str
    shapes: str
    where: str
    farthest: int
    words: str
    unless: str = ""


RATIOS = "percent part multiple"
MONEY = "money number"
SUMS_AND_RATIOS = f"{MONEY} {RATIOS}"
ALL = f"{SUMS_AND_RATIOS} pieces power price"
"""Shapes of amounts, as rows name them."""
