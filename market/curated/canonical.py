"""The one way in which a curated file is written, so that a difference shows only what a person changed.

UTF-8 without a byte order mark, lines ending in LF, quotes only where a cell needs them, no spaces around a cell, rows
in the order of their file, and numbers in their shortest plain form: `7`, not `7.00`; `0.5`, not `.5`. How many digits
a source printed is not kept: it said nothing that the value does not say.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from market.tables import Column, Table
from market.vocabulary import ROLES

_NUMBER = re.compile(r"([+-]?)0*(\d*)(?:\.(\d*))?\Z")

_ORDER: dict[str, tuple[str, ...]] = {
    "figures": ("publisher", "published_on", "metric", "segment", "entity", "product", "period_start"),
    "claims": ("publisher", "published_on", "claim", "segment", "entity", "year_low", "year_high"),
    "deals": ("date", "buyer", "seller"),
    "sites": ("country", "city", "name"),
    "chips": ("vendor", "available_on", "chip"),
    "companies": ("role", "company"),
    "feeds": ("language", "feed"),
    "corrections": ("table_name", "row_key", "column_name"),
    "reviews": ("table_name", "row_key"),
    "explanations": ("check", "finding"),
}
"""The columns that a file is sorted by; the rest of the row decides between equals. Segments keep the order in which
people put them: it is the order in which they are shown."""


def number(text: str) -> str:
    """The number's shortest plain form; any other text as it is.

    >>> [number(text) for text in ("7.00", ".50", "+3", "-0.0", "many")]
    ['7', '0.5', '3', '0', 'many']
    """
    found = _NUMBER.match(text)
    if not found or not (found[2] or found[3] or "0" in text):
        return text
    sign, whole, part = found[1].replace("+", ""), found[2] or "0", (found[3] or "").rstrip("0")
    plain = f"{whole}.{part}" if part else whole
    return plain if plain == "0" else sign + plain


def text(table: Table, rows: Iterable[dict[str, str]]) -> str:
    """The whole file of `table` for rows given as cells by column."""
    names = [column.name for column in table.curated_columns]
    cleaned = [{column.name: cell(row[column.name], column) for column in table.curated_columns} for row in rows]
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(sorted(cleaned, key=lambda row: _rank(table.name, row)) if table.name in _ORDER else cleaned)
    return out.getvalue()


def cell(text: str, column: Column) -> str:
    """The one way in which a cell of that column is written."""
    plain = re.sub(r"\s+", " ", text).strip()
    return number(plain) if column.kind in ("number", "integer") else plain


def _rank(table: str, row: Mapping[str, str]) -> tuple[tuple[int, str], ...]:
    first = tuple(_place(table, name, row) for name in _ORDER[table])
    return first + tuple((0, cell) for cell in row.values())


def _place(table: str, name: str, row: Mapping[str, str]) -> tuple[int, str]:
    """Where a cell puts its row: roles in the order of the vocabulary, names without regard to case, chips by the
    first date that is known and undated ones last."""
    if name == "role":
        roles = list(ROLES)
        return (roles.index(row[name]) if row[name] in roles else len(roles), row[name])
    if table == "companies":
        return (0, row[name].casefold())
    if table == "chips" and name == "available_on":
        day = row["available_on"] or row["announced_on"]
        return (0 if day else 1, day)
    return (0, row[name])
