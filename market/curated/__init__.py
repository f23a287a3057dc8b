"""The curated files of `data/`: the truth that people keep, checked, put in order and made into tables."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd
from filelock import FileLock

from market.curated import canonical, checks, documents, files, rows
from market.curated.feeds import FEEDS, Feed
from market.curated.files import CuratedError, Fault
from market.tables import TABLES, Table
from market.tags import Names
from market.vocabulary import ENTITY_GROUPS

__all__ = [
    "FILES", "FOLDER", "CuratedError", "Fault", "Feed", "check", "corrections", "decide", "feeds", "load", "reviews",
    "take_back", "write",
]  # fmt: skip

FOLDER = Path(__file__).resolve().parents[2] / "data"
"""The curated files beside this code."""

FILES: tuple[Table, ...] = (*rows.CURATED, FEEDS)
"""Every curated file as a table, in the order in which they are checked."""

Sheets = dict[str, files.Sheet]


def check(folder: Path = FOLDER) -> list[Fault]:
    """Every fault of the curated files, in order of file and line: what makes a row wrong, and what `write` would put
    in order. Empty when all is well."""
    sheets = _read(Path(folder), FILES)
    wrong = _faults(sheets)
    broken = {fault.file for fault in wrong if not sheets[Path(fault.file).stem].lines}
    untidy = [_untidy(table, sheets[table.name]) for table in FILES if table.file not in broken]
    return sorted([*wrong, *(fault for fault in untidy if fault)])


def load(folder: Path = FOLDER) -> dict[str, pd.DataFrame]:
    """Every table that the curated files fill, by name, ready for the store: the files, the prices among the figures,
    and a document for every address that a row was read in.

    Raises CuratedError, with every fault, where a row is wrong; an untidy order or number is let through.
    """
    sheets = _read(Path(folder), FILES)
    _refuse(_faults(sheets))
    made = {table.name: rows.records(table, _cells(sheets[table.name])) for table in FILES}
    made["prices"] = rows.prices(made["figures"])
    frames = {name: rows.frame(TABLES[name], records) for name, records in made.items() if name in TABLES}
    names = Names.from_tables(frames["companies"], frames["chips"], frames["sites"], frames["deals"])
    frames["documents"] = rows.frame(TABLES["documents"], documents.cited(made, made[FEEDS.name], names))
    return frames


def feeds(folder: Path = FOLDER) -> list[Feed]:
    """The feeds that a refresh asks, in the order of the file. Raises CuratedError where a row is wrong."""
    sheets = _read(Path(folder), (FEEDS,))
    _refuse(_faults(sheets))
    return rows.records(FEEDS, _cells(sheets[FEEDS.name]))


def corrections(folder: Path = FOLDER) -> pd.DataFrame:
    """The corrections in the order of their file, the first of which stands on line 2. Raises CuratedError where a row
    is wrong."""
    return _alone("corrections", folder)


def reviews(folder: Path = FOLDER) -> pd.DataFrame:
    """What people decided on read rows, in the order of the file. Raises CuratedError where a row is wrong."""
    return _alone("reviews", folder)


def decide(row: Mapping[str, str], folder: Path = FOLDER) -> None:
    """Writes a decision (cells of reviews.csv by column) into its place in the file, for an earlier one on that row.

    Raises CuratedError, with nothing written, where the decision or the file is wrong; OSError where it cannot be
    written. Several may write at once: one waits for the other.
    """
    _rewrite_reviews(Path(folder), row["table_name"], row["row_key"], [dict(row)])


def take_back(table: str, row_key: str, folder: Path = FOLDER) -> None:
    """Removes the decision on a row from the file; as `decide`."""
    _rewrite_reviews(Path(folder), table, row_key, [])


def _rewrite_reviews(folder: Path, table: str, row_key: str, instead: list[rows.Cells]) -> None:
    definition = TABLES["reviews"]
    with FileLock(str(folder / f".{definition.file}.lock")):
        sheets = _read(folder, (definition, TABLES["companies"], TABLES["segments"]))
        kept = [
            cells for cells in _cells(sheets["reviews"]) if (cells["table_name"], cells["row_key"]) != (table, row_key)
        ]
        lines = [files.Line(number, cells) for number, cells in enumerate([*kept, *instead], 2)]
        sheet = replace(sheets["reviews"], lines=lines)
        _refuse([*sheet.faults, *checks.faults(sheet, definition, _words("reviews", dict(_known(sheets))))])
        _put(folder / definition.file, canonical.text(definition, _cells(sheet)))


def _alone(name: str, folder: Path) -> pd.DataFrame:
    """The rows of one file that needs no other."""
    table = TABLES[name]
    sheets = _read(Path(folder), (table,))
    _refuse(_faults(sheets))
    return rows.frame(table, rows.records(table, _cells(sheets[table.name])))


def write(folder: Path = FOLDER) -> list[str]:
    """Puts every curated file into canonical order and form; returns the names of the files that changed.

    Raises CuratedError, with nothing written, where a file cannot be read as its table.
    """
    sheets = _read(Path(folder), FILES)
    _refuse([fault for sheet in sheets.values() for fault in sheet.faults])
    texts = {table: canonical.text(table, _cells(sheets[table.name])) for table in FILES}
    changed = {table.file: text for table, text in texts.items() if text != sheets[table.name].text}
    for name, text in changed.items():
        _put(Path(folder) / name, text)
    return list(changed)


def _put(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    whole = path.with_name(f".{path.name}.new")
    whole.write_text(text, encoding="utf-8", newline="")
    whole.replace(path)


def _read(folder: Path, tables: tuple[Table, ...]) -> Sheets:
    return {
        table.name: files.read(folder / table.file, tuple(column.name for column in table.curated_columns))
        for table in tables
    }


def _cells(sheet: files.Sheet) -> list[rows.Cells]:
    return [line.cells for line in sheet.lines]


def _faults(sheets: Sheets) -> list[Fault]:
    tables = {table.name: table for table in FILES}
    known = dict(_known(sheets))
    found = [fault for sheet in sheets.values() for fault in sheet.faults]
    for name, sheet in sheets.items():
        found += checks.faults(sheet, tables[name], _words(name, known))
    return sorted(found)


def _words(name: str, known: dict[str, Collection[str]]) -> dict[str, Collection[str]]:
    """The names that the file may refer to: only a figure may be about a group of companies."""
    if name not in ("figures", "reviews") or "companies" not in known:
        return known
    return {**known, "companies": {*known["companies"], *ENTITY_GROUPS}}


def _known(sheets: Sheets) -> Iterator[tuple[str, Collection[str]]]:
    for name in ("companies", "segments"):
        if name in sheets and sheets[name].lines:
            yield name, {line.cells[TABLES[name].key[0]] for line in sheets[name].lines}


def _untidy(table: Table, sheet: files.Sheet) -> Fault | None:
    """The first line that `write` would change."""
    tidy = canonical.text(table, _cells(sheet))
    if sheet.faults or tidy == sheet.text:
        return None
    pairs = zip(tidy.split("\n"), sheet.text.split("\n"), strict=False)
    number = next((place for place, (one, other) in enumerate(pairs, 1) if one != other), tidy.count("\n") + 1)
    return Fault(sheet.file, number, "", "is not in canonical order or form: run `python -m market.curated format`")


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise CuratedError(faults)
