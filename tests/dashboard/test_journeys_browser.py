"""The five journeys of an analyst in a real browser, each from the front page, by clicks alone.

Which scope has inference passed training in, to quote; two publishers' revisions, as a picture; Groq in Helsinki and
what was written about it; every H100 price, as a table; a figure in review that is accepted and then drawn.
"""

import csv
import io
import shutil
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from market import Dataset
from tests.conftest import ROOT, Visit, running_app
from tests.dashboard import told
from tests.dashboard.test_browser import CHART, click_mark, troubles

HELSINKI = "Groq Helsinki (Equinix)"
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


def front_page(visit: Visit) -> Page:
    page = visit.open("/")
    page.wait_for_selector(CHART)
    return page


def go(visit: Visit, page: str) -> Page:
    """A click in the navigation."""
    visit.page.get_by_role("link", name=page, exact=True).click()
    return visit.settle()


def copied(visit: Visit, quote: Locator) -> str:
    """What the button below a sentence puts into the clipboard; it says so, and then what it said before."""
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    quote.get_by_role("button", name="Copy with its source").click()
    quote.get_by_role("button", name="Copied").wait_for()
    text = str(visit.page.evaluate("() => navigator.clipboard.readText()"))
    assert text == quote.get_by_test_id("stText").inner_text()
    quote.get_by_role("button", name="Copy with its source").wait_for()
    return text


def test_in_which_scope_has_inference_passed_training(app: str, new_visit: Callable[..., Visit]) -> None:
    visit = new_visit(app)
    page = front_page(visit)
    quoted = copied(visit, page.locator(".st-key-quote_page"))
    assert quoted.startswith(("Not settled: ", "Yes, for "))
    assert "IDC, NVIDIA" in quoted
    assert f"release 2026-W47.1 of 20 Nov 2026, {app}?release=2026-W47.1" in quoted
    page.get_by_text("Companies, regions and other segments").click()
    line = page.locator(".st-key-verdicts_rest").locator('[data-testid="stHorizontalBlock"]').filter(has_text="■ yes")
    line.first.get_by_role("button", name="Evidence").click()
    dialog = page.get_by_role("dialog")
    quoted = copied(visit, dialog.locator(".st-key-quote_evidence"))
    assert quoted.startswith("Has inference passed training? ")
    assert ": yes" in quoted
    publisher = dialog.locator("strong").first.inner_text()
    assert publisher in quoted.split("Source: ")[1]
    assert f"{app}?release=2026-W47.1" in quoted
    assert [link for link in dialog.get_by_role("link").all() if str(link.get_attribute("href")).startswith("https")]
    assert troubles(visit) == []


def test_two_publishers_revisions_side_by_side_as_a_picture(browser: Visit) -> None:
    front_page(browser)
    page = go(browser, "Training vs inference")
    page.get_by_text("How did forecasts move?", exact=True).first.click()
    page.get_by_role("heading", name="How did forecasts move?").wait_for()
    browser.settle()
    menu = page.get_by_role("combobox", name="Compare publishers")
    for name in ("Morgan Stanley", "Goldman Sachs"):
        menu.click()
        page.get_by_role("option", name=name, exact=True).click()
        browser.settle()
    page.keyboard.press("Escape")
    ladder = page.locator(".st-key-panel_ladder")
    ladder.get_by_role("heading", name="Morgan Stanley raised capex of large clouds in 2026").wait_for()
    ladder.get_by_role("paragraph").filter(has_text="Source: Morgan Stanley and Goldman Sachs").wait_for()
    assert "by=Morgan+Stanley&by=Goldman+Sachs" in page.url
    with page.expect_download() as waiting:
        ladder.get_by_role("button", name="PNG", exact=True).click()
    assert waiting.value.suggested_filename.endswith("-by-Morgan-Stanley-Goldman-Sachs_2026-W47.1.png")
    picture = Path(waiting.value.path()).read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24])[0] >= 1600
    assert troubles(browser) == []


def test_groq_in_helsinki_and_what_was_written_about_it(browser: Visit, curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    front_page(browser)
    page = go(browser, "Sites")
    page.get_by_role("button", name="Groq with Equinix in Helsinki").click()
    page.get_by_role("paragraph").filter(has_text="3 sites drawn").wait_for()
    browser.settle()
    assert page.get_by_text("First European site of Groq").first.is_visible()
    n = dataset.count_documents(site=HELSINKI)
    page.get_by_text(f"{n} document", exact=False).first.wait_for()
    page.get_by_role("link", name="in News").click()
    page.wait_for_url("**/news?site=Groq**")
    page.get_by_role("heading", name=f"in {n} document").wait_for()
    browser.settle()
    titles = dataset.documents(site=HELSINKI)["title"]
    shown = [link.inner_text() for link in page.get_by_role("link").all()]
    assert set(titles) & set(shown)
    assert troubles(browser) == []


def test_every_h100_price_as_a_table(browser: Visit) -> None:
    front_page(browser)
    page = go(browser, "Chips and prices")
    page.get_by_text("H100 prices, of every kind").click()
    browser.settle()
    with page.expect_download() as waiting:
        page.locator(".st-key-tools_all-quotes").get_by_role("button", name="CSV of these rows").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig"))))
    with (ROOT / "data" / "figures.csv").open(encoding="utf-8") as file:
        curated = [row for row in csv.DictReader(file) if row["metric"] == "unit_price"]
    curated = [row for row in curated if row["product"].split(" ")[0] == "H100" and row["unit"] == "USD_per_gpu_hour"]
    assert len(rows) == len(curated)
    [asked] = [row for row in rows if row["publisher"] == "AIMultiple" and row["day"] == "2026-05-31"]
    assert float(asked["usd_per_gpu_hour"]) == 2.95  # as line 13 of data/figures.csv has it
    assert asked["source_url"] == "https://aimultiple.com/gpu-index"
    assert troubles(browser) == []


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
    (tmp_path / "views").symlink_to(ROOT / "dashboard" / "views")  # links to pages start from the script
    with running_app(store, script) as address:
        yield address


def test_a_figure_in_review_is_accepted_and_then_drawn(
    address: str, new_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    visit = new_visit(address)
    front_page(visit)
    page = go(visit, "Data")
    page.get_by_role("link", name="review queue").click()
    page.get_by_label("Why (may stay empty)").fill("The press wrote billones for thousand million")
    page.get_by_label("Your name (may stay empty)").fill("Ana Lista")
    page.get_by_role("button", name="Accept", exact=True).click()
    page.get_by_text("Accepted: Alfa, $40bn.").wait_for()
    page.get_by_role("button", name="Make a release now").click()
    page.get_by_text("holds the decisions").wait_for()
    assert f"figures,{ALFA},accept," in (tmp_path / "data" / "reviews.csv").read_text()
    page.get_by_role("link", name="where it is drawn").click()
    page.wait_for_url("**/chips_and_prices?part=rental&rental=gpu_as_a_service")
    page.wait_for_function(_DRAWN, arg=ALFA)
    visit.settle()
    click_mark(visit, ALFA)
    evidence = page.get_by_role("dialog").inner_text()
    assert "$40bn" in evidence
    assert "Reviewed: accepted by Ana Lista on " in evidence
    assert "because The press wrote billones for thousand million" in evidence
    assert visit.outside == []
