"""Looking for a row's number in the words of a page.

A number alone proves little: pages are full of them. It counts where its year or a name of its row stands in its
sentence or the ones beside it (of a row of a table, in the head of the table), or where three digits of it agree.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.citing import numbers
from ingest.citing.page import Page
from ingest.reading import Amount, amounts
from ingest.reading.sentences import Sentence, split
from market.citations import YEAR, Sought

PASSAGE = 500
"""Characters of a passage that are kept at most."""
_NUMBER = re.compile(r"(?<!\S)[^\w\s]?\d\S*")
_HEAD = 5
"""First lines of a table that may be its head."""
_RULE = re.compile(r"\|(?:-+\|)+\Z")
_RATIOS = ("percent", "x")
_WORKLOADS = {
    "training": re.compile(r"\b(?:pre-?)?(?:train|entren)", re.IGNORECASE),
    "inference": re.compile(r"\b(?:inferen|serving\b|inferir)", re.IGNORECASE),
}
_EITHER = re.compile("|".join(found.pattern for found in _WORKLOADS.values()), re.IGNORECASE)
_PROOFS = ("year_and_name", "year", "name", "topic", "digits", "table", "number_alone")
"""What a number may be known by, the strongest first."""


@dataclass(frozen=True)
class Seen:
    """Where a number stands: by what it is known (a reason of the vocabulary), and the words around it. `number_alone`
    is no proof."""

    reason: str
    passage: str


class Reading:
    """A page as sentences and amounts, each found once for all rows that cite it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.sentences = split(page.text)
        self._starts = [one.start for one in self.sentences]

    @cached_property
    def amounts(self) -> list[Amount]:
        """Every amount of the page."""
        return amounts(self.text)

    @cached_property
    def _cells(self) -> list[tuple[float, int]]:
        """Every number in a row of a table with its row, in order of the numbers."""
        rows = (place for place in range(len(self.sentences)) if self.is_row(place))
        return sorted((cell, place) for place in rows for cell in numbers.cells(self.sentences[place].text))

    def rows_near(self, number: float) -> list[int]:
        """The rows of tables that print the number or one like it, in any magnitude, from the top."""
        found: set[int] = set()
        for low, high in numbers.ranges(number):
            first = bisect_left(self._cells, (low, -1))
            found |= {place for _, place in self._cells[first : bisect_right(self._cells, (high, len(self.sentences)))]}
        return sorted(found)

    def place(self, at: int) -> int:
        """Which sentence holds a character."""
        return max(0, bisect_right(self._starts, at) - 1)

    def around(self, place: int) -> str:
        """A sentence with the ones beside it; a row of a table with the head of the table, its first line where none is
        marked, and what stands above it."""
        if not self.is_row(place):
            return " ".join(one.text for one in self.sentences[max(0, place - 1) : place + 2])
        first = self._tables[place]
        lines = [one.text for one in self.sentences[first : min(first + _HEAD, place)]]
        head = next((lines[:at] for at, line in enumerate(lines) if _RULE.match(line)), lines[:1])
        above = [one.text for one in self.sentences[max(0, first - 1) : first]]
        return "\n".join([*above, *head, self.sentences[place].text])

    def is_row(self, place: int) -> bool:
        """Is it a row of a table?"""
        return self._tables[place] >= 0

    @cached_property
    def _tables(self) -> list[int]:
        """Of each sentence the first row of its table; -1 where it is no row of one."""
        found: list[int] = []
        for place, one in enumerate(self.sentences):
            goes_on = place > 0 and found[-1] >= 0
            found.append((found[-1] if goes_on else place) if _is_row(one.text) else -1)
        return found


def _is_row(text: str) -> bool:
    """Does a line stand between bars, or (in a PDF) hold several numbers and few words?"""
    found = len(_NUMBER.findall(text))
    return text.startswith("|") or (found >= 2 and 2 * found >= len(text.split()))


def look(reading: Reading, one: Sought, names: Iterable[str]) -> Seen | None:
    """The best place in which the number stands; None where it does not. names: of the row, in every known form."""
    patterns = _Patterns(one, names)
    places = list(_years(reading, one) if one.unit == YEAR else _places(reading, one))
    seen = [Seen(patterns.proof(reading, place), "") for place, _ in places]
    if not places:
        return _in_tables(reading, one, patterns)
    best = min(range(len(seen)), key=lambda at: _PROOFS.index(seen[at].reason))
    place, start = places[best]
    if seen[best].reason == "number_alone":
        return _in_tables(reading, one, patterns) or Seen("number_alone", passage(reading.sentences[place], start))
    return Seen(seen[best].reason, passage(reading.sentences[place], start))


class _Patterns:
    """What may stand beside the number of one row."""

    def __init__(self, one: Sought, names: Iterable[str]) -> None:
        self._one = one
        forms = sorted({name for name in names if len(name) > 1}, key=len, reverse=True)
        self._name = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE) if forms else None
        )
        self._year = _of_years(one.years)

    def proof(self, reading: Reading, place: int) -> str:
        """By what the number in a sentence is known."""
        words = reading.around(place)
        if not self._on_topic(words):
            return "number_alone"
        year = bool(self._year and self._year.search(words))
        name = self._named(words) or (self._one.unit not in _RATIOS and self._named(reading.page.title))
        if name:
            return "year_and_name" if year else "name"
        digits = max(map(numbers.digits, self._one.numbers))
        if self._one.unit == YEAR or (year and digits > 1):
            return "year" if year else "topic"
        return "digits" if digits >= 3 else "number_alone"

    def _named(self, words: str) -> bool:
        return bool(self._name and self._name.search(words))

    def _on_topic(self, words: str) -> bool:
        """Years of claims, and shares of one use, count only beside a word on it."""
        if self._one.unit == YEAR:
            return bool(_EITHER.search(words))
        workload = _WORKLOADS.get(self._one.workload) if self._one.unit in _RATIOS else None
        return workload is None or bool(workload.search(words))


def _of_years(years: Iterable[int]) -> re.Pattern[str] | None:
    """2026, FY26, Q3'26, 2025-26."""
    forms = [
        rf"(?<!\d){year}(?!\d)|(?:FY ?|['’]|Q[1-4] ?|[1-4]Q ?|20\d\d[-/–]){year % 100:02d}(?!\d)" for year in years
    ]
    return re.compile("|".join(sorted(forms)), re.IGNORECASE) if forms else None


def _places(reading: Reading, one: Sought) -> Iterator[tuple[int, int]]:
    """Sentence and character of every place that states all numbers of the row."""
    hits = [
        {reading.place(start): start for start in sorted(_starts(reading, number, one.unit), reverse=True)}
        for number in one.numbers
    ]
    for place, start in sorted(hits[0].items()):
        if all(any(abs(place - other) <= 1 for other in more) for more in hits[1:]):
            yield place, start


def _starts(reading: Reading, number: float, unit: str) -> Iterator[int]:
    """The character at which each place begins that states a number in a unit."""
    stated = (amount.start for amount in reading.amounts if numbers.states(amount, number, unit, reading.text))
    yield from (*stated, *numbers.measured(reading.text, number, unit))


def _years(reading: Reading, one: Sought) -> Iterator[tuple[int, int]]:
    patterns = [re.compile(rf"(?<![\d.,$€£]){int(year)}(?![\d%]|[.,]\d)") for year in one.numbers]
    for found in patterns[0].finditer(reading.text):
        place = reading.place(found.start())
        if all(pattern.search(reading.around(place)) for pattern in patterns[1:]):
            yield place, found.start()


def _in_tables(reading: Reading, one: Sought, patterns: _Patterns) -> Seen | None:
    """The number in a row of a table that prints no unit."""
    for place in reading.rows_near(one.numbers[0]) if one.unit != YEAR else ():
        sentence, head = reading.sentences[place], reading.around(place)
        if all(numbers.bare(sentence.text, head, number, one.unit) for number in one.numbers) and patterns.proof(
            reading, place
        ) in ("year_and_name", "year", "name"):
            return Seen("table", passage(sentence, sentence.start))
    return None


def passage(sentence: Sentence, start: int) -> str:
    """The sentence, or as much of it around a character as is kept."""
    if len(sentence.text) <= PASSAGE:
        return sentence.text
    begin = min(max(0, start - sentence.start - PASSAGE // 2), len(sentence.text) - PASSAGE)
    return sentence.text[begin : begin + PASSAGE]


_WORD = re.compile(r"[^\W\d_]+")
ALIKE = 0.8
"""The part of a passage's words that must stand in a sentence, in their order, for it to be the same sentence."""
MOST_MOVED = 10
"""A number in a cell that grew to so many times what it was may be another magnitude instead."""


def other_number(reading: Reading, one: Sought, before: str) -> tuple[float, str] | None:
    """What the sentence of a passage that held the number says now: another number, in the unit of the row, and its
    words. None where no sentence is the same but for its numbers, or where it cannot be told which one took its place.

    before: the passage in which a number of the row was found.
    """
    if len(one.numbers) != 1 or one.unit == YEAR:
        return None
    alike = [other for other in reading.sentences if _alike(_WORD.findall(before), _WORD.findall(other.text))]
    if len(alike) != 1:
        return None
    follower = _thing_in_place if one.unit in numbers.THINGS else _amount_in_place
    value = follower(before, alike[0].text, one)
    if value is None and _is_row(before):
        value = _cell_in_place(before, alike[0].text, one)
    return None if value is None or numbers.agree(one.numbers[0], value) else (value, passage(alike[0], 0))


def _amount_in_place(before: str, now: str, one: Sought) -> float | None:
    """The amount that stands where that of the row stood, in its unit; None where the two texts tell of fewer or more,
    or of another unit."""
    told, tells = amounts(before), amounts(now)
    ours = [place for place, amount in enumerate(told) if numbers.states(amount, one.numbers[0], one.unit, before)]
    if len(ours) != 1 or len(told) != len(tells):
        return None
    return numbers.in_unit(tells[ours[0]], one.unit, now)


def _thing_in_place(before: str, now: str, one: Sought) -> float | None:
    """The same of a number of things (GB, W, TFLOPS), which is no amount: in whichever way its digits are grouped, if
    that comes to one number."""
    found: set[float] = set()
    for thousands in numbers.THOUSANDS:
        told, tells = (numbers.things(text, one.unit, thousands) for text in (before, now))
        ours = [place for place, number in enumerate(told) if numbers.agree(one.numbers[0], number)]
        if len(ours) == 1 and len(told) == len(tells):
            found.add(tells[ours[0]])
    return _only(found)


def _cell_in_place(before: str, now: str, one: Sought) -> float | None:
    """The same of a cell without its unit, in a row of a table of which no other number has changed. One ten times as
    large is not believed: the head of the table may have come to count in another magnitude."""
    found: set[float] = set()
    for thousands in numbers.THOUSANDS:
        told, tells = (numbers.printed_in(text, thousands) for text in (before, now))
        moved = [pair for pair in zip(told, tells, strict=False) if pair[0] != pair[1]]
        if len(told) == len(tells) and len(moved) == 1 and numbers.prints(moved[0][0], one.numbers[0]):
            found.add(moved[0][1] / moved[0][0])
    times = _only(found) or 0.0
    return one.numbers[0] * times if 1 / MOST_MOVED < times < MOST_MOVED else None


def _only(found: Iterable[float]) -> float | None:
    """The one number among them; None where there are several or none."""
    known = [number for number in found if not math.isnan(number)]
    return known[0] if len(known) == 1 else None


def _alike(before: Sequence[str], now: Sequence[str]) -> bool:
    """Do most words of a passage stand in a sentence in their order, and little else?"""
    if not before or len(set(before) & set(now)) < ALIKE * len(set(before)):
        return False
    place = kept = 0
    for word in before:
        if word in now[place:]:
            place = now.index(word, place) + 1
            kept += 1
    return kept >= ALIKE * len(before) and kept >= ALIKE * len(now)
