"""The first release of a dataset, from the curated files alone: what an app shows before any refresh has run."""

from datetime import datetime
from pathlib import Path

from market import curated
from market.store import Store
from market.tables import TABLES


def build(data_uri: str | Path, curated_folder: Path, now: datetime) -> str | None:
    """Writes the curated files into the dataset and publishes it; the release's id, None where nothing changed.

    Raises `CuratedError` where a file has a fault, `StoreError` where the dataset cannot be written.
    """
    tables = curated.load(curated_folder)
    store = Store(data_uri)
    with store.writer():
        for name, rows in tables.items():
            write = store.upsert if TABLES[name].mode == "append" else store.replace
            write(name, rows, now)
        return store.publish(now, note="curated files")
