"""What reading keeps between processes is what it would work out anew, and is never needed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.reading import learnt, read
from tests.ingest.reading.questions import passages

ROOT = Path(__file__).resolve().parents[3]
READS = "from ingest.reading import learnt, read; read('Gartner expects $20bn in 2026.'); print(len(learnt._book()[1]))"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty place for what is kept, with nothing known yet."""
    place = tmp_path / "folder" / "learnt.rules"
    monkeypatch.setattr(learnt, "_place", lambda: place)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    learnt._book.cache_clear()
    yield place
    learnt._book.cache_clear()


def again() -> None:
    """As a new process: what is known is what the file holds."""
    learnt._book.cache_clear()


def doubled(told: str) -> str:
    return told * 2


def never(told: str) -> str:
    raise AssertionError(f"{told} was kept")


def many() -> None:
    for number in range(30):
        assert learnt.worked_out("doubled", str(number), doubled) == str(number) * 2


def test_an_expression_is_what_the_standard_library_compiles() -> None:
    for row in passages("seen")[::12]:
        read(row["text"])
    kept = [(what, pattern) for what, pattern in learnt._book()[0] if what.startswith("expression ")]
    assert len(kept) > 500
    for what, pattern in kept:
        plain = re.compile(pattern, int(what.split()[1]))
        told = learnt.compiled(pattern, int(what.split()[1]))
        assert (told, told.groups, told.groupindex) == (plain, plain.groups, plain.groupindex)  # equal codes and flags


def test_groups_keep_their_names() -> None:
    found = learnt.compiled(r"(?P<year>\d{4})-(\d\d)(?P<day>-\d\d)?", re.IGNORECASE).fullmatch("2026-11")
    assert found
    assert (found.groupdict(), found.lastindex) == ({"year": "2026", "day": None}, 2)


def test_a_wrong_expression_is_refused_as_ever() -> None:
    with pytest.raises(re.error, match="unterminated"):
        learnt.compiled("(?:never closed")


def test_what_is_kept_is_not_worked_out_again(place: Path) -> None:
    many()
    learnt.keep()
    again()
    assert [learnt.worked_out("doubled", str(number), never) for number in (0, 7)] == ["00", "77"]


def test_two_processes_lose_nothing_of_one_another(place: Path) -> None:
    many()
    learnt.keep()
    again()
    for number in range(30, 60):
        learnt.worked_out("doubled", str(number), doubled)
    learnt.keep()
    again()
    assert learnt.worked_out("doubled", "3", never) == "33"
    assert learnt.worked_out("doubled", "45", never) == "4545"


def test_a_file_grown_too_large_is_begun_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many()
    learnt.keep()
    again()
    monkeypatch.setattr(learnt, "_MOST_BYTES", place.stat().st_size)
    for number in range(30, 60):
        learnt.worked_out("doubled", str(number), doubled)
    learnt.keep()
    assert learnt._read(place).keys() == {("doubled", str(number)) for number in range(30, 60)}


@pytest.mark.parametrize("fault", ["cut", "changed", "empty", "foreign"])
def test_a_damaged_file_is_as_none(place: Path, fault: str) -> None:
    many()
    learnt.keep()
    whole = place.read_bytes()
    middle = len(whole) // 2
    changed = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    damaged = {"cut": whole[:middle], "empty": b"", "foreign": b"\x00" * 4 + b"(((((", "changed": changed}
    place.write_bytes(damaged[fault])
    again()
    many()
    learnt.keep()
    assert learnt._read(place).keys() == {("doubled", str(number)) for number in range(30)}


def test_what_another_python_kept_is_worked_out_anew(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many()
    learnt.keep()
    again()
    monkeypatch.setattr(learnt, "_edition", lambda: 7)
    with pytest.raises(AssertionError, match="5 was kept"):
        learnt.worked_out("doubled", "5", never)


def test_where_nothing_can_be_written_nothing_is_lost(place: Path) -> None:
    place.parent.write_text("a file where a folder should be")
    many()
    learnt.keep()
    assert learnt.worked_out("doubled", "4", never) == "44"


def test_nothing_is_written_where_python_writes_no_modules(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    many()
    learnt.keep()
    assert not place.exists()


def test_another_build_of_expressions_falls_back(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(learnt, "_module", gone)
    assert learnt.compiled("a+b", re.IGNORECASE).fullmatch("AAB")


def test_the_second_process_has_nothing_to_learn(tmp_path: Path) -> None:
    command = [sys.executable, "-X", f"pycache_prefix={tmp_path}", "-c", READS]
    told = [
        subprocess.run(command, cwd=ROOT, env={"PATH": ""}, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert int(told[0]) > 500
    assert int(told[1]) == 0
