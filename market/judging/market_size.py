"""How large houses put one market, year by year, and how far apart they are.

Method: of one segment, the rows on the whole market and all its uses, in money, each for one calendar year; of one
metric alone, the one with most rows, since what sellers receive and what buyers pay are unlike. Vintages are told
apart: rows of one house and one day are one view. The spread of a year is taken over each house's newest view of that
year, undated ones only where nothing dated says the same; it needs two houses. `why` tells why a row takes no part.
This is what was published; the consensus (`consensus.py`) also leaves out stale views and echoes.
"""

import pandas as pd

from market.frames import rows as rows_of
from market.judging.cells import Row
from market.judging.things import counts, prepared
from market.judging.vintages import latest
from market.judging.voices import house

METRICS = ("market_size", "spending", "revenue")
MIN_HOUSES = 2
SPREAD_COLUMNS = ["year", "n", "low", "high", "times", "houses", "inputs"]


def views(figures: pd.DataFrame) -> pd.DataFrame:
    """The rows of one segment with year and level (in `level_unit`, US$ bn), `house`, `vintage` (rows of one house and
    day), `is_newest` of its house for its year, and `why` a row takes no part; by house, day and year."""
    rows = prepared(figures)
    rows = rows.assign(house=rows["publisher"].map(house), sound=counts(figures).reindex(rows.index))
    why = [_why_not(row) for row in rows_of(rows)]
    main = rows.loc[[not text for text in why], "metric"].value_counts()
    metric = main.index[0] if len(main) else ""
    rows = rows.assign(why=[text or _other(name, metric) for text, name in zip(why, rows["metric"], strict=True)])
    newest = set(latest(rows[rows["why"] == ""], ["year"]).index)
    vintage = rows["house"] + "|" + rows["published_on"]
    rows = rows.assign(vintage=vintage, is_newest=rows.index.isin(newest))
    return rows.sort_values(["house", "first_day", "year"], kind="stable", na_position="first", ignore_index=True)


def spread(views: pd.DataFrame) -> pd.DataFrame:
    """One row a year on which at least two houses have a view: how many (n), from low to high, `times` as much."""
    told = views[(views["why"] == "") & views["is_newest"]]
    rows = [_spread(year, group) for year, group in told.groupby("year") if group["house"].nunique() >= MIN_HOUSES]
    return pd.DataFrame(rows, columns=SPREAD_COLUMNS)


def _spread(year: object, rows: pd.DataFrame) -> Row:
    low, high = float(rows["level"].min()), float(rows["level"].max())
    return {
        "year": year, "n": rows["house"].nunique(), "low": low, "high": high,
        "times": high / low if low > 0 else float("nan"), "houses": ";".join(sorted(set(rows["house"]))),
        "inputs": ";".join(sorted(rows["figure_id"])),
    }  # fmt: skip


def _why_not(row: Row) -> str:
    """Why a row says nothing on the size of the whole market in one year; empty where it does."""
    tests = (
        (row["level_unit"] != "USD_bn", "growth or a share, no amount"),
        (row["metric"] not in METRICS, "no size of a market"),
        (row["entity"] != "" or row["product"] != "", "about a part of the market"),
        (row["workload"] != "all", "about training or inference alone"),
        (row["region"] != "world", "about one region"),
        (pd.isna(row["year"]), "not for one calendar year"),
        (pd.isna(row["level"]), "no level in dollars"),
        (bool({"lower_bound", "upper_bound"} & set(str(row["caveats"]).split(";"))), "a bound, not a number"),
        (not row["sound"], "read by the program, not reviewed"),
    )
    return next((why for is_so, why in tests if is_so), "")


def _other(metric: str, main: str) -> str:
    return "" if metric == main else "another kind of money"
