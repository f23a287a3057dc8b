"""The weekly refresh: curated files and sources in, a release out.

Order: curated files -> sources -> pages -> cited pages -> tags -> reading -> tables -> release. Everything before the
tables is done in memory and from raw copies that are already kept, so a run that is killed loses time but no data: the
next one finds the copies, asks only whether they are still right, and goes on.
"""

import json
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

import pandas as pd

from ingest import articles, citing, forms, heartbeat, inbox, keep, outcomes, raw, sources, understand
from ingest.citing import step
from ingest.collect import Collector
from ingest.crew import Crew
from ingest.curation import Curation
from ingest.fetch import Fetcher, Mirror
from ingest.gathered import Collected, surprise
from ingest.leftovers import Leftovers
from ingest.library import Library
from ingest.opening import Shelf, open_library
from ingest.report import Report
from ingest.source import Source
from ingest.understand import Desk
from market import corrections, curated
from market.records import Outcome
from market.store import Store, Unfit

CATCH_UP = 1000
"""So many documents that are in no feed any more, the newest ones, are read again in one run when the rules changed."""
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
    copies = raw.RawCopies(raw.folder(store.uri))
    curation = Curation(folder, copies.root)
    asked = chosen(known_sources(folder, curation.tables), only)
    fetcher = None if offline else _fetcher(mirror, until, now)
    with store.writer():
        report.step("Curated files")
        collector = Collector(copies, fetcher, now, until, report.beat, partial(_refusal, only=only, offline=offline))
        desk = Desk(copies, folder, curation.tables)
        with Crew(desk, desk.ready) as crew:
            status = _Run(store, collector, crew, now, report).through(asked, curation)
        curation.note(store)
        copies.sweep(now)
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

    def __init__(self, store: Store, collector: Collector, crew: Crew[Desk], now: datetime, report: Report) -> None:
        self._store, self._collector, self._crew, self._now, self._report = store, collector, crew, now, report
        self._folder, self._tables = crew.tools.folder, crew.tools.tables

    def through(self, asked: Sequence[Source], curation: Curation) -> int:
        tables = self._tables
        left, stands = Leftovers(self._store), curation.stands(self._store)
        if not stands:
            keep.curated_rows(self._store, tables, self._now)
        shelf = Shelf(self._store)
        library = open_library(shelf, None if stands else tables)
        past = self._store.outcomes()
        collected = self._collect(outcomes.expecting([one for one in asked if one.key != citing.KEY], past))
        brought = articles.take_in(collected, library, self._collector, self._crew, self._now, self._report)
        began = time.monotonic()
        cited = self._cite(tables, collected) if any(source.key == citing.KEY for source in asked) else None
        took = time.monotonic() - began
        at = datetime.now(UTC)
        run = f"{at:%Y-%m-%dT%H:%M:%S.%fZ}"
        notes = self._crew.tools.copies.root / "inbox.json"
        laid = inbox.take_in(inbox.folder(self._folder), library, run, self._now, notes, shelf.texts)
        self._understand(library, shelf)
        new_rows = left.told(collected, self._write_rows(collected))
        changed = {document.document_id for document in library.changed()} | left.documents(library.documents.values())
        if cited and cited.rows:
            self._store.upsert("citations", cited.rows, self._now)
        told = outcomes.of_run(run, collected, brought, changed, new_rows, self._now, self._collector.online)
        held = corrections.judged(tables["corrections"], cache(self._store.read))
        told += [cited.outcome(run, took, self._now)] if cited else []
        told += [*laid, *outcomes.of_corrections(run, held, past, self._now)]
        was_proven = outcomes.proven(past)
        release = self._store.conclude(told, self._now)
        if release:
            self._store.tidy(self._now)
        self._summarise(told, collected, release)
        return PROVEN_FAILED if any(o.outcome == "failed" and o.source in was_proven for o in told) else WELL

    def _collect(self, asked: Sequence[Source]) -> list[Collected]:
        """What the sources answered, in their fixed order, so that the order of arrival decides nothing."""
        self._report.step("Fetching sources", len(asked))
        found: dict[str, Collected] = {}
        for one in self._collector.sources(asked, self._crew):
            found[one.source.key] = one
            self._report.advance()
        return [found[source.key] for source in asked]

    def _cite(self, tables: Mapping[str, pd.DataFrame], collected: Sequence[Collected]) -> step.Checked:
        """What the cited pages show, where there is a network; a fault of the step is its outcome."""
        if not self._collector.online:
            return step.Checked(skipped="offline: cited pages are read again only with a network")
        if collected and all(one.unreachable for one in collected):
            return step.Checked(skipped="no source could be reached, so no cited page was asked for")
        held, feeds = self._store.read("citations"), curated.feeds(self._folder)
        try:
            return step.check(tables, held, feeds, self._collector, self._now, self._report)
        except Exception as error:  # the sources are unaffected, and the outcome names the fault
            return step.Checked(failure=surprise(error))

    def _understand(self, library: Library, shelf: Shelf) -> None:
        """What the run has met, and of what an earlier program has read so much as does not hold it up."""
        self._report.step("Reading")
        library.know(shelf.unread(understand.current(self._folder))[:CATCH_UP])
        enrich(self._store, library, shelf, set(library.documents), self._crew, self._now, self._report)

    def _write_rows(self, collected: list[Collected]) -> dict[str, int]:
        """Writes the rows of the sources that are no feeds; how many were new or changed, by source. A source whose
        rows fit no table has failed."""
        self._report.step("Writing")
        written = {}
        for place, one in enumerate(collected):
            if one.source.feed is None and one.rows and not one.failure:
                try:
                    new = keep.rows_of_source(self._store, one.rows, self._now, one.source.vintages)
                    written[one.source.key] = new
                except Unfit as error:
                    collected[place] = replace(one, failure=surprise(error))
        return written

    def _summarise(self, told: Sequence[Outcome], collected: Sequence[Collected], release: str | None) -> None:
        unreached = [one.source.key for one in collected if one.unreachable]
        for line in outcomes.summary(outcome for outcome in told if outcome.source not in unreached):
            self._report.line(line)
        if unreached:
            self._report.line(f"Could not be reached: {', '.join(unreached)}.")
        self._report.line(published(self._store, release))


def enrich(
    store: Store, library: Library, shelf: Shelf, which: Iterable[str], crew: Crew[Desk], now: datetime, report: Report
) -> None:
    """Tags and reads those of the documents named whose words are at hand and were not read as they are by the program
    as it is; writes documents, texts, figures, claims.

    Documents that only curated rows cite are left alone: a person has read them, and they come with tags made of the
    notes of the rows that cite them.
    """
    unsure = shelf.unsure()
    library.know(unsure)
    library.recall(unsure, crew.tools.copies)
    due = understand.due(library, sorted({*which, *unsure}), understand.current(crew.tools.folder), unsure)
    found = understand.read(library, due, crew, report.beat)
    understand.fold(library, shelf.on_days)
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
