"""`python -m tests.ingest.reading.pin`: measures the corpus and writes `floors.json`, a hundredth below what it found.

Run it after a mended rule has raised the numbers, and read the difference before it is committed: a floor that sinks
needs a reason.
"""

import json
from typing import Any

from tests.ingest.reading.questions import HERE, SETS, digest, told
from tests.ingest.reading.scoring import LEVELS, Tally

_BELOW = 0.01


def _floor(number: float) -> float:
    return round(max(0.0, number - _BELOW), 3)


def _levels(found: Tally) -> dict[str, Any]:
    return {
        "precision": {level: _floor(found.precision(level)) for level in LEVELS},
        "recall": {level: _floor(found.recall(level)) for level in LEVELS},
    }


def _part(part: str) -> dict[str, Any]:
    every = told(part)
    wrong = len({one.split(":")[0] for one in every.invented})
    return {
        **{language: _levels(told(part, language)) for language in ("en", "es")},
        "invented": round(wrong / every.empty + _BELOW, 3),
        "charted": _floor(every.charted_right / every.charted),
    }


def main() -> None:
    pinned = {"digest": digest(), **{part: _part(part) for part in SETS}}
    (HERE / "floors.json").write_text(json.dumps(pinned, indent=1) + "\n", "utf-8")
    for part in SETS:
        found = told(part)
        print(part, {level: round(found.f1(level), 3) for level in LEVELS}, f"charted {pinned[part]['charted']}")


if __name__ == "__main__":
    main()
