"""Which rules a release sets off, and on what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from market import freshness
from market.alerts.rules import FILTERS, Rule
from market.changes import Change
from market.changes.change import Row
from market.curated import Feed
from market.digest import Digest
from market.digest.sentence import Sentence, said
from market.digest.telling import Where, nowhere, told
from market.frames import rows as rows_of
from market.harmless import address
from market.judging.things import PERIOD, THING
from market.records import content_id
from market.vocabulary import UNITS

_NEW = ("added", "revised", "restated", "accepted")
"""Kinds of change that bring a number which counts."""
_CLASHES = ("contradiction", "accounts")


@dataclass(frozen=True)
class Alert:
    """One thing that a rule tells of. key: the same for the same rule on the same thing, so that it is told once."""

    key: str
    rule: str
    release: str
    sentence: Sentence
    link: str


def of_digest(rules: Iterable[Rule], digest: Digest, where: Where = nowhere) -> list[Alert]:
    """What the rules tell of the changes of one release, in the order of the rules; each thing once.

    A threshold is told once for each number of a publisher, however often it is revised beyond it.
    """
    found: dict[str, Alert] = {}
    for rule in rules:
        for change in digest.changes:
            if subject := _subject(rule, change):
                words = told(change, where)
                links = [run.url for run in words if run.url]
                key = content_id(rule.identity, subject)
                found.setdefault(key, Alert(key, rule.name, digest.release, words, (links or [""])[-1]))
    return list(found.values())


def _subject(rule: Rule, change: Change) -> str:
    """What the rule would tell of, by a name that stays; empty where the change does not concern it."""
    if rule.when in ("new figure", "threshold"):
        kinds = (*_NEW, "read") if rule.settings.get("unreviewed") else _NEW
        if change.kind not in kinds or change.table not in ("figures", "claims") or not _passes(rule, FILTERS, change):
            return ""
        return ";".join(change.ids) if rule.when == "new figure" else _beyond(rule, change)
    if rule.when == "contradiction":
        checks = rule.words("check") or _CLASHES
        about = ("segment", "scope", "entity")
        clashes = change.kind == "opened" and change.row["check"] in checks and _passes(rule, about, change)
        return str(change.row["finding"]) if clashes and _named(rule, change) else ""
    if rule.when == "verdict" and change.kind == "verdict" and _passes(rule, ("line",), change):
        now = change.now or {"state": "not_enough", "since": ""}
        return f"{change.row['line']}|{now['state']}|{';'.join(change.ids)}"
    return ""


def _passes(rule: Rule, names: Iterable[str], change: Change) -> bool:
    """Is each cell one that the rule lets through: a setting that is not given lets all through."""
    return all(not rule.words(name) or str(change.row.get(name, "")) in rule.words(name) for name in names)


def _named(rule: Rule, change: Change) -> bool:
    """Is one of the publishers that clash one of the rule's?"""
    wanted = rule.words("publisher")
    return not wanted or any(row["publisher"] in wanted for row in change.rests_on)


def _beyond(rule: Rule, change: Change) -> str:
    row = change.row
    if change.table != "figures":
        return ""
    value = _in_unit(row, str(rule.settings["unit"]))
    above, below = rule.settings.get("above"), rule.settings.get("below")
    if value != value or (above is not None and value <= above) or (below is not None and value >= below):
        return ""
    return "|".join(str(row.get(name, "")) for name in ("publisher", *THING, "unit", *PERIOD))


def _in_unit(row: Row, unit: str) -> float:
    """The value in that unit, NaN where it is in none that can be turned into it: money of all currencies is compared
    in thousand million US dollars."""
    known = row["value"] if row["unit"] == unit else None
    if known is None and unit == "USD_bn" and row["unit"] in UNITS and UNITS[row["unit"]].currency:
        known = row.get("value_usd_bn")
    return float("nan") if known is None else float(known)


def of_sources(
    rules: Iterable[Rule], outcomes: pd.DataFrame, feeds: Iterable[Feed], release: str, now: datetime
) -> list[Alert]:
    """What the rules on stale sources tell: those without a good answer, or without a new item, for so many days.

    outcomes: columns of `records.Outcome`, until `now`. A source that comes back and goes stale again is told again.
    """
    waiting = [rule for rule in rules if rule.when == "stale source"]
    states = rows_of(freshness.sources(feeds, outcomes, {}, now)) if waiting else []
    good = outcomes[outcomes["outcome"].isin(["updated", "unchanged"])].groupby("source")["at"].max()
    return [alert for rule in waiting for row in states for alert in _silent(rule, row, good, release, now)]


def _silent(rule: Rule, row: Row, good: pd.Series, release: str, now: datetime) -> Iterator[Alert]:
    names = rule.words("source")
    if row["source"] not in good.index or (names and row["source"] not in names):
        return  # one that never worked is none that fell silent
    answered, newest = good[row["source"]], row["newest_published"]
    for since, what in ((answered, "has given no usable answer"), (newest, "has brought nothing new")):
        days = 0 if pd.isna(since) else (now.date() - since.date()).days
        if days > rule.settings["days"]:
            words = said("**{title}** {what} for {days} days.", title=row["title"], what=what, days=days)
            key = content_id(rule.identity, row["source"], what, since.date())
            yield Alert(key, rule.name, release, words, address(row.get("url")))
            return
