"""What a stranger types: `make run` and `make refresh` on a bare clone, and plain `streamlit run` from anywhere.

No test here reaches the network: requests go to a mirror that nobody serves, as on a machine without any.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from market.store import Store
from tests.conftest import ROOT, Visit, free_port, running_app, wait_for
from tests.test_house import committed

UNREACHABLE = "http://127.0.0.1:9"


def settings(**more: str) -> dict[str, str]:
    """The environment of a stranger's shell, with this run's packages and no network."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("CROSSOVER", "STREAMLIT", "PORT"))
    }
    return {**kept, "VENV": sys.prefix, "CROSSOVER_MIRROR": UNREACHABLE, **more}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of this repository with its uncommitted changes, committed; no dataset, no environment."""
    folder = tmp_path_factory.mktemp("clone") / "crossover"
    git = ["git", "-c", "user.name=test", "-c", "user.email=test@localhost"]
    subprocess.run([*git, "clone", "--quiet", str(ROOT), str(folder)], check=True)
    subprocess.run([*git, "rm", "-r", "--quiet", "."], cwd=folder, check=True)
    for path in committed():
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    subprocess.run([*git, "add", "--all"], cwd=folder, check=True)
    subprocess.run([*git, "commit", "--quiet", "--allow-empty", "-m", "as it is"], cwd=folder, check=True)
    return folder


def status(clone: Path) -> str:
    return subprocess.run(["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True).stdout


@dataclass
class Served:
    """A `make run` that serves: its port, its process and what it has said so far."""

    port: int
    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def said(self, words: str, seconds: float = 60) -> str:
        """The first line that holds the words, waited for."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            lines = [line for line in self.log.read_text().splitlines() if words in line]
            if lines:
                return lines[0]
            time.sleep(0.2)
        pytest.fail(f"'{words}' was not said: {self.log.read_text()}")


def make_run(clone: Path, log: Path) -> Served:
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"], cwd=clone, env=settings(), stdout=output, stderr=output
        )
    served = Served(port, process, log)
    wait_for(f"{served.address}/_stcore/health", alive=lambda: process.poll() is None)
    return served


@pytest.fixture(scope="module")
def served(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    served = make_run(clone, tmp_path_factory.mktemp("run") / "log")
    yield served
    served.process.terminate()
    served.process.wait(30)


def test_make_run_says_where_it_is_and_shows_the_curated_dataset(
    served: Served, clone: Path, new_visit: Callable[..., Visit]
) -> None:
    assert served.said("Crossover is served at").endswith(f"http://localhost:{served.port} (Ctrl-C ends it)")
    assert len(Store(clone / "data" / "store").releases()) >= 1
    visit = new_visit(served.address)
    assert visit.open().get_by_role("heading").count() > 0
    assert visit.outside == []


def test_without_a_network_it_says_what_could_not_be_read_and_goes_on(served: Served) -> None:
    line = served.said("refresh:", seconds=120)
    assert "could not be read: " in line
    assert "ecb" in line
    assert wait_for(f"{served.address}/_stcore/health") == "ok"


def test_a_taken_port_is_told_in_one_line(served: Served, clone: Path) -> None:
    second = subprocess.run(
        ["make", "--silent", "run", f"PORT={served.port}"], cwd=clone, env=settings(), capture_output=True, text=True
    )
    assert second.returncode == 2
    sentence = f"Port {served.port} on 127.0.0.1 is taken, perhaps by another dashboard; choose another: make run PORT="
    assert second.stderr.startswith(sentence)
    assert second.stdout == ""


def test_the_clone_stays_clean(served: Served, clone: Path) -> None:
    served.said("Crossover is served at")
    assert status(clone) == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_everything_it_started(clone: Path, tmp_path: Path, number: int) -> None:
    served = make_run(clone, tmp_path / "log")
    served.said("The data is being refreshed behind it")
    children = descendants(served.process.pid)
    assert len(children) >= 2
    launcher = next(child for child in children if b"dashboard" in command_line(child))
    os.kill(served.process.pid if number == signal.SIGTERM else launcher, number)
    served.process.wait(30)
    assert [child for child in children if command_line(child)] == []
    with socket.socket() as free:
        free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        free.bind(("127.0.0.1", served.port))


def command_line(process: int) -> bytes:
    """The words a process was started with; empty when it is gone, or dead and not yet collected."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def descendants(process: int) -> list[int]:
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found = [process]
    for above in found:
        found += [child for child, parent in parents.items() if parent == above]
    return found[1:]


def test_make_refresh_reports_a_dataset_that_cannot_be_written(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    refused = subprocess.run(
        ["make", "refresh"], cwd=clone, capture_output=True, text=True,
        env=settings(CROSSOVER_DATA=str(tmp_path / "file" / "store")),
    )  # fmt: skip
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert (tmp_path / "file").read_text() == "no folder"


@pytest.mark.parametrize("port", ["web", "0", "70000"])
def test_a_port_that_is_none_is_told(clone: Path, port: str) -> None:
    refused = subprocess.run(
        ["make", "--silent", "run", f"PORT={port}"], cwd=clone, env=settings(), capture_output=True, text=True
    )
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"'{port}' is no port: ")


def test_an_old_python_is_told_before_anything_is_made(clone: Path, tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\necho "3.9.2"\n')
    old.chmod(0o755)
    refused = subprocess.run(
        ["make", "--silent", "run", f"PYTHON={old}", f"VENV={tmp_path / 'new'}"],
        cwd=clone, env=settings(), capture_output=True, text=True,
    )  # fmt: skip
    assert refused.returncode == 2
    assert refused.stderr.startswith("Crossover needs Python 3.11 or newer; this is 3.9.2")
    assert not (tmp_path / "new").exists()


def test_plain_streamlit_run_from_another_folder_builds_what_it_shows(
    clone: Path, tmp_path: Path, new_visit: Callable[..., Visit]
) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(clone, bare, ignore=ignore_built(clone))
    with running_app(None, bare / "dashboard" / "app.py", cwd=tmp_path) as address:
        page = new_visit(address).open()
        assert page.get_by_role("heading").count() > 0
    assert len(Store(bare / "data" / "store").releases()) == 1


def ignore_built(clone: Path) -> Callable[[str, list[str]], set[str]]:
    """Leaves out git's own folder and the built dataset (not `market/store`)."""
    return lambda folder, names: {
        name for name in names if name == ".git" or (name == "store" and Path(folder) == clone / "data")
    }
