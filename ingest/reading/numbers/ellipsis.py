"""Numbers whose unit is not said again: `Alphabet, 44.100; Meta, 33.800`, `frente a los 128 previstos`.

A bare number goes on from the last sum, price or count before it where three things agree: no noun follows it that it
might count; it is written as the other is, or near it in size; and a word or pause before it leads to it.
"""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.elided import is_elided
from ingest.reading.numbers.following import MONTHS, TIMES, counts_nothing
from ingest.reading.numbers.left_bare import LOOSE, TOKEN, is_left_bare
from ingest.reading.numbers.phrases import words
from ingest.reading.numbers.source import Numeral, Source

_STRONG = words(
    "ab sido to from versus vs vs. against than was were hasta desde tras eran era fue fueron serán otros otras "
    "another a al bis auf gegenüber contre à nach war waren était pedía cobraba costaba sube baja subió bajó cayó "
    "cuesta queda es costs draw que is be are"
)
"""Words that a number of the same thing comes after."""
_JOINS = frozenset(
    {
        *(",", ";", ":", "and", "y", "e", "und", "et", "con", "with", "por", "de", "in", "en", "then", "mit", "("),
        *("but", "pero", "sino", "aber", "mais", "no", "not", "nicht", "pas"),
    }
)
_COMPARING = words("frente vs vs. versus against than compared gegenüber contre tras desde")
_PART_OF = compiled(
    r"(?:of which|of (?:that|those)(?: (?:sum|total|amount))?|of the total|de l[oa]s que|de l[oa]s cuales|de ell[oa]s|"
    r"de es[aeo](?: (?:suma|total|cantidad|cifra|dinero))?|del total|davon|dont),? "
    r"(?:solo |only |some |unos |about )?\Z"
)
_FILLERS = words(
    "the el los las la un una unos unas about around some roughly nearly almost only just apenas casi solo de unos en "
    "more than more más less menos otros up down cerca"
)
_ARTICLES, _AT = words("el la del al from to es auf nach bei"), words("at the")
"""Words right before the number of a share that goes on from another; some want a date behind it."""
_NAMERS = words(
    "population población habitantes inhabitants fiscal ejercicio fy calendar year año pages páginas id ref tel "
    "teléfono page art art. articles artículos no no. number número núm. página version versión table figure "
    "figura cuadro tabla chapter section article artículo room route level nivel top group grupo model modelo "
    "note nota día day step phase fase quarter trimestre part parte volume vol. stage tipo type class clase line "
    "line window zone node nodo age edad aged rank puesto"
)
"""Words whose number is a name, not a sum."""
_LABELS = words("pages page páginas página id ref tel teléfono número number no isbn code código")
_MONTH_NAMES = frozenset(MONTHS.split("|")) | words("jan feb mar apr jun jul aug sep sept oct nov dec")
_PER_MILLION = compiled(
    r" (?:(?:por|per|al|el|le|les|for a|je|pro) "
    r"(?:(?:millón|million|mil) |(?:million|millón)\Z|(?:output|de salida|que escrib))|"
    r"(?:(?:por|for|per|für|pour) )?(?:(?:los|las|the|those|les|ceux) )?(?:of )?"
    r"(?:out|output|de salida|en sortie|de sortie|ausgabe|input|de entrada|en entrée)(?![^\W_]))"
)
"""`1,25 por millón de entrada y 10 por millón de salida`: behind the second price of tokens."""
DATED = compiled(
    r" ?(?:(?:in|by|for|en|para|bis|im jahr|through|hasta|el) (?:[^\W_]+ ){0,2}?(?:fy ?)?(?:19|20)\d\d|this year|"
    r"in the (?:first|second|third|fourth|next|previous|prior|following|same)|"
    r"en el (?:primer|segund|tercer|cuart|siguiente|mismo|anterior|actual|presente|próximo|entrante|corriente|que )|"
    r"in the (?:current|present|coming) |"
    r"im (?:ersten|zweiten|dritten|vierten)|au (?:premier|deuxième|troisième|quatrième)|"
    r"next(?=[.,;)]|\Z)|"
    rf"(?:in|en|im) (?:{MONTHS})(?![^\W_])|next year|last year|a year (?:ago|earlier|later|before)|"
    r"the year (?:after|before)|este año|el año que viene|el año siguiente|un año (?:antes|atrás)|"
    r"el año (?:pasado|anterior)|hace un año|doce meses antes|ein jahr zuvor|un an plus tôt|\((?:19|20)\d\d)"
)
CLOSES = compiled(r" ?(?:[;,)]|\.(?: |\Z)|\Z)")
_ENDS = compiled(r" ?(?:[;,)»”\"!?]|\.(?: |\Z)|\Z)| (?:and|y|or|o|und|et)(?![^\W_])")
GROUPED = compiled(r"\d[.,]\d{3}(?:[.,]\d{3})*\Z")
DECIMAL = compiled(r"\d[.,](\d{1,2})\Z")
_NAMED = compiled(r"[,;]\s+(?:and |y |while |with |con )?(?:[A-Z][\w&.-]*\s){1,3}\Z")
_PART_BESIDE = compiled(
    r"(?: [^\W\d_]+){0,3}? (for|to|on|in|into|en|para|a|für|pour|dans|de|by|from) [^.;:\d]{0,36}?(?:\d{4})?"
    r"(?:,|,? (?:and|y|und|et)) (?:the |another |otros )?\Z"
)
_CLOSING_PART = compiled(
    r" [^\W\d_]+ (?!all|total|cada|every|each|\d{1,3}(?!\d))(?:the |la |el |los |las |its |sus? )?[^\W_]+"
    r"(?: (?:of|de|del|d'|des) [^\W_]+| [^\W_]+)?(?=[.,;)]|\Z| (?:and|y|und|et)(?![^\W_]))"
)
"""The preposition behind a part, one or two words, and a pause."""
_OF_THE = compiled(r"(?<![^\W_])(?:of (?:the|that|those)|de (?:los|esos|estos)|von den|sur les|von diesen) \Z")
_ITEM = compiled(r"[•▪·*–-]? ?[^\n:;.]{2,40}: ")
_NEXT_ITEM = compiled(r"[^\n]{0,80}[ \n]+[•▪·*–-]? ?[^:;.\d]*?([^:;.\d\s]{2,40}): (?:[^\W\d]{2,12} ){0,3}\Z")
_ITEM_WITH_PAUSE = compiled(r"(?:[•▪·*–-]|\d{1,2}[.)]) ?[^\n:;.,]{2,40}(?:,| [–—-]) ")
_NEXT_WITH_PAUSE = compiled(
    r"[^\n]{0,80}?[ \n]+(?:[•▪·*–-]|\d{1,2}[.)]) ?(?:[^:;.,\n]{0,40} )?([^:;.,\d\s]{2,40})(?:,| [–—-]) "
    r"(?:[^\W\d]{2,12} ){0,3}\Z"
)
"""`- Microsoft, 141.000` under `- Amazon, 145.000 millones de dólares`: items of a list whose names end in a pause."""
_CLOSES_A_LINE = compiled(r" ?(?:[.,;(]|\Z|[\n ] ?[•▪·*–-]|  ?\Z)")
_LEAST_LISTED = 10.0
_SMALL = 20.0
"""Less than this is too common a number; and how many times greater or smaller another of its kind mostly is."""
_FARTHEST, _FARTHEST_PRICE = 100.0, 1000.0
_THOUSAND = 1000.0
_GIVERS = frozenset({"money", "hour", "tokens", "power", "pieces"})


def goes_on_from(source: Source, before: list[Numeral], one: Numeral) -> Numeral | None:
    """The one of the numbers `before` whose unit a bare number has; None where it has none."""
    if one.currency:
        return None
    in_words = not one.written[0].isdigit()
    givers = (next((other for other in reversed(before) if other.shape in shapes), None)
              for shapes in (_GIVERS, ("percent",)))  # fmt: skip
    for giver in sorted((giver for giver in givers if giver), key=lambda giver: -giver.end):
        if one.start - giver.end > LOOSE:
            continue
        if "\n" in source.text[giver.end : one.start]:
            if _is_next_item(source, giver, one):
                return giver
            continue
        told = not in_words or (giver.shape == "tokens" and bool(_PER_MILLION.match(source.low, one.end)))
        if (told and _agree(source, giver, one)) or (giver.shape != "pieces" and is_elided(source, giver, one)):
            return giver
        if (not in_words or one.value >= _THOUSAND) and is_left_bare(source, giver, one):
            return giver
    return None


def _is_next_item(source: Source, giver: Numeral, one: Numeral) -> bool:
    """`• Meta: 125.000` under `• Amazon: 200.000 millones de dólares`: the next item of one list, alike in form."""
    line = source.text.rfind("\n", 0, giver.start) + 1
    alike = _ITEM.match(source.low, line, giver.start) and _NEXT_ITEM.match(source.low, giver.end, one.start)
    if not alike and _ITEM_WITH_PAUSE.match(source.low, line, giver.start):
        alike = _NEXT_WITH_PAUSE.match(source.low, giver.end, one.start)
    if not alike or one.value < _SMALL or alike[1] in _NAMERS | _LABELS:
        return False
    return bool(_CLOSES_A_LINE.match(source.low, one.end)) and near(giver, one, _SMALL)


def _is_beside(source: Source, giver: Numeral, one: Numeral) -> bool:
    """`$50bn for chips and 30 for buildings`, `40% in 2024, 52 in 2025`: two parts told by one preposition."""
    found = _PART_BESIDE.match(source.low, giver.end, one.start)
    if not found or not source.low.startswith(f" {found[1]} ", one.end):
        return False
    return near(giver, one, _SMALL) and bool(_CLOSING_PART.match(source.low, one.end))


_PART = r"(?:training|inference|inferencing|serving|entrenamiento|entrenar|inferencia|servir|inferenz|inférence)"
_VERB_AND_PART = compiled(rf" (?:[^\W\d_]+ ){{1,3}}{_PART},?(?: (?:and|y|e|und|et))? (?:the |l[oa]s )?\Z")
_PART_ALONE = compiled(rf" (?:the |el |la |a |to |para |for )?{_PART}(?=[.,;)]|\Z)")


def _is_gapped(source: Source, giver: Numeral, one: Numeral) -> bool:
    """`29 GW will feed inference and 19 training`: the part stands behind the number, the verb is not said again."""
    told = _VERB_AND_PART.match(source.low, giver.end, one.start)
    return bool(told and _PART_ALONE.match(source.low, one.end)) and near(giver, one, _SMALL)


def _agree(source: Source, giver: Numeral, one: Numeral) -> bool:
    if giver.shape == "tokens" and _PER_MILLION.match(source.low, one.end):
        return near(giver, one, _FARTHEST)
    if _PART_OF.search(source.low, max(0, one.start - 32), one.start):
        alike = giver.shape == "power" or GROUPED.search(one.written) or counts_nothing(source, one)
        return bool(alike) and one.value < giver.value and giver.shape in ("money", "power")
    if giver.shape != "pieces" and (_is_beside(source, giver, one) or _is_of_the_whole(source, giver, one)):
        return True
    if giver.shape != "pieces" and _is_gapped(source, giver, one):
        return True
    if not counts_nothing(source, one):
        return bool(giver.shape == "money" and giver.factor == 1e6 and _is_split(source, giver, one))
    if giver.shape == "pieces":
        return bool(GROUPED.search(one.written)) and _is_near(one.value, giver.value * (giver.factor or 1), _FARTHEST)
    farthest = _FARTHEST_PRICE if is_price(giver) and DECIMAL.search(one.written) else _FARTHEST
    return near(giver, one, farthest) and _is_led_to(source, giver, one)


def _is_of_the_whole(source: Source, giver: Numeral, one: Numeral) -> bool:
    """`Of the $80 billion, 50 will go to chips`: a part right behind the whole that it is of."""
    low = source.low
    if giver.shape not in ("money", "power") or one.value >= giver.value or not counts_nothing(source, one):
        return False
    head = low[max(0, giver.start - 12) : giver.start]
    return bool(_OF_THE.search(head)) and low[giver.end : one.start] in (", ", ", unos ", ", about ", ", some ")


def _is_split(source: Source, giver: Numeral, one: Numeral) -> bool:
    """`51.200 millones: 43.000 de cómputo y 8.200 de redes`: a part of the sum, with what it is of."""
    if not (GROUPED.search(one.written) and source.low.startswith((" de ", " from ", " for "), one.end)):
        return False
    told = TOKEN.findall(source.low[max(giver.end, one.start - 24) : one.start])
    return bool(told) and told[-1] in (":", "y", "and", ",", ";") and one.value < giver.value


def _is_led_to(source: Source, giver: Numeral, one: Numeral) -> bool:
    """Do the words before a bare number, and the way that it is written, say that it is of the same thing?"""
    low = source.low
    raw = TOKEN.findall(low[max(giver.end, one.start - 40) : one.start])
    told = list(raw)
    while told and told[-1] in _FILLERS and told[-1] not in _STRONG:
        told.pop()
    last = told[-1] if told else ""
    ends = bool(_ENDS.match(low, one.end))
    placed = ends or bool(DATED.match(low, one.end) or TIMES.match(low, one.end))
    if giver.shape == "percent":
        beside = raw[-1] if raw else ""
        told_so = placed if beside in _ARTICLES else beside in _AT and bool(DATED.match(low, one.end))
        return told_so and 1 <= one.value <= 100
    led = last in _STRONG or last in _JOINS
    named = (
        source.text[one.start - 1 - len(raw[-1]) : one.start][:1].isupper()
        if raw and source.language != "de"
        else False
    )
    if _NAMED.search(source.text, max(giver.end, one.start - 44), one.start) and _written_alike(giver, one):
        return True
    if GROUPED.search(one.written) and (GROUPED.search(giver.written) or giver.factor == 1e6):
        return led or (placed and not named and (bool(giver.factor) or giver.shape != "money"))
    if DECIMAL.search(one.written) and (
        is_price(giver) or (DECIMAL.search(giver.written) and near(giver, one, _SMALL))
    ):
        return led or ((ends or placed) and not named)
    if ". " in low[giver.end : one.start]:
        return False
    if GROUPED.search(one.written) and giver.shape == "power":
        return False
    return one.value >= _SMALL and _small_is_led_to(giver, one, told, placed, ends)


def _small_is_led_to(giver: Numeral, one: Numeral, told: list[str], placed: bool, ends: bool) -> bool:
    last = told[-1] if told else ""
    if last == ":" and len(told) > 1 and told[-2] in _LABELS:
        return False
    if last in _STRONG:
        return placed or not _COMPARING.isdisjoint(told[-3:])
    if not near(giver, one, _SMALL):
        return False
    if last in _JOINS:
        return placed or giver.shape == "power"
    return ends and last.isalpha() and last not in _NAMERS and last not in _MONTH_NAMES


def _written_alike(giver: Numeral, one: Numeral) -> bool:
    shapes = [[bool(rule.search(number.written)) for rule in (GROUPED, DECIMAL)] for number in (giver, one)]
    return shapes[0] == shapes[1] and one.value >= _LEAST_LISTED and near(giver, one, _SMALL)


def is_price(giver: Numeral) -> bool:
    """Is it the price of an hour or of tokens, or a sum as small as one?"""
    return giver.shape in ("hour", "tokens") or (giver.shape == "money" and not giver.factor and giver.value < 1000)


def near(one: Numeral, other: Numeral, farthest: float) -> bool:
    """Is neither more than `farthest` times the other, their magnitudes left out?"""
    return _is_near(one.value, other.value, farthest)


def near_in_all(one: Numeral, other: Numeral, farthest: float) -> bool:
    """The same with their magnitudes."""
    return _is_near(one.value * (one.factor or 1.0), other.value * (other.factor or 1.0), farthest)


def _is_near(one: float, other: float, farthest: float) -> bool:
    return bool(one and other) and 1 / farthest <= abs(one / other) <= farthest
