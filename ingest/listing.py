"""What the command line lists: sources and releases."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

import pandas as pd

from ingest.outcomes import GOOD
from ingest.source import Source
from market import freshness


def sources(known: Sequence[Source], outcomes: pd.DataFrame, now: datetime, hung: str = "") -> Iterator[str]:
    """A line on the last refresh, one on a refresh that hangs (`hung`, where it is not empty), then one line a source:
    how it last went, its newest entry, its age in days."""
    if outcomes.empty:
        yield "No refresh has run on this dataset."
    elif (last := freshness.last_refresh(outcomes)) is None:
        yield f"No refresh from the web yet; the last run, of {outcomes['at'].max():%Y-%m-%d %H:%M} UTC, asked nobody."
    else:
        days = (now - last).days
        since = f"; no refresh for {days} day{'' if days == 1 else 's'}" if days > 0 else ""
        yield f"Last refresh {last:%Y-%m-%d %H:%M} UTC{since}."
        if freshness.overdue(outcomes, now):
            yield "The weekly refresh was missed: see the log of the job that should run it."
    if hung:
        yield f"{hung}."
    rows = [_told(source, outcomes[outcomes["source"] == source.key], now) for source in known]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for *cells, reason in rows:
        told = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        yield f"{told}  {reason}".rstrip()


def _told(source: Source, past: pd.DataFrame, now: datetime) -> tuple[str, str, str, str, str]:
    """Key, title, last outcome, newest entry with its age, and the reason of a trouble."""
    if past.empty:
        return source.key, source.title, "never asked", "", ""
    past = past.sort_values(["at", "run"])
    row, newest = past.iloc[-1], past["newest_published"].dropna()
    proven = "" if past["outcome"].isin(GOOD).any() else ", unproven"
    age = f"{newest.iloc[-1]:%Y-%m-%d} ({(now.date() - newest.iloc[-1].date()).days} days old)" if len(newest) else "-"
    return source.key, source.title, f"{row['outcome']}{proven}", age, row["reason"]


def releases(frame: pd.DataFrame) -> Iterator[str]:
    """One line a release, newest first: name, when, rows, what changed, why."""
    if frame.empty:
        yield "No release has been published."
    for _, row in frame.iloc[::-1].iterrows():
        changes = "; ".join(f"{table} {told}" for table, told in _changes(row).items()) or "no rows"
        note = f" ({row['note']})" if row["note"] else ""
        yield f"{row['release']}  {row['made_at']:%Y-%m-%d %H:%M} UTC  {changes}{note}"


def _changes(row: pd.Series) -> dict[str, str]:
    """Table -> its changes in words, tables without any left out."""
    words = {"added": "new", "changed": "changed", "withdrawn": "withdrawn"}
    told = {}
    for table, counts in json.loads(row["changes"] or "{}").items():
        parts = [f"{counts[key]:,} {word}" for key, word in words.items() if counts.get(key)]
        if parts:
            told[table] = ", ".join(parts)
    return told
