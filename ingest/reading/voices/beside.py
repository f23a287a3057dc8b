"""The house right beside an amount, where a sentence tells of several: `UBS $310bn, Citi $380bn`, `$310bn (UBS)`."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.voices.attribution import Attribution

_ABOUT = r"(?:about|around|some|roughly|nearly|almost|over|more than|unos|unas|casi|one of|una de|uno de|los|las)?"
_BEFORE = compiled(rf"(?:['’]s)?\s*(?:[,:]|\b(?:has|at|with|con)\b)?\s*{_ABOUT}\s*", re.IGNORECASE)
_BEHIND = compiled(r"\s*(?:\(|\b(?:at|de|del|bei|von)\b)\s*", re.IGNORECASE)
_LED = compiled(
    r",?\s*\(?\s*(?:(?:according to|said|says|reckons|per|según|de acuerdo con|laut|selon|dice|cree)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""Between an amount and the maker who is named right behind it."""


def house_beside(made: list[Attribution], scene: Scene, clause: Clause) -> Attribution | None:
    """The maker that stands against the amount, in brackets or one of several houses; None where none does."""
    for one in made:
        if one.strength != 1 and one.start - clause.end == 2 and scene.text[clause.end : one.start] == " (":
            return one
    houses = [one for one in made if one.known and one.known.is_house]
    if len(houses) < 2 or len({one.name for one in houses}) < 2:
        return None
    before = (one for one in reversed(houses) if _BEFORE.fullmatch(scene.text, one.end, clause.start))
    behind = (one for one in houses if _BEHIND.fullmatch(scene.text, clause.end, one.start))
    return next(before, None) or next(behind, None)


def is_of_the_one_before(one: Attribution, scene: Scene, clause: Clause) -> bool:
    """Is the maker named right behind the amount before (`$310bn, according to X, or $380bn, according to Y`)?"""
    ends = [other.end for other in scene.clauses if other.end <= one.start]
    return bool(ends) and ends[-1] <= clause.left and bool(_LED.fullmatch(scene.text, ends[-1], one.start))
