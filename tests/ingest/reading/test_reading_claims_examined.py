"""Floors under the claims read of passages by people who knew the conventions, not the rules.

`examined` was in sight when rules were mended. `unusual` was asked for in words that come to nobody's mind first, and
shows how much of such language is not read yet: its floors are to rise. `ways` says the same few
claims in as many ways as came to mind; the rules were mended with it, so it tells what must not be lost.
"""

import hashlib
import json

import pytest

from ingest.reading import Knowledge
from tests.ingest.reading.claims_scoring import f1, measured, passages

DIGESTS = {"examined": "a9e571caf46283ae", "unusual": "06a1b49017776b38", "ways": "bb38cbd28f055bfb"}
FLOORS = {"examined": (0.99, 0.93, 0), "unusual": (0.70, 0.29, 0), "ways": (0.97, 0.93, 0)}
"""F1 of the claim, F1 of the whole row, passages without a claim in which one may be read."""


@pytest.mark.parametrize("name", DIGESTS)
def test_the_passages_are_those_that_the_floors_were_set_for(name: str) -> None:
    rows = passages(name)
    written = json.dumps([[row["text"], row["claims"]] for row in rows], ensure_ascii=False, sort_keys=True).encode()
    assert hashlib.sha256(written).hexdigest()[:16] == DIGESTS[name]
    assert sum(not row["claims"] for row in rows) >= len(rows) / 3


@pytest.mark.parametrize("name", FLOORS)
def test_claims_stay_above_their_floors(name: str) -> None:
    counts = measured(passages(name), Knowledge.load())
    claim, whole, invented = FLOORS[name]
    assert f1(counts, "claim") >= claim
    assert f1(counts, "whole") >= whole
    assert counts["invented"] <= invented
