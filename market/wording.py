"""Numbers, money, ranges, dates and periods as people read them: one formatter for axis, hover, table and text.

Values are in the unit of their row, so "US$ bn" values are already divided by a thousand million. Unknown is an em
dash, never a zero. Pages know it as `dashboard.format`; digests and mails use the same words.
"""

import calendar
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from market.vocabulary import UNITS

UNKNOWN = "—"
_SHORT = {"percent": "{}%", "x": "{}×", "GW": "{} GW", "million_units": "{}m units", "trillion_tokens": "{}tn tokens",
          "USD_bn": "${}bn"}  # fmt: skip

_ROUND = re.compile(r"(?<![\d.,])\d{1,2}(?:\.\d)?(?![\d.,])")
"""A number below a hundred told without its cents."""


def missing(value: Any) -> bool:
    """True for None, NaN, NaT and the empty text."""
    return value is None or value == "" or value != value  # only NaN and NaT differ from themselves


def number(value: Any) -> str:
    """A number as short as it stays honest: three significant digits, thousands with a thin comma.

    >>> [number(v) for v in (73.3, 1100, 0.35, 20.0, 1234567, None)]
    ['73.3', '1,100', '0.35', '20', '1,230,000', '—']
    """
    if missing(value):
        return UNKNOWN
    value = float(value)
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else UNKNOWN
    digits = 2 - math.floor(math.log10(abs(value)))
    return _grouped(round(value, digits), max(digits, 0))


def exact(value: Any) -> str:
    """A number with all its digits, as it stands in the row.

    >>> exact(59.32), exact(1234567.0), exact(None)
    ('59.32', '1,234,567', '—')
    """
    if missing(value):
        return UNKNOWN
    text = f"{float(value):,.6f}"
    return text.rstrip("0").rstrip(".")


def _grouped(value: float, digits: int) -> str:
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_unit(text: str, unit: str) -> str:
    """`text` with its unit: `$73.3bn`, `55%`, `€2.10/GPU-hour`, `INR 190/GPU-hour`; the em dash stays bare."""
    if text == UNKNOWN:
        return text
    if unit in _SHORT:
        return _SHORT[unit].format(text)
    if unit in UNITS and UNITS[unit].dimension == "price":
        sign, thing = UNITS[unit].label.split("/")
        return f"{sign}{' ' if sign.isalpha() else ''}{_ROUND.sub(_to_cents, text)}/{thing}"
    return f"{UNITS[unit].label.removesuffix(' bn')} {text}bn" if unit.endswith("_bn") else f"{text} {unit}".strip()


def _to_cents(found: re.Match[str]) -> str:
    return f"{float(found[0]):.2f}"


def amount(value: Any, low: Any = None, high: Any = None, unit: str = "", *, precise: bool = False) -> str:
    """A value or its range with the unit; a range without a value is never shown as its middle.

    >>> amount(None, 4, 5, "USD_bn"), amount(55.0, unit="percent"), amount(None, None, 40, "percent")
    ('$4–5bn', '55%', 'up to 40%')
    """
    say = exact if precise else number
    if not missing(value):
        return with_unit(say(value), unit)
    if missing(low) and missing(high):
        return UNKNOWN
    if missing(low) or missing(high):
        word, bound = ("up to", high) if missing(low) else ("at least", low)
        return f"{word} {with_unit(say(bound), unit)}"
    return with_unit(f"{say(low)}–{say(high)}", unit)


def axis_unit(unit: str) -> str:
    """The unit in words for a subtitle: `US$ billion`, `per cent`."""
    return (UNITS[unit].axis or UNITS[unit].label) if unit in UNITS else unit


def day(value: Any, precision: str = "day") -> str:
    """A date as precisely as it is known: `16 Mar 2026`, `Mar 2026`, `2026`, `undated`."""
    if missing(value) or precision == "none":
        return "undated"
    value = as_date(value)
    if precision == "year":
        return str(value.year)
    month = f"{calendar.month_abbr[value.month]} {value.year}"
    return month if precision == "month" else f"{value.day} {month}"


def stated(text: str) -> str:
    """A date as it was stated, in words.

    >>> [stated(text) for text in ("2026-03-16", "2026-03", "2026", "")]
    ['16 Mar 2026', 'Mar 2026', '2026', 'undated']
    """
    if len(text) < len("2026-03"):
        return text or "undated"
    year, month, *rest = (int(part) for part in text.split("-"))
    return day(date(year, month, *(rest or [1])), "day" if rest else "month")


def moment(value: Any) -> str:
    """A point in time, UTC, to the minute: `22 Nov 2026, 01:37 UTC`."""
    return UNKNOWN if missing(value) else f"{day(value)}, {value:%H:%M} UTC"


def as_date(value: Any) -> date:
    """A plain date from a date, datetime or pandas timestamp."""
    return value.date() if isinstance(value, datetime) else value


def period(start: Any, end: Any) -> str:
    """The days that a number covers: `2026`, `H1 2021`, `Q3 2025`, `Feb–Apr 2026`, `2026–2030`, or a single day."""
    if missing(start) or missing(end):
        return UNKNOWN if missing(start) and missing(end) else day(end if missing(start) else start)
    start, end = as_date(start), as_date(end)
    if start == end:
        return day(start)
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        return _whole_months(start, end)
    if 350 <= (end - start).days <= 380:
        return f"year to {day(end)}"
    return f"{day(start)} – {day(end)}"


def _whole_months(start: date, end: date) -> str:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if months == 1:
        return day(start, "month")
    if start.year == end.year and months in (3, 6) and (start.month - 1) % months == 0:
        return f"{'Q' if months == 3 else 'H'}{(start.month - 1) // months + 1} {start.year}"
    first = calendar.month_abbr[start.month] + (f" {start.year}" if start.year != end.year else "")
    return f"{first}–{day(end, 'month')}"


def years(bound: str, low: Any, high: Any) -> str:
    """The years of a claim in words: `in 2026`, `by 2030`, `2025 or earlier`, `not before 2033`, `no year`."""
    low, high = (None if missing(end) else int(end) for end in (low, high))
    if bound == "in" and low is not None:
        return f"in {low}" if low == high or high is None else f"in {low}–{high}"
    if bound == "by" and high is not None:
        return f"by {high}"
    if bound == "already" and high is not None:
        return f"already in {high}"
    if bound == "not_before" and low is not None:
        return f"not before {low}"
    return "no year"


def use(key: str) -> str:
    """What a site or a deal is for: `for inference`, `for training and inference`; empty where that is not stated."""
    return {"training": "for training", "inference": "for inference", "both": "for training and inference"}.get(key, "")


def count(n: int, noun: str, plural: str = "") -> str:
    """`1 statement`, `12 statements`, `no statements`."""
    return f"{n or 'no'} {noun}" if n == 1 else f"{f'{n:,}' if n else 'no'} {plural or noun + 's'}"


def names(values: Sequence[str], shown: int = 3) -> str:
    """`A`, `A and B`, `A, B, C and 4 more`: each once, in the order given."""
    values = list(dict.fromkeys(value for value in values if value))
    if len(values) > shown:
        values = [*values[:shown], f"{len(values) - shown} more"]
    return " and ".join([", ".join(values[:-1]), values[-1]]) if len(values) > 1 else "".join(values)


def short(name: str, most: int) -> str:
    """A name in at most so many characters, its end marked by an ellipsis where it is longer."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def in_one_line(told: str, most: int = 300) -> str:
    """A message on one line that any log and table can hold, however long or odd what it quotes.

    >>> in_one_line("no price:\\n'\\x00\\ud800'"), in_one_line("x" * 200, 40)
    ("no price: '??'", 'xxxxxxxxxxxxxxxxx... xxxxxxxxxxxxxxxxxxx')
    """
    plain = "".join(letter if letter.isprintable() else "?" for letter in " ".join(told.split()))
    return plain if len(plain) <= most else f"{plain[: most // 2 - 3]}... {plain[1 - most // 2 :]}"
