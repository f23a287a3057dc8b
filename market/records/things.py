"""What statements are about, as people keep it: companies, segments, deals, sites, chips."""

import datetime as dt
from dataclasses import dataclass

from market.records.column import column


@dataclass(frozen=True)
class Company:
    """A company, firm, bank or outlet, with the names under which it appears."""

    company: str = column("canonical name, as in `entity` and `publisher`", required=True)
    ticker: str = column("stock ticker")
    cik: str = column("number at the SEC, ten digits")
    country: str = column("country of its seat")
    role: str = column("what it is to this market", words="role", required=True)
    fiscal_year_end: str = column("end of its fiscal year: MM-DD, or the rule in words")
    aliases: str = column("other names, joined by ;, each of one company only", form="list")
    website: str = column("address of its site", form="address")


@dataclass(frozen=True)
class Segment:
    """What a figure counts: its place in the tree, its scope and its kind of money."""

    segment: str = column("key", required=True)
    label: str = column("name to show", required=True)
    parent: str = column("wider segment", refers="segments")
    scope: str = column("what is counted", words="scope", required=True)
    money_type: str = column("kind of money or quantity", words="money_type", required=True)
    definition: str = column("what is in and what is out", required=True)
    comparable_with: str = column(
        "segments that may stand in one chart with a warning, joined by ;", form="list", refers="segments"
    )
    aliases: str = column("older keys, joined by ;", form="list")


@dataclass(frozen=True)
class Deal:
    """A deal between two parties."""

    date: str = column("announcement or first report: YYYY-MM-DD, YYYY-MM or YYYY", required=True, form="stated")
    type: str = column("kind of deal", words="deal_type", required=True)
    buyer: str = column("who pays or acquires", required=True)
    seller: str = column("who delivers or receives the money", required=True)
    value_usd_bn: float | None = column(
        "headline value, thousand million US dollars, often a ceiling", default=None, within=(0, float("inf"))
    )
    workload: str = column("what it is for", words="use", required=True, default="unknown")
    status: str = column("how far it has come, where our page tells; empty = it does not", words="deal_status")
    summary: str = column("what was agreed, in our own words")
    source_url: str = column("address of the page", required=True, form="address")
    deal_id: str = column("name of the row, made of date, buyer and seller", computed=True)
    day: dt.date | None = column("the day it counts as", default=None, computed=True)
    document_id: str = column("the document that carries it", refers="documents", computed=True)


@dataclass(frozen=True)
class Site:
    """A place with AI compute."""

    name: str = column("name", required=True)
    operator: str = column("who runs it; `X for Y` = X builds, Y uses")
    country: str = column("country", required=True)
    city: str = column("town")
    latitude: float | None = column("decimal degrees north, often of the town", default=None, within=(-90, 90))
    longitude: float | None = column("decimal degrees east, often of the town", default=None, within=(-180, 180))
    status: str = column("state", words="site_status", required=True)
    announced_on: str = column("date: YYYY-MM-DD, YYYY-MM or YYYY", form="stated")
    opened_on: str = column("date: YYYY-MM-DD, YYYY-MM or YYYY", form="stated")
    power_mw: float | None = column(
        "running power, or planned power when not operational; megawatts", default=None, within=(0, float("inf"))
    )
    accelerators: str = column("chip names")
    accelerator_count: int | None = column("pieces", default=None, within=(0, float("inf")))
    workload: str = column("what it is for", words="use", default="unknown")
    programme: str = column("building programme")
    source_url: str = column("address of the page", required=True, form="address")
    note: str = column("caveats in our own words")
    document_id: str = column("the document that carries it", refers="documents", computed=True)


@dataclass(frozen=True)
class Chip:
    """A chip's specification."""

    chip: str = column("name", required=True)
    vendor: str = column("who sells or designs it", required=True)
    family: str = column("GPU, TPU, LPU, NPU, ASIC, wafer-scale")
    optimised_for: str = column("what it was made for", words="chip_use", required=True)
    announced_on: str = column("date: YYYY-MM-DD, YYYY-MM or YYYY", form="stated")
    available_on: str = column("date: YYYY-MM-DD, YYYY-MM or YYYY", form="stated")
    process_nm: float | None = column("name of the process, nanometres", default=None, within=(0, float("inf")))
    memory_gb: float | None = column("memory, gigabytes", default=None, within=(0, float("inf")))
    memory_type: str = column("kind of memory")
    memory_bandwidth_gbps: float | None = column(
        "memory bandwidth, gigabytes a second", default=None, within=(0, float("inf"))
    )
    fp16_tflops_dense: float | None = column("dense rate at 16 bits, TFLOP/s", default=None, within=(0, float("inf")))
    fp8_tflops_dense: float | None = column("dense rate at 8 bits, TFLOP/s", default=None, within=(0, float("inf")))
    fp4_tflops_dense: float | None = column("dense rate at 4 bits, TFLOP/s", default=None, within=(0, float("inf")))
    int8_tops: float | None = column("dense integer rate at 8 bits, TOP/s", default=None, within=(0, float("inf")))
    tdp_w: float | None = column("thermal design power, watts", default=None, within=(0, float("inf")))
    price_usd: float | None = column("price of one, US dollars", default=None, within=(0, float("inf")))
    source_url: str = column("address of the page", required=True, form="address")
    note: str = column("caveats in our own words")
    document_id: str = column("the document that carries it", refers="documents", computed=True)
