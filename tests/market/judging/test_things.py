"""Levels, spans, years and order of figures against values worked out by hand."""

import pandas as pd
import pytest

from market.judging import things
from tests.market.judging.judged import figures


def one(**more: object) -> pd.Series:
    usual = {"metric": "capex", "unit": "USD_bn", "value": 40.0, "year": 2026}
    return things.prepared(figures(usual | more)).iloc[0]


def test_money_has_its_level_in_dollars_at_the_rate_of_the_frame() -> None:
    yuan = figures({"metric": "capex", "unit": "CNY_bn", "value": 70.0, "value_low": 35.0}).assign(usd_rate=0.2)
    row = things.prepared(yuan).iloc[0]
    assert (row["level"], row["level_low"], row["level_unit"]) == (14.0, 7.0, "USD_bn")
    assert pd.isna(row["level_high"])


@pytest.mark.parametrize(("unit", "known"), [("USD_bn", True), ("CNY_bn", False), ("GW", True), ("percent", True)])
def test_without_rates_only_dollars_and_what_is_no_money_have_a_level(unit: str, known: bool) -> None:
    assert pd.notna(one(unit=unit)["level"]) == known


@pytest.mark.parametrize(
    ("start", "end", "span", "year"),
    [
        ("2026-01-01", "2026-12-31", "year", 2026.0),
        ("2025-06-01", "2026-05-31", "year", 2025.0),  # its middle is the last day of November 2025
        ("2026-01-26", "2026-04-26", "quarter", 2026.0),
        ("2026-03-05", "2026-03-05", "day", 2026.0),
        ("2025-01-01", "2030-12-31", "years", None),
        (None, None, "", None),
    ],
)
def test_span_and_calendar_year_of_a_period(start: str | None, end: str | None, span: str, year: float | None) -> None:
    row = one(period_start=start, period_end=end, year=None)
    assert row["span"] == span
    assert row["year"] == year if year else pd.isna(row["year"])


def test_a_sum_over_several_years_has_no_year_even_where_its_span_looks_like_one() -> None:
    assert pd.isna(one(basis="cumulative")["year"])


@pytest.mark.parametrize(
    ("stated", "first"), [("2025", "2025-01-01"), ("2025-11", "2025-11-01"), ("2025-11-03", "2025-11-03")]
)
def test_a_bare_year_or_month_is_ordered_by_its_first_day(stated: str, first: str) -> None:
    assert one(published_on=stated)["first_day"] == pd.Timestamp(first)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-01-01", "2026-12-31", "2026"), ("2026-07-01", "2026-09-30", "Q3 2026"),
        ("2025-01-01", "2030-12-31", "2025 to 2030"), ("2026-05-01", "2026-05-01", "1 May 2026"),
        ("2025-07-01", "2026-06-30", "July 2025 to June 2026"),
    ],
)  # fmt: skip
def test_a_period_in_words(start: str, end: str, words: str) -> None:
    assert things.period_words(pd.Timestamp(start), pd.Timestamp(end)) == words


def test_an_empty_frame_is_prepared_too() -> None:
    assert things.prepared(figures()).empty
