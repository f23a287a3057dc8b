"""What runs in processes of their own, so that they can be killed: refreshes, and readers meanwhile.

They are forked from a server that has loaded the program once, so each begins at once.
"""

import hashlib
import json
import multiprocessing
import os
import random
import re
import resource
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any
from unittest import mock

import deltalake
import pandas as pd

from ingest.sources import ecb, litellm, sec
from market.store import Reader, Store, StoreError
from market.tables import TABLES
from tests.ingest import invented
from tests.soak.world import MODELS

FAULT, NOT_WRITTEN = 70, 3
_A_WRITE = 0.02
"""Seconds that a write of a table takes, about."""
_LONGEST = 900
"""Seconds after which a reader takes it that nobody will tell it to stop."""


def processes() -> ForkServerContext:
    """Where processes come from."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.soak.child"])
    return context


def start(work: Callable[..., None], *arguments: Any) -> BaseProcess:
    """A process that does the work."""
    process = processes().Process(target=work, args=arguments)  # no daemon: a refresh hires processes of its own
    process.start()
    return process


def ended(process: BaseProcess, seconds: float = 300) -> int:
    """Its exit status; killed where it takes longer."""
    process.join(seconds)
    if process.exitcode is None:
        process.kill()
        process.join()
        return FAULT
    return process.exitcode


@dataclass(frozen=True)
class End:
    """What ends a refresh: `write` kills it in so-manieth write of a table (2.7: well into the third), `byte` when a
    file that it writes reaches so many bytes; `full` is a disk on which no file may have more. `time` is for others."""

    kind: str = ""
    at: float = 0.0

    def __str__(self) -> str:
        return f"{self.kind} {self.at:.2f}" if self.kind in ("time", "write") else f"{self.kind} {self.at:.0f}"


def refresh(data: Path, curated: Path, url: str, now: datetime, told: Path, end: End = End()) -> None:
    """One refresh. Leaves in `told` what it took and said, where it comes to its end."""
    if end.kind in ("byte", "full"):
        _limit(int(end.at), deadly=end.kind == "byte")
    began, writes = _cost(), _Writes(end.at if end.kind == "write" else None)
    try:
        with mock.patch("market.store.delta.write_deltalake", writes):
            status, said = in_the_world(data, curated, url, now)
    except (StoreError, OSError) as fault:
        os._exit(NOT_WRITTEN if str(fault) else FAULT)
    if not end.kind:
        seconds, read = (now - then for now, then in zip(_cost(), began, strict=True))
        told.write_text(json.dumps({"seconds": seconds, "read": read, "writes": writes.tables, "said": said}))
    os._exit(status)


def _cost() -> tuple[float, int]:
    """Processor seconds of this process and of those that it has waited for, and bytes that they have read."""
    times = os.times()
    read = re.search(r"^rchar: (\d+)$", Path("/proc/self/io").read_text(), re.MULTILINE)
    assert read
    return sum(times[:4]), int(read[1])


class _Writes:
    """Writes tables, and kills the process within one of the writes."""

    def __init__(self, last: float | None) -> None:
        self.tables, self._last = list[str](), last

    def __call__(self, place: str, *arguments: Any, **options: Any) -> None:
        if self._last is not None and len(self.tables) == int(self._last):
            after = (self._last % 1) * _A_WRITE
            threading.Thread(target=_die, args=(after,), daemon=True).start()
        self.tables.append(Path(place).name)
        deltalake.write_deltalake(place, *arguments, **options)


def _die(after: float) -> None:
    time.sleep(after)
    os.kill(os.getpid(), signal.SIGKILL)


def _limit(size: int, deadly: bool) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # a library says there at length that it cannot write


def in_the_world(data: Path, curated: Path, url: str, now: datetime) -> tuple[int, str]:
    """One refresh that asks the sources that the world serves; its status, and what it printed."""
    with (
        mock.patch("ingest.sources.found", side_effect=_sources),
        mock.patch.dict(os.environ, {"CROSSOVER_CONTACT": "soak@example.org", "CROSSOVER_RAW": ""}),
    ):
        return invented.run(data, curated, url, now=now, deadline=600)


def _sources(tables: dict[str, pd.DataFrame]) -> list[Any]:
    return [ecb.SOURCE, replace(litellm.SOURCE, at_least=MODELS), *sec.sources(tables)]


def read(data: Path, seed: int, stop: Path, told: Path) -> None:
    """Opens releases until the file `stop` is there: a release must be whole, and never other than it was before."""
    dice, seen, opened = random.Random(seed), dict[str, str](), 0
    faults: list[str] = []
    late = time.monotonic() + _LONGEST
    while not stop.exists() and time.monotonic() < late:
        try:
            names = list(Store(data).releases()["release"])
            name = dice.choice([None, *names])
            found = content(data, name)
            opened += 1
            if seen.setdefault(found["release"], found["mark"]) != found["mark"]:
                faults.append(f"release {found['release']} is another than before")
            faults += found["faults"]
        except Exception as fault:
            faults.append(f"{type(fault).__name__}: {fault}")
        time.sleep(0.6)
    told.write_text(json.dumps({"opened": opened, "faults": faults}))


def content(data: Path, release: str | None) -> dict[str, Any]:
    """A release, read whole: its name, a mark of all that it holds, and the tables that hold other than they told."""
    reader = Reader(data, release)
    tables = {name: reader.table(name) for name in TABLES if name != "texts"}
    counts = reader.counts()
    faults = [
        f"release {reader.release['release']}: {len(rows)} {name} where {counts[name]} are told"
        for name, rows in tables.items()
        if len(rows) != counts[name]
    ]
    mark = hashlib.sha256("".join(rows.to_csv() for rows in tables.values()).encode()).hexdigest()
    return {"release": reader.release["release"], "mark": mark, "faults": faults}
