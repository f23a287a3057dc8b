"""Named views of statements that were made more than once: a forecast and its revision are two vintages."""

from collections.abc import Sequence

import pandas as pd


def latest(rows: pd.DataFrame, same: Sequence[str]) -> pd.DataFrame:
    """The newest statement of each publisher on each thing, in the order of `rows`.

    same: the columns, besides `publisher`, in which two rows say the same thing (segment, year, ...). Of several rows
    of the newest day all stay. Undated rows are no vintages: they stay only where nothing dated says the same.
    """
    keys = ["publisher", *same]
    newest = rows.groupby(keys, dropna=False)["published_day"].transform("max")
    return rows[(rows["published_day"] == newest) | (newest.isna() & rows["published_day"].isna())]
