"""Who says an amount: who is named, whose turn it is, a house that goes on, a company about itself."""

from ingest.reading.clauses import Clause, distance
from ingest.reading.cues import cues, has
from ingest.reading.dating.tense import clause_tense
from ingest.reading.scene import Draft, Scene
from ingest.reading.voices import gapping, speakers, who
from ingest.reading.voices.attribution import Attribution
from ingest.reading.voices.behind import ascribed_behind
from ingest.reading.voices.discourse import Discourse
from ingest.reading.voices.expected import CONSENSUS, is_expected
from ingest.reading.voices.knowledge import is_company
from ingest.reading.voices.lists import is_joined, is_listed
from ingest.reading.voices.lone import lone_name
from ingest.reading.voices.ownership import acts_itself
from ingest.reading.voices.turns import State
from ingest.reading.words import capitals

_AHEAD = 3
"""How many sentences away a maker may be named who speaks for a whole passage."""


def publisher(talk: Discourse, number: int, draft: Draft, carried: Draft | None) -> None:
    """Set the maker of the statement: who is named, whose turn it is, a house that goes on, a company about itself."""
    scene, state = talk.scenes[number], talk.at(number)
    made = talk.makers(number)
    said_by = speakers.publisher_of(made, scene, draft)
    if is_expected(scene.text, draft.clause) and not _is_house_of_it(scene.text, said_by, draft.clause):
        draft.own.add("publisher")
        draft.publisher = _expecter(scene, draft.clause)
        return
    if said_by and (_only_expected(scene, said_by, draft.clause) or _is_beaten(scene, said_by, draft.clause)):
        said_by = None
    alone = gapping.told_of(scene, draft.clause) if scene.drafts else None
    if alone and who.parent(alone[0]) != draft.entity:
        _publish(talk, draft, who.parent(alone[0]))
        return
    if said_by and ((alone and is_company(said_by.known)) or _is_head_of(said_by, scene, draft)):
        said_by = None
    if said_by and said_by.strength == 1 and not draft.entity and is_listed(scene, said_by.start, said_by.end):
        said_by = None
    together = said_by and _is_the_company(said_by, scene) and _is_named(draft.entity, scene)
    if together or (
        said_by and said_by.strength == 2 and draft.entity and is_joined(scene, draft.entity, said_by.start)
    ):
        _publish(talk, draft, draft.entity)
        return
    own = said_by is not None and draft.entity in (said_by.name, who.parent(said_by.name))
    if said_by and said_by.strength < 2 and _is_unsaid(scene, draft):
        said_by = None
    if own and said_by and said_by.strength < 2 and (house := _house_of_it(talk, number, draft)):
        _publish(talk, draft, house)
        return
    if said_by and (said_by.strength == 2 or not draft.entity or own):
        draft.own.add("publisher")
        _publish(talk, draft, who.told_of(said_by.name, draft))
    else:
        _publish(talk, draft, _unsaid(talk, number, draft, carried, state, said_by))


def _is_unsaid(scene: Scene, draft: Draft) -> bool:
    return has("sources unnamed", scene.text) or (scene.unnamed and _is_told_by_nobody(scene, draft))


def _is_the_company(one: Attribution, scene: Scene) -> bool:
    """Is the maker told by `the company`, `the firm`?"""
    return one.refers == "company" or (one.refers == "it" and " " in scene.text[one.start : one.end])


def _is_named(company: str, scene: Scene) -> bool:
    """Does the sentence name the company, so that `the company` in it means this one?"""
    return bool(company) and any(who.parent(one.name.company) == company for one in scene.mentions)


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


def _expecter(scene: Scene, clause: Clause) -> str:
    """The house right behind an amount that was expected (`los 9.000 millones esperados por Citi`), else the market."""
    houses = (one for one in scene.mentions if one.name.is_house and 0 <= one.start - clause.end <= _EXPECTED_BY)
    beside = (one for one in houses if not set(",;.0123456789") & set(scene.text[clause.end : one.start]))
    return next((who.parent(one.name.company) for one in beside), CONSENSUS)


_EXPECTED_BY = 40


def _only_expected(scene: Scene, said_by: Attribution, clause: Clause) -> bool:
    """Is a house named no more than as the one who had expected another amount: `against the $9bn seen by LSEG`?"""
    if said_by.start < clause.end or is_expected(scene.text, clause):
        return False
    others = (one for one in scene.clauses if one.start > clause.start)
    return any(_is_house_of_it(scene.text, said_by, one) and is_expected(scene.text, one) for one in others)


def _is_beaten(scene: Scene, said_by: Attribution, clause: Clause) -> bool:
    """Is the market's expectation named only as what a result is set against: `topped Wall Street's forecasts`?"""
    if not said_by.known or said_by.known.role != "consensus" or is_expected(scene.text, clause):
        return False
    left = max(0, said_by.start - _SET_AGAINST)
    return any(
        not set(",;:") & set(scene.text[one.end : said_by.start])
        for one in cues("beats", scene.text, left, said_by.start)
    )


_SET_AGAINST = 50


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
    unnamed = scene.unnamed and not _goes_on_in_passive(scene, state)
    if unnamed and _is_told_by_nobody(scene, draft):
        return ""
    opening = _house_at_the_head(talk, number, carried)
    if not unnamed and (house := opening or _house_that_goes_on(scene, draft, carried, state)):
        return house
    if named := _house_of_it(talk, number, draft) or draft.entity:
        return named
    if said_by:
        return who.parent(said_by.name)
    cited = [one for one in talk.makers(number) if one.strength == 0]
    if cited:
        return min(cited, key=lambda one: distance(scene.text, one, draft.clause)).name
    if unnamed:
        return ""
    if carried and carried.publisher not in ("", CONSENSUS) and (talk.short or who.goes_back(scene.text)):
        return carried.publisher
    return _heard_around(talk, number, state)


def _house_of_it(talk: Discourse, number: int, draft: Draft) -> str:
    """The house to which the sentence behind ascribes what is told, or that this one names with a time to come."""
    return ascribed_behind(talk.scenes, number) or _house_that_foretells(talk, number, draft)


def _house_that_foretells(talk: Discourse, number: int, draft: Draft) -> str:
    """`De creer a HSBC, la factura de OpenAI llegará a ...`: the one house named with a company's time to come."""
    scene = talk.scenes[number]
    if draft.metric == "deal_value" or clause_tense(scene, draft.clause) != "future":
        return ""
    named = {one.name for one in talk.makers(number) if one.strength == 0 and one.known and one.known.is_house}
    return named.pop() if len(named) == 1 else ""


def _heard_around(talk: Discourse, number: int, state: State) -> str:
    """The voice that was heard before, else one near by; `the company said` is none of these."""
    scene = talk.scenes[number]
    if any(one.refers == "company" and one.strength == 2 for one in scene.makers):
        return state.topic
    return state.voice or (_said_near(talk, number) if talk.short else state.signed) or lone_name(scene)


def _goes_on_in_passive(scene: Scene, state: State) -> bool:
    """`Los datos de X muestran ... Se espera que`: the passive of a house that was heard last is its own."""
    said = {scene.text[one.start : one.end].lower() for one in cues("unnamed", scene.text)}
    return bool(said) and said <= {"se espera", "se prevé"} and bool(state.house) and state.house == state.voice


def _house_at_the_head(talk: Discourse, number: int, carried: Draft | None) -> str:
    """Another house than the one before, with which a sentence begins: it does not go on with what was said."""
    if carried is None:
        return ""
    first = next((one for one in talk.makers(number) if one.strength == 0 and one.start <= _HEAD), None)
    other = first and first.known and first.known.is_house and carried.publisher != first.name
    return first.name if first and other else ""


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
    if _is_done_by(scene, draft) and state.signed != state.house:
        return ""
    told = carried.publisher if carried and carried.publisher not in (carried.entity, CONSENSUS) else ""
    if told and (leans or not draft.entity):
        return told
    house = state.house if state.house == state.voice else ""
    if house and (house == state.signed or leans or not _speaks_of_itself(scene, draft.entity)):
        return house
    return ""


def _is_done_by(scene: Scene, draft: Draft) -> bool:
    """Does a sentence begin with a company and tell what came of its own business (`X's revenue passed $30bn`)?"""
    first = next((one for one in scene.mentions if one.name.operates and one.name.listed), None)
    if first is None or who.parent(first.name.company) != draft.entity or first.start > _AT_THE_HEAD:
        return False
    return draft.metric in ("revenue", "backlog") and clause_tense(scene, draft.clause) == "past"


_AT_THE_HEAD = 8


def _speaks_of_itself(scene: Scene, company: str) -> bool:
    """Does the sentence tell what the company itself did with its money (`Nvidia booked`), or stand under its name?"""
    return any(one.strength and who.parent(one.name) == company for one in scene.attributions)


def _tells_what_was_expected(scene: Scene) -> bool:
    """Are all its amounts those that others had expected? Who gathered them says nothing of the results."""
    return bool(scene.clauses) and all(is_expected(scene.text, one) for one in scene.clauses)


def _said_near(talk: Discourse, number: int) -> str:
    scenes = talk.scenes
    near = scenes[number + 1 : number + 1 + _AHEAD] + list(reversed(scenes[max(0, number - _AHEAD) : number]))
    near = [one for one in near if not _tells_what_was_expected(one)]
    makers = [(other, one) for other in near for one in other.attributions if one.name != CONSENSUS]
    voices = [one for _, one in makers if one.strength == 2 and not is_company(one.known)]
    voices = voices or [one for other, one in makers if not other.drafts and not one.strength]
    return who.parent(voices[0].name) if voices else ""
