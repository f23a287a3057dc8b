"""Frames of the store as records again."""

from typing import Any

import pandas as pd
import pyarrow as pa

from market.tables import TABLES


def of_arrow(table: str, rows: pa.Table) -> list[Any]:
    """As `records`, of the rows as the store gives them in Arrow: several times as fast."""
    definition = TABLES[table]
    columns = [_cells(column.kind, rows[column.name]) for column in definition.columns]
    return [definition.record(*row) for row in zip(*columns, strict=True)]


def _cells(kind: str, cells: pa.ChunkedArray) -> list[Any]:
    told: list[Any] = (cells.fill_null("") if kind == "text" else cells).to_pylist()
    return told


def records(table: str, frame: pd.DataFrame) -> list[Any]:
    """The rows of a table's frame as its records: missing texts "", missing numbers, dates and times None."""
    definition = TABLES[table]
    columns = {column.name: [_value(column.kind, cell) for cell in frame[column.name]] for column in definition.columns}
    rows = zip(*columns.values(), strict=True)
    return [definition.record(**dict(zip(columns, row, strict=True))) for row in rows]


def _value(kind: str, cell: Any) -> Any:
    if kind == "text":
        return cell
    if kind == "flag":
        return bool(cell)
    if pd.isna(cell):
        return None
    if kind == "date":
        return pd.Timestamp(cell).date()
    if kind == "time":
        return pd.Timestamp(cell).to_pydatetime()
    return int(cell) if kind == "integer" else float(cell)
