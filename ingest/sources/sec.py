"""SEC companyconcept: capital expenditure, and of some companies revenue, as they filed it since 2019; one source each.

One answer is one tag of one company over all of its filings
(https://www.sec.gov/search-filings/edgar-application-programming-interfaces). Its `fy` and `fp` describe the filing and
not the fact, so they are not read: `market.year_to_date` tells quarters by their days.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from ingest.source import Answer, LayoutChangedError, Source, newest_of, read_json
from ingest.sources import _filed
from ingest.sources._filed import Filed
from market.frames import rows as rows_of
from market.records import Figure
from market.vocabulary import CURRENCIES
from market.year_to_date import Fact, numbers

_API = "https://data.sec.gov/api/xbrl/companyconcept/CIK{cik:010}/{tag}.json"
_SINCE = dt.date(2019, 1, 1)
SEGMENTS = {
    "hyperscaler": "hyperscaler_capex", "chip_vendor": "supplier_capex", "foundry": "supplier_capex",
    "memory": "supplier_capex", "startup": "supplier_capex", "gpu_cloud": "neocloud_business",
}  # fmt: skip
"""Role of a company -> the segment that its capital expenditure belongs to."""
REVENUE = {"NVIDIA": "company_revenue", "AMD": "company_revenue", "CoreWeave": "neocloud_business"}
"""Companies whose revenue is asked too -> its segment."""


@dataclass(frozen=True)
class Concept:
    """A number that companies file: its tags, the better first, and what a figure of it says."""

    metric: str
    basis: str
    tags: tuple[str, ...]
    words: str
    abroad: tuple[str, ...] = ()
    """The tags of those who file by IFRS."""


CAPEX = Concept(
    "capex", "cash",
    ("us-gaap/PaymentsToAcquirePropertyPlantAndEquipment", "us-gaap/PaymentsToAcquireProductiveAssets"),
    "Cash paid for property and equipment (some companies: with intangible assets), gross, by the cash-flow statement.",
    ("ifrs-full/PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities",),
)  # fmt: skip
LEASES = Concept(
    "capex", "finance_lease_payments", ("us-gaap/FinanceLeasePrincipalPayments",),
    "Principal paid on finance leases (by IFRS: on all leases), by the cash-flow statement; stands beside cash capex, "
    "no part of it.",
    ("ifrs-full/PaymentsOfLeaseLiabilitiesClassifiedAsFinancingActivities",),
)  # fmt: skip
SALES = Concept(
    "revenue", "", ("us-gaap/Revenues", "us-gaap/RevenueFromContractWithCustomerExcludingAssessedTax"),
    "Revenue of the whole company, by the income statement.",
)  # fmt: skip


@dataclass(frozen=True)
class _Company:
    name: str
    cik: int
    role: str
    abroad: bool

    def concepts(self) -> tuple[Concept, ...]:
        return (CAPEX, LEASES, SALES) if self.name in REVENUE else (CAPEX, LEASES)

    def tags(self, concept: Concept) -> tuple[str, ...]:
        return (*concept.tags, *(concept.abroad if self.abroad else ()))

    def like(self, concept: Concept) -> Figure:
        """What all figures of a concept have in common."""
        segment = REVENUE[self.name] if concept is SALES else SEGMENTS[self.role]
        return Figure(publisher=self.name, metric=concept.metric, workload="all", segment=segment, entity=self.name,
                      basis=concept.basis, unit="USD_bn", kind="actual", value=0.0, note=concept.words)  # fmt: skip


def sources(tables: Mapping[str, pd.DataFrame]) -> Iterator[Source]:
    """One source for each listed company of a role in SEGMENTS that has a CIK. tables: of `curated.load`."""
    for row in rows_of(tables.get("companies", pd.DataFrame())):
        if row["cik"] and row["ticker"] and row["role"] in SEGMENTS:
            yield _source(_Company(row["company"], int(row["cik"]), row["role"], row["country"] != "US"))


def _source(company: _Company) -> Source:
    first, *more = (
        _API.format(cik=company.cik, tag=tag) for concept in company.concepts() for tag in company.tags(concept)
    )
    return Source(
        key=f"sec_{'_'.join(company.name.lower().replace('.', '').split())}",
        title=f"SEC filings of {company.name}",
        url=first,
        more=tuple(more),
        licence=_filed.LICENCE,
        cadence_days=_filed.CADENCE,
        at_least=2,
        parse=partial(parse, cik=company.cik),
        join=partial(figures, company=company),
        newest=newest_of("published_day"),
        fills="figures",
        absent_is_fine=True,
        contact=True,
    )


def parse(answer: Answer, cik: int) -> list[Filed]:
    """The facts on spans that end since 2019, in the currency of most facts: the others are translations of some, made
    for readers' convenience. Raises LayoutChangedError."""
    told = _envelope(answer, cik)
    tag = f"{told['taxonomy']}/{told['tag']}"
    units = {unit: facts for unit, facts in told["units"].items() if unit in CURRENCIES}
    if not units:
        raise LayoutChangedError(f"{tag} of CIK {cik}: no unit is a currency")
    currency = max(units, key=lambda unit: (len(units[unit]), unit != "USD"))
    found = [_fact(row, tag, cik) for row in units[currency] if "start" in row or not isinstance(row, dict)]
    return [Filed(fact, cik, currency) for fact in found if fact.end >= _SINCE]


def _envelope(answer: Answer, cik: int) -> dict[str, Any]:
    """The JSON of a companyconcept answer, its keys and the company checked."""
    told = read_json(answer.body, f"{answer.url}: the")
    wanted: dict[str, Any] = {"cik": (int, str), "taxonomy": str, "tag": str, "units": dict}
    held = told if isinstance(told, dict) else {}
    missing = [name for name, kind in wanted.items() if not isinstance(held.get(name), kind)]
    if missing:
        raise LayoutChangedError(f"{answer.url}: no '{missing[0]}' where it was")
    if str(told["cik"]).lstrip("0") != str(cik):
        raise LayoutChangedError(f"{answer.url}: it is about CIK {told['cik']}")
    if not all(isinstance(facts, list) for facts in told["units"].values()):
        raise LayoutChangedError(f"{answer.url}: a unit holds no list of facts")
    return held


def _fact(row: Any, tag: str, cik: int) -> Fact:
    try:
        value = row["val"]
        if isinstance(value, bool) or not isinstance(value, int | float) or value != round(value):
            raise LayoutChangedError(f"{tag} of CIK {cik}: the number of {row['end']} is {str(value)[:30]!r}")
        start, end, filed = (dt.date.fromisoformat(row[name]) for name in ("start", "end", "filed"))
        return Fact(start, end, int(value), filed, str(row["accn"]), str(row["form"]), tag)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise LayoutChangedError(f"{tag} of CIK {cik}: a fact without its days, filing or number ({error})") from error


def figures(found: list[Filed], company: _Company) -> list[Figure]:
    """The facts of all tags of a company as figures of its quarters and years, vintage by vintage."""
    return [figure for concept in company.concepts() for figure in _figures(found, company, concept)]


def _figures(found: list[Filed], company: _Company, concept: Concept) -> Iterator[Figure]:
    tags = company.tags(concept)
    mine = [filed for filed in found if filed.fact.tag in tags]
    for currency, _ in Counter(filed.currency for filed in mine).most_common(1):
        facts = {filed.fact for filed in mine if filed.currency == currency}
        for number in numbers(facts, tags):
            yield _filed.figure(number, company.like(concept), company.cik, currency)
