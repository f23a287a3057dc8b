"""The fifth journey: a figure in review is accepted and then stands in the chart."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, Visit, running_app
from tests.dashboard import told

ALFA = told.FIGURES[0].figure_id
_SCRIPT = """
import runpy, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from market import curated
curated.FOLDER = Path({folder!r})
runpy.run_path({app!r}, run_name="__main__")
"""
_DRAWN = """name => [...document.querySelectorAll('.js-plotly-plot')].some(
    plot => JSON.stringify(plot.data.map(trace => trace.customdata || [])).includes(name))"""


@pytest.fixture
def address(curated_store: Path, tmp_path: Path) -> Iterator[str]:
    """An app over the curated dataset with the invented documents beside it, which writes into files of its own."""
    store, folder, script = tmp_path / "store", tmp_path / "data", tmp_path / "reviewed.py"
    shutil.copytree(curated_store, store)
    told.add_to(store)
    folder.mkdir()
    for path in (ROOT / "data").glob("*.csv"):
        shutil.copy(path, folder)
    script.write_text(_SCRIPT.format(root=str(ROOT), folder=str(folder), app=str(ROOT / "dashboard" / "app.py")))
    with running_app(store, script) as address:
        yield address


def test_a_figure_in_review_is_accepted_and_then_stands_in_the_chart(
    address: str, new_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    visit = new_visit(address)
    rental = "/chips_and_prices?part=rental&rental=gpu_as_a_service"
    page = visit.open(rental)
    page.wait_for_selector(".js-plotly-plot")
    assert not page.evaluate(_DRAWN, ALFA)

    page = visit.open("/data")
    page.get_by_label("Why (may stay empty)").fill("The press wrote billones for thousand million")
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_text("Accepted: Alfa, $40bn.").wait_for()
    page.get_by_role("button", name="Make a release now").click()
    page.get_by_text("holds the decisions").wait_for()
    assert f"figures,{ALFA},accept," in (tmp_path / "data" / "reviews.csv").read_text()

    page = visit.open(rental)
    page.wait_for_function(_DRAWN, arg=ALFA)
    assert visit.outside == []
