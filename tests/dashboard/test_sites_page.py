"""The Sites page, run headless over the real data, over none and over one row with a very long name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from market.records import Site
from market.store import Store
from tests.dashboard.headless import words
from tests.dashboard.small_data import HOSTILE, LONG, NOW, build

Visit = Callable[..., AppTest]


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    """A function from a dataset's folder and a query to the page, run."""
    return lambda folder, **query: open_page(folder, "sites", **query)


def of(folder: Path, *rows: Site) -> Path:
    """A published dataset of these sites."""
    build(folder)
    store = Store(folder)
    with store.writer():
        store.replace("sites", list(rows), NOW)
        store.publish(NOW)
    return folder


def site(name: str, **more: Any) -> Site:
    usual = {"country": "Finland", "city": "Helsinki", "latitude": 60.2, "longitude": 24.9, "status": "announced",
             "source_url": "https://one.example/a"}  # fmt: skip
    return Site(name, **(usual | more))


def press(test: AppTest, label: str) -> AppTest:
    next(button for button in test.button if button.label == label).click()
    return test.run()


def test_the_real_sites_are_drawn_and_listed(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    said = words(test)
    assert "### Of 80 sites, 41 run, 19 are being built and 20 are announced" in said
    assert "80 sites drawn" in said
    assert "Power is not known of 27 of 80 sites." in said
    assert "known to run" in said
    assert len(test.dataframe[0].value) == 80
    assert not test.info


def test_the_ai_factories_of_the_eu_are_one_click_away(visit: Visit, curated_store: Path) -> None:
    test = press(visit(curated_store), "The EU’s AI factories")
    assert "19 sites drawn" in words(test)
    assert set(test.dataframe[0].value["programme"]) == {"EU AI Factory"}


def test_helsinki_is_one_click_away_with_its_card_and_its_news(visit: Visit, curated_store: Path) -> None:
    test = press(visit(curated_store, programmes="EU AI Factory"), "Groq with Equinix in Helsinki")
    said = words(test)
    assert "**Groq Helsinki (Equinix)** · Helsinki, Finland" in said
    assert "power not known" in said
    assert "about it**" in said
    assert "3 sites drawn" in said
    assert "about it**" not in words(press(test, next(one.label for one in test.button if one.key == "drop_site")))


def test_filters_in_a_link_narrow_the_sites(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, place=["Europe"], stage="operational", use="both")
    assert "JUPITER AI Factory (JAIF) in Julich, Germany: operational, 18 MW" in words(test)
    assert not test.info


def test_wrong_values_in_a_link_are_repaired_with_a_notice(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, place="Atlantis", site="Nowhere")
    assert len(test.info) == 2
    assert "80 sites drawn" in words(test)


def test_filters_that_leave_nothing_offer_a_way_back(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, place="Iceland", stage="announced")
    assert "1 site** hidden by Life stage: Announced" in words(test)
    assert "80 sites drawn" in words(press(test, "Reset all filters"))


def test_an_empty_dataset_says_that_there_is_nothing(visit: Visit, tmp_path: Path) -> None:
    assert "No site in this release." in words(visit(build(tmp_path / "d")))


def test_one_site_with_a_very_long_name_and_no_power(visit: Visit, tmp_path: Path) -> None:
    said = words(visit(of(tmp_path / "d", site(LONG)), site=LONG))
    assert "in Helsinki, Finland: announced, power not known" in said
    assert "The power of none of these sites is known." in said
    assert "No document of this release speaks of it." in said


def test_sites_without_a_place_are_listed_and_not_drawn(visit: Visit, tmp_path: Path) -> None:
    lost = site("Lost", latitude=None, longitude=None, power_mw=5.0)
    test = visit(of(tmp_path / "d", lost, site("Found")))
    assert "1 site drawn" in words(test)
    assert "1 more site without a known place" in "\n".join(one.label for one in test.expander)
    assert "No place of these sites is known" in words(visit(of(tmp_path / "e", lost)))


def test_hostile_words_stay_text(visit: Visit, tmp_path: Path) -> None:
    row = site(HOSTILE, operator=HOSTILE, note=HOSTILE, programme=HOSTILE, source_url="javascript:alert(1)")
    test = visit(of(tmp_path / "d", row), site=HOSTILE)
    said = "\n".join(str(element.value) for kind in (test.markdown, test.caption) for element in kind)
    assert "](javascript" not in said
    assert "<script>" not in said.replace("\\<script\\>", "")


def test_a_link_narrows_the_map_to_the_sites_of_a_company(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, operator="NVIDIA")
    assert "4 sites drawn" in words(test)
    assert "4 sites drawn" not in words(press(test, "Sites of NVIDIA ✕"))
    assert len(visit(curated_store, operator="Nobody").info) == 1
