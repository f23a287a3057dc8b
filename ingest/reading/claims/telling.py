"""What a sentence claims of training and inference: its words stand for letters, and each claim is a row of letters."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue, Lexicon
from ingest.reading.words import crossing, sides, unclaimed

_LONGEST_GAP = 90
"""Words farther apart than so many characters do not make one claim."""
_KEPT = 4
_MOST_ROWS = 256
_BESIDE = 30
_SIDES = "IT"
_POINTS_BACK = frozenset("XLR")
_DATED = compiled(r"\b20\d\d\b|\b(?:next year|decade|década|año|Jahr|an prochain)", re.IGNORECASE)
_ASKED = compiled(r"\?\s*[\"”»']?\s*\Z")
_SUPPOSED = compiled(
    r"\A\W*(?:had|were)\b|\A\W*(?:should|could|would|might|will|can|does|is|are)\b[^.]{0,60}\b(?:ever|would)\b",
    re.IGNORECASE,
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
        "by name": sides.BY_NAME,
        "of AI": sides.OF_AI,
        "doubtful": unclaimed.DOUBTFUL,
        "other things": unclaimed.OTHER_THINGS,
        "quicker": unclaimed.QUICKER,
        "pace": unclaimed.PACE,
        "money": unclaimed.OF_MONEY,
        "already": unclaimed.ALREADY,
        "put off": unclaimed.PUT_OFF,
        "before": unclaimed.BEFORE,
        "moved": unclaimed.MOVED,
        "negated": unclaimed.NEGATED,
        "until or by": unclaimed.BIS,
        "included": unclaimed.INCLUDED,
    }
    return Lexicon({"letter": crossing.LETTERS, **{name: ((name, words),) for name, words in tables.items()}}, {})


@lru_cache(maxsize=_KEPT)
def cues_of(text: str) -> defaultdict[str, list[Cue]]:
    """The words of claims in a sentence, by table: its letters, what silences it, what dates it."""
    return defaultdict(list, _lexicon().find(text))


def told_in(text: str, around: str = "") -> Told | None:
    """What a sentence claims; None for a question, a condition, or a comparison of other things.

    around: the sentence of which the text is a part, where it is.
    """
    if not may_tell(text):
        return None
    letters, places = _spelt(text)
    if "I" not in letters and "T" not in letters:
        return None
    claim, found = _claim_in(letters)
    if found is None:
        return None
    begun = found.start() + max(len(found[0]) - len(found[0].lstrip("n")), found[0].rfind("|") + 1)
    told = Told(claim, places[begun][0], places[found.end() - 1][1])
    return None if _is_silent(text, told, found[0], around or text) else _of_growth(text, told)


def told_after(before: str, text: str) -> Told | None:
    """What a sentence claims that names neither side itself, but the crossing or the latter of those told of before.

    before: the sentence that stands before it.
    """
    both = _sides_of(before, text) if may_tell(before) else ""
    letters, places = _spelt(text) if both else ("", [])
    if set(_SIDES) & set(letters) or not _POINTS_BACK & set(letters):
        return None
    row = _ordered(both + letters)
    for claim, pattern in _claims():
        found = pattern.search(row)
        if found and found.end() > len(both):
            told = Told(claim, places[0][0], places[-1][1])
            return None if _is_silent(text, told, row, f"{before} {text}") else told
    return None


def _sides_of(before: str, text: str) -> str:
    """The sides that a sentence names, in order, if the next may speak of both; empty where it may not."""
    named = "".join(dict.fromkeys(one for one in _spelt(before)[0] if one in _SIDES))
    if told_in(before):
        return named if len(named) == len(_SIDES) else "TI"
    return named if len(named) == len(_SIDES) and _DATED.search(text) else ""


@lru_cache(maxsize=_KEPT)
def may_tell(text: str) -> bool:
    """Does a text name one of the sides, or something of both? Most sentences do not, and are not looked at."""
    lowered = text.lower()
    holds = lowered.__contains__
    if any(map(holds, sides.NAMES)):
        return True
    of_use, of_models = any(map(holds, sides.OF_USE)), "model" in lowered
    return (of_use and of_models) or ((of_use or of_models) and any(map(holds, sides.OF_MAKING)))


def _of_growth(text: str, told: Told) -> Told:
    """The growth of one that exceeds the growth of the other passes nothing but its pace."""
    begun = max(0, told.start - _BESIDE)
    paced = any(begun <= one.start < told.end for one in cues_of(text)["pace"])
    return replace(told, claim=crossing.PACED.get(told.claim, told.claim)) if paced else told


def words_of(text: str) -> str:
    """The words of a sentence that make its claim, each with the letter that it stands for; empty where none do."""
    told = told_in(text)
    if told is None:
        return ""
    letters, places = _spelt(text)
    inside = [(letter, text[start:end]) for letter, (start, end) in zip(letters, places, strict=True)
              if told.start <= start and end <= told.end and letter != "|"]  # fmt: skip
    return " ".join(f"{letter}:'{words}'" for letter, words in inside)


@lru_cache(maxsize=_KEPT)
def _spelt(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The letters of a sentence in order, with the places of their words; a bar where words lie far apart."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for cue in sorted(cues_of(text)["letter"], key=lambda one: (one.start, -one.end, one.rank)):
        if places and cue.start < places[-1][1]:
            continue
        if places and cue.start - places[-1][1] > _LONGEST_GAP:
            letters.append("|")
            places.append(places[-1])
        told = cue.label + "!" if cue.label in "LR" else cue.label
        letters.append(told)
        places += [(cue.start, cue.end)] * len(told)
    by_name, of_ai = (bool(cues_of(text)[name]) for name in ("by name", "of AI"))
    return _made_sure("".join(letters), by_name, by_name or of_ai), places


def _made_sure(letters: str, by_name: bool, of_ai: bool) -> str:
    """`serving` or `use` is inference where training is told of, `building` is training where inference is.

    by_name: the sentence names AI; then the one may stand beside the other without either being sure. of_ai: it names
    something that may be of AI.
    """
    sure = _ordered(letters)
    if by_name and "i" in sure and "y" in sure and not {"I", "T"} & set(sure):
        return sure.replace("i", "I").replace("y", "T")
    if (of_ai and "T" in sure) or "z" in sure:
        sure = sure.replace("i", "I")
    return sure.replace("y", "T") if "I" in sure else sure


def _ordered(letters: str) -> str:
    """`The latter` and `the former` as the sides that they are, by the order in which both were named."""
    for mark, place in (("L", -1), ("R", 0)):
        at = letters.find(mark)
        named = [one for one in letters[: max(at, 0)] if one in "IT"]
        if len(set(named)) == len(_SIDES):
            letters = letters.replace(mark, named[place])
    return letters


def _is_silent(text: str, told: Told, letters: str, around: str) -> bool:
    """Is it a question, a condition, or a comparison of something that is neither money nor compute?"""
    found = cues_of(text)
    paces = [(one.start, one.end) for one in found["letter"] if one.label == "f"]
    beside = [one.label for name in ("other things", "quicker") for one in found[name]
              if told.start - 30 <= one.start and one.end <= told.end + 40
              and not any(start <= one.start and one.end <= end for start, end in paces)]  # fmt: skip
    if found["doubtful"] or _ASKED.search(text) or _SUPPOSED.search(text) or "other things" in beside:
        return True
    if "f" not in letters and "quicker" in beside:
        return True
    lowered, whole = around.lower(), cues_of(around)
    named = any(name in lowered for name in (sides.NAMES if whole["by name"] else sides.NAMED))
    needs_money = "e" in letters or not (set("BX") & set(letters) or named)
    if needs_money and not whole["money"]:
        return True
    return not whole["by name"] and not any(name in lowered for name in sides.NAMES)


@lru_cache(maxsize=_MOST_ROWS)
def _claim_in(letters: str) -> tuple[str, re.Match[str] | None]:
    """The first claim that a row of letters makes, and where; rows are short, and the same ones come again."""
    every = ((claim, pattern.search(letters)) for claim, pattern in _claims())
    return next((told for told in every if told[1]), ("", None))


@cache
def _claims() -> list[tuple[str, re.Pattern[str]]]:
    return [(claim, compiled(letters)) for claim, letters in crossing.CLAIMS]
