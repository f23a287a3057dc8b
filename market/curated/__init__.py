"""The curated files of `data/`: the truth that people keep, checked, put in order and made into tables."""

from pathlib import Path

import pandas as pd

from market.curated import canonical, documents, files, rows
from market.curated.files import CuratedError, Fault
from market.tables import TABLES

__all__ = ["CuratedError", "Fault", "load", "write"]


def _sheets(folder: Path) -> dict[str, files.Sheet]:
    return {
        table.name: files.read(folder / table.file, tuple(column.name for column in table.curated_columns))
        for table in rows.CURATED
    }


def load(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table that the curated files fill, by name, ready for the store: the seven files, the prices among the
    figures, and a document for every address that a row was read in.

    Raises CuratedError, with every fault, where the files cannot be used.
    """
    sheets = _sheets(Path(folder))
    faults = [fault for sheet in sheets.values() for fault in sheet.faults]
    if faults:
        raise CuratedError(faults)
    made = {
        table.name: rows.records(table, [line.cells for line in sheets[table.name].lines]) for table in rows.CURATED
    }
    made["prices"] = rows.prices(made["figures"])
    made["documents"] = documents.cited(made)
    return {name: rows.frame(TABLES[name], records) for name, records in made.items()}


def write(folder: Path) -> list[str]:
    """Puts every curated file into canonical order and form; returns the names of the files that changed.

    Raises CuratedError, with nothing written, where a file cannot be read as its table.
    """
    sheets = _sheets(Path(folder))
    faults = [fault for sheet in sheets.values() for fault in sheet.faults]
    if faults:
        raise CuratedError(faults)
    changed = []
    for table in rows.CURATED:
        text = canonical.text(table, [line.cells for line in sheets[table.name].lines])
        if text != sheets[table.name].text:
            (Path(folder) / table.file).write_text(text, encoding="utf-8", newline="")
            changed.append(table.file)
    return changed
