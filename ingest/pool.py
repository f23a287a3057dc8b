"""Work on several hosts at once, one piece at a time for each host, and never longer than allowed."""

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

THREADS = 128
"""Mostly they wait: for their host's turn, or for its answer."""
_BEAT_SECONDS = 5.0


def run(
    groups: Sequence[Sequence[Task]],
    work: Callable[[Task], Result],
    *,
    until: float | None = None,
    beat: Callable[[], None] = lambda: None,
) -> Iterator[tuple[Task, Result | Exception | None]]:
    """Every task with its result, as they come: an exception where `work` raised one, None where the monotonic clock
    passed `until` first. `beat` is called every few seconds meanwhile.

    The threads are daemons: work that hangs beyond `until` is left behind and does not keep the program from ending.
    """
    done: queue.SimpleQueue[tuple[int, Result | Exception]] = queue.SimpleQueue()
    tasks = [task for group in groups for task in group]
    places = iter(range(len(tasks)))
    jobs: queue.SimpleQueue[list[tuple[int, Task]]] = queue.SimpleQueue()
    for group in groups:
        jobs.put([(next(places), task) for task in group])
    for _ in range(min(THREADS, len(groups))):
        threading.Thread(target=_labour, args=(jobs, work, done), daemon=True).start()
    unfinished = set(range(len(tasks)))
    while unfinished:
        left = _BEAT_SECONDS if until is None else min(_BEAT_SECONDS, max(0.0, until - time.monotonic()))
        try:
            place, result = done.get(timeout=left)
        except queue.Empty:
            if until is not None and time.monotonic() >= until:
                break
            beat()
            continue
        unfinished.discard(place)
        yield tasks[place], result
    yield from ((tasks[place], None) for place in sorted(unfinished))


def _labour(
    jobs: "queue.SimpleQueue[list[tuple[int, Task]]]",
    work: Callable[[Task], Result],
    done: "queue.SimpleQueue[tuple[int, Result | Exception]]",
) -> None:
    while True:
        try:
            group = jobs.get_nowait()
        except queue.Empty:
            return
        for place, task in group:
            try:
                done.put((place, work(task)))
            except Exception as error:  # told to the caller, who says so as the outcome of that source
                done.put((place, error))
