"""What a running refresh tells the app, and when it is no longer believed."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from market import progress
from market.progress import Progress
from market.store import Store
from market.store.lock import WriterLock


def now() -> datetime:
    return datetime.now(UTC)


def told(pid: int) -> Progress:
    return Progress(pid, datetime(2026, 11, 18, 6, tzinfo=UTC), "reading", 3, 9, ("one source failed",))


def test_what_was_told_is_read_until_it_is_cleared(tmp_path: Path) -> None:
    place = tmp_path / "new" / "store"
    assert progress.read(place, now()) is None

    progress.write(place, told(os.getpid()))
    assert progress.read(str(place), now()) == told(os.getpid())
    assert [path.name for path in place.iterdir()] == ["progress.json"]

    progress.clear(place)
    progress.clear(place)
    assert progress.read(place, now()) is None


def test_it_is_not_believed_after_two_minutes_of_silence(tmp_path: Path) -> None:
    progress.write(tmp_path, told(os.getpid()))

    assert progress.read(tmp_path, now() + timedelta(seconds=110)) is not None
    assert progress.read(tmp_path, now() + timedelta(seconds=121)) is None


def test_it_is_not_believed_once_its_process_is_gone(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    progress.write(tmp_path, told(ended.pid))

    assert progress.read(tmp_path, now()) is None


def test_a_damaged_file_tells_nothing(tmp_path: Path) -> None:
    for text in ("", "[]", '{"pid": 1}', '{"pid": 1, "started_at": "x"}'):
        (tmp_path / "progress.json").write_text(text)
        assert progress.read(tmp_path, now()) is None


def test_object_storage_tells_nothing() -> None:
    progress.write("s3://bucket/store", told(os.getpid()))
    progress.clear("s3://bucket/store")
    assert progress.read("s3://bucket/store", now()) is None


def test_a_refresh_that_hangs_is_named_as_long_as_it_holds_the_dataset(tmp_path: Path) -> None:
    progress.write(tmp_path, told(os.getpid()))
    silent = now() + timedelta(minutes=31, seconds=5)
    with Store(tmp_path).writer():
        assert progress.hung(tmp_path, silent) == (
            f"The refresh that began on 2026-11-18 06:00 UTC (process {os.getpid()}) has told nothing for 31 minutes, "
            "in the step 'reading': it may hang; end it, and the next run carries on"
        )
        assert progress.hung(tmp_path, now() + timedelta(minutes=29)) == ""
    assert progress.hung(tmp_path, silent) == ""  # another program has the number of a refresh that was killed


def test_the_lock_of_a_killed_run_holds_nobody_up(tmp_path: Path) -> None:
    hold = (
        "import sys, time\n"
        "from market.store import Store\n"
        "with Store(sys.argv[1]).writer():\n print(1, flush=True)\n time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", hold, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    with other.stdout:
        assert other.stdout.readline() == "1\n"
    assert WriterLock(tmp_path).held()
    other.kill()
    other.wait()
    assert not WriterLock(tmp_path).held()
    with Store(tmp_path).writer():
        assert WriterLock(tmp_path).held()


def test_looking_at_a_lock_makes_none(tmp_path: Path) -> None:
    assert not WriterLock(tmp_path / "none").held()
    assert list(tmp_path.iterdir()) == []
