"""Deals that a text speaks of: both parties near each other, and the deal's kind or its amount beside them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from market.tags import words
from market.tags.companies import UNITS, Companies
from market.tags.mentions import Finder, Mention, Text, pairs, plain

NEAR = 300
"""Characters between the two parties, and around them for the words that tell the deal."""
_GROUP = re.compile(r"investors|others|\bpublic\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})+) millones|(?P<thousand>\d+(?:,\d+)?) mil millones|"
    r"(?P<billion>\d+(?:\.\d+)?) ?(?:billion|bn\b|b\b)|(?P<million>\d+(?:[.,]\d+)?) ?(?:million|millones|m\b)"
)
_DIGIT = re.compile(r"\d")
_MARKS = (". ", "; ", "? ", "! ", "\n")
_POWER = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:gw\b|gigawatts?|gigavatios?)")


@dataclass(frozen=True)
class Deal:
    """A deal by what a text must say of it."""

    deal_id: str
    kind: str
    sides: tuple[frozenset[str], ...]
    amounts: frozenset[tuple[str, float]]
    alone: bool

    @cached_property
    def by_word(self) -> bool:
        """Does its word tell it, without its amount?"""
        return self.kind in ("licensing", "acquisition") and self.alone and len(self.sides) == 2


class Stated(NamedTuple):
    """A number that a text states: where, in which unit, how much."""

    start: int
    unit: str
    number: float


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
        stated: dict[tuple[str, float], list[int]] = defaultdict(list)
        for one in _numbers(text.lower):
            stated[one.unit, one.number].append(one.start)
        return tuple(deal.deal_id for deal in self._deals if _told(deal, text.lower, places, stated))


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
    power = {("GW", one.number) for one in _numbers(plain(summary).lower()) if one.unit == "GW"}
    return frozenset({("USD_bn", round(value_usd_bn, 3))} if value_usd_bn == value_usd_bn else power)


def _told(deal: Deal, lower: str, places: dict[str, list[int]], stated: Mapping[tuple[str, float], list[int]]) -> bool:
    """A licence or an acquisition is told by its word in the sentences of the two parties, where they have one such
    deal only; any other deal, and one with a crowd of investors, by its amount near by and the word for its kind.

    stated: (unit, number) -> where the text states it."""
    if not deal.by_word and deal.amounts.isdisjoint(stated):
        return False
    word = words.DEALS.get(deal.kind) if len(deal.sides) == 2 else words.ROUND
    amounts = [place for amount in deal.amounts for place in stated.get(amount, ())]
    for start, end in _windows(deal, places):
        told = deal.by_word or any(start - NEAR <= place <= end + NEAR for place in amounts)
        if told and (not word or word.search(lower, *_sentences(lower, start, end))):
            return True
    return False


def _windows(deal: Deal, places: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Every stretch of text from one party to the other, where they stand near each other."""
    first, *rest = ([place for name in side for place in places.get(name, ())] for side in deal.sides)
    others = rest[0] if rest else first
    yield from pairs(first, others, NEAR)


def _sentences(lower: str, start: int, end: int) -> tuple[int, int]:
    """The stretch from the head of the sentence at `start` to the end of the sentence at `end`."""
    begin = max(lower.rfind(mark, 0, start) for mark in _MARKS)
    stops = [place for mark in _MARKS if (place := lower.find(mark, end)) >= 0]
    return begin + 1, min(stops, default=len(lower))


def _numbers(text: str) -> Iterator[Stated]:
    """Amounts of money in thousand millions, and power in gigawatts, as texts in English and Spanish write them."""
    for found in _at_digits(_AMOUNT, text):
        kind, digits = str(found.lastgroup), found.group(str(found.lastgroup))
        number = float(digits.replace(".", "") if kind == "whole" else digits.replace(",", "."))
        yield Stated(found.start(), "USD_bn", round(number / 1000 if kind in ("whole", "million") else number, 3))
    for found in _at_digits(_POWER, text):
        yield Stated(found.start(), "GW", float(found[1].replace(",", ".")))


def _at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `finditer` gives of a pattern that begins with a digit, tried at the digits alone."""
    end = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() >= end and (found := pattern.match(text, digit.start())):
            end = found.end()
            yield found
