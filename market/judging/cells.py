"""Rows that speak of one thing, put together: their names, and how strong they are together."""

from collections.abc import Iterable
from typing import Any

from market.vocabulary import EVIDENCE

Row = dict[str, Any]
WEAKEST_LAST = {
    "kind": ("actual", "estimate", "guidance", "forecast"),
    "evidence": (*EVIDENCE, ""),
    "origin": ("curated", "api", "read"),
}


def key(row: Row, columns: Iterable[str]) -> tuple[str, ...]:
    """What a row says in these columns; unknown is like unknown."""
    return tuple(str(row[column]) for column in columns)


def groups(rows: Iterable[Row], columns: Iterable[str]) -> list[list[Row]]:
    """Rows alike in these columns, in order of appearance."""
    columns = tuple(columns)
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(key(row, columns), []).append(row)
    return list(found.values())


def last_share(cell: list[Row], rows: list[Row], when: str, level: str) -> float:
    """The share, in per cent, of a cell in all rows of the newest day (column `when`) on which it has one."""
    last = max(row[when] for row in cell)
    whole = sum(row[level] for row in rows if row[when] == last)
    return sum(row[level] for row in cell if row[when] == last) / whole * 100 if whole else 0.0


def weakest(rows: list[Row]) -> dict[str, str]:
    """Of kind, evidence and origin the weakest among the rows, and the caveats of all."""
    found = {name: max((row[name] for row in rows), key=order.index) for name, order in WEAKEST_LAST.items()}
    return found | {
        "caveats": ";".join(dict.fromkeys(word for row in rows for word in row["caveats"].split(";") if word))
    }


def ids(rows: Iterable[Row], column: str = "inputs") -> str:
    """The names of the figures that the rows rest on, sorted, each once, joined by ;."""
    return ";".join(sorted({name for row in rows for name in row[column].split(";") if name}))
