"""Two releases of two weeks, small enough to be compared by hand: what the week's digest must say."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from market.records import Document, Outcome
from market.store import Store
from tests.dashboard.small_data import NOW, build, claim, figure
from tests.market.test_changes import publish

ADA = figure("Ada Bank", "2026-01-08", "all", 2027, 100.0, source_url="https://ada.example/first")
BO, CY = figure("Bo Research", "2026-02-01", "all", 2027, 110.0), figure("Cy", "2026-03-01", "all", 2027, 120.0)
DEE = figure("Dee", "2025-11-22", "all", 2028, 50.0)
SLIP = figure("Slip", "2026-01-06", "all", 2026, 20.0)
GONE = figure("Gone", "2026-01-07", "all", 2026, 3.0)
FACT = figure("Fact One", "2026-02-02", "all", 2025, 40.0, kind="actual")
PAST = figure("Past One", "2025-02-02", "all", 2024, 10.0, kind="actual")
OTHER_PAST = figure("Past Two", "2025-02-03", "all", 2024, 20.0, kind="actual")
READ = replace(figure("Paper", "2026-01-09", "all", 2026, 5.0), origin="read", standing="review", figure_id="paper1")
OLD = [ADA, BO, CY, DEE, SLIP, GONE, FACT, PAST, OTHER_PAST]
NEW = [
    ADA, BO, CY, DEE, FACT, PAST, replace(SLIP, value=18.0, figure_id=""), READ,
    figure("Ada Bank", "2026-11-25", "all", 2027, 130.0, source_url="https://ada.example/second"),
    figure("Fact Two", "2026-11-24", "all", 2025, 50.0, kind="actual"),
]  # fmt: skip
OLD_CLAIMS = [claim("Ada Bank", "2026-01-05", "already", 2025)]
NEW_CLAIMS = [*OLD_CLAIMS, claim("Eve", "2026-11-26", "already", 2025)]


def document(name: str, title: str, site: str, story: str, days: int, **more: str) -> Document:
    """A document that was first held so many days after the first release."""
    at = NOW + timedelta(days=days)
    return Document(
        name, url=f"https://{site}/{name}", title=title, source="a_feed", site=site, published_on=f"{at:%Y-%m-%d}",
        published_day=at.date(), published_precision="day", fetched_at=at, story=story, **more,
    )  # fmt: skip


DOCUMENTS = [
    document("old", "Told before", "one.example", "before", -1),
    document("again", "Told before, again", "two.example", "before", 3),
    document("lone", "Told by one", "one.example", "lone", 4),
    document("first", "Told by two", "one.example", "shared", 3),
    document("second", "Told by a second", "two.example", "shared", 4),
    document("copy", "Told by two", "three.example", "shared", 5, copy_of="first"),
]


def two_weeks(folder: Path) -> Path:
    """The dataset: releases 2026-W47.1 and 2026-W48.1; the source a_feed failed in the second week."""
    build(folder, OLD_CLAIMS, OLD)
    store = Store(folder)
    with store.writer():
        store.log([Outcome("run1", "a_feed", "updated", "", 3, 3, 1.0, date(2026, 11, 19), NOW)])
        store.upsert("documents", DOCUMENTS, NOW + timedelta(days=7))
    publish(folder, NEW, NEW_CLAIMS, 7)
    later = NOW + timedelta(days=7)
    store.log([Outcome("run2", "a_feed", "failed", "HTTP 500", 0, 0, 1.0, None, later)])
    return folder
