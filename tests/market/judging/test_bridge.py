"""What explains the difference of two figures, against sums worked out by hand."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import bridge
from tests.market.judging.judged import figures


@pytest.fixture
def segments(curated_tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return curated_tables["segments"]


def figure(name: str, value: float | None, **more: Any) -> dict[str, Any]:
    usual = {"metric": "capex", "workload": "all", "segment": "hyperscaler_capex", "unit": "USD_bn", "year": 2025,
             "kind": "forecast", "published_on": "2025-01-10"}  # fmt: skip
    return usual | {"figure_id": name, "value": value} | more


def steps(rows: list[dict[str, Any]], segments: pd.DataFrame) -> dict[str, float]:
    found = bridge.bridge("a", "b", figures(*rows).assign(segment_label="Capex"), segments)
    return dict(zip(found["step"], found["size"], strict=True))


def test_a_later_view_of_the_same_house_explains_a_part(segments: pd.DataFrame) -> None:
    rows = [figure("a", 300.0), figure("later", 315.0, published_on="2025-02-07"),
            figure("b", 400.0, publisher="Southgate", published_on="2025-06-01")]  # fmt: skip
    found = steps(rows, segments)
    # 300 -> 315 by its own revision; the other 85 are unexplained
    assert (found["later view"], found["unexplained"]) == (15.0, 85.0)


def test_finance_leases_explain_what_the_company_states_both_ways(segments: pd.DataFrame) -> None:
    meta = {"publisher": "Meta", "entity": "Meta", "kind": "actual"}
    rows = [figure("a", 69.7, basis="cash", **meta), figure("b", 72.2, basis="incl_finance_leases", **meta)]
    found = steps(rows, segments)
    assert found["finance leases"] == pytest.approx(2.5)
    assert "unexplained" not in found


def test_an_exchange_rate_explains_the_same_sum_on_two_days(segments: pd.DataFrame) -> None:
    rows = figures(figure("a", 100.0, unit="CNY_bn"), figure("b", 100.0, unit="CNY_bn", publisher="Southgate"))
    rows = rows.assign(usd_rate=[0.14, 0.15], segment_label="Capex")
    found = bridge.bridge("a", "b", rows, segments).set_index("step")
    assert found.loc["exchange rate", "size"] == pytest.approx(1.0)  # 100 x 0.15 - 100 x 0.14
    assert "unexplained" not in found.index


def test_the_wider_segment_that_one_publisher_states_too_explains_a_part(segments: pd.DataFrame) -> None:
    rows = [figure("a", 400.0), figure("own", 600.0, segment="data_center_capex"),
            figure("b", 650.0, segment="data_center_capex", publisher="Southgate")]  # fmt: skip
    found = steps(rows, segments)
    assert (found["width"], found["unexplained"]) == (200.0, 50.0)


def test_known_differences_without_a_size_are_listed(segments: pd.DataFrame) -> None:
    rows = [figure("a", 400.0, region="China", note="Four firms."),
            figure("b", 650.0, publisher="Southgate", caveats="lower_bound", note="Five firms.")]  # fmt: skip
    found = steps(rows, segments)
    assert {"region", "definition", "set"} <= set(found)  # set: what each note says is counted
    assert pd.isna(found["region"])
    assert found["unexplained"] == 250.0


@pytest.mark.parametrize("odd", [{"unit": "percent", "metric": "growth_rate"}, {"value": None}])
def test_what_cannot_be_set_against_one_another_says_why(segments: pd.DataFrame, odd: dict[str, Any]) -> None:
    rows = figures(figure("a", 400.0), figure("b", 40.0) | odd).assign(segment_label="Capex")
    found = bridge.bridge("a", "b", rows, segments)
    assert found["step"].tolist() == ["none"]
    assert found["words"].iloc[0]


def test_an_unknown_figure_is_an_error(segments: pd.DataFrame) -> None:
    with pytest.raises(KeyError):
        bridge.bridge("a", "b", figures(figure("a", 1.0)), segments)


@given(st.floats(1, 1e4), st.floats(1, 1e4), st.floats(1, 1e4))
def test_the_sizes_add_up_to_the_whole_difference(one: float, later: float, other: float) -> None:
    rows = [figure("a", one), figure("later", later, published_on="2025-02-07"),
            figure("b", other, publisher="Southgate", published_on="2025-06-01")]  # fmt: skip
    segments = pd.DataFrame(columns=["segment", "label", "parent", "scope", "money_type", "comparable_with"])
    found = bridge.bridge("a", "b", figures(*rows).assign(segment_label="Capex"), segments)
    assert found["size"].sum() == pytest.approx(other - one, abs=1e-6)


def test_metas_two_numbers_for_2025_by_the_curated_rows(curated_figures: pd.DataFrame, segments: pd.DataFrame) -> None:
    mine = curated_figures[(curated_figures["publisher"] == "Meta") & (curated_figures["kind"] == "actual")]
    year = mine[
        pd.to_datetime(mine["period_end"]).eq("2025-12-31") & pd.to_datetime(mine["period_start"]).eq("2025-01-01")
    ]
    year = year[year["metric"] == "capex"].set_index("basis")["figure_id"]
    found = bridge.bridge(year["cash"], year["incl_finance_leases"], curated_figures, segments).set_index("step")
    assert found.loc["finance leases", "size"] == pytest.approx(72.22 - 69.691)
