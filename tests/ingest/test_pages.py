"""Pages behind feeds: what is taken from where, and which pages are no article."""

import pytest
import trafilatura

from ingest import pages
from ingest.source import LayoutChangedError

URL = "https://paper.example/2026/serving"
BODY = "".join(
    f"<p>Paragraph {n}: the firm buys accelerators for serving, and says that the racks are paid for by rent.</p>"
    for n in range(8)
)


def page(head: str = "", body: str = BODY, lang: str = "en") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Racks | Paper</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Racks for serving</h1>{body}</article></body></html>"
    ).encode()


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_an_article():
    head = (
        '<meta property="article:published_time" content="2026-11-20T23:30:00-05:00">'
        '<meta name="author" content="R. Writer">'
        '<link rel="canonical" href="/2026/serving?utm_source=x"><meta name="description" content="Racks are bought.">'
    )
    found = pages.parse(page(head), URL)
    assert "Paragraph 7" in found.text
    assert "Home" not in found.text
    assert (found.title, found.lead, found.published_on) == ("Racks for serving", "Racks are bought.", "2026-11-21")
    assert (found.author, found.canonical_url, found.language) == ("R. Writer", URL, "en")


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        (linked('{"@graph": [{"datePublished": "2026-11-18"}]}'), "", "2026-11-18"),
        (linked('[{"datePublished": "2026-11-17T01:00:00+02:00"}]'), "", "2026-11-16"),
        (linked("{broken") + '<meta name="date" content="2026-11-15">', "", "2026-11-15"),
        ("", '<time datetime="2026-11-14">14 November</time>', "2026-11-14"),
        ("", '<time datetime="2026-11-01">x</time><time pubdate datetime="2026-11-13">y</time>', "2026-11-13"),
        ("", '<time datetime="2026-11-01">x</time><time datetime="2026-11-02">y</time>', ""),
        ('<meta property="article:published_time" content="last Friday">', "", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_dates_come_from_where_machines_are_told_them(head, body, day):
    assert pages.parse(page(head, body + BODY), URL).published_on == day


def test_authors_of_json_ld():
    head = linked('{"author": [{"name": "A. One"}, {"name": "B. Two"}]}')
    assert pages.parse(page(head), URL).author == "A. One, B. Two"


@pytest.mark.parametrize(
    "link", ["https://paper.example/", "https://copycat.example/2026/serving", "javascript:void(0)", "http://[bad"]
)
def test_a_canonical_address_of_elsewhere_is_not_believed(link):
    assert pages.parse(page(f'<link rel="canonical" href="{link}">'), URL).canonical_url == ""


@pytest.mark.parametrize(("lang", "expected"), [("es-ES", "es"), ("pt", "other"), ("", "")])
def test_languages(lang, expected):
    assert pages.parse(page(lang=lang), URL).language == expected


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "no article text"),
        (b"<html></html>", "no article text"),
        (page(body="<p>Short.</p>"), "no article text"),
        (page(body="<p>Please verify you are a human to continue.</p>"), "captcha"),
        (page(body="<p>Subscribe to continue reading this story.</p>"), "for subscribers"),
        (page(body="<p>Contenido exclusivo para suscriptores</p>", lang="es"), "for subscribers"),
        (page(linked('{"isAccessibleForFree": false}')), "for subscribers"),
        (page().replace(b"<title>Racks | Paper</title>", b"<title>Just a moment...</title>").replace(
            b"<h1>Racks for serving</h1>", b""), "captcha"),
    ],
)  # fmt: skip
def test_walls_are_failures_and_never_articles(body, reason):
    with pytest.raises(LayoutChangedError, match=reason):
        pages.parse(body, URL)


def test_spanish_letters_whatever_the_charset():
    body = page(body=BODY.replace("serving", "cómputo en año"), lang="es").decode().replace("utf-8", "iso-8859-1")
    assert "cómputo en año" in pages.parse(body.encode("latin-1"), URL).text


NOISE = (
    "<div class='menu'>" + "<a href='/x'>An entry of the menu that leads elsewhere</a>" * 60 + "</div>",
    "<script>var state = {'text': 'no words of the article'}</script><style>.a{}</style><aside>Next</aside>",
    "<form><label>Mail</label><input></form><footer><p>All rights reserved by the outlet.</p></footer>",
    "<div class='teasers'>"
    + "<div><p>Another story of the outlet, told in a line or two of words.</p></div>" * 80
    + "</div>",
    "<table><tr><th>Year</th><th>$bn</th></tr><tr><td>2025</td><td>40</td></tr><tr><td>2026</td><td>72</td></tr></table>",
)


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("body", [BODY, BODY.replace("<p>", "<div>").replace("</p>", "</div>"), "<p>Short.</p>"])
def test_the_quick_way_finds_the_words_of_the_thorough_one(noise, body):
    sent = page(body=body).replace(b"</body>", noise.encode() + b"</body>")
    thorough = trafilatura.extract(sent, url=URL, include_comments=False, favor_precision=True, include_tables=False)
    found = [line for line in pages.read(sent, URL).text.splitlines() if line.strip() and not line.startswith("|")]
    assert "\n".join(found) == "\n".join(line for line in (thorough or "").splitlines() if line.strip())


def test_the_quick_way_is_gone_where_it_is_sure(monkeypatch):
    monkeypatch.setattr(trafilatura, "extract", None)  # the thorough way
    assert "Paragraph 7" in pages.parse(page(), URL).text
