"""Until when a list of prices was seen with a price in it.

A list that does not change brings no new rows, so a price carries the day on which it was first seen. That the list was
there again, and the same, is noted in the log of outcomes (`records.Outcome.lists`), one line a refresh.
"""

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from typing import Any

import pandas as pd

from market.frames import rows as rows_of

Key = tuple[str, str]


def seen(prices: pd.DataFrame, outcomes: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """`prices` with two more columns. seen: the last day, up to `as_of`, on which its list was had with the price in
    it; its own day where nothing is known of its list, as of curated rows. until: the day of the next state of the same
    seller's list, NaT where this one is the newest. outcomes: columns of `records.Outcome`."""
    limit = pd.Timestamp(as_of)
    again, states = _sightings(outcomes, limit), _states(prices, limit)
    told = [_of(row, again, states) for row in rows_of(prices.assign(day=pd.to_datetime(prices["day"])))]
    columns = {name: pd.to_datetime(pd.Series([one[n] for one in told], index=prices.index, dtype="datetime64[us]"))
               for n, name in enumerate(("seen", "until"))}  # fmt: skip
    return prices.assign(**columns)


def _of(row: dict[str, Any], again: dict[Key, list[pd.Timestamp]], states: dict[Key, list[pd.Timestamp]]) -> Any:
    if pd.isna(row["day"]):
        return pd.NaT, pd.NaT
    later = [day for day in states.get((row["source"], row["provider"]), []) if day > row["day"]]
    until = later[0] if later else pd.NaT
    days = again.get((row["source"], row["source_url"]), [])
    last = bisect_left(days, until) if later else len(days)
    return max(row["day"], days[last - 1]) if last else row["day"], until


def _sightings(outcomes: pd.DataFrame, limit: pd.Timestamp) -> dict[Key, list[pd.Timestamp]]:
    """The days on which each list of each source was had, oldest first."""
    found: dict[Key, list[pd.Timestamp]] = defaultdict(list)
    for row in rows_of(outcomes[outcomes["lists"] != ""].sort_values("at")):
        day = row["at"].tz_localize(None).normalize()
        if day <= limit:
            for url in row["lists"].split():
                found[row["source"], url].append(day)
    return found


def _states(prices: pd.DataFrame, limit: pd.Timestamp) -> dict[Key, list[pd.Timestamp]]:
    """The days on which each seller's list of each source was new, oldest first."""
    days = prices[["source", "provider"]].assign(day=pd.to_datetime(prices["day"]))
    days = days[(days["source"] != "curated") & (days["day"] <= limit)].drop_duplicates().sort_values("day")
    found: dict[Key, list[pd.Timestamp]] = defaultdict(list)
    for row in rows_of(days):
        found[row["source"], row["provider"]].append(row["day"])
    return found
