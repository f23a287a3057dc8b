"""What a sum buys: the words behind it that a preposition leads to."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.learnt import compiled

_INTO = compiled(
    r"(?:\s*\([^)]{0,60}\))?,?\s*(?:more\s+|más\s+)?(?:in|into|on|of|from|worth of|en|de|por|para|for|towards?|behind|"
    r"to (?:build|buy|train|run|rent|equip|serve)|para (?:entrenar|construir|levantar|comprar|alquilar|ejecutar)|"
    r"in ein\w*|für|dans)\s",
    re.IGNORECASE,
)
_YEAR = compiled(r"(?:19|20)\d\d\b")
_FARTHEST_BOUGHT = 70
_PAUSE_BUT_APPOSITION = compiled(r",(?=\s)(?!\s(?:its|the|an?|su|el|la|una?)\s)|[;.](?=\s)")


def object_of(text: str, clause: Clause) -> tuple[int, int]:
    """From where to where the words stand that a preposition behind a sum leads to; two equal places for none."""
    into = _INTO.match(text, clause.end)
    if not into or _YEAR.match(text, into.end()):
        return clause.end, clause.end
    pause = _PAUSE_BUT_APPOSITION.search(text, clause.end)
    return clause.end, min(pause.start() if pause else len(text), clause.end + _FARTHEST_BOUGHT)
