"""The app run headless, for the tests of pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """A function from a dataset's folder, a view (empty: the front page) and a query to that page, run."""

    def run(folder: Path, view: str = "", **query: str | list[str]) -> AppTest:
        monkeypatch.setenv("CROSSOVER_DATA", str(folder))
        test = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in query.items():
            test.query_params[key] = value
        if view:
            test.switch_page(f"views/{view}.py")
        test.run()
        assert not test.exception, test.exception[0].message
        return test

    return run
