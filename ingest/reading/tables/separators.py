"""Whether the numbers of a table group by points or by commas, whatever the language around it."""

from ingest.reading.learnt import compiled

_GROUPED_BY_POINT = compiled(r"\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d\.\d{3},\d|(?<![\d,.])\d+,\d{1,2}(?!\d)")
_GROUPED_BY_COMMA = compiled(r"\d{1,3}(?:,\d{3}){2,}(?!\d)|\d,\d{3}\.\d|(?<![\d,.])\d+\.\d{1,2}(?!\d)")
_THOUSANDS = compiled(r"[^\d,]*[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_BY_POINT = ("es", "de", "fr")
"""Languages whose decimals follow a comma."""


def language_of_numbers(cells: list[str], language: str) -> str:
    """The language whose separators the numbers of a table use; the text's where they do not tell."""
    text = " ".join(cells)
    points, commas = len(_GROUPED_BY_POINT.findall(text)), len(_GROUPED_BY_COMMA.findall(text))
    if points > commas:
        return language if language in _BY_POINT else "es"
    if commas > points or (language == "es" and _all_in_thousands(cells)):
        return "en" if language in _BY_POINT else language
    return language


def _all_in_thousands(cells: list[str]) -> bool:
    """Do several cells hold a comma, always before three figures, as in Mexico?"""
    with_comma = [cell for cell in cells if "," in cell]
    return len(with_comma) > 1 and all(_THOUSANDS.match(cell) for cell in with_comma)
