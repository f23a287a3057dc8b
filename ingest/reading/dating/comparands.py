"""Spans of time that an amount is compared with, which are not its own."""

import re
from functools import lru_cache

from ingest.reading.cues import has
from ingest.reading.dating.stretch import Stretch
from ingest.reading.learnt import compiled
from ingest.reading.sought import sought

LOOKS_BACK = ("ago", "adjacent", "elliptic", "year_ago", "same_of")
"""Ways of naming a span by the one that it comes before."""
LEANS = (*LOOKS_BACK, "then")
"""Ways of naming a span by another that was named."""
THAN = sought(
    r"\b(?:than|(?<!year[\s‑-])(?<!quarter[\s‑-])(?<!month[\s‑-])(?:over(?!\s+(?:the\s+)?(?:course|last|past|next|coming|two|three|four|five|six|nine|ten|twelve|\d+)\b)|"
    r"on(?!\s+(?!(?:the|that|those|this|what|last|its|their|a|an)\b)[\w’'-]+\s))|from|versus|vs\.?|que|frente\s+al?|contra|respecto\s+(?:al?|del?)|sobre|above|"
    r"below|ahead\s+of|"
    r"against|compared\s+(?:with|to)|"
    r"times\s+what|what\s+(?:it|they|he|she|we|was)|as\s+(?:much|many|high|large|big)\s+as|that\s+of|the\s+(?:sum|"
    r"level|figure|amount|"
    r"total)\s+(?:of|in)|lo\s+que|la\s+cifra\s+de|"
    r"(?:el|l[oa]s?)\s+de|the\s+tally\s+of|gegenüber|de\s+lo\s+que|con\s+respecto\s+a|comparado\s+con|"
    r"en\s+comparación\s+con)\b[^,;.\d]{0,28}\Z|"
    r"\bas(?:\s+(?:in|at|it\s+(?:was|did|had)(?:\s+in)?|they\s+were(?:\s+in)?))?\s+\Z"
)
"""Words that bring in what is compared with."""
_COMPARAND = sought(
    r"(?:\b(?:lo\s+de|that\s+of)(?:\s+tod[oa]|\s+all(?:\s+of)?)?|(?<!later )(?<!sooner )(?<!earlier )\bthan|"
    r"\b(?:twice|double|triple)\s+(?:that(?=\s+(?:of|in|for)\b)|what|"
    r"the\s+\w+)(?:\s+it\s+was)?|\b(?:doble|triple|más|menos|"
    r"mayor(?:es)?|menor(?:es)?|mismo|misma|igual|tant[oa]s?|veces(?:\s+más)?|"
    r"(?:superior|inferior)(?:es)?)\s+(?:que|a|como)|\bas\s+(?:much|many)\s+as|\bthe\s+same\s+as|\bpor\s+(?:encima|debajo)\s+del?|\b(?:doble|triple|cuádruple|mitad)\s+(?:al?|del?)|\bfrente\s+al?|\bcontra|\bveces\s+(?:su|el|la)\s+\w+\s+de|\btimes\s+(?:its|the)\s+\w+\s+of|"
    r"\brespecto\s+(?:al?|del?)|\b(?:against|versus|vs\.?)|\bcompared\s+(?:with|to)|\b(?:up|down)\s+(?:from|"
    r"on))\s+(?:(?:in|en|of|that\s+of|(?:what\s+)?it\s+was\s+in|"
    r"l[oa]s\s+de|el\s+de|la\s+de|lo\s+de|de|the|el|los|levels?\s+of|todo|toda|all(?:\s+of)?)\s+){0,3}\Z|"
    r"\bantes\s+l[oa]s?\s+\w+(?:aba|ía)n?\s+(?:en|para)\s+\Z|"
    r"\b(?:had\s+)?(?:previously|earlier|once)\s+(?:put|saw|seen|expected|dated)\s+(?:it|that|this)\s+(?:in|at|for)\s+\Z"
)
"""Words right before a span with which something is compared, and which is not the span of the amount itself."""
_BASE_TOLD = sought(
    r"\b(?:from|desde|frente a|contra|against|versus|vs)\s+(?:the |los |las "
    r")?[^,;]{0,6}\d[\d.,]*[^,;\d]{0,20}\Z"
)
"""`to $13bn from the 17 of a year before`, where the old value was not read as an amount."""
_FIRST = compiled(
    r"\s*(?:(?:más|menos|more|less|higher|lower|above|up|over|ahead|mayor|superior|larger|fewer|"
    r"cheaper)\s+)?(?:than|que|over|on|from|above|below|versus|frente a|por (?:encima|debajo) del?|"
    r"(?:superior|inferior)(?:es)? al?|respecto a)\b[^;]{0,40}\Z",
    re.IGNORECASE,
)
"""`24 % más que los 670.000 de este año`: the rate is told from that span on."""
_OVER = compiled(r"\s*over\s+(?:the\s+)?", re.IGNORECASE)
"""`up 28% over the first nine months` is within them."""
_PREPOSITION = compiled(r"(?:of|in|de|en|del)\s+", re.IGNORECASE)


def is_compared(text: str, one: Stretch) -> bool:
    """Is it only what another span is compared with: `56% above the year-ago period`, `tripling on the prior year`?"""
    return _compares(text[max(0, one.start - 40) : one.start], one.way in LOOKS_BACK)


@lru_cache(maxsize=64)
def _compares(head: str, looks_back: bool) -> bool:
    """Kept a while: the same words before a span are asked of for every amount."""
    if _COMPARAND.search(head) or (looks_back and THAN.search(head)):
        return True
    return looks_back and bool(_BASE_TOLD.search(head))


def told_from(text: str, left: int, right: int) -> bool:
    """Do the words bring in what is compared with? `year over year in the second quarter` does not."""
    plain = not has("yearly", text, left, right) and not has("sequential", text, left, right)
    return plain and bool(THAN.search(text[left:right]))


def is_told_from(text: str, left: int, one: Stretch) -> bool:
    """Is a rate that ends at `left` told from that span on: `2.4 times the level of June`?"""
    if one.way == "months" and _OVER.fullmatch(text[left : one.start]):
        return False
    preposition = _PREPOSITION.match(one.written)
    between = text[left : one.start + (preposition.end() if preposition else 0)]
    return bool(THAN.search(between) or _FIRST.match(between))


def explains(text: str, amount: int, one: Stretch, others: list[Stretch]) -> bool:
    """`in the first quarter (the three months from July this year)`: does it say in brackets what was just named?

    amount: where the amount begins; in the same brackets it has the span for its own.
    """
    if any([one.start - other.end >= 0 and _BEGINS.fullmatch(text, other.end, one.start) for other in others]):
        return True
    opened = text.rfind("(", 0, one.start)
    if opened < 0 or text.find(")", opened, one.start) >= 0 or opened < amount < text.find(")", one.end):
        return False
    return any([0 <= opened - other.end <= _RIGHT_BEFORE for other in others if other is not one])


_RIGHT_BEFORE = 2
_BEGINS = compiled(
    r",\s(?:que|which|that)\s(?:se\s|ya\s)?(?:arranc|emp[ei]|com[ei]|inici|cierr|cerr|acab|termin|conclu|finaliz|beg[aiu]n|"
    r"start|end|clos|finish)\w*\s(?:(?:el|on|in|en|a)\s)?",
    re.IGNORECASE,
)
"""`el ejercicio 2027, que arranca en julio`: when a span begins or ends, told behind it."""


def is_outdone(text: str, one: Stretch) -> bool:
    """`the plans even surpass the EU's 2024 budget`: is it the span of what is only set beside them?"""
    return bool(_OUTDONE.search(text[max(0, one.start - _FAR) : one.start]))


_FAR = 50
_OUTDONE = sought(
    r"\b(?:surpass|exceed|eclips|outstrip|rival|dwarf|outpac|super|rebas)\w*\s+(?:(?:the|its|their|el|la|los|las)\s+)?"
    r"(?:[\w'’]+\s+){0,3}\Z"
)


def is_said_with(text: str, end: int, one: Stretch) -> bool:
    """`to $70bn, with costs driving growth into 2026`: does `, with` part the span from an amount that ends before?"""
    return one.start > end and bool(_WITH.search(text, end, one.start))


_WITH = compiled(r",\s+(?:with|con)\s+[^,;]{0,80}\b(?:\w+ing|expected|set|due|ando|iendo)\b", re.IGNORECASE)
"""What goes along with it has a verb of its own."""
