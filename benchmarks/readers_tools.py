"""One reader over many texts: `python benchmarks/readers_tools.py NAME WARMING < texts.jsonl`.

In: {"id", "lang", "published_on", "text"} a line, of which the first WARMING are only read before the clock runs. Out:
{"id", "found": [[start, end, value, low, high, unit]]} a line, in base units (a dollar, a per cent, a watt, a piece),
then {"seconds", "again"}: processor time of reading all once and once more, without start-up. `unit` is empty where a
tool names none. For the general tools a magnitude that they leave standing right behind their find
(`$150` of `$150bn`) is counted in, and a price-parser, which reads one price a text, is given the text in pieces.
"""

import json
import os
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Found = tuple[int, int, float, float | None, float | None, str]
Reader = Callable[[dict[str, Any]], list[Found]]

_MAGNITUDE = re.compile(
    r"[\s-]?(thousand|million|billion|trillion|mil millones|millones|billones|millardos|bn|tn|trn|mn|[bmkt])\b", re.I
)
_WORTH = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "millones": 1e6, "b": 1e9, "bn": 1e9,
          "billion": 1e9, "mil millones": 1e9, "millardos": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
          "trillion": 1e12, "billones": 1e12}  # fmt: skip
_CURRENCIES = {"dollar": "USD", "dólar": "USD", "$": "USD", "euro": "EUR", "€": "EUR", "pound": "GBP", "libra": "GBP",
               "£": "GBP", "yen": "JPY", "¥": "JPY", "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "rupee": "INR",
               "franc": "CHF"}  # fmt: skip
_OTHERS = {"percentage": ("percent", 1.0), "gigawatt": ("W", 1e9), "megawatt": ("W", 1e6)}


def _unit(name: str) -> tuple[str, float]:
    """(unit, factor to its base) of a unit as a general tool names it; empty where it is none of ours."""
    lower = name.lower()
    if lower in _OTHERS:
        return _OTHERS[lower]
    return next(((code, 1.0) for word, code in _CURRENCIES.items() if word in lower), ("", 1.0))


def _with_magnitude(text: str, end: int, told: str) -> tuple[float, int]:
    """What a magnitude right behind a find is worth, where the find itself told none."""
    found = _MAGNITUDE.match(text, end)
    if not found or _MAGNITUDE.search(told):
        return 1.0, end
    return _WORTH[found[1].lower()], found.end()


def quantulum() -> Reader:
    from quantulum3 import parser

    def read(row: dict[str, Any]) -> list[Found]:
        out: list[Found] = []
        for one in parser.parse(row["text"]):
            unit, factor = _unit(one.unit.name)
            more, end = _with_magnitude(row["text"], one.span[1], one.surface)
            out.append((one.span[0], end, one.value * factor * more, None, None, unit))
        return out

    return read


def recognizers() -> Reader:
    from recognizers_number import recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_text import Culture

    cultures = {"en": Culture.English, "es": Culture.Spanish, "fr": Culture.French}
    every = (recognize_currency, recognize_percentage, recognize_dimension)

    def read(row: dict[str, Any]) -> list[Found]:
        culture = cultures.get(row["lang"], Culture.English)
        return [told for recognize in every for one in recognize(row["text"], culture)
                if (told := _recognized(row["text"], one))]  # fmt: skip

    return read


def recognizers_and_dates() -> Reader:
    """As `recognizers`, reading dates too, as our reader of figures does; what it finds of them is no amount."""
    from recognizers_date_time import recognize_datetime

    of_amounts = recognizers()
    cultures = {"es": "es-es", "fr": "fr-fr"}

    def read(row: dict[str, Any]) -> list[Found]:
        recognize_datetime(row["text"], cultures.get(row["lang"], "en-us"))
        return of_amounts(row)

    return read


def _recognized(text: str, one: Any) -> Found | None:
    written = str((one.resolution or {}).get("value") or "")
    name = "percentage" if one.type_name == "percentage" else str(one.resolution.get("unit") or "")
    try:
        value = float(written.rstrip("%").replace(",", "."))
    except ValueError:
        return None
    unit, factor = _unit(name)
    if one.type_name == "dimension" and not unit:
        return None
    more, end = _with_magnitude(text, one.end + 1, one.text)
    return one.start, end, value * factor * more, None, None, unit


_PIECES = re.compile(r"[^.;,:()]+(?:[.,:]\d[^.;,:()]*)*")


def price_parser() -> Reader:
    from price_parser import Price

    def read(row: dict[str, Any]) -> list[Found]:
        out: list[Found] = []
        for piece in _PIECES.finditer(row["text"]):
            price = Price.fromstring(piece[0])
            if price.amount is None or not price.amount_text:
                continue
            start = piece.start() + max(piece[0].find(price.amount_text), 0)
            more, end = _with_magnitude(row["text"], start + len(price.amount_text), "")
            unit = "percent" if row["text"][end : end + 2].strip() == "%" else _unit(price.currency or "")[0]
            out.append((start, end, float(price.amount) * more, None, None, unit))
        return out

    return read


_BASES = {"GW": ("W", 1e9), "million_units": ("units", 1e6), "percent": ("percent", 1.0), "x": ("x", 1.0)}


def _based(start: int, span: str, value: float, low: float | None, high: float | None, unit: str) -> Found:
    code, _, rest = unit.partition("_")
    base, factor = _BASES.get(unit) or (code if rest == "bn" else unit, 1e9 if rest == "bn" else 1.0)
    ends = [None if end is None else end * factor for end in (low, high)]
    return start, start + len(span), value * factor, ends[0], ends[1], base


def ours() -> Reader:
    from ingest.reading import Knowledge
    from ingest.reading import read as read_figures

    known = Knowledge.load()

    def read(row: dict[str, Any]) -> list[Found]:
        told = read_figures(row["text"], language=row["lang"], published_on=row["published_on"], knowledge=known)
        return [
            _based(one.start or 0, one.span, one.value or 0.0, one.value_low, one.value_high, one.unit)
            for one in told.figures
        ]

    return read


def our_amounts() -> Reader:
    from ingest.reading.numbers.amounts import money_and_percentages

    def read(row: dict[str, Any]) -> list[Found]:
        found = money_and_percentages(row["text"], row["lang"])
        return [_based(one.start, one.span, one.value, one.low, one.high, one.unit) for one in found]

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "ours": ours, "ours --amounts": our_amounts, "quantulum3": quantulum, "Recognizers-Text": recognizers,
    "Recognizers+dates": recognizers_and_dates, "price-parser": price_parser,
}  # fmt: skip


def run(reader: Reader, warming: list[dict[str, Any]], rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What a reader finds in every text, then the seconds of the first and of a second reading."""
    for row in warming:
        reader(row)
    found, seconds = _timed(reader, rows)
    _, again = _timed(reader, rows)
    yield from ({"id": row["id"], "found": told} for row, told in zip(rows, found, strict=True))
    yield {"seconds": seconds, "again": again}


def _timed(reader: Reader, rows: list[dict[str, Any]]) -> tuple[list[list[Found]], float]:
    began = time.process_time()
    found = [reader(row) for row in rows]
    return found, time.process_time() - began


def main() -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    warnings.simplefilter("ignore")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    reader, warming = READERS[sys.argv[1]](), int(sys.argv[2])
    rows = [json.loads(line) for line in sys.stdin]
    for answer in run(reader, rows[:warming], rows[warming:]):
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
