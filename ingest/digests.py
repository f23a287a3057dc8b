"""The digest of the command line: Markdown, HTML or Atom, printed or written into a folder."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import urlencode

import pandas as pd

from ingest.fetch import post
from market import Dataset, curated, whole, wording
from market.changes import Change
from market.digest import Digest, atom, compare, markup, outside, pair, weeks
from market.digest.layout import Page, page
from market.digest.telling import Where
from market.harmless import address as web_address
from market.store import Store

ADDRESS = "CROSSOVER_ADDRESS"
"""The environment's address of the dashboard, to which the evidence of numbers is linked."""
WEEKS = 4
"""Releases that the feed tells of: a reader that looks in once a month misses none."""
FILES = {"markdown": "digest.md", "html": "digest.html", "atom": "digest.atom"}


class DigestError(ValueError):
    """The digest cannot be told as asked; the message is one sentence."""


@dataclass(frozen=True)
class Told:
    """One digest, laid out."""

    digest: Digest
    page: Page
    where: Where

    @property
    def markdown(self) -> str:
        return markup.markdown(self.page)

    @property
    def html(self) -> str:
        return markup.page_html(self.page)

    @property
    def text(self) -> str:
        return markup.text(self.page)


class Digests:
    """The digests of one dataset; what rests on private documents is left out of all of them."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._open = lru_cache(maxsize=2)(self._opened)
        self.since = lru_cache(maxsize=1)(self._since)
        self.address = dashboard_address()

    @cached_property
    def _store(self) -> Store:
        return Store(self._uri)

    @cached_property
    def releases(self) -> list[str]:
        return list(self._store.releases()["release"])

    @cached_property
    def outcomes(self) -> pd.DataFrame:
        """How each source went in each run: columns of `records.Outcome`."""
        return self._store.outcomes()

    @cached_property
    def feeds(self) -> list[curated.Feed]:
        return curated.feeds(curated.FOLDER)

    def _since(self, name: str = "") -> Told:
        """`since`: of all since the release named, else of the newest week. Raises Missing where there is none such."""
        return self.between(*self.pair(name))

    def pair(self, since: str) -> tuple[str, str]:
        """Names of the releases that the digest compares: `digest.pair`. Raises Missing."""
        ran = self.outcomes["at"]
        return pair(self.releases, since, ran.max() if len(ran) else None)

    def between(self, before: str, release: str, *, then: bool = False) -> Told:
        """Of one release against an earlier one; the empty name: against nothing. then: with sources in trouble as
        they were when the release was made, so that it is told in the same words for ever."""
        new = self._open(release)
        old = self._open(before) if before else None
        known = self.outcomes[self.outcomes["at"] <= new.made_at] if then else self.outcomes
        digest = compare(old, new, known, self.feeds)
        digest = outside(digest, *filter(None, (old, new)))
        where = self._where(digest)
        return Told(digest, page(digest, where), where)

    def feed(self, since: str = "") -> str:
        """The newest WEEKS releases of different weeks, or all after the one named, as Atom; before them the newest
        week where it brought nothing. Raises Missing."""
        before, newest = self.pair(since)
        pairs = weeks(self.releases, len(self.releases) if since else WEEKS)
        after = self.releases.index(since) if since else -1
        told = [self.between(newest, newest)] if before == newest and not since else []
        told += [self.between(*one, then=True) for one in pairs if self.releases.index(one[1]) > after]
        return atom.feed([(one.digest, one.page) for one in told], self.address)

    def _opened(self, release: str) -> Dataset:
        return Dataset.open(release, self._uri)

    def _where(self, digest: Digest) -> Where:
        def address(change: Change) -> str:
            ids = [name for name in change.ids if name]
            if not self.address or not ids:
                return ""
            held = digest.before if change.now is None else digest.release
            return f"{self.address}?{urlencode([('release', held), *(('evidence', name) for name in ids)])}"

        return address


def dashboard_address() -> str:
    """The address in CROSSOVER_ADDRESS, empty where there is none. Raises DigestError where it is no web address."""
    given = os.environ.get(ADDRESS, "").strip()
    if given and (not web_address(given) or "?" in given or "#" in given):
        raise DigestError(f"{ADDRESS} is '{given}', which is no address of a dashboard such as https://example.org/")
    return given if not given or given.endswith("/") else f"{given}/"


FORMS: dict[str, Callable[[Digests, str], str]] = {
    "markdown": lambda digests, since: digests.since(since).markdown,
    "html": lambda digests, since: digests.since(since).html,
    "atom": lambda digests, since: digests.feed(since),
}


def write(digests: Digests, since: str, folder: Path) -> list[Path]:
    """Writes the digest in all forms into a folder, made where it is missing; each file is replaced in one step.

    Raises Missing before the folder is made, OSError where it cannot be.
    """
    digests.pair(since)
    folder.mkdir(parents=True, exist_ok=True)
    told = {FILES[form]: make(digests, since) for form, make in FORMS.items()}
    for name, text in told.items():
        whole.replace(folder / name, text.encode())
    return [folder / name for name in told]


def mail(digests: Digests, since: str) -> str:
    """Sends the digest to whom CROSSOVER_MAIL_TO names; one sentence on that. Raises PostError,
    NotSentError, DigestError."""
    how = post()
    if how is None:
        raise DigestError("no receiver is named: set CROSSOVER_MAIL_TO, CROSSOVER_SMTP and what else the mail needs")
    told = digests.since(since)
    how.send(told.page.title, told.text, told.html)
    return f"Sent to {wording.count(len(how.receivers), 'receiver')}: {told.page.title}."
