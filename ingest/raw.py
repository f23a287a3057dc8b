"""The raw copies: what a source sent, byte for byte, kept before anything is made of it.

One address has one folder, one copy two files: `TIME-HASH.gz` with the bytes and `TIME-HASH.json` with address, time,
status, headers and SHA-256. The second is written last, so a copy without it is litter of a killed run. The same bytes
again make no second copy: the first is marked as seen.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.fetch import Fetched, shown

KEPT_DAYS = 180
"""A copy expires this many days after it was last seen."""

_KEPT_HEADERS = ("content-type", "etag", "last-modified", "date", "content-language", "link")


@dataclass(frozen=True)
class Kept:
    """A raw copy: where it came from, when it was first and last seen, and its bytes when asked for."""

    url: str
    first_seen: datetime
    last_seen: datetime
    status: int
    headers: dict[str, str]
    sha256: str
    path: Path

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
        self._root = root

    def keep(self, fetched: Fetched) -> Kept:
        """Keeps an answer and returns its copy; a 304 marks the newest copy as seen. KeyError for a 304 without one."""
        latest = self.latest(fetched.url)
        digest = hashlib.sha256(fetched.body).hexdigest()
        if fetched.not_modified and latest is None:
            raise KeyError(f"{shown(fetched.url)} answered 304, but no copy is kept")
        if latest is not None and (fetched.not_modified or latest.sha256 == digest):
            return self._mark(latest, fetched)
        return self._write(fetched, digest)

    def latest(self, url: str) -> Kept | None:
        """The newest sound copy of an address."""
        copies = self.copies(url)
        return copies[-1] if copies else None

    def copies(self, url: str) -> list[Kept]:
        """All sound copies of an address, oldest first; a damaged one is as good as none, so it is fetched again."""
        found = [_read(path) for path in sorted(self._place(url).glob("*.json"))]
        return [copy for copy in found if copy and copy.sound]

    def expire(self, now: datetime) -> int:
        """Removes the copies last seen more than `KEPT_DAYS` ago, and litter; how many copies went."""
        gone = 0
        for sidecar in self._root.glob("*/*/*.json"):
            copy = _read(sidecar)
            if copy is None or copy.last_seen < now - timedelta(days=KEPT_DAYS):
                sidecar.unlink()
                sidecar.with_suffix(".gz").unlink(missing_ok=True)
                gone += 1
        for litter in self._litter(now):
            litter.unlink(missing_ok=True)
        return gone

    def _litter(self, now: datetime) -> Iterator[Path]:
        day_ago = (now - timedelta(days=1)).timestamp()
        for path in self._root.glob("*/*/*"):
            orphan = path.suffix == ".gz" and not path.with_suffix(".json").exists()
            if (orphan or path.suffix == ".part") and path.stat().st_mtime < day_ago:
                yield path

    def _place(self, url: str) -> Path:
        host = (urlsplit(url).hostname or "unknown").replace(":", "_")
        return self._root / host / hashlib.sha256(url.encode()).hexdigest()[:20]

    def _write(self, fetched: Fetched, digest: str) -> Kept:
        place = self._place(fetched.url)
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{fetched.fetched_at.astimezone(UTC):%Y%m%dT%H%M%S%f}-{digest[:8]}.json"
        headers = {name: value for name, value in fetched.headers.items() if name in _KEPT_HEADERS}
        kept = Kept(
            shown(fetched.url), fetched.fetched_at, fetched.fetched_at, fetched.status, headers, digest, path
        )  # fmt: skip
        _replace(path.with_suffix(".gz"), gzip.compress(fetched.body, mtime=0))
        return _save(kept)

    def _mark(self, copy: Kept, fetched: Fetched) -> Kept:
        fresh = {name: value for name, value in fetched.headers.items() if name in _KEPT_HEADERS}
        headers = copy.headers | fresh
        return _save(
            Kept(copy.url, copy.first_seen, fetched.fetched_at, copy.status, headers, copy.sha256, copy.path)
        )  # fmt: skip


def _save(copy: Kept) -> Kept:
    notes: dict[str, Any] = {
        "url": copy.url,
        "first_seen": copy.first_seen.isoformat(),
        "last_seen": copy.last_seen.isoformat(),
        "status": copy.status,
        "headers": copy.headers,
        "sha256": copy.sha256,
    }
    _replace(copy.path, json.dumps(notes, indent=1, ensure_ascii=False).encode())
    return copy


def _read(path: Path) -> Kept | None:
    """A copy from its sidecar; None where a killed run left half of one."""
    try:
        notes = json.loads(path.read_text())
        first, last = (datetime.fromisoformat(notes[name]) for name in ("first_seen", "last_seen"))
        kept = Kept(notes["url"], first, last, notes["status"], notes["headers"], notes["sha256"], path)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return kept if path.with_suffix(".gz").exists() else None


def _replace(path: Path, content: bytes) -> None:
    part = path.with_suffix(path.suffix + ".part")
    part.write_bytes(content)
    os.replace(part, path)
