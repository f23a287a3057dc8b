"""An article's page -> its text and what it says of itself. Knows no network, clock or disk.

trafilatura finds the text. It is not believed on dates and authors (it has taken a commenter for the author and turned
day and month around), so BeautifulSoup reads those where machines are told them: meta tags, JSON-LD, `<time>`.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import trafilatura
from bs4 import BeautifulSoup

from ingest import dates, page_tables
from ingest.feeds import plain, shortened
from ingest.source import LayoutChangedError
from market import addresses
from market.vocabulary import LANGUAGES

LEAST_TEXT = 300
"""An article of fewer characters is taken for a teaser or a notice."""

_WALLS = re.compile(
    r"just a moment|attention required|are you a (?:robot|human)|verify (?:that )?you are (?:a )?human|captcha"
    r"|access denied|enable javascript and cookies|checking your browser|unusual traffic|request unsuccessful"
    r"|verifica que eres humano|no soy un robot|acceso denegado",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"subscribe to (?:continue|read)|already a subscriber|to continue reading|this (?:article|post) is for (?:paid )?"
    r"subscribers|suscríbete para|contenido exclusivo para suscriptores|solo para suscriptores|hazte suscriptor",
    re.IGNORECASE,
)
_PUBLISHED = ("article:published_time", "og:published_time", "datePublished", "date", "dc.date", "dcterms.created",
              "parsely-pub-date", "sailthru.date", "pubdate")  # fmt: skip


@dataclass(frozen=True)
class Page:
    """What a page says; anything that it does not say is empty. `published_on` is YYYY-MM-DD."""

    title: str
    text: str
    lead: str
    published_on: str
    author: str
    canonical_url: str
    language: str


def parse(body: bytes, url: str) -> Page:
    """The article on a page.

    Raises LayoutChangedError where there is none: a captcha, a wall for readers who do not pay, an empty page.
    """
    page = read(body, url)
    soup_title, short = page.title, len(page.text) < LEAST_TEXT
    if _WALLS.search(soup_title) or (short and _WALLS.search(_visible(body))):
        raise LayoutChangedError("the page asks whether a person reads it (captcha or block page)")
    if _says_paid(body) or (short and _PAID.search(_visible(body))):
        raise LayoutChangedError("the article is for subscribers")
    if short:
        raise LayoutChangedError("the page has no article text")
    return page


def read(body: bytes, url: str) -> Page:
    """Whatever a page holds, however little; for a page that a person hands over."""
    soup = BeautifulSoup(body, "lxml")
    text = _article(body, url)
    linked = list(_json_ld(soup))
    return Page(
        title=_title(soup),
        text=text.strip(),
        lead=shortened(plain(_meta(soup, "og:description", "description") or text)),
        published_on=_published(soup, linked),
        author=plain(_author(soup, linked)),
        canonical_url=_canonical(soup, url),
        language=_language(soup),
    )


def _article(body: bytes, url: str) -> str:
    """The words of the article, its tables as rows between bars."""
    tree = trafilatura.load_html(body) if b"<table" in body or b"<TABLE" in body else None
    taken = page_tables.take_out(tree) if tree is not None else page_tables.Taken({})
    given = tree if tree is not None else body
    return taken.put_back(
        trafilatura.extract(given, url=url or None, include_comments=False, favor_precision=True) or ""
    )


def _visible(body: bytes) -> str:
    return BeautifulSoup(body, "lxml").get_text(" ")[:5000]


def _title(soup: BeautifulSoup) -> str:
    headings = soup.find_all("h1")
    named = _meta(soup, "og:title") or (headings[0].get_text(" ") if len(headings) == 1 else "")
    return plain(named or (soup.title.get_text(" ") if soup.title else ""))


def _meta(soup: BeautifulSoup, *names: str) -> str:
    """The content of the first meta tag with one of these names, by `property`, `name` or `itemprop`."""
    for name in names:
        wanted = re.compile(rf"\A{re.escape(name)}\Z", re.IGNORECASE)
        for attribute in ("property", "name", "itemprop"):
            for tag in soup.find_all("meta", attrs={attribute: wanted, "content": True}):
                return str(tag["content"]).strip()
    return ""


def _json_ld(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, those of lists and graphs too; what is no JSON is passed over."""
    for tag in soup.find_all("script", attrs={"type": "application/ld+json"}):
        try:
            waiting: list[Any] = [json.loads(tag.get_text(), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, list):
                waiting += entry
            elif isinstance(entry, dict):
                yield entry
                waiting += entry.get("@graph") or []


def _published(soup: BeautifulSoup, linked: list[dict[str, Any]]) -> str:
    """The day in UTC: from a meta tag, JSON-LD, else a `<time>` that the page marks as the date or has only one of."""
    told = [_meta(soup, name) for name in _PUBLISHED[:3]]
    told += [str(entry.get("datePublished", "")) for entry in linked]
    told += [_meta(soup, name) for name in _PUBLISHED[3:]]
    times = soup.find_all("time", attrs={"datetime": True})
    marked = [tag for tag in times if tag.has_attr("pubdate") or tag.get("itemprop") == "datePublished"]
    told += [str(tag["datetime"]) for tag in (marked or (times if len(times) == 1 else []))]
    return next((found for found in map(dates.day, told) if found), "")


def _author(soup: BeautifulSoup, linked: list[dict[str, Any]]) -> str:
    named = _meta(soup, "author", "article:author", "parsely-author")
    if named and "://" not in named:
        return named
    for entry in linked:
        authors = entry.get("author") or []
        names = [one.get("name", "") if isinstance(one, dict) else str(one) for one in _listed(authors)]
        if any(names):
            return ", ".join(str(name) for name in names if name)
    return ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _canonical(soup: BeautifulSoup, url: str) -> str:
    """The address that the page gives itself; empty where it names none, another host's, or its site's front page."""
    links = soup.find_all("link", attrs={"rel": "canonical", "href": True})
    named = str(links[0]["href"]) if links else _meta(soup, "og:url")
    try:
        found = addresses.canonical(urljoin(url, named)) if named else ""
    except ValueError:
        return ""
    front = found.split("://", 1)[-1].count("/") == 1 and found.endswith("/")
    if not found or front or (url and addresses.host(found) != addresses.host(url)):
        return ""
    return found


def _language(soup: BeautifulSoup) -> str:
    codes = [str(tag["lang"]).strip().lower()[:2] for tag in soup.find_all("html", attrs={"lang": True})]
    code = codes[0] if codes else ""
    return (code if code in LANGUAGES else "other") if code else ""


def _says_paid(body: bytes) -> bool:
    return bool(re.search(rb'"isAccessibleForFree"\s*:\s*(?:false|"false")', body, re.IGNORECASE))
