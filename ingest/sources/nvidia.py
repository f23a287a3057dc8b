"""NVIDIA's data-centre revenue and its parts, out of the inline XBRL of its quarterly and yearly reports.

The SEC's data interfaces hold only facts without dimensions, so these stand in the filings alone. The list of filings
(https://data.sec.gov/submissions/) leads to the newest. Axes changed over the years, members kept their names: facts
are known by the one member of their context, whatever its axis.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from ingest.source import Answer, LayoutChangedError, Source, newest_of, read_json
from ingest.sources import _filed, _inline
from ingest.sources._inline import Context, InlineFact
from market.frames import rows as rows_of
from market.records import Figure
from market.vocabulary import CURRENCIES
from market.year_to_date import Fact, Number, numbers, rounding

COMPANY = "NVIDIA"
NEWEST = 8
"""Reports that are read: two years, each with the year before beside it, and yearly ones with two."""
CONCEPTS = ("us-gaap:Revenues", "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax")
PRODUCTS = {
    "": r"datacenter",
    "Data Center compute": r"(datacenter)?compute",
    "Data Center networking": r"(datacenter)?networking",
    "Data Center hyperscale": r"(datacenter)?hyperscale(rs?|cloud)?",
    "Data Center ACIE": r"(datacenter)?(acie|ai(clouds?)?(and)?industrial(and)?enterprises?)",
}
"""Product -> the names of its members, without `Member`, in small letters."""
WHOLES = (("Data Center compute", "Data Center networking"), ("Data Center hyperscale", "Data Center ACIE"))
"""Parts that make all of the data-centre revenue together."""
NOTES = {"": "Revenue of the Data Center market platform, compute and networking together."}


@dataclass(frozen=True)
class Report:
    """One report of the list: its accession number, form, day and address."""

    filing: str
    form: str
    filed: dt.date
    url: str


@dataclass(frozen=True)
class Found:
    """One fact of the report that lies at an address."""

    url: str
    fact: InlineFact


def sources(tables: Mapping[str, pd.DataFrame]) -> Iterator[Source]:
    """The source, where the company has a CIK. tables: `companies` of `curated.load`."""
    for row in rows_of(tables.get("companies", pd.DataFrame())):
        if row["company"] == COMPANY and row["cik"]:
            yield _source(int(row["cik"]))


def _source(cik: int) -> Source:
    return Source(
        key="nvidia_data_center",
        title="NVIDIA's data-centre revenue, from its reports at the SEC",
        url=f"https://data.sec.gov/submissions/CIK{cik:010}.json",
        licence=_filed.LICENCE,
        cadence_days=_filed.CADENCE,
        at_least=NEWEST + 6,
        parse=parse,
        follow=follow,
        join=figures,
        newest=newest_of("published_day"),
        fills="figures",
        contact=True,
        vintages=True,
    )


def parse(answer: Answer) -> list[Report | Found]:
    """The newest reports of the list; of a report the wanted facts. Raises LayoutChangedError."""
    if _is_list(answer):
        return list(reports(answer))
    found = _inline.facts(answer.body, _wanted)
    if not found:
        raise LayoutChangedError(f"{answer.url.rpartition('/')[2]}: no revenue by DataCenterMember or one of its parts")
    return [Found(answer.url, fact) for fact in found if fact.currency in CURRENCIES]


def follow(answer: Answer) -> list[str]:
    return [report.url for report in reports(answer)] if _is_list(answer) else []


def _is_list(answer: Answer) -> bool:
    return answer.url.startswith("https://data.sec.gov/submissions/")


def reports(answer: Answer) -> list[Report]:
    """The newest quarterly and yearly reports of a list of filings. Raises LayoutChangedError."""
    try:
        told = read_json(answer.body, "the")
        recent, cik = told["filings"]["recent"], int(told["cik"])
        names = ("accessionNumber", "form", "filingDate", "primaryDocument")
        rows = list(zip(*(recent[name] for name in names), strict=True))
        found = [_report(cik, *row) for row in rows if row[1] in ("10-Q", "10-K")]
    except (ValueError, KeyError, TypeError, OverflowError, LayoutChangedError) as error:
        raise LayoutChangedError(f"the SEC's list of filings has another shape ({error})") from error
    return sorted(found, key=lambda report: report.filed, reverse=True)[:NEWEST]


def _report(cik: int, filing: Any, form: Any, filed: Any, document: Any) -> Report:
    if (
        not 0 < cik < 10**10
        or not re.fullmatch(r"\d{10}-\d\d-\d{6}", filing)
        or not re.fullmatch(r"[\w-][\w.-]*\.htm", document)
    ):
        raise ValueError(f"'{filing} {document}' names no document")
    place = f"https://www.sec.gov/Archives/edgar/data/{cik}/{filing.replace('-', '')}/{document}"
    return Report(filing, form, dt.date.fromisoformat(filed), place)


def _wanted(concept: str, context: Context) -> bool:
    return concept in CONCEPTS and _product(context) is not None


def _product(context: Context) -> str | None:
    """The product of a context with one member; None for any other."""
    if len(context.members) != 1:
        return None
    name = context.members[0][1].rpartition(":")[2].removesuffix("Member").lower()
    return next((product for product, names in PRODUCTS.items() if re.fullmatch(names, name)), None)


def figures(rows: list[Report | Found]) -> list[Figure]:
    """The facts of all reports as figures of quarters and years, vintage by vintage."""
    listed = {row.url: row for row in rows if isinstance(row, Report)}
    facts: dict[str, dict[Fact, InlineFact]] = {}
    for row in rows:
        if isinstance(row, Found) and row.url in listed:
            product = _product(row.fact.context)
            facts.setdefault(product or "", {})[_fact(row.fact, listed[row.url])] = row.fact
    places = {report.filing: report.url for report in listed.values()}
    found = {product: numbers(mine, sorted({fact.tag for fact in mine})) for product, mine in facts.items()}
    return [_figure(number, product, places, next(iter(facts[product].values())))
            for product, told in _checked(found).items() for number in told]  # fmt: skip


def _fact(fact: InlineFact, report: Report) -> Fact:
    context = fact.context
    tag = f"{fact.concept} by {context.members[0][1]}"
    return Fact(context.start, context.end, fact.value, report.filed, report.filing, report.form, tag)


def _checked(found: dict[str, list[Number]]) -> dict[str, list[Number]]:
    """Parts that miss their whole, where all of them are told for one period and day, are for a person to look at."""
    told = {(product, _when(one)): one for product, mine in found.items() for one in mine if not one.reason}
    doubts: dict[tuple[str, tuple[dt.date, dt.date, dt.date]], str] = {}
    for parts in WHOLES:
        for (product, when), whole in told.items():
            held = [told[part, when] for part in parts if (part, when) in told]
            total = sum(one.value for one in held)
            allowed = sum(rounding(fact.value) for one in (*held, whole) for fact in one.used)
            if product == "" and len(held) == len(parts) and abs(total - whole.value) > allowed:
                reason = f"does not add up: its parts make {total:,}, the whole is {whole.value:,}"
                doubts |= {(part, when): reason for part in parts}
    return {product: [replace(one, reason=one.reason or doubts.get((product, _when(one)), "")) for one in mine]
            for product, mine in found.items()}  # fmt: skip


def _when(one: Number) -> tuple[dt.date, dt.date, dt.date]:
    return one.start, one.end, one.known


def _figure(number: Number, product: str, places: dict[str, str], fact: InlineFact) -> Figure:
    like = Figure(
        publisher=COMPANY, metric="revenue", workload="all", segment="data_center_revenue", entity=COMPANY,
        product=product, unit="USD_bn", kind="actual", value=0.0,
        note=NOTES.get(product, f"Part of the Data Center revenue: {product.removeprefix('Data Center ')}."),
    )  # fmt: skip
    made = _filed.figure(number, like, int(fact.context.cik), fact.currency)
    return replace(made, source_url=places[number.used[0].filing], figure_id="")
