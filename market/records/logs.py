"""What the program itself notes: releases, how a source went, alerts that were told."""

import datetime as dt
from dataclasses import dataclass

from market.records.column import column


@dataclass(frozen=True)
class Release:
    """A consistent set of table versions."""

    release: str = column("ISO week and number: 2026-W47.1", required=True)
    made_at: dt.datetime | None = column("when it was published, UTC", default=None)
    schema_version: int | None = column("version of this layout", default=None)
    versions: str = column("JSON: table -> version")
    counts: str = column("JSON: table -> rows")
    changes: str = column("JSON: table -> rows added, changed, withdrawn since the release before")
    note: str = column("why it was made, where that is not a refresh")


@dataclass(frozen=True)
class Outcome:
    """How one source went in one run."""

    run: str = column("start of the run, UTC, as text", required=True)
    source: str = column("key of the source", required=True)
    outcome: str = column("how it went", words="outcome", required=True)
    reason: str = column("why, for skipped and failed")
    rows: int | None = column("rows that it gave", default=None)
    new_rows: int | None = column("rows that were new", default=None)
    seconds: float | None = column("how long it took", default=None)
    newest_published: dt.date | None = column("newest date among its rows", default=None)
    at: dt.datetime | None = column("when it ended, UTC", default=None)
    lists: str = column("addresses of the price lists that it had again or anew, joined by a space")


@dataclass(frozen=True)
class Told:
    """An alert that was told, so that it is not told again."""

    key: str = column(
        "name of the rule as it stood with what it told of; `examined` marks the last release", required=True
    )
    rule: str = column("name of the rule")
    sentence: str = column("what was told")
    release: str = column("release that set it off")
    at: dt.datetime | None = column("when it was told, UTC", default=None)
