"""A company's number as a person entered it, against what the company filed of the same thing and period.

Both are actuals of the company itself; periods are the same give or take a few days (`outcomes.same_period`). What was
entered is well where any filing in its currency agrees with it at its rounding; filings are exact to a million. What is
not is reported with the nearest filing in time: an error of the page or of the reading, or a restatement.
"""

import pandas as pd

from market.checks.findings import Report, finding
from market.judging.cells import Row, groups
from market.judging.outcomes import same_period
from market.judging.things import THING
from market.judging.vintages import rounding
from market.judging.voices import house

MILLION = 0.001
LATER = pd.Timedelta(days=200)
"""A filing that is so much younger than what was entered shows the number as it was a year on, maybe restated."""


def against(rows: list[Row]) -> Report:
    """A finding per entered number that no filing agrees with; size: how far off in per cent. rows: of
    `things.prepared` with `period` in words."""
    own = [row for row in rows if row["kind"] == "actual" and row["level"] == row["level"]
           and row["entity"] and house(row["publisher"]) == house(row["entity"])]  # fmt: skip
    pairs = [pair for cell in groups(own, THING) for pair in _pairs(cell)]
    found = [_judged(entered, filed) for entered, filed in pairs if not any(_agree(entered, one) for one in filed)]
    return Report("filing", len(pairs), found)


def _pairs(cell: list[Row]) -> list[tuple[Row, list[Row]]]:
    """Each entered number, bounds apart, with the filings on its period."""
    filed = [row for row in cell if row["origin"] == "api"]
    entered = [row for row in cell if row["origin"] == "curated" and "_bound" not in row["caveats"]] if filed else []
    held = [(row, [one for one in filed if one["unit"] == row["unit"] and same_period(row, one)]) for row in entered]
    return [(row, same) for row, same in held if same]


def _agree(entered: Row, filed: Row) -> bool:
    return bool(abs(entered["value"] - filed["value"]) <= rounding(entered["value"]) + MILLION / 2)


def _judged(entered: Row, filed: list[Row]) -> Row:
    dated = not pd.isna(entered["published_day"])
    near = min(filed, key=lambda one: abs(one["published_day"] - entered["published_day"])) if dated else filed[0]
    size = (entered["level"] / near["level"] - 1) * 100 if near["level"] else float("inf")
    late = dated and near["published_day"] - entered["published_day"] > LATER
    words = (f"{entered['publisher']}, {entered['segment_label']} {entered['metric']}, {entered['period']}: entered "
             f"{entered['level']:g}, filed {near['level']:g} {near['level_unit']}, {size:+.1f} %")  # fmt: skip
    return finding("filing", words, [entered, near], size, "filed much later, maybe restated" if late else "")
