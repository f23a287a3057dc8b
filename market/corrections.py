"""Guarded corrections of sources' errors, laid over the tables when a release is read.

What a source says stays stored as it is; `corrections` says which cell is shown otherwise. A correction holds only
while its row is there and its cell holds what is expected: a source that repairs its error would else be corrected
twice. One that does not hold is not applied, and is told of by the audit and by the refresh.

A corrected figure gets the caveat `corrected`, and where its `value` was corrected `value_as_written` holds what the
source says. Its name stays that of the statement. What rests on the cell follows: the day of a date, the caveats of its
precision, the GPU-hour price that repeats a figure.
"""

import math
from collections.abc import Callable
from typing import Any

import pandas as pd

from market.curated import cells, rows
from market.curated.answers import BAR
from market.frames import rows as rows_of
from market.period import stated_day
from market.tables import TABLES, Column
from market.vocabulary import CAVEATS

COLUMNS = [column.name for column in TABLES["corrections"].columns] + ["found", "fault"]
REPAIRED = "the source may be repaired: remove the correction"

Tables = Callable[[str], pd.DataFrame]
"""Name of a table -> all of its rows as they are stored, typed as in `market.store.rows`."""


def judged(corrections: pd.DataFrame, stored: Tables) -> pd.DataFrame:
    """Every correction held against the rows as they are stored, in its order (COLUMNS).

    found: what stands in the cell, written as in a curated file. fault: why it does not hold, as a sentence that names
    row, column, expected and found; empty where it holds.
    """
    told = [row | _held(row, stored) for row in rows_of(corrections)]
    return pd.DataFrame(told, columns=COLUMNS).astype({"found": "str", "fault": "str"})


def sentences(made: pd.DataFrame) -> list[str]:
    """The faults of `judged` for the rows of corrections.csv, each with file and line."""
    file = TABLES["corrections"].file
    return [f"{file}, line {place}: {fault}" for place, fault in enumerate(made["fault"], 2) if fault]


def overlay(made: pd.DataFrame, stored: Tables) -> dict[str, pd.DataFrame]:
    """Table -> its rows with every correction that holds, for the tables that have any. made: of `judged`."""
    good = made[made["fault"] == ""]
    names = [str(name) for name in good["table_name"].unique()]
    tables = {name: changed(name, stored(name), rows_of(good[good["table_name"] == name])) for name in names}
    if "figures" in tables:
        named = set(good.loc[good["table_name"] == "figures", "row_key"])
        tables["prices"] = _prices(tables.get("prices", stored("prices")), tables["figures"], named)
    return tables


def _held(row: dict[str, Any], stored: Tables) -> dict[str, str]:
    table = TABLES.get(row["table_name"])
    column = table.correctable.get(row["column_name"]) if table else None
    place = f"{row['table_name']} {row['row_key']}, {row['column_name']}"
    if column is None:
        return {"found": "", "fault": f"{place}: there is no such column to correct"}
    there = _rows(row["table_name"], row["row_key"], stored(row["table_name"]))
    wanted = f"{place}: expected {_quoted(row['expected'])}, found"
    if len(there) != 1:
        return {"found": "", "fault": f"{wanted} no such row; {REPAIRED}"}
    if there.iloc[0].get("figure_id", row["row_key"]) not in ("", row["row_key"]):
        return {"found": "", "fault": f"{place}: repeats a figure: correct figures {there.iloc[0]['figure_id']}"}
    cell = there.iloc[0][column.name]
    found = written(cell)
    holds = _is(cell, row["expected"], column) and _readable(row["corrected"], column)
    return {"found": found, "fault": "" if holds else f"{wanted} {_quoted(found)}; {REPAIRED}"}


def _rows(table: str, key: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of that key: one, or none."""
    names = TABLES[table].key
    parts = key.split(BAR) if len(names) > 1 else [key]
    if len(parts) != len(names):
        return frame.iloc[:0]
    for name, part in zip(names, parts, strict=True):
        days = pd.api.types.is_datetime64_any_dtype(frame[name])
        frame = frame[(frame[name].dt.strftime("%Y-%m-%d").fillna("") if days else frame[name]) == part]
    return frame


def _is(cell: Any, text: str, column: Column) -> bool:
    """Does a cell hold what the text says?"""
    if not _readable(text, column):
        return False
    value = _value(text, column)
    if value is None or pd.isna(cell):
        return value is None and bool(pd.isna(cell))
    if column.kind in ("number", "integer"):
        return math.isclose(float(cell), float(str(value)), rel_tol=1e-9)
    return bool(pd.Timestamp(cell) == value) if column.kind == "date" else bool(cell == value)


def _readable(text: str, column: Column) -> bool:
    try:
        _value(text, column)
    except ValueError:
        return False
    return True


def _value(text: str, column: Column) -> Any:
    value = cells.value(text, _unbound(column))
    return pd.Timestamp(value) if column.kind == "date" and value is not None else value


def _unbound(column: Column) -> Column:
    return Column(**vars(column) | {"within": None})


def written(cell: Any) -> str:
    """A cell as a curated file writes it."""
    if isinstance(cell, str):
        return cell
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return f"{cell:%Y-%m-%d}"
    return repr(float(cell)).removesuffix(".0")


def _quoted(text: str) -> str:
    return f"'{text}'" if text else "nothing"


def changed(table: str, frame: pd.DataFrame, made: list[dict[str, Any]]) -> pd.DataFrame:
    """The rows of a table with these changes, each with `row_key`, `column_name` and `corrected`, the text there."""
    frame = frame.copy()
    for row in made:
        at, name = _rows(table, row["row_key"], frame).index[0], row["column_name"]
        if table == "figures":
            _mark(frame, at, name)
        frame.loc[at, name] = _value(row["corrected"], TABLES[table].correctable[name])
        _follow(frame, at, name)
    return frame


def _mark(frame: pd.DataFrame, at: Any, name: str) -> None:
    """Says of a figure that it is corrected, and keeps the value that the source states beside it."""
    frame.loc[at, "caveats"] = _caveats(frame.loc[at, "caveats"], {"corrected"}, set())
    if name == "value" and pd.isna(frame.loc[at, "value_as_written"]):
        frame.loc[at, "value_as_written"] = frame.loc[at, "value"]


def _follow(frame: pd.DataFrame, at: Any, name: str) -> None:
    """What is made of a date."""
    if name not in ("published_on", "date"):
        return
    day, precision = stated_day(frame.loc[at, name])
    frame.loc[at, "day" if name == "date" else "published_day"] = pd.NaT if day is None else pd.Timestamp(day)
    if "published_precision" in frame:
        frame.loc[at, "published_precision"] = precision
    if "caveats" in frame:
        said = {rows.PRECISE[precision]} if precision in rows.PRECISE else set()
        frame.loc[at, "caveats"] = _caveats(frame.loc[at, "caveats"], said, {*rows.PRECISE.values()})


def _caveats(text: str, more: set[str], gone: set[str]) -> str:
    words = ({*text.split(";")} - gone) | more
    return ";".join(word for word in CAVEATS if word in words)


def _prices(prices: pd.DataFrame, figures: pd.DataFrame, changed: set[str]) -> pd.DataFrame:
    """The prices, with those that repeat a changed figure made anew of it."""
    stale = prices["figure_id"].isin(changed)
    if not stale.any():
        return prices
    repeated: Any = figures[figures["figure_id"].isin(prices.loc[stale, "figure_id"])].itertuples()
    anew = rows.frame(TABLES["prices"], rows.prices(repeated))
    anew["day"] = pd.to_datetime(anew["day"])
    return pd.concat([prices[~stale], anew]).sort_values([*TABLES["prices"].key], kind="stable", ignore_index=True)
