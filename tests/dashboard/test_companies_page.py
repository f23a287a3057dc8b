"""The Companies page, run headless over the real data, over none, over one row, over hostile and very long names."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market import Dataset
from market.open_records import ChipStock
from market.records import Company, Deal, Figure, Segment, Site
from market.store import Store
from tests.dashboard.headless import words
from tests.dashboard.small_data import HOSTILE, LONG, NOW, build, figure

Visit = Callable[..., AppTest]


@pytest.fixture
def visit(open_page: Visit) -> Visit:
    """A function from a dataset's folder and a query to the page, run."""
    return lambda folder, **query: open_page(folder, "companies", **query)


def test_a_company_is_told_at_a_glance_and_part_by_part(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, firm="NVIDIA"))
    assert "#### $75.2bn\n#### 13\n#### 4" in said.replace("\n\n", "\n")
    assert "quarter to 26 Apr 2026, +92% on the year" in said
    assert "the largest $30bn" in said  # one of 100 was cancelled
    assert "NVIDIA’s data-centre revenue came to $75.2bn in the quarter to 26 Apr 2026, 92% more" in said
    assert "fiscal year ends on the last Sunday of January" in said


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("deals", "13 deals name NVIDIA; the largest, NVIDIA to OpenAI, is put at $30bn"),
        ("sites", "4 sites of NVIDIA"),
        ("news", "documents speak of it; the newest 5:"),
        ("figures", "figures that NVIDIA states"),
    ],
)
def test_each_part_of_a_company_has_an_address(visit: Visit, curated_store: Path, part: str, expected: str) -> None:
    assert expected in words(visit(curated_store, firm="NVIDIA", about=part))


def test_a_part_that_the_next_company_lacks_gives_way_to_its_first(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, firm="NVIDIA")
    test.selectbox(key="filter_firm").set_value("Groq").run()
    assert not test.exception
    assert "10 deals name Groq" in words(test)  # no sales and no spending of Groq are held


def test_a_row_of_the_table_of_companies_leads_to_its_page(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store)
    held = Dataset.open(data=curated_store).companies_held()
    assert f"{len(held)} companies: choose a row for its page" in words(test)
    assert list(test.dataframe[-1].value["company"]) == list(held["company"])


def test_guidance_stands_beside_what_came(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, firm="Meta"))
    assert "Meta spent $72.2bn in 2025, above the $60–65bn it first guided to; for 2026 it expects $125–145bn" in said
    assert "Meta spent $19bn in the quarter to Mar 2026, 47% more than a year before" in said


def test_all_companies_stand_side_by_side(visit: Visit, curated_store: Path) -> None:
    said = words(visit(curated_store, firm="all"))
    assert "share of shipped compute is not known yet" in said
    assert "Amazon spent $151bn in the four quarters to Mar 2026, more than Alphabet ($110bn)" in said
    assert "NVIDIA sold $75.2bn in the quarter to 26 Apr 2026, more than Broadcom ($10.8bn), AMD ($5.8bn)" in said


def test_owners_of_computing_power_are_shown_where_they_are_held(visit: Visit, tmp_path: Path) -> None:
    data = build(tmp_path / "d")
    day, told = date(2025, 12, 31), {"published_day": date(2026, 11, 1), "source": "epoch_owners"}
    rows = [ChipStock(owner, "NVIDIA", day, h100e=amount, source_url="https://list.example/file", **told)
            for owner, amount in (("Meta", 75.0), (LONG, 25.0))]  # fmt: skip
    store = Store(data)
    with store.writer():
        store.replace("companies", [Company("Meta", role="hyperscaler")], NOW)
        store.upsert("chip_stock", rows, NOW)
        store.upsert("figures", [figure("Meta", "2026-11-01", "all", 2026, 2.5, metric="capex", entity="Meta")], NOW)
        store.publish(NOW)
    said = words(visit(data, firm="all"))
    assert "Meta owned 75% of the AI computing power sold up to the end of Q4 2025" in said
    assert "Epoch AI, AI chip owners (CC BY 4.0)" in said


def test_a_company_that_is_known_and_of_which_nothing_is_held_is_no_row(visit: Visit, tmp_path: Path) -> None:
    store = Store(build(tmp_path / "d"))
    with store.writer():
        store.replace("companies", [Company("Meta", role="hyperscaler")], NOW)
        store.publish(NOW)
    assert "No company in this release" in words(visit(tmp_path / "d", firm="all"))


def test_the_other_measure_and_basis_are_in_the_address(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, firm="all", measure="quarter", basis="incl_finance_leases")
    assert "With finance leases. By quarter" in words(test)
    assert any("measure=quarter" in link.value and "basis=incl_finance_leases" in link.value for link in test.code)
    assert not test.info


FEW = ["Micron", "Oracle", "HUMAIN", "Gartner", "Cambricon"]


@pytest.mark.parametrize("company", FEW)
def test_a_company_of_which_little_is_held_has_a_page(visit: Visit, curated_store: Path, company: str) -> None:
    test = visit(curated_store, firm=company)
    assert company in words(test)
    assert not test.error


def test_an_unknown_company_is_repaired_with_a_notice(visit: Visit, curated_store: Path) -> None:
    test = visit(curated_store, firm="Nobody")
    assert len(test.info) == 1
    assert "NVIDIA sold $75.2bn" in words(test)


def test_an_empty_dataset_says_that_there_is_nothing(visit: Visit, tmp_path: Path) -> None:
    assert "No company in this release" in words(visit(build(tmp_path / "d")))


def with_company(folder: Path, name: str, *figures: Figure) -> Path:
    """A dataset of one company with these figures, one deal and one site."""
    build(folder, figures=figures)
    store = Store(folder)
    with store.writer():
        store.replace("companies", [Company(name, role="hyperscaler")], NOW)
        store.replace("segments", [Segment("hyperscaler_capex", "Capex", "", "infrastructure", "capex", "all")], NOW)
        deal = Deal("2026-01-05", "supply", name, "Other", None, summary=name, source_url="https://one.example/a",
                    deal_id="d")  # fmt: skip
        store.replace("deals", [deal], NOW)
        site = Site(name, operator=name, country="Finland", status="announced", source_url="javascript:alert(1)")
        store.replace("sites", [site], NOW)
        store.publish(NOW)
    return folder


def spent(name: str, day: str, value: float | None, **more: object) -> Figure:
    return figure(name, day, "all", 2025, value, entity=name, metric="capex", segment="hyperscaler_capex", note=name,
                  **more)  # fmt: skip


@pytest.mark.parametrize("name", ["Abc", HOSTILE.replace(";", ""), LONG])
def test_one_row_is_enough_and_names_stay_text(visit: Visit, tmp_path: Path, name: str) -> None:
    rows = [spent(name, "2025-01-29", None, value_low=60.0, value_high=65.0, kind="guidance"),
            spent(name, "2026-01-28", 72.2, kind="actual")]  # fmt: skip
    test = visit(with_company(tmp_path / "d", name, *rows), firm=name)
    said = words(test)
    assert "spent $72.2bn in 2025, above the $60–65bn it first guided to" in said
    assert "none with a value" in said
    assert words(visit(tmp_path / "d"))
    kinds = (test.title, test.header, test.subheader, test.markdown, test.caption)
    raw = "\n".join(str(element.value) for kind in kinds for element in kind)
    assert not re.search(r"(?<!\\)(<script|\]\(javascript|!\[i|:red|\$x)", raw)
    for part in ("deals", "sites", "figures"):
        assert words(visit(tmp_path / "d", firm=name, about=part))


def test_principal_of_finance_leases_is_no_spending_and_says_so(visit: Visit, tmp_path: Path) -> None:
    rows = [spent("Abc", "2026-01-28", 72.2, kind="actual", basis="cash"),
            spent("Abc", "2026-01-28", 2.4, kind="actual", basis="finance_lease_payments")]  # fmt: skip
    place = with_company(tmp_path / "d", "Abc", *rows)
    assert "Abc spent $72.2bn in 2025" in words(visit(place, firm="Abc"))
    for query in ({"firm": "Abc"}, {}):
        said = words(visit(place, basis="finance_lease_payments", **query))
        assert "Abc paid down finance leases by $2.4bn in 2025" in said
        assert "Principal paid on finance leases, no part of cash capex" in said
