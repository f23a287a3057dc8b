"""Fiscal calendars against the dates that companies print in their reports."""

from datetime import date
from itertools import pairwise

import pytest

from market.fiscal import fiscal_quarter, fiscal_year, latest_quarter, running_year, year_end
from market.period import Period

YEARS = [
    ("last Sunday of January", 2026, date(2025, 1, 27), date(2026, 1, 25)),
    ("Friday nearest January 31", 2026, date(2025, 2, 1), date(2026, 1, 30)),
    ("Sunday closest to October 31", 2026, date(2025, 11, 3), date(2026, 11, 1)),
    ("06-30", 2026, date(2025, 7, 1), date(2026, 6, 30)),
    ("05-31", 2026, date(2025, 6, 1), date(2026, 5, 31)),
    ("", 2026, date(2026, 1, 1), date(2026, 12, 31)),
    ("03-31 of the next year", 2026, date(2026, 4, 1), date(2027, 3, 31)),
    ("02-29", 2025, date(2024, 3, 1), date(2025, 2, 28)),
]


@pytest.mark.parametrize(("rule", "year", "start", "end"), YEARS)
def test_a_fiscal_year_ends_by_its_rule(rule: str, year: int, start: date, end: date) -> None:
    assert fiscal_year(rule, year) == Period(start, end)


def test_quarters_by_weeks_and_by_months() -> None:
    assert fiscal_quarter("Friday nearest January 31", 2026, 3) == Period(date(2025, 8, 2), date(2025, 10, 31))
    assert fiscal_quarter("06-30", 2026, 2) == Period(date(2025, 10, 1), date(2025, 12, 31))


@pytest.mark.parametrize("rule", [rule for rule, *_ in YEARS])
def test_four_quarters_make_the_year_without_gap(rule: str) -> None:
    quarters = [fiscal_quarter(rule, 2026, number) for number in (1, 2, 3, 4)]
    assert (quarters[0].start, quarters[3].end) == (fiscal_year(rule, 2026).start, year_end(rule, 2026))
    assert all((two.start - one.end).days == 1 for one, two in pairwise(quarters))


def test_the_latest_quarter_is_over() -> None:
    assert latest_quarter("", date(2026, 1, 29)) == Period.quarter(2025, 4)
    assert latest_quarter("", date(2026, 1, 29), 3) == Period.quarter(2025, 3)


def test_the_running_year_holds_the_day() -> None:
    assert running_year("last Sunday of January", date(2026, 1, 25)) == 2026
    assert running_year("last Sunday of January", date(2026, 1, 26)) == 2027
    assert running_year("", date(2026, 12, 31)) == 2026
    assert running_year("03-31 of the next year", date(2026, 3, 31)) == 2025


def test_an_unknown_rule_is_refused_with_the_ways_to_write_one() -> None:
    with pytest.raises(ValueError, match="no fiscal year end"):
        year_end("some time in spring", 2026)
