"""Rows of open data sets that a refresh brings, each table with one class; columns as in `market.records`.

Such a table holds statements: what a source said of a thing on the day on which we first held it (`published_day`). A
number that the source changes is a further row, and so is that it no longer states the thing (`gone`).
"""

import datetime as dt
from dataclasses import dataclass

from market.records import column

_UP = (0, float("inf"))


@dataclass(frozen=True)
class ChipSale:
    """How many pieces of one chip were sold in one quarter, as one source estimated it on one day."""

    designer: str = column("who designed it, as in companies where it is known there", required=True)
    chip: str = column("chip, as the source names it", required=True)
    family: str = column("kind of chip", words="chip_kind", required=True)
    period_start: dt.date | None = column("first day", required=True, default=None)
    period_end: dt.date | None = column("last day", required=True, default=None)
    units: float | None = column("pieces, middle estimate", default=None, within=_UP)
    units_low: float | None = column("pieces, 5th percentile", default=None, within=_UP)
    units_high: float | None = column("pieces, 95th percentile", default=None, within=_UP)
    h100e: float | None = column("H100s that would do as much, middle estimate", default=None, within=_UP)
    h100e_low: float | None = column("H100s that would do as much, 5th percentile", default=None, within=_UP)
    h100e_high: float | None = column("H100s that would do as much, 95th percentile", default=None, within=_UP)
    power_mw: float | None = column("thermal design power of the pieces, megawatts", default=None, within=_UP)
    cost_usd_bn: float | None = column(
        "what buyers paid for them, thousand million US dollars", default=None, within=_UP
    )
    partial: bool = column("covers only a part of the quarter", default=False)
    published_day: dt.date | None = column("day on which we first held the estimate", required=True, default=None)
    modified_on: dt.date | None = column("day on which the source last touched its row", default=None)
    gone: bool = column("the source no longer states it from this day on", default=False)
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the file", required=True, form="address")


@dataclass(frozen=True)
class ChipStock:
    """How many AI chips of one designer one owner, or all of them, had been sold up to one day, as one source estimated
    it on one day. What was sold stays counted, worn out or not."""

    owner: str = column("who owns them, as in companies where it is known there; empty = all owners together")
    designer: str = column("who designed them, as in companies where it is known there", required=True)
    day: dt.date | None = column("day up to which it counts", required=True, default=None)
    units: float | None = column("pieces, middle estimate", default=None, within=_UP)
    h100e: float | None = column("H100s that would do as much, middle estimate", default=None, within=_UP)
    h100e_low: float | None = column("H100s that would do as much, 5th percentile", default=None, within=_UP)
    h100e_high: float | None = column("H100s that would do as much, 95th percentile", default=None, within=_UP)
    power_mw: float | None = column("thermal design power of the chips alone, megawatts", default=None, within=_UP)
    partial: bool = column("the source calls the day incomplete", default=False)
    speculative: bool = column("a guess that the source itself leaves out of its totals", default=False)
    published_day: dt.date | None = column("day on which we first held the estimate", required=True, default=None)
    gone: bool = column("the source no longer states it from this day on", default=False)
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the file", required=True, form="address")


@dataclass(frozen=True)
class SitePower:
    """Power of one data centre on one day, as one source put it on the day of a download."""

    site: str = column("data centre, as the source names it", required=True)
    day: dt.date | None = column("day from which on it draws this power", required=True, default=None)
    state: str = column("did it run or was it planned", words="power_state", required=True, default="measured")
    power_mw: float | None = column("power of the whole facility, megawatts", default=None, within=_UP)
    it_power_mw: float | None = column("power of its machines alone, megawatts", default=None, within=_UP)
    h100e: float | None = column("its computing power, in H100s that would do as much", default=None, within=_UP)
    buildings: float | None = column("buildings in operation", default=None, within=_UP)
    cost_usd_bn: float | None = column(
        "capital spent on it so far, thousand million US dollars of 2025", default=None, within=_UP
    )
    published_day: dt.date | None = column("day on which we first held the statement", required=True, default=None)
    gone: bool = column("the source no longer states it from this day on", default=False)
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the file", required=True, form="address")


@dataclass(frozen=True)
class ChipSpec:
    """A chip's specification as an open data set has it; our own rows (`chips`) win over it."""

    chip: str = column("chip, as the source names it", required=True)
    vendor: str = column("who sells or designs it; empty = not stated")
    family: str = column("kind of chip, as the source calls it")
    released_on: dt.date | None = column("day of its release, as the source has it", default=None)
    process_nm: float | None = column("name of the process, nanometres", default=None, within=_UP)
    memory_gb: float | None = column("memory, gigabytes", default=None, within=_UP)
    memory_bandwidth_gbps: float | None = column("memory bandwidth, gigabytes a second", default=None, within=_UP)
    fp16_tflops_dense: float | None = column("dense rate at 16 bits, TFLOP/s", default=None, within=_UP)
    fp8_tflops_dense: float | None = column("dense rate at 8 bits, TFLOP/s", default=None, within=_UP)
    fp4_tflops_dense: float | None = column("dense rate at 4 bits, TFLOP/s", default=None, within=_UP)
    int8_tops: float | None = column("dense integer rate at 8 bits, TOP/s", default=None, within=_UP)
    tdp_w: float | None = column("thermal design power, watts", default=None, within=_UP)
    price_usd: float | None = column("price of one at its release, US dollars", default=None, within=_UP)
    published_day: dt.date | None = column("day on which we first held the statement", required=True, default=None)
    gone: bool = column("the source no longer states it from this day on", default=False)
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the file", required=True, form="address")


@dataclass(frozen=True)
class TokenPrice:
    """What one seller asks for a million tokens of one model, from one day on."""

    model: str = column("model, as the list names it", required=True)
    seller: str = column("who sells it, as the list names it", required=True)
    day: dt.date | None = column("day on which the price was first seen", required=True, default=None)
    usd_input: float | None = column("US dollars for a million tokens read", default=None, within=_UP)
    usd_output: float | None = column("US dollars for a million tokens written", default=None, within=_UP)
    usd_cached: float | None = column(
        "US dollars for a million tokens read again from a cache", default=None, within=_UP
    )
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the list", required=True, form="address")
    gone: bool = column("the list no longer has it from this day on", default=False)


@dataclass(frozen=True)
class Benchmark:
    """What one machine did in one benchmark of one round."""

    suite: str = column("benchmark suite and kind of machine", required=True)
    round: str = column("round, as v6.1", required=True)
    submitter: str = column("who ran it", required=True)
    division: str = column("closed (comparable by its rules) or open", required=True)
    availability: str = column("available, preview or research")
    system: str = column("machine", required=True)
    chip: str = column("chip, as the submitter names it")
    family: str = column("family of the chip, as H100; empty where it is not known")
    chips: int | None = column("chips in the machine, all nodes together", default=None, within=(1, float("inf")))
    model: str = column("model and its accuracy target", required=True)
    scenario: str = column("Offline, Server, Interactive; Time to train", required=True)
    result: float | None = column("throughput of the machine, or its time, in `unit`", default=None, within=_UP)
    unit: str = column("Tokens/s, Samples/s or Queries/s; Minutes", required=True)
    per_chip: float | None = column("throughput divided by the chips; empty for a time", default=None, within=_UP)
    chip_minutes: float | None = column("minutes times chips; empty for a throughput", default=None, within=_UP)
    precision: str = column("data types of the weights")
    source: str = column("key of the source that brought it", required=True)
    source_url: str = column("address of the file", required=True, form="address")
