"""A table and what is asked of it for many of its cells, each thing found once."""

from functools import cached_property

from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.scene import Page
from ingest.reading.tables.about import About
from ingest.reading.tables.grid import Grid
from ingest.reading.tables.hints import hint_of
from ingest.reading.tables.makers import maker_of
from ingest.reading.tables.separators import language_of_numbers
from ingest.reading.tables.words import METRICS, OWN_BOOKS, TOTAL

_OUR_ROLES = frozenset({"ai_lab", "gpu_cloud", "chip_vendor", "startup", "foundry", "memory", "hyperscaler"})
_MOST_CELLS, _MOST_LABELS = 500, 50
_DIGIT = compiled(r"\d")


class Table(About):
    """A table of a document."""

    def __init__(self, grid: Grid, page: Page) -> None:
        super().__init__(grid, page)
        self._ours: dict[str, bool] = {}

    @cached_property
    def maker(self) -> str:
        """Who made the table; may be empty."""
        return maker_of(self)

    @cached_property
    def numbers_in(self) -> str:
        """The language whose separators the numbers use."""
        written = [cell.text for row in self.grid.rows for cell in row.cells if _DIGIT.search(cell.text)]
        return language_of_numbers(written[:_MOST_CELLS], self.page.language)

    @cached_property
    def in_prices(self) -> bool:
        """Does the table tell of prices of hours or tokens?"""
        hints = (hint_of(self.caption, True), *map(hint_of, self.grid.heads))
        return any(hint.kind in ("hour", "tokens") for hint in hints)

    @cached_property
    def from_books(self) -> bool:
        """Do the numbers of the past come from the companies themselves?"""
        return any(OWN_BOOKS.search(line) for line in (*self.notes, self.caption))

    @cached_property
    def in_domain(self) -> bool:
        """Do the caption and the headings speak of the field?"""
        return self.speaks_of_us(f"{self.caption} {self.heading}")

    def speaks_of_us(self, text: str) -> bool:
        """Does a text name the field, a workload of it or a company of it?"""
        if text not in self._ours:
            self._ours[text] = self._is_of_the_field(text)
        return self._ours[text]

    def _is_of_the_field(self, text: str) -> bool:
        if has("field", text) or any(mark.label == "inference" for mark in meaning.workload_marks(text)):
            return True
        return any(one.name.role in _OUR_ROLES for one in self.page.knowledge.mentions(text))

    @cached_property
    def totals(self) -> tuple[str, ...]:
        """The labels of the rows that sum others up: they tell what is summed."""
        labels = (row.cells[0].text for row in self.grid.rows if row.cells)
        return tuple(label for label in labels if TOTAL.search(label))

    @cached_property
    def works(self) -> set[str]:
        """The workloads that the headings and labels tell apart."""
        labels = [row.cells[0].text for row in self.grid.rows[:_MOST_LABELS] if row.cells]
        texts = [*self.grid.heads, *labels]
        return {mark.label for text in texts for mark in meaning.workload_marks(text)} - {"all"}


def metric_named(texts: tuple[str, ...], allowed: frozenset[str] = METRICS) -> str:
    """The first of the allowed metrics that the texts name, the first text first; empty where they name none."""
    marks = (mark.label for text in texts for mark in meaning.metric_marks(text))
    return next((label for label in marks if label in allowed), "")
