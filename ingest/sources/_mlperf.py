"""What MLPerf's inference and training rounds share: where their results lie, and how chips are named there."""

import re
from typing import Any

from ingest.source import LeftOut
from market.open_records import Benchmark
from market.tables import TABLES

BASE = "https://raw.githubusercontent.com/mlcommons"
LICENCE = "Apache-2.0; results are quoted with round, division and system, as MLCommons asks"
CADENCE = 200
"""Days between two rounds of one suite, about."""
_FAMILY = re.compile(
    r"\b(GB?[23]00|B[23]00|H[12]00|GH200|MI3\d\d[XA]?|L40S|L4|A100|TPU[ -]?v\w+|Trillium)\b", re.IGNORECASE
)
_ROUND = re.compile(r"_(v\d+\.\d+)/")


def family(named: str) -> str:
    """The family of a chip as a submitter names it; empty where it is not known. Trillium is the sixth TPU.

    >>> family("NVIDIA Blackwell Ultra GPU (GB300)"), family("TPU-v5p"), family("Trillium"), family("N/A")
    ('GB300', 'TPU v5p', 'TPU v6e', '')
    """
    found = _FAMILY.search(named)
    word = found[1].lower() if found else ""
    if word == "trillium":
        return "TPU v6e"
    return f"TPU {word[3:].strip(' -')}" if word.startswith("tpu") else word.upper()


def round_of(url: str) -> str:
    """The round in whose repository an address lies, as v6.1; empty where it lies in none."""
    found = _ROUND.search(url)
    return found[1] if found else ""


def number(told: Any, most: float = 1e15) -> float | None:
    """A number of a file; None for what is none, and for one beyond all reason.

    >>> number(8), number(2.5), number(True), number(10**400), number(float("nan")), number("8")
    (8.0, 2.5, None, None, None, None)
    """
    if isinstance(told, bool) or not isinstance(told, int | float) or not abs(told) <= most:
        return None
    return float(told)


def named(row: Benchmark) -> Benchmark | LeftOut:
    """The row, where it says all that a row must say."""
    missing = [
        column.name for column in TABLES["benchmarks"].columns if column.required and not getattr(row, column.name)
    ]
    return LeftOut(f"without its {missing[0]}", f"{row.submitter}, {row.system}, {row.model}") if missing else row
