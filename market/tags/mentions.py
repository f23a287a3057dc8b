"""Finding names in running text: a text is split into words once, and each kind of name looks its first words up."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f]")
_PLAIN = {"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "“": '"', "”": '"'}


def plain(text: str) -> str:
    """The text without accents and with one kind of apostrophe, hyphen and space; letters keep their case."""
    if text.isascii():
        return text
    simple = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    for sign, kind in _PLAIN.items():
        simple = simple.replace(sign, kind)
    return simple


@dataclass(frozen=True)
class Text:
    """A text made ready: plain, and in lower case."""

    plain: str
    lower: str

    @classmethod
    def of(cls, text: str) -> "Text":
        """Makes a text ready."""
        simple = plain(text)
        return cls(simple, simple.lower())

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, each once. `H100s` and `TPUs` are there as `H100` and `TPU` too."""
        words = frozenset(_WORD.findall(self.plain))
        return words | {word[:-1] for word in words if word[-1] == "s" and not word[-2:-1].islower()}

    def places(self, word: str) -> list[int]:
        """Where one of its words stands, in order."""
        found, start = [], self.plain.find(word)
        while start >= 0:
            if not _is_of_a_word(self.plain[start - 1 : start]) and _ends(self.plain, start + len(word)):
                found.append(start)
            start = self.plain.find(word, start + 1)
        return found


@dataclass(frozen=True, order=True)
class Mention:
    """A name found in a text: where it stands, as it is written, and what it stands for."""

    start: int
    end: int
    name: str
    tag: str


class Finder:
    """Names and what they stand for. A name counts as whole words in its own case; the longest name at a place wins,
    and a tag of "" swallows a name that stands for something else (AWS Lambda is not Lambda)."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        by_first: dict[str, dict[str, str]] = defaultdict(dict)
        for name, tag in names:
            if first := _WORD.search(plain(name)):
                by_first[first.group()].setdefault(plain(name)[first.start() :], tag)
        self._names = {
            first: sorted(found.items(), key=lambda pair: -len(pair[0])) for first, found in by_first.items()
        }

    def find(self, text: Text) -> list[Mention]:
        """Every mention in the text, in order, none overlapping."""
        found = [
            mention
            for first in self._names.keys() & text.words
            for start in text.places(first)
            if (mention := _longest(text.plain, start, self._names[first]))
        ]
        kept: list[Mention] = []
        for mention in sorted(found):
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return [mention for mention in kept if mention.tag]


def _longest(text: str, start: int, names: list[tuple[str, str]]) -> Mention | None:
    for name, tag in names:
        end = start + len(name)
        if text.startswith(name, start) and _ends(text, end):
            return Mention(start, end, name, tag)
    return None


def _ends(text: str, end: int) -> bool:
    rest = text[end : end + 2]
    if rest[:1] == "s" and not text[end - 1].islower():
        rest = rest[1:] or " "
    return not _is_of_a_word(rest[:1])


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def pairs(places: Iterable[int], others: Iterable[int], distance: int) -> Iterator[tuple[int, int]]:
    """Each place of the first kind with the nearest one of the second before and behind it, at most `distance`
    characters away; the earlier place first."""
    targets = sorted(others)
    for one in places:
        at = bisect_left(targets, one)
        for other in targets[max(0, at - 1) : at + 1]:
            if abs(one - other) <= distance:
                yield min(one, other), max(one, other)


_SENTENCE_HEAD = re.compile(r"(?:\A|[.!?:;•|\"»«(\[\n])\s*\Z")


def stands_out(text: str, mention: Mention) -> bool:
    """Whether the capital of a name says something: not at the head of a sentence, nor in a line where most other
    words have one (a title); a name in the genitive always does."""
    if text.startswith("'s ", mention.end):
        return True
    if mention.start == 0 or _SENTENCE_HEAD.search(text[max(0, mention.start - 3) : mention.start]):
        return False
    begin, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[begin : end if end >= 0 else len(text)][:400].replace(mention.name, "")
    long = [word for word in _WORD.findall(line)[1:] if len(word) > 3 and not word[1].isupper()]
    capitals = [word for word in long if word[0].isupper()]
    return len(capitals) <= 0.6 * len(long)
