"""The documents as they will stand after a run: what was there, and what the run brought.

One page is one document however many sources link to it. Whoever brought it first stays its source, so that two feeds
with the same article do not take it from each other in every run; a page that only curated rows cite becomes the
feed's, or the person's, who brings it.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from ingest.feeds import Item
from ingest.raw import RawCopies
from market import addresses, stories
from market.curated import Feed
from market.period import stated_day
from market.records import Document, content_id

CURATED, ADDED = "curated", "added"

_TAGS = ("topics", "companies", "chips", "sites", "programmes", "deals", "lean", "lean_words", "copy_of", "signature",
         "read_with")  # fmt: skip


def text_hash(text: str) -> str:
    """The first 16 digits of the SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def name(url: str) -> str:
    """The name of the document at an address, as the curated files name it. Raises ValueError for no address."""
    return content_id(addresses.canonical(url))


def from_item(item: Item, feed: Feed, now: datetime) -> Document:
    """A feed's item as a document. A date more than two days ahead is no date of publication: then it is undated."""
    day, precision = stated_day(item.published_on)
    if day and (day - now.date()).days > 2:
        day, precision = None, "none"
    canonical = addresses.canonical(item.url)
    return Document(
        document_id=content_id(canonical), url=item.url, canonical_url=canonical, title=item.title, lead=item.lead,
        source=feed.feed, site=item.site or addresses.host(item.url), publisher=feed.publisher,
        author=item.author, language=feed.language, published_on=item.published_on if day else "",
        published_day=day, published_precision=precision, fetched_at=now, story=stories.story(item.title, day),
    )  # fmt: skip


def _nothing(_: Collection[str]) -> Iterable[Any]:
    return ()


class Library:
    """Documents by name, with the words at hand in this run.

    Of a dataset only those are looked up that the run has to do with: what it meets, and what it asks for by `know`.
    `before` holds them as they stood, `documents` as they stand. `texts` are texts by name; `kept` names the addresses
    of raw copies that hold a text which was not needed yet.
    """

    def __init__(
        self,
        documents: Iterable[Document] = (),
        names: Collection[str] = (),
        find: Callable[[Collection[str]], Iterable[Document]] = _nothing,
        texts: Collection[str] = (),
        find_texts: Callable[[Collection[str]], Iterable[tuple[str, str]]] = _nothing,
    ) -> None:
        """names: of all documents of the dataset, `find` gives those with these names; texts, find_texts: as these."""
        self.before = {document.document_id: document for document in documents}
        self.documents = dict(self.before)
        self.texts: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self._unknown, self._find = set(names) - set(self.before), find
        self._stored_texts, self._find_texts = set(texts), find_texts

    def know(self, names: Iterable[str]) -> None:
        """Looks these documents up, where the dataset holds them; many at once cost little more than one."""
        wanted = self._unknown.intersection(names)
        if not wanted:
            return
        self._unknown -= wanted
        for document in self._find(wanted):
            self.before[document.document_id] = document
            self.documents.setdefault(document.document_id, document)

    def holds(self, name: str) -> bool:
        """Is there such a document, in the dataset or of this run?"""
        return name in self._unknown or name in self.documents

    def has_text(self, name: str) -> bool:
        """Is the document's text at hand?"""
        return name in self.texts or name in self.kept or name in self._stored_texts

    def fetch_texts(self, names: Iterable[str]) -> None:
        """Puts the texts of these documents that the dataset holds into `texts`."""
        wanted = self._stored_texts.intersection(names) - set(self.texts)
        if wanted:
            self.texts.update(self._find_texts(wanted))

    def recall(self, names: Iterable[str], copies: RawCopies) -> None:
        """Finds the kept pages of these documents whose text is not at hand, as their feed has moved on since."""
        for name in names:
            document = self.documents.get(name)
            if document and document.content_hash and not self.has_text(name) and copies.newest(document.url):
                self.kept[name] = document.url

    def meet(self, document: Document, text: str = "", *, hashed: str = "") -> Document:
        """Takes a document in, with its text where there is one, or the hash of a text that lies in a raw copy; returns
        it as it stands now."""
        self.know([document.document_id])
        if text:
            self.texts[document.document_id] = text
        if text or hashed:
            document = replace(document, content_hash=text_hash(text) if text else hashed)
        known = self.documents.get(document.document_id)
        met = _joined(known, document) if known else document
        self.documents[document.document_id] = met = _in_its_story(met, self.before.get(document.document_id))
        return met

    def forget(self, names: Iterable[str]) -> None:
        """Documents that are no longer cited, and that nothing else brought."""
        for document_id in names:
            self.documents.pop(document_id, None)

    def changed(self) -> list[Document]:
        """The documents that are new or other than before."""
        return [document for document in self.documents.values() if self.before.get(document.document_id) != document]


def _in_its_story(met: Document, before: Document | None) -> Document:
    """A document that tells what it told stays in the story into which it was folded, and is none to be folded anew."""
    if before is None or CURATED in (met.source, before.source):
        return met
    same = (met.title, met.published_day) == (before.title, before.published_day)
    return replace(met, story=before.story) if same and met.story != before.story else met


def _joined(known: Document, met: Document) -> Document:
    if known.source == CURATED != met.source:
        return replace(_filled(met, known), visibility=known.visibility)
    if known.source != met.source:
        return replace(_filled(known, met), content_hash=met.content_hash or known.content_hash)
    tags = () if known.source == CURATED else _TAGS  # a cited page comes tagged by the notes of the rows that cite it
    kept = {column: getattr(known, column) for column in (*tags, "fetched_at")}
    if known.visibility == "private":  # never made public by being handed over once more
        kept["visibility"] = "private"
    if not met.content_hash:
        kept["content_hash"] = known.content_hash
    return replace(met, **kept)


def _filled(first: Document, second: Document) -> Document:
    """The first, with what it leaves empty taken from the second."""
    gaps = {
        entry.name: getattr(second, entry.name)
        for entry in fields(first)
        if getattr(first, entry.name) in ("", None) and entry.name not in ("published_precision", "story")
    }
    if first.published_on or not second.published_on:
        gaps = {column: value for column, value in gaps.items() if not column.startswith("published_")}
        return replace(first, **gaps)
    dated = replace(first, **gaps, published_precision=second.published_precision)
    return replace(dated, story=stories.story(dated.title, dated.published_day))
