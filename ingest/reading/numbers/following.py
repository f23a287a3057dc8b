"""What follows a number that counts no noun of its own: a pause, a date, a small word."""

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import words
from ingest.reading.numbers.source import Numeral, Source

_FOLLOWERS = words(
    "previstos previstas hechos puestos in by from for on at under to and or while against versus as is are was "
    "were will would went goes come came a this last next the before after per of when if during through compared "
    "respectively earlier later expected that which who announced planned spent pledged forecast booked reported "
    "once than be a had has have un hace el este esta de del por y o para con sin que se son será antes según "
    "como al desde hasta cuando mientras lo qui corresponden proceden procedentes adicionales más en frente durante "
    "ya hoy ahora already now then "
    "anterior anteriores previo previos previas inicial iniciales actual actuales originales "
    "dentro acaban va van im in nach gegenüber bis je auf sein werden pour par contre l prévus en von für durch dès"
)
"""Words that may follow a number which counts no noun of its own."""
_ENDINGS = ("ados", "idos", "adas", "idas", "aron", "ieron", "arán", "erán", "irán", "ará", "erá", "irá")
"""Ends of Spanish participles and verbs, which are no nouns either."""
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|"
    "mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_DONE_BY = compiled(r" [^\W\d_]+(?:é|ée|és|ées|us|ues|is|ises) par ")
"""`dont 20 apportés par ...`"""
_OF_TIME = words("of de del la the el l")
TIMES = compiled(
    r" (?:of|de|del|the|el|la|l)[ '’](?:the |la |los )?(?:(?:19|20)\d\d|them|it|that|ell[oa]s|es[oa]s|est[ea]|which|"
    r"un año|year|quarter|previous|prior|primer|segund|tercer|cuart|curso|vorjahr|first|second|third|fourth|last|año|"
    r"année|an |exercice|ejercicio|finales|principios|mediados|comienzos|inicios|cierre|hoy|ahora|entonces|hace|"
    r"late|early|mid|end|today|now|then|trimestre|anterior|pasado|próxim|siguiente|next|coming|following|que|"
    rf"mismo|fondos|{MONTHS})"
)
_TO_ONE = compiled(r" (?:to|a) (?:one|1|uno)(?![^\W_])")
_DAY = compiled(rf" (?:(?:de|of) )?(?:{MONTHS})(?![^\W_])")


def counts_nothing(source: Source, one: Numeral) -> bool:
    """Does no noun follow the number, only a pause, a date or a small word?"""
    low, end = source.low, one.end
    following = low[end : end + 2]
    if following[:1] in ("", ".", ",", ";", ":", ")", "!", "?", "»", "”", '"'):
        return not following[1:].isdigit()
    if following[:1] != " " or _TO_ONE.match(low, end) or (one.value <= 31 and _DAY.match(low, end)):
        return False
    word = low[end + 1 : end + 20].split(" ")[0].rstrip(".,;:)»”").split("'")[0].split("’")[0]
    if word in _OF_TIME:
        return bool(TIMES.match(low, end))
    if source.language == "fr" and _DONE_BY.match(low, end):
        return True
    return word in _FOLLOWERS or (source.language == "es" and word.endswith(_ENDINGS))
