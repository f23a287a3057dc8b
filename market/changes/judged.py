"""Judgements of two releases: verdicts, consensus, which views went stale, and what the checks find."""

from collections.abc import Iterable, Mapping

import pandas as pd

from market import wording
from market.changes.change import Change, Row
from market.dataset import Dataset
from market.frames import rows as rows_of
from market.judging.consensus import CELL, OLDER

OPEN = "open"


def compared(old: Dataset, new: Dataset) -> list[Change]:
    """What is judged otherwise, each change with the rows behind it."""
    before, now = _by_id(old), _by_id(new)
    votes = [_cells(held) for held in (old, new)]
    found = [*_verdicts(old, new), *_consensus(*votes), *_findings(old, new)]
    return [_with_rows(change, before, now) for change in found] + _stale(votes[0], new, now)


def _by_id(held: Dataset) -> dict[str, Row]:
    tables = ((held.figures(include_review=True), "figure_id"), (held.claims(include_review=True), "claim_id"))
    return {str(row[key]): row for frame, key in tables for row in rows_of(frame)}


def _with_rows(change: Change, before: Mapping[str, Row], now: Mapping[str, Row]) -> Change:
    """The rows that the judgement rests on: as it stands where it rests on any, else as it stood."""
    held = [(row, known) for row, known in ((change.now, now), (change.before, before)) if row and _inputs(row)]
    row, known = held[0] if held else ({}, now)
    return Change(change.kind, change.table, change.now, change.before, _rows(_inputs(row), known))


def _inputs(row: Row) -> list[str]:
    return [name for name in str(row.get("inputs") or row.get("deciding") or "").split(";") if name]


def _rows(names: Iterable[str], known: Mapping[str, Row]) -> tuple[Row, ...]:
    return tuple(known[name] for name in names if name in known)


def _verdicts(old: Dataset, new: Dataset) -> list[Change]:
    """The lines whose answer is another one; a line that is new or gone, where it has an answer."""
    before, now = ({row["line"]: row for row in rows_of(held.verdicts())} for held in (old, new))
    found = [Change("verdict", "verdicts", now.get(line), before.get(line)) for line in {**now, **before}]
    return [change for change in found if _state(change.now) != _state(change.before)]


def _state(row: Row | None) -> str:
    return str(row["state"]) if row else "not_enough"


def _cells(held: Dataset) -> dict[tuple[str, ...], Row]:
    """What each consensus is about -> the consensus."""
    return {tuple(str(row[name]) for name in CELL): row for row in rows_of(held.consensus())}


def _consensus(before: Mapping[tuple[str, ...], Row], now: Mapping[tuple[str, ...], Row]) -> list[Change]:
    """The medians that read otherwise than before, came about, or stand no more."""
    found = [Change("consensus", "consensus", now.get(cell), before.get(cell)) for cell in {**now, **before}]
    return [change for change in found if _median(change.now) != _median(change.before)]


def _median(row: Row | None) -> str:
    return wording.number(row["median"]) if row else wording.UNKNOWN


def _stale(before: Mapping[tuple[str, ...], Row], new: Dataset, now: Mapping[str, Row]) -> list[Change]:
    """The views that had a vote and have grown too old for one."""
    voted = {name for row in before.values() for name in _inputs(row)}
    left_out = new.not_voting()
    names = left_out.loc[(left_out["why"] == OLDER) & left_out["figure_id"].isin(voted), "figure_id"]
    return [Change("stale", "figures", row, row) for row in _rows(names, now)]


def _findings(old: Dataset, new: Dataset) -> list[Change]:
    """What the checks find open and did not, and what they found open and do not."""
    was, held = _found(old.checks()), _found(new.checks())
    before, now = ({name: row for name, row in found.items() if row["state"] == OPEN} for found in (was, held))
    opened = [Change("opened", "checks", row, was.get(name)) for name, row in now.items() if name not in before]
    closed = [Change("closed", "checks", held.get(name), row) for name, row in before.items() if name not in now]
    return opened + closed


def _found(findings: pd.DataFrame) -> dict[str, Row]:
    return {str(row["finding"]): row for row in rows_of(findings)}
