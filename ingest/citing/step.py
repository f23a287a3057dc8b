"""The step of a refresh that reads the pages behind curated rows again, a part of them every week."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ingest.citing import KEY, verdicts
from ingest.citing.verdicts import Past
from ingest.collect import Collector
from ingest.fetch import Failure
from ingest.gathered import in_words
from ingest.raw import Kept
from ingest.report import Report
from ingest.rows import records
from market import addresses
from market.citations import Citation, Sought, sought
from market.curated import Feed
from market.records import Outcome
from market.tags.companies import NEVER, Companies
from market.wording import count

PAGES = 150
"""Pages that are asked for within a week at most: all that the curated files cite within a month."""
DUE_DAYS = 28
"""A page is read again after so many days."""
RETRY_DAYS = 6
"""One that did not answer is asked again after so many days; so many days make the week of `PAGES`."""


@dataclass
class Checked:
    """What a run of the step gave: verdicts, and the troubles of the pages that did not answer. `late` pages wait for
    the next run; of those that are `absent` from a mirror nothing is known. `skipped`, `failure`: why there are no
    verdicts."""

    rows: list[Citation] = field(default_factory=list)
    pages: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    late: int = 0
    absent: int = 0
    skipped: str = ""
    failure: str = ""

    def outcome(self, run: str, seconds: float, now: dt.datetime) -> Outcome:
        """How the step went, as a source's outcome: rows are verdicts, new ones those that are other than before."""
        news = sum(row.since == row.checked_on for row in self.rows)
        state = "skipped" if self.skipped else "failed" if self.failure else "updated" if news else "unchanged"
        told = self.skipped or self.failure or self._told()
        return Outcome(run, KEY, state, told, len(self.rows), news, round(seconds, 2), None, now)

    def _told(self) -> str:
        found = Counter(row.verdict.replace("_", " ") for row in self.rows)
        parts = [", ".join(f"{count} {verdict}" for verdict, count in sorted(found.items()))]
        parts += [f"pages without an answer: {in_words(self.troubles)}"] if self.troubles else []
        parts += [f"{self.late} pages wait for the next run"] if self.late else []
        parts += [f"not on the mirror: {count(self.absent, 'page')}"] if self.absent else []
        return "; ".join(filter(None, parts))


def check(
    tables: Mapping[str, pd.DataFrame], held: pd.DataFrame, feeds: Sequence[Feed], collector: Collector,
    now: dt.datetime, report: Report,
) -> Checked:  # fmt: skip
    """Reads the pages that are due again and looks for the numbers of the rows that cite them.

    tables: of `curated.load`. held: the table of citations as it stands. Nothing is written.
    """
    checking = _Checking(tables, held, now.date(), collector.mirrored)
    forbidden = _forbidden(feeds)
    due = checking.due()
    left = {url for url in due if _lies_on(url, forbidden)}
    for url in left:
        checking.leave(url, "terms")
    asked = {_plain(url): url for url in checking.chosen([url for url in due if url not in left])}
    report.step("Reading cited pages again", len(asked))
    for address, answer in collector.pages(list(asked)):
        checking.take(asked[address], answer)
        report.advance()
    return checking.done()


class _Checking:
    """One run: the rows by page, what is held of each, and what was found so far."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], held: pd.DataFrame, today: dt.date, mirrored: bool) -> None:
        self._today, self._mirrored = today, mirrored
        self._companies = tables["companies"]
        self._known = Companies(self._companies)
        self._rows: dict[str, list[Sought]] = defaultdict(list)
        for one in sought(tables):
            self._rows[one.url].append(one)
        self._past: dict[tuple[str, str, str, str], list[Citation]] = defaultdict(list)
        for row in records("citations", held.sort_values(["checked_on", "since"], kind="stable")):
            self._past[row.table_name, row.row_key, row.url, row.stated].append(row)
        self._asked = self._recent(held)
        self._failures: list[tuple[str, Failure]] = []
        self._checked = Checked()

    def _recent(self, held: pd.DataFrame) -> set[str]:
        """The pages that were asked for within the week."""
        week = pd.Timestamp(self._today - dt.timedelta(days=RETRY_DAYS))
        return set(held.loc[(held["checked_on"] > week) & (held["reason"] != "terms"), "url"])

    def past(self, one: Sought) -> Past:
        return Past(tuple(self._past.get((*one.row, one.url, one.stated), ())))

    def due(self) -> list[str]:
        """The pages with a row whose check is due, those first that were never read, then the newest statements."""
        found = {url: [one for one in rows if self._is_due(one)] for url, rows in self._rows.items()}
        return sorted((url for url, rows in found.items() if rows), key=lambda url: self._rank(url, found[url]))

    def _is_due(self, one: Sought) -> bool:
        last = self.past(one).last
        if last is None or last.checked_on is None:
            return True
        wait = RETRY_DAYS if last.reason == "unreachable" else DUE_DAYS
        return (self._today - last.checked_on).days >= wait

    def _rank(self, url: str, rows: list[Sought]) -> tuple[dt.date, int, str]:
        tried = [last.checked_on for one in rows if (last := self.past(one).last) and last.checked_on]
        newest = max((one.day.toordinal() for one in rows if one.day), default=0)
        return (min(tried) if len(tried) == len(rows) else dt.date.min, -newest, url)

    def chosen(self, urls: Sequence[str]) -> list[str]:
        """As many pages as the week still allows; those of this week count, whichever run asked for them."""
        return list(urls[: max(0, PAGES - len(self._asked))])

    def leave(self, url: str, reason: str) -> None:
        """Notes that a page must not be asked for."""
        self._checked.rows += [verdicts.unread(one, self.past(one), reason, self._today) for one in self._rows[url]]
        del self._rows[url]

    def take(self, url: str, answer: Kept | Failure) -> None:
        """Judges the rows of a page by what it answered."""
        if isinstance(answer, Failure) and answer.late:
            self._checked.late += 1
            return
        if isinstance(answer, Failure) and self._mirrored and answer.status == 404:
            self._checked.absent += 1
            return
        self._checked.pages += 1
        if isinstance(answer, Failure):
            self._failures.append((url, answer))
            return
        self._checked.rows += self._judged(url, answer)

    def _judged(self, url: str, kept: Kept) -> list[Citation]:
        digest = kept.sha256[:16]
        carried = {one.row: self.past(one).carries(digest) for one in self._rows[url]}
        if all(carried.values()):
            return [verdicts.carried(row, self._today) for row in carried.values() if row]
        from ingest.citing import page  # with the reader, which pages that send what they sent do not need
        from ingest.citing.looking import Reading

        try:
            reading = Reading(page.read(kept.body, kept.headers))
        except page.UnreadableError:
            return [verdicts.unread(one, self.past(one), "unreadable", self._today) for one in self._rows[url]]
        return [
            verdicts.of_page(one, self.past(one), reading, digest, self._names(one), self._today)
            for one in self._rows[url]
        ]

    def _names(self, one: Sought) -> list[str]:
        """The names of a row in every form that is known: of a party of a deal, of each company in it."""
        tags = {tag for name in one.names for tag in (*self._known.named(name), self._known.canonical(name))}
        rows = self._companies[self._companies["company"].isin(tags)]
        forms = [form for aliases in rows["aliases"] for form in aliases.split(";") if form not in NEVER]
        return [*one.names, *rows["company"], *filter(None, forms)]

    def done(self) -> Checked:
        """All verdicts. Where no page answers, the network is at fault, and nothing is said of any."""
        made = self._checked
        if made.absent and not (made.pages or made.rows):
            made.skipped = f"the mirror holds none of the {made.absent} cited pages that are due"
        silent = [failure for _, failure in self._failures if verdicts.is_silent(failure)]
        made.troubles.update(failure.reason for failure in silent)
        if made.pages and len(silent) == made.pages:
            made.failure = f"no page could be read: {in_words(made.troubles)}"
            return made
        for url, failure in self._failures:
            made.rows += [verdicts.of_failure(one, self.past(one), failure, self._today) for one in self._rows[url]]
        return made


_STORED = re.compile(r"https://github\.com/([^/]+/[^/]+)/(?:blob|raw)/(.+)")


def _plain(url: str) -> str:
    """Where the file itself lies whose page an address names: the viewer of a repository shows a program no text."""
    found = _STORED.fullmatch(url)
    return f"https://raw.githubusercontent.com/{found[1]}/{found[2]}" if found else url


def _forbidden(feeds: Iterable[Feed]) -> set[str]:
    """The hosts of outlets whose feeds are read and whose pages must not be."""
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for feed in feeds:
        named[feed.pages].add(feed.site)
    return named[False] - named[True]


def _lies_on(url: str, sites: set[str]) -> bool:
    """Does an address lie on one of the sites, or on a part of it (ir.site)?"""
    parts = addresses.host(url).split(".")
    return any(".".join(parts[place:]) in sites for place in range(len(parts)))
