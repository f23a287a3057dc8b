"""No dataset, one that cannot be read, a release that is gone, a fault in a page: a clear sentence, and a way on."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from dashboard import data
from dashboard.parts import release_bar, verdicts
from market import progress
from market.store import Store, StoreError
from tests.dashboard.headless import words
from tests.dashboard.small_data import NOW, build, claim

Visit = Callable[..., AppTest]
PAGES = ["", "training_vs_inference", "companies", "chips_and_prices", "sites", "news", "data"]


@pytest.fixture(autouse=True)
def _fresh_releases() -> None:
    data._releases.clear()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of two releases, with one and with two statements."""
    folder = build(tmp_path_factory.mktemp("two") / "d", [claim("A", "2026-01-05", "in", 2027)])
    held = Store(folder)
    with held.writer():
        held.upsert("claims", [claim("B", "2026-02-05", "by", 2030)], NOW)
        held.publish(NOW)
    return folder


@pytest.fixture
def store(two: Path, tmp_path: Path) -> Path:
    """The same, to be broken."""
    return Path(shutil.copytree(two, tmp_path / "d"))


def damage(folder: Path) -> None:
    """Cuts every file of the claims in half."""
    for file in (folder / "claims").glob("*.parquet"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def says_no_place(test: AppTest, folder: Path) -> str:
    """What the page says, once it is sure that it names neither folder nor fault."""
    said = words(test)
    assert not any(part in said for part in (str(folder), "/tmp", "Traceback", "Error", ".parquet"))
    return said


@pytest.mark.parametrize("page", PAGES)
def test_no_dataset_is_one_clear_sentence(open_page: Visit, tmp_path: Path, page: str) -> None:
    said = says_no_place(open_page(tmp_path / "none", page), tmp_path)
    assert said.count("There is no dataset here yet") == 1
    assert "python -m ingest refresh" in said


def test_the_first_refresh_says_how_far_it_is(open_page: Visit, tmp_path: Path) -> None:
    folder = tmp_path / "none"
    progress.write(folder, progress.Progress(os.getpid(), datetime.now(UTC), "ecb", 3, 20))
    said = says_no_place(open_page(folder), tmp_path)
    assert "The dataset is being built" in said


def test_a_refresh_under_way_is_told_beside_the_release(open_page: Visit, store: Path) -> None:
    progress.write(store, progress.Progress(os.getpid(), datetime.now(UTC), "ecb", 3, 20))
    assert "a refresh is running: 3 of 20 sources" in words(open_page(store))


@pytest.mark.parametrize("page", ["", "data"])
def test_a_damaged_dataset_cannot_be_read_and_says_so(open_page: Visit, store: Path, page: str) -> None:
    damage(store)
    test = open_page(store, page)
    said = says_no_place(test, store)
    assert said.count("The dataset cannot be read at the moment") == 1
    assert [button.label for button in test.button] == ["Show release 2026\\-W47\\.1", "Try again"]


def test_a_dataset_that_may_not_be_opened_says_the_same(
    open_page: Visit, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Store) -> None:
        raise StoreError(f"table releases in {store} cannot be read: Permission denied (os error 13)")

    monkeypatch.setattr(Store, "releases", refused)
    assert "not allowed to open it" in says_no_place(open_page(store), store)


def test_files_that_are_no_longer_kept_lead_to_the_newest_release(open_page: Visit, store: Path) -> None:
    first = min((store / "claims").glob("*.parquet"), key=os.path.getmtime)
    first.unlink()
    test = open_page(store, release="2026-W47.1")
    assert "no longer kept" in says_no_place(test, store)
    assert test.button[0].label == "Show release 2026\\-W47\\.2"


def test_what_is_read_already_stays_when_the_files_go(open_page: Visit, store: Path) -> None:
    test = open_page(store)
    shutil.rmtree(store)
    data._releases.clear()
    test.run()
    assert not test.exception
    said = words(test)
    assert "2 statements drawn" in said
    assert "Release 2026-W47.2" in said


def test_a_link_to_a_release_that_is_gone_shows_the_newest_and_names_the_nearest(open_page: Visit, store: Path) -> None:
    test = open_page(store, release="2026-W40.1")
    [notice] = [info.value.replace("\\", "") for info in test.info]
    assert notice.startswith("Release 2026-W40.1, which the link asks for, is not kept here")
    assert "You see the newest, 2026-W47.2. Nearest to it is release 2026-W47.1" in notice
    assert "release" not in test.query_params


def test_the_nearest_release_is_the_one_before() -> None:
    known = ["2026-W09.1", "2026-W46.9", "2026-W46.10", "2026-W47.1"]
    assert "release 2026-W46.10:" in release_bar.gone("2026-W46.11", known).replace("\\", "")
    assert "release 2026-W09.1:" in release_bar.gone("2020-W01.1", known).replace("\\", "")
    assert "Nearest" not in release_bar.gone("2027-W01.1", known)


@pytest.fixture
def as_served() -> Iterator[None]:
    """Faults are shown as the app's own configuration has it."""
    before = config.get_option("client.showErrorDetails")
    config.set_option("client.showErrorDetails", "type")
    yield
    config.set_option("client.showErrorDetails", before)


@pytest.mark.usefixtures("as_served")
def test_a_fault_in_a_page_is_one_sentence(open_page: Visit, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(_: object) -> str:
        raise RuntimeError(f"Error in {store}")

    monkeypatch.setattr(verdicts, "answer", fault)
    test = open_page(store, scope="cloud_services")
    said = says_no_place(test, store)
    assert said.count("This page could not be drawn to its end") == 1
    assert test.query_params["scope"] == "cloud_services"
    monkeypatch.undo()
    next(button for button in test.button if button.label == "Show it without its filters").click()
    test.run()
    assert "could not be drawn" not in words(test)
    assert "scope" not in test.query_params


def _panel_that_fails(when: str) -> None:
    """An app of one panel whose table cannot be drawn: alone, as after a click in it, or in a page."""
    import pandas as pd

    from dashboard.parts import page, panel, state

    def draw() -> None:
        rows = pd.DataFrame({"name": [1]})
        panel.show(panel.Panel("one", "A finding", "Its unit", rows, {"not there": "Heading"}))

    if when == "in a page":
        state.begin("one")
        page.show(draw)
    else:
        draw()


@pytest.mark.usefixtures("as_served")
@pytest.mark.parametrize("when", ["after a click", "in a page"])
def test_a_fault_in_a_panel_is_one_sentence(store: Path, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    monkeypatch.setenv("CROSSOVER_DATA", str(store))
    test = AppTest.from_function(_panel_that_fails, args=(when,), default_timeout=60).run()
    assert not test.exception
    [said] = [error.value for error in test.error]
    assert ("could not be drawn to its end" if when == "in a page" else "What you chose could not be shown") in said
    assert "not there" not in words(test)
