"""The first release needs nothing but the curated files, and is made once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from market import Dataset, curated, first_release
from market.store import Store

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def test_it_holds_what_the_curated_files_hold(curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    tables = curated.load()
    assert dataset.release == "2026-W47.1"
    assert dataset.made_at == NOW
    assert {name: len(rows) for name, rows in tables.items()} == {name: dataset.counts()[name] for name in tables}


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    assert first_release.build(tmp_path, curated.FOLDER, NOW) == "2026-W47.1"
    assert first_release.build(tmp_path, curated.FOLDER, NOW) is None
    assert len(Store(tmp_path).releases()) == 1


def test_faulty_files_publish_nothing(tmp_path: Path) -> None:
    with pytest.raises(curated.CuratedError):
        first_release.build(tmp_path / "store", tmp_path / "no_files", NOW)
    assert not (tmp_path / "store").exists()
