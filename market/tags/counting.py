"""Words of several groups counted in one pass over a text, each tried only at words with which it can begin."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

_WORD = re.compile(r"\w+")
_SIGN = re.compile(r"\\.|[|()\[\]]")
_HEAD = re.compile(r"(?:\(\?<=[^)]*\))?([a-z]+)(?![?*{])")
"""The letters with which a way of saying something begins, what it looks back at left aside."""
_MOST_KNOWN = 50_000


class Groups:
    """Groups of words, each written as one expression of ways parted by `|`, all in lower case.

    ValueError where a way does not begin with letters of its own.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self.written = written
        self._ways = {name: re.compile(rf"(?:{ways})(?!\w)") for name, ways in written.items()}
        self._heads = {name: tuple({_head(way) for way in _parted(ways)}) for name, ways in written.items()}
        self._begun = lru_cache(_MOST_KNOWN)(self._begun_by)

    def count(self, lower: str) -> dict[str, Counter[str]]:
        """Group -> what was found of it in a text in lower case, as whole words, and how often."""
        found: dict[str, Counter[str]] = {name: Counter() for name in self._ways}
        ends = dict.fromkeys(self._ways, 0)
        for word in _WORD.finditer(lower):
            for name in self._begun(word[0]):
                way = self._ways[name].match(lower, word.start())
                if way and word.start() >= ends[name]:
                    found[name][way[0]] += 1
                    ends[name] = way.end()
        return found

    def _begun_by(self, word: str) -> tuple[str, ...]:
        """The groups of which a way may begin with this word."""
        return tuple(name for name, heads in self._heads.items() if word.startswith(heads))


def _head(way: str) -> str:
    found = _HEAD.match(way)
    if not found:
        raise ValueError(f"'{way}' does not begin with letters")
    return found[1]


def _parted(ways: str) -> Iterator[str]:
    """The ways between bars outside brackets."""
    depth = begun = 0
    for sign in _SIGN.finditer(ways):
        depth += (sign[0] in "([") - (sign[0] in ")]")
        if sign[0] == "|" and not depth:
            yield ways[begun : sign.start()]
            begun = sign.end()
    yield ways[begun:]
