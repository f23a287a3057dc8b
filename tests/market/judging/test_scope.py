"""What may meet, what lies within what, and why the rest may not."""

from typing import Any

import pandas as pd
import pytest

from market.frames import rows as rows_of
from market.judging import scope
from tests.market.judging.judged import figures

Row = dict[str, Any]


def figure(**more: Any) -> Row:
    usual = {"metric": "capex", "workload": "all", "segment": "hyperscaler_capex", "unit": "USD_bn", "value": 400.0,
             "year": 2026, "kind": "forecast"}  # fmt: skip
    return rows_of(figures(usual | more))[0]


@pytest.fixture
def segments(curated_tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return curated_tables["segments"]


def test_two_statements_on_one_number_are_the_same(segments: pd.DataFrame) -> None:
    assert scope.comparable(figure(), figure(publisher="Southgate", value=500.0), segments) == ("same", ())


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"unit": "percent", "metric": "growth_rate"}, "one is an amount of money, the other a growth rate"),
        ({"unit": "GW", "metric": "power_capacity"}, "one is an amount of money, the other power"),
        ({"metric": "revenue"}, "capex is not revenue"),
        ({"segment": "ai_iaas"}, "Infrastructure and Cloud services are different scopes"),
        ({"segment": "ai_infrastructure", "metric": "capex"}, "Capital expenditure is not end-user spending"),
        ({"year": 2027}, "they speak of different periods"),
        ({"basis": "cumulative", "period_start": "2026-01-01", "period_end": "2030-12-31"},
         "one is a sum over several years, the other is not"),
    ],
)  # fmt: skip
def test_unlike_figures_do_not_meet_and_the_reason_is_told(segments: pd.DataFrame, other: Row, reason: str) -> None:
    found = scope.comparable(figure(), figure(**other), segments)
    assert found == ("unlike", (reason,))
    assert not found.may_meet


def test_cash_and_leases_never_meet(segments: pd.DataFrame) -> None:
    found = scope.comparable(figure(basis="cash"), figure(basis="incl_finance_leases"), segments)
    assert found == ("unlike", ("one counts finance leases in, the other does not",))


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ({"entity": "Meta"}, "Meta is a part of the market"),
        ({"region": "China"}, "China is a part of the world"),
        ({"workload": "inference"}, "inference is a part of all uses"),
        ({"segment": "hyperscaler_ai_spend"}, "lies within Capex of large clouds"),
        ({"period_start": "2026-01-01", "period_end": "2026-03-31", "year": None}, "its period lies within"),
    ],
)
def test_a_part_is_told_from_its_whole_either_way_round(segments: pd.DataFrame, part: Row, reason: str) -> None:
    for pair in ((figure(), figure(**part)), (figure(**part), figure())):
        found = scope.comparable(*pair, segments)
        assert found.relation == "part"
        assert reason in found.reasons[0]


def test_two_parts_of_one_whole_are_unlike(segments: pd.DataFrame) -> None:
    found = scope.comparable(figure(entity="Meta"), figure(entity="Oracle"), segments)
    assert found == ("unlike", ("different companies: Meta and Oracle",))
    crossed = scope.comparable(figure(entity="Meta"), figure(region="China"), segments)
    assert crossed.relation == "unlike"  # neither lies within the other


def test_segments_that_the_table_sets_side_by_side_are_alike_with_a_warning(segments: pd.DataFrame) -> None:
    found = scope.comparable(figure(), figure(segment="data_center_capex"), segments)
    assert found.relation == "alike"
    assert "overlap but are not the same" in found.reasons[0]


def test_fiscal_and_calendar_years_are_the_same_with_a_warning(segments: pd.DataFrame) -> None:
    fiscal = figure(period_start="2026-02-01", period_end="2027-01-31", year=None)
    assert scope.comparable(figure(), fiscal, segments) == ("same", ("their years begin in different months",))


def test_what_to_mind_is_told(segments: pd.DataFrame) -> None:
    found = scope.comparable(figure(kind="actual", basis="cash"), figure(caveats="lower_bound"), segments)
    assert found.relation == "same"
    assert found.reasons == (
        "actual and forecast", "the basis is stated for one only: cash", "Northgate states a bound",
    )  # fmt: skip


def test_the_tree_of_segments(segments: pd.DataFrame) -> None:
    tree = scope.Tree(segments)
    assert tree.above("data_center_gpu") == ["ai_accelerators", "ai_chips"]
    assert tree.is_within("custom_ai_asic", "ai_chips")
    assert not tree.is_within("ai_chips", "ai_chips")
    assert tree.above("no such segment") == []


def test_undated_and_periodless_figures_do_not_break_it(segments: pd.DataFrame) -> None:
    found = scope.comparable(figure(year=None), figure(published_on="", value=None), segments)
    assert found == ("unlike", ("they speak of different periods",))


def test_no_two_real_segments_of_different_scopes_are_the_same(
    segments: pd.DataFrame, curated_figures: pd.DataFrame
) -> None:
    rows = curated_figures.groupby("segment").head(1)
    tree = scope.Tree(segments)
    ready = rows_of(scope.prepared(rows))
    pairs = [(a, b) for a in ready for b in ready if a["scope"] != b["scope"]]
    assert len(pairs) > 500
    for a, b in pairs:
        relation = scope.compare(a, b, tree).relation
        nested = tree.is_within(a["segment"], b["segment"]) or tree.is_within(b["segment"], a["segment"])
        assert relation in (("unlike", "part") if nested else ("unlike", "alike"))
