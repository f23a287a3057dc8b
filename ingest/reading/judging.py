"""Whether an amount is a figure of the field at all: first by its words, then by what was read of it."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import has
from ingest.reading.drafting import NEAR
from ingest.reading.refusals import reason_to_refuse
from ingest.reading.scene import Draft, Page, Scene
from market.vocabulary import UNITS

_AS_MUCH = re.compile(r"\s+(?:as much|as many|more|higher|más|the (?:sum|amount|level)|what)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"(?:\s+(?:fell|rose|gained|dropped|lost|slipped|climbed|surged|jumped|tumbled|slid|advanced|"
    r"rallied|plunged|soared|"
    r"sank|shed|cae|sube|gana|pierde|cayó|subió|ganó|perdió|cede|se dispara|se desploma))\s+"
    r"(?:by |about |more than |as much as |nearly |un |más de un |casi un )?\Z",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\W*(?:and|while|but|whereas|y|mientras|pero)?\s+(?:the\s+|its\s+|el\s+|la\s+|los\s+|las\s+|su\s+)?"
    r"(?!it\b|they|that|this|which|is\b|was\b|up\b|down\b|has\b|will\b|then\b|by\b|se\b|que\b|un\b|"
    r"about\b|in\b|en\b|to\b|a\b)"
    r"(?:[\w-]+\s+){1,3}?(?:rose|fell|grew|jumped|climbed|dropped|gained|increased|declined|sub\w+|"
    r"cay\w+|crec\w+|aument\w+)\b",
    re.IGNORECASE,
)
_SMALLEST_SUM = 5e-5
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
"""Sums of less than fifty thousand (in thousand millions) are prices of single things."""
_FEWEST_PIECES = 1e-4


def in_field(scenes: list[Scene], number: int, short: bool) -> bool:
    """Is a sentence about the field, by its own words or (in a `short` text, all) those of its neighbours?"""
    current, reach = scenes[number], len(scenes) if short else NEAR
    near = scenes[max(0, number - reach) : number + reach + 1]
    return current.in_domain or any(one.in_domain for one in near) or _big_spender(current)


def _big_spender(current: Scene) -> bool:
    """A large cloud or AI lab that speaks of what it spends is in the field even where AI is not named."""
    spends = any(mark.label in ("capex", "spending") for mark in current.metrics)
    return spends and any(one.name.role in ("hyperscaler", "ai_lab", "gpu_cloud") for one in current.mentions)


def refusal_of(current: Scene, clause: Clause, in_domain: bool, page: Page) -> str:
    """Why the words around an amount make it no figure; empty where they do not."""
    amount = clause.amount
    if amount.unit not in UNITS:
        return "a unit that the dataset does not hold"
    reason = reason_to_refuse(current.text, clause.start, clause.end, clause.left, clause.right, amount.shape)
    if reason:
        return reason
    if not in_domain:
        return "money of another sector"
    if amount.shape == "percent" and _share_moves(current, clause):
        return "share price"
    if amount.shape == "money" and abs(amount.value) < _SMALLEST_SUM:
        return "a price of one thing"
    if amount.shape == "money" and not amount.stated and not page.currency and not current.metrics:
        return "a count of something"
    if amount.shape == "pieces" and amount.value < _FEWEST_PIECES:
        return "a handful of pieces"
    if amount.shape == "multiple" and not _multiplies(current, clause):
        return "a multiple of something else"
    return ""


def _multiplies(current: Scene, clause: Clause) -> bool:
    """Is it the multiple of compute, spending or demand, by its own words or those of the sum just told?"""
    after_a_sum = bool(current.drafts) and current.drafts[-1].clause.amount.shape == "money"
    of_the_sum = after_a_sum and bool(_AS_MUCH.match(current.text, clause.end))
    return of_the_sum or any(has(table, current.text, clause.left, clause.right) for table in ("multiplied", "compute"))


def _share_moves(current: Scene, clause: Clause) -> bool:
    """`Nvidia fell 3.4%`: a company itself does not fall; its shares do."""
    return any(
        one.end <= clause.start and _MOVES.match(current.text[one.end : clause.start]) for one in current.mentions
    )


def senseless(current: Scene, draft: Draft) -> str:
    """Why what was read of an amount makes no figure; empty where it does."""
    if not draft.metric:
        shape = draft.clause.amount.shape
        return "neither a share nor a growth rate" if shape in ("percent", "part") else "nothing says what the money is"
    if draft.metric == "cost" and not _cost_of_ai(current, draft):
        return "a cost of something else"
    if draft.clause.amount.shape in ("percent", "part") and not _about_our_field(current, draft):
        return "a percentage of something else"
    return ""


def _cost_of_ai(current: Scene, draft: Draft) -> bool:
    named = has("field", current.text, draft.clause.reach, draft.clause.right)
    return draft.workload != "all" or named or "entity" in draft.own or not draft.clause.left


def _about_our_field(current: Scene, draft: Draft) -> bool:
    text = current.text[draft.clause.left : draft.clause.right]
    if draft.metric == "growth_rate" and _OTHER_SUBJECT.match(text) and not _names_a_subject(current, draft.clause):
        return False
    if draft.clause.amount.value > 100 and draft.metric.endswith("_share"):
        return False
    return current.in_domain or bool(current.metrics) or bool(current.workloads) or draft.metric == "growth_rate"


def _names_a_subject(current: Scene, clause: Clause) -> bool:
    """Does the clause name something of the field that can grow?"""
    return any(has(table, current.text, clause.left, clause.right) for table in ("field", "subject"))
