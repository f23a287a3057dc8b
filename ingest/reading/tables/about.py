"""The lines about a table: its caption above, its notes below, its headings."""

import re
from functools import cached_property

from ingest.reading.learnt import compiled
from ingest.reading.scene import Page
from ingest.reading.tables.grid import Grid
from ingest.reading.tables.words import NOTE

_LONG_SENTENCE = 100


_ANNOUNCES = compiled(
    r"\b(?:(?:tables?|figures|prices|rates|charts?|lists?)\s+(?:\w+\s+)?(?:below|shows?|that follows?|lists?|gives?|"
    r"sets?|are|compares?)|(?:following|next)\s+(?:\w+\s+)?(?:tables?|figures|prices|lists?)|(?:tablas?|cifras|precios)\s+"
    r"(?:siguientes?|de abajo|que siguen?|muestran?|recogen?|en)|siguientes?\s+(?:tablas?|cifras|precios))\b",
    re.IGNORECASE,
)
"""`The tables below show prices in USD per million tokens.`"""
_SENTENCES = compiled(r"(?<=[.?!])\s+")


def _announced(line: str) -> list[str]:
    """The sentence of a paragraph that announces the tables below it, and their unit."""
    return [one for one in _SENTENCES.split(line) if _ANNOUNCES.search(one)][:1]


class About:
    """A grid on a page, with the lines that speak of it."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.grid, self.page = grid, page

    @property
    def caption(self) -> str:
        """The lines of its title as one."""
        return " . ".join(self.titles)

    @cached_property
    def titles(self) -> list[str]:
        """The lines above that speak of the table: the nearest, and headings right above it; else a title below it."""
        below = [line for line in self.grid.notes[:1] if len(line) <= _LONG_SENTENCE and not NOTE.match(line)]
        lines = self.grid.captions or below
        kept = lines[-1:]
        for line in reversed(lines[:-1]):
            if line.endswith((".", "?", "!")) and len(line) > _LONG_SENTENCE:
                kept = [*_announced(line), *kept]
                break
            kept.insert(0, line)
        return kept

    @cached_property
    def notes(self) -> list[str]:
        """The lines below, and rows of one text, that speak of the table."""
        alone = [texts[0] for texts in self.grid.others if texts and not any(texts[1:])]
        return [line for line in (*alone, *self.grid.notes) if NOTE.match(line)]

    @cached_property
    def heading(self) -> str:
        """All headings of columns."""
        return " ".join(self.grid.heads)

    @property
    def corner(self) -> str:
        """The heading over the labels."""
        return self.grid.corner
