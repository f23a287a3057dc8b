"""Parts of a whole told in words: two-thirds, la mitad, one dollar in five."""

import re

_NTH = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, 
        "seventh": 7,
        "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
        "tercio": 3, "tercios": 3, "tercera": 3, "terceras": 3, "cuarto": 4, "cuartos": 4, "cuarta": 4, "cuartas": 4,
        "quinto": 5, "quintos": 5, "quinta": 5, "quintas": 5, "sexta": 6, "sextas": 6, "séptima": 7, "octava": 8,
        "novena": 9,
        "décima": 10, "décimas": 10, "décimo": 10,
        "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "zehntel": 10,
        "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10,
        "dixièmes": 10}  # fmt: skip

_COUNT = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
          "ten": 10,
          "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
          "nueve": 9, "diez": 10, "ein": 1, "eine": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
          "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}  # fmt: skip

_HALVES = r"half|la mitad|(?:die|der) Hälfte|la moitié"
_ENDS = (
    r"(?=\s+(?:of|del?|d'|des|du|der|in|by|on|to|for|goes|went|going|is|was|were|will|today|this|next|"
    r"now|from|as|that|and|y|en|para|se|será|son|was|war|ist|sein|sont)\b|\s*[^\w\s]|\s*$|\s+l'|"
    r"\s+in\s)"
)
_COUNTS = "|".join(sorted(_COUNT, key=len, reverse=True))
_NTHS = "|".join(sorted(_NTH, key=len, reverse=True))

FRACTION = re.compile(
    rf"\b(?:(?:las?|los|les|the)\s+)?(?P<count>{_COUNTS})[\s-](?P<nth>{_NTHS})\b(?:\s+partes?)?"
    rf"|\b(?P<of>(?!an?\b)(?:{_COUNTS}))(?:\s+(?:\w+\s+)?(?:out\s+of\s+(?:every\s+)?|of\s+every\s+|"
    rf"in\s+(?:every\s+)?)|\s+(?:\w+\s+)?de\s+cada\s+)(?P<every>{_COUNTS})\b"
    rf"|\b(?P<half>{_HALVES})\b",
    re.IGNORECASE,
)

NOT_A_PART = (
    r"(?:first|second|other|better|latter|final|last|back|front)[\s-]+half\b",
    r"half[\s-]+(?:an?\b|year|hour|time|past|life|decade|precision|billion|trillion|million|as\b)",
    r"half\s+of\s+(?:the\s+year|(?:19|20)\d\d)",
    r"\b(?:in|by|cut|cuts|cutting)\s+half\b",
    r"(?:in|per|each|every|last|this|next)\s+a?\s*quarter\b",
    r"\ba\s+quarter\b(?!\s+of\b)",
    r"\ba\s+quarter\s+of\s+(?:a\s+century|(?:19|20)\d\d)",

        r"\ba\s+(?:third|fifth|sixth|tenth)[\s-]+(?:party|parties|time|phase|site|data|quarter|year|"
        r"generation|campus|plant|model|straight)\b",
    r"\bun\s+(?:tercer|cuarto|quinto)\s+(?:trimestre|año|puesto|lugar|centro)",
    r"la mitad de (?:precio|tamaño|camino|año)",
    r"\b(?:ein|eine)\s+viertel(?:jahr|stunde)",
)  # fmt: skip
"""What looks like a part and is none; looked for around the find."""

_NOT_A_PART = re.compile("|".join(f"(?:{pattern})" for pattern in NOT_A_PART), re.IGNORECASE)
_AFTER = re.compile(_ENDS, re.IGNORECASE)


_CENTS = re.compile(
    r"\b(?P<cents>\d{1,2})\s+(?:cents|céntimos|centavos)\s+(?:of|in|on|out of|de)\s+(?:every|each|the|"
    r"cada)\s+(?:\w+\s+)?"
    r"(?:dollar|euro|pound|dólar)\b",
    re.IGNORECASE,
)


def fractions(text: str) -> list[tuple[int, int, float]]:
    """(start, end, per cent) of every part of a whole told in words."""
    out = [(found.start(), found.end(), float(found["cents"])) for found in _CENTS.finditer(text)]
    for found in FRACTION.finditer(text):
        per_cent = _worth(found)
        if per_cent is None or not (found["every"] or _AFTER.match(text, found.end())):
            continue
        around = text[max(0, found.start() - 12) : found.end() + 20]
        if not any(_overlaps(no, found, max(0, found.start() - 12)) for no in _NOT_A_PART.finditer(around)):
            out.append((found.start(), found.end(), per_cent))
    return out


def _overlaps(no: re.Match[str], found: re.Match[str], offset: int) -> bool:
    return no.start() + offset < found.end() and no.end() + offset > found.start()


def _worth(found: re.Match[str]) -> float | None:
    if found["half"]:
        return 50.0
    if found["nth"]:
        part, whole = _COUNT[found["count"].lower()], _NTH[found["nth"].lower()]
    else:
        part, whole = _COUNT[found["of"].lower()], _COUNT[found["every"].lower()]
    return round(100 * part / whole, 2) if part < whole else None
