"""Can every number that was worked out from others be worked out again? What pages work out is not stored."""

import re
from collections.abc import Iterator

import pandas as pd

from market import contract
from market.dataset import Dataset

_DIFFERENCE = re.compile(r"Derived, million \w+: (?P<whole>-?[\d,.]+) for .+? less (?P<part>-?[\d,.]+) for ")
"""In a note: the two numbers, in millions."""
_ROUNDING = 0.0011
"""Millions: notes give three digits behind the point."""
_MIDDLE = re.compile(r"\bmidpoint\b", re.IGNORECASE)
_RATES = {"per_chip": ("result", "/"), "chip_minutes": ("result", "*")}
"""Columns of `benchmarks` that follow from the result and the number of chips."""


def faults(dataset: Dataset) -> Iterator[str]:
    """Derived numbers that are not what they were derived from gives."""
    figures = dataset.stored("figures")
    yield from _differences(figures)
    yield from _middles(figures)
    yield from _repeated_prices(dataset.stored("prices"), figures)
    yield from _per_chip(dataset.stored("benchmarks"))


def _differences(figures: pd.DataFrame) -> Iterator[str]:
    """Figures that are the difference of two filed numbers, where the numbers in their note give another."""
    derived = figures[figures["caveats"].str.split(r";\s*", regex=True).map(lambda words: "derived" in words)]
    for row in derived.to_dict("records"):
        parts = _DIFFERENCE.search(row["note"])
        if parts is None:
            yield f"figures {row['figure_id']}: is derived, and its note does not tell of what"
            continue
        whole, part = (float(parts[name].replace(",", "")) for name in ("whole", "part"))
        if not abs(row["value"] * 1000 - (whole - part)) <= _ROUNDING:
            yield (
                f"figures {row['figure_id']}: is derived, but {parts['whole']} less {parts['part']} million is not "
                f"{row['value']:g} billion"
            )


def _middles(figures: pd.DataFrame) -> Iterator[str]:
    """Figures whose note calls the value the middle of the stated range."""
    whole = figures[["value", "value_low", "value_high"]].notna().all(axis=1)
    told = figures[whole & figures["note"].str.contains(_MIDDLE)]
    middle = (told["value_low"] + told["value_high"]) / 2
    for row in told[(told["value"] - middle).abs() > 1e-9 * middle.abs()].to_dict("records"):
        ends = f"{row['value_low']:g} and {row['value_high']:g}"
        yield f"figures {row['figure_id']}: its note says midpoint, but {row['value']:g} is none of {ends}"


def _repeated_prices(prices: pd.DataFrame, figures: pd.DataFrame) -> Iterator[str]:
    """Prices that repeat a figure, where the figure says another number."""
    both = prices.merge(figures[["figure_id", "value", "value_low", "value_high"]], on="figure_id")
    pairs = {"usd_per_gpu_hour": "value", "usd_low": "value_low", "usd_high": "value_high"}
    for column, told in pairs.items():
        for _, row in both[_differs(both[column], both[told])].iterrows():
            name = contract.row_name("prices", row)
            yield f"prices {name}, {column}: is {row[column]:g} where figure {row['figure_id']} says {row[told]:g}"


def _per_chip(benchmarks: pd.DataFrame) -> Iterator[str]:
    """Results divided by the chips, or times multiplied with them, that are not."""
    for column, (result, sign) in _RATES.items():
        held = benchmarks[benchmarks[column].notna()]
        due = held[result] / held["chips"] if sign == "/" else held[result] * held["chips"]
        off = ~((held[column] - due).abs() <= 1e-3 * due.abs())
        for _, row in held[off].iterrows():
            told = f"{row[result]:g} {sign} {row['chips']:g} chips"
            yield f"benchmarks {contract.row_name('benchmarks', row)}, {column}: is {row[column]:g}, but {told} is not"


def _differs(one: pd.Series, other: pd.Series) -> "pd.Series[bool]":
    return ~((one - other).abs() <= 1e-9 * other.abs()) & (one.notna() | other.notna())
