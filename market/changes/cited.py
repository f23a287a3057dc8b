"""Curated rows of two releases whose page has ceased to show their number (`market.citations`)."""

from collections.abc import Iterator

from market.changes.change import Change, Row
from market.citations import CHECKED
from market.dataset import Dataset
from market.frames import rows as rows_of
from market.tables import TABLES

ALTERED = "altered"


def compared(old: Dataset, new: Dataset) -> list[Change]:
    """The rows of both releases of which that holds in the later one alone: figures, claims, deals, sites, chips.

    What the page says now stands in the row under `page_now`, None where no number took the place of the old one, and
    what was looked for under `stated`.
    """
    before = {_key(row) for row in _changed(old)}
    came = {_key(row): row for row in _changed(new)}
    found = []
    for table in CHECKED:
        key = TABLES[table].key[0]
        was, now = ({row[key]: row for row in _rows(held, table)} for held in (old, new))
        for name in sorted(was.keys() & now.keys()):
            if (table, name) in came and (table, name) not in before:
                told = {"page_now": came[table, name]["found"], "stated": came[table, name]["stated"]}
                found.append(Change(ALTERED, table, now[name] | told, was[name]))
    return found


def _changed(held: Dataset) -> list[Row]:
    stands = held.citations()
    return rows_of(stands[stands["verdict"] == "changed"])


def _rows(held: Dataset, table: str) -> Iterator[Row]:
    if table not in ("figures", "claims"):
        yield from rows_of(held.table(table))
        return
    rows = held.figures(include_review=True) if table == "figures" else held.claims(include_review=True)
    yield from rows_of(rows[rows["origin"] == "curated"])


def _key(row: Row) -> tuple[str, str]:
    return row["table_name"], row["row_key"]
