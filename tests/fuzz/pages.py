"""Feeds, pages, lists and searches: what the press sends, spoiled."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from ingest import feeds, library, pages, press_lists, searches
from ingest.citing import looking
from ingest.citing import page as cited
from ingest.feeds import Item
from ingest.source import LayoutChangedError
from market import addresses, stories
from market.citations import Sought
from market.curated import Feed
from market.period import stated_day
from market.records import Document
from market.vocabulary import LANGUAGES
from tests.fuzz import promises, spoil
from tests.fuzz.search import Target
from tests.ingest import invented, test_feed_forms
from tests.ingest.test_page_tables import BODY

URL = "https://paper.example/2026/racks"
_FEED = Feed("alpha", "Alpha", "https://paper.example/feed", "en", "paper.example", licence="None known")
_RSS = invented.feed(
    ("Alpha spends $4 billion", URL, "Thu, 19 Nov 2026 08:00:00 GMT"),
    ("Gasto de 9.000 millones", "https://paper.example/b?utm_source=x", "jue, 19 nov 2026 09:00:00 +0100"),
    lead="&lt;p&gt;Spending on &lt;b&gt;inference&lt;/b&gt; &amp;amp; more&lt;/p&gt;",
)
_ATOM = (
    b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title type="html">Racks'
    b' &amp;lt;b&amp;gt;</title><link href="https://paper.example/c"/><id>tag:a,2026:1</id><updated>2026-11-19T08:00:00Z'
    b"</updated><author><name>R. Writer</name></author><summary>Serving models</summary></entry></feed>"
)
_PIECES = (
    "<rss version='2.0'>", "<channel>", "<item>", "</item>", "<title>Racks</title>", "<item>",
    "<link>https://paper.example/d</link>", "<pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>", "<description>",
    "</description>",
    "<guid>x</guid>", "<![CDATA[", "]]>", "<entry xmlns='http://www.w3.org/2005/Atom'>",
    "<author>a@b.example (A)</author>", "&eacute;",
    "&#x1F600;", "<dc:date>2026-11-19</dc:date>", "</channel></rss>", "<media:content url='x'/>", "<link/>",
    "<title>", "</title>",
)  # fmt: skip
_TABLE = (
    "<table><caption>$m</caption><tr><th rowspan=2>Buyer</th><th colspan=3>2026</th></tr><tr><td>Clouds</td><td>(</td>"
    "<td>12,300</td><td>)</td><td>41<sup>1</sup>%</td></tr></table>"
)
_HEAD = (
    "<head><title>Racks</title><meta property='og:title' content='Racks'><meta name=author content='R. Writer'><meta "
    "property='article:published_time' content='2026-11-19T08:00:00+01:00'><link rel=canonical href='/2026/racks'>"
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-11-19", '
    '"author": [{"name": "R. Writer"}], "isAccessibleForFree": true}]}</script></head>'
)
PAGE = f"<!DOCTYPE html><html lang=en>{_HEAD}<body><article><h1>Racks</h1>{BODY}{_TABLE}{BODY}</article></body></html>"
_TAGS = (
    "<div>", "</div>", "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "<td colspan=99999999>", "<td rowspan=9>",
    "7", "<a href='/x'>", "</a>", "<article>", "<script>", "</script>", "<!--", "<svg>", "<math>", "<template>",
    "<select>",
    "Spending on inference reaches $4 billion in 2026.", "12,300", "(", ")", "%", "<sup>1</sup>",
    "<time datetime='x'>", '<script type="application/ld+json">', '{"@graph": 7}', '{"author": {"name": 5}}',
    '[{"datePublished": []}]',
    "<meta property='og:title' content='", "'>", "<link rel=canonical href='//[', '>",
    "<base href='http://[::1'>", "&nbsp;",
)  # fmt: skip
_SOUGHT = Sought("figures", "f1", URL, "USD_bn", (4.0,), frozenset({2026}), ("Clouds",), "inference", None)


def item(one: Item) -> None:
    """An item of a feed becomes a document that the store takes."""
    addresses.canonical(one.url)
    document = library.from_item(one, _FEED, invented.NOW)
    promises.is_document(document)


def _refused(refusal: Exception) -> bool:
    promises.is_sentence(refusal)
    return False


def _items(read: Callable[[bytes], list[Item]]) -> Callable[[bytes], bool]:
    def take(body: bytes) -> bool:
        try:
            found = read(body)
        except LayoutChangedError as refusal:
            return _refused(refusal)
        for one in found:
            item(one)
        return bool(found)

    return take


def page(body: bytes) -> bool:
    """A page's article, and what it says of itself, become a document that the store takes."""
    try:
        found = pages.parse(body, URL)
    except LayoutChangedError as refusal:
        return _refused(refusal)
    day, precision = stated_day(found.published_on)
    assert found.language in ("", *LANGUAGES), found.language
    document = replace(
        like(), title=found.title, lead=found.lead, author=found.author, published_on=found.published_on,
        published_day=day, published_precision=precision, canonical_url=found.canonical_url or URL,
        story=stories.story(found.title, day),
    )  # fmt: skip
    promises.is_document(document, found.text)
    return True


def like() -> Document:
    return library.from_item(Item(URL, "Racks", "", "2026-11-19", ""), _FEED, invented.NOW)


def cited_page(given: tuple[bytes, str]) -> bool:
    """A cited page is read as words, and a row's number is looked for in it: the passage lies in the words."""
    try:
        found = cited.read(given[0], {"content-type": given[1]})
    except cited.UnreadableError as refusal:
        if str(refusal) in _SURPRISES:
            raise
        return _refused(refusal)
    promises.is_text(found.text)
    promises.is_word(found.title, spoil.LARGEST * 4)
    seen = looking.look(looking.Reading(found), _SOUGHT, ["Clouds", "Alpha"])
    assert seen is None or seen.passage in found.text
    return not found.wall


_SURPRISES = tuple(
    one.__name__
    for one in (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError, AssertionError)
)
"""What a parser that stumbles is named after."""
_KINDS = ("text/html; charset=utf-8", "text/plain", "text/csv", "application/json", "", "text/html; charset=idna")


def targets() -> Iterator[Target]:
    """A target for each kind of thing that the press sends."""
    made = spoil.made_of(_PIECES).map(str.encode)
    yield Target("feed", st.one_of(spoil.bodies(_RSS, _ATOM), made), _items(lambda body: feeds.parse(body, url=URL)))
    google = spoil.bodies(
        _RSS.replace(b"<description>", b"<source url='https://o.example'>Outlet</source><description>")
    )
    yield Target("google_news", google, _items(lambda body: searches.google_news(body, url=URL)))
    list_feed = test_feed_forms.FEEDS["gartner"]
    lists = spoil.bodies(test_feed_forms.GARTNER, test_feed_forms.SYNERGY)
    yield Target("press_list", lists,
                 _items(lambda body: press_lists.parse(body, url=list_feed.url, links=list_feed.links)))  # fmt: skip
    yield Target("hacker_news", spoil.of_json(_HITS), _items(searches.hacker_news))
    yield Target("gdelt", spoil.of_json(_SEEN), _items(searches.gdelt))
    tags = spoil.made_of(_TAGS, 80).map(lambda text: f"<html lang=en>{_HEAD}<article>{BODY}{text}{BODY}".encode())
    yield Target("page", st.one_of(spoil.bodies(PAGE.encode()), tags), page, share=0.5)
    whole = st.one_of(
        spoil.bodies(PAGE.encode(), b"Buyer,2025,2026,2027\nClouds,1,2,4\n", b'{"city": {"mw": 90}}'), tags
    )
    yield Target("cited_page", st.tuples(whole, st.sampled_from(_KINDS)), cited_page, share=0.5)


_HITS: Any = {"hits": [
    {"objectID": "41", "title": "Inference &amp; chips", "url": "https://a.example/x", "created_at": "2026-11-15"},
    {"objectID": "42", "title": "Ask HN: who runs inference?", "url": None, "created_at": "2026-11-14T09:00:00Z"},
]}  # fmt: skip
_SEEN: Any = {"articles": [
    {"url": "https://a.example/y", "title": "Inference , and chips", "seendate": "20261119T080000Z", "domain": "a"},
    {"url": "https://a.example/z", "title": "Racks", "seendate": "20261118T080000Z"},
]}  # fmt: skip
