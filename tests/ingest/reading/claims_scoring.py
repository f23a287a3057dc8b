"""How right the claims read of a passage are: against those that a person annotated in it.

A passage is {"id", "lang", "published_on", "text", "claims"}; a claim has the columns that the text supports,
and `alt` lists other readings that a careful analyst may give (`years`: pairs of the earliest and the latest).
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from ingest.reading import Knowledge, read
from market.records import Claim

HERE = Path(__file__).parent / "claims"
Row = dict[str, Any]


def passages(name: str) -> list[Row]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def measured(rows: list[Row], knowledge: Knowledge) -> Counter[str]:
    """Counts: wanted, read, claim, whole (voice, company, bound and years too), empty, invented."""
    out: Counter[str] = Counter()
    for row in rows:
        found = read(row["text"], language=row["lang"], published_on=row["published_on"], knowledge=knowledge).claims
        out.update(wanted=len(row["claims"]), read=len(found), empty=not row["claims"])
        out["invented"] += not row["claims"] and bool(found)
        left = list(found)
        for wanted in row["claims"]:
            alike = [one for one in left if _agrees(wanted, one, "claim")]
            if alike:
                best = max(alike, key=lambda one: _right(wanted, one))
                left.remove(best)
                out.update(claim=1, whole=_right(wanted, best) == _FIELDS)
    return out


def f1(counts: Counter[str], level: str) -> float:
    return 2 * counts[level] / (counts["read"] + counts["wanted"])


_FIELDS = 4


def _right(wanted: Row, found: Claim) -> int:
    years = [wanted.get("year_low"), wanted.get("year_high")]
    in_years = [found.year_low, found.year_high] in [years, *wanted.get("alt", {}).get("years", [])]
    return in_years + sum(_agrees(wanted, found, field) for field in ("publisher", "entity", "bound"))


def _agrees(wanted: Row, found: Claim, field: str) -> bool:
    allowed = [wanted.get(field, ""), *wanted.get("alt", {}).get(field, [])]
    return "*" in allowed or _plain(getattr(found, field)) in [_plain(one) for one in allowed]


def _plain(name: str) -> str:
    return name.lower().removesuffix(" research").removesuffix(" group")
