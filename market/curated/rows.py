"""From the cells of the curated files to the rows of the tables, with their computed columns."""

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from typing import Any

import pandas as pd

from market import addresses
from market.curated import cells
from market.period import stated_day
from market.records import Claim, Deal, Figure, Price, content_id
from market.tables import TABLES, Table
from market.vocabulary import CAVEATS, MARKETS

Cells = dict[str, str]

_NOTED = {"lower_bound": re.compile(r"\blower bound\b", re.I), "upper_bound": re.compile(r"\bupper bound\b", re.I)}
PRECISE = {"none": "undated", "month": "month_only", "year": "year_only"}


def records(table: Table, rows: Iterable[Cells]) -> list[Any]:
    """The records of `table` for rows that are free of faults, with every computed column filled."""
    columns = table.curated_columns
    finish = _FINISH.get(table.name, lambda record: record)
    return [finish(table.record(**{c.name: cells.value(row[c.name], c) for c in columns})) for row in rows]


def frame(table: Table, rows: Iterable[Any]) -> pd.DataFrame:
    """The records as a frame in the record's column order: text `str`, dates objects, missing numbers empty."""
    made = pd.DataFrame([asdict(row) for row in rows], columns=[column.name for column in table.columns])
    kinds = {"text": "str", "number": "float64", "integer": "Int64", "flag": "bool", "date": "object", "time": "object"}
    return made.astype({column.name: kinds[column.kind] for column in table.columns})


def document_id(url: str) -> str:
    """The name of the document at an address; empty where there is no address."""
    return content_id(addresses.canonical(url)) if url else ""


def prices(figures: Iterable[Figure]) -> list[Price]:
    """The GPU-hour prices in US dollars among the figures: seen or reckoned; views of the future are left out."""
    return [
        _price(figure)
        for figure in figures
        if figure.unit == "USD_per_gpu_hour" and figure.metric == "unit_price" and figure.kind in ("actual", "estimate")
    ]


def _price(figure: Figure) -> Price:
    market = figure.basis if figure.basis in MARKETS else "unknown"
    return Price(
        chip=figure.product, provider=figure.entity, market=market, region=figure.region, day=figure.period_end,
        usd_per_gpu_hour=figure.value, usd_low=figure.value_low, usd_high=figure.value_high, source="curated",
        figure_id=figure.figure_id,
    )  # fmt: skip


def _figure(row: Figure) -> Figure:
    day, precision = stated_day(row.published_on)
    return replace(
        row, figure_id="", published_day=day, published_precision=precision, document_id=document_id(row.source_url),
        caveats=_caveats(row, precision),
    )  # fmt: skip


def _caveats(row: Figure, precision: str) -> str:
    found = {name for name, pattern in _NOTED.items() if pattern.search(row.note)}
    found |= {PRECISE[precision]} if precision in PRECISE else set()
    found |= {"cumulative"} if row.basis == "cumulative" else set()
    return ";".join(name for name in CAVEATS if name in found)


def _claim(row: Claim) -> Claim:
    day, precision = stated_day(row.published_on)
    return replace(
        row, claim_id="", published_day=day, published_precision=precision, document_id=document_id(row.source_url)
    )


def _deal(row: Deal) -> Deal:
    return replace(
        row, deal_id=content_id(row.date, row.buyer, row.seller), day=stated_day(row.date)[0],
        document_id=document_id(row.source_url),
    )  # fmt: skip


def _sourced(row: Any) -> Any:
    return replace(row, document_id=document_id(row.source_url))


_FINISH: dict[str, Callable[[Any], Any]] = {
    "figures": _figure, "claims": _claim, "deals": _deal, "sites": _sourced, "chips": _sourced,
}  # fmt: skip

CURATED = tuple(table for table in TABLES.values() if table.file)
"""The tables that people edit, in the order in which they are loaded."""
