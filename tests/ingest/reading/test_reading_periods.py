"""Spans of time told in words."""

from datetime import date

import pytest

from ingest.reading.dating.periods import Setting, resolve, stretches
from ingest.reading.words.fiscal_years import FISCAL_YEAR_ENDS
from market.fiscal import year_end
from market.period import Period

ON = date(2026, 2, 10)
WAYS = [
    ("in Q3 2025", "", (2025, 7, 1), (2025, 9, 30)),
    ("in 3Q25", "", (2025, 7, 1), (2025, 9, 30)),
    ("in the second quarter of 2025", "", (2025, 4, 1), (2025, 6, 30)),
    ("en el segundo trimestre de 2025", "", (2025, 4, 1), (2025, 6, 30)),
    ("the December quarter", "", (2025, 10, 1), (2025, 12, 31)),
    ("in the third quarter of fiscal 2026", "last Sunday of January", (2025, 7, 28), (2025, 10, 26)),
    ("its third quarter", "last Sunday of January", (2025, 7, 28), (2025, 10, 26)),
    ("fiscal 2026", "06-30", (2025, 7, 1), (2026, 6, 30)),
    ("FY26", "", (2026, 1, 1), (2026, 12, 31)),
    ("in the last quarter", "", (2025, 10, 1), (2025, 12, 31)),
    ("in the first half of 2025", "", (2025, 1, 1), (2025, 6, 30)),
    ("en el primer semestre", "", (2026, 1, 1), (2026, 6, 30)),
    ("in 2H25", "", (2025, 7, 1), (2025, 12, 31)),
    ("the first nine months of 2025", "", (2025, 1, 1), (2025, 9, 30)),
    ("between January 2024 and September 2025", "", (2024, 1, 1), (2025, 9, 30)),
    ("in 2027", "", (2027, 1, 1), (2027, 12, 31)),
    ("by 2030", "", (2030, 1, 1), (2030, 12, 31)),
    ("para 2030", "", (2030, 1, 1), (2030, 12, 31)),
    ("through 2028", "", (2026, 1, 1), (2028, 12, 31)),
    ("hasta 2028", "", (2026, 1, 1), (2028, 12, 31)),
    ("from 2024 to 2030", "", (2024, 1, 1), (2030, 12, 31)),
    ("2025-2032", "", (2025, 1, 1), (2032, 12, 31)),
    ("since 2019", "", (2019, 1, 1), (2026, 2, 10)),
    ("this year", "", (2026, 1, 1), (2026, 12, 31)),
    ("last year", "", (2025, 1, 1), (2025, 12, 31)),
    ("el año que viene", "", (2027, 1, 1), (2027, 12, 31)),
    ("over the next two years", "", (2026, 1, 1), (2027, 12, 31)),
    ("en los últimos cinco años", "", (2021, 1, 1), (2026, 12, 31)),
    ("by the end of the decade", "", (2030, 1, 1), (2030, 12, 31)),
    ("a finales de la década", "", (2030, 1, 1), (2030, 12, 31)),
    ("in the last four quarters", "", (2025, 1, 1), (2025, 12, 31)),
    ("two years ago", "", (2024, 1, 1), (2024, 12, 31)),
    ("between now and 2029", "", (2026, 1, 1), (2029, 12, 31)),
    ("last month", "", (2026, 1, 1), (2026, 1, 31)),
    ("este mes", "", (2026, 2, 1), (2026, 2, 28)),
    ("de octubre a diciembre", "", (2025, 10, 1), (2025, 12, 31)),
    ("between November and January", "", (2025, 11, 1), (2026, 1, 31)),
    ("in January", "", (2026, 1, 1), (2026, 1, 31)),
    ("in late November", "", (2025, 11, 1), (2025, 11, 30)),
    ("durante febrero", "", (2026, 2, 1), (2026, 2, 28)),
    ("im Dezember", "", (2025, 12, 1), (2025, 12, 31)),
    ("since October", "", (2025, 10, 1), (2026, 2, 10)),
    ("since October 2024", "", (2024, 10, 1), (2026, 2, 10)),
    ("2025-32", "", (2025, 1, 1), (2032, 12, 31)),
]
NONE = [
    "on 12 March 2026",
    "the 2026 report",
    "Regulation 2024/1689",
    "said in January 2026",
    "said in June",
    "In May, the bank forecast",
    "anunciado en mayo",
    "$2026",
    "an H100 GPU",
]


@pytest.mark.parametrize(("text", "fiscal", "start", "end"), WAYS)
def test_names_a_span(text: str, fiscal: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    (found,) = stretches(text)
    assert resolve(found, Setting(published=ON, fiscal=fiscal)) == Period(date(*start), date(*end))


@pytest.mark.parametrize("text", NONE)
def test_names_none(text: str) -> None:
    assert stretches(text) == []


def test_relative_words_mean_nothing_without_a_date() -> None:
    (found,) = stretches("last year")
    assert resolve(found, Setting()) is None


def test_a_month_without_a_year_means_nothing_without_a_date() -> None:
    (found,) = stretches("in April")
    assert resolve(found, Setting()) is None


def test_the_same_quarter_of_another_year_leans_on_the_span_named_before() -> None:
    for text in ("the same quarter of 2023", "el mismo trimestre de 2023"):
        (found,) = stretches(text)
        assert resolve(found, Setting(published=ON, previous=Period.quarter(2025, 3))) == Period.quarter(2023, 3)


def test_the_year_before_leans_on_the_span_named_before() -> None:
    (found,) = stretches("a year earlier")
    assert resolve(found, Setting(published=ON, previous=Period.quarter(2025, 3))) == Period.quarter(2024, 3)


@pytest.mark.parametrize(("company", "rule"), sorted(FISCAL_YEAR_ENDS.items()))
def test_every_calendar_of_a_firm_is_a_rule_that_is_known(company: str, rule: str) -> None:
    assert company.strip() == company != ""
    assert year_end(rule, 2026).year == 2026 + rule.endswith(" of the next year")
