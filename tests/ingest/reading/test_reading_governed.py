"""What is done with an amount makes it a figure: sentences in pairs, of the field and not, cause by cause.

`governed.txt` holds under each cause lines `+ [span | span] text`, with all that is to be read, and `- text`, in which
there is nothing to read.
"""

import re
from pathlib import Path

import pytest

from ingest.reading import Knowledge, read

_LINE = re.compile(r"(?P<sign>[+-]) (?:\[(?P<spans>[^\]]*)\] )?(?P<text>.+)\Z")
_LEAST_OF_EACH = 25


def _cases() -> list[tuple[str, tuple[str, ...]]]:
    """(text, spans that are figures) of every line that is no heading."""
    lines = (Path(__file__).parent / "governed.txt").read_text(encoding="utf-8").splitlines()
    found = [case for line in lines if (case := _LINE.match(line))]
    return [(case["text"], tuple(one.strip() for one in (case["spans"] or "").split("|") if one)) for case in found]


@pytest.mark.parametrize(("text", "spans"), _cases())
def test_only_what_is_governed_by_the_field_is_read(knowledge: Knowledge, text: str, spans: tuple[str, ...]) -> None:
    told = read(text, published_on="2026-03-10", knowledge=knowledge)
    assert sorted(one.span for one in told.figures) == sorted(spans)


def test_there_are_enough_of_both_and_none_twice() -> None:
    texts = [text for text, _ in _cases()]
    figures = sum(bool(spans) for _, spans in _cases())
    assert len(texts) == len(set(texts))
    assert min(figures, len(texts) - figures) >= _LEAST_OF_EACH
