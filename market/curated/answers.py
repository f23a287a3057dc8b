"""What a row of the two files must keep to by which people answer what the data says wrongly."""

from collections.abc import Iterator
from dataclasses import replace

from market.curated import cells
from market.curated.rows import Cells
from market.records import content_id
from market.tables import CORRECTED, TABLES, Column, Table

BAR = "|"
"""Stands between the parts of a `row_key`."""


def correction(row: Cells) -> Iterator[tuple[str, str]]:
    """Faults (column, sentence) of a row of corrections.csv: a table or a column that cannot be corrected, a key of
    other parts than the table's, values that are not written as their column says, and a correction that changes
    nothing. Whether the row is there and holds what is expected is for `market.corrections` to say."""
    table = TABLES.get(row["table_name"])
    if table is None or not table.correctable:
        known = ", ".join(CORRECTED)
        yield "table_name", f"'{row['table_name']}' is no table whose rows can be corrected; there are {known}"
        return
    if len(table.key) > 1 and row["row_key"].count(BAR) != len(table.key) - 1:
        yield "row_key", f"needs the values of {', '.join(table.key)}, joined by {BAR}"
    column = table.correctable.get(row["column_name"])
    if column is None:
        yield "column_name", _no_column(table, row["column_name"])
        return
    yield from _values(row, column)


def _no_column(table: Table, name: str) -> str:
    if any(column.name == name for column in table.columns):
        return f"'{name}' of {table.name} cannot be corrected: it is part of the key, an address, or computed"
    return f"'{name}' is no column of {table.name}{cells.meant(name, table.correctable)}"


def _values(row: Cells, column: Column) -> Iterator[tuple[str, str]]:
    said = replace(column, words="", within=None, required=False)  # an error may be anything of that kind
    faults = {
        "expected": cells.fault(row["expected"], said, {}),
        "corrected": cells.fault(row["corrected"], column, {}),
    }
    yield from ((name, sentence) for name, sentence in faults.items() if sentence)
    if not any(faults.values()) and cells.value(row["expected"], said) == cells.value(row["corrected"], column):
        yield "corrected", "is what is expected to stand there"


def explanation(row: Cells) -> Iterator[tuple[str, str]]:
    """Faults (column, sentence) of a row of explanations.csv: a finding that the check does not make of these rows."""
    if row["finding"] != content_id(row["check"], *sorted(cells.parts(row["inputs"]))):
        yield "finding", f"'{row['finding']}' is not the finding of {row['check']} on these inputs: copy all three"
