"""Guidance on capital expenditure: its vintages, their changes and what came, by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import capex
from market.period import Period
from tests.market.judging.judged import figures

DAY = date(2026, 6, 30)


def said(published_on: str, value: float | None, **more: Any) -> dict[str, Any]:
    """Meta's guidance on its capex of 2025."""
    usual = {"publisher": "Meta", "entity": "Meta", "metric": "capex", "workload": "all", "kind": "guidance",
             "segment": "hyperscaler_capex", "unit": "USD_bn", "year": 2025, "figure_id": published_on}  # fmt: skip
    return usual | {"published_on": published_on, "value": value} | more


def guided(published_on: str, low: float, high: float, **more: Any) -> dict[str, Any]:
    return said(published_on, None, value_low=low, value_high=high, **more)


CAME = said("2026-01-28", 72.2, kind="actual", figure_id="came")


def found(*rows: dict[str, Any], as_of: date = DAY) -> pd.DataFrame:
    return capex.guidance(figures(*rows), as_of)


def test_vintages_stand_beside_their_change_and_what_came() -> None:
    rows = found(guided("2025-01-29", 60, 65), guided("2025-04-30", 64, 72), guided("2025-10-29", 70, 72.5), CAME)
    assert rows["step"].tolist() == [1, 2, 3]
    # middles 62.5, 68 and 71.25: up by 5.5 and 3.25; ends up by 4 and 7, then by 6 and 0.5
    assert rows["change"].tolist()[1:] == [5.5, 3.25]
    assert rows[["low_change", "high_change"]].to_numpy().tolist()[1:] == [[4.0, 7.0], [6.0, 0.5]]
    assert rows["direction"].tolist() == ["", "up", "up"]
    assert rows["landed"].tolist() == ["above", "above", "within"]
    # (62.5 - 72.2) / 72.2 = -13.435 per cent
    assert rows["error"].tolist()[0] == pytest.approx(-13.435, abs=0.001)
    assert set(rows["state"]) == {"graded"}
    assert rows["inputs"].tolist()[0] == "2025-01-29;came"


@pytest.mark.parametrize(("value", "landed"), [(70.0, "above"), (72.2, "at"), (80.0, "below")])
def test_a_number_without_a_range_lands_above_at_or_below(value: float, landed: str) -> None:
    assert found(said("2025-01-29", value), CAME)["landed"].tolist() == [landed]


def test_a_year_that_runs_is_pending() -> None:
    row = found(said("2026-01-29", 120.0, year=2026), CAME).iloc[0]
    assert row[["state", "reason", "landed"]].tolist() == ["pending", "its period ends on 2026-12-31", ""]
    assert pd.isna(row["outcome"])


def test_an_outcome_on_another_basis_is_none() -> None:
    row = found(said("2025-01-29", 70.0, basis="incl_finance_leases"), CAME | {"basis": "cash"}).iloc[0]
    assert row["state"] == "no outcome"


def test_bases_are_different_ladders() -> None:
    rows = found(said("2025-01-29", 70.0, basis="cash"), said("2025-04-29", 75.0, basis="incl_finance_leases"))
    assert rows["step"].tolist() == [1, 1]


def test_a_bound_says_whether_it_held() -> None:
    row = found(said("2025-01-29", 70.0, caveats="lower_bound"), CAME).iloc[0]
    assert row[["state", "reason"]].tolist() == ["never", "a bound, not a number; it held: 72.2 against 70"]


def test_nothing_is_known_before_it_was_said() -> None:
    rows = [guided("2025-01-29", 60, 65), guided("2025-04-30", 64, 72), CAME]
    early = found(*rows, as_of=date(2025, 3, 1))
    assert early[["step", "n_vintages", "state"]].to_numpy().tolist() == [[1, 1, "pending"]]


def test_guidance_without_a_day_is_listed() -> None:
    rows = figures(said("", 70.0), CAME)
    assert capex.guidance(rows, DAY).empty
    assert capex.left_out(rows, DAY)["why"].tolist() == ["undated"]


def test_what_is_reported_is_capex_only() -> None:
    rows = figures(CAME, CAME | {"metric": "revenue", "figure_id": "sales"})
    assert capex.reported(rows)["inputs"].tolist() == ["came"]


def test_nothing_gives_an_empty_frame_with_all_columns() -> None:
    assert list(found().columns) == capex.GUIDANCE_COLUMNS


def test_metas_guidance_on_2025_by_the_curated_rows(curated_figures: pd.DataFrame) -> None:
    rows = capex.guidance(curated_figures, date(2026, 11, 22))
    meta = rows[(rows["entity"] == "Meta") & (rows["year"] == 2025)]
    # January to October 2025: 60-65, 64-72, 66-72, 70-72; reported 72.22 with finance leases, above all four
    assert meta["value_high"].tolist() == [65.0, 72.0, 72.0, 72.0]
    assert meta["change"].tolist()[1:] == [5.5, 1.0, 2.0]
    assert set(meta["outcome"]) == {72.22}
    assert meta["landed"].tolist() == ["above"] * 4
    assert len(rows) >= 35
    assert (rows["state"] == "graded").sum() >= 15


def quarter(value: float, number: int, year: int, **more: Any) -> dict[str, Any]:
    span = Period.quarter(year, number)
    name = f"{year}Q{number}"
    return said(f"{year}-{3 * number:02}-28", value, kind="actual", year=None, figure_id=name) | {
        "period_start": span.start, "period_end": span.end} | more  # fmt: skip


def test_four_quarters_are_summed_and_a_year_stands_where_they_are_not_held() -> None:
    rows = figures(*(quarter(float(number), number, 2025) for number in range(1, 5)), quarter(9.0, 1, 2026),
                   CAME | {"year": 2023, "figure_id": "year", "value": 28.0})  # fmt: skip
    four = capex.four_quarters(rows)
    # 2023 as stated; 1 + 2 + 3 + 4 = 10 to December 2025, 2 + 3 + 4 + 9 = 18 to March 2026
    assert four["level"].tolist() == [28.0, 10.0, 18.0]
    assert four["derivation"].tolist() == ["stated", "sum of four quarters", "sum of four quarters"]


def test_reported_grows_on_the_like_period_a_year_before() -> None:
    rows = figures(quarter(4.0, 1, 2025), quarter(5.0, 2, 2025), quarter(6.0, 1, 2026), quarter(1.0, 4, 2025))
    grown = capex.reported(rows).set_index("inputs")
    # 6 against 4 is half as much again; the others have no quarter a year before
    assert grown["on_year_pct"].dropna().to_dict() == {"2026Q1": 50.0}
    assert grown.loc["2026Q1", "compared"] == "2025Q1"


def test_growth_on_nought_and_of_nothing_is_none() -> None:
    rows = capex.reported(figures(quarter(0.0, 1, 2025), quarter(6.0, 1, 2026)))
    assert rows["on_year_pct"].isna().all()
    assert list(capex.reported(figures()).columns)[-2:] == ["on_year_pct", "compared"]
    assert capex.four_quarters(figures()).empty


def test_microsofts_quarters_add_up_to_its_fiscal_year(curated_figures: pd.DataFrame) -> None:
    four = capex.four_quarters(curated_figures[curated_figures["entity"] == "Microsoft"])
    cash = four[four["basis"] == "cash"].set_index("period_end")["level"]
    assert cash[pd.Timestamp(2026, 6, 30)] == pytest.approx(115.948)
    assert len(four) >= 15
