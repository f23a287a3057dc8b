"""Data-centre revenue: growth over like periods and parts of one day's whole, by hand."""

from typing import Any

import pandas as pd
import pytest

from market.judging import data_center
from market.period import Period
from tests.market.judging.judged import figures


def said(value: float, number: int = 1, year: int = 2026, **more: Any) -> dict[str, Any]:
    """What NVIDIA reported of a quarter, a month after its end."""
    span = Period.quarter(year, number)
    usual = {"publisher": "NVIDIA", "entity": "NVIDIA", "metric": "revenue", "workload": "all", "kind": "actual",
             "segment": "data_center_revenue", "unit": "USD_bn", "period_start": span.start, "period_end": span.end,
             "published_on": f"{year}-{3 * number:02}-30", "figure_id": f"q{number} {year}"}  # fmt: skip
    return usual | {"value": value} | more


def part(value: float, product: str = "Data Center compute", **more: Any) -> dict[str, Any]:
    return said(value, **{"product": product, "figure_id": product} | more)


def found(*rows: dict[str, Any]) -> pd.DataFrame:
    return data_center.revenue(figures(*rows))


def last(*rows: dict[str, Any]) -> pd.Series:
    """The row of the first quarter of 2026, of the whole."""
    rows_found = found(*rows)
    return rows_found[(rows_found["product"] == "") & (rows_found["period_end"] == "2026-03-31")].iloc[0]


def test_growth_is_on_the_year_and_on_the_quarter_before() -> None:
    row = last(said(40.0, 1, 2025), said(60.0, 4, 2025), said(75.0))
    # 75 / 40 = 1.875, 75 / 60 = 1.25
    assert row[["year_before", "on_year_pct"]].tolist() == [40.0, pytest.approx(87.5)]
    assert row[["quarter_before", "on_quarter_pct"]].tolist() == [60.0, pytest.approx(25.0)]
    assert row[["inputs", "compared"]].tolist() == ["q1 2026", "q1 2025;q4 2025"]


@pytest.mark.parametrize(
    "other",
    [{"segment": "data_center_gpu"}, {"product": "Instinct"}, {"publisher": "Northgate"}, {"region": "China"},
     {"caveats": "lower_bound"}, {"kind": "forecast"}, {"unit": "CNY_bn"}, {"value": 0.0}, {"value": -1.0},
     {"period_start": "2025-02-01", "period_end": "2025-05-03"}],
)  # fmt: skip
def test_without_a_like_period_there_is_no_growth(other: dict[str, Any]) -> None:
    row = last(said(40.0, 1, 2025) | other, said(75.0))
    assert pd.isna(row["on_year_pct"])
    assert row["compared"] == ""


def test_a_quarter_is_not_held_against_a_year() -> None:
    whole_year = said(200.0, period_start="2025-01-01", period_end="2025-12-31", figure_id="year")
    row = last(whole_year, said(75.0))
    assert pd.isna(row["on_year_pct"])
    assert pd.isna(row["on_quarter_pct"])


def test_a_quarter_of_fourteen_weeks_is_pointed_at() -> None:
    long = said(60.0, 4, 2025, period_start="2025-09-24", period_end="2025-12-31")
    row = last(long, said(75.0))
    assert row["on_quarter_pct"] == pytest.approx(25.0)
    assert row["caution"] == "90 days against 99"


def test_years_grow_on_years() -> None:
    rows = found(said(100.0, period_start="2024-01-01", period_end="2024-12-31", figure_id="a"),
                 said(150.0, period_start="2025-01-01", period_end="2025-12-31", figure_id="b"))  # fmt: skip
    assert rows["on_year_pct"].tolist()[1] == pytest.approx(50.0)
    assert rows["on_quarter_pct"].isna().all()


def test_a_part_is_a_share_of_the_whole_of_its_day() -> None:
    row = found(said(75.0), part(60.0)).query("product != ''").iloc[0]
    assert row[["share_pct", "share_reason", "compared"]].tolist() == [pytest.approx(80.0), "", "q1 2026"]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"published_on": "2026-05-01"}, "no whole of the same publisher, day and period"),
        ({"publisher": "Northgate"}, "no whole of the same publisher, day and period"),
        ({"period_start": "2026-01-05", "period_end": "2026-04-05"}, "no whole of the same publisher, day and period"),
        ({"published_on": ""}, "the day of the statement is unknown"),
        ({"value": 76.0}, "the part exceeds the whole"),
        ({"caveats": "upper_bound"}, "stated as a bound"),
    ],
)
def test_a_part_without_its_whole_has_no_share(other: dict[str, Any], reason: str) -> None:
    row = found(said(75.0), part(60.0) | other).query("product != ''").iloc[0]
    assert pd.isna(row["share_pct"])
    assert row["share_reason"] == reason


def test_two_wholes_of_one_day_are_no_whole() -> None:
    row = found(said(75.0), said(78.0, figure_id="other"), part(60.0)).query("product != ''").iloc[0]
    assert row["share_reason"] == "no whole of the same publisher, day and period"


def test_nothing_gives_an_empty_frame_with_all_columns() -> None:
    assert list(found().columns) == data_center.COLUMNS


def test_nvidias_quarter_to_january_2026_by_the_curated_rows(curated_figures: pd.DataFrame) -> None:
    rows = data_center.revenue(curated_figures)
    nvidia = rows[(rows["entity"] == "NVIDIA") & (rows["period_end"] == "2026-01-25") & (rows["span"] == "quarter")]
    by_product = nvidia.set_index("product")
    # 62.31 on 35.6 a year before is 75.03 per cent, on 51.2 the quarter before 21.70
    assert by_product.loc["", "on_year_pct"] == pytest.approx(75.028, abs=0.001)
    assert by_product.loc["", "on_quarter_pct"] == pytest.approx(21.699, abs=0.001)
    # networking 10.98 of 62.31, all of 25 February 2026
    assert by_product.loc["Data Center networking", "share_pct"] == pytest.approx(17.62, abs=0.01)
    assert len(rows) >= 75
    assert rows["share_pct"].notna().sum() >= 14


def test_a_share_rests_on_the_filing_where_a_rounded_whole_of_the_same_day_stands_beside_it() -> None:
    filed = {"origin": "api"}
    rows = [said(41.1), said(41.096, figure_id="whole", **filed), part(33.844, **filed)]
    row = found(*rows).set_index("product").loc["Data Center compute"]
    # 33.844 / 41.096 = 82.35 per cent
    assert row["share_pct"] == pytest.approx(82.35, abs=0.01)
    assert row["compared"] == "whole"
