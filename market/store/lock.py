"""One writer at a time."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from market.store.delta import local_folder
from market.store.errors import Busy, NotWritable


class WriterLock:
    """The lock of one dataset. It may be taken again by who holds it, and ends with its process.

    In a local dataset it is the file `.lock` there, so all processes that see the folder share it. Object storage
    has no such lock: there it lies in the user's cache folder, under a name made of the address, and keeps apart the
    processes of one machine only.
    """

    def __init__(self, uri: str | Path) -> None:
        self._uri = str(uri)
        self._path = _lock_path(uri)
        self._owner = self._path.with_suffix(".owner")
        self._lock = FileLock(str(self._path), timeout=0)

    @contextmanager
    def hold(self) -> Iterator[bool]:
        """Gives whether it was free until now, and not held by the same thread.

        Raises Busy while another holds it, NotWritable where its folder cannot be made or written.
        """
        self._acquire()
        try:
            yield self._lock.lock_counter == 1
        finally:
            self._lock.release()

    def held(self) -> bool:
        """Does somebody hold it? A lock ends with its process, so one that was killed holds none."""
        if not self._path.is_file():
            return False
        try:
            with FileLock(str(self._path), timeout=0):
                return False
        except (Timeout, OSError):
            return True

    def _acquire(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            if self._lock.lock_counter == 1:
                self._owner.write_text(json.dumps({"pid": os.getpid()}))
        except Timeout:
            raise Busy(self._who_holds_it()) from None
        except OSError as fault:
            if self._lock.is_locked:
                self._lock.release()
            raise NotWritable(f"the dataset in {self._uri} cannot be written: {fault.strerror or fault}") from fault

    def _who_holds_it(self) -> str:
        try:
            since = datetime.fromtimestamp(self._owner.stat().st_mtime, UTC)
            process = json.loads(self._owner.read_text())["pid"]
        except (OSError, ValueError, KeyError):
            return "another refresh is running"
        return f"another refresh has been running since {since:%Y-%m-%d %H:%M} UTC (process {process})"


def _lock_path(uri: str | Path) -> Path:
    folder = local_folder(uri)
    if folder is not None:
        return folder / ".lock"
    name = hashlib.sha256(str(uri).rstrip("/").encode()).hexdigest()[:16]
    return _cache_folder() / "crossover" / f"{name}.lock"


def _cache_folder() -> Path:
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home if os.access(home, os.W_OK) else Path(tempfile.gettempdir())
