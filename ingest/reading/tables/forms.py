"""How headings and labels write spans of time, brought to the forms that prose uses."""

import re
from functools import cache, lru_cache

from ingest.reading.learnt import compiled
from ingest.reading.words.times import MONTH

FORMS: tuple[tuple[str, str], ...] = (
    (r"[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§]+", ""),
    (r"\s%(?=\s|\Z)", " "),
    (r"[(\[]\s*(?:\d{1,2}|[a-z])\s*[)\]]", " "),
    (r"\b((?:FY|CY|[1-4][QTHS]|[QTH][1-4])?[\s'’]?(?:20)?\d\d)\s?[(\[]?[AEFP][)\]]?(?![\w])", r"\1"),
    (r"\b((?:FY|CY)?\s?20\d\d)\s?[(\[]?[aefp][)\]]?(?![\w])", r"\1"),
    (r"\b([1-4])[QT]\s?CY\s?['’]?(?:20)?(\d\d)\b", r"Q\1 20\2"),
    (r"\b(?:YE|[Yy]ear[\s-]end|[Ee]nd(?:\s+of)?)[\s-]?['’]?(?:20)?(\d\d)\b", r"20\1"),
    (r"\b(20\d\d)\s?YE\b", r"\1"),
    (r"\b3M\s?['’]?(?:20)?(\d\d)\b", r"Q1 20\1"),
    (r"\b6M\s?['’]?(?:20)?(\d\d)\b", r"H1 20\1"),
    (r"\b9M\s?['’]?(?:20)?(\d\d)\b", r"nine months ended September 20\1"),
    (r"\b12M\s?['’]?(?:20)?(\d\d)\b", r"20\1"),
    (r"(?i)\b(CAGR|TCAC|TACC)(\W{0,3})(?:20)?([23]\d)[AEFP]?\s?[-–/]\s?['’]?(?:20)?([23]\d)[AEFP]?\b",
    r"\1\g<2>20\3-20\4"),
    (r"(?i)(?<![\w.,/])['’]?([23]\d)[AEFP]?\s?[-–/]\s?['’]?([23]\d)[AEFP]?(?=\s*(?:CAGR|TCAC|TACC)\b)", r"20\1-20\2"),
    (r"\b(?:CY|calendar)\s?['’]?(?:20)?(\d\d)\b", r"20\1"),
    (r"\b([1-4])[QT]\s?FY\s?['’]?(\d\d(?:\d\d)?)\b", r"Q\1 FY\2"),
    (r"\bFY\s?([1-4])Q['’]?(\d\d(?:\d\d)?)\b", r"Q\1 FY\2"),
    (r"\bFY\s?['’]?(20\d\d|\d\d)[\s-]*Q([1-4])\b", r"Q\2 FY\1"),
    (r"\b(20\d\d)\s?-?\s?[QT]([1-4])\b", r"Q\2 \1"),
    (r"\b(20\d\d)\s?-?\s?H([12])\b", r"H\2 \1"),
    (r"\b[QT]\s?([1-4])[\s/-]+(?=['’]?\d\d)", r"Q\1 "),
    (r"(?i)\b([1-4])\.?\s?(?:[ºª°]|er|[oº]\.|st|nd|rd|th)?\s*(?:trim(?:estre)?|quarter|qtr)\b\.?\s*(?:de\s+|of\s+)?",
    r"Q\1 "),
    (r"(?i)\b(?:primer|1\.?[ºªer]+|first|1st)\s+(?:semestre|half)\s+(?:de\s+|of\s+)?", "H1 "),
    (r"(?i)\b(?:segundo|2\.?[ºªdo]+|second|2nd)\s+(?:semestre|half)\s+(?:de\s+|of\s+)?", "H2 "),
    (r"(?<![\w])['’](\d\d)\b(?!\d)", r"20\1"),
    (r"(?i)\bene\b\.?", "enero"),
    (r"(?i)\babr\b\.?", "abril"),
    (r"(?i)\bago\b\.?", "agosto"),
    (r"(?i)\bdic\b\.?", "diciembre"),
    (r"(?i)\bFYE\b", "fiscal year ended"),
    (rf"(?i)(?<!ended )(?<!ending )(?<![-–])\b({MONTH})\.?(?:\s+(?:de\s+|of\s+)?|-)(20\d\d)\b", r"in \1 \2"),
    (rf"(?i)\b({MONTH})\.?(?:-\s?|\s?['’])(\d\d)\b(?![\d,])", r"in \1 20\2"),
)  # fmt: skip
"""A way of writing in headings, and the way of prose; tried in this order."""

_CLOSE_OF_YEARS = (
    r"(?i)[(\[]?\s*\b(?:FY|fiscal\s+year|año\s+fiscal|ejercicio)\s*(?:end(?:s|ing|ed)?|cierra|termina|a cierre)\s+"
    rf"(?:(?:in|en|de|on|el)\s+)?(?:\d{{1,2}}\s+(?:de\s+)?)?(?:{MONTH})\b\.?(?:\s+\d{{1,2}}\b)?"
    r"(?!,?\s*(?:de\s+)?20\d\d|[-\s]?['’]?\d\d)\s*[)\]]?"
)
"""`(FY ends June)` beside a company's name tells when its years close, not for which span a number holds."""


@cache
def _forms() -> list[tuple[re.Pattern[str], str]]:
    return [(compiled(pattern), form) for pattern, form in FORMS]


@cache
def _close_of_years() -> re.Pattern[str]:
    return compiled(_CLOSE_OF_YEARS)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """A heading, with its spans of time as prose writes them."""
    if "end" in text or "cierr" in text or "termina" in text:
        text = _close_of_years().sub(" ", text)
    if not any(letter.isdigit() for letter in text):
        return text
    for pattern, form in _forms():
        text = pattern.sub(form, text)
    return text
