"""Overview and Training vs inference, run headless over the real data, over none, over one row, over hostile words."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from market.judging import crossing
from market.store import Store
from tests.dashboard.headless import markup as words
from tests.dashboard.small_data import HOSTILE, LONG, build, claim, figure

Visit = Callable[..., AppTest]
OTHER = "training_vs_inference"


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    """A function from a dataset's folder, a page and a query to that page, run."""
    return open_page


def test_overview_answers_with_the_real_data(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    said = words(test)
    assert test.title[0].value == "Has inference passed training?"
    assert "Not settled" in said or "Yes, for" in said
    assert "The date keeps moving" in said
    assert "Rented cloud" in said
    assert "Budgets of large clouds" in said
    assert "43 statements drawn" in said
    (quote,) = (text.value for text in test.text if "(43 statements), by Crossover, release 2026-W47.1" in text.value)
    assert quote.startswith(("Not settled: ", "Yes, for "))
    assert "The date keeps moving" in quote
    assert "release=2026-W47.1" in quote
    assert "**Fresh:** newest statement 10 Aug 2026" in said
    assert not test.error
    assert not test.info


def test_statements_that_no_chart_can_place_are_listed(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    assert "24 more statements without a year or a day" in words(test)
    [listed] = [table.value for table in test.dataframe if "why" in table.value]
    assert len(listed) == 24
    assert set(listed["why"]) == {"no year stated"}
    assert "inference grows faster" in set(listed["claim"])  # in words, not as a key


def test_overview_by_scope_draws_only_that_scope(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, scope="power")
    points = crossing.points(Dataset.open(data=curated_store).claims(scope="power"))
    assert f"{len(points)} statements drawn" in words(test)
    assert any("scope=power" in text.value and ", by Crossover, release" in text.value for text in test.text)


def test_a_frozen_link_says_so_and_offers_the_newest(visit: Visit, tmp_path: Path) -> None:
    folder = build(tmp_path / "d", [claim("A", "2026-01-05", "in", 2027)])
    store = Store(folder)
    with store.writer():
        store.upsert("claims", [claim("B", "2026-02-05", "by", 2030)], store.releases()["made_at"].iloc[-1])
        newest = store.publish(store.releases()["made_at"].iloc[-1])
    frozen = visit(folder, release="2026-W47.1")
    assert "as it was on" in words(frozen)
    assert "1 statement drawn" in words(frozen)
    assert [button.label for button in frozen.button if newest in button.label] == [f"Show release {newest}"]
    next(button for button in frozen.button if newest in button.label).click()
    frozen.run()
    assert "2 statements drawn" in words(frozen)
    assert "as it was on" not in words(frozen)
    assert "2 statements drawn" in words(visit(folder))


def test_bad_values_are_repaired_with_a_notice(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, scope="powr", release="1999-W01.1", nosuch="1")
    assert len(test.info) == 3
    assert "43 statements drawn" in words(test)


@pytest.mark.parametrize("page", ["", OTHER])
def test_an_empty_dataset_says_that_there_is_nothing(visit: Visit, tmp_path: Path, page: str) -> None:
    said = words(visit(build(tmp_path / "d"), page))
    assert "in this release" in said


def test_one_row_is_enough(visit: Visit, tmp_path: Path) -> None:
    folder = build(
        tmp_path / "d", [claim("A", "2026-01-05", "in", 2027)], [figure("A", "2026-01-05", "inference", 2026, 9.0)]
    )
    assert "A puts the crossing in 2027" in words(visit(folder))
    assert "1 amount drawn" in words(visit(folder, OTHER))


@pytest.mark.parametrize("name", [HOSTILE, LONG])
def test_hostile_and_long_names_stay_text(visit: Visit, tmp_path: Path, name: str) -> None:
    told = [claim(name, "2026-01-05", "in", 2027, note=name, source_title=name, source_url="javascript:alert(1)")]
    folder = build(tmp_path / "d", told, [figure(name, "2026-01-05", "inference", 2026, 9.0, note=name)])
    for page in ("", OTHER):
        test = visit(folder, page)
        said = words(test).replace("\n".join(str(code.value) for code in test.code), "")  # code is shown as it is
        assert not re.search(r"(?<!\\)(<script|\]\(javascript|!\[i|:red|\$x)", said)


def test_training_vs_inference_draws_one_thing_at_a_time(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, OTHER, segment="ai_iaas")
    said = words(test)
    assert "AI\\-optimized cloud infrastructure services" in said
    assert "Gartner puts inference at" in said.replace("\\", "")
    assert "for inference and" in said


def test_what_was_known_on_a_day_leaves_out_what_came_later(visit: Visit, curated_store: Path) -> None:
    before = words(visit(curated_store, OTHER, segment="ai_iaas", asof="2025-12-31")).replace("\\", "")
    assert "As known on 31 Dec 2025" in before
    assert "newest statement 15 Oct 2025" in before


def test_primary_only_drops_what_others_reported(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, OTHER, segment="ai_compute", primary="1"))
    assert "secondary" not in said


def test_the_address_of_a_page_that_is_shared_carries_its_filters(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, OTHER, segment="ai_iaas", like="0")
    links = [code.value for code in test.code]
    assert any("segment=ai_iaas" in link and "like=0" in link for link in links)
    assert any("release=2026-W47.1" in link for link in links)
