"""Ways of naming months, years and decades, outright or by what lies between them and the document."""

from ingest.reading.words.times import (
    COUNT,
    MONTH,
    NOT_A_YEAR,
    SAID_NEXT,
    SOME_YEARS,
    YEAR,
    Ways,
    way,
)

_BETWEEN = r"(?:to|and|through|until|a|y|hasta|bis|und|et|à)"
_FROM = r"(?:from|between|de|desde|entre|von|zwischen)"
_PART = (
    r"(?:the )?(?:(?:end|close|start|beginning|middle|turn) of (?:the )?(?:year )?|year-end |end-|end |late |early |"
    r"mid-? ?|"
    r"(?:el )?(?:final(?:es)?|fin|cierre|mediados|principios|comienzos|inicios) del? (?:año )?|(?:el )?(?:año|"
    r"ejercicio|curso) |"
    r"calendar(?: year)? |at least |al menos |Ende |Anfang |Mitte |fin |début )?"
)
_UNIT = r"(?:years?|años?|Jahre?n?|ans?|années|ejercicios?)"
_AHEAD = r"next|coming|following|upcoming|próximos|siguientes|nächsten|kommenden|prochaines"
_ABOUT = r"(?:about |around |roughly |nearly |just |some |almost |only |unos |casi |apenas |solo )?"

SPANS: Ways = (
    ("before_month", "in",
        way(rf"(?:before|ahead of|antes de|avant|vor) (?:the (?:start|beginning) of |early |el inicio de )?"
            rf"(?P<month>{MONTH})(?:,? (?:of |de |del )?(?P<y>{YEAR}))?") + r"(?!\s+\d|[\s-]+(?:quarter|results))"),
    ("month_span", "growth", way(rf"{_FROM} (?P<from>{MONTH}) (?:de )?(?P<a>{YEAR}) {_BETWEEN} (?P<month>{MONTH}) "
            rf"(?:de )?(?P<b>{YEAR})")),
    ("month_span", "growth", way(rf"(?P<from>{MONTH})\.? (?:de )?(?P<a>{YEAR})(?: {_BETWEEN} |[-–—]| [-–—] "
            rf")(?P<month>{MONTH})"
            rf"\.? (?:de )?(?P<b>{YEAR})")),
    ("years_to", "growth",
        way(rf"(?!(?:an?|un|una|one|1)\b)(?P<n>{COUNT})(?:[\s-](?:fiscal )?{_UNIT}|[\s-]year period|[\s-]year "
            rf"stretch) (?:to|through|until|"
            rf"ending|ended|hasta|bis|up to) {_PART}(?:(?P<month>{MONTH}) (?:de )?)?(?P<y>{YEAR})|"
            rf"(?P<n2>{SOME_YEARS}) (?:to|through|until|ending|hasta) {_PART}(?P<y2>{YEAR})")),
    ("years_from", "growth",
        way(rf"(?:over|for|during|across|in|spread over|durante|en|por|a lo largo de|para) {_ABOUT}(?:the |los )?"
            rf"(?P<n>{COUNT})[\s-]{_UNIT}(?: period)?,? (?:beginning|starting|from|that (?:start|begin)s?|a partir de|"
            rf"desde|que (?:empieza|arranca)n? en|a contar desde) (?:in |with )?(?:fiscal )?(?:late |early |mid-)?"
            rf"(?P<y>{YEAR})")),
    ("span", "growth", way(rf"{_FROM} (?:fiscal )?(?P<a>{YEAR}) {_BETWEEN} (?P<b>{YEAR})")),
    ("span", "growth",
        rf"(?<![\d.,/$€£])\b(?P<a>{YEAR})\s*(?:(?:[-–—]|to|through|al?|bis|hasta)\s*(?P<b>{YEAR})|[-–—]\s*(?P<b2>"
        rf"\d\d))(?![\d.,]*\d|\s*(?:%|bn|billion|million|percent|per cent))\b"),
    ("month", "in",
        way(rf"(?:in|during|en|for|of|im|as of|by|at|de|del|a|para|hacia|durante) (?:early |late |mid-?|end-|"
            rf"the end of "
            rf")?(?P<month>{MONTH})\b,? (?:of |de |del )?(?P<y>{YEAR})")),
    ("month", "since",
        way(rf"(?:since (?:last|this past)|desde el (?:pasado|último)) (?P<month>{MONTH})|desde (?P<month2>{MONTH}) "
            rf"pasado")),
    ("month", "since",
        way(rf"(?:since|desde|seit|depuis) (?:early |late |mid-?)?(?P<month>{MONTH})(?:,? (?:of |de |del "
            rf")?(?P<y>{YEAR}))?")),
    ("month_end", "in",
        way(rf"(?:at|by|as of|on|to) (?:the )?(?:(?:end|close) of |end-)(?P<month>{MONTH})(?:,? (?:of "
            rf")?(?P<y>{YEAR}))?|(?:a|al|hasta|en) "
            rf"(?:el )?(?:(?:finales|fin|cierre|final|término) de|terminar|acabar|cerrar|concluir|finalizar|expirar) "
            rf"(?P<month2>{MONTH})(?: (?:de |del )?(?P<y2>{YEAR}))?|"
            rf"(?:Ende|fin) (?P<month3>{MONTH})(?: (?P<y3>{YEAR}))?")),
    ("month", "by", way(rf"(?:by|come|para|d['’]ici(?: à)?|bis) (?:the end of |end-|late |"
            rf"finales de |"
            rf"fin |Ende )?(?P<month>{MONTH})") + r"(?!,?\s+(?:de\s+|of\s+|del\s+)?\d|[\s-]+quarter)"),
    ("month", "through", way(rf"(?:through|until|till|up to|hasta|jusqu['’]en|jusqu['’]à) (?:the end of |end-|"
            rf"finales de |el final de |fin de |fin )?(?P<month>{MONTH})") + r"(?!,?\s+(?:de\s+|of\s+|del\s+)?\d)"),
    ("month", "through", way(rf"(?:through|until|till|up to|hasta|bis) (?:the end of |end-|finales de |el final de "
            rf")?(?P<month>{MONTH})(?: de)? (?P<y>{YEAR})")),
    ("month_turn", "in",
        way(rf"(?:(?P<last>last|this past)|(?P<next>next)|(?P<this>this)) (?P<month>{MONTH})|(?P<last2>pasado) "
            rf"(?P<month2>{MONTH})|(?P<next2>próximo) "
            rf"(?P<month3>{MONTH})|(?P<month4>{MONTH}) (?P<last3>pasado)|(?P<month5>{MONTH}) (?:of )?(?P<last4>last "
            rf"year)|"
            rf"(?P<month9>{MONTH}) (?:of )?(?P<next4>next year)|"
            rf"(?P<month10>{MONTH}) (?P<next5>del (?:año que viene|próximo año))|"
            rf"(?P<month6>{MONTH}) (?P<next3>próximo)|"
            rf"(?P<month7>{MONTH}) (?:de |of )?(?:este año|this year)|(?P<month8>{MONTH}) (?P<last5>del año pasado)")),
    ("month_turn", "in", way(rf"(?P<last6>back) in (?P<month11>{MONTH})") + r"(?!,?\s+\d)"),
    ("month", "in",
        way(rf"(?:in|during|by|en|for|im|de|durante) (?:the (?:month|\w+ (?:week|half|days)) of |el mes de |early |"
            rf"late |mid-?|finales de |principios de |"
            rf"mediados de )?(?P<month>{MONTH})") + r"(?![\s-]+(?:\d|quarter|edition|report|forecast|note|estimate))"),
    ("month", "in", way(rf"(?:from|since|desde|de) (?:early |late |mid-?)?(?P<month>{MONTH})(?= (?:to|through|until|"
            rf"up|hasta|a|al) )")),
    ("month", "in", way(rf"(?P<month>{MONTH})\.?,? (?:de |del )?(?P<y>{YEAR})")),
    ("month", "in", rf"\b(?P<month>{MONTH})\b\.?(?=:?\s+(?:US)?[$€£¥₹]\s?\d|\))"),
    ("month_rel", "in",
        way(r"(?P<last>last month|(?:el )?(?:mes pasado|pasado mes)|le mois dernier|letzten Monat|im vergangenen "
            r"Monat)|(?P<this>this month|este mes|"
            r"ce mois|diesen Monat)")),
    ("decade", "through",
        way(r"(?:de aquí al?|hasta|through|until|between now and) (?:the |el )?(?:final(?:es)? de (?:la |esta "
            r")?década|(?:end|"
            r"close) of (?:the|this) decade)")),
    ("decade", "by",
        way(r"(?:(?:by|before|at|until|towards?|por|a|para|hacia|antes del?) )?(?:the |el )?(?:end|close|turn) of "
            r"(?:the|this) decade|decade['’]?s?[\s-](?:end|close)|"
            r"(?:a |hacia |para |antes del? )?(?:el )?(?:finales|final|fin|cierre|término) de(?:l| la| esta| este)? "
            r"(?:presente )?(?:década|decenio|lustro|quinquenio)|by (?:the )?decade|(?:before|when|once) the decade "
            r"(?:is out|ends|closes)|(?:antes de que |cuando )(?:acabe|termine|concluya) la década|al (?:acabar|"
            r"terminar|cerrar) la década|Ende (?:des|dieses) Jahrzehnts|"
            r"fin de la décennie")),
    ("decade", "through",
        way(r"(?:(?:over|for|through|in) )?(?:the )?(?:rest|remainder) of (?:the|this) decade|this decade|(?:en "
            r")?lo que (?:queda|resta) de (?:la )?década|(?:el )?resto de (?:la|esta) década|"
            r"esta década")),
    ("year", "by", way(rf"give (?:it|them) (?:until|till) {_PART}(?P<y>{YEAR})")),
    ("year", "through",
        way(rf"(?:through|until|till|up to(?: and including)?|between (?:now|today) and|from (?:now|here) (?:to|until|"
            rf"through)|now through|to(?= the (?:end|close) of)|(?:period|years) to|de aquí a(?:l)?|hasta|entre "
            rf"(?:hoy|ahora) y|jusqu['’]en|over the years to|in the years to|"
            rf"out to|bis|"
            rf"plazo que (?:acab|termin|venc|conclu|expir)\w+ (?:en|con)) {_PART}(?P<y>{YEAR})") + NOT_A_YEAR),
    ("year", "since",
        way(rf"(?:since|desde|seit|depuis) (?:the (?:start|beginning|end) of |early |late |el (?:año|inicio de|"
            rf"comienzo de|arranque de) |"
            rf"(?:principios|comienzos|inicios|finales) de |calendar |"
            rf"(?P<middle>mid-?|mediados de ) ?)?(?P<y>{YEAR})")),
    ("year", "by", way(rf"(?:by|before|towards?|antes de(?: que acabe)?|para|hacia|d['’]ici(?: à)?|"
            rf"come) {_PART}(?P<y>{YEAR})") + NOT_A_YEAR),
    ("rel", "by",
        way(r"(?:by|before|at) (?:the )?(?P<this>(?:year(?:['’]s)?[\s-](?:end|close)(?! \d)|(?:end|close) of (?:the|"
            r"this) "
            r"year|the year (?:is (?:out|over|up)|ends|closes)))|(?:a|para|antes de|al) (?:el )?"
            r"(?P<this2>(?:final(?:es)?|fin|cierre) (?:de|del) (?:este )?año)(?!\s+(?:fiscal|pasado|próximo|que "
            r"viene|siguiente|anterior|\d))|"
            r"(?P<this3>antes de que (?:acabe|termine|concluya|finalice|se acabe) el año)|(?:the )?(?P<this4>(?:rest|"
            r"remainder|balance) of "
            r"(?:the|this) year|(?:el )?resto del año|lo que (?:queda|"
            r"resta) de(?:l)? año|year-end(?!\s+\d)|end of the year|Jahresende)")),
    ("year", "in",
        rf"(?<![\d.,/$€£#-])\b(?P<y>{YEAR})(?:E|F|e|['’]s)?\b(?![.,]\d|/\d|\s?(?:%|bn\b|GPUs|units|billion|"
        rf"million))(?!-\d){NOT_A_YEAR}"),
    ("year", "in", way(rf"(?:(?P<middle>mid|middle of|Mitte|mediados de|mitad de)|end|year-end|"
            rf"Ende)[\s-]+(?P<y>{YEAR})") + NOT_A_YEAR),
    ("year", "in", way(r"(?:in|for|by|en|para) ['’](?P<y>\d\d)") + r"(?!\s*(?:%|bn)|[.,]?\d)"),
    ("year", "in", way(rf"CY ?['’]?(?P<y>{YEAR}|\d\d)[EF]?")),
)  # fmt: skip

RELATIVE: Ways = (
    ("of_two", "in",
        way(r"(?:the )?(?P<last>latter|later|second|last) of (?:the two|those(?: two)?|these(?: two)?|both)(?: "
            r"years| quarters| halves)?|(?:the )?(?P<last2>latter|later|second) "
            r"(?:year|period)|(?:the )?(?P<first>former|earlier|first) of (?:the two|those(?: two)?|these(?: "
            r"two)?)(?: years| quarters)?|(?:the )?(?P<first2>former|earlier) year|"
            r"(?:el )?(?P<last3>segundo|último) de (?:ellos|esos (?:dos )?años|los dos(?: años)?)|(?:el "
            r")?(?P<first3>primero) de (?:ellos|esos (?:dos )?años|los dos(?: años)?)")),
    ("same", "in",
        way(r"(?:the |that )?(?:same|very same) (?:fiscal )?(?P<several>(?:two|three|four) (?:fiscal )?(?:years|"
            r"quarters|periods|halves))|(?P<several3>(?:those|these) "
            r"(?:same )?(?:two |three |four )?(?:fiscal )?(?:years|quarters|dates))|(?P<several2>(?:(?:l?os "
            r")?mismos|esos|estos|ambos) (?:(?:mismos )?dos |tres |cuatro )?"
            r"(?:años|ejercicios|trimestres))|both (?P<several4>years|quarters|periods)")),
    ("same", "in",
        way(r"(?:the |that )same (?:fiscal )?(?:year|quarter|period|half|span|stretch|time ?frame|window|horizon|"
            r"timespan|interval|months)|that (?:fiscal )?(?:year|quarter|half|month)"
            r"(?!\s*['’])|(?:over |in |during )that (?:period|stretch|span|time|window|horizon|interval)|by then|by "
            r"that (?:time|date|point|year)|(?:el |ese |este )?mismo "
            r"(?:año|trimestre|periodo|período|ejercicio|plazo|lapso|intervalo|tramo|semestre|mes)|(?:ese|aquel|"
            r"dicho) (?:año|ejercicio|trimestre|semestre|periodo|período|plazo|lapso|"
            r"mes)|para entonces|por entonces|im selben (?:Jahr|Zeitraum|Quartal)|la même (?:année|période)")),
    ("rel", "none", way(r"into the new year")),
    ("rel", "in",
        way(r"(?P<new>the new year|el nuevo año)|(?P<this>this year|the current year|(?:en )?lo que (?:va|llevamos|"
            r"llevan|lleva) de "
            r"(?:año|"
            r"ejercicio)|"
            r"current[\s-]year|this calendar year|year to date|the year (?:now "
            r")?under ?way|este año|este ejercicio|este curso|"
            r"(?:el )?año en curso|(?:el )?presente año|(?:el )?curso actual|dieses Jahr|in diesem Jahr|im "
            r"laufenden Jahr|cette "
            r"année)(?:['’]s)?")),
    ("rel", "in",
        way(r"(?P<last>last (?:calendar )?year|(?:el )?año pasado|(?:el )?pasado año|(?:el )?pasado ejercicio|(?:el "
            r")?curso pasado|letztes Jahr|"
            r"im vergangenen Jahr|l'an dernier|l'année dernière)(?:['’]s)?")),
    ("rel", "in",
        way(r"(?P<next>next (?:calendar )?year|the coming year|the year (?:ahead|to come)|(?:el )?próximo año|(?:el "
            r")?año (?:próximo|que viene|que entra|"
            r"entrante|venidero)|(?:el )?(?:próximo )?ejercicio que viene|"
            r"(?:el )?próximo ejercicio|(?:el )?curso (?:que viene|próximo|entrante|que "
            r"entra|venidero)|(?:el )?próximo curso|nächstes Jahr|im "
            r"nächsten Jahr|im kommenden Jahr|"
            r"l'an prochain|l'année prochaine)(?:['’]s)?")),
    ("rel2", "in", way(r"(?:the )?year after next|(?P<last>(?:the )?year before last|(?:el )?año antepasado)")),
    ("in_n", "in",
        way(rf"in (?P<n>{COUNT}) years['’]? time|(?P<n2>{COUNT}) years? (?:from now|hence|out)|(?:dentro|a la vuelta|"
            rf"al cabo) de "
            rf"(?P<n3>{COUNT}|un) (?:años?|ejercicios?)|dentro de (?P<n5>dos|tres|cuatro|cinco|diez)(?=\s*[.,;)])|"
            rf"a (?P<n4>{SOME_YEARS}) (?:from now|hence)")),
    ("in_n", "through", way(rf"(?:de aquí a|between now and) (?P<n>{COUNT}) (?:años?|years)(?: from now)?")),
    ("ago", "before",
        way(rf"(?P<n>{COUNT}) (?P<unit>months?|quarters?|years?) (?P<back>earlier|before(?: that)?(?!\s+(?:the))|prior|"
            rf"previously)|(?P<n3>{COUNT}) (?P<unit3>mes(?:es)?|trimestres?|"
            rf"años?|ejercicios?) (?P<back3>antes|atrás|más temprano)|(?:the )?(?P<unit5>quarter|month|year) "
            rf"(?P<back5>before(?!\s+(?:that|the|last))|earlier|prior)(?! )|(?:the )?"
            rf"(?:previous|prior|preceding) (?P<unit6>month)|(?P<unit9>mes) (?:anterior|previo|precedente)|"
            rf"(?P<n7>{COUNT}) (?P<unit7>Jahre?) (?P<back7>zuvor|früher)|"
            rf"(?P<n8>{COUNT}) (?P<unit8>ans?) (?P<back8>plus tôt|auparavant)")),
    ("ago", "in",
        way(rf"(?P<n>{COUNT}) (?P<unit>months?|quarters?|years?) (?P<now>ago|back)|"
            rf"(?P<now2>hace) {_ABOUT}(?P<n2>{COUNT}) (?P<unit2>mes(?:es)?|trimestres?|años?|ejercicios?)|"
            rf"(?P<now3>vor) (?P<n3>{COUNT}|einem) (?P<unit3>Jahr(?:en)?|Monat(?:en)?)|(?P<now4>il y a) "
            rf"(?P<n4>{COUNT}) (?P<unit4>ans?|mois)|(?:a|one) (?P<n5>decade|half-decade) (?P<now5>ago)|(?P<now6>hace) "
            rf"una? "
            rf"(?P<n6>{SOME_YEARS})")),
    ("ago", "in", way(r"(?P<now>hace) (?P<n>dos|tres|cuatro|cinco|diez)") + r"(?=\s*[,;.]|\s+(?:la|el|las|los|era|"
            r"eran|se|fue|fueron|apenas|solo)\b)"),
    ("adjacent", "after",
        way(r"(?:the )?(?:one|year) after(?! next| \w+ing\b| (?:it|its|they|their|he|she|we|the|an?)\b)"
            r"(?: that)?|(?:the )?(?:following|ensuing|succeeding) (?:fiscal |financial )?(?:year|one|twelve months)|"
            r"(?:the )?year (?:thereafter|following)|(?:el |al )?(?:año|ejercicio|curso) (?:siguiente|posterior|"
            r"venidero|después|más tarde)")),
    ("adjacent", "before",
        way(r"(?:the )?year before(?! last)(?: that)?|(?:the )?(?:previous|prior|preceding) (?:fiscal |financial |"
            r"calendar )?year|year[\s-](?:earlier|ago)|(?:the )?one before"
            r"(?: that| it)?|(?:el )?(?:año|ejercicio|curso) (?:antes|anterior|previo|precedente)|im Vorjahr|"
            r"l['’]année précédente")),
    ("elliptic", "before",
        way(r"(?:(?:in|than|from|on|over|for|during) )(?:in )?the (?:previous|prior|preceding|last|one before)(?: "
            r"(?:one|"
            r"four|two|three|twelve|six|period|half))?|(?:que |del |al |con )(?:en )?"
            r"(?:el|los|lo) (?:anterior|previo|precedente)(?:es)?(?: periodo)?|del (?:anterior|previo|precedente|"
            r"pasado)|"
            r"(?:en|sobre|frente a|respecto a) "
            r"(?:el|los|l) (?:anterior|previo|precedente)(?:es)?|frente al anterior|"
            r"respecto al anterior|el (?:anterior|previo|precedente|pasado)(?= (?:no|fue|había|habían|se|llegó|"
            r"sumó|alcanzó|apenas|solo|ni|gastó|fueron|eran?|invirtió|ingresó|facturó|pagó) )|"
            r"(?:que |de |a |sobre )?(?:en )?l[oa]s (?:dos|tres|cuatro|seis|doce) (?:previ|"
            r"anterior|precedente)[oae]?s|"
            r"(?:in |than )?(?:in )?the (?:(?:previous|preceding|prior) (?:two|three|four|six|twelve)|(?:two|three|"
            r"four|six|twelve) (?:before|prior|previous))|prior (?:period|half)|previous (?:period|half)") +
            r"(?=\s*[.,;:)(]|\s*\Z|\s+(?:and|y|to|hasta|a|no|fue|había|habían|se|llegó|sumó|alcanzó|apenas|solo|ni|"
            r"gastó|fueron|eran?|invirtió|ingresó|facturó|pagó)\s)"),
    ("elliptic", "before", r"\blast(?=\s*[.,;:)–—]|\s*\Z)"),
    ("elliptic", "after",
        way(r"(?:in|for|during|over) the (?:next|following)(?: one)?|next|the one (?:ahead|to come)|(?:en |para |"
            r"durante |d)?"
            r"el (?:próximo|siguiente|que viene|venidero|entrante)|al (?:otro|siguiente)|im (?:nächsten|kommenden)|"
            r"im Jahr darauf") + rf"(?=\s*[.,;:)(]|\s*\Z|\s+(?:{SAID_NEXT}\s|[$€£]?\d))"),
    ("elliptic", "after",
        way(r"(?:in|for|during|over|of) the (?:next|following|coming|subsequent) one|(?:en|para|durante) la "
            r"(?:próxima|siguiente)(?=\s*[.,;)]|\s*\Z)")),
    ("elliptic", "now",
        way(r"(?:for|in|during|over|of) the one (?:(?:that has |that is |which has |now |just ){0,2}(?:begun|started|"
            r"starting|beginning|under ?way|in progress|running))|(?:en|para) el (?:que )?(?:recién |acaba de |ahora )?"
            r"(?:empezado|iniciado|comenzado|arrancado|empezar|comenzar|arrancar)")),
    ("elliptic", "now",
        way(r"(?:for|in|during|over) the (?:current|present|running|new) one|(?:for|in) (?:the one|those) (?:that "
            r"has just begun|"
            r"(?:now )?under ?way)|en el que está en curso")),
    ("elliptic", "before", way(r"in the one just (?:ended|closed|over|finished|past|completed)")),
    ("elliptic", "now",
        way(r"(?:en|para|de) (?:el|este)(?: que corre| actual| presente| vigente| en curso)?|(?:el )?que (?:ahora "
            r")?(?:corre|empieza|arranca)|este|"
            r"(?:for|in|during) (?:this one|the "
            r"(?:current|present|running) one|this)|(?:the|this) current one|the one (?:now )?under ?way")
        + r"(?=\s*[.,;:)(»”]|\s*\Z|\s+(?:se\s|\w+rán?\b|prevé|espera|calcula|anticipa|augura|estima|adelanta|apunta|"
        r"pronostica|vaticina|proyecta|baraja|maneja|cuenta con))"),
    ("next_years", "over",
        way(rf"(?:over|for|in|across) the (?:following|subsequent) (?P<n9>two|three|four|five|six)(?=\s*[.,;)]|\s*\Z)|"
            rf"(?:in|over|for|across|of|during) the (?P<n>{COUNT}) (?:years )?(?:after that|that follow|thereafter|to "
            rf"follow)|los (?P<n2>{COUNT}) (?:años )?(?:que siguen|posteriores|siguientes)|"
            rf"(?P<n3>{SOME_YEARS}) (?:siguiente|posterior|que (?:le )?sigue|que viene|entrante|venider[oa])")),
    ("some_later", "in", way(rf"(?P<n>{COUNT}) (?P<unit>years|años|months|meses|quarters|trimestres) (?:later|on|"
            rf"after that|después|más tarde)|(?:a|one) "
            rf"(?P<n2>a)? ?year later|un año (?:después|más tarde)")),
    ("then", "after",
        way(r"(?:thereafter|from then on|after that|a partir de (?:entonces|ahí)|desde entonces|"
            r"de ahí en adelante|in (?:the )?years (?:after|that follow))")),
    ("next_years", "over",
        way(rf"(?:{_AHEAD}) (?:(?P<low>{COUNT})(?: (?:to|or|a|o) |[-–]))?(?P<n>{COUNT}) (?:fiscal |calendar "
            rf")?{_UNIT}|(?P<n2>{COUNT}) (?:próximos|siguientes) años|"
            rf"(?:en|durante|por|para|de) los (?:(?P<n4>{COUNT}) (?:siguientes|próximos|posteriores)|"
            rf"(?:siguientes|próximos) (?P<n5>{COUNT}))(?=\s*[,.;)]|\s*\Z)|"
            rf"(?:next|coming|próxim[oa]|siguiente|nächsten|prochaine) (?P<n3>{SOME_YEARS})")),
    ("past_years", "over",
        way(rf"(?:last|past|previous|preceding|pasados|últimos|letzten|vergangenen|dernières) "
            rf"(?P<n>{COUNT}) {_UNIT}|(?P<n2>{COUNT}) (?:últimos|pasados) "
            rf"años|(?:last|past|últim[oa]|pasad[oa]) (?P<n3>{SOME_YEARS})|(?P<n4>{SOME_YEARS}) pasad[oa]|"
            rf"(?P<n5>{SOME_YEARS}) (?P<back>anterior|previ[oa]|precedente)|(?P<n6>{COUNT}) "
            rf"{_UNIT} (?P<back2>anteriores|previos|precedentes)|"
            rf"(?P<back3>previous|preceding|prior|anterior|precedente) (?P<n7>{SOME_YEARS})")),
    ("in_months", "over",
        way(rf"(?:in|within|over|en|im|binnen) {_ABOUT}(?:the space of )?(?:the )?(?P<n>{COUNT}) (?:months|meses|"
            rf"Monaten|mois)") + r"(?!['’]?\s+(?:ago|earlier|before|later|time|of|to|through|ended|ending|"
            r"hasta|terminad\w+|de|antes)\b)"),
    ("in_years", "over", way(rf"(?:an?|its|the|their) (?P<ahead>{_ABOUT}(?P<n>{COUNT})[\s-]year)(?= (?:[\w-]+ "
            rf")?(?:plan|"
            rf"build-?out|programme|program|push|drive|budget|investment|spending|effort|campaign)\b)")),
    ("in_years", "over",
        way(rf"(?:over|in|within|across|during|spread over|for|durante|en|a lo largo de|dentro de|über|"
            rf"sur|para) {_ABOUT}(?:the course of |a span of |un plazo de |el plazo de |"
            rf"a period of |un periodo de )?(?:the )?(?:(?P<low>{COUNT})(?: (?:to|or|a|o) |"
            rf"[-–]))?(?P<n>{COUNT})[\s-]{_UNIT}(?: period)?|(?:over|in|within|en|durante|a lo largo de) (?:an?|una?) "
            rf"(?P<n2>{SOME_YEARS})|(?:plan|contrato|acuerdo|pacto|compromiso|programa|a contract) a (?P<n3>{COUNT}) "
            rf"años|a (?P<n4>{COUNT}) años vista|a lo largo del? (?:próxim[oa] )?(?P<n5>{SOME_YEARS})")
        + r"(?!['’]?\s+(?:ago|old|earlier|before|later|time|antes|después)\b)"),
    ("months_past", "over", way(r"than (?:it did )?a year ago")),
    ("now", "now",
        way(r"today(?:['’]s)?|currently|at present|right now|nowadays|as of now|these days|at the moment|hoy(?: en "
            r"día)?|actualmente|en la actualidad|a día de hoy|ahora mismo|"
            r"de momento|heute|derzeit|aujourd['’]hui|actuellement")),
    ("now", "weak", way(r"now|already|current(?=(?: [a-z-]+){1,3} of\b)|ya|ahora|bereits|déjà|"
            r"(?:current|today['’]s)(?=\s+(?:[$€£¥]|\d|US))|actual(?:es)?(?!\s+(?:de|ejercicio|año|trimestre))")),
)  # fmt: skip
