"""What one source has answered so far in a run, and what its rows are once all has come."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ingest import program
from ingest.crew import FEW, Crew
from ingest.feeds import Item
from ingest.fetch import Failure
from ingest.raw import Kept
from ingest.relevance import relevant
from ingest.source import Answer, LayoutChangedError, LeftOut, Source
from market.curated import Feed
from market.wording import in_one_line

if TYPE_CHECKING:
    from ingest.understand import Desk

DEADLINE = "deadline"
NO_COPY = "offline, and no copy is kept"
_ABSENT = (404, 410)


@dataclass(frozen=True)
class Collected:
    """One source's answer: its rows, or why there are none (`failure`, `skipped`). A frozen source has both.

    `partly` counts the troubles of those of its addresses that gave nothing where others gave rows. `left_out`: what
    its newest answers hold that is no row of ours.
    """

    source: Source
    rows: list[Any] = field(default_factory=list)
    newest: dt.date | None = None
    failure: str = ""
    skipped: str = ""
    unreachable: bool = False
    seconds: float = 0.0
    partly: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)


@dataclass(eq=False)
class Gathered:
    """The answers of one source: `due` are the addresses to ask next. `note` keeps with a copy what was made of it."""

    source: Source
    note: Callable[[Kept, dict[str, Any]], Kept] = lambda copy, _: copy
    due: set[str] = field(default_factory=set)
    copies: dict[str, list[Kept]] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.due = set(self.source.addresses)

    def take(self, url: str, told: Sequence[Kept] | Failure, seconds: float = 0.0) -> None:
        """The copies of one address (the newest last), or why there are none."""
        self.due.discard(url)
        self.seconds += seconds
        if isinstance(told, Failure):
            if not (self.source.absent_is_fine and told.status in _ABSENT):
                self.failures[url] = told
            return
        self.copies[url] = list(told)
        known = {*self.copies, *self.failures}
        self.due |= {place for copy in told for place in self._led_to(url, copy)} - known

    def collected(self, today: dt.date) -> Collected:
        """All rows, address by address: those that the source names in its order, then those that they led to."""
        if not self.copies and self.failures:
            return self._nothing()
        rows: list[Any] = []
        newest_rows, troubles = 0, Counter(self._reasons())
        left_out: list[LeftOut] = []
        first = {url: place for place, url in enumerate(self.source.addresses)}
        for url in sorted(self.copies, key=lambda url: (first.get(url, len(first)), url)):
            found, last, trouble = self._parsed(url, self.copies[url])
            apart = [row for row in last if isinstance(row, LeftOut)]
            rows, newest_rows, left_out = rows + found, newest_rows + len(last) - len(apart), left_out + apart
            troubles.update([trouble] if trouble else [])
        joined, trouble = self._joined(rows)
        troubles.update([trouble] if trouble else [])
        rows = [row for row in joined if not isinstance(row, LeftOut)]
        left_out += [row for row in joined if isinstance(row, LeftOut)]
        newest_rows = 0 if trouble else newest_rows
        newest = self.source.newest(rows)
        failure = self._why_failed(newest_rows, troubles) or self._frozen(newest, today)
        return Collected(self.source, rows, newest, failure, seconds=self.seconds,
                         partly=Counter() if failure else troubles, left_out=left_out)  # fmt: skip

    def _reasons(self) -> list[str]:
        """Why addresses gave nothing; that an absent one left no copy to read offline is none."""
        reasons = [failure.reason for failure in self.failures.values()]
        return [reason for reason in reasons if not (self.source.absent_is_fine and reason == NO_COPY)]

    def _parsed(self, url: str, copies: Iterable[Kept]) -> tuple[list[Any], list[Any], str]:
        """The rows of all copies of one address; what the newest one gave, LeftOut too, and its trouble."""
        rows: list[Any] = []
        found: list[Any] = []
        trouble = ""
        for copy in copies:
            found, trouble = [], ""
            try:
                found = self._made(url, copy)
            except LayoutChangedError as error:
                trouble = str(error)
            except Exception as error:  # a parser's bug is the failure of its source, said in the outcome
                trouble = surprise(error)
            rows += [row for row in found if not isinstance(row, LeftOut)]
        return rows, found, trouble

    def _made(self, url: str, copy: Kept) -> list[Any]:
        """What the copy gives: of a feed's what is noted of it, where it was read in this way before."""
        if self.source.feed is None:
            return self.source.parse(_answer(url, copy))
        how = _how(self.source.feed, copy)
        if copy.made.get("with") == how:
            return [Item(**item) for item in copy.made["items"]]
        found = self.source.parse(_answer(url, copy))
        if all(isinstance(item, Item) for item in found):
            broad = self.source.feed.broad
            found = [replace(item, fits=relevant(item.title, item.lead, broad=broad)) for item in found]
            self.note(copy, {"with": how, "items": [asdict(item) for item in found]})
        return found

    def _joined(self, rows: list[Any]) -> tuple[list[Any], str]:
        """What the source makes of the rows of all addresses, and its trouble."""
        try:
            return self.source.join(rows), ""
        except LayoutChangedError as error:
            return [], str(error)
        except Exception as error:  # a fault of one source is said in its outcome
            return [], surprise(error)

    def _led_to(self, url: str, copy: Kept) -> list[str]:
        try:
            return list(self.source.follow(_answer(url, copy)))
        except Exception:  # the same answer is parsed later, and its trouble told there
            return []

    def _nothing(self) -> Collected:
        failures = list(self.failures.values())
        late = all(failure.late for failure in failures)
        first = next((failure for failure in failures if not failure.late), failures[0])
        return Collected(
            self.source, failure="" if late else first.reason, skipped=DEADLINE if late else "",
            unreachable=all(failure.unreachable for failure in failures), seconds=self.seconds,
        )  # fmt: skip

    def _why_failed(self, rows: int, troubles: Counter[str]) -> str:
        if rows >= self.source.at_least:
            return ""
        return in_words(troubles) if troubles else f"{rows} entries where {self.source.at_least} or more are due"

    def _frozen(self, newest: dt.date | None, today: dt.date) -> str:
        if newest is None or today - newest <= self.source.patience:
            return ""
        return f"frozen: the newest entry is of {newest}, {(today - newest).days} days ago"


def _how(feed: Feed, copy: Kept) -> str:
    """How a copy of a feed is read: what is noted with it holds as long as this is the same."""
    kind = copy.headers.get("content-type", "")
    return "|".join([program.of_pages(), feed.form, feed.links, str(feed.broad), kind])


def read_ahead(found: Iterable[Gathered], crew: "Crew[Desk]") -> list[Gathered]:
    """The same, where many copies of feeds have not been read yet each with the note of what it holds."""
    known = list(found)
    tasks: list[tuple[Feed, str, Kept]] = []
    holders: dict[tuple[str, str], list[Kept]] = {}
    for one in known:
        for url, copies in one.copies.items() if one.source.feed else ():
            holders[one.source.key, url] = copies
            tasks += [(one.source.feed, url, replace(copy)) for copy in copies
                      if one.source.feed and copy.made.get("with") != _how(one.source.feed, copy)]  # fmt: skip
    for (feed, url, copy), noted in crew.each(_noted, tasks, len(tasks)) if len(tasks) > FEW else ():
        if isinstance(noted, Kept):  # else it is read once more, and its trouble told
            copies = holders[feed.feed, url]
            copies[copies.index(copy)] = noted
    return known


def _noted(task: tuple[Feed, str, Kept], desk: "Desk") -> Kept:
    """The copy of a feed with the note of what it holds. Raises what its reader does, IndexError where that is none."""
    from ingest import forms

    feed, url, copy = task
    notes: list[Kept] = []

    def note(copy: Kept, made: dict[str, Any]) -> Kept:
        notes.append(desk.copies.note(copy, made))
        return notes[-1]

    Gathered(forms.source(feed), note)._made(url, copy)
    return notes[-1]


def _answer(url: str, copy: Kept) -> Answer:
    return Answer(url, copy.body, copy.headers, copy.first_seen.date())


NAMED = 12
"""Troubles of one kind that a line names; the rest are counted."""


def in_words(troubles: Counter[str], always: bool = False) -> str:
    """The troubles of several addresses in one line, the most frequent where there are many; a single one as it is, but
    where it is `always` to be counted."""
    if sum(troubles.values()) == 1 and not always:
        return next(iter(troubles))
    named = dict(sorted(troubles.items(), key=lambda one: (-one[1], one[0]))[:NAMED])
    told = [f"{count} × {reason}" for reason, count in sorted(named.items())]
    left = sum(troubles.values()) - sum(named.values())
    return "; ".join([*told, f"{left} × something else"] if left else told)


def surprise(error: Exception) -> str:
    """An exception that nobody expected, in one line."""
    return in_one_line(f"unexpected: {type(error).__name__}: {error}", 240)
