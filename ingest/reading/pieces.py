"""The pieces of a regular expression: what each stands for, and lists of them that are read as far as is asked."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

TEXT = "text"
"""Characters, in lower case, none of them a digit."""
FIGURES = "figures"
"""Characters among which there are digits."""
WORDS = "words"
"""One of several plain texts without digits."""
ONE = "one"
"""One character of a set, in lower case; of None where they are too many to list."""
LETTER = "letter"
r"""`\w`"""
EITHER = "either"
"""One of several lists of pieces: `Ways`."""
REPEAT = "repeat"
"""(least, most, is it `?`, `*`, `+` and no more, pieces)"""
APART = "apart"
"""Pieces for which other rules hold than for those around them: the case of a letter matters, no way back."""
BOUNDARY = "boundary"
r"""`\b`"""
NO_LETTER = "no letter"
r"""`(?!\w)`"""
LOOK = "look"
"""What takes up no character: a look ahead or back, a beginning, an end."""
AGAIN = "again"
"""What another group has found."""

Piece = tuple[str, Any]

DIGITS = "0123456789"
AS_NOUGHT = str.maketrans(DIGITS, "0" * len(DIGITS))
"""Where texts are compared with patterns one digit stands for all."""
MANY = 1 << 30
"""As often as one likes."""


class Pieces(Iterable[Piece]):
    """What follows one another in a stretch of a pattern; read as far as somebody has gone through it."""

    __slots__ = ("_made", "_more", "_read_from", "lead")

    def __init__(self, read: Callable[[int, int], Iterator[Piece]], start: int, end: int, lead: str = "") -> None:
        self._read_from: tuple[Callable[[int, int], Iterator[Piece]], int, int] | None = (read, start, end)
        self._more: Iterator[Piece] = iter(())
        self._made: list[Piece] = []
        self.lead = lead
        """With what they begin in any case, as far as that is plain text; see `lead_of`."""

    def __iter__(self) -> Iterator[Piece]:
        if self._read_from:
            read, start, end = self._read_from
            self._more, self._read_from = read(start, end), None
        return self._gone_on()

    def _gone_on(self) -> Iterator[Piece]:
        yield from self._made
        place = len(self._made)
        while True:
            if place == len(self._made):
                self._made.extend(islice(self._more, 1))
                if place == len(self._made):
                    return
            yield self._made[place]
            place += 1


class Ways:
    """Several lists of pieces, one of which stands here."""

    __slots__ = ("by_letter", "every", "heads", "others")

    def __init__(self, every: list[Pieces]) -> None:
        self.every = every
        self.by_letter: dict[str, list[Pieces]] = {}
        """Those that begin with plain text, by its first character."""
        self.others: list[Pieces] = []
        self.heads: tuple[set[str], set[str]] | None = None
        """How they begin, once somebody has worked it out (`beginnings.py`)."""
        for way in every:
            (self.by_letter.setdefault(way.lead[0], []) if way.lead else self.others).append(way)
