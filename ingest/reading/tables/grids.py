"""Tables in a text, as rows of cells with their headings: between bars, tabs, semicolons or wide spaces.

A table is two or more lines that fall apart into cells in the same way. Its heading is every row before the first one
that holds a number; a row with a single text among them is a caption, one after them the heading of a section.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

_BARS = str.maketrans("│┃¦", "|||")
_RULE = re.compile(r"[\s|:\-–—=+_]*\Z")
_GAP = re.compile(r"\s{2,}|\t")
_SEMICOLON_CELL = re.compile(r"[^\s].{0,40}\Z|\Z")
_ASIDE = re.compile(r"\s*(?:\(.*\)|(?:in|en|figures|cifras|US?D?|[$€£])\b.*)\s*\Z", re.IGNORECASE)
"""A row under the headings that tells their unit, and opens no section."""
_COMMA_CELL = re.compile(r"[^\s\d][^\d]{0,40}\Z|\S{1,15}\Z|\Z")
_COMMA_LABEL = re.compile(r"(?:19|20)\d\d\Z|[^\d\s].{0,60}\Z")
_BARE_KINDS = frozenset({"commas", "counted"})
"""Ways of writing that prose has too: a table only where a heading stands over it."""
_SPAN = re.compile(r"(?:FY|CY|[QTH][1-4]|[1-4][QTHS])?['’]?(?:20)?\d\d[AEFPaefp]?\Z")
"""A span of time in one word."""
_ABOVE, _BELOW, _LONGEST_ABOVE = 4, 4, 400
_LONGEST_CELL = 120
_MOST_COLUMNS = 60
_WIDEST = 4000
"""A line of more characters is no row of a table."""
NOTHING = re.compile(
    r"\s*(?:[-–—‒−.…*?]+|n\.?\s?/?\s?[admvs]\.?|NM|nm|nil|none|tbd|tba|s\.?\s?/?\s?d\.?)?\s*\Z", re.IGNORECASE
)
"""A cell that says that there is no number."""


@dataclass(frozen=True)
class Cell:
    """One cell: its stripped text and where that begins in the document."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class Row:
    """A row with its place: the line without surrounding space, and where that begins in the document."""

    cells: list[Cell]
    line: str
    start: int
    section: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: heading texts by column, rows that hold numbers, the lines about it, the texts of its other rows."""

    heads: list[str]
    rows: list[Row]
    captions: list[str]
    notes: list[str]
    places: list[tuple[int, int]] = field(default_factory=list)
    others: list[list[str]] = field(default_factory=list)

    @property
    def corner(self) -> str:
        return self.heads[0] if self.heads else ""

    def head(self, row: Row, column: int) -> str | None:
        """The heading of a cell; empty where the table has none, None where it cannot be told which."""
        if not self.heads:
            return ""
        shift = 1 if len(row.cells) == len(self.heads) + 1 else 0
        place = column - shift
        return self.heads[place] if 0 <= place < len(self.heads) else None


@dataclass(frozen=True)
class _Line:
    text: str
    start: int
    kind: str
    cells: list[Cell]


def grids(text: str, holds: Callable[[list[str]], bool]) -> Iterator[Grid]:
    """Every table of `text` in order; `holds` says whether a row's cells hold a number that is no year."""
    if not any(mark in text for mark in ("|", "\t", "  ", ";", ",", "│", "┃", "\n")):
        return
    lines = _counted(_lines(text), holds)
    place = 0
    while place < len(lines):
        stop = place
        while stop < len(lines) and _goes_on(lines, place, stop):
            stop += 1
        if stop - place >= 2 and (grid := _grid(lines, place, stop, holds)):
            yield grid
        place = max(stop, place + 1)


def _goes_on(lines: list[_Line], first: int, place: int) -> bool:
    return bool(lines[place].kind) and lines[place].kind in (lines[first].kind, "rule")


def _lines(text: str) -> list[_Line]:
    out, start = [], 0
    for line in text.split("\n"):
        kind, cells = _cells(line, start) if len(line) <= _WIDEST else ("", [])
        out.append(_Line(line, start, kind, cells))
        start += len(line) + 1
    return out


def _cells(line: str, start: int) -> tuple[str, list[Cell]]:
    """How a line falls into cells (bars, tabs, spaces, a rule; empty: it does not), and the cells."""
    stripped = line.strip()
    if not stripped:
        return "", []
    if len(stripped) >= 3 and _RULE.match(stripped) and ("-" in line or "=" in line):
        return "rule", []
    barred = line.translate(_BARS)
    if barred.count("|") >= 2 or " | " in barred:
        return "bars", _between_bars(barred, start)
    if "\t" in stripped:
        return "tabs", _pieces(line, start, "\t")
    if "," in stripped and "  " not in stripped and _parted_by_commas(stripped):
        return "commas", _pieces(line, start, ",")
    if ";" in stripped and _parted_by_semicolons(stripped):
        return "semicolons", _pieces(line, start, ";")
    return ("spaces", _apart(line, start)) if "  " in stripped else ("", [])


def _counted(lines: list[_Line], holds: Callable[[list[str]], bool]) -> list[_Line]:
    """The lines, with those told apart that end in as many numbers as the heading above them has spans of time."""
    out, count = list(lines), 0
    for place, line in enumerate(lines):
        spans = _spans_at_the_end(line.text) if not line.kind and len(line.text) < 200 else 0
        if spans > 1:
            count = spans
            following = lines[place + 1] if place + 1 < len(lines) else None
            if following and not following.kind and _ends_in(following, count, holds):
                out[place] = _Line(line.text, line.start, "counted", _last(line, count))
            else:
                count = 0
        elif count and not line.kind and _ends_in(line, count, holds):
            out[place] = _Line(line.text, line.start, "counted", _last(line, count))
        else:
            count = 0
    return out


def _spans_at_the_end(text: str) -> int:
    """How many words at the end of a line are spans of time; 0 where other numbers stand before them."""
    words = text.split()
    count = next((place for place, word in enumerate(reversed(words)) if not _SPAN.match(word)), len(words))
    return 0 if any(letter.isdigit() for word in words[: len(words) - count] for letter in word) else count


def _ends_in(line: _Line, count: int, holds: Callable[[list[str]], bool]) -> bool:
    """Is a line a label and so many numbers?"""
    words = line.text.rsplit(None, count)
    return (
        len(words) == count + 1
        and len(line.text) < 200
        and all(holds([word]) or NOTHING.match(word) for word in words[1:])
    )


def _last(line: _Line, count: int) -> list[Cell]:
    """The label and the last words of a line, as cells."""
    cells, stop = [], len(line.text.rstrip())
    for word in reversed(line.text.split()[-count:]):
        begin = line.text.rfind(word, 0, stop)
        cells.append(Cell(word, line.start + begin))
        stop = begin
    label = line.text[:stop]
    return [Cell(label.strip(), line.start + len(label) - len(label.lstrip())), *reversed(cells)]


def _parted_by_commas(line: str) -> bool:
    """`US,12.5,48`, with no space behind a comma and no number that a comma could group."""
    first, *rest = line.split(",", _MOST_COLUMNS)
    return 2 <= len(rest) < _MOST_COLUMNS and bool(_COMMA_LABEL.match(first)) and all(map(_COMMA_CELL.match, rest))


def _parted_by_semicolons(line: str) -> bool:
    first, *rest = line.split(";", _MOST_COLUMNS)
    return 2 <= len(rest) < _MOST_COLUMNS and len(first) <= 60 and all(map(_SEMICOLON_CELL.match, rest))


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


def _grid(lines: list[_Line], first: int, stop: int, holds: Callable[[list[str]], bool]) -> Grid | None:
    body = [line for line in lines[first:stop] if line.kind != "rule"]
    numeric = [holds([cell.text for cell in line.cells]) for line in body]
    if len(body) < 2 or not any(numeric) or not _is_table(body):
        return None
    opening = numeric.index(True)
    captions, sections, headings = _opening(body[:opening])
    heads = _joined(headings)
    if heads and all(len(line.cells) == len(heads) + 1 for line, holding in zip(body, numeric, strict=True) if holding):
        heads = ["", *heads]  # nothing stands over the labels
    if body[0].kind in _BARE_KINDS and not heads:
        return None
    rows = _rows(body, numeric, opening, sections, heads)
    return Grid(
        heads,
        rows,
        [*_around(lines, range(first - 1, first - 1 - _ABOVE, -1))[::-1], *captions],
        _around(lines, range(stop, stop + _BELOW)),
        [(row.start, row.start + len(row.line)) for row in rows],
        [[cell.text for cell in line.cells] for line, holding in zip(body, numeric, strict=True) if not holding],
    )


def _is_table(body: list[_Line]) -> bool:
    """Are the cells short and few a line, unlike prose that happens to hold bars or wide spaces?"""
    lengths = [len(cell.text) for line in body for cell in line.cells]
    short = sum(length <= _LONGEST_CELL for length in lengths)
    wide = max(len(line.cells) for line in body)
    return wide >= 2 and wide <= _MOST_COLUMNS and short >= 0.8 * len(lengths)


def _opening(lines: list[_Line]) -> tuple[list[str], str, list[list[Cell]]]:
    """Captions, the first section and the heading rows among the rows before the first number."""
    captions: list[str] = []
    section = ""
    headings: list[list[Cell]] = []
    for line in lines:
        texts = {cell.text for cell in line.cells if cell.text}
        if len(texts) == 1 and headings and _ASIDE.match(next(iter(texts))):
            captions.append(texts.pop())
        elif len(texts) > 1 or (headings and len(texts) == 1 and line.cells[0].text == ""):
            headings.append(line.cells)
        elif texts and headings and not _ASIDE.match(next(iter(texts))):
            section = texts.pop()
        elif texts:
            captions.append(texts.pop())
    return captions, section, headings[-3:]


def _joined(headings: list[list[Cell]]) -> list[str]:
    """One text a column; a heading over several columns, told once, holds for the empty ones to its right."""
    if not headings:
        return []
    width = max(len(cells) for cells in headings)
    columns: list[list[str]] = [[] for _ in range(width)]
    for number, cells in enumerate(headings):
        texts = [cell.text for cell in cells]
        if len(texts) == width - 1 and number:
            texts = ["", *texts]
        carried = ""
        for column in range(width):
            own = texts[column] if column < len(texts) else ""
            spread = len(headings) > 1 and number < len(headings) - 1 and column > 0
            carried = own or (carried if spread else "")
            if carried and carried not in columns[column]:
                columns[column].append(carried)
    return [" ".join(parts) for parts in columns]


def _rows(body: list[_Line], numeric: list[bool], opening: int, section: str, heads: list[str]) -> list[Row]:
    out = []
    for line, holding in zip(body[opening:], numeric[opening:], strict=True):
        if holding:
            cells = _placed(line, heads)
            lead = len(line.text) - len(line.text.lstrip())
            out.append(Row(cells, line.text.strip(), line.start + lead, section))
        else:
            texts = {cell.text for cell in line.cells if not NOTHING.match(cell.text)}
            section = texts.pop() if len(texts) == 1 else section
    return out


def _placed(line: _Line, heads: list[str]) -> list[Cell]:
    """The cells, with an empty label where a row of numbers has none of its own."""
    return line.cells if not heads or len(line.cells) <= len(heads) + 1 else line.cells[: len(heads) + 1]


def _around(lines: list[_Line], places: range) -> list[str]:
    """The nearest lines above or below, as far as the next table; long ones by the end that is nearer."""
    out = []
    for place in places:
        if not 0 <= place < len(lines) or lines[place].kind in ("bars", "tabs", "semicolons"):
            break
        if lines[place].text.strip():
            out.append(lines[place].text.strip()[-_LONGEST_ABOVE:])
    return out


class Places:
    """Where the rows of tables lie, to be asked quickly."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Places come in order."""
        self._starts.append(start)
        self._ends.append(end)

    def holds(self, place: int) -> bool:
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._ends[index]
