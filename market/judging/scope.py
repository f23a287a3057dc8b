"""May two figures stand side by side? What each counts, which kind of money, and where one lies within the other.

Nothing unlike is added, joined or pooled. Two figures are
- `same`: two statements on one number (everything in `things.THING` and the period agrees);
- `part`: the first lies within the second (its segment, product, use, region, company or quarter), so it may be set
  against the whole but not added to it;
- `alike`: different things that `data/segments.csv` lists as comparable, to be shown together with a warning;
- `unlike`: anything else, with the reasons.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from market.frames import rows as rows_of
from market.judging.cells import Row
from market.judging.outcomes import same_period
from market.judging.things import prepared
from market.judging.voices import house
from market.vocabulary import MONEY_TYPES, SCOPES, UNITS

_SHARES = ("spending_share", "revenue_share", "compute_share")
_KINDS = {"money": "an amount of money", "price": "a price", "power": "power", "pieces": "pieces", "tokens": "tokens"}


class Comparison(NamedTuple):
    """relation: `same`, `part`, `alike` or `unlike`; reasons: why not the same, or what to mind, in words."""

    relation: str
    reasons: tuple[str, ...]

    @property
    def may_meet(self) -> bool:
        """May the two stand in one chart?"""
        return self.relation != "unlike"


class Tree:
    """The segments: what lies within what, what may stand beside it."""

    def __init__(self, segments: pd.DataFrame) -> None:
        """segments: columns of `records.Segment`."""
        self._rows: dict[str, Row] = {row["segment"]: row for row in rows_of(segments)}

    def __contains__(self, segment: str) -> bool:
        return segment in self._rows

    def get(self, segment: str, column: str) -> str:
        """A column of a segment's row; empty for an unknown segment."""
        return str(self._rows.get(segment, {}).get(column, "") or "")

    def above(self, segment: str) -> list[str]:
        """The wider segments, nearest first."""
        found: list[str] = []
        while (segment := self.get(segment, "parent")) and segment not in found:
            found.append(segment)
        return found

    def is_within(self, one: str, other: str) -> bool:
        """Does `one` lie within `other`, a different segment?"""
        return other in self.above(one)

    def beside(self, one: str, other: str) -> bool:
        """May the two stand in one chart with a warning?"""
        lists = (self.get(a, "comparable_with").split(";") for a in (one, other))
        return other in next(lists) or one in next(lists)


def comparable(a: Row, b: Row, segments: pd.DataFrame) -> Comparison:
    """How two figures stand to one another, and why.

    a, b: rows of a figures frame as dictionaries. segments: columns of `records.Segment`.
    """
    one, other = (rows_of(prepared(pd.DataFrame([row])))[0] for row in (a, b))
    return compare(one, other, Tree(segments))


def compare(one: Row, other: Row, tree: Tree) -> Comparison:
    """`comparable` for rows of `things.prepared` and a tree that is at hand."""
    unlike = [*_measures(one, other), *_segments(one, other, tree), *_time(one, other)]
    parts = [word for a, b in ((one, other), (other, one)) if (word := _within(a, b, tree))]
    torn = [*_apart(one, other)]
    nested = any(tree.is_within(a["segment"], b["segment"]) for a, b in ((one, other), (other, one)))
    crossed = parts if len(parts) > 1 or (one["segment"] != other["segment"] and not nested) else []
    if unlike or torn or crossed:
        return Comparison("unlike", (*unlike, *torn, *crossed))
    if parts:
        return Comparison("part", tuple(parts))
    if one["segment"] != other["segment"]:
        return Comparison("alike", (_width(one, other, tree), *cautions(one, other)))
    return Comparison("same", tuple(cautions(one, other)))


def _measures(one: Row, other: Row) -> list[str]:
    """Why the two do not measure the same quantity."""
    kinds = [_kind(row) for row in (one, other)]
    if kinds[0] != kinds[1]:
        return [f"one is {kinds[0]}, the other {kinds[1]}"]
    if one["metric"] != other["metric"] and {one["metric"], other["metric"]} != {"spending", "market_size"}:
        return [f"{one['metric'].replace('_', ' ')} is not {other['metric'].replace('_', ' ')}"]
    if one["level_unit"] != other["level_unit"]:
        return [f"{one['unit']} and {other['unit']}"]
    return []


def _kind(row: Row) -> str:
    if row["metric"] == "growth_rate":
        return "a growth rate"
    if row["metric"] in _SHARES:
        return "a share"
    unit = UNITS.get(row["unit"])
    return _KINDS.get(unit.dimension, "a ratio") if unit else "of an unknown unit"


def _segments(one: Row, other: Row, tree: Tree) -> list[str]:
    """Why the two count unlike things, or unlike kinds of money."""
    a, b = one["segment"], other["segment"]
    if a == b or tree.is_within(a, b) or tree.is_within(b, a) or tree.beside(a, b):
        return []
    scopes = [tree.get(name, "scope") for name in (a, b)]
    if scopes[0] != scopes[1]:
        return [f"{_label(SCOPES, scopes[0])} and {_label(SCOPES, scopes[1])} are different scopes"]
    money = [tree.get(name, "money_type") for name in (a, b)]
    if money[0] != money[1]:
        return [f"{_label(MONEY_TYPES, money[0])} is not {_label(MONEY_TYPES, money[1]).lower()}"]
    return [f"{tree.get(a, 'label') or a} and {tree.get(b, 'label') or b} are different things"]


def _label(terms: Mapping[str, Any], key: str) -> str:
    return str(terms[key].label) if key in terms else key or "unknown"


def _time(one: Row, other: Row) -> list[str]:
    sums = [row["basis"] == "cumulative" or row["span"] == "years" for row in (one, other)]
    if sums[0] != sums[1]:
        return ["one is a sum over several years, the other is not"]
    if {"cash", "incl_finance_leases"} == {one["basis"], other["basis"]}:
        return ["one counts finance leases in, the other does not"]
    if one["basis"] != other["basis"] and "price" in (_kind(one).split()[-1],):
        return [f"{one['basis'] or 'unknown'} and {other['basis'] or 'unknown'} prices"]
    if not same_period(one, other) and not _inside(one, other) and not _inside(other, one):
        return [] if _shifted(one, other) else ["they speak of different periods"]
    return []


def _inside(one: Row, other: Row) -> bool:
    """Does the period of `one` lie within that of `other`?"""
    return bool(other["period_start"] <= one["period_start"] and one["period_end"] <= other["period_end"])


def _shifted(one: Row, other: Row) -> bool:
    """Are the two years, or quarters, that overlap by half or more?"""
    start, end = (max(one["period_start"], other["period_start"]), min(one["period_end"], other["period_end"]))
    return bool(one["span"] == other["span"] and (end - start) * 2 >= one["period_end"] - one["period_start"])


def _apart(one: Row, other: Row) -> list[str]:
    """Companies, regions, uses or products of which neither is the whole of the other."""
    found = []
    for column, whole, word in _WHOLES:
        a, b = (house(row[column]) if column == "entity" else row[column] for row in (one, other))
        if a != b and whole not in (a, b):
            found.append(f"different {word}: {a} and {b}")
    return found


_WHOLES = (("entity", "", "companies"), ("region", "world", "regions"), ("workload", "all", "uses"),
           ("product", "", "products"))  # fmt: skip
"""Columns whose one value stands for the whole of the others."""


def _within(one: Row, other: Row, tree: Tree) -> str:
    """In which way `one` is a part of `other`; empty where in none."""
    ways = [f"{one[column]} is a part of {word}" for column, whole, word in
            (("entity", "", "the market"), ("region", "world", "the world"), ("workload", "all", "all uses"),
             ("product", "", "all products")) if one[column] != whole and other[column] == whole]  # fmt: skip
    if tree.is_within(one["segment"], other["segment"]):
        ways.append(f"{tree.get(one['segment'], 'label')} lies within {tree.get(other['segment'], 'label')}")
    if _inside(one, other) and not same_period(one, other):
        ways.append("its period lies within the other's")
    return "; ".join(ways)


def _width(one: Row, other: Row, tree: Tree) -> str:
    labels = [tree.get(row["segment"], "label") or row["segment"] for row in (one, other)]
    return f"{labels[0]} and {labels[1]} overlap but are not the same"


def cautions(one: Row, other: Row) -> list[str]:
    """What to mind although two figures may meet."""
    found = []
    if not same_period(one, other):
        found.append("their years begin in different months")
    if one["metric"] != other["metric"]:
        found.append("spending and market size")
    if one["kind"] != other["kind"]:
        found.append(f"{one['kind']} and {other['kind']}")
    if one["basis"] != other["basis"]:
        found.append(f"the basis is stated for one only: {one['basis'] or other['basis']}")
    found += [f"{row['publisher']} states a bound" for row in (one, other) if "_bound" in row["caveats"]]
    return found
