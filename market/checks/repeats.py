"""The same statement held twice, which must not count twice.

Two figures of one publisher on the same thing and period with the same level, at most NEAR_DAYS apart, are one
statement; later ones are a forecast kept, and so a vintage. Where one of the two was read by the program or filed by
the company it is the other again (`explained`): judgements rest on the filing. Two curated rows are for a person.
"""

from collections.abc import Iterator

import pandas as pd

from market.checks.findings import Report, finding
from market.judging.cells import Row, groups
from market.judging.things import PERIOD, THING
from market.judging.vintages import rounding

NEAR_DAYS = 31


def twice(rows: list[Row]) -> Report:
    """A finding per pair; size: days between the two. rows: of `things.prepared`."""
    sound = [row for row in rows if row["level"] == row["level"] and row["publisher"]]
    cells = [cell for cell in groups(sound, ("publisher", *THING, *PERIOD)) if len(cell) > 1]
    return Report("repeat", sum(map(len, cells)), [told for cell in cells for told in _pairs(cell)])


def _pairs(cell: list[Row]) -> Iterator[Row]:
    for n, one in enumerate(cell):
        for other in cell[n + 1 :]:
            days = abs((one["published_day"] - other["published_day"]) / pd.Timedelta(days=1))
            alike = abs(one["level"] - other["level"]) <= max(rounding(one["level"]), rounding(other["level"]))
            if alike and (days != days or days <= NEAR_DAYS):
                words = f"{one['publisher']} states {one['level']:g} {one['level_unit']} twice within a month"
                yield finding("repeat", words, [one, other], days, _why(one, other))


def _why(one: Row, other: Row) -> str:
    """What explains that a statement is held twice; empty where nothing does."""
    origins = {one["origin"], other["origin"]}
    if "read" in origins:
        return "the same statement, read again"
    return "the same statement, entered and filed: the filing counts" if origins == {"api", "curated"} else ""
