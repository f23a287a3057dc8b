"""A sentence that goes on about the one told of before without naming it: `Gastará ...`, `Sus ingresos ...`."""

from ingest.reading.learnt import compiled
from ingest.reading.words import sayings, verbs

_HEAD = compiled(r"\W*(?:Además,?|También|Ahora|Solo|Este año|Ya)?\s*(?P<one>[^\W\d_]+)\s+(?P<two>[^\W\d_]*)")
_ENDS = ("rá", "rán", "ría", "ó", "aron", "ieron")
"""How a Spanish verb in the third person ends that is no noun as well."""
_PRESENT = verbs.words_of("""
    prevé prevén espera esperan planea planean tiene tienen invierte invierten gasta gastan ingresa destina destinan
    dedica dedican quiere quieren promete calcula calculan estima estiman cree creen dice dicen ve ven sitúa cifra paga
    pagan aspira
""")
_OF_DEEDS = verbs.OWN | verbs.PAYS
_POSSESSIVES = verbs.words_of("su sus its their his her seine ihre ses leurs")


def leaves_out_its_subject(text: str) -> bool:
    """Does a Spanish sentence begin with its verb, and name nobody behind it (`Gastará 2.000 millones`)?"""
    verb = _verb(text)
    return bool(verb) and (verb in _OF_DEEDS or verb in verbs.OPINION)


def tells_of_its_own(text: str) -> bool:
    """Does it begin with a deed of one it does not name, or with what is his (`Sus ingresos`, not `Sus analistas`)?"""
    found = _HEAD.match(text)
    if found and found["one"].lower() in _POSSESSIVES:
        owned = found["two"].lower()
        return owned not in sayings.WORKS and owned not in sayings.TITLES and owned not in sayings.HOUSE_NOUNS
    verb = _verb(text)
    return verb in _OF_DEEDS and verb not in verbs.OPINION


def _verb(text: str) -> str:
    """The verb with which a Spanish sentence begins that no name follows; else empty."""
    found = _HEAD.match(text)
    if found is None or found["two"][:1].isupper():
        return ""
    word = found["one"].lower()
    return word if word in _PRESENT or word.endswith(_ENDS) else ""
