"""What a number is called: in the address, in a menu and within a sentence. Knows neither Streamlit nor Plotly."""

import re
from typing import Any

import pandas as pd

from dashboard import format as fmt
from market.frames import rows as records
from market.vocabulary import BASES, METRICS, REGIONS, UNITS, WORKLOADS

THING = ("segment", "metric", "workload", "entity", "product", "region", "basis", "unit")
_USUAL = {"workload": "all", "region": "world", "unit": "USD_bn"}
_WIDTH = re.compile(r", (total|everything|money|units|broad|all loads|all places)$")
_OF = {"spending": "spending on {}", "capex": "capex on {}", "revenue": "revenue from {}",
       "growth_rate": "growth of {}", "cost": "the cost of {}", "market_size": "the market of {}"}  # fmt: skip
_WHOLE = 350  # the least days of a year: a quarter is no point on a line of years
LISTS = {"skypilot": "SkyPilot", "dstack": "dstack", "litellm": "litellm", "openrouter": "OpenRouter"}
"""Key of a source that lists sellers' prices -> its name."""
Row = dict[str, Any]


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


def phrase(row: Row, publisher: str = "") -> str:
    """The number within a sentence: `capex of large clouds`, `Meta’s capex`; `its own capex` where Meta says so."""
    metric, use = str(row["metric"]), "" if row["workload"] == "all" else f" for {row['workload']}"
    word = "capex" if metric == "capex" else METRICS[metric].label.lower() if metric in METRICS else metric
    if row["entity"]:
        owner = "its own" if row["entity"] == publisher else f"{row['entity']}’s"
        of = f" from {row['product']}" if row["product"] else ""
        return f"{owner} {word}{of}{use}"
    name = _WIDTH.sub("", str(row["segment_label"]))
    name = name if name[:2].isupper() or name[1:2].isupper() else name[:1].lower() + name[1:]
    if word in name.lower() or (metric == "market_size" and "market" in name.lower()):
        return f"{name}{use}"
    if metric.endswith("_share"):
        return f"{row['workload']}’s {word} in {name}" if row["workload"] != "all" else f"the {word} of {name}"
    return _OF.get(metric, f"{word} of {{}}").format(name) + use


def when(row: Row) -> str:
    """The period within a sentence: `2026`, `the year to 31 May 2026`."""
    told = fmt.period(row["period_start"], row["period_end"])
    return f"the {told}" if told.startswith("year to") else told


def with_keys(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `number` and `target`, the names of their number and its period, and `yearly`: is that a year?"""
    found = records(rows)
    days = (rows["period_end"] - rows["period_start"]).dt.days if found else pd.Series(dtype=float)
    names = {"number": [key(row) for row in found], "target": [_period_key(row) for row in found]}
    return rows.assign(**names, yearly=rows["year"].notna() & (days >= _WHOLE))


def _period_key(row: Row) -> str:
    start, end = row["period_start"], row["period_end"]
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    return str(start.year) if whole else f"{start:%Y-%m-%d}_{end:%Y-%m-%d}"


def in_dollars(row: Row) -> str:
    """Name of the number where money is in dollars, as consensus and grades are: the unit is that of the level."""
    unit = str(row["unit"])
    money = unit in UNITS and UNITS[unit].currency
    return key(row | {"unit": f"USD{unit[3:]}" if money else unit})
