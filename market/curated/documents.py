"""The pages that curated rows were read in, as documents.

Only the page that a row was READ in becomes a document. A second address has no title of its own and supports a row
that already leads to one; it stays a link of its row, or News would fill with rows that are named after a host.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from market import addresses, stories
from market.curated.rows import document_id
from market.period import stated_day
from market.records import Document


@dataclass(frozen=True)
class Citation:
    """One row's word on the page that it was read in."""

    url: str
    title: str
    published_on: str
    publisher: str
    words: str
    companies: tuple[str, ...] = ()


def cited(tables: dict[str, list[Any]]) -> list[Document]:
    """One document for every address in `source_url`, in order of its name."""
    pages: dict[str, list[Citation]] = defaultdict(list)
    for citation in _citations(tables):
        pages[document_id(citation.url)].append(citation)
    return [_document(name, pages[name]) for name in sorted(pages)]


def _citations(tables: dict[str, list[Any]]) -> Iterable[Citation]:
    for row in [*tables["figures"], *tables["claims"]]:
        publisher = row.publisher if row.evidence == "primary" else ""
        yield Citation(row.source_url, row.source_title, row.published_on, publisher, row.note)
    for row in tables["deals"]:
        yield Citation(row.source_url, f"{row.buyer} and {row.seller}: {row.type}", row.date, "", row.summary)


def _document(name: str, rows: list[Citation]) -> Document:
    first = rows[0]
    published_on = max(row.published_on for row in rows)
    day, precision = stated_day(published_on)
    return Document(
        document_id=name, url=first.url, canonical_url=addresses.canonical(first.url), title=first.title,
        source="curated", site=addresses.host(first.url), publisher=first.publisher, published_on=published_on,
        published_day=day, published_precision=precision, story=stories.story(first.title, day),
    )  # fmt: skip
