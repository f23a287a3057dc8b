"""How sources stand and what releases changed, in words."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest

from market import freshness
from market.curated import Feed
from market.tables import LOGS

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
FEED = Feed(feed="wire", title="The Wire", url="https://wire.example/feed", language="en", site="wire.example",
            licence="none known", cadence_days=7)  # fmt: skip


def outcomes(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"run": "1", "source": "wire", "outcome": "updated", "reason": "", "rows": 20.0, "new_rows": 2.0,
             "seconds": 1.0, "newest_published": date(2026, 11, 20), "at": NOW}  # fmt: skip
    frame = pd.DataFrame([usual | row for row in rows], columns=[c.name for c in LOGS["outcomes"].columns])
    return frame.assign(
        newest_published=pd.to_datetime(frame["newest_published"]), at=pd.to_datetime(frame["at"], utc=True)
    )


def state(*rows: dict[str, Any], source: str = "wire") -> str:
    found = freshness.sources([FEED], outcomes(*rows), {}, NOW).set_index("source")
    return str(found.loc[source, "state"])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "never asked"),
        ([{}], "fresh: 2 days old"),
        ([{"newest_published": date(2026, 11, 21)}], "fresh: 1 day old"),
        ([{"newest_published": date(2026, 11, 1)}], "fresh: 21 days old"),
        ([{"newest_published": date(2026, 10, 31)}],
         "older than usual: 22 days, a new item is usual within 7 days"),
        ([{"newest_published": None}], "answered; its items carry no date"),
        ([{"outcome": "skipped", "reason": "no contact"}], "skipped: no contact"),
        ([{"outcome": "failed", "reason": "captcha"}], "failed: captcha; never good yet"),
        ([{"at": datetime(2026, 11, 8, tzinfo=UTC)}, {"run": "2", "outcome": "failed"}],
         "failed; last good 2026-11-08"),
        ([{"run": "2"}, {"run": "1", "at": datetime(2026, 11, 8, tzinfo=UTC), "outcome": "failed"}],
         "fresh: 2 days old"),
    ],
)  # fmt: skip
def test_the_state_of_a_feed_in_words(rows: list[dict[str, Any]], said: str) -> None:
    assert state(*rows) == said


def test_a_source_without_a_known_gap_tells_its_age_only() -> None:
    assert state({"source": "ecb", "newest_published": date(2026, 8, 1)}, source="ecb") == "newest item 113 days old"


def test_trouble_comes_first_and_every_source_is_named() -> None:
    other = Feed(
        feed="late", title="Late", url="https://late.example", language="en", site="late.example", cadence_days=1
    )
    rows = outcomes({"source": "sec", "outcome": "skipped"}, {"source": "late", "newest_published": date(2026, 1, 1)},
                    {"outcome": "failed"})  # fmt: skip
    found = freshness.sources([FEED, other], rows, {"curated": 5, "late": 3}, NOW)
    assert found["source"].tolist() == ["wire", "late", "sec", "curated"]
    assert found["documents"].tolist() == [0, 3, 0, 5]
    assert found.set_index("source").loc["late", "title"] == "Late"


def test_no_feed_and_no_run_give_an_empty_table() -> None:
    assert list(freshness.sources([], outcomes(), {}, NOW).columns) == freshness.SOURCE_COLUMNS


def test_releases_newest_first_with_their_changes() -> None:
    change = {
        "figures": {"added": 2, "changed": 1, "withdrawn": 0},
        "claims": {"added": 0, "changed": 0, "withdrawn": 0},
    }
    frame = pd.DataFrame([
        {"release": "2026-W46.1", "made_at": NOW, "counts": json.dumps({"figures": 5}), "changes": "", "note": "first"},
        {"release": "2026-W47.1", "made_at": NOW, "counts": json.dumps({"figures": 7, "claims": 4}),
         "changes": json.dumps(change), "note": ""},
    ])  # fmt: skip
    found = freshness.releases(frame)
    columns = ["release", "rows", "added", "changed", "withdrawn", "tables", "note"]
    assert found[columns].to_numpy().tolist() == [
        ["2026-W47.1", 11, 2, 1, 0, "figures", ""], ["2026-W46.1", 5, 0, 0, 0, "", "first"]]  # fmt: skip
    assert freshness.releases(frame.head(0)).empty


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], ""),
        ([{"at": datetime(2026, 11, 13, 6, tzinfo=UTC)}], "no refresh for 9 days"),
        ([{"at": datetime(2026, 11, 14, 6, tzinfo=UTC)}], ""),  # eight days: a week and one to be mended in
        ([{"at": datetime(2026, 11, 1, tzinfo=UTC)}, {"run": "2"}], ""),
        ([{"at": datetime(2026, 11, 1, tzinfo=UTC)}, {"run": "2", "outcome": "skipped"}], "no refresh for 21 days"),
        ([{"at": datetime(2026, 11, 1, tzinfo=UTC), "outcome": "failed"}], "no refresh for 21 days"),
    ],
)
def test_a_refresh_that_was_missed_is_noticed(rows: list[dict[str, Any]], said: str) -> None:
    assert freshness.overdue(outcomes(*rows), NOW) == said
