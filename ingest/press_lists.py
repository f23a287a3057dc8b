"""A page that lists press releases -> its items. Knows no network, clock or disk.

Analysts' press rooms have no feeds that are known to work. What every list has in common is a link to each release;
what an address of a release looks like is told in `data/feeds.csv`. The day stands in the address, in a `<time>` beside
the link, or in words near it; an item without one stays undated.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from ingest import dates
from ingest.feeds import Item, plain, shortened
from ingest.source import LayoutChangedError
from market import addresses

_MOST_ITEMS = 200
_LEAST_TITLE = 12
_ISO = re.compile(r"(20\d\d)[-/](\d\d)[-/](\d\d)")
_IN_WORDS = re.compile(
    r"\b(?:\d{1,2}\.?\s+(?:de\s+)?[A-Za-zé]{3,10}\.?,?\s+(?:de\s+)?20\d\d|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+20\d\d)\b"
)


def parse(body: bytes, *, url: str, links: str) -> list[Item]:
    """The items of a list, in its order, each address once. links: what an address of an item holds, as a regular
    expression. Raises LayoutChangedError where there is none."""
    soup = BeautifulSoup(body, "lxml")
    found: dict[str, Item] = {}
    for link in soup.find_all("a", href=re.compile(links)):
        item = _item(link, url)
        if item and len(found) < _MOST_ITEMS:
            known = found.get(item.url)
            found[item.url] = item if known is None or len(item.title) > len(known.title) else known
    if not found:
        title = plain(soup.title.get_text(" ")) if soup.title else ""
        raise LayoutChangedError(f"a page without links to releases{f' ({shortened(title, 60)})' if title else ''}")
    return list(found.values())


def _item(link: Tag, page: str) -> Item | None:
    try:
        url = addresses.canonical(urljoin(page, str(link["href"])))
    except ValueError:
        return None
    title = plain(_heading(link))
    if len(title) < _LEAST_TITLE or addresses.host(url) != addresses.host(page):
        return None
    return Item(url, shortened(title), "", _day(link, url), "")


def _heading(link: Tag) -> str:
    """The words of the link: its heading where it holds one; of a picture or `Read more` the heading beside it."""
    inner = link.find(re.compile("h[1-6]"))
    words = (inner or link).get_text(" ")
    if inner or len(plain(words)) >= _LEAST_TITLE + 8:
        return words
    beside = next((heading for box in _boxes(link) if (heading := box.find(re.compile("h[1-6]")))), None)
    return beside.get_text(" ") if beside else words


def _boxes(link: Tag) -> Iterator[Tag]:
    """The elements around a link as long as they hold links to no more than one page."""
    for box in list(link.parents)[:4]:
        if len({str(other["href"]) for other in box.find_all("a", href=True)}) > 1:
            return
        yield box


def _day(link: Tag, url: str) -> str:
    if stated := _ISO.search(url):
        return dates.day("-".join(stated.groups()))
    for box in (link, *_boxes(link)):
        for time in box.find_all("time", attrs={"datetime": True}):
            if day := dates.day(str(time["datetime"])):
                return day
        if (stated := _IN_WORDS.search(box.get_text(" "))) and (day := dates.day(stated[0])):
            return day
    return ""
