"""The words of amounts: magnitudes, currencies, units. Each row of a table is one way of writing."""

import re
from collections.abc import Iterable

from ingest.reading.learnt import compiled
from ingest.reading.numbers import currencies
from ingest.reading.numbers.phrases import words

MAGNITUDES: dict[str, tuple[float, str]] = {
    "hundred": (1e2, "en"), "thousand": (1e3, ""), "thousands": (1e3, ""), "million": (1e6, ""), "millions": (1e6, ""),
    "billion": (1e9, ""), "billions": (1e9, ""), "trillion": (1e12, ""), "trillions": (1e12, ""),
    "quadrillion": (1e15, ""), "hundred thousand": (1e5, ""), "hundred million": (1e8, ""),
    "hundred billion": (1e11, ""), "thousand million": (1e9, ""), "thousand billion": (1e12, ""),
    "bn": (1e9, ""), "bln": (1e9, ""), "bil": (1e9, ""), "mn": (1e6, ""), "mln": (1e6, ""), "mil": (1e3, "es"),
    "mill": (1e6, "es"), "bill": (1e12, "es"), "mills": (1e6, "es"),
    "mio": (1e6, ""), "mrd": (1e9, ""), "mrds": (1e9, ""), "tn": (1e12, ""),
    "trn": (1e12, ""), "trln": (1e12, ""), "tln": (1e12, ""), "crore": (1e7, ""), "crores": (1e7, ""),
    "lakh": (1e5, ""), "lakhs": (1e5, ""), "lakh crore": (1e12, ""), "lakh crores": (1e12, ""),
    "mil millones": (1e9, ""), "miles de millones": (1e9, ""), "mil mill": (1e9, ""),
    "mil mdd": (1e9, ""), "mil mdp": (1e9, ""), "miles": (1e3, ""),
    "millares": (1e3, ""), "cientos de millones": (1e8, ""), "millón": (1e6, ""), "millon": (1e6, ""),
    "millones": (1e6, ""), "millardo": (1e9, ""), "millardos": (1e9, ""), "billón": (1e12, ""), "billon": (1e12, ""),
    "billones": (1e12, ""), "trillón": (1e18, ""), "trillones": (1e18, ""), "mdd": (1e6, ""), "mdp": (1e6, ""),
    "mde": (1e6, "es"), "mmdd": (1e9, ""), "mmd": (1e9, ""), "mmdp": (1e9, ""), "musd": (1e6, ""), "mmusd": (1e6, ""),
    "meur": (1e6, ""), "bnusd": (1e9, ""), "tausend": (1e3, ""),
    "millionen": (1e6, ""), "milliarde": (1e9, ""), "milliarden": (1e9, ""), "billionen": (1e12, ""),
    "mille": (1e3, "fr"), "mille milliards": (1e12, ""), "milliard": (1e9, ""), "milliards": (1e9, ""),
    "mds": (1e9, ""), "md": (1e9, "fr"), "milhões": (1e6, ""), "bilhões": (1e9, ""),
}  # fmt: skip
"""A magnitude as written in lower case, its factor, and the one language that it belongs to (empty: all)."""

IMPLIED = {"mdd": "USD", "mmdd": "USD", "mmd": "USD", "mdp": "MXN", "mil mdd": "USD",
           "mil mdp": "MXN", "mmdp": "MXN", "mde": "EUR", "musd": "USD",
           "mmusd": "USD", "bnusd": "USD", "meur": "EUR"}  # fmt: skip
"""Short forms of a magnitude with its currency: `mdd` is `millones de dólares`."""

LETTERS = {"b": 1e9, "B": 1e9, "m": 1e6, "M": 1e6, "MM": 1e6, "mm": 1e6, "T": 1e12, "t": 1e12, "k": 1e3, "K": 1e3,
           "mM": 1e9,
           "G": 1e9}  # fmt: skip
"""Bare letters; they count only beside a currency or a unit, or behind a number that has one."""

SPELT_OUT = "MM"
"""The letters that stand for millions, or for thousand millions where the text says so elsewhere."""

IN_LANGUAGE = {("fr", "billion"): 1e12, ("fr", "billions"): 1e12, ("de", "billion"): 1e12, ("de", "trillion"): 1e18,
               ("fr", "trillion"): 1e18}  # fmt: skip
"""Where a language means something else by the same word."""

DOUBTFUL = frozenset({"billón", "billon", "billones", "trillón", "trillones", "billionen"})
"""Magnitudes that the press mistranslates from English by a thousand."""

CURRENCY_BEFORE = currencies.SIGNS | {code: code for code in currencies.CODES} | {
    f"{letters.upper()}{sign}": code
    for sign, row in currencies.LETTERS_OF_A_SIGN.items() for letters, code in row.items()
} | {"Rmb": "CNY", "RMB": "CNY", "Rs": "INR", "Rs.": "INR"}  # fmt: skip
"""A sign or code before the number, as written."""

CURRENCY_AFTER = currencies.AFTER
"""A word, sign or code after the number; in lower case."""

POWER = {
    "gw": 1.0, "gws": 1.0, "gigawatt": 1.0, "gigawatts": 1.0, "gigavatio": 1.0, "gigavatios": 1.0, "mw": 1e-3,
    "mws": 1e-3, "megawatt": 1e-3, "megawatts": 1e-3, "megavatio": 1e-3, "megavatios": 1e-3, "megawatios": 1e-3,
    "megawats": 1e-3, "tw": 1e3, "terawatt": 1e3, "terawatts": 1e3, "teravatios": 1e3,
}  # fmt: skip
"""A unit of power and its worth in gigawatts."""

PER_CENT = {
    "%": 1.0, "per cent": 1.0, "percent": 1.0, "percents": 1.0, "percentage points": 1.0, "percentage point": 1.0,
    "percentage": 1.0, "percentages": 1.0, "per cents": 1.0, "pct": 1.0, "pp": 1.0, "ppt": 1.0, "ppts": 1.0,
    "pcts": 1.0, "% points": 1.0, "por ciento": 1.0, "por cien": 1.0, "porciento": 1.0, "puntos porcentuales": 1.0,
    "punto porcentual": 1.0, "puntos": 1.0, "points": 1.0, "pts": 1.0,
    "puntos de porcentaje": 1.0, "prozent": 1.0, "prozentpunkte": 1.0,
    "prozentpunkten": 1.0, "v.h.": 1.0, "pour cent": 1.0, "pourcent": 1.0, "pourcents": 1.0, "pourcentage": 1.0,
    "pourcentages": 1.0, "points de pourcentage": 1.0, "basis points": 0.01, "bps": 0.01, "puntos básicos": 0.01,
}  # fmt: skip
"""Words of per cent, and the worth of one in per cent."""

TIMES = {"x": "", "×": "", "times": "", "fold": "", "veces": "", "de veces": "", "mal": "de", "fois": "", "fach": "de"}
"""Words of multiples, and the one language that each belongs to (empty: all)."""

FOLD_WORDS = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
              "ninefold": 9, "tenfold": 10, "elevenfold": 11, "twelvefold": 12, "thirteenfold": 13,
              "fourteenfold": 14, "fifteenfold": 15, "sixteenfold": 16, "eighteenfold": 18, "twentyfold": 20,
              "thirtyfold": 30, "fortyfold": 40, "fiftyfold": 50, "sixtyfold": 60, "eightyfold": 80, "hundredfold": 100,
              "thousandfold": 1000, "millionfold": 1e6, "zweifach": 2, "dreifach": 3, "vierfach": 4, "fünffach": 5,
              "zehnfach": 10, "verzehnfacht": 10, "hundertfach": 100, "verhundertfacht": 100}  # fmt: skip

PIECES = words(
    "gpu gpus tpu tpus npu npus lpu lpus xpu xpus asic asics chip chips accelerator accelerators acelerador "
    "aceleradores aceleradoras server servers servidor servidores processor processors procesador procesadores "
    "rack racks units unidades pieces piezas wafer wafers oblea obleas cards tarjetas superchip superchips "
    "beschleuniger server puces hopper hoppers blackwell blackwells rubin trainium trainium2 ascend gaudi "
    "equivalentes instinct inferentia serveurs accélérateurs prozessoren einheiten grafikprozessoren gráficas"
)
"""What may be counted in pieces, in lower case; names of chips are told by their shape."""

NAMED_PIECE = compiled(r"(?:[hab][1-4]0{2}|gb[2-4]00|mi\d{3}x?|b[23]00a?|h20|h800|a800|l40s?|tpu ?v\d\w?)s?\Z")


def magnitudes_in(language: str) -> dict[str, float]:
    """The magnitudes of a text in `language` and their factors there."""
    return {word: IN_LANGUAGE.get((language, word), factor)
            for word, (factor, only) in MAGNITUDES.items() if only in ("", language)}  # fmt: skip


def _alternatives(words_of: Iterable[str]) -> str:
    return "|".join(sorted(sorted(map(re.escape, words_of)), key=len, reverse=True))


_CELL_CURRENCIES = [word for word in CURRENCY_AFTER if " " not in word or word.startswith(("us ", "u.s. "))]
_SIGNS = [word for word in _CELL_CURRENCIES if not word[-1].isalpha()]
_NAMES = [word for word in _CELL_CURRENCIES if word[-1].isalpha()]
MAGNITUDE = rf"(?:(?i:{_alternatives(MAGNITUDES)})(?![^\W\d_])|(?:{_alternatives(LETTERS)})(?![^\W_]))"
BEFORE = rf"(?:(?<![A-Za-z])(?:{_alternatives(CURRENCY_BEFORE)}))"
AFTER = rf"(?:(?:{_alternatives(_SIGNS)})(?!\s?\d)|(?i:{_alternatives(_NAMES)})(?![^\W\d_]))"
PERCENT = rf"(?:%|(?i:{_alternatives(word for word in PER_CENT if word != '%')})(?![^\W\d_]))"
POWERS = rf"(?i:{_alternatives(POWER)})(?![^\W_])"
MULTIPLE = rf"(?i:-?{'|-?'.join(TIMES)})(?![^\W_])"
"""Patterns of what may stand in the cell of a table, where a whole cell is matched and not scanned."""


def magnitude_of(written: str, language: str) -> float | None:
    """The factor of a magnitude as written in this language; None when the word belongs to another language."""
    if written in LETTERS:
        return LETTERS[written]
    word = " ".join(written.lower().split())
    factor, only = MAGNITUDES[word]
    return IN_LANGUAGE.get((language, word), factor) if only in ("", language) else None
