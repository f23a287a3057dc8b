"""What a table costs after many weeks: few files, a short log, the same rows and releases."""

import json
import os
import time
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pandas as pd
import pytest
from deltalake import DeltaTable

from market.records import Outcome
from market.store import Store
from market.store.delta import Tables
from tests.market.store_rows import NOW, figure

WEEKS = 24
MOST = 13
"""Files of a table: twelve, and the newest week's."""


class Killed(BaseException):
    """What a kill looks like to the process itself."""


def live(store: Store, weeks: range) -> None:
    """One new figure a week, one of an earlier week revised, and how the source went."""
    for week in weeks:
        now = NOW + timedelta(weeks=week)
        store.upsert("figures", [figure(float(week), note=f"week {week}")], now)
        if week == 3:
            store.withdraw("figures", pd.DataFrame(told_key(store)), now)
        store.conclude([Outcome(run=f"{week:02}", source="zeta", outcome="updated", rows=1, at=now)], now)


def told_key(store: Store) -> pd.DataFrame:
    """The key of the first figure."""
    found = store.read("figures")
    return found[found["value"] == 0.0][["figure_id"]]


@pytest.fixture(scope="module")
def aged(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("years") / "store")
    live(store, range(WEEKS))
    return store


def values(store: Store, week: int) -> list[float]:
    """What the release of a week holds."""
    versions = store.releases()["versions"].map(json.loads)
    return sorted(store.read("figures", versions.iloc[week]["figures"])["value"])


def changes(store: Store) -> list[object]:
    """What each release says has changed."""
    return [json.loads(text) for text in store.releases()["changes"]]


@pytest.mark.parametrize("table", ["figures", "releases", "outcomes"])
def test_a_table_of_many_weeks_has_few_files_and_a_short_log(aged: Store, table: str) -> None:
    place = Path(aged.uri) / table
    opened = DeltaTable(place)
    assert len(opened.file_uris()) <= MOST
    assert opened.version() >= WEEKS
    assert (place / "_delta_log" / f"{opened.version() // 10 * 10:020}.checkpoint.parquet").exists()


@pytest.mark.parametrize("week", [0, 2, 3, 11, 12, 13, WEEKS - 1])
def test_every_release_is_read_as_it_was(aged: Store, week: int) -> None:
    assert values(aged, week) == [float(n) for n in range(week + 1) if week < 3 or n]


def test_each_release_tells_what_came_with_it(aged: Store) -> None:
    once = {"added": 1, "changed": 0}
    assert changes(aged) == [{"figures": once | {"withdrawn": int(week == 3)}} for week in range(WEEKS)]
    assert aged.publish(NOW + timedelta(weeks=WEEKS)) is None
    assert list(aged.outcomes()["run"]) == [f"{week:02}" for week in range(WEEKS)]


def test_a_version_is_opened_once_until_its_commit_is_another(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.upsert("figures", [figure(1.0)], NOW)
    [file] = (Path(store.uri) / "figures" / "_delta_log").glob("*.json")
    with mock.patch.object(Tables, "_opened", autospec=True, side_effect=Tables._opened) as opened:
        fresh = Store(store.uri)
        for _ in range(3):
            fresh.read("figures")
        assert opened.call_count == 1
        os.utime(file, (time.time() + 5,) * 2)
        fresh.read("figures")
        assert opened.call_count == 2


def test_killed_between_the_joined_files_and_the_release_nothing_is_lost_or_told_twice(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    live(store, range(11))
    now = NOW + timedelta(weeks=11)
    store.upsert("figures", [figure(11.0, note="week 11")], now)
    with mock.patch("market.store.releases.row", side_effect=Killed), pytest.raises(Killed):
        store.publish(now)
    assert len(DeltaTable(Path(store.uri) / "figures").file_uris()) == 1
    assert len(store.releases()) == 11
    assert store.publish(now) is not None
    assert changes(store)[-1] == {"figures": {"added": 1, "changed": 0, "withdrawn": 0}}
    assert values(store, 11) == [float(n) for n in range(1, 12)]


def test_a_joined_file_that_is_gone_is_named_and_the_release_before_it_is_whole(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    live(store, range(12))
    [joined] = DeltaTable(Path(store.uri) / "figures").file_uris()
    Path(joined).unlink()
    found, way = store.damage()
    assert found.startswith("table figures: data file ")
    assert "is missing" in found
    before = store.releases()["release"].iloc[-2]
    assert f"release {before} is whole" in way
    assert store.roll_back(before, NOW + timedelta(weeks=14))
    assert values(store, -1) == [float(n) for n in range(1, 11)]


@pytest.mark.parametrize(("days", "swept"), [((0,), 1), ((0, 5), 1), ((0, 5, 20), 2), ((0, 20, 25, 50), 3)])
def test_the_first_release_of_a_month_sweeps(tmp_path: Path, days: tuple[int, ...], swept: int) -> None:
    store = Store(tmp_path / "store")
    with mock.patch.object(Store, "sweep", autospec=True) as sweep:
        for day in days:
            now = NOW + timedelta(days=day)
            store.upsert("figures", [figure(float(day))], now)
            store.publish(now)
            store.tidy(now)
    assert sweep.call_count == swept
