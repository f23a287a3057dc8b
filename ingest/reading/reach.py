"""How far a text goes along a pattern that is taken to pieces, in far less time than it takes to compile the pattern.

What is told is never too little: where pieces hang on what is not looked at here (a look ahead or back, what a group
found before), the text is taken to fit. Texts are in lower case, spaces are plain, and a nought stands for any digit.
"""

from collections.abc import Callable, Iterable
from typing import Any

from ingest.reading.pieces import (
    AGAIN,
    APART,
    AS_NOUGHT,
    BOUNDARY,
    DIGITS,
    EITHER,
    FIGURES,
    LETTER,
    LOOK,
    NO_LETTER,
    ONE,
    REPEAT,
    TEXT,
    WORDS,
    Piece,
    Ways,
)

ANY = ""
"""Stands for any character that may follow."""
ANY_LETTER = "\\w"

_Places = set[int]


class Reach:
    """Where in `text` that may end which a pattern matches from `start` on.

    cut: the text goes on behind its end, one does not know how; `onward` tells which characters may follow there.
    """

    __slots__ = ("cut", "ends", "onward", "size", "text")

    def __init__(self, pieces: Iterable[Piece], text: str, start: int = 0, cut: bool = False) -> None:
        self.text, self.size, self.cut = text, len(text), cut
        self.onward: set[str] = set()
        self.ends = self._walk(pieces, {start})

    def _walk(self, pieces: Iterable[Piece], places: _Places) -> _Places:
        for sort, said in pieces:
            places = _STEPS[sort](self, said, places)
            if not places:
                break
        return places

    def _text(self, said: str, places: _Places) -> _Places:
        begins, length = self.text.startswith, len(said)
        ends = {place + length for place in places if begins(said, place)}
        if self.cut and len(ends) < len(places):
            self._go_on((said,), places)
        return ends

    def _figures(self, said: str, places: _Places) -> _Places:
        return self._text(said.translate(AS_NOUGHT), places)

    def _words(self, said: tuple[str, ...], places: _Places) -> _Places:
        begins = self.text.startswith
        if self.cut:
            self._go_on(said, places)
        return {place + len(word) for place in places if begins(said, place) for word in said if begins(word, place)}

    def _go_on(self, texts: Iterable[str], places: _Places) -> None:
        """Notes what those of the texts that go beyond the end take there."""
        for place in places:
            tail = self.text[place:]
            left = len(tail)
            self.onward.update([one[left] for one in texts if one.startswith(tail) and len(one) > left])

    def _one(self, said: frozenset[str] | None, places: _Places) -> _Places:
        return self._some((1, 1, ONE, said), places)

    def _letter(self, _: None, places: _Places) -> _Places:
        return self._some((1, 1, LETTER, None), places)

    def _some(self, said: tuple[int, int, str, frozenset[str] | None], places: _Places) -> _Places:
        """So many characters of a sort."""
        least, most, sort, among = said
        ends = set[int]()
        for place in places:
            end, last = place, min(self.size, place + most)
            while end < last and _is_one(self.text[end], sort, among):
                end += 1
            if self.cut and end == self.size and end - place < most:
                self._go_on_with(sort, among)
            ends.update(range(place + least, end + 1))
        return ends

    def _go_on_with(self, sort: str, among: frozenset[str] | None) -> None:
        if among:
            self.onward.update(among if among.isdisjoint(DIGITS) else among | {"0"})
        else:
            self.onward.add(ANY_LETTER if sort == LETTER else ANY)

    def _either(self, said: Ways, places: _Places) -> _Places:
        ends = set[int]()
        for way in said.others:
            ends |= self._walk(way, places)
        for place in places:
            if place < self.size:
                for way in said.by_letter.get(self.text[place], ()):
                    if self._begins(way.lead, place):
                        ends |= self._walk(way, {place})
            elif self.cut:
                self.onward.update(said.by_letter)
        return ends

    def _begins(self, lead: str, place: int) -> bool:
        """May what begins with `lead` stand at a place?"""
        if self.text.startswith(lead, place):
            return True
        if self.cut and place + len(lead) > self.size and lead.startswith(self.text[place:]):
            self.onward.add(lead[self.size - place])
        return False

    def _repeat(self, said: tuple[int, int, bool, Iterable[Piece]], places: _Places) -> _Places:
        least, most, _, item = said
        if isinstance(item, list) and len(item) == 1 and item[0][0] in (LETTER, ONE):
            return self._some((least, most, *item[0]), places)
        after = set(places) if least == 0 else set[int]()
        for count in range(1, most + 1):
            places = self._walk(item, places) - after
            if not places:
                break
            if count >= least:
                after |= places
        return after

    def _boundary(self, _: None, places: _Places) -> _Places:
        return {place for place in places if self._letter_at(place - 1) != self._letter_at(place) or self._open(place)}

    def _open(self, place: int) -> bool:
        """Is it not known what stands on one side of a place?"""
        return not place or (self.cut and place == self.size)

    def _no_letter(self, _: None, places: _Places) -> _Places:
        return {place for place in places if not self._letter_at(place)}

    def _letter_at(self, place: int) -> bool:
        return 0 <= place < self.size and is_letter(self.text[place])

    def _again(self, _: None, places: _Places) -> _Places:
        self.onward.add(ANY)
        return set(range(min(places), self.size + 1))

    def _look(self, _: None, places: _Places) -> _Places:
        return places


def is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_one(character: str, sort: str, among: frozenset[str] | None) -> bool:
    if sort == LETTER:
        return is_letter(character)
    return among is None or character in among or (character == "0" and not among.isdisjoint(DIGITS))


_STEPS: dict[str, Callable[[Reach, Any, _Places], _Places]] = {
    TEXT: Reach._text,
    FIGURES: Reach._figures,
    WORDS: Reach._words,
    ONE: Reach._one,
    LETTER: Reach._letter,
    EITHER: Reach._either,
    REPEAT: Reach._repeat,
    APART: Reach._walk,
    BOUNDARY: Reach._boundary,
    NO_LETTER: Reach._no_letter,
    LOOK: Reach._look,
    AGAIN: Reach._again,
}
