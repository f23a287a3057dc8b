"""Consensus against medians worked out by hand, one vote a house, and what is kept out with its reason."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import consensus
from tests.market.judging.judged import figures, frame

DAY = date(2026, 6, 30)
COMPANIES = frame("companies", [{"company": "The Herald", "role": "press"}, {"company": "Northgate", "role": "bank"}])


def view(publisher: str, value: float | None, **more: Any) -> dict[str, Any]:
    usual = {"metric": "capex", "workload": "all", "segment": "hyperscaler_capex", "unit": "USD_bn", "year": 2027,
             "kind": "forecast", "published_on": "2026-02-01", "figure_id": f"{publisher} {value}"}  # fmt: skip
    return usual | {"publisher": publisher, "value": value} | more


def of(*rows: dict[str, Any], as_of: date | None = DAY) -> pd.DataFrame:
    return consensus.consensus(figures(*rows), COMPANIES, as_of)


def why(*rows: dict[str, Any]) -> dict[str, str]:
    left = consensus.left_out(figures(*rows), COMPANIES, DAY)
    return dict(zip(left["figure_id"], left["why"], strict=True))


def test_the_median_of_three_houses_with_its_ends() -> None:
    row = of(view("A", 900.0), view("B", 1000.0), view("C", 1200.0)).iloc[0]
    assert row[["n", "median", "low", "high", "houses", "reason"]].tolist() == [3, 1000.0, 900.0, 1200.0, "A;B;C", ""]
    assert row["spread_pct"] == pytest.approx(30.0)  # (1200 - 900) / 1000


def test_what_is_said_of_a_part_of_a_year_is_no_view_of_the_year() -> None:
    parts = [view(name, 250.0, year=None, period_start=pd.Timestamp(2027, 1, 1), period_end=pd.Timestamp(end))
             for name, end in (("A", "2027-03-31"), ("B", "2027-09-30"))]  # fmt: skip
    found = of(*parts, view("C", 1000.0))
    assert found[["n", "houses"]].to_numpy().tolist() == [[1, "C"]]


def test_below_three_houses_there_is_no_median_but_a_reason() -> None:
    found = of(view("A", 900.0), view("B", 1000.0), view("A", 5.0, year=2028))
    assert found["median"].isna().all()
    assert found["reason"].tolist() == ["not enough: 2 publishers", "not enough: 1 publisher"]
    assert found["low"].tolist() == [900.0, 5.0]


def test_each_house_votes_once_with_its_newest_view() -> None:
    rows = [view("A", 900.0), view("A", 950.0, published_on="2026-05-01"), view("B", 1000.0), view("C", 1100.0)]
    assert of(*rows)["median"].tolist() == [1000.0]
    assert of(*rows)["low"].tolist() == [950.0]
    assert why(*rows) == {"A 900.0": "replaced by a newer view of the same house"}
    early = of(*rows, as_of=date(2026, 4, 1))
    assert early["low"].tolist() == [900.0]  # what was known in April


def test_a_part_of_a_company_has_no_vote_beside_it() -> None:
    found = of(view("Google", 900.0), view("Alphabet", 900.0, figure_id="twin"), view("B", 1000.0))
    assert found["n"].tolist() == [2]


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"kind": "guidance"}, "guidance of the company itself"),
        ({"caveats": "lower_bound"}, "a bound, not a number"),
        ({"caveats": "scale_suspect"}, "its magnitude is doubtful"),
        ({"published_on": "2025-06-29"}, "older than a year"),
        ({"unit": "CNY_bn"}, "no level in a common unit"),
        ({"publisher": ""}, "nobody is named"),
        ({"publisher": "Consensus (of brokers)"}, "is itself a consensus"),
        ({"origin": "read"}, "read by the program, not reviewed"),
        ({"publisher": "The Herald", "published_on": "2026-03-01", "value": 900.0}, "repeats A"),
        ({"note": "Quoted from the report of A.", "published_on": "2026-03-01", "value": 900.0}, "repeats A"),
    ],
)
def test_what_is_no_vote_is_listed_with_its_reason(odd: dict[str, Any], reason: str) -> None:
    rows = [view("A", 900.0), view("Z", 1500.0, figure_id="odd") | odd]
    assert why(*rows) == {"odd": reason}
    assert of(*rows)["n"].tolist()[0] == 1


def test_the_same_number_of_a_house_of_its_own_is_no_echo() -> None:
    assert of(view("A", 900.0), view("B", 900.0), view("C", 900.0))["n"].tolist() == [3]


def test_a_house_with_two_numbers_on_one_day_has_no_vote() -> None:
    rows = [view("A", 900.0), view("A", 950.0), view("B", 1000.0)]
    assert set(why(*rows).values()) == {"the house gives two numbers on one day"}
    assert of(*rows)["n"].tolist() == [1]


def test_the_companys_own_guidance_stands_beside_the_votes() -> None:
    rows = [view(name, 100.0 + n, entity="Meta") for n, name in enumerate("ABC")]
    guided = view("Meta", 115.0, entity="Meta", kind="guidance")
    assert of(*rows, guided)[["n", "median", "guidance"]].to_numpy().tolist() == [[3, 101.0, 115.0]]


@pytest.mark.parametrize("other", [{"segment": "ai_iaas"}, {"basis": "cash"}, {"entity": "Meta"}, {"region": "China"},
                                   {"unit": "GW"}, {"metric": "spending"}, {"workload": "training"}])  # fmt: skip
def test_unlike_views_are_never_pooled(other: dict[str, Any]) -> None:
    assert of(view("A", 900.0), view("B", 1000.0, **other))["n"].tolist() == [1, 1]


@pytest.mark.parametrize("other", [{"basis": "cumulative"}, {"year": None}])
def test_sums_over_several_years_and_views_without_a_period_have_no_year(other: dict[str, Any]) -> None:
    assert of(view("A", 900.0, **other)).empty


@given(st.lists(st.floats(1, 1e4), min_size=3, max_size=9))
def test_the_median_lies_between_the_ends(values: list[float]) -> None:
    row = of(*(view(f"House {n}", value) for n, value in enumerate(values))).iloc[0]
    assert row["low"] <= row["median"] <= row["high"]
    assert row["n"] == len(values)


def test_nothing_gives_an_empty_frame_with_all_columns() -> None:
    assert list(of().columns) == consensus.COLUMNS
    assert consensus.left_out(figures(), COMPANIES).empty
    assert of(as_of=None).empty


def test_large_clouds_capex_of_2026_by_the_curated_rows(
    curated_figures: pd.DataFrame, curated_tables: dict[str, pd.DataFrame]
) -> None:
    found = consensus.consensus(curated_figures, curated_tables["companies"], date(2026, 6, 30))
    line = found[(found["segment"] == "hyperscaler_capex") & (found["year"] == 2026) & (found["entity"] == "")]
    line = line[(line["metric"] == "capex") & (line["basis"] == "")].iloc[0]
    # CreditSights 750, Moody's 700, Morgan Stanley 805, BofA 800, Barclays 496.8 stand that day
    assert (line["n"], line["median"], line["low"], line["high"]) == (5, 750.0, 496.8, 805.0)
    assert len(found) >= 100
