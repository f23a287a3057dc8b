"""The README promises nothing that is not so: its commands, tables, links, cron line and example are tried."""

import ast
import contextlib
import io
import re
import runpy
import subprocess
import sys
import warnings
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from ingest import sources
from market import curated
from market.vocabulary import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
NOT_KEPT = ("data/store", "data/inbox/")
"""Folders that are made when they are needed."""
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def section(title: str) -> str:
    """The text between a heading and the next one of its level."""
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def table(text: str) -> list[list[str]]:
    """The rows of the first table of a text, without its head."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def code(text: str) -> list[str]:
    """Everything in a text that is set as code: spans, and the lines of blocks."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.M | re.S)
    return re.findall(r"`([^`\n]+)`", text) + [
        line.split("  #")[0].strip() for block in blocks for line in block.splitlines()
    ]


@cache
def help_of(*words: str) -> str:
    """What `python -m words --help` says; fails where there is no such command."""
    said, before = io.StringIO(), sys.argv
    sys.argv = ["", *words[1:], "--help"]
    try:
        quiet = warnings.catch_warnings(action="ignore", category=RuntimeWarning)  # another test may have loaded it
        with contextlib.redirect_stdout(said), quiet, pytest.raises(SystemExit) as ended:
            runpy.run_module(words[0], run_name="__main__")
    finally:
        sys.argv = before
    assert ended.value.code in (0, None), f"there is no python -m {' '.join(words)}"
    return said.getvalue()


def words_of(command: str) -> tuple[str, ...]:
    """The module and subcommands of `python -m ...`: its lower-case words, without options and what they take."""
    words = command.split("python -m ", 1)[1].split()
    return (words[0], *(word for word in words[1:2] if word.islower() and word[0] != "-" and words[0] == "ingest"))


PYTHON = sorted({span for span in code(README) if "python -m " in span})


def test_the_readme_names_commands() -> None:
    assert len(PYTHON) > 8
    assert section("Two commands").count("make run") >= 3


@pytest.mark.parametrize("command", PYTHON)
def test_each_python_command_exists_with_its_options(command: str) -> None:
    said = help_of(*words_of(command))
    assert [option for option in re.findall(r"--[a-z]+", command) if option not in said] == []


@pytest.mark.parametrize("row", table(section("The command line")), ids=lambda row: row[0])
def test_each_row_of_the_command_line_names_options_that_exist(row: list[str]) -> None:
    command, meaning = row
    if "python -m " in command:
        said = help_of(*words_of(command.strip("`")))
        assert [option for option in re.findall(r"`(--[a-z]+)", meaning) if option not in said] == []


def test_every_subcommand_is_in_the_table() -> None:
    offered = re.findall(r"^    ([a-z]+)  ", help_of("ingest"), re.M)
    rows = {words_of(row[0].strip("`"))[-1] for row in table(section("The command line")) if " ingest " in row[0]}
    assert rows == set(offered)


def test_every_make_target_exists_and_is_told_by_make_itself() -> None:
    named = set(re.findall(r"make (?:--silent )?([a-z]+)", " ".join(code(README))))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    assert {"run", "refresh", "test", "pins"} <= named <= targets
    told = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^make ([a-z]+)", told, re.M)) == targets - {"help"}


def test_variables_of_make_exist() -> None:
    named = set(re.findall(r"make [a-z]+ ([A-Z]+)=", README))
    assert {"PORT", "PYTHON"} <= named
    assert [name for name in named if name not in MAKEFILE] == []


def test_the_pages_are_those_of_the_app() -> None:
    app = ast.parse((ROOT / "dashboard" / "app.py").read_text(encoding="utf-8"))
    pages = next(
        ast.literal_eval(node.value) for node in app.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGES"
    )  # fmt: skip
    assert [row[0] for row in table(section("The pages"))] == list(pages.values())


def test_the_sources_are_those_of_the_refresh() -> None:
    told = {row[0].strip("`"): row[1:] for row in table(section("The sources"))}
    modules = {name: sources.of_module(name, curated.load()) for name in sources.modules()}
    fills = {name: ", ".join(sorted({one.fills for one in made})) for name, made in modules.items()}
    assert told == {name: [str(len(made)), fills[name]] for name, made in modules.items()}
    languages = Counter(feed.language for feed in curated.feeds(ROOT / "data"))
    words = ", ".join(f"{count} {LANGUAGES[language].label}" for language, count in languages.most_common())
    assert f"feeds ({words})" in " ".join(section("The sources").split())


def test_the_cron_line_is_one() -> None:
    line = re.search(r"```cron\n(.+)\n```", README)
    assert line
    minute, hour, day, month, weekday, command = line.group(1).split(maxsplit=5)
    assert 0 <= int(minute) < 60
    assert 0 <= int(hour) < 24
    assert (day, month, weekday) == ("*", "*", "1")
    assert "make --silent refresh" in command
    assert "%" not in command, "cron reads a per cent sign as the end of the line"
    assert subprocess.run(["sh", "-n", "-c", command]).returncode == 0


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:\]\(|screenshot: )([^)\s]+)", README))))
def test_links_lead_somewhere(target: str) -> None:
    if "://" in target:
        assert target.startswith("https://")
    elif target.startswith("#"):
        headings = re.findall(r"^#+ (.+)$", README, re.M)
        assert target[1:] in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    elif "screenshot: " + target not in README:
        assert (ROOT / target).exists()


def test_paths_in_code_exist() -> None:
    spans = [
        span for span in code(README) if re.fullmatch(r"(?:data|market|ingest|dashboard|benchmarks)/[\w./-]*", span)
    ]
    assert len(spans) > 5
    assert [span for span in spans if not (ROOT / span).exists() and span not in NOT_KEPT] == []


def test_the_notebook_example_runs(curated_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = re.search(r"```python\n(.*?)```", README, re.S)
    assert example
    monkeypatch.setenv("CROSSOVER_DATA", str(curated_store))
    names: dict[str, object] = {}
    exec(example.group(1), names)
    assert "d" in names


def test_every_test_that_stands_for_safety_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", section("Safety")))
    written = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M)
    }
    assert len(named) > 15
    assert named - written == set()
