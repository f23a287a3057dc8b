r"""A regular expression taken to pieces: as much of the notation as tables of cues use.

Lists of pieces stand for what follows one another. The parser of the standard library is not public, and takes three
times as long, which counts for some thousand entries at every start.
"""

import re
from typing import Any, NamedTuple

from ingest.reading.learnt import compiled

TEXT = "text"
"""Characters, in lower case."""
ONE = "one"
"""One character of a set, in lower case; of None where they are too many to list."""
LETTER = "letter"
r"""`\w`"""
EITHER = "either"
"""One of several lists of pieces."""
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
Pieces = list[Piece]

MANY = 1 << 30
"""As often as one likes."""
_WIDEST = 64
"""A class of more characters than this may be anything."""
_TOKEN = compiled(
    r"(?P<text>[^\\|()\[{?*+.^$]+(?:\|[^\\|()\[{?*+.^$]+)*(?![?*+{])|[^\\|()\[{?*+.^$])"
    r"|\\(?P<escape>.)|\[(?P<set>\^?\]?(?:[^\]\\]|\\.)*)\]"
    r"|\((?P<open>(?:\?(?:P<\w+>|<?[=!]|[a-z]*-?[a-z]*:|>))?)(?!\?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<often>[?*+]|\{\d*,?\d*\})(?P<how>[?+]?)|(?P<sign>[.^$])|\((?P<again>\?P=\w+)\)",
    re.DOTALL,
)
_OFTEN = {"?": (0, 1), "*": (0, MANY), "+": (1, MANY)}
_IN_SET = compiled(r"(\\.|[^\\])(?:-(\\.|[^\\]))?", re.DOTALL)
_WRITTEN = {"n": "\n", "t": "\t", "r": "\r"}
_SETS = {"d": frozenset("0123456789"), "s": frozenset(" ")}
_SIMPLE_GROUP = ("", "?:")


class _Group(NamedTuple):
    """A bracket that is open: how it was opened, its ways so far, and the pieces around it."""

    opened: str
    ways: list[Pieces]
    around: Pieces


def parsed(pattern: str) -> Pieces:
    """The pieces of a pattern. ValueError where it uses what is not known here."""
    return _Parser(pattern).whole()


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.open = [_Group("", [], [])]
        self.pieces: Pieces = []
        self.last = 0
        """Where in `pieces` begins what a sign of repetition repeats."""

    def whole(self) -> Pieces:
        place = 0
        for token in _TOKEN.finditer(self.pattern):
            if token.start() != place:
                break
            place = token.end()
            sort = token.lastgroup or ""
            if sort == "text":
                self._add_text(token[0].lower())
            else:
                _READ[sort](self, token)
        if place != len(self.pattern) or len(self.open) != 1:
            raise ValueError(f"not understood: {self.pattern}")
        return self._closed(self.open[0])

    def _add(self, sort: str, said: Any = None) -> None:
        self.last = len(self.pieces)
        self.pieces.append((sort, said))

    def _add_text(self, text: str) -> None:
        """Plain characters; a list of words with bars between them is one token, as it is common."""
        first, *more = text.split("|")
        self._add(TEXT, first)
        for word in more:
            self.open[-1].ways.append(self.pieces)
            self.pieces, self.last = [(TEXT, word)], 0

    def _escape(self, token: re.Match[str]) -> None:
        sign = token["escape"]
        if sign == "b":
            self._add(BOUNDARY)
        elif sign == "w":
            self._add(LETTER)
        elif sign in "ABZ":
            self._add(LOOK)
        elif sign in "DSWds":
            self._add(ONE, _SETS.get(sign))
        elif sign in "123456789":
            self._add(AGAIN)
        else:
            self._add(TEXT, _sign(token[0]).lower())

    def _set(self, token: re.Match[str]) -> None:
        characters = _characters(token["set"])
        self._add(ONE, characters and frozenset(one.lower() for one in characters))

    def _sign(self, token: re.Match[str]) -> None:
        self._add(ONE if token[0] == "." else LOOK)

    def _opened(self, token: re.Match[str]) -> None:
        self.open.append(_Group(token["open"], [], self.pieces))
        self.pieces = []

    def _bar(self, _: re.Match[str]) -> None:
        self.open[-1].ways.append(self.pieces)
        self.pieces = []

    def _close(self, _: re.Match[str]) -> None:
        group = self.open.pop()
        if not self.open:
            raise ValueError(f"a bracket too many: {self.pattern}")
        inside = self._closed(group)
        self.pieces, self.last = group.around, len(group.around)
        opened = group.opened
        if opened in _SIMPLE_GROUP or opened.startswith("?P"):
            self.pieces += inside
        elif opened == "?!" and inside == [(LETTER, None)]:
            self._add(NO_LETTER)
        elif opened.endswith(("=", "!")):
            self._add(LOOK)
        else:
            self._add(APART, inside)

    def _closed(self, group: _Group) -> Pieces:
        return [(EITHER, [*group.ways, self.pieces])] if group.ways else self.pieces

    def _often(self, token: re.Match[str]) -> None:
        least, most = _OFTEN.get(token["often"]) or _counted(token["often"])
        self.pieces[self.last :] = [(REPEAT, (least, most, not token["how"], self.pieces[self.last :]))]

    def _again(self, _: re.Match[str]) -> None:
        self._add(AGAIN)


_READ = {
    "escape": _Parser._escape,
    "set": _Parser._set,
    "sign": _Parser._sign,
    "open": _Parser._opened,
    "close": _Parser._close,
    "bar": _Parser._bar,
    "how": _Parser._often,
    "again": _Parser._again,
}


def _counted(braces: str) -> tuple[int, int]:
    """`{2}`, `{2,}`, `{,3}`, `{2,3}`"""
    least, comma, most = braces[1:-1].partition(",")
    return int(least or 0), int(most) if most else MANY if comma else int(least)


def _sign(written: str) -> str:
    """The one character that is written so, plainly or behind a backslash."""
    if written[0] != "\\":
        return written
    if written[1].isalnum() and written[1] not in _WRITTEN:
        raise ValueError(f"not understood: {written}")
    return _WRITTEN.get(written[1], written[1])


def _characters(written: str) -> frozenset[str] | None:
    """The characters of a class; None where they are too many to list."""
    out: set[str] = set()
    if written.startswith("^"):
        return None
    for first, last in _IN_SET.findall(written):
        if first in (r"\w", r"\W", r"\D", r"\S"):
            return None
        if first in (r"\d", r"\s"):
            out |= _SETS[first[1]] | ({"-"} if last else set())
            continue
        low, high = ord(_sign(first)), ord(_sign(last or first))
        if high - low >= _WIDEST:
            return None
        out.update(map(chr, range(low, high + 1)))
    return frozenset(out)
