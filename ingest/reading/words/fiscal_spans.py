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

FISCAL: Ways = (
    ("fiscal_span", "growth",
        way(rf"(?:fiscal(?: years?)?|FY) ?['’]?(?P<a>{YEAR}|\d\d)(?: (?:to|through) | ?[-–—] ?)(?:fiscal |"
            rf"FY ?)?(?P<b>{YEAR}|\d\d)") + NOT_SHARE),
    ("fiscal", "in",
        way(rf"(?:full[\s-]year |the |calendar )?(?:{FY}|exercice|Geschäftsjahr)[\s-]?(?:de )?['’]?(?:(?:{YEAR}|"
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
        way(rf"(?:fiscal year|financial year|(?:(?:twelve|12) )months|year|ejercicio(?: fiscal)?|año(?: fiscal)?|"
            rf"doce meses),? {ENDS} "
            rf"{LAST_DAY}{MONTH_TOLD}")),
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
            rf"concluyó|finalizó)) {LAST_DAY}{MONTH_TOLD}")),
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
