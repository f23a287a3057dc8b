"""The order of the house: who imports whom, who may touch network, clock and store, and what is never committed."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = {"dashboard": {"market"}, "ingest": {"market"}, "market": set()}
"""Room -> the other rooms that it may import from."""

NETWORK = {
    "requests",
    "urllib3",
    "urllib.request",
    "http.client",
    "socket",
    "ssl",
    "smtplib",
    "ftplib",
    "httpx",
    "aiohttp",
}
ON_THE_NETWORK = ("ingest/fetch", "dashboard/__main__.py")  # the launcher asks its own server whether it answers
STORES = {"deltalake", "duckdb"}
CLOCK = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime"}
LONGEST_FUNCTION = 40

MODULES = sorted(path.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TOOLS = sorted(
    path.relative_to(ROOT).as_posix() for room in (".ci", "benchmarks") for path in (ROOT / room).glob("*.py")
)


def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, with its line: the longest dotted name, relative ones made absolute."""
    package = module.split("/")[:-1]
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from ((f"{base}.{alias.name}".lstrip("."), node.lineno) for alias in node.names)


def names_any(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def importers(packages: set[str], allowed: tuple[str, ...] = (), within: str = "") -> list[str]:
    """Places `file:line imports name` that import one of the packages outside the allowed files and folders."""
    return [
        f"{module}:{line} imports {name}"
        for module in MODULES
        if module.startswith(within) and not any(module == place or module.startswith(f"{place}/") for place in allowed)
        for name, line in imports(module)
        if names_any(name, packages)
    ]


def test_the_walk_sees_the_rooms() -> None:
    assert {module.split("/")[0] for module in MODULES} == set(ROOMS)
    assert "market.store.Store" in {name for name, _ in imports("dashboard/behind.py")}


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_imports_in_the_wrong_direction(room: str) -> None:
    assert importers(set(ROOMS) - ROOMS[room] - {room}, within=f"{room}/") == []


def test_nothing_of_the_product_imports_tests() -> None:
    assert importers({"tests", "pytest", "hypothesis", "playwright"}) == []


def test_one_place_touches_the_network() -> None:
    assert importers(NETWORK, allowed=ON_THE_NETWORK) == []


def test_one_place_knows_delta_and_duckdb() -> None:
    assert importers(STORES, allowed=("market/store",)) == []


def test_only_the_dashboard_knows_streamlit_and_only_its_charts_plotly() -> None:
    assert importers({"streamlit", "plotly"}, allowed=("dashboard",)) == []
    assert importers({"streamlit"}, within="dashboard/charts/") == []


def test_the_market_takes_the_time_from_its_caller() -> None:
    calls = [
        f"{module}:{node.lineno} calls {node.func.attr}()"
        for module in MODULES
        if module.startswith("market/")
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK
    ]
    assert calls == []
    assert importers({"time"}, within="market/") == []


def test_every_page_is_in_the_navigation() -> None:
    declared = next(
        node.value
        for node in tree("dashboard/app.py").body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "PAGES"
    )
    files = {path.stem for path in (ROOT / "dashboard" / "views").glob("*.py")} - {"__init__"}
    assert set(ast.literal_eval(declared)) == files


@pytest.mark.parametrize("module", MODULES + TOOLS)
def test_modules_say_what_they_are_for(module: str) -> None:
    body = tree(module).body
    assert not body or ast.get_docstring(tree(module)), f"{module} has no docstring"


def functions(module: str) -> Iterator[tuple[str, int]]:
    """Name and length in lines of every function of a file, its docstring and decorators not counted."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = node.body[0] if ast.get_docstring(node) else None
            spoken = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
            yield f"{module}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1 - spoken


def test_functions_stay_short() -> None:
    lengths = [pair for module in MODULES + TOOLS for pair in functions(module)]
    assert [f"{name}: {lines} lines" for name, lines in lengths if lines > LONGEST_FUNCTION] == []


def committed() -> list[Path]:
    """The files that git keeps, or would keep after `git add`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_no_committed_file_names_a_registry_or_a_place_on_one_machine() -> None:
    hosts = ("py" + "pi.org", "python" + "hosted", "npm" + "js.", "deb." + "debian", "crates" + ".io")
    places = (r"(?<![\w./-])/" + "work/", r"(?<![\w./-])/" + "root/", r"(?<![\w./-])/" + "home/", "/opt/" + "wheels")
    forbidden = re.compile("|".join([*map(re.escape, hosts), *places]))
    found = [
        f"{path.relative_to(ROOT)}:{number}: {hit.group()}"
        for path in committed()
        for number, line in enumerate(path.read_bytes().decode("utf-8", errors="ignore").splitlines(), 1)
        if (hit := forbidden.search(line))
    ]
    assert found == []


SECRETS = (
    r"-----BEGIN [A-Z ]*PRIVATE " + "KEY", r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", r"\bgh[pousr]_[A-Za-z0-9]{30,}",
    r"\bxox[abprs]-[0-9A-Za-z-]{10,}", r"\bsk-[A-Za-z0-9]{32,}", r"://[^\s/:@'\"{}<>]+:[^\s/:@'\"{}<>]{12,}@",
)  # fmt: skip


def test_no_committed_file_holds_a_key_or_a_password() -> None:
    known = re.compile("|".join(SECRETS))
    assert known.search("https://user:" + "correct-horse-battery@a.example")
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()[:12]}..."
        for path in committed()
        if (hit := known.search(path.read_bytes().decode("utf-8", errors="ignore")))
    ]
    assert found == []
