"""The search for an input that breaks a promise: hypothesis makes and shrinks it, a watchdog ends what hangs."""

import contextlib
import signal
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis.strategies import SearchStrategy

SECONDS, A_BYTE = 10.0, 100e-6
"""Processor time that one input may take: so many seconds, and so many more for each of its bytes."""


class TooLongError(BaseException):
    """An input takes longer than any should; no parser may catch it."""


@dataclass(frozen=True)
class Target:
    """What is fuzzed: its name, its inputs, and what is done with one: True where it was taken, False where it was
    refused in words. Any exception is a broken promise. share: of the inputs that a run asks for, as some are dear."""

    name: str
    inputs: SearchStrategy[Any]
    take: Callable[[Any], bool]
    share: float = 1.0


@dataclass
class Found:
    """What a search found: how many inputs were tried, how many taken, and the faults."""

    target: str
    tried: int = 0
    taken: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = f"{self.target:<18} {self.tried:6} inputs, {self.taken:6} taken, {self.tried - self.taken:6} refused"
        return "\n  ".join([told, *self.faults])


def search(target: Target, seed: int, inputs: int) -> Found:
    """Tries so many inputs of a target; the same seed tries the same."""
    found, last = Found(target.name), [b""]

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=max(1, round(inputs * target.share)), database=None, deadline=None, print_blob=False,
        phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck), derandomize=False,
    )  # fmt: skip
    @hypothesis.given(target.inputs)
    def promise(given: Any) -> None:
        last[0] = given
        found.tried += 1
        with watched(len(given)):
            found.taken += target.take(given)

    try:
        promise()
    except TooLongError as late:
        found.faults.append(f"hangs on {_shown(last[0])}\n{_where(late)}")
    except BaseExceptionGroup as several:
        found.faults += [_told(fault) for fault in several.exceptions[:5]]
    except Exception as fault:
        found.faults.append(_told(fault))
    return found


@contextlib.contextmanager
def watched(size: int) -> Iterator[None]:
    """Ends with TooLongError what takes more processor time than an input of so many bytes should."""

    def end(_: int, __: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, SECONDS + A_BYTE * size, 0.5)  # again, where a callback of C ate it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _told(fault: BaseException) -> str:
    notes = " ".join(getattr(fault, "__notes__", []))
    return f"{type(fault).__name__}: {str(fault)[:300]}\n{_where(fault)}\n    {notes[:700]}"


def _where(fault: BaseException) -> str:
    lines = [line for line in traceback.extract_tb(fault.__traceback__) if "hypothesis" not in line.filename]
    return "\n".join(f"    {line.filename}:{line.lineno} {line.line}" for line in lines[-4:])


def _shown(given: Any) -> str:
    return repr(given)[:600]
