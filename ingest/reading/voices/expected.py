"""Numbers that others had expected of a company: `beating expectations of $15bn`, `above the $30bn estimate`."""

import re
from functools import lru_cache

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled

CONSENSUS = "consensus"
"""Under what name the market's expectation is told where no house is named for it."""
_AWAY, _NEAR, _LONG, _BEFORE = 110, 45, 60, 20
_LEADS = compiled(
    r"(?!\s+(?:with|by|con|al|mit|avec)\b)[^.;,$€£\d]{0,30}?\s(?:of|for|at|de|del|en)(?:\s+(?:about|around|roughly|some|just|nearly|almost|a|los|las|unos|the|"
    r"only|closer|to))*\s*\Z|"
    r"\s*\(\s*(?:[~≈]|unos\s|about\s)?\s*\Z",
    re.IGNORECASE,
)
"""Between `expectations` and the amount: `of`, `for revenue of about`."""
_DATED = compiled(r"\s+(?:en|para|por|in|for|hace|desde)\s+(?:el\s+)?(?:año\s+)?(?:(?:19|20)\d\d|un\b|dos\b)")
"""`frente a los 90.000 estimados en 2024`: what another year was reckoned to be is no expectation of this one."""
_BESIDE = compiled(r"[\s-]+(?:[\w’'-]+\s+){0,3}\Z")
_ASIDE = compiled(r"[.;,$€£\d]")
_WHO = ("que", "quienes", "which", "who", "that")
_OWN = compiled(
    r"\b(?:its|their|our|own|prior|previous|earlier|initial|original|company['’]s|group['’]s|su|sus|propia|anterior)\b"
    r"[^.;,$€£\d]{0,40}\Z",
    re.IGNORECASE,
)


def is_expected(text: str, clause: Clause) -> bool:
    """Is the amount what others had expected, not what came of it nor what the company itself foresees?"""
    if not _speaks_of_it(text):
        return False
    left, right = max(0, clause.start - _AWAY), min(len(text), clause.end + _NEAR)
    if not has("foresight", text, left, right) and not has("expecters", text, left, right):
        return False
    own = _OWN.search(text, left, clause.start)
    if own and not has("expecters", text, max(left, own.start() - _BEFORE), own.start() + 1):
        return False
    return _told_behind(text, clause, right) or _told_before(text, clause, left) or _by_expecters(text, clause, left)


@lru_cache(maxsize=32)
def _speaks_of_it(text: str) -> bool:
    """Does the sentence speak of expectations at all? Most do not."""
    return has("foresight", text) or has("expecters", text)


def _told_behind(text: str, clause: Clause, right: int) -> bool:
    """`above the $17bn consensus`, `the $72bn analysts had expected`."""
    nouns = cues("foresight", text, clause.end, right)
    if nouns and _BESIDE.match(text[clause.end : nouns[0].start]) and not _DATED.match(text, nouns[0].end):
        return _compared(text, clause.start) or has("expecters", text, clause.end, right)
    who = cues("expecters", text, clause.end, right)
    then = cues("expected then", text, clause.end, right)
    spoken_of = then and has("foresight", text, 0, clause.start) and has("beats", text, 0, clause.start)
    if spoken_of and _BESIDE.match(text[clause.end : then[0].start]) and _compared(text, clause.start):
        return not _DATED.match(text, then[0].end)
    return bool(who and then) and not _ASIDE.search(text, clause.end, who[0].start)


def _told_before(text: str, clause: Clause, left: int) -> bool:
    """`beating expectations of $15bn`, `analysts' average estimate of $72bn`."""
    nouns = cues("foresight", text, left, clause.start)
    if not nouns or not _LEADS.fullmatch(text[nouns[-1].end : clause.start]):
        return False
    first = nouns[-1].start
    beside = max(left, first - _NEAR)
    named = any(not _ASIDE.search(text, one.end, first) for one in cues("expecters", text, beside, clause.start))
    return named or _compared(text, first)


def _by_expecters(text: str, clause: Clause, left: int) -> bool:
    """`Wall Street had been looking for $46bn`."""
    who = cues("expecters", text, left, clause.start)
    then = cues("expected then", text, who[-1].end, clause.start) if who else []
    return (
        bool(then)
        and len(text[then[-1].end : clause.start]) < _NEAR
        and (
            text[who[-1].end : then[0].start].strip(" ,") in _WHO or not _ASIDE.search(text, who[-1].end, then[0].start)
        )
    )


def _compared(text: str, place: int) -> bool:
    """Does a word for beating, missing or setting against stand before `place`, with no other number between?"""
    beats = cues("beats", text, max(0, place - _LONG), place)
    return bool(beats) and not _ASIDE.search(text, beats[-1].end, place)
