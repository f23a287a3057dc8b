"""Rows that only one space holds apart: they end in as many numbers as the heading above them has spans of time."""

from ingest.reading.learnt import compiled
from ingest.reading.tables.cells import is_number
from ingest.reading.tables.grid import Cell, says_nothing
from ingest.reading.tables.lines import Line

SPAN = compiled(r"(?:FY|CY|[QTH][1-4]|[1-4][QTHS])?['’]?(?:20)?\d\d[AEFPaefp]?\Z")
"""A span of time in one word."""
_RATE = compiled(r"(?:CAGR|TCAC|TACC|YoY|QoQ|[YQyqat]/[YQyqat]|Change|Growth|Var\.?|Variación|Crecimiento|%|Δ%?)\Z")
"""The heading of a rate in one word."""
_LONGEST = 200


def counted(lines: list[Line]) -> list[Line]:
    """The lines, with those told apart that end in as many numbers as the heading above them has spans of time."""
    out, count = list(lines), 0
    for place, line in enumerate(lines):
        count = _columns(lines, place, count)
        if count:
            out[place] = Line(line.text, line.start, "counted", _last(line, count))
    return out


def _columns(lines: list[Line], place: int, before: int) -> int:
    """How many columns a line has behind its label, where the line before has so many; 0: it is no such row."""
    line = lines[place]
    if line.kind:
        return 0
    spans = _spans_at_the_end(line.text) if len(line.text) < _LONGEST else 0
    if spans > 1:
        following = lines[place + 1] if place + 1 < len(lines) else None
        return spans if following and not following.kind and _ends_in(following, spans) else 0
    return before if before and _ends_in(line, before) else 0


def _spans_at_the_end(text: str) -> int:
    """How many words at the end of a line are spans of time, or the rates beside them; 0 where other numbers stand
    before them, or all are rates."""
    words = text.split()
    heads = (place for place, word in enumerate(reversed(words)) if not SPAN.match(word) and not _RATE.match(word))
    count = next(heads, len(words))
    others, spans = words[: len(words) - count], sum(bool(SPAN.match(word)) for word in words[len(words) - count :])
    return 0 if spans < 2 or any(letter.isdigit() for word in others for letter in word) else count


def _ends_in(line: Line, count: int) -> bool:
    """Is a line a label and so many numbers?"""
    if len(line.text) >= _LONGEST:
        return False
    words = line.text.rsplit(None, count)
    return len(words) == count + 1 and all(is_number(word) or says_nothing(word) for word in words[1:])


def _last(line: Line, count: int) -> list[Cell]:
    """The label and the last words of a line, as cells."""
    cells, stop = [], len(line.text.rstrip())
    for word in reversed(line.text.split()[-count:]):
        begin = line.text.rfind(word, 0, stop)
        cells.append(Cell(word, line.start + begin))
        stop = begin
    label = line.text[:stop]
    return [Cell(label.strip(), line.start + len(label) - len(label.lstrip())), *reversed(cells)]
