"""Bounds: `more than`, `up to`, `casi` beside an amount: what leads to it is looked up, the longest words first."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import words
from ingest.reading.sought import sought

LOWER, UPPER = "lower_bound", "upper_bound"
_LOWER = (
    "more than|over|above|at least|upwards of|north of|topping|tops|top|topped|greater than|better than|beyond|"
    "in excess of|past|a minimum of|minimum of|más de|más del|al menos|por lo menos|como mínimo|por encima de|"
    "por encima del|superior a|superiores a|a partir de|mehr als|über|mindestens|plus de|au moins|plus d"
)
_UPPER = (
    "up to|as much as|as many as|less than|under|below|at most|a maximum of|maximum of|fewer than|nearly|almost|"
    "approaching|shy of|short of|hasta|menos de|menos del|como máximo|por debajo de|por debajo del|casi|roza|rozará|"
    "rozarán|rozan|rozando|bis zu|weniger als|fast|höchstens|jusqu'à|moins de|presque|knapp"
)
PHRASES = dict.fromkeys(_LOWER.split("|"), LOWER) | dict.fromkeys(_UPPER.split("|"), UPPER)
"""The words right before an amount that bound it."""
_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in PHRASES)
STEMS = {"exceed": LOWER, "surpass": LOWER, "rebas": LOWER, "sobrepas": LOWER, "überstei": LOWER, "übertr": LOWER,
         "dépass": LOWER}  # fmt: skip
"""Beginnings of verbs that do so."""
_BEGIN = tuple(STEMS)
_VERBS = words("supera superan superar superará superarán superaría superó superaron supere superen superado superando")
_SIGNS = {">": LOWER, "≥": LOWER, "<": UPPER, "≤": UPPER}
_FILLERS = words("the about some un una unos unas los las el la")
_ARTICLES = words("a an")
_LEADING = _ENDS | _VERBS | _FILLERS | _ARTICLES
_NOT = words("no not nicht pas never nunca")
_OTHER = {LOWER: UPPER, UPPER: LOWER}
_PLUS = compiled(
    r"\s?\+|-plus\b|\s+or more|\s+o más|\s+at least|\s+as a minimum|\s+und mehr|\s+ou plus|\s+plus\b(?! )",
    re.IGNORECASE,
)
_REACHED = sought(
    r"(?:,\s*|\b(?:from|desde|doble|double|triple|pas\w+|grow\w*|crec\w+|rise|subi\w+|ca[eyí]\w+|baj\w+|descen\w+|"
    r"aument\w+|multiplic\w+)\b.{0,60})\s*(?:hasta|up to)\s*(?:los|las)?\s*\Z"
)
_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")
_REACH = 48
_LONGEST = 3


def bound_of(text: str, clause: Clause) -> str:
    """The caveat that the words beside the amount give: lower_bound, upper_bound or empty."""
    if "+" in text[clause.start : clause.end] or _PLUS.match(text, clause.end):
        return LOWER
    head = text[max(0, clause.start - _REACH) : clause.start].lower()
    if _bounds_nothing(head):
        return ""
    told = _WORD.findall(head)
    if told and told[-1] in _SIGNS:
        return _SIGNS[told[-1]]
    for skipped in range(3):
        caveat = _told_by(told)
        if caveat:
            reached = caveat == UPPER and _REACHED.search(text[max(0, clause.start - 80) : clause.start])
            return "" if reached else caveat
        if not told or not (told[-1] in _FILLERS or (told[-1] in _ARTICLES and not skipped)):
            return ""
        told.pop()
    return ""


def _bounds_nothing(head: str) -> bool:
    """Is the last word before an amount one that ends no bound, as most are?"""
    last = head[head.rfind(" ", 0, -1) + 1 :].rstrip()
    return last.isalpha() and not (last in _LEADING or last.startswith(_BEGIN))


def _told_by(told: list[str]) -> str:
    """The caveat of the longest phrase that ends the words, turned round by a `no` before it; else empty."""
    last = told[-1].replace("’", "'") if told else ""
    for size in range(min(_LONGEST, len(told)) if last in _ENDS else 0, 0, -1):
        if caveat := PHRASES.get(" ".join(told[-size:]).replace("’", "'"), ""):
            turned = len(told) > size and told[-size - 1] in _NOT
            return _OTHER[caveat] if turned else caveat
    if last in _VERBS:
        return LOWER
    if not last.startswith(_BEGIN):
        return ""
    return next(caveat for stem, caveat in STEMS.items() if last.startswith(stem))
