"""The quiet lines on releases and refreshes: true, short, and silent when there is nothing to tell."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data
from dashboard.parts import release_bar, release_news
from market.records import Outcome
from market.store import Store
from tests.dashboard.small_data import NOW, build, claim

OUTCOMES = pd.DataFrame(
    [
        ("2026-11-15", "ecb", "updated", 15), ("2026-11-15", "wire", "unchanged", 15),
        ("2026-11-22", "ecb", "failed", 22), ("2026-11-22", "wire", "updated", 22), ("2026-11-22", "new", "failed", 22),
    ],
    columns=["run", "source", "outcome", "at"],
).assign(at=lambda rows: [pd.Timestamp(2026, 11, day, tz="UTC") for day in rows["at"]])  # fmt: skip


def test_failed_sources_are_named_with_their_last_good_day() -> None:
    assert release_bar.unreached(OUTCOMES) == (
        "No usable answer in the last refresh: ecb (last good 15 Nov 2026) and new (never yet)."
    )


def test_a_good_refresh_says_nothing() -> None:
    assert release_bar.unreached(OUTCOMES[OUTCOMES["run"] == "2026-11-15"]) == ""
    assert release_bar.unreached(OUTCOMES.head(0)) == ""


def release(name: str, changes: dict[str, Any]) -> dict[str, Any]:
    made_at = datetime(2026, 11, 22, tzinfo=UTC)
    return {"release": name, "made_at": made_at, "changes": json.dumps(changes), "counts": json.dumps({"figures": 3})}


def test_changes_are_counted_by_table() -> None:
    changed = {
        "figures": {"added": 4, "changed": 1, "withdrawn": 0}, "companies": {"added": 0, "changed": 0, "withdrawn": 1},
        "rates": {"added": 0, "changed": 0, "withdrawn": 0}, "texts": {"added": 2, "changed": 0, "withdrawn": 0},
        "claims": {"added": 1, "changed": 0, "withdrawn": 0},
    }  # fmt: skip
    releases = pd.DataFrame([release("2026-W46.1", {}), release("2026-W47.1", changed)])
    assert release_news.told(releases, "2026-W47.1") == [
        "4 figures added, 1 changed", "1 crossing statement added", "1 company withdrawn",
    ]  # fmt: skip
    assert release_news.told(releases, "2026-W46.1") == ["first release, 3 figures"]


def test_the_app_says_that_the_weekly_refresh_was_missed(
    open_page: Callable[..., AppTest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = build(tmp_path / "d", [claim("A", "2026-01-05", "in", 2027)])
    Store(folder).log([Outcome("1", "ecb", "updated", "", 1, 1, 1.0, None, NOW)])
    for days, said in (
        (8, []),
        (9, ["No refresh for 9 days: the weekly one was missed, so newer statements are not here."]),
    ):
        monkeypatch.setattr("dashboard.data.now", lambda days=days: NOW + timedelta(days=days))
        data._outcomes.clear()
        assert [warning.value.replace("\\", "") for warning in open_page(folder).warning] == said
