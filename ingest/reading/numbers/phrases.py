"""Phrases: what stands next in a text is looked up word by word in a tree of phrases, not searched for.

Texts are given in lower case with plain spaces (`plain`). A step is one word or one sign, with at most two spaces,
dashes or apostrophes before it, so `percentage-point`, `percentage point` and `d'euros` need no rows of their own.
"""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from ingest.reading.learnt import compiled

T = TypeVar("T")

STEP = compiled(r"([ \-‑'’]{0,2})([^\W\d_]+|[^\w\s])")
"""What parts the next word or sign from the place where one stands, and that word or sign."""
_NOTHING: dict[Any, Any] = {}
_SPACES = ("\u00a0", "\u202f", "\u2009", "\u2007", "\n", "\t", "\r")


def words(listed: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(listed.split())


def plain(text: str) -> str:
    """`text` in lower case with every kind of space a plain one; exactly as long as `text`."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    if not low.isascii() or "\n" in low or "\t" in low:
        for space in _SPACES:
            low = low.replace(space, " ")
    return low


class Phrases(Generic[T]):
    """A table of phrases, each with what it means; `next_in` finds the longest one that stands at a place."""

    def __init__(self, table: Mapping[str, T]) -> None:
        """Phrases of `table` in lower case."""
        self._table = table
        self._begun: dict[str, list[str]] = {}
        for phrase in table:
            if step := STEP.search(phrase):
                self._begun.setdefault(step[2], []).append(phrase)
        self._branches: dict[str, dict[Any, Any]] = {}
        self.first = frozenset(self._begun)

    def _branch(self, step: str) -> dict[Any, Any]:
        """The phrases that begin with a word, as a tree; built when it is first met."""
        if step in self._branches or step not in self._begun:
            return self._branches.get(step, _NOTHING)
        root: dict[Any, Any] = {}
        for phrase in self._begun[step]:
            node = root
            for _, following in STEP.findall(phrase)[1:]:
                node = node.setdefault(following, {})
            node[None] = self._table[phrase]
        self._branches[step] = root
        return root

    def next_in(self, low: str, place: int) -> tuple[T, int, int] | None:
        """(meaning, start, end) of the longest phrase at `place`; a sign never follows a dash. None when none does."""
        best = None
        node: dict[Any, Any] = {}
        start = -1
        while found := STEP.match(low, place):
            parted, step = found.groups()
            node = self._branch(step) if start < 0 else node.get(step, _NOTHING)
            if not node or (parted and not step.isalpha() and parted[-1] != " "):
                break
            start = found.start(2) if start < 0 else start
            place = found.end()
            if None in node:
                best = node[None], start, place
        return best


def words_before(low: str, place: int, reach: int = 32) -> list[str]:
    """The words that stand right before `place`, the nearest last, as far back as `reach` characters."""
    return low[max(0, place - reach) : place].split()
