"""The text that amounts are read from, prepared once."""

from dataclasses import dataclass, field

from ingest.reading.learnt import compiled
from ingest.reading.numbers.phrases import plain

_ADDRESS = compiled(r"(?:https?://|www\.)\S+")


@dataclass(slots=True)
class Source:
    """A text, its language, and the same text in plain lower case (`low`) at the same offsets, web addresses blanked.

    general: also read what only a general tool would take for an amount (`one dollar and two`, `per cent of twenty`).
    """

    text: str
    language: str
    general: bool = False
    low: str = field(init=False)

    def __post_init__(self) -> None:
        low = plain(self.text)
        if "://" in low or "www." in low:
            low = _ADDRESS.sub(lambda found: " " * len(found[0]), low)
        self.low = low


@dataclass(slots=True)
class Numeral:
    """A number as it stands, before its neighbours are asked.

    value: before `factor`, the worth of its magnitude (0: none is written), and `scale`, that of its unit. currency:
    an ISO code or empty. shape: money, hour, tokens, percent, multiple, power, pieces; empty where no unit stands
    beside it. magnitude, written: the words of both, as written. cents: told in hundredths of the currency. assumed:
    the unit is that of a number before.
    """

    start: int
    end: int
    value: float
    factor: float
    currency: str
    shape: str
    magnitude: str
    written: str
    scale: float = 1.0
    cents: bool = False
    assumed: bool = False

    @property
    def bare(self) -> bool:
        """Has it no unit of its own?"""
        return not self.shape


@dataclass(slots=True)
class Part:
    """A part of a whole in words, or a multiple in one word: its span, its worth and the unit of that, or both ends."""

    start: int
    end: int
    worth: float
    unit: str
    low: float | None = None
    high: float | None = None


@dataclass(slots=True)
class Scan:
    """What was found so far: numerals and parts in order, and where the last of them ended."""

    source: Source
    numerals: list[Numeral] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    last_end: int = -1

    def add(self, numeral: Numeral | None) -> bool:
        """Keep a numeral; False where there is none."""
        if numeral is None:
            return False
        self.numerals.append(numeral)
        self.last_end = numeral.end
        return True

    def add_part(self, start: int, end: int, worth: float, unit_name: str = "percent") -> None:
        """Keep a part or multiple."""
        self.parts.append(Part(start, end, worth, unit_name))
        self.last_end = end
