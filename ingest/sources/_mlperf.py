"""What MLPerf's inference and training rounds share: where their results lie, and how chips are named there."""

import re

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
