"""What a run tells while it works: a bar on a terminal, plain lines in a log, and the file that the app reads."""

import contextlib
import os
import sys
import time
from datetime import UTC, datetime
from typing import Any, TextIO

from tqdm import tqdm

from market import progress

_EVERY_SECONDS = 1.0


class Report:
    """Tells how far a run is. `out` gets the lines, `err` the bar where it is a terminal."""

    def __init__(self, data: str, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self._data, self._out, self._err = data, out or sys.stdout, err or sys.stderr
        self._began = datetime.now(UTC)
        self._step, self._done, self._total = "", 0, 0
        self._told_at = 0.0
        self._bar: tqdm[Any] | None = None

    def step(self, name: str, total: int = 0) -> None:
        """A new step, of `total` parts where they can be counted."""
        self._close_bar()
        self._step, self._done, self._total = name, 0, total
        if not self._err.isatty():
            self.line(f"{name} ..." if not total else f"{name}: {total} ...")
        elif total:
            self._bar = tqdm(total=total, desc=name, file=self._err, leave=False)
        self._tell()

    def advance(self) -> None:
        """One part of the step is done."""
        self._done += 1
        if self._bar is not None:
            self._bar.update()
        self.beat()

    def beat(self) -> None:
        """A sign of life, told at most once a second."""
        if time.monotonic() - self._told_at > _EVERY_SECONDS:
            self._tell()

    def line(self, text: str) -> None:
        """One line for the person or the log."""
        if self._bar is not None:
            self._bar.clear()
        with contextlib.suppress(BrokenPipeError):  # whoever reads may hang up; the run goes on
            print(text, file=self._out, flush=True)

    def close(self) -> None:
        """The run is over. One that never told anything leaves the file alone: it is another run's."""
        self._close_bar()
        if self._told_at:
            progress.clear(self._data)

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        told = progress.Progress(os.getpid(), self._began, self._step, self._done, self._total)
        progress.write(self._data, told)
