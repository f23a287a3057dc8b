"""Ways of naming a quarter, a half-year or a run of months."""

from ingest.reading.words.times import (
    COUNT,
    ENDED,
    ENDS,
    FY,
    HALF,
    LAST_DAY,
    MONTH,
    MONTH_TOLD,
    NOT_SHARE,
    NTH,
    NTH_OF_YEAR,
    OF_YEAR,
    QUARTER,
    SAID_NEXT,
    YEAR,
    Ways,
    way,
)

QUARTERS: Ways = (
    ("quarter_ended", "in",
        way(rf"(?:{NTH}) trimestre(?: del? (?:su |el )?(?:ejercicio|año)(?: fiscal)?| fiscal)?,? que (?:concluye|acaba|"
            rf"termina|cierra|finaliza) (?:en |a )?(?:finales de |principios de |mediados de )?(?P<month>{MONTH})")),
    ("quarter", "in",
        way(rf"(?P<nth>primero|segundo|tercero|cuarto) (?:de|del) (?:su |el )?(?P<fiscal>ejercicio|año)(?: fiscal)? "
            rf"(?P<fy>{YEAR})")),
    ("quarter", "in", way(rf"FY ?['’]?(?P<fy>{YEAR}|\d\d)[\s,-]*Q(?P<q>[1-4])")),
    ("quarter", "in",
        way(rf"(?:(?P<fiscal>fiscal |FY ?|F))?Q(?P<q>[1-4])[\s-]*(?:of |de |del |, ?)?(?:the "
            rf")?(?:(?P<fiscal2>{FY}) ?)?"
            rf"(?:calendar )?['’]?(?P<y>{YEAR}|\d\d)[EF]?") + NOT_SHARE),
    ("quarter", "in", way(rf"(?P<q>[1-4])[QT][\s-]?(?:(?P<fiscal>FY) ?|of |de |del )?['’]?(?P<y>{YEAR}|\d\d)[EF]?")
        + NOT_SHARE),
    ("quarter", "in", way(rf"T(?P<q>[1-4]) (?:del? )?(?P<y>{YEAR})")),
    ("quarter", "in",
        way(rf"(?:(?P<own>its|their|his|her|our|su|sus|nuestro) )?(?P<nth>{NTH_OF_YEAR})[\s-](?:(?P<fiscal>fiscal|"
            rf"financial)[\s-]|(?P<cal>calendar)[\s-])?{QUARTER}(?: fiscal| (?P<cal2>natural))?,? "
            rf"(?:of |del? )?(?:the |su )?(?:(?P<fiscal2>{FY}) ?)?(?:de )?"
            rf"(?:año |(?P<cal3>calendar ))?['’]?(?P<y>{YEAR}|(?<=FY)\d\d|(?<=['’])\d\d)")),
    ("quarter", "in",
        way(rf"(?P<cal>calendar) (?:Q(?P<q>[1-4])|(?P<nth>{NTH})[\s-]{QUARTER})[\s-]*(?:of |, ?)?['’]?"
            rf"(?P<y>{YEAR}|\d\d)") + NOT_SHARE),
    ("quarter", "in", way(rf"trimestre (?P<nth>final|inicial) (?:de |del año )(?P<y>{YEAR})")),
    ("quarter_of", "in", way(rf"(?P<nth>{NTH_OF_YEAR})[\s-](?:fiscal[\s-])?{QUARTER} (?:of |del? )?{OF_YEAR}")),
    ("quarter_of", "in", way(rf"Q(?P<q>[1-4]) (?:of |del? )?{OF_YEAR}")),
    ("quarter_of", "in", way(rf"(?:(?P<last>last)|(?P<this>this)|(?P<next>next)) year['’]s "
            rf"(?P<nth>{NTH_OF_YEAR})[\s-]{QUARTER}")),
    ("quarter", "in",
        way(rf"(?:(?P<fiscal>fiscal|FY) ?)?['’]?(?P<y>{YEAR})(?:['’]s)?[\s,(-]*(?:(?P<nth>{NTH_OF_YEAR})[\s-]{QUARTER}|"
            rf"Q(?P<q>[1-4]))(?! ?(?:of |del? |['’])?(?:{YEAR}|\d\d\b))")),
    ("months_between", "in",
        way(rf"(?:(?:its|their|su|el|the) )?(?:(?:{NTH})[\s-])?(?:fiscal )?(?:{QUARTER}|{HALF})(?: fiscal)?"
            rf"(?:,? ?\(|, | )(?:(?:from|between|de|entre|von|zwischen|du|of) )?(?P<from>{MONTH})\.?"
            rf"(?: (?:to|through|a|y|and|until|bis|und|à|au|et) |[-–—/])(?P<month>{MONTH})\b\.?"
            rf"(?:,? (?:of |de |del )?(?P<y>{YEAR}))?")),
    ("months_between", "in",
        way(rf"(?P<from>{MONTH})[\s–—-](?:to|through)[\s–—-](?P<month>{MONTH})[\s-]{QUARTER}"
            rf"(?: (?:of )?(?P<y>{YEAR}))?|(?P<from2>{MONTH})[–—-](?P<month2>{MONTH})[\s-]{QUARTER}"
            rf"(?: (?:of )?(?P<y2>{YEAR}))?")),
    ("quarter_ended", "in",
        way(rf"(?:(?:{NTH})[\s-])?(?:fiscal )?(?:{QUARTER}|(?:three|3) months|(?:tres|3) meses|(?:thirteen|13) "
            rf"weeks|drei Monaten?),? "
            rf"{ENDS} {LAST_DAY}{MONTH_TOLD}")),
    ("quarter_ended", "in", way(rf"(?P<month>{MONTH})quartal(?: (?P<y>{YEAR}))?|the (?P<month2>{MONTH}) one")),
    ("quarter_ended", "in", way(rf"(?P<month>{MONTH})[\s-]quarter(?: of (?P<y>{YEAR})| (?P<ago>a year (?:ago|earlier|"
            rf"before)))?")),
    ("one_ended", "in",
        way(rf"(?:the one|el|aquel|celui),? (?:that |which |que )?(?:{ENDED}|(?:se )?(?:termin|acab|cerr|"
            rf"cierr|"
            rf"conclu|finaliz)\w+) {LAST_DAY}{MONTH_TOLD}")),
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
    ("months", "in", way(rf"(?:(?:{NTH}) )?(?:fiscal )?(?P<half>{HALF})(?:[\s-]year)?(?: fiscal)?,? {ENDS} {LAST_DAY}"
            rf"{MONTH_TOLD}")),
    ("half", "in", way(rf"(?P<y>{YEAR})(?:(?:,? ?\(|, |[\s-]?)H(?P<h>[12])|(?:['’]s |,? ?\(|, )(?P<nth>{NTH}) "
            rf"{HALF})(?! (?:of|del?) )")),
    ("half", "in", way(rf"(?P<fiscal>{FY}) ?['’]?(?P<yy>{YEAR}|\d\d),? (?:H(?P<h>[12])|(?P<nth>{NTH}) {HALF})|"
            rf"(?:H(?P<h2>[12])|(?P<h3>[12])H) ?(?:of )?(?P<fiscal2>{FY}) ?['’]?(?P<yy2>{YEAR}|\d\d)|"
            rf"[HS](?P<h4>[12]) (?:de )?(?P<y>{YEAR})")),
    ("decade_half", "in", way(r"(?:(?P<nth>first|second|latter|back) half of (?:the|this) decade|(?P<nth2>primera|"
            r"segunda) "
            r"mitad de (?:la|esta) década)")),
    ("half", "in",
        way(rf"(?P<nth>{NTH}|back|latter|última) (?:half|semestre|semester|mitad|Halbjahr|Jahreshälfte|"
            rf"Hälfte)(?: (?:of |del? |du |des Jahres |von )?(?:the )?"
            rf"(?:{OF_YEAR}|(?P<fiscal>{FY}) ?(?P<yy>{YEAR}|\d\d)|(?:año |calendar )?(?P<y>{YEAR})))")),
    ("half", "in", way(rf"(?P<nth>{NTH}) (?:fiscal )?{HALF} (?P<own>of (?:its|the|their) (?:fiscal|financial) year|de "
            rf"su "
            rf"(?:ejercicio(?: fiscal)?|año fiscal)|del (?:ejercicio(?: fiscal)?|año fiscal))(?! (?:\d|fiscal))")),
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
            rf"(?:de|del) (?:año )?(?P<y2>{YEAR})|(?P<n4>{COUNT}) (?P<last4>últimos) meses (?:de|del) "
            rf"(?:año )?(?P<y4>{YEAR})|(?P<last3>últimos) (?P<n3>{COUNT}) meses del (?P<y3>año pasado|"
            rf"año)")),
    ("months", "in",
        way(rf"(?:(?:first|opening|initial) (?P<n>{COUNT}) months|(?P<n2>{COUNT}) primeros meses|primeros "
            rf"(?P<n3>{COUNT}) meses)(?: "
            rf"(?:of|de|del) "
            rf"(?:{OF_YEAR}|(?P<own>(?:its|the|their|su) (?:fiscal|financial) year|"
            rf"(?:su )?(?:(?:actual|presente|nuevo) )?(?:ejercicio|año fiscal)(?: fiscal)?)|"
            rf"the year|año|(?:año )?(?P<y>{YEAR})))?")),
    ("months", "in",
        way(rf"(?P<n>{COUNT})[\s-](?:months?|meses)(?: period)?,? {ENDS} {LAST_DAY}{MONTH_TOLD}")),
    ("months", "in", way(rf"(?P<n>[369])M[\s-]?['’]?(?P<y>{YEAR}|\d\d)")),
    ("one_ended", "in", way(rf"(?:period|periodo|período|tramo),? {ENDS} {LAST_DAY}{MONTH_TOLD}")),
    ("months", "in", way(rf"(?P<quarters>four|4|cuatro) (?:quarters|trimestres),? {ENDS} {LAST_DAY}{MONTH_TOLD}")),
    ("months", "in", way(rf"(?P<quarters>four|4|cuatro) (?:quarters|trimestres),? {ENDS} (?P<endq>Q[1-4]) "
            rf"(?P<y>{YEAR})")),
    ("months_between", "in",
        way(rf"(?:between |from |entre |desde |de |von |zwischen )?(?P<from>{MONTH})(?: (?:to|through|and|until|a|y|"
            rf"hasta|bis|und|à|et) "
            rf"|[-–—/])(?P<month>{MONTH})"
            rf"(?:,? (?:of |de |del )?(?:(?P<y>{YEAR})|(?P<this>this year|este año)|(?P<last>last year|año "
            rf"pasado)))?")),
    ("months", "in",
        way(rf"first (?P<firstq>three|two|3|2) (?:fiscal )?quarters(?: of (?:{OF_YEAR}|(?P<y4>{YEAR})))?|"
            rf"(?:(?P<firstq2>tres|dos) primer[oa]s trimestres|primer[oa]s (?P<firstq3>tres|dos) trimestres)"
            rf"(?: (?:de|del) (?:año )?(?P<y5>{YEAR}))?")),
    ("quarters_past", "over",
        way(r"(?:en|in) (?:solo |sólo |apenas |tan solo |just |only )?(?:un solo|un único|a single|un|"
            r"(?P<n>dos|tres|two|three)) (?:trimestres?|quarters?)")
        + r"(?!,? (?:de|del|el|los|fiscal|of|and|completo|récord|[a-z]+ado)\b)"),
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
            rf"(?P<year2>año)|[LT]TM")),
    ("next_months", "in",
        way(rf"(?P<n4>{COUNT}) (?:months|meses) (?:ahead|to come|from now|that lie ahead|que vienen|venideros)|"
            rf"(?:next|coming|following|próximos|siguientes|nächsten|prochains) (?P<n>{COUNT}) (?:months|meses|"
            rf"Monaten?|mois)|"
            rf"(?P<n2>{COUNT}) (?:próximos|siguientes) meses")),
    ("quarter_closed", "in",
        way(r"(?:the )?(?:(?:quarter|three months|tres meses) (?:just|recently) (?:ended|closed|completed|finished|"
            r"past|reported|gone)|"
            r"just[\s-](?:ended|closed|completed|"
            r"finished|reported) (?:fiscal )?quarter|trimestre (?:recién \w+|que acaba de (?:cerrar|terminar|concluir|"
            r"acabar|finalizar)(?:se)?)|"
            r"(?:último|más reciente) trimestre (?:presentado|publicado|reportado|comunicado)|"
            r"recién (?:declarad|publicad|presentad|comunicad|reportad|anotad)[oa]s?|(?:it )?(?:has )?just (?:reported|"
            r"posted|booked)(?=\s*[.,;)]|\s*\Z))")),
    ("quarter_rel", "in",
        way(r"(?:the )?(?:fiscal )?(?:quarter|three months) (?P<now>(?:now |currently |just )?(?:under ?way|in "
            r"progress|"
            r"in course|running)|(?:now|currently|about to|that is about to|which is about to|soon to) "
            r"(?:end|ending|close|closing|finish|finishing)|(?:that |which )?(?:has |have )?(?:just|now|newly) "
            r"(?:begun|started|opened))")),
    ("quarter_rel", "in",
        way(r"(?:trimestre|tres meses) (?P<now>en (?:curso|marcha|progreso)|que (?:acaban? de|están? por) (?:empezar|"
            r"comenzar|arrancar|iniciarse)|(?:que (?:está|están) )?a punto de (?:cerrar|terminar|acabar|concluir|"
            r"finalizar)(?:se)?|que (?:ahora |ya |hoy )?(?:corren?|empiezan?|arrancan?|comienzan?|terminan?|acaban?|"
            r"concluyen?|se cierran?))(?! (?:en|el|a)\b)")),
    ("quarter_next", "in",
        way(r"(?:en |durante )?los (?P<six>seis) (?:últimos|restantes|siguientes|que quedan)|(?:in |over )?the "
            r"(?:last|final|remaining|other|following) (?P<six2>six)") + r"(?=\s*[.,;)]|\s*\Z)"),
    ("quarter_closed", "in",
        way(rf"(?:the )?(?:fiscal )?(?:quarter|three months) (?:(?:that |which )?(?:has |have )(?:just |now )?(?:ended|"
            rf"closed|finished|gone)|under review|just behind us)|(?:{NTH})(?: full)? quarter (?:on (?:sale|the "
            rf"market)|"
            rf"of (?:sales|shipments|production|availability|deliveries|trading)|as a (?:public|listed) company)|"
            rf"(?:primer|segundo)(?: trimestre)(?: completo)? (?:a la venta|en el mercado|en venta|de ventas|en "
            rf"bolsa)")),
    ("quarter_rel", "in",
        way(r"(?P<rel19>latest|most recent) (?:reported |fiscal )?period|"
            r"(?:(?P<rel>this|last|latest|current|next|previous|past|prior|preceding|following|most recent|coming|"
            r"reported|upcoming)[\s-]"
            r"(?:fiscal |reported )?quarter|(?P<rel16>the) quarter['’]s|quarter (?P<rel6>before|earlier|after|under "
            r"way|now under way)|"
            r"(?P<rel2>último|pasado|este|próximo|presente|"
            r"actual|siguiente|anterior) trimestre|(?:in|during|for|over|of) (?P<rel4>the) (?:fiscal )?quarter(?! "
            r"(?:just|now|in|about|which|under|before|after|earlier|end|to |that|which|from))|(?:en|"
            r"durante) (?P<rel5>el) trimestre(?! (?:pasado|previo|anterior|precedente|siguiente|próximo|en curso|"
            r"actual|que|recién|"
            r"fiscal|terminad|cerrad|finalizad|de |del |\d))|"
            rf"del (?P<rel13>trimestre)(?! (?:anterior|pasado|previo|siguiente|en curso|actual|fiscal|(?:de |del "
            rf")?\d|de (?:{MONTH})))|trimestre (?P<rel3>pasado|actual|anterior|previo|precedente|siguiente|próximo|"
            rf"en curso|que viene))")),
    ("quarter_nth", "in",
        way(rf"(?:(?P<own>its|their|his|her|our|su|sus|nuestro|fiscal) )?(?:fiscal "
            rf")?(?P<nth>{NTH})[\s-](?:fiscal[\s-]|(?P<cal>calendar)[\s-])?{QUARTER}"
            r"(?: fiscal| (?P<cal2>natural))?")
        + r"(?!\s*century|\s+(?:on sale|on the market|of (?:sales?|shipments|availability|trading)|as an?|since|en "
        r"(?:venta|el mercado)|de (?:ventas?|cotización))\b)"),
    ("quarter_rel", "weak",
        way(r"(?P<rel17>quarterly)(?= (?:[\w-]+ ){0,2}(?:capex|capital|revenues?|sales|spending|outlays?|"
            r"expenditures?|investments?|turnover|bill|record|results?))|(?:ventas|ingresos|inversión|inversiones|"
            r"gasto|capex|facturación|factura|resultados) (?P<rel18>trimestral(?:es)?)")),
    ("quarter_next", "in",
        r"\b(?:(?:in|for|of|from|than|over|during|en|para|durante|del?|que)\s+(?:in\s+|en\s+)?(?:the|el)|"
            r"del)\s+(?P<nth>first|"
            r"second|third|fourth|primero|segundo|tercero|cuarto)"
        rf"(?=\s*[.,;)»”]|\s*\Z|\s+(?:[$€£¥]|\d[\d.,]{{2,}}|(?:gracias|tras|por|con|frente|según|thanks|on|after|against|{SAID_NEXT[3:]}\s))"),
    ("quarter_nth", "in", way(r"(?:(?P<own>fiscal|FY) )?(?:F)?Q(?P<q>[1-4])|(?P<q2>[1-4])[QT](?: fiscal)?|"
            r"T(?P<q3>[1-4])(?=\s)")),
)  # fmt: skip
