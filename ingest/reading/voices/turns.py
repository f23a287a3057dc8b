"""Whose turn it is by a speaker's label (`A. PERSON, Company:`), and whom a heading tells of."""

from dataclasses import dataclass, replace

from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.voices.knowledge import Mention, Name, is_company
from ingest.reading.voices.pieces import pieces
from ingest.reading.voices.told import headed_by
from ingest.reading.voices.who import parent
from ingest.reading.words import sayings as words

_LONGEST_LABEL = 90
_LONGEST_HEADING = 110
_LEAST_CAPITALS = 2
"""A label of two names has no fewer."""
_QUESTIONS = frozenset(
    [
        "operator",
        "moderator",
        "question",
        "q",
        "p",
        "pregunta",
        "analyst",
        "host",
        "interviewer",
        "unidentified",
        "periodista",
    ]
)
_ANSWERS = frozenset(["r", "a", "answer", "respuesta"])
_ASKED = "?"
"""Behind a question the next speaker's label may stand in the same line."""


@dataclass(slots=True)
class State:
    """What holds before a sentence. topic: the company told of last. voice: who spoke last. house: the last of these
    who is no company told of. turn: the firm whose turn it is. heading: topic of the heading above. at: the sentence
    that set topic or voice. stranger: the one name nobody knows of a sentence that names no company."""

    topic: str = ""
    voice: str = ""
    house: str = ""
    turn: str = ""
    heading: str = ""
    signed: str = ""
    stranger: str = ""
    at: int = 0


def turned(state: State, scene: Scene) -> State:
    """The state once the sentence's own label (`A. PERSON, Company:`) is read."""
    colon = _end_of_label(scene.text)
    above = scene.above.strip()
    if (above and above[-1] not in _ASKED) or (colon < 1 and not _is_answer(scene.text)):
        return state
    label = scene.text[: max(colon, 1)]
    word = label.split()[0].strip(".,:¿").lower() if label.split() else ""
    if word in _QUESTIONS:
        return replace(state, turn="")
    inside = [one for one in scene.mentions if one.end <= colon and one.name.role != "press"]
    if not inside:
        return _turned_to_stranger(state, scene, label)
    if not _is_label(label, inside):
        return state
    name = _firm(inside)
    firm = parent(name.company)
    if is_company(name):
        speaks = any(one.name.via == "person" for one in inside) or len(label.split()) > len(inside[0].written.split())
        return replace(state, turn=firm if speaks else "", topic=firm, voice=firm)
    return replace(state, turn=firm, voice=firm, house=firm)


def _turned_to_stranger(state: State, scene: Scene, label: str) -> State:
    """The state behind a label of a person and one whom nobody knows (`A. Person, finance chief, X:`)."""
    if sum(map(str.isupper, label)) < _LEAST_CAPITALS:
        return state
    row = pieces(label, [])
    names = [label[one.start : one.end] for one in row if one.kind == "name"]
    office = any(one.word in words.TITLES or one.word == "(" for one in row)
    if not office or len(names) < 2 or " " not in names[0] or not _is_label(label, []):
        return state
    topic = names[-1] if has("own spending", scene.text) else state.topic
    return replace(state, turn=names[-1], voice=names[-1], topic=topic)


INTRODUCED = compiled(
    r"(?P<name>[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,3})(?:(?P<bare>:\s|\s*\Z)|,|\s*\(|\s(?:--?|–|—)\s)"
)
"""A name at the head of a turn, alone or with an office behind it."""
_OFFICES = ("Operator", "Moderator", "Operador")
_DASH = compiled(r"\s[-–—]")
_ALONE = compiled(rf"[\w.'’ ]{{2,40}}\s(?:--?|–|—)\s[^.:;?!]{{2,80}}\Z|(?:{'|'.join(_OFFICES)})\Z")
"""A label on a line of its own: `Name -- Firm -- Office`."""


def _end_of_label(text: str) -> int:
    """Where a speaker's label ends: at its colon, or with the line; -1 where there is none."""
    alone = len(text) <= _LONGEST_LABEL and (_DASH.search(text) or text.endswith(_OFFICES)) and _ALONE.match(text)
    return len(text) if alone else text.find(":", 0, _LONGEST_LABEL)


def _is_answer(text: str) -> bool:
    return text[:1].lower() in _ANSWERS and text[1:2] == "."


def _firm(inside: list[Mention]) -> Name:
    """The firm that a label names: the house before the company."""
    return next((one.name for one in inside if one.name.is_house), inside[0].name)


def _is_label(label: str, inside: list[Mention]) -> bool:
    """Is it a name with an office and no more: no verb, no word of a heading that is not written large?"""
    if any(one.name.via == "product" for one in inside):
        return False
    row = pieces(label, inside)
    return all(
        one.kind in ("known", "name", "sign", "back")
        or one.word in words.TITLES
        or one.word in ("of", "and", "de", "y")
        for one in row
    )


def _is_heading(scene: Scene) -> bool:
    text = scene.text
    opens = not scene.above.strip() and text[:1] not in "•-*–·"
    return opens and len(text) <= _LONGEST_HEADING and text[-1] not in '.!?;,…"”»' and not scene.drafts


def headed(state: State, scene: Scene, number: int) -> State:
    """A heading tells whom the lines below are about, or whose they are."""
    if not _is_heading(scene):
        return state
    names = [one.name for one in scene.mentions if one.name.role != "press" and one.name.via == "company"]
    if not names and (stranger := headed_by(scene.text, scene.pieces)):
        return replace(state, topic=stranger, heading=stranger, at=number)
    if not names:
        return replace(state, heading="")
    first = names[0]
    if first.is_house:
        return replace(state, voice=first.company, house=first.company, at=number)
    company = parent(first.company)
    return replace(state, topic=company, heading=company, at=number)
