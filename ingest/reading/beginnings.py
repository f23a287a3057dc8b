"""With which letters what a pattern matches can begin, and all that it can match where that is little.

A test compares what a `Lexicon` finds by these beginnings with plain searches.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ingest.reading.pieces import (
    APART,
    AS_NOUGHT,
    BOUNDARY,
    EITHER,
    FIGURES,
    LOOK,
    NO_LETTER,
    ONE,
    REPEAT,
    TEXT,
    WORDS,
    Piece,
    Pieces,
    Ways,
)

LETTERS = 4
"""By so many letters words that go on are looked up."""
END = " "
"""Stands behind the letters of a beginning that is a whole word; a sign in its place ends the word alike."""
_MOST_SPELLINGS = 40
_MOST_REPEATED = 2
_NOTHING_YET = {""}
_HEAD = re.compile(rf"\w{{1,{LETTERS}}}")


def begins_a_word(pieces: Iterable[Piece]) -> bool:
    """Is `\\b` the first thing of a parsed pattern, or of each of its ways?"""
    for sort, said in pieces:
        return sort == BOUNDARY or (sort == EITHER and all(map(begins_a_word, said.every)))
    return False


def heads(pieces: Iterable[Piece]) -> set[str]:
    """How the first word or sign of all that a parsed pattern can match begins, in lower case and with noughts for
    digits: so many letters as words are looked up by, or fewer, with `END` where that is the whole word.

    ValueError where it can begin with a space, with any character, or match nothing at all.
    """
    closed, still_open = _headed(pieces, _NOTHING_YET)
    told = closed | still_open
    if not {"", END}.isdisjoint({begun[:1] for begun in told}):
        raise ValueError("a cue must begin with letters or a sign")
    return told


def _headed(pieces: Iterable[Piece], still_open: set[str]) -> tuple[set[str], set[str]]:
    """(heads that are whole, heads that what follows goes on)."""
    lead = pieces.lead if isinstance(pieces, Pieces) else ""
    if lead and still_open == _NOTHING_YET and (len(lead) >= LETTERS or lead[-1] == END):
        return {lead if lead[-1] == END else lead[:LETTERS]}, set()
    closed: set[str] = set()
    for sort, said in pieces:
        done, still_open = _head_step(sort, said, still_open)
        closed |= done
        if not still_open:
            break
    return closed, still_open


def _head_step(sort: str, said: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    if sort in (TEXT, FIGURES):
        return _grown(still_open, (said,))
    if sort == WORDS or (sort == ONE and said):
        return _grown(still_open, said)
    if sort == EITHER:
        if still_open != _NOTHING_YET:
            return _headed_ways(said, still_open)
        said.heads = said.heads or _headed_ways(said, still_open)
        heads: tuple[set[str], set[str]] = said.heads
        return heads
    if sort == REPEAT:
        return _head_repeated(said, still_open)
    if sort in (BOUNDARY, NO_LETTER):
        return {begun + END for begun in still_open if begun}, still_open & {""}
    if sort == LOOK:
        return set(), still_open
    if sort == APART:
        return _headed(said, still_open)
    return set(still_open), set()


def _headed_ways(ways: Ways, still_open: set[str]) -> tuple[set[str], set[str]]:
    told = [_headed(way, still_open) for way in ways.every]
    return set().union(*(done for done, _ in told)), set().union(*(left for _, left in told))


def _head_repeated(said: tuple[int, int, bool, Iterable[Piece]], still_open: set[str]) -> tuple[set[str], set[str]]:
    """Once, twice, ... as often as is told."""
    least, most, _, item = said
    closed, after = set[str](), still_open if least == 0 else set[str]()
    now = still_open
    for _ in range(min(most, _MOST_REPEATED)):
        done, now = _headed(item, now)
        now = now - after
        closed, after = closed | done, after | now
    return (closed | now if most > _MOST_REPEATED else closed), after


def _grown(still_open: set[str], letters: Iterable[str]) -> tuple[set[str], set[str]]:
    """Each head with each way of going on, as far as its first word or sign goes."""
    closed: set[str] = set()
    after: set[str] = set()
    for told in {begun + one[: LETTERS + 1].translate(AS_NOUGHT) for one in letters for begun in still_open}:
        head = _HEAD.match(told)
        if not head:
            (closed if told else after).add(told[:1])
        elif head.end() == LETTERS:
            closed.add(head[0])
        elif head.end() < len(told):
            closed.add(head[0] + END)
        else:
            after.add(told)
    return closed, after


def first_letters(pieces: Iterable[Piece]) -> tuple[set[str], bool]:
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
    if sort in (TEXT, FIGURES):
        return [{said[0]}]
    if sort == ONE and said:
        return [set(said)]
    if sort == WORDS:
        return [{word[0]} if word else [] for word in said]
    if sort == EITHER:
        return said.every
    if sort == REPEAT:
        return [said[3]]
    if sort == APART:
        return [said]
    raise ValueError("it may begin with any character")


def spellings(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """All that a parsed pattern can match, in lower case with plain spaces, what is preferred first; none where that
    is much, cannot be listed, or hangs on more than where a word ends."""
    return tuple(dict.fromkeys(_spelt(pieces, [""])))


def _spelt(pieces: Iterable[Piece], begun: list[str]) -> list[str]:
    """Each beginning with all that `pieces` can match behind it; none where that cannot be listed."""
    for sort, said in pieces:
        if sort in (TEXT, FIGURES):
            begun = [one + said for one in begun]
        elif sort == WORDS:
            begun = [one + word for one in begun for word in said]
        elif sort == ONE and said:
            begun = [one + character for one in begun for character in sorted(said)]
        elif sort == EITHER:
            begun = _either(begun, said.every)
        elif sort == REPEAT and said[:3] == (0, 1, True):
            begun = _either(begun, (said[3], []))
        elif sort != NO_LETTER:
            return []
        if not 0 < len(begun) <= _MOST_SPELLINGS:
            return []
    return begun


def _either(begun: list[str], ways: Sequence[Iterable[Piece]]) -> list[str]:
    """Each beginning with each of several ways to go on; none where one of them cannot be listed."""
    told = [[_spelt(way, [one]) for way in ways] for one in begun]
    return [one for every in told for way in every for one in way] if all(all(every) for every in told) else []
