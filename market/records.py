"""Every table's row as a class; the only place where a column is named, typed and explained.

A field's type says how it is stored (`str` is text and empty when unknown; `float | None`, `int | None` and
`dt.date | None` are empty when unknown), its `column(...)` says what it means, which vocabulary it draws from, and
whether it may be empty. `market.tables` turns these classes into schemas, checks and the data dictionary.
"""

import datetime as dt
import hashlib
import json
import math
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Any


def column(
    meaning: str,
    *,
    words: str = "",
    required: bool = False,
    refers: str = "",
    default: Any = "",
    computed: bool = False,
    form: str = "",
    within: tuple[float, float] | None = None,
    quoted: bool = False,
) -> Any:
    """A dataclass field with its dictionary entry.

    words: the vocabulary (a key of `VOCABULARIES`) that the value must come from. refers: the table (`companies`,
    `segments`, `documents`, `figures`) that must know the value. computed: filled in by the program, so no column of
    the curated file.
    form: how text is written: `stated` (YYYY-MM-DD, YYYY-MM or YYYY), `address` (http or https), `list` (joined by ;).
    within: the lowest and the highest number allowed. quoted: a document's own words, which never leave the dataset.
    """
    notes = {"meaning": meaning, "words": words, "required": required, "refers": refers, "computed": computed,
             "form": form, "within": within, "quoted": quoted}  # fmt: skip
    return field(default=default, metadata=notes)


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _written(part: object) -> str:
    """What is no text, as JSON; a date as text."""
    if isinstance(part, float) and math.isfinite(part):
        return float.__repr__(part)
    return _encoded(str(part) if isinstance(part, dt.date) else part)


def content_id(*parts: object) -> str:
    """Sixteen hexadecimal digits that name a row by what it says; the same parts give the same name anywhere."""
    said = ["null" if part is None else encode_basestring(part) if isinstance(part, str) else _written(part)
            for part in parts]  # fmt: skip
    text = f"[{', '.join(said)}]"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Figure:
    """One numeric statement by one publisher about one metric and one period."""

    publisher: str = column("organisation that made the statement, not the outlet that repeated it; empty = unnamed")
    published_on: str = column("date of the statement: YYYY-MM-DD, YYYY-MM or YYYY; empty = unknown", form="stated")
    metric: str = column("what is measured", words="metric", required=True)
    workload: str = column("which part of AI the number is about", words="workload", required=True, default="all")
    segment: str = column("what is counted", refers="segments")
    entity: str = column("company or group that the number is about; empty = the whole market", refers="companies")
    product: str = column("chip, product line or part of the segment; empty = all of it")
    region: str = column("where", words="region", default="world")
    period_start: dt.date | None = column("first day that the number covers", default=None)
    period_end: dt.date | None = column("last day that the number covers; a stock has the same day twice", default=None)
    value: float | None = column("the number, in `unit`; empty where only bounds were given", default=None)
    value_low: float | None = column("lower end of the stated range", default=None)
    value_high: float | None = column("upper end of the stated range", default=None)
    unit: str = column("unit of the three values", words="unit", required=True)
    kind: str = column("fact or view", words="kind", required=True)
    basis: str = column("variant of the metric; empty = not known, or it has none", words="basis")
    source_title: str = column("short citation of the page")
    source_url: str = column("address of the page in which the number was read", form="address")
    second_url: str = column("a second page that shows the same number or date", form="address")
    evidence: str = column("how near the page is to the publisher", words="evidence")
    note: str = column("definition, scope and caveats in our own words")
    figure_id: str = column("name of the row, made of what it says", computed=True)
    published_day: dt.date | None = column("the day the statement counts as", default=None, computed=True)
    published_precision: str = column("how exactly it is dated", words="precision", default="none", computed=True)
    document_id: str = column("the document that carries it", refers="documents", computed=True)
    origin: str = column("how it came here", words="origin", default="curated", computed=True)
    quote: str = column(
        "the sentence or table row that it was read from; empty for curated rows", computed=True, quoted=True
    )
    quote_start: int | None = column(
        "where the quote begins in the text, in characters", default=None, computed=True, quoted=True
    )
    span: str = column("the words that carry the number", computed=True, quoted=True)
    start: int | None = column(
        "where the span begins in the text, in characters", default=None, computed=True, quoted=True
    )
    places: int | None = column("how often one document states it", default=None, computed=True)
    standing: str = column("charted or in review", words="standing", default="charted", computed=True)
    reasons: str = column("why it has this standing; several are joined by ;", computed=True)
    caveats: str = column("what to mind, joined by ;", words="caveat", form="list", computed=True)
    scale_suspect: bool = column("the written magnitude is doubtful", default=False, computed=True)
    value_as_written: float | None = column("the value at the written magnitude", default=None, computed=True)

    def __post_init__(self) -> None:
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValueError(f"{self.source_url or self.publisher}: the period ends before it starts")
        if not self.figure_id:
            object.__setattr__(self, "figure_id", content_id(
                self.origin, self.publisher, self.published_on, self.metric, self.workload, self.segment, self.entity,
                self.product, self.region, self.period_start, self.period_end, self.value, self.value_low,
                self.value_high, self.unit, self.kind, self.basis, self.document_id))  # fmt: skip


@dataclass(frozen=True)
class Claim:
    """One dated statement on when inference passes training, or that it does not."""

    publisher: str = column("organisation whose view it is")
    published_on: str = column("date of the statement: YYYY-MM-DD, YYYY-MM or YYYY; empty = unknown", form="stated")
    claim: str = column("what is claimed", words="claim", required=True)
    segment: str = column("what is compared", refers="segments", required=True)
    region: str = column("where", words="region", default="world")
    entity: str = column("company, where the claim is about one company only", refers="companies")
    bound: str = column("what the years say", words="bound", required=True, default="none")
    year_low: int | None = column(
        "earliest year of the crossing, as far as the bound gives it", default=None, within=(2000, 2100)
    )
    year_high: int | None = column(
        "latest year of the crossing, as far as the bound gives it", default=None, within=(2000, 2100)
    )
    source_title: str = column("short citation of the page")
    source_url: str = column("address of the page in which it was read", form="address")
    second_url: str = column("a second page that shows the same", form="address")
    evidence: str = column("how near the page is to the publisher", words="evidence")
    note: str = column("scope and caveats in our own words")
    claim_id: str = column("name of the row, made of what it says", computed=True)
    published_day: dt.date | None = column("the day the statement counts as", default=None, computed=True)
    published_precision: str = column("how exactly it is dated", words="precision", default="none", computed=True)
    document_id: str = column("the document that carries it", refers="documents", computed=True)
    origin: str = column("how it came here", words="origin", default="curated", computed=True)
    quote: str = column("the sentence that it was read from; empty for curated rows", computed=True, quoted=True)
    quote_start: int | None = column(
        "where the quote begins in the text, in characters", default=None, computed=True, quoted=True
    )
    standing: str = column("charted or in review", words="standing", default="charted", computed=True)
    reasons: str = column("why it has this standing; several are joined by ;", computed=True)

    def __post_init__(self) -> None:
        if not self.claim_id:
            object.__setattr__(self, "claim_id", content_id(
                self.origin, self.publisher, self.published_on, self.claim, self.segment, self.region, self.entity,
                self.bound, self.year_low, self.year_high, self.document_id))  # fmt: skip


@dataclass(frozen=True)
class Document:
    """An article, press release, filing or report."""

    document_id: str = column("name of the row: of its canonical address, else of its text", required=True)
    url: str = column("address as it was found")
    canonical_url: str = column("address without tracking parts, as the page itself names it")
    title: str = column("title")
    lead: str = column("first lines or summary, at most 300 characters", quoted=True)
    source: str = column("key of the source that brought it: a feed's key, `curated`, `added`", required=True)
    site: str = column("host name, or the outlet's name")
    publisher: str = column("organisation that published it, where known")
    author: str = column("author as the feed names it")
    language: str = column("language", words="language")
    published_on: str = column("date: YYYY-MM-DD, YYYY-MM or YYYY; empty = unknown")
    published_day: dt.date | None = column("the day that counts", default=None)
    published_precision: str = column("how exactly it is dated", words="precision", default="none")
    fetched_at: dt.datetime | None = column("when we first held it, UTC", default=None)
    content_hash: str = column("SHA-256 of the text, first 16 digits; empty where only title and link are held")
    story: str = column("name shared by documents that tell the same story")
    copy_of: str = column("the document whose words it repeats, the first that is known; empty for an original")
    signature: str = column("what is kept of its words to tell copies: a MinHash, and its amounts", quoted=True)
    read_with: str = column("the program and the words with which it was last read", quoted=True)
    topics: str = column("what it is about, joined by ;", words="topic", form="list")
    companies: str = column("companies named, joined by ;")
    chips: str = column("chips named, joined by ;")
    sites: str = column("rows of sites that it speaks of, joined by ;")
    programmes: str = column("building programmes that it speaks of, joined by ;")
    deals: str = column("deal_id of the deals that it speaks of, joined by ;")
    lean: str = column("which of the two it speaks of more", words="lean", default="none")
    lean_words: str = column("the words that decided, with their weight; one in the title weighs three")
    visibility: str = column("may facts of it be exported", words="visibility", default="public")


@dataclass(frozen=True)
class Text:
    """The full text of a document, where its licence or the user's own file allows keeping it; never exported."""

    document_id: str = column("the document", required=True)
    text: str = column("full text", quoted=True)


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


@dataclass(frozen=True)
class Correction:
    """A source's error in one cell, and what is shown instead; what the source said stays stored."""

    table_name: str = column("table that the row lies in", required=True)
    row_key: str = column(
        "key of the row: figure_id, claim_id, deal_id, a name; several parts joined by a vertical bar", required=True
    )
    column_name: str = column("column of the cell", required=True)
    expected: str = column(
        "what the source says there, written as in a curated file; empty = nothing. Where anything else stands, the "
        "correction is not applied, and the audit and the refresh say so"
    )
    corrected: str = column("what is shown instead, written likewise; empty = nothing")
    why: str = column("what is wrong, and how we know, in our own words", required=True)
    source_url: str = column("address of a page that shows the right value", required=True, form="address")
    since: dt.date | None = column("day on which the correction was made", required=True, default=None)


@dataclass(frozen=True)
class Explanation:
    """What explains a finding of the checks, written by people; it closes that finding as long as its rows stand."""

    finding: str = column("the finding, as the checks name it", required=True)
    check: str = column("the check that found it", words="check", required=True)
    inputs: str = column(
        "the rows that it is about, as the finding names them, joined by ;", required=True, form="list"
    )
    explanation: str = column("what explains it, in our own words, resting on notes and definitions", required=True)
    since: dt.date | None = column("day on which it was written", required=True, default=None)


@dataclass(frozen=True)
class Review:
    """What a person decided on a row that the program read; what was read stays stored."""

    table_name: str = column("table that the row lies in: figures or claims", required=True)
    row_key: str = column("figure_id or claim_id", required=True)
    decision: str = column("what was decided", words="decision", required=True)
    changes: str = column(
        "for correct: what is shown instead, as column=value joined by ;, written as in a curated file"
    )
    decided_on: dt.date | None = column("day of the decision", required=True, default=None)
    reviewer: str = column("who decided; may stay empty")
    note: str = column("why, in our own words")


@dataclass(frozen=True)
class Price:
    """Price of one GPU-hour, by one seller in one market on one day."""

    chip: str = column("GPU", required=True)
    provider: str = column("seller or group of sellers")
    market: str = column("kind of price", words="market", required=True)
    region: str = column("where")
    day: dt.date | None = column("the day it was seen or stated for", default=None)
    usd_per_gpu_hour: float | None = column("US dollars for one GPU for one hour", default=None)
    usd_low: float | None = column("lowest of a stated range", default=None)
    usd_high: float | None = column("highest of a stated range", default=None)
    source: str = column("key of the source that brought it", required=True)
    figure_id: str = column("the figure row that it repeats, for curated prices", refers="figures")
    source_url: str = column("address of the list; empty for curated prices, whose figure names it", form="address")


@dataclass(frozen=True)
class Rate:
    """An ECB euro reference rate."""

    currency: str = column("ISO code", required=True)
    day: dt.date | None = column("day", default=None)
    per_euro: float | None = column("units of the currency for one euro", default=None)


@dataclass(frozen=True)
class Release:
    """A consistent set of table versions."""

    release: str = column("ISO week and number: 2026-W47.1", required=True)
    made_at: dt.datetime | None = column("when it was published, UTC", default=None)
    schema_version: int | None = column("version of this layout", default=None)
    versions: str = column("JSON: table -> version")
    counts: str = column("JSON: table -> rows")
    changes: str = column("JSON: table -> rows added, changed, withdrawn since the release before")
    note: str = column("why it was made, where that is not a refresh")


@dataclass(frozen=True)
class Outcome:
    """How one source went in one run."""

    run: str = column("start of the run, UTC, as text", required=True)
    source: str = column("key of the source", required=True)
    outcome: str = column("how it went", words="outcome", required=True)
    reason: str = column("why, for skipped and failed")
    rows: int | None = column("rows that it gave", default=None)
    new_rows: int | None = column("rows that were new", default=None)
    seconds: float | None = column("how long it took", default=None)
    newest_published: dt.date | None = column("newest date among its rows", default=None)
    at: dt.datetime | None = column("when it ended, UTC", default=None)
    lists: str = column("addresses of the price lists that it had again or anew, joined by a space")


@dataclass(frozen=True)
class Told:
    """An alert that was told, so that it is not told again."""

    key: str = column(
        "name of the rule as it stood with what it told of; `examined` marks the last release", required=True
    )
    rule: str = column("name of the rule")
    sentence: str = column("what was told")
    release: str = column("release that set it off")
    at: dt.datetime | None = column("when it was told, UTC", default=None)
