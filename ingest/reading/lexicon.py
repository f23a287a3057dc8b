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
from collections.abc import Iterator, Mapping
from itertools import count
from typing import NamedTuple

from ingest.reading.beginnings import END, LETTERS, heads
from ingest.reading.entries import entries, is_parted
from ingest.reading.entry import Cue, Entry, made
from ingest.reading.pieces import AS_NOUGHT
from ingest.reading.reach import ANY

__all__ = ["Cue", "Lexicon", "Table"]

Table = tuple[tuple[str, str], ...]
"""Rows of (label, entries)."""

_STEM_LETTERS = 4
"""By so many letters stems are looked up."""
_FOLLOWING = 4
"""So many characters behind a word are looked at before an entry is tried: a space, the next word's first."""
_MOST_KNOWN = 50_000
_MOST_FOLLOWING = 5_000
"""Words whose entries are kept, and what stood behind one; a text of ever new words starts the list afresh."""
_MOST_LETTERS = 20
"""An entry whose first word may begin with more letters than these is looked for by itself."""
_WORD = re.compile(r"\w+|[^\w\s]")
_SPACE = re.compile(r"\s")
_HEAD = re.compile(
    r"(?:\(\?<[!=][^()]*\))*(?:(?P<lead>[^\\|()\[{?*+.^$]+)(?![?*+{])|"
    r"\(\?:(?P<words>\w(?!\?)[\w ?]*+(?:\|\w(?!\?)[\w ?]*+)*)\)(?P<ends> )?(?![?*+{]))"
)
"""The plain text with which all begins that an entry matches, or the few words; `ends` where no letter follows them."""


class _Begins(NamedTuple):
    """What may begin at a word: entries that it is in full; others, by what may stand behind it; which of these to try
    before given characters, as far as that was asked. Words that begin alike share the last two."""

    sure: tuple[Entry, ...]
    behind: Mapping[str, list[Entry]]
    tried: dict[str, tuple[Entry, ...]]


_NOTHING = _Begins((), {}, {})


class Lexicon:
    """Tables of cues, looked for together.

    words: tables of whole words in the notation above. patterns: tables whose rows are each one regular expression.
    ValueError where an entry can begin with a space, with any character, or match nothing; of most only when a word
    comes with which they can begin.
    """

    def __init__(self, words: Mapping[str, Table], patterns: Mapping[str, Table]) -> None:
        self._words: defaultdict[str, list[Entry]] = defaultdict(list)
        self._stems: defaultdict[str, list[tuple[str, int, Entry]]] = defaultdict(list)
        self._endings: defaultdict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._headed: defaultdict[str, list[Entry]] = defaultdict(list)
        """By the letters with which they begin: all other entries."""
        self._anywhere: list[tuple[tuple[str, ...], Entry]] = []
        """Entries that begin with any letter, and the signs one of which stands behind their first word."""
        self._known: dict[str, _Begins] = {}
        self._alike: dict[str, _Begins] = {}
        numbers = count()
        for table, rows in words.items():
            for rank, (label, written) in enumerate(rows):
                for entry in entries(written):
                    self._add(Entry(next(numbers), table, label, rank, entry))
        for table, rows in patterns.items():
            for rank, (label, pattern) in enumerate(rows):
                self._put(Entry(next(numbers), table, label, rank, pattern, False))

    def _add(self, entry: Entry) -> None:
        written = entry.written
        if written.isalnum():
            self._words[written.lower()].append(entry)
        elif written[-1] == "?" and written[:-1].isalnum():
            word = written[:-1].lower()
            self._words[word].append(entry)
            self._words[word[:-1]].append(entry)
        elif written.endswith((r"\w*", r"\w+")) and written[:-3].isalnum():
            stem = written[:-3].lower()
            self._stems[stem[:_STEM_LETTERS]].append((stem, len(stem) + (written[-1] == "+"), entry))
        elif written[0] == "-":
            self._endings[written[-1].lower()].append((written[1:].lower(), entry))
        else:
            self._put(entry)

    def _put(self, entry: Entry) -> None:
        """By its first letters: most show them without being taken to pieces."""
        written = entry.written
        head = _HEAD.match(written) if entry.in_full and not is_parted(written) else None
        if not head:
            keys = heads(entry.pieces)
            if len(keys) > _MOST_LETTERS and sum(len(key) == 1 for key in keys) > _MOST_LETTERS:
                self._anywhere.append((entry.signs_behind(), entry))
                return
        elif head["lead"]:
            entry.lead = head["lead"].lower().translate(AS_NOUGHT)
            keys = {_key(entry.lead, False)}
            if len(head["lead"]) == len(written):
                entry.ways = (written.lower(),)
        else:
            ends = head["ends"] is not None
            keys = {_key(one, ends) for one in _either(head["words"].lower().translate(AS_NOUGHT))}
        for key in keys:
            self._headed[key].append(entry)

    def find(self, text: str) -> dict[str, list[Cue]]:
        """The cues of the tables in `text`, by table, in the order of the text; those of one entry never overlap."""
        out: defaultdict[str, list[Cue]] = defaultdict(list)
        ends: dict[Entry, int] = {}
        known = self._known
        for found in _WORD.finditer(text):
            begins = known.get(found[0])
            if begins is None:
                begins = self._learn(found[0])
            if begins is _NOTHING:
                continue
            start, end = found.span()
            sure, behind, known_to_try = begins
            for entry in sure:
                out[entry.table].append(made(Cue, (start, end, entry.label, entry.rank, None)))
            if not behind:
                continue
            following = text[end : end + _FOLLOWING]
            tried = known_to_try.get(following)
            for entry in self._to_try(found[0], begins, following) if tried is None else tried:
                if (cue := entry.found(text, start)) and ends.get(entry, 0) <= start:
                    ends[entry] = cue.end
                    out[entry.table].append(cue)
        self._look_all_over(text, out)
        return out

    def _look_all_over(self, text: str, out: dict[str, list[Cue]]) -> None:
        """Add what begins with any word."""
        for signs, entry in self._anywhere:
            if any(sign in text for sign in signs) and (every := entry.everywhere(text)):
                out[entry.table] = sorted([*out[entry.table], *every], key=_by_start)

    def _to_try(self, word: str, begins: _Begins, following: str) -> tuple[Entry, ...]:
        """The entries that may go on with these characters behind their first word; kept for next time."""
        behind = begins.behind
        plain = _SPACE.sub(" ", following).lower().translate(AS_NOUGHT)
        rest = plain.lstrip()
        keys = {ANY, plain[:1], END + rest[:1]} if plain[:1] == END and rest else {ANY, plain[:1]}
        if not rest:
            keys = set(behind)
        some = {entry for key in keys for entry in behind.get(key, ())}
        begun, cut = word.lower().translate(AS_NOUGHT) + plain, len(following) == _FOLLOWING
        tried = tuple(sorted((entry for entry in some if entry.may_begin(begun, cut)), key=_in_order))
        if len(begins.tried) >= _MOST_FOLLOWING:
            begins.tried.clear()
        begins.tried[following] = tried
        return tried

    def _learn(self, written: str) -> _Begins:
        """What may begin at a word as written; kept for next time."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
            self._alike.clear()
        begun = written.lower().translate(AS_NOUGHT)
        alike = self._alike.get(begun)
        if alike is None:
            alike = self._alike[begun] = self._begun_with(begun)
        sure = self._in_full(written, alike.sure)
        begins = self._known[written] = alike._replace(sure=sure) if sure or alike.behind else _NOTHING
        return begins

    def _begun_with(self, begun: str) -> _Begins:
        """What may begin at a word, its digits noughts; for sure, the patterns of which it is a way."""
        sure: list[Entry] = []
        behind: defaultdict[str, list[Entry]] = defaultdict(list)
        headed = self._headed.get
        for key in (begun + END, *(begun[:length] for length in range(1, min(len(begun), LETTERS) + 1))):
            for entry in headed(key, ()):
                told = entry.behind(begun)
                if told:
                    if ANY in told:
                        entry.settle()
                    if entry.ways and all(map(str.isalpha, entry.ways)):
                        sure += [entry] * (begun in entry.ways)
                        continue
                for one in told:
                    behind[one].append(entry)
        return _Begins(tuple(sure), behind, {})

    def _in_full(self, written: str, listed: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The entries that a word is in full, those among which all ways are listed as well."""
        word = written.lower()
        sure = dict.fromkeys(sorted((*self._words.get(word, ()), *listed), key=_in_order))
        for length in range(1, min(len(word), _STEM_LETTERS) + 1):
            for stem, least, entry in self._stems.get(word[:length], ()):
                if word.startswith(stem) and len(word) >= least:
                    sure[entry] = None
        sure |= {
            entry: None
            for ending, entry in self._endings.get(word[-1:], ())
            if word.endswith(ending) and not (written.istitle() and ending.isascii())  # Alibaba, Aaron: names
        }
        return tuple(sure)


def _either(words: str) -> Iterator[str]:
    """Words between bars, each of which may have a last letter that may be missing."""
    for word in words.split("|"):
        yield word.removesuffix("?")
        if word[-1:] == "?":
            yield word[:-2]


def _key(text: str, ends: bool) -> str:
    """By what an entry is found that begins with a text; ends: where no letter follows that."""
    word = _WORD.match(text)
    if not word:
        raise ValueError("a cue must begin with letters or a sign")
    if text[word.end() : word.end() + 1] == "?":
        return word[0][:-1][:LETTERS]
    return word[0] + END if ends or word.end() < len(text) else word[0][:LETTERS]


def _by_start(cue: Cue) -> int:
    return cue.start


def _in_order(entry: Entry) -> int:
    return entry.number
