"""How much of each total is split: states and sums worked out by hand."""

from typing import Any

import pandas as pd
import pytest

from market.judging import disclosure
from tests.market.judging.judged import figures


def total(name: str, value: float, **more: Any) -> dict[str, Any]:
    usual = {"publisher": name, "entity": name, "metric": "capex", "workload": "all", "segment": "hyperscaler_capex",
             "unit": "USD_bn", "year": 2025, "kind": "actual", "figure_id": f"{name} {value}"}  # fmt: skip
    return usual | {"value": value} | more


def share(name: str, value: float, **more: Any) -> dict[str, Any]:
    usual = {"metric": "spending_share", "workload": "inference", "unit": "percent", "figure_id": f"{name} share"}
    return total(name, value) | usual | more


def state(*rows: dict[str, Any]) -> tuple[str, str]:
    row = disclosure.totals(figures(*rows)).iloc[0]
    return row["split"], row["split_by"]


def test_a_company_that_splits_its_own_number_discloses() -> None:
    rows = disclosure.totals(figures(total("Meta", 70.0), share("Meta", 40.0)))
    assert rows[["split", "split_by", "inference_share", "inputs"]].to_numpy().tolist() == [
        ["disclosed", "Meta", 40.0, "Meta 70.0;Meta share"]
    ]


@pytest.mark.parametrize("odd", [{"publisher": "Northgate"}, {"kind": "forecast"}])
def test_an_outsiders_account_and_a_forecast_are_estimates(odd: dict[str, Any]) -> None:
    assert state(total("Meta", 70.0), share("Meta", 40.0, **odd))[0] == "estimated"


def test_a_disclosed_split_goes_before_an_estimate() -> None:
    outside = share("Meta", 55.0, publisher="Northgate", published_on="2026-06-01", figure_id="outside")
    assert state(total("Meta", 70.0), outside, share("Meta", 40.0)) == ("disclosed", "Meta")


@pytest.mark.parametrize("odd", [{"year": 2024}, {"entity": "Oracle"}, {"segment": "ai_iaas"}, {"region": "China"}])
def test_a_split_of_something_else_splits_nothing(odd: dict[str, Any]) -> None:
    assert state(total("Meta", 70.0), share("Meta", 40.0, **odd)) == ("none", "")


def test_a_markets_total_is_split_by_its_own_publisher_only() -> None:
    market = {"entity": "", "kind": "estimate"}
    rows = figures(total("A", 100.0, **market), total("B", 300.0, **market), share("A", 40.0, **market))
    found = disclosure.totals(rows).set_index("publisher")["split"]
    assert found.to_dict() == {"A": "estimated", "B": "none"}
    assert len(disclosure.summary(disclosure.totals(rows))) == 2  # totals of two publishers are never added


def test_companies_are_added_within_one_basis_and_kind() -> None:
    rows = figures(
        total("Meta", 70.0, basis="cash"), total("Oracle", 30.0, basis="cash"), share("Meta", 40.0),
        total("Microsoft", 50.0, basis="incl_finance_leases"), total("Alphabet", 180.0, kind="guidance", basis="cash"),
        total("Google Cloud", 20.0, basis="cash"),
    )  # fmt: skip
    found = disclosure.summary(disclosure.totals(rows))
    cash = found[(found["basis"] == "cash") & (found["kind"] == "actual")].iloc[0]
    # Meta 70 disclosed and Oracle 30 not; Google Cloud is a part of Alphabet and is not added
    assert cash[["n", "total", "disclosed", "estimated", "none", "disclosed_pct"]].tolist() == [
        2, 100.0, 70.0, 0, 30.0, 70.0,
    ]  # fmt: skip
    assert len(found) == 3


def test_only_the_newest_vintage_of_a_total_counts() -> None:
    rows = figures(
        total("Meta", 60.0, published_on="2025-01-01", kind="guidance"), total("Meta", 70.0, kind="guidance")
    )
    assert disclosure.totals(rows)["total"].tolist() == [70.0]


def test_nothing_gives_empty_frames_with_all_columns() -> None:
    none = disclosure.totals(figures())
    assert list(none.columns) == disclosure.TOTAL_COLUMNS
    assert list(disclosure.summary(none).columns) == disclosure.SUMMARY_COLUMNS


def test_no_large_cloud_splits_its_capex_by_the_curated_rows(curated_figures: pd.DataFrame) -> None:
    found = disclosure.summary(disclosure.totals(curated_figures))
    line = found[(found["segment"] == "hyperscaler_capex") & (found["whose"] == "companies") & (found["year"] == 2025)]
    line = line[(line["basis"] == "cash") & (line["kind"] == "actual")].iloc[0]
    # Alphabet 91.447, Amazon 131.820, Meta 69.691, Microsoft and Oracle by their fiscal years: together 464.606
    assert (line["n"], round(line["total"], 3), line["none_pct"]) == (5, 464.606, 100.0)
