"""Releases: their names, what they hold, and which ones are kept."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

import pandas as pd

from market.layouts import SCHEMA_VERSION
from market.records import Release
from market.store.errors import Missing, Newer

KEPT_WHOLE = timedelta(days=366)
"""All releases of the last year are kept; of older months, the last one each."""


def next_name(now: datetime, existing: pd.Series) -> str:
    """ISO week of `now` and the next free number in it: 2026-W47.1, 2026-W47.2, ..."""
    year, week, _ = now.isocalendar()
    prefix = f"{year}-W{week:02d}."
    numbers = [int(name.removeprefix(prefix)) for name in existing if name.startswith(prefix)]
    return f"{prefix}{max(numbers, default=0) + 1}"


def versions(release: "pd.Series") -> dict[str, int]:
    """Table -> version, of one row of the releases."""
    found: dict[str, int] = json.loads(release["versions"])
    return found


def counts(release: "pd.Series") -> dict[str, int]:
    """Table -> rows, of one row of the releases."""
    found: dict[str, int] = json.loads(release["counts"])
    return found


def find(releases: pd.DataFrame, name: str | None, uri: str) -> pd.Series:
    """The row of a release, of the newest when `name` is None. Raises Missing, naming what exists."""
    if releases.empty:
        raise Missing(f"there is no dataset in {uri} yet: run `make refresh`, or name another with --data")
    if name is None:
        return releases.iloc[-1]
    found = releases[releases["release"] == name]
    if found.empty:
        raise Missing(f"there is no release '{name}' in {uri}; there are {_listed(releases['release'])}")
    return found.iloc[-1]


def _listed(names: pd.Series) -> str:
    known = list(names)
    return ", ".join(known if len(known) <= 10 else [*known[:3], "...", *known[-6:]])


def require_readable(releases: pd.DataFrame, uri: str) -> None:
    """Raises Newer where the newest release has a later layout than this program knows."""
    layout = 0 if releases.empty else int(releases["schema_version"].fillna(0).iloc[-1])
    if layout > SCHEMA_VERSION:
        raise Newer(
            f"the dataset in {uri} was written by a newer version (layout {layout}, this program reads "
            f"{SCHEMA_VERSION}): upgrade, or name another with --data"
        )


def row(
    name: str,
    now: datetime,
    held: Mapping[str, int],
    counts: Mapping[str, int],
    changes: Mapping[str, object],
    note: str,
) -> Release:
    return Release(
        release=name, made_at=now, schema_version=SCHEMA_VERSION, versions=json.dumps(held), counts=json.dumps(counts),
        changes=json.dumps(changes), note=note,
    )  # fmt: skip


def expired(releases: pd.DataFrame, now: datetime) -> pd.DataFrame:
    """The releases that retention lets go: older than a year and not the last of their month; never the newest."""
    old = releases["made_at"] < pd.Timestamp(now) - KEPT_WHOLE
    month = releases["made_at"].dt.strftime("%Y-%m")
    last_of_month = ~month.duplicated(keep="last")
    gone: pd.DataFrame = releases[old & ~last_of_month]
    return gone.drop(index=releases.index[-1:], errors="ignore")
