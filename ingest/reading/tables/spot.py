"""One cell with a number among the words that speak of it."""

from dataclasses import dataclass
from functools import cached_property

from ingest.reading.learnt import compiled
from ingest.reading.tables.cells import Number, is_number
from ingest.reading.tables.grid import Row
from ingest.reading.tables.table import Table
from ingest.reading.tables.words import LONG_AGO, REMARKS, SAID_BY
from market.period import Period

_LONGEST_LABEL = 200
_BARE_YEAR = compiled(r"(?:19|20)\d\d\Z")


@dataclass(frozen=True)
class Spot:
    """A cell: label: its row's text cells; head: its column's heading; levels: the spans of its row's figures so far;
    span and start: the number's own words, and where they stand in the document."""

    table: Table
    row: Row
    column: int
    number: Number
    head: str
    label: str
    levels: list[Period]
    span: str
    start: int

    @cached_property
    def narrow(self) -> str:
        """The words of its row and column."""
        return f"{self.label} {self.head}"

    @cached_property
    def years(self) -> list[tuple[int, str]]:
        """The cells of its row that are years and no labels of it, with their columns."""
        texts = [(column, cell.text) for column, cell in enumerate(self.row.cells) if _BARE_YEAR.match(cell.text)]
        return [one for one in texts if not LONG_AGO.search(self.table.grid.head(self.row, one[0]) or "")]

    @cached_property
    def near(self) -> str:
        """The words of its row, column and section."""
        return f"{self.narrow} {self.row.section}"

    @cached_property
    def wide(self) -> str:
        """The words about it that hold for other rows too."""
        return f"{self.row.section} {self.table.corner} {self.table.caption}"


def label_of(table: Table, row: Row) -> str:
    """The texts of a row that are no numbers; neither a maker of statements nor an amount among words is one."""
    texts = (cell.text for column, cell in enumerate(row.cells) if _labels(table, row, column))
    return " ".join(texts)[:_LONGEST_LABEL]


def _labels(table: Table, row: Row, column: int) -> bool:
    text = row.cells[column].text
    if column and REMARKS.search(table.grid.head(row, column) or ""):
        return False
    if len(text) <= 1 or is_number(text) or SAID_BY.match(table.grid.head(row, column) or ""):
        return False
    if _BARE_YEAR.match(text) and LONG_AGO.search(table.grid.head(row, column) or ""):
        return False
    return column < 2 or not any(mark in text for mark in "%$€£")
