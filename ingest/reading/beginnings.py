"""With which letters what a pattern matches can begin: read off the pattern as the standard library parses it.

That parser is not public, so a test compares what a `Lexicon` finds by these beginnings with plain searches.
"""

import re
from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

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
_LETTER = [(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)])]
_WIDEST = 64
"""A class of more characters than this may begin anything."""
_LONGEST_WORD = 12
_MOST_BEGINNINGS = 2000
_MOST_SPELLINGS = 40
_TOLD = re.compile(rf"(?P<all>\w{{{_LONGEST_WORD}}}|\w++\*?+\W.{{{FOLLOWING - 1}}}|\W.{{{FOLLOWING}}})|.*", re.DOTALL)
"""What is told of a beginning: all that is asked, or what there is so far."""
_MOST_REPEATED = 2


def parsed(pattern: str) -> Any:
    """A pattern without regard to case, as the standard library parses it."""
    return _parser.parse(pattern, re.IGNORECASE)


def begins_a_word(tree: Any) -> bool:
    """Is `\\b` the first thing of a parsed pattern?"""
    return len(tree) > 0 and tuple(tree[0]) == (op.AT, op.AT_BOUNDARY)


def beginnings(tree: Any) -> frozenset[str]:
    """How every text that a parsed pattern can match begins, in lower case and with noughts for digits: some letters
    (`crec`), or a whole word or a stem with what is known of the characters behind it (`cap-`, `spend* `, `three yea`).

    ValueError where it can begin with a space, with any character, or match nothing at all.
    """
    closed, still_open = _walk(tree, {""})
    if any(begun[:1] in ("", END) for begun in closed | still_open):
        raise ValueError(f"a cue must begin with letters or a sign: {tree.state.str}")
    return frozenset(closed | still_open)


def _walk(items: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    """(beginnings that are whole, beginnings that what follows goes on)."""
    closed: set[str] = set()
    for code, said in _runs(items):
        if not still_open:
            break
        if len(closed) + len(still_open) > _MOST_BEGINNINGS:
            return closed | still_open, set()
        done, still_open = _step(code, said, still_open)
        closed |= done
    return closed, still_open


def _runs(items: Any) -> Iterator[tuple[Any, Any]]:
    """The items, with letters that stand side by side as one text."""
    run = ""
    for code, said in items:
        if code is op.LITERAL:
            run += chr(said)
            continue
        if run:
            yield op.LITERAL, run
            run = ""
        yield code, said
    if run:
        yield op.LITERAL, run


def _step(code: Any, said: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    if _ends_a_word(code, said):
        return set(), {begun + WHOLE if begun.isalnum() else begun for begun in still_open}
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return set(), still_open
    if code is op.LITERAL:
        return _grown(still_open, {said})
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


def _ends_a_word(code: Any, said: Any) -> bool:
    """`\\b`, `(?!\\w)`"""
    return said is op.AT_BOUNDARY or (code is op.ASSERT_NOT and said[0] == 1 and list(said[1]) == _LETTER)


def _repeated(least: int, most: Any, item: Any, still_open: set[str]) -> tuple[set[str], set[str]]:
    """Once, twice, ... as often as is told; a space any number of times is one."""
    if list(item) == _LETTER and all(begun.isalnum() for begun in still_open):
        return set(), {begun + STEM for begun in still_open}
    spaces = len(item) == 1 and item[0][0] is op.IN and _characters(item[0][1]) == {" "}
    closed, after = set[str](), still_open if least == 0 else set[str]()
    now = still_open
    for _ in range(1 if spaces else min(int(most), _MOST_REPEATED)):
        done, now = _walk(item, now)
        now = now - after
        closed, after = closed | done, after | now
    if not spaces and int(most) > _MOST_REPEATED:
        closed |= now
    return closed, after


def _grown(still_open: set[str], letters: set[str] | None) -> tuple[set[str], set[str]]:
    """Each beginning with each way of going on; whole where enough is told of its word, or of what stands behind it."""
    if letters is None:
        return set(still_open), set()
    closed: set[str] = set()
    after: set[str] = set()
    for more in {one.lower().translate(AS_NOUGHT) for one in letters}:
        letter = more[0].isalnum() or more[0] == "_"
        for begun in still_open:
            if letter and begun.endswith((STEM, WHOLE)):
                closed |= {begun} if begun.endswith(STEM) else set()
                continue
            begun = begun.removesuffix(WHOLE)
            told = _TOLD.match(begun + (more.lstrip(END) if begun.endswith(END) else more))
            if told:
                (closed if told["all"] else after).add(told[0])
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


def first_letters(items: Any) -> tuple[set[str], bool]:
    """The first characters of all that parsed items can match, in lower case, and whether that may be nothing.

    ValueError where it can be any character.
    """
    letters: set[str] = set()
    for code, said in items:
        if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        ways = _ways(code, said)
        if ways is None:
            raise ValueError("it may begin with any character")
        told = [(way, False) if isinstance(way, set) else first_letters(way) for way in ways]
        letters = letters.union(*(some for some, _ in told))
        skipped = code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and said[0] == 0
        if not skipped and not any(empty for _, empty in told):
            return letters, False
    return letters, True


def _ways(code: Any, said: Any) -> Any:
    """What may stand at one item: sets of characters or items; None where it may be any character."""
    if code is op.LITERAL:
        return [{chr(said).lower()}]
    if code is op.IN:
        characters = _characters(said)
        return None if characters is None else [{character.lower() for character in characters}]
    if code is op.BRANCH:
        return said[1]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [said[2]]
    return [said[3]] if code is op.SUBPATTERN else [said] if code is op.ATOMIC_GROUP else None


def spellings(tree: Any) -> tuple[str, ...]:
    """All that a parsed pattern can match, in lower case with plain spaces, what is preferred first; none where that
    is much, cannot be listed, or hangs on more than where a word ends."""
    return tuple(dict.fromkeys(_spelt(tree, [""])))


def _spelt(items: Any, begun: list[str]) -> list[str]:
    """Each beginning with all that `items` can match behind it; none where that cannot be listed."""
    for code, said in items:
        if code is op.LITERAL:
            begun = [one + chr(said).lower() for one in begun]
        elif code is op.IN and (characters := _characters(said)):
            begun = [one + character.lower() for one in begun for character in sorted(characters)]
        elif code is op.BRANCH:
            begun = _either(begun, said[1])
        elif code is op.SUBPATTERN and not said[1] and not said[2]:
            begun = _spelt(said[3], begun)
        elif code is op.MAX_REPEAT and tuple(said[:2]) == (0, 1):
            begun = _either(begun, (said[2], ()))
        elif not (_ends_a_word(code, said) and said is not op.AT_BOUNDARY):
            return []
        if not 0 < len(begun) <= _MOST_SPELLINGS:
            return []
    return begun


def _either(begun: list[str], ways: Any) -> list[str]:
    """Each beginning with each of several ways to go on; none where one of them cannot be listed."""
    told = [[_spelt(way, [one]) for way in ways] for one in begun]
    return [one for every in told for way in every for one in way] if all(all(every) for every in told) else []
