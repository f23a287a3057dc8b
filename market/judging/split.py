"""How a publisher splits a total into training and inference: shares and amounts, stated or derived.

Only numbers of one publisher, made on one day, about one segment, entity, product, region and period meet here;
nothing unlike is joined, and a conflict within one day yields no derived number. Every row carries the figures that
it rests on (`inputs`, joined by ;) and is as strong as the weakest of them in kind, evidence and origin.

Formulas: share from amounts = inference / (inference + training) x 100; complement = 100 - training share; amount
from a share = share x total / 100. The ends of ranges go through the same formulas (`market.judging.bounds`).
"""

import math
from collections.abc import Sequence

import pandas as pd

from market.frames import rows as rows_of
from market.judging import bounds
from market.judging.bounds import NOTHING, Part
from market.judging.cells import Row, groups, ids, key, weakest
from market.vocabulary import UNITS

SHARE_METRICS = ("spending_share", "revenue_share", "compute_share")
AMOUNT_METRICS = ("spending", "capex", "cost", "market_size", "revenue", "power_capacity", "shipments")
TOTALS = {"spending_share": ("spending", "capex", "market_size"), "revenue_share": ("revenue", "market_size")}
"""Which totals a share may be taken of."""
NOT_A_SPLIT = {
    "ai_share_of_data_center_power": "the whole is every load of data centres, not AI alone",
    "custom_ai_asic": "the part of custom chips in one use, not the part of a use",
    "enterprise_workload_mix": "counts companies, not money or compute",
}
"""Segments whose per cent rows with a workload are no split of training and inference, and why."""
ROUNDING = 1.5
"""Two stated shares add up to 100, and a stated and a derived share agree, within this many points."""
VINTAGE = ["publisher", "published_day", "scope", "segment", "segment_label", "entity", "product", "region"]
PERIOD = ["period_start", "period_end"]
_SAME = [*VINTAGE, *PERIOD]
SHARE_COLUMNS = [
    *VINTAGE, "measure", *PERIOD, "year", "inference_share", "inference_low", "inference_high", "training_share",
    "training_low", "training_high", "derivation", "complete", "leader", "kind", "evidence", "origin", "caveats",
    "note", "published_on", "published_precision", "inputs",
]  # fmt: skip
AMOUNT_COLUMNS = [
    *VINTAGE, "metric", "basis", *PERIOD, "year", "workload", "value", "value_low", "value_high", "unit",
    "derivation", "kind", "evidence", "origin", "caveats", "note", "published_on", "published_precision", "inputs",
]  # fmt: skip


def shares(figures: pd.DataFrame) -> pd.DataFrame:
    """One row per publisher, day, segment, entity, product, region, measure and period with a split between the uses.

    inference_share, training_share: per cent of the whole that the publisher draws, NaN where unknown; `_low` and
    `_high` are the ends that it allows, NaN at an open end. derivation of the inference share: `stated`;
    `complement` (100 - training share, only where that vintage states both uses for some period and they add up to
    100); `from amounts`; empty where only the training share is known. complete: the two uses are all there is.
    leader: `training`, `inference` or `even` where both uses are known and their ranges do not overlap, else empty:
    a lone share above one half does not show that the other use is counted in the same whole. year: of the middle of
    the period. region: rows of different regions are different rows.

    Figures that name a use and take no part are listed by `left_out`.
    """
    rows = [row for cell in groups(_usable(figures), [*VINTAGE, "basis", *PERIOD, "measure"]) for row in _cell(cell)]
    rows = [row for cell in groups(rows, [*VINTAGE, *PERIOD]) for row in _merge_amounts(cell)]
    rows = [row for vintage in groups(rows, [*VINTAGE, "measure"]) for row in _complement(vintage)]
    return _frame(rows, SHARE_COLUMNS)


def amounts(figures: pd.DataFrame) -> pd.DataFrame:
    """Training and inference amounts in their stated unit: one row per use, publisher, day, scope and period.

    derivation: `stated`, or `share of total` where a stated share meets the one stated total of the same publisher,
    day, segment, entity, product, region and period; a stated amount goes before a derived one. value_low,
    value_high: the ends of a range, NaN where there is none or it is open. inputs: the figures that it rests on.
    """
    split = _usable(figures)
    stated = [_amount([row], bounds.of_figure(row), "stated") for row in split if row["metric"] in AMOUNT_METRICS]
    known = {key(row, [*VINTAGE, *PERIOD, "workload"]) for row in stated}
    parts = [row for row in split if row["metric"] in TOTALS]
    wholes = _wholes(figures[figures["publisher"].isin({row["publisher"] for row in parts})])
    derived = [row for part in parts for row in _share_of_total(part, wholes)]
    return _frame(
        stated + [row for row in derived if key(row, [*VINTAGE, *PERIOD, "workload"]) not in known], AMOUNT_COLUMNS
    )


def alike(rows: pd.DataFrame, same: Sequence[str]) -> pd.DataFrame:
    """The rows of `shares` or `amounts` that agree in the columns `same` with as many others as can be.

    Where two sets are equally large, the one said last is kept.
    """
    if rows.empty:
        return rows
    keys = rows[list(same)].astype(object).fillna("").astype(str).agg("|".join, axis=1)
    newest = rows["published_day"].groupby(keys).max()
    n = keys.value_counts()
    kept: pd.DataFrame = rows[keys == max(n.index, key=lambda key: (n[key], _day(newest[key]), key))]
    return kept


def _day(day: pd.Timestamp) -> float:
    """A day in order of time, an unknown one first."""
    return -math.inf if pd.isna(day) else float(day.toordinal())


def left_out(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures on training or inference that no split uses, with `why` in words."""
    frame = _prepare(figures)
    split = frame[frame["workload"].isin(["training", "inference"])]
    why = pd.Series([_why_left_out(row) for row in rows_of(split)], index=split.index, dtype=object)
    return split.assign(why=why)[why != ""]


def _prepare(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures with dates as timestamps, empty text for unknown text, and `measure` and `year` added."""
    texts = [*(set(VINTAGE) - {"published_day"}), "basis", "caveats", "origin", "evidence", "metric", "unit", "kind",
             "note", "workload", "figure_id", "published_on", "published_precision"]  # fmt: skip
    frame = figures.reindex(columns=list(dict.fromkeys([*figures.columns, *texts])))
    dates = {name: pd.to_datetime(frame[name]) for name in ("published_day", *PERIOD)}
    numbers = {name: pd.to_numeric(frame[name]).astype(float) for name in ("value", "value_low", "value_high")}
    frame = frame.assign(**dates, **numbers, **{name: frame[name].astype(object).fillna("") for name in texts})
    middle = frame["period_start"] + (frame["period_end"] - frame["period_start"]) / 2
    measure = [_measure(*pair) for pair in zip(frame["metric"], frame["unit"], strict=True)]
    return frame.assign(measure=measure, year=middle.dt.year.astype(float))


def _measure(metric: str, unit: str) -> str:
    """What only meets its like: a share metric, or an amount's metric and unit."""
    return metric if metric in SHARE_METRICS else f"{metric} {unit}"


def _usable(figures: pd.DataFrame) -> list[Row]:
    """The figures that take part in a split, as dictionaries."""
    named = _prepare(figures[figures["workload"].isin(["training", "inference"])])
    return [row for row in rows_of(named) if not _why_left_out(row)]


def _why_left_out(row: Row) -> str:
    """Why a figure on one use takes no part in a split; empty where it does."""
    ends = [row[name] for name in ("value", "value_low", "value_high") if not math.isnan(row[name])]
    if row["metric"] not in (*SHARE_METRICS, *AMOUNT_METRICS):
        return "neither a share nor an amount"
    if not ends:
        return "no value stated"
    if math.isnan(row["year"]):
        return "no period stated"
    if row["basis"] == "cumulative" or "cumulative" in row["caveats"]:
        return "a sum over several years"
    return _why_no_share(row, ends) if row["metric"] in SHARE_METRICS else _why_no_amount(row)


def _why_no_share(row: Row, ends: list[float]) -> str:
    if min(ends) < 0 or max(ends) > 100:
        return "a share outside 0 to 100 per cent"
    return NOT_A_SPLIT.get(row["segment"], "")


def _why_no_amount(row: Row) -> str:
    unit = UNITS.get(row["unit"])
    return "" if unit and unit.dimension != "ratio" else "a part of something else, not an amount"


def _stated(rows: list[Row], use: str) -> Part | None:
    """The number that the figures state for one use; None where they contradict each other."""
    parts = {bounds.of_figure(row) for row in rows if row["workload"] == use}
    if not parts:
        return NOTHING
    return parts.pop() if len(parts) == 1 else None


def _cell(figures: list[Row]) -> list[Row]:
    """The row of `shares` from the figures of one cell; none where they contradict each other or one amount lacks."""
    inference, training = _stated(figures, "inference"), _stated(figures, "training")
    if inference is None or training is None:
        return []
    leader = bounds.leader(inference, training)
    if figures[0]["metric"] in SHARE_METRICS:
        complete = abs(inference.value + training.value - 100) <= ROUNDING
        derivation = "" if inference is NOTHING else "stated"
        return [_share(figures, inference, training, derivation, complete, leader)]
    if NOTHING in (inference, training):
        return []
    parts = bounds.share(inference, training), bounds.share(training, inference)
    return [_share(figures, *parts, "from amounts", True, leader)]


def _share(figures: list[Row], inference: Part, training: Part, derivation: str, complete: bool, leader: str) -> Row:
    ends = _ends("inference", inference) | _ends("training", training)
    return figures[0] | ends | weakest(figures) | {
        "derivation": derivation, "complete": complete, "leader": leader, "inputs": ids(figures, "figure_id"),
    }  # fmt: skip


def _merge_amounts(rows: list[Row]) -> list[Row]:
    """A stated share of money and the share that the same day's amounts of money give become one row.

    The stated share stays and the amounts add the other use and the leader, where the two agree; else both rows stay.
    """
    stated = [row for row in rows if row["derivation"] == "stated" and row["measure"] in TOTALS]
    derived = [row for row in rows if row["derivation"] == "from amounts" and row["measure"].endswith("_bn")]
    if len(stated) != 1 or len(derived) != 1:
        return rows
    share, other = stated[0], derived[0]
    if abs(share["inference_share"] - other["inference_share"]) > ROUNDING:
        return rows
    added = {name: other[name] for name in ("training_share", "training_low", "training_high", "leader", "complete")}
    joined = share | added | weakest([share, other]) | {"inputs": ids([share, other])}
    return [joined if row is share else row for row in rows if row is not other]


def _complement(rows: list[Row]) -> list[Row]:
    """Inference as 100 - training, in a vintage whose stated uses always add up to 100."""
    both = [row for row in rows if not math.isnan(row["inference_share"] + row["training_share"])]
    if not both or not all(row["complete"] for row in both):
        return rows
    return [row if row["derivation"] else _filled(row, both) for row in rows]


def _filled(row: Row, both: list[Row]) -> Row:
    high = math.inf if math.isnan(row["training_high"]) else row["training_high"]
    low = -math.inf if math.isnan(row["training_low"]) else row["training_low"]
    known = Part(row["training_share"], low, high)
    leader = bounds.leader(bounds.rest(known), known)
    return row | _ends("inference", bounds.rest(known)) | weakest([row, *both]) | {
        "derivation": "complement", "complete": True, "leader": leader, "inputs": ids([row, *both]),
    }  # fmt: skip


def _wholes(figures: pd.DataFrame) -> dict[tuple[str, ...], list[Row]]:
    """The stated totals that a share may be taken of, by all in which the two must agree."""
    money = figures["metric"].isin({name for names in TOTALS.values() for name in names})
    money &= (figures["workload"] == "all") & (figures["basis"] != "cumulative") & figures["unit"].str.endswith("_bn")
    return {key(rows[0], _SAME): rows for rows in groups(rows_of(_prepare(figures[money])), _SAME)}


def _share_of_total(share: Row, wholes: dict[tuple[str, ...], list[Row]]) -> list[Row]:
    """The amount that a stated share is of the one stated total it may be taken of; none where totals differ."""
    mine = [row for row in wholes.get(key(share, _SAME), []) if row["metric"] in TOTALS[share["metric"]]]
    if share["published_day"] is pd.NaT or len({(bounds.of_figure(row), row["unit"]) for row in mine}) != 1:
        return []
    amount = bounds.part_of(bounds.of_figure(share), bounds.of_figure(mine[0]))
    return [_amount([mine[0], share], amount, "share of total") | {"workload": share["workload"]}]


def _amount(figures: list[Row], part: Part, derivation: str) -> Row:
    low, high = (math.nan if math.isinf(end) or end == part.value else end for end in (part.low, part.high))
    values = {"value": part.value, "value_low": low, "value_high": high, "derivation": derivation}
    return figures[0] | values | weakest(figures) | {"inputs": ids(figures, "figure_id")}


def _ends(name: str, part: Part) -> dict[str, float]:
    low, high = (math.nan if math.isinf(end) else end for end in (part.low, part.high))
    return {f"{name}_share": part.value, f"{name}_low": low, f"{name}_high": high}


def _frame(rows: list[Row], columns: list[str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["publisher", "segment", "published_day", "year"], kind="stable", ignore_index=True)
