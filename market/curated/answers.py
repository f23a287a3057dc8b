"""What a row of the files must keep to by which people answer what the data says wrongly."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from market.curated import cells
from market.curated.rows import Cells
from market.formulas import FORMULA_STARTS
from market.records import content_id
from market.tables import CORRECTED, REVIEWED, TABLES, Column, Table

BAR = "|"
"""Stands between the parts of a `row_key`."""
_NEXT_CHANGE = re.compile(r";\s*(?=[a-z_]+=)")


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


def review(row: Cells, known: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Faults (column, sentence) of a row of reviews.csv: a table that nothing is read into, changes without `correct`
    or the other way round, a change that names no column or holds what may not stand there, and words that a
    spreadsheet would run. Whether the row is there is for `market.reviews` to say."""
    for name in ("reviewer", "note"):
        if row[name].startswith(FORMULA_STARTS):
            yield name, f"begins with {row[name][0]}, as a formula would: put a word before it"
    if row["table_name"] not in REVIEWED:
        known_tables = " and ".join(REVIEWED)
        yield "table_name", f"'{row['table_name']}' is no table whose rows are reviewed; there are {known_tables}"
    elif (row["decision"] == "correct") != bool(row["changes"]):
        needs = "needs column=value" if row["decision"] == "correct" else "leaves it empty"
        yield "changes", f"decision '{row['decision']}' {needs}"
    else:
        for sentence in misfits(TABLES[row["table_name"]], changes(row["changes"]), known):
            yield "changes", sentence


def changes(text: str) -> list[tuple[str, str]]:
    """The pairs (column, value) of a cell of changes.

    >>> changes("value=40;note=chips; servers;unit=USD_bn")
    [('value', '40'), ('note', 'chips; servers'), ('unit', 'USD_bn')]
    """
    pairs = [part.partition("=") for part in _NEXT_CHANGE.split(text) if part.strip()]
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def misfits(table: Table, made: list[tuple[str, str]], known: Mapping[str, Collection[str]]) -> Iterator[str]:
    """What is wrong with changes of a row of a table, each by itself; known: as in `cells.fault`."""
    names = [name for name, _ in made]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} is changed twice"
    for name, text in made:
        if name not in table.correctable:
            yield _no_column(table, name)
        elif sentence := cells.fault(text, table.correctable[name], known):
            yield f"{name}: {sentence}"
