"""Tables by the names that callers use, and what may be done with each."""

import pyarrow as pa

from market.store.errors import Missing, StoreError
from market.tables import LOGS, TABLES, Table


def any_table(name: str) -> Table:
    table = TABLES.get(name) or LOGS.get(name)
    if table is None:
        raise Missing(f"there is no table '{name}'; there are {', '.join([*TABLES, *LOGS])}")
    return table


def appended(name: str) -> Table:
    table = any_table(name)
    if name in LOGS:
        raise StoreError(f"table {name} is written by the store itself")
    if table.mode != "append":
        raise StoreError(f"table {name} is replaced whole: use replace")
    return table


def overwritten(name: str) -> Table:
    table = any_table(name)
    if table.mode != "overwrite":
        raise StoreError(f"table {name} keeps every state: use upsert and withdraw")
    return table


def refuse_twice(table: Table, rows: pa.Table) -> None:
    keys = rows.select(list(table.key)).to_pandas()
    if keys.duplicated().any():
        twice = ", ".join(map(str, keys[keys.duplicated()].iloc[0]))
        raise StoreError(f"table {table.name}: two rows have the {' and '.join(table.key)} '{twice}'")
