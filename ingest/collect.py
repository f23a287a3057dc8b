"""Bringing in what sources answer: asked for, kept raw, parsed. Expected trouble is a value of the result."""

import datetime as dt
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ingest import pool
from ingest.fetch import Failure, Fetched, Fetcher
from ingest.raw import Kept, RawCopies
from ingest.source import LayoutChangedError, Source

DEADLINE = "deadline"


@dataclass(frozen=True)
class Collected:
    """One source's answer: its rows, or why there are none (`failure`, `skipped`). A frozen source has both."""

    source: Source
    rows: list[Any] = field(default_factory=list)
    newest: dt.date | None = None
    failure: str = ""
    skipped: str = ""
    unreachable: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class _Asked:
    answer: Fetched | Failure
    seconds: float


class Collector:
    """Asks sources and pages over one fetcher, or without one reads the copies that are kept."""

    def __init__(
        self, raw: RawCopies, fetcher: Fetcher | None, now: dt.datetime, until: float | None, beat: Callable[[], None]
    ) -> None:
        self._raw, self._fetcher, self._now, self._until, self._beat = raw, fetcher, now, until, beat

    def sources(self, sources: Sequence[Source]) -> Iterator[Collected]:
        """Every source once, as the answers come."""
        if self._fetcher is None:
            yield from (self._kept(source) for source in sources)
            return
        by_url = {source.url: source for source in sources}
        for url, asked in self._ask(list(by_url)):
            source = by_url[url]
            kept = self._keep(asked.answer)
            if isinstance(kept, Failure):
                late = DEADLINE if kept.late else ""
                reason = "" if kept.late else kept.reason
                yield Collected(
                    source, failure=reason, skipped=late, unreachable=kept.unreachable, seconds=asked.seconds
                )
                continue
            yield self._parsed(source, [kept], asked.seconds)

    def pages(self, urls: Sequence[str]) -> Iterator[tuple[str, Kept | Failure]]:
        """Every page once, as the answers come; without a network a page of which no copy is kept is a Failure."""
        if self._fetcher is None:
            for url in urls:
                yield url, self._raw.latest(url) or Failure(url, "no copy is kept")
            return
        for url, asked in self._ask(urls):
            yield url, self._keep(asked.answer)

    def held(self, url: str) -> Kept | None:
        """The kept copy of a page, if there is one."""
        return self._raw.latest(url)

    def _ask(self, urls: Sequence[str]) -> Iterator[tuple[str, _Asked]]:
        hosts: dict[str, list[str]] = defaultdict(list)
        for url in urls:
            hosts[urlsplit(url).netloc.lower()].append(url)
        for url, result in pool.run(list(hosts.values()), self._request, until=self._until, beat=self._beat):
            if result is None:
                yield url, _Asked(Failure(url, DEADLINE, late=True), 0.0)
            elif isinstance(result, Exception):
                yield url, _Asked(Failure(url, _surprise(result)), 0.0)
            else:
                yield url, result

    def _request(self, url: str) -> _Asked:
        assert self._fetcher is not None
        began = time.monotonic()
        kept = self._raw.latest(url)
        headers = kept.headers if kept else {}
        answer = self._fetcher.get(
            url, etag=headers.get("etag", ""), last_modified=headers.get("last-modified", "")
        )  # fmt: skip
        return _Asked(answer, time.monotonic() - began)

    def _keep(self, answer: Fetched | Failure) -> Kept | Failure:
        """The raw copy of an answer, kept before anything is made of it."""
        return answer if isinstance(answer, Failure) else self._raw.keep(answer)

    def _kept(self, source: Source) -> Collected:
        """All kept copies of a source, oldest first: what has left the feed since is there again."""
        began = time.monotonic()
        copies = self._raw.copies(source.url)
        if not copies:
            return Collected(source, skipped="offline, and no copy is kept")
        return self._parsed(source, copies, time.monotonic() - began)

    def _parsed(self, source: Source, copies: list[Kept], seconds: float) -> Collected:
        rows: list[Any] = []
        for copy in copies:
            try:
                found = source.parse(copy.body, copy.headers)
            except LayoutChangedError as error:
                last = str(error)
            except Exception as error:  # a parser's bug is the failure of its source, said in the outcome
                last = _surprise(error)
            else:
                rows, last = rows + found, _too_few(source, found)
        newest = source.newest(rows)
        return Collected(source, rows, newest, failure=last or self._frozen(source, newest), seconds=seconds)

    def _frozen(self, source: Source, newest: dt.date | None) -> str:
        if newest is None or self._now.date() - newest <= source.patience:
            return ""
        return f"frozen: the newest entry is of {newest}, {(self._now.date() - newest).days} days ago"


def _too_few(source: Source, rows: list[Any]) -> str:
    return "" if len(rows) >= source.at_least else f"{len(rows)} entries where {source.at_least} or more are due"


def _surprise(error: Exception) -> str:
    return f"unexpected: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
