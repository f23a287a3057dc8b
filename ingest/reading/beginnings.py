"""With which letters what a pattern matches can begin, and all that it can match where that is little.

A test compares what a `Lexicon` finds by these beginnings with plain searches.
"""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any

from ingest.reading.learnt import compiled
from ingest.reading.notation import (
    APART,
    BOUNDARY,
    EITHER,
    LETTER,
    LOOK,
    NO_LETTER,
    ONE,
    REPEAT,
    TEXT,
    Pieces,
)

LETTERS = 4
"""By so many letters words that go on are looked up."""
END = " "
"""Stands behind the letters of a beginning that is a whole word; a sign in its place ends the word alike."""
FOLLOWING = 4
"""So many characters are told of what follows a whole word, or a sign at the head: a space, the next word's first."""
STEM = "*"
"""Stands behind letters that any others of the word may follow, before `END` or a sign: `spend* on`."""
WHOLE = "\0"
"""Stands behind letters that no letter may follow, where nothing else is known of what does."""
DIGITS = "0123456789"
AS_NOUGHT = str.maketrans(DIGITS, "0" * len(DIGITS))
"""In a beginning one digit stands for all: `00 y` is any number of two digits before a `y`."""
_LONGEST_WORD = 12
_MOST_BEGINNINGS = 2000
_MOST_SPELLINGS = 40
_TOLD = compiled(rf"(?P<all>\w{{{_LONGEST_WORD}}}|\w++\*?+\W.{{{FOLLOWING - 1}}}|\W.{{{FOLLOWING}}})|.*", re.DOTALL)
"""What is told of a beginning: all that is asked, or what there is so far."""
_MOST_REPEATED = 2
_ANY_LETTER: Pieces = [(LETTER, None)]
_A_SPACE: Pieces = [(ONE, frozenset(" "))]
_Grown = Callable[[set[str], Collection[str]], tuple[set[str], set[str]]]
"""Beginnings and ways of going on -> (beginnings that are whole, those that what follows goes on)."""
_HEAD = compiled(rf"\w{{1,{LETTERS}}}")


def begins_a_word(pieces: Pieces) -> bool:
    """Is `\\b` the first thing of a parsed pattern, or of each of its ways?"""
    sort, said = pieces[0] if pieces else ("", ())
    return sort == BOUNDARY or (sort == EITHER and all(map(begins_a_word, said)))


def beginnings(pieces: Pieces) -> frozenset[str]:
    """How every text that a parsed pattern can match begins, in lower case and with noughts for digits: some letters
    (`crec`), or a whole word or a stem with what is known of the characters behind it (`cap-`, `spend* `, `three yea`).

    ValueError where it can begin with a space, with any character, or match nothing at all.
    """
    closed, still_open = _walk(pieces, {""}, _grown)
    if not {"", END}.isdisjoint({begun[:1] for begun in closed | still_open}):
        raise ValueError("a cue must begin with letters or a sign")
    return frozenset(closed | still_open)


def heads(pieces: Pieces) -> set[str]:
    """How the first word or sign of all that a parsed pattern can match begins, in far less time than `beginnings`: so
    many letters as words are looked up by, or a shorter word and `END`. ValueError as there."""
    closed, still_open = _walk(pieces, {""}, _headed)
    told = closed | {begun.rstrip(STEM + WHOLE) for begun in still_open}
    if not {"", END}.isdisjoint({begun[:1] for begun in told}):
        raise ValueError("a cue must begin with letters or a sign")
    return told


def _walk(pieces: Pieces, still_open: set[str], grown: _Grown) -> tuple[set[str], set[str]]:
    """(beginnings that are whole, beginnings that what follows goes on)."""
    closed: set[str] = set()
    for sort, said in pieces:
        if not still_open:
            break
        if len(closed) + len(still_open) > _MOST_BEGINNINGS:
            return closed | still_open, set()
        done, still_open = _step(sort, said, still_open, grown)
        closed |= done
    return closed, still_open


def _step(sort: str, said: Any, still_open: set[str], grown: _Grown) -> tuple[set[str], set[str]]:
    if sort == TEXT:
        return grown(still_open, (said,))
    if sort == ONE and said:
        return grown(still_open, said)
    if sort == EITHER:
        plain = [way[0][1] for way in said if len(way) == 1 and way[0][0] == TEXT]
        ways = [_walk(way, still_open, grown) for way in said if len(way) != 1 or way[0][0] != TEXT]
        ways.append(grown(still_open, plain))
        return set().union(*(done for done, _ in ways)), set().union(*(left for _, left in ways))
    if sort == REPEAT:
        least, most, _, item = said
        return _repeated(least, most, item, still_open, grown)
    if sort in (BOUNDARY, NO_LETTER):
        return set(), {begun + WHOLE if begun.isalnum() else begun for begun in still_open}
    if sort == LOOK:
        return set(), still_open
    if sort == APART:
        return _walk(said, still_open, grown)
    return set(still_open), set()


def _repeated(least: int, most: int, item: Pieces, still_open: set[str], grown: _Grown) -> tuple[set[str], set[str]]:
    """Once, twice, ... as often as is told; a space any number of times is one."""
    if item == _ANY_LETTER and all(begun.isalnum() for begun in still_open):
        return set(), {begun + STEM for begun in still_open}
    spaces = item == _A_SPACE
    closed, after = set[str](), still_open if least == 0 else set[str]()
    now = still_open
    for _ in range(1 if spaces else min(most, _MOST_REPEATED)):
        done, now = _walk(item, now, grown)
        now = now - after
        closed, after = closed | done, after | now
    if not spaces and most > _MOST_REPEATED:
        closed |= now
    return closed, after


def _grown(still_open: set[str], letters: Collection[str]) -> tuple[set[str], set[str]]:
    """Each beginning with each way of going on; whole where enough is told of its word, or of what stands behind it."""
    closed: set[str] = set()
    after: set[str] = set()
    every = {one.translate(AS_NOUGHT) for one in letters}
    heads: dict[int, set[str]] = {}
    for begun in still_open:
        at = begun.find(END)
        if at > 0 and begun[:at].isalnum():
            limit = at + FOLLOWING
            lacking = limit - len(begun) + 1  # one more, as a space behind a space is passed over
            if lacking not in heads:
                heads[lacking] = {one[:lacking] for one in every}
            space = begun.endswith(END)
            told = {(begun + (one.lstrip(END) if space else one))[:limit] for one in heads[lacking]}
            whole = {one for one in told if len(one) == limit}
            closed |= whole
            after |= told - whole
        else:
            _go_on(begun, every, closed, after)
    return closed, after


def _headed(still_open: set[str], letters: Collection[str]) -> tuple[set[str], set[str]]:
    """As `_grown`, but no farther than the first word or sign."""
    closed: set[str] = set()
    after: set[str] = set()
    every = {one.translate(AS_NOUGHT) for one in letters}
    for begun in still_open:
        if begun.endswith((STEM, WHOLE)):
            closed.add(begun[:-1])
            continue
        for told in {begun + more for more in every}:
            head = _HEAD.match(told)
            if not head:
                closed.add(told[0])
            elif head.end() == LETTERS:
                closed.add(head[0])
            elif head.end() < len(told):
                closed.add(head[0] + END)
            else:
                after.add(told)
    return closed, after


def _go_on(begun: str, every: set[str], closed: set[str], after: set[str]) -> None:
    """Add a beginning that is not yet known to be a word and a space, with each way of going on, to what it then is."""
    ends_in_space, ends_word = begun.endswith(END), begun.endswith((STEM, WHOLE))
    plain = begun.removesuffix(WHOLE)
    for more in every:
        if ends_word and (more[0].isalnum() or more[0] == "_"):
            closed |= {begun} if begun.endswith(STEM) else set()
            continue
        told = _TOLD.match(plain + (more.lstrip(END) if ends_in_space else more))
        if told:
            (closed if told["all"] else after).add(told[0])


def first_letters(pieces: Pieces) -> tuple[set[str], bool]:
    """The first characters of all that parsed pieces can match, in lower case, and whether that may be nothing.

    ValueError where it can be any character.
    """
    letters: set[str] = set()
    for sort, said in pieces:
        if sort in (BOUNDARY, NO_LETTER, LOOK):
            continue
        told = [(way, False) if isinstance(way, set) else first_letters(way) for way in _ways(sort, said)]
        letters = letters.union(*(some for some, _ in told))
        skipped = sort == REPEAT and said[0] == 0
        if not skipped and not any(empty for _, empty in told):
            return letters, False
    return letters, True


def _ways(sort: str, said: Any) -> Any:
    """What may stand at one piece: sets of characters or pieces. ValueError where it may be any character."""
    if sort == TEXT:
        return [{said[0]}]
    if sort == ONE and said:
        return [set(said)]
    if sort == EITHER:
        return said
    if sort == REPEAT:
        return [said[3]]
    if sort == APART:
        return [said]
    raise ValueError("it may begin with any character")


def spellings(pieces: Pieces) -> tuple[str, ...]:
    """All that a parsed pattern can match, in lower case with plain spaces, what is preferred first; none where that
    is much, cannot be listed, or hangs on more than where a word ends."""
    return tuple(dict.fromkeys(_spelt(pieces, [""])))


def _spelt(pieces: Pieces, begun: list[str]) -> list[str]:
    """Each beginning with all that `pieces` can match behind it; none where that cannot be listed."""
    for sort, said in pieces:
        if sort == TEXT:
            begun = [one + said for one in begun]
        elif sort == ONE and said:
            begun = [one + character for one in begun for character in sorted(said)]
        elif sort == EITHER:
            begun = _either(begun, said)
        elif sort == REPEAT and said[:3] == (0, 1, True):
            begun = _either(begun, (said[3], []))
        elif sort != NO_LETTER:
            return []
        if not 0 < len(begun) <= _MOST_SPELLINGS:
            return []
    return begun


def _either(begun: list[str], ways: Sequence[Pieces]) -> list[str]:
    """Each beginning with each of several ways to go on; none where one of them cannot be listed."""
    told = [[_spelt(way, [one]) for way in ways] for one in begun]
    return [one for every in told for way in every for one in way] if all(all(every) for every in told) else []
