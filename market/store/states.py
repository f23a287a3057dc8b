"""States of rows: how a table says what it holds now, what is new in a batch, and what changed between versions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from market.store import database
from market.store.delta import Tables
from market.tables import LOGS, Table


@dataclass(frozen=True)
class Change:
    """How many rows came in, took another state, or were withdrawn; true when any did."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn)


@dataclass(frozen=True)
class Difference:
    """Between two versions of a table: the rows that changed, and whether they stand in another order."""

    change: Change
    reordered: bool

    def __bool__(self) -> bool:
        return bool(self.change) or self.reordered


class States:
    """The stored states under one folder or address. Knows no lock and no release."""

    def __init__(self, uri: str | Path) -> None:
        self.tables = Tables(uri)
        self._database = database.connect()

    def rows(self, table: Table, version: int | None, where: Mapping[str, Iterable[str]] | None = None) -> pa.Table:
        """The latest state of every row that is not withdrawn, in the table's order; `where` narrows by key."""
        cursor = self._latest(table, version, where)
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        order = database.order_sql(table)
        return database.fetch(cursor, f"select {names} from latest where not withdrawn order by {order}")

    def columns(self, table: Table, names: Sequence[str], version: int | None) -> pa.Table:
        """These columns of the latest state of every row that is not withdrawn, in no order."""
        wanted = ", ".join(f'"{name}"' for name in names)
        return database.fetch(self._latest(table, version), f"select {wanted} from latest where not withdrawn")

    def append(self, table: Table, incoming: pa.Table, now: datetime) -> Change:
        """Append the rows that differ from the latest state of their key; of one key twice, the last row counts."""
        cursor = self._states(table, None, {name: incoming[name].unique().to_pylist() for name in _texts(table)})
        cursor.register("incoming", self._hashed(table, incoming))
        news = database.fetch(
            cursor,
            f"""with batch as (
                select * from incoming
                qualify row_number() over (partition by {database.key_sql(table)} order by position desc) = 1)
            select batch.*, states.row_hash is null or states.withdrawn as is_new
            from batch left join states on {database.same_key_sql(table, "batch", "states")}
            where states.row_hash is null or states.withdrawn or states.row_hash <> batch.row_hash
            order by batch.position""",
        )
        if not news.num_rows:
            return Change()
        self._write(table, news, now)
        added = sum(news["is_new"].to_pylist())
        return Change(added=added, changed=news.num_rows - added)

    def withdraw(self, table: Table, keys: pa.Table, now: datetime) -> Change:
        """Append a withdrawn state of each key that is there."""
        cursor = self._latest(table, None, {name: keys[name].unique().to_pylist() for name in _texts(table)})
        cursor.register("wanted", keys)
        same = database.same_key_sql(table, "latest", "wanted")
        gone = database.fetch(cursor, f"select latest.* from latest semi join wanted on {same} where not withdrawn")
        if not gone.num_rows:
            return Change()
        self._write(table, gone, now, withdrawn=True)
        return Change(withdrawn=gone.num_rows)

    def replace(self, table: Table, incoming: pa.Table, now: datetime) -> Change:
        """Overwrite a table with these rows in this order, unless it holds just them."""
        hashed = self._hashed(table, incoming)
        difference = _compare(table, self._states(table, None), hashed)
        if difference:
            self._write(table, hashed, now)
        return difference.change

    def difference(self, table: Table, old: int | None, new: int) -> Difference:
        """What changed from one version to another; from nothing where `old` is None."""
        touched = self._touched(table, old, new) if old is not None and table.mode == "append" else None
        coming = database.fetch(self._states(table, new, touched), "select * from states")
        if old is not None:
            return _compare(table, self._states(table, old, touched), coming)
        cursor = self._database.cursor()
        cursor.register("states", database.no_rows(table))
        return _compare(table, cursor, coming)

    def changed(self, table: Table, old: int | None, wanted: pa.Table) -> set[tuple[Any, ...]]:
        """Of the keys of `wanted` those whose row stands now and did not, or otherwise, in a version; in none for
        None."""
        where = {name: wanted[name].unique().to_pylist() for name in _texts(table)}
        cursor = self._states(table, None, where)
        before = database.no_rows(table)
        if old is not None:
            before = database.fetch(self._states(table, old, where), "select * from states where not withdrawn")
        cursor.register("before", before)
        cursor.register("wanted", wanted)
        found = database.fetch(
            cursor,
            f"""select {database.key_sql(table)} from states semi join wanted
                on {database.same_key_sql(table, "states", "wanted")}
            where not withdrawn and not exists (select 1 from before
                where {database.same_key_sql(table, "before", "states")} and before.row_hash = states.row_hash)""",
        )
        return set(zip(*(column.to_pylist() for column in found.columns), strict=True)) if found.num_rows else set()

    def _touched(self, table: Table, old: int, new: int) -> dict[str, list[str]] | None:
        """The keys of the rows that came between two versions; None where more happened than that rows came."""
        cursor = self._database.cursor()
        names = _texts(table)
        if set(names) - set(self.tables.types(table.name)):  # a part of the key has another name there
            return None
        if not self.tables.scan_news(cursor, table.name, old, new, "news"):
            return None
        rows = database.fetch(cursor, f"select distinct {', '.join(names)} from news") if names else None
        return None if rows is None else {name: rows[name].unique().to_pylist() for name in names}

    def count(self, table: Table, version: int) -> int:
        rows = database.fetch(self._states(table, version), "select count(*) as n from states where not withdrawn")
        return int(rows["n"][0].as_py())

    def restore(self, table: Table, version: int | None) -> None:
        """Make a table again what it was in `version`; empty where that is None."""
        if version is None:
            self.tables.overwrite(table.name, database.no_rows(table))
        elif version != self.tables.version(table.name):
            self.tables.restore(table.name, version)

    def _hashed(self, table: Table, incoming: pa.Table) -> pa.Table:
        cursor = self._database.cursor()
        cursor.register("given", incoming.append_column("position", pa.array(range(incoming.num_rows), pa.int64())))
        return database.fetch(
            cursor,
            f"select *, {database.hash_sql(table)} as row_hash, false as withdrawn from given order by position",
        )

    def _write(self, table: Table, rows: pa.Table, now: datetime, withdrawn: bool = False) -> None:
        self._make_fit(table)
        if table.name in LOGS and self.tables.version(table.name) is not None:  # of the others, `Store` joins files
            self.tables.join(table.name)
        version = self.tables.version(table.name)
        size = rows.num_rows
        record = rows.select([*(column.name for column in table.columns)])
        state = {
            "recorded_at": pa.repeat(pa.scalar(now, database.STATE.field("recorded_at").type), size),
            "withdrawn": pa.repeat(pa.scalar(withdrawn), size),
            "row_hash": rows["row_hash"],
            "written_in": pa.repeat(pa.scalar(0 if version is None else version + 1, pa.int64()), size),
            "position": pa.array(range(size), pa.int64()),
        }
        for field in database.STATE:
            record = record.append_column(field, state[field.name])
        write = self.tables.append if table.mode == "append" else self.tables.overwrite
        write(table.name, record)

    def _make_fit(self, table: Table) -> None:
        """Write a table again that an older program stored in other types; every state stays what it was."""
        held, wanted = self.tables.types(table.name), database.types(table)
        if any(held.get(name, kind) != kind for name, kind in wanted.items()):
            rows = database.fetch(self._stored(table, None), "select * from filled")
            self.tables.overwrite(table.name, rows, anew=True)

    def _latest(
        self, table: Table, version: int | None, where: Mapping[str, Iterable[str]] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `latest`: the latest state of every key, whole; of those keys that `where` names."""
        cursor = self._stored(table, version)
        for name, values in (where or {}).items():
            cursor.register(f"wanted_{name}", pa.table({"value": pa.array(list(values), pa.string())}))
        cursor.execute(f"create or replace temp view latest as {database.latest_sql(table, 'filled', where or ())}")
        return cursor

    def _states(
        self, table: Table, version: int | None, where: Mapping[str, Iterable[str]] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `states`: key, row_hash, withdrawn and position of the latest state of every key."""
        cursor = self._latest(table, version, where)
        wanted = f"{database.key_sql(table)}, row_hash, withdrawn, position"
        cursor.execute(f"create or replace temp view states as select {wanted} from latest")
        return cursor

    def _stored(self, table: Table, version: int | None) -> duckdb.DuckDBPyConnection:
        """A cursor with a view `filled`: every stored state in a version of a table, the current one for None."""
        cursor = self._database.cursor()
        if version is None and self.tables.version(table.name) is None:
            cursor.register("stored", database.no_rows(table))
            present = database.types(table)
        else:
            present = self.tables.scan(cursor, table.name, version, "stored")
        columns = ", ".join([database.column_sql(table, present), *database.STATE.names])
        cursor.execute(f"create or replace temp view filled as select {columns} from stored")
        return cursor


def _texts(table: Table) -> list[str]:
    """The columns of the key that hold text: by them the rows that a batch can touch are told from the others."""
    return [column.name for column in table.columns if column.name in table.key and column.kind == "text"]


def _compare(table: Table, cursor: duckdb.DuckDBPyConnection, new: pa.Table) -> Difference:
    """What changed from the view `states` of the cursor to `new`."""
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
    moved = counts.pop("moved")
    return Difference(Change(**counts), reordered=table.mode == "overwrite" and moved > 0)
