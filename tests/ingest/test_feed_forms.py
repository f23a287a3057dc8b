"""Lists of press releases and searches, in the shapes that they are known to have, with invented words."""

import json

import pytest

from ingest import press_lists, searches
from ingest.feeds import Item
from ingest.forms import source
from ingest.source import Answer, LayoutChangedError
from market import curated
from tests.ingest.invented import NOW, feed

FEEDS = {one.feed: one for one in curated.feeds()}
GARTNER = b"""<html><body><nav><a href="/en/newsroom">Newsroom</a><a href="/en/about">About the firm</a></nav>
<div class="row"><p class="date">November 12, 2026</p><h3>Spending on AI-optimized servers to grow</h3>
<a href="/en/newsroom/press-releases/2026-11-12-alpha-says-spending-on-servers-to-grow">Read more</a></div>
<div class="row"><a href="https://www.gartner.com/en/newsroom/press-releases/2026-10-30-alpha-survey?utm_source=x">
<h3>A survey of chief information officers on inference</h3><span>October 30</span></a></div>
<div><a href="/en/newsroom/press-releases/2026-10-30-alpha-survey">A survey</a></div></body></html>"""
SYNERGY = b"""<main><article><a href="/articles/clouds-spend-more-on-chips-in-the-third-quarter"><img></a>
<h2><a href="/articles/clouds-spend-more-on-chips-in-the-third-quarter">
Clouds spend more on chips in the third quarter</a></h2>
<span>5 November 2026</span></article><article><h2><a href="/articles/hyperscale-capacity-doubles-again">
Hyperscale capacity doubles again</a></h2><time datetime="2026-10-01T09:00">Oct 1</time></article>
<a href="/articles/">All articles that we have</a><a href="https://elsewhere.example/articles/a-copy-of-hyperscale">Hyperscale
capacity doubles again, elsewhere</a></main>"""


def test_a_list_whose_addresses_tell_the_day() -> None:
    items = press_lists.parse(GARTNER, url=FEEDS["gartner"].url, links=FEEDS["gartner"].links)
    place = "https://www.gartner.com/en/newsroom/press-releases/"
    spending, survey = "2026-11-12-alpha-says-spending-on-servers-to-grow", "2026-10-30-alpha-survey"
    assert items == [
        Item(place + spending, "Spending on AI-optimized servers to grow", "", "2026-11-12", ""),
        Item(place + survey, "A survey of chief information officers on inference", "", "2026-10-30", ""),
    ]


def test_a_list_whose_days_stand_beside_the_links() -> None:
    items = press_lists.parse(SYNERGY, url=FEEDS["synergy"].url, links=FEEDS["synergy"].links)
    assert [(item.title, item.published_on) for item in items] == [
        ("Clouds spend more on chips in the third quarter", "2026-11-05"),
        ("Hyperscale capacity doubles again", "2026-10-01"),
    ]


@pytest.mark.parametrize("body", [b"", b"<title>Just a moment...</title>", b"<a href='/about'>About the firm</a>"])
def test_a_page_without_releases_is_a_failure(body: bytes) -> None:
    with pytest.raises(LayoutChangedError, match="without links to releases"):
        press_lists.parse(body, url=FEEDS["gartner"].url, links=FEEDS["gartner"].links)


def test_hacker_news() -> None:
    told = [
        ("41", "Inference &amp; chips", "https://a.example/x", "2026-11-15T09:00:00.000Z"),
        ("42", "Ask HN: who runs inference at home?", None, "2026-11-14T09:00:00Z"),
        ("43", "Odd", "javascript:alert(1)", "soon"),
        ("44", None, "https://a.example/y", None),
    ]
    hits = [dict(zip(("objectID", "title", "url", "created_at"), one, strict=True)) for one in told] + ["no story"]
    assert searches.hacker_news(json.dumps({"hits": hits}).encode()) == [
        Item("https://a.example/x", "Inference & chips", "", "2026-11-15", ""),
        Item("https://news.ycombinator.com/item?id=42", "Ask HN: who runs inference at home?", "", "2026-11-14", ""),
        Item("https://news.ycombinator.com/item?id=43", "Odd", "", "", ""),
    ]


def test_gdelt() -> None:
    articles = [
        {"url": "https://a.example/x", "title": "Chips de IA , en alza", "seendate": "20261114T091500Z"},
        {"url": "https://b.example/x", "title": "Chips de IA , en alza", "seendate": "20261114T100000Z"},
        {"url": "https://c.example/y", "title": "Inference chips\tagain", "seendate": "20261113101500"},
        {"url": "", "title": "No address", "seendate": ""},
    ]
    body = json.dumps({"articles": articles}).encode().replace(b"\\t", b"\x01")
    assert [(item.url, item.title, item.published_on) for item in searches.gdelt(body)] == [
        ("https://a.example/x", "Chips de IA, en alza", "2026-11-14"),
        ("https://c.example/y", "Inference chips again", "2026-11-13"),
    ]
    assert searches.gdelt(b"{}") == []


@pytest.mark.parametrize(
    ("read", "body", "reason"),
    [
        (searches.hacker_news, b"<html>", "no JSON that can be read"),
        (searches.hacker_news, b'{"results": []}', "no list 'hits'"),
        (searches.hacker_news, b'{"hits": {"a": 1}}', "no list 'hits'"),
        (searches.hacker_news, b"[" * 100_000, "no JSON that can be read"),
        (searches.gdelt, b"The specified phrase is too short.", "GDELT answers in words: The specified phrase"),
        (searches.gdelt, b'{"articles": 3}', "no list 'articles'"),
        (searches.gdelt, b'{"articles": [', "no JSON that can be read"),
    ],
)
def test_another_shape_is_a_failure(read, body: bytes, reason: str) -> None:
    with pytest.raises(LayoutChangedError, match=reason):
        read(body)


def test_google_news_tells_outlet_and_title_apart() -> None:
    body = feed(("AI chips sell - The Paper", "https://news.google.com/rss/articles/CBMi1?oc=5", "")).replace(
        b"</item>", b'<source url="https://www.paper.example">The Paper</source></item>'
    )
    [item] = searches.google_news(body, url=FEEDS["google_news_en"].url)
    assert (item.title, item.site, item.lead) == ("AI chips sell", "paper.example", "")


def test_of_some_feeds_only_headlines_are_kept() -> None:
    made = source(FEEDS["aws_whats_new"])
    body = feed(("Trainium machines cost less", "https://aws.amazon.com/a", ""), lead="All about them")
    [item] = made.parse(Answer(made.url, body, {}, NOW.date()))
    assert (item.title, item.lead) == ("Trainium machines cost less", "")


def test_the_feeds_of_the_project_are_what_was_promised() -> None:
    languages = [one.language for one in FEEDS.values()]
    assert len(FEEDS) >= 45
    assert languages.count("es") >= 8
    assert languages.count("de") >= 1
    assert {key for key, one in FEEDS.items() if one.on_request} == {"gdelt", "google_news_en", "google_news_es"}
    assert all(one.licence and one.cadence_days and one.at_least for one in FEEDS.values())
    assert not any(one.pages for one in FEEDS.values() if one.form)
    assert all(source(one).by_default is not one.on_request for one in FEEDS.values())
