"""With which letters what a pattern matches can begin: read off the pattern as the standard library parses it.

That parser is not public, so a test compares what a `Lexicon` finds by these beginnings with plain searches.
"""

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

LETTERS = 4
"""Of a word that goes on so many letters are told."""
END = " "
"""Stands behind the letters of a beginning that is a whole word; the first letter of the next may follow. A sign in its
place ends the word alike."""
STEM = "*"
"""Stands behind letters that any others of the word may follow, before `END` or a sign: `spend* o`."""
DIGITS = "0123456789"
AS_NOUGHT = str.maketrans(DIGITS, "0" * len(DIGITS))
"""In a beginning one digit stands for all: `00 y` is any number of two digits before a `y`."""
_LETTERS_OF_A_WORD = [(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)])]
_WIDEST = 64
"""A class of more characters than this may begin anything."""
_LONGEST_WORD = 12
_MOST_BEGINNINGS = 500
_MOST_REPEATED = 2


def beginnings(pattern: str) -> frozenset[str]:
    """How every text that `pattern` can match begins, in lower case and with noughts for digits: some letters (`crec`),
    a whole word or a stem and the sign or space behind it (`cap-`, `cap `, `spend* `), or with the first letter of the
    next word, where that is known (`three y`).

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
        if len(closed) + len(still_open) > _MOST_BEGINNINGS:
            return closed | {begun[:LETTERS] for begun in still_open}, set()
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
    """Once, twice, ... as often as is told; a space any number of times is one."""
    if list(item) == _LETTERS_OF_A_WORD and all(begun.isalnum() for begun in still_open):
        return set(), {begun + STEM for begun in still_open}
    spaces = len(item) == 1 and item[0][0] is op.IN and _characters(item[0][1]) == {" "}
    closed, after = set[str](), still_open if least == 0 else set[str]()
    now = still_open
    for _ in range(1 if spaces else min(int(most), _MOST_REPEATED)):
        done, now = _walk(item, now)
        closed, after = closed | done, after | now
    if not spaces and int(most) > _MOST_REPEATED:
        closed |= now
    return closed, after


def _grown(still_open: set[str], characters: set[str] | None) -> tuple[set[str], set[str]]:
    """Each beginning with each character; whole at the first letter of a second word, or at the sign behind a word."""
    if characters is None:
        return set(still_open), set()
    closed: set[str] = set()
    after: set[str] = set()
    characters = {character.lower().translate(AS_NOUGHT) for character in characters}
    for begun in still_open:
        for character in characters:
            grown = begun + character
            if begun.endswith(STEM) and (character.isalnum() or character == "_"):
                closed.add(begun)
            elif begun.endswith(END):
                (after if character == END else closed).add(begun if character == END else grown)
            elif character.isalnum() or character == "_":
                (closed if len(grown) >= _LONGEST_WORD else after).add(grown)
            elif character == END and begun:
                after.add(grown)
            else:
                closed.add(begun + character if begun else character.strip())
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
            out |= set(DIGITS)
        elif code is op.CATEGORY and value is op.CATEGORY_SPACE:
            out.add(" ")
        else:
            return None
    return out
