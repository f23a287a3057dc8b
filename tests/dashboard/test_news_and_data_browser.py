"""News and Data in a real browser: a tag, a month of the chart, a link back, the package of all tables."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from tests.conftest import Visit, running_app


@pytest.fixture(scope="module")
def address(told_store: Path) -> Iterator[str]:
    """An app over the curated dataset with the invented documents beside it."""
    with running_app(told_store) as address:
        yield address


@pytest.fixture
def visit(address: str, new_visit: Callable[..., Visit]) -> Visit:
    return new_visit(address)


def query(visit: Visit) -> dict[str, list[str]]:
    return parse_qs(urlsplit(visit.page.url).query)


def headed(visit: Visit) -> Locator:
    return visit.page.get_by_role("heading", name="in ").last


def heading(visit: Visit) -> str:
    return headed(visit).inner_text()


def click_month(visit: Visit, number: int) -> None:
    bar = visit.page.locator(".js-plotly-plot .bars path").nth(number)
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    visit.click_at_rest(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.page.wait_for_url("**from=**")


def test_tags_narrow_the_list_and_stand_in_the_address(visit: Visit) -> None:
    page = visit.open("/news")
    everything = heading(visit)
    page.get_by_text("Programme: EU AI Factory", exact=True).first.click()
    page.wait_for_url("**programme=EU+AI+Factory**")
    visit.settle()
    assert "sites in the table of sites" in page.inner_text("body")
    page.get_by_role("button", name="Programme: EU AI Factory ✕").click()
    page.wait_for_url(lambda url: "programme" not in url)
    visit.settle()
    assert heading(visit) == everything


def test_months_in_the_address_narrow_the_list(visit: Visit) -> None:
    visit.open("/news")
    visit.settle()
    everything = heading(visit)
    page = visit.open("/news?from=2026-01&to=2026-01")
    visit.settle()
    narrowed = heading(visit)
    assert narrowed != everything
    page.reload()
    visit.settle()
    assert heading(visit) == narrowed
    assert query(visit)["from"] == query(visit)["to"] == ["2026-01"]
    assert visit.outside == []


def test_a_click_on_a_month_narrows_the_list(visit: Visit) -> None:
    visit.open("/news")
    visit.settle()
    everything = heading(visit)
    click_month(visit, 20)
    visit.settle()
    assert query(visit)["from"] == query(visit)["to"]
    expect(headed(visit)).not_to_have_text(everything)
    visit.page.locator(".st-key-drop_from button").click()
    visit.page.wait_for_url(lambda url: "from=" not in url)
    expect(headed(visit)).to_have_text(everything)


def test_the_whole_package_can_be_taken_away(visit: Visit) -> None:
    page = visit.open("/data")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="All tables, CSV").click()
    taken = waiting.value
    assert taken.suggested_filename == "crossover_2026-W47.2_csv.zip"
    with zipfile.ZipFile(taken.path()) as archive:
        names = [Path(name).name for name in archive.namelist()]
    assert {"figures.csv", "claims.csv", "datapackage.json"} <= set(names)
    assert visit.outside == []
