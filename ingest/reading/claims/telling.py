"""What a sentence claims of training and inference: its words stand for letters, and each claim is a row of letters."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.reading.lexicon import Cue, Lexicon
from ingest.reading.words import crossing

_LONGEST_GAP = 90
"""Words farther apart than so many characters do not make one claim."""
_KEPT = 4
_ASKED = re.compile(r"\?\s*[\"”»']?\s*\Z")
_SUPPOSED = re.compile(
    r"\A\W*(?:should|could|would|might|will|can|does|is|are)\b[^.]{0,60}\b(?:ever|would)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Told:
    """A claim and the stretch of the sentence whose words make it."""

    claim: str
    start: int
    end: int


@cache
def _lexicon() -> Lexicon:
    tables = {
        "doubtful": crossing.DOUBTFUL,
        "other things": crossing.OTHER_THINGS,
        "quicker": crossing.QUICKER,
        "money": crossing.OF_MONEY,
        "already": crossing.ALREADY,
        "put off": crossing.PUT_OFF,
        "before": crossing.BEFORE,
        "moved": crossing.MOVED,
        "negated": crossing.NEGATED,
    }
    return Lexicon({"letter": crossing.LETTERS, **{name: ((name, words),) for name, words in tables.items()}}, {})


@lru_cache(maxsize=_KEPT)
def cues_of(text: str) -> defaultdict[str, list[Cue]]:
    """The words of claims in a sentence, by table: its letters, what silences it, what dates it."""
    return defaultdict(list, _lexicon().find(text))


def told_in(text: str) -> Told | None:
    """What a sentence claims; None for a question, a condition, or a comparison of other things."""
    letters, places = _spelt(text)
    if "I" not in letters and "T" not in letters:
        return None
    for claim, pattern in _claims():
        found = pattern.search(letters)
        if found:
            begun = found.start() + len(found[0]) - len(found[0].lstrip("n"))
            told = Told(claim, places[begun][0], places[found.end() - 1][1])
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
    for cue in sorted(cues_of(text)["letter"], key=lambda one: (one.start, one.rank, -one.end)):
        if places and cue.start < places[-1][1]:
            continue
        if places and cue.start - places[-1][1] > _LONGEST_GAP:
            letters.append("|")
            places.append(places[-1])
        letters.append(cue.label)
        places.append((cue.start, cue.end))
    return _made_sure("".join(letters)), places


def _made_sure(letters: str) -> str:
    """`serving` or `use` is inference where training is told of, `building` is training where inference is."""
    sure = letters.replace("i", "I") if "T" in letters or "z" in letters else letters
    return sure.replace("y", "T") if "I" in letters else sure


def _is_silent(text: str, told: Told, letters: str) -> bool:
    """Is it a question, a condition, or a comparison of something that is neither money nor compute?"""
    found = cues_of(text)
    beside = [one.label for name in ("other things", "quicker") for one in found[name]
              if told.start - 30 <= one.start and one.end <= told.end + 40]  # fmt: skip
    if found["doubtful"] or _ASKED.search(text) or _SUPPOSED.search(text) or "other things" in beside:
        return True
    if "f" not in letters and "quicker" in beside:
        return True
    return "e" in letters and not found["money"]


@cache
def _claims() -> list[tuple[str, re.Pattern[str]]]:
    return [(claim, re.compile(letters)) for claim, letters in crossing.CLAIMS]
