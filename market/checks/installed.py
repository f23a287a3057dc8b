"""Dollars against machines: can the GPUs that are installed have earned what is said to be spent on renting them?

Formula: GPUs = dollars / (price of a GPU-hour x 8,760 hours a year x years of the period), the number that would have
to run all the time at the list price. The price is the median of the H100 quotes (single sellers and averages over
them) within a year of the middle of the period; lower prices or idle hours would need still more GPUs, so the check is
mild. It is reported where more GPUs would be needed than are installed: of the market by a stated installed base, of a
company by the accelerators of its operational sites.
"""

from collections.abc import Iterator

import pandas as pd

from market.checks.findings import Report, finding
from market.judging.cells import Row

HOURS = 8760.0
FAMILY = "H100"
NEAR = pd.Timedelta(days=365)
MARKETS = ("on_demand", "marketplace", "spot", "reserved", "index", "unknown")
RENTED = {"ai_iaas": ("spending", "market_size"), "gpu_as_a_service": ("spending", "market_size"),
          "neocloud_business": ("revenue",)}  # fmt: skip
"""Segments in which GPUs are rented, and the metrics that are the rent."""


def rents(rows: list[Row], prices: pd.DataFrame, sites: pd.DataFrame) -> Report:
    """A finding per rent that would need more GPUs than are installed; size: needed / installed.

    rows: of `things.prepared`. prices, sites: columns of `records.Price` and `records.Site`.
    """
    bases = [row for row in rows if row["segment"] == "ai_compute" and row["unit"] == "million_units"
             and row["level"] == row["level"]]  # fmt: skip
    held = [(row, base) for row in rows if _is_rent(row) for base in [_base(row, bases, sites)] if base]
    priced = [(row, base, price) for row, base in held if (price := _price(row, prices)) == price]
    return Report("installed", len(priced), [told for case in priced for told in _judged(*case)])


def gpus_needed(usd_bn: float, usd_per_hour: float, days: float) -> float:
    """How many GPUs, running all the time, earn this in so many days.

    >>> round(gpus_needed(8.76, 2.0, 365))
    500000
    """
    return usd_bn * 1e9 / (usd_per_hour * HOURS * days / 365)


def _is_rent(row: Row) -> bool:
    metrics = RENTED.get(row["segment"], ())
    return bool(row["metric"] in metrics and row["level_unit"] == "USD_bn" and row["level"] == row["level"]
                and row["kind"] in ("actual", "estimate") and row["span"] in ("quarter", "half", "year"))  # fmt: skip


def _base(row: Row, bases: list[Row], sites: pd.DataFrame) -> tuple[float, list[Row]] | None:
    """(GPUs installed, the rows that say so); None where nobody says."""
    if not row["entity"]:
        stated = [other for other in bases if other["year"] == row["year"]]
        return (max(other["level"] for other in stated) * 1e6, stated) if stated else None
    runs = sites["operator"].str.contains(row["entity"], regex=False) & (sites["status"] == "operational")
    count = pd.to_numeric(sites.loc[runs, "accelerator_count"]).sum()
    return (float(count), []) if count > 0 else None


def _price(row: Row, prices: pd.DataFrame) -> float:
    day = pd.to_datetime(prices["day"])
    middle = row["period_start"] + (row["period_end"] - row["period_start"]) / 2
    near = ((day - middle).abs() <= NEAR) & prices["market"].isin(MARKETS)
    quotes = prices.loc[near & prices["chip"].str.startswith(FAMILY), "usd_per_gpu_hour"]
    return float(pd.to_numeric(quotes).median())


def _judged(row: Row, base: tuple[float, list[Row]], price: float) -> Iterator[Row]:
    days = (row["period_end"] - row["period_start"]).days + 1
    needed, (count, stated) = gpus_needed(row["level"], price, days), base
    if needed > count:
        words = (f"{row['level']:g} US$ bn at ${price:.2f} an hour would need {needed:,.0f} GPUs of "
                 f"{row['entity'] or 'the market'} all the time; {count:,.0f} are installed")  # fmt: skip
        yield finding("installed", words, [row, *stated], needed / count)
