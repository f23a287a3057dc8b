"""Cells of tables: the number in one, and what it says of its own unit."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.reading.learnt import compiled
from ingest.reading.numbers import money
from ingest.reading.numbers.amounts import BILLION, Amount, find
from ingest.reading.numbers.numerals import DIGITS, from_digits

_SPACES = " -\u00a0\u202f\u2009"
GAP = r"[\s\u00a0\u202f\u2009]{0,2}"
HOURLY = (
    r"(?:/|\b(?:per|por|la|an?))\s*(?:GPU|card|chip|accelerator|instance)?[\s/-]*(?:y\s+|and\s+)?"
    r"(?:hours?|hrs?|h|horas?)\b"
)
_PIECE = r"(?:units?|unidades|pieces|GPUs|chips|servers|servidores|accelerators|aceleradores|racks)"
_BOUND = (
    r"[~≈<>≤≥▲▼↑↓]|(?:up|down|sube|baja)\b|(?:c|ca|approx|aprox)\.|more than|over|at least|up to|under|about|around|"
    r"nearly|almost|between|más de|menos de|hasta|unos|casi|cerca de|entre"
)
_SIGN = rf"[-−–+](?={GAP}(?:{money.BEFORE}|\d))|\((?=[^()]{{1,20}}\)\s*%?\Z)"
_UNIT = (
    rf"{GAP}(?P<percent>{money.PERCENT})|{GAP}(?P<power>{money.POWERS})|{GAP}(?P<multiple>{money.MULTIPLE})"
    rf"|{GAP}(?:de\s+)?(?P<after>{money.AFTER})|{GAP}(?P<pieces>{_PIECE})"
)
_NUMBER = (
    rf"(?P<sign>{_SIGN})?{GAP}(?P<before>{money.BEFORE})?{GAP}(?P<low>{DIGITS})"
    rf"(?:(?P<low_magnitude>(?:{GAP}|-)(?:{money.MAGNITUDE}))?(?:{GAP}(?:{money.PERCENT}))?"
    rf"{GAP}(?:[-–—]|to|a|y|and){GAP}(?P<before2>{money.BEFORE})?{GAP}(?P<high>{DIGITS}))?"
    rf"(?P<magnitude>(?:{GAP}|-)(?:{money.MAGNITUDE}))?(?:{_UNIT})?"
    rf"(?P<hour>\s?{HOURLY}|\s?/\s?GPU\b)?\)?(?:{GAP}%)?"
)
_FOOTNOTE = r"[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[(\[]\w{1,2}[)\]]|\s[a-e]\)?|(?<=[\d%])[a-e](?=\s*\Z)|[eE](?=\s*\Z)"
_BESIDE = r"\s\((?:\d{1,3}\s?%\s(?:off|discount|cheaper|less|lower|de descuento|menos)|[a-z][^()\d]{0,24})\)"
"""What a cell says in brackets of its number: `$2.50 (75% off)`, `12.4 (estimated)`."""
_CELL = (
    rf"\s*(?P<bound>(?:{_BOUND})\s*)?(?P<number>{_NUMBER})(?P<plus>\s?\+|\s?(?:or more|o más))?\s*"
    rf"(?:{_FOOTNOTE}|{_BESIDE})?\s*\Z"
)
_BARE_YEAR = compiled(r"(?:19|20)\d\d\Z")
_UNITS = ("before", "magnitude", "percent", "power", "multiple", "after", "pieces")
_WAYS = {"up": 1, "sube": 1, "▲": 1, "↑": 1, "down": -1, "baja": -1, "▼": -1, "↓": -1}
_LOWER = compiled(r"[>≥]|more than|over|at least|más de", re.IGNORECASE)
_UPPER = compiled(r"[<≤]|up to|under|nearly|almost|menos de|hasta|casi", re.IGNORECASE)
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


@cache
def _cell() -> re.Pattern[str]:
    """Compiled at the first table: most texts hold none."""
    return compiled(_CELL, re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_number(text: str) -> bool:
    """Is a cell a number that is no bare year?"""
    return any(letter.isdigit() for letter in text) and _matched(text) is not None


def _matched(text: str) -> re.Match[str] | None:
    found = _cell().match(text) if len(text) <= _TOO_LONG else None
    return None if found and _is_year(found) else found


def _is_year(found: re.Match[str]) -> bool:
    if any(found[name] for name in _UNITS) or found["sign"]:
        return False
    return bool(_BARE_YEAR.match(found["low"])) and (not found["high"] or len(found["high"]) in (2, 4))


def number_of(text: str, language: str) -> Number | None:
    """The number of a cell in this language; None where the cell is no number, or a bare year."""
    found = _matched(text)
    factor = _factor(found["magnitude"] or "", language) if found else None
    if found is None or factor is None:
        return None
    currency, start = _currency(found), found.start("number")
    way = _WAYS.get((found["bound"] or "").strip().lower(), 0)
    return Number(
        low=_low(found, language, factor) * (-1 if found["sign"] not in (None, "+") or way < 0 else 1),
        high=from_digits(found["high"], language) if found["high"] else None,
        kind=_own_kind(found) or ("money" if currency else ""),
        currency=currency,
        factor=(factor or 1.0) * money.POWER[found["power"].lower()] if found["power"] else factor,
        bound=_bound(found),
        start=start,
        end=start + len(found["number"].rstrip()),
        signed=bool(found["sign"] or way),
    )


def _low(found: re.Match[str], language: str, factor: float) -> float:
    """The lower end, counted by the magnitude that stands behind the upper one: 0.9 in `$900m-1.2bn`."""
    low, own = from_digits(found["low"], language), _factor(found["low_magnitude"] or "", language)
    return low * own / factor if own and factor else low


def _factor(magnitude: str, language: str) -> float | None:
    """What a word of magnitude multiplies by; 0 where there is none, None where its letters are in no one's case."""
    word = magnitude.strip(_SPACES)
    try:
        return money.magnitude_of(word, language) if word else 0.0
    except KeyError:
        return None


def _currency(found: re.Match[str]) -> str:
    sign = found["before"] or found["before2"] or ""
    code = money.CURRENCY_BEFORE.get(sign, "") or money.CURRENCY_BEFORE.get(sign.upper(), "")
    return code or money.CURRENCY_AFTER.get((found["after"] or "").lower(), "")


def _own_kind(found: re.Match[str]) -> str:
    """The kind that the letters after a number tell."""
    if found["percent"] or found["number"].rstrip().endswith("%"):
        return "percent"
    kinds = (("power", "power"), ("multiple", "x"), ("pieces", "pieces"), ("hour", "hour"))
    return next((kind for name, kind in kinds if found[name]), "")


def _bound(found: re.Match[str]) -> str:
    words = found["bound"] or ""
    if found["plus"] or _LOWER.match(words):
        return "lower_bound"
    return "upper_bound" if _UPPER.match(words) else ""


def holds_a_number(texts: list[str]) -> bool:
    """Do the cells of a row hold a number; in a row of a name and what is told of it, one among words?"""
    return any(map(is_number, texts)) or (len(texts) == 2 and told_in(texts[1], "") is not None)


def told_in(text: str, language: str) -> Number | None:
    """The one amount that a cell of words tells, as `CAGR of 17.9% from 2025 to 2033`; None where it is not one."""
    if len(text) > _LONGEST_TOLD or not any(mark in text for mark in "%$€£") or not any(map(str.isdigit, text)):
        return None
    found = [one for one in find(text, language or "en") if one.shape in _TOLD and one.stated_or_percent]
    return _number_told(found[0]) if len(found) == 1 and found[0].shape != "price" else None


def _number_told(amount: Amount) -> Number:
    kind = _TOLD[amount.shape]
    back = BILLION if kind == "money" else 1.0
    ends = (amount.value, None) if amount.low is None or amount.high is None else (amount.low, amount.high)
    return Number(
        low=ends[0] * back,
        high=ends[1] * back if ends[1] is not None else None,
        kind=kind,
        currency=amount.unit[:3] if kind == "money" else "",
        factor=1.0 if kind in ("money", "power") else 0.0,
        bound="",
        start=amount.start,
        end=amount.end,
    )
