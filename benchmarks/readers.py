"""Our reader beside the general ones: `python benchmarks/readers.py --tools PYTHON [--gold FILE ...] [--article FILE]`.

PYTHON is the interpreter of an environment that holds benchmarks/requirements.txt. One run, one core, one corpus (the
annotated passages of the tests, or each FILE of the same form): precision, recall and F1 of value and unit at the
place where a person annotated a figure, characters a second without start-up, and what both are in ratio to ours.
Speed is told of the first reading and of a second, when what is learnt and built on the way stands; with `--article`
(plain text, again and again) also of ordinary articles, in which figures are few.

Rules: values within 1 per cent, signs ignored; a number inside an annotated range is right where the tool gives no
ends; both ends of one range cost nothing extra; optional figures count neither way; of two mentions either will do.
For the general tools a right number without a unit is right, a sum for a price too, and 0.667 for two-thirds.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from ingest.reading.languages import language_of  # noqa: E402

TESTS = HERE.parent / "tests" / "ingest" / "reading"
OURS, GENERAL = ("ours", "ours --amounts"), ("quantulum3", "Recognizers-Text", "Recognizers+dates", "price-parser")
TOLERANCE = 0.0101
BASES = {"GW": ("W", 1e9), "MW": ("W", 1e6), "million_units": ("units", 1e6), "percent": ("percent", 1.0),
         "x": ("x", 1.0), "trillion_tokens": ("tokens", 1e12)}  # fmt: skip

WARMING = 40
"""How many passages are read before the clock runs: patterns are compiled and models loaded at their first use."""

Row = dict[str, Any]


class Speed(NamedTuple):
    """Characters a second of the first and of a second reading."""

    first: float
    again: float


def passages(files: list[str]) -> list[Row]:
    """The annotated passages of the files; without any, those of the tests."""
    paths = [Path(file) for file in files] or sorted((TESTS / "corpus").glob("*.jsonl")) or [TESTS / "passages.jsonl"]
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [row for row in rows if row.get("text")]


def articles(files: list[str]) -> list[Row]:
    """Each file of plain text as one row without annotations."""
    texts = [(file, Path(file).read_text("utf-8")) for file in files]
    return [{"id": file, "lang": language_of(text, ""), "text": text, "figures": []} for file, text in texts]


def found_by(python: str, name: str, warming: list[Row], rows: list[Row]) -> tuple[dict[str, list[Any]], Speed]:
    """(what the reader finds in each text, how fast) of one reader in a process of its own."""
    texts = "".join(json.dumps({key: row.get(key, "") for key in ("id", "lang", "published_on", "text")}) + "\n"
                    for row in (*warming, *rows))  # fmt: skip
    command = [python, str(HERE / "readers_tools.py"), name, str(len(warming))]
    done = subprocess.run(command, input=texts, capture_output=True, text=True, check=True)  # noqa: S603
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    letters, last = sum(len(row["text"]) for row in rows), answers[-1]
    speed = Speed(letters / last["seconds"], letters / last["again"])
    return {answer["id"]: answer["found"] for answer in answers[:-1]}, speed


def base_of(figure: Row) -> tuple[str, float]:
    """(unit, factor to it) of an annotated figure."""
    unit = str(figure["unit"])
    code, _, rest = unit.partition("_")
    return BASES.get(unit) or ((code, {"bn": 1e9, "mn": 1e6}[rest]) if rest in ("bn", "mn") else (unit, 1.0))


def is_right(told: list[Any], figure: Row, generous: bool) -> bool:
    """Is a find the annotated figure in value and unit?"""
    *_, value, low, high, unit = told
    wanted, factor = base_of(figure)
    if unit != wanted and not (generous and (not unit or wanted.startswith(f"{unit}_per_"))):
        return False
    scales = [factor] + ([1.0, factor / 100] if generous and not unit else [])
    return any(_value_is_right(value, low, high, figure, scale) for scale in scales)


def _value_is_right(value: float, low: float | None, high: float | None, figure: Row, factor: float) -> bool:
    ends = [figure.get("value_low"), figure.get("value_high")]
    if None not in ends:
        least, most = (end * factor for end in ends)
        if low is not None and high is not None:
            return _close(low, least) and _close(high, most)
        return bool(least * (1 - TOLERANCE) <= abs(value) <= most * (1 + TOLERANCE))
    return _close(value, figure["value"] * factor)


def _close(one: float, other: float) -> bool:
    return abs(abs(one) - abs(other)) <= TOLERANCE * max(abs(one), abs(other), 1e-12)


def counts(rows: list[Row], found: dict[str, list[Any]], generous: bool) -> tuple[int, int, int]:
    """(hits, finds that count, figures wanted) over all passages."""
    totals = [0, 0, 0]
    for row in rows:
        for place, number in enumerate(_of_passage(row, found[row["id"]], generous)):
            totals[place] += number
    return totals[0], totals[1], totals[2]


def _of_passage(row: Row, found: list[list[Any]], generous: bool) -> tuple[int, int, int]:
    figures: list[Row] = row["figures"]
    met: set[int] = set()
    spare = 0
    for told in found:
        beside = [place for place, one in enumerate(figures) if told[0] < one["end"] and one["start"] < told[1]]
        right = [place for place in beside if is_right(told, figures[place], generous)]
        fresh = [place for place in right if place not in met]
        if fresh:
            met.add(fresh[0])
        elif not _is_free(right, beside, figures):
            spare += 1
    needed = [place for place, one in enumerate(figures) if not one.get("optional") and one.get("dup_of") is None]
    hits = sum(any(place in met for place in _mentions(figures, one)) for one in needed)
    return hits, hits + spare, len(needed)


def _is_free(right: list[int], beside: list[int], figures: list[Row]) -> bool:
    """The second end of a range, or a find on an optional figure: no false alarm."""
    return any(figures[place].get("value_low") is not None for place in right) or any(
        figures[place].get("optional") for place in beside
    )


def _mentions(figures: list[Row], one: int) -> list[int]:
    return [one, *(place for place, other in enumerate(figures) if other.get("dup_of") == one)]


def measured(tools: str, rows: list[Row]) -> Iterable[tuple[str, float, float, float, Speed]]:
    """(reader, precision, recall, F1, how fast) for each reader."""
    for name in (*OURS, *GENERAL):
        found, speed = found_by(sys.executable if name in OURS else tools, name, rows[:WARMING], rows)
        hits, told, wanted = counts(rows, found, generous=name in GENERAL)
        precision, recall = hits / max(told, 1), hits / max(wanted, 1)
        f1 = 2 * hits / max(told + wanted, 1)
        yield name, precision, recall, f1, speed


def of_articles(tools: str, rows: list[Row], texts: list[Row]) -> Iterable[tuple[str, Speed]]:
    """(reader, how fast over articles) for each reader, passages read before."""
    for name in (*OURS, *GENERAL):
        yield name, found_by(sys.executable if name in OURS else tools, name, rows[:WARMING], texts)[1]


HOSTILE = {
    "one word": "a", "digits": "1", "sums": "$1,000,", "amounts": "$7 bn in 2026, ", "number words": "one hundred and ",
    "halves": "half of the ", "open ranges": "between 5 and ", "quotes": "«“'", "null bytes": "\x00$5bn\x00",
    "right to left": "\u202e5% ", "commas": "1,", "dashes": "1-",
}  # fmt: skip


def doublings(letters: int = 250_000) -> Iterable[tuple[str, float, float]]:
    """(kind of text, seconds for `letters` of it, how many times longer twice as much takes) of our amounts."""
    from ingest.reading import amounts

    for name, piece in HOSTILE.items():
        text = piece * (letters // len(piece))
        once, twice = (min(_seconds(amounts, whole) for _ in range(3)) for whole in (text, text * 2))
        yield name, once, twice / once


def _seconds(step: Any, text: str) -> float:
    began = time.perf_counter()
    step(text, "en")
    return time.perf_counter() - began


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tools", default=sys.executable, help="interpreter with benchmarks/requirements.txt")
    options.add_argument("--gold", action="append", default=[], help="annotated passages instead of those of the tests")
    options.add_argument("--article", action="append", default=[], help="plain text of which only the speed is told")
    given = options.parse_args()
    rows, texts = passages(given.gold), articles(given.article)
    _print_passages(given.tools, rows)
    if texts:
        _print_articles(given.tools, rows, texts)
    print(f"\n{'hostile text':18}{'seconds':>10}{'twice as long':>15}")
    for name, seconds, ratio in doublings():
        print(f"{name:18}{seconds:10.3f}{ratio:15.2f}", flush=True)


_SPEEDS = f"{'chars/s':>12}{'ours faster':>13}{'--amounts':>11}{'again':>12}{'ours faster':>13}{'--amounts':>11}"


def _print_passages(tools: str, rows: list[Row]) -> None:
    print(f"{len(rows)} passages, {sum(len(row['text']) for row in rows):,} characters, one core\n")
    print(f"{'reader':18}{'precision':>10}{'recall':>8}{'F1':>7}{'ours ahead':>12}{_SPEEDS}")
    best, ours = 0.0, list[Speed]()
    for name, precision, recall, f1, speed in measured(tools, rows):
        best = best or f1
        told = _beside(ours, speed)
        print(f"{name:18}{precision:10.3f}{recall:8.3f}{f1:7.3f}{best - f1:12.3f}{told}", flush=True)


def _print_articles(tools: str, rows: list[Row], texts: list[Row]) -> None:
    letters = [len(text["text"]) for text in texts]
    print(f"\n{len(texts)} articles, {min(letters):,} to {max(letters):,} characters")
    print(f"{'reader':18}{_SPEEDS}{'ms for 5,000':>14}")
    ours: list[Speed] = []
    for name, speed in of_articles(tools, rows, texts):
        print(f"{name:18}{_beside(ours, speed)}{5e6 / speed.first:14.1f}", flush=True)


def _beside(ours: list[Speed], other: Speed) -> str:
    """Both speeds of a reader, each with how many times as fast our readers are; `ours` takes in the first two."""
    if len(ours) < len(OURS):
        ours.append(other)
        return "".join(f"{speed:12,.0f}{'':24}" for speed in other)
    figures, amounts = ours
    told = zip(other, figures, amounts, strict=True)
    return "".join(f"{speed:12,.0f}{by / speed:13.1f}{plain / speed:11.0f}" for speed, by, plain in told)


if __name__ == "__main__":
    main()
