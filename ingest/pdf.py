"""A PDF -> the words of its pages, in a process of its own, so that a hostile file costs nothing but its own text.

PDFium (through pypdfium2) does the reading. The process may use so much memory and processor time and no more; what it
prints is one line of JSON. Words in pictures are not read: a scan is said to be one.
"""

import contextlib
import itertools
import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]

MOST_PAGES = 500
MOST_CHARACTERS = 4_000_000
SECONDS = 60
MEMORY = 1_500_000_000
LEAST_A_PAGE = 20
"""Fewer characters a page, on average, are a stamp on a picture."""

_FULL = 0.6
"""A line this long, beside the longest usual ones, was broken for want of room."""
_PROSE = 30
"""Shorter lines are headings, rows and ends of paragraphs: they tell nothing of a page's width."""
_BROKEN_WORD = re.compile("\ufffe(?:\r?\n)?")
"""PDFium's mark of a hyphen at the end of a line; it mostly joins the two halves by itself."""
_NUMBER = re.compile(r"(?i)(?:page |p\. ?|página )?(?:\d{1,4}|[ivxlc]{1,6})(?: (?:of|de|/) \d{1,4})?\Z")
_ENDS = re.compile(r"[.!?:;»”\"]\Z")
_BULLET = re.compile(r"\A(?:[•▪■◦‣–—*-]|\(?\d{1,2}[.)])\s")


class BadPdfError(ValueError):
    """Why a PDF gives no text; the message goes on from the file's name ("is locked with a password")."""


class SlowPdfError(BadPdfError):
    """It took longer than it may; on a machine with less to do it may not."""


@dataclass(frozen=True)
class Pdf:
    """What a PDF holds: its text, the title that it gives itself, the day on which it says it was made (YYYY-MM-DD)."""

    text: str
    title: str
    made_on: str


def read(body: bytes) -> Pdf:
    """The text of a PDF. Raises BadPdfError."""
    try:
        done = subprocess.run(  # noqa: S603 (this file)
            [sys.executable, "-P", __file__], input=body, capture_output=True, timeout=3 * SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise SlowPdfError("takes too long to read") from None
    try:
        told = json.loads(done.stdout)
    except ValueError:
        raise BadPdfError("cannot be read: it is damaged, or larger than it seems") from None
    if "trouble" in told:
        raise BadPdfError(told["trouble"])
    return Pdf(joined(told["pages"]), told["title"], told["made_on"])


def joined(pages: list[str]) -> str:
    """The text of pages as paragraphs: lines that were broken for want of room joined, words whole, and what stands at
    the head or foot of most pages left out."""
    lines = [[" ".join(line.split()) for line in _BROKEN_WORD.sub("", page).splitlines()] for page in pages]
    repeated = _repeated(lines)
    flat: list[str] = []
    for page in lines:
        kept = _without_number([line for line in page if line and line not in repeated])
        if flat and kept and not _ENDS.search(flat[-1]) and kept[0][0].islower():
            flat[-1] += f" {kept.pop(0)}"
            flat += kept
        else:
            flat += ["", *kept]
    return re.sub(r"\n{3,}", "\n\n", _unwrapped(flat)).strip()


def _without_number(page: list[str]) -> list[str]:
    """The lines of a page without its number."""
    inner = page[1:] if page and _NUMBER.match(page[0]) else page
    return inner[:-1] if inner and _NUMBER.match(inner[-1]) else inner


def _repeated(pages: list[list[str]]) -> set[str]:
    """Lines among the first and last two of more than half of at least three pages."""
    if len(pages) < 3:
        return set()
    seen = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    return {line for line, count in seen.items() if count > len(pages) / 2}


def _unwrapped(lines: list[str]) -> str:
    lengths = sorted(len(line) for line in lines if len(line) >= _PROSE)
    usual = lengths[int(len(lengths) * 0.8)] if lengths else 2 * _PROSE
    text = ""
    for line, following in itertools.pairwise([*lines, ""]):
        text += line
        if re.search(r"\w[-\u2010\u00ad]\Z", line) and re.match(r"[a-záéíóúñü]", following):
            text = text[:-1]
        else:
            text += " " if _goes_on(line, following, usual) else "\n"
    return text.strip()


def _goes_on(line: str, following: str, usual: int) -> bool:
    """Does a line go on in the next one?"""
    if not line or not following or _BULLET.match(following) or _is_row(line) or _is_row(following):
        return False
    return len(line) >= _FULL * usual and (not _ENDS.search(line) or following[0].islower() or len(line) >= 0.9 * usual)


def _is_row(line: str) -> bool:
    """Is a line a row of a table: several numbers and few words?"""
    words = line.split()
    numbers = sum(any(sign.isdigit() for sign in word) for word in words)
    return numbers >= 3 and numbers * 2 >= len(words)


def _told(body: bytes) -> dict[str, object]:
    try:
        document = pypdfium2.PdfDocument(body)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"trouble": "is locked with a password" if locked else "is no PDF that can be read"}
    if pages > MOST_PAGES:
        return {"trouble": f"has {pages} pages, more than {MOST_PAGES}"}
    texts, left = [], MOST_CHARACTERS
    for number in range(pages):
        page = document[number].get_textpage()
        if page.count_chars() > left:
            return {"trouble": f"holds more than {MOST_CHARACTERS:,} characters"}
        texts.append(page.get_text_range())
        left -= page.count_chars()
    if sum(len(text.strip()) for text in texts) < LEAST_A_PAGE * max(pages, 1):
        return {"trouble": "holds pictures of its pages and no text (a scan)"}
    notes = document.get_metadata_dict()
    return {"pages": texts, "title": notes.get("Title", ""), "made_on": _day(notes.get("CreationDate", ""))}


def _day(text: str) -> str:
    """`D:20260301120000Z` as 2026-03-01; empty where it is none."""
    found = re.match(r"(?:D:)?(\d{4})(\d{2})(\d{2})", text)
    return "-".join(found.groups()) if found else ""


def _within_limits() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    _within_limits()
    json.dump(_told(sys.stdin.buffer.read()), sys.stdout)
