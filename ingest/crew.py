"""Work that takes processor time, spread over the machine's cores.

The processes are forked when there is enough to do for them, so that a small run pays nothing; where a system cannot
fork safely the run does the work itself. A piece of work that takes its process down costs only itself.
"""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import queue
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, Self, TypeVar

Tools = TypeVar("Tools")
Task = TypeVar("Task")
Result = TypeVar("Result")

FEW = 40
"""Pieces of work that are done in the run itself."""
MOST = 4
"""Processes; each holds some sixty megabytes of its own."""
AT_ONCE = 16
"""Pieces of work that are handed to a process together, at most; near the end fewer, so that none waits long for
another."""
_BEAT_SECONDS = 5.0
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


class Crew(Generic[Tools]):
    """The processes of one run; use as `with Crew(tools) as crew`. `tools` is what all work needs beside its task;
    `ready` makes of them what the processes are to share, and is called before they are forked."""

    def __init__(self, tools: Tools, ready: Callable[[], object] = lambda: None) -> None:
        self.tools, self._ready = tools, ready
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def each(
        self,
        work: Callable[[Task, Tools], Result],
        tasks: Iterable[Task],
        many: int,
        beat: Callable[[], None] = lambda: None,
    ) -> Iterator[tuple[Task, Result | Exception]]:
        """Every task with its result, or the exception that `work` raised, as they are done.

        many: how many tasks there are about. work: a function of a module, of a task and the tools.
        """
        if many <= FEW or not _can_fork():
            yield from ((task, _tried(work, task, self.tools)) for task in tasks)
            return
        waiting: dict[Future[list[Result | Exception]], Sequence[Task]] = {}
        ready: queue.SimpleQueue[Future[list[Result | Exception]]] = queue.SimpleQueue()
        for share in _shares(tasks):
            future = self._submitted(work, share)
            waiting[future] = share
            future.add_done_callback(ready.put)  # to ask all that wait, each time, takes longer than the work
            while not ready.empty():
                yield from self._done(ready.get(), waiting, work)
            beat()
        while waiting:
            with contextlib.suppress(queue.Empty):
                yield from self._done(ready.get(timeout=_BEAT_SECONDS), waiting, work)
            beat()

    def _submitted(
        self, work: Callable[[Task, Tools], Result], share: Sequence[Task]
    ) -> "Future[list[Result | Exception]]":
        try:
            return self._hired().submit(_with_tools, work, share)
        except BrokenProcessPool:
            self._dismiss()
            return self._hired().submit(_with_tools, work, share)

    def _done(
        self,
        future: "Future[list[Result | Exception]]",
        waiting: dict["Future[list[Result | Exception]]", Sequence[Task]],
        work: Callable[[Task, Tools], Result],
    ) -> Iterator[tuple[Task, Result | Exception]]:
        share = waiting.pop(future)
        try:
            results = future.result()
        except BrokenProcessPool:
            results = [self._alone(work, task) for task in share]
        yield from zip(share, results, strict=True)

    def _alone(self, work: Callable[[Task, Tools], Result], task: Task) -> Result | Exception:
        """Once more, with processes that do nothing else: one of the tasks under way took its process down."""
        self._dismiss()
        try:
            [result] = self._hired().submit(_with_tools, work, [task]).result()
        except BrokenProcessPool as error:
            self._dismiss()
            return error
        told: Result | Exception = result
        return told

    def _hired(self) -> ProcessPoolExecutor:
        if self._pool is None:
            size = min(MOST, len(os.sched_getaffinity(0)))
            self._ready()
            context = multiprocessing.get_context("fork")
            self._pool = ProcessPoolExecutor(size, context, _begin, (os.getpid(), self.tools))
            gc.collect()
            gc.freeze()  # what is there now is shared with the processes, as long as nobody touches it
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # none of the threads holds what the work needs
                self._pool.submit(int).result()
        return self._pool

    def _dismiss(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
            gc.unfreeze()


def _can_fork() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


_held: list[Any] = []
"""In a process of a crew: its tools, which it was born with."""


def _begin(parent: int, tools: Any) -> None:
    """Ends with the run, however that ends; leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
    gc.set_threshold(20_000, 20, 50)
    _held[:] = [tools]


def _shares(tasks: Iterable[Task]) -> Iterator[Sequence[Task]]:
    """The tasks in parts, each to be handed over at once; those that are still to come one by one, as they come."""
    if not isinstance(tasks, Sequence):
        yield from ([task] for task in tasks)
        return
    begun = 0
    while begun < len(tasks):
        many = min(max((len(tasks) - begun) // (2 * MOST), 1), AT_ONCE)
        yield tasks[begun : begun + many]
        begun += many


def _with_tools(work: Callable[[Any, Any], Any], share: Sequence[Any]) -> list[Any]:
    return [_tried(work, task, _held[0]) for task in share]


def _tried(work: Callable[[Any, Any], Any], task: Any, tools: Any) -> Any:
    try:
        return work(task, tools)
    except Exception as error:  # told to who gave the task
        return error
