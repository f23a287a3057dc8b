"""What is read of a document goes into the tables only as their contract allows."""

from pathlib import Path

import pytest

from ingest import understand
from ingest.crew import Crew
from ingest.library import Library
from ingest.raw import RawCopies
from ingest.understand import Desk
from market import curated
from market.records import Document
from tests.market import curated_folder

COMPANIES = (
    "company,ticker,cik,country,role,fiscal_year_end,aliases,website\nOracle,,,US,hyperscaler,05-31,Oracle Corp,\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "companies.csv").write_text(COMPANIES, encoding="utf-8")
    return Desk(RawCopies(tmp_path), tmp_path, curated.load())


def _read(text: str, desk: Desk) -> understand.Understood:
    document = Document(document_id="d1", url="", canonical_url="", title="t", source="s", published_on="2026-02-10")
    library = Library([document])
    library.meet(document, text)
    return understand.read(library, {"d1": "program"}, Crew(desk))


def test_a_company_of_the_table_stays_the_company_of_its_figure(desk: Desk) -> None:
    (figure,) = _read("Oracle spent $12 billion on AI data centers in 2025.", desk).figures
    assert (figure.entity, figure.publisher) == ("Oracle", "Oracle")


def test_a_company_that_the_table_does_not_hold_is_named_as_a_reason_for_review(desk: Desk) -> None:
    (figure,) = _read("The dental start-up Molarix spent $2 million on inference in 2025.", desk).figures
    assert (figure.entity, figure.publisher, figure.standing) == ("", "Molarix", "review")
    assert "Molarix is not in the table of companies" in figure.reasons


CHANGES = {
    "a figure within twice the largest": (("figures", {"value": "64", "value_low": "", "value_high": ""}), True),
    "a figure beyond": (("figures", {"value": "64.1", "value_low": "", "value_high": ""}), False),
    "the first figure of a segment": (("figures", {"segment": "ai_chips", "unit": "USD_bn"}), False),
    "a company": (("companies", {"company": "Delta Chips International"}), False),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_read_is_read_again_where_what_is_known_decides_otherwise(name: str, tmp_path: Path) -> None:
    """The largest figure of rented compute is 40: up to 64, it is taken for as large."""
    curated_folder.write(tmp_path)
    before = understand.current(tmp_path)
    (file, cells), same = CHANGES[name]
    said = {"segment": "ai_rent", "unit": "USD_bn"} if file == "figures" else {}
    curated_folder.add(tmp_path, file, **{**said, **cells})
    assert (understand.current(tmp_path) == before) is same


def test_the_reader_takes_the_largest_for_as_large_as_what_is_noted_of_it(tmp_path: Path) -> None:
    from ingest.reading import Knowledge

    curated_folder.write(tmp_path)
    assert Knowledge.load(tmp_path).largest == {("ai_rent", "USD_bn"): 64.0, ("ai_chips", "USD_per_gpu_hour"): 4.0}
