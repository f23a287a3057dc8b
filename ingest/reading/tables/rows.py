"""The rows of one table, cell by cell; imported only where a text has a table."""

from ingest.reading.numbers.amounts import Amount
from ingest.reading.scene import Page
from ingest.reading.standing.refusals import Refusal
from ingest.reading.tables.cells import Number, number_of, told_in
from ingest.reading.tables.figures import figure_of
from ingest.reading.tables.grid import Grid, Row
from ingest.reading.tables.refused import RefusedError
from ingest.reading.tables.spot import Spot, label_of
from ingest.reading.tables.table import Table
from market.period import Period
from market.records import Figure


def read_rows(grid: Grid, page: Page, pairs: list[tuple[Figure, Amount]], refused: list[Refusal]) -> None:
    """Add to `pairs` the figures of a table, and to `refused` its numbers that are none, in the order of its cells."""
    table = Table(grid, page)
    for row in grid.rows:
        _read_row(table, row, pairs, refused)


def _read_row(table: Table, row: Row, pairs: list[tuple[Figure, Amount]], refused: list[Refusal]) -> None:
    """Add every cell with a number, as a figure or as refused."""
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
            refused.append(Refusal(span, start, str(fault)))
            continue
        pairs.append(pair)
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
