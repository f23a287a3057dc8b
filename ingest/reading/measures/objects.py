"""Of what a percentage is told: of spending, compute, capacity, sales or prices, or of something else.

A share is told of the whole that stands behind `of`, or of the thing that its clause names; growth, of what its clause
names. A percentage whose clause names nothing goes with the amount before it.
"""

import re

from ingest.reading.clauses import Clause
from ingest.reading.cues import cues, has
from ingest.reading.learnt import compiled
from ingest.reading.measures.bought import object_of
from ingest.reading.sought import sought
from ingest.reading.standing.refusals import scope_of

_OF = compiled(
    r"\s*(?:(?:seulement|solamente|solo|sólo|apenas|only|nur)\s)?(?:of|del?|der|des|du|d['’])(?=\W)", re.IGNORECASE
)
_OF_CHANGE = sought(
    r"\b(?:growth|increase|rise|jump|drop|fall|gains?|aumento|alza|subida|crecimiento|incremento|caída|descenso|rate)\s+"
    r"(?:of|del?)\s+(?:\w+\s+){0,3}\Z"
)
_NO_WHOLE = compiled(
    r"\s*(?:of|de|der|des|du|d['’])\s*(?:growth|crecimiento|subida|aumento|alza|caída|hausse|croissance|baisse|plus|"
    r"moins|más|menos|hace|hoy|ahora|antes|entonces|peso|(?:la |su )?cuota(?! de)|participación|share|weight|media|"
    r"aquí|cara)\b|"
    r"\s*(?:of|del?|der|des|du)\s+(?:the\s+|el\s+|los\s+|una?\s+|one\s+)?(?:año|mes|semana|year|quarter|month|forma|ejercicio|trimestre|(?:19|20)\d\d|enero|febrero|"
    r"marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"(?:last|today)(?! (?:year|quarter|month|week)['’]s)(?!['’]s))\b",
    re.IGNORECASE,
)
_STOP = sought(
    r"[,.](?!\d)|[;:()]|(?<!\blo )(?<!los )(?<!las )(?<!\bla )\bque\b|\b(?:that|which|who|"
    r"whom|in|on|for|by|to|from|with|at|as|is|was|are|were|will|would|could|can|goes?|went|"
    r"said|says?|think|told|about(?!\s[$€£\d])|sobre(?!\s\d)|have|has|had|en|para|por|con|se|es|son|fue|eran?|será|serán|van?|dice|irán?|und|für|auf)\b"
)
_EVERY = sought(r"\b(?:every|cada|in|out of)\b")
_DOES = compiled(
    r"\s(?:se\s)?[a-záéíóúñ]{2,}(?:aron|ieron|aban|ían|arán|erán|irán|arían|erían|irían|aba|ará|erá|irá)\b"
)
"""`nueve de cada diez procedían de ...`: a verb right behind a part, whose whole was told before."""
_POINTS = compiled(
    r"\s*(?:(?:that|which|whom)\b|(?:todo )?(?:lo que|cuanto)(?: (?:se|le|les|nos|ya|hoy)\b){1,2})", re.IGNORECASE
)
_PAID = compiled(r"\s*(?:all |everything |todo )?(?:what|that which|lo que|cuanto|everything)\b", re.IGNORECASE)
"""`nine-tenths of what its customers pay`: those who pay are not what is counted."""
_OF_GROWTH = compiled(
    r"\s*(?:(?:the|that|this|all|el|la|ese|este|su|its)\s+)?(?:\w+\s+)?(?:increase|rise|growth|jump|gains?|addition|demand|need|"
    r"aumento|alza|incremento|subida|crecimiento|demanda)s?\s+(?:in|of|for|en|de|del)\b",
    re.IGNORECASE,
)
"""`a third of the rise in power`: what rises is what is counted."""
_SUM = compiled(
    r"[$€£]\s?\d|\d\s?(?:mil|millones|billones|millions?|billions?|trillions?|bn|mn|tn|Milliarden|milliards)\b"
)
_EVERY_KIND = compiled(
    r".*\b(?:dollars?|euros?|yuan|yen|pounds?|libras?|cents?|dólar(?:es)?|chips?|GPUs?|watts?|vatios?)\b", re.IGNORECASE
)
_FRONTED = sought(
    r"(?:\A|[;.]\s|,\s(?:and|y|pero|but)\s)[\"“«]?(?:(?:Out\s)?[Oo]f|[Dd]el?|[Vv]on|[Ss]ur)\s(?:the|every|each|all|its|their|that|this|l[oa]s?|"
    r"cada|tod[oa]s?|sus?|es[aeo]s?|est[aeo]s?|den|der|les)\s[^;:]{3,120},\s[^;:]{0,40}\Z"
)
"""`Of the $33bn that it costs, six in ten end up with ...`: the whole stands before the share."""
_COUNTED_OUT = sought(
    r"\d\s(?:of|out\sof|de|von|sur)\s(?:the\s|l[oa]s\s|sus\s)?\d[\d.,]*\s(?:[^\W\d]+\s){0,2}[^\W\d]+(?:,|\s\(|,?\so\ssea,|:)\s"
    r"(?:or\s|o\s|un\s|el\s|about\s)?\Z"
)
"""`5,290 of 21,575 submissions, 24.5%`: a share of things counted one by one."""
_PAUSE = compiled(r"[,;.](?=\s)")
_BESIDE = 24
_HEAD = 14
_APART = compiled(r"[\s,:;(=–-]*(?:(?:at|is|was|were|about|roughly|el|un|la|con|un total de)\s+){0,2}\Z", re.IGNORECASE)
_AS = compiled(r"\s+(?:as|for|on|to|in|a|en|para|auf|für|por)\s", re.IGNORECASE)
_TOWARD = compiled(
    r"\s*(?:de\s+\w+\s+|of\s+(?:his|her|its|their)\s+own\s+)?"
    r"(?:an?\s(?:year|month)\s+|al?\s(?:año|mes)\s+|over\s\w+\syears\s+|(?:from|by|de)\s[A-Z]\w+\s+){0,3}(?:(?:on|into|towards?|to|for|a|para|pour|für)\s+"
    r"(?=(?:an?|the|some|una?|los|las|el|la|sus?|its|his|her|their|(?:new\s)?\w{3,}s)\s)|"
    r"(?:in|en)\s+(?=(?!\w+[aei]rl[oa]s\s|los\s|las\s|tres\s|seis\s|sales\s|this\s|its\s|meses\s)[a-zñáéíóú]{3,}s\s))",
    re.IGNORECASE,
)
_NAME_OR_TIME = compiled(
    r"[A-Z0-9]|\bque\s(?:corre|viene|entra|empieza|arranca|acaba|comienza)\b|\b(?:it|this|that|them|years?|quarters?|months?|halves|half|decade|period|finales|fines|principios|mediados|cierre|precios|prices|razón|plazos?|largo|end|start|close|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|instance|example|now|company|firm|group|lab|total|rest|"
    r"años?|ejercicios?|trimestres?|semestres?|mes|meses|décadas?|empresa|compañía|firma|cambio|partner|rival|suppliers?|machines|"
    r"(?:next|following|coming|current|first|second|third|fourth|siguiente|próximo|actual|segundo|tercero|cuarto)(?:\s+one)?(?=\W*\Z)|"
    r"licen\w+|technolog\w+|tecnolog\w+|campus\w*|site|sites|build\w*|power|equipment|gear|kit|hardware|models?|modelos)\b"
)
_KIND_BEHIND = 12
"""So far behind `41 of every 100` may stand what is counted."""
_FARTHEST_GOAL = 45
_OF_OURS = ("field", "whole", "metric", "workload", "segment", "site")
_ANOTHER = compiled(
    r"\s(?:and|y|but|pero)\s(?:(?:now|later|then|luego|ahora|también|se)\s)?(?:will|has|have|is|was|would|wants?|plans?|"
    r"\w+(?:ed|ará|arán|erá|irá|ó|aron|ieron))\b"
)
"""Where a sentence goes over from what is paid for to another thing that is done."""
_AROUND = compiled(
    r"\s(?:about|sobre|über|beside|near|next to|alongside|behind|around|outside|junto a|cerca de|al lado de|neben)\s",
    re.IGNORECASE,
)
"""What stands behind these is only what the thing paid for is about, or lies by."""
_DATED = compiled(r"\s(?:en|in|by|for|through|hasta|until|over|during|durante|from|desde)\s(?=\D{0,12}\d)")
_LONGEST = 90
_OWNED = ("'", "’")
_PEOPLE = ("people or users", "answers of a survey")


def whole_of_share(text: str, clause: Clause) -> str:
    """What the whole of a share behind it is: `ours`, `other`, `told before`; empty where none is named."""
    if clause.amount.shape == "part" and _EVERY_KIND.match(text, clause.start, clause.end + _KIND_BEHIND):
        return "ours"
    if _is_of_what_was_counted(text, clause):
        return "other"
    start = _beginning(text, clause)
    if _is_fronted(text, clause):
        return "ours"
    if start < 0:
        return ""
    end = _end(text, start)
    ours = [one for one in cues("whole", text, start, end) if text[one.end : one.end + 1] not in _OWNED]
    if _PAID.match(text, start) and has("outlay", text, start, end):
        return "ours"
    if _are_people(text, start, end, ours[0].end if ours else end):
        return "other"
    if ours or _SUM.search(text, start, end):
        return "ours"
    return "told before" if has("back", text, start, end) or end - start < 2 else "other"


def _is_fronted(text: str, clause: Clause) -> bool:
    """Does the sentence open with the whole: `Of every euro spent on compute, 60% goes to inference`?"""
    if _OF.match(text, clause.end):
        return False
    front = _FRONTED.search(text, 0, clause.start)
    if not front:
        return False
    pause = text.find(", ", front.start() + 2, clause.start)
    return bool(_SUM.search(text, front.start(), pause)) or has("whole", text, front.start(), pause)


def _is_of_what_was_counted(text: str, clause: Clause) -> bool:
    counted = _COUNTED_OUT.search(text, max(0, clause.start - _LONGEST), clause.start)
    return bool(counted) and not has("whole", text, counted.start() if counted else 0, clause.start)


_OF_THEM = compiled(r"\s(?:de|del|of)\s")
"""`los ingresos de la empresa`: what stands behind another preposition is not what is counted."""


def _are_people(text: str, start: int, end: int, named: int) -> bool:
    """Is the noun of a whole one of people or firms: `of AI chip start-ups`, but not `of chips that users rent`?"""
    return any(
        one.label in _PEOPLE
        and one.start <= named + _HEAD
        and text[one.end : one.end + 1] not in _OWNED
        and not _OF_THEM.search(text, named, max(named, one.start))
        for one in cues("refusal", text, start, end)
    )


def _end(text: str, start: int) -> int:
    """Where the words for the whole end; a `that` at their head points, it does not part."""
    end = min(len(text), start + _LONGEST)
    head = _OF_GROWTH.match(text, start) or _POINTS.match(text, start)
    stop = _STOP.search(text, head.end() if head else start, end)
    return stop.start() if stop else end


def _beginning(text: str, clause: Clause) -> int:
    """Where the words for the whole begin; -1 where there are none."""
    of = _OF.match(text, clause.end)
    if (
        of
        and not _NO_WHOLE.match(text, clause.end)
        and not _OF_CHANGE.search(text, max(0, clause.start - 60), clause.start)
    ):
        return of.end()
    if clause.amount.shape == "part" and _EVERY.search(clause.amount.span):
        return -1 if _DOES.match(text, clause.end) else clause.end
    return -1


def bought_with(text: str, clause: Clause) -> bool:
    """Does something of the field stand behind a sum as what it buys: `$30bn of compute`, `1.000 millones en chips`?"""
    left, right = object_of(text, clause)
    return left < right and has("field", text, left, right)


def stands_beside_one(text: str, clause: Clause) -> bool:
    """Is a percentage put right beside such a thing: `Inference, 72%`, `60% as training`, `servers 58%`?"""
    left, right = scope_of(text, clause)
    begin = max(left, clause.start - _BESIDE)
    if any(_APART.match(text[one.end : clause.start]) for one in cues("whole", text, begin, clause.start)):
        return True
    behind = _AS.match(text, clause.end)
    return bool(behind) and has("whole", text, clause.end, min(right, clause.end + _BESIDE))


def goes_elsewhere(text: str, clause: Clause) -> bool:
    """Does a sum go to something that is none of ours: `€1.3bn on a quay`, `20.000 millones a series y películas`?"""
    toward = _TOWARD.match(text, clause.end)
    if not toward:
        return False
    pause = _PAUSE.search(text, toward.end())
    end = min(pause.start() if pause else len(text), toward.end() + _FARTHEST_GOAL)
    for parting in (_ANOTHER, _DATED, _AROUND):
        parted = parting.search(text, toward.end(), end)
        end = parted.start() if parted else end
    return not _told(text, toward.end(), end) and not _NAME_OR_TIME.search(text, toward.end(), end)


def _told(text: str, left: int, right: int) -> bool:
    return any(has(table, text, left, right) for table in _OF_OURS)


def buys_compute(text: str, clause: Clause) -> bool:
    """Does the clause of a sum name compute itself: GPUs, tokens, inference, training?"""
    left, right = scope_of(text, clause)
    return has("compute field", text, min(left, clause.reach), right)


def names_one(text: str, clause: Clause) -> bool:
    """Does the clause, within the breaks around the amount, name something of which a percentage is a figure?"""
    left, right = scope_of(text, clause)
    comma = text.find(", ", clause.end, right) if clause.size == 1 else -1
    return has("whole", text, min(left, clause.reach), comma if comma > 0 else right)
