"""Benchmark rounds: what chips did, of inference and of training apart, in one contest at a time."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import format as fmt
from dashboard.charts import dots
from dashboard.parts import look, panel, state
from market import Dataset
from market.frames import rows as rows_of
from market.judging import rounds

INFERENCE = """
- A line is a chip: **■** its best result of the newest round, **□** of an older one. Throughput of the whole machine
  divided by its chips; how many it had, and who ran it, is told on each mark.
- Only results of the closed division, where rules make them comparable, and only of one model and scenario at a time.
  *Offline* has all questions at once, *Server* and *Interactive* have limits of waiting.
- A chip that nobody submitted is not slow; it is absent.
"""
TRAINING = """
- A line is a chip: **●** its shortest time of the newest round, **○** of an older one; shorter is better. Who ran it is
  told on each mark.
- Only machines of equally many chips stand beside one another: twice the chips do not halve the time, because they must
  tell each other what they learnt. Chip-minutes (minutes × chips) say what a training took of all chips together.
- Only results of the closed division, where rules make them comparable. A chip that nobody submitted is not slow; it is
  absent.
"""
COLUMNS = {
    "family": "Chip", "round": "Round", "per_chip": "Per chip", "unit": "Unit", "chips": "Chips", "submitter": "Run by",
    "system": "Machine", "precision": "Weights", "availability": "Availability", "n": "Best of", "source_url": "Source",
}  # fmt: skip
TIMES = {
    "family": "Chip", "round": "Round", "result": "Minutes", "chips": "Chips", "chip_minutes": "Chip-minutes",
    "submitter": "Run by", "system": "Machine", "availability": "Availability", "n": "Best of", "source_url": "Source",
}  # fmt: skip
_KINDS = {"inference": "Inference", "training": "Training"}
_MODELS = {
    "llama2_70b_lora": "Llama 2 70B, fine-tuning", "llama31_405b": "Llama 3.1 405B", "llama31_8b": "Llama 3.1 8B",
    "deepseekv3_671b": "DeepSeek-V3 671B", "gpt_oss_20b": "gpt-oss 20B", "flux1": "FLUX.1 (pictures)",
    "dlrm_dcnv2": "DLRM (recommendations)", "rgat": "R-GAT (graphs)", "retinanet": "RetinaNet (pictures)",
}  # fmt: skip
"""What the names of MLPerf training's models stand for; a name that is not here stands as it is."""


def show(dataset: Dataset) -> bool:
    """The section; False where no results are held."""
    results = dataset.table("benchmarks")
    inference, trainings = rounds.contests(results), rounds.trainings(results)
    held = [kind for kind, found in (("inference", inference), ("training", trainings)) if len(found)]
    if not held:
        return False
    kinds = {kind: _KINDS[kind] for kind in held}
    kind = state.one("rounds", "Rounds of", kinds, default=held[0]) if len(held) > 1 else held[0]
    if kind == "training":
        _training(results, trainings)
    else:
        _inference(results, inference)
    _absent(held)
    return True


def _absent(held: list[str]) -> None:
    """A line on the kind of rounds that no source has brought."""
    for kind in _KINDS:
        if kind not in held:
            st.caption(f"No round of MLPerf {kind} has been read yet; its results will stand here, apart from these.")


def _inference(results: pd.DataFrame, contests: pd.DataFrame) -> None:
    found: dict[str, dict[str, Any]] = {}
    for row in rows_of(contests):
        found.setdefault(_contest(row), row)
    labels = {key: f"{key} ({fmt.count(row['families'], 'kind')} of chip)" for key, row in found.items()}
    one = found[state.one("contest", "Model and scenario", labels, default=next(iter(found)), menu=True)]
    best = rounds.best(results, one["suite"], one["model"], one["scenario"], one["unit"])
    first = rows_of(best)[0]
    unit = first["unit"].lower().replace("/s", " a second")
    panel.show(
        panel.Panel(
            key="rounds", title=_inference_title(best, unit), rows=best, columns=COLUMNS,
            chart=_chart(best, "per_chip", unit, "inference"),
            subtitle=f"{first['unit']} per chip, {first['suite']}, closed division, {first['model']}, "
            f"{first['scenario']}. ■ inference in round {first['round']}, □ older.",
            how=INFERENCE, noun="result", table="benchmarks", sources=["MLCommons"],
            caveats=("Results of MLPerf as published by MLCommons; per chip is our division.",),
        )
    )  # fmt: skip


def _contest(row: dict[str, Any]) -> str:
    """What a contest is called; that it is of machines at the edge is said, as most are of data centres."""
    machines = row["suite"].rpartition(", ")[2]
    return ", ".join([row["model"], row["scenario"], *([] if machines == "datacenter" else [machines])])


def _training(results: pd.DataFrame, trainings: pd.DataFrame) -> None:
    found = {f"{row['model']}, {int(row['chips'])} chips": row for row in rows_of(trainings)}
    labels = {
        key: f"{_model(row['model'])}, {fmt.count(int(row['chips']), 'chip')} "
        f"({fmt.count(row['families'], 'kind')} of chip)"
        for key, row in found.items()
    }
    one = found[state.one("trained", "Model and number of chips", labels, default=next(iter(found)), menu=True)]
    best = rounds.fastest(results, one["model"], int(one["chips"]))
    first = rows_of(best)[0]
    panel.show(
        panel.Panel(
            key="trainings", title=_training_title(best), rows=best, columns=TIMES,
            chart=_chart(best, "result", "minutes", "training"),
            subtitle=f"Minutes to train on {fmt.count(int(one['chips']), 'chip')}, MLPerf training, closed division, "
            f"{_model(one['model'])}. ● training in round {first['round']}, ○ older.",
            how=TRAINING, noun="result", table="benchmarks", sources=["MLCommons"],
            caveats=(
                "Results of MLPerf as published by MLCommons: summaries that submitters left, and logs of chosen "
                "machines, averaged as MLCommons' rules say; no whole round. Chip-minutes are our product of minutes "
                "and chips.",
            ),
        )
    )  # fmt: skip


def _model(name: str) -> str:
    return _MODELS.get(name, name)


def _inference_title(best: pd.DataFrame, unit: str) -> str:
    first, *others = _newest(best)
    told = f"{first['family']} does {fmt.number(first['per_chip'])} {unit} per chip in round {first['round']}"
    return f"{told}, against {fmt.number(others[0]['per_chip'])} of {others[0]['family']}" if others else told


def _training_title(best: pd.DataFrame) -> str:
    first, *others = _newest(best)
    chips, took = int(first["chips"]), f"{fmt.number(first['result'])} minutes in round {first['round']}"
    told = f"{_model(first['model'])}: {chips:,} {first['family']} take {took}"
    return f"{told}, {chips:,} {others[0]['family']} {fmt.number(others[0]['result'])}" if others else told


def _newest(best: pd.DataFrame) -> list[dict[str, Any]]:
    rows = rows_of(best)
    return [row for row in rows if row["round"] == rows[0]["round"]]


def _chart(best: pd.DataFrame, column: str, unit: str, kind: str) -> go.Figure:
    theme, newest = look.theme(), best["round"].iloc[0]
    order = list(best.sort_values(column, ascending=kind == "training")["family"].drop_duplicates())
    sign = "circle" if kind == "training" else "square"
    marks = [
        dots.Mark(
            row["family"], row[column], sign if row["round"] == newest else f"{sign}-open",
            f"{row['family']}, {row['round']}: {fmt.number(row[column])} {unit}",
            f"{row['submitter']}, {fmt.count(int(row['chips']), 'chip')}", row["round"] == newest, theme.workload(kind),
        )
        for row in rows_of(best)
    ]  # fmt: skip
    return dots.chart(marks, order, theme)
