"""Nothing to draw, one row, filters that exclude everything: each page says so and leads back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from tests.dashboard.headless import words
from tests.dashboard.small_data import build, claim, figure

Visit = Callable[..., AppTest]
PAGES = ["", "training_vs_inference", "companies", "chips_and_prices", "sites", "news", "data"]


@pytest.fixture(scope="module")
def none(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("none") / "d")


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [claim("A", "2026-01-05", "in", 2027)], [figure("A", "2026-01-05", "inference", 2026, 9.0)]
    return build(tmp_path_factory.mktemp("one") / "d", *rows)


@pytest.mark.parametrize("page", PAGES)
def test_without_data_every_page_says_so(open_page: Visit, none: Path, page: str) -> None:
    said = words(open_page(none, page))
    assert "in this release" in said or page == "data"
    assert "No row waits for a review" in said or page != "data"


@pytest.mark.parametrize("page", PAGES)
def test_one_row_is_enough_for_every_page(open_page: Visit, single: Path, page: str) -> None:
    test = open_page(single, page)
    assert not test.error


def press(test: AppTest, label: str) -> AppTest:
    next(button for button in test.button if button.label.replace("\\", "") == label).click()
    test.run()
    assert not test.exception
    return test


def test_what_each_filter_hides_is_counted_and_taken_back_alone(open_page: Visit, curated_store: Path) -> None:
    sites = Dataset.open(data=curated_store).table("sites")
    finnish = sites[sites["country"] == "Finland"]
    stage = next(stage for stage in sites["status"].unique() if stage not in set(finnish["status"]))
    test = open_page(curated_store, "sites", place="Finland", stage=stage)
    said = words(test)
    assert "No site passes these filters together" in said
    assert f"{len(finnish)} sites hidden by Life stage" in said.replace("*", "")
    assert f"{(sites['status'] == stage).sum()} site" in said
    assert "hidden by Country or region" in said
    said = words(press(test, "Reset Life stage"))
    assert f"{len(finnish)} sites drawn" in said
    assert list(test.query_params) == ["place"]


@pytest.mark.parametrize("ask", ["split", "moved", "right", "clash"])
def test_a_day_before_all_that_is_known_can_be_taken_back(open_page: Visit, curated_store: Path, ask: str) -> None:
    first = Dataset.open(data=curated_store).figures(include_review=True)["published_day"].min()
    query = ({} if ask == "split" else {"ask": ask}) | ({"primary": "1"} if ask in ("split", "moved") else {})
    test = open_page(curated_store, "training_vs_inference", asof=f"{first:%Y-%m-%d}", **query)
    assert "hidden by" in words(test)
    taken = next(button.label for button in test.button if button.label.startswith("Reset What was known"))
    press(test, taken)
    assert "asof" not in test.query_params
    assert list(test.query_params) == list(query)


def test_words_that_no_document_has_can_be_taken_back(open_page: Visit, curated_store: Path) -> None:
    n = Dataset.open(data=curated_store).count_documents(companies=["NVIDIA"])
    test = open_page(curated_store, "news", q="zzzzqqq", company="NVIDIA")
    said = words(test).replace("*", "")
    assert f"{n} documents hidden by Search titles, leads and quotes: zzzzqqq" in said
    assert f"{n} document" in words(press(test, "Reset Search titles, leads and quotes"))


def test_chips_that_nobody_makes_can_be_taken_back(open_page: Visit, curated_store: Path) -> None:
    chips = Dataset.open(data=curated_store).table("chips")
    uses = chips.groupby("vendor")["optimised_for"].agg(set)
    vendor = next(name for name, has in uses.items() if "training" not in has)
    query = {"part": "chips", "vendor": str(vendor), "built": "training"}
    test = open_page(curated_store, "chips_and_prices", **query)
    said = words(test).replace("*", "")
    assert f"{(chips['vendor'] == vendor).sum()} chip" in said
    assert "hidden by Built for: ● Training" in said
    assert f"hidden by Vendor: {vendor}" in said
