"""The size of a market by house: which rows take part, vintages, and the spread worked out by hand."""

from typing import Any

import pandas as pd
import pytest

from market.judging import market_size
from market.records import Figure
from tests.dashboard.small_data import figure, frame


def view(publisher: str, said: str, year: int, value: float | None, **more: Any) -> Figure:
    usual: dict[str, Any] = {"metric": "market_size", "unit": "USD_bn"}
    return figure(publisher, said, "all", year, value, **(usual | more))


def views(*figures: Figure) -> pd.DataFrame:
    return market_size.views(frame(figures))


def test_the_spread_of_a_year_is_taken_over_the_newest_view_of_each_house() -> None:
    rows = views(view("A", "2024-01-01", 2030, 10.0), view("A", "2025-01-01", 2030, 20.0),
                 view("B", "2023-01-01", 2030, 5.0), view("C", "2025-06-01", 2031, 9.0))  # fmt: skip
    assert rows.loc[rows["is_newest"], "level"].tolist() == [20.0, 5.0, 9.0]
    (row,) = market_size.spread(rows).to_dict("records")
    assert (row["year"], row["n"], row["low"], row["high"], row["times"]) == (2030, 2, 5.0, 20.0, 4.0)
    assert row["houses"] == "A;B"


def test_an_undated_view_counts_only_where_nothing_dated_says_the_same() -> None:
    rows = views(view("A", "", 2030, 10.0), view("A", "2025", 2030, 20.0), view("A", "", 2034, 40.0))
    assert rows.loc[rows["is_newest"], "level"].tolist() == [40.0, 20.0]


def test_numbers_of_one_house_and_day_are_one_vintage() -> None:
    rows = views(view("A", "2025", 2025, 4.0), view("A", "2025", 2030, 9.0), view("A", "2026", 2031, 12.0))
    assert rows["vintage"].tolist() == ["A|2025", "A|2025", "A|2026"]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"unit": "percent", "metric": "growth_rate"}, "growth or a share, no amount"),
        ({"entity": "neoclouds"}, "about a part of the market"),
        ({"region": "US"}, "about one region"),
        ({"caveats": "lower_bound"}, "a bound, not a number"),
        ({"metric": "revenue"}, "another kind of money"),
        ({"metric": "capex"}, "no size of a market"),
        ({"basis": "cumulative"}, "not for one calendar year"),
        ({"unit": "EUR_bn"}, "no level in dollars"),
        ({"origin": "read", "document_id": "d"}, "read by the program, not reviewed"),
    ],
)
def test_what_takes_no_part_says_why(more: dict[str, Any], why: str) -> None:
    rows = views(view("A", "2025", 2030, 9.0), view("B", "2025", 2030, 8.0), view("C", "2025", 2030, 7.0, **more))
    assert rows.loc[rows["house"] == "C", "why"].tolist() == [why]
    assert market_size.spread(rows)["n"].tolist() == [2]


def test_training_alone_is_no_size_of_the_whole() -> None:
    rows = views(figure("A", "2025", "training", 2030, 9.0))
    assert rows["why"].tolist() == ["about training or inference alone"]
    assert market_size.spread(rows).empty


def test_no_figures_are_no_views() -> None:
    empty = views()
    assert empty.empty
    assert market_size.spread(empty).empty
