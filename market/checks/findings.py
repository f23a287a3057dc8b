"""What a check finds: a row with a state, that a person can explain but not silence."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import pandas as pd

from market.judging.cells import Row
from market.records import content_id

COLUMNS = [
    "finding", "check", "state", "words", "explanation", "size", "publisher", "segment", "segment_label", "scope",
    "entity", "period_start", "period_end", "newest", "inputs",
]  # fmt: skip


class Report(NamedTuple):
    """What one check found, and how many numbers it could hold against others: nothing found in none is no comfort."""

    check: str
    examined: int
    findings: list[Row]


def finding(check: str, words: str, rows: list[Row], size: float = float("nan"), explanation: str = "") -> Row:
    """One finding of a check on these rows of `things.prepared`, the first of which it is about.

    size: how far off, in what `words` names. explanation: what explains it by rule; such a finding is `explained`.
    `finding` names it by the check and its rows, so that an explanation written for it holds until a row changes.
    """
    names = sorted({_id(row) for row in rows})
    about: dict[str, Any] = {name: rows[0].get(name, "") for name in COLUMNS if name in rows[0]}
    days = [row["published_day"] for row in rows if not pd.isna(row["published_day"])]
    return about | {
        "finding": content_id(check, *names), "check": check, "state": "explained" if explanation else "open",
        "words": words, "explanation": explanation, "size": size, "newest": max(days, default=pd.NaT),
        "inputs": ";".join(names),
    }  # fmt: skip


def frame(reports: Iterable[Report], explanations: pd.DataFrame | None = None) -> pd.DataFrame:
    """The findings of all checks as a frame, open ones first, largest first within a check.

    explanations: columns `finding` and `explanation`: what people wrote.
    """
    table = pd.DataFrame([row for report in reports for row in report.findings], columns=COLUMNS).drop_duplicates(
        "finding"
    )
    if explanations is not None and len(explanations):
        told = dict(zip(explanations["finding"], explanations["explanation"], strict=True))
        words = table["finding"].map(told).fillna("")
        table["explanation"] = words.where(words != "", table["explanation"])
        table["state"] = table["state"].mask(words != "", "explained")
    order = table.assign(shut=table["state"] != "open", far=-table["size"].abs())
    order = order.sort_values(["shut", "check", "far", "publisher", "finding"], kind="stable", ignore_index=True)
    return order[COLUMNS]


def _id(row: Row) -> str:
    return str(row.get("figure_id") or row.get("claim_id") or "")
