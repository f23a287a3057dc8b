"""What a running refresh tells the app: a small file beside the tables of a local dataset."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from market import whole
from market.store.delta import local_folder
from market.store.lock import WriterLock

STALE_AFTER = timedelta(seconds=120)
HUNG_AFTER = timedelta(minutes=30)
"""A refresh that has told nothing for so long is taken to hang: its longest steps tell something every few seconds."""
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
    whole.replace(path, json.dumps(told).encode())


def read(data_uri: str | Path, now: datetime) -> Progress | None:
    """The running refresh, or None: nothing was told for 120 seconds before `now`, or its process is gone."""
    held = _told(data_uri)
    if held is None or now - held[0] > STALE_AFTER or not _runs(held[1].pid):
        return None
    return held[1]


def hung(data_uri: str | Path, now: datetime) -> str:
    """One sentence where a refresh runs, holds the dataset and has told nothing for HUNG_AFTER; else empty.

    A killed run holds nothing, so its words are left unread, whatever process has its number now.
    """
    held = _told(data_uri)
    if held is None or now - held[0] <= HUNG_AFTER or not (_runs(held[1].pid) and WriterLock(data_uri).held()):
        return ""
    minutes = int((now - held[0]).total_seconds() // 60)
    return (
        f"The refresh that began on {held[1].started_at:%Y-%m-%d %H:%M} UTC (process {held[1].pid}) has told nothing "
        f"for {minutes} minutes, in the step '{held[1].step}': it may hang; end it, and the next run carries on"
    )


def _told(data_uri: str | Path) -> tuple[datetime, Progress] | None:
    """What was last told, and when; None where nothing is, or it cannot be read."""
    path = _path(data_uri)
    if path is None:
        return None
    try:
        told_at, told = path.stat().st_mtime, json.loads(path.read_text())
        progress = Progress(**told | {"started_at": datetime.fromisoformat(told["started_at"])})
        return datetime.fromtimestamp(told_at, UTC), _with_tuple(progress)
    except (OSError, ValueError, TypeError, KeyError):
        return None


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
