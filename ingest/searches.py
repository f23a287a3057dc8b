"""What searches over other people's pages answer -> items. Knows no network, clock or disk.

Hacker News through Algolia (https://hn.algolia.com/api), GDELT's DOC 2.0
(https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/), Google News as RSS. Only titles and links are kept: what lies
behind them belongs to others, whose rules are not known.
"""

import re
from dataclasses import replace
from typing import Any

from ingest import dates, feeds
from ingest.feeds import Item, plain, shortened
from ingest.source import LayoutChangedError, read_json
from market import addresses

_ITEM = "https://news.ycombinator.com/item?id="


def hacker_news(body: bytes) -> list[Item]:
    """The stories of an answer by Algolia; a question to the readers lies on Hacker News itself."""
    hits = _list(read_json(body, "Algolia's"), "hits", "Algolia")
    found = (_story(hit) for hit in hits if isinstance(hit, dict))
    return [item for item in found if item]


def _story(hit: dict[str, Any]) -> Item | None:
    title, number = plain(str(hit.get("title") or "")), str(hit.get("objectID") or "")
    url = str(hit.get("url") or "")
    if not _is_address(url):
        url = f"{_ITEM}{number}" if number.isdigit() else ""
    return Item(url, shortened(title), "", dates.day(str(hit.get("created_at") or "")), "") if url and title else None


def gdelt(body: bytes) -> list[Item]:
    """The articles of an answer by GDELT, each title once: the day is the one on which GDELT saw it, so it is left out
    and the page's own counts. Faults come as words with status 200."""
    if body.lstrip()[:1] != b"{":
        raise LayoutChangedError(f"GDELT answers in words: {shortened(plain(body.decode('utf-8', 'replace')), 90)}")
    told = read_json(re.sub(rb"[\x00-\x1f]", b" ", body), "GDELT's")
    articles = _list(told, "articles", "GDELT") if told else []
    found: dict[str, Item] = {}
    for one in articles:
        if isinstance(one, dict) and _is_address(str(one.get("url") or "")):
            title = re.sub(r"\s+([,.;:!?%])", r"\1", plain(str(one.get("title") or "")))
            seen = re.match(r"(\d{4})(\d\d)(\d\d)", str(one.get("seendate") or ""))
            day = dates.day("-".join(seen.groups())) if seen else ""
            found.setdefault(title, Item(str(one["url"]), shortened(title), "", day, ""))
    return [item for title, item in found.items() if title]


def google_news(body: bytes, *, url: str) -> list[Item]:
    """The items of a search at Google News: outlet and title are told apart, the link stays the redirect that it is."""
    items = feeds.parse(body, url=url)
    outlets = {entry.get("link", ""): entry.get("source", {}) for entry in feeds.parsed(body).entries}
    return [_of_outlet(item, outlets.get(item.url, {})) for item in items]


def _of_outlet(item: Item, outlet: dict[str, str]) -> Item:
    name = plain(outlet.get("title", ""))
    title = item.title.removesuffix(f" - {name}") if name else item.title
    return replace(item, title=title, lead="", site=addresses.host(outlet.get("href", "")))


def _is_address(text: str) -> bool:
    try:
        addresses.canonical(text)
    except ValueError:
        return False
    return True


def _list(told: Any, name: str, who: str) -> list[Any]:
    found = told.get(name) if isinstance(told, dict) else None
    if not isinstance(found, list):
        raise LayoutChangedError(f"{who}'s answer has no list '{name}'")
    return found
