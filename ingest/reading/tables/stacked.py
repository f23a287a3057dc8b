"""Tables of which every cell stands on a line of its own, as pages print them that lost their layout.

A heading of two spans of time or more, then rows of a label and as many numbers: no prose is written so.
"""

from ingest.reading.tables.cells import is_number
from ingest.reading.tables.counted import SPAN
from ingest.reading.tables.grid import Cell, says_nothing
from ingest.reading.tables.lines import Line

_LONGEST, _FEWEST_ROWS = 80, 2


def stacked(lines: list[Line]) -> list[Line]:
    """The lines, with each row that is spread over several of them put into one."""
    out, place = [], 0
    while place < len(lines):
        width = _spans_from(lines, place)
        rows = _rows_from(lines, place + width, width) if width >= 2 else []
        if len(rows) < _FEWEST_ROWS:
            passed = max(width, 1)
            out += lines[place : place + passed]
            place += passed
            continue
        corner = [out.pop()] if out and _is_label(out[-1]) else []
        out.append(_row([*corner, *lines[place : place + width]]))
        out += map(_row, rows)
        place += width + len(rows) * (width + 1)
    return out


def _spans_from(lines: list[Line], place: int) -> int:
    """How many lines from `place` on are each one span of time."""
    count = 0
    while place + count < len(lines) and SPAN.match(_cell(lines[place + count]).text):
        count += 1
    return count


def _rows_from(lines: list[Line], place: int, width: int) -> list[list[Line]]:
    """The rows from `place` on: a label and `width` numbers, each on a line."""
    rows = []
    while _is_row(row := lines[place : place + width + 1], width):
        rows.append(row)
        place += width + 1
    return rows


def _is_row(row: list[Line], width: int) -> bool:
    values = [_cell(line).text for line in row[1:]]
    return len(values) == width and _is_label(row[0]) and all(_is_value(value) for value in values)


def _is_value(text: str) -> bool:
    return bool(text) and (is_number(text) or says_nothing(text))


def _is_label(line: Line) -> bool:
    text = _cell(line).text
    return 0 < len(text) <= _LONGEST and not is_number(text) and not line.kind and not text.endswith((".", ":"))


def _cell(line: Line) -> Cell:
    """The one cell of a line; a bar may open it."""
    text = line.text.strip().removeprefix("|").strip()
    return Cell(text, line.start + line.text.find(text))


def _row(lines: list[Line]) -> Line:
    text = "\n".join(line.text for line in lines)
    return Line(text, lines[0].start, "stacked", [_cell(line) for line in lines])
