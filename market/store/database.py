"""DuckDB: connections, and the SQL over states of rows.

A stored row has the columns of its record and four of the store: `recorded_at` (the refresh's clock), `withdrawn`,
`row_hash` (of the content), and `written_in`, the Delta version that wrote it. `written_in` decides which state is the
latest, so a clock that is set back hides nothing. Rows of overwritten tables have `position` besides: their order.
"""

from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa

from market.store.errors import StoreError
from market.store.rows import defaults, schema
from market.tables import LOGS, Column, Table

STATE = pa.schema(
    [
        ("recorded_at", pa.timestamp("us", tz="UTC")),
        ("withdrawn", pa.bool_()),
        ("row_hash", pa.string()),
        ("written_in", pa.int64()),
        ("position", pa.int64()),
    ]
)
_SQL_TYPES = {
    "text": "varchar", "number": "double", "integer": "bigint", "flag": "boolean", "date": "date",
    "time": "timestamptz",
}  # fmt: skip
_LATEST = "written_in desc, recorded_at desc, row_hash desc, position desc"


def connect() -> duckdb.DuckDBPyConnection:
    """An empty in-memory database that never downloads an extension and counts time in UTC."""
    connection = duckdb.connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"})
    connection.execute("set global TimeZone = 'UTC'")  # a plain SET does not reach cursors
    return connection


def fetch(connection: duckdb.DuckDBPyConnection, sql: str, params: list[Any] | None = None) -> pa.Table:
    """The rows that a query gives. `connection` is a cursor of its own: results own their connection in DuckDB 2."""
    try:
        return connection.sql(sql, params=params).to_arrow_table()
    except duckdb.IOException as fault:
        raise StoreError(f"the dataset cannot be read: {str(fault).splitlines()[0]}") from fault


def column_sql(table: Table, stored: set[str]) -> str:
    """The record's columns for a select; where an older file lacks one or left it empty, its default stands."""
    values = defaults(table)
    return ", ".join(_stored_column(column, values[column.name], column.name in stored) for column in table.columns)


def _stored_column(column: Column, default: Any, present: bool) -> str:
    fallback = f"cast({_literal(default)} as {_SQL_TYPES[column.kind]})"
    if not present:
        return f'{fallback} as "{column.name}"'
    return f'"{column.name}"' if default is None else f'coalesce("{column.name}", {fallback}) as "{column.name}"'


def _literal(value: Any) -> str:
    if value is None:
        return "null"
    return str(value) if isinstance(value, bool | int | float) else "'" + str(value).replace("'", "''") + "'"


def hash_sql(table: Table) -> str:
    """SQL for 32 hexadecimal digits of a row's content: of what differs from the defaults.

    A column that a later version adds therefore leaves the hash of rows that say nothing in it as it was.
    """
    values = defaults(table)
    parts = ", ".join(_hash_part(column, values[column.name]) for column in table.columns)
    return f"left(sha256(concat_ws('|', {parts})), 32)"


def _hash_part(column: Column, default: Any) -> str:
    name = f'"{column.name}"'
    written = f"cast(epoch_us({name}) as varchar)" if column.kind == "time" else f"cast({name} as varchar)"
    said = f"'{column.name}=' || length({written}) || ':' || {written}"
    return f"case when {name} is distinct from {_literal(default)} then {said} end"


def key_sql(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.key)


def latest_sql(table: Table, source: str, where: Iterable[str] = ()) -> str:
    """SQL for the latest state of every key in `source`, withdrawn ones among them.

    where: columns of the key; only rows whose value stands in the view `wanted_` of that name are looked at.
    """
    wanted = " and ".join(["true", *(f'"{name}" in (select value from wanted_{name})' for name in where)])
    newest = f"row_number() over (partition by {key_sql(table)} order by {_LATEST}) = 1"
    return f"select * from {source} where {wanted} qualify {newest}"


def same_key_sql(table: Table, left: str, right: str) -> str:
    return " and ".join(f'{left}."{name}" is not distinct from {right}."{name}"' for name in table.key)


def order_sql(table: Table) -> str:
    """Logs stand in the order of writing and overwritten tables in the order given; the others go by their key."""
    if table.name in LOGS:
        return "written_in, position"
    return "position" if table.mode == "overwrite" else key_sql(table)


def no_rows(table: Table) -> pa.Table:
    """A stored table without rows."""
    return pa.schema([*schema(table), *STATE]).empty_table()
