"""Bounds: `more than`, `up to`, `casi` beside an amount."""

import re

from ingest.reading.clauses import Clause

BOUNDS = (
    ("lower_bound",
        r"\b(?:more than|over|above|at least|exceed\w*|upwards of|north of|topping|tops|greater than|no "
        r"less than|no fewer than|beyond|in excess of|surpass\w*|past|a minimum of|"
                        r"más de|al menos|como mínimo|por encima de|super(?:a|e|en|ar|ará|arán|aría|ó)(?: los| las)?|"
                        r"superior(?:es)? a|rebas\w+(?: los)?|mehr als|über|mindestens|plus de|au moins)"),
    ("upper_bound",
        r"\b(?:up to|as much as|less than|under|below|at most|no more than|a maximum of|fewer than|nearly|"
        r"almost|approaching|just shy of|shy of|hasta(?: los| las| un)?|menos de|como máximo|"
                    r"por debajo de|casi|rozará?(?: los)?|bis zu|weniger als|fast|höchstens|jusqu'à|moins de|presque)"),
)  # fmt: skip
"""The words right before an amount that bound it."""

_BOUNDS = [
    (
        caveat,
        re.compile(
            words + r"(?:\s+(?:the|about|some|un|una|unos|los|el)|(?<!under)(?<!over)\s+an?)?\s*\Z", re.IGNORECASE
        ),
    )
    for caveat, words in BOUNDS
]
_PLUS = re.compile(r"\s?\+|\s+or more|\s+o más|\s+at least|\s+as a minimum|\s+und mehr|\s+plus\b(?! )", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:,\s*|\b(?:from|desde|doble|double|triple|pas\w+|grow\w*|crec\w+|rise|subi\w+|"
    r"ca[eyí]\w+|baj\w+|descen\w+|aument\w+|"
    r"multiplic\w+)\b.{0,60})\s*(?:hasta|up to)\s*(?:los|las)?\s*\Z",
    re.IGNORECASE,
)


def bound_of(text: str, clause: Clause) -> str:
    """The caveat that the words beside the amount give: lower_bound, upper_bound or empty."""
    head = text[max(0, clause.start - 80) : clause.start]
    if _PLUS.match(text, clause.end):
        return "lower_bound"
    for caveat, pattern in _BOUNDS:
        if pattern.search(head):
            return "" if caveat == "upper_bound" and _REACHED.search(head) else caveat
    return ""
