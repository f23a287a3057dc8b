"""Deals that a text speaks of: both parties near each other, and the deal's kind or its amount beside them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from market.tags import words
from market.tags.companies import UNITS, Companies
from market.tags.mentions import Finder, Mention, Text, plain

NEAR = 300
"""Characters between the two parties, and around them for the words that tell the deal."""
_GROUP = re.compile(r"investors|others|\bpublic\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})+) millones|(?P<thousand>\d+(?:,\d+)?) mil millones|"
    r"(?P<billion>\d+(?:\.\d+)?) ?(?:billion|bn\b|b\b)|(?P<million>\d+(?:[.,]\d+)?) ?(?:million|millones|m\b)"
)
_POWER = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:gw\b|gigawatts?|gigavatios?)")


@dataclass(frozen=True)
class Deal:
    """A deal by what a text must say of it."""

    deal_id: str
    kind: str
    sides: tuple[frozenset[str], ...]
    amounts: frozenset[tuple[str, float]]
    alone: bool


class Deals:
    """The deals of the reference table, ready to be found."""

    def __init__(self, table: pd.DataFrame, companies: Companies) -> None:
        sides = [_sides(*pair, companies) for pair in zip(table["buyer"], table["seller"], strict=True)]
        amounts = [_stated(*pair) for pair in zip(table["value_usd_bn"], table["summary"], strict=True)]
        twins = Counter(zip(table["type"], sides, strict=True))
        self._deals = [
            Deal(*row, alone=twins[row[1], row[2]] == 1)
            for row in zip(table["deal_id"], table["type"], sides, amounts, strict=True)
        ]
        others = {party for deal in self._deals for side in deal.sides for party in side}
        self._others = Finder((party, party) for party in others if not companies.canonical(party))

    def find(self, text: Text, companies: list[Mention]) -> tuple[str, ...]:
        """The `deal_id` of every deal in the text."""
        places: dict[str, list[int]] = {}
        for mention in [*companies, *self._others.find(text)]:
            places.setdefault(mention.tag, []).append(mention.start)
        return tuple(deal.deal_id for deal in self._deals if _told(deal, text.lower, places))


def _sides(buyer: str, seller: str, companies: Companies) -> tuple[frozenset[str], ...]:
    """The names that stand for each party; a crowd of investors has none."""
    sides = []
    for party in (buyer, seller):
        parts = [part.strip() for part in re.sub(r"\(.*?\)", "", party).split(" / ")]
        known = {companies.canonical(part) or part for part in parts if not _GROUP.search(part)}
        known |= {UNITS[name] for name in known & UNITS.keys()} | {u for u, parent in UNITS.items() if parent in known}
        sides += [frozenset(known)] if known else []
    return tuple(sides)


def _stated(value_usd_bn: float, summary: str) -> frozenset[tuple[str, float]]:
    """What tells the deal from others between the same parties: its value, or the power it is about."""
    power = {("GW", power) for kind, power in _numbers(plain(summary).lower()) if kind == "GW"}
    return frozenset({("USD_bn", round(value_usd_bn, 3))} if value_usd_bn == value_usd_bn else power)


def _told(deal: Deal, lower: str, places: dict[str, list[int]]) -> bool:
    return any(_says(deal, lower[start:end]) for start, end in _windows(deal, places))


def _windows(deal: Deal, places: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """The stretches of text around every place where the parties stand near each other."""
    first, *rest = ([place for name in side for place in places.get(name, ())] for side in deal.sides)
    others = rest[0] if rest else first
    for one in first:
        for other in others:
            if abs(one - other) <= NEAR:
                yield max(0, min(one, other) - NEAR), max(one, other) + NEAR


def _says(deal: Deal, words_near: str) -> bool:
    """A licence or an acquisition is told by its word, where the parties have one only; any other deal, and one with
    a crowd of investors, by its amount too."""
    word = words.DEALS.get(deal.kind) if len(deal.sides) == 2 else words.ROUND
    if word and not word.search(words_near):
        return False
    if deal.kind in ("licensing", "acquisition") and deal.alone and len(deal.sides) == 2:
        return True
    return bool(deal.amounts & set(_numbers(words_near)))


def _numbers(text: str) -> Iterator[tuple[str, float]]:
    """Amounts of money in thousand millions, and power in gigawatts, as texts in English and Spanish write them."""
    for found in _AMOUNT.finditer(text):
        kind, digits = str(found.lastgroup), found.group(str(found.lastgroup))
        number = float(digits.replace(".", "") if kind == "whole" else digits.replace(",", "."))
        yield "USD_bn", round(number / 1000 if kind in ("whole", "million") else number, 3)
    for found in _POWER.finditer(text):
        yield "GW", float(found[1].replace(",", "."))
