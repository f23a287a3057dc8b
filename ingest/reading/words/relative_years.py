"""Ways of naming years by what lies between them and the document, or the span named before."""

from ingest.reading.words.times import COUNT, SAID_NEXT, SOME_YEARS, Ways, way

_UNIT = r"(?:years?|años?|Jahre?n?|ans?|années|ejercicios?)"
_AHEAD = r"next|coming|following|upcoming|próximos|siguientes|nächsten|kommenden|prochaines"
_ABOUT = r"(?:about |around |roughly |nearly |just |some |almost |only |unos |casi |apenas |solo )?"

RELATIVE: Ways = (
    ("in_n", "through", way(r"(?:entre|de) este (?:año|ejercicio) (?:y|a) el (?:próximo|que viene|siguiente)(?: año)?|"
            r"(?:este año|este ejercicio) y el (?:próximo|que viene)(?: año)?(?! (?:se|será|irá|subirá|prevé)\b)|"
            r"(?:between )?this year and next(?! year['’]s)(?: combined)?")),
    ("year_begun", "in",
        way(r"(?:acab|termin|cerr|conclu|finaliz)(?:ará|arán|irá|irán|ar|ir) el ejercicio(?= (?:en|con|por)\b)")),
    ("rel", "in",
        way(r"(?:acab|termin|cerr|conclu|finaliz)(?:ará|arán|irá|irán|ar|ir) (?P<this>el año)(?= (?:en|con|por)\b)")),
    ("elliptic", "before",
        way(r"(?:que )?en el (?:que )?(?:acaba de (?:terminar|cerrar|concluir|acabar)|recién (?:terminado|cerrado|"
            r"concluido|acabado))")),
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
            r"llevan|lleva) de año|"
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
            r"im Jahr darauf") + rf"(?=\s*[.,;:)(»”]|\s*\Z|\s+(?:{SAID_NEXT}\s|[$€£]?\d))"),
    ("elliptic", "after",
        way(r"(?:in|for|during|over|of) the (?:next|following|coming|subsequent) one|(?:en|para|durante) la "
            r"(?:próxima|siguiente)(?=\s*[.,;)»”]|\s*\Z)")),
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
            rf"(?P<n2>{SOME_YEARS})|(?:plan|contratos?|acuerdos?|pactos?|compromisos?|programa|"
            rf"arrendamientos?|alquiler(?:es)?|suministros?|préstamos?|licencias?|a contract) a (?P<n3>{COUNT}) "
            rf"años|a (?P<n4>{COUNT}) años vista|(?:millones|millón|dólares|euros|"
            rf"libras|yuanes) a (?P<n6>{COUNT}) años|a lo largo del? (?:próxim[oa] )?(?P<n5>{SOME_YEARS})")
        + r"(?!['’]?\s+(?:ago|old|earlier|before|later|time|antes|después)\b)"),
    ("months_past", "over", way(r"than (?:it did )?a year ago")),
    ("now", "now",
        way(r"today(?:['’]s)?|currently|at present|right now|nowadays|as of now|these days|at the moment|hoy(?: en "
            r"día)?|actualmente|en la actualidad|a día de hoy|ahora mismo|"
            r"de momento|heute|derzeit|aujourd['’]hui|actuellement")),
    ("now", "weak", way(r"now|already|current(?=(?: [a-z-]+){1,3} of\b)|ya|ahora|bereits|déjà|"
            r"(?:current|today['’]s)(?=\s+(?:[$€£¥]|\d|US))|actual(?:es)?(?!\s+(?:de|ejercicio|año|trimestre))")),
)  # fmt: skip
