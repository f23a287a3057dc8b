"""Slips of a thousand: a number that lies about a thousand times off its siblings.

Siblings are the levels of the same thing (`things.THING`) within two years of it, by whomever, itself apart. A number
is reported where its ratio to their median lies between 300 and 3,000, or between 1/3,000 and 1/300: a thousand, give
or take the honest spread of estimates, as between Spanish billones and English billion.
"""

import statistics
from collections.abc import Iterator

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
    held = [pair for cell in groups(sound, THING) for pair in _siblings(cell) if len(pair[1]) >= 2]
    return Report("magnitude", len(held), [told for row, near in held for told in _judged(row, near)])


def _siblings(cell: list[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each row with those of the years about it."""
    by_year: dict[float, list[Row]] = {}
    for row in cell:
        by_year.setdefault(row["year"], []).append(row)
    for year in by_year:
        near = [row for other, rows in by_year.items() if abs(other - year) <= NEAR_YEARS for row in rows]
        yield from ((row, [other for other in near if other is not row]) for row in by_year[year])


def _judged(row: Row, near: list[Row]) -> Iterator[Row]:
    median = statistics.median(other["level"] for other in near)
    ratio = row["level"] / median
    if LEAST <= ratio <= MOST or LEAST <= 1 / ratio <= MOST:
        words = f"{row['level']:g} {row['level_unit']} by {row['publisher']} is {ratio:,.4g} times the median of "
        yield finding("magnitude", words + f"{len(near)} siblings, {median:g}", [row, *near], ratio)
