"""The files in `data/` themselves: free of faults, complete, and true to the pages in the rows checked by hand."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from market import curated
from market.records import content_id
from market.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def tables() -> Tables:
    return curated.load(DATA)


def one(frame: pd.DataFrame, **cells: object) -> pd.Series:
    """The only row with these cells."""
    for name, value in cells.items():
        frame = frame[frame[name] == value]
    assert len(frame) == 1
    return frame.iloc[0]


def test_the_files_have_no_fault_and_are_in_canonical_form() -> None:
    assert curated.check(DATA) == []


def test_the_folder_of_the_package_is_this_one() -> None:
    assert curated.FOLDER == DATA


ANSWERS = ("corrections", "reviews", "explanations")
"""They come and go with what they answer."""


def test_nothing_of_the_research_is_lost(tables: Tables) -> None:
    """Counts of the first issue. A row that is added raises them: then change them here, knowing why."""
    counted = {name: len(frame) for name, frame in tables.items() if TABLES[name].file and name not in ANSWERS}
    assert counted == {
        "figures": 1051, "claims": 67, "deals": 91, "sites": 80, "chips": 89, "companies": 147, "segments": 40,
    }  # fmt: skip
    assert int(tables["claims"][["year_low", "year_high"]].notna().any(axis=1).sum()) == 43
    assert len(tables["prices"]) == 155


def test_a_row_checked_by_hand(tables: Tables) -> None:
    """Gartner's release of 15 October 2025 on AI-optimised IaaS: 55 per cent of 2026 spending for inference."""
    row = one(
        tables["figures"], publisher="Gartner", published_on="2025-10-15", segment="ai_iaas",
        metric="spending_share", period_start=date(2026, 1, 1),
    )  # fmt: skip
    assert (row["value"], row["unit"], row["workload"], row["kind"]) == (55, "percent", "inference", "forecast")
    assert row["source_url"].startswith("https://www.gartner.com/en/newsroom/press-releases/2025-10-1")
    assert (row["published_day"], row["published_precision"], row["origin"]) == (date(2025, 10, 15), "day", "curated")


def test_the_groq_licence(tables: Tables) -> None:
    deal = one(tables["deals"], buyer="NVIDIA", seller="Groq", type="licensing")
    assert (deal["value_usd_bn"], deal["day"]) == (20, date(2025, 12, 24))
    assert deal["deal_id"] == content_id("2025-12-24", "NVIDIA", "Groq")


def test_every_table_keeps_its_contract(tables: Tables) -> None:
    for name, frame in tables.items():
        table = TABLES[name]
        assert list(frame.columns) == [column.name for column in table.columns]
        assert not frame.duplicated(list(table.key)).any(), name
        for column in table.columns:
            if column.required:
                assert not frame[column.name].isin([""]).any(), f"{name}.{column.name}"


def test_every_row_that_cites_a_page_leads_to_its_document(tables: Tables) -> None:
    documents = set(tables["documents"]["document_id"])
    for name in ("figures", "claims", "deals", "sites", "chips"):
        assert set(tables[name]["document_id"]) <= documents, name


def test_the_order_of_segments_is_kept(tables: Tables) -> None:
    assert list(tables["segments"]["segment"][:3]) == ["ai_chips", "ai_accelerators", "data_center_gpu"]


def test_no_note_quotes_a_page(tables: Tables) -> None:
    """Our own words only: quotation marks of any kind give a quoted passage away."""
    for name, column in [("figures", "note"), ("claims", "note"), ("deals", "summary"), ("sites", "note")]:
        quoted = tables[name][column].str.contains('["“”«»]')
        assert list(tables[name][column][quoted]) == [], name
