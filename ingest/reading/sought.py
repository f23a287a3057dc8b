"""Expressions that are searched for where they can begin.

A search for `\\b(?:while|whereas|mientras)\\b` without regard to case tries every alternative at every word. Told with
which letters the alternatives begin, it passes over most words at once and takes less than half as long.
"""

import re

from ingest.reading.beginnings import beginnings, begins_a_word, parsed

_FEW = 8
"""An expression that does not begin with a word and has no more beginnings than this is as quick by itself."""


def sought(pattern: str) -> re.Pattern[str]:
    """The expression of `pattern`, without regard to case; it finds what `re.compile(pattern, re.IGNORECASE)` does."""
    tree = parsed(pattern)
    try:
        begun = beginnings(tree)
    except ValueError:  # it may begin with anything
        return re.compile(pattern, re.IGNORECASE)
    if not begins_a_word(tree) and len(begun) <= _FEW:
        return re.compile(pattern, re.IGNORECASE)
    letters = "".join(r"\d" if letter == "0" else re.escape(letter) for letter in sorted({one[0] for one in begun}))
    at = r"\b" if begins_a_word(tree) else ""
    return re.compile(f"{at}(?=[{letters}])(?:{pattern})", re.IGNORECASE)
