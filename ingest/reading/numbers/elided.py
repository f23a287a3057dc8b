"""Numbers whose noun is left out in a clause of its own: `hoy apenas hay 9`, `a year ago it yielded 19`.

Who has said `36 GW` need not say the unit again of another time or another part. A bare number, even a small one, is of
the kind of the amount before it where its clause counts nothing else and tells the other time or the parallel part:
`by 2030 for 75`, `y en atender usuarios 9`, `, 4 de ellos en chips`, `in two years the order flips, 70 against 110`.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.following import counts_nothing
from ingest.reading.numbers.phrases import words
from ingest.reading.numbers.source import Numeral, Source

_SMALL, _FARTHEST = 20.0, 25.0
"""Smaller numbers are common; and how many times greater or smaller than the amount before one may be."""
_LONGEST, _LONGEST_PART = 110, 6
"""How far behind it one may stand, in characters, and how long a parallel part may be, in words."""
_BOUNDARY = compiled(r"[;:—(]|\.(?= )|,(?= (?:and|y|but|pero|while|und|et|mientras|aber|mais|e) )")
_WORD = compiled(r"[^\W\d_]+|\d[\d.,]*|[^\w\s]")
_YEAR = compiled(r"(?:19|20)\d\d\Z")
_JOINT = r"(?:against|versus|vs\.?|to|and|y|a|frente a|contra|contre|gegen|zu|bis|à|und|et)"
_ANOTHER = compiled(rf" {_JOINT} (?:the |los |las )?\d[\d.,]*\d?(?![^\W_])")
_FIRST = compiled(rf"\d[\d.,]* {_JOINT} (?:the |los |las )?\Z")
_CLOSES = compiled(r" ?(?:[;,)»”\"!?]|\.(?=[ »”\"\n]|\Z)|\n|\Z)")
_GOES_ON = compiled(
    r" (?:(?:in|by|for|en|para|bis|im jahr|hasta|before|antes de|vor|avant|after|de|of|from) (?:fy ?)?(?:19|20)\d\d|"
    r"(?:a|per|al|por|pro|je|par|im) (?:year|month|week|año|mes|semana|jahr|monat|an|mois)(?![^\W_])|"
    r"(?:un an|ein jahr|im vorjahr|l'an|l'année|the (?:year|quarter) before|the previous|"
    r"today|now|hoy|ahora|heute|jetzt|this year|next year|last year|este año|el año|a year|un año)(?![^\W_]))"
)
_GERMAN_VERB = compiled(r" (?:sein|[a-zäöü]{2,}(?:en|t))(?=[.,;)]|\Z)")
_TIMES = words(
    "someday day ago earlier previously before today now currently year years month months quarter decade january "
    "february march april may june july august september october november december later then once originally "
    "eventually initially "
    "hoy ahora antes hace anterior anteriores pasado pasada año años mes meses trimestre década actualmente entonces "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre después siguiente "
    "heute jetzt derzeit vorjahr zuvor jahr jahre jahren quartal später damals aujourd hui avant année an ans mois tôt "
    "tard janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
_PARTS = words(
    "training inference inferencing serving tuning networking memory the rest entrenamiento entrenar inferencia servir "
    "ejecución memoria redes el la los resto training inferenz das die rest entraînement inférence le l ' reste mémoire"
)
"""Parts of the spending on AI that a number may be told of right behind the name."""
OTHER_THINGS = words(
    "region regions regiones staff people employees workers engineers headcount age aged customers clients "
    "shares stock rating vote votes "
    "votos score countries sites cities pages page chapter team teams plantilla empleados personas clientes "
    "edad acciones acción bolsa países ciudades mitarbeiter kunden länder aktie aktien stimmen "
    "salariés employés personnes clients actions voix goals points seats games wins place rank chips gpus servers "
    "employs employed hired emplea empleaba contrató beschäftigt emploie layers seconds minutes hours days "
    "weeks degrees celsius km miles metres meters floors"
)
"""What a clause that names it counts instead."""
_VERBS = words(
    "is are was were be been said yielded fetched reached drew stood brought took made told saw gave cost costs ran "
    "booked planned expected budgeted spent paid pays earned totalled totaled had has sees wants "
    "es son era eran fue fueron será serán hay había habrá habría haya tiene tenía tuvo tendrá cuesta costaba costó "
    "costará costarán pagó pagaba pagará ingresó gastó gastaba gastará invirtió invierte invertirá viables falta "
    "faltan "
    "ist sind war waren wären werden wird sein kostet kostete zahlt zahlte "
    "est sont était étaient sera seront coûte coûtait a avait aura englouti"
)
"""Words right before a number that stands for the whole of what was counted."""
_LEVELS = words("to at from for with on a al hasta en por auf bei von mit à contre laut than que")
"""Prepositions that do so where the clause tells another time."""
_HAVE = words("a ont avait avaient aura auront faut faudra faudrait")
_OF = words("of de von")
_OWN = ["'", "s"]
"""`next year's about ...`: what it is of is left out."""
_VERB_ENDS = ("aban", "aron", "ieron", "arán", "erán", "irán", "aría", "ería", "ará", "erá", "irá", "aba")
_FILLERS = words(
    "the los las unos unas about around some roughly nearly almost only just apenas casi solo sólo over under more "
    "than más de menos closer close cerca kaum nur rund etwa fast knapp gut noch à peine environ presque plus "
    "perhaps maybe possibly quizá quizás vielleicht erst peut être "
    "it them up well still aún todavía ya already"
)
_OPENING = words("en in for para por on bei für pour von de mit con with to a")
_ARTICLES = words("the los las les den die des")
_COMPARING = words(
    "double twice doble triple than que de als to a al versus vs gegenüber contre frente against over beyond above"
)
_AGAINST = words("against versus vs frente contre gegenüber")
_AND = words("and y e und et , while but pero mientras")
_NAMERS = words(
    "page phase stage step round figure table chapter level tier version part no number model generation gen type "
    "class group página fase etapa ronda cuadro tabla capítulo nivel versión parte número modelo generación tipo grupo "
    "seite phase tabelle stufe numéro tour étape série serie series line unit room day día"
)
_OF_THEM = compiled(r" (?:of (?:it|that|which|them)|de ell[oa]s|davon|d'entre eux)(?![^\W_])")


def is_elided(source: Source, giver: Numeral, one: Numeral) -> bool:
    """Is the noun of the bare number `one` left out because `giver` has told it?"""
    low = source.low
    if _YEAR.match(one.written) or not _fits(giver, one) or one.start - giver.end > _LONGEST:
        return False
    if low[giver.end : one.start].endswith(", ") and _OF_THEM.match(low, one.end) and giver.shape == "money":
        return one.value < giver.value and giver.factor >= 1e6
    pair = _FIRST.search(low, max(giver.end, one.start - 24), one.start)
    told, across = _clause(source, giver, pair.start() if pair else one.start)
    if told is None or not OTHER_THINGS.isdisjoint(told) or _counts(told):
        return False
    other = _ANOTHER.match(low, one.end)
    if pair or other:
        stop = other.end() if other else one.end
        return _tells_a_time(told) and bool(_CLOSES.match(low, stop)) and (told[-1] in _PAIRED or told[-1] in _VERBS)
    if _is_of_the_same(told) and one.value >= _SMALL and counts_nothing(source, one):
        return True
    if not _ends(source, one):
        return False
    dated = bool(_GOES_ON.match(low, one.end))
    if _is_told_shortly(told, dated):
        return True
    timed = dated or _tells_a_time(told)
    if source.language == "fr" and "en" in told[-4:-1] and not _HAVE.isdisjoint(told[-3:]):
        return True  # `l'entraînement en a coûté neuf`
    if (timed or _opens_a_part(told)) and _is_led_to(told, source.language == "de"):
        return True
    return not across and _is_parallel(source, giver, told)


_PAIRED = words(", : from de between entre zwischen of at von at")


def _fits(giver: Numeral, one: Numeral) -> bool:
    if giver.shape == "percent":
        return 1 <= one.value <= 100
    return bool(one.value and giver.value) and 1 / _FARTHEST <= abs(one.value / giver.value) <= _FARTHEST


def _clause(source: Source, giver: Numeral, end: int) -> tuple[list[str] | None, bool]:
    """The words of the clause that ends at `end`, and whether it is another sentence than the giver's."""
    bounds = [found.end() for found in _BOUNDARY.finditer(source.low, giver.end, end)]
    across = [place for place in bounds if source.low[place - 1] == "."]
    if len(across) > 1:
        return None, True
    begin = giver.end
    if bounds:
        begin = across[0] if across else bounds[0] if _is_short(source, bounds[-1], end) else bounds[-1]
    told = _WORD.findall(source.low[begin:end])
    return (told or None), bool(across)


def _is_short(source: Source, begin: int, end: int) -> bool:
    """Is there nothing between a colon and the number, so that the clause is the one before the colon?"""
    return not source.low[begin:end].strip()


def _counts(told: list[str]) -> bool:
    """Is there another number than a year in the clause?"""
    return any(word[0].isdigit() and not _YEAR.match(word.rstrip(".,")) for word in told)


def _tells_a_time(told: list[str]) -> bool:
    return any(word in _TIMES or _YEAR.match(word) for word in told)


def _ends(source: Source, one: Numeral) -> bool:
    low = source.low
    if _CLOSES.match(low, one.end):
        return True
    if source.language == "de" and _GERMAN_VERB.match(source.text, one.end):
        return True
    return bool(_GOES_ON.match(low, one.end)) and counts_nothing(source, one)


def _is_of_the_same(told: list[str]) -> bool:
    """`than the 290 of`, `de los 15.700 anunciados`: an article without its noun, behind a word that compares."""
    return told[-1] in _ARTICLES and len(told) > 1 and told[-2] in _COMPARING


def _is_told_shortly(told: list[str], dated: bool) -> bool:
    """`, against 9`, `up from 9`, `, training 7`, `, 2024 erst 7`, and with a date behind `, perhaps 70 by 2028`."""
    body = [word for word in told if word not in _FILLERS]
    if not body or body[-1] in _AGAINST or (body[-2:-1] and body[-1] == "a" and body[-2] == "frente"):
        return bool(body)
    if told[-2:] in (["up", "from"], ["down", "from"]) or (dated and body[-1] in _AND):
        return True
    joints = [place for place, word in enumerate(body) if word in _AND]
    part = body[joints[-1] + 1 :] if joints and joints[-1] < len(body) - 1 else body[:-1] if joints else body
    return bool(joints or told is body) and bool(part) and all(word in _PARTS or _YEAR.match(word) for word in part)


def _opens_a_part(told: list[str]) -> bool:
    """`solo en Texas ...`: does the clause begin with another place or part?"""
    return told[0] in _OPENING or (len(told) > 1 and told[0] in _FILLERS and told[1] in _OPENING)


def _is_led_to(told: list[str], verb_is_second: bool) -> bool:
    """Do a verb of being or costing, or a preposition, end the words of the clause? A German verb stands before."""
    if verb_is_second and not _VERBS.isdisjoint(told):
        return True
    told = list(told)
    while told and told[-1] in _FILLERS:
        told.pop()
    last = told[-1] if told else ""
    return (
        last in _VERBS
        or told[-2:] == _OWN
        or (last in _OF and told[-2:-1] and told[-2] in _VERBS)
        or last in _LEVELS
        or last.endswith(_VERB_ENDS)
    )


def _is_parallel(source: Source, giver: Numeral, told: list[str]) -> bool:
    """`en entrenar 14 millones ... y en atender usuarios 9`, `for 60 per cent of it, and by 2030 for 75`."""
    head = _WORD.findall(source.low[max(0, giver.start - 48) : giver.start])
    joints = [place for place, word in enumerate(told) if word in _AND]
    aside = told[-1] == "," and len(told) > 1
    if aside:
        told, joints = told[:-1], joints[:-1]
    body = told[joints[-1] + 1 :] if joints else told
    if not head or not joints or not body or len(body) > _LONGEST_PART or body[-1] in _NAMERS:
        return False
    if aside and body[0] in _OPENING:
        return True
    if body[-1] in _OPENING and body[-1] == head[-1]:
        return True
    return body[0] in _OPENING and body[0] in head[-5:] and body[-1].isalpha() and len(body) > 1
