"""What sources say: figures, claims, the documents that carry them, prices, rates."""

import datetime as dt
from dataclasses import dataclass

from market.records.column import column
from market.records.naming import content_id


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
    url: str = column("address as it was found", form="address")
    canonical_url: str = column("address without tracking parts, as the page itself names it", form="address")
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
