"""The set-up of the environment, tried on small projects of its own, with pins that name nothing or nothing real."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


class Project:
    """A folder with the set-up script and a list of pins, and nothing on the PATH but what is put there."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.venv = folder, folder / ".venv"
        self.bin = folder / "bin"
        for made in (folder / ".ci", folder / "tests", self.bin):
            made.mkdir(parents=True)
        shutil.copy(ROOT / ".ci" / "environment.py", folder / ".ci")
        self.pin("")
        (folder / "tests" / "requirements.txt").write_text("")

    def pin(self, text: str) -> None:
        (self.folder / "requirements.txt").write_text(text)

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(self.folder / ".ci" / "environment.py"), *words]

    def settings(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "UV_"))}
        nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}
        return {**kept, **nowhere, "PATH": str(self.bin), **more}

    def prepare(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(*words), env=self.settings(**more), capture_output=True, text=True)

    def stamp(self) -> dict[str, str]:
        return dict(json.loads((self.venv / "crossover.json").read_text()))

    def works(self) -> bool:
        return subprocess.call([self.venv / "bin" / "python", "-c", "import pip"]) == 0

    def fake_python(self, name: str, script: str) -> str:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose environment is there."""
    project = Project(tmp_path_factory.mktemp("made") / "project")
    first = project.prepare()
    assert first.returncode == 0, first.stderr
    return project


def test_the_second_time_is_quick_and_silent(made: Project) -> None:
    began = time.monotonic()
    again = made.prepare()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert time.monotonic() - began < 2
    assert made.works()


def test_a_changed_pin_and_the_tests_are_noticed(made: Project) -> None:
    before = made.stamp()
    made.pin("\n")
    assert made.prepare().stdout.startswith("Setting up")
    assert made.stamp()["requirements.txt"] != before["requirements.txt"]
    assert "tests/requirements.txt" not in made.stamp()
    assert made.prepare("--tests").stdout.startswith("Setting up")
    assert "tests/requirements.txt" in made.stamp()
    assert made.prepare().stdout == ""


def test_without_a_network_one_sentence_is_said_and_what_was_good_stays(made: Project) -> None:
    made.prepare()
    before = made.stamp()
    good = (made.folder / "requirements.txt").read_text()
    made.pin("crossover-has-no-such-package==1\n")
    failed = made.prepare()
    assert failed.returncode == 2
    assert failed.stderr.startswith("The packages could not be fetched: the package index does not answer")
    assert "crossover-install.log" in failed.stderr
    assert len(failed.stderr.splitlines()) == 1
    assert made.stamp() == before
    made.pin(good)
    assert made.prepare().stdout == ""


@pytest.mark.parametrize("harm", ["killed while packages were installed", "its Python is gone"])
def test_a_half_made_one_is_made_anew(made: Project, harm: str) -> None:
    made.prepare()
    (made.venv / "left-over").write_text("")
    if harm.startswith("killed"):
        (made.venv / "crossover.json").write_text("{}")
    else:
        (made.venv / "bin" / "python").unlink()
    assert made.prepare().returncode == 0
    assert made.works()
    assert not (made.venv / "left-over").exists()


def test_killed_for_real_and_run_again(project: Project) -> None:
    killed = subprocess.Popen(project.command(), env=project.settings(), stdout=subprocess.DEVNULL)
    while killed.poll() is None and not (project.venv / "bin" / "python").exists():
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert (project.venv / "crossover.json").read_text() == "{}"
    assert project.prepare().returncode == 0
    assert project.works()


def test_two_at_once_take_turns(made: Project) -> None:
    made.pin("# another\n")
    both = [subprocess.Popen(made.command(), env=made.settings(), text=True, stderr=subprocess.PIPE) for _ in range(2)]
    words = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("Waiting for another set-up" in said for said in words) == 1
    assert made.works()


def test_a_folder_of_someone_else_is_left_alone(project: Project) -> None:
    project.venv.mkdir()
    (project.venv / "thesis.txt").write_text("mine")
    refused = project.prepare()
    assert refused.returncode == 2
    assert "was not made by this project" in refused.stderr
    assert (project.venv / "thesis.txt").read_text() == "mine"


TOO_OLD = 'echo "3.9.2"'
NO_VENV = 'echo "3.12.1"; exit 1'


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (TOO_OLD, "Crossover needs Python 3.11 or newer; this is 3.9.2"),
        (NO_VENV, "cannot make environments: its venv module is missing. On Debian and Ubuntu install python3-venv"),
        ("exit 127", "does not run as a Python"),
    ],
)
def test_a_python_that_will_not_do_is_told_in_one_line(project: Project, script: str, sentence: str) -> None:
    refused = project.prepare(PYTHON=project.fake_python("fake", script))
    assert refused.returncode == 2
    assert sentence in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert not project.venv.exists()


def test_another_python_on_the_path_is_found_when_the_one_that_runs_it_is_too_old(project: Project) -> None:
    project.fake_python("python3.10", TOO_OLD)
    project.fake_python("python3.13", NO_VENV)
    project.fake_python("python3.12", f'exec {sys.executable} "$@"')
    code = "import environment, sys; sys.executable = sys.argv[1]; print(environment.find_python())"
    found = subprocess.run(
        [sys.executable, "-c", code, project.fake_python("old", TOO_OLD)],
        env=project.settings(PYTHONPATH=str(project.folder / ".ci")), capture_output=True, text=True,
    )  # fmt: skip
    assert found.stdout.strip() == str(project.bin / "python3.12"), found.stderr
