"""Reading, tagging and folding of the documents whose words are at hand."""

import csv
import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from ingest import program
from ingest.crew import Crew
from ingest.library import CURATED, Library
from ingest.raw import RawCopies
from market import alike, stories, tags, vocabulary
from market.largest import largest
from market.period import stated_day
from market.records import Claim, Document, Figure, content_id

if TYPE_CHECKING:
    from ingest import reading

_Row = TypeVar("_Row", Figure, Claim)
_READING = Path(__file__).parent / "reading"
"""The reader. Its code is loaded where there is something to read: to learn its words takes as long as a small run."""
_KNOWN = ("companies", "chips", "sites", "deals", "segments")
"""The curated files by which words are read and tagged; of the figures, the largest of each segment alone decides."""


@dataclass
class Understood:
    """What was read: rows, the names of the documents that they were read from, and titles that upset the reader."""

    figures: list[Figure] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Desk:
    """What is needed to read words: the raw copies, and what is known beside the words, made ready when first used.

    folder: the curated files. tables: of `curated.load(folder)`.
    """

    copies: RawCopies
    folder: Path
    tables: Mapping[str, pd.DataFrame]

    @cached_property
    def knowledge(self) -> "reading.Knowledge":
        from ingest import reading

        return reading.Knowledge.load(self.folder)

    @cached_property
    def names(self) -> tags.Names:
        companies, chips, sites, deals = (self.tables[name] for name in ("companies", "chips", "sites", "deals"))
        return tags.Names.from_tables(companies, chips, sites, deals)

    def ready(self) -> None:
        """Makes all of it, and loads the code that reads: processes that are forked after it share both."""
        from ingest import pages, reading  # noqa: F401 (loaded for those who come after)

        reading.read("Spending on AI inference rose 5% in 2026.", knowledge=self.knowledge)  # builds its lists of words
        assert self.names


@dataclass(frozen=True)
class Words:
    """A document to be read, with its text; where that is not at hand yet, the address of the raw copy with it."""

    document: Document
    text: str
    address: str = ""


@dataclass(frozen=True)
class Told:
    """What one document says: the columns that its words decide, its figures and its claims; `trouble` where they upset
    the reader."""

    columns: dict[str, Any]
    figures: list[Figure]
    claims: list[Claim]
    trouble: str = ""


def at_hand(document: Document, library: Library) -> bool:
    """Are there words of the document to be read: its text, else title and lead? A document whose text was read before
    but is not at hand now is left as it is, so that nothing is forgotten for want of it."""
    if library.has_text(document.document_id):
        return True
    return not document.content_hash and bool(f"{document.title}{document.lead}".strip())


def current(folder: Path) -> str:
    """What decides how words are read: the code that reads and tags, the vocabulary, the curated files that it knows
    names from, and the largest known figures, as one short name that changes with any of them. folder: the curated
    files."""
    code = [*_READING.rglob("*.py"), *Path(tags.__file__).parent.rglob("*.py")]
    files = (folder / f"{name}.csv" for name in _KNOWN)
    modules = [alike.__file__, stories.__file__, vocabulary.__file__, __file__]
    known = [*map(Path, modules), *(one for one in files if one.exists())]
    return content_id(program.name(sorted([*code, *known])), json.dumps(sorted(_largest(folder).items())))


def _largest(folder: Path) -> dict[tuple[str, str], float]:
    try:
        with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
            return largest(csv.DictReader(file))
    except FileNotFoundError:
        return {}


def due(library: Library, names: Iterable[str], with_what: str, again: Collection[str] = ()) -> dict[str, str]:
    """The documents among `names` whose words are at hand and were not read with this program yet -> what to note of
    them (`read_with`) once they are. A week without news reads nothing twice. again: to be read whatever they note."""
    found = {}
    for name in names:
        document = library.documents.get(name)
        if document is None or document.source == CURATED or not at_hand(document, library):
            continue
        unread = name in again
        if not unread and document.read_with.startswith(with_what) and library.before.get(name) is document:
            continue
        text = document.content_hash or document.lead
        read_as = content_id(document.title, text, document.published_on, document.language, document.publisher)
        if unread or document.read_with != f"{with_what}:{read_as}":
            found[name] = f"{with_what}:{read_as}"
    return found


def read(
    library: Library, due: Mapping[str, str], crew: Crew[Desk], beat: Callable[[], None] = lambda: None
) -> Understood:
    """Reads and tags the documents named in `due`, each of which notes what it was read with; gives the figures and
    claims in their words."""
    found, told = Understood(), {}
    library.fetch_texts(due)
    tasks = [Words(library.documents[name], library.texts.get(name, ""), library.kept.get(name, "")) for name in due]
    for task, result in crew.each(tell, tasks, len(tasks), beat):
        told[task.document.document_id] = result
    for name, result in sorted(told.items()):
        document = library.documents[name]
        if isinstance(result, Exception):
            found.failed.append(f"{document.title} ({type(result).__name__})")
            continue
        document = library.documents[name] = replace(document, **result.columns)
        if result.trouble:  # costs this document's new rows; the old ones stay, and it is said
            found.failed.append(f"{document.title} ({result.trouble})")
            continue
        library.documents[name] = replace(document, read_with=due[name])
        found.figures += result.figures
        found.claims += result.claims
        found.read.add(name)
    return found


def tell(words: Words, desk: Desk) -> Told:
    """What the words of one document say, each row named after it."""
    from ingest import reading

    document, text = words.document, words.text
    if not text and words.address:
        text = _kept_text(desk.copies, words.address)
    said = text or f"{document.title}\n{document.lead}".strip()
    columns = _columns(document, text or document.lead, said, desk.names)
    try:
        told = reading.read(
            said, language=document.language, published_on=document.published_on, knowledge=desk.knowledge
        )
    except Exception as error:  # a reader's bug
        return Told(columns, [], [], type(error).__name__)
    figures = [_in_the_table(row, desk.knowledge) for row in told.figures if row.standing != "refused"]
    claims = [row for row in told.claims if row.standing != "refused"]
    return Told(columns, [_of(row, document) for row in figures], [_of(row, document) for row in claims])


def _kept_text(copies: RawCopies, address: str) -> str:
    """The text of the page that is kept of an address. Raises LookupError where it is no longer."""
    from ingest import pages

    kept = copies.latest(address)
    if kept is None:
        raise LookupError(address)
    return pages.parse(kept.body, address).text


def _columns(document: Document, text: str, said: str, names: tags.Names) -> dict[str, Any]:
    found = tags.tag(document.title, text, names)
    lists = ("topics", "companies", "chips", "sites", "programmes", "deals")
    joined = {name: ";".join(getattr(found, name)) for name in lists}
    return joined | {"lean": found.lean, "lean_words": found.lean_words, "signature": stories.signature(said)}


def fold(library: Library, on_days: Callable[[Iterable[dt.date]], Iterable[str]] = lambda _: ()) -> None:
    """Brings the documents that tell one story together, those of earlier runs with those of this one.

    on_days: the names of the documents of the dataset that appeared on these days.
    """
    touched = [document for document in library.changed() if document.source != CURATED]
    library.know(on_days(stories.window(touched)))
    held = (document for document in library.documents.values() if document.source != CURATED)
    for document in stories.folded(held, [document.document_id for document in touched]):
        library.documents[document.document_id] = document


def _in_the_table(row: Figure, knowledge: "reading.Knowledge") -> Figure:
    """The figure, in review and without its company where the table of companies does not hold it."""
    if not row.entity or row.entity in knowledge.companies:
        return row
    reasons = ";".join(filter(None, [row.reasons, f"{row.entity} is not in the table of companies"]))
    return replace(row, entity="", standing="review", reasons=reasons)


def _of(row: _Row, document: Document) -> _Row:
    """The row as that document's: dated by it where the words give no day, and named anew."""
    published_on = row.published_on or document.published_on
    day, precision = stated_day(published_on)
    name = "figure_id" if isinstance(row, Figure) else "claim_id"
    placed: dict[str, Any] = {
        name: "", "origin": "read", "document_id": document.document_id, "published_on": published_on,
        "published_day": day, "published_precision": precision, "source_title": document.title,
        "source_url": document.url, "evidence": _evidence(row.publisher, document),
    }  # fmt: skip
    return replace(row, **placed)


def _evidence(publisher: str, document: Document) -> str:
    return "primary" if publisher and publisher == document.publisher else "secondary"
