"""What each command of the command line does, and how trouble becomes a line and an exit status."""

import argparse
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from market.curated import CuratedError
from market.store import Refused, Store, StoreError, default_uri

WRONG_INPUT, NOTHING_PUBLISHED = 2, 3


class UseError(ValueError):
    """The command was used wrongly; the message is one sentence."""


def guarded(given: argparse.Namespace) -> int:
    """Runs the command; expected trouble is one line on standard error, never a traceback."""
    try:
        status: int = given.run(given)
        sys.stdout.flush()
        return status
    except CuratedError as error:
        return _told(str(error), WRONG_INPUT)
    except (Refused, ValueError) as error:
        if isinstance(error, Refused) or type(error).__module__.split(".")[0] == "ingest":
            return _told(str(error), WRONG_INPUT)
        raise
    except StoreError as error:
        return _told(str(error), NOTHING_PUBLISHED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _told(f"{place}{error.strerror or error}", NOTHING_PUBLISHED)
    except KeyboardInterrupt:
        return _told("interrupted; nothing was published, and the next run carries on", NOTHING_PUBLISHED)


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
    store = Store(default_uri(given.data))
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
    from ingest.report import Report

    told = adding.Told(given.url, given.date, given.lang, given.private)
    store = Store(default_uri(given.data))
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

    store = Store(default_uri(given.data))
    store.releases()  # refuses a dataset of a later version
    print("\n".join(listing.sources(known_sources(), store.outcomes(), _now(given))))
    return 0


def releases(given: argparse.Namespace) -> int:
    """`releases`: list them, or publish an older one again."""
    from ingest import listing

    store = Store(default_uri(given.data))
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
    from ingest import listing

    print("\n".join(listing.digest(Store(default_uri(given.data)).releases(), given.since)))
    return 0


def audit(given: argparse.Namespace) -> int:
    """`audit`: every fault on a line; 1 where there is one."""
    from market import Dataset, curated
    from market.audit import audit as look

    dataset = Dataset.open(None, given.data)
    faults = look(dataset, curated.FOLDER)
    print("\n".join(faults) if faults else f"Release {dataset.release}: every number has its source.")
    return 1 if faults else 0
