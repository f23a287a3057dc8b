"""MLPerf training: summaries of both forms and logs, invented in the true shape; times worked out by hand."""

import json
from dataclasses import replace

import pytest

from ingest.source import LayoutChangedError, LeftOut
from ingest.sources import _mlperf, mlperf_training
from ingest.sources._mlperf_logs import Run, minutes
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, run
from tests.ingest.test_price_lists import answer, reasons
from tests.replay import Answer as Told
from tests.replay import Replay

OLD = {
    "division": "closed", "availability": "Available on-premise", "submitter": "A_Firm", "system": "Box",
    "number_of_nodes": "1", "accelerator_model_name": "NVIDIA H200-SXM5-141GB", "accelerators_count": 8,
    "framework": "PyTorch", "notes": "", "llama31_8b": None, "llama2_70b_lora": 23.5, "llama31_405b": None,
    "details_url": "https://github.com/a", "code_url": "https://github.com/b",
}  # fmt: skip
NEW = {
    "division": "closed", "availability": "Available on-premise", "submitter": "B", "system": "Rack",
    "accelerator_model_name": "NVIDIA Blackwell GPU (B300-SXM-270GB)", "accelerators_count": 16, "notes": "",
    "private_id": "", "llama31_8b:time_to_train": 74.0, "llama31_8b:Energy": None, "llama31_8b:GBS": 16.0,
    "llama31_8b:RCP": "Pass", "gpt_oss_20b:time_to_train": None, "gpt_oss_20b:GBS": None,
}  # fmt: skip
SUMMARY = f"{_mlperf.BASE}/training_results_v5.1/main/A_Firm/summary.json"
PLACE = f"{_mlperf.BASE}/training_results_v5.1/{mlperf_training.COMMITS['v5.1']}/AMD"
SYSTEM = f"{PLACE}/systems/Box_one.json"
DESCRIBED = {
    "submitter": "AMD", "division": "closed", "status": "Available on-premise", "system_name": "Box one",
    "number_of_nodes": "2", "accelerators_per_node": "4", "accelerator_model_name": "AMD Instinct MI355X",
}  # fmt: skip
MINUTE = 60_000


def log_at(number: int, benchmark: str = "llama31_405b") -> str:
    return f"{PLACE}/results/Box_one/{benchmark}/result_{number}.txt"


def log(time: float, *, status: str = "success", benchmark: str = "llama31_405b") -> str:
    """A log of a run of so many minutes, with words of the machine in between."""
    said = [
        {"key": "submission_benchmark", "value": benchmark, "time_ms": 5},
        {"key": "submission_division", "value": "closed", "time_ms": 5},
        {"key": "run_start", "value": None, "time_ms": 1_000_000},
        {"key": "run_stop", "value": None, "time_ms": 1_000_000 + time * MINUTE, "metadata": {"status": status}},
    ]
    lines = [f":::MLLOG {json.dumps({'namespace': '', 'event_type': 'POINT_IN_TIME'} | one)}" for one in said]
    return "\n".join(["[rank0] warming up", *lines, "shutting down"]) + "\n"


def told(rows):
    return [(row.round, row.submitter, row.family, row.chips, row.model, row.result, row.chip_minutes) for row in rows]


def test_a_summary_of_either_form() -> None:
    old = mlperf_training.parse(answer(SUMMARY, [OLD]))
    assert told(old) == [("v5.1", "A Firm", "H200", 8, "llama2_70b_lora", 23.5, 188.0)]  # 23.5 × 8
    new = mlperf_training.parse(answer(SUMMARY.replace("v5.1", "v6.0"), [NEW, NEW | {"accelerators_count": 0}]))
    assert told(new[:1]) == [("v6.0", "B", "B300", 16, "llama31_8b", 74.0, 1184.0)]  # 74 × 16
    assert reasons(new) == ["no chip or no result"]


def test_the_time_of_several_runs_drops_the_fastest_and_the_slowest() -> None:
    rows = [row for url, body in [(SYSTEM, DESCRIBED), (log_at(0), log(30)), (log_at(1), log(21)), (log_at(2), log(24))]
            for row in mlperf_training.parse(answer(url, body))]  # fmt: skip
    [found] = mlperf_training.results(rows)
    assert told([found]) == [("v5.1", "AMD", "MI355X", 8, "llama31_405b", 24.0, 192.0)]  # 2 × 4 chips, 24 × 8
    assert found.source_url == (
        "https://github.com/mlcommons/training_results_v5.1/tree/"
        f"{mlperf_training.COMMITS['v5.1']}/AMD/results/Box_one/llama31_405b"
    )


def of(*times: float | None, benchmark: str = "llama2_70b_lora") -> list[Run]:
    return [Run(("v5.1", "A", "B"), f"https://a/{n}", benchmark, "closed", time) for n, time in enumerate(times)]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100), 5.5),  # (2 + ... + 9) / 8
        (of(1, 2, 3, 4, 5, 6, 7, 8, 9, None), 5.5),
        (of(1, 2, 3, 4, 5, 6, 7, 8, None, None), None),
        (of(1, 2, 3, 4, 5, 6, 7, 8, 9), None),
        (of(3, 4, 8, benchmark="llama31_405b"), 4.0),
        ([], None),
    ],
)
def test_one_run_that_does_not_converge_is_the_slowest(runs: list[Run], expected: float | None) -> None:
    assert minutes(runs) == expected


def test_results_that_cannot_be_told_are_left_out_with_their_reason() -> None:
    failed = mlperf_training.parse(answer(log_at(0), log(5, status="aborted")))
    assert reasons(failed) == ["a run that did not converge"]
    alone = [row for row in failed if not isinstance(row, LeftOut)]
    assert reasons(mlperf_training.results(alone)) == ["a machine without a description"]
    described = [*alone, *mlperf_training.parse(answer(SYSTEM, DESCRIBED))]
    assert reasons(mlperf_training.results(described)) == ["runs missing, or more than one that did not converge"]


@pytest.mark.parametrize(
    ("url", "body", "reason"),
    [
        (SUMMARY, "<html>", "no JSON"),
        (SUMMARY, {"0": OLD}, "no list of machines"),
        (SUMMARY, [{"division": "closed", "submitter": "A"}], "no field 'system'"),
        (SUMMARY, [OLD | {"llama2_70b_lora": "fast"}], "'fast' is no time"),
        (SYSTEM, DESCRIBED | {"number_of_nodes": "some"}, "description of Box_one has another shape"),
        (SYSTEM, [], "description of Box_one has another shape"),
        (log_at(0), "<html>", "a log of Box_one has no 'run_start'"),
        (log_at(0), log(-3), "ends before it begins"),
    ],
)  # fmt: skip
def test_another_shape_is_a_failure_that_names_its_place(url: str, body: object, reason: str) -> None:
    with pytest.raises(LayoutChangedError, match=reason):
        mlperf_training.parse(answer(url, body))


def test_logs_of_a_commit_are_asked_for_once_and_a_repeat_changes_nothing(tmp_path, monkeypatch) -> None:
    logs = {log_at(n): log(time) for n, time in enumerate((30, 21, 24))}
    small = replace(mlperf_training.SOURCE, at_least=1, url=SUMMARY, more=(SYSTEM, *logs))
    monkeypatch.setattr("ingest.sources.found", lambda _: [small])
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        web.add(SUMMARY, Told(json.dumps([OLD]).encode(), etag='"s"'))
        web.add(SYSTEM, Told(json.dumps(DESCRIBED).encode()))
        for url, body in logs.items():
            web.add(url, Told(body.encode()))
        status, printed = run(data, curated, web.url, only=["mlperf_training"])
        assert status == 0, printed
        head = Store(data).head()
        run(data, curated, web.url, now=LATER, only=["mlperf_training"])
        assert Store(data).head() == head
        assert [web.count(url) for url in (SUMMARY, SYSTEM, log_at(0))] == [2, 1, 1]
    held = Store(data).read("benchmarks").sort_values("result")
    assert list(zip(held["submitter"], held["result"], held["chip_minutes"], strict=True)) == [
        ("A Firm", 23.5, 188.0), ("AMD", 24.0, 192.0),
    ]  # fmt: skip
    run(data, curated, offline=True, now=LATER, only=["mlperf_training"])
    assert Store(data).head() == head
