"""The weekly refresh: curated files and sources in, a release out.

Order: curated files -> sources -> pages -> cited pages -> tags -> reading -> tables -> release. Everything before the
tables is done in memory and from raw copies that are already kept, so a run that is killed loses time but no data: the
next one finds the copies, asks only whether they are still right, and goes on.
"""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pandas as pd

from ingest import articles, citing, forms, heartbeat, inbox, keep, outcomes, raw, sources, understand
from ingest.collect import Collector
from ingest.fetch import Fetcher, Mirror
from ingest.gathered import Collected, surprise
from ingest.library import CURATED, Library
from ingest.reading import Knowledge
from ingest.report import Report
from ingest.rows import records
from ingest.source import Source
from market import corrections, curated
from market.records import Outcome
from market.store import Store
from market.tags import Names

ALSO = "CROSSOVER_ALSO"
"""The environment's list of sources to ask though they are off by default."""
WELL, PROVEN_FAILED, WRONG_USE, NOTHING_PUBLISHED = 0, 1, 2, 3
"""Exit statuses of the command line."""


class UnknownSourceError(ValueError):
    """A key that no source has; the message lists those there are."""


def known_sources(folder: Path = curated.FOLDER, tables: dict[str, pd.DataFrame] | None = None) -> list[Source]:
    """All sources: those of `ingest/sources`, then the feeds. tables: of `curated.load(folder)`, where it is at hand.
    Raises CuratedError."""
    known = sources.found(curated.load(folder) if tables is None else tables)
    return [*known, *(forms.source(feed) for feed in curated.feeds(folder))]


def chosen(known: Sequence[Source], only: Sequence[str]) -> list[Source]:
    """The sources with these keys, or all. Raises UnknownSourceError."""
    keys = {source.key for source in known}
    strange = [key for key in only if key not in keys]
    if strange:
        raise UnknownSourceError(f"there is no source '{strange[0]}'; the sources are {', '.join(sorted(keys))}")
    return [source for source in known if not only or source.key in only]


def refresh(
    store: Store,
    *,
    now: datetime,
    only: Sequence[str] = (),
    offline: bool = False,
    mirror: str = "",
    deadline: float | None = None,
    report: Report,
    folder: Path = curated.FOLDER,
) -> int:
    """Runs one refresh and returns its exit status: 0 well, 1 a release stands but a proven source failed, or a
    correction no longer holds.

    Raises, before anything is written: CuratedError, UnknownSourceError, BadMirrorError; and StoreError where nothing
    could be published.
    """
    until = None if deadline is None else time.monotonic() + deadline
    tables = curated.load(folder)
    asked = chosen(known_sources(folder, tables), only)
    fetcher = None if offline else _fetcher(mirror, until, now)
    with store.writer():
        report.step("Curated files")
        copies = raw.RawCopies(raw.folder(store.uri))
        collector = Collector(copies, fetcher, now, until, report.beat, partial(_refusal, only=only, offline=offline))
        run = _Run(store, collector, now, report, folder)
        status = run.through(tables, asked)
        copies.expire(now)
    if not offline and (trouble := heartbeat.send(_fetcher(mirror, None, now))):
        report.line(trouble)
    return status


def _refusal(source: Source, only: Sequence[str], offline: bool) -> str:
    """Why a source is not asked in this run; empty where it is."""
    if not source.by_default and source.key not in (*only, *os.environ.get(ALSO, "").replace(",", " ").split()):
        return f"off by default; --only {source.key}, or its key in {ALSO}, asks it"
    if source.contact and not offline and "@" not in os.environ.get("CROSSOVER_CONTACT", ""):
        return "no contact: it answers only those who name a mail address in CROSSOVER_CONTACT"
    return ""


def _fetcher(mirror: str, until: float | None, now: datetime) -> Fetcher:
    return Fetcher(
        contact=os.environ.get("CROSSOVER_CONTACT", ""),
        mirror=Mirror.at(mirror) if mirror else None,
        until=until,
        now=lambda: now,
    )


class _Run:
    """One refresh with all that its steps share."""

    def __init__(self, store: Store, collector: Collector, now: datetime, report: Report, folder: Path) -> None:
        self._store, self._collector, self._now, self._report = store, collector, now, report
        self._folder = folder

    def through(self, tables: dict[str, pd.DataFrame], asked: Sequence[Source]) -> int:
        keep.curated_rows(self._store, tables, self._now)
        library = open_library(self._store, tables)
        past = self._store.outcomes()
        collected = self._collect([outcomes.expecting(source, past) for source in asked if source.key != citing.KEY])
        brought = articles.take_in(collected, library, self._collector, self._now, self._report)
        articles.recall(library, self._collector)
        began = time.monotonic()
        cited = self._cite(tables, collected) if any(source.key == citing.KEY for source in asked) else None
        took = time.monotonic() - began
        at = datetime.now(UTC)
        run = f"{at:%Y-%m-%dT%H:%M:%S.%fZ}"
        laid = inbox.take_in(inbox.folder(self._folder), library, run, self._now)
        self._understand(library, tables)
        new_rows = self._write_rows(collected)
        if cited and cited.rows:
            self._store.upsert("citations", cited.rows, self._now)
        told = outcomes.of_run(run, collected, brought, library, new_rows, self._now, self._collector.online)
        held = corrections.judged(tables["corrections"], self._store.read)
        told += [cited.outcome(run, took, self._now)] if cited else []
        told += [*laid, *outcomes.of_corrections(run, held, past, self._now)]
        was_proven = outcomes.proven(past)
        release = self._store.publish(self._now)
        self._store.log(told)
        if release:
            self._store.sweep(self._now)
        self._summarise(told, collected, release)
        return PROVEN_FAILED if any(o.outcome == "failed" and o.source in was_proven for o in told) else WELL

    def _collect(self, asked: Sequence[Source]) -> list[Collected]:
        """What the sources answered, in their fixed order, so that the order of arrival decides nothing."""
        self._report.step("Fetching sources", len(asked))
        found: dict[str, Collected] = {}
        for one in self._collector.sources(asked):
            found[one.source.key] = one
            self._report.advance()
        return [found[source.key] for source in asked]

    def _cite(self, tables: dict[str, pd.DataFrame], collected: Sequence[Collected]) -> citing.Checked:
        """What the cited pages show, where there is a network; a fault of the step is its outcome."""
        if not self._collector.online:
            return citing.Checked(skipped="offline: cited pages are read again only with a network")
        if collected and all(one.unreachable for one in collected):
            return citing.Checked(skipped="no source could be reached, so no cited page was asked for")
        held, feeds = self._store.read("citations"), curated.feeds(self._folder)
        try:
            return citing.check(tables, held, feeds, self._collector, self._now, self._report)
        except Exception as error:  # the sources are unaffected, and the outcome names the fault
            return citing.Checked(failure=surprise(error))

    def _understand(self, library: Library, tables: dict[str, pd.DataFrame]) -> None:
        self._report.step("Reading")
        enrich(self._store, library, set(library.documents), tables, self._now, self._report, self._folder)

    def _write_rows(self, collected: Sequence[Collected]) -> dict[str, int]:
        """Writes the rows of the sources that are no feeds; how many were new or changed, by source."""
        self._report.step("Writing")
        written = {}
        for one in collected:
            if one.source.feed is None and one.rows and not one.failure:
                written[one.source.key] = keep.rows_of_source(self._store, one.rows, self._now, one.source.vintages)
        return written

    def _summarise(self, told: Sequence[Outcome], collected: Sequence[Collected], release: str | None) -> None:
        unreached = [one.source.key for one in collected if one.unreachable]
        for line in outcomes.summary(outcome for outcome in told if outcome.source not in unreached):
            self._report.line(line)
        if unreached:
            self._report.line(f"Could not be reached: {', '.join(unreached)}.")
        self._report.line(published(self._store, release))


def open_library(store: Store, tables: dict[str, pd.DataFrame]) -> Library:
    """The documents of the dataset with those that the curated files cite now, and the texts that people added."""
    library = Library(records("documents", store.read("documents")))
    _count_as_unread(store, library)
    cited = {document.document_id: document for document in records("documents", tables["documents"])}
    gone = [name for name, held in library.before.items() if held.source == CURATED and name not in cited]
    library.forget(gone)
    for document in cited.values():
        known = library.before.get(document.document_id)
        if known is None or known.source == CURATED:
            library.meet(document)
    texts = store.read("texts")
    library.texts.update(zip(texts["document_id"], texts["text"], strict=True))
    return library


def _count_as_unread(store: Store, library: Library) -> None:
    """What was read by a run that published nothing counts as unread: it may have been killed when the documents stood
    and the rows that were read in them did not."""
    releases = store.releases()
    version = None if releases.empty else json.loads(releases.iloc[-1]["versions"]).get("documents")
    if version == store.head().get("documents"):
        return
    rows = None if version is None else store.read("documents", version)
    published = {} if rows is None else dict(zip(rows["document_id"], rows["read_with"], strict=True))
    for name, document in library.documents.items():
        if document.read_with and published.get(name) != document.read_with:
            library.documents[name] = replace(document, read_with="")


def enrich(
    store: Store,
    library: Library,
    which: set[str],
    tables: dict[str, pd.DataFrame],
    now: datetime,
    report: Report,
    folder: Path,
) -> None:
    """Tags and reads those of the documents named whose words are at hand and were not read as they are by the program
    as it is; writes documents, texts, figures, claims.

    Documents that only curated rows cite are left alone: a person has read them, and they come with tags made of the
    notes of the rows that cite them.
    """
    names = Names.from_tables(tables["companies"], tables["chips"], tables["sites"], tables["deals"])
    due = understand.due(library, sorted(which), understand.program(folder))
    understand.tag(library, [library.documents[name] for name in due], names, report.beat)
    understand.fold(library)
    found = understand.read(library, [library.documents[name] for name in due], Knowledge.load(folder), report.beat)
    for name in found.read:
        library.documents[name] = replace(library.documents[name], read_with=due[name])
    for title in found.failed:
        report.line(f"Could not be read: {title}")
    keep.articles(store, library, found, keep.added_documents(library), now)


def published(store: Store, release: str | None) -> str:
    """One line: the release that now stands, and whether it is new."""
    if release:
        row = store.releases().iloc[-1]
        return f"Release {release}: {_counts(row['counts'])}."
    releases = store.releases()
    return (
        f"Nothing changed; release {releases.iloc[-1]['release']} stands." if len(releases) else "Nothing to publish."
    )


def _counts(text: str) -> str:
    counts = json.loads(text)
    return ", ".join(
        f"{counts[name]:,} {name}" for name in ("documents", "figures", "claims", "rates") if name in counts
    )
