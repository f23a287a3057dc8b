"""Several processes at one dataset: a second writer, a reader meanwhile, a writer that is killed."""

import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from market import Dataset
from market.store import Busy, Missing, Store
from tests.market.store_rows import NOW, document, figure

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def process(code: str, *arguments: object) -> Iterator["subprocess.Popen[str]"]:
    """A Python process with the rows of these tests at hand, ended with SIGKILL at the latest."""
    lines = "import sys, time\nfrom market import Dataset\nfrom market.store import Store\n"
    lines += "from tests.market.store_rows import *\n" + textwrap.dedent(code)
    command = [sys.executable, "-c", lines, *map(str, arguments)]
    running = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield running
    finally:
        running.kill()
        running.wait()
        for stream in (running.stdin, running.stdout):
            assert stream is not None
            stream.close()


def line(running: "subprocess.Popen[str]") -> str:
    assert running.stdout is not None
    return running.stdout.readline().strip()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    store.upsert("documents", [document("d1")], NOW)
    store.upsert("figures", [figure(1.0, document_id="d1")], NOW)
    store.publish(NOW)
    return store


HALF_A_REFRESH = """
    store = Store(sys.argv[1])
    with store.writer():
        store.upsert("documents", [document("d2")], NOW)
        print("half", flush=True)
        time.sleep(600)
        store.upsert("figures", [figure(2.0, document_id="d2")], NOW)
        store.publish(NOW)
"""


def test_a_second_writer_is_told_who_is_at_work_and_since_when(store: Store) -> None:
    with process(HALF_A_REFRESH, store.uri) as other:
        assert line(other) == "half"

        with pytest.raises(Busy) as refusal:
            store.upsert("figures", [figure(3.0)], NOW)

    assert f"(process {other.pid})" in str(refusal.value)
    assert str(refusal.value).startswith("another refresh has been running since 20")
    assert len(store.read("figures")) == 1


def test_two_stores_in_one_process_keep_each_other_out(store: Store) -> None:
    with store.writer(), pytest.raises(Busy):
        Store(store.uri).publish(NOW)


def test_killed_between_two_tables_the_old_release_stands_and_the_next_run_completes(store: Store) -> None:
    with process(HALF_A_REFRESH, store.uri) as other:
        assert line(other) == "half"
        other.send_signal(signal.SIGKILL)
        assert other.wait() == -signal.SIGKILL

    seen = Dataset.open(data=store.uri)
    assert (seen.release, seen.count_documents(), len(seen.figures())) == ("2026-W47.1", 1, 1)

    again = Store(store.uri)  # the lock died with its process
    assert not again.upsert("documents", [document("d2")], NOW)
    again.upsert("figures", [figure(2.0, document_id="d2")], NOW)
    assert again.publish(NOW) == "2026-W47.2"
    assert '"documents": {"added": 1' in again.releases()["changes"].iloc[-1]
    after = Dataset.open(data=store.uri)
    assert (after.count_documents(), len(after.figures())) == (2, 2)


KILLED_WHILE_WRITING = """
    store = Store(sys.argv[1])
    print("go", flush=True)
    for number in range(10_000):
        store.upsert("figures", [figure(float(n), note=str(number)) for n in range(200)], NOW)
        store.publish(NOW)
"""


@pytest.mark.parametrize("after", [0.3, 0.7])
def test_killed_at_any_moment_every_release_is_whole(store: Store, after: float) -> None:
    with process(KILLED_WHILE_WRITING, store.uri) as other:
        assert line(other) == "go"
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(after)
        other.kill()
        other.wait()

    assert len(Dataset.open(data=store.uri).figures()) in (1, 201)
    store.sweep(NOW)
    store.upsert("figures", [figure(float(n), note="last") for n in range(200)], NOW)
    assert store.publish(NOW) is not None
    assert set(Dataset.open(data=store.uri).figures()["note"]) == {"", "last"}


READS = """
    print("ready", flush=True)
    held = Dataset.open(data=sys.argv[1])
    for _ in sys.stdin:
        new = Dataset.open(data=sys.argv[1])
        print(len(held.figures()), len(new.figures()), new.release, flush=True)
"""


def test_a_reader_sees_whole_releases_only(store: Store) -> None:
    with process(READS, store.uri) as reader:
        assert line(reader) == "ready"
        assert ask(reader) == "1 1 2026-W47.1"
        with store.writer():
            store.upsert("figures", [figure(2.0), figure(3.0)], NOW)
            assert ask(reader) == "1 1 2026-W47.1"
            store.publish(NOW)
        assert ask(reader) == "1 3 2026-W47.2"


def ask(reader: "subprocess.Popen[str]") -> str:
    assert reader.stdin is not None
    reader.stdin.write("\n")
    reader.stdin.flush()
    return line(reader)


def test_a_reader_of_nothing_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"there is no dataset in .* yet"):
        Dataset.open(data=tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()
