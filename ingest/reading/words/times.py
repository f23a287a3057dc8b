"""Numbers, months and ordinals that ways of naming a span of time are made of; the ways stand in `spans_of_time`."""

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
WEEKDAY_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "lunes martes miércoles jueves viernes sábado domingo",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
WEEKDAYS = {name: number for names in WEEKDAY_NAMES for number, name in enumerate(names.split())}
ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first opening auftakt inicial primer primero primera erstes ersten premier première 1er 1ère",
            "second segundo segunda zweites zweiten deuxième second 2e 2ème 2do",
            "third tercer tercero tercera drittes dritten troisième 3e 3ème 3er",
            "fourth final closing schluss last cuarto cuarta último viertes vierten quatrième 4e 4ème 4to",
        ),
        1,
    )
    for word in words.split()
}
NTH = "|".join(sorted(sorted(ORDINALS.keys() - {"último", "last"}), key=len, reverse=True))
"""Ordinals of quarters and halves; `last` and `último` only where the year is told, as they may mean the latest."""
NTH_OF_YEAR = "|".join(sorted(ORDINALS, key=len, reverse=True))
NUMBERS = {word: number for words in ("one two three four five six seven eight nine ten eleven twelve",
                                       "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
                                       "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
                                       "une deux trois quatre cinq six sept huit neuf dix onze douze")
            for number, word in enumerate(words.split(), 1)} | {
    "couple of": 2, "a couple of": 2, "a": 1, "una": 1, "uno": 1, "fifteen": 15, "quince": 15, "eighteen": 18,
    "dieciocho": 18, "twenty": 20, "veinte": 20, "twenty-four": 24, "veinticuatro": 24,
}  # fmt: skip
COUNT = (
    rf"(?:\d{{1,2}}|{'|'.join(sorted((word.replace(' ', chr(92) + 's+') for word in NUMBERS), key=len, reverse=True))})"
)
YEARS_IN = {
    "bienal": 2, "trienal": 3, "cuatrienal": 4, "quinquenal": 5,
    "bienio": 2, "trienio": 3, "lustro": 5, "quinquenio": 5, "half-decade": 5, "sexenio": 6, "decade": 10, "década": 10,
    "decenio": 10, "jahrzehnt": 10, "décennie": 10,
}  # fmt: skip
"""Words for spans of several years."""
SOME_YEARS = "|".join(YEARS_IN)
QUARTER = r"(?:quarter|trimestre|Quartals?)"
HALF = r"(?:half|semestre|semester|Halbjahr)"
DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
BY_END = (
    r"(?:(?:the )?(?:end|close|beginning|start) of |end-|late |early |mid-? ?|principios de |comienzos de |"
    r"mediados de |primeros de |inicios de |fines de |zum Ende |Ende |fin |finales de |fin de |final de |cierre de )?"
)
LAST_DAY = (
    rf"(?:(?:on |in |at |by |en |el |a |al ){{0,2}})(?P<turn>next |last |this |el próximo "
    rf")?{BY_END}(?:(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of |de )?)?"
)
ENDED = r"(?:ended|ending|ends|finished|finishing|closed|closing|closes|concluded|concluding)"
ENDS = (
    r"(?:(?:that |which )?(?:ended|ending|ends|finished|finishing|finishes|closed|closing|closes|concluded|"
    r"concluding|concludes|expir(?:es|ed|ing)|ran (?:to|until|through)|runs? (?:out|to|until|through)|running (?:to|"
    r"until|through))|to|"
    r"through|"
    r"until|up to|bis|(?:clos|achevé|terminé)(?: le| en)?|qui (?:s['’]achève|s['’]achevait|se termine|se clôt|se "
    r"clôture)(?: le| "
    r"en)?|"
    r"a(?= \d{1,2} de )|"
    r"hasta|terminad[oa]s?|cerrad[oa]s?|finalizad[oa]s?|concluid[oa]s?|que (?:\w+ )?(?:termin|acab|cerr|cierr|"
    r"conclu|finaliz|expir|venc|clausur)\w+)"
)
MONTH_TOLD = (
    rf"(?P<month>{MONTH})\b\.?(?: (?P<d>\d{{1,2}})\b(?![.,]\d|\s*(?:%|bn|billion|mill|mil\b|Mill|Mrd|\d)))?(?:,? "
    rf"(?:of |de |"
    rf"del )?(?P<y>{YEAR}))?"
)
FY = r"(?:fiscal(?: year)?|financial year|FY|ejercicio(?: fiscal)?|año fiscal)"
NOT_SHARE = r"(?![.,]?\d|\s*(?:%|per cent|percent|bn\b|billion|million))"
OF_YEAR = (
    r"(?:(?P<this>this year|this one|the (?:current )?year(?! (?:before|after|earlier|ahead|ago|to "
    r"come))|(?:este )?año(?: en curso)?(?! (?:que viene|próximo|pasado|anterior|previo|siguiente|\d))|presente año)|"
    r"(?P<last>last year|the (?:previous|prior) year|(?:el )?(?:año pasado|pasado año|año anterior)|(?:des )?"
    r"(?:vergangenen|letzten|vorigen) Jahres|(?:des )?Vorjahres|l['’]an(?:née)? (?:dernier|dernière|passée?))|"
    r"(?P<next>next year|the (?:following|coming) year|(?:el )?(?:próximo año|año próximo|año que viene)))"
)
NOT_A_YEAR = (
    r"(?!\s*(?:report|edition|survey|study|conference|summit|letter|keynote|index|AI Index|yearbook|model year|census))"
)
SAID_NEXT = (
    r"(?:and|y|to|hasta|a|se|proyecta|prevé|espera|calcula|anticipa|augura|estima|adelanta|apunta|pronostica|vaticina|"
    r"\w+rán?|la|el|los|las|su|it|they|should|will|would|expects|foresees|guides|sees|sollen|soll|sind)"
)
"""What follows upon a span that is named without its noun: `para el próximo prevé`, `for the fourth it expects`."""
Ways = tuple[tuple[str, str, str], ...]
"""Rows of (meaning, role, pattern): the meaning names the resolver that turns the words into days."""


def way(pattern: str) -> str:
    """A regular expression of whole words, in which a space stands for any space."""
    return rf"\b(?:{pattern})\b".replace(" ?", r"\s*").replace(" ", r"\s+")
