"""Numbers, ranges, dates and periods as they are shown everywhere."""

import math
from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest

from dashboard import format as fmt

NUMBERS = [
    (73.3, "73.3"), (20.0, "20"), (0.35, "0.35"), (1100, "1,100"), (1234567, "1,230,000"), (66.0550458, "66.1"),
    (0.04567, "0.0457"), (-3.25, "-3.25"), (0, "0"), (999.6, "1,000"), (None, "—"), (math.nan, "—"), (math.inf, "—"),
]  # fmt: skip
EXACT = [(59.32, "59.32"), (1234567.0, "1,234,567"), (0.000001, "0.000001"), (100.0, "100"), (None, "—")]
AMOUNTS = [
    ((55.0, None, None, "percent"), "55%"),
    ((None, 4, 5, "USD_bn"), "$4–5bn"),
    ((20, None, None, "USD_bn"), "$20bn"),
    ((3.5, None, None, "EUR_bn"), "€ 3.5bn"),
    ((12, None, None, "CNY_bn"), "CNY 12bn"),
    ((30, None, None, "x"), "30×"),
    ((50_000_000, None, None, "x"), "50,000,000×"),
    ((4.4, None, None, "GW"), "4.4 GW"),
    ((2.49, None, None, "USD_per_gpu_hour"), "$2.49/GPU-hour"),
    ((2.1, None, None, "EUR_per_gpu_hour"), "€2.10/GPU-hour"),
    ((6, None, None, "USD_per_gpu_hour"), "$6.00/GPU-hour"),
    ((0.075, None, None, "USD_per_million_tokens"), "$0.075/m tokens"),
    ((190, None, None, "INR_per_gpu_hour"), "INR 190/GPU-hour"),
    ((None, 0.5, 2, "USD_per_million_tokens"), "$0.50–2.00/m tokens"),
    ((None, None, 40, "percent"), "up to 40%"),
    ((None, 85, None, "percent"), "at least 85%"),
    ((None, None, None, "USD_bn"), "—"),
    ((math.nan, math.nan, math.nan, "percent"), "—"),
]
PERIODS = [
    ((date(2026, 1, 1), date(2026, 12, 31)), "2026"),
    ((date(2026, 1, 1), date(2030, 12, 31)), "2026–2030"),
    ((date(2021, 1, 1), date(2021, 6, 30)), "H1 2021"),
    ((date(2025, 7, 1), date(2025, 9, 30)), "Q3 2025"),
    ((date(2026, 2, 1), date(2026, 4, 30)), "Feb–Apr 2026"),
    ((date(2025, 11, 1), date(2026, 1, 31)), "Nov 2025–Jan 2026"),
    ((date(2025, 5, 1), date(2025, 5, 31)), "May 2025"),
    ((date(2023, 1, 30), date(2024, 1, 28)), "year to 28 Jan 2024"),
    ((date(2026, 3, 16), date(2026, 3, 16)), "16 Mar 2026"),
    ((pd.Timestamp(2026, 1, 1), pd.Timestamp(2026, 12, 31)), "2026"),
    ((pd.NaT, pd.NaT), "—"),
]
DAYS = [
    ((date(2026, 3, 16), "day"), "16 Mar 2026"), ((date(2026, 3, 31), "month"), "Mar 2026"),
    ((date(2026, 12, 31), "year"), "2026"), ((None, "none"), "undated"), ((pd.NaT, "day"), "undated"),
    ((datetime(2026, 3, 16, 9), "day"), "16 Mar 2026"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "shown"), NUMBERS)
def test_numbers_are_short_and_honest(value: Any, shown: str) -> None:
    assert fmt.number(value) == shown


@pytest.mark.parametrize(("value", "shown"), EXACT)
def test_exact_numbers_keep_their_digits(value: Any, shown: str) -> None:
    assert fmt.exact(value) == shown


@pytest.mark.parametrize(("row", "shown"), AMOUNTS)
def test_amounts_carry_their_unit_and_ranges_stay_ranges(row: tuple[Any, Any, Any, str], shown: str) -> None:
    assert fmt.amount(*row) == shown


@pytest.mark.parametrize(("ends", "shown"), PERIODS)
def test_periods(ends: tuple[Any, Any], shown: str) -> None:
    assert fmt.period(*ends) == shown


@pytest.mark.parametrize(("given", "shown"), DAYS)
def test_days_are_as_precise_as_they_were_stated(given: tuple[Any, str], shown: str) -> None:
    assert fmt.day(*given) == shown


def test_a_thousand_million_is_never_g() -> None:
    assert "G" not in fmt.amount(1_100.0, unit="USD_bn")
    assert fmt.amount(1_100.0, unit="USD_bn") == "$1,100bn"


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (("in", 2026, 2026), "in 2026"), (("in", 2026, 2028), "in 2026–2028"), (("by", math.nan, 2030.0), "by 2030"),
        (("already", None, 2025), "already in 2025"), (("not_before", 2033.0, None), "not before 2033"),
        (("none", None, None), "no year"),
    ],
)  # fmt: skip
def test_years_of_a_claim(row: tuple[str, Any, Any], shown: str) -> None:
    assert fmt.years(*row) == shown


def test_counts_and_lists() -> None:
    assert [fmt.count(n, "statement") for n in (0, 1, 1200)] == ["no statements", "1 statement", "1,200 statements"]
    assert fmt.count(2, "company", "companies") == "2 companies"
    assert fmt.names(["A", "", "B", "A"]) == "A and B"
    assert fmt.names(["A", "B", "C", "D", "E"], 3) == "A, B, C and 2 more"
    assert fmt.names([]) == ""
