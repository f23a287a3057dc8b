"""Every way of naming a span of time, in English, Spanish, and the commonest German and French.

They are tried in this order, and words that one way has taken are closed to the later ones: the fuller way of saying
it comes first (`the third quarter of 2026` before `2026`).
"""

from ingest.reading.words.fiscal_spans import FISCAL
from ingest.reading.words.quarters import QUARTERS
from ingest.reading.words.times import Ways
from ingest.reading.words.years import DAYS, RELATIVE, SPANS

WAYS: Ways = (*QUARTERS, *FISCAL, *DAYS, *SPANS, *RELATIVE)

FORESEEN = r"""
    predicted | forecast | foreseen | foresaw | projected | pencilled | penciled | expected | envisaged | anticipated
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
