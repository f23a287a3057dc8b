"""Rows of `market.records` as Arrow tables and as pandas frames, after the schema that `market.tables` derives.

In frames a text is `str` ("" when missing), a number and an integer are float64 (NaN when missing), a flag is bool,
a date is datetime64[us] without zone and a time is datetime64[us, UTC] (NaT when missing).
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from market.store.errors import Unfit
from market.tables import Column, Table

ARROW_TYPES: Mapping[str, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "flag": pa.bool_(),
    "date": pa.date32(),
    "time": pa.timestamp("us", tz="UTC"),
}
FRAME_TYPES: Mapping[str, str] = {
    "text": "str",
    "number": "float64",
    "integer": "float64",
    "flag": "bool",
    "date": "datetime64[us]",
    "time": "datetime64[us, UTC]",
}
Rows = pd.DataFrame | Iterable[Any]


def defaults(table: Table) -> dict[str, Any]:
    """Column -> the value that stands where a row says nothing."""
    return {entry.name: None if entry.default is MISSING else entry.default for entry in fields(table.record)}


def schema(table: Table) -> pa.Schema:
    return pa.schema([(column.name, ARROW_TYPES[column.kind]) for column in table.columns])


def to_arrow(table: Table, rows: Rows) -> pa.Table:
    """The rows (a frame, or records of the table) as Arrow, columns in record order, left-out ones at their default.

    Raises Unfit where a column is unknown, a value is not of its kind, or a row has nothing in its key.
    """
    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame([vars(row) for row in rows])
    names = [column.name for column in table.columns]
    if unknown := sorted(set(map(str, frame.columns)) - set(names)):
        raise Unfit(f"table {table.name} has no column {', '.join(unknown)}")
    values = defaults(table)
    arrays = [
        _array(table, column, frame[column.name])
        if column.name in frame.columns
        else pa.repeat(pa.scalar(values[column.name], ARROW_TYPES[column.kind]), len(frame))
        for column in table.columns
    ]
    arrow = pa.table(arrays, schema=schema(table))
    _require_keys(table, arrow)
    return arrow


def _array(table: Table, column: Column, values: pd.Series) -> pa.Array:
    try:
        return _CONVERTERS[column.kind](values)
    except (ValueError, TypeError, OverflowError, pa.ArrowException) as fault:
        reason = str(fault).splitlines()[0]
        raise Unfit(f"table {table.name}, column {column.name}: not a {column.kind} ({reason})") from fault


def _texts(values: pd.Series) -> pa.Array:
    return pa.array(values.astype(object).where(values.notna(), ""), type=pa.string())


def _numbers(values: pd.Series) -> pa.Array:
    numbers = pd.to_numeric(values).astype("float64")
    if np.isinf(numbers).any():
        raise ValueError("infinite")
    return pa.array(numbers, type=pa.float64(), from_pandas=True)


def _integers(values: pd.Series) -> pa.Array:
    return pa.array(pd.to_numeric(values).astype("Int64"), type=pa.int64(), from_pandas=True)


def _flags(values: pd.Series) -> pa.Array:
    return pa.array(values.astype(object).where(values.notna(), False), type=pa.bool_())


def _dates(values: pd.Series) -> pa.Array:
    days = pd.to_datetime(values)
    return pa.array(days, type=pa.timestamp("us"), from_pandas=True).cast(pa.date32(), safe=False)


def _times(values: pd.Series) -> pa.Array:
    times = pd.to_datetime(values)
    if values.notna().any() and times.dt.tz is None:
        raise ValueError("a time without a zone")
    return pa.array(pd.to_datetime(values, utc=True), type=ARROW_TYPES["time"], from_pandas=True)


_CONVERTERS = {
    "text": _texts, "number": _numbers, "integer": _integers, "flag": _flags, "date": _dates, "time": _times,
}  # fmt: skip


def _require_keys(table: Table, arrow: pa.Table) -> None:
    keys = arrow.select(list(table.key)).to_pandas()
    empty = (keys.isna() | (keys == "")).all(axis=1)
    if empty.any():
        raise Unfit(f"table {table.name}: row {int(empty.argmax()) + 1} has no {' and '.join(table.key)}")


def to_frame(table: Table, arrow: pa.Table) -> pd.DataFrame:
    """An Arrow table as a frame with the types named above; columns that the table does not define are left as is."""
    frame: pd.DataFrame = arrow.to_pandas(date_as_object=False)
    kinds = {column.name: column.kind for column in table.columns if column.name in frame.columns}
    texts = {name: "" for name, kind in kinds.items() if kind == "text"}
    return frame.fillna(texts).astype({name: FRAME_TYPES[kind] for name, kind in kinds.items()})
