"""Benchmark rounds: what chips did, per chip, in one contest."""

import pandas as pd
import plotly.graph_objects as go

from dashboard import format as fmt
from dashboard.charts import dots
from dashboard.parts import look, panel, state
from market import Dataset
from market.frames import rows as rows_of
from market.judging import rounds

HOW = """
- A line is a chip: **●** its best result of the newest round, **○** of an older one. Throughput of the whole machine
  divided by its chips; how many it had, and who ran it, is told on each mark.
- Only results of the closed division, where rules make them comparable, and only of one model and scenario at a time.
  *Offline* has all questions at once, *Server* and *Interactive* have limits of waiting.
- A chip that nobody submitted is not slow; it is absent.
"""
COLUMNS = {
    "family": "Chip", "round": "Round", "per_chip": "Per chip", "unit": "Unit", "chips": "Chips", "submitter": "Run by",
    "system": "Machine", "precision": "Weights", "availability": "Availability", "n": "Best of", "source_url": "Source",
}  # fmt: skip


def show(dataset: Dataset) -> bool:
    """The section; False where no results are held."""
    results = dataset.table("benchmarks")
    contests = rounds.contests(results)
    if contests.empty:
        return False
    keys = [f"{row['model']}, {row['scenario']}" for row in rows_of(contests)]
    labels = {key: f"{key} ({n})" for key, n in zip(keys, contests["families"], strict=True)}
    chosen = rows_of(contests)[
        keys.index(state.one("contest", "Model and scenario", labels, default=keys[0], menu=True))
    ]
    _panel(rounds.best(results, chosen["suite"], chosen["model"], chosen["scenario"], chosen["unit"]))
    return True


def _panel(best: pd.DataFrame) -> None:
    first = rows_of(best)[0]
    unit = first["unit"].lower().replace("/s", " a second")
    panel.show(
        panel.Panel(
            key="rounds", title=_title(best, unit), rows=best, columns=COLUMNS,
            chart=_chart(best, first["round"], unit),
            subtitle=f"{first['unit']} per chip, {first['suite']}, closed division, {first['model']}, "
            f"{first['scenario']}. ● round {first['round']}, ○ older.",
            how=HOW, noun="result", table="benchmarks", sources=["MLCommons"],
            caveats=("Results of MLPerf as published by MLCommons; per chip is our division.",),
        )
    )  # fmt: skip


def _title(best: pd.DataFrame, unit: str) -> str:
    first = rows_of(best)[0]
    newest = best[best["round"] == first["round"]]
    told = f"{first['family']} does {fmt.number(first['per_chip'])} {unit} per chip in round {first['round']}"
    if len(newest) < 2:
        return told
    second = rows_of(newest)[1]
    return f"{told}, against {fmt.number(second['per_chip'])} of {second['family']}"


def _chart(best: pd.DataFrame, newest: str, unit: str) -> go.Figure:
    order = list(best.sort_values("per_chip", ascending=False)["family"].drop_duplicates())
    marks = [
        dots.Mark(
            row["family"], row["per_chip"], "circle" if row["round"] == newest else "circle-open",
            f"{row['family']}, {row['round']}: {fmt.number(row['per_chip'])} {unit}",
            f"{row['submitter']}, {fmt.count(int(row['chips']), 'chip')}", row["round"] == newest,
        )
        for row in rows_of(best)
    ]  # fmt: skip
    return dots.chart(marks, order, look.theme())
