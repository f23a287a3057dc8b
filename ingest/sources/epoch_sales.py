"""Epoch AI: how many AI chips each designer sells, by chip and quarter, with the computing power that they carry.

https://epoch.ai/data/ai-chip-sales (CC BY 4.0). One row a chip and quarter: pieces and H100 equivalents as a median
with its 5th and 95th percentile, watts and cost. `Incomplete` marks quarters covered in part; a cost of 0 is unknown.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from ingest.source import Answer, LeftOut, Source
from ingest.sources import _epoch as epoch
from market.open_records import ChipSale

KEY = "epoch_sales"
URL = "https://epoch.ai/data/ai_chip_sales_timelines_by_chip.csv"
COLUMNS: epoch.Aliases = {
    "designer": ("Chip manufacturer", "Designer", "Chip designer", "Manufacturer"),
    "chip": ("Chip type", "Chip", "Chip type (linked)"),
    "start": ("Start date", "Start"),
    "end": ("End date", "End"),
    "partial": ("Incomplete", "Is incomplete", "Partial"),
    "units": ("Number of Units", "Number of units (median)", "Units"),
    "units_low": ("?Number of Units (5th percentile)", "Units (5th percentile)"),
    "units_high": ("?Number of Units (95th percentile)", "Units (95th percentile)"),
    "h100e": ("Compute estimate in H100e (median)", "H100e (median)", "H100 equivalents (median)"),
    "h100e_low": ("?H100e (5th percentile)", "H100 equivalents (5th percentile)"),
    "h100e_high": ("?H100e (95th percentile)", "H100 equivalents (95th percentile)"),
    "watts": ("?Total TDP (W)",),
    "cost": ("?Cost Estimate (USD)", "Cost estimate"),
    "modified": ("?Last Modified",),
}
_NUMBERS = ("units", "units_low", "units_high", "h100e", "h100e_low", "h100e_high")
_GPU = ("nvidia", "amd", "biren", "moore threads", "metax", "hygon", "iluvatar corex")
"""Designers whose chips of this kind are graphics processors by origin; Google's are TPUs, all others' are ASICs."""


def parse(answer: Answer, company: Callable[[str], str]) -> list[ChipSale | LeftOut]:
    """The sales of every chip and quarter, as estimated on the day of the answer. Raises LayoutChangedError."""
    found: dict[tuple[Any, ...], ChipSale] = {}
    apart: list[ChipSale | LeftOut] = []
    for line in epoch.lines(answer, COLUMNS):
        why = _why_not(line)
        if why:
            apart.append(LeftOut(why, f"{line.text('designer')}, {line.text('chip')}, {line.text('start')}"))
            continue
        row = _sale(line, answer, company)
        thing = (row.designer, row.chip, row.period_start)
        known = found.get(thing)
        if known:
            apart.append(LeftOut("a second row on the same chip and quarter", f"{thing}"))
        if known is None or (row.modified_on or dt.date.min) > (known.modified_on or dt.date.min):
            found[thing] = row
    return [*found.values(), *apart]


def _why_not(line: epoch.Line) -> str:
    start, end = line.day("start"), line.day("end")
    if start is None or end is None or end < start:
        return "a date that cannot be"
    if not line.text("designer") or not line.text("chip"):
        return "no designer or no chip"
    numbers = [line.number_of(name) for name in _NUMBERS]
    if numbers[0] is None and numbers[3] is None:
        return "no amount"
    return "a negative amount" if any(number is not None and number < 0 for number in numbers) else ""


def _sale(line: epoch.Line, answer: Answer, company: Callable[[str], str]) -> ChipSale:
    watts, cost = line.number_of("watts"), line.number_of("cost")
    return ChipSale(
        designer=company(line.text("designer")), chip=line.text("chip"), family=_family(line),
        period_start=line.day("start"), period_end=line.day("end"), partial=line.flag("partial"),
        power_mw=watts / 1e6 if watts else None, cost_usd_bn=cost / 1e9 if cost else None, published_day=answer.day,
        modified_on=line.day("modified"), source=KEY, source_url=answer.url,
        units=line.number_of("units"), units_low=line.number_of("units_low"), units_high=line.number_of("units_high"),
        h100e=line.number_of("h100e"), h100e_low=line.number_of("h100e_low"), h100e_high=line.number_of("h100e_high"),
    )  # fmt: skip


def _family(line: epoch.Line) -> str:
    designer, chip = line.text("designer").lower(), line.text("chip").lower()
    if "tpu" in chip:
        return "tpu"
    return "gpu" if designer in _GPU or "gpu" in chip else "asic"


def _newest(rows: list[ChipSale]) -> dt.date | None:
    days = [row.modified_on or row.period_end for row in rows]
    return max((day for day in days if day), default=None)


def sources(tables: Mapping[str, pd.DataFrame]) -> list[Source]:
    """The source, with the designers that it names."""
    company = epoch.company_names(tables["companies"]) if "companies" in tables else str.strip
    return [Source(
        key=KEY, title="Epoch AI, AI chip sales by chip and quarter", url=URL, licence=epoch.LICENCE,
        fills="chip_sales", cadence_days=30,
        at_least=10, parse=partial(parse, company=company), newest=_newest, vintages=True,
    )]  # fmt: skip
