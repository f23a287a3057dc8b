"""Amounts that go on about a thing which was refused: next to it, compared with it, or in the sentence behind it."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.standing.company import UNNAMED as NAMELESS
from ingest.reading.voices.who import goes_back

_ELLIPSIS = 35
_SHORT = 60
_TIED = compiled(
    r"(?:[\s,+~≈]|\b(?:or|and|to|o|y|a|hasta|al|some|about|more than|up|down|by|el|la|los|un|una|"
    r"unos|casi|más de|from|de|at|against)\b)"
    r"{1,12}\Z",
    re.IGNORECASE,
)
"""What ties an amount to the one before: `$67 billion, or more than 130 times`."""
_SAME_BRACKET = compiled(r"\s*[A-Za-z ]{0,20},\s*(?:[+\-–−~]|up\s|down\s)\Z")
"""`(650M users, +44% in a year)`: how what was counted has changed."""
_PAUSE = compiled(r"[,;.](?=\s)")
_OR = 12
_OR_ELSE = compiled(r"[^;:]\b(?:or|o|ou|oder)\s(?:(?:a|to|al|hasta|up to|about|unos|some|even|incluso)\s){0,2}\Z")
"""`the 7 % of sales or 35 million`: what may be put for another thing is such a thing."""
_AGAINST = compiled(
    r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|frente a(?: los| l[ao]s?)?|desde|contra|"
    r"respecto a(?: los|l)?|another|a further|otr[oa]s|and as much|plus)"
    r"\s+(?:(?:the|about|some|just|only|los|las|unos|apenas|casi)\s+){0,2}\Z",
    re.IGNORECASE,
)
_UP_TO = compiled(r"\s+(?:to|a|al|hasta|auf|à|bis)\s+(?:(?:about|some|un|el|los|las|unos)\s+)?\Z", re.IGNORECASE)
"""Both ends of one change: what one of them is, so is the other."""
_COMPARED = compiled(
    r"\s+(?:above|below|more|less|higher|lower|fewer|better|over|under|ahead|más|menos|superior|inferior|por encima|"
    r"por debajo|mehr|weniger|de plus|de moins)\b",
    re.IGNORECASE,
)
"""`engineers earn $212,000, 9% above those who`: a percentage by which what was told is more or less."""
_OF_A_SUBJECT = frozenset(
    {
        "share price",
        "valuation",
        "buy-back or dividend",
        "profit or margin",
        "people or users",
        "fine, gift or pay",
        "stake or holding",
        "votes, films or sports",
        "another sector",
        "answers of a survey",
        "fund or bond",
        "a measure of the environment",
        "money of a state",
        "an entry of the books",
    }
)
"""Refusals that hold for what goes on about the same thing."""


_SURE = compiled(r"revenue|capex|capital (?:expenditure|spending)|backlog|ingresos|facturación", re.IGNORECASE)
"""What a company tells of itself, whatever was told before."""


def told_behind(scenes: list[Scene], number: int) -> str:
    """Why all amounts of the sentence before were refused, where this one goes on about what was told there."""
    current, judged = scenes[number], scenes[number - 1].judged if number else []
    if not judged or current.in_domain or not goes_back(current.text):
        return ""
    if any(_SURE.search(current.text, one.start, one.end) for one in current.metrics):
        return ""
    reason = judged[-1][1]
    return reason if reason in _OF_A_SUBJECT and all(one for _, one in judged) else ""


def is_asked_of(scenes: list[Scene], number: int) -> bool:
    """`¿Qué parte del capex va a servidores? Dos tercios`: does the sentence before ask what share of ours it is?"""
    before = scenes[number - 1].text if number else ""
    return before.rstrip().endswith("?") and bool(_WHAT_PART.search(before)) and has("whole", before)


_WHAT_PART = compiled(
    r"\b(?:qué (?:parte|porcentaje|proporción|peso|cuota)|cuánt[oa]s?|"
    r"what (?:share|part|portion|percentage)|how much)\b",
    re.IGNORECASE,
)


def beside_refused(current: Scene, clause: Clause) -> str:
    """`multas de 35 millones o el 7 %`: next to nothing parts it from an amount that was refused."""
    before, reason = current.judged[-1] if current.judged else (None, "")
    if before is None or not reason:
        return ""
    between = current.text[before.end : clause.start]
    if before.base and reason not in NAMELESS and before.amount.shape == clause.amount.shape and _UP_TO.match(between):
        return reason
    if reason == _SPEED and _is_as_fast(current, before, clause):
        return reason
    if reason not in _OF_A_SUBJECT:
        return ""
    if len(between) < _SHORT and _OR_ELSE.search(between):
        return reason
    if clause.amount.shape == "percent" and _is_more_of_it(current, before, clause, between):
        return reason
    if _SAME_BRACKET.match(between) and clause.amount.shape == "percent":
        return reason
    if not _TIED.match(between):
        return ""
    parted = any(has(table, current.text, before.end, clause.start) for table in ("metric", "whole", "field"))
    return "" if parted else reason


_SPEED = "speed or efficiency"


def _is_as_fast(current: Scene, before: Clause, clause: Clause) -> bool:
    """`inference is 35x quicker, while training gains fourfold`: one multiple of speed behind another."""
    alike = before.amount.shape == clause.amount.shape == "multiple"
    if not alike or not _ENDS.match(current.text, clause.end):
        return False
    return not any(has(table, current.text, clause.left, clause.start) for table in ("metric", "compute", "outlook"))


_ENDS = compiled(r"\s*(?:[.,;)]|\Z)")


def _is_more_of_it(current: Scene, before: Clause, clause: Clause, between: str) -> bool:
    if len(between) > _SHORT or ";" in between or not _COMPARED.match(current.text, clause.end):
        return False
    return not any(has(table, current.text, before.end, clause.start) for table in ("metric", "whole", "field"))


def goes_on(current: Scene, clause: Clause) -> str:
    """The reason for which the amount before was refused, where this one goes on about the same thing."""
    if not current.judged:
        return ""
    before, reason = current.judged[-1]
    if reason not in _OF_A_SUBJECT:
        return ""
    if clause.amount.assumed or _is_compared(current, before, clause):
        return reason
    return reason if _same_thing(current, before, clause) else ""


def _is_compared(current: Scene, before: Clause, clause: Clause) -> bool:
    """`valued at $6.9bn in that round, up from $2.8bn`: what a thing is compared with is another such thing."""
    if clause.amount.shape != before.amount.shape:
        return False
    between = current.text[before.end : clause.start]
    return ";" not in between and bool(_AGAINST.search(between))


def _same_thing(current: Scene, before: Clause, clause: Clause) -> bool:
    """Does nothing between two amounts, or right behind the second, say that another thing is told?"""
    if clause.amount.shape == "money" != before.amount.shape and clause.start - before.end > _OR:
        return False
    pause = _PAUSE.search(current.text, clause.end, clause.right)
    right = min(pause.start() if pause else clause.right, clause.end + _ELLIPSIS)
    counts = before.amount.shape == "money" and not before.amount.stated and not clause.amount.stated
    tables = ("field", *(() if counts else ("whole", "metric")), *(("outlook",) if clause.amount.stated else ()))
    return not any(has(table, current.text, before.end, right) for table in tables)
