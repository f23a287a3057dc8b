"""DuckDB: connections, and the SQL over states of rows.

A stored row has the columns of its record and four of the store: `recorded_at` (the refresh's clock), `withdrawn`,
`row_hash` (of the content), and `written_in`, the Delta version that wrote it. `written_in` decides which state is the
latest, so a clock that is set back hides nothing. Rows of overwritten tables have `position` besides: their order.
"""

from collections.abc import Iterable, Mapping
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
_STORED_TYPES = {
    "text": "string", "number": "double", "integer": "long", "flag": "boolean", "date": "date", "time": "timestamp",
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
    except (duckdb.IOException, duckdb.ConversionException) as fault:
        raise StoreError(f"the dataset cannot be read: {str(fault).splitlines()[0]}") from fault


def column_sql(table: Table, stored: Mapping[str, str]) -> str:
    """The record's columns for a select from a table with these columns (name -> type in Delta's words).

    What an older program stored under another name or in another type is read as the record has it now; where a file
    lacks a column or left it empty, its default stands.
    """
    values = defaults(table)
    return ", ".join(_stored_column(column, values[column.name], stored) for column in table.columns)


def _stored_column(column: Column, default: Any, stored: Mapping[str, str]) -> str:
    held = [name for name in (column.name, *column.formerly) if name in stored]
    values = [_stored_value(column, name, stored[name]) for name in held]
    if default is not None or not held:
        values.append(f"cast({_literal(default)} as {_SQL_TYPES[column.kind]})")
    value = values[0] if len(values) == 1 else f"coalesce({', '.join(values)})"
    return f'{value} as "{column.name}"'


def _stored_value(column: Column, name: str, stored: str) -> str:
    if stored == _STORED_TYPES[column.kind]:
        return f'"{name}"'
    told = f"nullif(\"{name}\", '')" if stored == "string" else f'"{name}"'
    return f"cast({told} as {_SQL_TYPES[column.kind]})"


def types(table: Table) -> dict[str, str]:
    """The record's columns -> the types in which they are stored now, in Delta's words."""
    return {column.name: _STORED_TYPES[column.kind] for column in table.columns}


def _literal(value: Any) -> str:
    if value is None:
        return "null"
    return str(value) if isinstance(value, bool | int | float) else "'" + str(value).replace("'", "''") + "'"


def hash_sql(table: Table) -> str:
    """SQL for 32 hexadecimal digits of a row's content: of what differs from the defaults.

    A column that a later version adds therefore leaves the hash of rows that say nothing in it as it was; so does
    another name for a column, which counts here by its first one.
    """
    values = defaults(table)
    parts = ", ".join(_hash_part(column, values[column.name]) for column in table.columns)
    return f"left(sha256(concat_ws('|', {parts})), 32)"


def _hash_part(column: Column, default: Any) -> str:
    name = f'"{column.name}"'
    written = f"cast(epoch_us({name}) as varchar)" if column.kind == "time" else f"cast({name} as varchar)"
    first = (column.name, *column.formerly)[-1]
    said = f"'{first}=' || length({written}) || ':' || {written}"
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
