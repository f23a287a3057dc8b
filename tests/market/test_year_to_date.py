"""Quarters out of spans that run from the first day of a year: by days, vintage by vintage, with doubts named."""

from datetime import date

import pytest

from market.year_to_date import Fact, numbers, span

A, B = "us-gaap/A", "us-gaap/B"
YEAR = date(2025, 1, 1)
ENDS = {3: date(2025, 3, 31), 6: date(2025, 6, 30), 9: date(2025, 9, 30), 12: date(2025, 12, 31)}


def fact(months: int, millions: float, filed: str, *, start: date = YEAR, form: str = "10-Q", tag: str = A) -> Fact:
    return Fact(start, ENDS[months], round(millions * 1e6), date.fromisoformat(filed), f"x-{filed}", form, tag)


PLAIN = [
    fact(3, 10, "2025-04-30"), fact(6, 22, "2025-07-30"), fact(9, 37, "2025-10-30"),
    fact(12, 60, "2026-02-10", form="10-K"),
]  # fmt: skip


def told(facts: list[Fact], tags: tuple[str, ...] = (A,)) -> list[tuple[int, int, float, str, bool, str]]:
    """(month of the end, days, millions, known, derived, reason) of each number."""
    return [(one.end.month, (one.end - one.start).days + 1, one.value / 1e6, str(one.known), one.derived, one.reason)
            for one in numbers(facts, tags)]  # fmt: skip


def test_quarters_are_differences_and_the_fourth_is_what_the_year_leaves():
    assert told(PLAIN) == [
        (3, 90, 10, "2025-04-30", False, ""),
        (6, 91, 12, "2025-07-30", True, ""),
        (9, 92, 15, "2025-10-30", True, ""),
        (12, 365, 60, "2026-02-10", False, ""),
        (12, 92, 23, "2026-02-10", True, ""),
    ]


def test_the_quarters_of_a_year_add_up_to_it():
    quarters = [millions for _, days, millions, *_ in told(PLAIN) if days < 100]
    assert sum(quarters) == 60


def test_a_trailing_year_of_a_quarterly_report_is_no_fiscal_year():
    trailing = Fact(date(2024, 7, 1), date(2025, 6, 30), 41, date(2025, 7, 30), "x", "10-Q", A)
    assert told([*PLAIN, trailing]) == told(PLAIN)


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [("2025-01-27", "2025-04-27", "quarter"), ("2024-12-29", "2025-09-27", "nine months"),
     ("2024-01-29", "2025-01-26", "year"), ("2023-10-01", "2024-09-28", "year"), ("2025-01-01", "2025-05-31", "")],
)  # fmt: skip
def test_spans_are_known_by_their_days(start, end, name):
    assert span(date.fromisoformat(start), date.fromisoformat(end)) == name


def test_the_same_number_in_a_later_filing_says_nothing_new():
    again = [fact(3, 10, "2026-04-30"), fact(6, 22, "2026-07-30"), fact(12, 60, "2027-02-10", form="10-K")]
    assert told([*PLAIN, *again]) == told(PLAIN)


def test_a_restatement_is_a_new_vintage_and_the_earlier_one_stays():
    later = [fact(3, 11, "2026-04-30"), fact(6, 24, "2026-07-30")]
    found = told([*PLAIN, *later])
    assert [one for one in found if one[0] == 3] == [
        (3, 90, 10, "2025-04-30", False, ""), (3, 90, 11, "2026-04-30", False, ""),
    ]  # fmt: skip
    assert [one for one in found if one[0] == 6] == [
        (6, 91, 12, "2025-07-30", True, ""),
        (6, 91, 11, "2026-04-30", True, "the shorter of its two spans was restated, the longer was not"),
        (6, 91, 13, "2026-07-30", True, ""),
    ]


def test_a_year_restated_without_its_nine_months_leaves_no_sure_quarter():
    found = told([*PLAIN, fact(12, 70, "2027-02-10", form="10-K")])
    assert found[-1] == (
        12,
        92,
        33,
        "2027-02-10",
        True,
        "the longer of its two spans was restated, the shorter was not",
    )
    assert (12, 92, 23, "2026-02-10", True, "") in found


def test_rounding_to_millions_later_on_is_no_restatement():
    assert told([fact(3, 10.4, "2025-04-30"), fact(3, 10, "2026-04-30")]) == [(3, 90, 10.4, "2025-04-30", False, "")]


def test_a_stated_quarter_stands_where_the_difference_agrees_and_the_difference_goes_to_a_person_where_not():
    second = date(2025, 4, 1)
    agreeing = [*PLAIN[:2], fact(6, 12, "2025-07-30", start=second)]
    assert told(agreeing)[1:] == [(6, 91, 12, "2025-07-30", False, "")]
    other = [*PLAIN[:2], fact(6, 14, "2025-07-30", start=second)]
    assert told(other)[1:] == [
        (6, 91, 14, "2025-07-30", False, ""),
        (6, 91, 12, "2025-07-30", True, "does not add up: the quarter is stated as 14,000,000"),
    ]


def test_tags_are_merged_by_period_and_the_one_in_use_counts_where_both_speak():
    old = [fact(3, 10, "2025-04-30", tag=B), fact(6, 22, "2025-07-30", tag=B)]
    new = [fact(6, 22, "2025-07-30"), fact(9, 37, "2025-10-30")]
    assert [one[:3] for one in told([*old, *new], (B, A))] == [(3, 90, 10), (6, 91, 12), (9, 92, 15)]
    stale = [*PLAIN, fact(3, 8, "2025-04-30", tag=B)]
    assert told(stale, (B, A)) == told(PLAIN)


def test_a_difference_over_two_tags_that_count_unlike_things_goes_to_a_person():
    mixed = [fact(3, 8, "2025-04-30", tag=B), fact(6, 22, "2025-07-30"), fact(6, 20, "2025-07-30", tag=B),
             fact(9, 37, "2025-10-30")]  # fmt: skip
    assert told(mixed, (A, B))[1] == (
        6, 91, 14, "2025-07-30", True, "its two spans carry tags that differ where both are used"
    )  # fmt: skip


def test_less_than_nothing_goes_to_a_person():
    assert told([PLAIN[0], fact(6, 9, "2025-07-30")])[1][5] == "less than nought"


def test_a_number_filed_before_its_period_was_over_goes_to_a_person():
    assert told([fact(3, 10, "2025-03-01")])[0][5] == "filed before its period was over"


def test_spans_that_do_not_begin_on_one_day_leave_nothing():
    assert len(told([PLAIN[0], fact(6, 22, "2025-07-30", start=date(2025, 1, 5))])) == 1
