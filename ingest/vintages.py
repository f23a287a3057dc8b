"""Which rows of a dataset that is downloaded again and again are new statements.

A dataset says the same week after week. A row is a statement of the day on which it was first held; one that says of
the same thing what the newest statement held says is none. A changed number is a new vintage, and the older one stays.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from ingest.rows import records
from market.tables import TABLES

SAME = {
    "figures": ("publisher", "metric", "workload", "segment", "entity", "product", "region", "period_start",
                "period_end", "unit", "kind", "basis", "origin"),
}  # fmt: skip
"""Table -> the columns that name what a row is about."""
SAYS = {"figures": ("value", "value_low", "value_high")}
"""Table -> the columns that hold what it says."""
STATED = {"figures": "published_on"}
"""Table -> the column with the day of the statement, as text or day."""


def news(table: str, rows: Iterable[Any], held: pd.DataFrame) -> list[Any]:
    """The rows that say something new, oldest statement first. rows: records of the table. held: its rows in the store.

    >>> from market.records import Figure
    >>> one = Figure(publisher="A", published_on="2026-01-01", metric="cost", value=1.0, unit="USD_bn", kind="actual")
    >>> later = Figure(publisher="A", published_on="2026-02-01", metric="cost", value=1.0, unit="USD_bn", kind="actual")
    >>> news("figures", [later, one], pd.DataFrame()) == [one]
    True
    """
    newest: dict[tuple[Any, ...], tuple[str, tuple[Any, ...]]] = {}
    for row in records(table, held) if len(held) else []:
        _remember(newest, table, row)
    found = []
    for row in _by_day(table, rows):
        thing, (stated, said) = _thing(table, row), _statement(table, row)
        known = newest.get(thing)
        if known is None or (known[1] != said and stated >= known[0]):
            found.append(row)
            newest[thing] = (stated, said)
    return found


def _remember(newest: dict[tuple[Any, ...], tuple[str, tuple[Any, ...]]], table: str, row: Any) -> None:
    thing, statement = _thing(table, row), _statement(table, row)
    if thing not in newest or statement[0] >= newest[thing][0]:
        newest[thing] = statement


def _by_day(table: str, rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: str(getattr(row, STATED[table]) or ""))


def _thing(table: str, row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in SAME[table])


def _statement(table: str, row: Any) -> tuple[str, tuple[Any, ...]]:
    return str(getattr(row, STATED[table]) or ""), tuple(getattr(row, name) for name in SAYS[table])


def table_of(row: Any) -> str:
    """The name of the table that a record belongs to. Raises KeyError."""
    return _TABLE_OF[type(row)]


_TABLE_OF = {table.record: name for name, table in TABLES.items()}
