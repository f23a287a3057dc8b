"""How fresh and complete each source is, and what each release changed: the logs of the dataset in words."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import pandas as pd

from market.curated import Feed
from market.frames import rows as rows_of
from market.vocabulary import OUTCOMES

LATE = 3
"""A source is older than usual once its newest item is this many times its usual gap old."""
OVERDUE_DAYS = 8
"""The weekly refresh is late once the last one is more than this many days old: a week, and a day to be mended in."""
SOURCE_COLUMNS = [
    "source", "title", "state", "outcome", "at", "rows", "new_rows", "newest_published", "age_days", "cadence_days",
    "documents", "reason", "licence", "url",
]  # fmt: skip
RELEASE_COLUMNS = ["release", "made_at", "rows", "added", "changed", "withdrawn", "tables", "note"]


def overdue(outcomes: pd.DataFrame, now: datetime) -> str:
    """`no refresh for 9 days` where the last run that asked anybody is more than OVERDUE_DAYS old; else empty, also
    where none ever ran. outcomes: columns of `records.Outcome`."""
    last = last_refresh(outcomes)
    days = (now - last).days if last else 0
    return f"no refresh for {days} days" if days > OVERDUE_DAYS else ""


def last_refresh(outcomes: pd.DataFrame) -> datetime | None:
    """When the last run ended that asked anybody, as one without a network does not; None where none ever ran."""
    asked = outcomes.loc[outcomes["outcome"] != "skipped", "at"]
    return asked.max().to_pydatetime() if len(asked) else None


def sources(feeds: Iterable[Feed], outcomes: pd.DataFrame, documents: dict[str, int], now: datetime) -> pd.DataFrame:
    """One row for every feed and every other source that a run has told of, those in trouble first.

    outcomes: columns of `records.Outcome`. documents: source -> documents held. state: in words, how the source
    stands on the day `now`: it failed (why, with its last good day), was skipped (why), was never asked, is older than
    usual (its newest item is more than LATE times its usual gap old) or fresh; without a known gap its age is told.
    age_days: of the newest item. outcome, at, rows, new_rows, reason: of the last run that named the source.
    """
    known = {feed.feed: feed for feed in feeds}
    keys = list(dict.fromkeys([*known, *sorted(set(outcomes["source"])), *sorted(documents)]))
    asked = {name: past.sort_values(["at", "run"]) for name, past in outcomes.groupby("source")}
    rows = [_source(key, known.get(key), asked.get(key), documents.get(key, 0), now) for key in keys]
    frame = pd.DataFrame(rows, columns=[*SOURCE_COLUMNS, "weight"])
    return frame.sort_values(["weight", "source"], kind="stable", ignore_index=True)[SOURCE_COLUMNS]


def _source(key: str, feed: Feed | None, past: pd.DataFrame | None, documents: int, now: datetime) -> dict[str, Any]:
    about = (
        {"title": feed.title, "cadence_days": feed.cadence_days, "licence": feed.licence, "url": feed.url}
        if feed
        else {}
    )
    row: dict[str, Any] = {"source": key, "title": key, "documents": documents, "cadence_days": None} | about
    if past is None:
        state = "never asked" if feed else "kept by people, asked of nobody"
        return row | {"state": state, "weight": 3 if feed else 5, "newest_published": pd.NaT}
    last, newest = rows_of(past)[-1], past["newest_published"].max()
    age = None if pd.isna(newest) else (pd.Timestamp(now.date()) - pd.Timestamp(newest)).days
    weight, state = _state(last, past, age, row["cadence_days"])
    told = {name: last[name] for name in ("at", "rows", "new_rows", "reason")}
    return row | told | {
        "outcome": OUTCOMES[last["outcome"]].label if last["outcome"] in OUTCOMES else last["outcome"],
        "newest_published": newest, "age_days": age, "weight": weight, "state": state,
    }  # fmt: skip


def _state(last: dict[str, Any], past: pd.DataFrame, age: int | None, cadence: int | None) -> tuple[int, str]:
    """The weight of a trouble (0 = most) and the state in words."""
    why = f": {last['reason']}" if last["reason"] else ""
    if last["outcome"] == "failed":
        good = past.loc[past["outcome"].isin(["updated", "unchanged"]), "at"]
        return 0, f"failed{why}; last good {good.max():%Y-%m-%d}" if len(good) else f"failed{why}; never good yet"
    if last["outcome"] == "skipped":
        return 2, f"skipped{why}"
    if age is None:
        return 4, "answered; its items carry no date"
    if cadence and age > LATE * cadence:
        return 1, f"older than usual: {_days(age)}, a new item is usual within {_days(cadence)}"
    return 4, f"fresh: {_days(age)} old" if cadence else f"newest item {_days(age)} old"


def _days(n: int) -> str:
    return "1 day" if n == 1 else f"{n} days"


def releases(frame: pd.DataFrame) -> pd.DataFrame:
    """What each release held and changed, newest first: rows (all tables), added, changed, withdrawn, and `tables`:
    the tables that changed, in words. frame: columns of `records.Release`."""
    rows = [_release(row) for row in rows_of(frame.iloc[::-1])]
    return pd.DataFrame(rows, columns=RELEASE_COLUMNS)


def _release(row: dict[str, Any]) -> dict[str, Any]:
    counts, changes = (json.loads(row[name] or "{}") for name in ("counts", "changes"))
    totals = {
        word: sum(change.get(word, 0) for change in changes.values()) for word in ("added", "changed", "withdrawn")
    }
    tables = [name for name, change in changes.items() if any(change.values())]
    told = {"rows": sum(counts.values()), "tables": ", ".join(tables)}
    return {name: row[name] for name in ("release", "made_at", "note")} | told | totals
