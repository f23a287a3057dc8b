"""News as stories and by month, against cases worked out by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from market import Dataset, coverage
from market.frames import first_day
from market.period import stated_day
from market.records import Document
from market.store import Store
from market.tables import TABLES
from tests.market.store_rows import NOW, figure


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


@pytest.fixture
def held(tmp_path: Path) -> Callable[..., Dataset]:
    """A function from documents to a release that holds them."""

    def build(*rows: dict[str, Any]) -> Dataset:
        store = Store(tmp_path / "store")
        store.upsert("documents", documents(*rows), NOW)
        store.upsert("figures", [figure(1.0)], NOW)
        store.publish(NOW)
        return Dataset.open(data=tmp_path / "store")

    return build


def test_two_documents_of_one_outlet_are_one_origin_of_their_story(held: Callable[..., Dataset]) -> None:
    dataset = held(
        {"story": "s"}, {"story": "s"}, {"story": "s", "site": "b.example", "copy_of": "d0"},
        {"story": "t"}, {"story": "t", "site": "b.example"}, {"story": "u", "copy_of": "d0"},
    )  # fmt: skip
    for told in (dataset.stories(), dataset.new_stories(datetime(2026, 3, 1, tzinfo=UTC))):
        found = told.set_index("story")
        assert found["origins"].to_dict() == {"s": 1, "t": 2, "u": 1}
        assert found["outlets"].to_dict() == {"s": 2, "t": 2, "u": 1}


def test_documents_that_tell_the_same_are_one_story_and_the_newest_comes_first(held: Callable[..., Dataset]) -> None:
    dataset = held(
        {"story": "s", "published_on": "2026-03-01"}, {"story": "s", "site": "b.example", "language": "es",
                                                       "copy_of": "d0"},
        {"published_on": "2026"}, {"published_on": ""}, {"published_on": "2026-03-07", "site": "c.example"},
    )  # fmt: skip
    found = dataset.stories()
    assert found["story"].tolist() == ["d4", "s", "d2", "d3"]
    told = found.set_index("story").loc["s"]
    assert (told["documents"], told["outlets"], told["origins"], told["languages"]) == (2, 2, 1, "es")
    assert told["day"] == pd.Timestamp("2026-03-05")
    assert dataset.count_stories() == 4
    assert dataset.stories(limit=2, offset=1)["story"].tolist() == ["s", "d2"]
    assert dataset.documents(story=["s", "d3"])["document_id"].tolist() == ["d1", "d0", "d3"]


def test_a_story_is_told_by_the_documents_that_the_filters_leave(held: Callable[..., Dataset]) -> None:
    dataset = held({"story": "s", "language": "en"}, {"story": "s", "site": "b.example", "language": "es"})
    told = dataset.stories(languages=["en"])
    assert told[["documents", "outlets", "languages"]].to_numpy().tolist() == [[1, 1, "en"]]
    assert dataset.count_stories(languages=["fr"]) == 0


def test_volume_counts_what_leans_by_month_and_leaves_out_what_has_none(held: Callable[..., Dataset]) -> None:
    found = held(
        {"published_on": "2026-03-01"}, {"published_on": "2026-03"}, {"lean": "training"}, {"lean": "both"},
        {"lean": "none"}, {"published_on": "2026"}, {"published_on": ""},
        {"published_on": "2026-04-01", "story": "s"}, {"published_on": "2026-04-02", "story": "s", "copy_of": "d7"},
    ).coverage()  # fmt: skip
    rows = [(f"{month:%Y-%m}", *rest) for month, *rest in found.itertuples(index=False, name=None)]
    assert rows == [
        ("2026-03", "inference", 2, 2, 0), ("2026-03", "training", 1, 1, 0), ("2026-04", "inference", 2, 1, 1),
    ]  # fmt: skip


def test_no_documents_give_empty_frames(held: Callable[..., Dataset]) -> None:
    dataset = held()
    assert list(dataset.stories().columns) == coverage.STORY_COLUMNS
    assert list(dataset.coverage().columns) == coverage.VOLUME_COLUMNS
    assert dataset.coverage().empty


def test_a_chart_by_month_shows_five_years_and_counts_what_is_older() -> None:
    months = pd.to_datetime(["2021-12-01", "2022-01-01", "2026-03-01"])
    volume = pd.DataFrame({"month": months, "lean": "training", "documents": [4, 2, 1], "stories": 1})
    shown, older = coverage.recent(volume)
    assert (list(shown["documents"]), older) == ([2, 1], 4)
    assert coverage.recent(volume, date(2021, 12, 1))[1] == 0  # somebody asks for these months
    assert coverage.recent(volume.head(0))[1] == 0
