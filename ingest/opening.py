"""The documents of a dataset as a run needs them: an index of all, and the rest of those that it has to do with."""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

import pandas as pd

from ingest.library import CURATED, Library
from ingest.rows import of_arrow, records
from market.records import Document
from market.store import Store


class Shelf:
    """All documents of a dataset by name, source, day and what they were read with. Reads nothing else until asked."""

    def __init__(self, store: Store) -> None:
        self._store = store
        names = ["document_id", "source", "read_with", "content_hash", "published_day", "fetched_at"]
        self._index = store.columns("documents", names)
        self.texts = set(store.columns("texts", ["document_id"])["document_id"])
        """The names of the documents of which the dataset holds the text."""

    @property
    def names(self) -> list[str]:
        return list(self._index["document_id"])

    @property
    def curated(self) -> list[str]:
        """The documents that only curated rows cite."""
        return list(self._index.loc[self._index["source"] == CURATED, "document_id"])

    @cached_property
    def _days(self) -> "pd.Series[pd.Timestamp]":
        fetched = self._index["fetched_at"].dt.tz_localize(None).dt.floor("D")
        days: pd.Series[pd.Timestamp] = self._index["published_day"].fillna(fetched)
        return days

    def on_days(self, days: Iterable[dt.date]) -> list[str]:
        """The documents that appeared on these days; where that is not known, that were fetched on them."""
        return list(self._index.loc[self._days.isin(pd.to_datetime(list(days))), "document_id"])

    def unread(self, with_what: str) -> list[str]:
        """The documents that were not read with this program and whose words are at hand, the newest first."""
        index = self._index.assign(day=self._days)
        at_hand = (index["content_hash"] == "") | index["document_id"].isin(self.texts)
        found = index[(index["source"] != CURATED) & ~index["read_with"].str.startswith(with_what) & at_hand]
        return list(found.sort_values(["day", "document_id"], ascending=[False, True])["document_id"])

    def unsure(self) -> frozenset[str]:
        """The documents that a run has read which published nothing: it may have been killed when the documents stood
        and the rows that were read in them did not."""
        releases = self._store.releases()
        version = None if releases.empty else json.loads(releases.iloc[-1]["versions"]).get("documents")
        if version == self._store.head().get("documents"):
            return frozenset()
        names = ["document_id", "read_with"]
        rows = None if version is None else self._store.columns("documents", names, version)
        published = {} if rows is None else dict(zip(rows["document_id"], rows["read_with"], strict=True))
        held = zip(self._index["document_id"], self._index["read_with"], strict=True)
        return frozenset(name for name, noted in held if noted and published.get(name) != noted)

    def find(self, names: Collection[str]) -> list[Document]:
        return of_arrow("documents", self._store.rows("documents", where={"document_id": names}))

    def find_texts(self, names: Collection[str]) -> Iterator[tuple[str, str]]:
        found = self._store.read("texts", where={"document_id": names})
        return zip(found["document_id"], found["text"], strict=True)


def open_library(shelf: Shelf, tables: Mapping[str, pd.DataFrame] | None) -> Library:
    """The documents of the dataset with those that the curated files cite now, and the texts that people added.

    tables: of `curated.load`; None where the dataset holds them as they are."""
    library = Library((), shelf.names, shelf.find, shelf.texts, shelf.find_texts)
    if tables is None:
        return library
    cited = {document.document_id: document for document in records("documents", tables["documents"])}
    library.know([*shelf.curated, *cited])
    gone = [name for name, held in library.before.items() if held.source == CURATED and name not in cited]
    library.forget(gone)
    for document in cited.values():
        known = library.before.get(document.document_id)
        if known is None or known.source == CURATED:
            library.meet(document)
    return library
