"""Many words looked for in one pass over a text.

A table of cues lists the ways of saying something: words, phrases and regular expressions, each of which begins at the
beginning of a word. Searching a sentence for some thousand of them, one after another, reads it a thousand times. A
`Lexicon` knows with which letters each entry can begin and tries at each word of a text only those that can begin
there: two look-ups a word, and a match for the few that may hold. That this finds what a search for each entry finds
is a test (tests/ingest/reading/test_reading_lexicon.py).

How entries are written stands in `entries.py`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain, count
from typing import NamedTuple

from ingest.reading.beginnings import AS_NOUGHT, END, FOLLOWING, LETTERS
from ingest.reading.entries import whole
from ingest.reading.learnt import compiled, worked_out
from ingest.reading.lookups import BETWEEN, STEM, WAITS, WORDS, entry_apart, heads_of, listed, pattern_apart

Table = tuple[tuple[str, str], ...]
"""Rows of (label, entries)."""

_MOST_KNOWN = 50_000
_MOST_FOLLOWING = 5_000
"""Words whose entries are kept, and what stood behind one; a text of ever new words starts the list afresh."""
_WORD = compiled(r"\w+|[^\w\s]")
_SPACE = compiled(r"\s")


class Cue(NamedTuple):
    """Words that an entry found: their place, and the label and number of its row; `match` where it is a pattern."""

    start: int
    end: int
    label: str
    rank: int
    match: re.Match[str] | None = None


_made = tuple.__new__
"""A cue of all its fields, made in half the time: there are dozens in a sentence."""


class _Entry:
    """A way of saying something that is more than a word or stem: listed in full, else a pattern compiled at first use.

    ways: all that it matches, in lower case, what is preferred first; no letter may follow.
    """

    ways: tuple[str, ...] = ()
    waits = False
    in_full = True
    """May all that it matches be listed?"""

    def __init__(self, number: int, table: str, label: str, rank: int, written: str) -> None:
        self.number, self.table, self.label, self.rank, self.written = number, table, label, rank, written
        """Entries that begin at one place are found in the order of their numbers."""

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        return compiled(whole(self.written) if self.in_full else self.written, re.IGNORECASE).match

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.ways))

    def found(self, text: str, start: int) -> Cue | None:
        """What stands at `start` of a text."""
        if self.ways:
            end = self._end(text, start)
            return _made(Cue, (start, end, self.label, self.rank, None)) if end else None
        match = self.match(text, start)
        return _made(Cue, (start, match.end(), self.label, self.rank, match)) if match else None

    def _end(self, text: str, start: int) -> int:
        """Where the way ends that stands at `start`; 0 where none does."""
        low = text[start : start + self.longest + 1].lower()
        if not low.isprintable():
            low = _SPACE.sub(" ", low)
        for way in self.ways if low.startswith(self.ways) else ():
            following = low[len(way) : len(way) + 1]
            if low.startswith(way) and not (following.isalnum() or following == "_"):
                return start + len(way)
        return 0


_Behind = dict[str, list[_Entry]]
"""What may stand behind a word or a stem -> the entries that it may begin there."""
_Ways = tuple[_Entry, str]
"""An entry and all that may stand behind one of its first words or stems, parted by `BETWEEN`."""


class _Begins(NamedTuple):
    """What may begin at a word: entries that it is in full; others, by what may stand behind its stems and behind the
    whole of it; which of these to try before given characters, as far as that was asked. Words that begin alike share
    the last three."""

    sure: tuple[_Entry, ...]
    stems: tuple[_Behind, ...]
    whole: _Behind
    tried: dict[str, tuple[_Entry, ...]]


_NOTHING = _Begins((), (), {}, {})


class Lexicon:
    """Tables of cues, looked for together.

    words: tables of whole words in the notation above. patterns: tables whose rows are each one regular expression.
    ValueError where an entry can begin with a space, with any character, or match nothing; of most only when a word
    comes with which they can begin.
    """

    def __init__(self, words: Mapping[str, Table], patterns: Mapping[str, Table]) -> None:
        self._words: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._stems: defaultdict[str, list[tuple[str, int, _Entry]]] = defaultdict(list)
        self._endings: defaultdict[str, list[tuple[str, _Entry]]] = defaultdict(list)
        self._prefixes: defaultdict[str, dict[str, list[_Ways]]] = defaultdict(dict)
        self._firsts: defaultdict[str, list[_Ways]] = defaultdict(list)
        self._known: dict[str, _Begins] = {}
        self._alike: dict[str, _Begins] = {}
        self._behind: dict[str, _Behind] = {}
        self._waiting: defaultdict[str, list[_Entry]] = defaultdict(list)
        numbers = count()
        for table, rows in words.items():
            for rank, (label, written) in enumerate(rows):
                for entry, how, keys in worked_out("entries", written, listed):
                    self._add(how, keys, _Entry(next(numbers), table, label, rank, entry))
        for table, rows in patterns.items():
            for rank, (label, pattern) in enumerate(rows):
                way = _Entry(next(numbers), table, label, rank, pattern)
                way.in_full = False
                keys = worked_out("heads", pattern, heads_of)
                self._add(WAITS, keys, way)

    def _add(self, how: int, keys: tuple[str, ...], entry: _Entry) -> None:
        """An entry that is more than a word, a stem or an ending waits for a word with which it can begin."""
        entry.waits = how == WAITS
        for key in keys:
            if how == WAITS:
                self._waiting[key].append(entry)
            elif how == WORDS:
                self._words[key].append(entry)
            elif how == STEM:
                self._stems[key[:LETTERS]].append((key, len(key) + (entry.written[-1] == "+"), entry))
            else:
                self._endings[key[-1]].append((key, entry))

    def _take_up(self, begun: str) -> None:
        """Look closely at what was put off until a word came that begins like this one."""
        for key in (begun + END, *(begun[:length] for length in range(1, min(len(begun), LETTERS) + 1))):
            for entry in self._waiting.pop(key, ()):
                if entry.waits:
                    entry.waits = False
                    self._add_pattern(entry)

    def _add_pattern(self, entry: _Entry) -> None:
        kind, apart = ("entry", entry_apart) if entry.in_full else ("pattern", pattern_apart)
        words, entry.ways, firsts, stems = worked_out(kind, entry.written, apart)
        for word in words:
            self._words[word].append(entry)
        for word, behind in firsts.items():
            self._firsts[word].append((entry, behind))
        for word, behind in stems.items():
            self._prefixes[word[:LETTERS]].setdefault(word, []).append((entry, behind))

    def find(self, text: str) -> dict[str, list[Cue]]:
        """The cues of the tables in `text`, by table, in the order of the text; those of one entry never overlap."""
        out: defaultdict[str, list[Cue]] = defaultdict(list)
        ends: dict[_Entry, int] = {}
        known = self._known
        for found in _WORD.finditer(text):
            begins = known.get(found[0])
            if begins is None:
                begins = self._learn(found[0])
            if begins is _NOTHING:
                continue
            start, end = found.span()
            sure, stems, whole, known_to_try = begins
            for entry in sure:
                out[entry.table].append(_made(Cue, (start, end, entry.label, entry.rank, None)))
            if not (whole or stems):
                continue
            following = text[end : end + FOLLOWING]
            tried = known_to_try.get(following)
            for entry in self._to_try(begins, following) if tried is None else tried:
                if (cue := entry.found(text, start)) and ends.get(entry, 0) <= start:
                    ends[entry] = cue.end
                    out[entry.table].append(cue)
        return out

    def _to_try(self, begins: _Begins, following: str) -> tuple[_Entry, ...]:
        """The entries that may go on with these characters behind their first word; kept for next time."""
        plain = _SPACE.sub(" ", following).lower().translate(AS_NOUGHT)
        stems = sorted({entry for behind in begins.stems for entry in _may_go_on(behind, plain)}, key=_in_order)
        alone = sorted(begins.whole.get("", ()), key=_in_order)  # behind which nothing need stand come first
        whole = sorted(_may_go_on(begins.whole, plain), key=_in_order)
        if len(begins.tried) >= _MOST_FOLLOWING:
            begins.tried.clear()
        begins.tried[following] = tuple(dict.fromkeys([*stems, *alone, *whole]))
        return begins.tried[following]

    def _learn(self, written: str) -> _Begins:
        """What may begin at a word as written; kept for next time."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
            self._alike.clear()
        word = written.lower()
        begun = word.translate(AS_NOUGHT)
        alike = self._alike.get(begun)
        if alike is None:
            self._take_up(begun)
            alike = self._alike[begun] = _Begins((), self._stems_of(begun), _spread(self._firsts.get(begun, ())), {})
        sure = self._in_full(written)
        begins = self._known[written] = alike._replace(sure=sure) if sure or alike.stems or alike.whole else _NOTHING
        return begins

    def _in_full(self, written: str) -> tuple[_Entry, ...]:
        """The entries that a word is in full."""
        word = written.lower()
        sure = dict.fromkeys(sorted(self._words.get(word, ()), key=_in_order))
        for length in range(1, min(len(word), LETTERS) + 1):
            for stem, least, entry in self._stems.get(word[:length], ()):
                if word.startswith(stem) and len(word) >= least:
                    sure[entry] = None
        sure |= {
            entry: None
            for ending, entry in self._endings.get(word[-1:], ())
            if word.endswith(ending) and not (written.istitle() and ending.isascii())  # Alibaba, Aaron: names
        }
        return tuple(sure)

    def _stems_of(self, begun: str) -> tuple[_Behind, ...]:
        """What may stand behind each stem with which a word, its digits noughts, begins."""
        lengths = range(1, min(len(begun), LETTERS) + 1)
        near = [self._prefixes[begun[:length]] for length in lengths if begun[:length] in self._prefixes]
        found = [(stem, ways) for stems in near for stem, ways in stems.items() if begun.startswith(stem)]
        for stem, ways in found:
            if stem not in self._behind:  # with the first such word came all that begin with it
                self._behind[stem] = _spread(ways)
        return tuple(self._behind[stem] for stem, _ in found)


def _spread(ways: Iterable[_Ways]) -> _Behind:
    """What may stand behind one word or stem -> the entries that it may begin there."""
    out: _Behind = {}
    for entry, behind in ways:
        for told in behind.split(BETWEEN):
            out.setdefault(told, []).append(entry)
    return out


def _may_go_on(behind: _Behind, plain: str) -> Iterable[_Entry]:
    """The entries that may stand before such characters; all, before spaces in a row, which some allow."""
    if "  " in plain:
        return chain.from_iterable(behind.values())
    return [entry for length in range(FOLLOWING + 1) for entry in behind.get(plain[:length], ())]


def _in_order(entry: _Entry) -> int:
    return entry.number
