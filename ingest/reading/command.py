"""`python -m ingest read`: JSONL in, JSONL out; the same rules as the refresh.

In: one object a line, {"id", "lang", "published_on", "text"}; only `text` must be there. Out, in the same order:
{"id", "figures", "claims"}; with `explain` also "refused"; with `amounts` only {"id", "figures"} with every amount of
money and every percentage. Names are printed as the text writes them where that is a shorter form
of the company's name.
"""

import json
import sys
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TextIO

from ingest.reading.amounts import Amount, amounts
from ingest.reading.knowledge import Knowledge
from ingest.reading.reader import Reading, read
from market.period import stated_day
from market.records import Claim, Figure

_NOT_SAID = frozenset(
    {"source_title", "source_url", "second_url", "document_id", "published_day", "published_precision", "note"}
)
_MONEY_OR_PERCENT = ("money", "percent")


@dataclass(frozen=True)
class _Line:
    id: Any
    text: str
    language: str
    published_on: str


class _MalformedError(Exception):
    """A line that cannot be read; the message says which and why."""


def run(stdin: TextIO, stdout: TextIO, amounts: bool = False, explain: bool = False) -> int:
    """Read every line of `stdin` and print its answer. 0, or 2 at the first line that is malformed, named on stderr."""
    known = None if amounts else Knowledge.load()
    for number, raw in enumerate(stdin, 1):
        if not raw.strip():
            continue
        try:
            line = _parse(raw, number)
        except _MalformedError as fault:
            print(fault, file=sys.stderr)
            return 2
        answer = _amounts(line) if amounts else _reading(line, known, explain)
        stdout.write(json.dumps({"id": line.id} | answer, ensure_ascii=False) + "\n")
        stdout.flush()
    return 0


def _parse(raw: str, number: int) -> _Line:
    try:
        given = json.loads(raw)
    except ValueError as fault:
        raise _MalformedError(f"line {number}: not JSON: {fault}") from None
    except RecursionError:
        raise _MalformedError(f"line {number}: not JSON that can be read: nested too deeply") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise _MalformedError(f'line {number}: needs an object with a "text" in it')
    words = {key: given.get(key) or "" for key in ("lang", "published_on")}
    for key, word in words.items():
        if not isinstance(word, str):
            raise _MalformedError(f'line {number}: "{key}" must be text')
    try:
        stated_day(words["published_on"])
    except ValueError as fault:
        raise _MalformedError(f'line {number}: "published_on": {fault}') from None
    return _Line(given.get("id"), given["text"], words["lang"], words["published_on"])


def _amounts(line: _Line) -> dict[str, Any]:
    found = [
        _amount(one)
        for one in amounts(line.text, line.language)
        if one.shape in _MONEY_OR_PERCENT and one.stated_or_percent
    ]
    return {"figures": found}


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "value": amount.value,
        "value_low": amount.low,
        "value_high": amount.high,
        "unit": amount.unit,
        "span": amount.span,
        "start": amount.start,
    }


def _reading(line: _Line, known: Knowledge | None, explain: bool) -> dict[str, Any]:
    reading: Reading = read(line.text, language=line.language, published_on=line.published_on, knowledge=known)
    spoken = _spoken(line.text, known) if known else {}
    answer: dict[str, Any] = {
        "figures": [_row(figure, spoken) for figure in reading.figures],
        "claims": [_row(claim, spoken) for claim in reading.claims],
    }
    if explain:
        answer["refused"] = [
            {"span": one.span, "start": one.start, "standing": "refused", "reasons": one.reason}
            for one in reading.refused
        ]
    return answer


def _spoken(text: str, known: Knowledge) -> dict[str, str]:
    """Company -> the shorter form of its name that the text uses: Dell for Dell Technologies."""
    return {one.name.company: one.written for one in known.mentions(text)
            if one.name.via == "company" and one.name.company.startswith(one.written)}  # fmt: skip


def _row(record: Figure | Claim, spoken: dict[str, str]) -> dict[str, Any]:
    row = {entry.name: getattr(record, entry.name) for entry in fields(record) if entry.name not in _NOT_SAID}
    for column in ("publisher", "entity"):
        row[column] = spoken.get(row[column], row[column])
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
