"""What a page sends -> its words: HTML with its tables, PDF, plain text, CSV. Knows no network, clock or disk.

Nothing is taken for furniture but what says so itself: an article's finder may drop the very box with the number.
"""

import codecs
import csv
import itertools
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from ingest import page_tables, pages, pdf
from ingest.article_words import LEAST_TEXT
from ingest.feeds import plain

MOST_CHARACTERS = 600_000
"""Of a longer page the beginning is read."""
_MOST_ROWS = 20_000
_DROPPED = ("script", "style", "noscript", "template", "svg", "nav", "footer", "select", "iframe")
_INLINE = frozenset({"a", "abbr", "b", "bdi", "cite", "code", "data", "em", "font", "i", "mark", "q", "s", "small",
                     "span", "strong", "sub", "time", "u", "var", "wbr"})  # fmt: skip
_PLAIN = (str, int, float)
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


class UnreadableError(ValueError):
    """Why what a page sends gives no words."""


@dataclass(frozen=True)
class Page:
    """A page's title and words, rows of tables between bars; and the wall that it stands behind: one of the reasons
    captcha, paywall and no_text, or nothing."""

    title: str
    text: str
    wall: str = ""


def read(body: bytes, headers: Mapping[str, str]) -> Page:
    """The words of a page. headers: by lower-case name. Raises UnreadableError."""
    kind = headers.get("content-type", "").lower()
    try:
        if body.startswith(b"%PDF") or "application/pdf" in kind:
            return _of_pdf(body)
        if "html" in kind or body.lstrip()[:1] == b"<":
            return _of_html(body, kind)
        return _of_text(body, kind)
    except UnreadableError:
        raise
    except Exception as error:  # a page that upsets a parser costs its own rows only
        raise UnreadableError(type(error).__name__) from error


def _of_pdf(body: bytes) -> Page:
    try:
        found = pdf.read(body)
    except pdf.BadPdfError as error:
        raise UnreadableError(str(error)) from error
    return Page(found.title, found.text[:MOST_CHARACTERS])


def _of_html(body: bytes, kind: str) -> Page:
    if not body.strip():
        return Page("", "", "no_text")
    parser = lxml_html.HTMLParser(encoding=_charset(kind))
    tree = lxml_html.document_fromstring(body, parser=parser)
    title = plain(tree.findtext(".//title") or "")
    etree.strip_elements(tree, *_DROPPED, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    taken = page_tables.take_out(tree)
    text = taken.put_back(_words(tree))[:MOST_CHARACTERS]
    short = len(text) < LEAST_TEXT
    wall = pages.wall(title, text if short else "", body)
    return Page(title, text, wall or ("no_text" if short else ""))


def _charset(kind: str) -> str | None:
    """What the header says, where that is a charset; else the page's own word counts."""
    named = _CHARSET.search(kind)
    try:
        return codecs.lookup(named[1]).name if named else None
    except LookupError:
        return None


def _words(tree: etree._Element) -> str:
    """The words of a tree, blocks on lines of their own."""
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        apart = "" if element.tag in _INLINE else " " if element.tag == "sup" else "\n"
        parts += [apart, (element.text if event == "start" else element.tail) or ""]
    return _LINES.sub("\n", _SPACES.sub(" ", "".join(parts))).strip()


def _of_text(body: bytes, kind: str) -> Page:
    text = body.decode(_charset(kind) or "utf-8", "replace").removeprefix("\ufeff")
    if "\0" in text:
        raise UnreadableError("no text")
    if text.lstrip()[:1] in ("{", "["):
        text = _of_json(text)
    elif "csv" in kind or _is_csv(text):
        text = _as_rows(text)
    return Page("", text[:MOST_CHARACTERS], "" if text.strip() else "no_text")


def _of_json(text: str) -> str:
    """The objects of a JSON document, each with its own words and numbers as a row: `| power_mw 90 | city Oulu |`. The
    text as it is where it is none."""
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return text
    rows: list[str] = []
    while waiting and len(rows) < _MOST_ROWS:
        entry = waiting.pop()
        if isinstance(entry, dict):
            rows.append("".join(f"| {key} {value} " for key, value in entry.items() if isinstance(value, _PLAIN)))
        waiting += [part for part in _parts(entry) if isinstance(part, dict | list)]
    return "\n".join(["|", *(" ".join(row.split()) for row in rows if row)])  # the objects have no head


def _parts(entry: Any) -> Iterable[Any]:
    return reversed(entry if isinstance(entry, list) else list(entry.values()))


def _is_csv(text: str) -> bool:
    """Do the first lines have the same number of commas, three at least?"""
    counts = {line.count(",") for line in text.splitlines()[:3] if '"' not in line}
    return len(counts) == 1 and counts.pop() >= 3


def _as_rows(text: str) -> str:
    rows: Iterable[list[str]] = csv.reader(text.splitlines())
    return "\n".join(f"| {' | '.join(cells)} |" for cells in itertools.islice(rows, _MOST_ROWS) if cells)
