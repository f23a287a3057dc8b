"""Which rows of a dataset that is downloaded again and again are new statements.

A dataset says the same week after week. A row is a statement of the day on which it was first held; one that says of
the same thing what the newest statement held says is none. A changed number is a new vintage, and the older one stays.
Numbers that are read together are stated together: where one changes, the others of its day are stated again with it.
Of a table that a source states as a whole (`WHOLE`), a row that the newest download no longer has is stated as gone.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from ingest.rows import records
from market.tables import TABLES

SAME = {
    "figures": ("publisher", "metric", "workload", "segment", "entity", "product", "region", "period_start",
                "period_end", "unit", "kind", "basis", "origin"),
    "chip_sales": ("source", "designer", "chip", "period_start"),
    "chip_stock": ("source", "owner", "designer", "day"),
    "site_power": ("source", "site", "day"),
    "chip_specs": ("source", "chip"),
    "token_prices": ("source", "seller", "model"),
}  # fmt: skip
"""Table -> the columns that name what a row is about."""
SAYS = {
    "figures": ("value", "value_low", "value_high"),
    "chip_sales": ("family", "period_end", "units", "units_low", "units_high", "h100e", "h100e_low", "h100e_high",
                   "power_mw", "cost_usd_bn", "partial", "gone"),
    "chip_stock": ("units", "h100e", "h100e_low", "h100e_high", "power_mw", "partial", "speculative", "gone"),
    "token_prices": ("usd_input", "usd_output", "usd_cached", "gone"),
    "site_power": ("state", "power_mw", "it_power_mw", "h100e", "buildings", "cost_usd_bn", "gone"),
    "chip_specs": ("vendor", "family", "released_on", "process_nm", "memory_gb", "memory_bandwidth_gbps",
                   "fp16_tflops_dense", "fp8_tflops_dense", "fp4_tflops_dense", "int8_tops", "tdp_w", "price_usd",
                   "gone"),
}  # fmt: skip
"""Table -> the columns that hold what it says."""
STATED = {
    "figures": "published_on",
    "chip_sales": "published_day",
    "chip_stock": "published_day",
    "site_power": "published_day",
    "chip_specs": "published_day",
    "token_prices": "day",
}
"""Table -> the column with the day of the statement, as text or day."""
TOGETHER = {"figures": ("workload",)}
"""Table -> the columns of SAME in which rows that are read together differ: training and inference of one bill."""
WHOLE = {
    "chip_sales": "source", "chip_stock": "source", "site_power": "source", "chip_specs": "source",
    "token_prices": "source",
}  # fmt: skip
"""Table -> its column with the key of the source that states all of its rows in every download; it has `gone`."""

_Thing = tuple[Any, ...]


def news(table: str, rows: Iterable[Any], held: pd.DataFrame) -> list[Any]:
    """The rows that say something new, oldest statement first. rows: records of the table. held: its rows in the store.

    >>> from market.records import Figure
    >>> one = Figure(publisher="A", published_on="2026-01-01", metric="cost", value=1.0, unit="USD_bn", kind="actual")
    >>> later = Figure(publisher="A", published_on="2026-02-01", metric="cost", value=1.0, unit="USD_bn", kind="actual")
    >>> news("figures", [later, one], pd.DataFrame()) == [one]
    True
    """
    rows = list(rows)
    newest: dict[_Thing, Any] = {}
    for row in records(table, _of_the_same(table, rows, held)) if len(held) else []:
        known = newest.get(_thing(table, row))
        if known is None or _stated(table, row) >= _stated(table, known):
            newest[_thing(table, row)] = row
    found = []
    for download in _by_day(table, rows):
        said = _changed(table, download, newest)
        newest |= {_thing(table, row): row for row in said}
        found += said
    return found


def _of_the_same(table: str, rows: list[Any], held: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows held that these can be about: of thousands few, and only they become records."""
    for column in ("source", "origin", "publisher"):
        if column in SAME[table]:
            held = held[held[column].isin({getattr(row, column) for row in rows})]
    return held


def _by_day(table: str, rows: Iterable[Any]) -> list[list[Any]]:
    """The rows of each day, oldest day first; of one thing the last."""
    days: dict[str, dict[_Thing, Any]] = {}
    for row in rows:
        days.setdefault(_stated(table, row), {})[_thing(table, row)] = row
    return [list(days[day].values()) for day in sorted(days)]


def _changed(table: str, download: list[Any], newest: dict[_Thing, Any]) -> list[Any]:
    """What one download says that is new."""
    told = {_bill(table, row) for row in download if _is_new(table, row, newest.get(_thing(table, row)))}
    said = [row for row in download if _bill(table, row) in told and _is_later(table, row, newest)]
    return said + _gone(table, download, newest)


def _is_new(table: str, row: Any, known: Any) -> bool:
    return known is None or (_says(table, known) != _says(table, row) and _stated(table, row) >= _stated(table, known))


def _is_later(table: str, row: Any, newest: dict[_Thing, Any]) -> bool:
    """Not older than what is held of its thing, and no second statement of the same day that says the same."""
    known = newest.get(_thing(table, row))
    return known is None or _stated(table, row) > _stated(table, known) or _is_new(table, row, known)


def _gone(table: str, download: list[Any], newest: dict[_Thing, Any]) -> list[Any]:
    """What the source has said and says no more, as statements of the day of the download."""
    if table not in WHOLE:
        return []
    here, day = {_thing(table, row) for row in download}, STATED[table]
    sources = {getattr(row, WHOLE[table]) for row in download}
    return [
        replace(row, gone=True, **{day: getattr(download[0], day)})
        for thing, row in newest.items()
        if getattr(row, WHOLE[table]) in sources and thing not in here and not row.gone
        and _stated(table, row) <= _stated(table, download[0])
    ]  # fmt: skip


def _thing(table: str, row: Any) -> _Thing:
    return tuple(getattr(row, name) for name in SAME[table])


def _bill(table: str, row: Any) -> _Thing:
    """What the row is about, without that in which rows that are read together differ."""
    return tuple(getattr(row, name) for name in SAME[table] if name not in TOGETHER.get(table, ()))


def _says(table: str, row: Any) -> _Thing:
    return tuple(getattr(row, name) for name in SAYS[table])


def _stated(table: str, row: Any) -> str:
    return str(getattr(row, STATED[table]) or "")


def table_of(row: Any) -> str:
    """The name of the table that a record belongs to. Raises KeyError."""
    return _TABLE_OF[type(row)]


_TABLE_OF = {table.record: name for name, table in TABLES.items()}
