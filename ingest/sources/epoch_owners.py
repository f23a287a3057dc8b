"""Epoch AI: who owns the AI chips sold so far, and how many each designer has sold in all.

https://epoch.ai/data/ai-chip-owners and https://epoch.ai/data/ai-chip-sales (CC BY 4.0). One row an owner, a designer
and the end of a quarter, counted from the designer's first sale: H100 equivalents as a median with its 5th and 95th
percentile. `Incomplete` marks days on which owners are missing. Owners that Epoch AI calls speculative (chips smuggled
into China) stand apart from its totals. The owners' file has no totals; those of the sales are Epoch AI's own, as
medians do not add up.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd

from ingest.source import Answer, LeftOut, Source
from ingest.sources import _epoch as epoch
from ingest.sources._zipped import only_csv
from market.open_records import ChipStock

OWNERS, SOLD = "epoch_owners", "epoch_sold"
OWNERS_URL = "https://epoch.ai/data/ai_chip_owners_cumulative_by_designer.csv"
SOLD_URL = "https://epoch.ai/data/ai_chip_sales.zip"
MEMBER = "cumulative_timelines_by_designer.csv"
_LARGEST = 20_000_000  # bytes of the file inside the archive
COLUMNS: epoch.Aliases = {
    "designer": ("Chip manufacturer", "Designer", "Chip designer", "Manufacturer"),
    "day": ("End date", "End"),
    "partial": ("?Incomplete", "Is incomplete", "Partial"),
    "units": ("?Number of Units (median)", "Number of Units", "Units"),
    "h100e": ("Compute estimate in H100e (median)", "H100e (median)", "H100 equivalents (median)"),
    "h100e_low": ("?Compute estimate in H100e (5th percentile)", "H100e (5th percentile)"),
    "h100e_high": ("?Compute estimate in H100e (95th percentile)", "H100e (95th percentile)"),
    "power": ("?Power in MW (median)", "Power in MW"),
    "watts": ("?Total TDP (W)", "Total TDP (W) (median)"),
}
WITH_OWNER: epoch.Aliases = {**COLUMNS, "owner": ("Owner", "Chip owner")}
SPECULATIVE = ("smuggled", "speculative")


def parse(answer: Answer, company: Callable[[str], str]) -> list[ChipStock | LeftOut]:
    """The stock of every owner, or of all together, as estimated on the answer's day. Raises LayoutChangedError."""
    by_owner = answer.url == OWNERS_URL
    if not by_owner:
        answer = replace(answer, body=only_csv(answer.body, "Epoch AI's", _LARGEST, MEMBER))
    found: dict[tuple[Any, ...], ChipStock] = {}
    apart: list[ChipStock | LeftOut] = []
    for line in epoch.lines(answer, WITH_OWNER if by_owner else COLUMNS):
        owner = line.text("owner") if by_owner else ""
        what = ", ".join(filter(None, [owner, line.text("designer"), line.text("day")]))
        row = _stock(line, owner, answer, company)
        why = _why_not(row, by_owner)
        thing = (row.owner, row.designer, row.day)
        if why or thing in found:
            apart.append(LeftOut(why or "a second row on the same owner, designer and day", what))
        else:
            found[thing] = row
    return [*found.values(), *apart]


def _stock(line: epoch.Line, owner: str, answer: Answer, company: Callable[[str], str]) -> ChipStock:
    watts, power = line.number_of("watts"), line.number_of("power")
    return ChipStock(
        owner=company(owner) if owner else "", designer=company(line.text("designer")), day=line.day("day"),
        units=line.number_of("units"), h100e=line.number_of("h100e"), h100e_low=line.number_of("h100e_low"),
        h100e_high=line.number_of("h100e_high"), power_mw=power if power or watts is None else watts / 1e6,
        partial=line.flag("partial"), speculative=any(word in owner.lower() for word in SPECULATIVE),
        published_day=answer.day, source=OWNERS if owner else SOLD, source_url=answer.url,
    )  # fmt: skip


def _why_not(row: ChipStock, by_owner: bool) -> str:
    if row.day is None:
        return "a date that cannot be"
    if not row.designer or (by_owner and not row.owner):
        return "no designer or no owner"
    if row.h100e is None:
        return "no amount"
    numbers = (row.units, row.h100e, row.h100e_low, row.h100e_high, row.power_mw)
    return "a negative amount" if any(number is not None and number < 0 for number in numbers) else ""


def _newest(rows: list[ChipStock]) -> dt.date | None:
    return max((row.published_day for row in rows if row.published_day), default=None)


def sources(tables: Mapping[str, pd.DataFrame]) -> list[Source]:
    """The two sources, with the companies that they name."""
    company = epoch.company_names(tables["companies"]) if "companies" in tables else str.strip
    usual = Source(
        key=OWNERS, title="Epoch AI, who owns the AI chips", url=OWNERS_URL, licence=epoch.LICENCE, fills="chip_stock",
        cadence_days=90, at_least=20, parse=partial(parse, company=company), newest=_newest, vintages=True,
    )  # fmt: skip
    sold = replace(usual, key=SOLD, title="Epoch AI, AI chips sold so far by designer", url=SOLD_URL, at_least=10)
    return [usual, sold]
