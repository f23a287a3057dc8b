"""The inbox: a folder in which people lay files for the next refresh, which reads them as `add` would.

What was made of a file is noted by the digest of its bytes, so that a report is taken apart once and not every week,
and one that is refused is told why once and named from then on.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Collection
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest import program, raw
from ingest.library import Library
from market.records import Outcome

if TYPE_CHECKING:
    from ingest.files import Article

INBOX = "inbox"
"""Its key among the sources."""


def folder(curated: Path) -> Path:
    """CROSSOVER_INBOX, else `inbox` beside the curated files."""
    named = os.environ.get("CROSSOVER_INBOX")
    return Path(named) if named else curated / INBOX


Note = dict[str, Any]
"""Of one file: the names of its `documents`, its `troubles`, and the program that made them (`with`); of one that was
refused its name (`refused`)."""


def take_in(
    place: Path,
    library: Library,
    run: str,
    now: datetime,
    notes: Path | None = None,
    texts: Collection[str] = (),
) -> list[Outcome]:
    """Puts the documents of all files into the library; one outcome, or none where there are no files.

    Files stay where they are; the same file again changes nothing, and is not taken apart again where the dataset holds
    the texts of all its documents, or where it was refused. One that cannot be read costs only itself. notes: the file
    in which it is noted what was made of each. texts: names of the documents whose text the dataset holds.
    """
    paths = sorted(path for path in place.glob("*") if path.is_file() and not path.name.startswith("."))
    known = _read(notes)
    made: dict[str, Note] = {}
    old: list[str] = []
    for path in paths:
        digest = _digest(path)
        note = known.get(digest, {})
        if note.get("with") != program.of_pages() or not set(note["documents"]) <= set(texts):
            made[digest] = _made(path, library, now)
        else:
            made[digest] = note
            old += [note["refused"]] if "refused" in note else []
    _write(notes, known, made)
    return [_outcome(made.values(), old, library, run, now)] if paths else []


def _outcome(made: Collection[Note], old: list[str], library: Library, run: str, now: datetime) -> Outcome:
    """old: the files that an earlier run refused."""
    names = [name for note in made for name in note["documents"]]
    library.know(names)
    changed = {document.document_id for document in library.changed()}
    new = len(changed.intersection(names))
    told = [trouble for note in made if note.get("refused") not in old for trouble in note["troubles"]]
    state = "updated" if new else "unchanged" if names else "failed" if told else "skipped"
    told += [f"refused before, and the same since: {', '.join(old)}"] if old else []
    return Outcome(run, INBOX, state, "; ".join(told), len(names), new, 0.0, None, now)


def _digest(path: Path) -> str:
    """Of name and bytes; the name is part of what is told of a file."""
    digest = hashlib.sha256(path.name.encode() + b"\0")
    with contextlib.suppress(OSError), path.open("rb") as file:
        while part := file.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _made(path: Path, library: Library, now: datetime) -> Note:
    from ingest import files  # with all that takes files apart

    try:
        loaded = files.load(str(path), BytesIO())
    except files.BadFileError as error:
        refused: Note = {"documents": [], "troubles": [str(error).replace(str(path), path.name, 1)]}
        return refused if error.passing else refused | {"with": program.of_pages(), "refused": path.name}
    names = [_met(library, article, now) for article in loaded.articles]
    troubles = [sentence.replace(str(path), path.name, 1) for sentence in loaded.left_out]
    return {"with": program.of_pages(), "documents": names, "troubles": troubles}


def _met(library: Library, article: "Article", now: datetime) -> str:
    from ingest import handed

    document = library.meet(handed.document(article, handed.Told(), now), article.text)
    return document.document_id


def _read(notes: Path | None) -> dict[str, Note]:
    try:
        found: dict[str, Note] = json.loads(notes.read_text("utf-8")) if notes else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(notes: Path | None, known: dict[str, Note], made: dict[str, Note]) -> None:
    """Keeps the notes of the files that are there."""
    if notes is not None and made != known:
        raw.remember(notes, json.dumps(made, ensure_ascii=False).encode())
