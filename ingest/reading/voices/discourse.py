"""What is told of and who is speaking, from sentence to sentence.

A company that a sentence is about stays the topic, and one who made a statement stays the voice, until another takes
over; the firm of a speaker's turn speaks until the next turn; a heading holds for the lines below it. `it`, `the lab`,
`the bank` and `we` stand for one of these.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace

from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.scene import Draft, Page, Scene
from ingest.reading.voices.attribution import Attribution, renamed
from ingest.reading.voices.expected import CONSENSUS, is_expected
from ingest.reading.voices.knowledge import is_company
from ingest.reading.voices.nouns import company_before, only_company, that_fits
from ingest.reading.voices.told import the_one_before
from ingest.reading.voices.turns import INTRODUCED, State, headed, turned
from ingest.reading.voices.who import parent
from ingest.reading.words.people import SURNAMES

_LENDS = 3
"""In a long document a sentence lends its topic and its voice so many sentences on."""


class Discourse:
    """The topic and the voice of each sentence of a document; asked for in order, each at most once."""

    def __init__(self, scenes: list[Scene], page: Page, short: bool) -> None:
        self.scenes, self.page, self.short = scenes, page, short
        self._states = [self._beginning()]
        self._made: dict[int, list[Attribution]] = {}
        self._people: dict[str, str] = {}
        self._held: dict[int, tuple[int, State]] = {}

    def _beginning(self) -> State:
        signer = self.page.signer
        if signer is None:
            return State()
        if is_company(signer.known):
            company = parent(signer.name)
            return State(topic=company, voice=company, heading=company, signed=company)
        return State(voice=signer.name, house=signer.name, signed=signer.name)

    def at(self, number: int) -> State:
        """What holds for sentence `number`, its own speaker's label counted."""
        while len(self._states) <= number:
            place = len(self._states) - 1
            state = self._within(place)
            too_far = not self.short and number - place > _LENDS + 1
            self._states.append(headed(state, self.scenes[place], place) if too_far else self._after(state, place))
        known, state = self._held.get(number, (-1, self._states[number]))
        if known != len(self._people):  # people are only added: as many are the same
            state = self._within(number)
            self._held[number] = len(self._people), state
        return state

    def _within(self, number: int) -> State:
        state, scene = self._states[number], self.scenes[number]
        if not self.short and number - state.at > _LENDS:
            state = _faded(state)
        return self._answering(state, turned(state, scene), scene)

    def _answering(self, before: State, now: State, scene: Scene) -> State:
        """A label that is a bare name is that of one who was introduced; of a stranger, it ends the turn before."""
        found = None if scene.above.strip() else INTRODUCED.match(scene.text)
        if found is None:
            return now
        if now is not before:
            self._people.setdefault(found["name"], now.turn)
        elif found["bare"] and (found["name"] in self._people or before.turn):
            firm = self._people.get(found["name"], "")
            return replace(before, turn=firm, voice=firm, house="")
        return now

    def speakers(self) -> Callable[[int], str]:
        """Whose turn it is, else who signs, where a sentence of the document begins."""
        starts = [scene.start for scene in self.scenes]

        def speaker(start: int) -> str:
            number = bisect_right(starts, start) - 1
            state = self.at(number) if number >= 0 else self._states[0]
            return state.turn or state.signed

        return speaker

    def makers(self, number: int) -> list[Attribution]:
        """The makers of statements of a sentence, each under its name."""
        if number not in self._made:
            state, scene = self.at(number), self.scenes[number]
            resolved = [self._resolved(one, state, number) for one in scene.makers]
            self._made[number] = [one for one in resolved if one]
        return self._made[number]

    def _resolved(self, one: Attribution, state: State, number: int) -> Attribution | None:
        scene = self.scenes[number]
        if firm := self._people.get(one.name, ""):
            return renamed(one, firm, self.page.knowledge.named(firm))
        if one.name:
            full = "" if one.known else _in_full(one.name, scene, state)
            return renamed(one, full, self.page.knowledge.named(full)) if full else one
        if fitting := that_fits(scene, one) if one.refers in ("company", "it") else "":
            return replace(renamed(one, fitting, self.page.knowledge.named(fitting)), refers="")
        name = _stands_for(one, state, scene) or one.person
        if not name and one.refers == "house" and self.short:
            name = _house_of(self.scenes[number + 1 : number + 1 + _LENDS])
        return renamed(one, name, self.page.knowledge.named(name)) if name else None

    def _after(self, state: State, number: int) -> State:
        scene = self.scenes[number]
        for one in self.makers(number):
            speaks = one.strength == 2 or (one.strength == 0 and not state.voice and not is_company(one.known))
            if speaks and not _says_nothing(scene, one):
                state = _heard(state, one, number)
        topic = _topic_of(scene, state.topic)
        if topic and topic != state.topic and self._tells_of_deals(number, state.topic):
            topic = ""
        if topic:
            state = replace(state, topic=topic, at=number, stranger="")
        else:
            state = replace(state, stranger=_stranger(scene) or state.stranger)
        return headed(state, scene, number)

    def _tells_of_deals(self, number: int, topic: str) -> bool:
        """Does a sentence tell only of deals, where those before told of the results of the company it is about?"""
        drafts = self.scenes[number].drafts
        deals = all(one.metric in _OF_PARTNERS for one in drafts) and bool(drafts)
        behind = self.scenes[max(0, number - _LENDS) : number]
        return deals and any(one.entity == topic and one.metric in _RESULTS for scene in behind for one in scene.drafts)


_AT_THE_HEAD = 4
_OF_PARTNERS = ("deal_value", "power_capacity")
_RESULTS = ("revenue", "backlog", "capex")


def _house_of(later: list[Scene]) -> str:
    """The first house that speaks in `later`: whom `the bank` stands for where nobody was told of before."""
    near = (one for scene in later for one in scene.attributions)
    return next((one.name for one in near if one.strength == 2 and one.known and one.known.is_house), "")


def _faded(state: State) -> State:
    """What is left of a topic and a voice far behind: those of the heading and of who signs."""
    house = state.house and state.signed
    if (state.topic, state.voice, state.house) == (state.heading, state.signed, house):
        return state
    return replace(state, topic=state.heading, voice=state.signed, house=house)


def _says_nothing(scene: Scene, one: Attribution) -> bool:
    """Is the maker of a statement here only one that is expected, asked or beaten by others?"""
    return one.name == CONSENSUS or _only_expected(scene, one) or _is_polled(scene, one) or _is_beaten(scene, one)


def _only_expected(scene: Scene, one: Attribution) -> bool:
    """Is a house named no more than as the one who had expected something of a result?"""
    told = [draft for draft in scene.drafts if draft.publisher in (one.name, CONSENSUS)]
    return bool(told) and all(is_expected(scene.text, draft.clause) for draft in told)


def _is_polled(scene: Scene, one: Attribution) -> bool:
    """Is the maker one of those who gather what is expected of results? It says nothing of what is told next."""
    return any(cue.start <= one.start < cue.end for cue in cues("expecters", scene.text))


def _heard(state: State, one: Attribution, number: int) -> State:
    name = parent(one.name)
    if is_company(one.known):
        return replace(state, voice=name, topic=name, at=number)
    return replace(state, voice=name, house=name, at=number)


def _topic_of(scene: Scene, before: str) -> str:
    """Of whom the sentence told: its last figure's company, else the first company that it names.

    One that begins with the company told of before goes on about it, whosever share it also tells.
    """
    told = [draft.entity for draft in scene.drafts if draft.entity and not _is_outdone(scene, draft)]
    if (
        told
        and before
        and any(one.start <= _AT_THE_HEAD and parent(one.name.company) == before for one in scene.mentions)
    ):
        return before
    if told:
        return told[-1]
    if scene.drafts:
        return ""
    companies = [one for one in scene.mentions if is_company(one.name) and one.name.via != "product"]
    if not companies or _OBJECT_OF.search(scene.text, 0, companies[0].start):
        return ""
    return parent(companies[0].name.company)


_OBJECT_OF = compiled(
    r"\b(?:su|sus|its|their)\s+(?:[\w-]+\s+){0,2}?(?:adquisición|compra|acuerdo|contrato|alianza|fusión|acquisition|purchase|"
    r"deal|contract|takeover|merger|partnership|agreement)\s+(?:of|with|de|con)\s+\Z",
    re.IGNORECASE,
)
"""`its takeover of X`: of another company the sentence is."""


def _is_beaten(scene: Scene, one: Attribution) -> bool:
    """Is the maker only the one whose sum is set beside that of the topic?"""
    return any(draft.entity == parent(one.name) and _is_outdone(scene, draft) for draft in scene.drafts)


def _is_outdone(scene: Scene, draft: Draft) -> bool:
    """`the largest deal so far, surpassing X's $3bn one`: one whose sum is only set beside that of the topic."""
    left = max(0, draft.clause.start - _OUTDONE)
    beaten = cues("beats", scene.text, left, draft.clause.start)
    names = [one for one in scene.mentions if beaten and beaten[-1].end <= one.start < draft.clause.start]
    return any(parent(one.name.company) == draft.entity for one in names) and scene.drafts[0] is draft


_OUTDONE = 60


def _in_full(name: str, scene: Scene, state: State) -> str:
    """The name of which another is the first word: `Cipher` behind `Cipher Mining`."""
    longer = [one.name.company for one in scene.mentions if one.written.startswith(f"{name} ")]
    longer += [one.name for one in scene.attributions if one.name.startswith(f"{name} ")]
    told_of = {parent(one.name.company) for one in scene.mentions} | {state.topic, state.voice, state.house}
    longer += [one for one in told_of if one in SURNAMES.get(name, ())]
    longer += [one for one in (state.voice, state.topic, state.house) if one.startswith(f"{name} ")]
    return longer[0] if longer else ""


def _stranger(scene: Scene) -> str:
    """The one name of a sentence, of those nobody knows."""
    if scene.drafts or any(is_company(one.name) for one in scene.mentions):
        return ""
    names = {scene.text[one.start : one.end] for one in scene.pieces if one.kind == "name"}
    return names.pop() if len(names) == 1 else ""


def _stands_for(one: Attribution, state: State, scene: Scene) -> str:
    """The name behind `it`, `the lab`, `the bank`, `we`."""
    if one.refers == "us":
        told = state.voice if state.voice == state.house else state.topic
        return state.turn or state.signed or told or state.stranger
    if one.refers == "house":
        return state.house or state.signed
    here = company_before(scene, one.start)
    if one.refers == "company":
        told = here or state.topic or state.turn or the_one_before(scene.text, scene.pieces, one.start)
        return told or state.stranger or only_company(scene)
    if one.strength == 1:
        return here or state.topic or state.stranger or state.voice
    return state.voice or here or state.topic
