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
