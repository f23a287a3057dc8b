"""Whose money, capacity or chips a cell tells of."""

from ingest.reading.tables.spot import Spot
from ingest.reading.tables.table import Table, metric_named
from ingest.reading.tables.words import MARKET, PRICE_LIST
from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.pieces import pieces
from ingest.reading.voices.told import headed_by
from ingest.reading.voices.who import parent

_OF_COMPANIES = ("revenue", "capex", "backlog")


def owner_of(spot: Spot) -> Name | None:
    """The one company that the nearest words with a company name; None where they name none or several."""
    table = spot.table
    texts = (spot.label, spot.head, spot.row.section, table.corner, table.caption)
    named = next(filter(None, (_operators(table, text) for text in texts)), [])
    if not named:
        return _newcomer(table)
    return named[0] if len({parent(one.company) for one in named}) == 1 else None


def _newcomer(table: Table) -> Name | None:
    """A company that nobody knows at the head of its own table (`X capex, EUR m`)."""
    for text in (table.corner, table.caption):
        name = headed_by(text, pieces(text, table.page.knowledge.mentions(text))) if text else ""
        if name and not MARKET.search(text):
            return Name(name, "other")
    return None


def seller_of(table: Table) -> str:
    """Whose price list the lines about a table say that it is; empty where they do not."""
    known = table.page.knowledge.named(table.maker)
    if known and not known.operates:
        return ""
    return table.maker if any(PRICE_LIST.search(line) for line in (*table.notes, table.caption)) else ""


def owner_by_maker(table: Table, metric: str) -> Name | None:
    """The company that made the table, where it tells of money that companies have."""
    known = table.page.knowledge.named(table.maker)
    if not (known and known.operates and known.listed) or MARKET.search(table.caption):
        return None
    told = metric if metric != "growth_rate" else metric_named((f"{table.corner} {table.caption}", table.heading))
    return known if told in _OF_COMPANIES else None


def _operators(table: Table, text: str) -> list[Name]:
    found = [one.name for one in table.page.knowledge.mentions(text)] if text else []
    return [name for name in found if name.operates and name.listed and name.via == "company"]
