"""Chips and prices in a real browser: all prices of a chip are exported, a chip is opened and set beside others."""

import csv
import io
from pathlib import Path

from market import Dataset
from tests.conftest import Visit
from tests.dashboard.test_browser import click_mark, troubles


def test_all_h100_prices_are_exported(browser: Visit, curated_store: Path) -> None:
    page = browser.open("/chips_and_prices?price=marketplace")
    page.get_by_text("H100 prices, of every kind").click()
    browser.settle()
    with page.expect_download() as waiting:
        page.locator(".st-key-tools_all-quotes").get_by_role("button", name="CSV of these rows").click()
    rows = list(csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig"))))
    prices = Dataset.open(data=curated_store).table("prices")
    ours = prices[prices["chip"].str.split(" ").str[0] == "H100"]
    assert sorted(float(row["usd_per_gpu_hour"]) for row in rows) == sorted(ours["usd_per_gpu_hour"])
    assert len({row["kind_of_price"] for row in rows}) == 7  # all kinds, not only the one drawn
    assert troubles(browser) == []


def test_a_click_on_a_chip_opens_it_and_sets_it_beside_others(browser: Visit) -> None:
    page = browser.open("/chips_and_prices?part=chips&compare=B200")
    page.wait_for_selector(".js-plotly-plot .main-svg")
    click_mark(browser, "LPU v1 (GroqChip)")
    dialog = page.get_by_role("dialog")
    assert "Groq" in dialog.inner_text()
    assert "750" in dialog.inner_text()
    dialog.get_by_role("button", name="Set it beside others").click()
    dialog.wait_for(state="detached")
    page.wait_for_url("**/chips_and_prices?part=chips&compare=B200&compare=LPU+v1+%28GroqChip%29")
    page.get_by_role("heading", name="does most 16-bit work per watt").wait_for()
    assert troubles(browser) == []
