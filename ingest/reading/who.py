"""Whom a number is about, and who said it."""

import re
from itertools import pairwise

from ingest.reading.attribution import Attribution
from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues, has
from ingest.reading.knowledge import Mention
from ingest.reading.scene import Draft, Scene
from ingest.reading.words.names import PARENTS
from ingest.reading.words.verbs import OWN

_LISTED = re.compile(r"(?:['’]s?)?\s*(?:,|,?\s*and|,?\s*y|,?\s*e|&|/)\s*(?:the\s+)?")
_ASIDE = re.compile(
    r"\b(?:on|in|en|with|from|to|via|using|by|through|into|against|than|versus|con|sobre|desde|a través "
    r"de|contra|like|such as|including|likes of|as|"
                    r"rented|bought|buying|buys|rival|excluding|outside|"
                    r"without)\s+(?:the\s+|its\s+|la\s+|el\s+)?\Z", re.IGNORECASE)  # fmt: skip
_OBJECT = re.compile(
    r"['’]s\s+(?:technology|chips?|GPUs?|inference|cloud|hardware|processors|accelerators|platform|"
    r"stack|models?|licen[cs]e|rivals?|suppliers?|customers?)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"^\W*(?:it|its|the (?:company|firm|group|chipmaker|bank|startup|lab|start-up|cloud)|they|he|she|that|this|"
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
    inside = _inside(companies, clause)
    if not inside and (clause.amount.shape == "pieces" or has("costs", scene.text)):
        inside = _inside([one for one in operators if one.name.via == "product"], clause)
    usable = [one for one in inside if not _aside(scene, one) and not _only_speaker(scene, one, clause)]
    usable = usable or [one for one in inside if not _only_speaker(scene, one, clause) and _possible(scene, one)]
    if usable and clause.size == 1 and _are_together(scene, usable, clause):
        return ""
    if usable:
        return min(usable, key=lambda one: distance(scene.text, one, clause) + (0 if one.end <= clause.start else 12))
    if draft.clause.amount.shape == "price" and inside:
        return min(inside, key=lambda one: distance(scene.text, one, clause))
    alone = {one.name.company for one in companies if one.end <= clause.start}
    if not before and len(alone) == 1 and not is_of_market(scene, clause):
        only = next(one for one in companies if one.name.company in alone)
        if not _only_speaker(scene, only, clause) and not _aside(scene, only):
            return only
    if before and before.entity and not is_of_market(scene, clause):
        return before.entity
    return ""


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
    head = scene.text[max(0, mention.start - 12) : mention.start]
    return not re.search(r"\b(?:than|versus|against|via|on|told|says?|said)\s+\Z", head)


def is_own(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of the speaker's own: `our capex`, `its revenue`?"""
    return has("own words", scene.text, clause.left, clause.right)


def is_of_market(scene: Scene, clause: Clause) -> bool:
    """Is the amount told of a whole market, not of one company?"""
    if clause.amount.shape in ("percent", "part") and _OF_SALES.match(scene.text, clause.end):
        return False
    return any(
        not scene.text[: cue.start].endswith(_END_OF) for cue in cues("market", scene.text, clause.left, clause.right)
    )


_OF_SALES = re.compile(
    r"\s*(?:of|del?|von)\s+(?:[\w-]+\s+){0,3}?(?:sales|revenues?|turnover|ventas|ingresos|facturación)\b", re.IGNORECASE
)
_END_OF = ("end ", "end-")
"""An `end market` is a line of a company's own business."""


def _only_speaker(scene: Scene, mention: Mention, clause: Clause) -> bool:
    """Is the company here only as the voice of a statement about the market?"""
    if not any(
        one.strength == 2 and one.known and one.known.company == mention.name.company for one in scene.attributions
    ):
        return False
    if _acts_itself(scene.text, mention):
        return False
    follows = scene.text[mention.end : mention.end + 40]
    if re.match(r"['’]s?\s+(?:\w+\s+){0,2}(?:capex|capital|revenue|sales|spending|bill|backlog|budget)", follows):
        return False
    return is_of_market(scene, clause) and not has("own words", scene.text, clause.left, clause.right)


def _acts_itself(text: str, mention: Mention) -> bool:
    """Is the verb right behind the name one of its own money (`Nvidia spent`)?"""
    after = text[mention.end : mention.end + 30].lower().split()[:2]
    return any(word in OWN for word in after)


_RESPECTIVELY = re.compile(r"\b(?:respectively|respectivamente|beziehungsweise|respectivement)\b", re.IGNORECASE)


def list_names(scene: Scene, clause: Clause) -> list[Mention]:
    """Companies in a plain list within the clause of a list of amounts, in order; empty where the numbers differ."""
    inside = [one for one in scene.mentions if one.name.operates and one.name.listed and one.name.via == "company"
              and one.start >= clause.left and one.end <= clause.right]  # fmt: skip
    run: list[Mention] = []
    for one in inside:
        if run and not re.fullmatch(
            r"['’]?s?\s*(?:,|and|y|e|,\s*and|&)\s*(?:the\s+)?", scene.text[run[-1].end : one.start].strip(" ") or ","
        ):
            run = []
        run.append(one)
        if len(run) == clause.size > 1:
            return run
    if clause.size == 1 and len(run) > 1 and inside[-1] is run[-1] and _RESPECTIVELY.search(scene.text, clause.end):
        return [run[-1]]  # of the list of amounts only the last was read
    return []


def publisher_of(made: list[Attribution], scene: Scene, draft: Draft) -> Attribution | None:
    """The maker of the statement among those of the sentence: strong before weak, own clause before the rest."""
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
        return min(inside, key=lambda one: distance(scene.text, one, clause))
    if earlier and len({one.name for one in strong}) > 1:
        return earlier[-1]
    return min(strong, key=lambda one: distance(scene.text, one, clause))


def _speaks_here(strong: list[Attribution], clause: Clause) -> bool:
    return any(
        one.known and one.known.operates and one.start >= clause.left and one.end <= clause.right for one in strong
    )


def parent(company: str) -> str:
    """The company of which a unit's money is told."""
    return PARENTS.get(company, company)
