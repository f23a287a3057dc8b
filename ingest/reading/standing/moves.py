"""Whether a multiple multiplies something of the field, and whether a percentage is the move of a share."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.measures.objects import names_one
from ingest.reading.scene import Scene
from ingest.reading.voices.knowledge import Mention

_ELLIPSIS = 35
"""A gap of so many characters holds no more than a name: `AMD fell 3%; Broadcom, 4%`."""
_SHORT = 60
_AS_MUCH = compiled(
    r"\s+(?:as much|as many|more|higher|más|that|the (?:sum|amount|level|tally|figure|total|number|bill)|what|que|"
    r"today['’]s|last year['’]s|this year['’]s|that of|l[oa]s? de(?:l)?|de hoy)(?!\w)",
    re.IGNORECASE,
)
_COUNTS = compiled(r"(?:times|veces|Mal|fois)\Z", re.IGNORECASE)
_COMPARES = compiled(
    r"\s+(?:as|more|the|what|that|larger|bigger|higher|greater|dearer|costlier|pricier|its|over|más|mayor|superior|lo|la|el|"
    r"de|que|plus|so)\b"
)
_MULTIPLIED = compiled(r"(?:gr[eo]w|multipl|increas|rise|rose|risen|jump|expand|swell|soar|up|crec|aument|sub|by)\w*\b")
"""`it broke off 419 times` counts; `grew 30 times`, `30 times as much` multiply."""
_NAME_MOVES = compiled(
    r"(?:\A|[;,]\s|\b(?:and|y)\s)(?:[A-Z][\w&.’'-]{1,20}\s){1,3}(?:fell|slid|jumped|leapt|dropped|gained|lost|shed|sank|"
    r"rallied|surged|tumbled|climbed|rose|closed up|closed down|cayó|subió|perdió|ganó)\s"
    r"(?:as much as\s|by\s|about\s|nearly\s|un\s)?\Z"
)
"""A house that nobody knows moves as one that is known."""
_MOVES = compiled(
    r"(?:,?\s+(?:which|that|que))?\s+(?:fell|rose|gained|dropped|lost|slipped|climbed|surged|jumped|tumbled|slid|advanced|"
    r"rallied|plunged|soared|sank|shed|added|closed(?: up| down)?|ended(?: up| down)?|finish(?:ed|ing)|"
    r"cae|sube|gana|pierde|cayó|subió|ganó|perdió|cede|"
    r"bajó|baja|se dispar[aó]|se desplom[aó]|se dej[aó]|se hund[eió]+|avanz[aó]|retroced[eió]+|repunt[aó])\s+"
    r"(?:by |about |more than |as much as |nearly |another |un |otro |más de un |casi un |ayer un |hoy un )?\Z",
    re.IGNORECASE,
)
_LEVELS = ("money", "power", "pieces")


def follows(current: Scene, clause: Clause) -> bool:
    return bool(current.drafts) and 0 <= clause.start - current.drafts[-1].clause.end <= _ELLIPSIS


def multiplies(current: Scene, clause: Clause) -> bool:
    """Is it the multiple of compute, spending or demand, by its own words or those of the sum beside it?"""
    after_a_level = bool(current.drafts) and current.drafts[-1].clause.amount.shape in (*_LEVELS, "multiple")
    if current.goes_on and len(current.text) < _SHORT:
        return True
    if (after_a_level or current.goes_on) and _AS_MUCH.match(current.text, clause.end):
        return True
    if follows(current, clause):
        return True
    if _COUNTS.search(clause.amount.span) and not _COMPARES.match(current.text, clause.end):
        return bool(_MULTIPLIED.search(current.text, max(0, clause.start - _ELLIPSIS), clause.start))
    named = any(has(table, current.text, clause.left, clause.right) for table in ("multiplied", "compute"))
    return named or names_one(current.text, clause)


def share_moves(current: Scene, clause: Clause) -> bool:
    """`Nvidia fell 3.4%`: a company itself does not fall; its shares do."""
    if any(_moves(current.text, one, clause) for one in current.mentions if one.end <= clause.start):
        return True
    named = _NAME_MOVES.search(current.text, 0, clause.start)
    return bool(named) and not has("whole", current.text, named.start() if named else 0, clause.start)


def _moves(text: str, company: Mention, clause: Clause) -> bool:
    if not _MOVES.match(text[company.end : clause.start].rstrip("><~≈+-−")):
        return False
    return not has("whole", text, max(clause.left, text.rfind(";", 0, company.start)), company.start)
