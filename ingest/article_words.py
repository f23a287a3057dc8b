"""The words of an article: what trafilatura finds on a page, with as little of the page as it needs.

trafilatura looks through a whole page a dozen times, though what it takes lies in one element: the first that its
`BODY_XPATH` names. Where it is certain that the rest decides nothing (`_alone`), it is given that element in its place
of the page and nothing else; the words are the same.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

import trafilatura
from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HtmlProcessingInstruction, fromstring
from trafilatura import xpaths
from trafilatura.settings import Document, Extractor
from trafilatura.utils import DOCTYPE_TAG, HTML_PARSER, textfilter

from ingest import page_tables

LEAST_TEXT = 300
"""An article of fewer characters is taken for a teaser or a notice."""

_NEVER_TEXT = (
    "script", "style", "svg", "head", "nav", "aside", "footer", "iframe", "object", "embed", "canvas", "audio", "video",
    "picture", "map", "menu", "button", "select", "option", "input", "textarea", "fieldset", "dialog", "noscript",
    "link", "source", "track", "datalist", "applet",
)  # fmt: skip
"""Elements that trafilatura takes out of every page itself; without them its other steps have half the work."""
_UNCLEAN = etree.XPath("boolean({})".format("|".join(f".//{name}" for name in (
    "aside", "audio", "button", "fencedframe", "fieldset", "figure", "footer", "iframe", "input", "label", "link",
    "nav", "noindex", "noscript", "object", "option", "select", "source", "svg", "time",
))))  # fmt: skip
_QUICK = Extractor(output_format="python", fast=True, precision=True, comments=False)
"""trafilatura reads its configuration anew for every page unless it is told these."""
_PARAGRAPHS = etree.XPath("boolean(.//p//text()) and count(.//table) <= count(.//p)")
_LINKED = etree.XPath(".//a//text()", smart_strings=False)
_NESTED = etree.XPath("boolean(.//a//a)")
_CONTROL = bytes([*range(9), 11, 12, *range(14, 32)])
_NO_LETTERS = ("\ufffe", "\uffff")
"""With these, the signs that may not stand in XML (`INVALID_XML_CHARS` of trafilatura)."""
_FORUM = "DiscussionForumPosting"

HTML_PARSER.set_element_class_lookup(
    etree.ElementDefaultClassLookup(HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity)
)
"""lxml.html asks a function of Python for the class of every element that is touched, to tell forms and their fields
apart; trafilatura has no use for that, and it is a fifth of its time."""


def tree_of(body: bytes) -> HtmlElement | None:
    """The page as trafilatura sees it; None where it is none."""
    if not body.strip():
        return None
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return trafilatura.load_html(body)
    tree = _parsed(text) if _is_plain(body, text) else None
    return trafilatura.load_html(text) if tree is None else tree


def _is_plain(body: bytes, text: str) -> bool:
    """Is there nothing in the page that trafilatura would mend? It looks at every character for that, which takes half
    as long as to parse them."""
    if len(body.translate(None, _CONTROL)) < len(body) or any(sign in text for sign in _NO_LETTERS):
        return False
    opened_and_closed = any("<html" in line and line.endswith("/>") for line in text[:4096].splitlines())
    return "html" in text[:50].lower() and not DOCTYPE_TAG.match(text) and not opened_and_closed


def _parsed(text: str) -> HtmlElement | None:
    ends = "\n" if "doctype" in text[:50].lower() and "\n" not in text else ""  # as trafilatura leaves it
    try:
        tree: HtmlElement = fromstring(text + ends, parser=HTML_PARSER)
    except (ValueError, etree.LxmlError):  # a declaration of its encoding, an empty document
        return None
    return tree if len(tree) else None


def words(body: bytes, tree: HtmlElement, url: str) -> str:
    """The words of the article, its tables as rows between bars; takes what holds no words out of `tree`.

    trafilatura's quick way gives the same as its thorough one, which asks two more extractors, wherever what it found
    is long enough, made of paragraphs, clean, and at least half of what the page says outside of links: that is what
    the thorough way asks before it believes another (`compare_extraction` of trafilatura 2.3). Elsewhere that is gone.
    """
    tables = b"<table" in body or b"<TABLE" in body
    if not any(_FORUM in (tag.text or "") for tag in tree.iter("script")):
        taken = page_tables.take_out(tree) if tables else page_tables.Taken({})
        etree.strip_elements(tree, *_NEVER_TEXT, with_tail=False)
        unlinked = _unlinked(tree)  # before anything is taken from the tree
        alone = _alone(tree)
        found = _quickly(tree if alone is None else alone)
        if found is not None and _is_sure(found, unlinked):
            return taken.put_back(unicodedata.normalize("NFC", found.text or "").strip()).strip()
    anew = tree_of(body)
    taken = page_tables.take_out(anew) if tables and anew is not None else page_tables.Taken({})
    text = trafilatura.extract(anew, url=url or None, include_comments=False, favor_precision=True)
    return taken.put_back(text or "").strip()


def _quickly(tree: HtmlElement) -> Document | None:
    found = trafilatura.bare_extraction(tree, options=_QUICK)
    return found if isinstance(found, Document) and found.text else None


def _unlinked(tree: HtmlElement) -> int:
    """How much a page says outside of links."""
    return len(tree.text_content()) - _linked(tree)


def _linked(tree: HtmlElement) -> int:
    if _NESTED(tree):
        return sum(len(link.text_content()) for link in tree.iter("a"))
    return sum(map(len, _LINKED(tree)))


def _is_sure(found: Document, unlinked: int) -> bool:
    """Would no other extractor be believed instead?"""
    length = len(found.text or "")
    if length < LEAST_TEXT or not _PARAGRAPHS(found.body) or _UNCLEAN(found.body):
        return False
    return unlinked <= 2 * length


# The one element


_FRAMES = ("article", "div", "main", "section")
"""Elements in which `BODY_XPATH` looks for the article."""
_BECOME_FRAMES = ("figure", "table", "form", "details")
"""Elements that trafilatura may make one of these before it looks."""
_DECIDE = ("id", "class", "itemprop", "role")
_DISCARDING = (
    *xpaths.RAW_TREE_PRUNE_XPATH, *xpaths.REMOVE_COMMENTS_AND_LISTS_XPATH, *xpaths.REMOVE_COMMENTS_XPATH,
    *xpaths.OVERALL_DISCARD_XPATH, *xpaths.DISCARD_IMAGE_ELEMENTS, *xpaths.TEASER_DISCARD_XPATH,
    *xpaths.PRECISION_DISCARD_XPATH,
)  # fmt: skip
"""By what trafilatura throws elements out of a page, but for their names and what of them is links."""
_MOST_KNOWN = 20_000


def _alone(tree: HtmlElement) -> HtmlElement | None:
    """The page with nothing in it but the element in which trafilatura would find the article, taken out of `tree`;
    None where that is not certain, and `tree` is as it was.

    It is certain where the element is the first that `BODY_XPATH` names, nothing that stands before it could come to be
    one, and enough of its paragraphs (`LEAST_TEXT`, two or more, all in one place) are bound to be taken: without
    attributes, without elements in them, with nothing around them that could be thrown out. Then trafilatura is content
    with that element, and neither looks at another nor asks how much the rest of the page says. Forms are kept or
    not by their part of the page, so none may be around it or say more than those paragraphs.
    """
    frame = _frame(tree)
    if frame is None or next(frame.iterancestors("form"), None) is not None:
        return None
    certain = _certain(frame)
    if certain < LEAST_TEXT or any(len(form.text_content()) > certain for form in frame.iter("form")):
        return None
    return None if _linked(frame) > certain else _held_by(list(frame.iterancestors()), frame)


def _held_by(around: Iterable[HtmlElement], place: HtmlElement) -> HtmlElement:
    """The element, taken out of its page, in elements like those that were around it, the nearest first."""
    for one in around:
        holder = HTML_PARSER.makeelement(one.tag, dict(one.attrib))
        holder.append(place)
        place = holder
    return place


def _frame(tree: HtmlElement) -> HtmlElement | None:
    """The element that trafilatura would find first; None where it is not certain."""
    for element in tree.iter(*_FRAMES, *_BECOME_FRAMES):
        becomes = element.tag in _BECOME_FRAMES
        if element.attrib and _may_frame("div" if becomes else element.tag, tuple(map(element.get, _DECIDE))):
            return None if becomes else element
    return next(tree.iter("article"), None)


@lru_cache(_MOST_KNOWN)
def _may_frame(tag: str, values: tuple[str | None, ...]) -> bool:
    """Would the first of the `BODY_XPATH` name an element with these attributes?"""
    told = {name: value for name, value in zip(_DECIDE, values, strict=True) if value is not None}
    return bool(xpaths.BODY_XPATH[0](_page_of(tag, told)))


def _page_of(tag: str, attributes: Mapping[str, str]) -> etree._Element:
    page = etree.Element("body")
    etree.SubElement(page, tag, attributes)
    return page


def _certain(frame: HtmlElement) -> int:
    """Characters of the paragraphs that trafilatura is bound to take, in the place that has most of them; 0 where
    it may take none."""
    found: dict[HtmlElement, list[int]] = defaultdict(list)
    for paragraph in frame.iter("p"):
        if not paragraph.attrib and not len(paragraph) and paragraph.text and not textfilter(paragraph):
            found[paragraph.getparent()].append(len(" ".join(paragraph.text.split())))
    place, lengths = max(found.items(), key=lambda one: sum(one[1]), default=(frame, []))
    return sum(lengths) if len(lengths) > 1 and _stays(place, frame) else 0


def _stays(place: HtmlElement, frame: HtmlElement) -> bool:
    """Are the element and those around it, up to the frame, certain not to be thrown out for what they are called?"""
    while place.tag in _FRAMES and _is_kept(place.tag, tuple(place.items())):
        if place is frame:
            return True
        place = place.getparent()
    return False


@lru_cache(_MOST_KNOWN)
def _is_kept(tag: str, attributes: tuple[tuple[str, str], ...]) -> bool:
    page = _page_of(tag, dict(attributes))
    return not any(discarded(page) for discarded in _DISCARDING)
