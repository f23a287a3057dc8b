"""What is told when one release follows another: every kind of change, worked out by hand."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from market import Dataset, changes
from market.records import Claim, Figure
from market.store import Store
from tests.dashboard.small_data import NOW, build, claim, figure

KEPT = figure("Kept", "2026-01-05", "all", 2026, 1.0)
SLIP = figure("Slip", "2026-01-06", "all", 2026, 20.0)
GONE = figure("Gone", "2026-01-07", "all", 2026, 3.0)
FIRST = figure("Mover", "2026-01-08", "all", 2027, 100.0)
READ = replace(figure("Reader", "2026-01-09", "all", 2026, 5.0), origin="read", standing="charted", figure_id="read1")
DOUBT = replace(figure("Doubt", "2026-01-09", "all", 2026, 6.0), origin="read", standing="review", figure_id="read2")
MIXED = figure("History", "2026-01-10", "all", 2028, 7.0)
OLD = [KEPT, SLIP, GONE, FIRST, READ, DOUBT]
NEW = [
    KEPT, replace(SLIP, value=18.0, figure_id=""), figure("Mover", "2026-06-08", "all", 2027, 130.0), FIRST,
    replace(READ, reasons="accepted"), MIXED, figure("History", "2026-05-10", "all", 2028, 8.0),
    replace(figure("Fresh", "2026-06-09", "all", 2026, 9.0), origin="read", standing="review", figure_id="read3"),
]  # fmt: skip
OLD_CLAIMS = [claim("Ada", "2026-01-05", "in", 2027), claim("Eve", "2026-01-05", "by", 2030)]
NEW_CLAIMS = [OLD_CLAIMS[0], claim("Ada", "2026-06-05", "in", 2029)]


def publish(folder: Path, figures: list[Figure], claims: list[Claim], days: int) -> str:
    """A release, so many days after the first, that holds these rows and no others."""
    store, now = Store(folder), NOW + timedelta(days=days)
    with store.writer():
        for table, key, rows in (("figures", "figure_id", figures), ("claims", "claim_id", claims)):
            held = store.read(table)
            gone = held[~held[key].isin([getattr(row, key) for row in rows])]
            store.withdraw(table, gone[[key]], now)
            store.upsert(table, rows, now)
        name = store.publish(now)
    assert name
    return name


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[changes.Change]:
    folder = build(tmp_path_factory.mktemp("changes") / "d", OLD_CLAIMS, OLD)
    publish(folder, NEW, NEW_CLAIMS, 7)
    old = Dataset.open("2026-W47.1", folder, without=changes.NEEDLESS)
    return changes.between(old, Dataset.open(data=folder))


def told(found: list[changes.Change], kind: str) -> list[tuple[Any, ...]]:
    """Publisher, number before and number now of each change of a kind."""
    return [
        ((change.now or change.before or {})["publisher"], *(row and row.get("value", row.get("year_high"))
                                                             for row in (change.before, change.now)))
        for change in found if change.kind == kind
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("restated", [("Slip", 20.0, 18.0)]), ("withdrawn", [("Gone", 3.0, None), ("Eve", 2030, None)]),
        ("revised", [("Mover", 100.0, 130.0), ("Ada", 2027, 2029)]), ("accepted", [("Reader", 5.0, 5.0)]),
        ("added", [("History", None, 8.0), ("History", None, 7.0)]), ("read", [("Fresh", None, 9.0)]),
        ("set_aside", []), ("verdict", []),
    ],
)  # fmt: skip
def test_each_kind_of_change(found: list[changes.Change], kind: str, expected: list[Any]) -> None:
    assert told(found, kind) == expected


def test_a_revision_is_told_whatever_its_rows_are_called(tmp_path: Path) -> None:
    houses = [f"House {n}" for n in range(8)]  # names of rows are hashes: of eight pairs some stand in either order
    first = [figure(house, "2026-01-05", "all", 2027, 100.0) for house in houses]
    folder = build(tmp_path / "d", [], first)
    publish(folder, [*first, *(figure(house, "2026-11-21", "all", 2027, 130.0) for house in houses)], [], 7)
    found = changes.between(Dataset.open("2026-W47.1", folder), Dataset.open(data=folder))
    assert told([one for one in found if one.table == "figures"], "revised") == [
        (house, 100.0, 130.0) for house in houses
    ]
    assert told(found, "added") == []


def test_nothing_between_a_release_and_itself(tmp_path: Path) -> None:
    held = Dataset.open(data=build(tmp_path / "d", OLD_CLAIMS, OLD))
    assert changes.between(held, held) == []


def test_a_verdict_that_turns_is_told_first(tmp_path: Path) -> None:
    folder = build(tmp_path / "d", [claim("Ada", "2026-01-05", "already", 2025)])
    publish(folder, [], [claim(name, "2026-01-05", "already", 2025) for name in ("Ada", "Eve")], 7)
    found = changes.between(Dataset.open("2026-W47.1", folder), Dataset.open(data=folder))
    assert [change.kind for change in found] == ["verdict", "added"]
    assert [row and row["state"] for row in (found[0].before, found[0].now)] == ["not_enough", "yes"]
