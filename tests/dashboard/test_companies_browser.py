"""The Companies page in a real browser: a company is chosen, its guidance opens its evidence; a narrow screen."""

from collections.abc import Callable
from pathlib import Path

from market import Dataset
from tests.conftest import Visit
from tests.dashboard.test_browser import CHART, click_mark, troubles


def test_a_company_is_chosen_and_its_guidance_leads_to_its_evidence(browser: Visit, curated_store: Path) -> None:
    page = browser.open("/companies")
    page.get_by_role("combobox", name="Company").click()
    page.keyboard.type("Meta")
    page.get_by_role("option", name="Meta", exact=True).click()
    page.get_by_role("heading", name="Meta spent $72.2bn in 2025, above the $60–65bn it first guided to").wait_for()
    page.wait_for_url("**/companies?firm=Meta")
    browser.settle()
    views = Dataset.open(data=curated_store).capex_guidance("Meta")
    first = views[(views["year"] == 2025) & (views["step"] == 1)].iloc[0]
    click_mark(browser, first["inputs"])
    dialog = page.get_by_role("dialog")
    assert "statements stand behind this" in dialog.inner_text()
    assert "Meta, said Jan 2025" in dialog.inner_text()
    assert "$72.22bn" in dialog.inner_text()
    assert troubles(browser) == []


def test_all_companies_fit_a_narrow_screen(app: str, new_visit: Callable[..., Visit]) -> None:
    visit = new_visit(app, color_scheme="dark", viewport={"width": 390, "height": 844})
    page = visit.open("/companies?firm=all")
    page.wait_for_selector(CHART)
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    page.get_by_role("radio", name="By quarter").click()
    page.get_by_role("heading", name="Amazon spent $44.2bn in the quarter to Mar 2026").wait_for()
    assert troubles(visit) == []
