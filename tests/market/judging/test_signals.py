"""Weekly coverage and its spikes against counts worked out by hand."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from market.judging import signals
from tests.market.judging.judged import dated, frame

MONDAY = date(2026, 3, 2)
SUNDAY = date(2026, 3, 8)


def documents(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"source": "feed", "published_on": "2026-03-03", "lean": "inference"}
    named = [usual | {"document_id": f"d{n}", "site": f"site{n}"} | row for n, row in enumerate(rows)]
    return frame("documents", [dated(row) for row in named])


def of(rows: pd.DataFrame, use: str = "inference", as_of: date = SUNDAY) -> pd.Series:
    found = signals.weekly(rows, as_of)
    return found[(found["use"] == use) & (found["week"] == pd.Timestamp(MONDAY))].iloc[0]


def weeks_before(n: int, a_week: int) -> list[dict[str, Any]]:
    """Inference stories in the n weeks before, from sites of their own."""
    days = [MONDAY - timedelta(weeks=k) for k in range(1, n + 1) for _ in range(a_week)]
    return [{"published_on": day.isoformat()} for day in days]


def test_a_share_is_of_all_stories_of_the_week() -> None:
    rows = documents({}, {"lean": "training"}, {"lean": "none"}, {"lean": "both"}, {"published_on": "2026-02-01"})
    row = of(rows)
    assert row[["stories", "all_stories", "share", "origins"]].tolist() == [2, 4, 50.0, 2]
    assert of(rows, "training")["share"] == 50.0


def test_one_text_in_many_outlets_is_one_story_with_its_first_outlet() -> None:
    rows = documents(*({"story": "s", "published_on": f"2026-03-0{day}", "site": f"site{day}"} for day in (3, 4, 5)))
    assert of(rows)[["stories", "documents", "origins"]].tolist() == [1, 3, 1]


def test_a_story_leans_as_most_of_its_documents() -> None:
    rows = documents({"story": "s"}, {"story": "s", "lean": "training"}, {"story": "s", "lean": "training"})
    assert (of(rows)["stories"], of(rows, "training")["stories"]) == (0, 1)


def test_a_week_far_above_the_twelve_before_is_a_spike() -> None:
    row = of(documents(*weeks_before(12, 4), *({} for _ in range(11))))
    # median 4, MAD 0, so the spread is sqrt(4) = 2: (11 - 4) / 2 = 3.5
    assert row[["usual", "score", "spike", "reason"]].tolist() == [4.0, 3.5, True, ""]
    assert not of(documents(*weeks_before(12, 4), *({} for _ in range(10))))["spike"]  # (10 - 4) / 2 is 3, not above it


def test_a_spike_needs_several_outlets() -> None:
    row = of(documents(*weeks_before(12, 4), *({"site": "one.example"} for _ in range(20))))
    assert not row["spike"]
    assert row["reason"] == "high, but told by 1 outlet only"


def test_with_fewer_weeks_before_nothing_is_said() -> None:
    row = of(documents(*weeks_before(11, 1), *({} for _ in range(50))))
    assert (row["spike"], row["reason"]) == (False, "only 11 weeks before it")
    assert pd.isna(row["score"])


def test_a_week_without_news_is_a_gap_and_counts_as_none() -> None:
    found = signals.weekly(documents({"published_on": "2026-02-18"}, {"published_on": "2026-03-03"}), SUNDAY)
    gap = found[(found["week"] == "2026-02-23") & (found["use"] == "inference")].iloc[0]
    assert gap["stories"] == 0
    assert pd.isna(gap["share"])


def test_pages_that_our_own_rows_cite_are_no_coverage() -> None:
    assert of(documents({}, {"source": "curated"}))["all_stories"] == 1


@pytest.mark.parametrize("stated", ["2026-03", "2026", ""])
def test_what_is_not_dated_to_the_day_has_no_week(stated: str) -> None:
    rows = documents({}, {"published_on": stated})
    assert of(rows)["all_stories"] == 1
    assert signals.undated(rows) == 1


def test_the_week_that_runs_and_dates_in_the_future_are_left_out() -> None:
    rows = documents({}, {"published_on": "2026-03-10"}, {"published_on": "2027-01-01"})
    assert signals.weekly(rows, date(2026, 3, 11))["week"].unique().tolist() == [pd.Timestamp(MONDAY)]


def test_nothing_gives_an_empty_frame_with_all_columns() -> None:
    assert list(signals.weekly(documents(), SUNDAY).columns) == signals.COLUMNS
