"""How sources went is told with the release it belongs to: neither lost nor told twice, whenever a run is killed."""

import json
from datetime import date
from pathlib import Path
from unittest import mock

import pytest

from market.records import Outcome, Rate
from market.store import NotWritable, Store
from tests.conftest import NOW

TOLD = [
    Outcome("run1", "ecb", "updated", "", 3, 2, 0.5, date(2026, 11, 19), NOW, "https://a.example/list"),
    Outcome("run1", "alpha", "failed", "HTTP 500; 2 × left out", None, None, None, None, None),
]


class Killed(BaseException):
    """What no code catches: the process ends here."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "store")
    made.upsert("rates", [Rate("USD", date(2026, 11, 19), 1.15)], NOW)
    return made


def told(store: Store) -> list[tuple[str, str, str, float]]:
    """What is told once the next writer has begun."""
    again = Store(store.uri)
    with again.writer():
        rows = again.outcomes()
    assert not (Path(store.uri) / ".outcomes").exists()
    return list(rows[["run", "source", "reason", "rows"]].fillna(-1).itertuples(index=False, name=None))


WHOLE = [("run1", "ecb", "", 3.0), ("run1", "alpha", "HTTP 500; 2 × left out", -1.0)]


def test_a_release_and_how_the_sources_went(store: Store) -> None:
    assert store.conclude(TOLD, NOW) == "2026-W47.1"
    assert told(store) == WHOLE
    assert store.conclude(TOLD, NOW) is None
    assert told(store) == WHOLE


@pytest.mark.parametrize("again", [1, 2])
def test_killed_after_the_release_the_next_writer_tells_it_once(store: Store, again: int) -> None:
    with mock.patch.object(Store, "_tell", side_effect=Killed), pytest.raises(Killed):
        store.conclude(TOLD, NOW)
    assert len(store.releases()) == 1
    assert store.outcomes().empty
    assert [told(store) for _ in range(again)] == [WHOLE] * again
    row = Store(store.uri).outcomes().iloc[0]
    assert (row["newest_published"].date(), row["at"].to_pydatetime(), row["lists"]) == (
        date(2026, 11, 19),
        NOW,
        TOLD[0].lists,
    )


def test_killed_once_it_was_told_it_is_not_told_again(store: Store) -> None:
    with mock.patch.object(store._telling, "clear", side_effect=[None, Killed]), pytest.raises(Killed):
        store.conclude(TOLD, NOW)
    assert told(store) == WHOLE


def test_killed_before_the_release_nothing_is_told_of_it(store: Store) -> None:
    with mock.patch.object(Store, "_publish", side_effect=Killed), pytest.raises(Killed):
        store.conclude(TOLD, NOW)
    assert told(store) == []
    assert store.releases().empty


def test_killed_in_a_week_without_news_it_is_told(store: Store) -> None:
    store.publish(NOW)
    with mock.patch.object(Store, "_tell", side_effect=Killed), pytest.raises(Killed):
        store.conclude(TOLD, NOW)
    assert told(store) == WHOLE


def test_words_that_were_cut_off_are_left(store: Store) -> None:
    (Path(store.uri) / ".outcomes").write_text(json.dumps([{"run": "run1"}])[:9])
    assert told(store) == []


def test_a_full_disk_is_one_sentence_and_nothing_is_published(store: Store) -> None:
    full = mock.patch("market.whole.os.replace", side_effect=OSError(28, "No space left on device"))
    with full, pytest.raises(NotWritable, match="cannot be written: No space left on device"):
        store.conclude(TOLD, NOW)
    assert store.releases().empty
    assert list(Path(store.uri).glob(".outcomes*")) == []
