"""How right a reading is: what was read of a passage against what a person annotated in it.

A passage is {"id", "lang", "published_on", "text", "figures"}. An annotated figure has its span and offsets and the
columns of a figure; `alt` lists other readings that a careful analyst may give, `"*"` any; `optional` ones count
neither way; `dup_of` marks a second mention, and either of the two is enough.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ingest.reading import Knowledge, read
from ingest.reading.voices.who import parent
from market.records import Figure

LEVELS = ("value", "period", "workload", "publisher", "whole")
"""Value and unit right; with the period; with the workload; with the publisher; with metric, kind and entity too."""

Row = dict[str, Any]
_DAYS = 10
_TOLERANCE = 0.01
_GIGA = {"MW": ("GW", 1e-3), "USD_mn": ("USD_bn", 1e-3)}


@dataclass
class Tally:
    """Hits by level, figures read and wanted, and the passages without a figure in which one was read."""

    hits: Counter[str] = field(default_factory=Counter)
    read: int = 0
    wanted: int = 0
    charted: int = 0
    charted_right: int = 0
    empty: int = 0
    invented: list[str] = field(default_factory=list)

    def precision(self, level: str) -> float:
        return self.hits[level] / self.read if self.read else 0.0

    def recall(self, level: str) -> float:
        return self.hits[level] / self.wanted if self.wanted else 0.0

    def f1(self, level: str) -> float:
        both = self.read + self.wanted
        return 2 * self.hits[level] / both if both else 0.0


def tally(passages: Iterable[Row], knowledge: Knowledge) -> Tally:
    """Every passage read and compared."""
    out = Tally()
    for row in passages:
        figures = read(row["text"], language=row["lang"], published_on=row["published_on"], knowledge=knowledge).figures
        _count(out, row, figures, knowledge)
    return out


def _count(out: Tally, row: Row, figures: list[Figure], knowledge: Knowledge) -> None:
    needed = [wanted for wanted in row["figures"] if not wanted.get("optional")]
    pairs = _pairs(row, figures, knowledge)
    spare = [figure for place, figure in enumerate(figures) if place not in pairs and not _is_spare(figure, row)]
    again = 0
    met: set[tuple[str, int]] = set()
    for place, (number, right) in pairs.items():
        wanted = row["figures"][number]
        _charted(out, figures[place], right["period"])
        first = wanted.get("dup_of", number)
        if wanted.get("optional"):
            continue
        again += ("any", first) in met
        met.add(("any", first))
        met |= {(level, first) for level in LEVELS if right[level]}
    for figure in spare:
        _charted(out, figure, False)
    out.hits.update(level for level, _ in met if level != "any")
    taken = sum(1 for number, _ in pairs.values() if not row["figures"][number].get("optional"))
    out.read += taken + len(spare) - again
    out.wanted += len([one for one in needed if "dup_of" not in one])
    if not row["figures"]:
        out.empty += 1
        out.invented += [f"{row['id']}: {figure.span}" for figure in figures]


def _charted(out: Tally, figure: Figure, right: bool) -> None:
    if figure.standing == "charted":
        out.charted += 1
        out.charted_right += right


def _pairs(row: Row, figures: list[Figure], knowledge: Knowledge) -> dict[int, tuple[int, dict[str, bool]]]:
    """Place of a figure -> the annotated one on the same words that it fits best, and what is right of it."""
    fits = [
        (sum(right.values()), place, number, right)
        for place, figure in enumerate(figures)
        for number, wanted in enumerate(row["figures"])
        if _overlap(figure, wanted)
        for right in [judged(figure, wanted, row, knowledge)]
    ]
    out: dict[int, tuple[int, dict[str, bool]]] = {}
    for _, place, number, right in sorted(fits, key=lambda one: -one[0]):
        if place not in out and number not in {taken for taken, _ in out.values()}:
            out[place] = (number, right)
    return out


def _overlap(figure: Figure, wanted: Row) -> bool:
    start = figure.start or 0
    return bool(start < wanted["end"] and wanted["start"] < start + len(figure.span))


def _is_spare(figure: Figure, row: Row) -> bool:
    """Is it the other end of an annotated range, or a part of an optional figure?"""
    return any(
        _overlap(figure, wanted) and (wanted.get("optional") or wanted.get("value_low") is not None)
        for wanted in row["figures"]
    )


def judged(figure: Figure, wanted: Row, row: Row, knowledge: Knowledge) -> dict[str, bool]:
    """Which levels a figure reaches against an annotated one."""
    value = _value(figure, wanted)
    period = value and _period(figure, wanted, row)
    workload = value and figure.workload in _accepted(wanted, "workload")
    publisher = value and _name(figure.publisher, wanted, "publisher", knowledge)
    words = all({getattr(figure, column), "*"} & _accepted(wanted, column) for column in ("metric", "kind"))
    whole = period and workload and publisher and words and _name(figure.entity, wanted, "entity", knowledge)
    return {"value": value, "period": period, "workload": workload, "publisher": publisher, "whole": whole}


def _accepted(wanted: Row, column: str) -> set[str]:
    return {wanted.get(column) or "", *wanted.get("alt", {}).get(column, ())}


def _value(figure: Figure, wanted: Row) -> bool:
    unit, factor = _GIGA.get(wanted["unit"], (wanted["unit"], 1.0))
    ends = [wanted.get(key) for key in ("value_low", "value_high")]
    told = [figure.value_low, figure.value_high] if ends[0] is not None else [figure.value]
    meant = ends if ends[0] is not None else [wanted["value"]]
    close = all(
        one is not None and two is not None and abs(abs(one) - abs(two * factor)) <= _TOLERANCE * abs(two * factor)
        for one, two in zip(told, meant, strict=True)
    )
    return bool(figure.unit == unit and close)


def _period(figure: Figure, wanted: Row, row: Row) -> bool:
    options = [(wanted.get("period_start") or "", wanted.get("period_end") or "")]
    options += [tuple(span) for span in wanted.get("alt", {}).get("period", ())]
    return any(_same_days(figure, start, end, row["published_on"]) for start, end in options)


def _same_days(figure: Figure, start: str, end: str, published: str) -> bool:
    first, last = figure.period_start, figure.period_end
    if not start:
        return first is None or (last is not None and first <= date.fromisoformat(published) <= last)
    if first is None or last is None:
        return False
    gaps = (first - date.fromisoformat(start), last - date.fromisoformat(end))
    return all(abs(gap.days) <= _DAYS for gap in gaps)


def _name(told: str, wanted: Row, column: str, knowledge: Knowledge) -> bool:
    accepted = _accepted(wanted, column)
    return "*" in accepted or _known(told, knowledge) in {_known(name, knowledge) for name in accepted}


_SUFFIX = re.compile(r"\b(?:inc|corp|ltd|plc|group|research|analysts?|company|platforms|technologies|ai|index|the)\b")


def _known(name: str, knowledge: Knowledge) -> str:
    """One spelling for all names of a company: the canonical one, else without case, suffixes and signs."""
    mention = next(iter(knowledge.mentions(name)), None)
    if mention and mention.start == 0:
        name = parent(mention.name.company)
    plain = re.sub(r"[^a-z0-9]+", " ", name.casefold())
    return " ".join(_SUFFIX.sub(" ", plain).split()) or plain.strip()
