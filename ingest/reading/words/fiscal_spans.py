"""Ways of naming a fiscal year, or the year of which a report tells."""

from ingest.reading.words.times import (
    DAY,
    ENDS,
    FY,
    LAST_DAY,
    MONTH,
    MONTH_TOLD,
    NOT_SHARE,
    NTH,
    YEAR,
    Ways,
    way,
)

_YEAR = r"(?:fiscal year|financial year|year|ejercicio(?: fiscal)?|año(?: fiscal)?|exercice|Geschäftsjahr)"
_ON = (
    r"(?:(?:on |in |at |el |en |a |le |am |im |fin |end-|the end of |finales de |late ){0,2}"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:of |de )?)?)"
)

FISCAL: Ways = (
    ("month_end", "in", way(rf"(?:ended|closed|finished|exited|left|cerró|acabó|terminó) (?P<month>{MONTH})(?= "
            rf"(?:with|on|"
            rf"at|con|en)\b)")),
    ("fiscal", "in", way(rf"{YEAR}[-–/](?P<y>\d\d) (?:fiscal|financial) year")),
    ("fiscal_closing", "in",
        way(rf"(?:{FY}|exercice|Geschäftsjahr)[\s-]?(?:de )?['’]?(?P<fy>{YEAR}|\d\d),? ?\(?{ENDS} {LAST_DAY}"
            rf"(?P<month>{MONTH})\b|FYE? (?P<month2>{MONTH}) ?['’]?(?P<fy2>{YEAR}|\d\d)")),
    ("own_calendar", "none",
        way(rf"(?:(?:whose|its|their) (?:fiscal |financial )?(?:year|calendar)|books|accounts|(?:fiscal|financial) "
            rf"year) "
            r"(?:ends?|closes?|"
            rf"runs? (?:out|to|until|through)|finish(?:es)?|concludes?) {_ON}(?P<month>{MONTH})(?: \d{{1,2}}\b)?|"
            rf"(?:keeps? to|keeping to|follows?|following|works? to|runs? on|uses?|using|has|on|with) an? "
            rf"(?P<month2>{MONTH}) (?:fiscal )?(?:calendar|year(?:[\s-]end)?)|(?:closes?|closing) (?:its|their) "
            rf"(?:books|accounts|(?:fiscal |financial )?year) {_ON}(?P<month3>{MONTH})")),
    ("own_calendar", "none",
        way(rf"(?:cuyo|su) (?:ejercicio|año)(?: fiscal)? (?:se )?(?:cierra|acaba|termina|concluye|finaliza) {_ON}"
            rf"(?P<month>{MONTH})|cierra (?:su |el )?(?:ejercicio|año fiscal|cuentas|sus cuentas) {_ON}"
            rf"(?P<month2>{MONTH})|dont l['’]exercice (?:se )?(?:clôt|termine|achève) {_ON}(?P<month3>{MONTH})|"
            rf"(?:dessen|"
            rf"deren) Geschäftsjahr {_ON}(?:Ende )?(?P<month4>{MONTH}) (?:endet|schließt)")),
    ("year_closed", "in",
        way(rf"whose (?:fiscal |financial )?(?:year|books) (?:ended|closed|ran out|finished|concluded) {_ON}"
            rf"(?P<month>{MONTH})(?: \d{{1,2}}\b)?|cuyo (?:ejercicio|año)(?: fiscal)? (?:se )?(?:cerró|acabó|terminó|"
            rf"concluyó|finalizó) {_ON}(?P<month2>{MONTH})|(?:closed|ended|finished|completed) (?:a|the|its) "
            rf"(?P<month3>{MONTH}) (?:fiscal )?year")),
    ("year_from", "in",
        way(rf"{_YEAR} (?:(?:that|which|que|qui) )?(?P<starts>starting|beginning|begins|starts|(?:se )?(?:empieza|"
            rf"comienza|arranca|inicia)|from|commence)(?: from)? {_ON}(?P<month>{MONTH})(?: (?P<next>próximo))?(?: "
            rf"1\b)?"
            rf"(?: (?:de )?(?P<y>{YEAR}))?")),
    ("year_from", "in",
        way(rf"{_YEAR} (?:(?:that|which|que|qui) )?(?:began|started|(?:se )?(?:empezó|comenzó|arrancó|inició)|iniciado|"
            rf"comenzado|abierto) {_ON}(?P<month>{MONTH})(?: 1\b)?(?: (?:de )?(?P<y>{YEAR}))?")),
    ("fiscal_span", "growth", way(rf"(?:entre|de|from|between) (?:los ejercicios|fiscal years|fiscal) (?P<a>{YEAR}) "
            rf"(?:y|a|to|"
            rf"and|through) (?P<b>{YEAR})")),
    ("fiscal_span", "growth",
        way(rf"(?:fiscal(?: years?)?|FY) ?['’]?(?P<a>{YEAR}|\d\d)(?: (?:to|through) | ?[-–—] ?)(?:fiscal |"
            rf"FY ?)?(?P<b>{YEAR}|\d\d)") + NOT_SHARE),
    ("fiscal", "since",
        way(rf"(?:since|desde|seit|depuis) (?:the (?:start|beginning) of |el (?:inicio|comienzo|principio) del? |"
            rf"principios del? )?(?:el |its |the )?{FY} ?(?P<y>{YEAR}|\d\d)")),
    ("fiscal", "in",
        way(rf"(?:full[\s-]year |the |calendar )?(?:{FY}|exercice|Geschäftsjahr)[\s-]?[(]?(?:de )?['’]?(?:(?:{YEAR}|"
            rf"\d\d)[/–-](?=\d\d\b))?"
            rf"(?P<y>{YEAR}|\d\d)[EF]?") + r"(?!\s*(?:%|per cent|percent)|[.,]\d)"),
    ("fiscal", "in", way(rf"(?P<y>{YEAR}) (?:fiscal|financial) year|(?P<y2>{YEAR})[\s-]fiscal")),
    ("year_closed", "in",
        way(rf"(?:closed|ended|finished|completed|wrapped up) (?:its|the|their|a|our) (?:fiscal |financial )?year "
            rf"(?:on |in |at )?(?:the end of )?"
            rf"(?:{DAY} )?{MONTH_TOLD}|(?:cerró|cerraron|concluyó|terminó|finalizó|acabó) (?:el |en "
            rf")?(?:\d{{1,2}} de )?(?P<month2>{MONTH})"
            rf"(?: de (?P<y2>{YEAR}))? (?:un|el|su) (?:ejercicio|año)(?: fiscal)?")),
    ("quarter_ended", "in",
        way(rf"(?:cerró|cerraron|concluyó|terminó|finalizó|acabó) (?:el |en )?(?:\d{{1,2}} de "
            rf")?(?P<month>{MONTH})(?: de (?P<y>{YEAR}))? "
            rf"(?:un|el|su) (?:(?:{NTH}) )?trimestre(?: fiscal)?")),
    ("fiscal_ended", "in",
        way(rf"(?:fiscal year|financial year|(?:(?:twelve|12) )months|year|"
            rf"(?:ejercicio|año)(?: fiscal)?(?: completo| entero)?|doce meses|exercice|celui),? {ENDS} "
            rf"{LAST_DAY}{MONTH_TOLD}")),
    ("fiscal_so_far", "in",
        way(r"(?:en )?lo que (?:va|llevamos|llevan|lleva) de(?:l)? (?:ejercicio|año fiscal|curso)(?: fiscal)?|"
            r"(?:so far |thus far )(?:in |into )?(?:this|its|the) fiscal year|fiscal year to date")),
    ("year_over", "in",
        way(r"(?:the )?(?:fiscal )?year (?:just |recently )(?:ended|closed|completed|finished|past|gone|over|"
            r"reported)|(?:just|recently)[\s-](?:ended|closed|"
            r"completed|finished|concluded) (?:fiscal )?year|(?:ejercicio |año )?(?:fiscal )?recién (?:cerrado|"
            r"terminado|concluido|acabado|finalizado)|"
            r"(?:ejercicio|año)(?: fiscal)? que acab[aó] de (?:cerrar(?:se)?|terminar|concluir|acabar|finalizar)")),
    ("year_over", "in",
        way(r"(?:closed|ended|finished|completed|wrapped up) (?:a|the|its|their) (?:\w+ )?(?:fiscal |financial "
            r")?year(?= (?:with|"
            r"of|that|in which|at|on))|(?:cerró|cerraron|concluyó|completó|terminó|acabó) (?:un|el|su) (?:\w+ "
            r")?(?:ejercicio|"
            r"año)(?: fiscal)?(?= (?:de|con|en el que)\b)")),
    ("year_over", "in", way(r"annual (?=(?:revenues?|sales|turnover|capex) (?:reached|hit|was|were|came|totall?ed|"
        r"rose|climbed|grew|jumped|topped|passed))")),
    ("year_over", "in", way(r"(?:en|durante) (?:el|la) (?:último|más reciente)|in the (?:latest|most recent)(?: "
            r"one)?") + r"(?=\s*[,.;])"),
    ("year_begun", "in",
        way(r"(?:the |el )?(?:fiscal )?(?:year|ejercicio|año)(?: fiscal)? (?:now|currently|about to|that is|that is "
            r"about "
            r"to|which is about to|just|que ahora|que ya|que está a punto de|a punto de) (?:end|ending|close|closing|"
            r"finish|"
            r"finishing|drawing to a close|acaba|termina|concluye|cerrar|acabar|terminar|cerrarse|expirar)")),
    ("year_begun", "in",
        way(r"(?:ejercicio|año fiscal)(?: fiscal)? que (?:se )?(?:arranc|empez|comenz|inici|estren)\w+ (?:en )?"
            r"(?:este mes|hoy|ayer|la semana pasada|esta semana|el mes pasado)|"
            r"fiscal year (?:that |which )?(?:began|started) (?:this|last) (?:month|week)")),
    ("year_begun", "in",
        way(r"(?:the )?(?:fiscal )?year (?:just|now|that has just|newly) (?:begun|started|under way|underway)|"
            r"(?:just|newly)[\s-](?:begun|started) "
            r"(?:fiscal )?year|(?:ejercicio|año)(?: fiscal)? (?:recién (?:empezado|iniciado|comenzado|estrenado|"
            r"arrancado)|que acaba de (?:empezar|comenzar|"
            r"arrancar|iniciarse)|que (?:ahora |hoy |ya )?(?:empieza|arranca|comienza|corre|se (?:inicia|abre|"
            r"estrena)))")),
    ("fiscal_rel", "in",
        way(r"(?:(?P<rel>this|current|its current|next|last|past|previous|prior|preceding|following|coming|full|"
            r"new) (?:fiscal|financial) year|"
            r"(?P<rel2>this|current|next|last) FY|(?:el )?(?P<rel3>presente|próximo|pasado|actual|nuevo|este|"
            r"último) ejercicio(?: fiscal)?|"
            r"ejercicio(?: fiscal)? (?P<rel4>en curso|actual|pasado|anterior|previo|precedente|siguiente|próximo|"
            r"que viene|entrante)|(?:im )?(?P<rel14>laufenden|nächsten|vergangenen|kommenden|abgelaufenen) "
            r"Geschäftsjahr(?:es)?|(?:este|presente) "
            r"(?P<rel9>año) fiscal|(?P<rel5>full)[\s-]year (?:guidance|outlook|target|forecast|budget|plan|capex|"
            r"capital|revenue|sales|band|range|goal|view|projection|estimate|bill|figure|number|total|spending|"
            r"investment|"
            r"expectation)s?|(?:its |the )?(?P<rel21>full) year(?! (?:of|to|before|after|earlier|ahead))|"
            r"año (?P<rel22>completo|entero)|"
            r"(?P<rel23>Gesamtjahr)(?:es)?|l['’]année (?P<rel24>entière|complète)|"
            r"(?:horquilla|previsión|objetivo|guía|meta|listón|techo|suelo|plan)(?: de(?:l)? (?:capex|inversión|"
            r"inversiones|gasto|"
            r"ingresos|ventas))? (?P<rel25>anual)|(?:elev|sub|mejor|recort|rebaj|revis|aument|ampli|situ|"
            r"fij)\w* (?:(?:el|la|su|hasta) )?"
            r"(?:capex|inversión|gasto|presupuesto|desembolso) (?P<rel26>anual)|"
            r"(?:horquilla|previsión|objetivo|guía|meta|presupuesto|rango|cifra) (?P<rel17>anual|"
            r"del (?:año|ejercicio))|(?P<rel18>annual) (?:(?:capex|capital|spending|revenue|sales|investment|"
            r"expenditures?) ){0,2}(?:guidance|outlook|target|forecast|budget|range|plan))")
            + r"(?!\s+(?:(?:de|para|en|for|of)\s+)?(?:20\d\d\b|fiscal))"),
    ("year_over", "none",
        way(rf"(?:(?:which |that )?(?:ended|closed|ending|finished)|cerrad[oa]|terminad[oa]|concluid[oa]|"
            rf"finalizad[oa]|que (?:terminó|acabó|cerró|"
            rf"concluyó|finalizó)) {LAST_DAY}{MONTH_TOLD}")),
    ("fiscal_rel", "in",
        way(r"(?:(?:for|in|over|across) (?:the|its|all of the) (?P<rel6>full|whole)[\s-]year|(?:for|across|"
            r"during) (?:the|all of the) (?P<rel16>year)(?=\s*[.,;)]|\s*\Z|\s+(?:and|but|from|against|up)\b|"
            rf"\s+to (?!(?:the end of |end-)?(?:{MONTH}|\d)))|"
            r"(?:(?:para|en|"
            r"durante|a lo largo de|de) (?:todo )?el (?P<rel18>ejercicio|año)|del (?P<rel19>ejercicio)|"
            r"del (?P<rel27>año) fiscal)(?=\s*[.,;)]|"
            r"\s*\Z|\s+(?:a|hasta|y|desde|entre|de entre|en (?:l[oa]s |unos )?(?:\d|torno))\s?)|(?:for|in|over) "
            r"the year as a "
            r"(?P<rel15>whole)|(?:for|in|over) (?:the|its) "
            r"(?P<rel11>fiscal|financial) year|(?:en|durante) el (?P<rel12>ejercicio)(?=\s*[.,;)]|\s*\Z)|(?:en|"
            r"para) (?P<rel7>todo) el "
            r"(?:año|ejercicio)|(?:en|para) el (?P<rel8>conjunto) del (?:año|ejercicio)|(?P<rel10>full)[\s-]year(?= "
            r"(?:[\w-]+ ){0,4}?(?:capital|capex|"
            r"guidance|outlook|spending|investment|expenditure|revenue|sales|forecast|target|takings|turnover|receipts|"
            r"billings|bookings|orders|shipments|growth)))") +
        rf"(?!\s+(?:to (?:the end of |end-)?(?:{MONTH}|\d)|(?:ended|ending|of|de|(?:fiscal\s+)?{YEAR})\b))"),
)  # fmt: skip
