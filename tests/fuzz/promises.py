"""What must hold of whatever comes out of a hostile input: a refusal is one sentence, rows keep their contract."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from market import contract
from market.records import Document, Text
from market.store.rows import to_arrow, to_frame
from market.tables import TABLES

_LONGEST_REFUSAL = 1000


def is_sentence(refusal: object) -> None:
    """One line for a person, which a log and a table can hold."""
    told = str(refusal)
    assert told.strip(), "a refusal without words"
    assert len(told) <= _LONGEST_REFUSAL, f"a refusal of {len(told)} characters"
    assert not any(sign in told for sign in "\n\r\0"), f"a refusal over several lines: {told!r}"
    is_text(told)


def is_text(told: object) -> None:
    """Text that any file and table can hold: no half of a pair."""
    assert isinstance(told, str), f"{told!r} is no text"
    told.encode("utf-8")


def is_word(told: object, longest: int = 400) -> None:
    """Text of one line that a page can show: no control characters, not too long."""
    is_text(told)
    assert len(str(told)) <= longest, f"{len(str(told))} characters"
    assert not any(sign < " " or sign == "\x7f" for sign in str(told)), f"control characters in {told!r}"


def are_rows(rows: Iterable[Any]) -> int:
    """Records that the store takes and the audit has nothing against; how many."""
    by_table: dict[str, list[Any]] = defaultdict(list)
    kinds = {table.record: name for name, table in TABLES.items()}
    for row in rows:
        by_table[kinds[type(row)]].append(row)
    for name, found in by_table.items():
        table = TABLES[name]
        last = list({tuple(getattr(row, key) for key in table.key): row for row in found}.values())
        frame = to_frame(table, to_arrow(table, last))
        faults = list(contract.faults({name: frame}))
        assert not faults, faults[0]
    return sum(map(len, by_table.values()))


def is_document(document: Document, text: str = "") -> None:
    """A document that the store takes, with its text."""
    for told in (document.title, document.lead, document.author, document.site):
        is_word(told)
    are_rows([document])
    is_text(text)
    if text:
        are_rows([Text(document.document_id, text)])
