"""Days, months and quarters that tell when something was said, not for which span it holds."""

import re

from ingest.reading.learnt import compiled
from ingest.reading.sought import sought
from ingest.reading.words.verbs import HELD

_SAID = sought(
    r"\b(?:said|told|published|wrote|announced|unveiled|released|issued|report|forecast|estimate|dijo|"
    r"publicado|publicó|anunció|showed|foresaw|expected|predicted|projected|pencilled in|offered|floated|preveía|"
    r"esperaba|mostraba|manejaba|updated|dated|cited|given|gave|made|offered|issued|set|promised|pledged|committed|"
    r"prometid[oa]s?|comprometid[oa]s?|anunciad[oa]s?|comunicad[oa]s?|comunicó|calculaban?|calculad[oa]s?|hablaban?|"
    r"previst[oa]s?|previó|fijad[oa]s?|avanzad[oa]s?|adelantad[oa]s?|apuntaban?|barajaban?|parlait|annoncés?|prévus?|"
    r"flagged|budgeted|planned|mooted|touted|foreseen|(?:guided|pointed) to|(?:spoke|talked|spoken) (?:of|about)|"
    r"put it at|thought|"
    r"informe|guía|horquilla|nota|rango|pronóstico|proyección|cálculos?|objetivo|folleto|"
    r"edición|previsión|estimación)\s+"
    r"(?:\w+\s+)?(?:in|on|en|el|early in|late in)?\s*\Z"
)
_SAYING_FOLLOWS = compiled(
    r",?\s[^,;:.$€£\d]{0,50}?\b(?:said|told|forecast|estimated|predicted|projected|guided|raised|lifted|cut|announced|"
    r"reckoned|wrote|published|dijo|anunció|previó|estimó|calculó|pronosticó|elevó|publicó|hablaba)\b",
    re.IGNORECASE,
)
_FORESEEN_THEN = compiled(
    r"(?!,?\s+(?:and|but|while|y|pero|mientras)\b),?\s[^,;:.$€£\d]{0,40}?\b(?:forecast|expected|predicted|projected|"
    r"pencilled|penciled|foresaw|thought|reckoned|"
    r"modelled|modeled|"
    r"would have|analysts|consensus|preveían?|esperaban?|calculaban?|estimaban?|hablaban?|pronosticaban?|"
    r"proyectaban?|vaticinaban?|auguraban?|manejaban?|apuntaban?)\b",
    re.IGNORECASE,
)
"""What follows a day on which something was foreseen, which is not the span of what was foreseen."""
_FORESEEN = sought(
    r"\b(?:showed|foresaw|expected|forecast|predicted|projected|pencilled in|assumed|offered|floated|gave|given|"
    r"preveía|esperaba|"
    r"mostraba|manejaba|calculaba|estimaba|previst[oa]s?)\s*\Z"
)
_REPORTED = compiled(
    r"\s+(?:results|numbers|earnings|figures|report|call|update|resultados|"
    r"cuentas)\b",
    re.IGNORECASE,
)
_WITH = sought(
    r"\b(?:alongside|with|after|before|ahead of|following|junto a|tras|con|antes "
    r"de)\s+(?:\w+\s+)?\Z"
)
"""`disclosed alongside first-quarter numbers` tells when, not of which quarter."""
_RESULTS_FOLLOW = compiled(
    r",?\s[^,;:.$€£\d]{0,60}?\b(?:earnings|results|report|accounts|resultados|cuentas|informe)\b", re.IGNORECASE
)
"""`In June 2026, X put out an earnings report`: when results were told, not their span."""
_YEAR_ENDS = sought(
    r"(?:\b(?:FY|fiscal(?: year)?|ejercicio(?: fiscal)?)\s?['’]?\d{2,4},?\s*\(?|\()\s*(?:which |that |que )?"
    r"(?:ends|ending|termina|acaba|cierra|finaliza)\s(?:in |on |en |el )?\Z"
)
"""`FY25 (ends in May)` tells of the calendar, not of the amount."""
_MONTHS = ("month", "month_rel", "month_turn")
_DAYS = ("weekday", "day", "day_rel")
_ON_A_DAY = frozenset((*_DAYS, *_MONTHS))
_LOOKING_BACK = ("ago", "adjacent", "rel", "elliptic", "month_rel", "weekday", "day_rel")


def dates_a_statement(text: str, found: re.Match[str], name: str) -> bool:
    """Is it when something was said, not that of which it was said?"""
    start, end = found.span()
    over = name != "rel" or any(key.startswith("last") for key, said in found.groupdict().items() if said)
    if name in _LOOKING_BACK and over and _FORESEEN_THEN.match(text, end):
        return True
    if name == "quarter_nth" and _REPORTED.match(text, end):
        return bool(_WITH.search(text[max(0, start - 24) : start]))
    if name in _ON_A_DAY and _tells_on(text, start, end):
        return True
    if (name in _ON_A_DAY or name == "ago") and _is_when_held(text, start, end):
        return True
    if name in _DAYS:
        return bool(_SAID.search(text[max(0, start - 30) : start]))
    if name in _MONTHS and _YEAR_ENDS.search(text[max(0, start - 40) : start]):
        return True
    if name not in _MONTHS:
        return name == "ago" and bool(_FORESEEN.search(text[max(0, start - 30) : start]))
    if not text[:start].strip(" \"'“«(") and _RESULTS_FOLLOW.match(text, end):
        return True
    if text[:start].rstrip()[-1:] in ("(", ",") and text[end : end + 1] == ")":
        return True
    before = text[max(0, start - 30) : start]
    opens = not before.strip(" \"'“«(")
    return bool(_SAID.search(before) or _FORESEEN_THEN.match(text, end)) or bool(
        opens and _SAYING_FOLLOWS.match(text, end)
    )


_BEFORE = compiled(r"([a-záéíóúñ]+)(?:\s+(?:ya|back|only|just|apenas|solo|aún|todavía))?(?:\s+(?:in|on|en|el))?\s*\Z")
_BEHIND = compiled(
    r"\s+(?:(?:it|he|she|they|still|only|l[oae]s?|se|ya|aún|todavía|apenas|solo)\s+){0,2}([a-záéíóúñ]+)(?!\w)"
)


def _is_when_held(text: str, start: int, end: int) -> bool:
    """`que en enero cifraba en 690.000`, `citaba en octubre`: does a verb of what was held stand beside the date?"""
    before, behind = _BEFORE.search(text, max(0, start - 30), start), _BEHIND.match(text, end)
    return bool(before and before[1] in HELD) or bool(behind and behind[1] in HELD)


_HAD = sought(
    r"\b(?:had|having|había[n]?|habiendo|hatten?|avai(?:t|ent))\s+(?!(?:spent|invested|paid|built|bought|sold|earned|"
    r"made|taken|raised|"
    r"reached|been|shipped|risen|fallen|grown|hit|gastado|invertido|pagado|comprado|vendido|ingresado|facturado|"
    r"alcanzado|sumado|llegado|sido|costado|recaudado|estado|supuesto|subido|bajado)\b)\w+\s+"
    r"(?:back\s+)?(?:in|on|en|el|im|am|le)?\s*\Z"
)
"""`the 500 that it had put in October`: a day before that of the statement, on which something else was said."""
_DID = sought(r"\b[a-záéíóú]+(?:ed|old|aid|ó|eron|aron|ijo)\s+(?:(?:back|last|early|late)\s+)?(?:in|on|en|el)?\s*\Z")
_GOES_ON = compiled(
    r"\s+(?:to\s+(?!(?:a|an|the|about|around|roughly|nearly|almost|some|just|over|more|less|close|under|end|early|"
    r"late|mid)\b)[a-z]+\b|(?:a\s+)?[a-záéíóúñ]{2,}(?:ar|er|ir)(?:se|l[oae]s?)?\b|que\b|that\b)"
)
"""`vowed in February to sink`, `anunció en junio que`: what was promised or said follows upon the day."""


def _tells_on(text: str, start: int, end: int) -> bool:
    """Is it the day of a verb whose object is itself a sentence, or of something said earlier?"""
    head = text[max(0, start - 40) : start]
    if _HAD.search(head):
        return True
    return bool(_DID.search(head) and _GOES_ON.match(text, end)) and not any(sign.isdigit() for sign in head)
