"""What stands before a number: a currency, a sign, or a name that the number is part of."""

from ingest.reading.numbers.currencies import BEFORE, CODES, LETTERS_OF_A_SIGN, SIGNS
from ingest.reading.numbers.source import Source

_OPENERS = "([{«“\"'‘~≈<>≥≤=:+/|*–—"
_MINUS = frozenset({"minus", "menos", "negative", "negativo", "moins"})
_AT_LEAST = frozenset({"al", "lo", "al_menos", "du", "au", "mucho", "aún"})
_PREFIXED = frozenset("$¥£")


def currency_before(source: Source, start: int, floor: int) -> tuple[str, int] | None:
    """(code, where it begins) of the currency that stands before the number at `start`, not reaching below `floor`."""
    low = source.low
    end = start
    while end > floor and low[end - 1] == " " and start - end < 2:
        end -= 1
    if end <= floor:
        return None
    mark = low[end - 1]
    if mark in SIGNS and not mark.isalpha():
        return _by_sign(low, end, floor, mark)
    if mark.isalpha() or mark == ".":
        return _by_word(source, end, floor)
    return None


def _by_sign(low: str, end: int, floor: int, sign: str) -> tuple[str, int]:
    at = end - 1
    if sign not in _PREFIXED or at <= floor:
        return SIGNS[sign], at
    spaced = low[at - 1] == " "
    stop = at - 1 if spaced else at
    letters = low[max(floor, stop - 4) : stop].rpartition(" ")[2].lstrip(_OPENERS)
    if letters.startswith("mm") and letters[2:] in LETTERS_OF_A_SIGN[sign]:
        return LETTERS_OF_A_SIGN[sign][letters[2:]], stop - len(letters)  # `MMUS$ 300`
    begin = stop - len(letters)
    if letters in ("u", "u$"):
        letters = ""
    code = LETTERS_OF_A_SIGN[sign].get(letters, "") or (letters.upper() if letters.upper() in CODES else "")
    if not code or (spaced and len(letters) == 1 and letters != "c") or _inside_a_word(low, begin):
        return SIGNS[sign], at
    return code, begin


def _by_word(source: Source, end: int, floor: int) -> tuple[str, int] | None:
    word = source.low[max(floor, end - 6) : end].rpartition(" ")[2].lstrip(_OPENERS)
    begin = end - len(word)
    written = source.text[begin:end]
    code = BEFORE.get(word, "") or (written if written in CODES else "")
    return (code, begin) if code and not _inside_a_word(source.low, begin) else None


def _inside_a_word(low: str, begin: int) -> bool:
    return begin > 0 and (low[begin - 1].isalnum() or low[begin - 1] in "_/")


_APPROXIMATELY = frozenset(("near", "nearly", "almost", "roughly", "over", "about", "around"))
"""`near-30% growth`."""


def is_part_of_a_name(low: str, start: int, last_end: int) -> bool:
    """Is the number at `start` part of a name, date or version (H100, GPT-4, v2.5)? A dash after another amount is
    a range, no name."""
    if not start:
        return False
    mark = low[start - 1]
    if mark == " ":
        return False
    if mark.isalnum() or mark in "_%#@^":
        return True
    if mark in "-‑" and low[max(0, start - 12) : start - 1].rpartition(" ")[2] in _APPROXIMATELY:
        return False
    if mark in "-‑.":
        return start > 1 and (low[start - 2].isalpha() or low[start - 2] == "_") and last_end != start - 1
    return mark in "/:" and start > 1 and low[start - 2].isdigit()


def sign_before(low: str, begin: int) -> int:
    """Where a minus that belongs to the number at `begin` stands (`-4%`, `minus five percent`); -1 where none does."""
    if not begin:
        return -1
    mark = low[begin - 1]
    if mark in "-−":
        return begin - 1 if begin < 2 or low[begin - 2] in " ([{«“\"':;,|" else -1
    if mark != " ":
        return -1
    words = low[max(0, begin - 24) : begin - 1].split(" ")
    if words[-1] not in _MINUS or (len(words) > 1 and words[-2] in _AT_LEAST):
        return -1
    return begin - 1 - len(words[-1])
