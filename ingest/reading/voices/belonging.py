"""Whom an amount is about: the company named beside it, else the one that other words stand for."""

import re
from itertools import pairwise

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices import gapping, speakers, who
from ingest.reading.voices.asides import is_related
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.discourse import Discourse
from ingest.reading.voices.expected import is_expected
from ingest.reading.voices.knowledge import Mention, Name, is_company
from ingest.reading.voices.lists import list_names
from ingest.reading.voices.lone import lone_owner
from ingest.reading.voices.omitted import tells_of_its_own
from ingest.reading.voices.ownership import is_of_market, is_of_own_accounts, is_own
from ingest.reading.voices.turns import State
from ingest.reading.words import capitals
from ingest.reading.words import sayings as words
from ingest.reading.words.verbs import OWN, PAYS


def entity(talk: Discourse, number: int, draft: Draft, carried: Draft | None) -> Name | None:
    """Set the company that the amount is about, empty for a market, and give what is known of it."""
    scene = talk.scenes[number]
    before = scene.drafts[-1] if scene.drafts else None
    chosen = who.entity_of(scene, draft, before, list_names(scene, draft.clause))
    alone = gapping.told_of(scene, draft.clause) if before else None
    if alone and before:
        chosen = _of_one_alone(before, *alone) or chosen
    if isinstance(chosen, Mention) and before and not before.entity and _only_says_so(talk, number, draft, chosen):
        chosen = ""
    if isinstance(chosen, Mention):
        draft.entity, draft.fiscal = who.told_of(chosen.name.company, draft), chosen.name.fiscal_year_end
        if before and before.entity != draft.entity:
            draft.own.add("entity")
        return chosen.name
    draft.entity = chosen or _lent(talk, number, draft, before, carried)
    name = talk.page.knowledge.named(draft.entity)
    draft.fiscal = name.fiscal_year_end if name else ""
    return name


def _of_one_alone(before: Draft, name: str, known: Name | None) -> str:
    """The company of an amount whose verb is that of the amount before: the name itself, where it is no voice."""
    speaks = known.is_house if known else before.publisher != before.entity or not before.entity
    return before.entity if speaks else who.parent(name)


def _only_says_so(talk: Discourse, number: int, draft: Draft, chosen: Mention) -> bool:
    """Is a company named behind an amount of no company (`..., says X`) no more than the voice?"""
    says = any(one.strength == 2 and one.start >= chosen.start for one in talk.makers(number))
    own = is_of_own_accounts(talk.scenes[number], draft.clause)
    return says and chosen.start >= draft.clause.end and not own


def _lent(talk: Discourse, number: int, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """The company that other words than its name stand for: who speaks of its own money, `it`, the topic."""
    scene, state, clause = talk.scenes[number], talk.at(number), draft.clause
    made = talk.makers(number)
    made = [one for one in made if one.known or not who.goes_apart(scene.text, clause, one.start)]
    if spender := _nearest_to(clause, [one for one in made if one.strength == 1 and _spends(one, scene, state)]):
        return who.parent(spender.name)
    lender = before or carried
    if lender and lender.entity and is_expected(scene.text, clause):
        return lender.entity
    if is_of_market(scene, clause) or (state.house and state.house == state.voice and _is_of_all(scene, clause)):
        return ""
    if head := next((one.name for one in made if not one.known and _is_told_of_itself(one, scene, clause)), ""):
        return head
    if not before and state.topic and _is_told_of_it(scene, clause):
        return state.topic
    if before:
        goes_on = not before.entity and (is_own(scene, clause) or _goes_on_itself(scene, clause))
        return before.entity or (goes_on and _lent_by_speaker(scene, made, draft)) or ""
    if company := _lent_by_speaker(scene, made, draft):
        return company
    speaker = speakers.publisher_of(made, scene, draft)
    consensus = bool(speaker and speaker.known and speaker.known.role == "consensus")
    if speaker and speaker.strength == 2 and not speaker.refers and not consensus and not _points_back(scene):
        return state.topic if carried and carried.entity == state.topic and _leaves_out(scene) else ""
    asked = number > 0 and state.at == number - 1 and talk.scenes[number - 1].text.endswith("?")
    if topic := _topic(scene, state, carried, asked or consensus):
        return topic
    said = scene.unnamed or any(one.strength == 2 for one in talk.makers(number))
    return (not said and lone_owner(scene, clause)) or _stranger_that_goes_on(scene, state)


_OF_ALL = compiled(
    r"\s*(?:(?:of|del?|von)\s+(?:(?:the|all|total|overall|global|worldwide|los|las|todos?|todas?)\s+)"
    r"(?!(?:company|group|firm|maker|compañía|empresa)\b)(?:[\w-]+\s+){0,3}?(?:revenues?|sales|shipments|spending|"
    r"ingresos|ventas|envíos|gasto)|(?:revenue|unit|sales|shipment)\s+share)\b",
    re.IGNORECASE,
)


def _is_of_all(scene: Scene, clause: Clause) -> bool:
    """Is it a share of what a whole trade sells, told by a house: `41% of the OEM server revenues`?"""
    named = any(is_company(one.name) and clause.left <= one.start < clause.right for one in scene.mentions)
    return clause.amount.shape in ("percent", "part") and not named and bool(_OF_ALL.match(scene.text, clause.end))


def _is_told_of_it(scene: Scene, clause: Clause) -> bool:
    """Does the clause speak of `the company`, and name none?"""
    told = any(
        clause.left <= one.start < clause.start and one.word in words.COMPANY_NOUNS
        for one in scene.pieces
        if one.kind == "back"
    )
    return told and not any(is_company(one.name) and one.end <= clause.right for one in scene.mentions)


def _lent_by_speaker(scene: Scene, made: list[Attribution], draft: Draft) -> str:
    """The company that speaks, where the sentence names no other."""
    speaker = speakers.publisher_of(made, scene, draft)
    if not speaker or not is_company(speaker.known):
        return ""
    inside = draft.clause.left <= speaker.start < draft.clause.right
    own = is_of_own_accounts(scene, draft.clause) or _goes_on_itself(scene, draft.clause)
    if not inside and has("market", scene.text) and not own:
        return ""
    company = who.parent(speaker.name)
    if speaker.known and speaker.known.role == "other" and not is_of_own_accounts(scene, draft.clause):
        return ""
    return "" if _others(scene, company) else company


def _goes_on_itself(scene: Scene, clause: Clause) -> bool:
    """Does the clause begin with a deed of who spoke before it (`, and means to win 20 percent`)?"""
    words_of_it = scene.text[clause.left : clause.start].lower().strip(" ,;").split()
    return len(words_of_it) > 1 and words_of_it[0] in ("and", "y", "e", "und", "et") and words_of_it[1] in _DEEDS


_DEEDS = OWN | PAYS | {"means"}


def _nearest_to(clause: Clause, made: list[Attribution]) -> Attribution | None:
    """The one within the clause, else the last before it, else the first."""
    if len(made) < 2:
        return made[0] if made else None
    inside = [one for one in made if clause.left <= one.start and one.end <= clause.right]
    before = [one for one in made if one.end <= clause.start]
    return next(iter([*inside, *before[-1:], *made]), None)


def _is_told_of_itself(one: Attribution, scene: Scene, clause: Clause) -> bool:
    """Does a speaker whom nobody knows tell of its own money: by its head, by what it is, by `we spent` or `its`?"""
    if one.office or (one.refers == "company" and one.strength == 2):
        return True
    houselike = one.name.split()[-1].lower() in capitals.ENDS_OF_HOUSES
    if one.strength < 2 or houselike:
        return False
    said = cues("own words", scene.text, one.end, clause.right) if one.end <= clause.start else []
    its = any(not scene.text.startswith(_OF_SEVERAL, cue.start) for cue in said)
    return its or has("own spending", scene.text) or _says_our(scene.text, clause)


def _says_our(text: str, clause: Clause) -> bool:
    """Does the speaker tell of what is his own by `our` (not of `our estimate`)?"""
    told = text[clause.left : clause.right].lower().split()
    return any(one in words.OUR and two not in words.WORKS for one, two in pairwise(told))


_OF_SEVERAL = ("they", "their", "They", "Their")


def _spends(one: Attribution, scene: Scene, state: State) -> bool:
    """One whom nobody knows by this name, a fund or a government that tells of its own money."""
    if one.refers and one.name not in (state.topic, state.stranger):
        return False
    if one.known is None or one.known.role in ("investor", "government"):
        return True
    return not one.refers and all(mention.start != one.start for mention in scene.mentions)


def _others(scene: Scene, speaker: str) -> bool:
    """Does the sentence name another company beside the one that speaks?"""
    companies = (one for one in scene.mentions if is_company(one.name) and one.name.listed)
    named = {who.parent(one.name.company) for one in companies if not is_related(scene.text, one)}
    return bool(named - {speaker})


def _topic(scene: Scene, state: State, carried: Draft | None, asked: bool) -> str:
    """The company told of before, where the sentence leans on it (or answers a question on it) and names no other."""
    others = _others(scene, state.topic)
    if state.topic and (asked or _points_back(scene)) and not others:
        return state.topic
    if others or not state.topic:
        return ""
    if state.turn == state.topic or state.heading == state.topic:
        return state.topic
    told = carried is not None and carried.entity == state.topic
    if has("own accounts", scene.text) or (told and (who.goes_back(scene.text) or _about_itself(carried, scene))):
        return state.topic
    return ""


def _stranger_that_goes_on(scene: Scene, state: State) -> str:
    """One whom nobody knows, of whom the sentence before told alone, where this one tells what is its own."""
    if not state.stranger or any(one.kind in ("known", "name") for one in scene.pieces):
        return ""
    return state.stranger if tells_of_its_own(scene.text) else ""


def _leaves_out(scene: Scene) -> bool:
    """Does a sentence say nothing of what it measures, or speak of a fiscal year, and so go on about a company?"""
    if has("market", scene.text) or any(is_company(one.name) for one in scene.mentions):
        return False
    return not scene.metrics or "fiscal" in scene.text


def _about_itself(carried: Draft | None, scene: Scene) -> bool:
    """Did the company itself make the statement before, and is nobody else named in this one?"""
    return bool(carried and carried.publisher == carried.entity) and not any(one.name for one in scene.makers)


def _points_back(scene: Scene) -> bool:
    """Does a pronoun, `its` or `the company` stand for a company here?"""
    if who.goes_back(scene.text):
        return True
    return any(one.kind == "back" and one.word in words.COMPANY_NOUNS for one in scene.pieces)
