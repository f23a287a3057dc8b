"""The app run headless, for the tests of pages."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import ready
from dashboard.parts import drawer
from tests.dashboard import told

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


@pytest.fixture(scope="session")
def told_store(curated_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The curated dataset with the invented documents, figures, claims and outcomes; not to be written."""
    folder = tmp_path_factory.mktemp("told") / "store"
    shutil.copytree(curated_store, folder)
    told.add_to(folder)
    return folder


@pytest.fixture(autouse=True)
def _nothing_behind_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are run headless let no thread work behind them, which would outlive the test."""
    monkeypatch.setattr(ready, "begin", lambda: None)


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """A function from a dataset's folder, a view (empty: the front page) and a query to that page, run."""

    def run(folder: Path, view: str = "", **query: str | list[str]) -> AppTest:
        monkeypatch.setenv("CROSSOVER_DATA", str(folder))
        monkeypatch.setattr(drawer, "is_open", lambda _: True)  # no hand is there to open tables and drawers
        monkeypatch.setattr(drawer, "sides", lambda _: ("chart", "table"))  # or to turn panels
        test = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in query.items():
            test.query_params[key] = value
        if view:
            test.switch_page(f"views/{view}.py")
        test.run()
        assert not test.exception, test.exception[0].message
        return test

    return run
