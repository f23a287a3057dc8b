"""Every filter of every page: set by hand it stands in the address, and the address brings it back to a new reader."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import Visit
from tests.dashboard.headless import words
from tests.dashboard.test_browser import troubles

Open = Callable[..., AppTest]
ASKED = "training_vs_inference"
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("", {}), (ASKED, {}), *((ASKED, {"ask": ask}) for ask in ("moved", "expected", "right", "clash")),
    ("companies", {}), ("companies", {"firm": "NVIDIA"}),
    *(("chips_and_prices", {"part": part}) for part in ("prices", "chips", "rental")), ("sites", {}), ("news", {}),
    ("data", {}),
]  # fmt: skip
PARTS = ("filter_ask", "filter_part", "filter_firm")
"""What chooses the part of a page, and so which other controls there are: the views above are these."""


def controls(test: AppTest) -> Iterator[Any]:
    """Every filter that is drawn, in no order."""
    kinds = ("selectbox", "multiselect", "button_group", "toggle", "date_input", "text_input", "pagination")
    for kind in kinds:
        yield from (found for found in test.get(kind) if str(found.key).startswith("filter_"))


def held(test: AppTest) -> dict[str, Any]:
    """Filter -> what it holds; a page number's widget is named anew whenever it is set from outside."""
    return {re.sub(r"_\d+$", "", found.key): found.value for found in controls(test)}


def set_it(found: Any) -> bool:
    """Gives a control another value than it has; False where it has no other."""
    kind = found.type
    if kind in ("checkbox", "toggle"):
        found.set_value(not found.value)
    elif kind == "date_input":
        found.set_value(date(2026, 6, 30))
    elif kind == "text_input":
        found.set_value("inference")
    elif kind == "pagination":
        found.set_value(2)
    else:
        return _choose(found)
    return True


def _choose(found: Any) -> bool:
    """Another option of a menu or of pills, by its words."""
    several = isinstance(found.value, list | tuple)
    now = [found.format_func(value) for value in (found.value if several else [found.value]) if value]
    other = [option for option in found.options if option not in now]
    if other:
        found.set_value([other[0]] if several else other[0])
    return bool(other)


@pytest.mark.parametrize(("view", "query"), VIEWS)
def test_what_is_set_by_hand_comes_back_from_the_address(
    open_page: Open, curated_store: Path, view: str, query: dict[str, str]
) -> None:
    test = open_page(curated_store, view, **query)
    wanted = [found.key for found in controls(test) if found.key not in PARTS]
    changed = [key for key in wanted if any(set_it(found) for found in controls(test) if found.key == key)]
    test.run()
    assert not test.exception
    assert changed, "this view has no control"
    again = open_page(curated_store, view, **test.query_params)
    assert again.query_params == test.query_params
    assert held(again) == held(test)
    assert words(again) == words(test)
    assert not again.info


def test_a_filter_is_kept_on_the_pages_where_it_means_the_same(open_page: Open, curated_store: Path) -> None:
    test = open_page(curated_store, ASKED, ask="right", asof="2026-06-30", primary="1")
    for page in ("companies", "chips_and_prices"):
        test.switch_page(f"views/{page}.py").run()
        assert test.query_params.get("asof") == "2026-06-30"
        assert "primary" not in test.query_params
    assert test.date_input(key="filter_asof").value == date(2026, 6, 30)
    test.switch_page(f"views/{ASKED}.py").run()
    assert {key: test.query_params[key] for key in ("asof", "primary", "ask")} == {
        "asof": "2026-06-30", "primary": "1", "ask": "right",
    }  # fmt: skip


def test_the_address_of_a_browser_brings_a_new_browser_to_the_same_page(
    app: str, new_visit: Callable[..., Visit]
) -> None:
    visit = new_visit(app)
    page = visit.open("/news")
    page.get_by_label("Search titles, leads and quotes").fill("inference")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=inference**")
    visit.settle()
    page.get_by_role("button", name="Page 2", exact=True).click()
    page.wait_for_url("**page=2**")
    visit.settle()
    title, first = (page.locator(place).first.inner_text() for place in ("h3", "strong a"))
    other = new_visit(app)
    again = other.open(page.url.removeprefix(app))
    assert again.url == page.url
    assert again.locator("h3").first.inner_text() == title
    assert again.locator("strong a").first.inner_text() == first
    assert troubles(visit) == []
