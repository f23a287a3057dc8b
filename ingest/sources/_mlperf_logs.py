"""Runs of MLPerf training as their logs tell them, and the time that several of them make.

A result is a folder of logs, one a run: `:::MLLOG {json}` lines among others. The time of a run is that of `run_stop`
less that of `run_start`; of all runs the fastest and the slowest are dropped and the others averaged, and one run that
did not converge counts as the slowest (https://github.com/mlcommons/training_policies, results and scoring; the same
in `mlperf_logging.result_summarizer`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.source import Answer, LayoutChangedError, read_json
from ingest.sources._mlperf import number

RUNS = {"llama31_405b": 3, "deepseekv3_671b": 3}
"""How many runs make a result; of every other benchmark `MANY`."""
MANY = 10
_LINE = re.compile(rb"^:::MLLOG (\{.*\})\s*$", re.MULTILINE)
_PLACE = re.compile(
    r"/training_results_(v[\d.]+)/\w+/(?P<org>[^/]+)/(?:results|systems)/(?P<system>[^/]+?)(?:\.json|/|$)"
)
_MINUTE = 60_000  # milliseconds


@dataclass(frozen=True)
class Machine:
    """A system of a submission: round, folder of the submitter and name of its file tell its logs; chips of all nodes
    together."""

    place: tuple[str, str, str]
    name: str
    chip: str
    chips: int
    availability: str


@dataclass(frozen=True)
class Run:
    """One log: minutes to train, None where the run did not converge."""

    place: tuple[str, str, str]
    url: str
    benchmark: str
    division: str
    minutes: float | None

    @property
    def folder(self) -> str:
        return self.url.rpartition("/")[0]


def place_of(url: str) -> tuple[str, str, str]:
    """Round, submitter's folder and system of an address. Raises LayoutChangedError for an address of neither kind."""
    found = _PLACE.search(url)
    if not found:
        raise LayoutChangedError("an address that is no log and no system of a round")
    return found[1], found["org"], found["system"]


def machine(answer: Answer) -> Machine:
    """The system that a description tells of. Raises LayoutChangedError."""
    place = place_of(answer.url)
    try:
        told = read_json(answer.body, "the")
        chips = int(told["number_of_nodes"]) * int(told["accelerators_per_node"])
        if not 0 <= chips < 1e9:
            raise ValueError(f"{str(chips)[:20]} chips")
        return Machine(place, str(told["system_name"]), str(told["accelerator_model_name"]), chips, str(told["status"]))
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise LayoutChangedError(f"the description of {place[2]} has another shape ({error})") from error


def run(answer: Answer) -> Run:
    """The run that a log tells of. Raises LayoutChangedError."""
    place, told = place_of(answer.url), dict(_told(answer.body))
    missing = [
        key for key in ("run_start", "run_stop", "submission_benchmark", "submission_division") if key not in told
    ]
    if missing:
        raise LayoutChangedError(f"a log of {place[2]} has no '{missing[0]}'")
    start, stop = (number(told[key].get("time_ms")) for key in ("run_start", "run_stop"))
    if start is None or stop is None or stop <= start:
        raise LayoutChangedError(f"a log of {place[2]} ends before it begins")
    well = (told["run_stop"].get("metadata") or {}).get("status") == "success"
    return Run(
        place, answer.url, str(told["submission_benchmark"].get("value")),
        str(told["submission_division"].get("value")).lower(), (stop - start) / _MINUTE if well else None,
    )  # fmt: skip


def _told(body: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """What a log says, by key; of several lines with one key the first counts, so it comes last."""
    lines = [match[1] for match in _LINE.finditer(body)]
    for line in reversed(lines):
        try:
            told = read_json(line, "a line's")
        except LayoutChangedError:
            continue
        if isinstance(told, dict) and isinstance(told.get("key"), str):
            yield told["key"], told


def minutes(runs: Sequence[Run]) -> float | None:
    """The time of one result, in minutes; None where runs are missing or more than one did not converge."""
    due = RUNS.get(runs[0].benchmark, MANY) if runs else 0
    times = sorted(float("inf") if one.minutes is None else one.minutes for one in runs)
    if not due or len(times) != due or times[-2] == float("inf"):
        return None
    counted = times[1:-1]
    return sum(counted) / len(counted)
