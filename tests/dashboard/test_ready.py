"""What is worked out before anybody asks: all that pages ask for as they open, once a release, and nothing twice."""

import asyncio
import gc
import re
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data, ready, server
from market import Dataset
from market.store import Store, StoreError
from tests.conftest import NOW
from tests.dashboard.headless import words
from tests.dashboard.small_data import claim

BEGIN = ready.begin  # the tests of pages take it away
COSTLY = (
    "disclosure", "ladder", "track_record", "not_vintages", "revisions", "breadth", "not_voting", "votes", "consensus",
    "scores", "ungraded", "companies_held", "data_center_revenue", "capex", "capex_four_quarters", "shipped_shares",
    "checks_made",
)  # fmt: skip
PAGES = [("", {}), ("companies", {}), ("training_vs_inference", {})]
PAGES += [("training_vs_inference", {"ask": ask}) for ask in ("moved", "expected", "right", "clash")]
Visit = Callable[..., AppTest]


@pytest.fixture
def later_store(told_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A dataset of two weeks, of which nothing has been worked out yet."""
    folder = tmp_path / "store"
    shutil.copytree(told_store, folder)
    publish(folder, weeks=1)
    monkeypatch.setenv("CROSSOVER_DATA", str(folder))
    yield folder
    gc.unfreeze()


def publish(folder: Path, weeks: int) -> str:
    """Another release, some weeks later, with one statement more."""
    store, then = Store(folder), NOW + timedelta(weeks=weeks)
    with store.writer():
        store.upsert("claims", [claim(f"House {weeks}", "2026-11-20", "in", 2027)], then)
        release = store.publish(then)
    assert release
    return release


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("worked out again")


def test_pages_find_all_that_is_costly_worked_out(
    later_store: Path, open_page: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = ready.look(str(later_store), "")
    assert release == data.releases(str(later_store))[-1]
    for method in COSTLY:
        monkeypatch.setattr(Dataset, method, refuse)
    monkeypatch.setattr(Dataset, "open", refuse)
    for view, query in PAGES:
        assert "could not be drawn" not in words(open_page(later_store, view, **query)), view
    assert gc.get_freeze_count() > 10_000


def test_a_page_that_nobody_made_ready_works_it_out_itself(
    later_store: Path, open_page: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Dataset, "ladder", refuse)
    with pytest.raises(AssertionError, match="worked out again"):
        open_page(later_store, "training_vs_inference", ask="moved")


def test_a_newer_release_is_made_ready_once_and_a_fault_is_told_once(
    later_store: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made: list[str] = []
    monkeypatch.setattr(ready, "ready", made.append)
    first = ready.look(str(later_store), "")
    assert ready.look(str(later_store), first) == first
    newest = publish(later_store, weeks=2)
    assert ready.look(str(later_store), first) == newest
    assert made == [first, newest]
    monkeypatch.setattr(ready, "ready", refuse)
    assert ready.look(str(later_store), first) == newest
    assert [line.getMessage() for line in caplog.records] == [f"release {newest} could not be made ready"]


def test_without_a_dataset_it_waits(tmp_path: Path) -> None:
    assert ready.look(str(tmp_path / "none"), "") == ""


def test_each_page_has_its_dataset_watched_by_one_thread(
    later_store: Path, open_page: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched: list[str] = []
    monkeypatch.setattr(ready, "_watch", watched.append)
    monkeypatch.setattr(ready, "begin", BEGIN)
    for _ in range(2):
        open_page(later_store)
    assert watched == [str(later_store)]


@pytest.mark.parametrize("fault", [None, StoreError("no dataset could be written")])
def test_a_server_begins_as_it_starts(monkeypatch: pytest.MonkeyPatch, fault: StoreError | None) -> None:
    done: list[str] = []

    def begin() -> None:
        done.append("begun")
        if fault:
            raise fault

    async def live() -> None:
        async with server.lifespan(None):
            done.append("served")

    monkeypatch.setattr(ready, "begin", begin)
    asyncio.run(live())
    assert done == ["begun", "served"]


def test_browsers_are_told_early_which_large_files_a_page_needs(app: str) -> None:
    with urllib.request.urlopen(f"{app}/news") as page:
        hints = [part.strip() for part in page.headers["link"].split(",")]
    assert len(hints) == len(server.SCRIPTS) + len(server.FONTS)  # none is missing in this version of Streamlit
    assert re.fullmatch(r"<\./static/js/PlotlyChart\..+\.js>; rel=modulepreload; crossorigin", hints[0])
    for hint in hints:
        with urllib.request.urlopen(app + hint[2 : hint.index(">")]) as file:
            assert "immutable" in file.headers["cache-control"]
            assert "link" not in file.headers
