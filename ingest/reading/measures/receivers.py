"""Whether a sum goes to a company, not into what it buys: a stake, a purchase, a bill paid to one that is named."""

import re

from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from ingest.reading.voices.knowledge import Mention

_INTO = compiled(r"\s+(?:more\s+|de\s+dólares\s+|investment\s+|stake\s+)?(?:in|into|en)\s+\Z")
_PAYS = compiled(
    r"\b(?:will pay|to pay|is paying|promis(?:e[sd]?|ing)|hand(?:s|ed|ing)?|"
    r"giv(?:es?|ing)|gave|award(?:s|ed)?|wire[sd]?|sold|sells?|lends?|lent|"
    r"pagar[áa]?n?|prestar[áa]?n?|vendi[óo]|vender[áa]?n?)\s+(?:a\s+)?\Z",
    re.IGNORECASE,
)
_APPROX = compiled(
    r"\s*(?:(?:about|another|around|some|roughly|nearly|up to|as much as|more than|unos|hasta|casi|más de)\s+)?",
    re.IGNORECASE,
)
_INTO_IT = compiled(
    r"\s+(?:more\s+)?(?:in|into|en|dans)\s+(?:the|that|this|el|la|le)\s+(?:[\w-]+\s+)?"
    r"(?:lab|start-?up|company|firm|developer|maker|laboratorio|empresa|firma|laboratoire|entreprise)\b",
    re.IGNORECASE,
)
_TO_SOMEBODY = sought(
    r"\b(?:promis(?:e[sd]?|ing)|ow(?:e[sd]?|ing))\s+(?:its|the|his|their|an?)\s+(?:[\w-]+\s+){1,3}?"
    r"(?:(?:about|another|some|around|roughly|nearly|up to|as much as|more than)\s+)?\Z"
)
"""`promised its suppliers some $1.4 trillion`."""
_COMMITS = compiled(
    r"\b(?:commit|pledg|promis|compromet|compromis|promet|prometi|verpflicht)\w*[^.;,]{0,40}\Z", re.IGNORECASE
)
_TO_ONE = compiled(r"\s+(?:to|of|with|for|a|en|con|de|an|bei|à)\s+\Z", re.IGNORECASE)
_BIDS = compiled(
    r"\b(?:pay|pays|paid|paying|bids?|offers?|offered|pagará|pagó|paga|ofrece|ofreció|zahlt|paie|paiera)\s+[^.;,]{0,20}\Z",
    re.IGNORECASE,
)
_NEAR = 80
_FOR_ONE = compiled(r"\s+(?:for|por|für|pour)\s+\Z", re.IGNORECASE)
_ENDS = compiled(r"\s*(?:[,.;)]|\Z|(?:to|in|and|y|en|a|para)\b)", re.IGNORECASE)


def goes_to_a_company(scene: Scene, draft: Draft) -> bool:
    """Does the money go to a company, not into machines: `invests $5bn in X`, `will pay X $5bn`, `owes $5bn to X`?"""
    text, start, end = scene.text, draft.clause.start, draft.clause.end
    if _INTO_IT.match(text, end) or _TO_SOMEBODY.search(text, max(0, start - _NEAR), start):
        return True
    if _FOR_A_NAME.match(text, end) and _BIDS.search(text, max(0, start - _NEAR), start):
        return True
    companies = [one for one in scene.mentions if one.name.operates and one.name.via != "person"]
    return bool(companies) and any(
        _goes_to(text, start, end, one) if one.start > end else one.name.via == "company" and _paid(text, start, one)
        for one in companies
    )


_ITS_SALES = compiled(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}(?:sales|revenues?|bookings|billings|ventas|ingresos)\b", re.IGNORECASE
)
"""`$75bn in Azure cloud sales` goes into nothing."""
_FOR_A_NAME = compiled(
    r"\s+(?:por|for)\s+(?:la |el |the )?(?:[A-Z][a-z&.-]+|[a-z]AI)(?:\s[A-Z][\w&.-]+){0,2}"
    r"\s*(?:[.,;)]|\Z|(?:y|en|and|in)\s)"
)
"""`paga 2.000 millones por Manus`: what is paid for a name is a deal, of whoever bears it."""


def _goes_to(text: str, start: int, end: int, company: Mention) -> bool:
    """Is a company that stands behind a sum the one that gets it?"""
    between = text[end : company.start]
    if company.name.via == "company" and _INTO.match(between):
        return not _ITS_SALES.match(text, company.end)
    if _TO_ONE.fullmatch(between) and _COMMITS.search(text, max(0, start - _NEAR), start):
        return True
    return bool(
        _FOR_ONE.fullmatch(between)
        and _ENDS.match(text, company.end)
        and _BIDS.search(text, max(0, start - _NEAR), start)
    )


def _paid(text: str, start: int, company: Mention) -> bool:
    """`will pay X $5bn`: does the company that stands right before a sum get it?"""
    straight = company.end < start and _APPROX.fullmatch(text[company.end : start])
    return bool(straight and _PAYS.search(text[: company.start]))
