"""Offers of machines with chips, as catalogues list them -> prices of one GPU-hour.

A catalogue lists machines by size and region. Of all machines of one seller with one chip and one way of billing, one
price is kept: the median of the price per chip, with the lowest and the highest beside it. Nothing is guessed: a chip
that is not followed, a machine without a price or without a chip count is left out, and counted.
"""

import csv
import datetime as dt
import io
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.source import LayoutChangedError, LeftOut
from market.records import Price

_CHIPS = (
    "A100 80GB", "A100 40GB", "A100", "A10G", "A10", "B200", "B300", "GB200", "GB300", "GH200", "H100 NVL", "H100 PCIe",
    "H100 SXM", "H100", "H20", "H200", "H200 NVL", "L4", "L40", "L40S", "MI300X", "MI325X", "MI350X", "MI355X", "T4",
    "V100", "V100 32GB",
)  # fmt: skip
"""The chips that are followed, by the names that curated prices use."""
_KNOWN = {re.sub(r"\W", "", chip).lower(): chip for chip in _CHIPS} | {
    "a10080gbsxm": "A100 80GB", "a10040gbsxm": "A100 40GB", "h10080gb": "H100", "h10080gbhbm3": "H100 SXM",
    "h100mega80gb": "H100 SXM", "h200sxm": "H200", "h200141gb": "H200", "b200sxm": "B200", "b300sxm": "B300",
    "l40s48gb": "L40S", "gh200480gb": "GH200", "v10032gb": "V100 32GB",
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """One machine: its chip as the catalogue names it, how many, US dollars for an hour of all of it, its market."""

    chip: str
    count: float
    usd: float
    market: str
    where: str = ""


def rows(body: bytes, needed: Iterable[str], what: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV by column. Raises LayoutChangedError where it is none or lacks a column of `needed`."""
    text = body.decode("utf-8-sig", "replace")
    table = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [name for name in needed if name not in (table.fieldnames or ())]
        if missing:
            raise LayoutChangedError(f"{what} has no column '{missing[0]}'")
        yield from ({name: (value or "").strip() for name, value in row.items() if name} for row in table)
    except csv.Error as error:
        raise LayoutChangedError(f"{what} cannot be read as CSV: {error}") from error


def number(text: str, what: str) -> float | None:
    """The number of a cell, None where it is empty. Raises LayoutChangedError for anything else."""
    if not text:
        return None
    try:
        found = float(text)
    except ValueError:
        found = float("nan")
    if not 0 <= found < 1e6:
        raise LayoutChangedError(f"{what}: '{text[:40]}' is no price and no count")
    return found


def chip(name: str) -> str:
    """The chip by our name; empty where it is not followed.

    >>> chip("H100-80GB-HBM3"), chip("A100-80GB"), chip("GTX 1080")
    ('H100 SXM', 'A100 80GB', '')
    """
    plain = re.sub(r"\W", "", name).lower().removeprefix("nvidia").removeprefix("amd").removeprefix("instinct")
    return _KNOWN.get(plain, "")


def prices(offers: Iterable[Offer], provider: str, day: dt.date, source: str, url: str) -> list[Price | LeftOut]:
    """One price per chip and market, and what was left out."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    apart: list[Price | LeftOut] = []
    for offer in offers:
        ours = chip(offer.chip)
        if not ours or not offer.count or not offer.usd:
            why = "a chip that is not followed" if not ours else "no price" if offer.count else "no chip count"
            apart.append(LeftOut(why, f"{provider}, {offer.chip}, {offer.where}"))
            continue
        found[ours, offer.market].append(round(offer.usd / offer.count, 6))
    return [*(_price(key, each, provider, day, source, url) for key, each in sorted(found.items())), *apart]


def _price(key: tuple[str, str], each: list[float], provider: str, day: dt.date, source: str, url: str) -> Price:
    several = min(each) < max(each)
    return Price(
        chip=key[0], provider=provider, market=key[1], region="world", day=day, source=source,
        source_url=url,
        usd_per_gpu_hour=round(statistics.median(each), 6), usd_low=min(each) if several else None,
        usd_high=max(each) if several else None,
    )  # fmt: skip
