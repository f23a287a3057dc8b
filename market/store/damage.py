"""Is what a release names still there, whole and readable? For local datasets; object storage looks after its own."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from market.store.delta import Tables
from market.store.errors import StoreError


def found(tables: Tables, versions: Mapping[str, int], sound: set[Path]) -> Iterator[str]:
    """A sentence for every file that is gone, of another size, or cannot be read to its end, and for every table whose
    log is torn. sound: files that were looked at already; what is found sound joins them."""
    for name, version in versions.items():
        try:
            files = tables.files(name, version)
        except StoreError as fault:
            yield str(fault)
            continue
        for file, (size, rows) in files.items():
            if file not in sound:
                trouble = _trouble(file, size, rows)
                if trouble:
                    yield f"table {name}: data file {file} {trouble}"
                else:
                    sound.add(file)


def _trouble(file: Path, size: int, rows: int | None) -> str:
    if not file.exists():
        return "is missing"
    if file.stat().st_size != size:
        return f"has {file.stat().st_size:,} bytes where {size:,} were written"
    try:
        held = pq.read_table(file).num_rows
    except (OSError, pa.ArrowException) as fault:
        return f"cannot be read: {str(fault).splitlines()[0]}"
    return "" if rows in (None, held) else f"holds {held} rows where {rows} were written"
