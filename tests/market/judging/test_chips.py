"""Efficiency of chips: one stated number over another, the day of sale, the best of its day, and what has no place."""

import math
from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import chips
from market.judging.chips import MEASURES
from tests.market.judging.judged import frame

DAY = date(2026, 11, 20)


def efficiency(*rows: dict[str, Any], measure: str = "fp16") -> pd.DataFrame:
    usual = {
        "vendor": "V",
        "optimised_for": "both",
        "source_url": "https://one.example/a",
        "available_on": "2020-01-01",
    }
    table = frame("chips", [usual | {"chip": f"c{n}"} | row for n, row in enumerate(rows)])
    return chips.efficiency(table, MEASURES[measure], DAY)


def chip(rate: float | None, watts: float | None, day: str) -> dict[str, Any]:
    return {"fp16_tflops_dense": rate, "tdp_w": watts, "available_on": day}


def test_a_measure_is_one_number_over_the_other() -> None:
    assert efficiency(chip(300.0, 400.0, "2020-05-14"))["value"].tolist() == [0.75]
    pair = {"memory_bandwidth_gbps": 3000.0, "fp16_tflops_dense": 1000.0}
    assert efficiency(pair, measure="balance")["value"].tolist() == [3.0]


def test_the_best_of_its_day_beats_all_on_sale_before_it() -> None:
    rows = efficiency(chip(2.0, 1.0, "2022"), chip(1.0, 1.0, "2020-03"), chip(1.5, 1.0, "2023-01-01"),
                      chip(3.0, 1.0, "2024-01-01"), chip(9.0, 1.0, "2027"))  # fmt: skip
    assert rows["chip"].tolist() == ["c1", "c0", "c2", "c3", "c4"]
    assert rows["best"].tolist() == [True, True, False, True, False]
    assert rows["is_planned"].tolist() == [False, False, False, False, True]


def test_of_chips_of_one_day_only_the_better_is_the_best() -> None:
    rows = efficiency(chip(1.0, 1.0, "2020-01-01"), chip(2.0, 1.0, "2020-01-01"))
    assert rows.loc[rows["best"], "chip"].tolist() == ["c1"]


def test_a_bare_year_counts_as_its_last_day_and_is_a_plan_until_then() -> None:
    row = efficiency(chip(1.0, 1.0, "2026")).iloc[0]
    assert (row["day"], row["is_planned"], row["best"]) == (pd.Timestamp(2026, 12, 31), True, False)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (chip(None, 400.0, "2020"), "one of the two numbers is not stated"),
        (chip(300.0, None, "2020"), "one of the two numbers is not stated"),
        (chip(300.0, 0.0, "2020"), "one of the two numbers is not stated"),
        (chip(300.0, 400.0, ""), "the day of availability is not stated"),
    ],
)
def test_what_has_no_place_says_why(row: dict[str, Any], reason: str) -> None:
    found = efficiency(row).iloc[0]
    assert found["reason"] == reason
    assert not found["best"]
    assert math.isnan(found["value"]) == ("numbers" in reason)


def test_no_chips_are_no_rows() -> None:
    assert efficiency().empty
