"""Names in a sentence that its amounts are not about: of another party, of who is compared with, of who says so."""

import re

from ingest.reading.learnt import compiled
from ingest.reading.scene import Scene
from ingest.reading.sought import sought
from ingest.reading.voices.knowledge import Mention
from ingest.reading.words.verbs import OPINION, OWN, PAYS

_ASIDE = sought(
    r"\b(?:unlike|rival to|on|in|en|with|from|to|via|using|by|through|into|against|than|versus|con|sobre|desde|"
    r"a través de|contra|like|such as|including|likes of|as|como|incluid[oa]s?|incluyendo|"
    r"rented|bought|buying|buys|acquir(?:es|ed|ing)|tak(?:es|ing) over|"
    r"sell|sells|sold|selling|suppl(?:y|ies|ied|ying)|gives?|gave|lends?|lent|ow(?:es?|ed)|charg(?:es?|ed|ing)|bill(?:s|ed)|"
    r"hands?|handed|offers?|offered|serv(?:es|ed|ing)|(?:vend|suministr|factur|cobr|alquil|abon|pag|entreg|prest)\w+ a|"
    r"took over|pays?|paid|paying|compr\w+|adquir\w+|rival|excluding|outside|without)\s+"
    r"(?:the\s+|its\s+|la\s+|el\s+)?\Z"
)
_OBJECT = compiled(
    r"['’]s\s+(?:technology|chips?|GPUs?|inference|cloud|hardware|processors|accelerators|platform|"
    r"stack|models?|licen[cs]e|rivals?|suppliers?|customers?)\b",
    re.IGNORECASE,
)
_CALL = compiled(r"['’]s\s+(?:[\w-]+\s+){0,2}(?:call|investor day|filing)\b")
"""`on Amazon's earnings call`: the company that speaks there."""
_WHICH = compiled(r",\s+(?:which|who)\s+(?:has|have|had|plans?|expects?|will|wants?|intends?)\b")
"""`compared with X, which has announced $1 trillion of deals`: X does what is told."""
_RELATED = compiled(
    r"-(?:backed|funded|owned|controlled|linked|Konkurrent|Rival|Herausforderer|Partner|Kunde)\w*|"
    r"(?:['’]s)?\s+(?:rival|challenger|competitor|supplier|partner|customer|tenant|spin-?off)\s+(?=[A-Z])"
)
"""Behind a name that only says what another is: `Nvidia rival X`, `Amazon-backed X`."""


_GOODS = (
    r"chips?|GPUs?|accelerators?|systems?|racks?|servers?|processors?|cards?|servidores|aceleradores|procesadores|"
    r"tarjetas|puces|serveurs|processeurs|Prozessoren|Beschleuniger\w*|Server"
)
_GOODS_BEHIND = compiled(
    rf"(?:['’]s)?[\s-]+(?:(?:[\w-]+\s+)?(?:{_GOODS})\b|[A-Z]{{1,3}}\d{{2,4}}[A-Za-z]{{0,2}}\b|"
    rf"(?:[A-Z][\w/-]*\s+){{0,3}}(?:demand|supply|shortages?)\b)"
)
"""What a name stands for that is only the maker of what another buys: `Nvidia chips`, `Nvidia GB300s`."""
_GOODS_BEFORE = compiled(
    rf"\b(?:{_GOODS})\s+(?:(?:(?:de\s+)?(?!la\b|los\b|el\b|que\b|that\b|for\b|para\b)[\w-]+\s+){{0,3}}?(?:of|from|by|de|von)\s+)?\Z"
)
_GOODS_NEAR = 48
_MAKERS = frozenset({"chip_vendor", "foundry", "memory", "startup"})


def is_of_goods(text: str, mention: Mention) -> bool:
    """Does the name only say who made what is bought: `Nvidia chips`, `servidores de Nvidia`?"""
    if _GOODS_BEHIND.match(text, mention.end):
        return True
    before = text[max(0, mention.start - _GOODS_NEAR) : mention.start]
    return mention.name.role in _MAKERS and bool(_GOODS_BEFORE.search(before))


def is_related(text: str, mention: Mention) -> bool:
    """Does the name only say what another is (`Nvidia rival X`), or since when (`since the launch of ChatGPT`)?"""
    if _RELATED.match(text, mention.end):
        return True
    return bool(_LAUNCH_OF.search(text, max(0, mention.start - _GOODS_NEAR), mention.start))


_LAUNCH_OF = sought(
    r"\b(?:since|desde|tras|after|following|seit)\s+(?:the\s+|el\s+|la\s+)?(?:lanzamiento|llegada|aparición|irrupción|debut|"
    r"éxito|estreno|launch|release|arrival|advent|success|rise)\s+(?:of|del?)\s+\Z"
)


_HAS_BEHIND = compiled(r"\s+(?:at|on|alone|spending|adding|taking|contributing|a la cabeza|putting)\b")
"""Behind `with X`: X's own amount follows."""


_SAYS = compiled(r"\b(?:says?|said|told|reckons|estimates|dice|según|prevé)\s+\Z")
_PAUSES = compiled(r"\s*(?:[,.;)»\"]|\Z)")


def is_aside(scene: Scene, mention: Mention) -> bool:
    """Does the name stand for another party: behind `from`, `with`, `than`, or as the maker of what is bought?"""
    text, end = scene.text, mention.end
    head = text[max(0, mention.start - 24) : mention.start]
    if _CALL.match(text, end) or _WHICH.match(text, end):
        return False
    if _OBJECT.match(text, end) or (_PAUSES.match(text, end) and _SAYS.search(head)):
        return True
    if not head[-1:].isspace():  # behind all words that follow there is a space
        return False
    with_its_own = head.endswith(("with ", "con ")) and _HAS_BEHIND.match(text, end)
    if not with_its_own and _ASIDE.search(head) and not did_it(text, mention):
        return True
    joined = _joined_to(scene, mention)
    return joined is not None and is_aside(scene, joined)


def _joined_to(scene: Scene, mention: Mention) -> Mention | None:
    """The name in front of which a list is told: `with Google and Broadcom`."""
    last = None
    for one in scene.mentions:
        if one.end >= mention.start:
            break
        last = one
    return last if last and _AND.fullmatch(scene.text, last.end, mention.start) else None


_AND = compiled(r"\s(?:and|y|e|&)\s")


_ONE_OF_MANY = compiled(r"[^\W\d_]s,?\s+(?:tales\s+)?(?:such as|como|wie|comme)\s+\Z")
"""Behind a plural: `start-ups como X`."""


def did_it(text: str, mention: Mention) -> bool:
    """Is the name the doer behind a passive (`was put into servers by X`)?"""
    before = text[max(0, mention.start - _PASSIVE) : mention.start].lower().split()
    return before[-1:] == ["by"] and any(word in PAYS or word in OWN for word in before[:-1])


_PASSIVE = 60
"""How far before `by X` the verb may stand."""


def is_possible(scene: Scene, mention: Mention) -> bool:
    """Is the name no more than compared with, or the one who says so (`than X`, `says X`)?"""
    if (joined := _joined_to(scene, mention)) and not is_possible(scene, joined):
        return False
    if _ONE_OF_MANY.search(scene.text, max(0, mention.start - _GOODS_NEAR), mention.start):
        return False
    if _SOLD_TO.search(scene.text[max(0, mention.start - 24) : mention.start]):
        return False
    before = scene.text[max(0, mention.start - 16) : mention.start].lower().split()
    return not before or (before[-1] not in _NOT_THE_SUBJECT and before[-1] not in OPINION)


_SOLD_TO = compiled(r"\b(?:sold|leased|rented|let|vendid[oa]s?|alquilad[oa]s?|arrendad[oa]s?) (?:to|a)\s+\Z")
_NOT_THE_SUBJECT = frozenset(
    ("than", "versus", "against", "via", "on", "told", "with", "like", "including", "con", "mit", "avec")
)
