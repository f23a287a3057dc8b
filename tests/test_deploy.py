"""What `deploy/` and `docs/operations.md` hand to cron, systemd and GitHub Actions: parsed, tried, true of the code."""

import contextlib
import importlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingest.options import DEADLINE_SECONDS
from ingest.raw import KEPT_DAYS
from market.store import Store
from tests.dashboard.small_data import build, figure
from tests.test_readme import ROOT, help_of, words_of

DEPLOY = ROOT / "deploy"
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
SCRIPT = (DEPLOY / "weekly").read_text(encoding="utf-8")
CODE_ONLY = {"CROSSOVER_BROWSER"}
"""Settings of the tests alone."""


def unit(name: str) -> dict[str, list[str]]:
    """Setting -> its values in a unit file, in order."""
    found: dict[str, list[str]] = {}
    for line in (DEPLOY / name).read_text(encoding="utf-8").splitlines():
        if line and line[0] not in "#[":
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


def workflow() -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load((DEPLOY / "github-actions.yml").read_text(encoding="utf-8"))
    return read


def cron_line() -> list[str]:
    """Minute, hour, day, month, weekday and command of the one job in the crontab."""
    lines = (DEPLOY / "crontab").read_text(encoding="utf-8").splitlines()
    [job] = [line for line in lines if re.match(r"[\d*]", line)]
    return job.split(maxsplit=5)


def commands() -> list[str]:
    """Every `-m ingest ...` that a file of deploy or the handbook calls, without what follows it in the shell."""
    texts = [SCRIPT, (DEPLOY / "github-actions.yml").read_text(encoding="utf-8"), OPERATIONS]
    found = [hit for text in texts for hit in re.findall(r"-m (ingest [^`|\n#(]+)", text)]
    return sorted({re.split(r"\s*(?:\|\||&&|;)", hit)[0].strip() for hit in found})


def test_the_files_call_commands() -> None:
    assert len(commands()) >= 10


@pytest.mark.parametrize("command", commands())
def test_each_command_exists_with_its_options(command: str) -> None:
    said = help_of(*words_of(f"python -m {command}"))
    assert [option for option in re.findall(r"--[a-z]+", command) if option not in said] == []


def test_the_crontab_is_one_line_that_a_shell_takes() -> None:
    *when, command = cron_line()
    assert when == ["0", "6", "*", "*", "1"]
    assert "%" not in command, "cron reads a per cent sign as the end of the line"
    assert subprocess.run(["sh", "-n", "-c", command]).returncode == 0
    called = re.search(r"timeout --kill-after=5m (\d)h (\S+)", command)
    assert called
    assert int(called[1]) * 3600 > DEADLINE_SECONDS
    assert os.access(ROOT / called[2], os.X_OK)


def environment(folder: Path, statuses: dict[str, int], **more: str) -> dict[str, str]:
    """A shell environment whose Python only notes what it is asked, and ends as told."""
    python = folder / "bin" / "python"
    python.parent.mkdir(parents=True)
    cases = " ".join(f"*'ingest {name}'*) exit {status};;" for name, status in statuses.items())
    python.write_text(f'#!/bin/sh\necho "$*" >> "{folder}/log"\ncase "$*" in {cases} esac\n')
    python.chmod(0o755)
    return {"PATH": os.environ["PATH"], "VENV": str(folder), **more}


@pytest.mark.parametrize(
    ("statuses", "ends", "asked"),
    [
        ({"refresh": 0}, 0, ["refresh", "alerts", "digest --mail", "digest --folder out"]),
        ({"refresh": 1}, 1, ["refresh", "alerts", "digest --mail", "digest --folder out"]),
        ({"refresh": 2}, 2, ["refresh"]),
        ({"refresh": 3}, 3, ["refresh"]),
        ({"refresh": 0, "alerts": 1}, 1, ["refresh", "alerts", "digest --mail", "digest --folder out"]),
        ({"refresh": 0, "digest --mail": 1}, 1, ["refresh", "alerts", "digest --mail", "digest --folder out"]),
    ],
)
def test_the_weekly_script_tells_what_a_refresh_left(
    tmp_path: Path, statuses: dict[str, int], ends: int, asked: list[str]
) -> None:
    given = environment(tmp_path / "venv", statuses, CROSSOVER_MAIL_TO="a@b.example", CROSSOVER_DIGEST="out")
    assert subprocess.run([DEPLOY / "weekly"], env=given, cwd=tmp_path).returncode == ends
    log = (tmp_path / "venv" / "log").read_text().splitlines()
    assert [line.removeprefix("-m ingest ") for line in log] == asked


def test_without_settings_the_weekly_script_mails_nobody(tmp_path: Path) -> None:
    assert subprocess.run([DEPLOY / "weekly"], env=environment(tmp_path / "v", {}), cwd=tmp_path).returncode == 0
    assert "digest" not in (tmp_path / "v" / "log").read_text()


def test_the_service_runs_the_script_as_its_own_user_in_its_own_folders() -> None:
    service = unit("crossover-refresh.service")
    assert service["ExecStart"] == ["/srv/crossover/deploy/weekly"]
    assert service["Type"] == ["oneshot"]
    assert service["SuccessExitStatus"] == ["1"]
    assert service["User"] == ["crossover"]
    assert service["StateDirectory"] == ["crossover"]
    folders = [value.partition("=")[2] for value in service["Environment"] if value.startswith("CROSSOVER_")]
    assert folders
    assert all(folder.startswith("/var/lib/crossover/") for folder in folders)
    assert int(service["TimeoutStartSec"][0].removesuffix("h")) * 3600 > DEADLINE_SECONDS
    for setting, value in (("ProtectSystem", "strict"), ("ProtectHome", "yes"), ("NoNewPrivileges", "yes"),
                           ("CapabilityBoundingSet", ""), ("PrivateTmp", "yes")):  # fmt: skip
        assert service[setting] == [value], setting


def test_the_timer_starts_it_when_cron_would() -> None:
    timer = unit("crossover-refresh.timer")
    assert timer["OnCalendar"] == ["Mon *-*-* 06:00:00"]
    assert timer["Persistent"] == ["true"]
    assert cron_line()[:5] == workflow()[True]["schedule"][0]["cron"].split() == ["0", "6", "*", "*", "1"]


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """As systemd itself says, where it is there; and no setting stands outside a section or twice without cause."""
    for name in ("crossover-refresh.service", "crossover-refresh.timer"):
        text = (DEPLOY / name).read_text(encoding="utf-8")
        assert set(re.findall(r"^\[(\w+)\]$", text, re.M)) <= {"Unit", "Service", "Timer", "Install"}
        (tmp_path / name).write_text(text.replace("/srv/crossover", str(ROOT)))
    twice = {key for key, values in unit("crossover-refresh.service").items() if len(values) > 1}
    assert twice == {"Environment", "SystemCallFilter"}
    if shutil.which("systemd-analyze"):
        files = sorted(map(str, tmp_path.iterdir()))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *files], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_workflow_publishes_only_what_may_leave() -> None:
    jobs = workflow()["jobs"]
    steps = jobs["refresh"]["steps"]
    runs = "\n".join(step.get("run", "") for step in steps)
    [uploaded] = [step["with"]["path"] for step in steps if "upload" in step.get("uses", "")]
    written = re.findall(r"(?:export|--folder|cp \S+) (\S+)", runs)
    assert uploaded == "public"
    assert written == ["public", "public/data", "public/index.html"]
    assert jobs["refresh"]["env"]["CROSSOVER_DATA"] == "store"
    assert runs.index("ingest audit") < runs.index("ingest export")
    assert workflow()["permissions"] == {"contents": "read"}
    assert set(jobs["publish"]["permissions"]) == {"pages", "id-token"}


def test_the_workflow_keeps_the_dataset_and_runs_once_at_a_time() -> None:
    job, held = workflow()["jobs"]["refresh"], workflow()["concurrency"]
    saved = [step for step in job["steps"] if "actions/cache" in step.get("uses", "")]
    assert [step["with"]["path"] for step in saved] == ["store", "store"]
    assert saved[1]["if"] == "always()"
    assert saved[1]["with"]["key"].startswith(saved[0]["with"]["restore-keys"])
    assert held == {"group": "refresh", "cancel-in-progress": False}
    assert job["timeout-minutes"] * 60 > DEADLINE_SECONDS


def test_every_action_is_named_by_its_commit() -> None:
    """A tag can be moved to other code, a commit cannot; the tag that it was stands beside it, the same everywhere."""
    lines = re.findall(r"uses: (.*)", (DEPLOY / "github-actions.yml").read_text(encoding="utf-8"))
    parts = [re.fullmatch(r"(actions/[\w-]+)(?:/\w+)?@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", line) for line in lines]
    assert len(lines) >= 8
    assert None not in parts, lines
    assert len({part.groups() for part in parts if part}) == len({part[1] for part in parts if part})


def test_the_workflow_looks_packages_up_where_no_secret_is() -> None:
    job = workflow()["jobs"]["packages"]
    assert "pip-audit --require-hashes --disable-pip --requirement requirements.txt" in job["steps"][-1]["run"]
    assert "secrets" not in str(job)
    assert {"env", "permissions", "needs"} & set(job) == set()
    assert all("packages" not in str(other.get("needs", "")) for other in workflow()["jobs"].values())


def test_secrets_come_from_secrets() -> None:
    text = (DEPLOY / "github-actions.yml").read_text(encoding="utf-8")
    secret = re.findall(r"CROSSOVER_(HEARTBEAT|WEBHOOK|SMTP_PASSWORD): (.*)", text)
    assert secret == [(name, f"${{{{ secrets.CROSSOVER_{name} }}}}") for name in ("HEARTBEAT", "WEBHOOK")]


def settings_in(text: str) -> set[str]:
    return set(re.findall(r"CROSSOVER_[A-Z]+(?:_[A-Z]+)*", text))


def test_the_handbook_names_every_setting_and_no_other() -> None:
    table = OPERATIONS.split("## Settings")[1].split("\n## ")[0]
    code = [path.read_text(encoding="utf-8") for room in ("ingest", "market", "dashboard") for path in
            (ROOT / room).rglob("*.py")]  # fmt: skip
    read = settings_in("\n".join([*code, SCRIPT])) - {"CROSSOVER_MAIL", "CROSSOVER_SMTP_"} - CODE_ONLY
    assert settings_in(table) == read


def test_what_the_handbook_says_of_files_and_times_is_so() -> None:
    for path in re.findall(r"`?(deploy/[\w.-]+)", OPERATIONS):
        assert (ROOT / path).is_file(), path
    assert f"Raw copies of what sources sent: {KEPT_DAYS} days" in OPERATIONS


def test_a_backup_made_as_told_is_restored_as_told(tmp_path: Path) -> None:
    build(tmp_path / "data" / "store", [], [figure("Kept", "2026-01-05", "all", 2026, 1.0)])
    blocks = re.findall(r"^```sh\n(.*?)^```", OPERATIONS, re.M | re.S)
    [back_up] = [block for block in blocks if "--create" in block]
    [restore] = [block for block in blocks if "--extract" in block]
    unpack, listed, audited = restore.partition("\n.venv")[0], "-m ingest releases --data", "-m ingest audit --data"
    assert listed in restore
    assert audited in restore
    with Store(tmp_path / "data" / "store").writer():  # a refresh is at work
        assert subprocess.run(["sh", "-e", "-c", back_up], cwd=tmp_path).returncode == 1
    for block in (back_up, unpack):
        subprocess.run(["sh", "-e", "-c", block], cwd=tmp_path, check=True)
    restored = Store(tmp_path / "restored" / "store")
    assert list(restored.releases()["release"]) == ["2026-W47.1"]
    assert list(restored.read("figures")["publisher"]) == ["Kept"]


def entries() -> list[str]:
    """The entries of the newest section of the list of changes, each on one line."""
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    return [" ".join(entry.split()) for entry in re.split(r"^- ", newest, flags=re.M)[1:]]


def test_there_is_a_list_of_changes() -> None:
    assert len(entries()) >= 9


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.split("**")[1])
def test_each_change_ends_in_a_number_that_is_so(entry: str) -> None:
    found = re.search(r"`((?:len\()?([a-z_.]+)\.(\w+)\)?[^`]* == \d+)`$", entry)
    assert found, "an entry ends in a code span such as `len(market.changes.KINDS) == 13`"
    modules = found[2].split(".")
    while modules:  # the longest part that is a module; the rest are its attributes
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(".".join(modules))
            break
        modules.pop()
    assert modules
    assert eval(found[1], {modules[0]: importlib.import_module(modules[0])}), found[1]
