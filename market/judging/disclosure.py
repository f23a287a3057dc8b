"""How much of each total is split into training and inference: disclosed, estimated, or not at all.

A total is a yearly amount for all uses of one publisher's newest vintage: of a company by its own account, or of a
market as a house draws it. Its split is
- `disclosed`: the company itself splits its own number of a past year, as a fact or as its own estimate;
- `estimated`: anybody's estimate or forecast, and an outsider's account of a company;
- `none`: nobody that is held here splits it.
Totals of several companies in one segment, year, metric, unit, basis and kind may be added (a part of a company is not
added to its owner), totals of several publishers on one market never.
"""

import pandas as pd

from market.frames import rows as rows_of
from market.judging import split
from market.judging.cells import Row, groups, ids
from market.judging.things import counts, prepared
from market.judging.vintages import latest
from market.judging.voices import house
from market.vocabulary import ENTITY_GROUPS

METRICS = ("spending", "capex", "cost", "market_size", "revenue", "power_capacity")
CELL = ("segment", "metric", "level_unit", "basis", "region", "year")
TOTAL_COLUMNS = [
    "publisher", "published_on", *CELL, "scope", "segment_label", "entity", "kind", "total", "split", "split_by",
    "inference_share", "training_share", "inputs",
]  # fmt: skip
SUMMARY_COLUMNS = [
    *CELL, "kind", "scope", "segment_label", "whose", "n", "total", "disclosed", "estimated", "none", "disclosed_pct",
    "estimated_pct", "none_pct", "inputs",
]  # fmt: skip
_SAME = ("segment", "entity", "region", "year")
SPLITS = ("disclosed", "estimated", "none")


def totals(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per total with the state of its split.

    total: in `level_unit`. split: `disclosed`, `estimated` or `none`; split_by: whose; inference_share,
    training_share: per cent, NaN where the split does not give them. inputs: the total and the split's figures.
    """
    sure = figures[counts(figures)]
    splits: dict[tuple[str, ...], list[Row]] = {}
    for row in rows_of(split.shares(sure)):
        splits.setdefault(_key(row), []).append(row)
    rows = [_total(row, _best(row, splits.get(_key(row), []))) for row in _totals(sure)]
    return pd.DataFrame(rows, columns=TOTAL_COLUMNS)


def summary(found: pd.DataFrame) -> pd.DataFrame:
    """One row per segment, year, metric, unit, basis, region, kind and whose totals they are.

    found: rows of `totals`. whose: `companies` for the sum of companies' own totals, else the publisher of the market's
    total. n: totals; total, disclosed, estimated, none: amounts in `level_unit`; `_pct`: per cent of `total`.
    """
    markets = [row | {"whose": row["publisher"]} for row in rows_of(found[found["entity"] == ""])]
    own = found["publisher"].map(house) == found["entity"].map(house)
    companies = rows_of(found[(found["entity"] != "") & own & (found["entity"].map(house) == found["entity"])])
    named = [*markets, *(row | {"whose": "companies"} for row in companies)]
    rows = [_summed(cell) for cell in groups(named, (*CELL, "kind", "whose"))]
    return pd.DataFrame(rows, columns=SUMMARY_COLUMNS)


def _key(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in _SAME)


def _totals(figures: pd.DataFrame) -> list[Row]:
    """The newest yearly totals for all uses, one a publisher, thing and year."""
    rows = prepared(figures)
    whole = (rows["workload"] == "all") & (rows["product"] == "") & ~rows["entity"].isin(ENTITY_GROUPS)
    whole &= rows["basis"] != "finance_lease_payments"  # of no budget that anybody splits
    yearly = (rows["span"] == "year") & rows["year"].notna() & rows["level"].notna()
    rows = rows[whole & yearly & rows["metric"].isin(METRICS) & (rows["publisher"] != "")]
    newest = latest(rows, [*CELL, "entity"])
    return [cell[0] for cell in groups(rows_of(newest), ("publisher", *CELL, "entity"))]


def _best(total: Row, splits: list[Row]) -> Row | None:
    """The split that tells most of a total: disclosed before estimated, its own publisher's first, then the newest."""
    mine = [row for row in splits if total["entity"] or row["publisher"] == total["publisher"]]
    ranked = sorted(mine, key=lambda row: (_state(row) == "disclosed", row["publisher"] == total["publisher"],
                                           str(row["published_day"])))  # fmt: skip
    return ranked[-1] if ranked else None


def _state(row: Row) -> str:
    own = row["entity"] != "" and house(row["publisher"]) == house(row["entity"])
    return "disclosed" if own and row["kind"] in ("actual", "estimate") else "estimated"


def _total(row: Row, found: Row | None) -> Row:
    if found is None:
        none = {"split": "none", "split_by": "", "inference_share": float("nan"), "training_share": float("nan")}
        return row | none | {"total": row["level"], "inputs": row["figure_id"]}
    told = {name: found[name] for name in ("inference_share", "training_share")}
    return row | told | {
        "total": row["level"], "split": _state(found), "split_by": found["publisher"],
        "inputs": ids([{"inputs": row["figure_id"]}, found]),
    }  # fmt: skip


def _summed(cell: list[Row]) -> Row:
    parts = {name: sum(row["total"] for row in cell if row["split"] == name) for name in SPLITS}
    total = sum(parts.values())
    percent = {f"{name}_pct": parts[name] / total * 100 if total else float("nan") for name in SPLITS}
    return cell[0] | parts | percent | {"n": len(cell), "total": total, "inputs": ids(cell)}
