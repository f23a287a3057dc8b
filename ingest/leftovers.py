"""What a run that was killed has written already: no release holds it yet, so the next run tells it as new."""

from collections.abc import Iterable, Mapping

import pandas as pd

from ingest import keep, vintages
from ingest.gathered import Collected
from market.records import Document
from market.store import Store


class Leftovers:
    """Made before a run writes; true where tables hold more than the newest release."""

    def __init__(self, store: Store) -> None:
        self._store, self._released = store, store.released()
        self._left = store.head() != self._released

    def __bool__(self) -> bool:
        return self._left

    def documents(self, documents: Iterable[Document]) -> set[str]:
        """The names of those documents that are new or other than in the newest release, where anything is left."""
        return {name for (name,) in self._store.unreleased("documents", list(documents))} if self else set()

    def told(self, collected: Iterable[Collected], written: Mapping[str, int]) -> Mapping[str, int]:
        """How many rows of each source are new or changed: since the newest release, where anything is left, else as
        many as this run has written. written: by key of the source."""
        return {one.source.key: self._new(one) for one in collected if one.source.key in written} if self else written

    def _new(self, one: Collected) -> int:
        new = 0
        for table, rows in keep.by_table(one.rows).items():
            if one.source.vintages and table in vintages.SAME:
                rows = vintages.news(table, rows, self._held(table))
            new += len(self._store.unreleased(table, rows))
        return new

    def _held(self, table: str) -> pd.DataFrame:
        """The table as it stands in the newest release."""
        version = self._released.get(table)
        return self._store.read(table).iloc[:0] if version is None else self._store.read(table, version)
