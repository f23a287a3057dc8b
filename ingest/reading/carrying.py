"""What a bare number takes over from its neighbour: its unit, its magnitude, its currency.

`from $18.3bn in 2025 to 37.5 in 2026`; `Microsoft, 41.300 millones de dólares; Alphabet, 44.100; Meta, 33.800`;
`44.200, 30.900 y 35.700 millones`; `2,29 dólares la hora, cuando hace un año pedía 3,10`. Everyday counts are kept out
by the words beside the number: what is followed by a noun counts that noun.
"""

import re
from dataclasses import replace

from ingest.reading.phrases import words, words_before
from ingest.reading.source import Numeral, Source

_TO = words("to a al bis à hasta auf")
_FROM = words("from de desde del von depuis")
_CARRIED_OVER = words("to and y a hasta vs vs. from than versus then luego frente bis auf und et")
_STRONG = words(
    "ab sido to from versus vs vs. against than was were hasta desde eran era fue fueron serán otros otras "
    "another a al bis auf gegenüber contre à nach war waren était pedía cobraba costaba sube baja subió bajó cayó "
    "cuesta queda es costs"
)
"""Words that a number of the same thing comes after."""
_PART_OF = re.compile(
    r"(?:of which|of that|de l[oa]s que|de l[oa]s cuales|de ell[oa]s|davon|dont),? (?:solo |only |some )?\Z"
)
_JOINS = frozenset({",", ";", ":", "and", "y", "e", "und", "et", "con", "with", "por", "de", "in", "en", "then", "mit"})
_FILLERS = words(
    "the el los las la un una unos unas about around some roughly nearly almost only just apenas casi solo de "
    "unos en more than more más less menos otros up down"
)
_FOLLOWERS = words(
    "in by from for on at under to and or while against versus as is are was were will would went goes come a "
    "this last next the before after per of when if during through compared respectively earlier later expected "
    "un hace el este esta de del por y o para con que se son serán estarán irán servirán acaban previstos "
    "previstas antes según como al desde hasta cuando mientras corresponden proceden procedentes adicionales más "
    "en frente durante im in nach gegenüber bis je auf en pour par contre l prévus"
)
"""Words that may follow a number which counts no noun of its own."""
_OF_TIME = words("of de del la the el l")
_TIMES = re.compile(
    r" (?:of|de|del|the|el|la|l)[ '’](?:(?:19|20)\d\d|them|it|that|ell[oa]s|es[oa]s|which|year|quarter|previous|prior|"
    r"first|second|third|fourth|last|año|ejercicio|trimestre|anterior|pasado|que|mismo|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre|fondos)"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|"
    "mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_DATED = re.compile(
    r" ?(?:(?:in|by|for|en|para|bis|im jahr|through|hasta|el) (?:[^\W_]+ ){0,2}?(?:fy ?)?(?:19|20)\d\d|this year|"
    rf"(?:in|en|im) (?:{_MONTHS})(?![^\W_])|next year|last year|a year (?:ago|earlier|later|before)|"
    r"the year (?:after|before)|este año|el año que viene|el año siguiente|un año (?:antes|atrás)|"
    r"el año (?:pasado|anterior)|hace un año|doce meses antes|ein jahr zuvor|un an plus tôt|\((?:19|20)\d\d)"
)
_CLOSES = re.compile(r" ?(?:[;,)]|\.(?: |\Z)|\Z)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_GROUPED = re.compile(r"\d[.,]\d{3}(?:[.,]\d{3})*\Z")
_DECIMAL = re.compile(r"\d[.,](\d{1,2})\Z")
_NAMED = re.compile(r"[,;]\s+(?:and |y |while |with |con )?(?:[A-Z][\w&.-]*\s){1,3}\Z")
_LEAST_LISTED = 10.0
_LISTING = frozenset({",", "and", "y", "e", ", and", ", y", "und", "et"})
_TOKEN = re.compile(r"[^\s,;:]+|[,;:]")
_COMPARING = words("frente vs vs. versus against than compared gegenüber contre")
_FARTHEST = 100.0
"""How many times greater or smaller a number may be that takes over a magnitude."""
_LOOSE = 160
"""How far behind its neighbour a number may stand that takes over its unit."""
_BACK = 4
"""How many numbers behind it may stand."""
_SMALL = 20.0


def carried(source: Source, numerals: list[Numeral]) -> list[Numeral]:
    """The numerals, bare ones with the unit and magnitude of the neighbour that they go on from."""
    out = list(numerals)
    places = [place for place, one in enumerate(out) if not (one.bare and _YEAR.match(one.written))]
    for number in range(len(places) - 2, -1, -1):
        one, after = out[places[number]], out[places[number + 1]]
        if _may_take(one) and _listed_before(source, one, after):
            out[places[number]] = _like(after, one)
    for number, place in enumerate(places):
        one = out[place]
        if not _may_take(one):
            continue
        before = out[places[number - 1]] if number else None
        following = out[places[number + 1]] if number + 1 < len(places) else None
        if before and _takes_over(source, before, one):
            out[place] = _like(before, one)
        elif following and _lends_back(source, one, following):
            out[place] = _like(following, one)
        elif before and (giver := _goes_on_from(source, out, places[max(0, number - _BACK) : number], one)):
            out[place] = replace(_like(giver, one), assumed=True)
    return out


def _may_take(one: Numeral) -> bool:
    return one.shape in ("", "money") and not one.factor and not one.cents


def _like(neighbour: Numeral, one: Numeral) -> Numeral:
    """The number with its neighbour's unit and magnitude, and its currency where it has none of its own."""
    pieces = neighbour.shape == "pieces"
    whole = neighbour.cents and bool(_DECIMAL.search(one.written))  # `30 centavos ... 2,50`: dollars again
    return replace(
        one,
        shape=neighbour.shape,
        factor=one.factor if pieces else neighbour.factor,
        currency=one.currency or neighbour.currency,
        magnitude="" if pieces else neighbour.magnitude,
        scale=1.0 if whole else neighbour.scale,
        cents=neighbour.cents and not whole,
    )


def _stands_behind(told: list[str], any_of: frozenset[str]) -> bool:
    """Does one of `any_of` end the words `told`, or stand before one filler at their end?"""
    return bool(told) and (told[-1] in any_of or (len(told) > 1 and told[-2] in any_of and told[-1] not in _TO))


def _takes_over(source: Source, before: Numeral, one: Numeral) -> bool:
    """Does a bare number continue the amount before it: `from $18.3bn in 2025 to 37.5 in 2026`?"""
    if before.bare or before.shape == "pieces" or one.currency or one.start - before.end > 80:
        return False
    told = source.low[before.end : one.start].split()
    if not _stands_behind(told, _CARRIED_OVER) or not _near(before, one, _FARTHEST):
        return False
    if "\n" in source.text[before.end : one.start]:
        return False
    if _DATED.match(source.low, one.end):
        return True
    return bool(_CLOSES.match(source.low, one.end)) and _stands_behind(words_before(source.low, before.start), _FROM)


def _lends_back(source: Source, one: Numeral, after: Numeral) -> bool:
    """`from 18.3 to $37.5 billion`, `from $4.7 in March to $2.9 an hour`: the second tells what the first is."""
    if after.bare or after.start - one.end > 40 or not _near(after, one, _FARTHEST):
        return False
    head = words_before(source.low, one.start)
    if not _stands_behind(head, _FROM) or ["up", "from"] in (head[-2:], head[-3:-1]):
        return False
    told = source.low[one.end : after.start].split()
    if not told or not (told[-1] in _TO or (len(told) > 1 and told[-2] in _TO)):
        return False
    return bool(after.factor) or after.shape in ("hour", "tokens", "percent", "power")


def _listed_before(source: Source, one: Numeral, after: Numeral) -> bool:
    """`44.200, 30.900 y 35.700 millones`: only a comma or an `and` between a number and one with a unit."""
    if after.bare or one.currency not in ("", after.currency) or after.start - one.end > 6:
        return False
    if not (after.factor or after.shape in ("percent", "hour", "tokens", "power")):
        return False
    told = source.low[one.end : after.start].replace(",", " , ").split()
    return told in ([","], ["and"], ["y"], ["e"], [",", "and"], [",", "y"], ["und"], ["et"]) and _near(
        after, one, _SMALL
    )


def _goes_on_from(source: Source, out: list[Numeral], places: list[int], one: Numeral) -> Numeral | None:
    """The amount before that a bare number of the same thing goes on from: `Alphabet, 44.100; Meta, 33.800`."""
    if one.currency or not one.written[0].isdigit() or not _counts_nothing(source, one.end):
        return None
    giver = next((out[place] for place in reversed(places) if not out[place].bare), None)
    if giver is None or one.start - giver.end > _LOOSE or "\n" in source.text[giver.end : one.start]:
        return None
    if giver.shape == "pieces":
        alike = _GROUPED.search(one.written) and _is_near(one.value, giver.value * (giver.factor or 1.0), _FARTHEST)
        return giver if alike else None
    return giver if _near(giver, one, _FARTHEST) and _is_led_to(source, giver, one) else None


def _is_led_to(source: Source, giver: Numeral, one: Numeral) -> bool:
    """Do the words before a bare number, and the way that it is written, say that it is of the same thing?"""
    low = source.low
    if _PART_OF.search(low, max(0, one.start - 24), one.start):
        return one.value < giver.value and giver.shape in ("money", "power")
    if giver.shape not in ("money", "hour", "tokens", "power"):
        return False
    told = _TOKEN.findall(low[max(giver.end, one.start - 40) : one.start])
    while told and told[-1] in _FILLERS and told[-1] not in _STRONG:
        told.pop()
    last = told[-1] if told else ""
    led = last in _STRONG or last in _JOINS
    if _NAMED.search(source.text, max(giver.end, one.start - 44), one.start) and _alike(giver, one):
        return True
    closes = bool(_CLOSES.match(low, one.end))
    if _GROUPED.search(one.written) and (_GROUPED.search(giver.written) or giver.factor == 1e6):
        return led or closes
    if _DECIMAL.search(one.written) and _is_price(giver):
        return led
    if one.value < _SMALL:
        return False
    dated = bool(_DATED.match(low, one.end) or _TIMES.match(low, one.end))
    if last in _STRONG:
        return closes or dated or not _COMPARING.isdisjoint(told[-3:])
    return last in _JOINS and (closes or dated or giver.shape == "power") and _near(giver, one, _SMALL)


def _alike(giver: Numeral, one: Numeral) -> bool:
    """Are both written the same way and near one another?"""
    shapes = [next((found[0].count("") for rule in (_GROUPED, _DECIMAL) if (found := rule.search(number.written))), 0)
              for number in (giver, one)]  # fmt: skip
    return shapes[0] == shapes[1] and one.value >= _LEAST_LISTED and _near(giver, one, _SMALL)


def _is_price(giver: Numeral) -> bool:
    return giver.shape in ("hour", "tokens") or (giver.shape == "money" and not giver.factor and giver.value < 1000)


def _counts_nothing(source: Source, end: int) -> bool:
    """Does no noun follow the number that ends at `end`, only a pause, a date or a small word?"""
    following = source.low[end : end + 2]
    if following[:1] in ("", ".", ",", ";", ":", ")", "!", "?", "»", "”", '"'):
        return not following[1:].isdigit()
    if following[:1] != " ":
        return False
    word = source.low[end + 1 : end + 16].split(" ")[0].rstrip(".,;:)'’»”")
    return bool(_TIMES.match(source.low, end)) if word in _OF_TIME else word in _FOLLOWERS


def _near(one: Numeral, other: Numeral, farthest: float) -> bool:
    return _is_near(one.value, other.value, farthest)


def _is_near(one: float, other: float, farthest: float) -> bool:
    return bool(one and other) and 1 / farthest <= abs(one / other) <= farthest
