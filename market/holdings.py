"""What one release holds, as frames.

In every frame a missing text is "", a missing number NaN (integers are float64 for that reason), a missing date NaT.
Days are datetime64 without zone; times are datetime64 in UTC. Errors of sources are corrected as `market.corrections`
says, and read rows stand as people decided (`market.reviews`), wherever rows are read; `stored` gives all as stated.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self, Unpack

import pandas as pd

from market import citations, corrections, coverage, origins, reviews, search
from market.judging.normalise import conversion
from market.search import Filters
from market.store import Missing, Reader, default_uri
from market.store.rows import to_frame
from market.tables import TABLES

Words = str | Iterable[str] | None
"""One word, several of which any may stand, or None for all."""
_FIGURE_ORDER = "publisher, published_on, metric, rows.segment, entity, product, period_start nulls first, figure_id"
_CLAIM_ORDER = "publisher, published_on, claim, rows.segment, region, claim_id"


class Holdings:
    """One release, read-only; it stays as it is whatever a refresh writes meanwhile. Base of `Dataset`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._stored: dict[str, pd.DataFrame] = {}
        self._tables: dict[str, pd.DataFrame] = {}
        self._correct()
        search.build_index(reader)

    @classmethod
    def open(cls, release: str | None = None, data: str | Path | None = None, without: Iterable[str] = ()) -> Self:
        """The newest release, or the one named; of `data`, else of CROSSOVER_DATA, else of `data/store`.

        without: tables that are left empty, so that a large dataset opens at once where only its numbers are wanted; of
        documents those stay that a row was read from.
        Raises Missing where there is no dataset or no such release, Newer where a later program wrote it.
        """
        return cls(Reader(default_uri(data), release, without))

    @property
    def release(self) -> str:
        """Its name: ISO week and number, as 2026-W47.1."""
        return str(self._reader.release["release"])

    @property
    def made_at(self) -> datetime:
        """When it was published, UTC."""
        made_at: datetime = self._reader.release["made_at"].to_pydatetime()
        return made_at

    def figures(
        self, *, scope: Words = None, segment: Words = None, metric: Words = None, workload: Words = None,
        publisher: Words = None, entity: Words = None, unit: Words = None, as_of: date | None = None,
        origin: Words = None, primary_only: bool = False, include_review: bool = False,
    ) -> pd.DataFrame:  # fmt: skip
        """The columns of `records.Figure` with the segment's `scope` and `segment_label`, and those of
        `normalise.conversion`: `value_usd_bn`, `price_usd`, `usd_rate` and, why not, `usd_reason`.

        `as_of` keeps the rows stated by that day, and so none that is undated. Rows that are in review are left out
        unless they are asked for. `value_usd_bn` is NaN where the unit is no money, or no rate is known.
        """
        rows = _keep(
            self._figures, scope=scope, segment=segment, metric=metric, workload=workload, publisher=publisher,
            entity=entity, unit=unit, origin=origin,
        )  # fmt: skip
        return _stated(rows, as_of, primary_only, include_review)

    def claims(
        self, *, segment: Words = None, scope: Words = None, publisher: Words = None, as_of: date | None = None,
        primary_only: bool = False, include_review: bool = False,
    ) -> pd.DataFrame:  # fmt: skip
        """The columns of `records.Claim` with the segment's `scope` and `segment_label`; otherwise as `figures`."""
        rows = _keep(self._claims, segment=segment, scope=scope, publisher=publisher)
        return _stated(rows, as_of, primary_only, include_review)

    def documents(self, *, limit: int | None = None, offset: int = 0, **filters: Unpack[Filters]) -> pd.DataFrame:
        """The columns of `records.Document`, newest first, undated last; the filters are those of `search.Filters`."""
        return search.documents(self._reader, filters, limit, offset)

    def count_documents(self, **filters: Unpack[Filters]) -> int:
        """How many documents `documents` gives without a limit."""
        return search.count(self._reader, filters)

    def new_stories(self, since: datetime) -> pd.DataFrame:
        """The stories of which nothing was held until a moment, most independent origins first:
        `coverage.new_stories`."""
        return coverage.new_stories(self._reader, since)

    def stories(self, *, limit: int | None = None, offset: int = 0, **filters: Unpack[Filters]) -> pd.DataFrame:
        """The documents that the filters leave as stories, newest first: `coverage.stories`."""
        return coverage.stories(self._reader, filters, limit, offset)

    def count_stories(self, **filters: Unpack[Filters]) -> int:
        """How many stories `stories` gives without a limit."""
        return coverage.count_stories(self._reader, filters)

    def coverage(self, **filters: Unpack[Filters]) -> pd.DataFrame:
        """How many documents lean to training and to inference, by month: `coverage.by_month`."""
        return coverage.by_month(self._reader, filters)

    def facets(self, *names: str, **filters: Unpack[Filters]) -> dict[str, pd.DataFrame]:
        """Filter -> frame (value, n): how many documents each value would give, most frequent first.

        The filters `topics`, `companies`, `languages`, `leans`, `sources`, `outlets`, `site`, `programme`, `deal`. A
        filter's own choice does not narrow its own counts, so that another value can be chosen beside it. With names
        only of those.
        """
        return search.facets(self._reader, filters, names or search.FACETS)

    def document(self, document_id: str) -> dict[str, Any] | None:
        """One document: column -> value (None for a missing date or time), or None where there is no such document."""
        rows = self._reader.query("select * from documents where document_id = ?", [document_id]).to_pylist()
        return rows[0] if rows else None

    def text(self, document_id: str) -> str:
        """The full text of a document; "" where none may be kept. For reading here, never for passing on."""
        return self.texts([document_id]).get(document_id, "")

    def texts(self, document_ids: Iterable[str]) -> dict[str, str]:
        """document_id -> full text, of those documents whose text is kept."""
        return self._reader.texts(document_ids)

    def table(self, name: str) -> pd.DataFrame:
        """A whole table, corrected: deals, sites, chips, companies, segments, prices, rates, figures, ..."""
        if name not in TABLES or name == "texts":
            known = ", ".join(table for table in TABLES if table != "texts")
            raise Missing(f"there is no table '{name}'; there are {known}")
        if name == "documents":  # too large to be kept twice
            return self._reader.table(name)
        if name not in self._tables:
            self._tables[name] = self._reader.table(name)
        return self._tables[name].copy(deep=False)  # pandas copies what the caller changes

    def stored(self, name: str) -> pd.DataFrame:
        """A whole table as it is stored: what the sources say, errors of theirs included."""
        return self._stored[name].copy() if name in self._stored else self._reader.table(name)

    def corrections(self) -> pd.DataFrame:
        """The corrections of this release, each with what was found: columns of `corrections.COLUMNS`."""
        return corrections.judged(self.table("corrections"), self.stored)

    def reviews(self) -> pd.DataFrame:
        """What people decided on rows that the program read, as this release has it, and whether it holds: columns of
        `reviews.COLUMNS`. What was read, of rejected rows too, is in `stored`."""
        return reviews.judged(self.table("reviews"), self.stored)

    def outcomes(self) -> pd.DataFrame:
        """How each source went in each run: columns of `records.Outcome`, whatever the release."""
        return self._reader.store.outcomes()

    def releases(self) -> pd.DataFrame:
        """All releases when this one was opened, newest last: columns of `records.Release`."""
        return self._reader.releases.copy()

    def citations(self) -> pd.DataFrame:
        """What the cited pages showed when they were read again, a row each for every curated number:
        `citations.standing`."""
        return self._citations.copy(deep=False)

    def citation(self, table: str, row_key: str) -> dict[str, Any] | None:
        """The row of `citations` on one curated row; None where it has no number to look for."""
        found = self._citations
        rows = found[(found["table_name"] == table) & (found["row_key"] == row_key)].to_dict("records")
        return {str(name): value for name, value in rows[0].items()} if rows else None

    def counts(self) -> dict[str, int]:
        """Table -> rows in this release."""
        return self._reader.counts()

    def _correct(self) -> None:
        """Lays corrections and decisions over the tables, and keeps what stood there before."""
        for table, answers in (("corrections", corrections), ("reviews", reviews)):
            made = answers.judged(self._reader.table(table), self.stored)
            for name, rows in answers.overlay(made, self._reader.table).items():
                self._stored.setdefault(name, self._reader.table(name))
                self._reader.lay_over(name, rows)

    @cached_property
    def _citations(self) -> pd.DataFrame:
        wanted = citations.sought({name: self.stored(name) for name in citations.CHECKED})
        return citations.standing(self.table("citations"), wanted)

    @cached_property
    def _figures(self) -> pd.DataFrame:
        rows = self._with_segments("figures", _FIGURE_ORDER)
        return rows.join(conversion(rows, self.table("rates")).rename(columns={"reason": "usd_reason"}))

    @cached_property
    def _claims(self) -> pd.DataFrame:
        return self._with_segments("claims", _CLAIM_ORDER)

    def _with_segments(self, name: str, order: str) -> pd.DataFrame:
        rows = self._reader.query(
            f"select rows.*, coalesce(scope, '') as scope, coalesce(label, rows.segment) as segment_label "  # noqa: S608
            f"from {name} as rows left join segments on rows.segment = segments.segment order by {order}"
        )
        found = to_frame(TABLES[name], rows)
        return found.assign(reasons=origins.confirmed(name, found, self._carriers(name)))

    def _carriers(self, name: str) -> pd.DataFrame:
        """What is needed of the documents that carry the read rows of a table: document_id, site, copy_of."""
        carriers = self._reader.query(
            f"select document_id, site, copy_of from documents "  # noqa: S608 (names of our own tables)
            f"where document_id in (select document_id from {name} where origin = 'read')"
        )
        return to_frame(TABLES["documents"], carriers)


def _keep(rows: pd.DataFrame, **wanted: Words) -> pd.DataFrame:
    for column, words in wanted.items():
        if words is not None:
            rows = rows[rows[column].isin([words] if isinstance(words, str) else list(words))]
    return rows


def _stated(rows: pd.DataFrame, as_of: date | None, primary_only: bool, include_review: bool) -> pd.DataFrame:
    if as_of is not None:
        rows = rows[rows["published_day"] <= pd.Timestamp(as_of)]
    if primary_only:
        rows = rows[rows["evidence"] == "primary"]
    if not include_review:
        rows = rows[rows["standing"] != "review"]
    return rows.reset_index(drop=True)
