"""A number within a sentence: what it is called, for which period, and how far it moved."""

import re
from typing import Any

from market import wording
from market.vocabulary import METRICS, UNITS, UNNAMED

_WIDTH = re.compile(r", (total|everything|money|units|broad|all loads|all places)$")
_OF = {"spending": "spending on {}", "capex": "capex on {}", "revenue": "revenue from {}",
       "growth_rate": "growth of {}", "cost": "the cost of {}", "market_size": "the market of {}"}  # fmt: skip
_AMOUNT = re.compile(rf"([\d.]+(?:e\+?\d+)?) ({'|'.join(sorted(UNITS, key=len, reverse=True))})\b")
_DAY = re.compile(r"\((\d{4}-\d\d(?:-\d\d)?)\)")
Row = dict[str, Any]


def phrase(row: Row, publisher: str = "") -> str:
    """The number within a sentence: `capex of large clouds`, `Meta’s capex`; `its own capex` where Meta says so."""
    metric, use = str(row["metric"]), "" if row["workload"] == "all" else f" for {row['workload']}"
    word = "capex" if metric == "capex" else METRICS[metric].label.lower() if metric in METRICS else metric
    if row["entity"]:
        owner = "its own" if row["entity"] == publisher else f"{row['entity']}’s"
        return f"{owner} {word}{_of_product(metric, row['product'])}{use}"
    name = _WIDTH.sub("", str(row["segment_label"]))
    name = name if name[:2].isupper() or name[1:2].isupper() else name[:1].lower() + name[1:]
    use = "" if row["workload"] in name.lower() else use
    if word in name.lower() or (metric == "market_size" and "market" in name.lower()):
        return f"{name}{use}"
    if metric.endswith("_share"):
        return f"{row['workload']}’s {word} in {name}" if row["workload"] != "all" else f"the {word} of {name}"
    return _OF.get(metric, f"{word} of {{}}").format(name) + use


def _of_product(metric: str, product: str) -> str:
    if metric == "unit_price" and product == UNNAMED:
        return " of a chip not named"
    return f" {'of' if metric == 'unit_price' else 'from'} {product}" if product else ""


def when(row: Row) -> str:
    """The period within a sentence: `2026`, `the year to 31 May 2026`."""
    told = wording.period(row["period_start"], row["period_end"])
    return f"the {told}" if told.startswith("year to") else told


def size(move: Row) -> str:
    """How far a view moved: points for shares and growth, per cent of the first value for everything else."""
    if move["unit"] == "percent" or wording.missing(move["change_pct"]):
        amount = wording.number(abs(move["change"]))
        return f"{amount} point{'' if amount == '1' else 's'}" if move["unit"] == "percent" else amount
    percent = abs(move["change_pct"])
    return f"{percent:.1f}%" if percent < 9.95 else f"{percent:,.0f}%"


def amounts(text: str) -> str:
    """The words of a finding with amounts and days as people write them: `4.03 USD_bn` is `$4.03bn`, `(2026-03-16)` is
    `(16 Mar 2026)`."""
    text = _DAY.sub(lambda found: f"({wording.stated(found[1])})", text)
    return _AMOUNT.sub(lambda found: wording.with_unit(wording.number(found[1]), found[2]), text)
