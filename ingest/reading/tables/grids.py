"""Tables in a text: which lines make one, and which of them are captions, headings, sections, rows and notes.

A table is two or more lines that fall apart into cells in the same way. Its heading is every row before the first one
that holds a number; a row with a single text among them is a caption, one after them the heading of a section.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.reading.learnt import compiled
from ingest.reading.tables.cells import holds_a_number
from ingest.reading.tables.counted import counted
from ingest.reading.tables.grid import Cell, Grid, Row, says_nothing
from ingest.reading.tables.lines import MOST_COLUMNS, Line, lines_of
from ingest.reading.tables.stacked import stacked

_ASIDE = compiled(r"\s*(?:\(.*\)|(?:in|en|figures|cifras|US?D?|[$€£])\b.*)\s*\Z", re.IGNORECASE)
"""A row under the headings that tells their unit, and opens no section."""
_BARE_KINDS = frozenset({"commas", "counted"})
"""Ways of writing that prose has too: a table only where a heading stands over it."""
_OTHER_TABLES = frozenset({"bars", "tabs", "semicolons"})
_ABOVE, _BELOW, _LONGEST_ABOVE = 4, 4, 400
_LONGEST_CELL, _MOST_HEADING_ROWS = 120, 3


@dataclass(frozen=True)
class _Opening:
    """The rows before the first number, told apart."""

    captions: list[str]
    section: str
    headings: list[list[Cell]]


def grids(text: str) -> Iterator[Grid]:
    """Every table of `text` in order; a text of one line has none."""
    if "\n" not in text:
        return
    lines = counted(stacked(lines_of(text)))
    place = 0
    while place < len(lines):
        stop = _end_of_run(lines, place)
        if stop - place >= 2 and (grid := _grid(lines, place, stop)):
            yield grid
        place = max(stop, place + 1)


def _end_of_run(lines: list[Line], first: int) -> int:
    """Where the lines end that fall apart like the first; rules belong to any."""
    kinds, stop = (lines[first].kind, "rule"), first
    while stop < len(lines) and lines[stop].kind and lines[stop].kind in kinds:
        stop += 1
    return stop


def _grid(lines: list[Line], first: int, stop: int) -> Grid | None:
    body = [line for line in lines[first:stop] if line.kind != "rule"]
    numeric = [holds_a_number([cell.text for cell in line.cells]) for line in body]
    if len(body) < 2 or not any(numeric) or not _is_table(body):
        return None
    begin = numeric.index(True)
    opening = _opening(body[:begin])
    heads = _over_the_labels(_joined(opening.headings), body, numeric)
    if body[0].kind in _BARE_KINDS and not heads:
        return None
    return Grid(
        heads,
        _rows(body[begin:], numeric[begin:], opening.section, heads),
        [*_around(lines, range(first - 1, first - 1 - _ABOVE, -1))[::-1], *opening.captions],
        _around(lines, range(stop, stop + _BELOW)),
        [[cell.text for cell in line.cells] for line, holding in zip(body, numeric, strict=True) if not holding],
        _places(body, numeric),
    )


def _places(body: list[Line], numeric: list[bool]) -> list[tuple[int, int]]:
    """Where the rows with numbers lie and, above the first of them, the rows of headings."""
    begin = numeric.index(True)
    headings = (sum(bool(cell.text) for cell in line.cells) > 1 for line in body[:begin])
    read = [*headings, *numeric[begin:]]
    return [(line.start, line.start + len(line.text)) for line, reads in zip(body, read, strict=True) if reads]


def _is_table(body: list[Line]) -> bool:
    """Are the cells short and few a line, unlike prose that happens to hold bars or wide spaces?"""
    lengths = [len(cell.text) for line in body for cell in line.cells]
    short = sum(length <= _LONGEST_CELL for length in lengths)
    wide = max(len(line.cells) for line in body)
    return wide >= 2 and wide <= MOST_COLUMNS and short >= 0.8 * len(lengths)


def _opening(lines: list[Line]) -> _Opening:
    """Captions, the first section and the heading rows among the rows before the first number."""
    captions: list[str] = []
    headings: list[list[Cell]] = []
    section = ""
    for line in lines:
        texts = {cell.text for cell in line.cells if cell.text}
        alone = next(iter(texts)) if len(texts) == 1 else ""
        if not alone:
            headings += [line.cells] if texts else []
        elif not headings or _ASIDE.match(alone):
            captions.append(alone)
        elif not line.cells[0].text:
            headings.append(line.cells)
        else:
            section = alone
    return _Opening(captions, section, headings[-_MOST_HEADING_ROWS:])


def _joined(headings: list[list[Cell]]) -> list[str]:
    """One text a column; a heading over several columns, told once, holds for the empty ones to its right."""
    width = max((len(cells) for cells in headings), default=0)
    columns: list[list[str]] = [[] for _ in range(width)]
    for number, cells in enumerate(headings):
        texts = [cell.text for cell in cells]
        if len(texts) == width - 1 and number:
            texts = ["", *texts]
        spreads = number < len(headings) - 1
        for told, text in zip(columns, _spread(texts, width) if spreads else texts, strict=False):
            if text and text not in told:
                told.append(text)
    return [" ".join(parts) for parts in columns]


def _spread(texts: list[str], width: int) -> list[str]:
    """The texts of a row over other headings, each in the empty columns to its right too."""
    out, carried = [], ""
    for text in [*texts, *[""] * (width - len(texts))]:
        carried = text or carried
        out.append(carried)
    return out


def _over_the_labels(heads: list[str], body: list[Line], numeric: list[bool]) -> list[str]:
    """The headings, with an empty one for the labels where nothing stands over them."""
    rows = [line for line, holding in zip(body, numeric, strict=True) if holding]
    return ["", *heads] if heads and all(len(line.cells) == len(heads) + 1 for line in rows) else heads


def _rows(body: list[Line], numeric: list[bool], section: str, heads: list[str]) -> list[Row]:
    """The rows with numbers, each with the last row of a single text above it as its section."""
    out = []
    most = len(heads) + 1 if heads else MOST_COLUMNS
    for line, holding in zip(body, numeric, strict=True):
        if holding:
            lead = len(line.text) - len(line.text.lstrip())
            out.append(Row(line.cells[:most], line.text.strip(), line.start + lead, section))
        else:
            texts = {cell.text for cell in line.cells if not says_nothing(cell.text)}
            section = texts.pop() if len(texts) == 1 else section
    return out


def _around(lines: list[Line], places: range) -> list[str]:
    """The nearest lines above or below, as far as the next table; long ones by the end that is nearer."""
    out = []
    for place in places:
        if not 0 <= place < len(lines) or lines[place].kind in _OTHER_TABLES:
            break
        if lines[place].text.strip():
            out.append(lines[place].text.strip()[-_LONGEST_ABOVE:])
    return out
