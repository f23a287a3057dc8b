"""What was read is known by its digest and skipped; what changed is read again; what a killed run left is caught up."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest

from ingest import articles, crew, files, inbox, keep, pages, program, reading, refresh
from ingest.crew import Crew
from ingest.library import Library
from ingest.opening import Shelf, open_library
from ingest.rows import of_arrow, records
from market import curated as curating
from market.store import Store
from tests.ingest.invented import ALPHA, LATER, NOW, feed, page, run
from tests.market.store_rows import document
from tests.replay import Answer

ROOT = Path(__file__).resolve().parents[2]
FIRST = "https://alpha.example/1"


def figures(data: Path) -> pd.DataFrame:
    held = Store(data).read("figures")
    return held[held["origin"] == "read"].reset_index(drop=True)


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("this was read before")


def counted(monkeypatch, place: object, name: str) -> list[str]:
    """The first arguments with which a function is called from now on, as text."""
    calls: list[str] = []
    real = getattr(place, name)
    monkeypatch.setattr(place, name, lambda *told, **more: (calls.append(str(told[0])), real(*told, **more))[1])
    return calls


def test_a_week_without_news_takes_no_page_feed_or_text_apart_again(web, data, curated, monkeypatch):
    run(data, curated, web.url)
    head = Store(data).head()
    for place, name in ((pages, "parse"), (reading, "read"), (articles, "look")):
        monkeypatch.setattr(place, name, refuse)
    monkeypatch.setattr("feedparser.parse", refuse)
    web.asked.clear()
    status, told = run(data, curated, web.url, now=LATER)
    assert status == 0, told
    assert Store(data).head() == head
    assert {asked.url for asked in web.asked if "if-none-match" not in asked.headers} == {
        f"https://{host}/robots.txt" for host in ("alpha.example", "beta.example", "gamma.example", "www.ecb.europa.eu")
    }


def test_a_feed_whose_bytes_changed_is_read_again(web, data, curated):
    run(data, curated, web.url)
    item = ("Beta Bank rents GPUs for inference", "https://alpha.example/9", "Fri, 20 Nov 2026 08:00:00 GMT")
    web.add(ALPHA, Answer(feed(item, ("AI training cluster opens", "https://alpha.example/2", ""))))
    run(data, curated, web.url, now=LATER)
    assert "https://alpha.example/9" in set(Store(data).read("documents")["url"])


def test_a_page_whose_reader_changed_is_taken_apart_again_from_its_copy(web, data, curated, monkeypatch):
    run(data, curated, web.url)
    web.asked.clear()
    calls = counted(monkeypatch, pages, "parse")
    run(data, curated, web.url, now=LATER)
    assert calls == []
    monkeypatch.setattr(program, "of_pages", lambda: "another program")
    run(data, curated, web.url, now=LATER)
    assert len(calls) == 2
    assert web.count(FIRST) == 0


def test_words_whose_rules_changed_are_read_again_from_their_copy(web, data, curated, monkeypatch):
    run(data, curated, web.url)
    before = figures(data)
    web.asked.clear()
    calls = counted(monkeypatch, reading, "read")
    run(data, curated, web.url, now=LATER)
    assert calls == []
    monkeypatch.setattr("ingest.understand.current", lambda _: "another program")
    run(data, curated, web.url, now=LATER)
    assert any("reaches $4 billion in 2026" in text for text in calls)
    assert web.count(FIRST) == 0
    pd.testing.assert_frame_equal(figures(data), before)
    assert set(Store(data).read("documents").query("source == 'alpha'")["read_with"].str[:15]) == {"another program"}


def test_a_page_that_came_anew_is_read_anew(web, data, curated):
    web.add(FIRST, Answer(page("Just a moment...")))
    run(data, curated, web.url)
    assert 5.0 not in set(figures(data)["value"])
    web.add(FIRST, Answer(page("Alpha spends", "Spending on inference reaches $5 billion in 2026.")))
    run(data, curated, web.url, now=LATER)  # a page without an article is asked for again after some days
    assert 5.0 in set(figures(data)["value"])


@pytest.mark.parametrize("step", ["curated_rows", "articles", "_read_rows"])
def test_a_run_that_ends_anywhere_loses_nothing(step, web, data, curated, tmp_path, monkeypatch):
    """It has noted what the pages say, and written none or some of the tables."""
    whole = tmp_path / "whole"
    run(whole, curated, web.url)
    with monkeypatch.context() as patched:
        patched.setattr(keep, step, refuse)
        with pytest.raises(AssertionError):
            run(data, curated, web.url)
    assert Store(data).releases().empty
    assert run(data, curated, web.url)[0] == 0
    pd.testing.assert_frame_equal(figures(data), figures(whole))
    same = [name for name in Store(data).read("documents").columns if name != "fetched_at"]
    pd.testing.assert_frame_equal(Store(data).read("documents")[same], Store(whole).read("documents")[same])


def test_a_kept_page_that_was_damaged_is_asked_for_again(web, data, curated):
    run(data, curated, web.url)
    for path in data.glob("raw/alpha.example/*/*.gz"):
        path.write_bytes(b"damaged")
    for path in data.glob("raw/alpha.example/*/*.json"):
        path.write_text(path.read_text().replace(program.of_pages(), "older"))
    web.asked.clear()
    run(data, curated, web.url, now=NOW + timedelta(days=1))
    assert web.count(FIRST) == 1
    assert len(figures(data)) > 0


def test_the_inbox_takes_an_unchanged_file_apart_once(data, curated, monkeypatch):
    laid = inbox.folder(curated)
    laid.mkdir()
    (laid / "note.txt").write_text("Alpha spends $4 billion on inference in 2026. " * 3)
    run(data, curated, offline=True)
    calls = counted(monkeypatch, files, "load")
    _, told = run(data, curated, offline=True, now=LATER)
    assert (calls, "inbox: unchanged, 1 entries" in told) == ([], True)
    (laid / "note.txt").write_text("Alpha spends $5 billion on inference in 2026. " * 3)
    run(data, curated, offline=True, now=LATER)
    assert len(calls) == 1
    assert {4.0, 5.0} <= set(figures(data)["value"])


def test_a_noted_file_whose_documents_never_came_into_the_dataset_is_taken_apart_again(tmp_path):
    (tmp_path / "note.txt").write_text("Alpha spends $4 billion on inference in 2026. " * 3)
    notes = tmp_path / "raw" / "inbox.json"
    for _ in range(2):  # killed after the note was written
        library = Library()
        [outcome] = inbox.take_in(tmp_path, library, "run", NOW, notes)
        assert (outcome.outcome, len(library.texts)) == ("updated", 1)
    [outcome] = inbox.take_in(tmp_path, Library(), "run", NOW, notes, list(library.texts))
    assert (outcome.outcome, outcome.rows) == ("unchanged", 1)
    notes.write_text("{broken")
    [outcome] = inbox.take_in(tmp_path, Library(), "run", NOW, notes, list(library.texts))
    assert outcome.outcome == "updated"


# Large datasets


def test_of_a_large_dataset_only_what_a_run_has_to_do_with_is_looked_up(tmp_path):
    store = Store(tmp_path)
    store.upsert("documents", [document(f"d{number}") for number in range(50)], NOW)
    library = open_library(Shelf(store), curating.load())
    assert not any(name.startswith("d") and name[1:].isdigit() for name in library.documents)
    met = library.meet(document("d7", title="Another title"))
    assert (library.before["d7"].title, met.title) == ("Title of d7", "Another title")
    assert [one.document_id for one in library.changed() if one.source != "curated"] == ["d7"]


def test_what_an_earlier_program_has_read_is_caught_up_newest_first_and_in_parts(data, curated, monkeypatch):
    store = Store(data)
    days = [NOW.date() - timedelta(days=number) for number in range(6)]
    news = [document(f"d{number}", published_day=day, title=f"Chip {number} for AI") for number, day in enumerate(days)]
    store.upsert("documents", news, NOW)
    monkeypatch.setattr(refresh, "CATCH_UP", 4)
    read: list[set[str]] = []
    for _ in range(3):
        run(data, curated, offline=True)
        held = Store(data).read("documents").query("source == 'examplenews' and read_with != ''")
        read.append(set(held["document_id"]))
    every = {one.document_id for one in news}
    assert read == [{"d0", "d1", "d2", "d3"}, every, every]


# The crew


def fails_on_seven(task: int, tools: int) -> int:
    if task == 7:
        raise ValueError("seven")
    if task == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return task * tools


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_work_of_many_processes_comes_back_whole_and_a_death_costs_one_task(monkeypatch):
    monkeypatch.setattr(crew, "_can_fork", lambda: True)
    with Crew(10) as some:
        found = dict(some.each(fails_on_seven, range(60), 60))
    assert {task: result for task, result in found.items() if isinstance(result, int)} == {
        task: task * 10 for task in range(60) if task not in (7, 13)
    }
    assert (str(found[7]), type(found[13]).__name__) == ("seven", "BrokenProcessPool")


def test_a_little_work_starts_no_process():
    some = Crew(2)
    assert dict(some.each(lambda task, tools: task * tools, range(crew.FEW), crew.FEW))[3] == 6
    assert some._pool is None


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_processes_end_with_a_run_that_is_killed():
    told = (
        "import os, time\nfrom ingest import crew\ncrew._can_fork = lambda: True\n"
        "some = crew.Crew(1)\nlist(some.each(max, [], 100))\nsome._hired()\n"
        "print(*some._pool._processes, flush=True)\ntime.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", told], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    children = [int(name) for name in process.stdout.readline().split()]
    process.kill()
    process.wait()
    end = time.monotonic() + 20
    while any(map(alive, children)) and time.monotonic() < end:
        time.sleep(0.02)
    assert children
    assert not any(map(alive, children))


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_run_with_processes_stores_what_a_run_without_them_stores(web, data, curated, tmp_path, monkeypatch):
    run(tmp_path / "alone", curated, web.url)
    monkeypatch.setattr(crew, "_can_fork", lambda: True)
    monkeypatch.setattr(crew, "FEW", 0)
    run(data, curated, web.url)
    pd.testing.assert_frame_equal(figures(data), figures(tmp_path / "alone"))
    assert len(figures(data)) > 0


def test_records_of_the_store_are_the_same_by_way_of_arrow_and_of_frames(data, web, curated):
    run(data, curated, web.url)
    for table in ("documents", "figures", "prices", "deals"):
        rows = of_arrow(table, Store(data).rows(table))
        assert rows == records(table, Store(data).read(table))
        assert rows
