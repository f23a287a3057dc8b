"""One refresh over an invented press in a process of its own: `python benchmarks/refresh_run.py ORDER`, ORDER in JSON.

Prints a line of JSON: seconds and processor seconds (its children's too) of the refresh from its start to its release.
Folders and outlets are those of the order; without a mirror the refresh is offline and reads the raw copies.
"""

import json
import os
import resource
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def processor_seconds() -> float:
    """Of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def paced(mirror: str, until: float | None, now: datetime) -> Any:
    """A fetcher that keeps the pace of every host though it asks a mirror."""
    from ingest.fetch import Fetcher, Mirror

    return Fetcher(mirror=Mirror.at(mirror), paced=True, until=until, now=lambda: now)


def main() -> None:
    order = json.loads(sys.argv[1])
    began, used = time.perf_counter(), processor_seconds()
    from ingest import refresh as refreshing
    from ingest.report import Report
    from market.store import Store

    os.environ["CROSSOVER_RAW"] = order["raw"]
    report = Report(order["store"], StringIO(), StringIO())
    now = NOW + timedelta(days=order.get("days", 0))
    fetcher = paced if order.get("paced") else refreshing._fetcher
    with mock.patch("ingest.refresh._fetcher", fetcher):
        run = partial(refreshing.refresh, Store(order["store"]), now=now, only=order["only"], report=report)
        status = run(mirror=order["mirror"], offline=not order["mirror"], folder=Path(order["curated"]))
    told = {"seconds": time.perf_counter() - began, "processor": processor_seconds() - used, "status": status}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
