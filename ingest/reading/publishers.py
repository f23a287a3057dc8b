"""Who made a statement: not the outlet that prints it, not the company it is about.

`attributions` finds every "X says", "according to X", "X's estimate" of a sentence. A name counts when it is known, or
when it stands in a phrase that only a maker of statements can stand in ("analysts at X").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.reading.knowledge import Knowledge, Mention, Name

_OPINION_WORDS = (
    "says? said estimates? estimated expects? expected forecasts? forecasted predicts? predicted "
    "projects? projected reckons? "
    "reckoned sees saw calculates? calculated believes? believed thinks? thought foresees? foresaw "
    "puts? pegs? pegged anticipates? "
    "anticipated models? modelled argues? argued writes? wrote warns? warned notes? noted tells "
    "tallies tallied counts? "
    "counted values? valued tips? guesses guessed assumes? assumed figures computes? computed "
    "suggests? suggested finds? found "
    "shows? showed concludes? concluded repeated adds added explains? explained states stated claims "
    "claimed tracks? tracked wagers "
    "raised lifted cut trimmed lowered hiked upgraded revised penciled pencilled pencils judges judged gauges gauged "
    "cree creen prevé prevén estima estiman estimó estimaron calcula calculan calculó calcularon "
    "proyecta proyectan proyectó "
    "pronostica pronostican pronosticó espera esperan anticipa anticipan sostiene sostienen afirma "
    "afirman afirmó asegura aseguran "
    "aseguró señala señalan señaló apunta apuntan apuntó indica indican indicó explica explican "
    "explicó cifra cifran cifró sitúa "
    "sitúan situó eleva elevó rebaja rebajó augura auguran vaticina vaticinan considera consideran "
    "concluye dice dicen dijo advierte "
    "advierten adelanta avanzó avanza detalla detalló destaca recoge? juzga opina opinan valora valoró tasa cuantifica "
    "schreibt schreiben schätzt schätzen sagt sagte rechnet rechnen erwartet erwarten prognostiziert beziffert "
    "juge jugent estiment prévoit prévoient calcule calculent table anticipent affirme chiffre selon"
)
OPINION = _OPINION_WORDS.split()
"""Verbs of saying and reckoning."""

_OWN_WORDS = (
    "plans? planned announces? announced reports? reported disclosed discloses confirmed guides? "
    "guided guiding pledged pledges commits "
    "committed intends aims targets? targeted posted posts booked closed shipped spent invested "
    "invests will spends earned generated "
    "moviliza movilizará signs? signed holds? charges? anuncia anunció prevé planea invertirá gastará "
    "destinará facturó ingresó gastó invirtió comunicó registró cerró"
)
OWN = _OWN_WORDS.split()
"""Verbs by which a company speaks of itself."""

REPEATS = (
    r"(?:quoted|cited|reported|seen|reviewed|obtained|published|collected|compiled|picked up|"
    r"citad[oa]s?|recogid[oa]s?|publicad[oa]s?|consultad[oa]s?|difundid[oa]s?)\s+(?:by|in|por|"
    r"en)\s+(?:the\s+|el\s+|la\s+)?\Z"
)
"""What stands before the name of one who only repeats."""

_GENERIC_WORDS = (
    "analysts analyst researchers experts economists investors management executives the it they he "
    "she we our its this that these "
    "those worldwide global according in by for from on at as of and but while some many most others "
    "both each all an a i total "
    "spending revenue capex sales demand inference training chips servers ai gpu gpus monday tuesday "
    "wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december "
    "market table source note figure "
    "el la los las un una según esto esta este ese esa para por en de del al se su sus con como pero "
    "mientras entre desde hasta todo "
    "analistas expertos consultora firma compañía empresa mercado gasto inversión entrenamiento "
    "inferencia ceo cfo company companies "
    "chief finance director capital data cloud compute computing worldwide overall last next leaked "
    "papers documents fuente nota "
    "industry people sources officials der die das laut nach selon d'après le les des ki ia both "
    "european us uk eu china half third quarter roughly nearly about around almost la mitad tercio"
)
_GENERIC = frozenset(_GENERIC_WORDS.split())
_ONE = r"(?:[A-ZÁÉÍÓÚÑÄÖÜ][\w&’'.\-]*[\w]|[A-Z]{2,}\d*|[a-z]+[A-Z]\w*)"
_NAME = rf"(?P<name>{_ONE}(?:\s+(?:(?:of|and|&|de|del|y)\s+)?{_ONE}){{0,3}})"
_OPINIONS = "|".join(OPINION)
_OWNS = "|".join(OWN)
_ADVERBS = (
    r"(?:(?:now|also|still|has|have|had|itself|both|each|jointly|already|earlier|recently|analysts?|"
    r"economists?|researchers?|strategists?|team|ya|también|ahora|,)\s+){0,3}"
)
_WORKS = (
    r"(?:analysts?|economists?|researchers?|strategists?|analistas|base case|bull case|bear case|"
    r"forecasts?|forecasters?|estimates?|tally|tallies|"
    r"count|tracker|data|figures|numbers|model|index|surveys?|study|projections?|outlook|calculations?|"
    r"reckoning|view|research|note|report|"
    r"arithmetic|maths?|sums|guess|prediction|analysis|baseline|scenario|AI Index|team|desk|house view|"
    r"call|consensus|ranking)"
)
_FOLLOWS = re.compile(

        rf"\s*(?:\([^)]{{1,20}}\)\s*)?(?:,[^,;]{{2,70}},\s*)?(?:(?:['’]s?)?\s+)?(?:(?:analysts?\s+(?:led|"
        rf"headed)\s+by\s+[\w.\s]{{3,30}}?\s+)?{_ADVERBS}(?P<verb>{_OPINIONS})\b|"
    rf"(?:\w+[\w-]*\s+){{0,2}}?{_WORKS}\b)", re.IGNORECASE
)  # fmt: skip
OWN_FOLLOWS = re.compile(
    rf"\s*(?:,[^,;]{{2,70}},\s*)?(?:(?:itself|also|now|has|have|had|ya|ha|and its partners|is|are|was|"
    rf"were)\s+){{0,3}}(?:{_OWNS}|pencilled|put|paying)\b",
    re.IGNORECASE,
)
_FILL = (
    r"(?:(?:the|a|an|new|recent|latest|its|own|research|analysts?|analysis|at|from|firm|firms?|"
    r"consultancy|consultants?|bank|brokers?|brokerage|house|"
    r"company|report|data|estimates?|figures|forecasts?|projections?|numbers|calculations?|by|of|market|"
    r"advisory|think\s+tank|group|tracker|study|"
    r"economists?|researchers?|strategists?|technology|investment|la|el|los|las|consultora|firma|banco|"
    r"entidad|compañía|agencia|"
    r"analistas|expertos|de|del|un|una|informe|estudio|datos|cálculos|cifras|previsiones|estimaciones|"
    r"proyecciones|casa|"
    r"boss|chief|executive|finance|CEO|CFO|founder|director|presidente|consejero|delegado|directora?|"
    r"financier[oa]|die|der|das|le|cabinet|"
    r"the\s+US|US|British|American|estadounidense|británica)\s+){0,7}"
)
_LEADS = re.compile(

        rf"(?:\b(?:according\s+to|citing|citando\s+a|(?<=,\s)per|source:?|sources:|fuente:?|según|"
        rf"de\s+acuerdo\s+con|a\s+juicio\s+de|en\s+opinión\s+de|para|laut|nach\s+Angaben\s+von|selon|d'après|"
        rf"estimad[oa]s?\s+por|calculad[oa]s?\s+por|previst[oa]s?\s+(?:por|de)|cifrad[oa]s?\s+por|"
        rf"(?:estimated|calculated|projected|forecast|tallied|compiled|modelled|made|put\s+out)\s+by|"
        rf"(?:estimates?|forecasts?|data|figures|report|study|analysis|research|note|projections?|numbers|"
        rf"model|survey|informe|estudio|datos|cálculos|previsiones?|estimaciones|proyección|cifras|"
        rf"nota)\s+(?:by|from|of|de|del)|"
        rf"(?:analysts?|economists?|strategists?|researchers?|consultants?|brokers?|team|analistas|"
        rf"economistas|expertos)\s+(?:at|from|with|of|de|del)"
    rf")\s+{_FILL}|(?:consultora|firma|consultancy)\s+)\Z", re.IGNORECASE
)  # fmt: skip
_LEADS_INVERTED = re.compile(rf"\b(?:{_OPINIONS})\s+{_FILL}\Z", re.IGNORECASE)
_CLOSING = re.compile(r"\s*(?:\Z|[.,;»\"”)(])|\s+(?:analysts?|on|en|in|el|at)\b")
_UNKNOWN = (
    re.compile(
        rf"(?i:\baccording\s+to|\bciting|(?<=,\s)per|\bsource:|\bfuente:|\bsegún|\bde\s+acuerdo\s+con|"
        rf"\ba\s+juicio\s+de|\blaut|\bselon|\bd'après)\s+(?i:{_FILL}){_NAME}"
    ),
    re.compile(
        rf"(?i:\b(?:bank\s+|sell-side\s+)?(?:analysts?|economists?|strategists?|researchers?|consultants|"
        rf"analistas|economistas)\s+(?:at|from|with|of|de|del)\s+(?:the\s+|la\s+|el\s+)?(?:firm\s+|bank\s+|"
        rf"consultora\s+|firma\s+|banco\s+)?){_NAME}"
    ),
    re.compile(
        rf"(?i:\b(?:consultora|firma|banco|casa\s+de\s+análisis|(?:research|advisory|consulting|analyst|"
        rf"market)\s+(?:firm|house|group|company)|consultancy|brokerage|broker|think\s+tank|"
        rf"bank)\s+(?:de\s+análisis\s+|de\s+investigación\s+)?){_NAME}"
    ),
    re.compile(rf"(?:^|[.;:«\"“]\s*|\s){_NAME}(?:['’]s)?\s+(?i:analysts?|economists?|strategists?|researchers?)\b"),
    re.compile(rf"(?:^|[.;:,«\"“»”]\s*){_NAME}(?:,[^,;]{{2,60}},)?\s+(?i:{_ADVERBS}(?:{_OPINIONS}))\b"),
    re.compile(rf"(?i:[,»\"”’]\s*(?:{_OPINIONS})\s+{_FILL}){_NAME}"),
    re.compile(
        rf"\b(?i:seen\s+by|estimated\s+by|calculated\s+by|published\s+by|compiled\s+by|estimado\s+por|"
        rf"elaborado\s+por)\s+(?i:{_FILL}){_NAME}"
    ),
    re.compile(
        rf"(?:^|\s){_NAME}['’]s?\s+(?i:(?:\w+\s+){{0,2}}?(?:base\s+case|forecasts?|estimates?|tally|tracker|"
        rf"model|projections?|reckoning|calculations?|baseline|house\s+view|numbers|figures|data|report))\b"
    ),
    re.compile(rf"\({_NAME}\)\s*[.]?\s*\Z"),
    re.compile(rf"^\s*(?i:sources?|fuente|quelle):\s*(?i:{_FILL}){_NAME}"),
)
"""Phrases that make a name a maker of statements even if we have never heard of it."""

_CALCULATES = re.compile(
    r"\s*(?:['’]s)?\s*(?:calculat|estimat|reckon|analysis|arithmetic|tally|calcula|estima|own)", re.IGNORECASE
)


@dataclass(frozen=True)
class Attribution:
    """A maker of a statement: `strength` 2 for a verb or phrase of reckoning, 1 for a company
    about itself, 0 for an outlet that is only cited."""

    start: int
    end: int
    name: str
    known: Name | None
    strength: int


def attributions(text: str, mentions: list[Mention]) -> list[Attribution]:
    """Every maker of a statement in a sentence, in order; outlets only where they calculate themselves."""
    out = [one for mention in mentions if (one := _of_mention(text, mention))]
    taken = [(mention.start, mention.end) for mention in mentions]
    out += [one for one in _unknown(text) if not any(one.start < end and start < one.end for start, end in taken)]
    return sorted(_distinct(out), key=lambda one: one.start)


def _of_mention(text: str, mention: Mention) -> Attribution | None:
    name, head = mention.name, text[max(0, mention.start - 90) : mention.start]
    if name.via == "product" or (re.search(REPEATS, head, re.IGNORECASE) and not _is_person_source(name)):
        return None
    if name.role == "press":
        return _of_outlet(text, mention, head)
    strength = _strength(text, mention, head)
    return Attribution(mention.start, mention.end, name.company, name, strength) if strength else None


def _of_outlet(text: str, mention: Mention, head: str) -> Attribution | None:
    """An outlet that calculates makes a statement (1); one that is cited stands in where nobody else is named (0)."""
    strength = 1 if _CALCULATES.match(text, mention.end) else 0 if _LEADS.search(head) else None
    if strength is None:
        return None
    return Attribution(mention.start, mention.end, mention.name.company, mention.name, strength)


def _is_person_source(name: Name) -> bool:
    return name.role in ("analyst_firm", "bank", "report_seller")


def _strength(text: str, mention: Mention, head: str) -> int:
    if _LEADS.search(head) or re.search(REPEATS, head, re.IGNORECASE):
        return 2
    if _LEADS_INVERTED.search(head) and _CLOSING.match(text, mention.end):
        return 2
    follows = _FOLLOWS.match(text, mention.end)
    if follows and not (
        mention.name.operates and mention.name.via == "company" and not follows["verb"] and not _voice(text, mention)
    ):
        return 2
    if mention.name.operates and OWN_FOLLOWS.match(text, mention.end):
        return 1
    if not mention.name.operates and re.match(r"\s+(?:now\s+)?(?:has|have|is at)\b", text[mention.end :]):
        return 2
    if (
        not mention.name.operates
        and re.match(r"\s*(?:\(|\)?\s*\Z|[.:»]|\)|,\s*\d)", text[mention.end :])
        and re.search(r"[(—–-]\s*\Z", head)
    ):
        return 2
    if not mention.name.operates and mention.start < 3 and re.match(r"\s*:", text[mention.end :]):
        return 2
    return 0


def _voice(text: str, mention: Mention) -> bool:
    """`AMD's forecast` is AMD's voice; `Nvidia's data` or `Nvidia's estimates` are too, `Nvidia figures` is not."""
    return bool(
        re.match(
            r"['’]s?\s+(?:\w+\s+){0,2}?(?:forecasts?|estimates?|projections?|outlook|guidance|reckoning|"
            r"calculations?)",
            text[mention.end :],
            re.IGNORECASE,
        )
    )


def _unknown(text: str) -> Iterable[Attribution]:
    for pattern in _UNKNOWN:
        for found in pattern.finditer(text):
            start, name = found.start("name"), found["name"]
            if re.search(REPEATS.replace("seen|", ""), text[max(0, start - 40) : start], re.IGNORECASE):
                continue
            cleaned = _clean(name)
            if cleaned:
                offset = name.index(cleaned)
                yield Attribution(start + offset, start + offset + len(cleaned), cleaned, None, 2)


def _clean(name: str) -> str:
    words = re.sub(r"['’]s?\Z", "", name).split()
    while words and words[0].strip("'’.,").lower() in _GENERIC:
        words.pop(0)
    while words and words[-1].strip("'’.,").lower() in (_GENERIC | {"said", "analysts"}):
        words.pop()
    joined = " ".join(words).rstrip(".,")
    return joined if joined and joined[0].isalpha() and len(joined) > 1 else ""


def _distinct(found: list[Attribution]) -> list[Attribution]:
    out: list[Attribution] = []
    for one in sorted(found, key=lambda item: (item.start, -(item.end - item.start))):
        if not any(one.start < other.end and other.start < one.end for other in out):
            out.append(one)
    return out


def names_in(text: str, knowledge: Knowledge) -> list[Mention]:
    """The names in a sentence; a person's surname that follows the full name is one mention."""
    return knowledge.mentions(text)
