"""What an hour of a GPU costs: one median a chip family, kind of price and month, by a stated method.

Method 1 (METHOD; a change of any rule below is a new number):
1. Family: the first word of the chip (`H100 SXM x8` is an H100). Kind of price: on demand, spot, reserved and
   marketplace, never mixed. Quotes whose billing is unknown, averages over sellers and ranges are left out.
2. Month: each provider's newest day of quotes in the calendar month, the median of its variants and regions that day.
   A price in a list that is had again unchanged is quoted again on that day (`listed.seen`), and no longer once a newer
   list of the seller is without it. A provider without a quote in the month keeps its last one for at most CARRY.
3. Outliers: with MIN_FOR_OUTLIERS providers or more, those whose logarithm of price has a modified z-score
   0.6745 x (x - median) / MAD beyond 3.5 (Iglewicz & Hoaglin, "How to Detect and Handle Outliers", ASQC 1993).
4. Index: the median of the providers left, where there are at least MIN_PROVIDERS and one quote is of the month.
5. Change: the geometric mean of the price relatives of the providers that both months have (the Jevons index of the
   IMF's Consumer Price Index Manual, 2020), so that sellers who come and go do not move it.

Everything is recomputable from the table `prices`; `left_out` lists every quote that took no part, with the reason.
"""

import itertools
import math
from datetime import date
from typing import Any

import pandas as pd

from market.frames import rows as rows_of
from market.judging.cells import Row, groups
from market.vocabulary import ENTITY_GROUPS, UNNAMED

METHOD = 2
MARKETS = ("on_demand", "spot", "reserved", "marketplace")
MIN_PROVIDERS = 3
MIN_FOR_OUTLIERS = 5
CARRY = pd.Timedelta(days=92)
FAR = 3.5
COLUMNS = [
    "method", "family", "market", "month", "usd_per_gpu_hour", "low", "high", "n", "n_carried", "n_outliers",
    "change_pct", "n_matched", "providers", "reason", "inputs",
]  # fmt: skip
LEFT_OUT_COLUMNS = [
    "chip",
    "family",
    "provider",
    "market",
    "region",
    "day",
    "usd_per_gpu_hour",
    "month",
    "why",
    "quote",
]
QUOTE_COLUMNS = [*LEFT_OUT_COLUMNS, "seen", "usd_low", "usd_high", "source", "source_url", "figure_id", "is_group"]
_OUTLIER = "an outlier among its month's providers"
_WHY_MARKET = {
    "index": "an average over sellers",
    "range": "the middle of a range",
    "unknown": "its billing is unknown",
}


def index(prices: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """One row per family, kind of price and month from the first quote to the month of `as_of`.

    prices: columns of `records.Price`, and of `listed.seen` where they are known. usd_per_gpu_hour: US dollars, NaN
    where `reason` says why; low, high: of the providers that count; n: how many, n_carried of them with a quote of an
    earlier month; n_outliers: left out by rule 3. change_pct: per cent against the month before over n_matched
    providers, NaN with fewer than MIN_PROVIDERS.
    inputs: the quotes (figure_id, else provider|chip|market|region|day) joined by ;.
    """
    rows = [row for cell in groups(_usable(prices, as_of), ("family", "market")) for row in _series(cell, as_of)]
    return pd.DataFrame(rows, columns=COLUMNS)


def left_out(prices: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The quotes that took no part, with `why`; an outlier is listed for each `month` in which it was one."""
    rows = [row | {"why": why, "month": _month(row["day"])} for row in _quotes(prices) if (why := _why_not(row, as_of))]
    for cell in groups(_usable(prices, as_of), ("family", "market")):
        for month in _months(cell, as_of):
            _, outliers = _split(_known(cell, month, as_of))
            rows += [row | {"why": _OUTLIER, "month": month} for row in outliers]
    return pd.DataFrame(rows, columns=LEFT_OUT_COLUMNS)


def quotes(prices: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Every quote of a named chip, each once, with its `family` and `why` it takes no part in the index, empty where
    it does; `is_group`: it speaks for several sellers or for none that is named. By family, kind of price and day."""
    out = left_out(prices, as_of)
    outliers = {name for names in out.loc[out["why"] == _OUTLIER, "quote"] for name in names.split(";")}
    rows = [
        row | {
            "why": _why_not(row, as_of) or (_OUTLIER if row["quote"] in outliers else ""), "month": _month(row["day"]),
            "is_group": row["market"] in ("index", "range") or row["provider"] in ("", *ENTITY_GROUPS),
        }
        for row in _quotes(prices)
    ]  # fmt: skip
    found = pd.DataFrame(rows, columns=QUOTE_COLUMNS)
    return found.sort_values(["family", "market", "day", "provider", "chip"], kind="stable", ignore_index=True)


def newest(quotes: pd.DataFrame) -> pd.DataFrame:
    """Of `quotes` those of each family, kind of price and single seller that have a price and were last seen."""
    rows = quotes[~quotes["is_group"] & quotes["day"].notna() & (quotes["usd_per_gpu_hour"] > 0)]
    last = rows.groupby(["family", "market", "provider"])["seen"].transform("max")
    return rows[rows["seen"] == last]


def family(chip: str) -> str:
    """The family of a chip: its first word."""
    return chip.split(" ")[0] if chip else ""


def _quotes(prices: pd.DataFrame) -> list[Row]:
    price = pd.to_numeric(prices["usd_per_gpu_hour"]).astype(float)
    frame = prices.assign(day=pd.to_datetime(prices["day"]), usd_per_gpu_hour=price)
    if "seen" not in frame:
        frame = frame.assign(seen=frame["day"], until=pd.Series(pd.NaT, index=frame.index))
    return [row | {"family": family(row["chip"]), "quote": _name(row)} for row in rows_of(frame)]


def _name(row: Row) -> str:
    day: str = "" if pd.isna(row["day"]) else f"{row['day']:%Y-%m-%d}"
    place = (row["provider"], row["chip"], row["market"], row["region"], day)
    return str(row.get("figure_id") or "|".join(place))


def _usable(prices: pd.DataFrame, as_of: date) -> list[Row]:
    return [row for row in _quotes(prices) if not _why_not(row, as_of)]


def _why_not(row: Row, as_of: date) -> str:
    if pd.isna(row["day"]):
        return "the day is unknown"
    if row["day"] > pd.Timestamp(as_of):
        return "later than the day of the index"
    if row["chip"] in ("", UNNAMED):
        return "the chip is not named"
    if row["market"] not in MARKETS:
        return _WHY_MARKET.get(row["market"], "its billing is unknown")
    if not row["provider"] or row["provider"] in ENTITY_GROUPS:
        return "no single seller is named"
    return "" if row["usd_per_gpu_hour"] > 0 else "no single price above nought"


def _month(day: pd.Timestamp) -> Any:
    return pd.NaT if pd.isna(day) else day.to_period("M").start_time


def _months(cell: list[Row], as_of: date) -> list[pd.Timestamp]:
    first = min(row["day"] for row in cell)
    return [month.start_time for month in pd.period_range(first, pd.Timestamp(as_of), freq="M")]


def _known(cell: list[Row], month: pd.Timestamp, as_of: date) -> list[Row]:
    """Each provider's price for a month: `price`, `carried` and the quotes that it rests on."""
    end = min(month + pd.offsets.MonthEnd(0), pd.Timestamp(as_of))
    held = [row | {"last": max(row["day"], min(row["seen"], end))} for row in cell if row["day"] <= end]
    told = [row for row in held if not row["until"] <= month and month - row["last"] <= CARRY]
    return [_priced(rows, month) for rows in groups(told, ("provider",))]


def _priced(rows: list[Row], month: pd.Timestamp) -> Row:
    newest = max(row["last"] for row in rows)
    quotes = [row for row in rows if row["last"] == newest]
    price = float(pd.Series([row["usd_per_gpu_hour"] for row in quotes]).median())
    names = ";".join(sorted(row["quote"] for row in quotes))
    return quotes[0] | {"usd_per_gpu_hour": price, "carried": newest < month, "quote": names}


def _split(known: list[Row]) -> tuple[list[Row], list[Row]]:
    """(providers that count, outliers)."""
    if len(known) < MIN_FOR_OUTLIERS:
        return known, []
    logs = pd.Series([math.log(row["usd_per_gpu_hour"]) for row in known])
    spread = (logs - logs.median()).abs().median()
    far = 0.6745 * (logs - logs.median()).abs() > FAR * spread if spread else logs != logs
    pairs = list(zip(known, far, strict=True))
    return [row for row, out in pairs if not out], [row for row, out in pairs if out]


def _series(cell: list[Row], as_of: date) -> list[Row]:
    months = _months(cell, as_of)
    found = [_split(_known(cell, month, as_of)) for month in months]
    rows = [_row(month, *sides) | {"family": cell[0]["family"], "market": cell[0]["market"]}
            for month, sides in zip(months, found, strict=True)]  # fmt: skip
    changes = [_change(before, now) for (before, _), (now, _) in itertools.pairwise(found)]
    none = {"change_pct": float("nan")}
    return [row | change | (none if row["reason"] else {})
            for row, change in zip(rows, [_change([], []), *changes], strict=True)]  # fmt: skip


def _row(month: pd.Timestamp, known: list[Row], outliers: list[Row]) -> Row:
    prices = pd.Series([row["usd_per_gpu_hour"] for row in known], dtype=float)
    fresh = sum(not row["carried"] for row in known)
    reason = _why_none(len(known), fresh)
    return {
        "method": METHOD, "month": month, "usd_per_gpu_hour": float("nan") if reason else prices.median(),
        "low": prices.min(), "high": prices.max(), "n": len(known), "n_carried": len(known) - fresh,
        "n_outliers": len(outliers), "providers": ";".join(sorted(row["provider"] for row in known)),
        "reason": reason, "inputs": ";".join(sorted(row["quote"] for row in known)),
    }  # fmt: skip


def _why_none(n: int, fresh: int) -> str:
    if n < MIN_PROVIDERS:
        return f"not enough: {n} provider{'' if n == 1 else 's'}"
    return "" if fresh else "no quote of this month"


def _change(before: list[Row], now: list[Row]) -> Row:
    """The Jevons change over the providers of both months; carried quotes count as unchanged."""
    old = {row["provider"]: row["usd_per_gpu_hour"] for row in before}
    ratios = [math.log(row["usd_per_gpu_hour"] / old[row["provider"]]) for row in now if row["provider"] in old]
    if len(ratios) < MIN_PROVIDERS:
        return {"change_pct": float("nan"), "n_matched": len(ratios)}
    return {"change_pct": (math.exp(sum(ratios) / len(ratios)) - 1) * 100, "n_matched": len(ratios)}
