"""The comparison with other readers counts as it says, and needs none of them to be installed for that."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCHMARKS = Path(__file__).resolve().parents[3] / "benchmarks"


@pytest.fixture(scope="module")
def readers() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readers", BENCHMARKS / "readers.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TEXT = "Half went to chips: $3bn to $4bn, or 60% more, at $2.10 an hour."
FIGURES: list[dict[str, Any]] = [
    {"start": 0, "end": 4, "value": 50.0, "unit": "percent"},
    {"start": 20, "end": 32, "value": 3.5, "value_low": 3.0, "value_high": 4.0, "unit": "USD_bn"},
    {"start": 37, "end": 40, "value": 60.0, "unit": "percent", "optional": True},
    {"start": 50, "end": 63, "value": 2.1, "unit": "USD_per_gpu_hour"},
]
ROW = {"id": "1", "text": TEXT, "figures": FIGURES}
EXACT = [[0, 4, 50, None, None, "percent"], [20, 32, 3.5e9, 3e9, 4e9, "USD"], [37, 40, 60, None, None, "percent"],
         [50, 63, 2.1, None, None, "USD_per_gpu_hour"]]  # fmt: skip
LOOSE = [[0, 4, 0.5, None, None, ""], [20, 24, 3e9, None, None, "USD"], [28, 32, 4e9, None, None, "USD"],
         [50, 55, 2.1, None, None, "USD"]]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "generous", "wanted"),
    [
        (EXACT, False, (3, 3, 3)),
        (LOOSE, True, (3, 3, 3)),
        (LOOSE, False, (1, 3, 3)),
        ([[50, 55, 2.1, None, None, "EUR"]], True, (0, 1, 3)),
        ([], False, (0, 0, 3)),
    ],
)
def test_hits_finds_and_figures(
    readers: ModuleType, found: list[list[Any]], generous: bool, wanted: tuple[int, int, int]
) -> None:
    assert readers.counts([ROW], {"1": found}, generous) == wanted


def test_a_reader_reads_in_a_process_of_its_own_and_is_timed_twice(readers: ModuleType) -> None:
    warming = {**ROW, "id": "0", "text": "It rose 7%."}
    found, speed = readers.found_by(sys.executable, "ours --amounts", [warming], [{**ROW, "lang": "en"}])
    assert {key: [one[2] for one in told] for key, told in found.items()} == {"1": [3.5e9, 60.0, 2.1]}
    assert min(speed) > 0


def test_an_article_is_a_file_of_plain_text_in_its_own_language(readers: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "noticia.txt"
    file.write_text("La empresa gastará más en centros de datos, según la consultora.", "utf-8")
    assert [(row["lang"], row["figures"]) for row in readers.articles([str(file)])] == [("es", [])]


def test_the_other_readers_are_never_needed_by_the_project() -> None:
    ours = (BENCHMARKS.parent / "requirements.txt").read_text("utf-8").lower()
    lines = (BENCHMARKS / "requirements.txt").read_text("utf-8").splitlines()
    theirs = [line.split("==")[0] for line in lines if line and not line.startswith("#")]
    assert [name for name in theirs if name in ("quantulum3", "price-parser") and name in ours] == []
    assert all("==" in line for line in lines if line and not line.startswith("#"))
