"""Approximate numbers: `high 50s percent`, `mid-teens`, `low single digits`. They are read at their middle."""

import re

from ingest.reading.learnt import compiled

_WHERE = {"low": 2.0, "lower": 2.0, "early": 2.0, "mid": 5.0, "middle": 5.0, "high": 8.0, "upper": 8.0, "late": 8.0}
"""Where in a decade the words point, counted from its beginning."""
_SIZES = {("low", "single"): 2.0, ("mid", "single"): 5.0, ("high", "single"): 8.0, ("low", "double"): 12.0}
_DECADES = {"teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90}  # fmt: skip
_PLACE = "|".join(_WHERE)
_HEAD = compiled(
    rf"(?<![^\W_])(?:(?P<first>{_PLACE})[ -]to[ -])?(?P<place>{_PLACE})[ -](?:the )?"
    r"(?P<size>(?:single|double)[ -])?\Z"
)
_REACH = 28


def decade(low: str, start: int, end: int) -> tuple[int, float, int] | None:
    """(begin, value, end) of `high 50s` whose digits stand from `start` to `end`; None for any other `50s`."""
    if end - start != 2 or low[end + 1 : end + 2].isalpha():
        return None
    head = _HEAD.search(low, max(0, start - _REACH), start)
    return (head.start(), float(low[start:end]) + _within(head), end + 1) if head and not head["size"] else None


def digits_of_size(low: str, start: int) -> tuple[int, float, int] | None:
    """(begin, value, end) of `mid-single-digit` or `low teens` whose last word begins at `start`."""
    head = _HEAD.search(low, max(0, start - _REACH), start)
    if not head:
        return None
    end = start
    while low[end : end + 1].isalpha():
        end += 1
    word = low[start:end]
    if word in _DECADES and not head["size"]:
        return head.start(), _DECADES[word] + _within(head), end
    size = (head["size"] or "")[:-1]
    values = [_SIZES.get((place, size), 0.0) for place in (head["first"], head["place"]) if place]
    return (head.start(), sum(values) / len(values), end) if word.startswith("digit") and all(values) else None


def _within(head: re.Match[str]) -> float:
    places = [_WHERE[place] for place in (head["first"], head["place"]) if place]
    return sum(places) / len(places)
