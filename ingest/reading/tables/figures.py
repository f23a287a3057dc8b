"""The figure that a cell gives, with who says it, how firmly, and what is in doubt."""

from dataclasses import dataclass
from functools import cached_property

from ingest.reading.cues import has
from ingest.reading.numbers.amounts import Amount
from ingest.reading.tables.headings import When
from ingest.reading.tables.makers import name_in
from ingest.reading.tables.measured import metric_of
from ingest.reading.tables.owners import owner_by_maker, owner_of, seller_of
from ingest.reading.tables.parts import is_of_a_thing, is_of_the_whole, region_of, workload_of
from ingest.reading.tables.refused import RefusedError, refuse_other_things, refuse_several
from ingest.reading.tables.segments import segment_of
from ingest.reading.tables.spans import when_told
from ingest.reading.tables.spot import Spot
from ingest.reading.tables.sums import Stated, amount_of
from ingest.reading.tables.units import unit_about
from ingest.reading.tables.words import GUIDANCE, SAID_BY
from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.who import parent
from market.records import Figure

_LONGEST_PRODUCT = 60


@dataclass(frozen=True)
class _Told:
    """What a cell was found to say, and what was assumed of its unit."""

    spot: Spot
    amount: Amount
    assumed: str
    metric: str
    owner: Name | None
    when: When | None

    @cached_property
    def ahead(self) -> bool:
        """Does it tell of a time after the document's day?"""
        published = self.spot.table.page.published
        return bool(self.when and published and self.when.period.end > published)

    @cached_property
    def entity(self) -> str:
        """Whom the figure is about; a unit counts for its company, but for prices."""
        if not self.owner:
            return seller_of(self.spot.table) if self.metric == "unit_price" else ""
        return self.owner.company if self.metric == "unit_price" else parent(self.owner.company)

    @cached_property
    def publisher(self) -> str:
        """Who says it: the company itself of its own guidance, and of what is past where its books are the source."""
        table = self.spot.table
        of_books = table.from_books and not self.ahead
        guided = GUIDANCE.search(self.spot.near) or (not table.maker and GUIDANCE.search(table.caption))
        if self.entity and (of_books or guided):
            return self.entity
        return _speaker(self.spot) or self.entity

    @property
    def of_itself(self) -> bool:
        """Does a company speak of itself?"""
        return bool(self.entity) and self.entity == self.publisher

    @property
    def kind(self) -> str:
        if self.metric == "unit_price":
            return "actual"
        if self.ahead:
            return "guidance" if self.of_itself else "forecast"
        return "actual" if self.of_itself else "estimate"

    @cached_property
    def segment(self) -> str:
        return segment_of(self.spot, self.metric, self.owner)

    @cached_property
    def region(self) -> str:
        return region_of(self.spot, self.owner)


def figure_of(spot: Spot) -> tuple[Figure, Amount]:
    """The figure of a cell and its amount; raises RefusedError where the cell is none of the field."""
    table = spot.table
    refuse_other_things(spot.head, spot.label, f"{table.corner} {table.caption}")
    if not table.in_domain and not table.speaks_of_us(spot.near):
        raise RefusedError("money of another sector")
    refuse_several(spot.head, spot.label)
    amount, assumed = amount_of(Stated(spot.number, unit_about(spot), spot.span, spot.start), table.page)
    owner = owner_of(spot)
    metric = metric_of(spot, amount, owner)
    owner = owner or owner_by_maker(table, metric)
    return _figure(_Told(spot, amount, assumed, metric, owner, when_told(spot, metric, owner))), amount


def _speaker(spot: Spot) -> str:
    """Who says what a cell says: of its row's own column for that, else the table's maker, else named in the label."""
    table, knowledge = spot.table, spot.table.page.knowledge
    for column, cell in enumerate(spot.row.cells):
        if SAID_BY.match(table.grid.head(spot.row, column) or "") and cell.text:
            return name_in(cell.text, knowledge)
    if table.maker:
        return table.maker
    named = [one.name for one in knowledge.mentions(spot.label)]
    speaking = [name for name in named if not name.operates and name.role != "press"]
    return speaking[0].company if len(speaking) == 1 else ""


def _doubts(told: _Told) -> str:
    """Why a figure waits in review; empty where nothing is in doubt."""
    spot, when = told.spot, told.when
    beside = f"{spot.narrow} .", spot.table.caption  # each by itself: the caption is asked once for all its cells
    elsewhere = told.region == "world" and any(has("elsewhere", text) for text in beside)
    doubts = (
        (not when, "no period is told"),
        (not told.publisher, "nobody is named"),
        (not told.segment and told.metric != "unit_price", "what is counted is not told"),
        (told.assumed, told.assumed),
        (told.metric == "growth_rate" and spot.table.in_prices, "the rate of a price"),
        (when and when.assumed, "the price has no date of its own"),
        (when and when.fiscal and not (told.owner and told.owner.fiscal_year_end), "whose fiscal year is not told"),
        (elsewhere, "the place is none of the regions"),
    )
    return ";".join(reason for doubtful, reason in doubts if doubtful)


def _figure(told: _Told) -> Figure:
    spot, amount, page = told.spot, told.amount, told.spot.table.page
    period, reasons = told.when.period if told.when else None, _doubts(told)
    priced = told.metric == "unit_price" and is_of_a_thing(spot)
    product = spot.label[:_LONGEST_PRODUCT] if priced or not (told.segment or is_of_the_whole(spot)) else ""
    return Figure(
        publisher=told.publisher, published_on=page.published_on, published_day=page.published,
        published_precision=page.precision, metric=told.metric, workload=workload_of(spot), segment=told.segment,
        entity=told.entity, region=told.region, product=product, kind=told.kind,
        period_start=period.start if period else None, period_end=period.end if period else None,
        value=amount.value, value_low=amount.low, value_high=amount.high, unit=amount.unit, origin="read",
        quote=spot.row.line, quote_start=spot.row.start, span=amount.span, start=amount.start, places=1,
        evidence="primary" if told.of_itself else "secondary", caveats=spot.number.bound,
        standing="review" if reasons else "charted", reasons=reasons,
    )  # fmt: skip
