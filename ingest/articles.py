"""What feeds brought, made into documents, with the pages behind them where the feed's terms let them be fetched."""

import contextlib
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest import pages
from ingest.collect import Collector
from ingest.feeds import Item
from ingest.fetch import Failure
from ingest.gathered import DEADLINE, Collected
from ingest.library import CURATED, Library, from_item, text_hash
from ingest.raw import Kept
from ingest.relevance import relevant
from ingest.report import Report
from ingest.source import LayoutChangedError
from market import stories
from market.curated import Feed
from market.period import stated_day
from market.records import Document

PAGES_PER_FEED = 30
"""The newest pages of a feed that one run asks for at most; the others wait for the next."""
RETRY_DAYS = 6
"""A page whose kept copy held no article is asked for again after this many days."""


@dataclass
class Brought:
    """Per feed: the names of its documents, and why pages gave no text."""

    documents: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    pages_failed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def take_in(
    collected: Sequence[Collected], library: Library, collector: Collector, now: dt.datetime, report: Report
) -> Brought:
    """Puts the relevant items of the feeds into the library, with the text of their pages; says which came whence."""
    brought = Brought()
    wanted: dict[str, tuple[Document, Feed]] = {}
    for one in collected:
        if one.source.feed is not None:
            for document in _documents(one, one.source.feed, now):
                brought.documents[one.source.key].append(document.document_id)
                library.meet(document)
                if one.source.feed.pages:
                    wanted.setdefault(document.url, (document, one.source.feed))
    _add_pages(wanted, library, collector, brought, now, report)
    return brought


def recall(library: Library, collector: Collector) -> None:
    """Puts the texts of kept pages into the library of which nobody has read yet what they say: their run was killed,
    and their feed has moved on since."""
    for name, document in library.documents.items():
        if document.read_with or not document.content_hash or document.source == CURATED or name in library.texts:
            continue
        kept = collector.held(document.url)
        if kept is None:
            continue
        with contextlib.suppress(Exception):  # a page that upsets a parser was told when it came
            text = pages.parse(kept.body, document.url).text
            if text_hash(text) == document.content_hash:
                library.texts[name] = text


def _documents(collected: Collected, feed: Feed, now: dt.datetime) -> list[Document]:
    items: list[Item] = collected.rows
    found = [from_item(item, feed, now) for item in items if relevant(item.title, item.lead, broad=feed.broad)]
    return list({document.document_id: document for document in found}.values())


def _add_pages(
    wanted: dict[str, tuple[Document, Feed]],
    library: Library,
    collector: Collector,
    brought: Brought,
    now: dt.datetime,
    report: Report,
) -> None:
    missing: list[str] = []
    for url, (document, feed) in wanted.items():
        kept = collector.held(url)
        trouble = _add_page(kept, document, library) if kept else "not held"
        if trouble and (kept is None or now - kept.last_seen > dt.timedelta(days=RETRY_DAYS)):
            missing.append(url)
        elif trouble:
            brought.pages_failed[feed.feed][trouble] += 1
    asked = _newest(missing, wanted)
    report.step("Fetching pages", len(asked))
    for url, answer in collector.pages(asked):
        document, feed = wanted[url]
        trouble = answer.reason if isinstance(answer, Failure) else _add_page(answer, document, library)
        if trouble:
            brought.pages_failed[feed.feed][DEADLINE if trouble == DEADLINE else trouble] += 1
        report.advance()


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


def _add_page(kept: Kept, document: Document, library: Library) -> str:
    """Adds what a page says beyond its feed to the library; why it says nothing, or an empty text."""
    try:
        page = pages.parse(kept.body, document.url)
    except LayoutChangedError as error:
        return str(error)
    except Exception as error:  # a page that upsets a parser costs its own text only
        return f"unexpected: {type(error).__name__}"
    day, precision = stated_day(document.published_on or page.published_on)
    richer = replace(
        document,
        lead=document.lead or page.lead,
        author=document.author or page.author,
        canonical_url=page.canonical_url or document.canonical_url,
        published_on=document.published_on or page.published_on,
        published_day=day,
        published_precision=precision,
        story=stories.story(document.title, day),
    )
    library.meet(richer, page.text)
    return ""
