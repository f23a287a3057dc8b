"""What a running refresh tells the app: a small file beside the tables of a local dataset."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from market.store.delta import local_folder

STALE_AFTER = timedelta(seconds=120)
_FILE = "progress.json"


@dataclass(frozen=True)
class Progress:
    """How far a refresh is: `done` of `total` steps, the present `step` in words, and notes worth showing."""

    pid: int
    started_at: datetime
    step: str
    done: int
    total: int
    notes: tuple[str, ...] = ()


def write(data_uri: str | Path, progress: Progress) -> None:
    """Replace what is told, in one step: a reader sees the old words or the new. Nothing is told in object storage."""
    path = _path(data_uri)
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    told = asdict(progress) | {"started_at": progress.started_at.isoformat()}
    with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".progress-", delete=False) as file:
        json.dump(told, file)
    os.replace(file.name, path)


def read(data_uri: str | Path, now: datetime) -> Progress | None:
    """The running refresh, or None: nothing was told for 120 seconds before `now`, or its process is gone."""
    path = _path(data_uri)
    if path is None:
        return None
    try:
        told_at, told = path.stat().st_mtime, json.loads(path.read_text())
        progress = Progress(**told | {"started_at": datetime.fromisoformat(told["started_at"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None
    stale = now.timestamp() - told_at > STALE_AFTER.total_seconds()
    return None if stale or not _runs(progress.pid) else _with_tuple(progress)


def clear(data_uri: str | Path) -> None:
    """Say that no refresh runs."""
    path = _path(data_uri)
    if path is not None:
        path.unlink(missing_ok=True)


def _path(data_uri: str | Path) -> Path | None:
    folder = local_folder(data_uri)
    return folder / _FILE if folder is not None else None


def _with_tuple(progress: Progress) -> Progress:
    return Progress(**asdict(progress) | {"notes": tuple(progress.notes)})


def _runs(pid: int) -> bool:
    if os.name == "nt":  # signal 0 would end the process there
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
