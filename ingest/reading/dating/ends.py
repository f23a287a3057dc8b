"""Spans of time that lean on the words of a neighbour: both ends of one span, the second of two quarters or years."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.reading.dating.stretch import Stretch
from ingest.reading.learnt import compiled
from ingest.reading.words.times import NTH, ORDINALS, YEAR

_PART = (
    r"(?:(?:the|el|la|los|late|early|mid|end|start|beginning|middle|close|of|del?|comienzos?|inicios?|principios|"
    r"mediados|"
    r"finales|final|cierre|calendar)[\s-]+){0,4}\Z"
)
_FROM = compiled(r"\b(?:from|between|desde|entre|del?|von|zwischen)\s+" + _PART, re.IGNORECASE)
_TO = compiled(
    r"\s*(?:(?P<pair>and|y|und|et)\b|(?P<to>to|through|until|hasta|al?|bis|à|up\s+to)\b)?\s*" + _PART, re.IGNORECASE
)
_BEGINS = compiled(r"(?:from|since|desde|de)\s", re.IGNORECASE)
_ENDS = (
    "quarter",
    "half",
    "month",
    "year",
    "fiscal",
    "quarter_nth",
    "decade",
    "rel",
    "month_turn",
    "now",
    "quarter_of",
    "quarter_rel",
    "fiscal_rel",
)
"""Ways that can be the end of a span told by its two ends."""


_QUARTERS = ("quarter", "quarter_nth", "quarter_of")
_QUARTER_AGAIN = compiled(
    r"\s*,?\s*(?:(?:and|to|through|y|al?|hasta|und|et|bis)\s+)?(?:(?:in|for|by|en|del?|para)\s+)?(?:the|el|la|das)\s+"
    rf"(?P<nth>{NTH})(?:\s+(?:of|de|del)\s+(?P<y>{YEAR})\b|(?=\s*[.,;:)]|\s*\Z|\s+(?:and|y|to|a|hasta)\s))",
    re.IGNORECASE,
)
"""`between the third quarter of 2025 and the first of 2026`: the noun is not told again."""


def tied_together(text: str, found: list[Stretch]) -> list[Stretch]:
    """The spans found in `text`, in order, each with what it takes over from the one before."""
    return _with_ranges(text, list(_quarters_throughout(text, _fiscal_throughout(text, found))))


def _quarters_throughout(text: str, found: list[Stretch]) -> Iterator[Stretch]:
    """`the third quarter of 2025 and the first of 2026`: the second span is a quarter too."""
    taken = -1
    for place, one in enumerate(found):
        if one.start < taken:
            continue
        yield one
        again = _QUARTER_AGAIN.match(text, one.end) if one.way in _QUARTERS else None
        following = found[place + 1] if place + 1 < len(found) else None
        if again and not (following and following.start < again.end() and following.way != "year"):
            yield _quarter_again(one, again)
            taken = again.end()


def _quarter_again(before: Stretch, again: re.Match[str]) -> Stretch:
    """A quarter of the year told with it, else of the year of the quarter before it."""
    number = ORDINALS[again["nth"].lower()]
    told = {key: text for key, text in before.said.items() if key.rstrip("0123456789") not in ("q", "nth")}
    said = told | {"nth": str(again["nth"]).lower(), "q": str(number)} | ({"y": again["y"]} if again["y"] else {})
    way = "quarter" if again["y"] else before.way
    return Stretch(again.start("nth"), again.end(), way, said, before.role, again[0])


def _fiscal_throughout(text: str, found: list[Stretch]) -> list[Stretch]:
    """`fiscal 2027 and 2028`, `durante su ejercicio 2025 y en el de 2026`: the later years are fiscal ones too."""
    out: list[Stretch] = []
    for one in found:
        before = next((other for other in reversed(out) if other.way == "fiscal"), None)
        if before and one.way == "year" and _is_fiscal_too(text, before, one):
            one = replace(one, way="fiscal")
        out.append(one)
    return out


def _is_fiscal_too(text: str, before: Stretch, one: Stretch) -> bool:
    between = text[before.end : one.start].lower()
    return one.role in ("in", "by") and "calendar" not in one.written + between[-12:] and ";" not in between


def _with_ranges(text: str, found: list[Stretch]) -> list[Stretch]:
    """Two ends that `from` and `to` tie together are one span."""
    out: list[Stretch] = []
    for one in found:
        if out and _tied(text, out[-1], one):
            first = out.pop()
            one = Stretch(first.start, one.end, "range", {}, "growth", text[first.start : one.end], (first, one))
        out.append(one)
    return out


def _tied(text: str, first: Stretch, last: Stretch) -> bool:
    if first.way not in _ENDS or last.way not in _ENDS or last.start - first.end > 30:
        return False
    to = _TO.match(text[first.end : last.start])
    head = _FROM.search(text[max(0, first.start - 40) : first.start])
    dash = text[first.end : last.start].strip() in ("-", "–", "—")
    if not to or not (to["pair"] or to["to"] or dash or last.role == "through"):
        return False
    if to["pair"]:
        return bool(head and re.match("between|entre|zwischen", head[0], re.IGNORECASE))
    return bool(head or _BEGINS.match(first.written)) or (
        first.way in (last.way, "quarter_nth") and last.way in ("quarter", "half", "fiscal") and last.role != "by"
    )
