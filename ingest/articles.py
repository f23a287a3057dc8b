"""What feeds brought, made into documents, with the pages behind them where the feed's terms let them be fetched."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from ingest import program
from ingest.collect import Collector
from ingest.crew import Crew
from ingest.feeds import Item
from ingest.fetch import Failure
from ingest.gathered import Collected
from ingest.library import Library, from_item, text_hash
from ingest.raw import Kept
from ingest.report import Report
from ingest.source import LayoutChangedError
from ingest.understand import Desk
from market import stories
from market.curated import Feed
from market.period import stated_day
from market.records import Document

PAGES_PER_FEED = 30
"""The newest pages of a feed that one run asks for at most; the others wait for the next."""
RETRY_DAYS = 6
"""A page whose kept copy held no article is asked for again after this many days."""

DAMAGED = "the kept copy is damaged"


@dataclass
class Brought:
    """Per feed: the names of its documents, and why pages gave no text."""

    documents: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    pages_failed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


@dataclass(frozen=True)
class Seen:
    """What a kept page says: its note (`trouble`, or `page` and `hash`), and its text where it was just read."""

    note: Mapping[str, Any]
    text: str = ""


def take_in(
    collected: Sequence[Collected],
    library: Library,
    collector: Collector,
    crew: Crew[Desk],
    now: dt.datetime,
    report: Report,
) -> Brought:
    """Puts the relevant items of the feeds into the library, with what their pages say; says which came whence."""
    brought = Brought()
    wanted: dict[str, tuple[Document, Feed]] = {}
    found = [(one, _documents(one, one.source.feed, now)) for one in collected if one.source.feed is not None]
    library.know(document.document_id for _, documents in found for document in documents)
    for one, documents in found:
        for document in documents:
            brought.documents[one.source.key].append(document.document_id)
            library.meet(document)
            if one.source.feed is not None and one.source.feed.pages:
                wanted.setdefault(document.url, (document, one.source.feed))
    _Pages(wanted, library, collector, crew, brought, report).add(now)
    return brought


def _documents(collected: Collected, feed: Feed, now: dt.datetime) -> list[Document]:
    items: list[Item] = collected.rows
    found = [from_item(item, feed, now) for item in items if item.fits]
    return list({document.document_id: document for document in found}.values())


class _Pages:
    """The pages behind the items of one run."""

    def __init__(
        self,
        wanted: dict[str, tuple[Document, Feed]],
        library: Library,
        collector: Collector,
        crew: Crew[Desk],
        brought: Brought,
        report: Report,
    ) -> None:
        self._wanted, self._library, self._collector, self._crew = wanted, library, collector, crew
        self._brought, self._report = brought, report

    def add(self, now: dt.datetime) -> None:
        """Adds what they say to the library: of kept copies what is noted of them, else what is read in them now; the
        others are asked for."""
        held = {url: kept for url in self._wanted if (kept := self._collector.held(url))}
        seen = {url: Seen(kept.made) for url, kept in held.items() if kept.made.get("with") == program.of_pages()}
        unread = [url for url in held if url not in seen]
        self._report.step("Reading kept pages", len(unread))
        for (url, _), found in self._crew.each(look, [(url, held[url]) for url in unread], len(unread)):
            seen[url] = _seen(found)
            self._report.advance()
        missing = {url for url in self._wanted if url not in seen}
        for url, one in seen.items():
            trouble = self._take(url, one)
            if trouble == DAMAGED or (trouble and now - held[url].last_seen > dt.timedelta(days=RETRY_DAYS)):
                missing.add(url)
            elif trouble:
                self._blame(url, trouble)
        self._ask(_newest([url for url in self._wanted if url in missing], self._wanted))

    def _ask(self, urls: Sequence[str]) -> None:
        self._report.step("Fetching pages", len(urls))
        for (url, _), found in self._crew.each(look, self._answered(urls), len(urls)):
            if trouble := self._take(url, _seen(found)):
                self._blame(url, trouble)

    def _answered(self, urls: Sequence[str]) -> Iterator[tuple[str, Kept]]:
        """The pages that came and are kept, as they come."""
        for url, answer in self._collector.pages(urls):
            if isinstance(answer, Failure):
                self._blame(url, answer.reason)
            else:
                yield url, replace(answer)  # without its bytes, where they were looked at
            self._report.advance()

    def _blame(self, url: str, trouble: str) -> None:
        self._brought.pages_failed[self._wanted[url][1].feed][trouble] += 1

    def _take(self, url: str, seen: Seen) -> str:
        """Adds what a page says beyond its feed to the library; why it says nothing, or an empty text."""
        if "page" not in seen.note:
            return str(seen.note["trouble"])
        page, document = seen.note["page"], self._wanted[url][0]
        day, precision = stated_day(document.published_on or page["published_on"])
        richer = replace(
            document,
            lead=document.lead or page["lead"],
            author=document.author or page["author"],
            canonical_url=page["canonical_url"] or document.canonical_url,
            published_on=document.published_on or page["published_on"],
            published_day=day,
            published_precision=precision,
            story=stories.story(document.title, day),
        )
        self._library.kept[document.document_id] = url
        self._library.meet(richer, seen.text, hashed=seen.note["hash"])
        return ""


def look(page: tuple[str, Kept], desk: Desk) -> Seen:
    """What the page kept of an address says, which is noted with it. page: the address and its newest copy, in whose
    place an older one is read where its bytes are damaged."""
    url, newest = page
    kept = newest if newest.sound else desk.copies.latest(url)
    if kept is None:
        return Seen({"trouble": DAMAGED})
    note, text = _read(kept, url)
    desk.copies.note(kept, {"with": program.of_pages(), **note})
    return Seen(note, text)


def _read(kept: Kept, url: str) -> tuple[dict[str, Any], str]:
    from ingest import pages  # with all that takes a page apart, which a week without news does not

    try:
        page = pages.parse(kept.body, url)
    except LayoutChangedError as error:
        return {"trouble": str(error)}, ""
    except Exception as error:  # a page that upsets a parser costs its own text only
        return {"trouble": f"unexpected: {type(error).__name__}"}, ""
    said = {name: value for name, value in asdict(page).items() if name != "text"}
    return {"page": said, "hash": text_hash(page.text)}, page.text


def _seen(found: Seen | Exception) -> Seen:
    return Seen({"trouble": f"unexpected: {type(found).__name__}"}) if isinstance(found, Exception) else found


def _newest(urls: list[str], wanted: dict[str, tuple[Document, Feed]]) -> list[str]:
    """At most `PAGES_PER_FEED` of each feed, the newest ones."""
    taken: Counter[str] = Counter()
    chosen = []
    for url in sorted(urls, key=lambda url: wanted[url][0].published_on, reverse=True):
        feed = wanted[url][1].feed
        taken[feed] += 1
        if taken[feed] <= PAGES_PER_FEED:
            chosen.append(url)
    return chosen
