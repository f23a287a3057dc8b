"""Every way of naming a span of time, in English, Spanish, and the commonest German and French.

They are tried in this order, and words that one way has taken are closed to the later ones: the fuller way of saying
it comes first (`the third quarter of 2026` before `2026`).
"""

from ingest.reading.words.days import DAYS
from ingest.reading.words.fiscal_spans import FISCAL
from ingest.reading.words.german_french import GERMAN_FRENCH
from ingest.reading.words.quarters import QUARTERS
from ingest.reading.words.relative_years import RELATIVE
from ingest.reading.words.times import COUNT, MONTH, YEAR, Ways, way
from ingest.reading.words.years import SPANS

_IN = r"(?:in|over|for|during|across|within|en|durante|a lo largo de|dentro de)"
_BEGIN = (
    r"(?:,? (?:starting|beginning|commencing|counting|that (?:start|begin)s?|which (?:start|begin)s?)"
    r"(?: in| with| from)?| from| a partir de| desde| que (?:empiezan|comienzan|arrancan) en)"
)
_PLAN = r"(?:plan|programme|program|budget|build-?out|roadmap|push|pledge|initiative|commitment|horizon|effort|drive)"
PLANS: Ways = (
    ("years_from", "growth", way(rf"{_IN} (?:the )?(?P<n>{COUNT})[\s-](?:years?|años){_BEGIN} (?P<y>{YEAR})(?!['’]s)")),
    ("years_from", "growth",
        way(rf"(?:a|de|para) (?P<n>{COUNT}) años,? (?:que )?(?:arrancó|empezó|comenzó|se inició|echó a andar|iniciado|"
            rf"arrancado|empezado|lanzado|anunciado|puesto en marcha) en (?:(?P<month>{MONTH}) de )?(?P<y>{YEAR})")),
    ("plan_years", "over",
        way(rf"(?P<n>{COUNT})-year,? (?:(?!deal|contract|lease)[\w-]+ ){{0,3}}?{_PLAN}(?:['’]s)?|"
            rf"(?P<n5>{COUNT})-year(?=,? [$€£¥₹][\d.,]+ ?\w* (?:[\w-]+ ){{0,3}}?{_PLAN})|"
            r"(?:plan|programa|presupuesto|proyecto|inversión) (?:de inversi(?:ón|ones) )?(?:a|para|de) "
            rf"(?P<n2>{COUNT}) años|para (?P<n3>{COUNT}) años|plan (?P<n4>trienal|quinquenal|bienal|cuatrienal)")),
)  # fmt: skip
WAYS: Ways = (*GERMAN_FRENCH, *QUARTERS, *FISCAL, *DAYS, *PLANS, *SPANS, *RELATIVE)

VAGUE = r"""
    (?:in|over|during|for|across) (?:the )?(?:coming|next|following) (?:few |several )?(?:years|months|quarters)
    over (?:the )?(?:next )?(?:several|many|multiple|a number of|some|the) (?:years|months|quarters)
    over (?:time|the long (?:term|run)) | in the (?:long|medium) (?:term|run) | in (?:the )?years (?:ahead|to come)
    (?:in|over) the years (?:ahead|to come) | eventually | ultimately | in due course | one day
    at full (?:build|scale)
    once (?:complete|completed|finished|fully built) | when (?:complete|completed|finished|fully built)
    (?:en|durante|para|a lo largo de) (?:los )?(?:próximos|siguientes) (?:años|ejercicios|meses|trimestres)
    (?:en|durante) (?:los )?años venideros | a lo largo de (?:varios|muchos|algunos|los) años
    con el tiempo | a la larga
    a (?:largo|medio) plazo | en (?:varios|unos) años | durante varios años | algún día | en los años venideros
    (?:cuando|una vez) (?:esté|estén) (?:complet|termin|acab|list)[oa]s?
    in den (?:kommenden|nächsten) Jahren | dans les (?:prochaines années|années à venir) | à terme
"""
"""A time to come that is left open, so that no year told elsewhere holds for what is told of it."""

FORESEEN = r"""
    projections? | forecasts? | estimates?
    predicted | foreseen | foresaw | projected | pencilled | penciled | expected | envisaged | anticipated
    estimated | assumed | modelled | modeled | budgeted | planned | earmarked | guided | flagged | indicated
    promised | pledged | announced | given | floated | set | mooted | touted | spoke of | talked of | put it at
    had put
    thought | called for | its earlier | a prior | the previous
    previst[oa]s? | preveían? | previó | anunciad[oa]s? | anunció | calculad[oa]s? | calculaban? | estimad[oa]s?
    estimaban? | pronosticad[oa]s? | pronosticaban? | proyectad[oa]s? | proyectaban? | hablaban? | esperad[oa]s?
    esperaban? | comunicad[oa]s? | comunicó | prometid[oa]s? | comprometid[oa]s? | fijad[oa]s? | manejaban?
    avanzad[oa]s? | adelantad[oa]s? | barajad[oa]s? | barajaban? | apuntad[oa]s? | apuntaban? | indicad[oa]s?
    prévus? | annoncés? | parlait | prognostiziert | erwartet | angekündigt
"""
"""Told of a number right before them: what was once foreseen for the same span as what is foreseen now."""
