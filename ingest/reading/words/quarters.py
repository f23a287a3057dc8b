"""Ways of naming a quarter, a half-year, a run of months or a fiscal year."""

from ingest.reading.words.times import COUNT, MONTH, NTH, NTH_OF_YEAR, QUARTER, YEAR, Ways, way

_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
_BY_END = (
    r"(?:(?:the )?(?:end|close|beginning|start) of |end-|late |early |mid-? ?|principios de |comienzos de |"
    r"mediados de |Ende |finales de |fin de |final de |cierre de )?"
)
_LAST_DAY = (
    rf"(?:(?:on |in |at |by |en |el |a |al ){{0,2}})(?P<turn>next |last |this |el próximo "
    rf")?{_BY_END}(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of |de )?)?"
)
_ENDS = (
    r"(?:(?:that |which )?(?:ended|ending|ends|finished|finishing|finishes|closed|closing|closes|concluded|"
    r"concluding|concludes)|to|through|"
    r"until|"
    r"hasta|terminad[oa]s?|cerrad[oa]s?|finalizad[oa]s?|concluid[oa]s?|que (?:\w+ )?(?:termin|acab|cerr|cierr|"
    r"conclu|finaliz)\w+)"
)
_MONTH_TOLD = (
    rf"(?P<month>{MONTH})\b\.?(?: (?P<d>\d{{1,2}})\b(?!\s*(?:%|bn|billion|million|\d)))?(?:,? (?:of |de |"
    rf"del )?(?P<y>{YEAR}))?"
)
_FY = r"(?:fiscal(?: year)?|financial year|FY|ejercicio(?: fiscal)?|año fiscal)"
_NOT_SHARE = r"(?![.,]?\d|\s*(?:%|per cent|percent|bn\b|billion|million))"
_OF_YEAR = (
    r"(?:(?P<this>this year|this one|the (?:current )?year|(?:este )?año(?: en curso)?|presente año)|"
    r"(?P<last>last year|the (?:previous|prior) year|(?:el )?(?:año pasado|pasado año|año anterior))|"
    r"(?P<next>next year|the (?:following|coming) year|(?:el )?(?:próximo año|año próximo|año que viene)))"
)
_JUST = r"(?:just|recently|recién|acaba de)"

QUARTERS: Ways = (
    ("quarter", "in", way(rf"FY ?['’]?(?P<fy>{YEAR}|\d\d)[\s,-]*Q(?P<q>[1-4])")),
    ("quarter", "in",
        way(rf"(?:(?P<fiscal>fiscal |FY ?|F))?Q(?P<q>[1-4])[\s-]*(?:of |de |del |, ?)?(?:the "
            rf")?(?:(?P<fiscal2>{_FY}) ?)?"
            rf"(?:calendar )?['’]?(?P<y>{YEAR}|\d\d)[EF]?") + _NOT_SHARE),
    ("quarter", "in", way(rf"(?P<q>[1-4])[QT][\s-]?(?:(?P<fiscal>FY) ?|of |de |del )?['’]?(?P<y>{YEAR}|\d\d)[EF]?")
        + _NOT_SHARE),
    ("quarter", "in", way(rf"T(?P<q>[1-4]) (?:del? )?(?P<y>{YEAR})")),
    ("quarter", "in",
        way(rf"(?:(?P<own>its|their|his|her|our|su|sus|nuestro) )?(?P<nth>{NTH_OF_YEAR})[\s-](?:(?P<fiscal>fiscal|"
            rf"financial)[\s-])?{QUARTER}(?: fiscal)?,? (?:of |del? )?(?:the |su )?(?:(?P<fiscal2>{_FY}) ?)?(?:de )?"
            rf"(?:año |calendar )?['’]?(?P<y>{YEAR}|(?<=FY)\d\d|(?<=['’])\d\d)")),
    ("quarter_of", "in", way(rf"(?P<nth>{NTH_OF_YEAR})[\s-](?:fiscal[\s-])?{QUARTER} (?:of |del? )?{_OF_YEAR}")),
    ("quarter_of", "in", way(rf"Q(?P<q>[1-4]) (?:of |del? )?{_OF_YEAR}")),
    ("quarter_of", "in", way(rf"(?:(?P<last>last)|(?P<this>this)|(?P<next>next)) year['’]s "
            rf"(?P<nth>{NTH_OF_YEAR})[\s-]{QUARTER}")),
    ("quarter", "in",
        way(rf"(?:(?P<fiscal>fiscal|FY) ?)?['’]?(?P<y>{YEAR})(?:['’]s)?[\s-]*(?:(?P<nth>{NTH_OF_YEAR})[\s-]{QUARTER}|"
            r"Q(?P<q>[1-4]))")),
    ("quarter_ended", "in",
        way(rf"(?:(?:{NTH})[\s-])?(?:fiscal )?(?:{QUARTER}|(?:three|3) months|(?:tres|3) meses|(?:thirteen|13) "
            rf"weeks|drei Monaten?),? "
            rf"{_ENDS} {_LAST_DAY}{_MONTH_TOLD}")),
    ("months_between", "in",
        way(rf"(?:{NTH})[\s-](?:fiscal )?{QUARTER}(?: fiscal)?,? ?\((?P<from>{MONTH})\.?(?: (?:to|through|a|until) |"
            rf"[-–—/])(?P<month>{MONTH})\.?(?= ?\))")),
    ("quarter_ended", "in", way(rf"(?P<month>{MONTH})quartal(?: (?P<y>{YEAR}))?|the (?P<month2>{MONTH}) one")),
    ("quarter_ended", "in", way(rf"(?P<month>{MONTH})[\s-]quarter(?: of (?P<y>{YEAR}))?")),
    ("quarter_ended", "in", way(rf"trimestre de (?P<month>{MONTH})(?: de (?P<y>{YEAR}))?")),
    ("same_of", "in",
        way(rf"(?:the )?(?:same|corresponding|comparable) (?:quarter|months?|period|half|weeks|three months|"
            rf"stretch) (?:of|in) "
            rf"(?:(?P<y>{YEAR})|(?:fiscal|FY) ?(?P<y3>{YEAR})|the (?P<n>first|second|third|fourth) quarter)")),
    ("same_of", "in",
        way(rf"(?:el )?mismo (?:trimestre|mes|periodo|período|semestre|tramo|lapso) (?:de|del año|del ejercicio) "
            rf"(?P<y2>{YEAR})")),
    ("year_ago", "in",
        way(r"(?:the )?(?:same|like|corresponding|comparable) (?:quarter|month|period|months|half|weeks|three months|"
            r"stretch|time) (?:a year "
            r"(?:ago|earlier|before|prior)|last year|(?:of|in) (?:the )?(?:previous|last|prior|preceding) (?:fiscal "
            r")?year|"
            r"(?:the|one) year (?:before|earlier))|"
            r"Vorjahresquartal|Vorjahreszeitraum|(?:the )?(?:year-ago|year-earlier|prior-year|previous-year|last "
            r"year['’]s) (?:quarter|period|half|"
            r"level|figure|total)|"
            r"(?:el )?(?:mismo|igual) (?:trimestre|mes|periodo|período|semestre|tramo|lapso) (?:(?:del? )?(?:(?:año|"
            r"ejercicio) "
            r"(?:anterior|pasado|previo|precedente))|de un año (?:antes|atrás)|de hace un año|un año (?:antes|"
            r"atrás))")),
    ("half", "in", way(rf"(?P<y>{YEAR})(?:[\s-]?H(?P<h>[12])|['’]s (?P<nth>{NTH}) half)")),
    ("half", "in",
        way(rf"(?P<nth>{NTH}|back|latter|última) (?:half|semestre|semester|mitad|Halbjahr)(?: (?:of |del? |du |des "
            rf"Jahres )?(?:the )?"
            rf"(?:{_OF_YEAR}|(?P<fiscal>{_FY}) ?(?P<yy>{YEAR}|\d\d)|(?:año |calendar )?(?P<y>{YEAR})))")),
    ("half", "in", way(rf"(?P<own>its|their|su|fiscal) (?:fiscal )?(?P<nth>{NTH}) (?:fiscal )?(?:half|semestre|"
            rf"semester|mitad)(?! (?:of|del?) (?:{YEAR}|the year|año))")),
    ("half", "in", way(rf"(?P<nth>{NTH}) (?:fiscal )?(?:half|semestre|semester|Halbjahr)")),
    ("half", "in", way(r"(?P<nth>back|latter) half(?= of the year)?|(?P<nth2>primera|segunda) mitad (?:del "
            r")?(?P<this>año)")),
    ("half", "in",
        way(rf"H(?P<h>[12])(?:[\s-]?['’]?(?P<y>{YEAR})|[\s-]['’]?(?P<yy>\d\d)|['’](?P<yyy>\d\d))?(?!\s*(?:%|bn|\d))|"
            rf"(?P<h2>[12])[HS][\s-]?(?:de )?['’]?(?P<yyyy>{YEAR}|\d\d)?")),
    ("months", "in",
        way(rf"(?P<last>final|last|closing) (?P<n>{COUNT}) months of (?:(?P<rel>last year|this year|the year)|"
            rf"(?P<y>{YEAR}))|(?P<last2>últimos) (?P<n2>{COUNT}) meses "
            rf"(?:de|del) (?:año )?(?P<y2>{YEAR})|(?P<last3>últimos) (?P<n3>{COUNT}) meses del (?P<y3>año pasado|"
            rf"año)")),
    ("months", "in",
        way(rf"(?:first (?P<n>{COUNT}) months|(?P<n2>{COUNT}) primeros meses|primeros (?P<n3>{COUNT}) meses)(?: "
            rf"(?:of|de|del) "
            rf"(?:{_OF_YEAR}|(?P<own>(?:its|the|their|su) (?:fiscal|financial) year|(?:su )?(?:ejercicio|año fiscal))|"
            rf"the year|año|(?:año )?(?P<y>{YEAR})))?")),
    ("months", "in",
        way(rf"(?P<n>{COUNT})[\s-](?:months?|meses)(?: period)?,? {_ENDS} {_LAST_DAY}{_MONTH_TOLD}")),
    ("months", "in", way(rf"(?P<quarters>four|4|cuatro) (?:quarters|trimestres),? {_ENDS} {_LAST_DAY}{_MONTH_TOLD}")),
    ("months", "in", way(rf"(?P<quarters>four|4|cuatro) (?:quarters|trimestres),? {_ENDS} (?P<endq>Q[1-4]) "
            rf"(?P<y>{YEAR})")),
    ("months_between", "in",
        way(rf"(?:between |from |entre |desde |de )?(?P<from>{MONTH})(?: (?:to|through|and|until|a|y|hasta|bis|und) "
            rf"|[-–—/])(?P<month>{MONTH})"
            rf"(?:,? (?:of |de |del )?(?:(?P<y>{YEAR})|(?P<this>this year|este año)|(?P<last>last year|año "
            rf"pasado)))?")),
    ("last_quarters", "in",
        way(r"(?:last|past|previous|trailing|latest|preceding|prior|últimos|pasados|letzten|derniers) (?P<n>four|"
            r"three|two|six|eight|"
            r"cuatro|tres|dos|seis|ocho|vier|zwei|quatre|deux) (?:fiscal |reported )?(?:quarters|trimestres|"
            r"Quartalen?)|"
            r"(?P<n2>cuatro|tres|dos) (?:últimos|pasados) trimestres|(?:for|over|across|in|en) (?:the )?(?P<n3>four|"
            r"cuatro) (?:quarters|trimestres)")),
    ("last_months", "in",
        way(rf"(?:last|past|previous|trailing|preceding|latest|prior|últimos|pasados|letzten|"
            rf"derniers)[\s-](?P<n>{COUNT})[\s-](?:months?|meses|"
            rf"Monaten?|mois)|(?P<n2>{COUNT}) (?:últimos|pasados) meses|(?P<year>past year(?! and a half))|último "
            rf"(?P<year2>año)")),
    ("next_months", "in",
        way(rf"(?:next|coming|following|próximos|siguientes|nächsten|prochains) (?P<n>{COUNT}) (?:months|meses|"
            rf"Monaten?|mois)|"
            rf"(?P<n2>{COUNT}) (?:próximos|siguientes) meses")),
    ("quarter_closed", "in",
        way(r"(?:the )?(?:(?:quarter|three months|tres meses) (?:just|recently) (?:ended|closed|completed|finished|"
            r"past|reported|gone)|"
            r"just[\s-](?:ended|closed|completed|"
            r"finished|reported) (?:fiscal )?quarter|trimestre (?:recién|que acaba de) (?:\w+))")),
    ("quarter_rel", "in",
        way(r"(?:(?P<rel>this|last|latest|current|next|previous|past|prior|preceding|following|most recent|coming|"
            r"reported|upcoming) "
            r"(?:fiscal |reported )?quarter|(?P<rel16>the) quarter['’]s|quarter (?P<rel6>before|earlier|after|under "
            r"way|now under way)|"
            r"(?P<rel2>último|pasado|este|próximo|presente|"
            r"actual|siguiente|anterior) trimestre|(?:in|during|for|over|of) (?P<rel4>the) (?:fiscal )?quarter(?! "
            r"(?:just|now|under|before|after|earlier|end|to |that|which|from))|(?:en|"
            r"durante) (?P<rel5>el) trimestre|"
            rf"del (?P<rel13>trimestre)(?! (?:anterior|pasado|previo|siguiente|en curso|actual|fiscal|(?:de |del "
            rf")?\d|de (?:{MONTH})))|trimestre (?P<rel3>pasado|actual|anterior|previo|precedente|siguiente|próximo|"
            rf"en curso|que viene))")),
    ("quarter_nth", "in",
        way(rf"(?:(?P<own>its|their|his|her|our|su|sus|nuestro|fiscal) )?(?:fiscal "
            rf")?(?P<nth>{NTH})[\s-](?:fiscal[\s-])?{QUARTER}"
            r"(?: fiscal)?") + r"(?!\s*century)"),
    ("quarter_next", "in",
        r"\b(?:in|for|of|from|than|en|para|del?|que)\s+(?:in\s+|en\s+)?(?:the|el)\s+(?P<nth>first|second|third|"
            r"fourth|segundo|tercero|cuarto)(?=\s*[.,;)]|"
            r"\s*\Z|"
        r"\s+(?:and|y)\s)"),
    ("quarter_nth", "in", way(r"(?:(?P<own>fiscal|FY) )?(?:F)?Q(?P<q>[1-4])|(?P<q2>[1-4])[QT](?: fiscal)?|"
            r"T(?P<q3>[1-4])(?=\s)")),
)  # fmt: skip

FISCAL: Ways = (
    ("fiscal_span", "growth",
        way(rf"(?:fiscal(?: years?)?|FY) ?['’]?(?P<a>{YEAR}|\d\d)(?: (?:to|through) | ?[-–—] ?)(?:fiscal |"
            rf"FY ?)?(?P<b>{YEAR}|\d\d)") + _NOT_SHARE),
    ("fiscal", "in",
        way(rf"(?:full[\s-]year |the |calendar )?(?:{_FY}|exercice|Geschäftsjahr)[\s-]?(?:de )?['’]?(?:(?:{YEAR}|"
            rf"\d\d)[/–-](?=\d\d\b))?"
            rf"(?P<y>{YEAR}|\d\d)[EF]?") + r"(?!\s*(?:%|per cent|percent)|[.,]\d)"),
    ("fiscal", "in", way(rf"(?P<y>{YEAR}) (?:fiscal|financial) year|(?P<y2>{YEAR})[\s-]fiscal")),
    ("year_closed", "in",
        way(rf"(?:closed|ended|finished|completed|wrapped up) (?:its|the|their|a|our) (?:fiscal |financial )?year "
            rf"(?:on |in |at )?(?:the end of )?"
            rf"(?:{_DAY} )?{_MONTH_TOLD}|(?:cerró|cerraron|concluyó|terminó|finalizó|acabó) (?:el |en "
            rf")?(?:\d{{1,2}} de )?(?P<month2>{MONTH})"
            rf"(?: de (?P<y2>{YEAR}))? (?:un|el|su) (?:ejercicio|año)(?: fiscal)?")),
    ("quarter_ended", "in",
        way(rf"(?:cerró|cerraron|concluyó|terminó|finalizó|acabó) (?:el |en )?(?:\d{{1,2}} de "
            rf")?(?P<month>{MONTH})(?: de (?P<y>{YEAR}))? "
            rf"(?:un|el|su) (?:(?:{NTH}) )?trimestre(?: fiscal)?")),
    ("fiscal_ended", "in",
        way(rf"(?:fiscal year|financial year|(?:(?:twelve|12) )months|year|ejercicio(?: fiscal)?|año(?: fiscal)?|"
            rf"doce meses),? {_ENDS} "
            rf"{_LAST_DAY}{_MONTH_TOLD}")),
    ("year_over", "in",
        way(r"(?:the )?(?:fiscal )?year (?:just |recently )(?:ended|closed|completed|finished|past|gone|over|"
            r"reported)|(?:just|recently)[\s-](?:ended|closed|"
            r"completed|finished|concluded) (?:fiscal )?year|(?:ejercicio |año )?(?:fiscal )?recién (?:cerrado|"
            r"terminado|concluido|acabado|finalizado)|"
            r"(?:ejercicio|año)(?: fiscal)? que acab[aó] de (?:cerrar(?:se)?|terminar|concluir|acabar|finalizar)")),
    ("year_over", "in", way(r"(?:en|durante) (?:el|la) (?:último|más reciente)|in the (?:latest|most recent)(?: "
            r"one)?") + r"(?=\s*[,.;])"),
    ("year_begun", "in",
        way(r"(?:the )?(?:fiscal )?year (?:just|now|that has just|newly) (?:begun|started|under way|underway)|"
            r"(?:just|newly)[\s-](?:begun|started) "
            r"(?:fiscal )?year|(?:ejercicio|año)(?: fiscal)? (?:recién (?:empezado|iniciado|comenzado|estrenado|"
            r"arrancado)|que acaba de (?:empezar|comenzar|"
            r"arrancar|iniciarse)|que (?:ahora |hoy |ya )?(?:empieza|arranca|comienza|corre|se (?:inicia|abre|"
            r"estrena)))")),
    ("year_from", "in",
        way(rf"(?:fiscal year|financial year|ejercicio(?: fiscal)?|año fiscal) (?:(?:that|which|que) )?(?:starting|"
            rf"beginning|began|begins|"
            rf"started|starts|empezó|empieza|comenzó|"
            rf"comienza|arrancó|arranca) (?:(?:on|in|el|en|the) ){{0,2}}(?:\d{{1,2}}(?:st)? (?:of |de "
            rf")?)?(?P<month>{MONTH})(?: 1\b)?")),
    ("fiscal_rel", "in",
        way(r"(?:(?P<rel>this|current|its current|next|last|past|previous|prior|preceding|following|coming|full|"
            r"new) (?:fiscal|financial) year|"
            r"(?P<rel2>this|current|next|last) FY|(?:el )?(?P<rel3>presente|próximo|pasado|actual|nuevo|este|"
            r"último) ejercicio(?: fiscal)?|"
            r"ejercicio(?: fiscal)? (?P<rel4>en curso|actual|pasado|anterior|previo|precedente|siguiente|próximo|"
            r"que viene|entrante)|(?:im )?(?P<rel14>laufenden|nächsten|vergangenen|kommenden|abgelaufenen) "
            r"Geschäftsjahr(?:es)?|(?:este|presente) "
            r"(?P<rel9>año) fiscal|(?P<rel5>full)[\s-]year (?:guidance|outlook|target|forecast|budget|plan|capex|"
            r"capital|revenue|sales))")),
    ("year_over", "none",
        way(rf"(?:(?:which |that )?(?:ended|closed|ending|finished)|cerrad[oa]|terminad[oa]|concluid[oa]|"
            rf"finalizad[oa]|que (?:terminó|acabó|cerró|"
            rf"concluyó|finalizó)) {_LAST_DAY}{_MONTH_TOLD}")),
    ("fiscal_rel", "in",
        way(r"(?:(?:for|in|over|across) (?:the|its) (?P<rel6>full|whole)[\s-]year|(?:for|in|over) the year as a "
            r"(?P<rel15>whole)|(?:for|in|over) (?:the|its) "
            r"(?P<rel11>fiscal|financial) year|(?:en|durante) el (?P<rel12>ejercicio)(?=\s*[.,;)]|\s*\Z)|(?:en|"
            r"para) (?P<rel7>todo) el "
            r"(?:año|ejercicio)|(?:en|para) el (?P<rel8>conjunto) del (?:año|ejercicio)|(?P<rel10>full)[\s-]year(?= "
            r"(?:capital|capex|"
            r"guidance|outlook|spending|investment|expenditure|revenue|sales|forecast|target)))") +
        rf"(?!\s+(?:to|ended|ending|of|de|(?:fiscal\s+)?{YEAR})\b)"),
)  # fmt: skip
