"""What a source is: where it lies, on what terms, how often it speaks, how little is too little, how to read it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from market.records import Rate


class LayoutChangedError(Exception):
    """An answer is not what the source used to send; the message says what it is instead."""


@dataclass(frozen=True)
class Source:
    """A source of rows other than a feed: one file in `ingest/sources/` with its `SOURCE`.

    `parse` turns the bytes of one answer into rows of `table`; it knows no network, clock or disk and raises
    LayoutChangedError. Fewer rows than `at_least` are a failure, not a quiet week; so is a newest day (as `newest`
    tells it) that lies further back than the cadence allows.
    """

    key: str
    title: str
    url: str
    licence: str
    cadence_days: int
    at_least: int
    table: str
    parse: Callable[[bytes], list[Rate]]
    newest: Callable[[list[Rate]], dt.date | None]


def patience(cadence_days: int) -> dt.timedelta:
    """How long a source may be silent before its answer counts as frozen: ten times its usual gap, a month at least."""
    return dt.timedelta(days=max(30, 10 * cadence_days))
