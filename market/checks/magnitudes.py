"""Slips of a thousand: a number that lies about a thousand times off its siblings.

Siblings are the levels of the same thing (`things.THING`) within two years of it, by whomever, itself apart. A number
is reported where its ratio to their median lies between 300 and 3,000, or between 1/3,000 and 1/300: a thousand, give
or take the honest spread of estimates, as between Spanish billones and English billion.
"""

from collections.abc import Iterator

import pandas as pd

from market.checks.findings import Report, finding
from market.judging.cells import Row, groups
from market.judging.things import THING

NEAR_YEARS = 2
LEAST, MOST = 300.0, 3000.0


def slips(rows: list[Row]) -> Report:
    """A finding per level a thousand times too large or too small beside two or more siblings; size: the ratio.

    rows: of `things.prepared`. A row that is flagged already (`scale_suspect`) and was read at the likelier scale is
    reported only where that scale is off too.
    """
    sound = [row for row in rows if row["level"] == row["level"] and row["level"] > 0 and row["year"] == row["year"]]
    held = [(row, near) for cell in groups(sound, THING) for row in cell if len(near := _siblings(row, cell)) >= 2]
    return Report("magnitude", len(held), [told for row, near in held for told in _judged(row, near)])


def _siblings(row: Row, cell: list[Row]) -> list[Row]:
    return [other for other in cell if other is not row and abs(other["year"] - row["year"]) <= NEAR_YEARS]


def _judged(row: Row, near: list[Row]) -> Iterator[Row]:
    median = float(pd.Series([other["level"] for other in near]).median())
    ratio = row["level"] / median
    if LEAST <= ratio <= MOST or LEAST <= 1 / ratio <= MOST:
        words = f"{row['level']:g} {row['level_unit']} by {row['publisher']} is {ratio:,.4g} times the median of "
        yield finding("magnitude", words + f"{len(near)} siblings, {median:g}", [row, *near], ratio)
