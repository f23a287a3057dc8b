"""Figures in tables: what each cell with a number says, by its row, its column, and the lines about the table.

A cell's unit is its own, else its heading's, its label's, its section's, the corner's, the caption's, the notes'; so is
its period. What is measured, by whom and of whom is told by the same words, the nearest first. A number that none of
them makes a figure of the field is refused with a reason.
"""

from dataclasses import dataclass, field

from ingest.reading.numbers.amounts import Amount
from ingest.reading.scene import Page
from ingest.reading.standing.refusals import Refusal
from ingest.reading.tables.cells import Number, number_of, told_in
from ingest.reading.tables.figures import figure_of
from ingest.reading.tables.grid import Places, Row
from ingest.reading.tables.grids import grids
from ingest.reading.tables.refused import RefusedError
from ingest.reading.tables.spot import Spot, label_of
from ingest.reading.tables.table import Table
from market.period import Period
from market.records import Figure

_MOST_CELLS = 20_000


@dataclass
class Tables:
    """The figures of all tables of a text, what was refused in them, and where their rows lie."""

    pairs: list[tuple[Figure, Amount]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    places: Places = field(default_factory=Places)

    def holds(self, place: int) -> bool:
        """Does a sentence that begins at `place` lie in a row that was read here?"""
        return self.places.holds(place)


def read_tables(text: str, page: Page) -> Tables:
    """The figures of every table in `text`; tables behind the first 20,000 cells give none."""
    out = Tables()
    read = 0
    for grid in grids(text):
        for place in grid.places:
            out.places.add(*place)
        read += sum(len(row.cells) for row in grid.rows)
        if read <= _MOST_CELLS:
            table = Table(grid, page)
            for row in grid.rows:
                _read_row(table, row, out)
    return out


def _read_row(table: Table, row: Row, out: Tables) -> None:
    """Put every cell with a number into `out`, as a figure or as refused."""
    label = label_of(table, row)
    levels: list[Period] = []
    for column, cell in enumerate(row.cells):
        number = _number(table, row, column)
        if number is None:
            continue
        span, start = cell.text[number.start : number.end], cell.start + number.start
        try:
            head = table.grid.head(row, column)
            if head is None:
                raise RefusedError("no column heading stands over it")
            pair = figure_of(Spot(table, row, column, number, head, label, levels, span, start))
        except RefusedError as fault:
            out.refused.append(Refusal(span, start, str(fault)))
            continue
        out.pairs.append(pair)
        levels += _level(pair[0])


def _number(table: Table, row: Row, column: int) -> Number | None:
    """The number of a cell; in a row of a name and what is told of it, the one among words."""
    text = row.cells[column].text
    number = number_of(text, table.numbers_in)
    of_words = number is None and column == 1 and len(row.cells) == 2
    return told_in(text, table.numbers_in) if of_words else number


def _level(figure: Figure) -> list[Period]:
    """The span of a figure that growth may be measured between; none for growth itself."""
    if figure.metric == "growth_rate" or not figure.period_start or not figure.period_end:
        return []
    return [Period(figure.period_start, figure.period_end)]
