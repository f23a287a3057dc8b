"""Whom a number is about, and who said it."""

import re
from dataclasses import replace

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.once import kept
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from ingest.reading.voices.asides import did_it, is_aside, is_of_goods, is_possible, is_related
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.lists import LISTED, are_together, named_within
from ingest.reading.voices.omitted import leaves_out_its_subject
from ingest.reading.voices.ownership import (
    OWN_MONEY,
    acts_itself,
    has_its_own,
    is_market_sum,
    is_of_market,
    is_of_own_accounts,
    is_own,
)
from ingest.reading.words.names import MODELS, PARENTS

_BACK = sought(
    r"\W*(?:of (?:this|that|these|which|it)|de (?:ellos?|esto|es[ea]|esos)|it|its|they|he|she|that|this|"
    r"the (?:company|firm|group|chipmaker|bank|startup|lab|start-up|cloud)|"
    r"la (?:compañía|empresa|firma)|sus?|in (?:19|20)\d\d|for (?:19|20)\d\d|yes|en (?:19|20)\d\d|and|but|"
    r"the (?:same|figure|forecast|estimate|report|january|february|march|april|june|july|previous|earlier|prior)|"
    r"además|también|meanwhile|management|guidance|a year|by|para)\b"
)


def goes_back(text: str) -> bool:
    """Does a sentence lean on the one before: a pronoun, `the company`, a bare year at its head?"""
    return bool(_BACK.match(text)) or leaves_out_its_subject(text)


def entity_of(scene: Scene, draft: Draft, before: Draft | None, names_in_list: list[Mention]) -> Mention | str:
    """The company that the number is about: a mention, or the entity of the amount before, or empty for a market."""
    clause = draft.clause
    if len(names_in_list) == clause.size:
        return names_in_list[clause.place]
    operators = _operators(scene)
    if ";" in scene.text:
        operators = [one for one in operators if not goes_apart(scene.text, clause, one.start)]
    companies = [one for one in operators if one.name.via == "company"]
    named = _named_inside(scene, _with_its_whole(scene, clause), operators) if operators else None
    if isinstance(named, Mention) and is_of_goods(scene.text, named) and not acts_itself(scene.text, named):
        buyer = before.entity if before else ""
        named = buyer or _buyer_of(scene, named, operators) or ""
    if isinstance(named, Mention) and before and before.entity and _is_from(scene.text, named, clause):
        return before.entity
    if named is not None:
        return named
    if not before:
        return _named_before(scene, clause, companies) or _only_owner(scene, companies, clause)
    goes_on = not is_of_market(scene, clause) or _is_part_of(before, clause)
    return before.entity if goes_on else ""


@kept
def _operators(scene: Scene) -> list[Mention]:
    """Those of the names of a sentence that an amount may be about."""
    usable = [one for one in scene.mentions if one.name.operates and one.name.listed and one.name.via != "person"]
    return [one for one in usable if not is_related(scene.text, one)]


def goes_apart(text: str, clause: Clause, place: int) -> bool:
    """Does a semicolon part the amount from what stands at `place` behind it?"""
    between = text[clause.end : place]
    return ";" in between and not set(_CLOSE_A_QUOTATION) & set(between)


_CLOSE_A_QUOTATION = '"”»'
"""Behind these one speaks whose own words the semicolon parted."""


def _buyer_of(scene: Scene, goods: Mention, operators: list[Mention]) -> Mention | None:
    """Who, named before the goods, acts with its own money, None where the reader does not know him; else the maker."""
    acting = [one for one in scene.attributions if one.strength == 1 and one.end <= goods.start]
    acting = [one for one in acting if one.name != goods.name.company]
    if not acting:
        return goods
    return next((one for one in operators if one.start == acting[-1].start), None)


def _is_from(text: str, mention: Mention, clause: Clause) -> bool:
    """Does the money or what is bought come from another, or go to one named before the amount?"""
    leads = _FROM if mention.end > clause.start else _FROM_OR_TO
    return bool(leads.search(text, 0, mention.start)) and text[mention.end : mention.end + 1] not in ("'", "’")


_FROM = compiled(r"\b(?:from|von)\s+\Z")
_FROM_OR_TO = compiled(r"(?<!compared )(?<!close )(?<!up )\b(?:from|to|von|an)\s+\Z")
"""Before a name that is where a company's money or goods come from or go to: `$55bn, including $22bn from X`."""


def _acts_unknown(scene: Scene) -> bool:
    """Does one whom nobody knows tell of its own money?"""
    return any(one.strength == 1 and one.known is None and not one.refers for one in scene.attributions)


def _is_share_of_it(scene: Scene, clause: Clause) -> bool:
    """`86% of the market`: the share that a company has, not the market's sum."""
    return clause.amount.shape in ("percent", "part") and bool(_OF_IT.match(scene.text, clause.end))


_OF_IT = compiled(r"\s*(?:of|del?|des|du)\b")


def _with_its_whole(scene: Scene, clause: Clause) -> Clause:
    """A share and the sum that it is taken of share the words between them (`half of Nvidia's revenue of $51bn`)."""
    if len(scene.clauses) < 2:
        return clause
    place = next(number for number, one in enumerate(scene.clauses) if one is clause)
    before = scene.clauses[place - 1] if place else None
    after = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if before and _is_taken_of(scene, before, clause):
        clause = replace(clause, left=before.end)
    if after and _is_taken_of(scene, clause, after):
        clause = replace(clause, right=after.right)
    return clause


def _is_taken_of(scene: Scene, share: Clause, whole: Clause) -> bool:
    if share.amount.shape not in ("percent", "part") or whole.amount.shape in ("percent", "part"):
        return False
    return bool(_TAKEN_OF.fullmatch(scene.text, share.end, whole.start))


_TAKEN_OF = compiled(r"\s+(?:of|del?|der|des|von|du)\s+[^,;:.]{0,60}", re.IGNORECASE)


def _named_inside(scene: Scene, clause: Clause, operators: list[Mention]) -> Mention | str | None:
    """The nearest company that the clause names; empty where it is told of several or of a market; None if none."""
    inside = named_within([one for one in operators if one.name.via == "company"], clause)
    if not inside:
        inside = named_within([one for one in operators if _makes_it(scene, one, clause)], clause)
    for one in operators:
        if 0 < clause.start - one.end <= _LONGEST_OPENING and scene.text[one.end : clause.start] in _OPENS:
            return one
    made = [one for one in inside if not _only_speaker(scene, one, clause)]
    usable = [one for one in made if not is_aside(scene, one)]
    if made and not usable and _acts_unknown(scene):
        return None
    usable = usable or [one for one in made if is_possible(scene, one)]
    if usable and clause.size == 1 and are_together(scene, usable, clause):
        return ""
    if usable and is_market_sum(scene, clause) and not _is_share_of_it(scene, clause):
        usable = [one for one in usable if OWN_MONEY.match(scene.text, one.end)]
        return _nearest(scene, usable, clause) if usable else ""
    if usable and all(_speaks_of_market(scene, one, clause) for one in usable):
        return ""
    if usable:
        return _first_of_pair(scene, usable, _subject(scene, usable, _nearest(scene, usable, clause)))
    return _nearest(scene, inside, clause) if inside and clause.amount.shape == "price" else None


def _speaks_of_market(scene: Scene, mention: Mention, clause: Clause) -> bool:
    """Is a market the subject behind the name and before the amount (`X sees more: the AI market will pass $1trn`)?"""
    if mention.end > clause.start or is_of_own_accounts(scene, clause) or _A_SHARE.match(scene.text, clause.end):
        return False
    parted = ": " in scene.text[mention.end : clause.start]
    if has_its_own(scene.text, mention) and not parted:
        return False
    return bool(_MARKET_SUBJECT.search(scene.text, mention.end, clause.start))


_A_SHARE = compiled(r"\s*(?:market |revenue |unit )?share\b(?! of)", re.IGNORECASE)
"""`X led the market with a 60% share`: a share is one company's."""
_MARKET_SUBJECT = sought(
    r"\b(?:the|that|an?|el|que|la|un|der|den|die|das|le)\s+(?:[\w-]+\s+){0,5}?(?:market|mercado|Markt|marché|industry)\b"
)


def _makes_it(scene: Scene, product: Mention, clause: Clause) -> bool:
    """Does a product stand for its maker: pieces that it ships, a model that it trains or asks a price for?"""
    if product.name.via != "product" or _LIKE.search(scene.text[max(0, product.start - 20) : product.start]):
        return False
    if _LEVEL.match(scene.text, product.end):
        return False
    model = product.written in MODELS
    return clause.amount.shape == "pieces" or (
        model if clause.amount.shape == "price" else model or has("costs", scene.text)
    )


_LIKE = sought(r"\b(?:nivel|calidad|clase|quality|level|class|like|match\w*)\s+(?:of\s+|de\s+|del\s+)?\Z")
_LEVEL = compiled(r"[\w.]{0,4}[-\s](?:grade|level|class|quality|equivalent|like)\b", re.IGNORECASE)


def _subject(scene: Scene, usable: list[Mention], chosen: Mention) -> Mention:
    """Who buys before whose goods are bought (`X will buy 600,000 Nvidia chips`)."""
    if not is_of_goods(scene.text, chosen):
        return chosen
    return next((one for one in usable if one.end <= chosen.start and acts_itself(scene.text, one)), chosen)


_OPENS = (" (", ": ")
"""Between a name and the amount that is told of it by that alone: `Google (169,000)`."""
_LONGEST_OPENING = max(map(len, _OPENS))
_BEHIND = 12
"""How much farther a name behind an amount counts than one before it."""


def _nearest(scene: Scene, names: list[Mention], clause: Clause) -> Mention:
    if len(names) == 1:
        return names[0]
    return min(names, key=lambda one: distance(scene.text, one, clause) + (0 if one.end <= clause.start else _BEHIND))


def _named_before(scene: Scene, clause: Clause, companies: list[Mention]) -> Mention | None:
    """The one company named before the amount, where it is no market's and no voice's."""
    alone = [one for one in companies if one.end <= clause.start]
    alone = [one for one in alone if not is_aside(scene, one)] or alone
    if len({one.name.company for one in alone}) != 1 or is_of_market(scene, clause):
        return None
    return None if _only_speaker(scene, alone[0], clause) or is_aside(scene, alone[0]) else alone[0]


def _only_owner(scene: Scene, companies: list[Mention], clause: Clause) -> Mention | str:
    """The one company of a sentence, where the sum is its own by what stands behind its name or is its price."""
    if not companies or is_of_market(scene, clause):
        return ""
    only = companies[0]
    if _is_what_it_has(scene, only, clause):
        return only
    if len({one.name.company for one in companies}) != 1:
        return ""
    priced = clause.amount.shape == "price" and not is_aside(scene, only)
    return only if priced or has_its_own(scene.text, only) or did_it(scene.text, only) else ""


def _is_what_it_has(scene: Scene, subject: Mention, clause: Clause) -> bool:
    """`Con $2bn de ventas, X`: does a sentence begin with what its subject has, done or told of?"""
    opens = scene.text[: clause.start].lower().split()
    return bool(opens) and opens[0] in _WITH and subject.start > clause.end and not is_aside(scene, subject)


_WITH = frozenset(["with", "con", "tras", "having", "after", "mit", "nach", "avec", "après", "gracias"])


def _is_part_of(before: Draft, clause: Clause) -> bool:
    return clause.amount.shape in ("percent", "part") and before.clause.amount.shape == "money"


def _first_of_pair(scene: Scene, usable: list[Mention], chosen: Mention) -> Mention:
    """Of two that act together (`A and B sign`) the first."""
    place = usable.index(chosen)
    if place and usable[place - 1].name.company != chosen.name.company:
        between = scene.text[usable[place - 1].end : chosen.start]
        if LISTED.fullmatch(between) and not between.startswith(("'", "’")) and chosen.end <= len(scene.text):
            return usable[place - 1]
    return chosen


def _only_speaker(scene: Scene, mention: Mention, clause: Clause) -> bool:
    """Is the company here only as the voice of a statement about the market?"""
    if not any(
        one.strength == 2 and one.known and one.known.company == mention.name.company for one in scene.attributions
    ):
        return False
    return not has_its_own(scene.text, mention) and is_of_market(scene, clause) and not is_own(scene, clause)


def parent(company: str) -> str:
    """The company of which a unit's money is told."""
    return PARENTS.get(company, company)


def told_of(company: str, draft: Draft) -> str:
    """The company under which the amount is told: for prices the unit that asks them, else its parent."""
    return company if draft.clause.amount.shape == "price" else parent(company)
