"""Releases: what they hold, what they say changed, how long they are kept, and the way back."""

import json
import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from deltalake import DeltaTable

from market.layouts import SCHEMA_VERSION
from market.records import Release
from market.store import Change, Missing, Newer, Store, releases
from market.store.rows import to_arrow
from market.store.states import States
from market.tables import LOGS, TABLES
from tests.market.store_rows import NOW, document, figure, segment

WEEK = timedelta(days=7)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def told(store: Store, column: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(store.releases()[column].iloc[-1])
    return found


def test_nothing_written_is_nothing_published(store: Store) -> None:
    assert store.publish(NOW) is None
    assert store.releases().empty


def test_a_release_names_its_week_its_versions_and_its_counts(store: Store) -> None:
    store.upsert("figures", [figure(1.0), figure(2.0)], NOW)
    store.replace("segments", [segment("ai_chips")], NOW)

    assert store.publish(NOW, note="first") == "2026-W47.1"

    row = store.releases().iloc[-1]
    assert row["made_at"] == pd.Timestamp(NOW)
    assert row["schema_version"] == SCHEMA_VERSION
    assert row["note"] == "first"
    assert told(store, "versions") == {"figures": 0, "segments": 0}
    assert told(store, "counts") == {"figures": 2, "segments": 1}
    assert told(store, "changes") == {
        "figures": {"added": 2, "changed": 0, "withdrawn": 0},
        "segments": {"added": 1, "changed": 0, "withdrawn": 0},
    }


def test_the_week_is_that_of_the_iso_calendar(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    assert store.publish(datetime(2027, 1, 1, tzinfo=UTC)) == "2026-W53.1"


def test_no_release_when_nothing_changed(store: Store) -> None:
    row = figure(1.0)
    store.upsert("figures", [row], NOW)
    store.publish(NOW)

    assert store.publish(NOW + WEEK) is None
    store.upsert("figures", [replace(row, note="x")], NOW)
    store.upsert("figures", [row], NOW)  # and back: new versions, the same rows
    assert store.publish(NOW + WEEK) is None
    assert len(store.releases()) == 1


def test_changes_count_against_the_release_before(store: Store) -> None:
    one, two, three = figure(1.0), figure(2.0), figure(3.0)
    store.upsert("figures", [one, two, three], NOW)
    store.publish(NOW)
    store.upsert("figures", [replace(one, note="a"), figure(4.0), figure(5.0)], NOW)
    store.upsert("figures", [replace(one, note="b")], NOW)
    store.withdraw("figures", pd.DataFrame({"figure_id": [two.figure_id]}), NOW)

    assert store.publish(NOW) == "2026-W47.2"
    assert told(store, "changes") == {"figures": {"added": 2, "changed": 1, "withdrawn": 1}}
    assert told(store, "counts") == {"figures": 4}


def test_another_order_of_the_segments_is_a_release(store: Store) -> None:
    rows = [segment("a"), segment("b")]
    store.replace("segments", rows, NOW)
    store.publish(NOW)
    store.replace("segments", rows[::-1], NOW)

    assert store.publish(NOW) == "2026-W47.2"
    assert told(store, "changes") == {}


def test_the_number_in_the_week_counts_on(store: Store) -> None:
    assert releases.next_name(NOW, pd.Series(["2026-W46.12", "2026-W47.9", "2026-W47.10"])) == "2026-W47.11"


def test_the_newest_release_is_the_one_published_last_whatever_the_clock_said(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    store.upsert("figures", [figure(2.0)], NOW - WEEK)
    store.publish(NOW - WEEK)

    assert list(store.releases()["release"]) == ["2026-W47.1", "2026-W46.1"]


def test_rolling_back_restores_every_table_and_says_so(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.replace("segments", [segment("a")], NOW)
    store.publish(NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    store.replace("segments", [segment("b")], NOW)
    store.upsert("documents", [document("d1")], NOW)
    store.publish(NOW)

    assert store.roll_back("2026-W47.1", NOW + WEEK) == "2026-W48.1"

    assert list(store.read("figures")["value"]) == [1.0]
    assert list(store.read("segments")["segment"]) == ["a"]
    assert store.read("documents").empty
    assert store.releases()["note"].iloc[-1] == "rolled back to 2026-W47.1"
    assert told(store, "changes")["figures"] == {"added": 0, "changed": 0, "withdrawn": 1}
    assert sorted(store.read("figures", version=1)["value"]) == [1.0, 2.0]


def test_after_a_rollback_rows_may_come_back(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    store.publish(NOW)
    store.roll_back("2026-W47.1", NOW)

    assert store.upsert("figures", [figure(2.0)], NOW).added == 1
    assert store.publish(NOW) == "2026-W47.4"
    assert len(store.read("figures")) == 2


def test_rolling_back_to_the_current_release_is_a_release_without_changes(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)

    assert store.roll_back("2026-W47.1", NOW) == "2026-W47.2"
    assert told(store, "changes") == {}


def test_an_unknown_release_is_told_with_those_that_exist(store: Store) -> None:
    with pytest.raises(Missing, match=r"there is no dataset in .* yet"):
        store.roll_back("2026-W01.1", NOW)
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)

    with pytest.raises(Missing, match=r"there is no release '2026-W01.1' in .*; there are 2026-W47.1$"):
        store.roll_back("2026-W01.1", NOW)


def test_a_rollback_that_was_killed_is_finished_by_the_next_writer(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.upsert("documents", [document("d1")], NOW)
    store.publish(NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    store.upsert("documents", [document("d2")], NOW)
    store.publish(NOW)
    # What a process that is killed between two tables leaves: one table restored, the intent in its file.
    DeltaTable(Path(store.uri) / "figures").restore(0)
    (Path(store.uri) / ".roll-back").write_text(json.dumps({"release": "2026-W47.1", "now": NOW.isoformat()}))

    assert Store(store.uri).publish(NOW + WEEK) is None

    assert store.releases()["note"].iloc[-1] == "rolled back to 2026-W47.1"
    assert len(store.read("documents")) == len(store.read("figures")) == 1
    assert not (Path(store.uri) / ".roll-back").exists()


@pytest.mark.parametrize("left", ['{"release": "2026-W47.1", "now": "%s"}', '{"rel'])
def test_a_rollback_that_was_killed_before_or_after_its_work_is_not_done_again(store: Store, left: str) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    store.roll_back("2026-W47.1", NOW)
    intent = Path(store.uri) / ".roll-back"
    intent.write_text(left.replace("%s", NOW.isoformat()))

    store.upsert("figures", [figure(2.0)], NOW)

    assert len(store.releases()) == 2
    assert not intent.exists()


def test_a_release_whose_files_are_gone_cannot_be_rolled_back_to_and_nothing_is_touched(store: Store) -> None:
    store.replace("segments", [segment("a")], NOW)
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    (first,) = (Path(store.uri) / "segments").glob("*.parquet")
    store.replace("segments", [segment("b")], NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    store.publish(NOW)
    first.unlink()
    before = store.head()

    with pytest.raises(Missing, match=r"files of table segments in .* are no longer kept"):
        store.roll_back("2026-W47.1", NOW)

    assert store.head() == before
    assert not (Path(store.uri) / ".roll-back").exists()


def _publish_of_a_later_layout(store: Store) -> None:
    row = Release(release="2027-W01.1", made_at=NOW, schema_version=SCHEMA_VERSION + 1, versions="{}")
    store._states.append(LOGS["releases"], to_arrow(LOGS["releases"], [row]), NOW)


def test_a_dataset_of_a_newer_layout_is_neither_read_nor_written(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    _publish_of_a_later_layout(store)
    sentence = (
        f"the dataset in {store.uri} was written by a newer version (layout {SCHEMA_VERSION + 1}, this program "
        f"reads {SCHEMA_VERSION}): upgrade, or name another with --data"
    )

    for act in (store.releases, lambda: store.upsert("figures", [figure(2.0)], NOW), lambda: store.publish(NOW)):
        with pytest.raises(Newer) as refusal:
            act()
        assert str(refusal.value) == sentence
    assert store.head() == {"figures": 0}


def test_a_year_is_kept_whole_and_then_the_last_release_of_each_month() -> None:
    start = datetime(2025, 1, 6, tzinfo=UTC)
    times = [start + week * WEEK for week in range(12)]
    names = [releases.next_name(time, pd.Series([], dtype="str")) for time in times]
    known = pd.DataFrame({"release": names, "made_at": pd.to_datetime(times)})

    gone = releases.expired(known, times[8] + timedelta(days=366))

    # Weeks 2 to 9 are of more than a year ago; of January and February the last one each is left.
    assert list(gone["release"]) == [f"2025-W{week:02d}.1" for week in (2, 3, 4, 6, 7, 8)]
    assert releases.expired(known.head(0), NOW).empty


def test_sweeping_never_drops_the_newest_release(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    store.sweep(NOW + timedelta(days=4000))

    assert list(store.releases()["release"]) == ["2026-W47.1"]


def _age(folder: Path, days: int) -> None:
    then = time.time() - days * 86400
    for file in folder.rglob("*.parquet*"):
        os.utime(file, (then, then))


def test_sweeping_removes_litter_and_what_only_dropped_releases_need(store: Store) -> None:
    old = datetime(2024, 1, 3, tzinfo=UTC)
    for number in range(3):
        store.replace("segments", [segment(f"s{number}")], old)
        store.publish(old + number * timedelta(days=1))
    store.replace("segments", [segment("now")], NOW)
    store.publish(NOW)
    folder = Path(store.uri) / "segments"
    (folder / "part-00000-dead.zstd.parquet#1").write_bytes(b"half")
    (folder / "_delta_log" / "00000000000000000009.json#1").write_bytes(b"half")
    (folder / "part-00000-never-committed.zstd.parquet").write_bytes(b"half")
    _age(folder, days=30)
    (folder / "part-00000-just-now.zstd.parquet").write_bytes(b"of a reader or writer of this week")
    _expire_log_dates(folder)

    store.sweep(NOW)

    assert list(store.releases()["release"]) == ["2024-W01.3", "2026-W47.1"]
    assert len(list(folder.glob("*.parquet"))) == 3
    assert not list(folder.rglob("*#*"))
    assert (folder / "part-00000-just-now.zstd.parquet").exists()
    versions = [json.loads(row)["segments"] for row in store.releases()["versions"]]
    assert [list(store.read("segments", version)["segment"]) for version in versions] == [["s2"], ["now"]]
    assert store.publish(NOW + WEEK) is None


def test_sweeping_removes_what_a_killed_writer_left_beside_the_log_of_releases(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    folder = Path(store.uri) / "releases"
    (folder / "part-00000-never-committed.zstd.parquet").write_bytes(b"half")
    _age(folder, days=30)

    store.sweep(NOW)

    assert not list(folder.glob("*never-committed*"))
    assert list(store.releases()["release"]) == ["2026-W47.1"]


def _expire_log_dates(folder: Path) -> None:
    """Delta counts the week from the day that the log says a file went out of use."""
    for file in (folder / "_delta_log").glob("*.json"):
        lines = [json.loads(line) for line in file.read_text().splitlines()]
        for line in lines:
            if "remove" in line:
                line["remove"]["deletionTimestamp"] = 0
        file.write_text("\n".join(map(json.dumps, lines)) + "\n")


def test_old_releases_stay_readable_beyond_deltas_own_thirty_days(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    store.publish(NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    log = Path(store.uri) / "figures" / "_delta_log"
    for file in log.glob("*.json"):
        os.utime(file, (0, 0))

    table = DeltaTable(Path(store.uri) / "figures")
    table.create_checkpoint()
    table.cleanup_metadata()

    assert list(store.read("figures", version=0)["value"]) == [1.0]


def test_what_changed_is_worked_out_from_the_rows_that_came_as_from_all_rows(store: Store, monkeypatch) -> None:
    store.upsert("documents", [document(f"d{number}") for number in range(6)], NOW)
    store.publish(NOW)
    store.upsert("documents", [document("d1", title="Changed"), document("new")], NOW)
    store.withdraw("documents", pd.DataFrame({"document_id": ["d2", "d3"]}), NOW)
    store.upsert("documents", [document("d3")], NOW)  # withdrawn and back: no change
    store.publish(NOW)
    assert told(store, "changes")["documents"] == {"added": 1, "changed": 1, "withdrawn": 1}
    assert told(store, "counts")["documents"] == len(store.read("documents")) == 6
    touched = store._states._touched(TABLES["documents"], 0, 3)
    assert touched is not None
    assert set(touched["document_id"]) == {"d1", "d2", "d3", "new"}
    monkeypatch.setattr(States, "_touched", lambda *_: None)
    assert store._states.difference(TABLES["documents"], 0, 3).change == Change(added=1, changed=1, withdrawn=1)
    store.roll_back("2026-W47.1", NOW)
    assert told(store, "counts")["documents"] == 6


def test_rows_that_left_are_seen_although_none_came(store: Store) -> None:
    store.upsert("documents", [document("a")], NOW)
    store.publish(NOW)
    store.upsert("documents", [document("b")], NOW)
    store.publish(NOW)
    store.roll_back("2026-W47.1", NOW)
    assert told(store, "changes")["documents"] == {"added": 0, "changed": 0, "withdrawn": 1}
    assert told(store, "counts")["documents"] == 1


def test_some_columns_are_those_of_the_rows_that_stand(store: Store) -> None:
    store.upsert("documents", [document("a"), document("b"), document("c")], NOW)
    store.upsert("documents", [document("b", title="Changed")], NOW)
    store.withdraw("documents", pd.DataFrame({"document_id": ["c"]}), NOW)
    some = store.columns("documents", ["document_id", "title"]).sort_values("document_id")
    assert some.to_dict("list") == {"document_id": ["a", "b"], "title": ["Title of a", "Changed"]}
    assert list(store.read("documents", where={"document_id": {"b", "c", "none"}})["title"]) == ["Changed"]
