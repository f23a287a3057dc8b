"""To whom an amount is ascribed: the company that it is about, and the maker of the statement."""

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices import gapping, who
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.discourse import Discourse, State
from ingest.reading.voices.expected import CONSENSUS, is_expected
from ingest.reading.voices.knowledge import Mention, Name, is_company
from ingest.reading.voices.lists import list_names
from ingest.reading.voices.ownership import acts_itself, is_of_market, is_of_own_accounts, is_own
from ingest.reading.words import capitals
from ingest.reading.words import sayings as words

_AHEAD = 3
"""How many sentences away a maker may be named who speaks for a whole passage."""


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
        draft.entity, draft.fiscal = _told_of(chosen.name.company, draft), chosen.name.fiscal_year_end
        if before and before.entity != draft.entity:
            draft.own.add("entity")
        return chosen.name
    draft.entity = chosen or _lent(talk, number, draft, before, carried)
    name = talk.page.knowledge.named(draft.entity)
    draft.fiscal = name.fiscal_year_end if name else ""
    return name


def _of_one_alone(before: Draft, name: str, known: Name | None) -> str:
    """The company of an amount whose verb is that of the amount before: the name itself, where it is no voice."""
    speaks = known.is_house if known else before.publisher != before.entity
    return before.entity if speaks else who.parent(name)


def _only_says_so(talk: Discourse, number: int, draft: Draft, chosen: Mention) -> bool:
    """Is a company named behind an amount of no company (`..., says X`) no more than the voice?"""
    says = any(one.strength == 2 and one.start >= chosen.start for one in talk.makers(number))
    own = is_of_own_accounts(talk.scenes[number], draft.clause)
    return says and chosen.start >= draft.clause.end and not own


def _told_of(company: str, draft: Draft) -> str:
    """The company under which the amount is told: for prices the unit that asks them, else its parent."""
    return company if draft.clause.amount.shape == "price" else who.parent(company)


def _lent(talk: Discourse, number: int, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """The company that other words than its name stand for: who speaks of its own money, `it`, the topic."""
    scene, state, clause = talk.scenes[number], talk.at(number), draft.clause
    made = talk.makers(number)
    spender = next((one.name for one in made if one.strength == 1 and _spends(one, scene, state)), "")
    if spender:
        return who.parent(spender)
    if is_of_market(scene, clause):
        return ""
    if head := next((one.name for one in made if not one.known and _is_told_of_itself(one, scene, clause)), ""):
        return head
    if not before and state.topic and _is_told_of_it(scene, clause):
        return state.topic
    if before:
        return before.entity or (is_own(scene, clause) and _lent_by_speaker(scene, made, draft)) or ""
    if company := _lent_by_speaker(scene, made, draft):
        return company
    speaker = who.publisher_of(made, scene, draft)
    consensus = bool(speaker and speaker.known and speaker.known.role == "consensus")
    if speaker and speaker.strength == 2 and not speaker.refers and not consensus and not _points_back(scene):
        return state.topic if carried and carried.entity == state.topic and _leaves_out(scene) else ""
    asked = number > 0 and state.at == number - 1 and talk.scenes[number - 1].text.endswith("?")
    return _topic(scene, state, carried, asked or consensus)


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
    speaker = who.publisher_of(made, scene, draft)
    if not speaker or not is_company(speaker.known):
        return ""
    inside = draft.clause.left <= speaker.start < draft.clause.right
    if not inside and has("market", scene.text) and not is_of_own_accounts(scene, draft.clause):
        return ""
    company = who.parent(speaker.name)
    if speaker.known and speaker.known.role == "other" and not is_of_own_accounts(scene, draft.clause):
        return ""
    return "" if _others(scene, company) else company


def _is_told_of_itself(one: Attribution, scene: Scene, clause: Clause) -> bool:
    """Does a speaker whom nobody knows tell of its own money: by its head, by what it is, by `we spent` or `its`?"""
    if one.office or (one.refers == "company" and one.strength == 2):
        return True
    houselike = one.name.split()[-1].lower() in capitals.ENDS_OF_HOUSES
    if one.strength < 2 or houselike:
        return False
    said = cues("own words", scene.text, one.end, clause.right) if one.end <= clause.start else []
    its = any(not scene.text.startswith(_OF_SEVERAL, cue.start) for cue in said)
    return its or has("own spending", scene.text)


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
    named = {who.parent(one.name.company) for one in scene.mentions if is_company(one.name) and one.name.listed}
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


def publisher(talk: Discourse, number: int, draft: Draft, carried: Draft | None) -> None:
    """Set the maker of the statement: who is named, whose turn it is, a house that goes on, a company about itself."""
    scene, state = talk.scenes[number], talk.at(number)
    made = talk.makers(number)
    said_by = who.publisher_of(made, scene, draft)
    if is_expected(scene.text, draft.clause) and not _is_house_of_it(scene.text, said_by, draft.clause):
        draft.own.add("publisher")
        draft.publisher = CONSENSUS
        return
    alone = gapping.told_of(scene, draft.clause) if scene.drafts else None
    if alone and who.parent(alone[0]) != draft.entity:
        _publish(talk, draft, who.parent(alone[0]))
        return
    if said_by and ((alone and is_company(said_by.known)) or _is_head_of(said_by, scene, draft)):
        said_by = None
    own = said_by is not None and draft.entity in (said_by.name, who.parent(said_by.name))
    unsaid = has("sources unnamed", scene.text) or (scene.unnamed and _is_told_by_nobody(scene, draft))
    if said_by and said_by.strength < 2 and unsaid:
        said_by = None
    if said_by and (said_by.strength == 2 or not draft.entity or own):
        draft.own.add("publisher")
        _publish(talk, draft, _told_of(said_by.name, draft))
    else:
        _publish(talk, draft, _unsaid(talk, number, draft, carried, state, said_by))


def _is_head_of(one: Attribution, scene: Scene, draft: Draft) -> bool:
    """Does a person nobody knows tell what a company does with its money (`X plans to spend $2bn, A. Person said`)?"""
    named = one.name.split()
    if (
        one.known
        or one.refers
        or not _MANY > len(named) > 1
        or any(word.lower() in capitals.OF_HOUSES for word in named)
    ):
        return False
    acting = (mention for mention in scene.mentions if who.parent(mention.name.company) == draft.entity)
    return bool(draft.entity) and any(acts_itself(scene.text, mention) for mention in acting)


_MANY = 4
"""A person's name has fewer words."""


def _is_house_of_it(text: str, said_by: Attribution | None, clause: Clause) -> bool:
    """Is a house named right beside the amount as the one who expected it: `above Citi's estimate of`?"""
    if said_by is None or said_by.known is None or not said_by.known.is_house:
        return False
    if said_by.start >= clause.end:
        return not set(",;.") & set(text[clause.end : said_by.start])
    return said_by.start >= clause.left


def _publish(talk: Discourse, draft: Draft, name: str) -> None:
    draft.publisher = name
    if name and not draft.fiscal:
        known = talk.page.knowledge.named(name)
        draft.fiscal = known.fiscal_year_end if known and known.operates else ""


def _unsaid(
    talk: Discourse, number: int, draft: Draft, carried: Draft | None, state: State, said_by: Attribution | None
) -> str:
    """Who speaks where the sentence does not say."""
    scene = talk.scenes[number]
    if has("sources unnamed", scene.text):
        return ""
    if state.turn:
        return state.turn
    if scene.unnamed and _is_told_by_nobody(scene, draft):
        return ""
    if not scene.unnamed and (house := _house_that_goes_on(scene, draft, carried, state)):
        return house
    if draft.entity:
        return draft.entity
    if said_by:
        return who.parent(said_by.name)
    if cited := next((one for one in talk.makers(number) if one.strength == 0), None):
        return cited.name
    if scene.unnamed:
        return ""
    if carried and carried.publisher and (talk.short or who.goes_back(scene.text)):
        return carried.publisher
    return state.voice or (_said_near(talk, number) if talk.short else state.signed)


def _is_told_by_nobody(scene: Scene, draft: Draft) -> bool:
    """Does the amount's own clause, or the head of the sentence, say that nobody in particular says so?"""
    clause = draft.clause
    opens = any(cue.start <= _HEAD for cue in cues("unnamed", scene.text))
    return opens or has("unnamed", scene.text, clause.left, clause.right)


_HEAD = 12
"""A word within so many characters of its beginning stands at the head of a sentence."""


def _house_that_goes_on(scene: Scene, draft: Draft, carried: Draft | None, state: State) -> str:
    """The house that made the statement before, where this sentence goes on with it."""
    leans = who.goes_back(scene.text)
    if carried and carried.publisher and carried.publisher != carried.entity and (leans or not draft.entity):
        return carried.publisher
    house = state.house if state.house == state.voice else ""
    if house and (house == state.signed or leans or not _speaks_of_itself(scene, draft.entity)):
        return house
    return ""


def _speaks_of_itself(scene: Scene, company: str) -> bool:
    """Does the sentence tell what the company itself did with its money (`Nvidia booked`), or stand under its name?"""
    return any(one.strength and who.parent(one.name) == company for one in scene.attributions)


def _said_near(talk: Discourse, number: int) -> str:
    scenes = talk.scenes
    near = scenes[number + 1 : number + 1 + _AHEAD] + list(reversed(scenes[max(0, number - _AHEAD) : number]))
    voices = [one for other in near for one in other.attributions if one.strength == 2]
    return who.parent(voices[0].name) if voices else ""
