"""Writing what a run found into the store's tables, one table after the other, documents first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from ingest import vintages
from ingest.library import ADDED, CURATED, Library
from ingest.understand import Understood
from market.records import Text
from market.store import Store
from market.tables import TABLES

Tables = Mapping[str, pd.DataFrame]


def curated_rows(store: Store, tables: Tables, now: datetime) -> None:
    """The curated tables other than documents: new states of changed rows, and rows gone from the files withdrawn."""
    for name, rows in tables.items():
        if name == "documents":
            continue
        if TABLES[name].mode == "overwrite":
            store.replace(name, rows, now)
            continue
        store.upsert(name, rows, now)
        mark = "source" if name == "prices" else "origin"
        held = store.columns(name, [*TABLES[name].key, *({mark} - {*TABLES[name].key})])
        _withdraw_missing(store, name, held[held[mark] == CURATED], rows, now)


def articles(store: Store, library: Library, found: Understood, added: Iterable[str], now: datetime) -> None:
    """Documents, the texts of those that a person added, and what was read; rows that a document no longer gives are
    withdrawn, and so are documents that the library has forgotten."""
    if changed := library.changed():
        store.upsert("documents", changed, now)
    gone = [document_id for document_id in library.before if document_id not in library.documents]
    if gone:
        store.withdraw("documents", pd.DataFrame({"document_id": gone}), now)
    texts = [Text(document_id, library.texts[document_id]) for document_id in added if document_id in library.texts]
    if texts:
        store.upsert("texts", texts, now)
    for name, rows in (("figures", found.figures), ("claims", found.claims)):
        _read_rows(store, name, rows, found.read, now)


def rows_of_source(store: Store, rows: Iterable[Any], now: datetime, only_news: bool) -> int:
    """Writes the records of a source into the tables that they belong to; how many were new or changed.

    only_news: a row that says what the newest held one says is left out (`ingest.vintages`).
    """
    written = 0
    for table, found in by_table(rows).items():
        if only_news and table in vintages.SAME:
            found = vintages.news(table, found, store.read(table))
        change = store.upsert(table, found, now)
        written += change.added + change.changed
    return written


def by_table(rows: Iterable[Any]) -> dict[str, list[Any]]:
    """Records by the name of the table that they belong to."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[vintages.table_of(row)].append(row)
    return found


def _read_rows(store: Store, name: str, rows: list[Any], read: set[str], now: datetime) -> None:
    if not read:
        return
    if rows:
        store.upsert(name, rows, now)
    held = store.columns(name, [*TABLES[name].key, "origin", "document_id"])
    held = held[(held["origin"] == "read") & held["document_id"].isin(read)]
    _withdraw_missing(store, name, held, pd.DataFrame([vars(row) for row in rows], columns=list(held.columns)), now)


def _withdraw_missing(store: Store, name: str, held: pd.DataFrame, rows: pd.DataFrame, now: datetime) -> None:
    """Withdraws the rows of `held` whose key is not in `rows`."""
    key = list(TABLES[name].key)
    standing = Counter(map(tuple, rows[key].astype(str).to_numpy()))
    gone = held[[tuple(values) not in standing for values in held[key].astype(str).to_numpy()]]
    if len(gone):
        store.withdraw(name, gone[key], now)


def added_documents(library: Library) -> list[str]:
    """The names of the documents that a person added, of those of this run."""
    return [document.document_id for document in library.documents.values() if document.source == ADDED]
