"""Alerts of the command line: what the rules tell of the releases since the last look, each once, and to whom."""

import json
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from ingest.digests import Digests
from ingest.fetch import Fetcher, NotSentError, post
from ingest.refresh import known_sources
from market import alerts, curated
from market.alerts import Alert, Rule
from market.digest import base, markup
from market.digest.layout import Page, Section
from market.digest.sentence import plain, said
from market.records import Told
from market.store import Missing, Store
from market.wording import count

HOOK = "CROSSOVER_WEBHOOK"
"""The environment's address to which alerts are posted as JSON; it may hold a secret."""
EXAMINED = "examined"


class Watch:
    """The rules over one dataset. Raises Missing where it has no release, RuleError where a rule names what is not."""

    def __init__(self, store: Store, rules: Sequence[Rule]) -> None:
        self._store, self._rules = store, rules
        self._digests = Digests(store.uri)
        if not self._digests.releases:
            raise Missing("no release has been published: there is nothing to tell of")
        segments = set(store.read("segments")["segment"])
        alerts.require_known(list(rules), segments, {source.key for source in known_sources()})

    def past(self) -> list[Alert]:
        """What would have been told of each release after the first, oldest first, had the rules stood as they do."""
        releases, told, found = self._digests.releases, set[str](), list[Alert]()
        made = dict(zip(releases, self._store.releases()["made_at"], strict=True))
        for before, release in pairwise(releases):
            for alert in self._of(before, release, made[release].to_pydatetime()):
                if alert.key not in told:
                    told.add(alert.key)
                    found.append(alert)
        return found

    def due(self, now: datetime) -> list[Alert]:
        """What is to be told now: of the releases since the last look, and of silent sources; nothing twice."""
        known = set(self._store.alerts()["key"])
        found = {alert.key: alert for pair in self._unseen() for alert in self._of(*pair, None)}
        newest = self._digests.releases[-1]
        sources = alerts.of_sources(self._rules, self._digests.outcomes, self._digests.feeds, newest, now)
        found |= {alert.key: alert for alert in sources}
        return [alert for key, alert in found.items() if key not in known]

    def note(self, told: Sequence[Alert], now: datetime) -> None:
        """Keeps that these were told, and up to which release was looked."""
        rows = [Told(alert.key, alert.rule, plain(alert.sentence), alert.release, now) for alert in told]
        newest = self._digests.releases[-1]
        self._store.note_alerts([*rows, Told(EXAMINED, "", "", newest, None)], now)

    def _unseen(self) -> Iterator[tuple[str, str]]:
        """Pairs of releases since the last look; the newest week where nobody has looked yet."""
        releases, held = self._digests.releases, self._store.alerts()
        seen = held.loc[held["key"] == EXAMINED, "release"]
        if len(seen) and seen.iloc[0] in releases:
            at = releases.index(seen.iloc[0])
            yield from pairwise(releases[at:])
        elif len(releases) > 1:
            yield base(releases, releases[-1]), releases[-1]

    def _of(self, before: str, release: str, then: datetime | None) -> list[Alert]:
        """then: when the release was made; None leaves sources aside."""
        found: list[Alert] = []
        if any(rule.when != "stale source" for rule in self._rules):
            told = self._digests.between(before, release, then=True)
            found = alerts.of_digest(self._rules, told.digest, told.where)
        if then is None:
            return found
        outcomes = self._digests.outcomes
        known = outcomes[outcomes["at"] <= then]
        return found + alerts.of_sources(self._rules, known, self._digests.feeds, release, then)


def rules(path: str) -> list[Rule]:
    """The rules of a file, else of `data/alerts.toml`. Raises RuleError."""
    if path and not Path(path).is_file():
        raise alerts.RuleError(f"{path}: there is no such file of rules")
    return alerts.read(path or curated.FOLDER / alerts.FILE)


def lines(told: Sequence[Alert]) -> list[str]:
    """One line an alert: release, rule, what is told, and a link."""
    return [f"{alert.release}  {alert.rule}: {plain(alert.sentence)}{f' {alert.link}' if alert.link else ''}"
            for alert in told]  # fmt: skip


def deliver(told: Sequence[Alert], fetcher: Fetcher) -> None:
    """Sends the alerts to the webhook and by mail, where these are set. Raises NotSentError, PostError."""
    how, hook = post(), os.environ.get(HOOK, "").strip()
    page = _page(told)
    if hook and (failure := fetcher.send(hook, payload(told))):
        raise NotSentError(f"the alerts could not be sent to the webhook ({HOOK}): {failure.reason}")
    if how:
        how.send(page.title, markup.text(page), markup.page_html(page))


def payload(told: Sequence[Alert]) -> bytes:
    """The JSON of a webhook: `text` for who shows one text (Slack, Mattermost, Teams), `alerts` for programs."""
    rows = [{"rule": alert.rule, "sentence": plain(alert.sentence), "link": alert.link, "release": alert.release,
             "key": alert.key} for alert in told]  # fmt: skip
    return json.dumps({"text": "\n".join(lines(told)), "alerts": rows}).encode()


def _page(told: Sequence[Alert]) -> Page:
    names = dict.fromkeys(alert.rule for alert in told)
    sections = [Section(name, tuple(alert.sentence for alert in told if alert.rule == name)) for name in names]
    lead = said("Told once each, by the rules of data/alerts.toml, of release {release}.", release=told[-1].release)
    return Page(f"Crossover: {count(len(told), 'alert')}", (lead,), tuple(sections))
