"""The segment of the field that a cell's figure is of."""

from ingest.reading.measures import meaning
from ingest.reading.tables.headings import is_dated
from ingest.reading.tables.hints import hint_of
from ingest.reading.tables.parts import is_of_the_whole, workload_of
from ingest.reading.tables.spot import Spot
from ingest.reading.tables.words import TOTAL
from ingest.reading.voices.knowledge import Name
from ingest.reading.voices.who import parent

_CAPEX_BY_ROLE = {"hyperscaler": "hyperscaler_capex", "foundry": "supplier_capex", "memory": "supplier_capex"}
_REVENUE_BY_ROLE = {"gpu_cloud": "neocloud_business", "ai_lab": "genai_models"}
_SHARED_IN_COMPUTE = ("ai_servers", "ai_server_shipments", "custom_ai_asic")
"""Segments that a share of compute may be of; any other is one of compute itself."""


def segment_of(spot: Spot, metric: str, owner: Name | None) -> str:
    """A segment of market.vocabulary, or empty where nothing tells it."""
    plain = _by_metric(spot, metric, owner)
    if plain:
        return plain
    narrow = meaning.segment_of(spot.narrow) or meaning.segment_of(spot.row.section)
    if narrow:
        return _fitting(narrow, metric)
    wide = meaning.segment_of(f"{spot.table.corner} {spot.table.caption}") or _by_headings(spot)
    if metric == "revenue" and owner and parent(owner.company) != owner.company:
        return wide  # a unit's revenue is not that of its company
    if metric == "revenue" and owner and wide in ("", "ai_infrastructure"):
        return _REVENUE_BY_ROLE.get(owner.role) or wide or ("company_revenue" if _is_plain(spot) else "")
    if is_of_the_whole(spot):
        return _fitting(wide, metric) or ("ai_infrastructure" if workload_of(spot) != "all" else "")
    return ""


def _by_metric(spot: Spot, metric: str, owner: Name | None) -> str:
    """The segment of what can only be of one."""
    if metric == "capex":
        return _CAPEX_BY_ROLE.get(owner.role if owner else "", "")
    if metric == "power_capacity":
        return "ai_power_capacity_installed"
    return "gpu_rental_price" if metric == "unit_price" and not _by_tokens(spot) else ""


def _is_plain(spot: Spot) -> bool:
    """Does a heading name a span, a total, a measure or a company, and no part of one?"""
    head = spot.head
    told = not head or is_dated(head) or TOTAL.search(head) or meaning.metric_marks(head)
    return bool(told) or bool(spot.table.page.knowledge.mentions(head))


def _by_headings(spot: Spot) -> str:
    """What the headings name, for a column that is only a span of time among them."""
    return meaning.segment_of(spot.table.heading) if not spot.head or is_dated(spot.head) else ""


def _by_tokens(spot: Spot) -> bool:
    return "tokens" in (hint_of(spot.head).kind, hint_of(spot.table.caption, True).kind)


def _fitting(segment: str, metric: str) -> str:
    """The segment as this metric calls it."""
    if metric == "revenue" and segment == "data_center_capex":
        return "data_center_revenue"
    return "ai_compute" if metric == "compute_share" and segment not in _SHARED_IN_COMPUTE else segment
