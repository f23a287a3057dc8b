"""A floor for the whole figure on invented passages, so that a mended rule cannot quietly break another.

`passages.jsonl` holds passages in our words with the figures that a person reads in them, a third with none. Levels
are as in the scorer: value and unit; with period; with workload; with publisher; all with metric, kind and entity.
"""

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ingest.reading import Knowledge, read
from market.records import Figure

PASSAGES = [json.loads(line) for line in Path(__file__).with_name("passages.jsonl").read_text("utf-8").splitlines()]
DIGEST = "a53d9863a5e637ae"
FLOORS = {"value": 0.97, "period": 0.95, "workload": 0.95, "publisher": 0.95, "whole": 0.92}


def _matches(figure: Figure, wanted: dict[str, Any]) -> dict[str, bool]:
    value = figure.unit == wanted["unit"] and figure.value == pytest.approx(wanted["value"], rel=0.01)
    value = value and (figure.value_low, figure.value_high) == (wanted["value_low"], wanted["value_high"])
    value = value and (figure.start or 0) < wanted["start"] + len(wanted["span"])
    value = value and wanted["start"] < (figure.start or 0) + len(figure.span)
    span = [figure.period_start.isoformat(), figure.period_end.isoformat()] if figure.period_start else []  # type: ignore[union-attr]
    right = {"period": span == wanted["period"]}
    right |= {
        field: getattr(figure, field) == wanted[field]
        for field in ("workload", "publisher", "metric", "kind", "entity")
    }
    return {
        "value": value,
        "period": value and right["period"],
        "workload": value and right["workload"],
        "publisher": value and right["publisher"],
        "whole": value and all(right.values()),
    }


def _tally(knowledge: Knowledge, language: str = "") -> tuple[Counter[str], int, int, list[str]]:
    """Hits by level, figures read, figures wanted, and what was read where nothing is to be found."""
    hits: Counter[str] = Counter()
    read_in_all = wanted_in_all = 0
    false: list[str] = []
    for row in (row for row in PASSAGES if not language or row["lang"] == language):
        figures = read(row["text"], language=row["lang"], published_on=row["published_on"], knowledge=knowledge).figures
        read_in_all += len(figures)
        wanted_in_all += len(row["figures"])
        if not row["figures"]:
            false += [f"{row['id']}: {figure.span}" for figure in figures]
        for wanted in row["figures"]:
            best = max((_matches(figure, wanted) for figure in figures), key=lambda one: sum(one.values()), default={})
            hits.update(level for level, right in best.items() if right)
    return hits, read_in_all, wanted_in_all, false


def test_the_questions_are_those_that_the_floors_were_set_for() -> None:
    asked = json.dumps([[row["text"], row["figures"]] for row in PASSAGES], ensure_ascii=False, sort_keys=True)
    assert hashlib.sha256(asked.encode()).hexdigest()[:16] == DIGEST


@pytest.mark.parametrize("level", FLOORS)
def test_recall_and_precision_stay_above_their_floor(knowledge: Knowledge, level: str) -> None:
    hits, found, wanted, _ = _tally(knowledge)
    assert hits[level] / wanted >= FLOORS[level]
    assert hits[level] / found >= FLOORS[level]


@pytest.mark.parametrize("language", ["en", "es"])
def test_neither_language_falls_behind(knowledge: Knowledge, language: str) -> None:
    hits, _, wanted, _ = _tally(knowledge, language)
    assert hits["whole"] / wanted >= 0.9


def test_nothing_is_found_where_nothing_is(knowledge: Knowledge) -> None:
    assert _tally(knowledge)[3] == []


def test_what_is_charted_is_right_in_value_unit_and_period(knowledge: Knowledge) -> None:
    right = charted = 0
    for row in PASSAGES:
        told = read(row["text"], language=row["lang"], published_on=row["published_on"], knowledge=knowledge)
        for figure in (one for one in told.figures if one.standing == "charted"):
            charted += 1
            right += any(_matches(figure, wanted)["period"] for wanted in row["figures"])
    assert charted >= 50
    assert right / charted >= 0.95
