"""What each command of the command line does, and how trouble becomes a line and an exit status."""

import argparse
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from market.store import Store

NOT_SENT, WRONG_INPUT, NOTHING_PUBLISHED = 1, 2, 3


class UseError(ValueError):
    """The command was used wrongly; the message is one sentence."""


def guarded(given: argparse.Namespace) -> int:
    """Runs the command; expected trouble is one line on standard error, never a traceback."""
    try:
        status: int = given.run(given)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _told(f"{place}{error.strerror or error}", NOTHING_PUBLISHED)
    except KeyboardInterrupt:
        return _told("interrupted; nothing was published, and the next run carries on", NOTHING_PUBLISHED)
    except Exception as error:
        expected = _expected(error)
        if expected is None:
            raise
        return _told(str(error), expected)


def _expected(error: Exception) -> int | None:
    """The exit status of trouble that a command may run into; None for a fault of the program."""
    from ingest.fetch import NotSentError
    from market.curated import CuratedError
    from market.store import Refused, StoreError

    if isinstance(error, NotSentError):
        return NOT_SENT
    ours = isinstance(error, ValueError) and type(error).__module__.split(".")[0] == "ingest"
    if ours or isinstance(error, (CuratedError, Refused)):
        return WRONG_INPUT
    return NOTHING_PUBLISHED if isinstance(error, StoreError) else None


def _store(given: argparse.Namespace) -> "Store":
    """The dataset that is asked for. Loaded here, since `read` and --help need neither it nor its libraries."""
    from market.store import Store, default_uri

    return Store(default_uri(given.data))


def _told(message: str, status: int) -> int:
    print(message, file=sys.stderr)
    return status


def _now(given: argparse.Namespace) -> datetime:
    now: datetime | None = given.now
    return now or datetime.now(UTC)


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def refresh(given: argparse.Namespace) -> int:
    """`refresh`: fetch, read, publish."""
    from ingest.refresh import refresh as run
    from ingest.report import Report

    signal.signal(signal.SIGTERM, _stop)
    store = _store(given)
    report = Report(store.uri)
    try:
        return run(
            store, now=_now(given), only=given.only, offline=given.offline,
            mirror="" if given.offline else given.mirror, deadline=given.deadline, report=report,
        )  # fmt: skip
    finally:
        report.close()


def add(given: argparse.Namespace) -> int:
    """`add`: read documents that a person has."""
    from ingest import add as adding
    from ingest.handed import Told
    from ingest.report import Report

    told = Told(given.url, given.date, given.lang, given.private)
    store = _store(given)
    report = Report(store.uri)
    try:
        adding.add(store, given.files, told, now=_now(given), report=report, standard_input=sys.stdin.buffer)
    finally:
        report.close()
    return 0


def read(given: argparse.Namespace) -> int:
    """`read`: figures and claims of texts on standard input."""
    from ingest.reading import command

    status: int = command.run(sys.stdin, sys.stdout, given.amounts, given.explain)
    return status


def sources(given: argparse.Namespace) -> int:
    """`sources`: how every source last went."""
    from ingest import listing
    from ingest.refresh import known_sources
    from market import progress

    store = _store(given)
    store.releases()  # refuses a dataset of a later version
    hung = progress.hung(store.uri, _now(given))
    print("\n".join(listing.sources(known_sources(), store.outcomes(), _now(given), hung)))
    return 0


def releases(given: argparse.Namespace) -> int:
    """`releases`: list them, or publish an older one again."""
    from ingest import listing

    store = _store(given)
    if given.action is None:
        print("\n".join(listing.releases(store.releases())))
        return 0
    if not given.release:
        raise UseError("releases publish needs the name of a release; `releases` lists them")
    if given.release not in set(store.releases()["release"]):
        raise UseError(f"there is no release '{given.release}' to publish again; `releases` lists those there are")
    print(f"Release {store.roll_back(given.release, _now(given))} holds what {given.release} held.")
    return 0


def export(given: argparse.Namespace) -> int:
    """`export`: one file a table."""
    from market import Dataset
    from market.export import export as write

    dataset = Dataset.open(given.release, given.data)
    write(dataset, Path(given.folder), given.format)
    print(f"Release {dataset.release} written to {given.folder} as {given.format}.")
    return 0


def digest(given: argparse.Namespace) -> int:
    """`digest`: what changed."""
    from ingest import digests

    told = digests.Digests(_store(given).uri)
    if given.folder:
        written = digests.write(told, given.since, Path(given.folder))
        print(f"Written: {', '.join(map(str, written))}.")
    elif given.mail:
        print(digests.mail(told, given.since))
    else:
        print(digests.FORMS[given.format](told, given.since), end="")
    return 0


def alerts(given: argparse.Namespace) -> int:
    """`alerts`: what the rules tell, once each; with --dry-run what they would have told of all releases."""
    from ingest import alerts as telling
    from ingest.fetch import Fetcher, Mirror

    watch = telling.Watch(_store(given), telling.rules(given.rules))
    if given.dry_run:
        print("\n".join(telling.lines(watch.past())) or "No rule would have told anything.")
        return 0
    told = watch.due(_now(given))
    if told:
        mirror = os.environ.get("CROSSOVER_MIRROR", "")
        contact = os.environ.get("CROSSOVER_CONTACT", "")
        telling.deliver(told, Fetcher(contact=contact, mirror=Mirror.at(mirror) if mirror else None))
    watch.note(told, _now(given))
    print("\n".join(telling.lines(told)) or "No rule has anything new to tell.")
    return 0


def audit(given: argparse.Namespace) -> int:
    """`audit`: every fault on a line; 1 where there is one. A note is no fault."""
    from market import Dataset, curated
    from market.audit import audit as look
    from market.audit import notes

    if damage := _store(given).damage():
        print("\n".join(damage))
        return 1
    dataset = Dataset.open(None, given.data)
    faults = look(dataset, curated.FOLDER)
    print("\n".join(faults) if faults else f"Release {dataset.release}: every number has its source.")
    for note in notes(dataset):
        print(f"note: {note}")
    return 1 if faults else 0
