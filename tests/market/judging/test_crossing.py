"""The chart of the moving date: which statements become points, where they lie and what joins them."""

from typing import Any

import pandas as pd
import pytest

from market.judging import crossing, split
from tests.market.judging.judged import claims, figures


def point(**claim: Any) -> dict[str, Any]:
    found = crossing.points(claims(claim))
    assert len(found) == 1
    return {str(key): value for key, value in found.iloc[0].to_dict().items()}


@pytest.mark.parametrize(
    ("bound", "low", "high", "y", "label"),
    [
        ("in", 2027, 2027, 2027, "Northgate: in 2027"),
        ("by", None, 2030, 2030, "Northgate: by 2030"),
        ("already", None, 2026, 2026, "Northgate: already 2026"),
        ("not_before", 2028, None, 2028, "Northgate: not before 2028"),
    ],
)
def test_a_bound_becomes_a_point_with_its_open_end(
    bound: str, low: int | None, high: int | None, y: int, label: str
) -> None:
    found = point(bound=bound, year_low=low, year_high=high)
    assert (found["y"], found["label"]) == (y, label)
    assert [None if pd.isna(end) else end for end in (found["low"], found["high"])] == [low, high]
    assert found["x"] == pd.Timestamp("2026-03-01")


def test_what_no_chart_can_place_is_listed_with_its_reason() -> None:
    rows = claims({"bound": "none"}, {"bound": "in", "year_low": 2027, "year_high": 2027},
                  {"bound": "by", "year_high": 2030, "published_on": "", "published_day": None})  # fmt: skip
    assert sorted(crossing.unplotted(rows)["why"]) == ["day of the statement unknown", "no year stated"]
    assert crossing.points(rows)["y"].tolist() == [2027]


def test_a_month_or_a_year_counts_as_its_last_day() -> None:
    rows = [{"bound": "by", "year_high": 2030, "published_on": day} for day in ("2026-02", "2024")]
    days = crossing.points(claims(*rows))["x"].dt.strftime("%Y-%m-%d").tolist()
    assert days == ["2024-12-31", "2026-02-28"]


def test_a_path_joins_one_publisher_in_one_scope_and_tells_whether_it_moved() -> None:
    first = {"bound": "in", "year_low": 2026, "year_high": 2026, "published_on": "2025-01-01"}
    later = {"bound": "in", "year_low": 2028, "year_high": 2028}
    moved = crossing.points(claims(first, later))
    assert moved["path"].nunique() == 1
    assert moved["moved"].tolist() == [True, True]
    for change in ({"segment": "ai_servers"}, {"publisher": "Southgate"}, {"region": "China"}, {"entity": "Meta"}):
        apart = crossing.points(claims(first, later | change))
        assert apart["path"].nunique() == 2, change
        assert not apart["moved"].any()


def test_already_said_twice_has_not_moved() -> None:
    rows = [{"bound": "already", "year_high": year, "published_on": f"{year}-05-01"} for year in (2024, 2026)]
    assert not crossing.points(claims(*rows))["moved"].any()


def test_read_statements_are_points_that_do_not_count() -> None:
    said = {"bound": "by", "year_high": 2030}
    rows = claims(said, said | {"origin": "read"}, said | {"origin": "read", "reasons": "second origin: a wire"},
                  said | {"standing": "review"})  # fmt: skip
    assert len(crossing.points(rows)) == 4
    assert crossing.counts(rows).tolist() == [True, False, True, False]


def numbers(*leads: tuple[int, float, float], published_on: str = "2026-03-01") -> pd.DataFrame:
    return split.shares(figures(*(
        {"workload": use, "value": value, "year": year, "metric": "spending", "unit": "USD_bn",
         "published_on": published_on, "kind": "forecast"}
        for year, *values in leads for use, value in zip(("inference", "training"), values, strict=True)
    )))  # fmt: skip


@pytest.mark.parametrize(
    ("leads", "bound", "low", "high"),
    [
        ([(2025, 3, 5), (2026, 6, 5)], "in", 2026, 2026),
        ([(2025, 3, 5), (2030, 6, 5)], "by", 2026, 2030),
        ([(2026, 6, 5), (2030, 9, 5)], "already", None, 2026),
        ([(2028, 6, 5)], "by", None, 2028),
        ([(2025, 3, 5), (2030, 4, 5)], "not_before", 2031, None),
        ([(2021, 6, 5), (2024, 3, 5), (2028, 6, 5)], "by", 2025, 2028),  # crosses twice: the last change
    ],
)
def test_a_publishers_own_numbers_give_the_year(
    leads: list[tuple[int, float, float]], bound: str, low: int | None, high: int | None
) -> None:
    found = crossing.from_shares(numbers(*leads))
    assert found["bound"].tolist() == [bound]
    years = [None if pd.isna(year) else year for year in found[["year_low", "year_high"]].iloc[0]]
    assert years == [low, high]


def test_numbers_of_two_days_are_never_one_series() -> None:
    shares = pd.concat([numbers((2025, 3, 5)), numbers((2026, 6, 5), published_on="2026-06-01")])
    assert crossing.from_shares(shares)["bound"].tolist() == ["not_before", "already"]


def test_numbers_add_a_point_unless_their_publisher_claimed_a_year_that_day() -> None:
    shares = numbers((2025, 3, 5), (2026, 6, 5))
    claimed = {"bound": "in", "year_low": 2026, "year_high": 2026}
    assert crossing.points(claims(claimed), shares)["claim_id"].ne("").tolist() == [True]
    added = crossing.points(claims(claimed | {"published_on": "2025-03-01"}), shares)
    assert added["claim_id"].ne("").tolist() == [True, False]
    assert len(added["inputs"][1].split(";")) == 4


@pytest.mark.parametrize("shares", [None, split.shares(figures())])
def test_no_statements_give_an_empty_chart_frame(shares: pd.DataFrame | None) -> None:
    found = crossing.points(claims(), shares)
    assert list(found.columns) == crossing.COLUMNS
    assert found.empty
    assert crossing.unplotted(claims()).empty
