"""News as stories and by month, against cases worked out by hand."""

from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest

from market import coverage
from market.frames import first_day
from market.period import stated_day
from market.records import Document
from market.tables import TABLES


def documents(*rows: dict[str, Any]) -> pd.DataFrame:
    made = []
    for number, row in enumerate(rows):
        day, precision = stated_day(row.get("published_on", "2026-03-05"))
        usual = {"document_id": f"d{number}", "source": "wire", "site": "a.example", "published_day": day,
                 "published_precision": precision, "lean": "inference",
                 "fetched_at": datetime(2026, 4, 1, tzinfo=UTC)}  # fmt: skip
        made.append(vars(Document(**(usual | row))))
    frame = pd.DataFrame(made, columns=[column.name for column in TABLES["documents"].columns])
    return frame.assign(published_day=pd.to_datetime(frame["published_day"]))


@pytest.mark.parametrize(
    ("stated", "listed"), [("2026-03-05", "2026-03-05"), ("2026-03", "2026-03-01"), ("2026", "2026-01-01")]
)
def test_a_list_takes_the_first_day_that_a_date_allows(stated: str, listed: str) -> None:
    assert first_day(documents({"published_on": stated})).tolist() == [pd.Timestamp(listed)]


def test_documents_that_tell_the_same_are_one_story_and_the_newest_comes_first() -> None:
    found = coverage.stories(documents(
        {"story": "s", "published_on": "2026-03-01"}, {"story": "s", "site": "b.example", "language": "es"},
        {"published_on": "2026"}, {"published_on": ""}, {"published_on": "2026-03-07", "site": "c.example"},
    ))  # fmt: skip
    assert found["story"].tolist() == ["d4", "s", "d2", "d3"]
    told = found.set_index("story").loc["s"]
    assert (told["documents"], told["outlets"], told["languages"]) == (2, 2, "es")
    assert told["day"] == pd.Timestamp("2026-03-05")


def test_volume_counts_what_leans_by_month_and_leaves_out_what_has_none() -> None:
    found = coverage.by_month(documents(
        {"published_on": "2026-03-01"}, {"published_on": "2026-03"}, {"lean": "training"}, {"lean": "both"},
        {"lean": "none"}, {"published_on": "2026"}, {"published_on": ""},
        {"published_on": "2026-04-01", "story": "s"}, {"published_on": "2026-04-02", "story": "s"},
    ))  # fmt: skip
    rows = [(f"{month:%Y-%m}", *rest) for month, *rest in found.itertuples(index=False, name=None)]
    assert rows == [("2026-03", "inference", 2, 2), ("2026-03", "training", 1, 1), ("2026-04", "inference", 2, 1)]


def test_no_documents_give_empty_frames() -> None:
    assert list(coverage.stories(documents()).columns) == coverage.STORY_COLUMNS
    assert list(coverage.by_month(documents()).columns) == coverage.VOLUME_COLUMNS
    assert coverage.by_month(documents()).empty


def test_a_chart_by_month_shows_five_years_and_counts_what_is_older() -> None:
    months = pd.to_datetime(["2021-12-01", "2022-01-01", "2026-03-01"])
    volume = pd.DataFrame({"month": months, "lean": "training", "documents": [4, 2, 1], "stories": 1})
    shown, older = coverage.recent(volume)
    assert (list(shown["documents"]), older) == ([2, 1], 4)
    assert coverage.recent(volume, date(2021, 12, 1))[1] == 0  # somebody asks for these months
    assert coverage.recent(volume.head(0))[1] == 0
