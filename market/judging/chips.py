"""What a chip does per watt, per rate or per dollar, and which chip was the best of its day.

Method: a measure is one column of the specification table divided by another, as the vendors state both; rates are
dense, so without the doubling that sparsity claims. A chip has its day where its availability is stated, a bare month
or year counting as its last day, as everywhere; what lies after the day of the view is a plan. A chip is the `best` of
its day where it is on sale and beats every chip that was on sale before it. Chips without one of the two numbers or
without a day of availability are kept, with the `reason`.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from market.period import stated_day


@dataclass(frozen=True)
class Measure:
    """One column divided by another: what it says and in which unit."""

    key: str
    label: str
    unit: str
    over: str
    under: str
    meaning: str


def _measures(*rows: tuple[str, str, str, str, str, str]) -> dict[str, Measure]:
    return {key: Measure(key, *rest) for key, *rest in rows}


MEASURES = _measures(
    ("fp16", "FP16 per watt", "TFLOP/s per watt", "fp16_tflops_dense", "tdp_w", "dense 16-bit work per watt"),
    ("fp8", "FP8 per watt", "TFLOP/s per watt", "fp8_tflops_dense", "tdp_w", "dense 8-bit work per watt"),
    ("fp4", "FP4 per watt", "TFLOP/s per watt", "fp4_tflops_dense", "tdp_w", "dense 4-bit work per watt"),
    ("bandwidth", "Bandwidth per watt", "GB/s per watt", "memory_bandwidth_gbps", "tdp_w", "memory traffic per watt"),
    ("balance", "Bandwidth per FP16 TFLOP/s", "GB/s per TFLOP/s", "memory_bandwidth_gbps", "fp16_tflops_dense",
     "memory traffic per unit of 16-bit work; generating text leans on it"),
)  # fmt: skip


def efficiency(chips: pd.DataFrame, measure: Measure, as_of: date) -> pd.DataFrame:
    """The chips, oldest first, with day, is_planned, value (of `measure`), best, and `reason` where one has no place.

    chips: columns of `records.Chip`.
    """
    days = [stated_day(text)[0] for text in chips["available_on"]]
    rows = chips.assign(day=pd.to_datetime(pd.Series(days, index=chips.index)), value=ratio(chips, measure))
    rows = rows.assign(is_planned=rows["day"] > pd.Timestamp(as_of), reason=[_why_not(row) for row in _pairs(rows)])
    rows = rows.sort_values(["day", "value"], ascending=[True, False], kind="stable", ignore_index=True)
    return rows.assign(best=_bests(rows))


def ratio(chips: pd.DataFrame, measure: Measure) -> pd.Series:
    """The measure of each chip; NaN where one of its two numbers is not stated."""
    over, under = (pd.to_numeric(chips[name]).astype(float) for name in (measure.over, measure.under))
    return over / under.where(under > 0)


def _pairs(rows: pd.DataFrame) -> list[tuple[bool, bool]]:
    return list(zip(rows["value"].notna(), rows["day"].notna(), strict=True))


def _why_not(known: tuple[bool, bool]) -> str:
    has_value, has_day = known
    if not has_value:
        return "one of the two numbers is not stated"
    return "" if has_day else "the day of availability is not stated"


def _bests(rows: pd.DataFrame) -> list[bool]:
    """True for a chip on sale that beats all before it; of chips of one day the best alone."""
    found, best = [], float("-inf")
    for value, reason, is_planned in zip(rows["value"], rows["reason"], rows["is_planned"], strict=True):
        found.append(not reason and not is_planned and value > best)
        best = float(value) if found[-1] else best
    return found
