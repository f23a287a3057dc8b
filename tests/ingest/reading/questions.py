"""The annotated passages, in sight when the rules were written or not, and what is read of them."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from ingest.reading import Knowledge
from tests.ingest.reading.scoring import Row, Tally, tally

HERE = Path(__file__).parent
SETS = ("seen", "unseen")
_HELD_OUT = "held-out-"


def passages(part: str) -> list[Row]:
    """The passages of one of `SETS`."""
    paths = sorted((HERE / "corpus").glob("*.jsonl"))
    chosen = [path for path in paths if path.stem.startswith(_HELD_OUT) == (part == "unseen")]
    return [json.loads(line) for path in chosen for line in path.read_text("utf-8").splitlines()]


@lru_cache
def told(part: str, language: str = "") -> Tally:
    """What the reader finds in them, in one language or in all."""
    return tally([row for row in passages(part) if language in ("", row["lang"])], Knowledge.load())


def digest() -> str:
    """A name for the questions and their answers together."""
    asked = [[row["text"], row["figures"]] for part in SETS for row in passages(part)]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]
