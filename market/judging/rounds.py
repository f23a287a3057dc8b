"""What chips did in benchmark rounds: throughput per chip, of one model and scenario, the best of each chip and round.

Throughputs of unlike models, scenarios, units or divisions are never set beside one another; the closed division alone
is comparable by its rules. Per chip = throughput of the machine divided by its chips, so a machine of many chips pays
for what they tell each other: the number of chips stands beside each result.
"""

import pandas as pd

COLUMNS = ["family", "round", "per_chip", "unit", "chips", "submitter", "system", "chip", "availability", "precision",
           "n", "model", "scenario", "suite", "division", "source_url"]  # fmt: skip


def contests(results: pd.DataFrame) -> pd.DataFrame:
    """What can be compared: suite, model, scenario, unit, n (results) and families (chips) of the closed division, most
    families first. results: columns of `open_records.Benchmark`."""
    closed = _closed(results)
    grouped = closed.groupby(["suite", "model", "scenario", "unit"])
    found = grouped.agg(n=("family", "size"), families=("family", "nunique")).reset_index()
    order = ["families", "n", "model", "scenario"]
    order = ["families", "n", "model", "scenario"]
    return found.sort_values(order, ascending=[False, False, True, True], kind="stable", ignore_index=True)


def best(results: pd.DataFrame, suite: str, model: str, scenario: str, unit: str) -> pd.DataFrame:
    """The best result of each chip family and round in one contest, the fastest chip of the newest round first; n: how
    many results it was the best of."""
    same = _closed(results)
    same = same[(same["suite"] == suite) & (same["model"] == model) & (same["scenario"] == scenario)]
    same = same[same["unit"] == unit].sort_values("per_chip", ascending=False, kind="stable")
    same = same.assign(n=same.groupby(["family", "round"])["family"].transform("size"))
    same = same.drop_duplicates(["family", "round"])
    return same.sort_values(["round", "per_chip"], ascending=False, kind="stable", ignore_index=True)[COLUMNS]


def _closed(results: pd.DataFrame) -> pd.DataFrame:
    return results[(results["division"] == "closed") & (results["family"] != "") & results["per_chip"].notna()]
