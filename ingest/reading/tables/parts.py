"""Which part of the field a row tells of: the whole that the caption names, a workload, a region, another thing."""

from ingest.reading.cues import has
from ingest.reading.measures import meaning
from ingest.reading.measures.places import region_in, region_named, region_of_label
from ingest.reading.tables.headings import is_dated
from ingest.reading.tables.spot import Spot
from ingest.reading.tables.table import metric_named
from ingest.reading.tables.words import BARE_AI, ELSEWHERE, GROWTH, SHARE, STRONG, TOTAL
from ingest.reading.voices.knowledge import Name


def is_of_the_field(spot: Spot) -> bool:
    """Do the words of the cell speak of the field, or of all that the caption speaks of?"""
    return is_of_the_whole(spot) or spot.table.speaks_of_us(spot.near)


def is_of_the_whole(spot: Spot) -> bool:
    """Does the row tell of what the caption names, not of some other thing that we have no word for?"""
    label = spot.label if not is_dated(spot.label) else ""
    return not label or _is_a_total(label) or _region_told(spot) != "world" or _is_told_apart(spot, label)


def is_of_a_thing(spot: Spot) -> bool:
    """Does the row name a model or a machine, not the seller alone or a time?"""
    named = spot.table.page.knowledge.mentions(spot.label)
    sold_by = any(one.name.via == "company" and one.written == spot.label for one in named)
    return bool(spot.label) and not sold_by and not is_dated(spot.label) and not _is_a_total(spot.label)


def _is_a_total(label: str) -> bool:
    return bool(TOTAL.search(label) or SHARE.search(label) or GROWTH.search(label))


def _is_told_apart(spot: Spot, label: str) -> bool:
    """Does a label divide the whole by places, workloads, companies or measures that we have words for?"""
    if ELSEWHERE.match(label) or region_named(label) or meaning.workload_marks(label):
        return True
    named = spot.table.page.knowledge.mentions(label) or metric_named((label,), STRONG)
    return bool(named) or has("field", BARE_AI.sub(" ", label))


def workload_of(spot: Spot) -> str:
    """The one workload that the nearest words with one name; a total over several workloads is of all of them."""
    texts = [spot.narrow, spot.row.section]
    if not (len(spot.table.works) > 1 and TOTAL.search(spot.narrow)):
        texts += [spot.table.corner, spot.table.caption]
    for text in texts:
        named = {mark.label for mark in meaning.workload_marks(text)} - {"all"}
        if named:
            return named.pop() if len(named) == 1 else "all"
    return "all"


def region_of(spot: Spot, owner: Name | None) -> str:
    """The region that row or column name, else the words about the table; a Chinese company's is China."""
    if owner and owner.country == "China":
        return "China"
    region = _region_told(spot)
    return region if region != "world" else region_in(f"{spot.narrow} {spot.wide}")


def _region_told(spot: Spot) -> str:
    return region_named(spot.label) or region_named(spot.head) or region_of_label(spot.narrow)
