"""The weekly refresh: how fast, how polite, how much for nothing: `python benchmarks/refresh.py [--quick] [PART ...]`.

PARTS. pages: from stored raw pages to stored figures, beside trafilatura's fast mode alone on the same pages, both with
all cores. pace: 60 hosts, one request a second each. again: a second refresh with nothing new. grown: the same week on
an empty dataset and on one of 100,000 documents. Without a PART all four. Every ratio is of two runs in turns, each in
a process of its own; quote the ratios, seconds are this machine's. The press is invented (`press.py`).
"""

import argparse
import hashlib
import itertools
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.press import Press
from ingest.curation import Curation
from ingest.fetch import Fetched
from ingest.raw import RawCopies
from market import curated
from market.store import Store
from tests.replay import Answer, Replay

HERE = Path(__file__).resolve().parent
NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
Told = dict[str, Any]


class Place:
    """A folder with a curated folder, raw copies and a dataset."""

    def __init__(self, root: Path, press: Press) -> None:
        self.root, self.press = root, press
        self.curated = root / "curated"
        if not self.curated.exists():
            shutil.copytree(curated.FOLDER, self.curated, ignore=shutil.ignore_patterns("store", "inbox", ".*"))
            _write_feeds(self.curated / "feeds.csv", press.rows())

    def order(self, name: str, mirror: str = "", **more: Any) -> Told:
        """What refresh_run.py is told; `name` names the dataset."""
        only = [row["feed"] for row in self.press.rows()]
        return {"store": str(self.root / name), "raw": str(self.root / f"{name}-raw"), "curated": str(self.curated),
                "only": only, "mirror": mirror, **more}  # fmt: skip


def _write_feeds(path: Path, rows: list[dict[str, str]]) -> None:
    names = path.read_text("utf-8").partition("\n")[0].split(",")
    lines = [",".join(row.get(name, "") for name in names) for row in sorted(rows, key=lambda row: row["feed"])]
    path.write_text("\n".join([",".join(names), *lines]) + "\n", "utf-8")


def run(order: Told) -> Told:
    """One refresh in a process of its own; adds `peak` (megabytes, of it and its children together)."""
    return _measured([sys.executable, str(HERE / "refresh_run.py"), json.dumps(order)])


def _measured(command: list[str]) -> Told:
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_environment()) as process:  # noqa: S603
        peak = _Peak(process.pid)
        out, _ = process.communicate()
        told: Told = json.loads(out.splitlines()[-1])
        return told | {"peak": peak.megabytes()}


def _environment() -> dict[str, str]:
    """Compiled modules are kept, as they are wherever a program is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Peak:
    """The most memory that a process and its children held together (proportional set size, five times a second)."""

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._done = pid, 0, threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while not self._done.wait(0.2):
            self._most = max(self._most, sum(_held(pid) for pid in _family(self._pid)))

    def megabytes(self) -> float:
        self._done.set()
        return self._most / 1e3


def _family(pid: int) -> Iterator[int]:
    yield pid
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            for child in path.read_text().split():
                yield from _family(int(child))
        except OSError:
            continue


def _held(pid: int) -> int:
    """Kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


# From stored pages to stored figures


def pages(root: Path, quick: bool) -> None:
    """Prints pages a second of both, their ratio, and the memory."""
    press = Press(60, 10 if quick else 40, NOW)
    place = Place(root, press)
    order = place.order("ours")
    run(order)  # the week before: the curated files are in, and no page is kept yet
    shutil.copytree(order["store"], root / "before")
    _fill(RawCopies(Path(order["raw"])), press)
    many = sum(map(len, press.articles.values()))
    ours, theirs = [], []
    for _ in range(1 if quick else 3):
        _as_before(order, root / "before")
        ours.append(run(order))
        theirs.append(_measured([sys.executable, str(HERE / "refresh_trafilatura.py"), order["raw"]]))
    print(f"{many:,} stored pages, all cores: pages a second, processor milliseconds a page, peak memory in megabytes")
    for name, runs in (("ours, to the release", ours), ("trafilatura fast alone", theirs)):
        print(f"  {name:24}{many / _median(runs, 'seconds'):8.1f}{_median(runs, 'processor') / many * 1e3:8.1f}"
              f"{max(one['peak'] for one in runs):8.0f}")  # fmt: skip
    print(f"  ours / theirs: {_median(theirs, 'seconds') / _median(ours, 'seconds'):.2f} of the pages a second, "
          f"{_median(theirs, 'processor') / _median(ours, 'processor'):.2f} by processor time")  # fmt: skip


def _as_before(order: Told, before: Path) -> None:
    """Puts the dataset back as it was before the week, and takes from the copies what an earlier run made of them."""
    shutil.rmtree(order["store"])
    shutil.copytree(before, order["store"])
    for path in Path(order["raw"]).glob("*/*/*.json"):
        notes = json.loads(path.read_text())
        if notes.pop("made", None):
            path.write_text(json.dumps(notes))
    Curation(Path(order["curated"]), Path(order["raw"])).note(Store(order["store"]))


def _fill(copies: RawCopies, press: Press) -> None:
    for host in press.hosts:
        sent = [(f"https://{host}/feed", press.feed(host)), *((one.url, one.page) for one in press.articles[host])]
        for url, body in sent:
            copies.keep(Fetched(url, url, 200, {"content-type": "text/html"}, body, NOW))


def _median(runs: list[Told], name: str) -> float:
    return statistics.median(one[name] for one in runs)


# With the network


@contextmanager
def served(press: Press) -> Iterator[Replay]:
    """The press on a local server."""
    with Replay() as web:
        for host in press.hosts:
            web.add(f"https://{host}/feed", _answer(press.feed(host)))
            for one in press.articles[host]:
                web.add(one.url, _answer(one.page))
        yield web


def _answer(body: bytes) -> Answer:
    return Answer(body, etag=f'"{hashlib.sha256(body).hexdigest()[:12]}"', headers={"Content-Type": "text/html"})


def pace(root: Path, quick: bool) -> None:
    """Prints which part of 60 requests a second is kept, from the first request to the last."""
    press = Press(60, 12 if quick else 28, NOW)
    with served(press) as web:
        told = run(Place(root, press).order("paced", web.url, paced=True))
        times = sorted(asked.at for asked in web.asked)
        hosts = {asked.url.split("/")[2] for asked in web.asked}
        least = min(_least_gap(web, host) for host in hosts)
    seconds = times[-1] - times[0] + 1
    print(f"{len(hosts)} hosts, one request a second each: {len(times):,} requests in {seconds:.1f} s, "
          f"{len(times) / (len(hosts) * seconds):.2f} of the pace; least gap at one host {least:.2f} s; "
          f"the whole refresh {told['seconds']:.1f} s")  # fmt: skip


def _least_gap(web: Replay, host: str) -> float:
    times = [asked.at for asked in web.asked if asked.url.split("/")[2] == host]
    return min(later - earlier for earlier, later in itertools.pairwise(times))


def again(root: Path, quick: bool) -> None:
    """Prints the time of a second refresh with nothing new in parts of the first, and what bodies it moved."""
    press = Press(60, 12 if quick else 28, NOW)
    place = Place(root, press)
    with served(press) as web:
        for name, paced in (("as fast as the machine", False), ("one request a second", True)):
            order = place.order(f"again-{paced}", web.url, paced=paced)
            first = run(order)
            web.asked.clear()
            second = run(order | {"days": 7})
            bodies = sum("if-none-match" not in asked.headers and "robots.txt" not in asked.url for asked in web.asked)
            parts = (second[what] / first[what] for what in ("seconds", "processor"))
            print(f"second refresh, {name}: {first['seconds']:.1f} s, then {second['seconds']:.1f} s "
                  f"({next(parts):.3f}; processor {next(parts):.3f}), {bodies} bodies moved")  # fmt: skip


def grown(root: Path, quick: bool) -> None:
    """Prints the time of one week on a large dataset in parts of that on an empty one."""
    from benchmarks import invented

    press, many = Press(60, 12 if quick else 28, NOW), 10_000 if quick else 100_000
    place = Place(root, press)
    invented.build(root / "large", many, many // 10)
    times: dict[str, list[Told]] = {"empty": [], "large": []}
    with served(press) as web:
        for turn in range(1 if quick else 3):
            for name in times:
                if name == "large":
                    shutil.copytree(root / "large", root / f"large-{turn}")
                times[name].append(run(place.order(f"{name}-{turn}", web.url)))
    empty, large = (_median(times[name], "seconds") for name in times)
    used = _median(times["large"], "processor") / _median(times["empty"], "processor")
    print(f"the same week on {many:,} documents: {empty:.1f} s on an empty dataset, {large:.1f} s: {large / empty:.2f} "
          f"(processor time {used:.2f})")  # fmt: skip


PARTS = {"pages": pages, "pace": pace, "again": again, "grown": grown}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("parts", nargs="*", choices=[*PARTS, []], help="which; all when none is named")
    options.add_argument("--quick", action="store_true", help="fewer pages, one turn")
    given = options.parse_args()
    subprocess.run([sys.executable, "-c", "import ingest.refresh"], cwd=HERE.parent, env=_environment(), check=True)
    for name in given.parts or PARTS:
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as root:
            PARTS[name](Path(root), given.quick)
        print(f"  ({name}: {time.perf_counter() - began:.0f} s)\n", flush=True)


if __name__ == "__main__":
    main()
