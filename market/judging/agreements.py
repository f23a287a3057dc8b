"""Deals: how many, of which type and state, and what they add up to where adding means anything.

Money of unlike types is never added: a commitment to pay for capacity over years (`capacity`), equity or debt
(`funding`), hardware bought (`supply`), a company bought (`acquisition`), a licence fee (`licensing`). A sum is of one
type; values are headline values in thousand million US dollars, often ceilings, so a sum says how much was announced
and not how much was paid. What is cancelled, or has no disclosed value, is counted beside the sum and is not in it.

Not known: which part of a headline value is firm, how it spreads over the years, and whether two deals share money (a
round may hold an earlier pledge, a plan the contracts that carry it out). `status` is the newest that our page tells,
whatever day is asked for. The rows are named in `inputs`, so that each can be looked at.
"""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from market.frames import rows as rows_of
from market.judging.cells import Row, groups
from market.judging.quarters import listed
from market.vocabulary import DEAL_TYPES

OFF = ("cancelled",)
"""States of deals whose value is in no sum."""
BY = ("type", "status", "workload", "year", "quarter", "buyer", "seller")
"""What deals may be grouped by."""
NO_QUARTER = "no quarter known"
COLUMNS = ["n", "n_disclosed", "n_undisclosed", "n_cancelled", "total_usd_bn", "largest_usd_bn", "largest", "reason",
           "inputs"]  # fmt: skip
LEFT_OUT_COLUMNS = ["deal_id", "date", "type", "status", "buyer", "seller", "value_usd_bn", "summary", "why"]


def totals(deals: pd.DataFrame, by: Sequence[str] = ("type", "status")) -> pd.DataFrame:
    """One row per group of deals: the columns `by` and COLUMNS, in the order of `by`.

    deals: columns of `records.Deal`. by: of BY; year and quarter are those of the date (a bare year has no quarter).
    n: deals; n_disclosed: those with a value that are not cancelled, n_undisclosed: those without, n_cancelled.
    total_usd_bn, largest_usd_bn: over the disclosed ones; the total is NaN where `reason` says why: more than one type,
    or no value. largest: who pays whom in the largest. inputs: the deals (deal_id) of the group joined by ;.

    KeyError for a column that deals cannot be grouped by.
    """
    if unknown := [name for name in by if name not in BY]:
        raise KeyError(f"deals are not grouped by {listed(unknown)}; there are {', '.join(BY)}")
    rows = [{name: cell[0][name] for name in by} | _total(cell) for cell in groups(_rows(deals), by)]
    frame = pd.DataFrame(rows, columns=[*by, *COLUMNS])
    return frame.sort_values(list(by), kind="stable", ignore_index=True) if by else frame


def known(deals: pd.DataFrame, as_of: date | None) -> pd.DataFrame:
    """The deals made public by a day (a bare month or year counts as its last day); all of them without one."""
    return deals if as_of is None else deals[pd.to_datetime(deals["day"]) <= pd.Timestamp(as_of)]


def left_out(deals: pd.DataFrame) -> pd.DataFrame:
    """The deals whose value is in no sum, with `why`."""
    rows = [row | {"why": why} for row in _rows(deals) if (why := _why_not(row))]
    return pd.DataFrame(rows, columns=LEFT_OUT_COLUMNS)


def _rows(deals: pd.DataFrame) -> list[Row]:
    """The deals with `year`, `quarter` and their value as a number, in order of their date."""
    frame = deals.assign(value_usd_bn=pd.to_numeric(deals["value_usd_bn"]).astype(float))
    return [row | {"year": row["date"][:4], "quarter": _quarter(row["date"])} for row in rows_of(frame)]


def _quarter(stated: str) -> str:
    return f"{stated[:4]}-Q{(int(stated[5:7]) + 2) // 3}" if len(stated) >= len("2026-01") else NO_QUARTER


def _why_not(row: Row) -> str:
    if row["status"] in OFF:
        return "cancelled, rejected or replaced"
    return "" if row["value_usd_bn"] == row["value_usd_bn"] else "no value is disclosed"


def _total(cell: list[Row]) -> Row:
    whys = [_why_not(row) for row in cell]
    told = [row for row, why in zip(cell, whys, strict=True) if not why]
    reason = _unlike(told) or ("" if told else max(whys))
    top = max(told, key=lambda row: row["value_usd_bn"], default=None)
    return {
        "n": len(cell), "n_disclosed": len(told), "n_undisclosed": whys.count("no value is disclosed"),
        "n_cancelled": sum(row["status"] in OFF for row in cell),
        "total_usd_bn": float("nan") if reason else sum(row["value_usd_bn"] for row in told),
        "largest_usd_bn": top["value_usd_bn"] if top else float("nan"),
        "largest": f"{top['buyer']} to {top['seller']}" if top else "", "reason": reason,
        "inputs": ";".join(sorted(row["deal_id"] for row in cell)),
    }  # fmt: skip


def _unlike(told: list[Row]) -> str:
    """Why values may not be added; empty where all are of one type."""
    types = sorted({row["type"] for row in told})
    labels = [DEAL_TYPES[name].label if name in DEAL_TYPES else name for name in types]
    return f"unlike money is not added: {listed(labels)}" if len(types) > 1 else ""
