"""One entry of a table of cues: with which words it begins, and what of a text it matches.

Most patterns that may begin at a word do not go on as the text does. To go along them (`reach.py`) costs a hundredth of
compiling them, which is done for those that match, and for those that are tried again and again.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.reading.beginnings import END, spellings
from ingest.reading.entries import whole
from ingest.reading.notation import parsed
from ingest.reading.pieces import AS_NOUGHT, Pieces
from ingest.reading.reach import ANY, ANY_LETTER, Reach, is_letter

_OFTEN_TRIED = 12
"""A pattern that a text begins like so often is compiled, whether it may go on or not."""
_NEAR = 40
"""So many characters decide of most patterns whether they match."""
_SPACE = re.compile(r"\s")
_ANY_WORD = "aaaa"
_ODD = frozenset("ıſ")
"""Letters that stand for others where the case does not matter, though they are none in another case."""


class Cue(NamedTuple):
    """Words that an entry found: their place, and the label and number of its row; `match` where it is a pattern."""

    start: int
    end: int
    label: str
    rank: int
    match: re.Match[str] | None = None


made = tuple.__new__
"""A cue of all its fields, made in half the time: there are dozens in a sentence."""


class Entry:
    """A way of saying something: a word or stem, some that are listed in full, or a pattern compiled when it is met."""

    ways: tuple[str, ...] = ()
    """All that it matches, in lower case, what is preferred first; no letter may follow."""
    in_full = True
    """Is it no pattern, but an entry as tables have them, of which all that it matches may be listed?"""
    lead = ""
    """Plain text with which all begins that it matches, in lower case, noughts for digits."""
    _longest = 0
    _tries = 0
    _missed: tuple[str, ...] = ()
    _is_settled = False
    _pieces: Pieces | None = None
    _match: Callable[[str, int], re.Match[str] | None] | None = None
    _search: Callable[[str], Iterator[re.Match[str]]] | None = None

    def __init__(self, number: int, table: str, label: str, rank: int, written: str, in_full: bool = True) -> None:
        self.number, self.table, self.label, self.rank, self.written = number, table, label, rank, written
        """Entries that begin at one place are found in the order of their numbers."""
        if not in_full:
            self.in_full = False

    @property
    def pattern(self) -> str:
        return whole(self.written) if self.in_full else self.written

    @property
    def pieces(self) -> Pieces:
        if self._pieces is None:
            self._pieces = parsed(self.pattern)
        return self._pieces

    def behind(self, begun: str) -> set[str]:
        """What may stand behind a word with which the entry begins: a sign, a space and the next character, a space
        where that may be any, `ANY`; nothing, if it does not begin so."""
        lead, length = self.lead, len(begun)
        if len(lead) > length:
            after = lead[length : length + 2] if lead.startswith(begun) else "_"
            return set() if is_letter(after[0]) else {after if after[0] == END else after[0]}
        return self._reached_behind(begun) if begun.startswith(lead) else set()

    def _reached_behind(self, begun: str) -> set[str]:
        first = Reach(self.pieces, begun, cut=True)
        told = {ANY} if first.ends else set[str]()
        is_word = begun.isalnum()
        told |= {one for one in first.onward if not (is_word and (one.isalnum() or one == ANY_LETTER))}
        if ANY_LETTER in told:
            told |= {ANY}
        if END in told:
            told.remove(END)
            second = Reach(self.pieces, begun + END, cut=True)
            told |= {END if one in (ANY, ANY_LETTER) else END + one for one in second.onward}
            told |= {END} if len(begun) + 1 in second.ends else set()
        return told

    def signs_behind(self) -> tuple[str, ...]:
        """One of these stands behind the first word, where it may begin with any."""
        return tuple(sorted(self._reached_behind(_ANY_WORD)))

    def everywhere(self, text: str) -> list[Cue]:
        """What a search finds in a text."""
        if not self._search:
            self._search = re.compile(rf"(?<!\w)(?:{self.pattern})", re.IGNORECASE).finditer
        return [made(Cue, (one.start(), one.end(), self.label, self.rank, one)) for one in self._search(text)]

    def settle(self) -> None:
        """What it matches is listed, if it may be."""
        if not self._is_settled:
            self._is_settled = True
            if self.in_full and not self.ways:
                self.ways = spellings(self.pieces)

    def may_begin(self, text: str, cut: bool) -> bool:
        """May it begin a text? In lower case, noughts for digits; cut where the text goes on."""
        if len(self.lead) >= len(text):
            return self.lead.startswith(text) and (cut or self.lead == text)
        if not text.startswith(self.lead):
            return False
        return bool(self.ways and not self._pieces) or self._goes_along(text, cut)

    def found(self, text: str, start: int) -> Cue | None:
        """What stands at `start` of a text."""
        if not self._match and not self.ways and not self._is_met(text, start):
            return None
        if not self._match:
            end = self._end(text, start)
            return made(Cue, (start, end, self.label, self.rank, None)) if end else None
        match = self._match(text, start)
        return made(Cue, (start, match.end(), self.label, self.rank, match)) if match else None

    def _is_met(self, text: str, start: int) -> bool:
        """May it match at `start`? To go along a pattern costs a hundredth of compiling it, which is done if so."""
        folded = _folded(text)
        if folded and self._tries < _OFTEN_TRIED and self._is_missed(folded, start):
            return False
        self.settle()
        if not self.ways:
            self._match = re.compile(self.pattern, re.IGNORECASE).match
        return True

    def _is_missed(self, folded: str, start: int) -> bool:
        """Is it sure that it does not match? What stood where it did not is kept for next time."""
        if not folded.startswith(self.lead, start):
            return True
        near = folded[start : start + _NEAR]
        if near in self._missed:
            return True
        self._tries += 1
        cut = start + _NEAR < len(folded)
        if not self._goes_along(near, cut):
            self._missed = (*self._missed, near)
            return True
        return cut and not self._goes_along(folded[start:], False)

    def _goes_along(self, text: str, cut: bool) -> bool:
        reach = Reach(self.pieces, text, cut=cut)
        return bool(reach.ends or reach.onward)

    def _end(self, text: str, start: int) -> int:
        """Where the way ends that stands at `start`; 0 where none does."""
        self._longest = self._longest or max(map(len, self.ways))
        low = text[start : start + self._longest + 1].lower()
        if not low.isprintable():
            low = _SPACE.sub(" ", low)
        for way in self.ways if low.startswith(self.ways) else ():
            following = low[len(way) : len(way) + 1]
            if low.startswith(way) and not (following.isalnum() or following == "_"):
                return start + len(way)
        return 0


@lru_cache(maxsize=2)
def _folded(text: str) -> str:
    """A text as patterns are gone along: in lower case, with plain spaces, noughts for digits; empty where its letters
    would lose their places."""
    low = text.lower()
    if len(low) != len(text) or not _ODD.isdisjoint(low):
        return ""
    return (low if low.isprintable() else _SPACE.sub(" ", low)).translate(AS_NOUGHT)
