"""What a running refresh tells the app, and when it is no longer believed."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from market import progress
from market.progress import Progress


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
