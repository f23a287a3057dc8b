"""MLPerf training: how long a machine takes to train one model, by round, as the organisation publishes it.

https://mlcommons.org/benchmarks/training/ (results: Apache-2.0; quoted under MLCommons' rules with round, division and
system). No file holds a whole round: some submitters leave the summary that MLCommons' own program made of their
results, which is read wherever it lies; of `MACHINES` the logs are read (`_mlperf_logs`). The logs are those of one
commit, so what lies there never changes and is asked for once.

Minutes × chips = chip-minutes: what the training took of all chips together. More chips finish sooner and spend more
chip-minutes, so only machines of equally many chips compare.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ingest.source import Answer, LayoutChangedError, LeftOut, Source, read_json
from ingest.sources import _mlperf as mlperf
from ingest.sources import _mlperf_logs as logs
from market.open_records import Benchmark

KEY = "mlperf_training"
SUITE, SCENARIO, UNIT = "MLPerf training", "Time to train", "Minutes"
SUMMARIES = {
    "v6.0": ("GigaComputing", "Inventec", "Quanta_Cloud_Technology", "Supermicro", "MiTAC"),
    "v5.1": ("Quanta_Cloud_Technology", "GigaComputing"),
}
"""Round -> the submitters that leave a summary, or are known to have left one in another round."""
COMMITS = {
    "v6.0": "eabf23a07b2a0c60a289ff871dc3a46fff0d0421",
    "v5.1": "4da2d1cd71eb30c855dad12712480ae5ac90dd89",
}
MACHINES = (
    ("v6.0", "AMD", "MI350X_EPYC_9575F_primus", "llama2_70b_lora"),
    ("v6.0", "AMD", "MI355X_EPYC_9575F_primus", "llama2_70b_lora"),
    ("v6.0", "NVIDIA", "theia_ngpu8_ngc26.04_nemo", "llama2_70b_lora"),
    ("v6.0", "NVIDIA", "theia-cmh_ngpu512_ngc26.04_nemo", "llama31_405b"),
    ("v5.1", "AMD", "MI300X_EPYC_9575F_pytorch_llama2_70b", "llama2_70b_lora"),
    ("v5.1", "AMD", "MI325X_EPYC_9575F_pytorch_llama2_70b", "llama2_70b_lora"),
    ("v5.1", "AMD", "MI350X_EPYC_9575F_pytorch", "llama2_70b_lora"),
    ("v5.1", "AMD", "MI355X_EPYC_9575F_pytorch", "llama2_70b_lora"),
    ("v5.1", "Dell", "1xXE9680x8H200-SXM-141GB", "llama2_70b_lora"),
    ("v5.1", "NVIDIA", "theia_ngpu8_ngc25.09_nemo", "llama2_70b_lora"),
    ("v5.1", "NVIDIA", "tyche_ngpu8_ngc25.09_nemo", "llama2_70b_lora"),
    ("v5.1", "NVIDIA", "theia_ngpu512_ngc25.09_nemo", "llama31_405b"),
    ("v5.1", "NVIDIA", "tyche_ngpu512_ngc25.09_nemo", "llama31_405b"),
    ("v5.1", "Nebius", "nebius_b200_n1", "llama2_70b_lora"),
    ("v5.1", "Nebius", "nebius_b300_n1", "llama2_70b_lora"),
)  # fmt: skip
"""Round, submitter, system and benchmark of the results whose logs are read: one of each chip at 8 chips, and the
largest model at 512. Not those with a `scaling.json` beside the logs: the review changed their time."""
_TIME = ":time_to_train"
_FIELDS = ("division", "submitter", "system", "accelerator_model_name", "accelerators_count")

Told = Benchmark | LeftOut | logs.Machine | logs.Run


def parse(answer: Answer) -> list[Told]:
    """The results of a summary; the machine or the run that another file tells of. Raises LayoutChangedError."""
    if answer.url.endswith("/summary.json"):
        return list(_summary(answer))
    if answer.url.endswith(".json"):
        return [logs.machine(answer)]
    found = logs.run(answer)
    return [found] if found.minutes is not None else [found, LeftOut("a run that did not converge", found.url)]


def _summary(answer: Answer) -> Iterator[Benchmark | LeftOut]:
    told = read_json(answer.body, "the")
    if not isinstance(told, list) or not told or not all(isinstance(one, dict) for one in told):
        raise LayoutChangedError("the summary is no list of machines")
    for one in told:
        missing = [field for field in _FIELDS if field not in one]
        if missing:
            raise LayoutChangedError(f"the summary has no field '{missing[0]}'")
        yield from _results(one, answer)


def _results(one: dict[str, Any], answer: Answer) -> Iterator[Benchmark | LeftOut]:
    """The results of one machine: from v6.0 on a time is named `model:time_to_train`, before it `model`, between the
    notes on the machine and its `details_url`."""
    new = any(name.endswith(_TIME) for name in one)
    names = list(one)
    last = names.index("notes") if "notes" in one else len(names)
    times = [name for name in names if name.endswith(_TIME)] if new else names[last + 1 :]
    times = [name for name in times if not name.endswith("_url") and name != "private_id"]
    chips = one["accelerators_count"]
    for name in times:
        what = f"{one['submitter']}, {one['system']}, {name.removesuffix(_TIME)}"
        if one[name] is None:
            continue
        time = mlperf.number(one[name], 1e9)
        if time is None:
            raise LayoutChangedError(f"{what}: '{str(one[name])[:40]}' is no time")
        if not isinstance(chips, int) or not 0 < chips < 1e9 or time <= 0:
            yield LeftOut("no chip or no result", what)
            continue
        machine = logs.Machine(
            (mlperf.round_of(answer.url), str(one["submitter"] or ""), ""), str(one["system"] or ""),
            str(one["accelerator_model_name"] or ""), chips, str(one.get("availability") or ""),
        )  # fmt: skip
        benchmark, division = name.removesuffix(_TIME), str(one["division"]).lower()
        yield mlperf.named(_row(machine, benchmark, division, time, answer.url))


def _row(machine: logs.Machine, benchmark: str, division: str, minutes: float, url: str) -> Benchmark:
    version, submitter, _ = machine.place
    return Benchmark(
        suite=SUITE, round=version, submitter=submitter.replace("_", " "), division=division, system=machine.name,
        availability=machine.availability.lower(), chip=machine.chip, family=mlperf.family(machine.chip),
        chips=machine.chips, model=benchmark, scenario=SCENARIO, result=minutes, unit=UNIT,
        chip_minutes=minutes * machine.chips, source=KEY, source_url=url,
    )  # fmt: skip


def results(rows: list[Told]) -> list[Benchmark | LeftOut]:
    """Summaries as they are, and what the runs of each other machine make together."""
    found: list[Benchmark | LeftOut] = [row for row in rows if isinstance(row, Benchmark)]
    machines = {row.place: row for row in rows if isinstance(row, logs.Machine)}
    runs: dict[str, dict[str, logs.Run]] = defaultdict(dict)
    for row in rows:
        if isinstance(row, logs.Run):
            runs[row.folder][row.url] = row
    return [*found, *(_of_logs(folder, list(mine.values()), machines) for folder, mine in sorted(runs.items()))]


def _of_logs(
    folder: str, runs: list[logs.Run], machines: dict[tuple[str, str, str], logs.Machine]
) -> Benchmark | LeftOut:
    machine, minutes = machines.get(runs[0].place), logs.minutes(runs)
    if machine is None or machine.chips < 1:
        return LeftOut("a machine without a description", folder)
    if minutes is None:
        return LeftOut("runs missing, or more than one that did not converge", folder)
    shown = folder.replace("raw.githubusercontent.com", "github.com").replace(
        f"/{COMMITS.get(machine.place[0], '')}/", f"/tree/{COMMITS.get(machine.place[0], '')}/"
    )
    return mlperf.named(_row(machine, runs[0].benchmark, runs[0].division, minutes, shown))


def _addresses() -> Iterator[str]:
    for version, submitters in SUMMARIES.items():
        yield from (f"{mlperf.BASE}/training_results_{version}/main/{one}/summary.json" for one in submitters)
    for version, submitter, system, benchmark in MACHINES:
        place = f"{mlperf.BASE}/training_results_{version}/{COMMITS[version]}/{submitter}"
        yield f"{place}/systems/{system}.json"
        for number in range(logs.RUNS.get(benchmark, logs.MANY)):
            yield f"{place}/results/{system}/{benchmark}/result_{number}.txt"


SOURCE = Source(
    key=KEY,
    title="MLPerf training, time to train by round",
    url=next(_addresses()),
    more=tuple(_addresses()),
    licence=mlperf.LICENCE,
    cadence_days=mlperf.CADENCE,
    at_least=50,
    fills="benchmarks",
    parse=parse,
    join=results,
    newest=lambda _: None,
    absent_is_fine=True,
)
