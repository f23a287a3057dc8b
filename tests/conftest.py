"""What several tests share: a dataset built from the curated files, a running app over it, and a browser.

`curated_store` is the folder of a dataset built once from `data/`; `app` is the address of a Streamlit server over
it; `browser` is a visitor's window on that app, new for every test. `serve_app` starts servers over other datasets.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import chromium

hypothesis.settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault of the code
hypothesis.settings.load_profile("unhurried")

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
"""The clock of every dataset that is built here."""


@pytest.fixture(scope="session")
def curated_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a dataset of the real curated files. Shared by all tests: read it, never write it."""
    from market import first_release

    folder = tmp_path_factory.mktemp("curated") / "store"
    first_release.build(folder, ROOT / "data", NOW)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _nothing_stays_open() -> Iterator[None]:
    """Lets go of the datasets that headless pages cached, or DuckDB complains of them after the last line."""
    yield
    import gc

    import streamlit

    streamlit.cache_resource.clear()
    gc.collect()


def free_port() -> int:
    """A port of this host that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, seconds: float = 60, alive: Callable[[], bool] = lambda: True) -> str:
    """The body that `url` answers with, asked until it does; fails after `seconds` or once `alive` says no."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and alive():
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"{url} did not answer")


@contextmanager
def running_app(
    data: Path | str | None, script: Path = ROOT / "dashboard" / "app.py", cwd: Path = ROOT
) -> Iterator[str]:
    """A plain `streamlit run` of the app over the dataset in `data`: gives its address, ends it afterwards.

    Without `data` no dataset is named, as on a host that only knows the repository.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.address", "127.0.0.1", "--server.fileWatcherType", "none"]
    environment = {**os.environ, "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    environment.pop("CROSSOVER_DATA", None)
    if data is not None:
        environment["CROSSOVER_DATA"] = str(data)
    server = subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", alive=lambda: server.poll() is None)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def app(curated_store: Path) -> Iterator[str]:
    """The address of a running app over the curated dataset, without a slash at its end."""
    with running_app(curated_store) as address:
        yield address


@pytest.fixture
def serve_app() -> Iterator[Callable[[Path | str], str]]:
    """A function from the folder of a dataset to the address of an app over it; the servers end with the test."""
    with ExitStack() as servers:
        yield lambda data: servers.enter_context(running_app(data))


def leaves_here(url: str) -> bool:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in ("localhost", "127.0.0.1")


@dataclass
class Visit:
    """A visitor's browser window on an app. `outside`: requests to other hosts (blocked); `errors`: of the console."""

    address: str
    context: BrowserContext
    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str = "/", address: str = "") -> Page:
        """Goes to a path (with its query) of the app, waits until the page has settled and returns it."""
        self.page.goto((address or self.address) + path)
        return self.settle()

    def settle(self, seconds: float = 90) -> Page:
        """Waits until the script of the page has run to its end and nothing on it is stale; fails on an error page."""
        self.page.wait_for_timeout(100)  # what was just clicked is on its way to the server
        ready = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
        self.page.wait_for_selector(ready, timeout=seconds * 1000)
        self.page.wait_for_function(
            '() => !document.querySelector(\'[data-testid="stSkeleton"], [data-stale="true"]\')',
            timeout=seconds * 1000,
        )
        errors = self.page.locator('[data-testid="stException"], [class*="st-key-broken"]').all_inner_texts()
        assert not errors, errors[0]
        return self.page

    def click_at_rest(self, x: float, y: float) -> None:
        """Clicks a place of a chart as a hand does that has come to rest on it.

        Plotly looks at what is pointed at once in 50 ms. A look that falls due while the button is down finds nothing,
        and the click then chooses nothing; Playwright's own click moves the pointer just before it presses.
        """
        self.page.mouse.move(x, y)
        self.page.wait_for_selector(".js-plotly-plot .hoverlayer .hovertext")
        self.page.wait_for_timeout(300)
        self.page.mouse.down()
        self.page.mouse.up()

    def watch(self) -> "Visit":
        def note(url: str) -> None:
            if leaves_here(url):
                self.outside.append(url)

        self.context.on("request", lambda request: note(request.url))
        self.page.on("websocket", lambda channel: note(channel.url))
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        return self


@pytest.fixture(scope="module")
def chromium_process() -> Iterator[Browser]:
    """The browser of one module of tests: its event loop must not outlive the tests that use it."""
    path = chromium.find()
    if path is None:
        pytest.fail("no browser: install Chromium or Chrome, or name one in CROSSOVER_BROWSER")
    with sync_playwright() as driver:
        process = driver.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield process
        process.close()


@pytest.fixture
def new_visit(chromium_process: Browser) -> Iterator[Callable[..., Visit]]:
    """A function `new_visit(address, **options)`: a fresh window with nothing remembered; options as of a context.

    Options are those of Playwright's `new_context`, for example `color_scheme="dark"` or `viewport={...}`.
    """
    contexts: list[BrowserContext] = []

    def visit(address: str, **options: Any) -> Visit:
        settings = {"viewport": {"width": 1400, "height": 1000}, "accept_downloads": True, **options}
        context = chromium_process.new_context(**settings)
        context.set_default_timeout(60_000)  # a busy machine is no fault of the page
        contexts.append(context)
        return Visit(address, context, context.new_page()).watch()

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def browser(app: str, new_visit: Callable[..., Visit]) -> Visit:
    """A visitor's window on the app over the curated dataset."""
    return new_visit(app)
