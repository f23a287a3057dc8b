"""Spanish numbers with neither unit nor noun: `97 para chips`, `a una banda de 30.000-35.000`, `los 21.200 de antes`.

Who has told a sum, a price or watts may leave out the unit of every other number in the sentence: one that counts no
noun, is near the first in size, and is no name (`puesto 12`, `GPT 5`) and no day is of the same kind.
"""

from dataclasses import replace

from ingest.reading.learnt import compiled
from ingest.reading.numbers.elided import OTHER_THINGS
from ingest.reading.numbers.following import counts_nothing
from ingest.reading.numbers.phrases import words
from ingest.reading.numbers.source import Numeral, Source

LOOSE = 160
"""How far behind its neighbour a number may stand that takes over its unit, in characters."""
_FARTHEST = 20.0
"""How many times greater or smaller it may be."""
_LEAST = 10.0
"""Smaller numbers behind an article count things: `los 3 de siempre`."""
_WORD, _BOUNDARY = compiled(r"[^\W\d_]+"), compiled(r"[;:—]")
_YEAR = compiled(r"(?:19|20)\d\d\Z")
_OTHER_END = compiled(r"(?:[-–]| (?:a|y|o) (?:los |las )?)\d[\d.,]*(?<![.,])")
"""The second number of `30.000-35.000`, `entre 115.000 y 135.000`."""
_SMALL_WORD = compiled(
    r" (?:para|a|hasta|entre|sin|contando|fue|fueron|va|van|era|eran|son|salieron|netos?|brutos?|de ell[oa]s|"
    r"de (?:antes|ahora|hoy|entonces|partida)|del? (?:precedente|inicial|arranque))(?![^\W_])"
)
"""What follows a number that counts no noun, beside what follows one in any language."""
_ALL_TOLD = compiled(r" en total(?![^\W_])")
_HOUR = compiled(r"(?<![^\W_])a las? \Z")
_OF_THEM = compiled(r"(?<![^\W_])(?:que|a|contra|sobre|tras|desde|hasta|y|supera|superan|superó) l[oa]s \Z")
"""`frente a los 400.000 de SpaceX`: behind an article that has no noun the number stands for the same thing."""
_NAME = compiled(r"[A-Z][\w.&-]*\s\Z")
TOKEN = compiled(r"[^\s,;:(«“]+|[,;:(]")
"""A word, or a sign that parts words."""
_NAMERS = words(
    "artículo artículos página páginas número núm nº n.º puesto lugar edición serie nivel fase etapa grupo sala curso "
    "capítulo tabla cuadro figura versión generación modelo tipo clase línea nota día días noche jornada ronda sesión "
    "años edad quinta teléfono id código ley decreto resolución calle kilómetro temporada minuto vuelta planta carril "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles "
    "jueves viernes sábado domingo semana per p/e ratio nota octanos grados"
)
"""Words whose number is a name, a day or a degree."""
_KINDS = frozenset({"money", "hour", "tokens", "power"})


def is_left_bare(source: Source, giver: Numeral, one: Numeral) -> bool:
    """Is the bare number `one` of the kind of `giver`, which stands before it in the sentence?"""
    if source.language != "es" or giver.shape not in _KINDS or not _is_large(giver):
        return False
    between = source.low[giver.end : one.start]
    if len(between) > LOOSE or ". " in between or "\n" in between or _YEAR.match(one.written):
        return False
    if not one.value or not 1 / _FARTHEST <= abs(giver.value / one.value) <= _FARTHEST:
        return False
    if not OTHER_THINGS.isdisjoint(_WORD.findall(_BOUNDARY.split(between)[-1])):
        return False
    return not _is_a_name(source, giver, one) and _stands_alone(source, one)


def _is_large(giver: Numeral) -> bool:
    """Is it a price, watts, or a sum with a magnitude: of smaller sums and their neighbours nothing is known."""
    return giver.shape != "money" or giver.factor >= 1e6


def _is_a_name(source: Source, giver: Numeral, one: Numeral) -> bool:
    if _HOUR.search(source.low, max(0, one.start - 8), one.start):
        return True
    told = TOKEN.findall(source.low[max(giver.end, one.start - 40) : one.start])
    if told and told[-1] in _NAMERS:
        return True
    return bool(_NAME.search(source.text, max(giver.end, one.start - 30), one.start))


def _stands_alone(source: Source, one: Numeral) -> bool:
    """Does no noun follow it, or follow the other end of its range?"""
    if other := _OTHER_END.match(source.low, one.end):
        return counts_nothing(source, replace(one, end=other.end()))
    if _ALL_TOLD.match(source.low, one.end):
        return False
    if counts_nothing(source, one) or _SMALL_WORD.match(source.low, one.end):
        return True
    of = source.low.startswith(" de ", one.end) and _OF_THEM.search(source.low, max(0, one.start - 16), one.start)
    return bool(of) and one.value >= _LEAST
