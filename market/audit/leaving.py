"""Would anything leave in an export that must not: private rows, words of others, rows whose terms nobody knows?"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from market import addresses, contract, curated, export, terms, wording
from market.audit.leading import READ
from market.dataset import Dataset

Frames = Mapping[str, pd.DataFrame]
_NAMES_PEOPLE = ("author", "url", "canonical_url", "source_url", "second_url")
"""Columns in which a mail address, or who logs in with which password, may stand."""


def faults(dataset: Dataset, folder: Path) -> Iterator[str]:
    """What an export of this release would give away. folder: the curated files, whose feeds name their terms."""
    frames = export.tables(dataset)
    yield from _private(dataset, frames)
    yield from _personal(frames)
    yield from _without_terms(frames, folder)


def _private(dataset: Dataset, frames: Frames) -> Iterator[str]:
    """Rows of private documents, and columns with words of documents."""
    documents = dataset.table("documents")
    private = documents[documents["visibility"] != "public"]
    secrets = {*private["document_id"], *private["url"], *private["canonical_url"]} - {""}
    secrets |= {
        name
        for table, key in READ.items()
        for name in _carried(dataset.stored(table), key, set(private["document_id"]))
    }
    for table, rows in frames.items():
        if given := sorted(set(rows.columns) & export.QUOTED):
            yield f"{table}, {', '.join(given)}: words of documents would be exported"
        texts: pd.DataFrame = rows.select_dtypes("str")
        for index in rows.index[texts.isin(secrets).any(axis=1)]:
            yield f"{table} {contract.row_name(table, rows.loc[index])}: is of a private document and would be exported"


def _carried(rows: pd.DataFrame, key: str, documents: set[str]) -> list[str]:
    return list(rows.loc[rows["document_id"].isin(documents), key])


def _personal(frames: Frames) -> Iterator[str]:
    """Mail addresses of authors, and names or passwords in web addresses."""
    for table, rows in frames.items():
        for column in (name for name in _NAMES_PEOPLE if name in rows.columns):
            pattern = r"\S@\S" if column == "author" else r"^\w+://[^/?#]*@"
            for _, row in rows[rows[column].str.contains(pattern)].iterrows():
                what = "a mail address" if column == "author" else "a name or a password in an address"
                yield f"{table} {contract.row_name(table, row)}, {column}: {what} would be exported"


def _without_terms(frames: Frames, folder: Path) -> Iterator[str]:
    """Rows of sources of which neither feeds.csv nor LICENCE says on what terms they may be passed on."""
    licence = export.LICENCE.read_text(encoding="utf-8")
    known = terms.named(licence) | _feeds(folder)
    for table, rows in frames.items():
        if "source" in rows.columns:
            for source, n in rows["source"][~rows["source"].isin(known)].value_counts(sort=False).items():
                yield f"{table}, source '{source}': {wording.count(n, 'row')} would be exported, and {_NOWHERE}"
    hosts = tuple(f".{host}" for host in terms.hosts(licence))
    for table in READ:
        asked = frames[table][frames[table]["origin"] == "api"]
        found = asked["source_url"].map(addresses.host)
        strange = found[~("." + found).str.endswith(hosts)]
        for host, n in strange.value_counts(sort=False).items():
            yield f"{table}, from {host}: {wording.count(n, 'row')} would be exported, and {_NOWHERE}"


_NOWHERE = "neither feeds.csv nor LICENCE says on what terms"


def _feeds(folder: Path) -> set[str]:
    try:
        return {feed.feed for feed in curated.feeds(folder) if feed.licence}
    except curated.CuratedError:  # its faults are told already
        return set()
