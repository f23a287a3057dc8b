"""Figures and claims of two releases, row by row.

A figure is named by what it says, so a number that was put right is another row: it is `restated` where the same
statement (publisher, day, thing, period) stands there with another number. `revised` is a newer statement of the same
publisher on the same number, as `vintages.revisions` finds it, or on the same crossing. Rows that the program read
are `read` until they count; `accepted` ones count now and did not, `set_aside` the other way round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from market.changes.change import Change, Row
from market.dataset import Dataset
from market.frames import rows as rows_of
from market.judging import vintages
from market.judging.things import counts

_FIGURE = ["publisher", "published_on", "metric", "workload", "segment", "entity", "product", "region", "period_start",
           "period_end", "unit", "kind", "basis"]  # fmt: skip
_CLAIM = ["publisher", "published_on", "claim", "segment", "region", "entity"]
_NUMBERS = {"figures": ["value", "value_low", "value_high"], "claims": ["bound", "year_low", "year_high"]}


def compared(old: Dataset, new: Dataset) -> list[Change]:
    """What of the figures and claims of one release stands otherwise in a later one."""
    figures = _pair("figures", old.figures(include_review=True), new.figures(include_review=True))
    claims = _pair("claims", old.claims(include_review=True), new.claims(include_review=True))
    return [*_compared(claims, _CLAIM, _moved(claims)), *_compared(figures, _FIGURE, _vintages(figures, new))]


@dataclass(frozen=True)
class _Pair:
    """The rows of one table in both releases, by key, each with `counts`."""

    table: str
    before: Mapping[str, Row]
    now: Mapping[str, Row]

    @property
    def came(self) -> list[Row]:
        return [row for key, row in self.now.items() if key not in self.before]

    @property
    def gone(self) -> list[Row]:
        return [row for key, row in self.before.items() if key not in self.now]


def _pair(table: str, before: pd.DataFrame, now: pd.DataFrame) -> _Pair:
    return _Pair(table, *({_key(table, row): row for row in _counted(frame)} for frame in (before, now)))


def _counted(frame: pd.DataFrame) -> list[Row]:
    return rows_of(frame.assign(counts=counts(frame)))


def _key(table: str, row: Row) -> str:
    return str(row[f"{table[:-1]}_id"])


def _same(row: Row, columns: Sequence[str]) -> tuple[str, ...]:
    """The cells as text: a missing number or day equals another missing one."""
    return tuple(str(row[name]) for name in columns)


def _compared(pair: _Pair, same: Sequence[str], earlier: Mapping[str, Row]) -> list[Change]:
    """earlier: key of a new row -> the row that it revises."""
    table, numbers = pair.table, _NUMBERS[pair.table]
    replaced: dict[tuple[str, ...], list[Row]] = {}
    for row in pair.gone:
        replaced.setdefault(_same(row, same), []).append(row)
    found = [_kept(table, pair.before[key], row, numbers) for key, row in pair.now.items() if key in pair.before]
    for row in pair.came:
        twins = replaced.get(_same(row, same), [])
        before = twins.pop() if twins else earlier.get(_key(table, row))
        kind = "added" if row["counts"] else "read"
        if before is not None and _same(before, same) == _same(row, same):
            kind = "restated" if _same(before, numbers) != _same(row, numbers) else ""
        elif before is not None and row["counts"]:
            kind = "revised"
        found.append(Change(kind, table, row, before))
    found += [Change("withdrawn", table, None, row) for rows in replaced.values() for row in rows if _told(row)]
    return [change for change in found if change.kind]


def _kept(table: str, before: Row, now: Row, numbers: Sequence[str]) -> Change:
    """A row that both hold: put right by a correction, accepted, set aside, or as it was."""
    kind = ""
    if _same(before, numbers) != _same(now, numbers):
        kind = "restated"
    elif before["counts"] != now["counts"]:
        kind = "accepted" if now["counts"] else "set_aside"
    return Change(kind, table, now, before)


def _told(row: Row) -> bool:
    """Was the row ever drawn: what only waited for a review goes without a word."""
    return bool(row["standing"] != "review")


def _vintages(pair: _Pair, new: Dataset) -> dict[str, Row]:
    """Key of a new figure -> the older view of the same publisher on the same number, where the release before had
    one."""
    publishers = {row["publisher"] for row in pair.came if row["counts"]}
    if not publishers:
        return {}
    moved = vintages.revisions(new.figures(publisher=sorted(publishers)))
    found: dict[str, Row] = {}
    for row in rows_of(moved[moved["direction"] != "kept"].sort_values("to_day", kind="stable")):
        said = {pair.now[name]["published_on"]: name for name in row["inputs"].split(";") if name in pair.now}
        first, last = said.get(row["from_on"]), said.get(row["to_on"])
        if first and last and last not in pair.before and (first in pair.before or first in found):
            found[last] = pair.now[first]
    return found


def _moved(pair: _Pair) -> dict[str, Row]:
    """Key of a new claim -> the newest older one of the same publisher on the same thing, where its years differ."""
    found: dict[str, Row] = {}
    held = sorted((row for row in pair.before.values() if row["counts"]), key=lambda row: str(row["published_day"]))
    last = {_same(row, [name for name in _CLAIM if name != "published_on"]): row for row in held}
    for row in pair.came:
        before = last.get(_same(row, [name for name in _CLAIM if name != "published_on"]))
        if before is None or _same(before, _NUMBERS["claims"]) == _same(row, _NUMBERS["claims"]):
            continue
        if before["published_day"] < row["published_day"]:
            found[_key("claims", row)] = before
    return found
