"""Bringing in what sources answer: asked for, kept raw, parsed. Expected trouble is a value of the result."""

import datetime as dt
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ingest import pool
from ingest.crew import Crew
from ingest.fetch import Failure, Fetcher
from ingest.gathered import DEADLINE, NO_COPY, Collected, Gathered, read_ahead, surprise
from ingest.raw import Kept, RawCopies
from ingest.source import Source

if TYPE_CHECKING:
    from ingest.understand import Desk

ROUNDS = 4
"""So often a run goes from answers to the addresses that they lead to, at most."""
_COMMIT = re.compile(r"/[0-9a-f]{40}/")
"""In an address: what lies behind it belongs to one commit and never changes."""


@dataclass(frozen=True)
class _Asked:
    answer: Kept | Failure
    seconds: float


class Collector:
    """Asks sources and pages over one fetcher, or without one reads the copies that are kept."""

    def __init__(
        self,
        raw: RawCopies,
        fetcher: Fetcher | None,
        now: dt.datetime,
        until: float | None,
        beat: Callable[[], None],
        refusal: Callable[[Source], str] = lambda _: "",
    ) -> None:
        """refusal: why a source is not asked at all; empty where it is."""
        self._raw, self._fetcher, self._now, self._until, self._beat = raw, fetcher, now, until, beat
        self._refusal = refusal

    @property
    def online(self) -> bool:
        """Is there a network to ask?"""
        return self._fetcher is not None

    @property
    def mirrored(self) -> bool:
        """Does a mirror answer for all hosts?"""
        return self._fetcher is not None and self._fetcher.mirrored

    def sources(self, sources: Sequence[Source], crew: "Crew[Desk] | None" = None) -> Iterator[Collected]:
        """Every source once, as the answers come. crew: who reads kept copies of feeds, where there is no network to
        wait for meanwhile."""
        waiting = []
        for source in sources:
            reason = self._refusal(source)
            if reason:
                yield Collected(source, skipped=reason)
            else:
                waiting.append(Gathered(source, self._raw.note))
        for _ in range(ROUNDS):
            if waiting:
                yield from self._round(waiting, crew)
        yield from (self._whole(one) for one in waiting)

    def _round(self, waiting: list[Gathered], crew: "Crew[Desk] | None") -> Iterator[Collected]:
        """Asks what is due; yields the sources of which nothing more is, and takes them off the list."""
        complete = self._complete(waiting)
        if crew and not self.online:
            complete = iter(read_ahead(complete, crew))
        yield from map(self._whole, complete)

    def _complete(self, waiting: list[Gathered]) -> Iterator[Gathered]:
        wanting: dict[str, list[Gathered]] = defaultdict(list)
        for one in waiting:
            for url in one.due:
                wanting[url].append(one)
        for url, told, seconds in self._told(sorted(wanting)):
            for one in wanting[url]:
                one.take(url, told, seconds)
                if not one.due:
                    waiting.remove(one)
                    yield one

    def _told(self, urls: Sequence[str]) -> Iterator[tuple[str, list[Kept] | Failure, float]]:
        """What each address tells: online the copy of now, offline all kept copies, oldest first, so that what has left
        a feed since is there again. What one commit holds is not asked for again while its copy is kept."""
        if self._fetcher is None:
            for url in urls:
                copies = self._raw.copies(url)
                yield url, copies or Failure(url, NO_COPY), 0.0
            return
        settled = {url: copy for url in urls if _COMMIT.search(url) and (copy := self._raw.latest(url))}
        for url, copy in settled.items():
            yield url, [copy], 0.0
        for url, asked in self._ask([url for url in urls if url not in settled]):
            yield url, asked.answer if isinstance(asked.answer, Failure) else [asked.answer], asked.seconds

    def _whole(self, one: Gathered) -> Collected:
        began = time.monotonic()
        found = one.collected(self._now.date())
        seconds = found.seconds + time.monotonic() - began
        if self._fetcher is None and found.failure == NO_COPY:
            return Collected(one.source, skipped=NO_COPY)
        return replace(found, seconds=seconds)

    def pages(self, urls: Sequence[str]) -> Iterator[tuple[str, Kept | Failure]]:
        """Every page once, as the answers come; without a network a page of which no copy is kept is a Failure."""
        if self._fetcher is None:
            for url in urls:
                yield url, self._raw.latest(url) or Failure(url, NO_COPY)
            return
        for url, asked in self._ask(urls):
            yield url, asked.answer

    def held(self, url: str) -> Kept | None:
        """The kept copy of a page, if there is one; its bytes are not looked at."""
        return self._raw.newest(url)

    def _ask(self, urls: Sequence[str]) -> Iterator[tuple[str, _Asked]]:
        hosts: dict[str, list[str]] = defaultdict(list)
        for url in urls:
            hosts[urlsplit(url).netloc.lower()].append(url)
        for url, result in pool.run(list(hosts.values()), self._request, until=self._until, beat=self._beat):
            if result is None:
                yield url, _Asked(Failure(url, DEADLINE, late=True), 0.0)
            elif isinstance(result, Exception):
                yield url, _Asked(Failure(url, surprise(result)), 0.0)
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
        copy = answer if isinstance(answer, Failure) else self._raw.keep(answer, kept)  # before anything is made of it
        return _Asked(copy, time.monotonic() - began)
