"""Invented corrections of the invented rows of `store_rows` and `curated_folder`."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

from market import curated
from market.records import Correction

USUAL: dict[str, Any] = {
    "table_name": "figures", "column_name": "value", "expected": "30", "corrected": "3",
    "why": "The page writes billion for thousand million times ten; its own table has 3",
    "source_url": "https://alpha.example.org/table", "since": date(2026, 11, 1),
}  # fmt: skip


def correction(row: str, **others: Any) -> Correction:
    """A correction of the figure of that name: its value is 3, not 30."""
    return Correction(row_key=row, **(USUAL | others))


def write(folder: Path, *made: Correction) -> None:
    """Puts these corrections, and no others, into the folder's file."""
    rows = [{name: "" if value is None else str(value) for name, value in vars(row).items()} for row in made]
    _write(folder / "corrections.csv", rows)


def explain(folder: Path, **cells: str) -> None:
    """Puts one explanation into the folder's file."""
    _write(folder / "explanations.csv", [cells | {"since": "2026-11-01"}])


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    table = next(table for table in curated.FILES if table.file == path.name)
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, [column.name for column in table.curated_columns], lineterminator="\n")
        lines.writeheader()
        lines.writerows(rows)


def figure_named(folder: Path, publisher: str) -> str:
    """figure_id of the only figure of a publisher in a curated folder."""
    figures = curated.load(folder)["figures"]
    return str(figures.loc[figures["publisher"] == publisher, "figure_id"].item())
