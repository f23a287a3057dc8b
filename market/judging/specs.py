"""Specifications of chips from an open data set beside our own: what it adds, and where it says something else.

Our own rows (chips.csv) win: a chip of the data set that is one of ours is not shown again, and a number of it that
differs by more than TOLERANCE is listed beside ours, never put in its place.

A chip of the data set is one of ours where the words of both names are the same: with what stands in brackets, else
without, else apart from the board (PCIe) and the size of its memory; vendors and brands say nothing. A name that fits
several of the other side fits none.
"""

import math
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd

from market.frames import rows as rows_of

TOLERANCE = 1.0
"""Per cent of ours up to which two numbers are the same."""
MEASURES = ("process_nm", "memory_gb", "memory_bandwidth_gbps", "fp16_tflops_dense", "fp8_tflops_dense",
            "fp4_tflops_dense", "int8_tops", "tdp_w", "price_usd")  # fmt: skip
MORE_COLUMNS = ["chip", "vendor", "family", "released_on", *MEASURES, "published_day", "source", "source_url"]
COMPARED_COLUMNS = ["chip", "vendor", "measure", "ours", "theirs", "difference_pct", "verdict", "their_name",
                    "published_day", "source", "source_url", "our_source_url"]  # fmt: skip
_BRANDS = frozenset({
    "nvidia", "amd", "radeon", "instinct", "google", "huawei", "intel", "habana", "amazon", "aws", "meta", "microsoft",
    "cambricon", "baidu", "biren", "tesla", "hgx", "t", "head", "alibaba", "groq", "kunlunxin",
})  # fmt: skip
_BRACKETS = re.compile(r"\([^)]*\)")
_BOARD = re.compile(r"\bpc[il]e\b|\b\d+ ?gb\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+|\d+")


def standing(specs: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The newest specification of every chip known on a day, without those since taken back: MORE_COLUMNS."""
    known = specs[specs["published_day"] <= pd.Timestamp(as_of)].sort_values("published_day", kind="stable")
    newest = known.drop_duplicates(["source", "chip"], keep="last")
    return newest[~newest["gone"].astype(bool)].sort_values(["vendor", "chip"], ignore_index=True)[MORE_COLUMNS]


def more(specs: pd.DataFrame, chips: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The chips of the data set that we do not have, by vendor, the newest first: MORE_COLUMNS."""
    stand = standing(specs, as_of)
    known = matches(list(stand["chip"]), list(chips["chip"]))
    found = stand[~stand["chip"].isin(list(known))]
    return found.sort_values(["vendor", "released_on", "chip"], ascending=[True, False, True], ignore_index=True)


def compared(specs: pd.DataFrame, chips: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Every number that the data set states of one of our chips beside ours: COMPARED_COLUMNS.

    verdict: `same`, `different` (by more than TOLERANCE) or `only theirs`; difference_pct: of theirs against ours, per
    cent of ours, NaN where we have none. Largest difference first, then what only the data set has.
    """
    stand = standing(specs, as_of)
    known = matches(list(stand["chip"]), list(chips["chip"]))
    ours = {str(row["chip"]): row for row in rows_of(chips)}
    found = [
        _beside(ours[known[row["chip"]]], row, measure)
        for row in rows_of(stand) if row["chip"] in known for measure in MEASURES if row[measure] == row[measure]
    ]  # fmt: skip
    frame = pd.DataFrame(found, columns=COMPARED_COLUMNS)
    return frame.sort_values("difference_pct", key=lambda pct: -pct.abs(), kind="stable", ignore_index=True)


def _beside(ours: dict[str, Any], theirs: dict[str, Any], measure: str) -> dict[str, Any]:
    one, other = float(ours[measure]), float(theirs[measure])
    difference = (other - one) / one * 100 if one else math.nan
    verdict = "only theirs" if math.isnan(one) else "same" if abs(difference) <= TOLERANCE else "different"
    return {
        "chip": ours["chip"], "vendor": ours["vendor"], "measure": measure, "ours": one, "theirs": other,
        "difference_pct": difference, "verdict": verdict, "their_name": theirs["chip"],
        "published_day": theirs["published_day"], "source": theirs["source"], "source_url": theirs["source_url"],
        "our_source_url": ours["source_url"],
    }  # fmt: skip


def matches(theirs: list[str], ours: list[str]) -> dict[str, str]:
    """Name in the data set -> our name, where one and only one fits each way at the strictest reading that fits."""
    found: dict[str, str] = {}
    for reading in (_whole, _without_brackets, _without_board):
        left = [name for name in theirs if name not in found]
        free = [name for name in ours if name not in found.values()]
        found |= _alike(left, free, reading)
    return found


def _alike(theirs: list[str], ours: list[str], reading: Callable[[str], str]) -> dict[str, str]:
    first, second = ([reading(name) for name in names] for names in (theirs, ours))
    return {
        name: ours[second.index(read)] for name, read in zip(theirs, first, strict=True)
        if read and first.count(read) == 1 and second.count(read) == 1
    }  # fmt: skip


def _whole(name: str) -> str:
    words = sorted(_WORD.findall(name.lower()))
    return " ".join([word for word in words if word not in _BRANDS] or words)


def _without_brackets(name: str) -> str:
    return _whole(_BRACKETS.sub(" ", name))


def _without_board(name: str) -> str:
    return _without_brackets(_BOARD.sub(" ", name))
