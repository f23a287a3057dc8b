"""A table in memory: cells with their places, rows, headings, and the lines that stand about it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ingest.reading.learnt import compiled

_NOTHING = compiled(
    r"\s*(?:[-–—‒−.…*?]+|n\.?\s?/?\s?[admvs]\.?|NM|nm|nil|none|tbd|tba|s\.?\s?/?\s?d\.?)?\s*\Z", re.IGNORECASE
)


def says_nothing(text: str) -> bool:
    """Is a cell empty, or does it say that there is no number?"""
    return _NOTHING.match(text) is not None


@dataclass(frozen=True)
class Cell:
    """One cell: its stripped text and where that begins in the document."""

    text: str
    start: int


@dataclass(frozen=True)
class Row:
    """A row with its place: the line without surrounding space, and where that begins in the document."""

    cells: list[Cell]
    line: str
    start: int
    section: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: heading texts by column, rows that hold numbers, the lines about it, the texts of its other rows,
    and where its headings and rows with numbers lie."""

    heads: list[str]
    rows: list[Row]
    captions: list[str]
    notes: list[str]
    others: list[list[str]] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    @property
    def corner(self) -> str:
        """The heading over the labels."""
        return self.heads[0] if self.heads else ""

    def head(self, row: Row, column: int) -> str | None:
        """The heading of a cell; empty where the table has none, None where it cannot be told which."""
        if not self.heads:
            return ""
        shift = 1 if len(row.cells) == len(self.heads) + 1 else 0
        place = column - shift
        return self.heads[place] if 0 <= place < len(self.heads) else None


class Places:
    """Where the headings and rows of tables lie, to be asked quickly."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Places come in order."""
        self._starts.append(start)
        self._ends.append(end)

    def holds(self, place: int) -> bool:
        """Does a place lie in one of the rows?"""
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._ends[index]
