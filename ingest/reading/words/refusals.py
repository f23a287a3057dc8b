"""What looks like a figure and is none. A mended refusal is one entry in a row and one line in the tests."""

from ingest.reading.words.refused_money import MONEY_ROWS
from ingest.reading.words.refused_news import NEWS
from ingest.reading.words.refused_sectors import SECTORS
from ingest.reading.words.refused_things import THINGS
from ingest.reading.words.rows import Row

__all__ = ["REFUSALS", "Row"]

REFUSALS: tuple[Row, ...] = (*MONEY_ROWS, *THINGS, *SECTORS, *NEWS)
