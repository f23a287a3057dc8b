"""The unit that a heading, a label or a caption gives to the numbers about which it speaks."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ingest.reading.learnt import compiled
from ingest.reading.numbers import money
from ingest.reading.numbers.numerals import DIGITS
from ingest.reading.tables.cells import GAP, HOURLY

_WATTS = {"mega": 1e-3, "tera": 1e3}
"""A unit of power by the name of its group, in gigawatts."""
_UNSCALED = ("hour", "tokens")


@dataclass(frozen=True)
class Hint:
    """What a heading, label or caption says of the unit of its cells.

    kind: money, percent, x, power, pieces, hour, tokens, or empty; soft: told by a word such as `share`, not by a sign.
    """

    kind: str = ""
    currency: str = ""
    factor: float = 0.0
    soft: bool = False


HINTS: dict[str, str] = {
    "numbers": (
        rf"(?:{money.BEFORE}{GAP})?(?<![\w'’‘]){DIGITS}(?!\d)(?:{GAP}-?(?:{money.MAGNITUDE}))?"
        rf"(?:{GAP}(?:{money.PERCENT}))?(?:{GAP}(?:de\s+)?(?:{money.AFTER}))?"
    ),
    "currency": (
        r"US\s?\$|U\.S\.\s?\$|\$|€|£|¥|\b(?:M?USD[mb]?n?|M?EUR|GBP|JPY|CNY|RMB|KRW|TWD|NT\$|INR|CHF)\b|"
        r"\b(?:U\.?S\.?\s+)?dollars?\b|\bdólares(?:\s+estadounidenses)?\b|\beuros?\b|\byuan(?:es)?\b|"
        r"\byen(?:es)?\b|\bpounds?\b|\blibras\b|\bwon\b"
    ),
    "scale": (
        r"(?-i:\bmM)\s?(?=[$€£]|\b|USD|EUR)|\b(?:mil(?:es\s+de)?\s+(?:millones|mill\.)|thousand\s+millions?|mm\s?d|mmd|billions?|trillions?|millions?|"
        r"bn|tn|trn|mn|mln|mds?|mrds|millones|mill\.|millardos|billones|milliarden|mrd|millionen|mio|milliards|thousands?|miles|"
        r"crore)\b|(?<=[$€£¥D])\s?(?:bn|mn|tn|m|b|k|t|mm)\b|\b(?:MM|M|B|bn|mn|mds?|mrds?)\s?(?=[$€£]|US[D$]|EUR|USD)|"
        r"\b[KkM](?=\s(?:units|unidades|GPUs|servers|chips|pieces)\b)|"
        r"['’‘]?\b000s?\b"
    ),
    "percent": r"%|\bper cent\b|\bpercent(?:age)?\b|\bpct\b|\bporcentajes?\b|\bpor ciento\b|\bprozent\b",
    "soft": (
        r"\A\W*(?:(?:market|revenue|unit)\s+)?(?:share|cuota|growth|crecimiento|CAGR|TCAC|YoY|QoQ|change|variación|"
        r"peso|mix|split|reparto|(?:year[\s-]on[\s-]year|y/y|annual)\b.{0,12})\b|"
        r"\b(?:share|cuota|growth(?:\s+rate)?|crecimiento|y/y|change|variación|mix|split|increase)\W*\Z|"
        r"\b(?:CAGR|TCAC|TACC|YoY|QoQ|[yq]-o-[yq]|q/q|a/a|t/t|interanual|chg|var)(?!\w)|\bi\.a\.|"
        r"\A\W*(?:share|part|proportion|cuota|parte|proporción) (?:of|de)\b"
    ),
    "power": r"\b(?:GW|gigawatts?|gigavatios|(?P<mega>MW|megawatts?|megavatios)|(?P<tera>TW))\b",
    "pieces": (
        r"\b(?:units?|unidades|shipments|pieces|envíos|million GPUs|thousand GPUs|number of (?:GPUs|chips|servers)|"
        r"shipped|delivered|despachad[oa]s|entregad[oa]s|enviad[oa]s|vendid[oa]s)\b"
    ),
    "hour": (
        rf"(?:{HOURLY})|\bhourly\b|\bGPU[\s-]hours?\b(?=[^.]{{0,20}}(?:price|\$|rate))|"
        r"(?:price|\$|rate|precio)[^.]{0,20}\bGPU[\s-]?(?:hours?|hr|h|hora)\b"
    ),
    "tokens": r"(?:/|per|por)\s*(?:1\s?)?(?:million|millón(?: de)?|1?M|mn)\s*(?:\w+\s+)?tokens?",
    "x": r"\((?:x|×|times|veces)\)|\bmultiple of\b|\btimes (?:20|the)",
}
"""What a heading, label or caption may say of a unit; whatever the case, but for watts."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: compiled(words, 0 if name == "power" else re.IGNORECASE) for name, words in HINTS.items()}


@lru_cache(maxsize=4096)
def hint_of(text: str, is_caption: bool = False) -> Hint:
    """What a text about a cell says of its unit; numbers in a caption are its own and say nothing."""
    if is_caption:
        text = _patterns()["numbers"].sub(" ", text)
    currency, factor = _currency(text), _scale(text)
    kind = _kind(text, bool(currency or factor), bool(currency), is_caption)
    soft = kind in ("", "money") and not is_caption and bool(_patterns()["soft"].search(text))
    by_kind = {
        "": Hint("percent" if soft else "", soft=soft),
        "money": Hint(kind, currency, factor, soft),
        "power": Hint(kind, factor=_watts(text)),
        "pieces": Hint(kind, factor=factor),
        "hour": Hint(kind, currency),
        "tokens": Hint(kind, currency),
    }
    return by_kind.get(kind, Hint(kind))


def _kind(text: str, in_money: bool, has_currency: bool, is_caption: bool) -> str:
    """The kind that a text tells the most plainly; a sign of per cent says nothing in a caption of money."""
    left_out = {"percent"} if is_caption and in_money else set()
    left_out |= {"pieces"} if has_currency else set()
    kinds = (kind for kind in ("tokens", "hour", "percent", "power", "x", "pieces") if kind not in left_out)
    return next((kind for kind in kinds if _patterns()[kind].search(text)), "money" if in_money else "")


def _watts(text: str) -> float:
    found = _patterns()["power"].search(text)
    return next((factor for name, factor in _WATTS.items() if found and found[name]), 1.0)


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


_SCALES = {
    "thousand": 1e3, "thousands": 1e3, "miles": 1e3, "k": 1e3, "000": 1e3, "000s": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9,
    "t": 1e12, "mill.": 1e6, "thousand millions": 1e9, "mil mill.": 1e9, "miles de mill.": 1e9,
    "miles de millones": 1e9, "mm d": 1e9,
}  # fmt: skip
_GLUED = compiled(r"\b(?:USD|US\$|EUR)\s?(mn?|bn?|k)\b|\bM(?:USD|EUR)\b|\bM€")


def _scale(text: str) -> float:
    found = _patterns()["scale"].search(text)
    if not found:
        glued = _GLUED.search(text)
        return _SCALES[(glued[1] or "m")[0].lower()] if glued else 0.0
    if found[0].startswith("mM"):
        return 1e9
    word = " ".join(found[0].lower().strip(" '’‘").split())
    return _SCALES.get(word) or money.MAGNITUDES.get(word, (1e9, ""))[0]


def merged(near: list[Hint], far: list[Hint]) -> Hint:
    """One hint out of many, the nearest first: the first kind told, then a currency and a scale that fit it."""
    kinds = [one for one in (*near, *far) if one.kind]
    if not kinds or kinds[0].kind in ("percent", "x", "power"):
        return kinds[0] if kinds else Hint()
    first = kinds[0]
    fitting = kinds[:1] if first.kind == "pieces" else [one for one in kinds if one.kind in ("money", *_UNSCALED)]
    currency = next((one.currency for one in fitting if one.currency), "")
    factor = first.factor or next((one.factor for one in fitting if one.factor and first.kind not in _UNSCALED), 0.0)
    return replace(first, currency=currency, factor=factor)
