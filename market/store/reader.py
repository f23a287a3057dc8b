"""A release loaded into memory for reading."""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa

from market.store import database, releases
from market.store.rows import schema, to_arrow, to_frame
from market.store.store import Store
from market.tables import REVIEWED, TABLES

_KEPT_ON_DISK, _CARRIERS = "texts", "documents"


def default_uri(data: str | Path | None = None) -> str:
    """Where the dataset is: `data`, else CROSSOVER_DATA, else `data/store` beside the code."""
    beside_the_code = Path(__file__).resolve().parents[2] / "data" / "store"
    return str(data or os.environ.get("CROSSOVER_DATA") or beside_the_code)


class Reader:
    """One release: its tables in an in-memory database, its full texts still on disk.

    Opening raises Missing where there is no dataset or no such release, Newer for a later layout. What is loaded stays
    as it is, whatever a refresh writes meanwhile. It may be used from several threads.
    """

    def __init__(self, uri: str | Path, release: str | None = None, without: Iterable[str] = ()) -> None:
        """without: tables that are left empty, where the rest is all that is wanted; of documents those stay that a
        row was read from, as its standing rests on them."""
        needless = {_KEPT_ON_DISK, *without}
        self.store = Store(uri)
        self.releases = self.store.releases()
        self.release = releases.find(self.releases, release, self.store.uri)
        self._versions = releases.versions(self.release)
        self._database = database.connect()
        for name in TABLES:
            if name != _KEPT_ON_DISK:
                self._load(name, name not in needless)
        if _CARRIERS in needless and (carriers := self._read_from()):
            self._load(_CARRIERS, True, {"document_id": carriers})

    def _load(self, name: str, wanted: bool, where: Mapping[str, Iterable[str]] | None = None) -> None:
        version = self._versions.get(name) if wanted else None
        rows = schema(TABLES[name]).empty_table() if version is None else self.store.rows(name, version, where)
        self._put(name, rows)

    def _read_from(self) -> list[str]:
        """Names of the documents that rows were read from."""
        told = " union ".join(f"select document_id from {name} where origin = 'read'" for name in REVIEWED)
        names: list[str] = self.query(told)["document_id"].to_pylist()
        return names

    def _put(self, name: str, rows: pa.Table) -> None:
        self._database.register("loading", rows)
        self._database.execute(f'create or replace table "{name}" as select * from loading')
        self._database.unregister("loading")

    def lay_over(self, name: str, rows: pd.DataFrame) -> None:
        """Lets these rows, in this order, stand for a loaded table; what is stored stays as it is."""
        self._put(name, to_arrow(TABLES[name], rows))

    def execute(self, sql: str) -> None:
        """For who sets up a table beside the loaded ones."""
        self._database.cursor().execute(sql)

    def counts(self) -> dict[str, int]:
        """Table -> rows, as the release tells them."""
        told: dict[str, int] = json.loads(self.release["counts"])
        return {name: told.get(name, 0) for name in TABLES}

    def query(self, sql: str, params: list[object] | None = None) -> pa.Table:
        return database.fetch(self._database.cursor(), sql, params)

    def table(self, name: str) -> pd.DataFrame:
        """A whole table in its order."""
        return to_frame(TABLES[name], self.query(f'select * from "{name}"'))

    def texts(self, document_ids: Iterable[str]) -> dict[str, str]:
        """document_id -> full text, of those that are kept."""
        version, wanted = self._versions.get(_KEPT_ON_DISK), list(document_ids)
        if version is None or not wanted:
            return {}
        rows = self.store.rows(_KEPT_ON_DISK, version, where={"document_id": wanted})
        return dict(zip(rows["document_id"].to_pylist(), rows["text"].to_pylist(), strict=True))
