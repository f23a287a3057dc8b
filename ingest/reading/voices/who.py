"""Whom a number is about, and who said it."""

import re
from dataclasses import replace
from itertools import pairwise

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import has
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.knowledge import Mention
from ingest.reading.voices.ownership import OWN_MONEY, acts_itself, has_its_own, is_market_sum, is_of_market, is_own
from ingest.reading.words.names import MODELS, PARENTS
from ingest.reading.words.verbs import OPINION

_LISTED = re.compile(r"(?:['’]s?)?\s*(?:,|,?\s*and|,?\s*y|,?\s*e|&|/)\s*(?:the\s+)?")
_ASIDE = re.compile(
    r"\b(?:on|in|en|with|from|to|via|using|by|through|into|against|than|versus|con|sobre|desde|a través "
    r"de|contra|like|such as|including|likes of|as|rented|bought|buying|buys|acquir(?:es|ed|ing)|tak(?:es|ing) over|"
    r"took over|pays?|paid|paying|compr\w+|adquir\w+|rival|excluding|outside|without)\s+"
    r"(?:the\s+|its\s+|la\s+|el\s+)?\Z",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"['’]s\s+(?:technology|chips?|GPUs?|inference|cloud|hardware|processors|accelerators|platform|"
    r"stack|models?|licen[cs]e|rivals?|suppliers?|customers?)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"^\W*(?:of (?:this|that|these|which|it)|de (?:ellos?|esto|es[ea]|esos)|it|its|they|he|she|that|this|"
    r"the (?:company|firm|group|chipmaker|bank|startup|lab|start-up|cloud)|"
    r"la (?:compañía|empresa|firma)|su|in (?:19|20)\d\d|for (?:19|20)\d\d|yes|en (?:19|20)\d\d|and|but|"
    r"the (?:same|figure|forecast|estimate|report|january|february|march|april|june|july|previous|earlier|prior)|"
    r"además|también|meanwhile|management|guidance|a year|by|para)\b",
    re.IGNORECASE,
)


def goes_back(text: str) -> bool:
    """Does a sentence lean on the one before: a pronoun, `the company`, a bare year at its head?"""
    return bool(_BACK.search(text))


def entity_of(scene: Scene, draft: Draft, before: Draft | None, names_in_list: list[Mention]) -> Mention | str:
    """The company that the number is about: a mention, or the entity of the amount before, or empty for a market."""
    clause = draft.clause
    if len(names_in_list) == clause.size:
        return names_in_list[clause.place]
    operators = [one for one in scene.mentions if one.name.operates and one.name.listed and one.name.via != "person"]
    companies = [one for one in operators if one.name.via == "company"]
    named = _named_inside(scene, clause, operators)
    if named is not None:
        return named
    if not before:
        return _named_before(scene, clause, companies) or _only_owner(scene, companies, clause)
    goes_on = not is_of_market(scene, clause) or _is_part_of(before, clause)
    return before.entity if goes_on else ""


def _named_inside(scene: Scene, clause: Clause, operators: list[Mention]) -> Mention | str | None:
    """The nearest company that the clause names; empty where it is told of several or of a market; None if none."""
    inside = _inside([one for one in operators if one.name.via == "company"], clause)
    if not inside:
        inside = _inside([one for one in operators if _makes_it(scene, one, clause)], clause)
    if bracketed := [one for one in operators if scene.text[one.end : clause.start] in _OPENS]:
        return bracketed[0]
    made = [one for one in inside if not _only_speaker(scene, one, clause)]
    usable = [one for one in made if not _aside(scene, one)] or [one for one in made if _possible(scene, one)]
    if usable and clause.size == 1 and _are_together(scene, usable, clause):
        return ""
    if usable and is_market_sum(scene, clause):
        usable = [one for one in usable if OWN_MONEY.match(scene.text, one.end)]
        return _nearest(scene, usable, clause) if usable else ""
    if usable:
        return _first_of_pair(scene, usable, _subject(scene, usable, _nearest(scene, usable, clause)))
    return _nearest(scene, inside, clause) if inside and clause.amount.shape == "price" else None


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


_LIKE = re.compile(
    r"\b(?:nivel|calidad|clase|quality|level|class|like|match\w*)\s+(?:of\s+|de\s+|del\s+)?\Z", re.IGNORECASE
)
_LEVEL = re.compile(r"[\w.]{0,4}[-\s](?:grade|level|class|quality|equivalent|like)\b", re.IGNORECASE)


def _subject(scene: Scene, usable: list[Mention], chosen: Mention) -> Mention:
    """Who buys before whose goods are bought (`X will buy 600,000 Nvidia chips`)."""
    if not _GOODS.match(scene.text, chosen.end):
        return chosen
    return next((one for one in usable if one.end <= chosen.start and acts_itself(scene.text, one)), chosen)


_GOODS = re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+)?(?:chips?|GPUs?|accelerators?|systems?|racks?|servers?|processors?)\b")
_OPENS = (" (", ": ")
"""Between a name and the amount that is told of it by that alone: `Google (169,000)`."""
_BEHIND = 12
"""How much farther a name behind an amount counts than one before it."""


def _nearest(scene: Scene, names: list[Mention], clause: Clause) -> Mention:
    return min(names, key=lambda one: distance(scene.text, one, clause) + (0 if one.end <= clause.start else _BEHIND))


def _named_before(scene: Scene, clause: Clause, companies: list[Mention]) -> Mention | None:
    """The one company named before the amount, where it is no market's and no voice's."""
    alone = [one for one in companies if one.end <= clause.start]
    if len({one.name.company for one in alone}) != 1 or is_of_market(scene, clause):
        return None
    return None if _only_speaker(scene, alone[0], clause) or _aside(scene, alone[0]) else alone[0]


def _only_owner(scene: Scene, companies: list[Mention], clause: Clause) -> Mention | str:
    """The one company of a sentence, where the sum is its own by what stands behind its name or is its price."""
    if len({one.name.company for one in companies}) != 1 or is_of_market(scene, clause):
        return ""
    only = companies[0]
    priced = clause.amount.shape == "price" and not _aside(scene, only)
    return only if priced or has_its_own(scene.text, only) else ""


def _is_part_of(before: Draft, clause: Clause) -> bool:
    return clause.amount.shape in ("percent", "part") and before.clause.amount.shape == "money"


def _first_of_pair(scene: Scene, usable: list[Mention], chosen: Mention) -> Mention:
    """Of two that act together (`A and B sign`) the first."""
    place = usable.index(chosen)
    if place and usable[place - 1].name.company != chosen.name.company:
        between = scene.text[usable[place - 1].end : chosen.start]
        if _LISTED.fullmatch(between) and not between.startswith(("'", "’")) and chosen.end <= len(scene.text):
            return usable[place - 1]
    return chosen


def _are_together(scene: Scene, usable: list[Mention], clause: Clause) -> bool:
    """Is one number told of several companies at once: three or more in a list, or two `together`?"""
    before = [one for one in usable if one.end <= clause.start]
    run = 1
    for one, two in pairwise(before):
        run = run + 1 if _LISTED.fullmatch(scene.text[one.end : two.start]) else 1
    several = run >= 3 or (run == 2 and has("together", scene.text, clause.left, clause.right))
    return several


def _inside(mentions: list[Mention], clause: Clause) -> list[Mention]:
    return [one for one in mentions if one.start >= clause.left and one.end <= clause.right]


def _aside(scene: Scene, mention: Mention) -> bool:
    head = scene.text[max(0, mention.start - 24) : mention.start]
    if re.search(r"\b(?:says?|said|told|reckons|estimates|dice|según|prevé)\s+\Z", head) and re.match(
        r"\s*(?:[,.;)»\"]|\Z)", scene.text[mention.end :]
    ):
        return True
    return bool(_ASIDE.search(head)) or bool(_OBJECT.match(scene.text, mention.end))


def _possible(scene: Scene, mention: Mention) -> bool:
    """Is the name no more than compared with, or the one who says so (`than X`, `says X`)?"""
    before = scene.text[max(0, mention.start - 16) : mention.start].lower().split()
    return not before or (before[-1] not in _NOT_THE_SUBJECT and before[-1] not in OPINION)


_NOT_THE_SUBJECT = frozenset(("than", "versus", "against", "via", "on", "told", "with", "con", "mit", "avec"))


def _only_speaker(scene: Scene, mention: Mention, clause: Clause) -> bool:
    """Is the company here only as the voice of a statement about the market?"""
    if not any(
        one.strength == 2 and one.known and one.known.company == mention.name.company for one in scene.attributions
    ):
        return False
    return not has_its_own(scene.text, mention) and is_of_market(scene, clause) and not is_own(scene, clause)


_RESPECTIVELY = re.compile(
    r"\b(?:respectively|respectivamente|por ese orden|en ese orden|in that order|beziehungsweise|respectivement)\b",
    re.IGNORECASE,
)


def list_names(scene: Scene, clause: Clause) -> list[Mention]:
    """Companies in a plain list within the clause of a list of amounts, in order; empty where the numbers differ."""
    inside = _inside(_companies(scene), clause)
    runs = _runs(scene.text, inside)
    if clause.size > 1 and (whole := next((run for run in runs if len(run) == clause.size), None)):
        return whole
    return _in_order(scene, clause) if _RESPECTIVELY.search(scene.text, clause.end) else []


def _in_order(scene: Scene, clause: Clause) -> list[Mention]:
    """The name for each amount of the clause's list, by the order of the sentence; its last amounts may be all read."""
    run = max(_runs(scene.text, _companies(scene)), key=len, default=[])
    from_the_end = len(scene.clauses) - scene.clauses.index(clause) + clause.place
    first = len(run) - from_the_end
    return run[first : first + clause.size] if first >= 0 and len(run) > 1 else []


def _companies(scene: Scene) -> list[Mention]:
    return [one for one in scene.mentions if one.name.operates and one.name.listed and one.name.via == "company"]


def _runs(text: str, names: list[Mention]) -> list[list[Mention]]:
    """The names in lists: those with no more than a comma or `and` between them."""
    runs: list[list[Mention]] = []
    for one in names:
        if runs and _LISTED.fullmatch(text[runs[-1][-1].end : one.start]):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def publisher_of(made: list[Attribution], scene: Scene, draft: Draft) -> Attribution | None:
    """The maker of the statement among those of the sentence: strong before weak, own clause before the rest."""
    if told := _tells_apart(made, draft.clause):
        return told
    made = [one for one in made if not _of_another(one, draft.clause)]
    strong = [one for one in made if one.strength == 2] or [one for one in made if one.strength == 1]
    if not strong:
        return None
    clause = draft.clause
    outside = [one for one in strong if not (one.known and one.known.operates)]
    if outside and len(outside) < len(strong) and not _speaks_here(strong, clause):
        strong = outside
    inside = [one for one in strong if one.start >= clause.left and one.end <= clause.right]
    earlier = [one for one in strong if one.end <= clause.start]
    if inside:
        return _first_said(made, scene, min(inside, key=lambda one: distance(scene.text, one, clause)))
    if earlier and len({one.name for one in strong}) > 1:
        return earlier[-1]
    return min(strong, key=lambda one: distance(scene.text, one, clause))


def _of_another(one: Attribution, clause: Clause) -> bool:
    """Is it the consensus told of a later amount (`beat the $110bn that Wall Street had`)?"""
    return bool(one.known and one.known.role == "consensus") and one.start >= clause.right


def _first_said(made: list[Attribution], scene: Scene, chosen: Attribution) -> Attribution:
    """Of two houses that say the same (`A and B expect`) the first."""
    place = made.index(chosen)
    if not place or made[place - 1].strength or not _JOINED.fullmatch(scene.text[made[place - 1].end : chosen.start]):
        return chosen
    return replace(made[place - 1], strength=2)


_JOINED = re.compile(r"\s*(?:and|y|e|&|und|et)\s*")


def _tells_apart(made: list[Attribution], clause: Clause) -> Attribution | None:
    """Behind a semicolon, one who tells of its own money where nobody else speaks."""
    inside = [one for one in made if one.start >= clause.left and one.end <= clause.right]
    beside = all(one.known and one.known.operates for one in made if one.strength == 2)
    if not (clause.apart or beside) or any(one.strength != 1 for one in inside):
        return None
    return inside[0] if inside else None


def _speaks_here(strong: list[Attribution], clause: Clause) -> bool:
    return any(
        one.known and one.known.operates and one.start >= clause.left and one.end <= clause.right for one in strong
    )


def parent(company: str) -> str:
    """The company of which a unit's money is told."""
    return PARENTS.get(company, company)
