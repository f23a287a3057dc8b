"""MLPerf inference: how much one machine did, by round, as the organisation publishes it.

https://mlcommons.org/benchmarks/inference-datacenter/ (results: Apache-2.0; quoted under MLCommons' rules with round,
division and system). One JSON a round; names of its fields changed with v5. Rows that were inferred from another run,
that have errors, or whose unit is no throughput are left out: per chip = result / chips holds for throughput alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ingest.source import Answer, LayoutChangedError, LeftOut, Source, read_json
from ingest.sources import _mlperf as mlperf
from market.open_records import Benchmark

KEY = "mlperf_inference"
ROUNDS = ("v6.1", "v6.0", "v5.1", "v5.0", "v4.1")
FILES = ("summary.json", "summary_results.json")
_NEW = {
    "submitter": "Organization", "division": "Division", "suite": "SystemType", "system": "SystemName",
    "chip": "accelerator_model_name", "model": "Model", "result": "Result", "unit": "Units",
}  # fmt: skip
_OLD = {
    "submitter": "Submitter", "division": "Category", "suite": "Suite", "system": "System", "chip": "Accelerator",
    "model": "UsedModel", "result": "Performance_Result", "unit": "Performance_Units",
}  # fmt: skip
_THROUGHPUT = ("tokens/s", "samples/s", "queries/s")


def parse(answer: Answer) -> list[Benchmark | LeftOut]:
    """The results of one round. Raises LayoutChangedError."""
    told = read_json(answer.body, "the")
    found = list(told.values()) if isinstance(told, dict) else told
    if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
        raise LayoutChangedError("the summary of the round is no list of results")
    names = _NEW if "Organization" in found[0] else _OLD
    missing = [field for field in names.values() if field not in found[0]]
    if missing:
        raise LayoutChangedError(f"the summary of the round has no field '{missing[0]}'")
    return [_row(one, names, answer) for one in found]


def _row(told: Mapping[str, Any], names: Mapping[str, str], answer: Answer) -> Benchmark | LeftOut:
    said = {ours: told.get(field) for ours, field in names.items()}
    what = f"{said['submitter']}, {said['system']}, {said['model']}, {told.get('Scenario')}"
    chips, result = _chips(told), mlperf.number(said["result"])
    if result is None:
        raise LayoutChangedError(f"{what}: '{str(said['result'])[:40]}' is no result")
    why = _why_not(told, str(said["unit"] or ""), chips, result)
    if why:
        return LeftOut(why, what)
    named = str(said["chip"] or "")
    row = Benchmark(
        suite=f"MLPerf inference, {str(said['suite']).lower()}",
        round=str(told.get("version") or mlperf.round_of(answer.url)),
        submitter=str(said["submitter"] or ""), division=str(said["division"] or "").lower(),
        system=str(said["system"] or ""),
        availability=str(told.get("Availability") or "").lower(), chip=named,
        family=mlperf.family(named), chips=chips, model=str(said["model"] or ""),
        scenario=str(told.get("Scenario") or ""), result=result, unit=str(said["unit"]),
        per_chip=result / chips, precision=str(told.get("weight_data_types") or ""), source=KEY,
        source_url=answer.url,
    )  # fmt: skip
    return mlperf.named(row)


def _chips(told: Mapping[str, Any]) -> int:
    """How many chips the machine has in all; 0 where that is not told."""
    if told.get("total_accelerators") is not None:
        return int(mlperf.number(told["total_accelerators"], 1e9) or 0)
    each, nodes = (mlperf.number(told.get(field), 1e9) or 0.0 for field in ("a#", "Nodes"))
    return int(each * nodes)


def _why_not(told: Mapping[str, Any], unit: str, chips: int, result: float) -> str:
    if told.get("inferred"):
        return "inferred from another run"
    if told.get("errors"):
        return "with errors"
    if unit.lower() not in _THROUGHPUT:
        return "no throughput"
    return "" if chips > 0 and result > 0 else "no chip or no result"


def _addresses() -> Iterable[str]:
    return (f"{mlperf.BASE}/inference_results_{one}/main/{file}" for one in ROUNDS for file in FILES)


SOURCE = Source(
    key=KEY,
    title="MLPerf inference, results by round",
    url=next(iter(_addresses())),
    more=tuple(_addresses()),
    licence=mlperf.LICENCE,
    cadence_days=mlperf.CADENCE,
    at_least=100,
    fills="benchmarks",
    parse=parse,
    newest=lambda _: None,
    absent_is_fine=True,
)
