"""Vintages, revisions and their breadth against cases worked out by hand, and on the curated rows."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.judging import vintages
from tests.market.judging.judged import figures

ROWS = pd.DataFrame(
    [
        ("A", "2025-01-31", "day", 2026, 1.0), ("A", "2025-06-30", "day", 2026, 2.0),
        ("A", "2025-06-30", "day", 2026, 3.0), ("A", "2025-01-31", "day", 2027, 4.0),
        ("B", "2024-01-31", "day", 2026, 5.0), ("C", None, "none", 2026, 6.0), ("A", None, "none", 2026, 7.0),
        ("D", "2025-12-31", "year", 2026, 8.0), ("D", "2025-11-20", "day", 2026, 9.0),
    ],
    columns=["publisher", "published_day", "published_precision", "year", "value"],
).assign(published_day=lambda rows: pd.to_datetime(rows["published_day"]))  # fmt: skip


def view(published_on: str, value: float | None, **more: Any) -> dict[str, Any]:
    """A forecast of capex in 2026 by Northgate; `id` names it."""
    name = more.pop("id", published_on)
    usual = {"metric": "capex", "workload": "all", "segment": "hyperscaler_capex", "unit": "USD_bn", "year": 2026,
             "kind": "forecast", "figure_id": name}  # fmt: skip
    return usual | {"published_on": published_on, "value": value} | more


def test_the_newest_day_of_each_publisher_and_year_stays_whole() -> None:
    assert vintages.latest(ROWS, ["year"])["value"].tolist() == [2.0, 3.0, 4.0, 5.0, 6.0, 9.0]


def test_without_a_year_a_revision_replaces_the_whole_view() -> None:
    assert vintages.latest(ROWS, [])["value"].tolist() == [2.0, 3.0, 5.0, 6.0, 9.0]


def test_no_rows_stay_no_rows() -> None:
    assert vintages.latest(ROWS.head(0), ["year"]).empty


def test_a_forecast_raised_and_lowered_is_two_revisions() -> None:
    rows = figures(view("2025-02-01", 400.0), view("2025-08-01", 500.0), view("2026-02-01", 450.0))
    revised = vintages.revisions(rows)
    # (500 - 400) / 400 = 25 per cent; (450 - 500) / 500 = -10 per cent; 1 February to 1 August 2025: 181 days
    assert revised["change_pct"].tolist() == [25.0, -10.0]
    assert revised["direction"].tolist() == ["up", "down"]
    assert revised.loc[0, ["from_on", "to_on", "days", "change", "period"]].tolist() == [
        "2025-02-01", "2025-08-01", 181, 100.0, "2026",
    ]  # fmt: skip
    assert revised["inputs"].tolist() == ["2025-02-01;2025-08-01", "2025-08-01;2026-02-01"]


def test_as_of_a_day_only_what_was_said_by_then_is_a_vintage() -> None:
    rows = figures(view("2025-02-01", 400.0), view("2025-08", 500.0), view("2026-02-01", 450.0))
    assert len(vintages.revisions(rows, date(2025, 8, 30))) == 0  # a bare August is known on its last day
    assert len(vintages.revisions(rows, date(2025, 8, 31))) == 1


@pytest.mark.parametrize(
    ("one", "other", "direction"),
    [(18.325, 18.3, "kept"), (37.507, 37.5, "kept"), (18.325, 18.2, "down"), (500.0, 500.0, "kept"),
     (14.2, 14.416, "up"), (0.0, 5.0, "up"), (11.0, 11.5, "up"), (4.5, 5.0, "up")],
)  # fmt: skip
def test_a_number_told_with_fewer_decimals_is_kept(one: float, other: float, direction: str) -> None:
    rows = figures(view("2025-02-01", one), view("2025-08-01", other))
    assert vintages.revisions(rows)["direction"].tolist() == [direction]


def test_a_range_is_revised_by_its_middle() -> None:
    ranges = [view("2025-02-01", None, value_low=60.0, value_high=65.0),
              view("2025-08-01", None, value_low=66.0, value_high=72.0)]  # fmt: skip
    # middles 62.5 and 69: 6.5 / 62.5 = 10.4 per cent
    assert vintages.revisions(figures(*ranges))["change_pct"].tolist() == [pytest.approx(10.4)]


def test_a_bare_year_with_an_exact_day_inside_has_no_place_in_the_order() -> None:
    rows = figures(view("2025", 359.0), view("2025-02-07", 315.0), view("2026", 400.0))
    assert vintages.revisions(rows)["from_on"].tolist() == ["2025-02-07"]
    left = vintages.left_out(rows)
    assert left["published_on"].tolist() == ["2025"]
    assert "order is unknown" in left["why"].iloc[0]


def test_two_numbers_on_one_day_are_no_vintage_and_are_listed() -> None:
    rows = figures(view("2025-02-01", 400.0, id="a"), view("2025-02-01", 410.0, id="b"), view("2025-08-01", 500.0))
    assert vintages.ladder(rows)["value"].tolist() == [500.0]
    assert vintages.left_out(rows)["why"].tolist() == ["two numbers of one publisher on one day"] * 2


@pytest.mark.parametrize(
    "other",
    [{"basis": "cash"}, {"unit": "CNY_bn"}, {"entity": "Meta"}, {"region": "China"}, {"workload": "training"},
     {"segment": "ai_iaas"}, {"metric": "spending"}, {"year": 2027}, {"publisher": "Southgate"}, {"kind": "actual"}],
)  # fmt: skip
def test_unlike_statements_are_never_one_anothers_revision(other: dict[str, Any]) -> None:
    rows = figures(view("2025-02-01", 400.0), view("2025-08-01", 500.0, **other))
    assert vintages.revisions(rows).empty


@pytest.mark.parametrize(
    ("odd", "why"),
    [({"published_on": ""}, "undated"), ({"publisher": ""}, "nobody is named"), ({"year": None}, "no period stated"),
     ({"origin": "read"}, "read by the program, not reviewed")],
)  # fmt: skip
def test_what_cannot_be_a_vintage_is_listed_with_its_reason(odd: dict[str, Any], why: str) -> None:
    rows = figures(view("2025-02-01", 400.0), view("2025-08-01", 500.0) | odd)
    assert vintages.revisions(rows).empty
    assert vintages.left_out(rows)["why"].tolist() == [why]


def test_breadth_is_raised_less_lowered_over_all() -> None:
    rows = figures(
        *(view("2025-02-01", 100.0, publisher=name) for name in "ABCD"),
        view("2025-07-01", 120.0, publisher="A"), view("2025-08-01", 130.0, publisher="B"),
        view("2025-09-01", 90.0, publisher="C"), view("2025-09-02", 100.0, publisher="D"),
    ).assign(scope="infrastructure")  # fmt: skip
    broad = vintages.breadth(vintages.revisions(rows))
    # two raised, one lowered, one kept: (2 - 1) / 4 = 25 per cent
    assert broad[["raised", "lowered", "kept", "publishers", "breadth"]].to_numpy().tolist() == [[2, 1, 1, 4, 25.0]]
    assert broad["quarter"].tolist() == [pd.Timestamp(2025, 7, 1)]


def test_a_view_dated_to_a_year_alone_belongs_to_no_quarter() -> None:
    rows = figures(view("2024-05-01", 100.0), view("2025", 120.0)).assign(scope="infrastructure")
    assert len(vintages.revisions(rows)) == 1
    assert vintages.breadth(vintages.revisions(rows)).empty


@given(st.lists(st.floats(1, 1e4), min_size=2, max_size=6))
def test_revisions_add_up_to_the_whole_move(values: list[float]) -> None:
    rows = figures(*(view(f"2025-0{month}-01", value) for month, value in enumerate(values, 1)))
    assert vintages.revisions(rows)["change"].sum() == pytest.approx(values[-1] - values[0], abs=1e-6)


def test_nothing_gives_empty_frames_with_all_columns() -> None:
    none = figures()
    assert list(vintages.ladder(none).columns) == vintages.LADDER_COLUMNS
    assert list(vintages.revisions(none).columns) == vintages.REVISION_COLUMNS
    assert list(vintages.breadth(vintages.revisions(none)).columns) == vintages.BREADTH_COLUMNS
    assert vintages.left_out(none).empty


def test_the_curated_rows_hold_the_revisions_that_one_finds_by_hand(curated_figures: pd.DataFrame) -> None:
    revised = vintages.revisions(curated_figures)
    assert len(revised) >= 70
    mine = revised[(revised["publisher"] == "Gartner") & (revised["segment"] == "ai_spending_total")]
    of_2026 = mine[(mine["year"] == 2026) & (mine["metric"] == "spending")]
    # 2,022.642 (September 2025), 2,527.845 (January 2026), 2,595.667 (May 2026): +25.0 and +2.7 per cent
    assert of_2026["to_on"].tolist() == ["2026-01", "2026-05"]
    assert of_2026["change_pct"].round(1).tolist() == [25.0, 2.7]
