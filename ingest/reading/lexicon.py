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
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from ingest.reading.beginnings import AS_NOUGHT, END, FOLLOWING, LETTERS, WHOLE, beginnings, heads, spellings
from ingest.reading.entries import entries, is_parted, whole
from ingest.reading.notation import Pieces, parsed

Table = tuple[tuple[str, str], ...]
"""Rows of (label, entries)."""

_MOST_KNOWN = 50_000
_MOST_FOLLOWING = 5_000
"""Words whose entries are kept, and what stood behind one; a text of ever new words starts the list afresh."""
_WORD = re.compile(r"\w+|[^\w\s]")
_SPACE = re.compile(r"\s")
_SIMPLE = re.compile(r"(?P<stem>\w+)(?:(?P<any>\\w\*)|(?P<more>\\w\+)|(?P<last>\?))?\Z")
_BEGUN = re.compile(r"(?P<word>\w+|\W)(?P<stem>\*?)(?P<told>.*)", re.DOTALL)
"""A beginning: its word or sign, a mark where that is a stem, what stands behind it."""
_PHRASE = re.compile(r"\w+(?: \w+)+\Z")
"""A phrase of plain words, which need not be parsed."""
_HEAD = re.compile(r"(?P<head>\w+)(?P<whole>(?= ))?(?![?*+{\w])")
"""The letters with which all that an entry matches begins; `whole` where they are a word."""


class Cue(NamedTuple):
    """Words that an entry found: their place, and the label and number of its row; `match` where it is a pattern."""

    start: int
    end: int
    label: str
    rank: int
    match: re.Match[str] | None = None


class _Entry:
    """A way of saying something that is more than a word or stem: listed in full, else a pattern compiled at first use.

    ways: all that it matches, in lower case, what is preferred first; no letter may follow.
    """

    def __init__(self, table: str, label: str, rank: int, pattern: str) -> None:
        self.table, self.label, self.rank, self.pattern = table, label, rank, pattern
        self.ways: tuple[str, ...] = ()
        self.in_full = True
        """May all that it matches be listed?"""
        self.pieces: Pieces = []
        self.waits = False
        self.number = 0
        """Entries that begin at one place are found in the order of their numbers."""

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        return re.compile(self.pattern, re.IGNORECASE).match

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.ways))

    def found(self, text: str, start: int) -> Cue | None:
        """What stands at `start` of a text."""
        if self.ways:
            end = self._end(text, start)
            return Cue(start, end, self.label, self.rank) if end else None
        match = self.match(text, start)
        return Cue(start, match.end(), self.label, self.rank, match) if match else None

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


class _Begins(NamedTuple):
    """What may begin at a word: entries that it is in full; others, with what may stand behind it for each; which of
    these to try before given characters, as far as that was asked. Words that begin alike share the last two."""

    sure: tuple[_Entry, ...]
    told: tuple[tuple[_Entry, tuple[str, ...]], ...]
    tried: dict[str, tuple[_Entry, ...]]


_NOTHING = _Begins((), (), {})


class Lexicon:
    """Tables of cues, looked for together.

    words: tables of whole words in the notation above. patterns: tables whose rows are each one regular expression.
    ValueError where an entry can begin with a space, with any character, or match nothing; of most only when a word
    comes with which they can begin.
    """

    def __init__(self, words: Mapping[str, Table], patterns: Mapping[str, Table]) -> None:
        self._words: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[tuple[str, int, _Entry]]] = {}
        self._endings: dict[str, list[tuple[str, _Entry]]] = {}
        self._prefixes: dict[str, list[tuple[str, str, _Entry]]] = {}
        self._firsts: dict[str, dict[_Entry, set[str]]] = {}
        self._known: dict[str, _Begins] = {}
        self._alike: dict[str, _Begins] = {}
        self._waiting: dict[str, list[_Entry]] = {}
        self._count = 0
        for table, rows in words.items():
            for rank, (label, written) in enumerate(rows):
                for entry in entries(written):
                    self._add(entry, _Entry(table, label, rank, whole(entry)))
        for table, rows in patterns.items():
            for rank, (label, pattern) in enumerate(rows):
                way = _Entry(table, label, rank, pattern)
                self._number(way)
                way.in_full = False
                self._put_off(pattern, way)

    def _number(self, entry: _Entry) -> None:
        self._count += 1
        entry.number = self._count

    def _add(self, written: str, entry: _Entry) -> None:
        self._number(entry)
        simple = _SIMPLE.match(written)
        if written.startswith("-"):
            self._endings.setdefault(written[-1].lower(), []).append((written[1:].lower(), entry))
        elif _PHRASE.match(written):
            self._add_phrase(entry, (written.lower(),))
        elif not simple:
            self._put_off(written, entry)
        elif simple["any"] or simple["more"]:
            stem = simple["stem"].lower()
            self._stems.setdefault(stem[:LETTERS], []).append((stem, len(stem) + bool(simple["more"]), entry))
        else:
            word = simple["stem"].lower()
            for one in (word, word[:-1]) if simple["last"] else (word,):
                self._words.setdefault(one, []).append(entry)

    def _add_phrase(self, entry: _Entry, ways: tuple[str, ...]) -> None:
        if all(way.isalpha() for way in ways):
            for word in ways:
                self._words.setdefault(word, []).append(entry)
            return
        entry.ways = ways
        for way in ways:
            word, _, told = _BEGUN.match(way.translate(AS_NOUGHT)).groups()  # type: ignore[union-attr]
            self._firsts.setdefault(word, {}).setdefault(entry, set()).add(told[:FOLLOWING])

    def _put_off(self, written: str, entry: _Entry) -> None:
        """An entry waits for a word with which it can begin: most show their first letters without being taken to
        pieces."""
        entry.waits = True
        head = _HEAD.match(written)
        if head and not is_parted(written):
            letters = head["head"].lower().translate(AS_NOUGHT)
            keys = {letters + END if head["whole"] is not None else letters[:LETTERS]}
        else:
            entry.pieces = parsed(entry.pattern)
            keys = heads(entry.pieces)
        for key in keys:
            self._waiting.setdefault(key, []).append(entry)

    def _take_up(self, begun: str) -> None:
        """Look closely at what was put off until a word came that begins like this one."""
        for key in (begun + END, *(begun[:length] for length in range(1, min(len(begun), LETTERS) + 1))):
            for entry in self._waiting.pop(key, ()):
                if entry.waits:
                    entry.waits = False
                    self._add_pattern(entry)

    def _add_pattern(self, entry: _Entry) -> None:
        tree = entry.pieces or parsed(entry.pattern)
        entry.pieces = []
        if entry.in_full and (ways := spellings(tree)):
            self._add_phrase(entry, ways)
            return
        firsts: defaultdict[str, set[str]] = defaultdict(set)
        for begun in beginnings(tree):
            word, space, told = begun.partition(END)
            if space and word.isalnum():  # most are words and a space, and need no closer look
                firsts[word].add(space + told)
                continue
            word, stem, told = _BEGUN.match(begun).groups()  # type: ignore[union-attr]
            if told and not stem:
                firsts[word].add(told.removeprefix(WHOLE))
            else:
                self._prefixes.setdefault(word[:LETTERS], []).append((word, told, entry))
        for word, told_of in firsts.items():
            self._firsts.setdefault(word, {}).setdefault(entry, set()).update(told_of)

    def find(self, text: str) -> dict[str, list[Cue]]:
        """The cues of the tables in `text`, by table, in the order of the text; those of one entry never overlap."""
        out: dict[str, list[Cue]] = {}
        ends: dict[_Entry, int] = {}
        known = self._known
        for found in _WORD.finditer(text):
            begins = known.get(found[0])
            if begins is None:
                begins = self._learn(found[0])
            if begins is _NOTHING:
                continue
            start, end = found.span()
            sure, told, known_to_try = begins
            for entry in sure:
                out.setdefault(entry.table, []).append(Cue(start, end, entry.label, entry.rank))
            if not told:
                continue
            following = text[end : end + FOLLOWING]
            tried = known_to_try.get(following)
            for entry in self._to_try(begins, following) if tried is None else tried:
                if (cue := entry.found(text, start)) and ends.get(entry, 0) <= start:
                    ends[entry] = cue.end
                    out.setdefault(entry.table, []).append(cue)
        return out

    def _to_try(self, begins: _Begins, following: str) -> tuple[_Entry, ...]:
        """The entries that may go on with these characters behind their first word; kept for next time."""
        plain = _SPACE.sub(" ", following).lower().translate(AS_NOUGHT)
        in_a_row = "  " in plain  # which some entries allow
        if len(begins.tried) >= _MOST_FOLLOWING:
            begins.tried.clear()
        begins.tried[following] = tuple(entry for entry, told in begins.told if in_a_row or plain.startswith(told))
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
            alike = self._alike[begun] = _Begins((), self._told(begun), {})
        sure = self._in_full(written)
        begins = self._known[written] = alike._replace(sure=sure) if sure or alike.told else _NOTHING
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

    def _told(self, begun: str) -> tuple[tuple[_Entry, tuple[str, ...]], ...]:
        """The entries that may go on behind a word, its digits noughts, each with what may stand there."""
        told: dict[_Entry, list[str]] = {}
        for length in range(1, min(len(begun), LETTERS) + 1):
            for letters, following, entry in sorted(
                self._prefixes.get(begun[:length], ()), key=lambda one: one[2].number
            ):
                if begun.startswith(letters):
                    told.setdefault(entry, []).append(following)
        for entry, ways in sorted(self._firsts.get(begun, {}).items(), key=_needs_more):
            told.setdefault(entry, []).extend(ways)
        return tuple((entry, tuple(ways)) for entry, ways in told.items())


def _in_order(entry: _Entry) -> int:
    return entry.number


def _needs_more(told: tuple[_Entry, set[str]]) -> tuple[bool, int]:
    """Must something stand behind the word of an entry? Those for which it need not come first."""
    return "" not in told[1], told[0].number
