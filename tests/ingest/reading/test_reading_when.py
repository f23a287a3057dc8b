"""For which span a figure holds: whole passages, read as they stand, with the spans that their amounts should have.

`periods.jsonl` holds them; a period is a year, `2025-2028`, or days from `..` to, and empty where nothing tells it.
told: `own` in the amount's own sentence, `lent` by another (and so in review), `not` at all.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest.reading import Knowledge, read

Days = tuple[date, date] | None
PASSAGES = [json.loads(line) for line in Path(__file__).with_name("periods.jsonl").read_text("utf-8").splitlines()]


def _days(written: str) -> Days:
    if ".." in written:
        first, last = written.split("..")
        return date.fromisoformat(first), date.fromisoformat(last)
    return (date(int(written[:4]), 1, 1), date(int(written[-4:]), 12, 31)) if written else None


def _passages(told: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(one["published_on"], one["text"], one["periods"]) for one in PASSAGES if one["told"] == told]


def _read(text: str, published: str, knowledge: Knowledge) -> dict[str, tuple[Days, str]]:
    figures = read(text, published_on=published, knowledge=knowledge).figures
    return {
        one.span: ((one.period_start, one.period_end) if one.period_start and one.period_end else None, one.standing)
        for one in figures
    }


@pytest.mark.parametrize(("published", "text", "wanted"), [*_passages("own"), *_passages("not")])
def test_each_amount_has_its_period(knowledge: Knowledge, published: str, text: str, wanted: dict[str, str]) -> None:
    told = _read(text, published, knowledge)
    assert {span: told[span][0] for span in wanted} == {span: _days(written) for span, written in wanted.items()}


@pytest.mark.parametrize(("published", "text", "wanted"), _passages("lent"))
def test_a_span_told_once_holds_for_what_follows(
    knowledge: Knowledge, published: str, text: str, wanted: dict[str, str]
) -> None:
    told = _read(text, published, knowledge)
    assert {span: told[span] for span in wanted} == {span: (_days(day), "review") for span, day in wanted.items()}


def test_both_languages_are_there() -> None:
    spanish = [one for one in PASSAGES if " de " in one["text"]]
    assert len(PASSAGES) >= 130
    assert len(spanish) >= 45
