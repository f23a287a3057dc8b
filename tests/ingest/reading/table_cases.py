"""A table with the rows that it must give, and how the two are held against each other."""

from dataclasses import dataclass, field
from typing import Any

from ingest.reading import Knowledge, Reading, read


def told(reading: Reading, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(_field(figure, name) for name in names) for figure in reading.figures]


def _field(figure: Any, name: str) -> Any:
    if name == "period":
        start, end = figure.period_start, figure.period_end
        if not start:
            return ""
        whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        return f"{start.year}" if whole and start.year == end.year else f"{start}..{end}"
    return getattr(figure, name)


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    wanted: list[tuple[Any, ...]]
    language: str = "en"
    published_on: str = "2026-02-10"
    standing: str = "charted"
    refused: set[str] = field(default_factory=set)


def check(case: Case, knowledge: Knowledge) -> None:
    """Every row as wanted, each with its words at their place."""
    reading = read(case.text, language=case.language, published_on=case.published_on, knowledge=knowledge)
    assert told(reading, "value", "unit", "period", "metric", "publisher") == case.wanted
    for figure in reading.figures:
        assert case.text[figure.start : (figure.start or 0) + len(figure.span)] == figure.span
        assert case.text[figure.quote_start : (figure.quote_start or 0) + len(figure.quote)] == figure.quote
        assert figure.span in figure.quote
    if case.standing:
        assert {figure.standing for figure in reading.figures} <= {case.standing}, told(reading, "span", "reasons")
    assert case.refused <= {refusal.reason for refusal in reading.refused}
