"""Amounts: every number of a text that carries a currency, a per cent sign, a multiple, watts or counted pieces."""

import bisect
import re
from dataclasses import dataclass, replace

from ingest.reading import money
from ingest.reading.fractions import fractions
from ingest.reading.languages import language_of
from ingest.reading.numerals import DIGITS, IN_WORDS, from_digits, from_words

BILLION = 1e9
_GAP = r"[\s\u00a0\u202f\u2009]{0,2}"
_NUMBER = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{DIGITS})")
_WORDS = re.compile(
    rf"(?i:\b(?P<words>(?:an?|{IN_WORDS}))[\s-]+(?=(?:{money.MAGNITUDE}|{money.PERCENT}|times\b|veces\b|fois\b|mal\b))"
    r"|\b(?P<mil>mil)(?=\s+millones\b))"
)
_BEFORE = re.compile(rf"(?P<currency>{money.BEFORE}){_GAP}\Z")
_MAGNITUDE = re.compile(rf"(?:{_GAP}|-|‑)(?P<magnitude>{money.MAGNITUDE})\.?(?P<half>\s+y\s+medi[oa]\b)?")
_UNIT = re.compile(
    rf"{_GAP}(?P<percent>{money.PERCENT})|(?:{_GAP}|-)(?P<power>{money.POWERS})|"
    rf"{_GAP}(?P<multiple>{money.MULTIPLE})(?!{_GAP}\d)"
    rf"|(?:{_GAP}|-)(?:de\s+|d'|of\s+)?(?P<currency>{money.AFTER})"
)
_NO_PIECES = (
    "per|in|on|for|to|with|and|y|en|para|por|con|a|million|billion|dollars|dólares|hours|years|"
    "companies|people|is|are|will|firms|shows?|says?|said|customers|users|executives|"
    "respondents|sites|countries|engineers|percent|uses?|using|runs?|buys?|bought|from|by|of which|at|que|con|sus|su"
)
_PIECES = re.compile(
    rf"\s+(?:de\s+|of\s+)?(?:(?!(?:{_NO_PIECES})\b)[\w/+-]+\s+(?:and\s+(?=[A-Z]))?){{0,4}}?(?:{money.COUNTED})"
)
_ITEM = r"(?:GPUs?|gpus?|card|chip|accelerator|instance|tarjeta|acelerador|TPU|[A-Z]{1,2}\d{2,3}[A-Z]?)"
_HOUR = re.compile(
    rf"\s*(?:/|per\b|an?\b|por\b|la\b|a\s+la\b|cada\b|each\b|every\b|pro\b|par\b|"
    rf"the\b)[\s-]*(?:{_ITEM}[\s/-]*(?:per\b|an\b|y\b|por\b|a\b|/)?[\s-]*)?"
    r"(?:hours?|hrs?|h|hora|horas|Stunde|heure)\b(?:\s+(?:de|of|por|per)\s+(?:GPU|uso))?"
)
_TOKENS = re.compile(
    r"\s*(?:/|per\b|por\b|a\b|for\b|(?:for\s+|per\s+)?(?:each|every|cada)\b|pro\b|par\b|el\b)\s*(?:one\s+|un\s+|1\s*)?"

        r"(?P<scale>million|millón|millon|M|mn|thousand|mil|1?k|1,?000|billion|"
        r"Million)\s*(?:de\s+)?(?:\w+\s+)?tokens\b", re.IGNORECASE
)  # fmt: skip
_TOKEN_SCALE = {"thousand": 1e3, "mil": 1e3, "k": 1e3, "1k": 1e3, "1000": 1e3, "1,000": 1e3, "billion": 1e-3}
_FOLD = re.compile(r"\b(?:an?\s+)?(" + "|".join(money.FOLD_WORDS) + r")\b", re.IGNORECASE)
_MULTIPLIED = re.compile(

        rf"\b(?:(?:multiplied|multiply(?:ing)?|multiplies|multiplic\w+|multiplié\w*)\s+(?:\w+\s+)?(?:by|por|"
        rf"par)|factor\s+(?:of|de))\s+"
    rf"(?P<number>{DIGITS}|(?i:{IN_WORDS}))\b(?!{_GAP}%)", re.IGNORECASE
)  # fmt: skip
_YEAR = re.compile(r"(?:\A|\D)(?:19|20)\d\d\Z")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Amount:
    """One amount: `value` in `unit` with the ends of a range, and the words that carry it (`span` at `start`).

    shape: money, price, percent, part (per cent in words), multiple, power or pieces. stated: was a currency written
    beside it. magnitude: its word, as written. assumed: what was carried over from a neighbour.
    """

    value: float
    low: float | None
    high: float | None
    unit: str
    span: str
    start: int
    shape: str
    magnitude: str = ""
    stated: bool = True
    assumed: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.span)

    @property
    def stated_or_percent(self) -> bool:
        """Is the unit written beside it, not only understood?"""
        return self.stated or self.shape == "percent"


@dataclass(frozen=True)
class Numeral:
    """A number as it stands, before its neighbours are asked: `factor` 0 = no magnitude, `shape` empty = no unit."""

    start: int
    end: int
    value: float
    factor: float
    currency: str
    shape: str
    magnitude: str
    written: str
    scale: float = 1.0

    @property
    def bare(self) -> bool:
        return not self.shape


def amounts(text: str, language: str = "") -> list[Amount]:
    """Every amount of `text` in order, relevant or not; spans are exact and never overlap."""
    return find(text, language_of(text, language))


def find(text: str, language: str) -> list[Amount]:
    """`amounts` with the language settled."""
    numerals = _numerals(text, language)
    from ingest.reading.ranges import assemble  # ranges needs Amount and Numeral of this module

    found = assemble(text, numerals)
    found += [
        Amount(value, None, None, "percent", text[start:end], start, "part") for start, end, value in fractions(text)
    ]
    found += _folds(text, language)
    return _without_overlaps(found)


def _folds(text: str, language: str) -> list[Amount]:
    out = []
    for found in _FOLD.finditer(text):
        worth = float(money.FOLD_WORDS[found[1].lower()])
        out.append(Amount(worth, None, None, "x", found[1], found.start(1), "multiple"))
    for found in _MULTIPLIED.finditer(text):
        number = found["number"]
        worth = from_digits(number, language) if number[0].isdigit() else from_words(number)
        out.append(Amount(worth, None, None, "x", number, found.start("number"), "multiple"))
    return out


def _without_overlaps(found: list[Amount]) -> list[Amount]:
    out: list[Amount] = []
    for amount in sorted(found, key=lambda one: (one.start, -one.end)):
        if not out or amount.start >= out[-1].end:
            out.append(amount)
    return out


def _numerals(text: str, language: str) -> list[Numeral]:
    """All numbers in digits, and numbers in words that stand before a magnitude, per cent or multiple."""
    out: list[Numeral] = []
    for found in _NUMBER.finditer(text):
        numeral = _in_digits(text, found, language, out[-1].end if out else -1)
        if numeral:
            out.append(numeral)
    starts = [numeral.start for numeral in out]
    spelt = []
    for found in _WORDS.finditer(text):
        numeral = _in_words(text, found, language)
        place = bisect.bisect_left(starts, numeral.end) if numeral else 0
        if numeral and (not place or out[place - 1].end <= numeral.start):
            spelt.append(numeral)
    return sorted(out + spelt, key=lambda numeral: numeral.start)


def _in_digits(text: str, found: re.Match[str], language: str, last_end: int) -> Numeral | None:
    start, end = found.span()
    if start < last_end:
        return None
    head = text[max(0, start - 8) : start]
    before = _BEFORE.search(head)
    if before:
        start -= len(before[0])
    elif _glued(head, start, last_end):
        return None
    return _numeral(text, start, found.start(), end, before["currency"] if before else "", language)


def _glued(head: str, start: int, last_end: int) -> bool:
    """Is the number part of a name (H100, GPT-4, v2.5)? A dash after another amount is a range, no name."""
    if not head:
        return False
    if head[-1].isalnum() or head[-1] == "_":
        return True
    return head[-1] in "-‑." and len(head) > 1 and bool(_LETTER.match(head[-2])) and last_end != start - 1


def _in_words(text: str, found: re.Match[str], language: str) -> Numeral | None:
    if found["mil"]:
        return _numeral(text, found.start(), found.start(), found.end("mil"), "", language, 1000.0)
    words = found["words"]
    value = 1.0 if words.lower() in ("a", "an") else from_words(words)
    numeral = _numeral(text, found.start(), found.start(), found.end("words"), "", language, value)
    return numeral if numeral and (numeral.factor or words.lower() not in ("a", "an")) else None


def _numeral(
    text: str, start: int, digits: int, end: int, currency: str, language: str, worth: float | None = None
) -> Numeral | None:
    written = text[digits:end]
    factor, magnitude, end, half = _magnitude(text, end, language, bool(currency))
    shape, after, end, scale = _unit(text, end, bool(currency))
    if len(magnitude) <= 2 and magnitude in money.LETTERS and not (currency or after):
        return None if shape == "" else Numeral(start, digits + len(written), 0.0, 0.0, "", "", "", written)
    value = worth if worth is not None else from_digits(written, language, magnitude.lower().startswith("millon"))
    code = money.CURRENCY_BEFORE.get(currency, "") or money.CURRENCY_AFTER.get(" ".join(after.lower().split()), "")
    if (code or factor >= 1e6) and shape in ("", "money"):
        shape = "money"
        shape, scale, end = _price(text, end, scale)
    return Numeral(start, end, value + half, factor, code, shape, magnitude, written, scale)


def _magnitude(text: str, end: int, language: str, beside_currency: bool) -> tuple[float, str, int, float]:
    found = _MAGNITUDE.match(text, end)
    if not found:
        return 0.0, "", end, 0.0
    word = found["magnitude"]
    if word in money.LETTERS and not beside_currency and not _UNIT.match(text, found.end()):
        return 0.0, "", end, 0.0
    factor = money.magnitude_of(word, language)
    if factor is None:
        return 0.0, "", end, 0.0
    stop = found.end("half") if found["half"] else found.end("magnitude")
    return factor, word, stop, 0.5 if found["half"] else 0.0


def _unit(text: str, end: int, is_money: bool) -> tuple[str, str, int, float]:
    """(shape, currency as written, end, worth in the unit) of what follows a number."""
    found = _UNIT.match(text, end)
    if not found:
        pieces = not is_money and not _YEAR.search(text[max(0, end - 5) : end]) and _PIECES.match(text, end)
        return ("pieces" if pieces else "", "", end, 1.0)
    if found["percent"]:
        return "percent", "", found.end(), 1.0
    if found["power"]:
        return "power", "", found.end(), money.POWER[found["power"].lower()]
    if found["multiple"]:
        return "multiple", "", found.end(), 1.0
    return "money", found["currency"], found.end(), 1.0


def _price(text: str, end: int, scale: float) -> tuple[str, float, int]:
    if found := _HOUR.match(text, end):
        return "hour", scale, found.end()
    if found := _TOKENS.match(text, end):
        return "tokens", 1e6 / _TOKEN_SCALE.get(found["scale"].lower(), 1e6) * scale, found.end()
    return "money", scale, end


def amount_of(text: str, numeral: Numeral, low: float | None = None, high: float | None = None) -> Amount | None:
    """The amount that a numeral states; None where it carries no unit. With `low` and `high` it is a range."""
    factor = (numeral.factor or 1.0) * numeral.scale
    divisor, unit = _divisor(numeral)
    if not unit:
        return None
    ends = [None if end is None else _tidy(end * factor / divisor) for end in (low, high)]
    middle = numeral.value if low is None or high is None else (low + high) / 2
    span = text[numeral.start : numeral.end]
    shape = "price" if numeral.shape in ("hour", "tokens") else numeral.shape
    return Amount(_tidy(middle * factor / divisor), ends[0], ends[1], unit, span, numeral.start, shape,
                  numeral.magnitude, bool(numeral.currency))  # fmt: skip


def _divisor(numeral: Numeral) -> tuple[float, str]:
    code = numeral.currency or "USD"
    return {
        "money": (BILLION, f"{code}_bn"), "hour": (1.0, f"{code}_per_gpu_hour"),
        "tokens": (1.0, f"{code}_per_million_tokens"), "percent": (1.0, "percent"), "multiple": (1.0, "x"),
        "power": (1.0, "GW"), "pieces": (1e6, "million_units"),
    }.get(numeral.shape, (1.0, ""))  # fmt: skip


def _tidy(value: float) -> float:
    return float(f"{value:.10g}")


def as_price(amount: Amount, of: str = "gpu_hour") -> Amount:
    """The same sum as a price of one `gpu_hour` or of `million_tokens`, where its sentence says so elsewhere."""
    code = amount.unit.split("_")[0]
    low, high = (None if end is None else _tidy(end * BILLION) for end in (amount.low, amount.high))
    unit = f"{code}_per_{of}"
    return replace(amount, value=_tidy(amount.value * BILLION), low=low, high=high, unit=unit, shape="price")
