"""The five questions of Training vs inference, run headless: real data, none, one row, hostile and very long names."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from tests.dashboard.headless import words
from tests.dashboard.small_data import HOSTILE, LONG, build, figure

Ask = Callable[..., AppTest]


@pytest.fixture
def ask(open_page: Ask) -> Ask:
    """A function from a dataset's folder, a question and further filters to the page, run."""
    return lambda folder, question, **filters: open_page(folder, "training_vs_inference", ask=question, **filters)


def tables(test: AppTest) -> list[set[str]]:
    return [set(table.value.columns) for table in test.dataframe]


def test_how_forecasts_moved(ask: Ask, curated_store: Path) -> None:
    test = ask(curated_store, "moved", number="ai_spending_total~spending", target="2026")
    said = words(test)
    assert "Gartner raised AI spending in 2026 by 28% in eight months" in said
    assert "3 vintages drawn" in said
    assert "Of the 10 newest revisions" in said
    assert "views raised, none lowered" in said
    assert not test.info


def test_the_day_chosen_takes_back_what_came_later(ask: Ask, curated_store: Path) -> None:
    said = words(ask(curated_store, "moved", number="ai_spending_total~spending", target="2026", asof="2026-02-15"))
    assert "Gartner raised AI spending in 2026 by 25% in four months" in said
    assert "As known on 15 Feb 2026" in said


def test_what_is_expected_with_what_has_no_vote(ask: Ask, curated_store: Path) -> None:
    said = words(ask(curated_store, "expected", number="hyperscaler_capex~capex"))
    row = Dataset.open(data=curated_store).consensus(segment="hyperscaler_capex", entity="").set_index("year").loc[2026]
    assert f"2026: median ${row['median']:g}bn of {row['n']} houses" in said
    assert re.search(r"\d+ views without a vote, and why", said)


def test_guidance_stands_apart_where_no_house_votes(ask: Ask, curated_store: Path) -> None:
    said = words(ask(curated_store, "expected", number="hyperscaler_capex~capex~~Meta~~~incl_finance_leases"))
    assert "itself guides to" in said


def test_who_was_right(ask: Ask, curated_store: Path) -> None:
    test = ask(curated_store, "right")
    said = words(test)
    graded = Dataset.open(data=curated_store).track_record()
    assert f"{(graded['error'] < 0).sum()} of {len(graded)} graded views were too low" in said
    assert "views without a grade: " in said
    assert any({"place", "nearer"} <= columns for columns in tables(test))


def test_where_numbers_clash(ask: Ask, curated_store: Path) -> None:
    test = ask(curated_store, "clash")
    said = words(test)
    assert "open findings" in said
    assert "Rows that each check could hold against others" in said
    (listed,) = [table.value for table in test.dataframe if "told" in table.value]
    assert len(listed) == len(Dataset.open(data=curated_store).checks())
    assert not listed["told"].str.contains("USD_bn").any()


def test_how_much_is_disclosed_stands_beside_the_split(ask: Ask, curated_store: Path) -> None:
    assert "None of the five large clouds splits its capex of 2025" in words(ask(curated_store, "split"))


@pytest.mark.parametrize("question", ["moved", "expected"])
def test_primary_only_drops_what_others_reported(ask: Ask, curated_store: Path, question: str) -> None:
    said = words(ask(curated_store, question, primary="1"))
    assert "secondary" not in said
    assert "primary" in said


@pytest.mark.parametrize("question", ["moved", "expected", "right", "clash"])
def test_an_empty_dataset_says_so(ask: Ask, tmp_path: Path, question: str) -> None:
    assert "in this release" in words(ask(build(tmp_path / "d"), question))


def test_a_filter_that_leaves_nothing_offers_the_way_back_to_the_same_question(ask: Ask, tmp_path: Path) -> None:
    told = [figure("A", "2020-01-05", "all", 2019, 5.0, kind="actual"), figure("A", "2026-01-05", "all", 2026, 9.0)]
    test = ask(build(tmp_path / "d", [], told), "moved", asof="2021-06-30")
    assert "1 dated view of a number** hidden by What was known on: 30 Jun 2021" in words(test)
    test.button(key="reset_dated view of a number_asof").click()
    test.run()
    assert "1 vintage drawn" in words(test)
    assert test.title[0].value == "How did forecasts move?"


@pytest.mark.parametrize("question", ["split", "moved", "expected", "right", "clash"])
def test_one_row_and_any_name(ask: Ask, tmp_path: Path, question: str) -> None:
    name = f"{HOSTILE} {LONG}"
    test = ask(
        build(tmp_path / "d", [], [figure(name, "2026-01-05", "all", 2026, 9.0, entity=name, note=name)]), question
    )
    kinds = (test.title, test.markdown, test.caption, test.info)
    said = "\n".join(str(element.value) for kind in kinds for element in kind)
    assert not re.search(r"(?<!\\)(<script|\]\(javascript|!\[i|:red|\$x)", said)


def test_a_wrong_question_is_put_right_with_a_notice(ask: Ask, curated_store: Path) -> None:
    test = ask(curated_store, "nonsense")
    assert len(test.info) == 1
    assert "How is spending split" in test.title[0].value
