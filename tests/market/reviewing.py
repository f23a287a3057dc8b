"""Invented decisions of people on the invented rows of `store_rows`."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from market.records import Review
from market.tables import TABLES

READ: dict[str, Any] = {"origin": "read", "document_id": "open", "standing": "review", "reasons": "nobody is named"}
"""What makes an invented figure or claim one that the program read and is not sure of."""


def review(row: str, decision: str = "accept", **others: Any) -> Review:
    """A decision on the figure of that name."""
    usual: dict[str, Any] = {"table_name": "figures", "decided_on": date(2026, 11, 2), "note": "The table says so"}
    return Review(row_key=row, decision=decision, **(usual | others))


def cells(row: Review) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in vars(row).items()}


def write(folder: Path, *made: Review) -> None:
    """Puts these decisions, and no others, into the folder's file."""
    table = TABLES["reviews"]
    with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, [column.name for column in table.curated_columns], lineterminator="\n")
        lines.writeheader()
        lines.writerows(cells(row) for row in made)
