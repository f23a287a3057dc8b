"""Delta Lake: the tables on disk or in object storage. Only appends, overwrites and restores: never MERGE.

What a week costs must not grow with the weeks before it. So a log is summed up every `_SUMMED` versions, small files
are joined, and a version of a local table, which never changes, is opened once.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import duckdb
import pyarrow as pa
from deltalake import DeltaTable, WriterProperties, write_deltalake
from deltalake.exceptions import DeltaError

from market.store.errors import Missing, NotWritable, Refused, StoreError

_CONFIGURATION = {
    # By default Delta forgets how to reach versions older than 30 days; releases of years must stay readable.
    "delta.enableExpiredLogCleanup": "false",
    "delta.logRetentionDuration": "interval 5200 weeks",
}
_TRAPS = re.compile(r"[\x00-\x1f\[\\\]^|]|%[0-9A-Fa-f]{2}")
_WEEK = 7 * 24
_ZSTD = WriterProperties(compression="ZSTD")
_COMMIT = re.compile(r"(\d{20})\.(?:json|checkpoint\.parquet)")
_SUMMED = 10
"""Versions after which a log is summed up: whoever opens a table reads the last sum and what came since. Delta's own
100 are two years of weeks."""
_FILES, _JOINED = 12, 8 * 2**20
"""So many files of less than half of so many bytes a table may have before they are joined into files of that size."""


def local_folder(uri: str | Path) -> Path | None:
    """The folder that a path or file:// address names; None for any other address."""
    text = str(uri)
    if text.startswith("file://"):
        return Path(unquote(urlsplit(text).path))
    return None if "://" in text else Path(text)


class Tables:
    """The Delta tables under one folder or address, by name."""

    def __init__(self, uri: str | Path) -> None:
        """Raises Refused for a local path that Delta Lake would stop at."""
        self.folder = local_folder(uri)
        self.uri = str(uri).rstrip("/") if self.folder is None else str(self.folder.absolute())
        self._kept = lru_cache(maxsize=64)(self._opened)
        if self.folder is not None and (trap := _TRAPS.search(self.folder.absolute().as_posix())):
            raise Refused(f"no dataset can lie in {self.uri}: Delta Lake cannot use '{trap[0]}' in a path")

    def _place(self, name: str) -> str:
        return f"{self.uri}/{name}"

    def version(self, name: str) -> int | None:
        """The current version of a table, None where it does not exist."""
        if self.folder is not None:
            return self._told(self.folder / name / "_delta_log")
        with _faults(name, self.uri):
            place = self._place(name)
            return DeltaTable(place).version() if DeltaTable.is_deltatable(place) else None

    def _told(self, log: Path) -> int | None:
        """The newest version that a local log names; nothing of it is read."""
        try:
            found = map(_COMMIT.fullmatch, os.listdir(log))
        except OSError:
            return None
        return max((int(commit[1]) for commit in found if commit), default=None)

    def mark(self, name: str) -> str:
        """What changes with every version of a local table, told without reading it; empty where only reading tells."""
        return "" if self.folder is None else str(self.version(name))

    def open(self, name: str, version: int | None = None) -> DeltaTable:
        """A table for reading. A version of a local one is opened once, as long as its commit is the same file."""
        number = self.version(name) if version is None and self.folder is not None else version
        if self.folder is None or number is None:
            return self._opened(name, number)
        try:
            commit = (self.folder / name / "_delta_log" / f"{number:020}.json").stat()
        except OSError:
            return self._opened(name, number)
        return self._kept(name, number, (commit.st_ino, commit.st_mtime_ns))

    def _opened(self, name: str, version: int | None, _commit: tuple[int, int] = (0, 0)) -> DeltaTable:
        with _faults(name, self.uri):
            return DeltaTable(self._place(name), version=version)

    def types(self, name: str) -> dict[str, str]:
        """The columns of a table -> their types in Delta's words (string, double, long, ...); none where it is not."""
        return {} if self.version(name) is None else _types(self.open(name))

    def append(self, name: str, rows: pa.Table) -> None:
        self._write(name, rows, "append")

    def overwrite(self, name: str, rows: pa.Table, anew: bool = False) -> None:
        """anew: with no other columns, and in no other types, than those of `rows`."""
        self._write(name, rows, "overwrite", "overwrite" if anew else "merge")

    def _write(self, name: str, rows: pa.Table, mode: str, schema_mode: str = "merge") -> None:
        with _faults(name, self.uri, writing=True):
            write_deltalake(
                self._place(name), rows, mode=mode, schema_mode=schema_mode, configuration=_CONFIGURATION,
                writer_properties=_ZSTD,
            )  # type: ignore[call-overload]  # fmt: skip
            if (version := self.version(name)) and version % _SUMMED == 0:
                self._opened(name, None).create_checkpoint()

    def restore(self, name: str, version: int) -> None:
        with _faults(name, self.uri, writing=True):
            self._opened(name, None).restore(version)

    def join(self, name: str) -> None:
        """Joins the small files of a table where they are many: a new version with the same rows. Older versions keep
        the files that they name."""
        with _faults(name, self.uri, writing=True):
            sizes = pa.table(self.open(name).get_add_actions(flatten=True))["size_bytes"].to_pylist()
            if sum(size < _JOINED / 2 for size in sizes) > _FILES:
                self._opened(name, None).optimize.compact(target_size=_JOINED, writer_properties=_ZSTD)

    def vacuum(self, name: str, keep: list[int]) -> None:
        """Remove the files that neither the current version nor a kept one needs, once out of use for a week."""
        with _faults(name, self.uri, writing=True):
            table = self._opened(name, None)
            if table.vacuum(_WEEK, dry_run=True, full=True, keep_versions=keep):  # one of nothing makes versions, too
                table.vacuum(_WEEK, dry_run=False, full=True, keep_versions=keep)

    def files(self, name: str, version: int) -> dict[Path, tuple[int, int | None]]:
        """The files of a local table in a version -> their size in bytes and their rows, as the log tells them."""
        if self.folder is None:
            return {}
        with _faults(name, self.uri):
            told = pa.table(self.open(name, version).get_add_actions(flatten=True)).to_pylist()
        return {Path(self._place(name)) / one["path"]: (one["size_bytes"], one["num_records"]) for one in told}

    def scan(self, connection: duckdb.DuckDBPyConnection, name: str, version: int | None, view: str) -> dict[str, str]:
        """Make a table, as of a version, readable in `connection` as `view`; its columns -> their types, as `types`.

        Local files are read in place. DuckDB reaches no object storage without a download, so from there the rows
        come through deltalake.
        """
        table = self.open(name, version)
        with _faults(name, self.uri):
            files = self._local_files(name, table)
            if files:
                _view(connection, files, view)
            else:
                connection.register(view, table.to_pyarrow_table())
        return _types(table)

    def scan_news(self, connection: duckdb.DuckDBPyConnection, name: str, old: int, new: int, view: str) -> bool:
        """Make the rows that a local table got from one version to another readable in `connection` as `view`; False
        where files of the older version are gone from the newer one, so that rows may have left, too."""
        with _faults(name, self.uri):
            files, before = (self._local_files(name, self.open(name, version)) for version in (new, old))
            came = sorted(set(files) - set(before))
            if not came or not before or not set(before) <= set(files):
                return False
            _view(connection, came, view)
        return True

    def _local_files(self, name: str, table: DeltaTable) -> list[str]:
        """The files of a table that DuckDB can read in place: it takes some letters in a path for a pattern."""
        if self.folder is None or set("*?[{") & set(self.uri):
            return []
        # Our tables have no partitions. Delta gives addresses, with %20 for a space, where DuckDB wants paths.
        files = [Path(self._place(name)) / address.rsplit("/", 1)[-1] for address in table.file_uris()]
        if gone := [file for file in files if not file.exists()]:
            raise FileNotFoundError(gone[0])
        return [str(file) for file in files]


def _types(table: DeltaTable) -> dict[str, str]:
    return {field.name: field.type.type for field in table.schema().fields}


def _view(connection: duckdb.DuckDBPyConnection, files: list[str], name: str) -> None:
    source = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    connection.execute(
        f'create or replace temp view "{name}" as select * from read_parquet([{source}], union_by_name = true)'
    )


@contextmanager
def _faults(name: str, uri: str, writing: bool = False) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as fault:
        raise Missing(f"files of table {name} in {uri} are no longer kept") from fault
    except OSError as fault:
        kind = NotWritable if writing else StoreError
        raise kind(f"table {name} in {uri} cannot be {'written' if writing else 'read'}: {_line(fault)}") from fault
    except (DeltaError, duckdb.Error, pa.ArrowException) as fault:
        raise StoreError(
            f"table {name} in {uri} cannot be {'written' if writing else 'read'}: {_line(fault)}"
        ) from fault


def _line(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
