"""A refresh that is killed at every kind of moment, while others read: nothing is lost, doubled, torn or left behind.

A dataset of one week stands. The refresh of a later week is killed, and begun again until it ends. Afterwards all must
be as if nobody had killed it: every row of every table, every stored state of a row, every release.
"""

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

import pandas as pd
from deltalake import DeltaTable

from ingest.raw import RawCopies
from ingest.raw import folder as raw_folder
from market.store import Store
from market.tables import TABLES
from tests.replay import Replay
from tests.soak import child
from tests.soak.child import End
from tests.soak.world import World

_LITTER = ("**/*#*", "**/.*.part", "**/*.tmp", ".roll-back", ".outcomes")

WEEK = 2
"""The week whose refresh is killed: the curated files have changed by then, too."""


@dataclass(frozen=True)
class Stage:
    """What all trials of a seed share: a dataset of week 0, and what a calm refresh makes of it later: the tables that
    it writes in turn, its seconds, all that it leaves, and a mark of each release."""

    place: Path
    world: World
    web: Replay
    writes: list[str]
    seconds: float
    expected: dict[str, pd.DataFrame]
    marks: dict[str, str]

    @property
    def before(self) -> Path:
        return self.place / "before"


def stage(place: Path, seed: int, web: Replay) -> Stage:
    """Builds both datasets and measures the calm refresh."""
    world = World(seed)
    world.serve(web, 0)
    before = place / "before"
    first = world.curated(place / "first", 0)
    _must_end(child.start(child.refresh, before, first, web.url, world.now(0), place / "told"))
    world.serve(web, WEEK)
    world.curated(place / "after", WEEK)
    shutil.copytree(before, place / "calm")
    began = time.monotonic()
    _must_end(_begin(place, world, web, place / "calm"))
    seconds = time.monotonic() - began
    writes = json.loads((place / "told").read_text())["writes"]
    calm = place / "calm"
    marks = {name: child.content(calm, name)["mark"] for name in Store(calm).releases()["release"]}
    return Stage(place, world, web, writes, seconds, state(calm), marks)


def moments(stage: Stage, many: int) -> Iterator[End]:
    """Moments over the whole run: half of them in writes of tables, the release's among them; then time; then bytes."""
    dice = random.Random(stage.world.seed)
    by_write, by_time = many // 2, many - many // 2 - many // 5
    yield from (End("write", (n + dice.random()) * len(stage.writes) / by_write) for n in range(by_write))
    yield from (End("time", (n + dice.random()) * stage.seconds / by_time) for n in range(by_time))
    yield from (End("byte", 64 * 2 ** (n + dice.random())) for n in range(many // 5))


def trial(stage: Stage, number: int, end: End) -> tuple[bool, list[str]]:
    """One trial: whether the refresh was killed (it may be done before), and every fault found."""
    data = stage.place / f"trial-{number}"
    shutil.copytree(stage.before, data)
    stop, told = stage.place / f"stop-{number}", stage.place / f"read-{number}"
    reader = child.start(child.read, data, number, stop, told)
    killed = _killed(stage, data, end)
    faults = _releases(data, stage)
    again = child.ended(_begin(stage.place, stage.world, stage.web, data))
    faults += [] if again == 0 else [f"the next run ended with {again}"]
    stop.touch()
    child.ended(reader)
    faults += json.loads(told.read_text())["faults"] if told.exists() else ["the reader broke"]
    faults += [*differences(stage.expected, state(data)), *outcomes(data)]
    faults += [*_left_behind(data), *_after_a_month(data)]
    shutil.rmtree(data, ignore_errors=not faults)
    return killed, faults


def state(data: Path) -> dict[str, pd.DataFrame]:
    """Everything that must not depend on kills: the rows of each table, the stored states by row, the releases, how
    many new rows of each source were told in all. Left out are the times of runs and the numbers of Delta's versions.
    """
    store = Store(data)
    found = {name: store.read(name) for name in TABLES}
    for name in store.head():
        rows = DeltaTable(data / name).to_pandas()
        found[f"states of {name}"] = rows.groupby(["row_hash", "withdrawn"]).size().rename("n").reset_index()
    found["releases"] = store.releases().drop(columns="versions")
    found["told of sources"] = store.outcomes().groupby("source")["new_rows"].sum().reset_index()
    return found


def outcomes(data: Path) -> list[str]:
    """Runs that do not tell of every source, and releases of which no run tells how its sources went."""
    rows, releases = Store(data).outcomes(), Store(data).releases()
    whole = set(rows["source"])
    runs = rows.groupby("run")["source"].agg(set)
    faults = [f"run {run} tells of {sorted(found)} alone" for run, found in runs.items() if found != whole]
    untold = releases[~releases["made_at"].isin(rows["at"])]["release"]
    return faults + [f"no run tells how the sources of release {name} went" for name in untold]


def differences(expected: dict[str, pd.DataFrame], found: dict[str, pd.DataFrame]) -> list[str]:
    """Each table that is another than expected, with a first row that is missing or too much."""
    told = []
    for name in sorted({*expected, *found}):
        one, other = (
            rows.get(name, pd.DataFrame()).astype(object).fillna("").astype(str) for rows in (expected, found)
        )
        if one.equals(other):
            continue
        told.append(f"{name}: {len(one)} rows expected, {len(other)} found; {_example(one, other)}"[:600])
    return told


def _example(one: pd.DataFrame, other: pd.DataFrame) -> str:
    """What is otherwise: the columns, where the rows are as many, and the first cell in each; else a row."""
    if one.shape == other.shape and list(one) == list(other):
        odd = {name: (one[name] != other[name]).to_numpy() for name in one}
        cells = (
            f"{name} ({mask.sum()}): {str(one[name][mask].iloc[0])[:60]!r} is {str(other[name][mask].iloc[0])[:60]!r}"
            for name, mask in odd.items()
            if mask.any()
        )
        return "; ".join(cells)
    both = one.merge(other, how="outer", indicator=True)
    first = both[both["_merge"] != "both"].iloc[0]
    return str({key: text for key, text in first.items() if text not in ("", "nan")})


def _begin(place: Path, world: World, web: Replay, data: Path, end: End | None = None) -> BaseProcess:
    return child.start(child.refresh, data, place / "after", web.url, world.now(WEEK), place / "told", end or End())


def _killed(stage: Stage, data: Path, end: End) -> bool:
    process = _begin(stage.place, stage.world, stage.web, data, end)
    if end.kind == "time":
        process.join(end.at)
        process.kill()
    return child.ended(process) in (-signal.SIGKILL, -signal.SIGXFSZ, child.NOT_WRITTEN)


def _releases(data: Path, stage: Stage) -> list[str]:
    """Right after the kill every published release is readable and holds what it held in the calm dataset."""
    faults = []
    for name in Store(data).releases()["release"]:
        try:
            here = child.content(data, name)
        except Exception as fault:
            faults.append(f"release {name} after the kill: {type(fault).__name__}: {fault}")
        else:
            faults += here["faults"]
            faults += [] if here["mark"] == stage.marks[name] else [f"release {name} holds other rows after the kill"]
    return faults


def _left_behind(data: Path) -> list[str]:
    """Half-written files that the next run should have swept; raw copies have a day."""
    return [f"left behind: {path.relative_to(data)}" for pattern in _LITTER for path in data.glob(pattern)
            if path.suffix != ".part"]  # fmt: skip


def _after_a_month(data: Path) -> list[str]:
    """What stands in the dataset though nobody can reach it, once a month has gone by."""
    month_ago = time.time() - 30 * 86400
    for path in data.rglob("*"):
        if path.is_file():
            os.utime(path, (month_ago, month_ago))
    now = datetime.now(UTC)
    Store(data).sweep(now)
    RawCopies(raw_folder(data)).expire(now)
    needed = {
        Path(address).name
        for name in [*Store(data).head(), "releases", "outcomes"]
        for version in range(DeltaTable(data / name).version() + 1)
        for address in DeltaTable(data / name, version=version).file_uris()
    }
    orphans = [path for path in data.glob("*/*.parquet") if path.name not in needed]
    halves = [gz for gz in data.glob("raw/*/*/*.gz") if not gz.with_suffix(".json").exists()]
    parts = data.glob("raw/*/*/.*.part")
    return [f"never swept: {path.relative_to(data)}" for path in [*orphans, *halves, *parts]]


def _must_end(process: BaseProcess) -> None:
    status = child.ended(process)
    assert status == 0, f"a calm refresh ended with {status}"
