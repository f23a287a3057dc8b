"""The words of amounts: magnitudes, currencies, units. Each row of a table is one way of writing."""

import re

MAGNITUDES: dict[str, tuple[float, str]] = {
    "thousand million": (1e9, ""), "thousand billion": (1e12, ""), "hundred": (1e2, "en"),
    "hundred thousand": (1e5, ""),
    "hundred million": (1e8, ""), "hundred billion": (1e11, ""), "thousand": (1e3, ""), "million": (1e6, ""),
    "millions": (1e6, ""), "billion": (1e9, ""), "billions": (1e9, ""), "trillion": (1e12, ""),
    "trillions": (1e12, ""), "quadrillion": (1e15, ""), "bn": (1e9, ""), "bln": (1e9, ""), "bil": (1e9, ""),
    "mn": (1e6, ""), "mln": (1e6, ""), "mil": (1e3, "es"), "mill": (1e6, "es"), "mio": (1e6, ""), "mrd": (1e9, ""),
    "mrds": (1e9, ""), "tn": (1e12, ""), "trn": (1e12, ""), "trln": (1e12, ""), "crore": (1e7, ""),
    "lakh crore": (1e12, ""),
    "lakh": (1e5, ""), "mil millones": (1e9, ""), "miles de millones": (1e9, ""), "mil mill": (1e9, ""),
    "millón": (1e6, ""), "millon": (1e6, ""), "millones": (1e6, ""), "millardo": (1e9, ""), "millardos": (1e9, ""),
    "billón": (1e12, ""), "billon": (1e12, ""), "billones": (1e12, ""), "trillón": (1e18, ""),
    "trillones": (1e18, ""), "mdd": (1e6, ""), "mdp": (1e6, ""), "mmdd": (1e9, ""), "mmd": (1e9, ""),
    "tausend": (1e3, ""), "millionen": (1e6, ""), "milliarde": (1e9, ""), "milliarden": (1e9, ""),
    "billionen": (1e12, ""), "mille": (1e3, "fr"), "mille milliards": (1e12, ""), "milliard": (1e9, ""),
    "milliards": (1e9, ""), "mds": (1e9, ""), "md": (1e9, "fr"), "milhões": (1e6, ""), "bilhões": (1e9, ""),
}  # fmt: skip
"""A magnitude as written in lower case, its factor, and the one language that it belongs to (empty: all)."""

LETTERS = {"b": 1e9, "B": 1e9, "m": 1e6, "M": 1e6, "MM": 1e6, "mm": 1e6, "T": 1e12, "t": 1e12, "k": 1e3,
           "K": 1e3, "bn": 1e9,
           "Bn": 1e9, "BN": 1e9, "Mn": 1e6, "G": 1e9}  # fmt: skip
"""Bare letters; they count only beside a currency."""

IN_LANGUAGE = {("fr", "billion"): 1e12, ("fr", "billions"): 1e12, ("de", "billion"): 1e12, ("de", "trillion"): 1e18,
               ("fr", "trillion"): 1e18}  # fmt: skip
"""Where a language means something else by the same word."""

DOUBTFUL = frozenset({"billón", "billon", "billones", "trillón", "trillones", "billionen"})
"""Magnitudes that the press mistranslates from English by a thousand."""

CURRENCY_BEFORE = {
    "US$": "USD", "USD": "USD", "U.S. $": "USD", "U$S": "USD", "$": "USD", "EUR": "EUR", "€": "EUR", "GBP": "GBP",
    "£": "GBP",
    "JPY": "JPY", "¥": "JPY", "Rmb": "CNY", "RMB": "CNY", "CNY": "CNY", "CN¥": "CNY", "KRW": "KRW", "₩": "KRW",
    "INR": "INR",
    "₹": "INR", "Rs.": "INR", "Rs": "INR", "CHF": "CHF", "NT$": "TWD", "TWD": "TWD", "C$": "CAD", "CA$": "CAD",
    "CAD": "CAD",
    "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "R$": "BRL", "BRL": "BRL", "MX$": "MXN", "MXN": "MXN", "SEK": "SEK",
    "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "S$": "SGD", "SGD": "SGD", "HK$": "HKD", "HKD": "HKD", "SAR": "SAR",
    "AED": "AED", "Dh": "AED", "ILS": "ILS", "₪": "ILS",
}  # fmt: skip
"""A sign or code before the number."""

CURRENCY_AFTER = {
    "us dollars": "USD", "u.s. dollars": "USD", "dollars": "USD", "dollar": "USD", "dólares": "USD", "dolares": "USD",
    "dólar": "USD", "dólares estadounidenses": "USD", "us-dollar": "USD", "us-dollars": "USD", "usd": "USD",
    "us$": "USD",
    "$": "USD", "eur": "EUR", "euros": "EUR", "euro": "EUR", "€": "EUR", "gbp": "GBP", "pounds": "GBP",
    "libras": "GBP",
    "libras esterlinas": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "£": "GBP", "jpy": "JPY", "yen": "JPY",
    "yenes": "JPY", "yuan": "CNY", "yuanes": "CNY", "renminbi": "CNY", "rmb": "CNY", "cny": "CNY", "won": "KRW",
    "wones": "KRW", "krw": "KRW", "rupees": "INR", "rupias": "INR", "inr": "INR", "swiss francs": "CHF",
    "francos suizos": "CHF", "chf": "CHF", "taiwan dollars": "TWD", "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "reais": "BRL", "reales": "BRL", "pesos mexicanos": "MXN", "mexican pesos": "MXN", "pesos": "MXN",
    "swedish kronor": "SEK",
    "kronor": "SEK", "sek": "SEK", "nok": "NOK", "zlotys": "PLN", "riyals": "SAR", "riales": "SAR", "dirhams": "AED",
    "dírhams": "AED", "shekels": "ILS",
}  # fmt: skip
"""A word, sign or code after the number; compared in lower case."""

POWER = {"gw": 1.0, "gigawatt": 1.0, "gigawatts": 1.0, "gigavatio": 1.0, "gigavatios": 1.0, "mw": 1e-3,
         "megawatt": 1e-3,
         "megawatts": 1e-3, "megavatio": 1e-3, "megavatios": 1e-3, "tw": 1e3, "terawatt": 1e3,
         "terawatts": 1e3}  # fmt: skip
"""A unit of power and its worth in gigawatts."""

PER_CENT = (
    "%", "per cent", "percent", "percentage points", "percentage point", "percentage-point", "pct", "pp",
    "por ciento",
    "puntos porcentuales", "puntos", "prozent", "prozentpunkte", "pour cent",
)  # fmt: skip

TIMES = (
    "x", "×", "times", "-fold", "fold", " fold", "-times", "veces", "de veces", "-mal", "mal", "fois", "-fach",
    "fach",
)  # fmt: skip

FOLD_WORDS = {"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8,
              "ninefold": 9, "tenfold": 10, "twelvefold": 12, "fifteenfold": 15, "twentyfold": 20, "thirtyfold": 30,
              "fortyfold": 40, "fiftyfold": 50, "hundredfold": 100, "thousandfold": 1000,
              "millionfold": 1e6}  # fmt: skip

PIECES = (
    "GPUs?", "TPUs?", "NPUs?", "LPUs?", "chips?", "accelerators?", "aceleradores", "servers?", "servidores",
    "processors?",
    "procesadores", "racks?", "units", "unidades", "wafers?", "obleas", "cards", "tarjetas", r"H[12]00s?", r"A100s?",
    r"B[123]00s?", r"GB[23]00s?", r"MI\d{3}X?s?", "superchips?", "Beschleuniger", "puces",
)  # fmt: skip
"""What may be counted in pieces: regular expressions of one word."""


def _alternatives(words: object) -> str:
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


MAGNITUDE = rf"(?:(?i:{_alternatives(MAGNITUDES)})(?![^\W\d_])|(?:{_alternatives(LETTERS)})(?![^\W_]))"
BEFORE = rf"(?:(?<![A-Za-z])(?:{_alternatives(CURRENCY_BEFORE)}))"
_AFTER_SIGNS = _alternatives([word for word in CURRENCY_AFTER if not word[-1].isalpha()])
_AFTER_WORDS = _alternatives([word for word in CURRENCY_AFTER if word[-1].isalpha()])
AFTER = rf"(?:(?:{_AFTER_SIGNS})(?!\s?\d)|(?i:{_AFTER_WORDS})(?![^\W\d_]))"
PERCENT = rf"(?:%|(?i:{_alternatives([word for word in PER_CENT if word != '%'])})(?![^\W\d_]))"
POWERS = rf"(?i:{_alternatives(POWER)})(?![^\W_])"
MULTIPLE = rf"(?i:{_alternatives(TIMES)})(?![^\W_])"
COUNTED = rf"(?i:{'|'.join(PIECES)})(?![^\W_])"


def magnitude_of(written: str, language: str) -> float | None:
    """The factor of a magnitude as written in this language; None when the word belongs to another language."""
    if written in LETTERS:
        return LETTERS[written]
    word = " ".join(written.lower().split())
    factor, only = MAGNITUDES[word]
    if only and only != language:
        return None
    return IN_LANGUAGE.get((language, word), factor)
