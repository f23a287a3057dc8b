"""Reading, tagging and folding of the documents whose words are at hand."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from ingest import reading
from ingest.library import CURATED, Library
from market import stories, tags, vocabulary
from market.period import stated_day
from market.records import Claim, Document, Figure, content_id

_Row = TypeVar("_Row", Figure, Claim)


@dataclass
class Understood:
    """What was read: rows, the names of the documents that they were read from, and titles that upset the reader."""

    figures: list[Figure] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    failed: list[str] = field(default_factory=list)


def words(document: Document, library: Library) -> str:
    """What is read of a document: its text where it is at hand, else title and lead; empty where a text was read
    before but is not at hand now, so that nothing is forgotten for want of it."""
    text = library.texts.get(document.document_id, "")
    if text or document.content_hash:
        return text
    return f"{document.title}\n{document.lead}".strip()


def program(folder: Path) -> str:
    """What decides how words are read: the code that reads and tags, the vocabulary, and the curated files, as one
    short name that changes with any of them. folder: the curated files."""
    code = [*Path(reading.__file__).parent.rglob("*.py"), *Path(tags.__file__).parent.rglob("*.py")]
    files = sorted([*code, Path(stories.__file__), Path(vocabulary.__file__), Path(__file__), *folder.glob("*.csv")])
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def due(library: Library, names: Iterable[str], program: str) -> dict[str, str]:
    """The documents among `names` whose words are at hand and were not read with this program yet -> what to note of
    them (`read_with`) once they are. A week without news reads nothing twice."""
    found = {}
    for name in names:
        document = library.documents.get(name)
        if document is None or document.source == CURATED or not words(document, library):
            continue
        if document.read_with.startswith(program) and library.before.get(name) is document:
            continue
        text = document.content_hash or document.lead
        read_as = content_id(document.title, text, document.published_on, document.language, document.publisher)
        if document.read_with != f"{program}:{read_as}":
            found[name] = f"{program}:{read_as}"
    return found


def read(
    library: Library, documents: Iterable[Document], knowledge: reading.Knowledge, beat: Callable[[], None]
) -> Understood:
    """The figures and claims in the words of these documents, each named after its document."""
    found = Understood()
    for document in documents:
        text = words(document, library)
        if not text:
            continue
        try:
            told = reading.read(
                text, language=document.language, published_on=document.published_on, knowledge=knowledge
            )
        except Exception as error:  # a reader's bug costs this document's new rows; the old ones stay, and it is said
            found.failed.append(f"{document.title} ({type(error).__name__})")
            continue
        figures = [_in_the_table(row, knowledge) for row in told.figures if row.standing != "refused"]
        found.figures += [_of(row, document) for row in figures]
        found.claims += [_of(row, document) for row in told.claims if row.standing != "refused"]
        found.read.add(document.document_id)
        beat()
    return found


def tag(library: Library, documents: Iterable[Document], names: tags.Names, beat: Callable[[], None]) -> None:
    """Tags those of these documents, in the library, whose words are at hand."""
    for document in documents:
        if not words(document, library):
            continue
        found = tags.tag(document.title, library.texts.get(document.document_id, document.lead), names)
        library.documents[document.document_id] = replace(
            document,
            topics=";".join(found.topics),
            companies=";".join(found.companies),
            chips=";".join(found.chips),
            sites=";".join(found.sites),
            programmes=";".join(found.programmes),
            deals=";".join(found.deals),
            lean=found.lean,
            lean_words=found.lean_words,
            signature=stories.signature(words(document, library)),
        )
        beat()


def fold(library: Library) -> None:
    """Brings the documents that tell one story together, those of earlier runs with those of this one."""
    touched = [document.document_id for document in library.changed() if document.source != CURATED]
    held = (document for document in library.documents.values() if document.source != CURATED)
    for document in stories.folded(held, touched):
        library.documents[document.document_id] = document


def _in_the_table(row: Figure, knowledge: reading.Knowledge) -> Figure:
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
