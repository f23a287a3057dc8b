r"""A regular expression taken to pieces: as much of the notation as tables of cues use, and no further than is asked.

Lists of pieces stand for what follows one another. Where the brackets of a pattern are is found at once, what stands in
them is read when somebody goes that far: a text asks for the first words of most entries of a table, and for no more.
"""

import re
from collections.abc import Iterator
from typing import Final

from ingest.reading.pieces import (
    AGAIN,
    APART,
    AS_NOUGHT,
    BOUNDARY,
    EITHER,
    FIGURES,
    LETTER,
    LOOK,
    MANY,
    NO_LETTER,
    ONE,
    REPEAT,
    TEXT,
    WORDS,
    Piece,
    Pieces,
    Ways,
)

_WIDEST = 64
"""A class of more characters than this may be anything."""
_INSIDE = r"(?:[^()|\\\[\]]++|\\.|\[\^?\]?(?:[^\]\\]|\\.)*\])"
_SIGN = re.compile(rf"(?:{_INSIDE}|\((?:\?(?::|P<\w+>))?(?:{_INSIDE}|\|)*+\))*+([()|]|\Z)", re.DOTALL)
"""Up to the next bracket or bar that is no character itself, and does not stand in brackets without any within."""
_BAR = re.compile(rf"{_INSIDE}*+([|)])", re.DOTALL)
_TOKEN = re.compile(
    r"(?P<text>[^\\|()\[{?*+.^$]+(?![?*+{])|[^\\|()\[{?*+.^$])"
    r"|\\(?P<escape>.)|\[(?P<set>\^?\]?(?:[^\]\\]|\\.)*)\]"
    r"|(?P<again>\(\?P=\w+\))|\((?P<open>(?:\?(?:P<\w+>|<?[=!]|[a-z]*-?[a-z]*:|>))?)(?!\?)|(?P<close>\))|(?P<sign>[.^$])",
    re.DOTALL,
)
_LEAD = re.compile(r"(?P<word>\w+)(?:(?P<ends>(?=(?: |\\s)(?![?*{])))|(?![?*+{\w])|(?=\w[?*{]))")
_OFTEN = re.compile(r"(?P<often>[?*+]|\{\d*,?\d*\})(?P<how>[?+]?)")
_MORE = frozenset("?*+{")
_TIMES = {"?": (0, 1), "*": (0, MANY), "+": (1, MANY)}
_PLAIN = re.compile(r"[^\\()\[\]{}?*+.^$\d]*\Z")
"""Words with bars between them."""
_IN_SET = re.compile(r"(\\.|[^\\])(?:-(\\.|[^\\]))?", re.DOTALL)
_WRITTEN = {"n": "\n", "t": "\t", "r": "\r"}
_SETS = {"d": frozenset("0123456789"), "s": frozenset(" ")}
_MOST_KNOWN = 5_000
_KNOWN_WAYS: dict[str, Piece] = {}
_ANY_SPACE = re.compile(r"\s")
_GROUP = "group"
"""Plain brackets, which stand for nothing but what is repeated."""
_LETTERS: Final[list[Piece]] = [(LETTER, None)]


def lead_of(pattern: str, start: int, end: int) -> str:
    """The letters with which all begins that a stretch of a pattern matches, in lower case, noughts for digits, and a
    space where the first word ends behind them; empty where it begins with others, or now so, now so."""
    lead = _LEAD.match(pattern, start, end)
    return (lead["word"].lower() + ("" if lead["ends"] is None else " ")).translate(AS_NOUGHT) if lead else ""


def parsed(pattern: str) -> Pieces:
    """The pieces of a pattern. ValueError where brackets do not close, and, of what else is not known here, when
    somebody comes to it."""
    return _Parser(pattern).whole()


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.closes: dict[int, int] = {}
        """Where each bracket begins -> where it ends, but for flat ones; -1 stands for the whole."""
        self.bars: dict[int, list[int]] = {}
        """Where each bracket begins -> the bars in it, outside those within; brackets without any are left out."""
        self._mark()

    def _mark(self) -> None:
        around = [-1]
        for found in _SIGN.finditer(self.pattern):
            sign, place = found[1], found.end(1) - 1
            if sign == "(":
                around.append(place)
            elif sign == "|":
                self.bars.setdefault(around[-1], []).append(place)
            elif sign:
                self.closes[around.pop()] = place
                if not around:
                    raise ValueError(f"a bracket too many: {self.pattern}")
        if len(around) != 1:
            raise ValueError(f"not understood: {self.pattern}")
        self.closes[-1] = len(self.pattern)

    def _mark_flat(self, start: int) -> None:
        """Brackets without any within."""
        bars = []
        place = start + 1
        while (found := _BAR.match(self.pattern, place)) and found[1] == "|":
            place = found.end()
            bars.append(place - 1)
        if found is None:
            raise ValueError(f"not understood: {self.pattern}")
        self.closes[start] = found.end() - 1
        if bars:
            self.bars[start] = bars

    def whole(self) -> Pieces:
        return self._inside(-1, 0)

    def _inside(self, bracket: int, start: int) -> Pieces:
        """What stands in a bracket from `start` on."""
        bars = self.bars.get(bracket)
        read = self._pieces if bars is None else lambda start, end: iter((self._ways(bars, start, end),))
        return Pieces(read, start, self.closes[bracket])

    def _ways(self, bars: list[int], start: int, end: int) -> Piece:
        """The ways between bars; the same words stand in many patterns."""
        written = self.pattern[start:end]
        known = _KNOWN_WAYS.get(written)
        if known is None:
            if len(_KNOWN_WAYS) >= _MOST_KNOWN:
                _KNOWN_WAYS.clear()
            known = _KNOWN_WAYS[written] = self._ways_between(bars, start, end)
        return known

    def _ways_between(self, bars: list[int], start: int, end: int) -> Piece:
        if _PLAIN.match(self.pattern, start, end):
            return WORDS, tuple(_lowered(self.pattern[start:end]).split("|"))
        stretches = zip((start, *(bar + 1 for bar in bars)), (*bars, end), strict=True)
        return EITHER, Ways([Pieces(self._pieces, *one, lead_of(self.pattern, *one)) for one in stretches])

    def _pieces(self, place: int, end: int) -> Iterator[Piece]:
        pattern = self.pattern
        while place < end:
            token = _TOKEN.match(pattern, place, end)
            if token is None:
                raise ValueError(f"not understood: {pattern}")
            sort, next_place = token.lastgroup, token.end()
            piece: Piece | None
            if sort == "text":
                piece = _text(token[0])
            elif sort == "open":
                piece, next_place = self._opened(token)
            else:
                piece = None if sort == "close" else _single(token)
            often = _OFTEN.match(pattern, next_place, end) if pattern[next_place : next_place + 1] in _MORE else None
            if often:
                piece, next_place = _repeated(piece, often), often.end()
            if piece:
                yield piece
            place = next_place

    def _opened(self, token: re.Match[str]) -> tuple[Piece | None, int]:
        """What a bracket stands for, and where to go on; a bracket that changes nothing is passed over."""
        start, opened = token.start(), token["open"]
        if start not in self.closes:
            self._mark_flat(start)
        close = self.closes[start]
        if opened in ("", "?:") or opened.startswith("?P"):
            if start in self.bars:
                return self._ways(self.bars[start], token.end(), close), close + 1
            if self.pattern[close + 1 : close + 2] not in _MORE:
                return None, token.end()
            return (_GROUP, self._inside(start, token.end())), close + 1
        if opened.endswith(("=", "!")):
            nothing = opened == "?!" and self.pattern[token.end() : close] == r"\w"
            return ((NO_LETTER if nothing else LOOK), None), close + 1
        return (APART, self._inside(start, token.end())), close + 1


def _repeated(piece: Piece | None, often: re.Match[str]) -> Piece:
    if piece is None:
        raise ValueError(f"not understood: {often.string}")
    least, most = _TIMES.get(often["often"]) or _counted(often["often"])
    inside = piece[1] if piece[0] == _GROUP else _LETTERS if piece[0] == LETTER else [piece]
    return REPEAT, (least, most, not often["how"], inside)


def _lowered(text: str) -> str:
    """In lower case, any space as a plain one."""
    return (text if text.isprintable() else _ANY_SPACE.sub(" ", text)).lower()


def _text(text: str) -> Piece:
    low = _lowered(text)
    return (TEXT if low.isalpha() or not any(map(str.isdigit, low)) else FIGURES), low


def _single(token: re.Match[str]) -> Piece:
    """What stands for one character, or for none."""
    sort = token.lastgroup
    if sort == "again":
        return AGAIN, None
    if sort == "sign":
        return (ONE if token[0] == "." else LOOK), None
    if sort == "set":
        characters = _characters(token["set"])
        return ONE, characters and frozenset(one.lower() for one in characters)
    sign = token["escape"]
    if sign in "ABZ":
        return LOOK, None
    if sign in "DSWds":
        return ONE, _SETS.get(sign)
    if sign in "123456789":
        return AGAIN, None
    if sign in _WRITTEN:
        return ONE, frozenset((_WRITTEN[sign], " "))
    return {"b": (BOUNDARY, None), "w": (LETTER, None)}.get(sign) or _text(_sign(token[0]))


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
    """The characters of a class, a plain space with any other; None where they are too many to list."""
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
    return frozenset(out | {" "} if any(map(str.isspace, out)) else out)
