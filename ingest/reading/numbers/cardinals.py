"""Cardinals: numbers in words up to a million, composed, in English, Spanish, German and French.

Magnitudes from a million on are read like those behind digits. `two hundred and fifty`, `ciento veinticinco mil`,
`siebenunddreißig`, `quatre-vingt-dix` and decimals (`dos coma cinco`, `two point five`) are one number each.
"""

from ingest.reading.numbers.phrases import STEP

_HUNDRED, _THOUSAND = -1, -2
"""Rooms of the words that multiply what stands before them."""

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
}
_TENS = {
    "en": "ten twenty thirty forty fifty sixty seventy eighty ninety",
    "es": "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "de": "zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "dix vingt trente quarante cinquante soixante septante huitante nonante",
}
_HUNDREDS = {
    "es": "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
}
_MORE: dict[str, dict[str, tuple[int, int]]] = {
    "en": {"hundred": (100, _HUNDRED), "thousand": (1000, _THOUSAND), "fourty": (40, 10)},
    "es": {
        "veintiún": (21, 1), "veintiun": (21, 1), "veintiuna": (21, 1), "un": (1, 1), "una": (1, 1), "cien": (100, 100),
        "cientos": (100, _HUNDRED),
        "mil": (1000, _THOUSAND), "setecientas": (700, 100), "treintaiuno": (31, 1),
    },
    "de": {"hundert": (100, _HUNDRED), "tausend": (1000, _THOUSAND), "zwo": (2, 1), "dreissig": (30, 10),
           "ein": (1, 1), "eine": (1, 1), "einer": (1, 1), "einem": (1, 1)},
    "fr": {"cent": (100, _HUNDRED), "cents": (100, _HUNDRED), "mille": (1000, _THOUSAND), "soixante": (60, 20),
           "dix": (10, 10), "vingts": (20, 20), "une": (1, 1)},
}  # fmt: skip
_AND = {"and", "y", "et", "e"}
_POINT = {"point": "en", "coma": "es", "con": "es", "punto": "es", "komma": "de", "virgule": "fr"}
_CLASHES = {"once", "cent", "cents", "un", "une", "mil", "mille", "elf", "sept"}
"""Words that are something else in another language; they count in their own only."""

Table = dict[str, tuple[int, int]]


def _of(language: str) -> Table:
    """Word -> (value, room): what may follow it is smaller than its room."""
    table: Table = {word: (number, 1) for number, word in enumerate(_UNITS[language].split(), 1)}
    table |= {word: (10 * number, 10) for number, word in enumerate(_TENS[language].split(), 1) if number > 1}
    if language == "es":
        table |= {word: (100 * number, 100) for number, word in enumerate(_HUNDREDS["es"].split(), 1)}
        table |= {word.replace("os", "as"): worth for word, worth in table.items() if word.endswith("ientos")}
        table |= {word.translate(str.maketrans("áéíóú", "aeiou")): worth for word, worth in table.items()}
    if language == "de":
        table |= _german()
    return table | _MORE[language]


def _german() -> Table:
    """German writes numbers below a thousand as one word: all of them."""
    units = ["", "ein", *_UNITS["de"].split()[1:]]
    tens = _TENS["de"].split()
    below = {number: units[number] for number in range(1, 20)}
    below |= {10 * ten + one: (f"{units[one]}und" if one else "") + tens[ten - 1]
              for ten in range(2, 10) for one in range(10)}  # fmt: skip
    table = {word: (number, 1) for number, word in below.items() if number > 1}
    for hundred in range(1, 10):
        stem = f"{units[hundred]}hundert"
        table |= {stem: (100 * hundred, 100)}
        table |= {f"{stem}{word}{'s' if number == 1 else ''}": (100 * hundred + number, 1)
                  for number, word in below.items()}  # fmt: skip
    thousands = {f"{units[one]}tausend": (1000 * one, 1000) for one in range(1, 10)}
    return table | thousands


_OWN = {language: _of(language) for language in _UNITS}
TABLES = {
    language: {
        word: worth for other in _OWN for word, worth in _OWN[other].items() if word not in _CLASHES
    } | own
    for language, own in _OWN.items()
}  # fmt: skip
"""Language -> number words of all four, its own where two languages clash."""
ARTICLES = frozenset({"a", "an", "un", "una", "une", "ein", "eine", "einem", "einer", "einen"})
STARTS = {language: frozenset(table) - ARTICLES for language, table in TABLES.items()}
"""The words that a number may begin with; one that begins with an article is found by its second word."""


def cardinal(low: str, place: int, language: str) -> tuple[float, int] | None:
    """(value, end) of the number in words that begins at `place` of plain lower case; None where none does."""
    whole = _whole(low, place, TABLES[language])
    if whole is None:
        return None
    value, end = whole
    point = STEP.match(low, end)
    if point and _POINT.get(point[2]) in (language, "en") and (point[2] != "con" or language == "es"):
        decimals = _decimals(low, point.end(), language)
        if decimals:
            return value + decimals[0], decimals[1]
    return float(value), end


def _whole(low: str, place: int, table: Table) -> tuple[int, int] | None:
    total = group = 0
    room, end = 1000, -1
    while found := _next(low, place, table, room):
        (value, kind), place, word = found
        if kind == _HUNDRED:
            if group >= 100 or (end >= 0 and not group):
                break
            group, room = (group or 1) * 100, 100
        elif kind == _THOUSAND:
            if total:
                break
            total, group, room = (group or 1) * 1000, 0, 1000
        elif word in ("vingt", "vingts") and group % 100 == 4:
            group, room = group + 76, 20
        elif value < room:
            group, room = group + value, min(kind, room)
        else:
            break
        end = place
    return (total + group, end) if end >= 0 else None


def _next(low: str, place: int, table: Table, room: int) -> tuple[tuple[int, int], int, str] | None:
    """The next number word with its place, over an `and` where one may stand."""
    found = STEP.match(low, place)
    if found and found[2] in _AND and room > 1 and found[1] == " ":
        found = STEP.match(low, found.end())
        if found and table.get(found[2], (room, 0))[0] >= room:
            return None
    worth = table.get(found[2]) if found else None
    return (worth, found.end(), found[2]) if found and worth and "'" not in found[1] else None


def _decimals(low: str, place: int, language: str) -> tuple[float, int] | None:
    """`two five` or `veinticinco` behind the point: .25."""
    table, digits, end = TABLES[language], "", place
    while (found := STEP.match(low, end)) and found[2] in table and len(digits) < 6:
        value = table[found[2]][0]
        if value > 9:
            break
        digits, end = digits + str(value), found.end()
    if digits:
        return float(f"0.{digits}"), end
    whole = _whole(low, place, table)
    return (float(f"0.{whole[0]}"), whole[1]) if whole else None
