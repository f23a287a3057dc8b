"""Sites in a real browser without a network: the map, the way to Helsinki, the card of a mark."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from market import Dataset
from tests.conftest import Visit
from tests.dashboard.test_browser import CHART, click_mark, troubles

HELSINKI = "Groq Helsinki (Equinix)"


def test_helsinki_is_two_clicks_away_on_a_map_that_asks_nobody(browser: Visit, curated_store: Path) -> None:
    page = browser.open("/sites")
    page.wait_for_selector(CHART)
    page.get_by_role("button", name="Groq with Equinix in Helsinki").click()
    page.get_by_role("paragraph").filter(has_text="3 sites drawn").wait_for()
    browser.settle()
    assert parse_qs(urlsplit(page.url).query) == {"place": ["Finland"], "site": [HELSINKI]}
    click_mark(browser, HELSINKI)
    dialog = page.get_by_role("dialog")
    assert "First European site of Groq" in dialog.inner_text()
    row = Dataset.open(data=curated_store).table("sites").set_index("name").loc[HELSINKI]
    assert row["source_url"] in [link.get_attribute("href") for link in dialog.get_by_role("link").all()]
    dialog.get_by_role("link", name="in News").click()
    page.wait_for_url("**/news?site=Groq**")
    browser.settle()
    assert troubles(browser) == []


def test_on_a_phone_land_is_drawn_and_the_largest_sites_are_named(
    app: str, new_visit: Callable[..., Visit], curated_store: Path
) -> None:
    visit = new_visit(app, color_scheme="dark", viewport={"width": 390, "height": 844})
    page = visit.open("/sites?programmes=EU+AI+Factory")
    page.wait_for_selector(CHART)
    drawn = page.evaluate("() => document.querySelector('.js-plotly-plot').calcdata.map(trace => trace.length)")
    assert drawn[0] > 1000
    assert drawn[2] == 19
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    ratio = page.evaluate(
        "() => {const {xaxis, yaxis} = document.querySelector('.js-plotly-plot')._fullLayout;"
        "return xaxis._m / -yaxis._m}"
    )
    assert abs(ratio) == pytest.approx(1, abs=0.01)  # a degree is as long across as up
    visit.open("/sites").wait_for_selector(".crossover-listed")
    told = page.locator(".crossover-listed").all_text_contents()
    numbers = [words for words in told if words.isdecimal()]
    assert sorted(numbers, key=int) == [str(n) for n in range(1, len(numbers) // 2 + 1) for _ in range(2)]
    largest = Dataset.open(data=curated_store).table("sites").nlargest(3, "power_mw")["name"]
    rows = [words for words in told if not words.isdecimal()]
    assert all(name.startswith(row.split(" · ")[0]) for name, row in zip(largest, rows[:3], strict=True))
    assert all(row.endswith((" MW", " MW planned")) for row in rows)
    ends = page.locator(".crossover-listed").evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)")
    assert max(ends) < page.get_by_text("sites drawn").bounding_box()["y"]
    assert troubles(visit) == []
