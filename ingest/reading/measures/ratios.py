"""Whether a percentage is a share or a growth rate, and of what it is a share."""

import re

from ingest.reading.clauses import Clause, whole_of
from ingest.reading.cues import has
from ingest.reading.learnt import compiled
from ingest.reading.measures import meaning
from ingest.reading.measures.objects import names_one, stands_beside_one
from ingest.reading.scene import Draft, Scene
from ingest.reading.sought import sought
from ingest.reading.voices.expected import is_expected

_FILL = (
    r"(?:(?:only|just|about|between|some|around|nearly|almost|roughly|approximately|as much as|(?:more|less) than|over|"
    r"under|at least|a mere|an estimated|up to|un|una|el|la|los|las|cerca de(?:l| los| un)?|casi(?: el| un)?|"
    r"apenas(?: el| un)?|"
    r"(?:más|menos) de(?:l| un)?|alrededor de(?:l| un)?|hasta(?: el| un)?|solo(?: el| un)?|rund|etwa|fast|"
    r"près de)\s+){0,3}\Z"
)
_SIGNS: tuple[tuple[str, str, str], ...] = (
    ("growth", "after", r"\s*(?:percentage[\s-])?(?:points?\b|puntos?\b|pp\b|Prozentpunkte)"),
    ("share", "before",
        r"\b(?:mak(?:e|es|ing) up|made up|account(?:s|ed|ing)? for|represent(?:s|ed|ing|an|a|ó|aba|arán?|ando|aron)?|"
        r"compris(?:e|es|ing)|constitut(?:e|es|ing)|supon(?:e|en|ía|iendo|drán?|dría)|supuso|supusieron|"
        r"ausmach(?:en|t)|représent(?:ent|ant|e)|responsible for|claim(?:s|ed|ing)?|devour(?:s|ed)?|gobbl\w+ up|"
        r"swallow(?:s|ed)?|eat(?:s|ing)? up|equivale\w* a|entfallen)\s+" + _FILL),
    ("growth", "after",
        r"\s*(?:\d{1,2}|three|four|five|six|seven|eight|ten)[\s-]year\s+(?:CAGR|compound|annual|growth)"),
    ("growth", "after",
        r"\s*(?:cheaper|dearer|costlier|larger|bigger|smaller|más (?:barat|car|grande)\w*|el (?:alza|aumento|"
        r"crecimiento|repunte|avance)\b|"
        r"(?:más|menos)\b(?! de)|more\b(?! than half)|less\b|higher|lower|fewer|better|up\b|down\b|extra\b|above|"
        r"below|ahead\b|annual\w*|anual\w*|a year|per (?:year|annum)|al año|CAGR|TCAC|growth|gains?\b|increase|jump|"
        r"rise|surge|drop|decline|fall\b|slump|leap|year[\s-]o|YoY|y/y|y-o-y|interanual|compuesto|"
        r"de (?:crecimiento|aumento|caída|subida)|mehr|weniger|de plus|de moins|"
        r"año (?:tras|a|contra) año|on (?:the|a) (?:year|quarter|month|previous|prior|same)|"
        r"from (?:a|the) (?:year|quarter|prior|previous|same)|"
        r"over (?:a|the|last|what|its) (?:year|quarter|prior|previous|same|last|level)|than\b|por (?:encima|debajo)|"
        r"(?:frente|respecto) (?:al?|a la) (?:año|mismo|misma|trimestre|ejercicio))"),
    ("growth", "before", r"\b(?:growth|increases?|rises?|jumps?|leap|surge|gains?|drops?|"
        r"declines?|falls?|slump|aumento|alza|subida|"
        r"crecimiento|incremento|repunte|salto|caída|descenso|bajada|retroceso|Plus|Anstieg|Zuwachs|hausse)\s+"
        r"(?:(?:inter)?anual(?:es)?\s+|medi[ao]\s+|compuest[ao]\s+|trimestral\s+|secuencial\s+){0,2}"
        r"(?:of|del?|von|um|de)\s+" + _FILL),
    ("growth", "before", r"\b(?:gr[eo]w\w*|compound\w*|expand\w*|advanc\w+|climb\w*|r[io]s(?:e|es|en|ing)|increas\w*|"
        r"swell\w*|accelerat\w+|cre[cz]\w+|aument\w+|avan[zc]\w+|subi\w+|increment\w+|ampliar\w*|wächst|wachsen)\s+"
        r"(?:\w+\s+){0,3}?(?:at(?: an?)?|by(?: an?)?|"
        r"um|a un|a una|a razón de|en un|a un ritmo(?: anual| medio| compuesto)* de(?:l)?)\s+"
        + _FILL),
    ("growth", "before",
        r"\b(?:increases?|rises?|gains?|alzas?|aumentos?|subidas?|crecimientos?|incrementos?|tasas?|ritmos?)\s+"
        r"(?:(?:anual|interanual|medi[ao]|compuest[ao]|annual|yearly|average)\w*\s+){0,2}"
        r"(?:superior(?:es)? a|cercan[ao]s? a|próxim[ao]s? a|por encima de|de más de|above|over|exceeding|close to|"
        r"near)(?:l| los| las|\s+un|\s+the)?\s*\Z"),
    ("growth", "before",
        r"\b(?:compound|annual|growth|yearly|CAGR|compuest[ao]|anual|crecimiento)\s+(?:(?:annual|growth|anual)\s+)?"
        r"(?:(?:rate|pace|clip|tasa|ritmo)\s+)?(?:of|at|in|del?)\s+(?:the\s+)?" + _FILL),
    ("growth", "before",
        r"\b(?:compound|gr[eo]w|expand|ris|increas|cre[cz]|aument)\w*\s+at\s+an?\s+(?:\w+\s+){0,2}?(?:rate|pace|clip)\s+"
        r"(?:of|in|near|above)\s+(?:the\s+)?" + _FILL),
    ("growth", "before",
        r"\b(?:crecimiento|aumento|alza|incremento|subida|repunte|avance|caída|descenso|growth|increase|rise|jump|drop|"
        r"decline)\s+(?:del?|en|of|in)\s+(?:(?!cuota|parte|peso|participación|porcentaje|share|que|that)[\w-]+\s+){1,7}?"
        r"(?:del?|of)\s+" + _FILL),
    ("growth", "before",
        r"\b(?:crecimientos?|tasas?|ritmos?|alzas?|CAGR|TCAC|growth)\b(?!\s+y\b)[^,;:.]{0,70}?\s(?:será|es|fue|sería|"
        r"rond\w+|se (?:situ|moder|ralentiz|aceler|fren|desaceler|reduc|manten|mantien|estabiliz|enfri)\w+|baj\w+|"
        r"alcanz\w+|lleg\w+|"
        r"(?:will |would |to )?(?:be|slow|ease|moderate|accelerate|cool|average|reach|remain)\w*|is|was)\s+"
        r"(?:en torno |up |down )?(?:de[l]? |al? |hasta |en |to |at |from )?" + _FILL),
    ("share", "after", r"\s*(?:of|del?|der|des|du|d')\b(?!\s+(?:growth|crecimiento|media|aquí|cara|forma|"
        r"(?:una? |one )?(?:año|mes|trimestre|semestre|semana|ejercicio|year|quarter|month)\b))"),
    ("share", "after", r"\s+(?:buys?|bought|goes|go|went|pays?|paid|compran?|pagan?|van?|se van?|irán?|is for|"
        r"are for|es para|(?:is |was |are |being )?(?:earmarked|devoted|dedicated|reserved|set aside|meant|"
        r"intended|destined)|(?:destinad|reservad|dedicad)[oa]s?|servirán? para|se dedicarán?|se destinarán?)\b"),
    ("growth", "before", r"[+−]\Z"),
    ("growth", "before", r"\b(?:crecen?|creciendo|avanzan?)\s+(?:ya |hoy )?al\s+\Z"),
    ("growth", "before",
        r"\b(?:ced|reduc|reduj|recort|disminu|retroced|cae|cay|baj|descend|desciend|perd|pierd|crec|aument|subi|sube|rebaj|"
        r"avanz|trep|"
        r"engord|engros|encog|encarec|abarat|dispar|repunt|increment|multiplic)\w*\s+(?:en\s+)?(?:(?:casi|"
        r"más de|cerca de|otro)\s+)?"
        r"(?:un|otro)\s+\Z"),
    ("share", "after", r"\s*,?\s*(?:or|o|bzw\.)\s+(?:about\s+|some\s+|unos\s+)?[$€£]"),
)  # fmt: skip
"""What a percentage is by the words right beside it; the first that holds tells."""

_POINTS = sought(r"\b(?:points?|puntos?|Prozentpunkte)\Z")
_GROWTH_BEFORE = sought(
    r"\b(?:CAGR|TCAC|growth|crecimiento|jump|rise|increase|gain|surge|drop|decline|fall|aumento|alza|incremento|"
    r"repunte|avance|salto|elev\w+|"
    r"subida|tasa|ritmo|(?<!took )(?<!take )(?<!takes )(?<!makes )(?<!made )(?<!make )(?:up|down)(?!\s+at\b)|by|"
    r"grow\w*|"
    r"grew|rose|climb\w*|expand\w*|jump\w*|leap\w*|swell\w*|cre[cz]\w+|subi\w+|suban?|aument\w+|avanz\w+|"
    r"rate|pace|um)\b\s*(?:rate\s*)?(?:\([^)]*\)\s*)?(?:of|de|del|by|at|un|una|en un|over|more than|about|some|"
    r"around|nearly|roughly|almost|anual|compuest[ao]|media|interanual|cerca|alrededor|casi|"
    r"aproximadamente|otro|en torno al?|"
    r":|\s)*\Z"
)
_LEVEL_BEFORE = sought(
    r"\b(?:to|from|at|past|beyond|al?|hasta|desde|del|of|auf|von|à|(?<!more )(?<!less )(?<!fewer )than)\s+" + _FILL
)
_GROWTH_NOUN = sought(r"\b(?:growth|CAGR|crecimiento|rate|tasa|pace|ritmo|Wachstum|croissance)\b")
_GROWS_FROM = sought(r"\b(?:growth|growth rates?|crecimiento)\b(?![^;]*\b(?:share|portion|cuota)\b)[^;]{0,60}\Z")
"""`the growth rate slows from 84% to 22%`."""
_OF_TOLD = compiled(
    r"\s*(?:of|del?|des|du|davon|dont)\s+(?:it|that|this|which|them|those|(?:the|that|this|el|la|es[ae]|est[ae]|"
    r"dich[oa]|"
    r"lo|los|las)?\s*(?:19\d\d |20\d\d )?(?:total|sum|amount|money|bill|figure|pot|pie|pool|outlay|ello|ellos|"
    r"esa|ese|eso|"
    r"cuales|que|cifra|suma|importe|dinero|bolsa|partida|cantidad|monto|factura))\b",
    re.IGNORECASE,
)
"""The share is one of what was told before."""
_COMPLEMENT = compiled(r"\s*(?:of|del?|der|des|du|d')\s+[^,;:.()]{1,60}", re.IGNORECASE)
_BESIDE = tuple((label, side, sought(pattern)) for label, side, pattern in _SIGNS)


def ratio_of(scene: Scene, draft: Draft, before: Draft | None, carried: Draft | None) -> str:
    """growth_rate, spending_share or compute_share; empty where nothing tells.

    before: the amount before in the sentence. carried: the figure told last before the sentence.
    """
    shape = draft.clause.amount.shape
    if before and before.metric == "growth_rate" and is_expected(scene.text, draft.clause):
        return before.metric
    label = _label(scene, draft.clause)
    if draft.clause.base and before and before.clause.amount.shape == "percent" and label != "growth":
        return before.metric  # `to 20% from 28%`
    if before and before.clause.since and before.clause.amount.shape == shape == "percent" and _is_tied(draft.clause):
        return before.metric  # `from 84% to 22%`
    if before and _POINTS.search(before.clause.amount.span) and not _POINTS.search(draft.clause.amount.span):
        label = "share"  # `gave up eleven points, leaving it with 44%`
    if not label and before and before.clause.amount.shape in ("percent", "part"):
        return before.metric
    if not label and not before and scene.judged and names_one(scene.text, draft.clause):
        label = next((one.label for one in reversed(scene.ratios) if one.end <= draft.clause.start), "")
    if not label and not before and carried and carried.metric.endswith("_share"):
        return carried.metric
    if not label and (shape == "part" or stands_beside_one(scene.text, draft.clause)):
        label = "share"
    if label:
        draft.own.add("metric")
    return {"growth": "growth_rate", "share": _share_of(scene, draft.clause, before, carried)}.get(label, "")


_HEAD = 110
"""So far before a percentage may stand the noun that says what it is."""


def _is_tied(clause: Clause) -> bool:
    """Does no more than `to` part it from the amount before?"""
    return clause.reach < clause.left


def _label(scene: Scene, clause: Clause) -> str:
    """`growth` or `share`: by the words beside the percentage, else by the nearest in its clause."""
    text = scene.text
    head = text[max(0, clause.start - _HEAD) : clause.start]
    if _POINTS.search(clause.amount.span):
        return "growth"
    if (end := _led_to(scene, clause)) and not _GROWTH_NOUN.search(head):
        return _label(scene, end)
    for label, side, sign in _BESIDE:
        if sign.search(head) if side == "before" else sign.match(text, clause.end):
            return label
    shares = any(one.label == "share" and clause.left <= one.start < clause.right for one in scene.ratios)
    level = bool(_LEVEL_BEFORE.search(head))
    since = text[_behind_the_last(scene, clause) : clause.start]
    if level and clause.amount.shape == "percent" and _GROWS_FROM.search(since):
        return "growth"
    if not (level and shares) and _GROWTH_BEFORE.search(head) and clause.amount.shape == "percent":
        return "growth"
    mark = meaning.closest(text, scene.ratios, clause)
    if mark and mark.label == "growth" and level and not _GROWTH_NOUN.search(text[clause.left : clause.start]):
        return "share" if any(one.label == "share" for one in scene.ratios) or scene.workloads else ""
    return mark.label if mark else ""


def _behind_the_last(scene: Scene, clause: Clause) -> int:
    """Where the amount before in the sentence ends, so that what is said since then is of this one."""
    return max((one.end for one in scene.clauses if one.end <= clause.start), default=0)


def _led_to(scene: Scene, clause: Clause) -> Clause | None:
    """`will rise from 40% to 70% of spending`: the percentage to which one leads, whose kind is its own."""
    place = next(number for number, one in enumerate(scene.clauses) if one is clause)
    following = scene.clauses[place + 1] if clause.since and place + 1 < len(scene.clauses) else None
    tied = following and following.amount.shape == clause.amount.shape and following.reach < following.left
    return following if tied else None


def _share_of(scene: Scene, clause: Clause, before: Draft | None, carried: Draft | None) -> str:
    """A share of spending or of compute: by its whole, the words of its clause, what was told last, the sentence."""
    text, last = scene.text, before or carried
    whole = whole_of(text, scene.clauses, clause) or _whole_at_head(scene, clause)
    if whole:
        return _BY_WHOLE[whole.amount.shape]
    of_told = _OF_TOLD.match(text, clause.end)
    if of_told and last and last.clause.amount.shape in _BY_WHOLE:
        return _BY_WHOLE[last.clause.amount.shape]
    told = _COMPLEMENT.match(text, clause.end)
    here = (text, clause.left, clause.right)
    beside = last.metric if last and last.metric.endswith("_share") else ""
    new = any(clause.left <= one.start < clause.start and one.label == "share" for one in scene.ratios)
    return (
        (_by_words(text, clause.end, told.end()) if told else "")
        or ("" if new else beside)
        or (_by_last(before) if before and before.clause.amount.shape == "money" else "")
        or _by_words(*here)
        or beside
        or _by_last(last)
        or _by_words(text, 0, len(text))
        or ("compute_share" if scene.workloads and not scene.metrics else "spending_share")
    )


def _whole_at_head(scene: Scene, clause: Clause) -> Clause | None:
    """The sum of which a sentence tells shares: `of the $300bn ..., a third`."""
    first = scene.clauses[0]
    opens = clause is not first and first.amount.shape in _BY_WHOLE and _OF_THE.fullmatch(scene.text[: first.start])
    return first if opens else None


_OF_THE = compiled(r"\W*(?:of|de|del|von|des|sur)\s+(?:[\w']+\s+){0,3}", re.IGNORECASE)
_BY_WHOLE = {"money": "spending_share", "power": "compute_share", "pieces": "compute_share"}


def _by_words(text: str, left: int, right: int) -> str:
    """Money first: the head of `compute spending` is spending."""
    if has("outlay", text, left, right):
        return "spending_share"
    return "compute_share" if has("compute", text, left, right) else ""


def _by_last(last: Draft | None) -> str:
    if last and (last.metric == "power_capacity" or last.segment in _PHYSICAL):
        return "compute_share"
    return _BY_WHOLE.get(last.clause.amount.shape, "") if last else ""


_PHYSICAL = frozenset({"data_center_power", "ai_share_of_data_center_power", "ai_compute", "ai_server_shipments"})
"""Segments whose growth is one of machines, power or load."""
