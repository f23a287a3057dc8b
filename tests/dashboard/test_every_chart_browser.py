"""What every chart owes, in a real browser: words that can be read, keys that reach, links that open the evidence."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from market import Dataset
from market.judging import crossing
from tests.conftest import Visit
from tests.dashboard.test_browser import CHART, troubles

PALE = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
"""A function that gives the words on the page with less than 4.5:1 between them and what is behind them."""
BUTTONS = ["CSV of all claims", "PNG", "SVG", "Link to this view", "How to read this"]


@pytest.mark.parametrize(
    ("path", "scheme"), [("/?scope=power", "light"), ("/?scope=power", "dark"), ("/sites?place=Finland", "dark")]
)
def test_all_words_can_be_read(app: str, new_visit: Callable[..., Visit], path: str, scheme: str) -> None:
    visit = new_visit(app, color_scheme=scheme)
    page = visit.open(path)
    page.wait_for_selector(CHART)
    assert too_pale(page) == {}
    for words in ("PNG", "Link to this view"):
        page.get_by_role("button", name=words).first.hover()
        page.mouse.down()
        page.wait_for_function("words => [...document.querySelectorAll('button:active')].some(one => one.innerText"
                               ".includes(words))", arg=words)  # fmt: skip
        assert too_pale(page) == {}, f"{words} while it is pressed"
        page.mouse.move(1, 500)
        page.mouse.up()


def too_pale(page: Page) -> dict[str, list[str]]:
    """Words that cannot be read once all colours have glided to their place."""
    page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)))")
    for _ in range(10):
        found: dict[str, list[str]] = page.evaluate(PALE)
        if not found:
            break
        page.wait_for_timeout(300)
    return found


def test_keys_alone_reach_the_picture_the_link_and_how_to_read(browser: Visit) -> None:
    page = browser.open("/?scope=power")
    page.wait_for_selector(CHART)
    page.get_by_role("button", name="CSV of these rows").first.focus()
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        words = page.evaluate("() => document.activeElement.innerText").split("\n")
        reached += [word for word in words if word in BUTTONS]
        ring = page.evaluate("() => { const s = getComputedStyle(document.activeElement);"
                             " return s.boxShadow !== 'none' || s.outlineStyle !== 'none'; }")  # fmt: skip
        assert ring, f"no ring shows that {reached[-1]} has the focus"
    assert reached == BUTTONS
    page.keyboard.press("Enter")
    page.get_by_text("Right is said later").wait_for()


def test_a_link_opens_the_evidence_of_one_row_until_it_is_closed(browser: Visit, curated_store: Path) -> None:
    points = crossing.points(Dataset.open(data=curated_store).claims())
    name = points.loc[points["publisher"] == "JPMorgan", "claim_id"].iloc[0]
    page = browser.open(f"/?scope=chips&evidence={name}")
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("not before 2025").wait_for()
    dialog.get_by_role("button", name="Link to this evidence").click()
    link = page.get_by_text(f"evidence={name}").inner_text()
    assert link == f"{browser.address}?scope=chips&evidence={name}"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    page.wait_for_url("**/?scope=chips")
    browser.settle()
    assert page.get_by_role("dialog").count() == 0
    assert troubles(browser) == []


@pytest.mark.parametrize(("path", "headings"), [("/", 0), ("/training_vs_inference", 11)])
def test_names_on_a_narrow_screen_touch_nothing(
    app: str, new_visit: Callable[..., Visit], path: str, headings: int
) -> None:
    visit = new_visit(app, viewport={"width": 390, "height": 844})
    page = visit.open(path)
    page.wait_for_selector(CHART)
    page.wait_for_function("() => document.querySelector('.annotation[transform]')")
    names = page.evaluate(
        """() => {
            const box = one => one.getBoundingClientRect();
            const frame = document.querySelector('.main-svg').getBoundingClientRect();
            const chart = document.querySelector('.js-plotly-plot');
            const names = [...chart.querySelectorAll('.annotation')];
            const heads = names.filter(one => chart.layout.annotations[one.dataset.index].name === 'heading');
            const shown = one => one.style.visibility !== 'hidden' && one.textContent.length > 1;
            const boxes = names.filter(shown)
                .map(one => box(one.querySelector(heads.includes(one) ? 'text' : '.annotation-text-g')));
            const marks = [...chart.querySelectorAll('.scatterlayer .point')].map(box);
            const touch = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5
                && b.top < a.bottom - 0.5;
            const pairs = boxes.flatMap((box, n) => boxes.slice(n + 1).filter(other => touch(box, other)));
            return {shown: boxes.length, heads: heads.filter(shown).length, touching: pairs.length,
                    onMarks: boxes.filter(box => marks.some(mark => touch(box, mark))).length,
                    outside: boxes.filter(box => box.left < frame.left - 1 || box.right > frame.right + 1).length};
        }"""
    )
    assert names.pop("shown") > 8
    assert names == {"heads": headings, "touching": 0, "onMarks": 0, "outside": 0}
