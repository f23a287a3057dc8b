"""How a line falls into cells: between bars, tabs, semicolons, commas or wide spaces."""

from dataclasses import dataclass

from ingest.reading.learnt import compiled
from ingest.reading.tables.grid import Cell

MOST_COLUMNS = 60
_WIDEST = 4000
"""A line of more characters is no row of a table."""
_BARS = "│┃¦"
_RULE = compiled(r"[\s|:\-–—=+_]*\Z")
_GAP = compiled(r"\s{2,}|\t")
_SEMICOLON_CELL = compiled(r"[^\s].{0,40}\Z|\Z")
_COMMA_CELL = compiled(r"[^\s\d][^\d]{0,40}\Z|\S{1,15}\Z|\Z")
_COMMA_LABEL = compiled(r"(?:19|20)\d\d\Z|[^\d\s].{0,60}\Z")


@dataclass(slots=True)
class Line:
    """A line and where it begins; kind: what holds its cells apart, `rule` for a ruled line, empty for prose."""

    text: str
    start: int
    kind: str
    cells: list[Cell]


def lines_of(text: str) -> list[Line]:
    """Every line of a text, each by itself."""
    out, start = [], 0
    for line in text.split("\n"):
        kind, cells = _cells(line, start) if len(line) <= _WIDEST else ("", [])
        out.append(Line(line, start, kind, cells))
        start += len(line) + 1
    return out


def _cells(line: str, start: int) -> tuple[str, list[Cell]]:
    """What holds the cells of a line apart, and the cells."""
    stripped = line.strip()
    if not stripped:
        return "", []
    if len(stripped) >= 3 and _RULE.match(stripped) and ("-" in line or "=" in line):
        return "rule", []
    barred = line
    for bar in _BARS:
        barred = barred.replace(bar, "|")
    if barred.count("|") >= 2 or " | " in barred:
        return "bars", _between_bars(barred, start)
    for kind, mark, parted in _MARKS:
        if mark in stripped and parted(stripped):
            return kind, _pieces(line, start, mark)
    return ("spaces", _apart(line, start)) if "  " in stripped else ("", [])


def _parted_by_tabs(line: str) -> bool:
    return True


def _parted_by_commas(line: str) -> bool:
    """`US,12.5,48`, with no space behind a comma and no number that a comma could group."""
    if "  " in line:
        return False
    first, *rest = line.split(",", MOST_COLUMNS)
    return 2 <= len(rest) < MOST_COLUMNS and bool(_COMMA_LABEL.match(first)) and all(map(_COMMA_CELL.match, rest))


def _parted_by_semicolons(line: str) -> bool:
    first, *rest = line.split(";", MOST_COLUMNS)
    return 2 <= len(rest) < MOST_COLUMNS and len(first) <= 60 and all(map(_SEMICOLON_CELL.match, rest))


_MARKS = (
    ("tabs", "\t", _parted_by_tabs),
    ("commas", ",", _parted_by_commas),
    ("semicolons", ";", _parted_by_semicolons),
)


def _between_bars(line: str, start: int) -> list[Cell]:
    cells = _pieces(line, start, "|")
    if cells and not cells[0].text and line.lstrip().startswith("|"):
        cells = cells[1:]
    if cells and not cells[-1].text and line.rstrip().endswith("|"):
        cells = cells[:-1]
    return cells


def _pieces(line: str, start: int, mark: str) -> list[Cell]:
    out, place = [], start
    for piece in line.split(mark):
        lead = len(piece) - len(piece.lstrip())
        out.append(Cell(piece.strip(), place + lead))
        place += len(piece) + 1
    return out


def _apart(line: str, start: int) -> list[Cell]:
    """Cells held apart by two spaces or more."""
    out, place = [], len(line) - len(line.lstrip())
    for gap in _GAP.finditer(line.rstrip(), place):
        out.append(Cell(line[place : gap.start()], start + place))
        place = gap.end()
    return [*out, Cell(line[place:].strip(), start + place)]
