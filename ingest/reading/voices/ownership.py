"""Whose money a clause speaks of: one company's own, or that of a market."""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.sought import sought
from ingest.reading.voices.knowledge import Mention
from ingest.reading.words.verbs import OWN, PAYS

OWN_MONEY = compiled(
    r"['’]s?\s+(?:[\w-]+\s+){0,3}?(?:capex|capital|revenues?|sales|spending|bill|backlog|budget|outlays?|turnover|orders)\b",
    re.IGNORECASE,
)
_MARKET_OF = sought(
    r"\b(?<!end )(?<!end-)(?:market|mercado|opportunity|oportunidad|industry|TAM|pool|Markt|marché)\b[^.;,:]{0,25}\Z"
)
_A_MARKET = compiled(
    r"\s+(?:[\w-]+\s+){0,2}?(?:market|industry|opportunity|TAM|pool|business in (?:19|20)\d\d)\b", re.IGNORECASE
)
_OF_SALES = compiled(
    r"\s*(?:of|del?|von)\s+(?:[\w-]+\s+){0,3}?(?:sales|revenues?|turnover|ventas|ingresos|facturación)\b", re.IGNORECASE
)
_END_OF = ("end ", "end-")
"""An `end market` is a line of a company's own business."""


def is_own(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of the speaker's own: `our capex`, `its revenue`?"""
    return has("own words", scene.text, clause.left, clause.right)


def is_of_own_accounts(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of what a company tells of itself: its revenue, its capex, `our`?"""
    return is_own(scene, clause) or has("own accounts", scene.text, clause.left, clause.right)


def is_of_market(scene: Scene, clause: Clause) -> bool:
    """Is the amount told of a whole market, not of one company?"""
    if clause.amount.shape in ("percent", "part") and _OF_SALES.match(scene.text, clause.end):
        return False
    if is_market_sum(scene, clause) and not is_own(scene, clause):
        return True
    told = cues("market", scene.text, clause.left, clause.right)
    return bool(told) and any(
        not _no_market(scene, cue.start) and not (cue.start < clause.end and cue.end > clause.start) for cue in told
    )


def _no_market(scene: Scene, place: int) -> bool:
    """A line of a company's own business (`end market`), or part of a name (`Mercado Libre`)."""
    if any(one.start <= place < one.end for one in scene.mentions):
        return True
    return scene.text[:place].endswith(_END_OF)


def has_its_own(text: str, mention: Mention) -> bool:
    """`Google's capex`, `Google spent`: is what stands behind the name its own money?"""
    return bool(OWN_MONEY.match(text, mention.end)) or acts_itself(text, mention)


def is_market_sum(scene: Scene, clause: Clause) -> bool:
    """Is the sum that of a market by the word right beside it (`a market of $50bn`, `a $50bn industry`)?"""
    if not has("market beside", scene.text):
        return False
    head = scene.text[max(clause.left, clause.start - 40) : clause.start]
    return bool(_MARKET_OF.search(head)) or bool(_A_MARKET.match(scene.text, clause.end))


def acts_itself(text: str, mention: Mention) -> bool:
    """Is the verb right behind the name one of its own money (`Nvidia spent`)?"""
    after = text[mention.end : mention.end + 30].lower().split()[:4]
    return any(word in OWN for word in after[:2]) or any(word in PAYS for word in after)
