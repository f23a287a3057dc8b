"""Floors under what the reader gets right, on passages that were annotated by persons who did not write its rules.

`corpus/*.jsonl` holds passages in our words, all invented; real names stand where aliases and fiscal calendars matter.
They were written by readers of the conventions, not of the rules. Floors are a little below what was measured when
they were pinned; a digest of the questions keeps anyone from meeting a floor by changing them.
"""

import hashlib
import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from ingest.reading import Knowledge
from tests.ingest.reading.scoring import LEVELS, Tally, tally

CORPUS = Path(__file__).with_name("corpus")
DIGEST = ""
F1 = {"en": {}, "es": {}}


@lru_cache
def passages() -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]


@lru_cache
def told(language: str = "") -> Tally:
    return tally([row for row in passages() if language in ("", row["lang"])], Knowledge.load())
