"""Work on several hosts at once, and what a run tells meanwhile."""

import io
import threading
import time
from collections import Counter

from ingest import pool
from ingest.report import Report
from market import progress
from tests.ingest.invented import NOW


class Terminal(io.StringIO):
    """An error stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_every_task_comes_back_with_its_result_or_its_exception():
    def work(number: int) -> int:
        if number == 3:
            raise ValueError("three")
        return number * 2

    found = dict(pool.run([[1, 2], [3], [4]], work))
    assert {number: found[number] for number in (1, 2, 4)} == {1: 2, 2: 4, 4: 8}
    assert isinstance(found[3], ValueError)


def test_one_host_is_worked_on_by_one_thread_at_a_time_and_hosts_side_by_side():
    busy: Counter[str] = Counter()
    most: Counter[str] = Counter()
    together = threading.Barrier(2, timeout=5)

    def work(task: str) -> None:
        host = task[0]
        busy[host] += 1
        most[host] = max(most[host], busy[host])
        together.wait()  # passes only while the other host is worked on, too
        busy[host] -= 1

    results = dict(pool.run([["a1", "a2"], ["b1", "b2"]], work))
    assert set(results.values()) == {None}
    assert most == {"a": 1, "b": 1}


def test_work_that_hangs_is_left_behind_at_the_deadline():
    release = threading.Event()
    began = time.monotonic()
    found = dict(
        pool.run([["quick"], ["hangs", "waits"]], lambda task: task == "quick" or release.wait(20), until=began + 0.5)
    )
    release.set()
    assert time.monotonic() - began < 5
    assert found == {"quick": True, "hangs": None, "waits": None}


def test_nothing_to_do():
    assert list(pool.run([], len)) == []


def test_a_log_gets_plain_lines(tmp_path):
    out, err = io.StringIO(), io.StringIO()
    report = Report(str(tmp_path), out, err)
    report.step("Fetching sources", 2)
    report.advance()
    report.line("done")
    assert out.getvalue() == "Fetching sources: 2 ...\ndone\n"
    assert err.getvalue() == ""


def test_a_terminal_gets_a_bar(tmp_path):
    out, err = io.StringIO(), Terminal()
    report = Report(str(tmp_path), out, err)
    report.step("Fetching sources", 2)
    report.advance()
    report.close()
    assert "Fetching sources" in err.getvalue()
    assert out.getvalue() == ""


def test_the_app_is_told_how_far_the_run_is_until_it_ends(tmp_path):
    report = Report(str(tmp_path), io.StringIO(), io.StringIO())
    report.step("Fetching sources", 2)
    told = progress.read(tmp_path, NOW)
    assert told is not None
    assert (told.step, told.done, told.total) == ("Fetching sources", 0, 2)
    report.close()
    assert progress.read(tmp_path, NOW) is None


def test_a_run_that_was_refused_leaves_the_other_runs_words_alone(tmp_path):
    running = Report(str(tmp_path), io.StringIO(), io.StringIO())
    running.step("Reading")
    Report(str(tmp_path), io.StringIO(), io.StringIO()).close()
    assert progress.read(tmp_path, NOW) is not None
