"""Whether a percentage is a share or a growth rate, and of what it is a share."""

import re

from ingest.reading import meaning
from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.scene import Draft, Scene

_SHARE_AFTER = re.compile(
    r"^\s*(?:of|del?|der|des|du|d')\b(?!\s+(?:growth|crecimiento|media|aquí|cara|año|forma))", re.IGNORECASE
)
_GROWTH_AFTER = re.compile(
    r"^\s*(?:más\b(?! de)|menos\b(?! de)|more\b(?! than half)|higher|lower|up\b|down\b|annual\w*|a year|"
    r"anual\w*|CAGR|growth|year[\s-]o|interanual|increase|jump|rise|surge|drop|decline|CAGR|compuesto|"
    r"de crecimiento|mehr|de plus)",
    re.IGNORECASE,
)
_GROWTH_BEFORE = re.compile(
    r"\b(?:CAGR|TCAC|growth|crecimiento|jump|rise|increase|gain|surge|drop|decline|fall|aumento|alza|"
    r"subida|tasa|(?<!took )(?<!take )(?<!takes )(?<!makes )(?<!made )(?<!make )up|down|by|grow\w*|grew|"
    r"rose|climb\w*|expand\w*|jump\w*|cre[cz]\w+|subi\w+|suban?|aument\w+|"
    r"rate|um)\b\s*(?:rate\s*)?(?:\([^)]*\)\s*)?(?:of|de|del|by|at|un|una|en un|over|more than|about|some|"
    r"around|nearly|roughly|anual|compuesta|media|interanual|:|\s)*\Z",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"\b(?:mak(?:e|es|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing|an|a|ó|arán?|ando)?|"
    r"compris(?:e|es|ing)|constitut(?:e|es|ing)|supon(?:e|en|iendo|drán?)|ausmachen|représent(?:ent|ant|e))\s+"
    r"(?:only |just |about |some |around |nearly |almost |roughly |more than |un |el |cerca del |casi el |más del )*\Z",
    re.IGNORECASE,
)
"""What a thing does with a part of a whole, right before the percentage."""
_OR_MONEY = re.compile(r"\s*,?\s*(?:or|o|bzw\.)\s+(?:about\s+|some\s+|unos\s+)?[$€£]")
_GROWTH_OF = re.compile(
    r"\b(?:growth|increase|rise|jump|drop|fall|aumento|alza|subida|crecimiento|incremento|caída|"
    r"descenso)\s+(?:of|del?)\s+(?:un |about |some |around |more than |over )?\Z",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|from|at|al?|hasta|desde|del|of|auf|von|à|(?<!more )(?<!less )(?<!fewer )than)\s+(?:about |"
    r"around |nearly |some |just |"
    r"only |roughly |almost |un |el |más del |unos |cerca del )*\Z",
    re.IGNORECASE,
)
_GROWTH_NOUN = re.compile(r"\b(?:growth|CAGR|crecimiento|rate|tasa|pace|ritmo|Wachstum|croissance)\b", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"^\s*(?:of|de)\s+(?:it|that|this|which|the (?:total|sum|amount|money|bill)|ella?s?|ello|esa|ese|"
    r"los cuales|la cifra|ese dinero)\b",
    re.IGNORECASE,
)


def ratio_of(scene: Scene, draft: Draft, before: Draft | None) -> str:
    """growth_rate, spending_share or compute_share; empty where nothing tells."""
    clause, text = draft.clause, scene.text
    label = _ratio_label(text, scene, draft)
    if not label and before and before.clause.amount.shape in ("percent", "part"):
        return before.metric
    if not label and draft.clause.amount.shape == "part":
        label = "share"
    if label == "growth":
        draft.own.add("metric")
        return "growth_rate"
    if label == "share":
        draft.own.add("metric")
        return _share_of(scene, clause, before)
    return ""


def _share_of(scene: Scene, clause: Clause, before: Draft | None) -> str:
    """A share of spending or of compute, by the words of its clause, its whole, or the sentence."""
    text = scene.text
    here = (text, clause.left, clause.right)
    outlay, compute = has("outlay", *here), has("compute", *here)
    if before and before.metric.endswith("_share") and not outlay and not compute:
        return before.metric
    of_a_sum = before is not None and before.clause.amount.shape == "money"
    if of_a_sum and (_OF_BEFORE.match(text[clause.end : clause.end + 30]) or not has("compute itself", *here)):
        return "spending_share"
    alone = len(scene.clauses) == 1 or not (outlay or compute)
    if not outlay and scene.workloads and not scene.metrics:
        return "compute_share"
    return "spending_share" if outlay or (alone and not has("compute", text)) else "compute_share"


def _ratio_label(text: str, scene: Scene, draft: Draft) -> str:
    clause = draft.clause
    after, head = text[clause.end : clause.end + 40], text[max(0, clause.start - 60) : clause.start]
    if _TAKES_UP.search(head):
        return "share"
    if _GROWTH_AFTER.match(after):
        return "growth"
    if _SHARE_AFTER.match(after) and not _GROWTH_OF.search(head):
        return "share"
    if head[-1:] in ("+", "−") and clause.amount.shape == "percent":
        return "growth"
    if _OR_MONEY.match(after):
        return "share"
    shares = [one for one in scene.ratios if one.label == "share" and clause.left <= one.start < clause.right]
    level = _LEVEL_BEFORE.search(head) and bool(shares)
    if not level and (_GROWTH_BEFORE.search(head) and draft.clause.amount.shape == "percent"):
        return "growth"
    mark = meaning.closest(text, scene.ratios, clause)
    if (
        mark
        and mark.label == "growth"
        and _LEVEL_BEFORE.search(head)
        and not _GROWTH_NOUN.search(text[clause.left : clause.start])
    ):
        return "share" if any(one.label == "share" for one in scene.ratios) or scene.workloads else ""
    return mark.label if mark else ""
