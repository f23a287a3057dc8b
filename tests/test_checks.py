"""`make test` finds a browser, installs Debian's where it may, or says in one line how; it never goes on without."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def program(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def ask(folder: Path, *words: str, browser: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the checks' Python with nothing on the PATH but the folder."""
    kept = {name: value for name, value in os.environ.items() if name != "CROSSOVER_BROWSER"}
    named = {"CROSSOVER_BROWSER": browser} if browser else {}
    return subprocess.run(
        [sys.executable, *words], env={**kept, **named, "PATH": str(folder)}, cwd=ROOT, capture_output=True, text=True
    )


LOOK = "import sys; sys.path.insert(0, '.ci'); import checks; sys.exit(not checks.browser_is_there())"


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
def test_a_browser_on_the_path_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    program(tmp_path, name, "exit 0")
    found = ask(tmp_path, "-c", LOOK)
    assert (found.returncode, found.stdout) == (0, "")


def test_a_browser_can_be_named(tmp_path: Path) -> None:
    assert ask(tmp_path, "-c", LOOK, browser=str(program(tmp_path, "mine", "exit 0"))).returncode == 0
    assert ask(tmp_path, "-c", LOOK, browser=str(tmp_path / "nosuch")).returncode == 1


def test_without_one_debians_is_installed(tmp_path: Path) -> None:
    installing = f'echo "$@" >> {tmp_path}/asked; case "$*" in *install*chromium*) : > {tmp_path}/chromium;'
    program(tmp_path, "apt-get", f"{installing} /bin/chmod +x {tmp_path}/chromium;; esac")
    program(tmp_path, "sudo", 'shift; exec "$@"')
    found = ask(tmp_path, "-c", LOOK)
    assert found.returncode == 0, found.stderr
    assert found.stdout == "No browser was found: installing Debian's chromium.\n"
    assert (tmp_path / "asked").read_text().splitlines()[0].startswith("update")


@pytest.mark.parametrize("apt", [True, False])
def test_where_it_cannot_be_installed_one_line_says_how_and_the_checks_fail(tmp_path: Path, apt: bool) -> None:
    if apt:
        program(tmp_path, "apt-get", "exit 100")
        program(tmp_path, "sudo", "exit 1")
    failed = ask(tmp_path, ".ci/checks.py")
    assert failed.returncode == 2
    assert len(failed.stderr.splitlines()) == 1
    assert "apt-get install chromium" in failed.stderr
    assert "pytest" not in failed.stdout


@pytest.mark.parametrize(
    ("first", "second", "status"), [("True", "True", 0), ("False", "True", 1), ("True", "False", 1)]
)
def test_two_runs_are_one_outcome_and_one_sum(tmp_path: Path, first: str, second: str, status: int) -> None:
    runs = []
    for name, holds in (("one", first), ("two", second)):
        (tmp_path / f"test_{name}.py").write_text(f"def test_{name}():\n    assert {holds}\n")
        runs.append(["pytest", "-c", os.devnull, "-p", "no:cacheprovider", str(tmp_path / f"test_{name}.py")])
    words = f"import sys; sys.path.insert(0, '.ci'); import checks; sys.exit(checks.tests({runs!r}))"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == status
    said = "2 passed" if not status else "1 failed, 1 passed"
    assert done.stdout.splitlines()[-1] == f"===== {said}, in both runs together ====="
    assert all(f"test_{name}.py" in done.stdout for name in ("one", "two"))


def test_both_runs_together_are_every_test_once() -> None:
    sys.path.insert(0, str(ROOT / ".ci"))
    import checks

    (pages, rest) = checks.RUNS
    assert (pages, rest) == (["pytest", "tests/dashboard"], ["pytest", "--ignore", pages[1]])
