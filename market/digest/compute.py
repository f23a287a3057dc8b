"""What changed between two releases, what came with the news, and which sources are in trouble."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import pandas as pd

from market import changes, export, freshness
from market.changes import Change
from market.curated import Feed
from market.dataset import Dataset
from market.frames import rows as rows_of
from market.store import Missing

Row = dict[str, Any]
STORIES = 12
"""New stories that are told, those of most independent origins first; the rest are counted."""
IN_TROUBLE = ("failed", "older than usual")
"""How the state of a source begins that is told as trouble."""


@dataclass(frozen=True)
class Digest:
    """What `release` holds otherwise than `before`; both the same where nothing was published since.

    before: empty for a first release, of which all is new. stories: rows of `coverage.new_stories`, n_stories: how
    many there are. troubles: rows of `freshness.sources`. refreshed: when a refresh last ran, None where none did.
    kept_back: changes that are not told because they rest on private documents.
    """

    release: str
    made_at: datetime
    before: str
    before_at: datetime | None
    changes: tuple[Change, ...]
    stories: tuple[Row, ...]
    n_stories: int
    troubles: tuple[Row, ...]
    refreshed: datetime | None
    counts: tuple[tuple[str, int], ...] = ()
    kept_back: int = 0

    @property
    def first(self) -> bool:
        """Is there no release before it to compare with?"""
        return not self.before

    @property
    def idle(self) -> bool:
        """Has a refresh run since the release was made, and found nothing new?"""
        return self.refreshed is not None and self.refreshed > self.made_at

    @property
    def empty(self) -> bool:
        """Has nothing changed that people should hear of? Sources in trouble are told all the same."""
        return not (self.changes or self.n_stories or self.kept_back or self.first)


def compare(
    old: Dataset | None, new: Dataset, outcomes: pd.DataFrame, feeds: Iterable[Feed] = (), most: int = STORIES
) -> Digest:
    """The digest of one release against an earlier one, which may be opened without the tables of `changes.NEEDLESS`;
    None: there is none. The same release twice: nothing changed.

    outcomes: columns of `records.Outcome`, of every run.
    """
    refreshed = None if outcomes.empty else outcomes["at"].max().to_pydatetime()
    now = max(filter(None, (refreshed, new.made_at)))
    told = freshness.sources(feeds, outcomes, {}, now)
    troubles = told[told["state"].str.startswith(IN_TROUBLE)]
    differ = old is not None and old.release != new.release
    stories = new.new_stories(old.made_at) if old is not None and differ else pd.DataFrame()
    return Digest(
        new.release, new.made_at, old.release if old else "", old.made_at if old else None,
        tuple(changes.between(old, new)) if old is not None and differ else (),
        tuple(rows_of(stories.head(most))), len(stories), tuple(rows_of(troubles)), refreshed,
        tuple(new.counts().items()),
    )  # fmt: skip


def outside(told: Digest, *releases: Dataset) -> Digest:
    """The digest as it may leave the dataset: without what rests on private documents, of which it says how much."""
    names = [export.private(release) for release in releases]
    private = {name for one in names for ids in one.values() for name in ids}
    kept = tuple(change for change in told.changes if private.isdisjoint(_named(change)))
    return replace(told, changes=kept, kept_back=len(told.changes) - len(kept))


def _named(change: Change) -> set[str]:
    rows = [row for row in (change.now, change.before, *change.rests_on) if row]
    return {str(row.get(name)) for row in rows for name in ("document_id", "figure_id", "claim_id")}


def base(releases: Sequence[str], release: str) -> str:
    """The release that `release` is compared with: the last one of an earlier ISO week, else the one before; empty for
    the first."""
    earlier = list(releases)[: list(releases).index(release)]
    of_earlier_weeks = [name for name in earlier if _week(name) != _week(release)]
    return (of_earlier_weeks or earlier or [""])[-1]


def _week(release: str) -> str:
    return release.partition(".")[0]


def pair(releases: Sequence[str], since: str, refreshed: datetime | None) -> tuple[str, str]:
    """Names of the earlier and the later release of a digest: since the one named, else since the week before.

    Where a refresh ran in a later week than that of the newest release, nothing changed in that week: the newest
    release stands on both sides. Raises Missing where there is no release, or none of that name.
    """
    if not releases:
        raise Missing("no release has been published: there is nothing to tell of")
    newest = releases[-1]
    if since and since not in releases:
        raise Missing(f"there is no release '{since}'; the newest is {newest}")
    if since:
        return since, newest
    idle = refreshed is not None and f"{refreshed:%G-W%V}" > _week(newest)
    return (newest if idle else base(releases, newest)), newest


def weeks(releases: Sequence[str], most: int) -> list[tuple[str, str]]:
    """The newest pairs of releases that follow one another from week to week, newest first; the first release has the
    empty name before it."""
    found: list[tuple[str, str]] = []
    newest = releases[-1] if releases else ""
    while newest and len(found) < most:
        found.append((base(releases, newest), newest))
        newest = found[-1][0]
    return found
