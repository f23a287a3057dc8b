"""Parts against their totals: what one publisher says on one day must fit together.

A total is less than its part: a use (training, inference) against all uses, a segment against the wider one it lies
in, a product against all products, a company against the market, each within one publisher, day, period, metric, unit
and basis. Training and inference together exceed all uses. Shares of one whole exceed 100 per cent.
"""

from collections.abc import Iterator

from market.checks.findings import Report, finding
from market.judging.bounds import of_level
from market.judging.cells import Row, groups
from market.judging.scope import Tree
from market.judging.things import PERIOD
from market.judging.vintages import rounding
from market.vocabulary import ENTITY_GROUPS

VINTAGE = ("publisher", "published_on", *PERIOD, "metric", "level_unit", "basis")
SHARES = ("spending_share", "revenue_share", "compute_share")
COLUMNS = ("segment", "entity", "product", "region", "workload")
WHOLE = {"entity": "", "product": "", "region": "world", "workload": "all"}


def totals(rows: list[Row], tree: Tree) -> Report:
    """A finding per part that exceeds its total, and per pair of uses that does; size: by how much, in level_unit.

    rows: of `things.prepared`. Numbers meet at their rounding; ranges by their ends that are most lenient.
    """
    sound = [row for row in rows if row["metric"] not in ("growth_rate", "unit_price") and _value(row) == _value(row)]
    cells = groups(sound, VINTAGE)
    pairs = [(part, total) for cell in cells for part in cell for total in cell if _is_part(part, total, tree)]
    uses = [same for cell in cells for same in groups(cell, COLUMNS[:-1]) if _has_both(same)]
    found = [told for pair in pairs for told in _single(*pair)] + [told for same in uses for told in _uses(same)]
    return Report("part", len(pairs) + len(uses), found)


def _single(part: Row, total: Row) -> Iterator[Row]:
    over = _least(part) - _most(total)
    if over > 0:
        words = f"{part['publisher']}: {_named(part)} {part['level']:g} exceeds {_named(total)} "
        yield finding("part", words + f"{total['level']:g} {total['level_unit']}", [part, total], over)


def _is_part(part: Row, total: Row, tree: Tree) -> bool:
    """Is one a part of the other in exactly one way, and the same in all others? A share of a narrower whole may well
    be larger, so shares are none."""
    if part["metric"] in SHARES:
        return False
    if part["segment"] != total["segment"] and not tree.is_within(part["segment"], total["segment"]):
        return False
    if part["entity"] in ENTITY_GROUPS:
        return False  # a total without a company is of a set that its note names, which a group may exceed
    differ = [name for name in COLUMNS if part[name] != total[name]]
    return len(differ) == 1 and (differ[0] == "segment" or total[differ[0]] == WHOLE[differ[0]])


def _has_both(same: list[Row]) -> bool:
    return {"training", "inference"} <= {row["workload"] for row in same}


def _uses(same: list[Row]) -> Iterator[Row]:
    """Training and inference of one thing against all uses, or against 100 per cent."""
    by_use = {row["workload"]: row for row in same}
    two, unit = [by_use["training"], by_use["inference"]], same[0]["level_unit"]
    whole = 100.0 if same[0]["metric"] in SHARES else _most(by_use["all"]) if "all" in by_use else float("nan")
    over = sum(map(_least, two)) - whole
    if over > 0:
        words = f"{same[0]['publisher']}: training and inference together exceed {whole:g} {unit}"
        yield finding("part", words, [*two, *([by_use["all"]] if "all" in by_use else [])], over)


def _value(row: Row) -> float:
    return of_level(row).value


def _least(row: Row) -> float:
    return min(of_level(row).low, _value(row) - rounding(_value(row)))


def _most(row: Row) -> float:
    return max(of_level(row).high, _value(row) + rounding(_value(row)))


def _named(row: Row) -> str:
    told = [row["entity"], row["product"], row["workload"] if row["workload"] != "all" else "", row["segment_label"]]
    return " ".join(word for word in told if word)
