"""Parts of a whole told in words: two-thirds, la mitad, one dollar in five, seis de cada diez."""

import re

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import words

_NTH = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100,
    "tercio": 3, "tercios": 3, "tercera": 3, "terceras": 3, "cuarto": 4, "cuartos": 4, "cuarta": 4, "cuartas": 4,
    "quinto": 5, "quintos": 5, "quinta": 5, "quintas": 5, "sexto": 6, "sexta": 6, "sextas": 6, "séptima": 7,
    "séptimas": 7, "octavo": 8, "octava": 8, "octavas": 8, "novena": 9, "décima": 10, "décimas": 10, "décimo": 10,
    "décimos": 10, "centésima": 100, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7,
    "achtel": 8, "zehntel": 10, "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "sixième": 6,
    "dixième": 10, "dixièmes": 10,
}  # fmt: skip
_PARTS_ONLY = words(
    "tercera terceras cuarta cuartas quinta quintas sexta sextas séptima séptimas octava octavas "
    "novena décima décimas"
)  # fmt: skip
"""Ordinals that name a part only with `parte` behind them."""

_ONLY_PARTS = words("drittel fünftel sechstel siebtel achtel zehntel tiers tercio")

_COUNT = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twenty": 20, "hundred": 100, "un": 1, "una": 1, "uno": 1, "la": 1, "dos": 2, "tres": 3, "cuatro": 4,
    "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "veinte": 20, "cien": 100, "ein": 1,
    "eine": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "le": 1,
    "otro": 1, "otra": 1,
}  # fmt: skip
_NUMBER = r"\d{1,3}"
_COUNTS = "|".join(sorted(_COUNT, key=len, reverse=True))
_CARDINALS = "|".join(sorted(sorted({*_COUNT} - {"a", "la", "le"}), key=len, reverse=True))
_NTHS = "|".join(sorted(sorted({*_NTH} - {"half", "halves"}), key=len, reverse=True))

_PARTS = compiled(rf"(?P<count>{_COUNTS})[ -](?P<nth>{_NTHS})(?![^\W\d_])(?P<parts> partes?)?")
_RATIO = compiled(
    rf"(?:(?P<of>{_CARDINALS})(?: (?:[^\W\d_]+ )?(?:out of |in (?:every )?)|-(?:in|out-of)-|"
    rf"(?: [^\W\d_]+)? (?:von|sur) )|"
    rf"(?P<digits>{_CARDINALS}|{_NUMBER})(?: (?:[^\W\d_]+ )?(?:out of (?:every )?|of every |in every |de cada )))"
    rf"(?P<every>{_CARDINALS}|{_NUMBER})(?![^\W_])(?! (?:years|months|weeks|days|hours|quarters|decades|phases|stages|"
    rf"places|locations|countries|cities|states|años|meses|semanas|días|horas|trimestres|fases|jahre|jahren|ans))"
)
_HALF = compiled(r"(?:half|la mitad|(?:die|der) hälfte|la moitié)(?![^\W\d_])")
_ENDS = compiled(
    r"(?= (?:of|del?|d'|des|du|der|in|by|on|to|for|goes|went|going|is|was|were|will|today|this|next|now|from|as|that|"
    r"and|y|en|para|por|se|será|son|was|war|ist|sein|sont|its|their|the|all|our|his|than|more|less|más|menos|a|al|"
    r"les|la|el|los|las|ce|sa|ses|seit|im|an|aller|dieser|comes?|came|would|could|should|has|have|had|are|or|if|when|"
    r"within|went|belongs?|runs?|ran|serves?|expected|projected|located|based|consumed|spent|one|two|three|six|nine|ten|twelve|eighteen|later|earlier|last|each|per|at|"
    r"into|since|until|through|during|because|but|then|already|once|where|while|only|also|again|lower|higher|cheaper|dearer|smaller|larger|bigger|below|above|up|down|"
    r"fewer|greater|inferior|superior|mayor|menor|niedriger|höher|auf|ins|im|zum|iront|ira|"
    r"va|van|irán|irá|bought|buys?|paid|pays?|fed|feeds?|falls?|fell|ended|ends?|lands?|landed|sits?|sat|funds?|funded|"
    r"used|spent|earmarked|devoted|reserved|committed|seulement|fue|fueron|acab\w+|vino|viene|vienen|vendrá|proced\w+|"
    r"provien\w+|correspond\w+|sirve|sirven|servirán?|sirvió|sirvieron|recae|recayó|llegará|llegó|pagó|pagará|compró|"
    r"comprará|davon|entfällt|entfiel|entfallen|geht|gehe|ging|gingen|gehen|fließt|fließen|floss|dient|dienen|macht|"
    r"stammt|kommt|soll|wird|werden|y|aux|à|sert|servait|servent|servira|revient|reviennent|était|sera|provient|"
    r"provenait|part|servirá|restante|destinad[oa]s?|dedicad[oa]s?)(?![^\W\d_])| *[^\w ]| *\Z| l')"
)
_NOT_A_HALF = compiled(
    r"half[ -]+(?:an?(?![^\W\d_])|year|hour|time|past|life|decade|precision|day|century|point|way|as(?![^\W\d_])|"
    r"(?:the|its|their|that) (?:price|cost|size|time|speed|rate|way|battle|distance|power|energy|height|number|work|"
    r"year|job|people|staff|memory|latency|weight|story|world|companies|team)|of (?:the year|(?:19|20)\d\d|"
    r"(?:fiscal|calendar) |fy))|la mitad de (?:precio|tamaño|camino|año|coste|costo|tiempo)"
)
_HALF_OF_TIME = compiled(
    r"(?:first|second|other|better|latter|final|last|back|front|and[ -]a|in|cuts?|cutting|by|a year and a)[ -]+\Z"
)
_GROWS_BY = compiled(r"(?:grow|rise|rising|rose|increas|climb|jump|expand|soar|swell|up)(?:n|s|ing|es|ed)? by \Z")
"""`rises by half`: a growth of 50 per cent."""
_NOT_A_PART = (
    r"(?<!by )(?:a|one) quarter(?! of(?! (?:a century|(?:19|20)\d\d))|"
    r" (?:and|to|or) (?:a |one )?(?:third|half|fifth|two))|"
    r"(?:a|one) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -]+(?:party|parties|time|phase|site|data|"
    r"quarter|year|generation|campus|plant|model|straight|country|company|day|week|month|round|customer|product|"
    r"building|facility|region|way|option|factor|person|hall|consecutive|release)|"
    r"(?:un|la|una|el|le) (?:tercer|tercera|cuarto|quinto|cuarta|quinta|sexto|octavo|octava)s? "
    r"(?!part|de l|de su|de es|de to|del? |en )|"
    r"(?:ein|eine) viertel(?:jahr|stunde)"
)
_NO_PART = compiled(_NOT_A_PART)
_DATED_PART = compiled(r" (?:in|by) (?:19|20)\d\d(?=[,.;)])")
_BEFORE_A_PART = (", ", "(", " was ", " is ", " from ", " to ", " at ", " nearly ", " about ")
"""`its slice, a quarter in 2022, will pass two-fifths in 2029`."""
_EACH_QUARTER = compiled(r"(?:in|per|each|every|first|last|past|previous|final|this|next|por|cada) \Z")
_CENTS = compiled(
    r" (?:of|in|on|out of|de) (?:every|each|the|cada) (?:of (?:the|those|these|its) )?"
    r"(?:[^\W\d_]+ )?(?:dollar|euro|pound|dólar|libra|peso|(?:real|sol)(?![^\W\d_]))"
)
NTH_WORDS = frozenset(_NTH) - {"half", "halves"}
HALF_WORDS = frozenset({"half", "mitad", "hälfte", "moitié"})
_BEHIND_A_COUNT = frozenset({"in", "out", "of", "de", "von", "sur"}) | NTH_WORDS


def may_be_part(word: str) -> bool:
    """May a number that `word` follows be the first of a part: `one in five`, `two thirds`?"""
    return word in _BEHIND_A_COUNT


def part_at(low: str, start: int) -> tuple[int, float] | None:
    """(end, per cent) of the part that begins at `start` with a count, an article or `half`; None where none does."""
    found = _PARTS.match(low, start) or _RATIO.match(low, start) or _HALF.match(low, start)
    if not found:
        return None
    per_cent = _worth(found)
    if per_cent is None or not (_is_plain(found) or _ENDS.match(low, found.end())):
        return None
    return None if _is_time_or_place(low, start, found) else (found.end(), per_cent)


def fraction_at(low: str, start: int) -> tuple[int, float] | None:
    """(end, worth) of the plain fraction at `start`, whatever follows: `three quarters`, `un cuarto`."""
    found = _PARTS.match(low, start)
    if not found or found["parts"]:
        return None
    return found.end(), _COUNT[found["count"]] / _NTH[found["nth"]]


def cents_of_a_whole(low: str, end: int) -> bool:
    """`60 cents of every dollar`: are the cents that end at `end` a part of the whole?"""
    return bool(_CENTS.match(low, end))


def whole_told(low: str, start: int) -> float:
    """5 where `three of every five` begins at `start`; 100 for any other part."""
    found = _RATIO.match(low, start)
    return float(_number(found["every"])) if found else 100.0


def _is_plain(found: re.Match[str]) -> bool:
    """Can it be nothing but a part: `one in five`, `two thirds`, `ein Fünftel`, `la cuarta parte`?"""
    told = found.groupdict()
    if told.get("every") or told.get("parts"):
        return True
    return bool(told.get("nth")) and (_COUNT[told["count"]] > 1 or told["nth"] in _ONLY_PARTS)


def _is_time_or_place(low: str, start: int, found: re.Match[str]) -> bool:
    head = low[max(0, start - 14) : start]
    if found.re is _HALF:
        if _GROWS_BY.search(low, max(0, start - 24), start):
            return False
        return bool(
            low[found.end() : found.end() + 1] == "-" or _NOT_A_HALF.match(low, start) or _HALF_OF_TIME.search(head)
        )
    if found.re is _RATIO:
        return False
    if _DATED_PART.match(low, found.end()) and head.endswith(_BEFORE_A_PART):
        return False
    if found["nth"] in _PARTS_ONLY and not found["parts"]:
        return True
    return bool(_NO_PART.match(low, start) or (found["nth"].startswith("quarter") and _EACH_QUARTER.search(head)))


def _worth(found: re.Match[str]) -> float | None:
    told = found.groupdict()
    if "nth" in told:
        part, whole = _COUNT[told["count"]], _NTH[told["nth"]]
    elif "of" in told:
        part, whole = _number(told["of"] or told["digits"]), _number(told["every"])
    else:
        return 50.0
    return round(100 * part / whole, 2) if 0 < part < whole and whole > 1 else None


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _COUNT[written]
