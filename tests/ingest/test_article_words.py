"""An article's element alone gives the words that its whole page gives; where that is not certain it is not tried."""

from datetime import UTC, datetime

import pytest
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from benchmarks.press import Press
from ingest import article_words

URL = "https://paper.example/2026/racks"
TOLD = "".join(
    f"<p>Paragraph {n}: the firm rents accelerators for serving, and pays for the racks by the hour.</p>"
    for n in range(6)
)
AROUND = "<div class='teasers'>" + "<p>Another story of the outlet, told in a line.</p>" * 30 + "</div>"


def page(body: str) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Racks</title></head><body>{body}{AROUND}</body></html>".encode()
    )


def words(body: bytes) -> str:
    tree = article_words.tree_of(body)
    assert tree is not None
    return article_words.words(body, tree, URL)


def both(body: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, int]:
    """The words found in the element alone where that is certain, those of the whole page, and how often it was."""
    tried: list[object] = []
    alone = article_words._alone

    def watched(tree: HtmlElement) -> HtmlElement | None:
        tried.append(found := alone(tree))
        return found

    with monkeypatch.context() as patched:
        patched.setattr(article_words, "_alone", watched)
        quick = words(body)
        patched.setattr(article_words, "_alone", lambda tree: None)
        whole = words(body)
    return quick, whole, sum(one is not None for one in tried)


def test_pages_in_the_shapes_of_the_press_give_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press(6, 8, datetime(2026, 11, 20, tzinfo=UTC))
    told = [both(one.page, monkeypatch) for host in press.hosts for one in press.articles[host]]
    assert all(quick == whole and len(quick) > article_words.LEAST_TEXT for quick, whole, _ in told)
    assert sum(certain for _, _, certain in told) > 0.9 * len(told)


@pytest.mark.parametrize(
    ("body", "certain"),
    [
        (f"<article>{TOLD}</article>", 1),
        (f"<article class='post'><div class='entry-content'>{TOLD}</div></article>", 1),
        (f"<div class='layout'><div class='post-content'>{TOLD}<ul><li>A list of it.</li></ul></div></div>", 1),
        (f"<div class='comments'><div class='post-content'>{TOLD}</div></div>", 1),  # thrown out either way
        (f"<form><div class='post-content'>{TOLD}</div></form>", 0),  # kept or not by its part of the page
        (f"<article><div class='newsletter'>{TOLD}</div></article>", 0),  # thrown out for its name
        (f"<article><div hidden style='border: 0'>{TOLD}</div></article>", 0),
        (f"<details class='post-content'><p>Before.</p></details><article>{TOLD}</article>", 0),  # becomes a div
        (f"<article><form>{TOLD * 2}</form>{TOLD}</article>", 0),
        (f"<article>{TOLD}{'<p><a href=/x>' + 'links ' * 200 + '</a></p>'}</article>", 0),
        ("<article><p>" + "All in one paragraph, however long. " * 20 + "</p></article>", 0),
        (f"<article>{TOLD.replace('<p>', '<p class=x>')}</article>", 0),
        (f"<div id='page'>{TOLD}</div>", 0),  # no element that is named as an article is
    ],
)  # fmt: skip
def test_the_element_is_taken_alone_only_where_the_rest_decides_nothing(
    body: str, certain: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick, whole, times = both(page(body), monkeypatch)
    assert quick == whole
    assert times == certain


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>One line.</p></body></html>",
        "<!doctype html>\n<html><body><p>Lines.</p>\n</body></html>\n",
        "<html><body>\x0b<p>A control\x00 sign.</p></body></html>",
        "<html><body><p>No letter: \ufffe\uffff.</p></body></html>",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">\n<html><p>Old.</p></html>',
        "<html lang='en'/>\n<body><p>Closed at once.</p></body>",
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>Declared.</p></body></html>",
        "<p>A fragment.</p>",
        "<p>One</p><p>of two, in html.</p>",
        "<html></html>",
        "no markup, though it says html",
        "<html><!-- a comment --><?a word?><body><math><mi>x</mi></math></body></html>",
    ],
)
def test_a_page_is_taken_apart_as_trafilatura_does(text: str) -> None:
    ours, theirs = article_words.tree_of(text.encode()), trafilatura.load_html(text)
    told = [None if tree is None else etree.tostring(tree.getroottree()) for tree in (ours, theirs)]
    assert told[0] == told[1]
