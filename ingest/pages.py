"""An article's page -> its text and what it says of itself. Knows no network, clock or disk.

trafilatura finds the text. It is not believed on dates and authors (it has taken a commenter for the author and turned
day and month around), so those are read where machines are told them: meta tags, JSON-LD, `<time>`. A page is parsed
once, and both look at the same tree.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from lxml.html import HtmlElement

from ingest import article_words, dates
from ingest.feeds import name_of_author, plain, shortened
from ingest.source import LayoutChangedError
from market import addresses
from market.vocabulary import LANGUAGES

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
_WALL_WORDS = {
    "captcha": "the page asks whether a person reads it (captcha or block page)",
    "paywall": "the article is for subscribers",
}
_PUBLISHED = ("article:published_time", "og:published_time", "datePublished", "date", "dc.date", "dcterms.created",
              "parsely-pub-date", "sailthru.date", "pubdate")  # fmt: skip
_NOT_FREE = re.compile(rb'"isaccessibleforfree"\s*:\s*(?:false|"false")')
_NAMED_BY = ("property", "name", "itemprop")


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
    short = len(page.text) < article_words.LEAST_TEXT
    if found := wall(page.title, _visible(body) if short else "", body):
        raise LayoutChangedError(_WALL_WORDS[found])
    if short:
        raise LayoutChangedError("the page has no article text")
    return page


def wall(title: str, words: str, body: bytes) -> str:
    """What stands before an article: `captcha` or `paywall`; empty where nothing does. words: all that the page shows,
    where that is too little for an article."""
    if _WALLS.search(title) or _WALLS.search(words):
        return "captcha"
    return "paywall" if _says_paid(body) or _PAID.search(words) else ""


def read(body: bytes, url: str) -> Page:
    """What the page holds, however little."""
    tree = article_words.tree_of(body)
    if tree is None:
        return Page("", "", "", "", "", "", "")
    told = _Head.of(tree)
    text = article_words.words(body, tree, url)
    return Page(
        title=shortened(told.title()),
        text=text,
        lead=shortened(plain(told.meta("og:description", "description") or text)),
        published_on=told.published(),
        author=shortened(name_of_author(plain(told.author()))),
        canonical_url=told.canonical(url),
        language=told.language,
    )


def _visible(body: bytes) -> str:
    return BeautifulSoup(body, "lxml").get_text(" ")[:5000]


@dataclass(frozen=True)
class _Head:
    """What a page tells machines of itself."""

    metas: dict[tuple[str, str], str]
    headings: list[str]
    titles: list[str]
    linked: list[dict[str, Any]]
    times: list[HtmlElement]
    canonicals: list[str]
    language: str

    @classmethod
    def of(cls, tree: HtmlElement) -> "_Head":
        """Gathered in one walk over the page."""
        root = tree.getroottree().getroot()
        tags: dict[str, list[HtmlElement]] = defaultdict(list)
        for element in root.iter("html", "title", "meta", "link", "script", "h1", "time"):
            tags[element.tag].append(element)
        metas: dict[tuple[str, str], str] = {}
        for meta in tags["meta"]:
            for attribute in _NAMED_BY if "content" in meta.attrib else ():
                metas.setdefault((attribute, meta.get(attribute, "").lower()), meta.get("content").strip())
        scripts = [tag.text or "" for tag in tags["script"] if tag.get("type") == "application/ld+json"]
        return cls(
            metas, [_text(tag) for tag in tags["h1"]], [_text(tag) for tag in tags["title"]], list(_json_ld(scripts)),
            [tag for tag in tags["time"] if "datetime" in tag.attrib],
            [tag.get("href", "") for tag in tags["link"] if "canonical" in tag.get("rel", "").split()],
            next((_language(tag.get("lang")) for tag in tags["html"] if "lang" in tag.attrib), ""),
        )  # fmt: skip

    def meta(self, *names: str) -> str:
        """The content of the first meta tag with one of these names, by `property`, `name` or `itemprop`."""
        places = ((attribute, name.lower()) for name in names for attribute in _NAMED_BY)
        return next((self.metas[place] for place in places if place in self.metas), "")

    def title(self) -> str:
        """The title that it gives itself, else its only heading, else that of its window."""
        named = self.meta("og:title") or (self.headings[0] if len(self.headings) == 1 else "")
        return plain(named or next(iter(self.titles), ""))

    def published(self) -> str:
        """The day in UTC: from a meta tag, JSON-LD, else a `<time>` that the page marks as the date or has only one
        of."""
        told = [self.meta(name) for name in _PUBLISHED[:3]]
        told += [str(entry.get("datePublished", "")) for entry in self.linked]
        told += [self.meta(name) for name in _PUBLISHED[3:]]
        marked = [tag for tag in self.times if "pubdate" in tag.attrib or tag.get("itemprop") == "datePublished"]
        told += [tag.get("datetime") for tag in (marked or (self.times if len(self.times) == 1 else []))]
        return next((found for found in map(dates.day, told) if found), "")

    def author(self) -> str:
        """Who it says wrote it."""
        named = self.meta("author", "article:author", "parsely-author")
        if named and "://" not in named:
            return named
        for entry in self.linked:
            authors = entry.get("author") or []
            names = [one.get("name", "") if isinstance(one, dict) else str(one) for one in _listed(authors)]
            if any(names):
                return ", ".join(str(name) for name in names if name)
        return ""

    def canonical(self, url: str) -> str:
        """The address that the page gives itself; empty where it names none, another host's, or its site's front
        page."""
        named = self.canonicals[0] if self.canonicals else self.meta("og:url")
        try:
            found = addresses.canonical(urljoin(url, named)) if named else ""
        except ValueError:
            return ""
        front = found.split("://", 1)[-1].count("/") == 1 and found.endswith("/")
        if not found or front or (url and addresses.host(found) != addresses.host(url)):
            return ""
        return found


def _text(element: HtmlElement) -> str:
    return " ".join(element.xpath(".//text()"))


def _json_ld(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, those of lists and graphs too; what is no JSON is passed over."""
    for script in scripts:
        try:
            waiting: list[Any] = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            entry = waiting.pop()
            if isinstance(entry, list):
                waiting += entry
            elif isinstance(entry, dict):
                yield entry
                waiting += entry.get("@graph") or []


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _language(told: str) -> str:
    code = told.strip().lower()[:2]
    return (code if code in LANGUAGES else "other") if code else ""


def _says_paid(body: bytes) -> bool:
    return b"isaccessibleforfree" in (low := body.lower()) and bool(_NOT_FREE.search(low))
