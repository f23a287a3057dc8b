"""Is a number that a page prints the number that a row states?

Printed numbers come from the reader (`ingest.reading.amounts`), so their style, language and magnitude are its matter;
here they are held against the row: in its unit, and as exactly as both are written.
"""

import math
import re
from collections.abc import Iterator

from ingest.reading import Amount

CLOSE = 0.005
"""Two numbers further apart than this part of the larger are two numbers, however few digits were printed."""
OF_WORDS = 0.7
"""Percentage points that a part in words (two thirds) may differ from digits."""
_BARE = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?![\w.,]?\d)|(?<![\w.,])\d+(?:[.,]\d+)?(?![\w.,]?\d)")
_SCALES: tuple[float, ...] = (1.0, 1e-3, 1e-6, 1e-9)
_RATIOS: tuple[float, ...] = (1.0, 100.0)
_PLAIN: tuple[float, ...] = (1.0,)
_WORDS: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    kind: tuple((re.compile(words, re.IGNORECASE), scale) for words, scale in found)
    for kind, found in {
        "money": ((r"bns?\b|billions?\b|mil(?:es de)? millones|milliarden|milliards?|_bn", 1.0),
                  (r"(?<!mil )(?<!miles de )millones|millions?\b|(?<=[$€£\d])mn?\b|\bmn\b|_mn?\b", 1e-3)),
        "price": ((r"hour|/ ?hr?\b|\bhora|tokens", 1.0),),
        "percent": ((r"%|per ?cent|por ciento|_pct", 1.0), (r"share|cuota|fraction", 100.0)),
        "GW": ((r"\bgw|gigawatt|gigavati|_gw", 1.0), (r"\bmw|megawatt|megavati|_mw", 1e-3)),
        "GB": ((r"\bGi?B\b|gigabyte|_gb\b", 1.0), (r"\bbytes?\b", 1e-9)),
        "W": ((r"\bTDP\b|watt|vatios|\(W\)|_w\b", 1.0),),
        "TFLOPS": ((r"tera ?flop|t?flops?\b", 1.0),),
        "million_units": ((r"million|millones|\bmn\b", 1.0), (r"thousand|miles|\bk\b|'000", 1e-3),
                          (r"count|units|pieces|gpus|chips|unidades", 1e-6)),
    }.items()
}  # fmt: skip
"""What a table is about -> the words of its heads, each with what one printed in it is worth in our unit."""
THINGS: dict[str, tuple[tuple[re.Pattern[str], float], ...]] = {
    unit: tuple((re.compile(rf"(?<![\w.,])(\d[\d.,]*)[\s\u00a0-]?(?:{words})\b"), scale) for words, scale in found)
    for unit, found in {
        "GB": ((r"Gi?B|gigabytes?|GBytes?", 1.0), (r"TB|terabytes?", 1e3)),
        "W": ((r"[Ww]atts?|W|vatios", 1.0), (r"kW|kilowatts?", 1e3)),
        "TFLOPS": ((r"(?i:t(?:era)?flops?(?:/s)?)", 1.0), (r"(?i:p(?:eta)?flops?(?:/s)?)", 1e3)),
    }.items()
}
"""Units of things, which are no amounts of the reader: how they are written, and what one is worth in ours."""
THOUSANDS = (",", ".")
"""The signs that pages set between groups of three digits."""
_TOKENS = re.compile(r"\s*(?:de )?tokens", re.IGNORECASE)


def agree(stated: float, printed: float) -> bool:
    """Do they round to one another? Signs are left aside: a fall of 5 per cent is stated as -5.

    >>> agree(51.2, 51.215), agree(500, 0.5e3), agree(30, 30.4), agree(7, 7.4), agree(1150, 150)
    (True, True, False, False, False)
    """
    one, other = abs(stated), abs(printed)
    apart = abs(one - other)
    return apart <= CLOSE * max(one, other) and apart <= max(_last_place(one), _last_place(other)) / 2


def _last_place(value: float) -> float:
    """What one in the last digit after the point is worth: 0.1 for 51.2, 1 for 500."""
    _, point, digits = f"{value:.9f}".rstrip("0").partition(".")
    return float(10.0 ** -len(digits)) if point and digits else 1.0


def digits(value: float) -> int:
    """How many digits tell the number: 2 of 7.4, 1 of 300, 3 of 51.2."""
    return len(f"{abs(value):.9f}".replace(".", "").strip("0"))


def states(amount: Amount, number: float, unit: str, text: str) -> bool:
    """Does an amount of a text state the number, given in `unit`, as its value or as an end of its range?"""
    scale = _scale(amount, unit, text)
    if not scale:
        return False
    if amount.shape == "part":
        return abs(abs(amount.value) - abs(number)) <= OF_WORDS
    ends = (amount.value, amount.low, amount.high)
    return any(agree(number, end * scale) for end in ends if end is not None)


def measured(text: str, number: float, unit: str) -> Iterator[int]:
    """Where a text states a number of a thing (GB, W, TFLOPS) with its unit.

    >>> list(measured("Each has 141 GB of memory, 1.128 TB in all.", 1128, "GB"))
    [27]
    """
    for pattern, scale in THINGS.get(unit, ()):
        for found in pattern.finditer(text):
            if any(agree(number, printed * scale) for printed in _printed(found[1].rstrip(".,"))):
                yield found.start()


def things(text: str, unit: str, thousands: str) -> list[float]:
    """Every number of things (GB, W, TFLOPS) that a text states with its unit, in `unit` and in order.

    thousands: the sign between groups of three digits, `,` or `.`; the other one is the decimal point.

    >>> things("80 GB, up to 1,128 GB or 1.1 TB in all", "GB", ","), things("1,128 GB", "GB", ".")
    ([80.0, 1128.0, 1100.0], [1.128])
    """
    found = [(one.start(), one[1].rstrip(".,"), scale) for words, scale in THINGS.get(unit, ())
             for one in words.finditer(text)]  # fmt: skip
    return [_number(printed, thousands) * scale for _, printed, scale in sorted(found)]


def printed_in(row: str, thousands: str) -> list[float]:
    """Every number that a row of a table prints, in order; thousands: as of `things`."""
    return [_number(found[0], thousands) for found in _BARE.finditer(row)]


def _number(printed: str, thousands: str) -> float:
    """Not a number where it is none in this way of writing: 1.5 where points part thousands."""
    whole, _, _ = printed.partition("." if thousands == "," else ",")
    grouped = all(len(group) == 3 for group in whole.split(thousands)[1:])
    plain = _plain(printed, thousands)
    return float(plain) if grouped and plain.count(".") <= 1 else math.nan


def _plain(printed: str, thousands: str) -> str:
    return printed.replace(thousands, "").replace(",", ".")


def in_unit(amount: Amount, unit: str, text: str) -> float | None:
    """The value of an amount in `unit`; None where it is none of that unit."""
    scale = _scale(amount, unit, text)
    return amount.value * scale if scale else None


def _scale(amount: Amount, unit: str, text: str) -> float:
    """What makes the amount's value one in `unit`; 0 where it is none of that unit."""
    if amount.unit == unit:
        return 1.0
    if amount.shape != "money":
        return 0.0
    currency, _, of = unit.partition("_per_")
    if of:  # a price list says once what its sums are for
        return 1e9 if amount.unit == f"{currency}_bn" else 0.0
    if amount.stated:
        return 0.0
    if unit == "trillion_tokens":  # a bare number with a magnitude is taken for dollars
        return 1e-3 if _TOKENS.match(text, amount.end) else 0.0
    return 1e3 if unit == "million_units" else 0.0


def bare(row: str, head: str, number: float, unit: str) -> bool:
    """Does a row of a table print the number without its unit?

    In the magnitude that the row or its head names; where neither names one, in any (dollars, thousands, millions,
    thousand millions; watts; pieces; a part as 0.42 or 42), and then only a number of three digits or more.
    """
    scales = _named(f"{head}\n{row}", unit)
    if not scales and digits(number) >= 3:
        scales = _PLAIN if "_per_" in unit else _RATIOS if unit in ("percent", "x") else _SCALES
    return any(agree(number, printed * scale) for printed in _printed(row) for scale in scales)


def cells(row: str) -> list[float]:
    """Every number that a row of a table prints, in each way in which it can be meant."""
    return list(_printed(row))


def ranges(number: float) -> Iterator[tuple[float, float]]:
    """Between which two numbers a printed one must lie for `bare` to take it for this one, by scale."""
    for scale in (*_SCALES, 100.0):
        yield abs(number) / scale * (1 - 2 * CLOSE), abs(number) / scale * (1 + 2 * CLOSE)


def prints(printed: float, number: float) -> bool:
    """May a number in a table, printed without its unit, be this one in some magnitude? Zero is none."""
    return bool(printed) and any(low <= printed <= high for low, high in ranges(number))


def _named(words: str, unit: str) -> tuple[float, ...]:
    """The scales of a unit that words name."""
    kind = "money" if unit.endswith("_bn") else "price" if "_per_" in unit else unit
    return tuple(scale for pattern, scale in _WORDS.get(kind, ()) if pattern.search(words))


def _printed(row: str) -> Iterator[float]:
    """Every number of a row, with point or comma for thousands: of 1.234 both 1.234 and 1234."""
    for found in _BARE.finditer(row):
        for thousands in THOUSANDS:
            plain = _plain(found[0], thousands)
            if plain.count(".") <= 1:
                yield float(plain)
