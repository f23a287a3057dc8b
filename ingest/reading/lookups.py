"""Rows and entries of tables of cues, taken apart into what a `Lexicon` looks them up by.

All of it follows from what is written, so it is kept between processes (`learnt.py`): plain tuples, dicts and texts.
"""

import re
from collections import defaultdict

from ingest.reading.beginnings import AS_NOUGHT, FOLLOWING, WHOLE, beginnings, heads, spellings
from ingest.reading.entries import entries, first_words, whole
from ingest.reading.learnt import compiled
from ingest.reading.notation import parsed

WORDS, STEM, ENDING, WAITS = range(4)
"""How an entry is looked up: under whole words, a stem, the last letter of its ending, or by its beginnings later."""
BETWEEN = "\x01"
"""Parts what may stand behind one word or stem."""
_BEGUN = compiled(r"(?P<word>\w+|\W)(?P<stem>\*?)(?P<told>.*)", re.DOTALL)
"""A beginning: its word or sign, a mark where that is a stem, what stands behind it."""
_PHRASE = compiled(r"\w+(?: \w+)+\Z")
"""A phrase of plain words, which need not be parsed."""
_Behind = dict[str, str]


Taken = tuple[tuple[str, ...], tuple[str, ...], _Behind, _Behind]
"""An entry taken apart: the single words that it is; else all that it matches, in lower case, what is preferred first,
where that can be listed; what may stand behind the words, and behind the stems, with which it begins."""


def listed(written: str) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """The entries of a row, each with how it is looked up and under what."""
    return tuple((entry, *_sort_of(entry)) for entry in entries(written))


def _sort_of(entry: str) -> tuple[int, tuple[str, ...]]:
    if entry.isalnum():
        return WORDS, (entry.lower(),)
    if entry[-1] == "?" and entry[:-1].isalnum():
        return WORDS, (entry[:-1].lower(), entry[:-2].lower())
    if entry.endswith((r"\w*", r"\w+")) and entry[:-3].isalnum():
        return STEM, (entry[:-3].lower(),)
    if entry[0] == "-":
        return ENDING, (entry[1:].lower(),)
    return WAITS, tuple(first_words(entry)) or heads_of(whole(entry))


def heads_of(pattern: str) -> tuple[str, ...]:
    """How the first word of all that a pattern matches begins; ValueError where that may be anything."""
    return tuple(heads(parsed(pattern)))


def entry_apart(entry: str) -> Taken:
    """A way of saying something, taken apart."""
    if _PHRASE.match(entry):
        return _of_ways((entry.lower(),))
    tree = parsed(whole(entry))
    ways = spellings(tree)
    return _of_ways(ways) if ways else _of_beginnings(beginnings(tree))


def pattern_apart(pattern: str) -> Taken:
    """A regular expression, taken apart."""
    return _of_beginnings(beginnings(parsed(pattern)))


def _of_ways(ways: tuple[str, ...]) -> Taken:
    if all(way.isalpha() for way in ways):
        return ways, (), {}, {}
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    for way in ways:
        word, _, told = _begun(way.translate(AS_NOUGHT))
        firsts[word].append(told[:FOLLOWING])
    return (), ways, _joined(firsts), {}


def _of_beginnings(found: frozenset[str]) -> Taken:
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    stems: defaultdict[str, list[str]] = defaultdict(list)
    for word, stem, told in map(_begun, found):
        if told and not stem:
            firsts[word].append(told.removeprefix(WHOLE))
        else:
            stems[word].append(told)
    return (), (), _joined(firsts), _joined(stems)


def _begun(beginning: str) -> tuple[str, str, str]:
    word, stem, told = _BEGUN.match(beginning).groups()  # type: ignore[union-attr] # it matches any text but none
    return word, stem, told


def _joined(behind: dict[str, list[str]]) -> _Behind:
    return {word: BETWEEN.join(told) for word, told in behind.items()}
