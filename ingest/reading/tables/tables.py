"""Figures in tables: what each cell with a number says, by its row, its column, and the lines about the table.

A cell's unit is its own, else its heading's, its label's, its section's, the corner's, the caption's, the notes'; so is
its period. What is measured, by whom and of whom is told by the same words, the nearest first. A number that none of
them makes a figure of the field is refused with a reason.
"""

from dataclasses import dataclass, field

from ingest.reading.numbers.amounts import Amount
from ingest.reading.scene import Page
from ingest.reading.standing.refusals import Refusal
from ingest.reading.tables.grid import Places
from ingest.reading.tables.grids import grids
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
    found = list(grids(text))
    if not found:
        return out
    from ingest.reading.tables.rows import read_rows  # with the modules that only a table needs

    read = 0
    for grid in found:
        for place in grid.places:
            out.places.add(*place)
        read += sum(len(row.cells) for row in grid.rows)
        if read <= _MOST_CELLS:
            read_rows(grid, page, out.pairs, out.refused)
    return out
