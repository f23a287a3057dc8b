"""Expressions that are searched for where they can begin.

A search for `\\b(?:while|whereas|mientras)\\b` without regard to case tries every alternative at every word. Told with
which letters the alternatives begin, it passes over most words at once and takes less than half as long.
"""

import re
from typing import Any, cast

from ingest.reading.beginnings import begins_a_word, first_letters
from ingest.reading.learnt import compiled, worked_out
from ingest.reading.notation import parsed

_FEW = 4
"""An expression that does not begin with a word, and with no more letters than this, is as quick by itself."""


def sought(pattern: str) -> re.Pattern[str]:
    """The expression of `pattern`, without regard to case; it finds what `re.compile(pattern, re.IGNORECASE)` does.

    It is built when first used: a hundred of them are a good part of the start-up, and a short text asks for few.
    """
    return cast("re.Pattern[str]", _Late(pattern))


class _Late:
    """An expression that is built at its first use; from then on its methods are attributes, as quick as its own."""

    def __init__(self, written: str) -> None:
        self._written = written

    def __getattr__(self, name: str) -> Any:
        built = _built(self._written)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(built, method))
        return getattr(built, name)


def _built(pattern: str) -> re.Pattern[str]:
    return compiled(worked_out("sought", pattern, _told), re.IGNORECASE)


def _told(pattern: str) -> str:
    """The pattern with the letters before it with which it can begin, where these are told quickly."""
    tree = parsed(pattern)
    try:
        letters, empty = first_letters(tree)
    except ValueError:  # it may begin with anything
        return pattern
    if empty or (not begins_a_word(tree) and len(letters) <= _FEW):
        return pattern
    told = "".join(map(re.escape, sorted(letters)))
    at = r"\b" if begins_a_word(tree) else ""
    return f"{at}(?=[{told}])(?:{pattern})"
