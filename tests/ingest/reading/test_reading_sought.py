"""An expression that is searched for where it can begin finds what it would find anywhere."""

import re

import pytest

from ingest.reading.sought import sought
from tests.ingest.reading.questions import passages

PASSAGES = [row["text"] for row in passages("seen")[::8]]
PATTERNS = (
    r"\b(?:while|whereas|mientras(?:\s+que)?)\b",
    r"\b(?:grow|gr[eo]w|crec|wächs)\w*[^,;.\d]{0,24}\s(?:to|hasta|a)\b",
    r"\b(?:19|20)\d\d\b|\b\d{1,2}\s+(?:years|años)",
    r"(?:(?<!later )\bthan|\b(?:twice|double|doble)\s+(?:that|what|que)|\bfrente\s+al?|\brespecto\s+al?|\bversus)",
    r",?\s*\b(?:and|y|but|pero)\b",
    r"[,;(]",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_is_found(pattern: str) -> None:
    plain, quick = re.compile(pattern, re.IGNORECASE), sought(pattern)
    assert any(plain.search(text) for text in PASSAGES)
    for text in (*PASSAGES, *(passage.upper() for passage in PASSAGES[:20])):
        assert [one.span() for one in quick.finditer(text)] == [one.span() for one in plain.finditer(text)]


def test_groups_keep_their_names() -> None:
    found = sought(r"\b(?:(?P<next>next|próximo)|(?P<last>last|pasado)) (?:year|año)\b").search("El PASADO año")
    assert found
    assert found["last"] == "PASADO"
