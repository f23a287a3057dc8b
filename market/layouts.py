"""The layouts that a dataset has had, one for each change of a table or a column.

A release tells the layout that it was written in. An older one is read as it lies, whatever its tables: a table that it
lacks is empty, a column that it lacks has its default, a column that has another name now (`formerly` in its record) or
another type is read under that name and as that type, and what it has besides is left alone. Nothing is converted
beforehand, so an old release is shown, and rolled back to, like any other; only a table whose types differ is written
again, whole, before rows come to it. A later layout is refused: rows written by a program that does not know a column
would lose it.
"""

import hashlib
from dataclasses import dataclass

from market.tables import LOGS, TABLES


@dataclass(frozen=True)
class Layout:
    """What one layout brought, in words, and the fingerprint of its tables."""

    brought: str
    fingerprint: str = ""


LAYOUTS = (
    Layout("what was written before layouts were told apart"),
    Layout(
        "the state of deals, explanations, and what cited pages and open data sets tell: ten tables", "ee0e0c77ded71402"
    ),
)
"""In order; the first is layout 1. Who changes a table or a column adds one; its test tells the fingerprint."""

SCHEMA_VERSION = len(LAYOUTS)
"""The layout that this program writes, and the latest that it reads."""


def fingerprint() -> str:
    """Sixteen hexadecimal digits of the tables as they are now: names, keys, ways of writing, columns and kinds."""
    told = [
        f"{table.name} {' '.join(table.key)} {table.mode} {column.name} {column.kind} {' '.join(column.formerly)}"
        for table in (*TABLES.values(), *LOGS.values())
        for column in table.columns
    ]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
