"""The inbox: a folder in which people lay files for the next refresh, which reads them as `add` would."""

import os
from datetime import datetime
from io import BytesIO
from pathlib import Path

from ingest import files, handed
from ingest.library import Library
from market.records import Outcome

INBOX = "inbox"
"""Its key among the sources."""


def folder(curated: Path) -> Path:
    """CROSSOVER_INBOX, else `inbox` beside the curated files."""
    named = os.environ.get("CROSSOVER_INBOX")
    return Path(named) if named else curated / INBOX


def take_in(place: Path, library: Library, run: str, now: datetime) -> list[Outcome]:
    """Puts the documents of all files into the library; one outcome, or none where there are no files.

    Files stay where they are; the same file again changes nothing. One that cannot be read costs only itself.
    """
    paths = sorted(path for path in place.glob("*") if path.is_file() and not path.name.startswith("."))
    troubles: list[str] = []
    names: list[str] = []
    for path in paths:
        try:
            loaded = files.load(str(path), BytesIO())
        except files.BadFileError as error:
            troubles.append(str(error).replace(str(path), path.name, 1))
            continue
        troubles += [sentence.replace(str(path), path.name, 1) for sentence in loaded.left_out]
        names += [_met(library, article, now) for article in loaded.articles]
    if not paths:
        return []
    changed = {document.document_id for document in library.changed()}
    new = len(changed.intersection(names))
    outcome = "failed" if not names else "updated" if new else "unchanged"
    return [Outcome(run, INBOX, outcome, "; ".join(troubles), len(names), new, 0.0, None, now)]


def _met(library: Library, article: files.Article, now: datetime) -> str:
    document = library.meet(handed.document(article, handed.Told(), now), article.text)
    return document.document_id
