"""The curated files as tables, and whether the dataset holds them: worked out once for the same bytes and program.

Beside the raw copies lie `curated.arrow`, the tables with the name of what made them, and `curated.json`, which tells
the versions of the dataset's tables when a refresh had put them in. Either may be lost at any time.
"""

import hashlib
import io
import json
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import pyarrow as pa

import market
from ingest import program, raw
from market import curated
from market.store import Store

Tables = dict[str, pd.DataFrame]
_TABLES, _STANDS = "curated.arrow", "curated.json"
_LIBRARIES = ("pandas", "pyarrow")


class Curation:
    """The curated files of a folder. notes: the folder in which what was made of them is kept."""

    def __init__(self, folder: Path, notes: Path) -> None:
        self._folder, self._notes = Path(folder), notes

    @cached_property
    def tables(self) -> Tables:
        """As of `curated.load`. Raises CuratedError."""
        return curated.load(self._folder) if self._kept is None else self._kept

    @cached_property
    def name(self) -> str:
        """What decides them: the bytes of the files, and the program that reads them and puts them into the dataset."""
        files = [self._folder / table.file for table in curated.FILES]
        code = sorted(Path(market.__file__).parent.rglob("*.py"))
        told = [program.name(file for file in [*files, *code] if file.exists()), *map(version, _LIBRARIES)]
        return hashlib.sha256(";".join([program.of_pages(), *told]).encode()).hexdigest()[:16]

    def stands(self, store: Store) -> bool:
        """Does the dataset hold these tables, and nothing that came since a refresh put them in?"""
        try:
            told = json.loads((self._notes / _STANDS).read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return bool(told == {"name": self.name, "versions": store.head()})

    def note(self, store: Store) -> None:
        """Keeps the tables, and that the dataset, as it is now, holds them. To be called by its writer, when all is
        written."""
        if self._kept is None:
            raw.remember(self._notes / _TABLES, _packed(self.name, self.tables))
        if not self.stands(store):
            told = json.dumps({"name": self.name, "versions": store.head()})
            raw.remember(self._notes / _STANDS, told.encode())

    @cached_property
    def _kept(self) -> Tables | None:
        try:
            with pa.OSFile(str(self._notes / _TABLES)) as file:
                told = pa.ipc.open_file(file).read_all()
            if told.schema.metadata != {b"name": self.name.encode()}:
                return None
            rows = zip(told["table"].to_pylist(), told["rows"].to_pylist(), strict=True)
            return {name: pa.ipc.open_stream(packed).read_pandas() for name, packed in rows}
        except (OSError, KeyError, pa.ArrowException):
            return None


def _packed(name: str, tables: Tables) -> bytes:
    """The tables as one Arrow file, each as a stream of its own, with the name of what made them."""
    schema = pa.schema([("table", pa.string()), ("rows", pa.binary())], metadata={"name": name})
    rows = pa.table([list(tables), [_stream(frame) for frame in tables.values()]], schema=schema)
    out = io.BytesIO()
    with pa.ipc.new_file(out, schema) as file:
        file.write_table(rows)
    return out.getvalue()


def _stream(frame: pd.DataFrame) -> bytes:
    rows, out = pa.Table.from_pandas(frame, preserve_index=False), io.BytesIO()
    with pa.ipc.new_stream(out, rows.schema) as stream:
        stream.write_table(rows)
    return out.getvalue()
