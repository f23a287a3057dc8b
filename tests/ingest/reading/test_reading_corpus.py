"""Floors under what the reader gets right, on passages annotated by people who knew the conventions, not the rules.

`corpus/*.jsonl` holds invented passages in our words; real names stand where aliases and fiscal calendars matter. The
files `held-out-*` were never in sight when a rule was written, so they tell what to expect of new text. Floors
lie a little below what was measured when they were pinned (`python -m tests.ingest.reading.pin` measures anew), and a
digest of the questions keeps anyone from meeting a floor by changing them.
"""

import json
import re
from collections import Counter

import pytest

from tests.ingest.reading.questions import HERE, SETS, digest, passages, told
from tests.ingest.reading.scoring import LEVELS

README = HERE.parents[2] / "README.md"
PINNED = json.loads((HERE / "floors.json").read_text("utf-8"))


def test_the_questions_are_those_that_the_floors_were_set_for() -> None:
    assert digest() == PINNED["digest"]


def test_the_corpus_is_large_and_a_third_of_it_is_empty() -> None:
    every = [row for part in SETS for row in passages(part)]
    languages = Counter(row["lang"] for row in every)
    assert len(every) >= 300
    assert languages["en"] >= 100
    assert languages["es"] >= 100
    assert sum(not row["figures"] for row in every) >= len(every) / 3
    assert len({row["id"] for row in every}) == len({row["text"] for row in every}) == len(every)


def test_no_shape_of_a_sentence_stands_more_than_three_times() -> None:
    """Two passages have one shape when they are the same but for names, numbers and small words."""
    shapes = Counter(_shape(row["text"]) for part in SETS for row in passages(part))
    assert max(count for shape, count in shapes.items() if len(shape.split()) >= _WORDS_OF_A_SHAPE) <= 3


_WORDS_OF_A_SHAPE = 3


def _shape(text: str) -> str:
    return " ".join(re.sub(r"\S*\d\S*|\b[A-Z]\S*|\b\w{1,3}\b|[^\w\s]", " ", text).split())


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("part", SETS)
def test_precision_and_recall_stay_above_their_floors(part: str, language: str, level: str) -> None:
    found, floor = told(part, language), PINNED[part][language]
    assert found.precision(level) >= floor["precision"][level]
    assert found.recall(level) >= floor["recall"][level]


@pytest.mark.parametrize("part", SETS)
def test_little_is_found_where_nothing_is(part: str) -> None:
    found = told(part)
    wrong = {one.split(":")[0] for one in found.invented}
    assert len(wrong) / found.empty <= PINNED[part]["invented"]


@pytest.mark.parametrize("part", SETS)
def test_what_is_charted_is_right_in_value_unit_and_period(part: str) -> None:
    found = told(part)
    assert found.charted >= 100
    assert found.charted_right / found.charted >= PINNED[part]["charted"]


@pytest.mark.parametrize(("language", "column"), [("en", 1), ("es", 2)])
def test_the_readme_tells_what_is_measured(language: str, column: int) -> None:
    """Within two hundredths, so that a table that is out of date is noticed."""
    section = README.read_text("utf-8").split("## How figures are read")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if re.search(r"\| 0\.\d\d \|", line)]
    assert len(rows) == len(LEVELS)
    for level, row in zip(LEVELS, rows, strict=True):
        assert float(row[column]) == pytest.approx(told("unseen", language).f1(level), abs=0.02)
