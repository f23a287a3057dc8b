"""A release as files for others: facts, notes and links. Nothing private, no texts, no words of documents."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from market import datapackage
from market.dataset import Dataset
from market.sheets import csv_bytes, parquet_bytes, xlsx_bytes
from market.store import NotWritable, Refused
from market.tables import TABLES

__all__ = ["FORMATS", "ExportError", "csv_bytes", "export", "private", "shareable", "tables"]

FORMATS: dict[str, Callable[[pd.DataFrame], bytes]] = {
    "csv": csv_bytes,
    "parquet": parquet_bytes,
    "xlsx": xlsx_bytes,
}
LICENCE = Path(__file__).resolve().parents[1] / "data" / "LICENCE"
EXPORTED = tuple(name for name, table in TABLES.items() if table.exported)
QUOTED = {column.name for table in TABLES.values() for column in table.columns if column.quoted}
"""Columns that hold words of documents."""
_NAMING = {"inputs": ";", "row_key": "|"}
"""Columns that name other rows, with what joins the names."""


class ExportError(Refused):
    """The export was asked for in a way that cannot be met; nothing was written."""


def export(dataset: Dataset, folder: str | Path, format: str = "csv") -> list[Path]:
    """Write one file a table, `datapackage.json` and `LICENCE`; the paths of what was written.

    The files are made beside the folder and moved into place together, in place of an earlier export. Raises
    ExportError for an unknown format, and where the folder is a file or holds anything but an earlier export;
    NotWritable where it cannot be made.
    """
    if format not in FORMATS:
        raise ExportError(f"there is no export format '{format}'; there are {', '.join(FORMATS)}")
    place = Path(folder).resolve()
    _refuse_foreign(place)
    frames = tables(dataset)
    with _moved_into(place) as workshop:
        for name, frame in frames.items():
            (workshop / f"{name}.{format}").write_bytes(FORMATS[format](frame))
        shutil.copyfile(LICENCE, workshop / LICENCE.name)
        described = datapackage.describe(dataset, frames, workshop, format)
        (workshop / datapackage.FILE).write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n")
    return sorted(place.iterdir())


def tables(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """Table -> what of it may leave, of every table that is exported at all."""
    return {name: shareable(dataset, _known(dataset, name)) for name in EXPORTED}


def _known(dataset: Dataset, name: str) -> pd.DataFrame:
    """The rows of a table; of decisions those whose row is there, since nobody knows whether another was private."""
    rows = dataset.table(name)
    return rows[(dataset.reviews()["state"] != "gone").to_numpy()] if name == "reviews" else rows


def shareable(dataset: Dataset, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows and columns of any frame of this dataset that may leave it.

    Dropped are the rows of private documents, known by `document_id`, `figure_id`, `claim_id` or what they were
    derived from or correct (`inputs`, joined by ;, and `row_key`), and the columns that hold words of documents.
    """
    keep = pd.Series(True, index=frame.index)
    for column, names in private(dataset).items():
        if column in frame.columns:
            keep &= ~frame[column].isin(names)
        for column, bar in _NAMING.items():
            if column in frame.columns:
                keep &= ~frame[column].fillna("").astype(str).str.split(bar).map(names.intersection).astype(bool)
    return frame.loc[keep, [column for column in frame.columns if column not in QUOTED]].reset_index(drop=True)


def private(dataset: Dataset) -> dict[str, set[str]]:
    """Name column -> names of private documents and of the rows that they carry."""
    documents = dataset.table("documents")
    private = set(documents.loc[documents["visibility"] != "public", "document_id"])
    names: dict[str, set[str]] = {"document_id": private, "figure_id": set(), "claim_id": set()}
    if not private:
        return names
    for table, key in (("figures", "figure_id"), ("claims", "claim_id")):
        rows = dataset.stored(table)  # rejected ones too: a decision names them
        names[key] = set(rows.loc[rows["document_id"].isin(private), key])
    return names


def _refuse_foreign(place: Path) -> None:
    if not place.exists():
        return
    if not place.is_dir():
        raise ExportError(f"cannot export to {place}: it is a file, not a folder")
    held = {path.name for path in place.iterdir()}
    if foreign := sorted(held - _earlier_export(place)):
        raise ExportError(f"cannot export to {place}: it holds other files ({foreign[0]}); name a new or empty folder")


def _earlier_export(place: Path) -> set[str]:
    """The names of the files of an earlier export there; none where there was none."""
    try:
        described = json.loads((place / datapackage.FILE).read_text())
        ours = described["name"] == datapackage.NAME
        return {datapackage.FILE, LICENCE.name, *(part["path"] for part in described["resources"])} if ours else set()
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def _moved_into(place: Path) -> Iterator[Path]:
    """A new folder beside `place` that takes its place when all went well, and vanishes when not."""
    workshop, old = (place.with_name(f".{place.name}.{os.getpid()}.{part}") for part in ("new", "old"))
    try:
        workshop.mkdir(parents=True)
        yield workshop
        _swap(place, workshop, old)
    except OSError as fault:
        named = f" ({fault.filename})" if fault.filename else ""
        raise NotWritable(f"cannot export to {place}: {fault.strerror or fault}{named}") from fault
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _swap(place: Path, workshop: Path, old: Path) -> None:
    if not place.exists():
        workshop.rename(place)
        return
    place.rename(old)
    try:
        workshop.rename(place)
    except OSError:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)
