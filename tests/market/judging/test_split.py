"""Shares and amounts by use against cases worked out by hand."""

import math
from datetime import date
from typing import Any

import pandas as pd
import pytest

from market.judging import split
from tests.market.judging.judged import figures


def share(workload: str, value: float | None, year: int = 2025, **more: Any) -> dict[str, Any]:
    return {"workload": workload, "value": value, "year": year} | more


def amount(workload: str, value: float | None, year: int = 2025, **more: Any) -> dict[str, Any]:
    return share(workload, value, year, metric="spending", unit="USD_bn") | more


def one(frame: pd.DataFrame) -> dict[str, Any]:
    assert len(frame) == 1, frame
    return {str(key): value for key, value in frame.iloc[0].to_dict().items()}


def test_both_stated_and_adding_to_a_hundred_are_complete() -> None:
    found = one(split.shares(figures(share("inference", 57.6), share("training", 42.4))))
    assert (found["inference_share"], found["training_share"], found["year"]) == (57.6, 42.4, 2025)
    assert (found["derivation"], found["complete"], found["leader"]) == ("stated", True, "inference")


def test_a_third_category_is_no_complete_split_but_shows_who_leads() -> None:
    found = one(split.shares(figures(share("inference", 70), share("training", 20))))
    assert (found["complete"], found["leader"]) == (False, "inference")


def test_a_lone_share_gets_no_complement_and_no_leader() -> None:
    rows = split.shares(figures(share("training", 57), share("inference", 90, 2026)))
    assert rows["derivation"].tolist() == ["", "stated"]
    assert math.isnan(rows["inference_share"][0])
    assert math.isnan(rows["training_share"][1])
    assert rows["leader"].tolist() == ["", ""]


def test_a_complement_needs_a_full_split_of_the_same_vintage() -> None:
    full = [share("inference", 40, 2024), share("training", 60, 2024)]
    alone = share("training", 45, 2026, evidence="secondary", kind="forecast")
    found = split.shares(figures(*full, alone)).set_index("year").loc[2026]
    assert (found["inference_share"], found["derivation"], found["leader"]) == (55, "complement", "inference")
    assert (found["evidence"], found["kind"]) == ("secondary", "forecast")
    assert len(found["inputs"].split(";")) == 3
    other_day = split.shares(figures(*full, alone | {"published_on": "2026-06-01"})).set_index("year").loc[2026]
    assert other_day["derivation"] == ""
    third = [share("inference", 70, 2023), share("training", 20, 2023)]
    assert "complement" not in set(split.shares(figures(*full, *third, alone))["derivation"])


def test_a_share_from_amounts_carries_its_inputs_and_the_weakest_grade() -> None:
    rows = figures(amount("inference", 23.3), amount("training", 19, evidence="secondary", kind="forecast"))
    found = one(split.shares(rows))
    assert found["inference_share"] == pytest.approx(55.083, abs=0.001)  # 23.3 / 42.3
    assert (found["derivation"], found["leader"]) == ("from amounts", "inference")
    assert (found["evidence"], found["kind"]) == ("secondary", "forecast")
    assert found["inputs"] == ";".join(sorted(rows["figure_id"]))


def test_ranges_keep_their_ends() -> None:
    ends = {"value_low": 9.0, "value_high": 10.0}, {"value_low": 4.0, "value_high": 5.0}
    found = one(split.shares(figures(amount("inference", None) | ends[0], amount("training", None) | ends[1])))
    assert found["inference_share"] == pytest.approx(9.5 / 14 * 100)
    assert (found["inference_low"], found["inference_high"]) == (pytest.approx(900 / 14), pytest.approx(1000 / 14))


@pytest.mark.parametrize(
    ("inference", "training", "leader"),
    [
        ({"value": 8.0, "caveats": "lower_bound"}, {"value": 8.3}, ""),  # more than 8 against 8.3: not known
        ({"value": 9.0, "caveats": "lower_bound"}, {"value": 8.3}, "inference"),
        ({"value": 8.0, "caveats": "upper_bound"}, {"value": 8.3}, "training"),
        ({"value": 5.0}, {"value": 5.0}, "even"),
        ({"value": 5.0, "value_low": 4.0, "value_high": 6.0}, {"value": 5.5}, ""),
    ],
)
def test_bounds_decide_who_leads(inference: dict[str, Any], training: dict[str, Any], leader: str) -> None:
    rows = figures(amount("inference", None) | inference, amount("training", None) | training)
    assert one(split.shares(rows))["leader"] == leader


def test_an_open_end_is_unknown() -> None:
    found = one(split.shares(figures(share("inference", 65, caveats="lower_bound"))))
    assert (found["inference_share"], found["inference_low"]) == (65, 65)
    assert math.isnan(found["inference_high"])


@pytest.mark.parametrize(
    "change",
    [{"publisher": "Southgate"}, {"published_on": "2026-03-02"}, {"segment": "ai_servers"}, {"entity": "Meta"},
     {"region": "China"}, {"product": "H100"}, {"year": 2026}, {"unit": "CNY_bn"}, {"metric": "capex"}],
)  # fmt: skip
def test_nothing_unlike_is_joined(change: dict[str, Any]) -> None:
    assert split.shares(figures(amount("inference", 3.0), amount("training", 2.0) | change)).empty


def test_a_publisher_that_contradicts_itself_on_one_day_gives_no_derived_share() -> None:
    rows = figures(amount("inference", 3.0), amount("inference", 1.0), amount("training", 2.0))
    assert split.shares(rows).empty


def test_stated_share_and_amounts_of_one_vintage_are_one_row() -> None:
    split_rows = [amount("inference", 23.3), amount("training", 19.0)]
    found = one(split.shares(figures(share("inference", 55.0), *split_rows)))
    assert (found["inference_share"], found["derivation"], found["leader"]) == (55.0, "stated", "inference")
    assert found["training_share"] == pytest.approx(44.917, abs=0.001)
    clashing = split.shares(figures(share("inference", 70.0), *split_rows))
    assert sorted(clashing["derivation"]) == ["from amounts", "stated"]


def test_an_amount_follows_from_share_and_total_of_one_vintage() -> None:
    whole = amount("all", 371.0, metric="capex", evidence="secondary")
    rows = figures(share("training", 40), whole)
    found = one(split.amounts(rows))
    assert (found["value"], found["unit"], found["workload"]) == (pytest.approx(148.4), "USD_bn", "training")
    assert (found["derivation"], found["evidence"]) == ("share of total", "secondary")
    assert found["inputs"] == ";".join(sorted(rows["figure_id"]))


def test_a_stated_amount_goes_before_a_derived_one() -> None:
    found = split.amounts(figures(share("inference", 55), amount("all", 37.5), amount("inference", 20.6)))
    assert found[["value", "derivation"]].to_numpy().tolist() == [[20.6, "stated"]]


@pytest.mark.parametrize(
    "wholes",
    [
        [amount("all", 100.0), amount("all", 120.0, metric="capex")],  # two totals that differ
        [amount("all", 100.0, published_on="2026-03-02")],
        [amount("all", 100.0, year=2024)],
        [amount("all", 100.0, metric="revenue")],  # not what a share of spending is of
        [amount("all", 100.0, basis="cumulative")],
    ],
)
def test_without_the_one_total_of_its_vintage_a_share_gives_no_amount(wholes: list[dict[str, Any]]) -> None:
    assert split.amounts(figures(share("inference", 55), *wholes)).empty


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (share("inference", 140), "a share outside 0 to 100 per cent"),
        (share("inference", None), "no value stated"),
        ({"workload": "inference", "value": 50.0}, "no period stated"),
        (amount("training", 440, basis="cumulative"), "a sum over several years"),
        (amount("inference", 60, metric="cost", unit="percent"), "a part of something else, not an amount"),
        (share("inference", 35, metric="growth_rate"), "neither a share nor an amount"),
        (share("inference", 33, segment="enterprise_workload_mix"), "counts companies, not money or compute"),
    ],
)
def test_what_takes_no_part_is_listed_with_its_reason(row: dict[str, Any], why: str) -> None:
    rows = figures(row)
    assert split.left_out(rows)["why"].tolist() == [why]
    assert split.shares(rows).empty
    assert split.amounts(rows).empty


def test_a_fiscal_year_stands_in_the_calendar_year_of_its_middle() -> None:
    row = share("inference", 40) | {"period_start": date(2023, 1, 30), "period_end": date(2024, 1, 28)}
    del row["year"]
    assert one(split.shares(figures(row)))["year"] == 2023


def test_no_figures_give_empty_frames_with_their_columns() -> None:
    assert list(split.shares(figures()).columns) == split.SHARE_COLUMNS
    assert list(split.amounts(figures()).columns) == split.AMOUNT_COLUMNS
