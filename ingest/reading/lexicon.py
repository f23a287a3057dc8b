r"""Many words looked for in one pass over a text.

A table of cues lists the ways of saying something: words, phrases and regular expressions, each of which begins at the
beginning of a word. Searching a sentence for some thousand of them, one after another, reads it a thousand times. A
`Lexicon` knows with which letters each entry can begin and tries at each word of a text only those that can begin
there: two look-ups a word, and a match for the few that may hold. That this finds what a search for each entry finds
is a test (tests/ingest/reading/test_reading_lexicon.py).

Entries stand in a string, parted by ` | ` or a line end, and match whole words without regard to case:

    spend\w* | outlays? | capital (?:spending|expenditure)    a stem, an optional letter, any regular expression
    -arán                                                     any word with this ending
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from re import _constants as op  # type: ignore[attr-defined]  # the standard library's own parser of patterns: not
from re import _parser  # type: ignore[attr-defined]  # public, so the test above compares with plain searches
from typing import Any, NamedTuple

Table = tuple[tuple[str, str], ...]
"""Rows of (label, entries)."""

_LETTERS = 4
_END = " "
"""Stands behind the letters of a beginning that is a whole word."""
_WIDEST = 64
"""A class of more characters than this may begin anything."""
_MOST_KNOWN = 50_000
"""Words whose entries are kept; a text of ever new words starts the list afresh."""
_WORD = re.compile(r"\w+|[^\w\s]")
_SIGN = re.compile(r"\\.| \| |[()\[\]]")
_SIMPLE = re.compile(r"(?P<stem>\w+)(?:(?P<any>\\w\*)|(?P<more>\\w\+)|(?P<last>\?))?\Z")


class Cue(NamedTuple):
    """Words that an entry found: their place, and the label and number of its row; `match` where it is a pattern."""

    start: int
    end: int
    label: str
    rank: int
    match: re.Match[str] | None = None


class _Entry:
    """A way of saying something that is more than a word: compiled when it is first tried."""

    def __init__(self, table: str, label: str, rank: int, pattern: str) -> None:
        self.table, self.label, self.rank, self.pattern = table, label, rank, pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)


_Begins = tuple[tuple[_Entry, bool], ...]


class Lexicon:
    """Tables of cues, looked for together.

    words: tables of whole words in the notation above. patterns: tables whose rows are each one regular expression.
    ValueError where an entry can begin with a space, with any character, or match nothing.
    """

    def __init__(self, words: Mapping[str, Table], patterns: Mapping[str, Table]) -> None:
        self.tables = (*words, *patterns)
        self._words: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[tuple[str, int, _Entry]]] = {}
        self._endings: dict[str, list[tuple[str, _Entry]]] = {}
        self._patterns: dict[str, list[_Entry]] = {}
        self._known: dict[str, _Begins] = {}
        for table, rows in words.items():
            for rank, (label, written) in enumerate(rows):
                for entry in entries(written):
                    self._add(entry, _Entry(table, label, rank, _whole(entry)))
        for table, rows in patterns.items():
            for rank, (label, pattern) in enumerate(rows):
                self._add_pattern(_Entry(table, label, rank, pattern))

    def _add(self, written: str, entry: _Entry) -> None:
        simple = _SIMPLE.match(written)
        if written.startswith("-"):
            self._endings.setdefault(written[-1].lower(), []).append((written[1:].lower(), entry))
        elif not simple:
            self._add_pattern(entry)
        elif simple["any"] or simple["more"]:
            stem = simple["stem"].lower()
            self._stems.setdefault(stem[:_LETTERS], []).append((stem, len(stem) + bool(simple["more"]), entry))
        else:
            word = simple["stem"].lower()
            for one in (word, word[:-1]) if simple["last"] else (word,):
                self._words.setdefault(one, []).append(entry)

    def _add_pattern(self, entry: _Entry) -> None:
        for letters in beginnings(entry.pattern):
            self._patterns.setdefault(letters, []).append(entry)

    def find(self, text: str) -> dict[str, list[Cue]]:
        """The cues of every table in `text`, by table, in the order of the text; those of one entry never overlap."""
        out: dict[str, list[Cue]] = {table: [] for table in self.tables}
        ends: dict[_Entry, int] = {}
        known = self._known
        for found in _WORD.finditer(text):
            begins = known.get(found[0])
            if begins is None:
                begins = self._learn(found[0])
            if not begins:
                continue
            start = found.start()
            for entry, tried in begins:
                if not tried:
                    out[entry.table].append(Cue(start, found.end(), entry.label, entry.rank))
                elif ends.get(entry, 0) <= start and (match := entry.compiled.match(text, start)):
                    ends[entry] = match.end()
                    out[entry.table].append(Cue(start, match.end(), entry.label, entry.rank, match))
        return out

    def _learn(self, written: str) -> _Begins:
        """The entries that hold at this word (False), and those that may hold from it on (True); kept for next time."""
        word = written.lower()
        sure = list(self._words.get(word, ()))
        sure += [one for stem, least, one in self._stems.get(word[:_LETTERS], ()) if _goes_on(word, stem, least)]
        sure += [one for ending, one in self._endings.get(word[-1:], ()) if word.endswith(ending)]
        lengths = range(1, min(len(word), _LETTERS) + 1)
        beginnings_of_it = [*(word[:length] for length in lengths), word + _END]
        tried = [entry for letters in beginnings_of_it for entry in self._patterns.get(letters, ())]
        begins = tuple((entry, False) for entry in sure) + tuple((entry, True) for entry in dict.fromkeys(tried))
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[written] = begins
        return begins


def _goes_on(word: str, stem: str, least: int) -> bool:
    return word.startswith(stem) and len(word) >= least


def entries(written: str) -> Iterator[str]:
    """The entries of a row: parted by line ends and by ` | ` outside brackets."""
    for line in written.splitlines():
        depth, begun = 0, 0
        for sign in _SIGN.finditer(line):
            depth += (sign[0] in "([") - (sign[0] in ")]")
            if sign[0] == " | " and not depth:
                yield line[begun : sign.start()].strip()
                begun = sign.end()
        if line[begun:].strip():
            yield line[begun:].strip()


def _whole(entry: str) -> str:
    """The pattern of an entry: a space is any space, and no letter follows; what looks ahead looks after that."""
    body, ahead = _parted(entry)
    ends = r"(?!\w)" if body[-1:] not in (" ", "") else ""
    return f"(?:{body}){ends}{ahead}".replace(" ", r"\s")


def _parted(entry: str) -> tuple[str, str]:
    """An entry and what it looks ahead for at its end."""
    depth = 0
    for place in range(len(entry) - 1, -1, -1):
        depth += (entry[place] == ")") - (entry[place] == "(")
        if not depth and entry[place] == "(" and entry[place : place + 3] in ("(?=", "(?!"):
            body, ahead = _parted(entry[:place])
            return body, ahead + entry[place:]
        if not depth and entry[place] != "(":
            break
    return entry, ""


def beginnings(pattern: str) -> frozenset[str]:
    """The first letters, four at most and in lower case, of every text that `pattern` can match; whole words end in a
    space.

    ValueError where it can begin with a space, with any character, or match nothing at all.
    """
    closed, still_open = _walk(_parser.parse(pattern, re.IGNORECASE), {""})
    if "" in closed or "" in still_open:
        raise ValueError(f"a cue must begin with letters or a sign: {pattern}")
    return frozenset(closed | still_open)


def _walk(items: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    """(beginnings that are whole, beginnings that what follows goes on)."""
    closed: set[str] = set()
    for code, said in items:
        if not still_open:
            break
        done, still_open = _step(code, said, still_open)
        closed |= done
    return closed, still_open


def _step(code: Any, said: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return set(), still_open
    if code is op.LITERAL:
        return _grown(still_open, {chr(said)})
    if code is op.IN:
        return _grown(still_open, _characters(said))
    if code is op.BRANCH:
        ways = [_walk(way, still_open) for way in said[1]]
        return set().union(*(done for done, _ in ways)), set().union(*(left for _, left in ways))
    if code is op.SUBPATTERN:
        return _walk(said[3], still_open)
    if code is op.ATOMIC_GROUP:
        return _walk(said, still_open)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, item = said
        return _repeated(least, most, item, still_open)
    return set(still_open), set()


def _repeated(least: int, most: Any, item: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    closed, after = _walk(item, still_open)
    if most != 1:
        closed, after = closed | after, set()
    return closed, after | still_open if least == 0 else after


def _grown(still_open: set[str], characters: set[str] | None) -> tuple[set[str], set[str]]:
    """Each beginning with each character; whole once long enough, or where a sign ends the word."""
    if characters is None:
        return set(still_open), set()
    closed: set[str] = set()
    after: set[str] = set()
    for begun in still_open:
        for character in characters:
            if character.isalnum() or character == "_":
                grown = begun + character.lower()
                (closed if len(grown) >= _LETTERS else after).add(grown)
            else:
                closed.add(begun + _END if begun else character.strip())
    return closed, after


def _characters(said: Any) -> set[str] | None:
    """The characters of a class; None where they are too many to list."""
    out: set[str] = set()
    for code, value in said:
        if code is op.LITERAL:
            out.add(chr(value))
        elif code is op.RANGE and value[1] - value[0] < _WIDEST:
            out |= {chr(number) for number in range(value[0], value[1] + 1)}
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            out |= set("0123456789")
        elif code is op.CATEGORY and value is op.CATEGORY_SPACE:
            out.add(" ")
        else:
            return None
    return out
