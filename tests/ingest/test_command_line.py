"""The command line as cron and people call it: exit statuses, and one clear line for whatever is wrong."""

import io
import json
import os
import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest.__main__ import main
from ingest.options import parser
from market.records import Outcome
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import NOW
from tests.market import correcting

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("refresh", "add", "read", "sources", "releases", "export", "digest", "alerts", "audit")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A dataset of the curated files as `refresh --offline` leaves it, made by a process of its own."""
    data = tmp_path_factory.mktemp("built") / "store"
    done = call("refresh", "--offline", "--now", "2026-11-20T06:00", data=data)
    assert done.returncode == 0, done.stderr
    return data


def call(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CROSSOVER_DATA": str(data)}
    return subprocess.run(
        [sys.executable, "-m", "ingest", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def run(capsys, monkeypatch):
    """Runs a command in this process: status, output, errors."""
    for name in ("CROSSOVER_MIRROR", "CROSSOVER_RAW", "CROSSOVER_CONTACT"):
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return command


def test_offline_builds_the_dataset_from_the_curated_files(built):
    store = Store(built)
    assert list(store.releases()["release"]) == ["2026-W47.1"]
    assert len(store.read("figures")) > 900
    documents = store.read("documents")
    assert (documents["companies"] != "").any()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("refresh", "--only", "nosuch"), "there is no source 'nosuch'; the sources are"),
        (("refresh", "--now", "tomorrow"), "'tomorrow' is no time such as"),
        (("refresh", "--deadline", "-1"), "'-1' is no number of seconds above 0"),
        (("refresh", "--deadline", "soon"), "'soon' is no number of seconds above 0"),
        (("refresh", "--mirror", "nonsense"), "the mirror 'nonsense' is not an address"),
        (("refresh", "--nonsense"), "unrecognized arguments: --nonsense"),
        (("add", "nowhere.txt"), "nowhere.txt: there is no such file"),
        (("add",), "the following arguments are required: FILE"),
        (("releases", "publish", "2020-W01.1"), "there is no release '2020-W01.1' to publish again"),
        (("releases", "publish"), "needs the name of a release"),
        (("releases", "retract"), "invalid choice: 'retract'"),
        (("export", "out"), "there is no dataset in"),
        (("export", "out", "--format", "docx"), "invalid choice: 'docx'"),
        (("digest",), "there is nothing to tell of"),
        (("audit",), "there is no dataset in"),
        (("nonsense",), "invalid choice: 'nonsense'"),
        ((), "the following arguments are required: COMMAND"),
    ],
)
def test_wrong_input_is_one_line_status_2_and_nothing_written(run, tmp_path, arguments, words):
    data = tmp_path / "store"
    given = [*arguments, "--data", str(data)] if arguments and arguments[0] in COMMANDS else list(arguments)
    status, out, err = run(*given)
    assert status == 2
    assert words in err
    assert err.count("\n") == 1
    assert out == ""
    assert not data.exists()
    assert not (tmp_path / "out").exists()


def test_every_command_takes_data_and_says_what_it_is_for(run):
    for name in COMMANDS:
        status, out, _ = run(name, "--help")
        assert status == 0
        assert "--data URI" in out
    assert parser().format_help().count("\n    ") >= len(COMMANDS)


def test_sources_before_any_refresh(run, tmp_path):
    status, out, _ = run("sources", "--data", tmp_path / "store")
    assert status == 0
    assert out.startswith("No refresh has run")
    assert "ecb" in out
    assert not (tmp_path / "store").exists()


def test_sources_tell_their_last_outcome(run, built):
    status, out, _ = run("sources", "--data", built, "--now", "2026-11-30T06:00")
    assert status == 0
    assert out.splitlines()[0] == "No refresh from the web yet; the last run, of 2026-11-20 06:00 UTC, asked nobody."
    assert "skipped, unproven" in out


@pytest.mark.parametrize(
    ("now", "words"),
    [("2026-11-20T20:00", "UTC."), ("2026-11-21T06:00", "UTC; no refresh for 1 day."), ("2026-11-30T06:00",
     "UTC; no refresh for 10 days.\nThe weekly refresh was missed: see the log of the job that should run it.")],
)  # fmt: skip
def test_sources_tell_how_long_ago_the_last_refresh_was(run, tmp_path, now, words):
    """A later run that asked nobody is none."""
    at = datetime(2026, 11, 20, 6, tzinfo=UTC)
    asked = [Outcome("1", "ecb", "updated", at=at), Outcome("2", "ecb", "skipped", at=at + timedelta(days=9))]
    Store(tmp_path / "store").log(asked)

    _, out, _ = run("sources", "--data", tmp_path / "store", "--now", now)

    assert out.startswith(f"Last refresh 2026-11-20 06:00 {words}\n")


def test_releases_are_listed(run, built):
    _, out, _ = run("releases", "--data", built)
    assert out.startswith("2026-W47.1  2026-11-20 06:00 UTC  documents ")


def test_rolling_back_and_a_dataset_of_a_later_version(run, tmp_path):
    data, curated = tmp_path / "store", invented.folder(tmp_path / "curated")
    invented.run(data, curated, offline=True)
    path = curated / "figures.csv"
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:2]))
    invented.run(data, curated, offline=True)
    status, out, _ = run("releases", "publish", "2026-W47.1", "--data", data, "--now", "2026-11-20T07:00")
    assert (status, out) == (0, "Release 2026-W47.3 holds what 2026-W47.1 held.\n")
    assert len(Store(data).read("figures")) == 2
    later_versions_are_refused(run, data, tmp_path)


def test_export_and_audit(run, built, tmp_path):
    status, out, _ = run("export", tmp_path / "out", "--data", built)
    assert (status, out) == (0, f"Release 2026-W47.1 written to {tmp_path / 'out'} as csv.\n")
    assert json.loads((tmp_path / "out" / "datapackage.json").read_text())
    status, out, _ = run("audit", "--data", built)
    assert (status, out) == (0, "Release 2026-W47.1: every number has its source.\n")


def test_the_audit_of_a_correction_that_does_not_hold_is_one_sentence_and_status_1(run, built, tmp_path, monkeypatch):
    for file in (ROOT / "data").glob("*.csv"):
        shutil.copy(file, tmp_path)
    correcting.write(tmp_path, correcting.correction("0123456789abcdef"))
    monkeypatch.setattr("market.curated.FOLDER", tmp_path)

    status, out, _ = run("audit", "--data", built)

    assert status == 1
    assert out.splitlines()[0] == (
        "corrections.csv, line 2: figures 0123456789abcdef, value: expected '30', found no such row; the source may be "
        "repaired: remove the correction"
    )


def test_read_answers_what_it_can_and_names_the_rest(run, monkeypatch):
    lines = '{"id": 1, "text": "a"}\nno document\n{"id": 3, "text": "b"}\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    status, out, err = run("read")
    assert (status, [json.loads(line)["id"] for line in out.splitlines()]) == (2, [1, 3])
    assert err.startswith("line 2: not JSON")
    assert err.count("\n") == 1


def later_versions_are_refused(run, data, tmp_path):
    raise_version(data)
    for command in (("refresh", "--offline"), ("sources",), ("releases",), ("audit",), ("export", tmp_path / "out")):
        status, _, err = run(*command, "--data", data)
        assert status == 3, command
        assert "newer" in err or "later" in err
        assert err.count("\n") == 1


def raise_version(data: Path) -> None:
    """Adds a release of a layout that this program does not know."""
    from market.layouts import SCHEMA_VERSION
    from market.records import Release
    from market.tables import LOGS

    store = Store(data)
    release = Release("2026-W48.1", NOW, SCHEMA_VERSION + 1, "{}", "{}", "{}", "")
    from market.store.rows import to_arrow

    store._states.append(LOGS["releases"], to_arrow(LOGS["releases"], [release]), NOW)


def test_a_second_refresh_stops_with_status_3(run, tmp_path):
    data = tmp_path / "store"
    taken, done = threading.Event(), threading.Event()

    def hold() -> None:
        with Store(data).writer():
            taken.set()
            done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    taken.wait(10)
    status, _, err = run("refresh", "--offline", "--data", data)
    done.set()
    thread.join()
    assert status == 3
    assert err.startswith("another refresh has been running since ")
    assert err.count("\n") == 1


def test_a_file_where_the_dataset_should_be_is_status_3(run, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    status, _, err = run("refresh", "--offline", "--data", tmp_path / "file" / "store")
    assert status == 3
    assert "cannot be written" in err
    assert err.count("\n") == 1


def test_a_file_that_is_no_text_is_status_2(run, tmp_path):
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    status, _, err = run("add", tmp_path / "picture.txt", "--data", tmp_path / "store")
    assert status == 2
    assert err.startswith(f"{tmp_path / 'picture.txt'} is no text but a picture; files of text, HTML, PDF")
    assert err.count("\n") == 1


def test_a_reader_that_hangs_up_gets_no_traceback(built):
    command = f"{sys.executable} -m ingest releases --data {built} | true"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
