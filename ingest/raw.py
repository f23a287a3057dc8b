"""The raw copies: what a source sent, byte for byte, kept before anything is made of it.

One address has one folder, one copy two files: `TIME-HASH.gz` with the bytes and `TIME-HASH.json` with address, time,
status, headers and SHA-256. The second is written last, so a copy without it is litter of a killed run. The same bytes
again make no second copy: the first is marked as seen. What was made of a copy may be noted in its `.json`, so that
it need not be made again. The time of that file is when the copy was last seen.
"""

import contextlib
import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.fetch import Fetched, shown
from market import whole

KEPT_DAYS = 180
"""A copy expires this many days after it was last seen."""

SWEEP_DAYS = 30
_LEVEL = 2
"""Of gzip: the usual 6 takes four times as long for pages that are a twelfth smaller."""
_SWEPT = ".swept"
"""A file; its time is when the copies were last looked through."""
_KEPT_HEADERS = ("content-type", "etag", "last-modified", "date", "content-language", "link")


@dataclass(frozen=True)
class Kept:
    """A raw copy: where it came from, when it was first and last seen, its bytes when asked for, and what was made of
    them (`made`: empty, or a note of whoever read it)."""

    url: str
    first_seen: datetime
    last_seen: datetime
    status: int
    headers: dict[str, str]
    sha256: str
    path: Path
    made: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def body(self) -> bytes:
        """The bytes as they came."""
        return gzip.decompress(self.path.with_suffix(".gz").read_bytes())

    @property
    def sound(self) -> bool:
        """Are the bytes those that were kept?"""
        try:
            return hashlib.sha256(self.body).hexdigest() == self.sha256
        except (OSError, EOFError, zlib.error):
            return False


def folder(data: str | Path) -> Path:
    """Where the raw copies of a dataset lie: CROSSOVER_RAW, else `raw` inside a local dataset.

    A dataset at a URI keeps them on this machine, in the user's cache folder, unless CROSSOVER_RAW names a place.
    """
    named = os.environ.get("CROSSOVER_RAW")
    if named:
        return Path(named)
    if "://" in str(data):
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        return cache / "crossover" / hashlib.sha256(str(data).encode()).hexdigest()[:12] / "raw"
    return Path(data) / "raw"


class RawCopies:
    """All raw copies under one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def keep(self, fetched: Fetched, latest: Kept | None = None) -> Kept:
        """Keeps an answer and returns its copy; a 304 marks the newest copy as seen. KeyError for a 304 without one.

        latest: of the address, where it is at hand."""
        latest = latest or self.latest(fetched.url)
        digest = hashlib.sha256(fetched.body).hexdigest()
        if fetched.not_modified and latest is None:
            raise KeyError(f"{shown(fetched.url)} answered 304, but no copy is kept")
        if latest is not None and (fetched.not_modified or latest.sha256 == digest):
            return self._mark(latest, fetched)
        return self._write(fetched, digest)

    def latest(self, url: str) -> Kept | None:
        """The newest sound copy of an address."""
        return next((copy for copy in self._newest_first(url) if copy.sound), None)

    def newest(self, url: str) -> Kept | None:
        """The newest copy of an address; its bytes were not looked at and may be damaged."""
        return next(self._newest_first(url), None)

    def copies(self, url: str) -> list[Kept]:
        """All sound copies of an address, oldest first; a damaged one is as good as none, so it is fetched again."""
        return [copy for copy in self._newest_first(url) if copy.sound][::-1]

    def note(self, copy: Kept, made: dict[str, Any]) -> Kept:
        """Notes what was made of a copy (all of it JSON). Where that fails, it is made again next time."""
        with contextlib.suppress(OSError):
            return _save(replace(copy, made=made))
        return copy

    def _newest_first(self, url: str) -> Iterator[Kept]:
        place = self._place(url)
        try:
            names = set(os.listdir(place))
        except OSError:
            return
        whole = (name for name in names if name.endswith(".json") and f"{name.removesuffix('.json')}.gz" in names)
        yield from filter(None, (_read(place / name) for name in sorted(whole, reverse=True)))

    def expire(self, now: datetime) -> int:
        """Removes the copies last seen more than `KEPT_DAYS` ago, and litter; how many copies went."""
        limit, day_ago = (now - timedelta(days=KEPT_DAYS)).timestamp(), (now - timedelta(days=1)).timestamp()
        gone = 0
        for place in self._places():
            files = {entry.name: entry for entry in os.scandir(place)}
            for name, entry in files.items():
                sidecar = Path(entry.path).with_suffix(".json")
                orphan = name.endswith(".gz") and sidecar.name not in files
                if (orphan or name.endswith(whole.PART)) and entry.stat().st_mtime < day_ago:
                    Path(entry.path).unlink(missing_ok=True)
                elif name.endswith(".json") and entry.stat().st_mtime < limit:
                    gone += _expired(sidecar, now)
        return gone

    def sweep(self, now: datetime) -> None:
        """`expire`, once in `SWEEP_DAYS`: to look through a hundred thousand copies takes seconds."""
        stamp = self.root / _SWEPT
        if not self.root.is_dir() or (stamp.exists() and now.timestamp() - stamp.stat().st_mtime < SWEEP_DAYS * 86400):
            return
        self.expire(now)
        stamp.touch()
        os.utime(stamp, (now.timestamp(), now.timestamp()))

    def _places(self) -> Iterator[str]:
        """The folder of every address."""
        hosts = os.scandir(self.root) if self.root.is_dir() else ()
        for host in [entry.path for entry in hosts if entry.is_dir()]:
            yield from [entry.path for entry in os.scandir(host) if entry.is_dir()]

    def _place(self, url: str) -> Path:
        host = (urlsplit(url).hostname or "unknown").replace(":", "_")
        return self.root / host / hashlib.sha256(url.encode()).hexdigest()[:20]

    def _write(self, fetched: Fetched, digest: str) -> Kept:
        place = self._place(fetched.url)
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{fetched.fetched_at.astimezone(UTC):%Y%m%dT%H%M%S%f}-{digest[:8]}.json"
        headers = {name: value for name, value in fetched.headers.items() if name in _KEPT_HEADERS}
        kept = Kept(
            shown(fetched.url), fetched.fetched_at, fetched.fetched_at, fetched.status, headers, digest, path
        )  # fmt: skip
        whole.replace(path.with_suffix(".gz"), gzip.compress(fetched.body, _LEVEL, mtime=0))
        return _save(kept)

    def _mark(self, copy: Kept, fetched: Fetched) -> Kept:
        fresh = {name: value for name, value in fetched.headers.items() if name in _KEPT_HEADERS}
        return _save(replace(copy, last_seen=fetched.fetched_at, headers=copy.headers | fresh))


def _save(copy: Kept) -> Kept:
    notes: dict[str, Any] = {
        "url": copy.url,
        "first_seen": copy.first_seen.isoformat(),
        "last_seen": copy.last_seen.isoformat(),
        "status": copy.status,
        "headers": copy.headers,
        "sha256": copy.sha256,
    } | ({"made": copy.made} if copy.made else {})  # fmt: skip
    whole.replace(copy.path, json.dumps(notes, ensure_ascii=False).encode(), copy.last_seen.timestamp())
    return copy


def _expired(sidecar: Path, now: datetime) -> bool:
    """Removes a copy that is past its time; was it?"""
    copy = _read(sidecar) if sidecar.with_suffix(".gz").exists() else None
    if copy is not None and copy.last_seen >= now - timedelta(days=KEPT_DAYS):
        return False
    sidecar.unlink()
    sidecar.with_suffix(".gz").unlink(missing_ok=True)
    return True


def _read(path: Path) -> Kept | None:
    """A copy from its sidecar, beside which its bytes lie; None where a killed run left half of one."""
    try:
        notes = json.loads(path.read_text())
        first, last = (datetime.fromisoformat(notes[name]) for name in ("first_seen", "last_seen"))
        made = notes.get("made") or {}
        return Kept(notes["url"], first, last, notes["status"], notes["headers"], notes["sha256"], path, made)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(path: Path, content: bytes) -> None:
    """Writes a file that may be lost at any time, whole or not at all; where that fails, the next run does the work
    anew."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        whole.replace(path, content)
