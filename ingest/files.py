"""Files that a person hands over -> documents with their text. Whatever holds no words is refused in one sentence."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import charset_normalizer

from ingest import mail, pages, pdf
from ingest.feeds import shortened
from ingest.reading.languages import language_of
from market.wording import in_one_line

LARGEST = 20_000_000
_TITLE_LENGTH = 120
_LEAST_WORDS = 3
_SIGNATURES = {
    b"PK\x03\x04": "a zip or office file", b"\x1f\x8b": "a gzip archive", b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"\xd0\xcf\x11\xe0": "an office file",
}  # fmt: skip
_OTHERS = {".msg": "mail of Outlook's own form", ".mbox": "a mailbox", ".docx": "an office file", ".rtf": "RTF"}
_TAKEN = "files of text, HTML, PDF and saved mails (.eml) can be added"
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe\x00\x00": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NO_TITLE = re.compile(r"(?i)\A\W*\Z|\.(?:docx?|pptx?|xlsx?|indd|pdf|tex)\b|\Auntitled|\Amicrosoft ")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")


class BadFileError(ValueError):
    """A file that cannot be added; the message is one sentence that names it. `passing`: with more time, or rights, the
    same bytes may be read after all."""

    def __init__(self, message: str, *, passing: bool = False) -> None:
        super().__init__(in_one_line(message, 400))
        self.passing = passing


@dataclass(frozen=True)
class Article:
    """What a file holds; what it does not say is empty. `published_on` is YYYY-MM-DD, `dated_by` says what tells it
    where that is no word of the document itself. `private`: nothing of it is to leave the dataset."""

    title: str
    text: str
    lead: str
    published_on: str
    author: str
    url: str
    language: str
    dated_by: str = ""
    private: bool = False


@dataclass(frozen=True)
class Loaded:
    """The documents of one file (a mail may bring several), and a sentence for each part that was left out."""

    articles: list[Article]
    left_out: list[str]


def load(name: str, standard_input: BinaryIO, url: str = "") -> Loaded:
    """The documents in a file, or (`-`) on standard input. Raises BadFileError."""
    shown = "standard input" if name == "-" else name
    body = _bytes(name, shown, standard_input)
    if mail.is_mail(body, name):
        return _from_mail(body, shown, url)
    return Loaded([_article(body, shown, url)], [])


def _article(body: bytes, shown: str, url: str = "") -> Article:
    if b"%PDF-" in body[:1024]:
        return _from_pdf(body, shown, url)
    if _is_html(body):
        return _from_html(body, shown, url)
    return _from_text(_decoded(body, shown), shown, url)


def _bytes(name: str, shown: str, standard_input: BinaryIO) -> bytes:
    try:
        if name == "-":
            body = standard_input.read(LARGEST + 1)
        elif Path(name).is_dir():
            raise BadFileError(f"{shown} is a folder; name the files in it")
        else:
            with Path(name).open("rb") as file:
                body = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise BadFileError(f"{shown}: there is no such file", passing=True) from None
    except OSError as error:
        raise BadFileError(f"{shown} cannot be read: {error.strerror}", passing=True) from None
    if len(body) > LARGEST:
        raise BadFileError(f"{shown} is larger than {LARGEST:,} bytes")
    if not body.strip():
        raise BadFileError(f"{shown} is empty")
    return body


def _is_html(body: bytes) -> bool:
    start = body[:4000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in start
    )


def _decoded(body: bytes, shown: str) -> str:
    kinds = [kind for signature, kind in _SIGNATURES.items() if body.startswith(signature)]
    kind = kinds[0] if kinds else _OTHERS.get(Path(shown).suffix.lower())
    if kind:
        raise BadFileError(f"{shown} is no text but {kind}; {_TAKEN}")
    text = _text(body)
    if text is None or len(_CONTROL.findall(text)) > len(text) // 200:
        raise BadFileError(f"{shown} is no text; {_TAKEN}")
    return _CONTROL.sub("", text)


def _text(body: bytes) -> str | None:
    marked = next((encoding for mark, encoding in _MARKS.items() if body.startswith(mark)), "utf-8")
    try:
        return body.decode(marked)
    except UnicodeDecodeError:
        return None if b"\0" in body else _guessed(body)


def _guessed(body: bytes) -> str | None:
    """The text in the charset that fits best; None where none does.

    Among charsets of one byte a letter the short texts of a person tell too little (a Spanish ñ is a Polish ń in
    another), so the one of Western Europe is taken for all of them where it fits.
    """
    best = charset_normalizer.from_bytes(body).best()
    if best is None or (best.multi_byte_usage > 0 and len(str(best)) < 0.9 * len(body)):
        return str(best) if best else None
    western = charset_normalizer.from_bytes(body, cp_isolation=["cp1252"]).best()
    return str(western or best)


def _from_text(text: str, shown: str, url: str) -> Article:
    text = re.sub(r"\r\n?", "\n", text).strip()
    if len(re.findall(r"[^\W\d_]{2,}", text)) < _LEAST_WORDS:
        raise BadFileError(f"{shown} holds no sentence to read")
    title, rest = _titled(text)
    return Article(title, text, shortened(" ".join(rest.split())), "", "", url, language_of(text))


def _titled(text: str) -> tuple[str, str]:
    """Title and what comes after it: a short first line without a full stop, else the first words."""
    first, _, rest = text.partition("\n")
    first = " ".join(first.split())
    if rest.strip() and len(first) <= _TITLE_LENGTH and not first.endswith((".", ":", ",", ";")):
        return first, rest
    return shortened(" ".join(text.split()), 90), text


def _from_html(body: bytes, shown: str, url: str) -> Article:
    page = pages.read(body, url)
    if len(re.findall(r"[^\W\d_]{2,}", page.text)) < _LEAST_WORDS:
        raise BadFileError(f"{shown} is a page of HTML without an article")
    title = page.title or _titled(page.text)[0]
    language = page.language or language_of(page.text)
    return Article(title, page.text, page.lead, page.published_on, page.author, url or page.canonical_url, language)


def _from_pdf(body: bytes, shown: str, url: str) -> Article:
    try:
        found = pdf.read(body)
    except pdf.BadPdfError as error:
        raise BadFileError(f"{shown} {error}", passing=isinstance(error, pdf.SlowPdfError)) from None
    article = _from_text(found.text, shown, url)
    named = "" if _NO_TITLE.search(found.title) else shortened(" ".join(found.title.split()))
    dated_by = "the day on which the PDF says it was made" if found.made_on else ""
    return replace(article, title=named or article.title, published_on=found.made_on, dated_by=dated_by)


def _from_mail(body: bytes, shown: str, url: str) -> Loaded:
    """The mail's own words and the files that came with it; a mail without an address on the web is private."""
    found = mail.read(body)
    articles, left_out = [], []
    try:
        words = _of_mail(found, _article(found.body, shown))
        articles.append(replace(words, title=shortened(found.subject) or words.title, url=url, private=not url))
    except BadFileError:
        pass  # a mail may be nothing but what came with it
    for name, content in found.files:
        try:
            articles.append(_of_mail(found, _article(content, f"{shown}: {name or 'a file without a name'}")))
        except BadFileError as error:
            left_out.append(str(error))
    if not articles:
        raise BadFileError(f"{shown} is a mail without words to read")
    return Loaded(articles, left_out)


def _of_mail(found: mail.Mail, article: Article) -> Article:
    """A part of a mail: it is private, and what it does not say of itself the mail says."""
    dated_by = article.dated_by if article.published_on else "the date of the mail" if found.sent_on else ""
    return replace(
        article, author=article.author or shortened(found.sender), published_on=article.published_on or found.sent_on,
        dated_by=dated_by, private=True, url="",
    )  # fmt: skip
