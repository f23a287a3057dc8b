"""A row of `data/feeds.csv` as a source: how what it sends is read."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from ingest import feeds, searches
from ingest.feeds import Item
from ingest.source import Answer, Source
from market.curated import Feed


def source(feed: Feed) -> Source:
    """The source that a row describes."""
    read = _READERS[feed.form or "feed"]
    return Source(
        feed.feed, feed.title, feed.url, feed.licence, feed.cadence_days, feed.at_least, lambda sent: read(feed, sent),
        _newest, feed, by_default=not feed.on_request, steady=feed.form in ("", "feed", "headlines"),
    )  # fmt: skip


def _newest(items: list[Item]) -> dt.date | None:
    return max((dt.date.fromisoformat(item.published_on) for item in items if item.published_on), default=None)


def _feed(_: Feed, sent: Answer) -> list[Item]:
    return feeds.parse(sent.body, sent.headers, url=sent.url)


def _headlines(feed: Feed, sent: Answer) -> list[Item]:
    return [replace(item, lead="", author="") for item in _feed(feed, sent)]


def _list(feed: Feed, sent: Answer) -> list[Item]:
    from ingest import press_lists  # with a parser of HTML, which an unchanged list does not need

    return press_lists.parse(sent.body, url=sent.url, links=feed.links)


_READERS: dict[str, Callable[[Feed, Answer], list[Item]]] = {
    "feed": _feed,
    "headlines": _headlines,
    "list": _list,
    "hacker_news": lambda _, sent: searches.hacker_news(sent.body),
    "gdelt": lambda _, sent: searches.gdelt(sent.body),
    "google_news": lambda _, sent: searches.google_news(sent.body, url=sent.url),
}
