"""What a sentence claims of training and inference: its words stand for letters, and each claim is a row of letters."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.reading.lexicon import Lexicon
from ingest.reading.words.crossing import CLAIMS, CUES, DOUBTFUL, OF_MONEY, OTHER_THINGS, QUICKER

_LONGEST_GAP = 90
"""Words farther apart than so many characters do not make one claim."""


@dataclass(frozen=True)
class Told:
    """A claim and the stretch of the sentence whose words make it."""

    claim: str
    start: int
    end: int


def told_in(text: str) -> Told | None:
    """What a sentence claims; None for a question, a condition, or a comparison of other things."""
    letters, places = _spelt(text)
    if "I" not in letters and "T" not in letters:
        return None
    for claim, pattern in _claims():
        found = pattern.search(letters)
        if found:
            told = Told(claim, places[found.start()][0], places[found.end() - 1][1])
            return None if _is_silent(text, told, found[0]) else told
    return None


def words_of(text: str) -> str:
    """The words of a sentence that make its claim, each with the letter that it stands for; empty where none do."""
    told = told_in(text)
    if told is None:
        return ""
    letters, places = _spelt(text)
    inside = [(letter, text[start:end]) for letter, (start, end) in zip(letters, places, strict=True)
              if told.start <= start and end <= told.end and letter != "|"]  # fmt: skip
    return " ".join(f"{letter}:'{words}'" for letter, words in inside)


def _spelt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The letters of a sentence in order, with the places of their words; a bar where words lie far apart."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for cue in sorted(_cues().find(text).get("claim", ()), key=lambda one: (one.start, one.rank)):
        if places and cue.start < places[-1][1]:
            continue
        if places and cue.start - places[-1][1] > _LONGEST_GAP:
            letters.append("|")
            places.append(places[-1])
        letters.append(cue.label)
        places.append((cue.start, cue.end))
    return "".join(letters), places


def _is_silent(text: str, told: Told, letters: str) -> bool:
    around = text[max(0, told.start - 30) : told.end + 40]
    if _pattern(DOUBTFUL).search(text) or _pattern(OTHER_THINGS).search(around):
        return True
    if "f" not in letters and _pattern(QUICKER).search(around):
        return True
    return "e" in letters and not _pattern(OF_MONEY).search(text)


@cache
def _cues() -> Lexicon:
    return Lexicon({}, {"claim": CUES})


@cache
def _claims() -> list[tuple[str, re.Pattern[str]]]:
    return [(claim, re.compile(letters)) for claim, letters in CLAIMS]


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
