"""The dataset's tables, written one state of a row at a time and published as releases."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from market.records import Outcome
from market.store import database, releases
from market.store.delta import Tables, local_folder
from market.store.errors import Missing, StoreError
from market.store.lock import WriterLock
from market.store.rows import Rows, to_arrow, to_frame
from market.tables import LOGS, TABLES, Table

_RELEASES, _OUTCOMES = LOGS["releases"], LOGS["outcomes"]


@dataclass(frozen=True)
class Change:
    """How many rows came in, took another state, or were withdrawn; true when any did."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn)


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
        self._tables = Tables(uri)
        self._lock = WriterLock(uri)
        self._database = database.connect()

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Keeps other writers out. Raises Busy when one is at work, Newer, NotWritable."""
        with self._lock.hold():
            self.releases()  # refuses a dataset of a newer layout
            yield

    def upsert(self, table: str, rows: Rows, now: datetime) -> Change:
        """Append the rows whose content differs from the latest state of their key; of one key twice, the last counts.

        `rows` are records, or a frame with their columns (left-out ones take their defaults). A second identical
        call writes nothing.
        """
        definition = _appended(table)
        incoming = to_arrow(definition, rows)
        with self.writer():
            return self._append(definition, incoming, now)

    def withdraw(self, table: str, keys: pd.DataFrame, now: datetime) -> Change:
        """Append a withdrawn state for each key (a frame with at least the key's columns) that is there."""
        definition = _appended(table)
        wanted = to_arrow(definition, keys[list(definition.key)])
        with self.writer():
            cursor = self._latest(definition, None)
            cursor.register("wanted", wanted)
            gone = database.fetch(
                cursor,
                "select latest.* from latest semi join wanted "
                f"on {database.same_key_sql(definition, 'latest', 'wanted')} where not withdrawn",
            )
            if not gone.num_rows:
                return Change()
            record = gone.select([column.name for column in definition.columns])
            self._write(definition, record, gone["row_hash"], now, withdrawn=True)
            return Change(withdrawn=gone.num_rows)

    def replace(self, table: str, rows: Rows, now: datetime) -> Change:
        """Overwrite a small table with these rows, in this order; writes nothing when it already holds just them."""
        definition = _overwritten(table)
        incoming = to_arrow(definition, rows)
        _refuse_twice(definition, incoming)
        with self.writer():
            hashed = self._hashed(definition, incoming)
            change, moved = self._compare(definition, self._states(definition, None), hashed)
            if change or moved:
                self._write(definition, incoming, hashed["row_hash"], now)
            return change

    def read(self, table: str, version: int | None = None) -> pd.DataFrame:
        """The latest state of every row, withdrawn ones left out: the record's columns, typed as in `store.rows`.

        Overwritten tables keep their order; the others are ordered by key. A table that was never written is empty.
        """
        return to_frame(_known(table), self.rows(table, version))

    def rows(self, table: str, version: int | None = None, where: Mapping[str, str] | None = None) -> pa.Table:
        """As `read`, in Arrow; `where` keeps the rows whose key has these values, without loading the others."""
        definition = _known(table)
        cursor = self._latest(definition, version, dict(where or {}))
        names = ", ".join(f'"{column.name}"' for column in definition.columns)
        order = database.order_sql(definition)
        return database.fetch(cursor, f"select {names} from latest where not withdrawn order by {order}")

    def head(self) -> dict[str, int]:
        """Table -> current version, of the tables that were ever written."""
        found = {name: self._tables.version(name) for name in TABLES}
        return {name: version for name, version in found.items() if version is not None}

    def publish(self, now: datetime, note: str = "") -> str | None:
        """Make what the tables hold now the current release; its name, or None when nothing changed since the last.

        The release is one row, written last: until then every reader sees the release before. Its changes are
        computed from the tables, so they are right after a run that was killed half-way, too.
        """
        with self.writer():
            return self._publish(now, note, even_if_equal=False)

    def releases(self) -> pd.DataFrame:
        """All releases, newest last: columns of `records.Release`; versions, counts and changes are JSON."""
        cursor = self._latest(_RELEASES, None)
        names = ", ".join(f'"{column.name}"' for column in _RELEASES.columns)
        rows = database.fetch(cursor, f"select {names} from latest where not withdrawn order by written_in, release")
        frame = to_frame(_RELEASES, rows)
        releases.require_readable(frame, self.uri)
        return frame

    def roll_back(self, release: str, now: datetime) -> str:
        """Restore every table to what it was in `release` and publish that as a new release, whose name is returned.

        Raises Missing for an unknown release. Later rows stay in the files: the releases that hold them stay readable.
        """
        with self.writer():
            held = releases.versions(releases.find(self.releases(), release, self.uri))
            for name, version in reversed(self.head().items()):  # documents last: no row ever lacks its document
                self._restore(TABLES[name], version, held.get(name), now)
            published = self._publish(now, f"rolled back to {release}", even_if_equal=True)
            assert published is not None
            return published

    def log(self, outcomes: Iterable[Outcome]) -> None:
        """Append how each source went; a second outcome of the same run and source replaces the first."""
        rows = list(outcomes)
        if not rows:
            return
        times = [row.at for row in rows if row.at is not None]
        with self.writer():
            self._append(_OUTCOMES, to_arrow(_OUTCOMES, rows), max(times, default=datetime.fromtimestamp(0, UTC)))

    def outcomes(self) -> pd.DataFrame:
        """Every outcome of every run: columns of `records.Outcome`."""
        return self.read("outcomes")

    def _append(self, table: Table, incoming: pa.Table, now: datetime) -> Change:
        cursor = self._states(table, None)
        cursor.register("incoming", self._hashed(table, incoming))
        news = database.fetch(
            cursor,
            f"""with batch as (
                select * from incoming
                qualify row_number() over (partition by {_keys(table)} order by position desc) = 1)
            select batch.*, states.row_hash is null or states.withdrawn as is_new
            from batch left join states on {database.same_key_sql(table, "batch", "states")}
            where states.row_hash is null or states.withdrawn or states.row_hash <> batch.row_hash
            order by batch.position""",
        )
        if not news.num_rows:
            return Change()
        self._write(table, news.select([column.name for column in table.columns]), news["row_hash"], now)
        added = sum(news["is_new"].to_pylist())
        return Change(added=added, changed=news.num_rows - added)

    def _write(
        self, table: Table, record: pa.Table, hashes: pa.ChunkedArray, now: datetime, withdrawn: bool = False
    ) -> None:
        version = self._tables.version(table.name)
        size = record.num_rows
        state = {
            "recorded_at": pa.repeat(pa.scalar(now, pa.timestamp("us", tz="UTC")), size),
            "withdrawn": pa.repeat(pa.scalar(withdrawn), size),
            "row_hash": hashes,
            "written_in": pa.repeat(pa.scalar(0 if version is None else version + 1, pa.int64()), size),
            "position": pa.array(range(size), pa.int64()),
        }
        for field in database.STATE:
            record = record.append_column(field, state[field.name])
        write = self._tables.append if table.mode == "append" else self._tables.overwrite
        write(table.name, record)

    def _hashed(self, table: Table, incoming: pa.Table) -> pa.Table:
        cursor = self._database.cursor()
        cursor.register("given", incoming.append_column("position", pa.array(range(incoming.num_rows), pa.int64())))
        return database.fetch(
            cursor,
            f"select *, {database.hash_sql(table)} as row_hash, false as withdrawn from given order by position",
        )

    def _latest(
        self, table: Table, version: int | None, where: dict[str, str] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `latest`: the latest state of every key, whole."""
        cursor = self._scan(table, version)
        cursor.execute(f"create or replace temp view latest as {database.latest_sql(table, 'filled', where)}")
        return cursor

    def _states(self, table: Table, version: int | None) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `states`: key, row_hash, withdrawn and position of the latest state of every key."""
        cursor = self._latest(table, version)
        cursor.execute(
            f"create or replace temp view states as select {_keys(table)}, row_hash, withdrawn, position from latest"
        )
        return cursor

    def _scan(self, table: Table, version: int | None) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `filled`: every stored state of a table, or of a version of it."""
        cursor = self._database.cursor()
        if version is None and self._tables.version(table.name) is None:
            cursor.register("stored", database.no_rows(table))
            stored = {column.name for column in table.columns}
        else:
            stored = self._tables.scan(cursor, table.name, version, "stored")
        state = ", ".join(database.STATE.names)
        cursor.execute(
            f"create or replace temp view filled as select {database.column_sql(table, stored)}, {state} from stored"
        )
        return cursor

    def _compare(self, table: Table, cursor: duckdb.DuckDBPyConnection, new: pa.Table) -> tuple[Change, int]:
        """What changed from the view `states` to `new`, and how many of the rows in both stand in another place."""
        cursor.register("new", new)
        counts = database.fetch(
            cursor,
            f"""with old as (select * from states where not withdrawn),
            coming as (select * from new where not withdrawn)
            select count(*) filter (old.row_hash is null) as added,
                count(*) filter (old.row_hash <> coming.row_hash) as changed,
                count(*) filter (coming.row_hash is null) as withdrawn,
                count(*) filter (old.position <> coming.position) as moved
            from old full join coming on {database.same_key_sql(table, "old", "coming")}""",
        ).to_pylist()[0]
        moved: int = counts.pop("moved")
        return Change(**counts), moved if table.mode == "overwrite" else 0

    def _publish(self, now: datetime, note: str, even_if_equal: bool) -> str | None:
        known = self.releases()
        before = {} if known.empty else releases.versions(known.iloc[-1])
        held = self.head()
        differences = {
            name: self._difference(TABLES[name], before.get(name), version)
            for name, version in held.items()
            if before.get(name) != version
        }
        if not even_if_equal and not any(change or moved for change, moved in differences.values()):
            return None
        changes: dict[str, Any] = {name: asdict(change) for name, (change, _) in differences.items() if change}
        counts = {name: self._count(TABLES[name], version) for name, version in held.items()}
        name = releases.next_name(now, known["release"])
        row = releases.row(name, now, held, counts, changes, note)
        self._append(_RELEASES, to_arrow(_RELEASES, [row]), now)
        return name

    def _difference(self, table: Table, old: int | None, new: int) -> tuple[Change, int]:
        coming = database.fetch(self._states(table, new), "select * from states")
        cursor = self._states(table, old) if old is not None else self._empty_states(table)
        return self._compare(table, cursor, coming)

    def _empty_states(self, table: Table) -> duckdb.DuckDBPyConnection:
        cursor = self._database.cursor()
        cursor.register("states", database.no_rows(table))
        return cursor

    def _count(self, table: Table, version: int) -> int:
        rows = database.fetch(self._states(table, version), "select count(*) as n from states where not withdrawn")
        return int(rows["n"][0].as_py())

    def _restore(self, table: Table, current: int, wanted: int | None, now: datetime) -> None:
        if wanted is None:
            self._tables.overwrite(table.name, database.no_rows(table))
        elif wanted != current:
            self._tables.restore(table.name, wanted)


def _keys(table: Table) -> str:
    return ", ".join(f'"{name}"' for name in table.key)


def _known(name: str) -> Table:
    table = TABLES.get(name) or LOGS.get(name)
    if table is None:
        raise Missing(f"there is no table '{name}'; there are {', '.join([*TABLES, *LOGS])}")
    return table


def _appended(name: str) -> Table:
    table = _known(name)
    if table.mode != "append" or name in LOGS:
        raise StoreError(f"table {name} is replaced whole: use replace")
    return table


def _overwritten(name: str) -> Table:
    table = _known(name)
    if table.mode != "overwrite":
        raise StoreError(f"table {name} keeps every state: use upsert and withdraw")
    return table


def _refuse_twice(table: Table, rows: pa.Table) -> None:
    keys = rows.select(list(table.key)).to_pandas()
    if keys.duplicated().any():
        twice = ", ".join(map(str, keys[keys.duplicated()].iloc[0]))
        raise StoreError(f"table {table.name}: two rows have the {' and '.join(table.key)} '{twice}'")
