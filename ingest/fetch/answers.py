"""What a request comes back with: `Fetched` or `Failure`; and the reading of a body within limits."""

import re
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit, urlunsplit

_SECRET = re.compile(r"(?i)\b([\w.-]*(?:key|token|secret|password|passwd|signature|auth)[\w.-]*)=[^&#\s]*")


@dataclass(frozen=True)
class Limits:
    """Seconds and bytes that one request may take, and how patient the fetcher is.

    `wire` counts bytes as they arrive, `body` bytes after decompression; `patience` is the longest Retry-After that is
    waited for; `pace` the seconds between two requests to one host.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    wire: int = 10_000_000
    body: int = 30_000_000
    hops: int = 5
    attempts: int = 3
    back_off: float = 1.0
    patience: float = 60.0
    pace: float = 1.0


@dataclass(frozen=True)
class Sent:
    """That a request tells something, and what: the body of a POST, None for a GET."""

    body: bytes | None


@dataclass(frozen=True)
class Fetched:
    """An answer. `url` is the address asked for, `final_url` the one that answered; header names are lower case."""

    url: str
    final_url: str
    status: int
    headers: dict[str, str]
    body: bytes
    fetched_at: datetime

    @property
    def not_modified(self) -> bool:
        return self.status == 304


@dataclass(frozen=True)
class Failure:
    """Why there is no answer. `unreachable` tells a dead network or host from an answer that was no use; `closed` that
    the whole site refuses this program, so that asking it on would be rude; `forbidden` that its robots.txt does."""

    url: str
    reason: str
    unreachable: bool = False
    late: bool = False
    transient: bool = field(default=False, repr=False)
    retry_after: float | None = field(default=None, repr=False)
    status: int | None = field(default=None, repr=False)
    closed: bool = field(default=False, repr=False)
    forbidden: bool = field(default=False, repr=False)


class BadBodyError(Exception):
    """A body that is too large, cut short or damaged; the message says which, `transient` if asking again may help."""

    def __init__(self, message: str, *, transient: bool = False) -> None:
        super().__init__(message)
        self.transient = transient


def shown(url: str) -> str:
    """An address that may be written down: without user and password, values of key-like parameters masked."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return _SECRET.sub(r"\1=...", urlunsplit((parts.scheme, host, parts.path, parts.query, "")))


_BLOCKS = {
    b"undeclared automated tool": "the site calls this program an undeclared automated tool; CROSSOVER_CONTACT must "
    "hold a name and a mail address",
    b"request rate threshold exceeded": "the site was asked too often and is closed to this address for some minutes",
}


def blocked(body: bytes) -> str:
    """What a refusal's page says that holds for all of its site, in our words; empty where it says nothing known.

    The first two are the SEC's (https://www.sec.gov/about/webmaster-frequently-asked-questions#developers).
    """
    return next((words for mark, words in _BLOCKS.items() if mark in body.lower()), "")


def gather(chunks: Iterable[bytes], limits: Limits, until: float) -> bytes:
    """The chunks joined. BadBodyError when they pass `limits.wire` bytes or the monotonic clock passes `until`."""
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > limits.wire:
            raise BadBodyError(f"the answer is larger than {limits.wire:,} bytes")
        if time.monotonic() > until:
            raise BadBodyError("the answer took too long")
    return bytes(body)


def inflate(body: bytes, encoding: str, limit: int) -> bytes:
    """The body after its Content-Encoding is undone, never holding more than `limit` bytes.

    Raises BadBodyError for an unknown encoding, damaged data, and more than `limit` bytes.
    """
    for name in reversed([part.strip().lower() for part in encoding.split(",") if part.strip()]):
        if name == "identity":
            continue
        if name not in ("gzip", "x-gzip", "deflate"):
            raise BadBodyError(f"the answer is packed as {name}, which was not asked for")
        body = _unpack(body, name, limit)
    if len(body) > limit:
        raise BadBodyError(f"the answer is larger than {limit:,} bytes")
    return body


def _unpack(body: bytes, name: str, limit: int) -> bytes:
    # deflate is sent both with and without the zlib header; its first byte tells.
    bits = -15 if name == "deflate" and body[:1] and body[0] & 0x0F != 8 else 47
    out, rest = bytearray(), body
    try:
        while rest:
            engine = zlib.decompressobj(bits)
            out += engine.decompress(rest, limit + 1 - len(out))
            if len(out) > limit:
                raise BadBodyError(f"the answer unpacks to more than {limit:,} bytes")
            if not engine.eof:
                raise BadBodyError("the packed answer is cut short", transient=True)
            rest = engine.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise BadBodyError(f"the packed answer is damaged ({error})") from error
    return bytes(out)
