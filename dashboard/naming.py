"""What a number is called: in the address, in a menu and within a sentence. Knows neither Streamlit nor Plotly."""

from typing import Any

import pandas as pd

from market.frames import rows as records
from market.phrases import phrase, when
from market.vocabulary import BASES, METRICS, REGIONS, UNITS, WORKLOADS

THING = ("segment", "metric", "workload", "entity", "product", "region", "basis", "unit")
_USUAL = {"workload": "all", "region": "world", "unit": "USD_bn"}
_WHOLE = 350  # the least days of a year: a quarter is no point on a line of years
LISTS = {"skypilot": "SkyPilot", "dstack": "dstack", "litellm": "litellm", "openrouter": "OpenRouter"}
"""Key of a source that lists sellers' prices -> its name."""
Row = dict[str, Any]
__all__ = ["by_number", "in_dollars", "key", "label", "phrase", "when", "with_keys"]


def key(row: Row) -> str:
    """Name of a number for the address, usual words left out: `hyperscaler_capex~capex~~Meta~~~incl_finance_leases`."""
    parts = ["" if row[name] == _USUAL.get(name) else str(row[name]) for name in THING]
    return "~".join(parts).rstrip("~")


def label(row: Row) -> str:
    """The number for a menu: segment, metric, use, whose, product, where, basis, unit."""
    region, basis, unit = str(row["region"]), str(row["basis"]), str(row["unit"])
    parts = [
        METRICS[row["metric"]].label.lower() if row["metric"] in METRICS else str(row["metric"]),
        "" if row["workload"] == "all" else WORKLOADS[row["workload"]].label.lower(),
        str(row["entity"]), str(row["product"]),
        "" if region == "world" else REGIONS[region].label if region in REGIONS else region,
        BASES[basis].label.lower() if basis in BASES else basis,
        "" if unit in ("USD_bn", "percent") else UNITS[unit].label if unit in UNITS else unit,
    ]  # fmt: skip
    return f"{row['segment_label']}: {', '.join(part for part in parts if part)}"


def with_keys(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `number` and `target`, the names of their number and its period, and `yearly`: is that a year?"""
    found = records(rows)
    days = (rows["period_end"] - rows["period_start"]).dt.days if found else pd.Series(dtype=float)
    names = {"number": [key(row) for row in found], "target": [_period_key(row) for row in found]}
    return rows.assign(**names, yearly=rows["year"].notna() & (days >= _WHOLE))


def by_number(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Name of a number -> its rows, in their order."""
    names = [key(row) for row in records(rows[list(THING)])]
    return {str(name): mine for name, mine in rows.groupby(pd.Series(names, index=rows.index, dtype=object))}


def _period_key(row: Row) -> str:
    start, end = row["period_start"], row["period_end"]
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    return str(start.year) if whole else f"{start:%Y-%m-%d}_{end:%Y-%m-%d}"


def in_dollars(row: Row) -> str:
    """Name of the number where money is in dollars, as consensus and grades are: the unit is that of the level."""
    unit = str(row["unit"])
    money = unit in UNITS and UNITS[unit].currency
    return key(row | {"unit": f"USD{unit[3:]}" if money else unit})
