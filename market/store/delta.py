"""Delta Lake: the tables on disk or in object storage. Only appends, overwrites and restores: never MERGE."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
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
        if self.folder is not None and (trap := _TRAPS.search(self.folder.absolute().as_posix())):
            raise Refused(f"no dataset can lie in {self.uri}: Delta Lake cannot use '{trap[0]}' in a path")

    def _place(self, name: str) -> str:
        return f"{self.uri}/{name}"

    def version(self, name: str) -> int | None:
        """The current version of a table, None where it does not exist."""
        with _faults(name, self.uri):
            place = self._place(name)
            return DeltaTable(place).version() if DeltaTable.is_deltatable(place) else None

    def mark(self, name: str) -> str:
        """What changes with every version of a local table, told without reading it; empty where only reading tells."""
        if self.folder is None:
            return ""
        try:
            told = os.listdir(self.folder / name / "_delta_log")
        except OSError:
            told = []
        return max((entry for entry in told if entry.endswith(".json") and entry[0].isdecimal()), default="none")

    def open(self, name: str, version: int | None = None) -> DeltaTable:
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

    def restore(self, name: str, version: int) -> None:
        with _faults(name, self.uri, writing=True):
            self.open(name).restore(version)

    def vacuum(self, name: str, keep: list[int]) -> None:
        """Remove the files that neither the current version nor a kept one needs, once out of use for a week."""
        with _faults(name, self.uri, writing=True):
            table = self.open(name)
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
