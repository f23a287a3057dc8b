"""What a panel says of its rows and hands out of them."""

import csv
import io

import pandas as pd

from dashboard.parts.panel import Panel, source_line, taken
from market import Dataset
from market.records import Document
from market.store import Store
from tests.dashboard.small_data import HOSTILE, NOW, build, claim

COLUMNS = {"publisher": "Publisher", "quote": "Words", "year_high": "Year"}


def test_the_csv_holds_the_rows_drawn_and_nothing_private(tmp_path):
    rows = [
        claim("Open House", "2025-02-01", "by", 2027, document_id="open", quote="words of a page"),
        claim(HOSTILE, "2025-02-01", "by", 2028, document_id="open"),
        claim("Secret House", "2025-02-01", "by", 2029, document_id="mine", quote="words of mine"),
    ]
    store = Store(build(tmp_path, claims=rows))
    mine = Document("mine", source="added", visibility="private")
    store.upsert("documents", [mine, Document("open", source="added")], NOW)
    store.publish(NOW)
    dataset = Dataset.open(data=tmp_path)

    panel = Panel("key", "Title", "", dataset.claims(), COLUMNS)
    held = list(csv.DictReader(io.StringIO(taken(panel, dataset).decode("utf-8-sig"))))

    assert sorted((row["publisher"], row["year_high"]) for row in held) == [
        (f"'{HOSTILE}", "2028"),
        ("Open House", "2027"),
    ]
    assert "quote" not in held[0]


def test_a_bare_year_is_not_the_newest_statement(monkeypatch):
    monkeypatch.setattr("dashboard.data.dataset", lambda: pd.Series({"release": "2026-W47.1"}))
    rows = pd.DataFrame({
        "published_day": pd.to_datetime(["2026-02-20", "2026-06-30", "2026-12-31"]),
        "published_precision": ["day", "month", "year"],
    })  # fmt: skip
    assert "newest statement Jun 2026 " in source_line(Panel("key", "Title", "", rows, {}))
