"""A year of weekly refreshes, once calm and once with faults and kills: in the end both datasets hold the same.

The same means: every row of every table, each with every column but what `_settled` leaves out, and why. The price list
knows no past, so its faults are kills and refusals that a second asking in the same run overcomes. The last weeks are
without faults.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ingest.sources import litellm
from market.store import Store
from market.tables import TABLES
from tests.replay import Answer, Replay
from tests.soak import child
from tests.soak.child import End
from tests.soak.kills import differences
from tests.soak.world import PAGED, World

WEEKS, TOLD, AGAIN = 52, 30, 20
"""Of the year; the week whose digest is looked at (`told`); the week that is published again."""
_ALIKE = 8
"""The first week in which feeds show as many weeks as later."""
_COMPARED = 12
"""So many weeks of a young dataset are compared with as many of an old one: three sweeps, and a joining of files."""
_ALLOWED = {"seconds": 1.5, "read": 1.5, "tables": 1.5, "copies": 1.5}
"""How many times as much as a young one an old one may cost. Bytes read tell most: no other process changes them."""
CALM = 2
"""The last weeks, without faults: what was kept away comes then."""
_SHARE = 0.15
_FAULTS = (
    Answer(b"no", 403), Answer(b"oh", 500, {"Retry-After": "0"}), Answer(b""), Answer(b"<html>Just a moment...</html>"),
    Answer(b"{}"), Answer(bytes(range(256)) * 8), Answer(status=302, headers={"Location": "http://169.254.169.254/"}),
)  # fmt: skip


@dataclass(frozen=True)
class Week:
    """What a week cost: processor seconds, bytes that were read (whatever of files, pipes and sockets), bytes that the
    tables and the raw copies grew by, rows that came."""

    week: int
    seconds: float
    read: int
    tables: int
    copies: int
    rows: int


def live(place: Path, seed: int, faulty: bool, weeks: int = WEEKS) -> Iterator[Week]:
    """Refreshes a dataset in `place` week by week. Raises AssertionError where a refresh published nothing at all."""
    world, dice, data = World(seed), random.Random(f"{seed}/faults"), place / "store"
    sizes, rows = (0, 0), 0
    with Replay() as web:
        for week in range(weeks):
            world.serve(web, week)
            curated = world.curated(place / f"week{week}", week)
            if faulty and 0 < week < weeks - CALM:
                _spoil(web, world, dice)
                if dice.random() < _SHARE:
                    end = End("write", dice.uniform(0, 12))
                    child.ended(
                        child.start(child.refresh, data, curated, web.url, world.now(week), place / "told", end)
                    )
            status = child.ended(child.start(child.refresh, data, curated, web.url, world.now(week), place / "told"))
            assert status in (0, 1), f"week {week} ended with {status}"
            sizes, before, rows, had = _sizes(data), sizes, _rows(data), rows
            told = json.loads((place / "told").read_text())
            yield Week(week, told["seconds"], told["read"], sizes[0] - before[0], sizes[1] - before[1], rows - had)


def compared(calm: Path, faulty: Path) -> list[str]:
    """Every table in which the two datasets differ in the end."""
    one, other = (_held(place / "store") for place in (calm, faulty))
    return differences(one, other)


def growth(weeks: list[Week]) -> list[str]:
    """Does a week of an old dataset cost more than one of a young one, though as much is new? Means of weeks, so that
    what is done once a month counts, with room for what grows slowly: the list of releases and the sums of logs."""
    parts = (weeks[_ALIKE : _ALIKE + _COMPARED], weeks[-_COMPARED:])
    young, old = (pd.DataFrame(map(vars, part)).mean() for part in parts)
    return [
        f"{what} of a week grew from {young[what]:,.1f} to {old[what]:,.1f}"
        for what, share in _ALLOWED.items()
        if old[what] > share * young[what]
    ]


def _spoil(web: Replay, world: World, dice: random.Random) -> None:
    """Some sources answer with a fault; the price list with one that asking again overcomes."""
    articles = [url for url in web.served() if "/feed" not in url and ".example/" in url]
    for url in [*world.addresses, *articles]:
        if dice.random() >= _SHARE:
            continue
        if url == litellm.URL:
            web.add(url, Answer(b"oh", 503, {"Retry-After": "0"}), *web.answers(url))
        else:
            web.add(url, dice.choice(_FAULTS))


def _held(data: Path) -> dict[str, pd.DataFrame]:
    store = Store(data)
    held = {name: store.read(name) for name in TABLES}
    return held | {"documents": _settled(held["documents"])}


def _settled(documents: pd.DataFrame) -> pd.DataFrame:
    """Documents without what a fault may change for good. An article that a fault kept away comes late: when it was
    fetched is left out. A page is read again with what is known later for as long as its feed shows it, so where the
    feed fails in its last week, it keeps the reading of the week before: with what pages were read is left out. What
    words were read, and what was read in them, must be the same, and of articles without pages everything."""
    told = documents["read_with"].str.partition(":")
    paged = documents["source"].isin(PAGED)
    return documents.assign(read_with=told[2], known=told[0].mask(paged, "")).drop(columns="fetched_at")


def _sizes(data: Path) -> tuple[int, int]:
    """Bytes of the tables, and of the raw copies."""
    sizes = {path: path.stat().st_size for path in data.rglob("*") if path.is_file()}
    copies = sum(size for path, size in sizes.items() if path.relative_to(data).parts[0] == "raw")
    return sum(sizes.values()) - copies, copies


def _rows(data: Path) -> int:
    return sum(json.loads(Store(data).releases().iloc[-1]["counts"]).values())


def table(weeks: list[Week]) -> Iterator[str]:
    """Lines for a person: every fourth week."""
    yield f"{'week':>4} {'s':>6} {'read':>11} {'tables':>9} {'copies':>9} {'rows':>6}"
    for one in weeks:
        if one.week % 4 == 0 or one is weeks[-1]:
            yield f"{one.week:4} {one.seconds:6.2f} {one.read:11,} {one.tables:9,} {one.copies:9,} {one.rows:6}"
