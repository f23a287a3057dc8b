"""How fast the dashboard is in a browser: `python benchmarks/dashboard.py [--repeats 30] [--only NAME ...]`.

Serves a bare one-chart page (`floor_app.py`) and the app over two invented datasets, small and large, and measures all
three in one run and in turns: from a choice to the redrawn chart on each page, from a search on News, from a new
browser to the first chart, ten sessions at once, the server's memory. Quote the ratios to the floor; milliseconds are
this machine's. Prints Markdown.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, TimeoutError, sync_playwright  # noqa: E402

from benchmarks import browsing, invented  # noqa: E402
from tests import chromium  # noqa: E402
from tests.conftest import free_port, wait_for  # noqa: E402

FLOOR = Path(__file__).with_name("floor_app.py")
APP = ROOT / "dashboard" / "app.py"
SESSIONS = 10
REST = 5  # seconds; longer than a server waits before it makes a release ready
THINGS = ("memory", "racks", "rental", "training", "neoclouds", "clusters", "reasoning", "centres", "accelerator")
WHEREBY = ("Texas", "earnings", "double", "scarce", "quarter", "customer", "Nordics", "year", "2030")
"""Words of invented titles (`invented.py`), each with each: a search that finds nothing has no chart to wait for."""


@dataclass(frozen=True)
class View:
    """A page with the menu that is changed, by its label; `query` is the address it is opened with."""

    name: str
    path: str
    menu: str
    query: str = ""


VIEWS = (
    View("Training vs inference: how is it split", "training_vs_inference", "What is counted"),
    View("Training vs inference: how did forecasts move", "training_vs_inference", "Which number", "ask=moved"),
    View("Training vs inference: what is expected", "training_vs_inference", "Which number", "ask=expected"),
    View("News", "news", "Company"),
    View("Chips and prices: prices", "chips_and_prices", "Chip family"),
    View("Chips and prices: chips", "chips_and_prices", "Vendor", "part=chips"),
    View("Companies", "companies", "Company"),
    View("Sites", "sites", "Country or region"),
)


@dataclass(frozen=True)
class Server:
    """A running server: where it is, and the process."""

    address: str
    process: "subprocess.Popen[bytes]"

    def memory(self) -> tuple[int, int]:
        """Resident memory now and at its highest, in megabytes."""
        told = Path(f"/proc/{self.process.pid}/status").read_text()
        now, most = (int(told.split(f"{name}:")[1].split()[0]) // 1024 for name in ("VmRSS", "VmHWM"))
        return now, most

    def rest(self) -> None:
        """Waits until it has stopped working: behind the first page a release is made ready (`dashboard/ready.py`)."""
        worked = self._worked()
        while (now := _after(REST, self._worked)) - worked > REST / 20:
            worked = now

    def _worked(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _after(seconds: float, ask: Callable[[], float]) -> float:
    time.sleep(seconds)
    return ask()


@contextmanager
def served(script: Path, data: str) -> Iterator[Server]:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.headless",
               "true", "--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]  # fmt: skip
    environment = {**os.environ, "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false", "CROSSOVER_DATA": data}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", alive=lambda: process.poll() is None)
        yield Server(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait(20)


def told(name: str, floor: Sequence[float], small: Sequence[float], large: Sequence[float]) -> str:
    """A row of the table of ratios."""
    median, p95 = statistics.median, lambda taken: statistics.quantiles(taken, n=20)[-1]
    ratios = (median(large) / median(floor), p95(large) / p95(floor), median(large) / median(small))
    return (
        f"| {name} | {median(floor):.0f} | {median(large):.0f} | "
        + " | ".join(f"{ratio:.2f}" for ratio in ratios)
        + f" | {len(large)} |"
    )


HEAD = (
    "| what | floor, ms | large, ms | median / floor | p95 / p95 of floor | large / small | repeats |\n"
    "| --- | --- | --- | --- | --- | --- | --- |"
)


def in_turns(steps: Sequence[Callable[[int], float]], repeats: int) -> list[list[float]]:
    """The steps, each `repeats` times, in an order that is drawn anew each time; a first round does not count."""
    dice = random.Random(repeats)  # noqa: S311
    taken: list[list[float]] = [[] for _ in steps]
    for number in range(repeats + 1):
        for which in dice.sample(range(len(steps)), len(steps)):
            spent = steps[which](number)
            if number:
                taken[which].append(spent)
    return taken


def filters(process: Browser, servers: Sequence[Server], view: View, repeats: int) -> str:
    """A choice in the menu of a page, another one each time, until its first chart is another one."""
    addresses = [servers[0].address, *(f"{one.address}/{view.path}?{view.query}" for one in servers[1:])]

    def choice(page: Page, menu: str) -> Callable[[int], float]:
        return lambda number: browsing.choose(page, menu, number)

    with ExitStack() as windows:
        pages = [windows.enter_context(browsing.window(process, address)) for address in addresses]
        steps = [choice(page, menu) for page, menu in zip(pages, ["Filter", view.menu, view.menu], strict=True)]
        return told(view.name, *in_turns(steps, repeats))


def searches(process: Browser, servers: Sequence[Server], repeats: int) -> str:
    """Words typed into the search of News, others each time."""
    addresses = [servers[0].address, *(f"{one.address}/news" for one in servers[1:])]
    labels = ["Search", *["Search titles, leads and quotes"] * 2]

    def search(page: Page, label: str) -> Callable[[int], float]:
        return lambda n: browsing.type_words(page, label, f"{THINGS[n % 9]} {WHEREBY[(n + n // 9) % 9]}")

    with ExitStack() as windows:
        pages = [windows.enter_context(browsing.window(process, address)) for address in addresses]
        steps = [search(page, label) for page, label in zip(pages, labels, strict=True)]
        return told("News: search", *in_turns(steps, repeats))


def first_chart(process: Browser, servers: Sequence[Server], repeats: int) -> str:
    """A new browser, with nothing kept, from the address to the first chart (Overview)."""

    def visit(address: str) -> Callable[[int], float]:
        return lambda _: browsing.first_chart(process, address)

    return told("Overview: a new browser", *in_turns([visit(server.address) for server in servers], repeats))


def crowd(process: Browser, server: Server) -> str:
    """Ten sessions at once, each on a page and then on the next one."""
    with ExitStack() as windows:
        contexts = [windows.enter_context(browsing.empty_window(process)) for _ in range(SESSIONS)]
        faults, began = [browsing.faults(page) for page in contexts], time.monotonic()
        for shift in (0, 1):
            for number, page in enumerate(contexts):
                view = VIEWS[(number + shift) % len(VIEWS)]
                page.goto(f"{server.address}/{view.path}?{view.query}", wait_until="commit")
            for page in contexts:
                browsing.settled(page)
    errors, spent = [line for found in faults for line in found], time.monotonic() - began
    return f"{SESSIONS} sessions at once, two pages each: {len(errors)} errors, {spent:.0f} s {errors[:3] or ''}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=30)
    parser.add_argument("--documents", type=int, nargs=2, default=(10_000, 100_000), metavar=("SMALL", "LARGE"))
    parser.add_argument("--figures", type=int, default=10_000)
    parser.add_argument("--only", nargs="*", default=[], help="parts of the names of what is measured")
    parser.add_argument("--data", help="where datasets of an earlier run are kept; built there where there are none")
    options = parser.parse_args()
    with ExitStack() as open_things:
        folder = Path(options.data or open_things.enter_context(tempfile.TemporaryDirectory()))
        places = [str(folder / f"{count}-{options.figures}") for count in options.documents]
        for place, count in zip(places, options.documents, strict=True):
            if not Path(place).exists():
                invented.build(place, count, options.figures)
        servers = [open_things.enter_context(served(FLOOR, ""))]
        servers += [open_things.enter_context(served(APP, place)) for place in places]
        driver = open_things.enter_context(sync_playwright())
        process = driver.chromium.launch(executable_path=chromium.find(), args=list(chromium.ARGUMENTS))
        for server in servers:
            browsing.first_chart(process, server.address)
        for server in servers:
            server.rest()
        measure(process, servers, options.repeats, options.only)
        process.close()


def measure(process: Browser, servers: Sequence[Server], repeats: int, only: Sequence[str]) -> None:
    """Prints the table, then the crowd and the memory of the large server."""
    steps: list[tuple[str, Callable[[], str]]] = [
        ("Overview: a new browser", lambda: first_chart(process, servers, repeats))
    ]
    steps += [(view.name, partial(filters, process, servers, view, repeats)) for view in VIEWS]
    steps += [("News: search", lambda: searches(process, servers, repeats))]
    print(HEAD, flush=True)
    for name, step in steps:
        if not only or any(part in name for part in only):
            try:
                print(step(), flush=True)
            except TimeoutError:
                print(f"| {name} | no answer in time |", flush=True)
    if not only or "crowd" in only:
        print("\n" + crowd(process, servers[-1]))
    now, most = servers[-1].memory()
    print(f"\nMemory of the server over the large dataset: {now} MB at the end, {most} MB at most.")


if __name__ == "__main__":
    main()
