"""The dataset's tables under one lock, and their releases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from market.records import Outcome, Told
from market.store import damage, named, releases
from market.store.delta import local_folder
from market.store.errors import StoreError
from market.store.intents import Intent
from market.store.litter import remove_litter
from market.store.lock import WriterLock
from market.store.rows import Rows, to_arrow, to_frame
from market.store.states import Change, Difference, States
from market.tables import LOGS, TABLES

_RELEASES, _OUTCOMES = LOGS["releases"], LOGS["outcomes"]


class Store:
    """The dataset under one folder or address.

    >>> store = Store("data/store")                                                       # doctest: +SKIP
    >>> with store.writer():                                                              # doctest: +SKIP
    ...     store.upsert("figures", figures, now)
    ...     store.publish(now)
    '2026-W47.1'

    Every method that writes takes the lock by itself; hold `writer()` around several to keep others out in between.
    All raise StoreError or a subclass: Busy, Newer, Missing, NotWritable.
    """

    def __init__(self, uri: str | Path) -> None:
        self.uri = str(uri)
        self.folder = local_folder(uri)
        self._states = States(uri)
        self._lock = WriterLock(uri)
        self._rolling, self._telling = Intent(self.folder, ".roll-back"), Intent(self.folder, ".outcomes")

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Keeps other writers out. Raises Busy when one is at work, Newer, NotWritable."""
        with self._lock.hold() as first:
            if first:
                self.releases()  # refuses a dataset of a newer layout
                if self.folder is not None:
                    remove_litter(self.folder)
                self._finish_roll_back()
                self._finish_telling()
            yield

    def upsert(self, table: str, rows: Rows, now: datetime) -> Change:
        """Append the rows whose content differs from the latest state of their key; of one key twice, the last counts.

        `rows` are records, or a frame with their columns (left-out ones take their defaults). A second identical
        call writes nothing. Raises StoreError where a row does not fit the table, and for a table that is replaced.
        """
        definition = named.appended(table)
        incoming = to_arrow(definition, rows)
        with self.writer():
            return self._states.append(definition, incoming, now)

    def withdraw(self, table: str, keys: pd.DataFrame, now: datetime) -> Change:
        """Append a withdrawn state for each key (a frame with at least the key's columns) that is there."""
        definition = named.appended(table)
        wanted = to_arrow(definition, keys[list(definition.key)])
        with self.writer():
            return self._states.withdraw(definition, wanted, now)

    def replace(self, table: str, rows: Rows, now: datetime) -> Change:
        """Overwrite a small table with these rows, in this order; writes nothing when it already holds just them."""
        definition = named.overwritten(table)
        incoming = to_arrow(definition, rows)
        named.refuse_twice(definition, incoming)
        with self.writer():
            return self._states.replace(definition, incoming, now)

    def read(
        self, table: str, version: int | None = None, where: Mapping[str, Iterable[str]] | None = None
    ) -> pd.DataFrame:
        """The latest state of every row, withdrawn ones left out: the record's columns, typed as in `store.rows`.

        Replaced tables keep their order; the others are ordered by key. A table that was never written is empty.
        where: as of `rows`.
        """
        return to_frame(named.any_table(table), self.rows(table, version, where))

    def columns(self, table: str, names: Sequence[str], version: int | None = None) -> pd.DataFrame:
        """As `read`, but only these columns, in no order: of a large table a small part."""
        return to_frame(named.any_table(table), self._states.columns(named.any_table(table), names, version))

    def rows(
        self, table: str, version: int | None = None, where: Mapping[str, Iterable[str]] | None = None
    ) -> pa.Table:
        """As `read`, in Arrow; `where` (column of the key -> values) leaves the other rows on disk."""
        return self._states.rows(named.any_table(table), version, where)

    def mark(self, table: str) -> str:
        """What changes with every version of a table, told in no time; empty where only reading tells."""
        return self._states.tables.mark(table)

    def head(self) -> dict[str, int]:
        """Table -> current version, of the tables that were ever written."""
        found = {name: self._states.tables.version(name) for name in TABLES}
        return {name: version for name, version in found.items() if version is not None}

    def publish(self, now: datetime, note: str = "") -> str | None:
        """Make what the tables hold now the current release; its name, or None when nothing changed since the last.

        The release is one row, written last: until then every reader sees the release before. Its changes are
        computed from the tables, so they are right after a run that was killed half-way, too.
        """
        with self.writer():
            return self._publish(now, note)

    def releases(self) -> pd.DataFrame:
        """All releases, newest last: columns of `records.Release`; versions, counts and changes are JSON.

        Raises Newer where a later version of this program wrote the newest.
        """
        frame = self.read("releases")
        releases.require_readable(frame, self.uri)
        return frame

    def released(self) -> dict[str, int]:
        """Table -> its version in the newest release; none where there is none."""
        known = self.releases()
        return {} if known.empty else releases.versions(known.iloc[-1])

    def unreleased(self, table: str, rows: Rows) -> set[tuple[Any, ...]]:
        """The keys among those of `rows` that the table holds now and the newest release does not, or otherwise."""
        definition = named.appended(table)
        return self._states.changed(definition, self.released().get(table), to_arrow(definition, rows))

    def damage(self) -> list[str]:
        """A sentence for every file of the newest release that is missing or broken, and one on the way back: the
        newest release that is whole. Nothing for a dataset without releases, and for one in object storage."""
        known, sound = self.releases(), set[Path]()
        tables = self._states.tables
        rows = [row for _, row in known.iloc[::-1].iterrows()]
        told = list(damage.found(tables, releases.versions(rows[0]), sound)) if rows else []
        if not told:
            return []
        whole = (row for row in rows[1:] if not any(damage.found(tables, releases.versions(row), sound)))
        name = next((row["release"] for row in whole), None)
        way = f"release {name} is whole: `releases publish {name}` goes back to it" if name else "no release is whole"
        return [*told, way]

    def roll_back(self, release: str, now: datetime) -> str:
        """Restore every table to what it was in `release` and publish that as a new release, whose name is returned.

        Raises Missing for an unknown release. Later rows stay in the files: the releases that hold them stay readable.
        When it is killed half-way, the next writer finishes it first (in a local dataset).
        """
        with self.writer():
            for table, version in releases.versions(releases.find(self.releases(), release, self.uri)).items():
                self._states.count(TABLES[table], version)  # raises where its files are gone or broken
            self._rolling.note({"release": release, "now": now.isoformat()})
            return self._roll_back(release, now)

    def conclude(self, outcomes: Iterable[Outcome], now: datetime) -> str | None:
        """As `publish`, and append how each source went: both or, when it is killed before the release stands, neither.
        Killed after it, the next writer appends them (in a local dataset)."""
        told = to_arrow(_OUTCOMES, list(outcomes))
        with self.writer():
            self._telling.note(told.to_pylist())
            release = self._publish(now, "")
            self._tell(told)
            self._telling.clear()
        return release

    def log(self, outcomes: Iterable[Outcome]) -> None:
        """Append how each source went; a second outcome of the same run and source replaces the first."""
        with self.writer():
            self._tell(to_arrow(_OUTCOMES, list(outcomes)))

    def note_alerts(self, told: Iterable[Told], now: datetime) -> None:
        """Append alerts that were told; a second one of the same key replaces the first."""
        with self.writer():
            self._states.append(LOGS["alerts"], to_arrow(LOGS["alerts"], list(told)), now)

    def alerts(self) -> pd.DataFrame:
        """Every alert that was told: columns of `records.Told`."""
        return self.read("alerts")

    def outcomes(self) -> pd.DataFrame:
        """Every outcome of every run: columns of `records.Outcome`."""
        return self.read("outcomes")

    def tidy(self, now: datetime) -> None:
        """`sweep`, where the newest release is the first of its month: for that every kept release is looked at."""
        months = list(self.releases()["made_at"].dt.strftime("%Y-%m").tail(2))
        if len(months) == len(set(months)):
            self.sweep(now)

    def sweep(self, now: datetime) -> None:
        """Remove what nobody can reach: files of killed writers, releases out of retention and the files they alone
        need. Files that went out of use less than a week ago stay, for whoever is reading them.
        """
        with self.writer():
            known = self.releases()
            gone = releases.expired(known, now)
            if len(gone):
                self._states.withdraw(_RELEASES, to_arrow(_RELEASES, gone[["release"]]), now)
            kept = [releases.versions(row) for _, row in known.drop(index=gone.index).iterrows()]
            tables = self._states.tables
            for name in [*self.head(), *(log for log in LOGS if tables.version(log) is not None)]:
                tables.vacuum(name, sorted({held[name] for held in kept if name in held}))

    def _publish(self, now: datetime, note: str, even_if_equal: bool = False) -> str | None:
        known = self.releases()
        before = {} if known.empty else releases.versions(known.iloc[-1])
        held = self.head()
        differences = self._differences(before, held, even_if_equal)
        if not even_if_equal and not any(differences.values()):
            return None
        held = self._joined(held, [table for table, found in differences.items() if found])
        name = releases.next_name(now, known["release"])
        told = {} if known.empty or even_if_equal else releases.counts(known.iloc[-1])
        counts = {table: self._count(table, version, told.get(table), before.get(table), differences.get(table))
                  for table, version in held.items()}  # fmt: skip
        changes = {table: asdict(found.change) for table, found in differences.items() if found.change}
        row = releases.row(name, now, held, counts, changes, note)
        self._states.append(_RELEASES, to_arrow(_RELEASES, [row]), now)
        return name

    def _joined(self, held: dict[str, int], changed: Iterable[str]) -> dict[str, int]:
        """Joins small files before a release names versions, so that the next one is compared with what it names."""
        for table in changed:
            self._states.tables.join(table)
        return self.head() if changed else held

    def _count(
        self, table: str, version: int, told: int | None, before: int | None, difference: Difference | None
    ) -> int:
        """How many rows a table holds: as many as the release before told, and what came since."""
        if told is None or before is None:
            return self._states.count(TABLES[table], version)
        change = difference.change if difference else Change()
        return told + change.added - change.withdrawn

    def _differences(
        self, before: Mapping[str, int], held: Mapping[str, int], past_damage: bool
    ) -> dict[str, Difference]:
        """past_damage: a table whose version before cannot be read counts as changed, nobody knows how."""
        found = {}
        for table, version in held.items():
            if before.get(table) == version:
                continue
            try:
                found[table] = self._states.difference(TABLES[table], before.get(table), version)
            except StoreError:
                if not past_damage:
                    raise
                found[table] = Difference(Change(), reordered=True)
        return found

    def _roll_back(self, release: str, now: datetime) -> str:
        wanted = releases.versions(releases.find(self.releases(), release, self.uri))
        for table in reversed(self.head()):  # documents last: no row ever lacks its document
            self._states.restore(TABLES[table], wanted.get(table))
        published = self._publish(now, _rolled_back(release), even_if_equal=True)
        self._rolling.clear()
        assert published is not None
        return published

    def _finish_roll_back(self) -> None:
        """Carry on with what a killed process began; without this, the next release would mix two states."""
        intent = self._rolling.held()
        if intent is None:  # killed while it was written: no table was touched yet
            return self._rolling.clear()
        release, now = intent["release"], datetime.fromisoformat(intent["now"])
        newest = self.releases().iloc[-1]
        if newest["note"] == _rolled_back(release) and newest["made_at"] == now:  # killed after it was published
            return self._rolling.clear()
        self._roll_back(release, now)

    def _finish_telling(self) -> None:
        """Append what a killed process had to tell of the release that stands. Where it published none, its rows are
        told by the next run."""
        told = self._telling.held()
        if told and not any(self._differences(self.released(), self.head(), True).values()):
            self._tell(to_arrow(_OUTCOMES, pd.DataFrame(told)))
        self._telling.clear()

    def _tell(self, outcomes: pa.Table) -> None:
        at = max((time for time in outcomes["at"].to_pylist() if time), default=datetime.fromtimestamp(0, UTC))
        if outcomes.num_rows:
            self._states.append(_OUTCOMES, outcomes, at)


def _rolled_back(release: str) -> str:
    return f"rolled back to {release}"
