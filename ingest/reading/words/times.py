"""Ways of naming a span of time, in English, Spanish, and the commonest German and French; one row each.

A row is (meaning, role, pattern). The meaning names the resolver in `periods` that turns the words into days.
"""

YEAR = r"(?:19[89]\d|20[0-5]\d)"
MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "jan feb mar apr may jun jul aug sept oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
MONTHS = {name: number for names in MONTH_NAMES for number, name in enumerate(names.split(), 1)} | {
    "setiembre": 9,
    "sep": 9,
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "primer": 1, "primero": 1, "primera": 1, "segundo": 2, 
            "segunda": 2,
             "tercer": 3, "tercero": 3, "cuarto": 4, "erstes": 1, "ersten": 1, "zweiten": 2, "dritten": 3, "vierten": 4,
             "premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4}  # fmt: skip
NTH = "|".join(ORDINALS)
NUMBERS = {word: number for words in ("one two three four five six seven eight nine ten eleven twelve",
                                       "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
                                       "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
                                       "une deux trois quatre cinq six sept huit neuf dix onze douze")
            for number, word in enumerate(words.split(), 1)} | {"couple of": 2, "decade": 10, "a": 1}  # fmt: skip
COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
QUARTER = r"(?:quarter|trimestre|Quartals?)"
NOT_A_YEAR = (
    r"(?!\s*(?:report|edition|survey|study|conference|summit|letter|keynote|index|AI Index|yearbook|model year|census))"
)


WAYS: tuple[tuple[str, str, str], ...] = (
    ("quarter", "in", rf"\bFY\s?['’]?(?P<fy>{YEAR}|\d\d)[\s,]*Q(?P<q>[1-4])\b"),
    ("quarter", "in",
        rf"\b(?:(?P<fiscal>fiscal\s+|FY\s?))?Q(?P<q>[1-4])[\s-]*(?:of\s+|de\s+|"
        rf"del\s+)?(?:(?P<fiscal2>fiscal\s+(?:year\s+)?|FY\s?))?['’]?(?P<y>{YEAR}|\d\d)\b"),
    ("quarter", "in", rf"\b(?P<q>[1-4])[QT][\s-]?['’]?(?P<y>{YEAR}|\d\d)\b"),
    ("quarter", "in", rf"\bT(?P<q>[1-4])\s+(?:de\s+)?(?P<y>{YEAR})\b"),
    ("quarter", "in",
        rf"\b(?:(?P<own>its|their|his|su|sus)\s+)?(?P<nth>{NTH})[\s-](?:(?P<fiscal>fiscal|"
        rf"financial)[\s-])?{QUARTER}\s+(?:of\s+|de\s+|del\s+|"
        rf",\s*)?(?:the\s+)?(?:(?P<fiscal2>fiscal(?:\s+year)?|FY|ejercicio(?:\s+fiscal)?|"
        rf"año\s+fiscal)\s*)?(?:año\s+|calendar\s+)?['’]?(?P<y>{YEAR}|(?<=FY)\d\d|(?<=['’])\d\d)\b"),
    ("quarter", "in", rf"\b(?:(?P<fiscal>fiscal)\s+)?(?P<y>{YEAR})(?:['’]s)?\s+(?P<nth>{NTH})\s+{QUARTER}\b"),
    ("quarter_ended", "in",
        rf"\b(?:{QUARTER}|three months)\s+(?:that\s+)?(?:ended|ending|to|through|terminado|cerrado|"
        rf"finalizado|concluido)\s+(?:on\s+|in\s+|en\s+|el\s+)?(?:the\s+end\s+of\s+|"
        rf"end-)?(?:\d{{1,2}}\s+(?:de\s+)?)?(?P<month>{MONTH})\b\.?(?:\s+\d{{1,2}}\b)?(?:,?\s+(?:de\s+)?(?P<y>{YEAR}))?"),
    ("quarter_ended", "in", rf"\b(?P<month>{MONTH})[\s-]quarter\b(?:\s+of\s+(?P<y>{YEAR}))?"),
    ("year_ago_quarter", "in",
        r"\b(?:(?:the\s+)?(?:same\s+(?:quarter|month|period|months)\s+(?:a\s+year\s+(?:ago|earlier|before)|"
        r"last\s+year|of\s+(?:the\s+)?(?:previous|last|prior)\s+year)|(?:year-ago|year-earlier|"
        r"prior-year)\s+(?:quarter|period))|(?:el\s+)?mismo\s+(?:trimestre|mes|periodo|"
        r"período)\s+(?:del?\s+)?(?:año\s+(?:anterior|pasado)|un\s+año\s+antes)|"
        rf"(?:the\s+)?same\s+(?:quarter|month|period|months)\s+(?:of|in)\s+(?P<y>{YEAR})|"
        rf"(?:el\s+)?mismo\s+(?:trimestre|mes|periodo|período)\s+de\s+(?P<y2>{YEAR}))\b"),
    ("half", "in",
        rf"\b(?P<nth>{NTH})\s+(?:half|semestre|semester)\b(?:\s+(?:of|de|del|du)\s+(?:(?P<rel>this year|last "
        rf"year|next year|the year|este año|el año pasado|(?:el )?próximo año|año)|"
        rf"(?:año\s+)?(?P<y>{YEAR})))?"),
    ("half", "in",
        rf"\b(?:H(?P<h>[12])(?:[\s-]?['’]?(?P<y>{YEAR})|[\s-]['’]?(?P<yy>\d\d)|['’](?P<yyy>\d\d))?|"
        rf"(?P<h2>[12])[HS][\s-]?['’]?(?P<yyyy>{YEAR}|\d\d)?)\b(?!\d)"),
    ("months", "in",
        rf"\b(?:first\s+(?P<n>{COUNT})\s+months|(?P<n2>{COUNT})\s+primeros\s+meses|"
        rf"primeros\s+(?P<n3>{COUNT})\s+meses)(?:\s+(?:of|de|del)\s+(?:the\s+year|this\s+year|"
        rf"(?:este\s+)?año|(?:año\s+)?(?P<y>{YEAR})))?\b"),
    ("months", "in",
        rf"\b(?P<n>{COUNT})\s+months\s+(?:to|through|ended|ending)\s+(?:the\s+end\s+of\s+|"
        rf"end-)?(?P<month>{MONTH})\b(?:\s+(?P<y>{YEAR}))?"),
    ("months", "in",
        rf"\b(?:between\s+|from\s+)?(?P<from>January|enero)\s+(?:to|through|and|a|y|"
        rf"until)\s+(?P<month>{MONTH})\b(?:\s+(?:of\s+|de\s+)?(?P<y>{YEAR}))?"),
    ("last_quarters", "in",
        r"\b(?:last|past|previous|trailing|latest|últimos)\s+(?P<n>four|three|two|cuatro|tres|dos|"
        r"eight)\s+(?:fiscal\s+)?(?:quarters|trimestres)\b"),
    ("last_quarters", "in",
        r"\b(?:last|past|previous|trailing|preceding|latest)\s+(?:12|twelve)[\s-]months?\b|"
        r"\búltimos\s+(?:doce|12)\s+meses\b"),
    ("quarter_rel", "in",
        r"\b(?:(?P<rel>this|last|latest|current|next|previous|past|prior|most\s+recent|coming|just-ended|"
        r"just\s+ended|reported)\s+(?:fiscal\s+)?quarter|(?P<rel2>último|pasado|este|próximo)\s+trimestre|"

            r"(?:in|during|for)\s+(?P<rel4>the)\s+(?:fiscal\s+)?quarter|en\s+(?P<rel5>el)\s+trimestre|"
            r"trimestre\s+(?P<rel3>pasado|actual|anterior|en\s+curso))\b"),
    ("quarter_nth", "in",
        rf"\b(?:(?P<own>its|their|his|su|sus|"
        rf"fiscal)\s+)?(?:fiscal\s+)?(?P<nth>{NTH})[\s-](?:fiscal[\s-])?{QUARTER}\b(?!\s*century)"),
    ("quarter_next", "in",
        r"\b(?:in|for|en|para)\s+(?:the|el)\s+(?:first|second|third|fourth|next|segundo|tercero|cuarto|"
        r"siguiente)(?=\s*[.,;)]|\s*\Z)"),
    ("quarter_nth", "in", r"\b(?:(?P<own>fiscal)\s+)Q(?P<q>[1-4])\b|\bQ(?P<q2>[1-4])\b"),
    ("fiscal_span", "growth", rf"\bfiscal\s+(?P<a>{YEAR})\s*(?:to|through|-|–|and)\s*(?:fiscal\s+)?(?P<b>{YEAR})\b"),
    ("fiscal", "in",
        rf"\b(?:(?:full[\s-]year\s+|the\s+)?(?:fiscal(?:\s+year)?|FY|ejercicio(?:\s+fiscal)?|año\s+fiscal|"
        rf"exercice|Geschäftsjahr)\s?(?:de\s+)?['’]?(?P<y>{YEAR}|\d\d)(?:/\d\d)?)\b(?!\s*(?:%|per cent|"
        rf"percent))"),
    ("fiscal_ended", "in",
        rf"\b(?:fiscal\s+year|year|ejercicio)\s+(?:ended|ending|to|that ends|cerrado|finalizado|que "
        rf"termina)\s+(?:on\s+|in\s+|en\s+|"
        rf"el\s+)?(?:\d{{1,2}}\s+(?:de\s+)?)?(?P<month>{MONTH})(?:\s+\d{{1,2}})?(?:,?\s+(?:de\s+)?(?P<y>{YEAR}))?\b"),
    ("fiscal_rel", "in",
        r"\b(?:(?P<rel>this|current|its current|next|last|previous|coming|full)\s+(?:fiscal|"
        r"financial)\s+year|(?P<rel2>this|current|next|last)\s+FY|(?:el\s+)?(?P<rel3>presente|próximo|"
        r"pasado|actual)\s+ejercicio|ejercicio\s+(?P<rel4>en\s+curso|actual|pasado|anterior|siguiente)|"
        r"(?P<rel5>full)[\s-]year\s+(?:guidance|outlook|target|forecast|budget))\b"),
    ("fiscal_rel", "in",
        r"\b(?:(?:for|in|over)\s+the\s+(?P<rel6>full|whole)[\s-]year|(?:en|para)\s+(?P<rel7>todo)\s+el\s+"
        r"(?:año|ejercicio)|(?:en|para)\s+el\s+(?P<rel8>conjunto)\s+del\s+(?:año|ejercicio))\b"
        rf"(?!\s+(?:to|ended|ending|of|de|(?:fiscal\s+)?{YEAR})\b)"),
    ("date", "date",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?:{MONTH})\b\.?,?\s*(?:(?:de\s+|del\s+)?{YEAR})?|"
        rf"\b(?:{MONTH})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*(?:%|bn|million|billion))(?:,\s*{YEAR})?|"
        rf"\b{YEAR}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/{YEAR}\b"),
    ("month_span", "growth",
        rf"\b(?:from|between|de|desde|entre)\s+(?P<from>{MONTH})\s+(?:de\s+)?(?P<a>{YEAR})\s+(?:to|and|"
        rf"through|until|a|y|hasta)\s+(?P<month>{MONTH})\s+(?:de\s+)?(?P<b>{YEAR})\b"),
    ("span", "growth",
        rf"\b(?:from|between|de|desde|entre|von|zwischen|entre)\s+(?:fiscal\s+)?(?P<a>{YEAR})\s+(?:to|and|"
        rf"through|until|a|y|hasta|bis|und|et)\s+(?P<b>{YEAR})\b"),
    ("span", "growth",
        rf"(?<![\d.,/$€£])\b(?P<a>{YEAR})\s*(?:(?:[-–—]|to|through|al?|bis|hasta)\s*(?P<b>{YEAR})|[-–—]\s*(?P<b2>"
        rf"\d\d))(?![\d.,]*\d|\s*(?:%|bn|billion|million|percent|per cent))\b"),
    ("months_between", "in",
        rf"\b(?:from|between|de|desde|entre|von|zwischen)\s+(?P<from>{MONTH})\s+(?:to|and|through|until|a|y|hasta|bis|und)"
        rf"\s+(?P<month>{MONTH})\b(?:\s+(?:of\s+|de\s+|del\s+)?(?P<y>{YEAR}))?"),
    ("month", "in",
        rf"\b(?:in|during|en|for|of|im)\s+(?:early\s+|late\s+|mid-?)?(?P<month>{MONTH})\b,?\s+(?:of\s+|"
        rf"de\s+|del\s+)?(?P<y>{YEAR})\b"),
    ("month", "since",
        rf"\b(?:since|desde|seit|depuis)\s+(?:early\s+|late\s+|mid-?)?(?P<month>{MONTH})\b"
        rf"(?:,?\s+(?:of\s+|de\s+|del\s+)?(?P<y>{YEAR})\b)?"),
    ("month", "in",
        rf"\b(?:in|during|en|for|im|de|durante)\s+(?:the\s+(?:month|\w+\s+(?:week|half|days))\s+of\s+|el\s+mes\s+de\s+|early\s+|late\s+|mid-?)?"
        rf"(?P<month>{MONTH})\b(?![\s-]+(?:\d|quarter|edition|report|forecast|note|estimate))"),
    ("month_rel", "in",
        r"\b(?:(?P<last>last\s+month|(?:el\s+)?(?:mes\s+pasado|pasado\s+mes)|le\s+mois\s+dernier|letzten\s+Monat|"
        r"im\s+vergangenen\s+Monat)|(?P<this>this\s+month|este\s+mes|ce\s+mois|diesen\s+Monat))\b"),
    ("decade", "by",
        r"\b(?:(?:by|before|at|until|towards?|por|a|para)\s+)?(?:the\s+)?(?:end|close|turn)\s+of\s+(?:the|"
        r"this)\s+decade\b|\bdecade['’]?s?[\s-]end\b|\b(?:a\s+|hacia\s+|para\s+)?(?:el\s+)?(?:finales|final|"
        r"fin|cierre)\s+de\s+(?:la|esta)?\s*(?:presente\s+)?década\b|\bby\s+(?:the\s+)?decade\b|"
        r"\bEnde\s+(?:des|dieses)\s+Jahrzehnts\b|\bfin\s+de\s+la\s+décennie\b"),
    ("decade", "through",
        r"\b(?:(?:over|for|through)\s+)?(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the|this)\s+decade\b|"
        r"\bthis\s+decade\b|\blo\s+que\s+queda\s+de\s+década\b|\besta\s+década\b"),
    ("year", "through",
        rf"\b(?:through|until|till|up\s+to|between\s+(?:now|today)\s+and|from\s+now\s+(?:to|until)|de\s+aquí\s+a|"
        rf"hasta|jusqu'en|over the years to|out to)\s+(?:the\s+end\s+of\s+|"
        rf"(?:el\s+)?(?:final(?:es)?|cierre)\s+de\s+|calendar\s+|(?:el\s+)?año\s+|at "
        rf"least\s+)?(?P<y>{YEAR})\b{NOT_A_YEAR}"),
    ("year", "since",
        rf"\b(?:since|desde|seit|depuis)\s+(?:the\s+start\s+of\s+|early\s+|late\s+|el\s+año\s+|"
        rf"principios\s+de\s+)?(?P<y>{YEAR})\b"),
    ("year", "by",
        rf"\b(?:by|before|towards?|antes\s+de|para|hacia|d'ici(?:\s+à)?|bis|come)\s+(?:the\s+)?(?:(?:end|"
        rf"close|start|middle)\s+of\s+|year-end\s+|end-|late\s+|early\s+|mid-?|(?:el\s+)?(?:final(?:es)?|"
        rf"cierre|mediados|principios)\s+de(?:l)?\s+|(?:el\s+)?(?:año|ejercicio)\s+|"
        rf"calendar\s+)?(?P<y>{YEAR})\b{NOT_A_YEAR}"),
    ("year", "in",
        rf"(?<![\d.,/$€£#-])\b(?P<y>{YEAR})(?:E|F|e)?\b(?![.,]\d|/\d|\s?(?:%|bn\b|GPUs|units|billion|"
        rf"million))(?!-\d){NOT_A_YEAR}"),
    ("rel", "in",
        r"\b(?P<this>this\s+year|the\s+current\s+year|current[\s-]year|this\s+calendar\s+year|"
        r"year\s+to\s+date|este\s+año|este\s+ejercicio|(?:el\s+)?año\s+en\s+curso|(?:el\s+)?presente\s+año|"
        r"dieses\s+Jahr|in\s+diesem\s+Jahr|cette\s+année)\b"),
    ("rel", "in",
        r"\b(?P<last>last\s+year|el\s+año\s+pasado|el\s+pasado\s+año|el\s+pasado\s+ejercicio|letztes\s+Jahr|"
        r"im\s+vergangenen\s+Jahr|l'an\s+dernier|l'année\s+dernière)(?:['’]s)?\b"),
    ("rel", "in",
        r"\b(?P<next>next\s+year|the\s+coming\s+year|(?:el\s+)?próximo\s+año|(?:el\s+)?año\s+(?:próximo|"
        r"que\s+viene|entrante)|el\s+próximo\s+ejercicio|el\s+ejercicio\s+que\s+viene|"
        r"el\s+próximo(?=\s*[.,;)]|\s*\Z)|nächstes\s+Jahr|im\s+nächsten\s+Jahr|l'an\s+prochain|"
        r"l'année\s+prochaine)(?:['’]s)?\b"),
    ("rel2", "in", r"\b(?:the\s+)?year\s+after\s+next\b|\bdentro\s+de\s+dos\s+años\b"),
    ("shift", "after",
        r"\b(?:(?:in\s+)?the\s+(?:year\s+after(?:\s+that)?|following\s+year|year\s+(?:thereafter|following)|"
        r"next(?=\s*[.,;]))|a\s+year\s+later|one\s+year\s+later|(?:el|un|al)\s+(?:año|"
        r"ejercicio)\s+(?:siguiente|después|más\s+tarde))\b"),
    ("shift", "before",
        r"\b(?:(?:a|one)\s+year\s+(?:earlier|ago|before|prior)|the\s+year\s+(?:before|earlier|prior)|"
        r"(?:the\s+)?(?:previous|prior|preceding)\s+(?:fiscal\s+)?year|year[\s-](?:earlier|ago)|(?:un|"
        r"el)\s+(?:año|ejercicio)\s+(?:antes|anterior|previo)|hace\s+un\s+año|hace\s+doce\s+meses|"
        r"doce\s+meses\s+antes|vor\s+einem\s+Jahr|im\s+Vorjahr|un\s+an\s+plus\s+tôt)\b"),
    ("years_ago", "in",
        rf"\b(?P<n>{COUNT})\s+years\s+(?:ago|earlier|before)\b|\bhace\s+(?P<n2>{COUNT})\s+años\b|"
        rf"\bvor\s+(?P<n3>{COUNT})\s+Jahren\b|\bil\s+y\s+a\s+(?P<n4>{COUNT})\s+ans\b"),
    ("months_ago", "in", rf"\b(?P<n>{COUNT})\s+months\s+(?:ago|earlier)\b|\bhace\s+(?P<n2>{COUNT})\s+meses\b"),
    ("next_years", "over",
        rf"\b(?:next|coming|following|upcoming|próximos|siguientes|nächsten|kommenden|"
        rf"prochaines)\s+(?:(?P<low>{COUNT})\s+(?:to|or|a|o)\s+)?(?P<n>{COUNT})\s+(?:fiscal\s+)?(?:years|"
        rf"años|Jahre[n]?|années|ejercicios)\b|\b(?P<n2>{COUNT})\s+(?:próximos|siguientes)\s+años\b|"
        rf"\bnext\s+(?P<n3>decade)\b"),
    ("past_years", "over",
        rf"\b(?:last|past|previous|preceding|pasados|últimos|letzten|vergangenen|"
        rf"dernières)\s+(?P<n>{COUNT})\s+(?:years|años|Jahre[n]?|années|ejercicios)\b|"
        rf"\b(?P<n2>{COUNT})\s+(?:últimos|pasados)\s+años\b|\b(?:last|past)\s+(?P<n3>decade)\b|"
        rf"\búltima\s+(?P<n4>década)\b"),
    ("in_years", "over",
        rf"\b(?:over|in|within|across|during|spread over|for|durante|en|a\s+lo\s+largo\s+de|dentro\s+de|über|"
        rf"sur)\s+(?:about\s+|roughly\s+|some\s+|unos\s+)?(?:the\s+course\s+of\s+|a\s+span\s+of\s+|un\s+plazo\s+de\s+|"
        rf"a\s+period\s+of\s+)?(?:(?P<low>{COUNT})\s+(?:to|or|a|o)\s+)?(?P<n>{COUNT})\s+(?:years?|años?|"
        rf"Jahre?n?|ans?|ejercicios)\b(?!\s+(?:ago|old|earlier|before|later))"),
    ("months_past", "over", r"\bthan\s+(?:it\s+did\s+)?a\s+year\s+ago\b"),
    ("now", "now",
        r"\b(?:today|currently|at\s+present|right\s+now|nowadays|as\s+of\s+now|these\s+days|"
        r"hoy(?:\s+en\s+día)?|actualmente|en\s+la\s+actualidad|a\s+día\s+de\s+hoy|heute|derzeit|aujourd'hui|"
        r"actuellement)\b"),
    ("now", "weak", r"\b(?:now|already|ya|ahora|bereits|déjà)\b"),
)  # fmt: skip
"""(meaning, role, pattern), tried in this order; words that one way has taken are closed to the later ones."""
