"""Sentences and table rows of a text, with their places; nothing is changed, so offsets hold in the text as given."""

import re
from dataclasses import dataclass

from ingest.reading.learnt import compiled

_SHORT = (
    "mr mrs ms dr prof inc corp co ltd llc plc st vs no fig approx est jan feb mar apr jun jul aug sep "
    "sept oct nov dec "
    "sr sra srta ud uds ee uu art pág págs núm aprox dpto av avda c ca bzw z.b u.s u.k e.g i.e a.m p.m j l m p "
    "mio mrd tsd s.a d.c ph.d"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_END = compiled(r"[.!?…\n](?:(?<=\n)(?:\s*\n)?|(?<!\n)[.!?…]*[\"'”’»)\]]*(?=\s|$))")
"""A line end and empty lines behind it, or signs that end a sentence; with which signs it begins is told first, so that
it is quickly sought."""
_LAST_WORD = compiled(r"([\w.&]+)\.$")
_LONGEST = 1200
_WRAPPED = 50
"""A line of this length that goes on in lower case, with a digit or after a comma was wrapped, not ended."""


@dataclass(slots=True)
class Sentence:
    """A sentence, heading or table row: its text, stripped, and where that begins in the document."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def split(text: str) -> list[Sentence]:
    """The sentences of `text` in order. A line end closes one; a point in a number or abbreviation does not."""
    out: list[Sentence] = []
    begin = 0
    for found in _END.finditer(text):
        if _closes(text, begin, found):
            _add(out, text, begin, found.end())
            begin = found.end()
    _add(out, text, begin, len(text))
    return out


def _closes(text: str, begin: int, found: re.Match[str]) -> bool:
    mark = found[0]
    if mark.startswith("\n"):
        return "\n" in mark[1:] or not _wrapped(text, begin, found)
    rest = text[found.end() : found.end() + 3].lstrip()
    if not mark.startswith("."):
        return not (rest and rest[0].islower())
    word = _LAST_WORD.search(text[max(begin, found.start() - 12) : found.start() + 1])
    if (
        word
        and word[1].lower() in _ABBREVIATIONS
        and not (word[1].lower() in ("u.s", "u.k", "uu") and rest[:1].isupper())
    ):
        return False
    return not (rest and rest[0].islower())


def _wrapped(text: str, begin: int, found: re.Match[str]) -> bool:
    line = max(begin, text.rfind("\n", begin, found.start()) + 1)
    after = text[found.end() : found.end() + 1]
    goes_on = after.islower() or after.isdigit() or after in "$€£" or text[found.start() - 1 : found.start()] == ","
    return bool(after) and goes_on and found.start() - line >= _WRAPPED and "|" not in text[line : found.start()]


def _add(out: list[Sentence], text: str, begin: int, end: int) -> None:
    while begin < end:
        stop = end if end - begin <= _LONGEST else _cut(text, begin)
        piece = text[begin:stop]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            out.append(Sentence(piece.strip(), begin + lead))
        begin = stop


def _cut(text: str, begin: int) -> int:
    """Where to cut a run of text without sentence ends: at its last space within the longest length."""
    space = text.rfind(" ", begin + _LONGEST // 2, begin + _LONGEST)
    return space if space > 0 else begin + _LONGEST
