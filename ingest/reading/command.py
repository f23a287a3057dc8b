"""`python -m ingest read`: JSONL in, JSONL out; the same rules as the refresh.

In: one object a line, {"id", "lang", "published_on", "text"}; only `text` must be there. Out, in the same order:
{"id", "figures", "claims"}; with `explain` also "refused", and beside each row "why", the words that it was read by;
with `amounts` only {"id", "figures"} with every amount of money and every percentage. Names are printed as the text
writes them where that is a shorter form of the company's name. A line that is none of this has no answer: it is named
on standard error, and the others go on.
"""

import gc
import json
import math
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TextIO

from ingest.reading.numbers.amounts import Amount, money_and_percentages
from ingest.reading.reader import Reading, read
from ingest.reading.voices.knowledge import Knowledge
from market.period import stated_day
from market.records import Claim, Figure
from market.wording import in_one_line

_NOT_SAID = frozenset(
    {"source_title", "source_url", "second_url", "document_id", "published_day", "published_precision", "note"}
)
_SAID: dict[type, tuple[str, ...]] = {
    record: tuple(entry.name for entry in fields(record) if entry.name not in _NOT_SAID) for record in (Figure, Claim)
}
_OBJECTS_BETWEEN = 50_000
_LONGEST_MESSAGE = 150
_YEARS = (1900, 2100)


@dataclass(frozen=True)
class _Line:
    id: Any
    text: str
    language: str
    published_on: str


class _MalformedError(Exception):
    """A line that cannot be read; the message says why."""


def run(stdin: TextIO, stdout: TextIO, amounts: bool = False, explain: bool = False) -> int:
    """Answer every line of `stdin` on a line of its own, as soon as it has come.

    0, or 2 where a line was malformed: each such line is named on standard error, once, and has no answer.
    """
    known = None if amounts else Knowledge.load()
    with _collecting_seldom():
        return _answer_all(stdin, stdout, known, amounts, explain)


def _answer_all(stdin: TextIO, stdout: TextIO, known: Knowledge | None, amounts: bool, explain: bool) -> int:
    status = 0
    for number, raw in enumerate(_raw_lines(stdin), 1):
        if not raw.strip():
            continue
        try:
            answer = _answer(_parse(raw), known, amounts, explain)
        except _MalformedError as fault:
            print(f"line {number}: {fault}", file=sys.stderr)
            status = 2
            continue
        stdout.write(_printed(answer, stdout) + "\n")
        stdout.flush()
    return status


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """What is loaded stays to the end, and a line leaves little behind: the collector need not look often."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _answer(line: _Line, known: Knowledge | None, amounts: bool, explain: bool) -> dict[str, Any]:
    try:
        return {"id": line.id} | (_amounts(line) if amounts else _reading(line, known, explain))
    except Exception as fault:  # a fault of the reader costs this line only, and is told
        raise _MalformedError(f"the reader failed on it: {_short(repr(fault))}") from fault


def _raw_lines(stdin: TextIO) -> Iterable[str | bytes]:
    """The lines as bytes where there are any, so that one that is no UTF-8 costs only itself."""
    return getattr(stdin, "buffer", stdin)


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _printed(answer: dict[str, Any], stdout: TextIO) -> str:
    """One line of JSON; letters that the output cannot hold (half a pair, an old code page) are escaped."""
    line = _encoded(answer)
    try:
        line.encode(getattr(stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(answer)
    return line


def _parse(raw: str | bytes) -> _Line:
    given = _object(raw)
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise _MalformedError('needs an object with a "text" in it')
    words = {key: given.get(key) or "" for key in ("lang", "published_on")}
    for key, word in words.items():
        if not isinstance(word, str):
            raise _MalformedError(f'"{key}" must be text')
    name = given.get("id")
    if not isinstance(name, (str, int, float, type(None))) or (isinstance(name, float) and not math.isfinite(name)):
        raise _MalformedError('"id" must be text or a number')
    try:
        day, _ = stated_day(words["published_on"])
    except ValueError as fault:
        raise _MalformedError(f'"published_on": {_short(str(fault))}') from None
    if day and not _YEARS[0] <= day.year <= _YEARS[1]:
        raise _MalformedError(f'"published_on": {day.year} is no year of a document')
    return _Line(name, given["text"], words["lang"], words["published_on"])


def _object(raw: str | bytes) -> Any:
    """What a line says in JSON, whatever it is."""
    try:
        text = raw.decode("utf-8") if isinstance(raw, bytes) else raw
        return json.loads(text.removeprefix("\ufeff"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise _MalformedError("not UTF-8") from None
    except json.JSONDecodeError as fault:
        raise _MalformedError(f"not JSON: {fault.msg} at character {fault.pos + 1}") from None
    except ValueError as fault:
        raise _MalformedError(f"not JSON that can be read: {_short(str(fault))}") from None
    except RecursionError:
        raise _MalformedError("not JSON that can be read: nested too deeply") from None


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no number")


def _short(message: str) -> str:
    return in_one_line(message, _LONGEST_MESSAGE)


def _amounts(line: _Line) -> dict[str, Any]:
    return {"figures": [_amount(one) for one in money_and_percentages(line.text, line.language)]}


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
    spoken = _spoken(line.text, known) if known and (reading.figures or reading.claims) else {}
    answer: dict[str, Any] = {
        "figures": [_row(figure, spoken) for figure in reading.figures],
        "claims": [_row(claim, spoken) for claim in reading.claims],
    }
    return answer | _explained(answer, reading, line, known) if explain and known else answer


def _explained(answer: dict[str, Any], reading: Reading, line: _Line, known: Knowledge) -> dict[str, Any]:
    """The answer with what stood for each field, and what was refused for which words."""
    from ingest.reading.explain import of_claim, of_figure, of_refusal  # only a person asks, and only then it is needed
    from ingest.reading.sentences import split

    day, _ = stated_day(line.published_on)
    sentences = split(line.text)
    figures = zip(answer["figures"], reading.figures, strict=True)
    claims = zip(answer["claims"], reading.claims, strict=True)
    return {
        "figures": [row | {"why": of_figure(figure, known, day)} for row, figure in figures],
        "claims": [row | {"why": of_claim(claim)} for row, claim in claims],
        "refused": [
            {"span": one.span, "start": one.start, "standing": "refused", "reasons": one.reason,
             "why": of_refusal(one, sentences)}
            for one in reading.refused
        ],
    }  # fmt: skip


def _spoken(text: str, known: Knowledge) -> dict[str, str]:
    """Company -> the shorter form of its name that the text uses: Dell for Dell Technologies."""
    return {one.name.company: one.written for one in known.mentions(text)
            if one.name.via == "company" and one.name.company.startswith(one.written)}  # fmt: skip


def _row(record: Figure | Claim, spoken: dict[str, str]) -> dict[str, Any]:
    row = {name: getattr(record, name) for name in _SAID[type(record)]}
    for column in ("publisher", "entity"):
        row[column] = spoken.get(row[column], row[column])
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
