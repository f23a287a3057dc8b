"""The app in a real browser: a filter, a shared link, the evidence of a point, the rows drawn as CSV."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from market import Dataset
from market.judging import crossing
from tests.conftest import Visit
from tests.dashboard.small_data import HOSTILE, build, claim, figure

CHART = ".js-plotly-plot .main-svg"


def mark_of(page: Page, row: str) -> dict[str, float]:
    """Where the mark whose evidence is `row` stands on the screen, in pixels."""
    place = page.evaluate(
        """row => {
            for (const chart of document.querySelectorAll('.js-plotly-plot')) {
                const trace = chart._fullData.find(one => (one.customdata || []).some(told => told[0] === row));
                if (!trace) continue;
                chart.scrollIntoView({block: 'center'});
                const point = chart.calcdata[trace.index][trace.customdata.findIndex(told => told[0] === row)];
                const box = chart.getBoundingClientRect(), {xaxis, yaxis} = chart._fullLayout;
                return {x: box.left + xaxis._offset + xaxis.c2p(point.x),
                        y: box.top + yaxis._offset + yaxis.c2p(point.y)};
            }
        }""",
        row,
    )
    assert place, f"no mark carries {row}"
    return dict(place)


def click_mark(visit: Visit, row: str) -> None:
    place = mark_of(visit.page, row)
    visit.click_at_rest(place["x"], place["y"])
    visit.page.wait_for_selector('[role="dialog"]')
    visit.settle()


def troubles(visit: Visit) -> list[str]:
    """What console and network tell. Below a deep link Streamlit looks for itself and meets a 404: no trouble."""
    found = [error for error in visit.errors if "404" not in error]
    return [*found, *visit.outside]


@pytest.fixture
def points(curated_store: Path) -> Any:
    return crossing.points(Dataset.open(data=curated_store).claims())


def test_a_filter_changes_chart_and_address_and_the_link_brings_it_back(browser: Visit, points: Any) -> None:
    page = browser.open("/")
    page.wait_for_selector(CHART)
    page.get_by_role("button", name="Power").click()
    n = int((points["scope"] == "power").sum())
    page.get_by_role("paragraph").filter(has_text=f"{n} statements drawn").wait_for()
    page.wait_for_url("**/?scope=power")
    again = browser.open("/?scope=power")
    again.get_by_role("paragraph").filter(has_text=f"{n} statements drawn").wait_for()
    assert troubles(browser) == []


def test_a_choice_sends_the_page_alone_and_its_chart_among_the_first(browser: Visit) -> None:
    page = browser.page
    sent: list[bytes] = []
    page.on("websocket", lambda channel: channel.on(
        "framereceived", lambda told: sent.append(told if isinstance(told, bytes) else told.encode())))  # fmt: skip
    browser.open("/companies?firm=NVIDIA").wait_for_selector(CHART)
    style = b".stMainBlockContainer"
    assert any(style in told for told in sent)
    sent.clear()
    page.get_by_role("combobox", name="Company").fill("AMD")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="AMD", exact=True).wait_for()
    browser.settle()
    chart = next(n for n, told in enumerate(sent) if b'"data":[{' in told)
    assert not any(style in told for told in sent), "what stands above the page is not sent again"
    assert chart < min(n for n, told in enumerate(sent) if b"figures stated" in told), "the chart before the tiles"
    assert chart <= 20, f"{chart} messages before the chart"


COUNT_DRAWINGS = """
const told = new WeakMap();
window.drawings = [];
Object.defineProperty(HTMLElement.prototype, "calcdata", {
  configurable: true,
  get() { return told.get(this); },
  set(found) { told.set(this, found); if (found) window.drawings.push(this); },
});
"""
"""Plotly gives each element that it draws on `calcdata` anew when it draws all."""


@pytest.mark.parametrize("path", ["/training_vs_inference", "/companies?firm=NVIDIA", "/sites"])
def test_each_chart_is_drawn_once(browser: Visit, path: str) -> None:
    browser.page.add_init_script(COUNT_DRAWINGS)
    page = browser.open(path)
    page.wait_for_selector(CHART)
    page.wait_for_timeout(300)
    assert page.evaluate("window.drawings.length") == page.evaluate("new Set(window.drawings).size") > 0


def test_a_choice_draws_no_chart_that_goes_once_more(browser: Visit) -> None:
    browser.page.add_init_script(COUNT_DRAWINGS)
    page = browser.open("/sites")
    charts = page.locator(".js-plotly-plot")
    charts.nth(1).wait_for()
    page.wait_for_timeout(300)
    for words, address in (("Europe", "**/sites?place=Europe"), ("The world", "**/sites")):  # a map of another kind
        page.evaluate("window.drawings.length = 0")
        page.get_by_role("button", name=words, exact=True).click()
        page.wait_for_url(address)
        browser.settle()
        page.wait_for_timeout(300)
        assert page.evaluate("window.drawings.length") == charts.count(), words


def test_tables_and_drawers_are_sent_once_they_are_opened(browser: Visit) -> None:
    page = browser.open("/")
    tables = page.get_by_test_id("stDataFrame")
    assert tables.count() == 0
    page.get_by_role("button", name="Table").first.click()
    tables.wait_for()
    page.get_by_role("button", name="Chart").first.click()
    page.locator(CHART).first.wait_for()
    page.get_by_test_id("stExpander").first.locator("summary").click()
    page.get_by_role("heading", name="more statements without a year or a day").wait_for()
    tables.last.wait_for()
    page.get_by_role("button", name="Power").click()
    page.wait_for_url("**/?scope=power")
    browser.settle()
    assert page.locator(CHART).count() >= 1
    assert troubles(browser) == []


def test_a_filter_survives_a_change_of_page(browser: Visit) -> None:
    page = browser.open("/?scope=power")
    page.wait_for_selector(CHART)
    page.get_by_role("link", name="Training vs inference").click()
    page.get_by_role("heading", name="How is spending split").wait_for()
    browser.settle()
    page.get_by_role("link", name="Overview").click()
    page.wait_for_url("**/?scope=power")
    assert troubles(browser) == []


def test_a_click_on_a_mark_opens_its_evidence_as_often_as_one_likes(browser: Visit, points: Any) -> None:
    row = points[points["publisher"] == "JPMorgan"].iloc[0]
    browser.open("/").wait_for_selector(CHART)
    for _ in range(2):
        click_mark(browser, row["claim_id"])
        dialog = browser.page.get_by_role("dialog")
        assert "JPMorgan" in dialog.inner_text()
        assert "not before 2025" in dialog.inner_text()
        links = [link.get_attribute("href") for link in dialog.get_by_role("link").all()]
        assert row["source_url"] in links
        browser.page.keyboard.press("Escape")
        dialog.wait_for(state="detached")
        browser.settle()
    assert troubles(browser) == []


def test_the_csv_holds_the_rows_drawn(browser: Visit, points: Any) -> None:
    page = browser.open("/?scope=servers")
    page.wait_for_selector(CHART)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV of these rows").first.click()
    download = waiting.value
    assert download.suggested_filename == "crossover_moving-date_scope-servers_2026-W47.1.csv"
    rows = list(csv.DictReader(io.StringIO(Path(download.path()).read_text("utf-8-sig"))))
    drawn = points[points["scope"] == "servers"]
    assert [(row["publisher"], float(row["y"])) for row in rows] == list(
        zip(drawn["publisher"], drawn["y"], strict=True)
    )
    marks = page.evaluate(
        "() => document.querySelector('.js-plotly-plot').data.reduce((n, t) => n + (t.customdata || []).length, 0)"
    )
    assert len(rows) == marks
    assert troubles(browser) == []


def test_the_verdict_opens_what_decides_it(browser: Visit) -> None:
    page = browser.open("/")
    page.get_by_role("button", name="Evidence").nth(2).click()
    dialog = page.get_by_role("dialog")
    dialog.wait_for()
    browser.settle()
    assert "JLL" in dialog.inner_text()
    assert "McKinsey" in dialog.inner_text()


def test_a_deep_link_is_the_first_request_of_a_fresh_server(
    serve_app: Callable[[Path | str], str], new_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    folder = build(tmp_path / "d", [], [figure("A", "2026-01-05", "inference", 2026, 9.0)])
    visit = new_visit(serve_app(folder))
    page = visit.open("/training_vs_inference?like=0")
    page.get_by_role("heading", name="How is spending split").wait_for()
    page.get_by_role("link", name="Overview").wait_for()


def test_hostile_words_do_nothing_in_a_browser(
    serve_app: Callable[[Path | str], str], new_visit: Callable[..., Visit], tmp_path: Path
) -> None:
    row = claim(HOSTILE, "2026-01-05", "in", 2027, note=HOSTILE, source_title=HOSTILE, source_url="javascript:alert(1)")
    visit = new_visit(
        serve_app(build(tmp_path / "d", [row])), color_scheme="dark", viewport={"width": 390, "height": 844}
    )
    visit.page.on("dialog", lambda dialog: visit.errors.append(f"dialog: {dialog.message}"))
    visit.open("/").wait_for_selector(CHART)
    click_mark(visit, row.claim_id)
    told = visit.page.get_by_role("dialog")
    assert '<script>alert("x")</script>' in told.inner_text()
    links = [str(link.get_attribute("href")) for link in told.get_by_role("link").all()]
    assert links == ["https://two.example/b"]
    assert troubles(visit) == []


@pytest.mark.parametrize(("path", "scheme"), [("/", "light"), ("/training_vs_inference", "dark")])
def test_pages_fit_a_narrow_screen_in_both_themes(
    app: str, new_visit: Callable[..., Visit], path: str, scheme: str
) -> None:
    visit = new_visit(app, color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = visit.open(path)
    page.wait_for_selector(CHART)
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    paper = page.evaluate("() => document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor")
    assert paper == {"light": "#FDFCFA", "dark": "#14171A"}[scheme]
    assert troubles(visit) == []
