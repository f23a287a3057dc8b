"""`data/README.md` says what the files and the vocabulary are today."""

import re
from pathlib import Path

import pandas as pd
import pytest

from market import curated, dictionary, trust
from market.tables import LOGS, TABLES
from market.vocabulary import VOCABULARIES

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def page() -> str:
    return dictionary.text(DATA)


def test_the_page_is_up_to_date(page: str) -> None:
    written = (DATA / "README.md").read_text(encoding="utf-8")
    assert written == page, "run `python -m market.dictionary` and commit data/README.md"


def section(page: str, title: str) -> str:
    found = re.search(rf"^### {re.escape(title)}\n(.*?)(?=^###? |\Z)", page, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title}"
    return found[1]


@pytest.mark.parametrize("name", [*TABLES, *LOGS])
def test_every_column_of_every_table_is_explained(page: str, name: str) -> None:
    table = {**TABLES, **LOGS}[name]
    text = section(page, name)
    for column in table.columns:
        assert re.search(rf"^\| `{column.name}` \| .* \| {re.escape(column.meaning)} \|$", text, re.MULTILINE)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_of_every_vocabulary_is_explained(page: str, name: str) -> None:
    text = section(page, name.replace("_", " "))
    for term in VOCABULARIES[name].values():
        assert f"| `{term.key}` | {term.label} | {term.meaning} |" in text


def test_links_lead_to_sections(page: str) -> None:
    heads = {head.lower().replace(" ", "-") for head in re.findall(r"^###? (.+)$", page, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= heads


def figures(**columns: list[str]) -> pd.DataFrame:
    rows = len(next(iter(columns.values())))
    texts = ("publisher", "published_on", "evidence", "source_url", "second_url", "note", "caveats")
    frame = pd.DataFrame({name: columns.get(name, [""] * rows) for name in texts})
    return frame.assign(value_low=None, value_high=None)


def test_counts_of_trust() -> None:
    rows = figures(
        published_on=["2026-01-02", "2026-01", "2026", ""],
        evidence=["primary", "secondary", "secondary", "secondary"],
        second_url=["https://b.example.org", "", "", ""],
        note=["Reprint read", "Month inferred from the page", "Plain", "Page not opened"],
    )
    counted = [n for _, n in trust.statements(rows)]
    assert counted == [1, 3, 1, 3, 2, 1, 1, 1, 1, 1]


def test_counts_of_values() -> None:
    rows = figures(caveats=["lower_bound;undated", "upper_bound", "cumulative;month_only"], note=["", "Midpoint", ""])
    rows["value_low"], rows["value_high"] = [1, 1, None], [2, None, None]
    assert [n for _, n in trust.values(rows)] == [1, 1, 1, 1, 1]


def test_rows_of_epoch_ai_are_known_by_publisher_page_and_credit() -> None:
    rows = figures(
        publisher=["Epoch AI", "OpenAI", "OpenAI", "Broadcom", "OpenAI"],
        source_url=["https://a.example.org", "https://epoch.ai/data", "https://a.example.org",
                    "https://github.com/epoch-research/x", "https://a.example.org"],
        note=["", "", "Recorded copy, credit Epoch AI", "", "Well above what Epoch AI says"],
    )  # fmt: skip
    assert trust.epoch_figures(rows).tolist() == [True, True, True, True, False]


def test_the_licence_names_what_must_be_credited() -> None:
    terms = (DATA / "LICENCE").read_text(encoding="utf-8")
    for credit in ("Epoch AI", "CC BY 4.0", "European Central Bank", "Securities and Exchange Commission"):
        assert credit in terms
    for table in curated.FILES:
        rows = (DATA / table.file).read_text(encoding="utf-8")
        if "Epoch AI" in rows and table.name not in ("companies", "deals"):
            assert f"{table.file}" in terms
