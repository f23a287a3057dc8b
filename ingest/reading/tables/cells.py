"""Cells of tables: the number in one, and the unit that it has of itself or that stands in the lines about it."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest.reading.numbers import money
from ingest.reading.numbers.amounts import BILLION, find
from ingest.reading.numbers.numerals import DIGITS, from_digits

_GAP = r"[\s\u00a0\u202f\u2009]{0,2}"
_HOURLY = (
    r"(?:/|\b(?:per|por|la|an?))\s*(?:GPU|card|chip|accelerator|instance)?[\s/-]*(?:y\s+|and\s+)?"
    r"(?:hours?|hrs?|h|horas?)\b"
)
_PIECE = r"(?:units?|unidades|pieces|GPUs|chips|servers|servidores|accelerators|aceleradores|racks)"
_BARE_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TOO_LONG, _LONGEST_TOLD = 60, 100
_TOLD = {"money": "money", "percent": "percent", "power": "power", "multiple": "x"}


@dataclass(frozen=True)
class Number:
    """The number in a cell: its ends, what it says of its unit, and where it stands in the cell."""

    low: float
    high: float | None
    kind: str
    currency: str
    factor: float
    bound: str
    start: int
    end: int
    signed: bool = False


@dataclass(frozen=True)
class Hint:
    """What a heading, label or caption says of the unit of its cells.

    kind: money, percent, x, power, pieces, hour, tokens, or empty; soft: told by a word such as `share`, not by a sign.
    """

    kind: str = ""
    currency: str = ""
    factor: float = 0.0
    soft: bool = False


@cache
def _cell() -> re.Pattern[str]:
    """Compiled at the first table: most texts hold none."""
    return re.compile(
        r"\s*(?P<bound>(?:[~≈<>≤≥▲▼↑↓]|(?:up|down|sube|baja)\b|(?:c|ca|approx|aprox)\.|more than|over|at least|up to|"
        r"under|about|around|nearly|"
        r"almost|"
        r"más de|menos de|hasta|unos|casi|cerca de)\s*)?"
        rf"(?P<number>(?P<sign>[-−–+](?={_GAP}(?:{money.BEFORE}|\d))|\((?=[^()]{{1,20}}\)\s*%?\Z))?{_GAP}"
        rf"(?P<before>{money.BEFORE})?{_GAP}(?P<low>{DIGITS})"
        rf"(?:{_GAP}(?:[-–—]|to|a|y|and){_GAP}(?P<before2>{money.BEFORE})?{_GAP}(?P<high>{DIGITS}))?"
        rf"(?P<magnitude>(?:{_GAP}|-)(?:{money.MAGNITUDE}))?"
        rf"(?:{_GAP}(?P<percent>{money.PERCENT})|{_GAP}(?P<power>{money.POWERS})|{_GAP}(?P<multiple>{money.MULTIPLE})"
        rf"|{_GAP}(?:de\s+)?(?P<after>{money.AFTER})|{_GAP}(?P<pieces>{_PIECE}))?"
        rf"(?P<hour>\s?{_HOURLY}|\s?/\s?GPU\b)?\)?(?:{_GAP}%)?)"
        r"(?P<plus>\s?\+|\s?(?:or more|o más))?\s*"
        r"(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[(\[]\w{1,2}[)\]]|\s[a-e]\)?|(?<=[\d%])[a-e](?=\s*\Z)|[eE](?=\s*\Z))?\s*\Z",
        re.IGNORECASE,
    )


_WAYS = {"up": 1, "sube": 1, "▲": 1, "↑": 1, "down": -1, "baja": -1, "▼": -1, "↓": -1}
_LOWER = re.compile(r"[>≥]|more than|over|at least|más de", re.IGNORECASE)
_UPPER = re.compile(r"[<≤]|up to|under|nearly|almost|menos de|hasta|casi", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_number(text: str) -> bool:
    """Is a cell a number that is no bare year?"""
    if len(text) > _TOO_LONG or not any(letter.isdigit() for letter in text):
        return False
    found = _cell().match(text)
    return found is not None and not _is_year(found)


def _is_year(found: re.Match[str]) -> bool:
    alone = not any(found[name] for name in ("before", "magnitude", "percent", "power", "multiple", "after", "pieces"))
    if not alone or found["sign"]:
        return False
    return bool(_BARE_YEAR.match(found["low"])) and (not found["high"] or len(found["high"]) in (2, 4))


def number_of(text: str, language: str) -> Number | None:
    """The number of a cell in this language; None where the cell is no number, or a bare year."""
    found = _cell().match(text) if len(text) <= _TOO_LONG else None
    if not found or _is_year(found):
        return None
    word = (found["magnitude"] or "").strip(" -\u00a0\u202f\u2009")
    factor = _factor(word, language) if word else 0.0
    if factor is None:
        return None
    low = from_digits(found["low"], language)
    high = from_digits(found["high"], language) if found["high"] else None
    way = _WAYS.get((found["bound"] or "").strip().lower(), 0)
    if (found["sign"] and found["sign"] != "+") or way < 0:
        low = -low
    sign = found["before"] or found["before2"] or ""
    code = money.CURRENCY_BEFORE.get(sign, "") or money.CURRENCY_BEFORE.get(sign.upper(), "")
    code = code or money.CURRENCY_AFTER.get((found["after"] or "").lower(), "")
    kind, worth = _own_kind(found, bool(code))
    bound = "lower_bound" if found["plus"] or _LOWER.match(found["bound"] or "") else ""
    bound = bound or ("upper_bound" if _UPPER.match(found["bound"] or "") else "")
    end = found.start("number") + len(found["number"].rstrip())
    signed = bool(found["sign"] or way) or text[found.start("number") :].startswith("+")
    return Number(low, high, kind, code, (factor or (1.0 if worth != 1.0 else 0.0)) * worth, bound,
    found.start("number"), end,
                  signed)  # fmt: skip


def holds_a_number(texts: list[str]) -> bool:
    """Do the cells of a row hold a number; in a row of a name and what is told of it, one among words?"""
    return any(map(is_number, texts)) or (len(texts) == 2 and told_in(texts[1], "") is not None)


def told_in(text: str, language: str) -> Number | None:
    """The one amount that a cell of words tells, as `CAGR of 17.9% from 2025 to 2033`; None where it is not one."""
    if len(text) > _LONGEST_TOLD or not any(mark in text for mark in "%$€£") or not any(map(str.isdigit, text)):
        return None
    found = [one for one in find(text, language or "en") if one.shape in _TOLD and one.stated_or_percent]
    if len(found) != 1 or found[0].shape == "price":
        return None
    one, kind = found[0], _TOLD[found[0].shape]
    back = BILLION if kind == "money" else 1.0
    low, high = (one.value, None) if one.low is None or one.high is None else (one.low, one.high)
    return Number(low * back, high * back if high is not None else None, kind, one.unit[:3] if kind == "money" else "",
                  1.0 if kind in ("money", "power") else 0.0, "", one.start, one.end)  # fmt: skip


def _factor(word: str, language: str) -> float | None:
    try:
        return money.magnitude_of(word, language)
    except KeyError:  # letters in a case that no one writes
        return None


def _own_kind(found: re.Match[str], has_currency: bool) -> tuple[str, float]:
    if found["percent"] or found["number"].rstrip().endswith("%"):
        return "percent", 1.0
    if found["power"]:
        return "power", money.POWER[found["power"].lower()]
    if found["multiple"]:
        return "x", 1.0
    if found["pieces"]:
        return "pieces", 1.0
    if found["hour"]:
        return "hour", 1.0
    return ("money" if has_currency else ""), 1.0


HINTS: dict[str, str] = {
        "numbers": (
            rf"(?:{money.BEFORE}{_GAP})?(?<![\w'’‘]){DIGITS}(?!\d)(?:{_GAP}(?:{money.MAGNITUDE}))?(?:{_GAP}(?:{money.PERCENT}))?"
            rf"(?:{_GAP}(?:de\s+)?(?:{money.AFTER}))?"
        ),
        "currency": (
            r"US\s?\$|U\.S\.\s?\$|\$|€|£|¥|\b(?:M?USD[mb]?n?|M?EUR|GBP|JPY|CNY|RMB|KRW|TWD|NT\$|INR|CHF)\b|"
            r"\b(?:U\.?S\.?\s+)?dollars?\b|\bdólares(?:\s+estadounidenses)?\b|\beuros?\b|\byuan(?:es)?\b|"
            r"\byen(?:es)?\b|"
            r"\bpounds?\b|\blibras\b|\bwon\b"
        ),
        "scale": (
        r"\b(?:mil(?:es\s+de)?\s+(?:millones|mill\.)|thousand\s+millions?|mm\s?d|mmd|billions?|trillions?|millions?|"
        r"bn|tn|trn|mn|"
        r"mln|millones|mill\.|millardos|billones|milliarden|mrd|millionen|mio|milliards|thousands?|miles|crore)\b"
        r"|(?<=[$€£¥D])\s?(?:bn|mn|tn|m|b|k|t|mm)\b|\b(?:MM|M|B|bn|mn)\s?(?=[$€£]|US[D$]|EUR|USD)|['’‘]?\b000s?\b"
    ),
        "percent": (r"%|\bper cent\b|\bpercent(?:age)?\b|\bpct\b|\bporcentajes?\b|\bpor ciento\b|\bprozent\b"),
        "soft": (
            r"\A\W*(?:(?:market|revenue|unit)\s+)?(?:share|cuota|growth|crecimiento|CAGR|TCAC|YoY|QoQ|change|"
            r"variación|peso|mix|"
            r"split|reparto|(?:year[\s-]on[\s-]year|y/y|annual)\b.{0,12})\b|"
            r"\b(?:share|cuota|growth(?:\s+rate)?|crecimiento|CAGR|TCAC|YoY|QoQ|y/y|change|variación|mix|split|"
            r"increase)\W*\Z|"
            r"\b(?:CAGR|TCAC|YoY|QoQ|interanual)\b|\A\W*(?:share|part|proportion|cuota|parte|proporción) (?:of|de)\b"
        ),
        "power": (r"\b(?:GW|gigawatts?|gigavatios|(?P<mega>MW|megawatts?|megavatios)|(?P<tera>TW))\b"),
        "pieces": (
            r"\b(?:units?|unidades|shipments|pieces|envíos|million GPUs|thousand GPUs|number of (?:GPUs|chips|"
            r"servers)|shipped|delivered|despachad[oa]s|entregad[oa]s|enviad[oa]s|vendid[oa]s)\b"
        ),
        "hour": (
            rf"(?:{_HOURLY})|\bhourly\b|\bGPU[\s-]hours?\b(?=[^.]{{0,20}}(?:price|\$|rate))|(?:price|\$|rate|"
            rf"precio)[^.]{{0,20}}"
            r"\bGPU[\s-]?(?:hours?|hr|h|hora)\b"
        ),
        "tokens": (r"(?:/|per|por)\s*(?:1\s?)?(?:million|millón(?: de)?|1?M|mn)\s*(?:\w+\s+)?tokens?"),
        "times": (r"\((?:x|×|times|veces)\)|\bmultiple of\b|\btimes (?:20|the)"),
}  # fmt: skip
"""What a heading, label or caption may say of a unit; whatever the case, but for watts."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(words, 0 if name == "power" else re.IGNORECASE) for name, words in HINTS.items()}


@lru_cache(maxsize=4096)
def hint_of(text: str, is_caption: bool = False) -> Hint:
    """What a text about a cell says of its unit; numbers in a caption are its own and say nothing."""
    patterns = _patterns()
    if is_caption:
        text = patterns["numbers"].sub(" ", text)
    currency, factor = _currency(text), _scale(text)
    if patterns["tokens"].search(text):
        return Hint("tokens", currency)
    if patterns["hour"].search(text):
        return Hint("hour", currency)
    if patterns["percent"].search(text) and not (is_caption and (currency or factor)):
        return Hint("percent")
    if found := patterns["power"].search(text):
        return Hint("power", "", 1e-3 if found["mega"] else 1e3 if found["tera"] else 1.0)
    if patterns["times"].search(text):
        return Hint("x")
    if not currency and patterns["pieces"].search(text):
        return Hint("pieces", "", factor)
    soft = not is_caption and bool(patterns["soft"].search(text))
    if currency or factor:
        return Hint("money", currency, factor, soft)
    return Hint("percent", soft=True) if soft else Hint()


def _currency(text: str) -> str:
    found = _patterns()["currency"].search(text)
    if not found:
        return ""
    sign = " ".join(found[0].upper().split())
    if code := money.CURRENCY_BEFORE.get(found[0], ""):
        return code
    word = " ".join(found[0].lower().split())
    if code := money.CURRENCY_AFTER.get(word, "") or money.CURRENCY_AFTER.get(word.rstrip("s"), ""):
        return code
    return next((code for code in ("USD", "EUR", "RMB") if code in sign), "USD").replace("RMB", "CNY")


_SCALES = {"thousand": 1e3, "thousands": 1e3, "miles": 1e3, "k": 1e3, "000": 1e3, "000s": 1e3, "m": 1e6, "mm": 1e6,
"b": 1e9,
           "t": 1e12, "mill.": 1e6, "thousand millions": 1e9, "mil mill.": 1e9, "miles de mill.": 1e9,
           "miles de millones": 1e9, "mm d": 1e9}  # fmt: skip


def _scale(text: str) -> float:
    found = _patterns()["scale"].search(text)
    if not found:
        glued = re.search(r"\b(?:USD|US\$|EUR)\s?(mn?|bn?|k)\b|\bM(?:USD|EUR)\b|\bM€", text)
        return 0.0 if not glued else {"m": 1e6, "b": 1e9, "k": 1e3}[(glued[1] or "m")[0].lower()]
    word = " ".join(found[0].lower().strip(" '’‘").split())
    return _SCALES.get(word) or money.MAGNITUDES.get(word, (1e9, ""))[0]


def merged(near: list[Hint], far: list[Hint]) -> Hint:
    """One hint out of many, the nearest first: the first kind told, then a currency and a scale that fit it."""
    every = [*near, *far]
    kinds = [one for one in every if one.kind]
    if not kinds:
        return Hint()
    first = kinds[0]
    if first.kind in ("percent", "x", "power"):
        return first
    fitting = [one for one in every if one.kind in ("money", "hour", "tokens")] if first.kind != "pieces" else kinds[:1]
    currency = next((one.currency for one in fitting if one.currency), "")
    factor = first.factor or (
        0.0 if first.kind in ("hour", "tokens") else next((one.factor for one in fitting if one.factor), 0.0)
    )
    return replace(first, currency=currency, factor=factor)


_GROUPED_BY_POINT = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d\.\d{3},\d|(?<![\d,.])\d+,\d{1,2}(?!\d)")
_GROUPED_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?!\d)|\d,\d{3}\.\d|(?<![\d,.])\d+\.\d{1,2}(?!\d)")


_THOUSANDS = re.compile(r"[^\d,]*[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")


def language_of_numbers(cells: list[str], language: str) -> str:
    """The language whose separators the numbers of a table use; the text's where they do not tell."""
    text = " ".join(cells)
    points, commas = len(_GROUPED_BY_POINT.findall(text)), len(_GROUPED_BY_COMMA.findall(text))
    if points > commas:
        return language if language in ("es", "de", "fr") else "es"
    grouped = [cell for cell in cells if "," in cell]
    mexican = language == "es" and len(grouped) > 1 and all(_THOUSANDS.match(cell) for cell in grouped)
    if commas > points or mexican:
        return "en" if language in ("es", "de", "fr") else language
    return language
