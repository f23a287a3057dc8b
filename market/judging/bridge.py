"""From one figure to another that clashes with it: what explains the difference, and what stays unexplained.

Method: as in a bridge (waterfall) of accounts, the way from `a` to `b` is parted into steps. A step has a size only
where rows show it; a difference of definition that is known but not measured is a step without a size. What the sized
steps do not cover is `unexplained`. All in the `level_unit` of the two; sizes add up to b - a.

Steps, in this order: `later view` (the publisher of `a` itself moved by the day of `b`), `finance leases` (the company
states both bases), `exchange rate` (both stated in one foreign currency, at rates of different days), `width` (the
publisher of one states the other's segment too); without a size: another set of companies, region, use or product,
a shifted year, a bound, a fact beside a view, another definition; `set` tells what the notes of the two count.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.cells import Row
from market.judging.outcomes import same_period
from market.judging.scope import Tree, cautions, compare
from market.judging.things import THING, prepared
from market.judging.voices import house

COLUMNS = ["step", "size", "level", "words", "inputs"]
NAN = float("nan")


class _Step(NamedTuple):
    step: str
    size: float
    words: str
    inputs: tuple[str, ...] = ()


def bridge(a: str, b: str, figures: pd.DataFrame, segments: pd.DataFrame) -> pd.DataFrame:
    """One row per step from figure `a` to figure `b`.

    a, b: values of figure_id. figures: where steps find their sizes, and the two themselves. Rows: `from` with the
    level of `a`; the steps, `size` NaN where it is not known; `unexplained` with what is left; `to` with the level of
    `b`. level: where one stands after the step. words: what it is. inputs: figure ids joined by ;.

    KeyError where a figure is not there. Where the two cannot be set against one another at all (money and a share,
    no level), there is one row `none` that says why.
    """
    rows = {row["figure_id"]: row for row in rows_of(prepared(figures))}
    one, other = rows[a], rows[b]
    start, end = _level(one), _level(other)
    if one["level_unit"] != other["level_unit"] or start != start or end != end:
        why = "; ".join(compare(one, other, Tree(segments)).reasons) or "no level in a common unit"
        return pd.DataFrame([("none", NAN, NAN, why, f"{a};{b}")], columns=COLUMNS)
    steps = [*_sized(one, other, list(rows.values())), *_unsized(one, other, Tree(segments))]
    return _frame(one, other, steps)


def _frame(one: Row, other: Row, steps: list[_Step]) -> pd.DataFrame:
    start, end = _level(one), _level(other)
    rest = end - start - sum(step.size for step in steps if step.size == step.size)
    steps = [*steps, _Step("unexplained", rest, "nothing that is held explains it")] if abs(rest) > 1e-9 else steps
    rows, level = [("from", NAN, start, _named(one), one["figure_id"])], start
    for step in steps:
        level += step.size if step.size == step.size else 0.0
        rows.append((step.step, step.size, level, step.words, ";".join(step.inputs)))
    return pd.DataFrame([*rows, ("to", NAN, end, _named(other), other["figure_id"])], columns=COLUMNS)


def _named(row: Row) -> str:
    return f"{row['publisher'] or 'Unnamed'}, {row['published_on'] or 'undated'}: {row['segment_label']}"


def _level(row: Row) -> float:
    return bounds.of_level(row).value


def _sized(one: Row, other: Row, rows: list[Row]) -> Iterator[_Step]:
    """The steps whose size rows show. Each starts from what the steps before it left of `one`."""
    now = one
    for find in (_later, _leases, _rate, _wider):
        step, now = find(now, other, rows)
        if step and abs(step.size) > 1e-9:
            yield step


_Found = tuple[_Step | None, Row]


def _later(one: Row, other: Row, rows: list[Row]) -> _Found:
    """The publisher's own newest view by the day of the other."""
    if house(one["publisher"]) == house(other["publisher"]):
        return None, one
    told = [row for row in rows if row["publisher"] == one["publisher"] and _level(row) == _level(row)]
    mine = [row for row in told if _same(row, one, THING)
            and one["first_day"] < row["first_day"] <= other["published_day"]]  # fmt: skip
    if not mine:
        return None, one
    newest = max(mine, key=lambda row: row["first_day"])
    words = f"{one['publisher']} itself moved by {newest['published_on']}"
    return _Step("later view", _level(newest) - _level(one), words, (newest["figure_id"],)), newest


def _leases(one: Row, other: Row, rows: list[Row]) -> _Found:
    """Finance leases, where somebody states the company's number with and without them."""
    if {one["basis"], other["basis"]} != {"cash", "incl_finance_leases"} or not one["entity"]:
        return None, one
    keys = tuple(name for name in THING if name != "basis")
    twins = {row["basis"]: row for row in rows if _same(row, one, keys) and row["kind"] == "actual"
             and row["publisher"] == one["publisher"]}  # fmt: skip
    if not {"cash", "incl_finance_leases"} <= set(twins):
        return None, one
    size = _level(twins[other["basis"]]) - _level(twins[one["basis"]])
    inputs = tuple(sorted(row["figure_id"] for row in twins.values() if row["basis"]))
    moved = {"basis": other["basis"], "level": _level(one) + size, "level_low": NAN, "level_high": NAN}
    return _Step("finance leases", size, "with and without finance leases", inputs), one | moved


def _rate(one: Row, other: Row, rows: list[Row]) -> _Found:
    """The same foreign currency at rates of different days: the level of `one` at the rate of `other`."""
    rates = [row.get("usd_rate", NAN) for row in (one, other)]
    if one["unit"] != other["unit"] or not all(rate == rate and rate for rate in rates) or rates[0] == rates[1]:
        return None, one
    moved = {end: one[end] * rates[1] / rates[0] for end in ("level", "level_low", "level_high")}
    words = f"{one['unit'][:3]} at {rates[0]:.4f} and {rates[1]:.4f} dollars"
    return _Step("exchange rate", _level(one | moved) - _level(one), words), one | moved | {"usd_rate": rates[1]}


def _wider(one: Row, other: Row, rows: list[Row]) -> _Found:
    """The other's segment, where the publisher of one states it too, on the same day."""
    if one["segment"] == other["segment"]:
        return None, one
    keys = tuple(name for name in THING if name != "segment")
    mine = [row for row in rows if row["publisher"] == one["publisher"] and row["segment"] == other["segment"]
            and row["published_on"] == one["published_on"] and _same(row, one, keys)]  # fmt: skip
    if len(mine) != 1:
        return None, one
    words = f"{one['publisher']} counts {mine[0]['segment_label']} too"
    return _Step("width", _level(mine[0]) - _level(one), words, (mine[0]["figure_id"],)), mine[0]


def _same(row: Row, one: Row, keys: tuple[str, ...]) -> bool:
    return all(row[key] == one[key] for key in keys) and same_period(row, one)


def _unsized(one: Row, other: Row, tree: Tree) -> Iterator[_Step]:
    """What differs but is not measured."""
    for column, word in (("entity", "company"), ("region", "region"), ("workload", "use"), ("product", "product")):
        if one[column] != other[column]:
            yield _Step(word, NAN, f"{one[column] or 'all'} against {other[column] or 'all'}")
    if one["segment"] != other["segment"]:
        names = [tree.get(row["segment"], "label") or row["segment"] for row in (one, other)]
        yield _Step("definition", NAN, f"{names[0]} against {names[1]}")
    for words in cautions(one, other):
        yield _Step("definition", NAN, words)
    if one["note"] and other["note"] and one["publisher"] != other["publisher"]:
        yield _Step("set", NAN, f"{one['publisher']}: {one['note']} / {other['publisher']}: {other['note']}")
