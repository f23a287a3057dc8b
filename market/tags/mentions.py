"""Finding names in running text: a text is split into words once, and each kind of name looks its first words up."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "“": '"', "”": '"'})


def plain(text: str) -> str:
    """The text without accents and with one kind of apostrophe, hyphen and space; letters keep their case."""
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_PLAIN)


@dataclass(frozen=True)
class Text:
    """A text made ready: plain, in lower case, and the places of each of its words."""

    plain: str
    lower: str
    places: dict[str, list[int]]

    @classmethod
    def of(cls, text: str) -> "Text":
        """Makes a text ready. `H100s` and `TPUs` are found under `H100` and `TPU` too."""
        simple = plain(text)
        places: dict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(simple):
            word = match.group()
            places[word].append(match.start())
            if word[-1] == "s" and not word[-2:-1].islower():
                places[word[:-1]].append(match.start())
        return cls(simple, simple.lower(), dict(places))


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
            for first in self._names.keys() & text.places.keys()
            for start in text.places[first]
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
    return not (rest[:1].isalnum() or rest[:1] == "_")


def near(places: Iterable[int], others: Iterable[int], distance: int) -> bool:
    """Whether any place of the first kind lies within `distance` characters of one of the second."""
    targets = list(others)
    return any(abs(one - other) <= distance for one in places for other in targets)


_SENTENCE_HEAD = re.compile(r"(?:\A|[.!?:;•|\"»«(\[\n])\s*\Z")


def stands_out(text: str, start: int) -> bool:
    """Whether the capital of the word at `start` says something: not at the head of a sentence, nor in a line where
    most words have one (a title)."""
    if start == 0 or _SENTENCE_HEAD.search(text[max(0, start - 3) : start]):
        return False
    begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = text[begin : end if end >= 0 else len(text)][:400]
    long = [word for word in _WORD.findall(line) if len(word) > 3]
    capitals = [word for word in long if word[0].isupper()]
    return len(capitals) <= 0.6 * len(long)
