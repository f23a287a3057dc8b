"""Ways of naming months, years and decades outright."""

from ingest.reading.words.times import COUNT, MONTH, NOT_A_YEAR, SOME_YEARS, YEAR, Ways, way

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
_DATE = r"(?:\d{1,2}(?![\d.,]|\s*(?:%|per|por|bn|m|mil|millones|billones|million|billion|GW|MW)\b)|\d{4}(?!\d))"
"""A day or a year behind a month, not the amount of which the month is told."""
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
    ("month", "by", way(rf"(?:by|come|para|a partir de|d['’]ici(?: à)?|bis) (?:the end of |end-|late |"
            rf"finales de |"
            rf"fin |Ende )?(?P<month>{MONTH})") + r"(?!,?\s+(?:de\s+|of\s+|del\s+)?\d|[\s-]+quarter)"),
    ("month", "through", way(rf"(?:through|until|till|up to|hasta|jusqu['’]en|jusqu['’]à) (?:the end of |end-|"
            rf"finales de |el final de |fin de |fin )?(?P<month>{MONTH})")
            + rf"(?!,?\s+(?:de\s+|of\s+|del\s+)?{_DATE})"),
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
