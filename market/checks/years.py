"""Quarters against their year: four stated quarters must add up to the stated year, give or take rounding.

Of one publisher, metric, segment, product, region and basis: a difference says that a quarter or the year was restated,
that the two count something else (finance leases in one, their principal payments in the other), or that one is wrong.
"""

import pandas as pd

from market.checks.findings import Report, finding
from market.frames import rows as rows_of
from market.judging import quarters
from market.judging.cells import Row


def sums(figures: pd.DataFrame, rows: list[Row]) -> Report:
    """A finding per year that its four quarters miss; size: quarters less year, in level_unit.

    figures: as `Dataset.figures` gives them; rows: the same, of `things.prepared`.
    """
    compared = quarters.against_years(figures)
    by_id = {row["figure_id"]: row for row in rows}
    found = [
        finding("year", _words(row), [by_id[name] for name in row["inputs"].split(";")], row["difference"])
        for row in rows_of(compared)
        if row["state"] == "differs"
    ]
    return Report("year", len(compared), found)


def _words(row: Row) -> str:
    return f"{row['publisher']}, {row['segment_label']} {row['metric'].replace('_', ' ')}: {row['words']}"
