"""Training vs inference in a real browser: from a ladder to the words behind a rung, and on to the next question."""

from collections.abc import Callable
from pathlib import Path

import pytest

from market import Dataset
from tests.conftest import Visit
from tests.dashboard.test_browser import CHART, click_mark, troubles

LADDER = "/training_vs_inference?ask=moved&number=ai_spending_total~spending&target=2026"


def test_a_rung_opens_its_evidence_and_the_next_question_keeps_the_number(browser: Visit, curated_store: Path) -> None:
    dataset = Dataset.open(data=curated_store)
    rungs = dataset.ladder(segment="ai_spending_total", metric="spending")
    name = rungs.loc[rungs["period"] == "2026", "figure_id"].iloc[0]
    first = dataset.figures().set_index("figure_id", drop=False).loc[name]
    page = browser.open(LADDER)
    page.wait_for_selector(CHART)
    page.get_by_role("heading", name="Gartner raised AI spending in 2026").wait_for()
    click_mark(browser, first["figure_id"])
    dialog = page.get_by_role("dialog")
    assert "Gartner" in dialog.inner_text()
    assert first["source_url"] in [link.get_attribute("href") for link in dialog.get_by_role("link").all()]
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    browser.settle()
    page.get_by_text("What is expected?", exact=True).click()
    page.get_by_role("heading", name="What do forecasters expect?").wait_for()
    browser.settle()
    assert "number=ai_spending_total" in page.url
    assert "ask=expected" in page.url
    assert troubles(browser) == []


@pytest.mark.parametrize(("question", "scheme"), [("moved", "dark"), ("right", "light")])
def test_questions_fit_a_narrow_screen(app: str, new_visit: Callable[..., Visit], question: str, scheme: str) -> None:
    visit = new_visit(app, color_scheme=scheme, viewport={"width": 390, "height": 844})
    page = visit.open(f"/training_vs_inference?ask={question}")
    page.wait_for_selector(CHART)
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    assert troubles(visit) == []
