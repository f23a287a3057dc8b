"""Quarters and years against sums worked out by hand: what is missing is named, unlike series never meet."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import quarters
from market.period import Period
from tests.market.judging.judged import figures

LEASES = {"basis": "incl_finance_leases"}


def said(value: float | None, period: Period, **more: Any) -> dict[str, Any]:
    """What Meta reported of its cash capex."""
    usual = {"publisher": "Meta", "entity": "Meta", "metric": "capex", "workload": "all", "kind": "actual",
             "segment": "hyperscaler_capex", "unit": "USD_bn", "basis": "cash", "published_on": "2026-08-01",
             "period_start": period.start, "period_end": period.end}  # fmt: skip
    return usual | {"value": value} | more


def quarter(number: int, value: float | None, year: int = 2025, **more: Any) -> dict[str, Any]:
    more = {"figure_id": f"q{number} {year}"} | more
    return said(value, Period.quarter(year, number), **more)


def year(value: float, **more: Any) -> dict[str, Any]:
    return said(value, Period.year(2025), **{"figure_id": "year"} | more)


def trailing(*rows: dict[str, Any]) -> pd.DataFrame:
    return quarters.trailing(figures(*rows))


def derived(*rows: dict[str, Any]) -> pd.DataFrame:
    found = quarters.reported(figures(*rows))
    return found[found["derivation"] == quarters.FOURTH]


FOUR = [quarter(1, 10.1), quarter(2, 11.2), quarter(3, 12.3), quarter(4, 13.4)]


def test_four_quarters_that_follow_one_another_are_added() -> None:
    row = trailing(*FOUR).iloc[-1]
    # 10.1 + 11.2 + 12.3 + 13.4 = 47.0, each off by 0.05 at most
    assert row["level"] == pytest.approx(47.0)
    assert row["rounding"] == pytest.approx(0.2)
    assert row[["period", "n_quarters", "reason", "inputs"]].tolist() == [
        "four quarters to December 2025", 4, "", "q1 2025;q2 2025;q3 2025;q4 2025",
    ]  # fmt: skip
    assert row["period_start"] == pd.Timestamp("2025-01-01")


def test_a_missing_quarter_is_named_and_nothing_is_summed() -> None:
    rows = trailing(FOUR[0], FOUR[2], FOUR[3])
    assert rows["level"].isna().all()
    assert rows["reason"].tolist()[-1] == "not enough: Q2 2025 is missing"
    assert rows["reason"].tolist()[0] == "not enough: Q2 2024, Q3 2024 and Q4 2024 are missing"


def test_fiscal_quarters_of_thirteen_weeks_follow_one_another() -> None:
    # NVIDIA's fiscal 2026: 27 January 2025 to 25 January 2026, four times thirteen weeks
    days = [("2025-01-27", "2025-04-27"), ("2025-04-28", "2025-07-27"), ("2025-07-28", "2025-10-26"),
            ("2025-10-27", "2026-01-25")]  # fmt: skip
    rows = [quarter(n, 1.0, period_start=start, period_end=end) for n, (start, end) in enumerate(days, 1)]
    assert trailing(*rows)["level"].tolist()[-1] == 4.0
    assert "January 2025 to April 2025" in trailing(*rows[1:])["reason"].tolist()[-1]


@pytest.mark.parametrize(
    "other",
    [LEASES, {"segment": "ai_data_center_capex"}, {"publisher": "Northgate"}, {"product": "servers"},
     {"region": "US"}, {"metric": "revenue"}, {"unit": "CNY_bn"}, {"workload": "training"}],
)  # fmt: skip
def test_unlike_quarters_never_meet(other: dict[str, Any]) -> None:
    rows = trailing(FOUR[0], FOUR[1] | other, *FOUR[2:])
    assert rows["level"].isna().all()


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"caveats": "lower_bound"}, "not enough: Q2 2025 (stated as a bound)"),
        ({"caveats": "scale_suspect"}, "not enough: Q2 2025 (its magnitude is doubtful)"),
        ({"unit": "percent"}, "not enough: Q2 2025 is missing"),
        ({"kind": "forecast"}, "not enough: Q2 2025 is missing"),
        ({"kind": "estimate", "publisher": "Northgate"}, "not enough: Q2 2025 is missing"),
        ({"origin": "read"}, "not enough: Q2 2025 is missing"),
        ({"basis": "cumulative"}, "not enough: Q2 2025 is missing"),
    ],
)
def test_what_cannot_be_added_is_said(odd: dict[str, Any], reason: str) -> None:
    assert trailing(FOUR[0], FOUR[1] | odd, *FOUR[2:])["reason"].tolist()[-1] == reason


def test_a_quarter_in_a_currency_without_a_rate_has_no_level() -> None:
    rows = trailing(*(row | {"unit": "CNY_bn"} for row in FOUR))
    assert rows["reason"].tolist()[-1].startswith("not enough: Q1 2025 (no level in a common unit)")


def test_a_companys_own_estimate_stands_in_and_weakens_the_sum() -> None:
    row = trailing(*FOUR[:3], FOUR[3] | {"kind": "estimate", "evidence": "secondary"}).iloc[-1]
    assert row[["kind", "evidence"]].tolist() == ["estimate", "secondary"]
    assert row["level"] == pytest.approx(47.0)


def test_an_undated_quarter_leaves_open_since_when_the_sum_was_known() -> None:
    assert trailing(*FOUR)["published_day"].tolist()[-1] == pd.Timestamp("2026-08-01")
    assert pd.isna(trailing(*FOUR[:3], FOUR[3] | {"published_on": ""})["published_day"].iloc[-1])


def test_the_fourth_quarter_is_the_year_less_three() -> None:
    row = derived(*FOUR[:3], year(47.5)).iloc[0]
    # 47.5 - 10.1 - 11.2 - 12.3 = 13.9, off by 4 x 0.05 at most
    assert row["level"] == pytest.approx(13.9)
    assert row["rounding"] == pytest.approx(0.2)
    assert row[["period", "span", "inputs"]].tolist() == ["Q4 2025", "quarter", "q1 2025;q2 2025;q3 2025;year"]
    assert trailing(*FOUR[:3], year(47.5))[["level", "n_derived"]].iloc[-1].tolist() == [pytest.approx(47.5), 1]


@pytest.mark.parametrize("left", [0, 1, 2, 3])
def test_any_one_quarter_can_be_the_one_that_is_left(left: int) -> None:
    row = derived(*(row for n, row in enumerate(FOUR) if n != left), year(47.0)).iloc[0]
    assert row["period"] == f"Q{left + 1} 2025"
    assert row["level"] == pytest.approx(FOUR[left]["value"])


@pytest.mark.parametrize(
    "rows",
    [
        [*FOUR[:2], year(47.0)],
        [*FOUR, year(47.0)],
        [*FOUR[:3], year(47.0, **LEASES)],
        [*FOUR[:3], year(30.0)],
        [*FOUR[:3], year(47.0, caveats="lower_bound")],
        [FOUR[0], FOUR[1] | {"caveats": "upper_bound"}, FOUR[2], year(47.0)],
        [*FOUR[:3], quarter(4, 13.0, caveats="lower_bound"), year(47.0)],
    ],
    ids=["two held", "four held", "other basis", "less than the three", "year a bound", "quarter a bound", "held"],
)
def test_nothing_is_derived_where_it_would_be_a_guess(rows: list[dict[str, Any]]) -> None:
    assert derived(*rows).empty


def test_a_year_is_never_made_of_quarters() -> None:
    assert set(quarters.reported(figures(*FOUR))["span"]) == {"quarter"}


def test_the_newest_release_counts_in_its_least_rounded_form() -> None:
    rows = [quarter(1, 10.1, published_on="2025-04-30", figure_id="first"),
            quarter(1, 10.52, published_on="2026-04-30", figure_id="restated"),
            quarter(1, 10.5, published_on="2026-05-30", figure_id="told again")]  # fmt: skip
    row = quarters.reported(figures(*rows)).iloc[0]
    assert row[["level", "first_level", "n_releases", "inputs"]].tolist() == [10.52, 10.1, 3, "restated"]


def test_two_numbers_of_one_day_are_no_number() -> None:
    row = quarters.reported(figures(quarter(1, 10.1), quarter(1, 12.7, figure_id="other"))).iloc[0]
    assert pd.isna(row["level"])
    assert row[["reason", "inputs"]].tolist() == ["two numbers of one day", "other;q1 2025"]


def test_quarters_that_do_not_add_up_to_their_year_are_found() -> None:
    row = quarters.against_years(figures(*FOUR, year(48.0))).iloc[0]
    # 47.0 against 48: 1.0 apart, and rounding explains 4 x 0.05 + 0.5 = 0.7
    assert row[["state", "quarters", "difference", "allowed"]].tolist() == [
        "differs", pytest.approx(47.0), pytest.approx(-1.0), pytest.approx(0.7),
    ]  # fmt: skip
    assert row["words"] == "its four quarters add up to 47, stated for 2025 are 48"
    assert quarters.against_years(figures(*FOUR, year(47.2)))["state"].tolist() == ["agrees"]  # 0.25 are allowed
    assert quarters.against_years(figures(*FOUR[:3], year(47.5))).empty


def test_nothing_gives_empty_frames_with_all_columns() -> None:
    none = figures()
    assert list(quarters.reported(none).columns) == quarters.REPORTED_COLUMNS
    assert list(quarters.trailing(none).columns) == quarters.TRAILING_COLUMNS
    assert list(quarters.against_years(none).columns) == quarters.YEAR_COLUMNS


@given(st.lists(st.none() | st.floats(-5, 500), min_size=1, max_size=6))
def test_a_sum_has_a_level_or_a_reason(values: list[float | None]) -> None:
    rows = [quarter(n % 4 + 1, value, 2024 + n // 4) for n, value in enumerate(values)]
    found = trailing(*rows)
    assert (found["level"].isna() == (found["reason"] != "")).all()
    assert not found["reason"].str.contains("nan|None|NaT").any()


def test_trailing_capex_of_the_large_clouds_by_the_curated_rows(curated_figures: pd.DataFrame) -> None:
    found = quarters.trailing(curated_figures)
    cash = found[(found["metric"] == "capex") & (found["basis"] == "cash")].set_index(["entity", "period"])["level"]
    # Alphabet, cash, in data/figures.csv: 23.953 + 27.851 + 35.674 + 44.924 = 132.402
    assert cash["Alphabet", "four quarters to June 2026"] == pytest.approx(132.402)
    # Microsoft: 19.394 + 29.876 + 30.876 + 35.802 = 115.948, what its row on fiscal 2026 states too
    assert cash["Microsoft", "four quarters to June 2026"] == pytest.approx(115.948)
    assert found["level"].notna().sum() >= 120


def test_years_and_quarters_of_the_curated_rows(curated_figures: pd.DataFrame) -> None:
    found = quarters.against_years(curated_figures)
    assert len(found) >= 25
    # Amazon with finance leases, 2025: 25.05 + 33.32 + 36.07 + 40.47 = 134.91, its row on the year states 134.74
    odd = found[found["state"] == "differs"].iloc[0]
    assert odd[["entity", "basis"]].tolist() == ["Amazon", "incl_finance_leases"]
    assert odd["difference"] == pytest.approx(0.17)
    # CoreWeave, 2025: 5.1 - 0.9816 - 1.364676 - 1.57 = 1.183724 for the second quarter, which has no row
    fourth = quarters.reported(curated_figures).query("entity == 'CoreWeave' and derivation != 'stated'").iloc[0]
    assert (fourth["period"], fourth["level"]) == ("Q2 2025", pytest.approx(1.183724))


FILED = {"origin": "api", "figure_id": "filed"}


def one(*rows: dict[str, Any]) -> pd.Series:
    [row] = [row for _, row in quarters.reported(figures(*rows)).iterrows()]
    return row


def test_a_release_and_its_filing_are_one_statement_and_the_filing_is_shown() -> None:
    row = one(quarter(1, 10.1, published_on="2026-04-20"), quarter(1, 10.084, **FILED, published_on="2026-04-29"))
    assert row[["level", "inputs", "n_releases", "first_level"]].tolist() == [10.084, "filed", 1, 10.1]
    late = one(quarter(1, 10.1, published_on="2026-02-20"), quarter(1, 10.084, **FILED, published_on="2026-04-29"))
    assert late["n_releases"] == 2


def test_a_filing_counts_before_another_number_that_a_person_entered_of_the_same_day_or_later() -> None:
    for day in ("2026-04-29", "2026-06-01"):
        row = one(quarter(1, 10.4, published_on=day), quarter(1, 10.084, **FILED, published_on="2026-04-29"))
        assert row[["level", "reason", "n_releases"]].tolist() == [10.084, "", 2]


def test_of_two_filings_the_restatement_counts() -> None:
    row = one(quarter(1, 10.084, **FILED, published_on="2026-04-29"),
              quarter(1, 9.9, origin="api", figure_id="restated", published_on="2027-04-29"))  # fmt: skip
    assert row[["level", "inputs", "n_releases", "first_level"]].tolist() == [9.9, "restated", 2, 10.084]


def test_a_quarter_out_of_two_filed_spans_says_so_and_is_not_held_against_its_year() -> None:
    rows = [*FOUR[:3], quarter(4, 13.4, origin="api", caveats="derived"), year(40.0)]
    assert quarters.reported(figures(*rows))["derivation"].tolist()[3] == quarters.FILED
    assert trailing(*rows)["n_derived"].tolist()[-1] == 1
    assert quarters.against_years(figures(*rows)).empty
