"""What every table promises: keys, required columns, vocabularies, references, forms and bounds, as `market.tables`
states them, and what must hold between the columns of a row."""

from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from market.period import stated_day
from market.tables import TABLES, Column, Table
from market.vocabulary import ENTITY_GROUPS, VOCABULARIES

ADDRESS = r"https?://[^\s/]+"
Frames = Mapping[str, pd.DataFrame]


def faults(frames: Frames) -> Iterator[str]:
    """Every breach in these tables (name -> all of its rows), each a sentence naming table, row, column and fault."""
    for name, rows in frames.items():
        table = TABLES[name]
        yield from _told(table, rows, ", ".join(table.key), rows.duplicated(list(table.key)), "stands here twice")
        for column in table.columns:
            yield from _column(table, column, rows, frames)
        for columns, broken, fault in _across(rows, frames):
            yield from _told(table, rows, columns, broken, fault)


def row_name(table: str, row: "pd.Series") -> str:
    """The key of a row in words."""
    parts = [row[name] for name in TABLES[table].key]
    return "/".join(
        f"{part:%Y-%m-%d}" if isinstance(part, pd.Timestamp) else str(part) for part in parts if part == part
    )


def _told(table: Table, rows: pd.DataFrame, columns: str, broken: pd.Series, fault: str) -> Iterator[str]:
    for _, row in rows[broken.to_numpy(dtype=bool)].iterrows():
        yield f"{table.name} {row_name(table.name, row)}, {columns}: {fault}"


def _column(table: Table, column: Column, rows: pd.DataFrame, frames: Frames) -> Iterator[str]:
    values = rows[column.name]
    empty = values.isna() | (values == "")
    if column.required:
        yield from _told(table, rows, column.name, empty, "is empty")
    for allowed, where in _allowed(column, frames):
        members = _members(values[~empty], column)
        for word in sorted(set(members) - allowed):
            says = rows.index.to_series().isin(members.index[members == word])
            yield from _told(table, rows, column.name, says, f"'{word}' is not in {where}")
    if column.within is not None:
        outside = ~empty & ~values.between(*column.within)
        yield from _told(table, rows, column.name, outside, f"lies outside {column.within[0]} to {column.within[1]}")
    if column.form in _FORMS:
        well_formed, meant = _FORMS[column.form]
        bad = ~empty & ~values.map(well_formed).astype(bool)
        yield from _told(table, rows, column.name, bad, f"is not {meant}")


def _members(values: pd.Series, column: Column) -> pd.Series:
    if column.form != "list":
        return values
    parts = values.str.split(";").explode().str.strip()
    return parts[parts != ""]


def _allowed(column: Column, frames: Frames) -> Iterator[tuple[set[str], str]]:
    if column.words:
        yield set(VOCABULARIES[column.words]), f"the vocabulary {column.words}"
    if column.refers in frames:
        known = set(frames[column.refers][TABLES[column.refers].key[0]])
        groups = set(ENTITY_GROUPS) if column.refers == "companies" else set()
        yield known | groups, column.refers


def _is_stated(text: str) -> bool:
    try:
        return stated_day(text)[0] is not None
    except ValueError:
        return False


_FORMS: dict[str, tuple[Callable[[str], bool], str]] = {
    "stated": (_is_stated, "a date written YYYY-MM-DD, YYYY-MM or YYYY"),
    "address": (lambda text: text.startswith(("http://", "https://")), "a web address"),
}


def _across(rows: pd.DataFrame, frames: Frames) -> Iterator[tuple[str, pd.Series, str]]:
    """Columns, mask of broken rows, fault."""
    have = set(rows.columns)
    if {"published_on", "published_day"} <= have:
        days = pd.to_datetime(rows["published_on"].map(_day))
        same = (days == rows["published_day"]) | (days.isna() & rows["published_day"].isna())
        yield "published_day", ~same, "is not the day that published_on counts as"
    if "period_start" in have:
        yield "period_end", rows["period_end"] < rows["period_start"], "lies before period_start"
    if "value_low" in have:
        numbers = rows[["value", "value_low", "value_high"]]
        yield "value", numbers.isna().all(axis=1), "there is no number"
        low, high = rows["value_low"], rows["value_high"]
        bad = (low > high) | (rows["value"] < low) | (rows["value"] > high)
        yield "value", bad, "does not lie between value_low and value_high"


def _day(text: str) -> object:
    return stated_day(text)[0] if text and _is_stated(text) else None
