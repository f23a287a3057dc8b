"""What a cell measures: by its shape, by its own words, by those of its section, its caption and its headings."""

from ingest.reading.cues import has
from ingest.reading.measures import meaning
from ingest.reading.numbers.amounts import Amount
from ingest.reading.tables.headings import compares
from ingest.reading.tables.parts import is_of_the_field, workload_of
from ingest.reading.tables.refused import RefusedError
from ingest.reading.tables.spot import Spot
from ingest.reading.tables.table import metric_named
from ingest.reading.tables.words import BOOKED_CAPEX, CHANGED, GROWTH, MARKET, PROFITS, SHARE, STRONG
from ingest.reading.voices.knowledge import Name

_BY_SHAPE = {"power": "power_capacity", "pieces": "shipments", "price": "unit_price"}
_RATIOS = ("percent", "multiple")
_ALL = 100
_METRIC_OF = {
    "hyperscaler_capex": "capex", "data_center_capex": "capex", "ai_data_center_capex": "capex", "ai_chips": "revenue",
    "ai_accelerators": "revenue", "inference_chips": "revenue", "custom_ai_asic": "revenue", "ai_memory": "revenue",
    "gpu_as_a_service": "market_size", "inference_market": "market_size", "gen_ai_market": "market_size",
    "ai_servers": "spending", "ai_infrastructure": "spending", "ai_iaas": "spending", "ai_compute": "spending",
    "ai_spending_total": "spending",
}  # fmt: skip
"""What is measured of a segment where no word says it."""


def metric_of(spot: Spot, amount: Amount, owner: Name | None) -> str:
    """A key of market.vocabulary.METRICS; raises RefusedError where nothing makes the cell a figure of the field."""
    everything = f"{spot.narrow} {spot.wide} {spot.table.heading}"
    if amount.shape in ("pieces", *_RATIOS) and not (has("field", everything) or spot.table.works):
        raise RefusedError("money of another sector")
    if amount.shape in _BY_SHAPE:
        return _BY_SHAPE[amount.shape]
    return _ratio(spot, amount, everything) if amount.shape in _RATIOS else _of_money(spot, owner)


def _of_money(spot: Spot, owner: Name | None) -> str:
    if compares(spot.head) or CHANGED.search(spot.head) or CHANGED.search(spot.label):
        raise RefusedError("a change, not a level")
    if BOOKED_CAPEX.search(spot.narrow):
        return "capex"
    metric = _named(spot) or _understood(spot)
    if not metric:
        raise RefusedError("nothing says what the money is")
    return "capex" if metric == "spending" and owner and owner.role == "hyperscaler" else metric


def _named(spot: Spot) -> str:
    """The metric that the cell's own words name, else those about the table; empty where none does."""
    table = spot.table
    places = (spot.row.section, table.caption, table.corner, table.heading)
    about = metric_named(places) or ("market_size" if MARKET.search(spot.wide) else metric_named(table.totals))
    if not is_of_the_field(spot) and not (about and table.in_domain):
        raise RefusedError("a row of another thing")
    own = metric_named((spot.label, spot.head), STRONG)
    if not own and PROFITS.search(spot.wide):
        raise RefusedError("profit or margin")
    if (own or about) == "cost" and workload_of(spot) == "all":
        raise RefusedError("a cost of something else")
    return own or about


def _understood(spot: Spot) -> str:
    """The metric that goes without saying where a workload or a segment is named."""
    words = f"{spot.narrow} {spot.wide}"
    if {mark.label for mark in meaning.workload_marks(words)} - {"all"}:
        return "spending"
    return _METRIC_OF.get(meaning.segment_of(words), "")


def _ratio(spot: Spot, amount: Amount, everything: str) -> str:
    """A rate of growth or a share: by the nearest words, then by the sign, then by the caption."""
    told = _growth_or_share(spot)
    if told == "growth" or amount.shape == "multiple" or (not told and spot.number.signed):
        return "growth_rate"
    if amount.value == _ALL:
        raise RefusedError("the whole of itself")
    if not 0 <= amount.value <= _ALL:
        raise RefusedError("neither a share nor a growth rate")
    measured = meaning.metric_marks(everything)
    if not (told or measured or SHARE.search(spot.table.heading) or meaning.workload_marks(everything)):
        raise RefusedError("a percentage of something else")
    of_compute = has("compute itself", everything) and "$" not in everything and not measured
    return "compute_share" if of_compute else "spending_share"


def _growth_or_share(spot: Spot) -> str:
    """Which of the two the nearest words with one of them name: growth, share, or empty."""
    for text in (spot.head, spot.label, spot.row.section, spot.wide):
        if GROWTH.search(text) or compares(text):
            return "growth"
        if SHARE.search(text):
            return "share"
    return ""
