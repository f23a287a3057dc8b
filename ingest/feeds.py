"""A feed's bytes -> its items. Knows no network, clock or disk.

RSS 0.9x, 1.0 and 2.0 and Atom, through feedparser. What an answer says decides, not its address, its status or the
parser's complaints: a page of HTML, an empty answer and a feed without items are `LayoutChangedError`, while damaged
XML still gives the items that stand before the damage.
"""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ingest import dates
from ingest.source import LayoutChangedError
from market import addresses

LEAD_LENGTH = 300


@dataclass(frozen=True)
class Item:
    """One entry of a feed: address, title, first lines, day (YYYY-MM-DD in UTC, empty when not told), author; and the
    outlet's host where the address is not the outlet's. `fits`: does it belong to this field (`ingest.relevance`)?"""

    url: str
    title: str
    lead: str
    published_on: str
    author: str
    site: str = ""
    fits: bool = True


def parse(body: bytes, headers: Mapping[str, str] | None = None, *, url: str) -> list[Item]:
    """The items of a feed, in its order, each address once. Items without an address or a title are left out.

    Raises LayoutChangedError where the answer is no feed, or one without items.
    """
    if not body.strip():
        raise LayoutChangedError("the answer is empty")
    found = parsed(body, _hints(body, url, headers or {}))
    # feedparser leaves `version` out where it gave up at once, and empty where it found no feed.
    if not found.get("version"):
        raise LayoutChangedError(f"the answer is no feed but {_looks_like(body)}")
    items = _once(_item(entry) for entry in found.entries)
    if not items:
        raise LayoutChangedError("a feed without items")
    return items


def parsed(body: bytes, hints: Mapping[str, str] | None = None) -> Any:
    """What feedparser makes of a feed. It fails on a reference to no letter (`&#99999999999;`, half of a pair), so
    those are mended first; and on an encoding whose name is none or that gives no letters, so the feed is then taken
    without what it and its answer say of its encoding. Raises LayoutChangedError where that is no text either."""
    import feedparser  # type: ignore[import-untyped]  # a week in which no feed has changed needs no parser

    body, hints = _REFERENCE.sub(_letter, body), dict(hints or {})
    try:
        return feedparser.parse(body, response_headers=hints)
    except ValueError:
        hints.pop("content-type", None)
    try:
        return feedparser.parse(_DECLARATION.sub(b"", body), response_headers=hints)
    except ValueError as error:
        raise LayoutChangedError("the answer is no feed: its letters are in no encoding") from error


_DECLARATION = re.compile(rb"\A\s*<\?.*?\?>", re.DOTALL)
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+))")


def _letter(found: re.Match[bytes]) -> bytes:
    digits = (found[1] or found[2]).lstrip(b"0")[:9]
    number = int(digits or b"0", 16 if found[1] else 10)
    return found[0] if number < 0xD800 or 0xE000 <= number < 0x110000 else b"&#xFFFD"


def _hints(body: bytes, url: str, headers: Mapping[str, str]) -> dict[str, str]:
    """What the parser may know of the answer: its address, and a charset only where the document names none."""
    hints = {"content-location": url}
    kind = headers.get("content-type", "")
    if "charset=" in kind.lower() and b"encoding=" not in body[:200]:
        hints["content-type"] = kind
    return hints


def _looks_like(body: bytes) -> str:
    start = body[:2000].lstrip().lower()
    if b"<html" in start or b"<!doctype html" in start:
        return "a page of HTML"
    return "JSON" if start[:1] in (b"{", b"[") else "something else"


def _once(items: Iterable[Item | None]) -> list[Item]:
    seen: dict[str, Item] = {}
    for item in items:
        if item:
            seen.setdefault(addresses.canonical(item.url), item)
    return list(seen.values())


def _item(entry: Mapping[str, Any]) -> Item | None:
    url, title = _address(entry), plain(entry.get("title", ""))
    if not url or not title:
        return None
    lead = shortened(plain(entry.get("summary", "")))
    return Item(url, shortened(title), lead, _day(entry), shortened(name_of_author(plain(entry.get("author", "")))))


def _address(entry: Mapping[str, Any]) -> str:
    """The link, else a guid that is an address though it says it is no permalink; empty where there is neither."""
    for text in (entry.get("link"), entry.get("id")):
        try:
            addresses.canonical(text or "")
        except ValueError:
            continue
        return str(text).strip()
    return ""


def _day(entry: Mapping[str, Any]) -> str:
    """Published, else updated (where dc:date and Atom's only date go). The raw words are read first: the parser takes
    CEST for UTC and gives up on Spanish names."""
    for name in ("published", "updated"):
        # `in`, because asking feedparser for `updated` answers with `published` where there is none.
        found = dates.day(entry[name]) if name in entry else ""
        if found:
            return found
    return ""


def name_of_author(named: str) -> str:
    """The author's name out of `mail (name)`, `name <mail>` or a bare name; a mail address alone is none."""
    found = re.match(r"\S+@\S+ \((.+)\)\Z", named) or re.match(r"(.+?) <\S+@\S+>\Z", named)
    named = found[1] if found else named
    return "" if "@" in named else named


def plain(text: str) -> str:
    """Text without markup, entities, control characters and runs of white space."""
    if "<" in text:
        from bs4 import BeautifulSoup  # few titles have markup

        text = BeautifulSoup(text, "lxml").get_text(" ")
    return re.sub(r"[\s\x00-\x1f\x7f]+", " ", html.unescape(text)).strip()


def shortened(text: str, length: int = LEAD_LENGTH) -> str:
    """At most `length` characters, cut between words."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
