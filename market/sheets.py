"""Frames as files that other programs open: CSV, Excel workbook, Parquet.

Days are written YYYY-MM-DD and times YYYY-MM-DDTHH:MM:SSZ; what is missing is an empty cell. In CSV and Excel a text
that a spreadsheet would run as a formula gets an apostrophe before it, as spreadsheets themselves mark text.
"""

import io
from collections.abc import Iterable
from typing import Any

import openpyxl
import pandas as pd
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from market.formulas import FORMULA_STARTS

_EXCEL_ROWS = 1_048_576


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame without its index as CSV: UTF-8, comma, LF, quotes where needed, whole numbers without `.0`."""
    cells = {number: _csv_column(frame.iloc[:, number]) for number in range(frame.shape[1])}
    text = pd.DataFrame(cells, index=frame.index, dtype="object")
    text.columns = pd.Index([_defused(str(name)) for name in frame.columns])
    return text.to_csv(index=False, lineterminator="\n").encode()


def xlsx_bytes(frame: pd.DataFrame) -> bytes:
    """The frame without its index as a workbook of one sheet, its first row the names. Raises ValueError where it has
    more rows than a sheet may have."""
    if len(frame) >= _EXCEL_ROWS:
        raise ValueError(f"{len(frame)} rows are more than an Excel sheet may have")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("rows")
    sheet.freeze_panes = "A2"
    sheet.append([_excel_text(str(name)) for name in frame.columns])
    for row in zip(*(_excel_column(frame.iloc[:, number]) for number in range(frame.shape[1])), strict=True):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def parquet_bytes(frame: pd.DataFrame) -> bytes:
    """The frame without its index as Parquet with ZSTD; texts as they are."""
    file = io.BytesIO()
    frame.to_parquet(file, index=False, compression="zstd")
    return file.getvalue()


def _defused(text: str) -> str:
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def _excel_text(text: str) -> str:
    return _defused(ILLEGAL_CHARACTERS_RE.sub("", text))


def _csv_column(values: pd.Series) -> list[str]:
    if pd.api.types.is_datetime64_any_dtype(values):
        return _days_or_times(values)
    return ["" if _missing(value) else _csv_cell(value) for value in values]


def _csv_cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return _defused(value) if isinstance(value, str) else str(value)


def _excel_column(values: pd.Series) -> Iterable[Any]:
    if pd.api.types.is_datetime64_any_dtype(values):
        if values.dt.tz is None:
            return [None if _missing(day) else day.to_pydatetime() for day in values]
        return _days_or_times(values)
    return [None if _missing(value) else _excel_text(value) if isinstance(value, str) else value for value in values]


def _days_or_times(values: pd.Series) -> list[str]:
    if values.dt.tz is not None:
        return list(values.dt.tz_convert("UTC").dt.strftime("%Y-%m-%dT%H:%M:%SZ").fillna(""))
    days = (values.dropna() == values.dropna().dt.normalize()).all()
    return list(values.dt.strftime("%Y-%m-%d" if days else "%Y-%m-%dT%H:%M:%S").fillna(""))


def _missing(value: Any) -> bool:
    return value is None or value is pd.NaT or value is pd.NA or value != value
