"""Files that are replaced whole."""

import os
from pathlib import Path
from unittest import mock

import pytest

from market import whole
from market.store.litter import remove_litter


def test_the_file_is_the_new_one_at_the_time_given(tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    whole.replace(file, b"old")
    whole.replace(file, b"new", 1_700_000_000)
    assert (file.read_bytes(), file.stat().st_mtime) == (b"new", 1_700_000_000)
    assert os.listdir(tmp_path) == ["told.json"]


@pytest.mark.parametrize("step", ["pathlib.Path.write_bytes", "market.whole.os.utime", "market.whole.os.replace"])
def test_a_full_disk_leaves_the_old_one_and_nothing_else(tmp_path: Path, step: str) -> None:
    file = tmp_path / "told.json"
    whole.replace(file, b"old")
    with mock.patch(step, side_effect=OSError(28, "No space left on device")), pytest.raises(OSError, match="No space"):
        whole.replace(file, b"new", 1.0)
    assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == {"told.json": b"old"}


def test_what_a_killed_writer_leaves_is_swept_from_a_dataset(tmp_path: Path) -> None:
    file = tmp_path / ".outcomes"
    whole.replace(file, b"old")
    with mock.patch("market.whole.os.replace", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        whole.replace(file, b"new")
    assert len(os.listdir(tmp_path)) == 2
    remove_litter(tmp_path)
    assert os.listdir(tmp_path) == [".outcomes"]
