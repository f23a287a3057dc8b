"""Sentences of many shapes in both languages, each with the rows that it should give."""

from datetime import date
from pathlib import Path

import pytest

from ingest.reading import Knowledge, read
from market.records import Figure

FIELDS = ("span", "value", "unit", "metric", "workload", "period", "kind", "publisher", "entity")
_WEIGHED = ("unit", "metric", "workload", "kind", "publisher", "entity")
SLACK = 10
"""How many days an end of a period may lie off."""
Case = tuple[str, str, str, tuple[dict[str, str], ...]]


def _row(line: str) -> dict[str, str]:
    return dict(zip(FIELDS, (told.strip() for told in line.split(";")), strict=True))


def _cases(gaps: bool) -> list[Case]:
    """(day, language, text, rows) of every block of the file beside this one, those known to fail or the others."""
    blocks = (Path(__file__).parent / "general.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
    cases = []
    for head, *rows in (block.splitlines() for block in blocks):
        day, language, told = head.split(" | ", 2)
        text = told.removeprefix("gap | ")
        if (text != told) == gaps:
            cases.append((day, language, text, tuple(_row(row) for row in rows)))
    return cases


def _ends(period: str) -> tuple[date, date]:
    if ".." in period:
        first, last = period.split("..")
        return date.fromisoformat(first), date.fromisoformat(last)
    years = period.split("-")
    return date(int(years[0]), 1, 1), date(int(years[-1]), 12, 31)


def _in_period(figure: Figure, wanted: str) -> bool:
    if not figure.period_start or not figure.period_end:
        return False
    first, last = _ends(wanted)
    return abs((figure.period_start - first).days) <= SLACK and abs((figure.period_end - last).days) <= SLACK


def _gives(case: Case, knowledge: Knowledge) -> None:
    day, language, text, rows = case
    figures = read(text, language=language, published_on=day, knowledge=knowledge).figures
    assert [one.span for one in figures] == [row["span"] for row in rows]
    for figure, row in zip(figures, rows, strict=True):
        assert figure.value == pytest.approx(float(row["value"]), rel=0.01), figure.span
        told = {field: str(getattr(figure, field)) for field in _WEIGHED}
        assert told == {field: told[field] if row[field] == "-" else row[field] for field in _WEIGHED}, figure.span
        assert row["period"] == "-" or _in_period(figure, row["period"]), (figure.span, figure.period_start)


@pytest.mark.parametrize("case", _cases(gaps=False), ids=lambda case: case[2][:50])
def test_a_sentence_gives_its_rows(case: Case, knowledge: Knowledge) -> None:
    _gives(case, knowledge)


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize("case", _cases(gaps=True), ids=lambda case: case[2][:50])
def test_a_gap_is_still_open(case: Case, knowledge: Knowledge) -> None:
    _gives(case, knowledge)
