"""Where: the place that a text names as that of its numbers.

A country named by the way says nothing of where the money is spent: `told a conference in Paris`, `China's Huawei`,
`Bank of America`. A name counts where it stands for the place itself: behind `in`, as subject, in brackets, at the head
of a dispatch, or with a noun of the field (`India's data centres`); an adjective only with such a noun.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.reading.cues import cues
from ingest.reading.learnt import compiled
from ingest.reading.lexicon import Cue
from ingest.reading.sought import sought
from ingest.reading.words.places import FIRMS, GROUPS

_GROUP = rf"(?:{GROUPS}|{FIRMS})\b"
_BEFORE = (
    r"(?:(?:the|la|el|los|las|all|of|de|del|todo|toda|northern|southern|eastern|western|central|north|south|nearby|"
    r"norte|sur|centro|puerto|port|city|ciudad|state|estado|region|región|provincia|town|suburban)\s+){0,4}\Z"
)
_IN = sought(
    r"\b(?:in|into|within|across|throughout|inside|around|near|outside|at|en|dentro de|auf|im|au|aux|dans|à)\s+"
    + _BEFORE
)
_OF = sought(rf"\b{_GROUP}\s+(?:\w+\s+){{0,4}}?(?:of|de|del|for|para)\s+" + _BEFORE)
_BY_THE_WAY = sought(
    r"\b(?:said|told|speaking|speech|based|headquartered|born|listed|conference|summit|event|interview|court|presented|"
    r"unveiled|announced|reporters|made|designed|founded|sede|basad[oa]|radicad[oa]|presentó|anunció|anunciado|dijo|"
    r"cumbre|feria|congreso|invitados|fabricad[oa]s?|fundad[oa])\s+(?:\w+\s+){0,2}(?:in|en|at|ante)\s+"
    r"(?:the\s+|la\s+|el\s+)?\Z"
)
_OPENS = sought(r"(?:\A|[.;:,(«“\"—–|]|\b(?:and|while|y|mientras|but|pero|solo en|only|und|et))\s*(?:the |la |el )?\Z")
_SUBJECT = compiled(
    r"\s+(?:(?:also|alone|itself|sol[oa]|ya|now|then|por sí sol[oa])\s+)?(?:will|would|needs?|accounts?|"
    r"accounted|lays? out|laid out|"
    r"takes?|took|spends?|spent|makes?|made|has|had|is|was|could|plans?|wants?|represents?|contributed|added|for|with\s+\d|"
    r"aport\w+|necesit\w+|gast\w+|represent\w+|supon\w+|supus\w+|concentr\w+|tendrá|invertirá|destin\w+|acapar\w+|"
    r"sumó|sumará|copa\w*|pag\w+|dedic\w+|moviliz\w+|reserv\w+|pondrá|quiere|prevé|planea|instal\w+|absorb\w+|alberg\w+|"
    r"gana\w*|pasar\w+|llegar\w+|alcanz\w+|factur\w+|compr\w+|tiene|pays?|paid|hosts?|expects?|braucht|wird|représent\w+|\d)",
    re.IGNORECASE,
)
_OWN = compiled(rf"['’]s?\s+(?:(?:(?-i:[a-z-])+\s+){{0,2}}?{_GROUP}|draft\s|state\s|national\s)", re.IGNORECASE)
_NOUN_AFTER = compiled(rf"\s+(?:[\w&/-]+\s+){{0,2}}?{_GROUP}", re.IGNORECASE)
_NOUN_BEFORE = sought(rf"\b{_GROUP}\s+(?:[\w-]+\s+){{0,1}}\Z")
_FIRM_BESIDE = compiled(rf"\s+(?:[\w&/-]+\s+){{0,2}}?(?:{FIRMS})\b", re.IGNORECASE)
_LEANS_ON = sought(
    r"(?:\b(?:of|from|than|with|by|to|for|via|against|de|del|con|por|a|al|y|and|or)\s+(?:the\s+|la\s+|el\s+)?|[-'’(])\Z"
)
_HEADS = compiled(r"\s*(?:[.:]\s*[-—–]|\s[-—–]|:)\s")
_ENCLOSED = compiled(r"\(\s*\Z")


@dataclass(slots=True)
class Place:
    """A place where numbers hold; `start` and `end` in the sentence."""

    start: int
    end: int
    region: str


@lru_cache(maxsize=32)
def places(text: str) -> list[Place]:
    """The places that `text` names as those of its numbers, in order; kept a while, and never changed."""
    return [Place(cue.start, cue.end, cue.label.rstrip("~!")) for cue in cues("region", text) if _is_meant(text, cue)]


def region_named(label: str) -> str:
    """The region of which a label (of a row, a column) is the name and nothing else; empty where it is none."""
    bare = label.strip(" .:*")
    whole = (cue.label for cue in cues("region", bare) if (cue.start, cue.end) == (0, len(bare)))
    return next((region for region in whole if not region.endswith("~")), "").rstrip("!")


def region_of_label(label: str) -> str:
    """The one region that a label names, as it stands; world where it names none or several."""
    names = {
        cue.label.rstrip("!")
        for cue in cues("region", label)
        if not cue.label.endswith("~") and not _CURRENCY.match(label, cue.end)
    }
    return names.pop() if len(names) == 1 else "world"


_CURRENCY = compiled(r"\s*(?:\$|dollars?\b)", re.IGNORECASE)


def region_in(text: str) -> str:
    """The one region that `text` names; world where it names none or several."""
    named = {place.region for place in places(text)}
    return named.pop() if len(named) == 1 else "world"


def _is_meant(text: str, cue: Cue) -> bool:
    if cue.label.endswith("!"):
        return True
    if cue.label.rstrip("~") == "US" and _FIRM_BESIDE.match(text, cue.end):
        return False  # American firms spend all over the world
    return (_by_adjective if cue.label.endswith("~") else _by_name)(text, cue.start, cue.end)


def _by_adjective(text: str, start: int, end: int) -> bool:
    return bool(_NOUN_AFTER.match(text, end) or _NOUN_BEFORE.search(text[max(0, start - 40) : start]))


def _by_name(text: str, start: int, end: int) -> bool:
    head = text[max(0, start - 60) : start]
    if _BY_THE_WAY.search(head):
        return False
    beside = _IN.search(head) or _OF.search(head) or _ENCLOSED.search(head) or _OWN.match(text, end)
    heads = start == 0 and _HEADS.match(text, end)
    subject = _SUBJECT.match(text, end) and (_OPENS.search(head) or not _LEANS_ON.search(head))
    return bool(beside or heads or subject or _NOUN_BESIDE.match(text, end))


_NOUN_BESIDE = compiled(rf"\s+(?:AI\s+)?{_GROUP}", re.IGNORECASE)
"""`US data centres`, `the Essonne site`: a name used as an adjective."""
