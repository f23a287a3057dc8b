"""Spans of days, and dates stated to the day, the month or the year."""

from datetime import date

import pytest

from market.period import Period, stated_day

STATED = [
    ("2026-02-28", (date(2026, 2, 28), "day")),
    ("2026-02", (date(2026, 2, 28), "month")),
    ("2024-02", (date(2024, 2, 29), "month")),
    ("2026", (date(2026, 12, 31), "year")),
    ("", (None, "none")),
]


@pytest.mark.parametrize(("text", "meant"), STATED)
def test_a_bare_month_or_year_counts_as_its_last_day(text: str, meant: tuple[date | None, str]) -> None:
    assert stated_day(text) == meant


@pytest.mark.parametrize(
    "text", ["26", "2026-2", "2026-02-30", "2026-13", "2026/02", "February", " 2026", "2026-02-28T00"]
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence differs by what is wrong
        stated_day(text)


def test_spans() -> None:
    assert Period.year(2026) == Period(date(2026, 1, 1), date(2026, 12, 31))
    assert Period.quarter(2024, 1) == Period(date(2024, 1, 1), date(2024, 3, 31))
    assert Period.half(2026, 2) == Period(date(2026, 7, 1), date(2026, 12, 31))
    assert Period.months(2024, 2, 2).days == 29


def test_a_span_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [
        (date(2025, 1, 27), date(2026, 1, 25), 2025),
        (date(2021, 7, 1), date(2022, 6, 30), 2021),
        (date(2024, 2, 1), date(2025, 1, 31), 2024),
        (date(2026, 1, 1), date(2026, 3, 31), None),
        (date(2026, 1, 1), date(2027, 12, 31), None),
    ],
)
def test_a_fiscal_year_lands_on_the_year_of_its_middle(start: date, end: date, year: int | None) -> None:
    assert Period(start, end).calendar_year == year
