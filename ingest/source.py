"""What a source is: where it lies, on what terms, how often it speaks, how little is too little, how to read it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from market.curated import Feed


class LayoutChangedError(Exception):
    """An answer is not what the source used to send; the message says what it is instead."""


Headers = Mapping[str, str]


@dataclass(frozen=True)
class Source:
    """A source of the weekly refresh.

    `parse` turns bytes and headers of one answer into rows (of `table`; a feed's into items); it knows no network,
    clock or disk and raises LayoutChangedError. Fewer rows than `at_least` are a failure, not a quiet week; so is a
    newest day (as `newest` tells it) that lies further back than `patience`. `feed` is the row of a feed.
    """

    key: str
    title: str
    url: str
    licence: str
    cadence_days: int
    at_least: int
    table: str
    parse: Callable[[bytes, Headers], list[Any]]
    newest: Callable[[list[Any]], dt.date | None]
    feed: Feed | None = None

    @property
    def patience(self) -> dt.timedelta:
        """How long it may be silent before its answer counts as frozen: ten times its usual gap, a month at least."""
        return dt.timedelta(days=max(30, 10 * self.cadence_days))
