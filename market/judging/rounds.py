"""What chips did in benchmark rounds: the best of each chip and round, of one contest at a time.

A contest holds what may be set beside one another: one suite, model, scenario and unit, the closed division alone,
which is comparable by its rules. Inference: throughput per chip = throughput of the machine divided by its chips, so a
machine of many chips pays for what they tell each other. Training: minutes to train, of machines of equally many
chips, as more chips finish sooner but spend more chip-minutes (minutes × chips).
"""

import re

import pandas as pd

TRAINING = "MLPerf training"
COLUMNS = ["family", "round", "per_chip", "unit", "chips", "submitter", "system", "chip", "availability", "precision",
           "n", "model", "scenario", "suite", "division", "source_url"]  # fmt: skip
TIMES = ["family", "round", "result", "unit", "chips", "chip_minutes", *COLUMNS[5:]]


def contests(results: pd.DataFrame) -> pd.DataFrame:
    """What can be compared of inference: suite, model, scenario, unit, n (results) and families (chips) of the closed
    division, most families first. results: columns of `open_records.Benchmark`."""
    closed = _closed(results)
    return _counted(closed[closed["per_chip"].notna()], ["suite", "model", "scenario", "unit"])


def trainings(results: pd.DataFrame) -> pd.DataFrame:
    """What can be compared of training: model, chips, n and families, otherwise as `contests`."""
    return _counted(_times(results), ["model", "chips"])


def _counted(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    found = rows.groupby(by).agg(n=("family", "size"), families=("family", "nunique")).reset_index()
    return found.sort_values(
        ["families", "n", *by], ascending=[False, False, *[True] * len(by)], kind="stable", ignore_index=True
    )


def best(results: pd.DataFrame, suite: str, model: str, scenario: str, unit: str) -> pd.DataFrame:
    """The best result of each chip family and round in one contest of inference, the fastest chip of the newest round
    first; n: how many results it was the best of."""
    same = _closed(results)
    same = same[(same["suite"] == suite) & (same["model"] == model) & (same["scenario"] == scenario)]
    same = same[(same["unit"] == unit) & same["per_chip"].notna()]
    return _first(same.sort_values("per_chip", ascending=False, kind="stable"))[COLUMNS]


def fastest(results: pd.DataFrame, model: str, chips: int) -> pd.DataFrame:
    """The shortest time of each chip family and round to train one model on so many chips, the fastest chip of the
    newest round first; n as in `best`."""
    same = _times(results)
    same = same[(same["model"] == model) & (same["chips"] == chips)]
    return _first(same.sort_values("result", kind="stable"))[TIMES]


def _first(ranked: pd.DataFrame) -> pd.DataFrame:
    """The first row of each family and round, the newest round first and within it in the order given."""
    ranked = ranked.assign(n=ranked.groupby(["family", "round"])["family"].transform("size"))
    ranked = ranked.drop_duplicates(["family", "round"])
    newest = ranked["round"].map(_number)
    return ranked.assign(newest=newest).sort_values("newest", ascending=False, kind="stable", ignore_index=True)


def _number(name: str) -> int:
    """The place of a round in their order: v6.1 -> 6001, so that v10.0 follows v9.1."""
    whole, part = [*map(int, re.findall(r"\d+", name)), 0, 0][:2]
    return whole * 1000 + part


def _closed(results: pd.DataFrame) -> pd.DataFrame:
    return results[(results["division"] == "closed") & (results["family"] != "")]


def _times(results: pd.DataFrame) -> pd.DataFrame:
    closed = _closed(results)
    return closed[(closed["suite"] == TRAINING) & closed["result"].notna() & closed["chips"].notna()]
