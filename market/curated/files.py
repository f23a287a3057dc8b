"""Curated CSV files as lines with numbers, and what is wrong with a file as a whole."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from market.wording import in_one_line

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong in a curated file: the file, the line, the column (empty = the whole line) and what."""

    file: str
    row: int
    column: str
    fault: str

    def __str__(self) -> str:
        return (
            ", ".join(part for part in (self.file, f"line {self.row}", self.column) if part)
            + f": {in_one_line(self.fault, 600)}"
        )


class CuratedError(Exception):
    """The curated files cannot be used; `faults` holds every reason."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


@dataclass(frozen=True)
class Line:
    """One row of a file: the number of the line on which it begins, and its cells by column, no spaces around them."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """One file: its name, its text as it stands, its lines, and the faults that kept lines from being read."""

    file: str
    text: str
    lines: list[Line]
    faults: list[Fault]


def read(path: Path, columns: tuple[str, ...]) -> Sheet:
    """The file's rows by column; what cannot be read is a fault of the sheet, never an exception."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Sheet(path.name, "", [], [Fault(path.name, 1, "", "the file is missing")])
    except OSError as error:
        return Sheet(path.name, "", [], [Fault(path.name, 1, "", f"the file cannot be read: {error.strerror}")])
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return Sheet(path.name, "", [], [Fault(path.name, line, "", "is not UTF-8; save the file as UTF-8")])
    return _parse(path.name, text, columns)


def _parse(file: str, text: str, columns: tuple[str, ...]) -> Sheet:
    faults: list[Fault] = []
    lines: list[Line] = []
    rows = _rows(file, text.removeprefix(BYTE_ORDER_MARK), faults)
    if not rows:
        return Sheet(file, text, [], faults or [Fault(file, 1, "", "the file is empty; it needs a header line")])
    if wrong := _header_fault(rows[0][1], columns):
        return Sheet(file, text, [], [*faults, Fault(file, 1, "", wrong)])
    for number, cells in rows[1:]:
        if not cells:
            faults.append(Fault(file, number, "", "is an empty line"))
        elif len(cells) != len(columns):
            faults.append(Fault(file, number, "", f"has {len(cells)} cells where the header has {len(columns)}"))
        else:
            lines.append(Line(number, {name: cell.strip(" ") for name, cell in zip(columns, cells, strict=True)}))
    return Sheet(file, text, lines, faults)


def _rows(file: str, text: str, faults: list[Fault]) -> list[tuple[int, list[str]]]:
    """Every row with the number of its first line, up to the first one that cannot be told apart."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    first = 1
    try:
        for cells in reader:
            rows.append((first, cells))
            first = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault(file, first, "", f"is not CSV from here on: {error}"))
    return rows


def _header_fault(header: list[str], columns: tuple[str, ...]) -> str:
    if tuple(header) == columns:
        return ""
    missing = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in columns]
    parts = [f"lacks {', '.join(missing)}"] if missing else []
    parts += [f"has the unknown {in_one_line(', '.join(map(repr, unknown)), 200)}"] if unknown else []
    return f"the header {' and '.join(parts) or 'has its columns in another order'}; it should be {','.join(columns)}"
