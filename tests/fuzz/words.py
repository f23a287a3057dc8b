"""Files that people hand over, the files that they keep, and the words in which figures stand, spoiled."""

import gzip
import io
import json
import re
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from protego import Protego

from ingest import dates, files, handed
from ingest.fetch import fetcher, guard
from ingest.fetch.answers import BadBodyError, inflate
from ingest.raw import RawCopies
from ingest.reading import command
from ingest.understand import Desk, Words, tell
from market import addresses, contract, curated
from market.period import stated_day
from market.store.rows import to_arrow
from market.tables import TABLES
from tests.fuzz import pages, promises, spoil
from tests.fuzz.search import Target
from tests.ingest import test_documents
from tests.ingest.invented import NOW
from tests.ingest.invented_pdf import pdf
from tests.ingest.reading.test_reading_properties import PIECES
from tests.market import curated_folder

_SENTENCES = (
    "Alpha Research expects spending on AI inference to reach $120 billion in 2027, up 35% from $80 to $90 billion.",
    "Según la consultora Alfa, el gasto en inferencia será de 18.300 millones de dólares en 2026, el doble que antes.",
    "Nvidia sold 6 million GPUs in its third quarter; an H100 costs $2.10/hr, or 1.2 GW | a | 2026 | 7 |",
    "By 2030, inference will make two-thirds of compute, said Delta Chips («más de la mitad», 40 billones).",
)  # fmt: skip
_TEXT = "Serving in 2026\n\n" + "\n".join(_SENTENCES)
_ATTACHED = ("report.html", b"<html><p>Serving takes it all.</p>", "text/html")
_MAIL = re.sub(rb"={15}\d+==", b"=edge=", test_documents.message(_ATTACHED))
_PDF = pdf(["Serving overtakes", "", *("Inference takes the larger part of the money, 72 billion in 2026.",) * 3],
           title="Racks", made="D:20260903")  # fmt: skip
_MONTHS = ("19 Nov 2026", "Thu, 19 Nov 2026 23:30:00 -0500", "2026-11-19T08:00:00+01:00", "3 de septiembre de 2026",
           "2026-11")  # fmt: skip
_PLACES = ("https://paper.example/a?b=c#d", "//", "http://user@", ":80", "[::1]", "127.0.0.1", "%2e", "@", "xn--", "é",
           "/..")  # fmt: skip
_RULES = ("User-agent: *\n", "Disallow: /*$\n", "Crawl-delay: 9\n")
_LINE = {"id": "1", "lang": "en", "published_on": "2026-02-10", "text": _SENTENCES[0]}


@cache
def _desk() -> Desk:
    """What is known beside the words: the project's own curated files."""
    return Desk(RawCopies(_folder() / "raw"), curated.FOLDER, curated.load())


@cache
def _folder() -> Path:
    """A place for files, as long as the program runs."""
    _folder.keeper = tempfile.TemporaryDirectory()  # type: ignore[attr-defined]
    return Path(_folder.keeper.name)  # type: ignore[attr-defined]


def file(given: tuple[str, bytes]) -> bool:
    """A file as `ingest add` and the inbox read it: documents that the store takes, or one sentence."""
    name, body = given
    path = _folder() / name
    path.write_bytes(body)
    try:
        loaded = files.load(str(path), io.BytesIO())
    except files.BadFileError as refusal:
        promises.is_sentence(refusal)
        return False
    for sentence in loaded.left_out:
        promises.is_sentence(sentence)
    for article in loaded.articles:
        promises.is_document(handed.document(article, handed.Told(), NOW), article.text)
    return True


def reading(given: tuple[str, str, str]) -> bool:
    """The words of a document: every figure and claim keeps its contract, and its span and quote are cut out of the
    very words."""
    text, language, day = given
    like = pages.like()
    told = tell(Words(_dated(like, language, day), text), _desk())
    assert not told.trouble, f"the reader failed: {told.trouble}"
    for row in told.figures:
        start, quoted = row.start or 0, row.quote_start or 0
        assert text[start : start + len(row.span)] == row.span != ""
        assert text[quoted : quoted + len(row.quote)] == row.quote
        assert quoted <= start <= start + len(row.span) <= quoted + len(row.quote)
    for claim in told.claims:
        quoted = claim.quote_start or 0
        assert text[quoted : quoted + len(claim.quote)] == claim.quote
    promises.are_rows(told.figures)
    promises.are_rows(told.claims)
    for words in told.columns.values():
        promises.is_text(words) if isinstance(words, str) else None
    return bool(told.figures or told.claims)


def _dated(like: pages.Document, language: str, day: str) -> pages.Document:
    return pages.replace(like, language=language, published_on=day, published_day=stated_day(day)[0])


class _Input(io.StringIO):
    """Standard input with its bytes."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.buffer = io.BytesIO(body)


def line(body: bytes) -> bool:
    """Lines for `ingest read`: each is answered with JSON, or named on standard error in one line; none stops it."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stderr(err):
        status = command.run(_Input(body), out)
    answers = [json.loads(told, parse_constant=_never) for told in out.getvalue().splitlines()]
    named = err.getvalue().splitlines()
    assert len(answers) + len(named) == sum(bool(told.strip()) for told in body.split(b"\n"))
    assert status == (2 if named else 0)
    for sentence in named:
        promises.is_sentence(sentence)
        assert "the reader failed" not in sentence, sentence
    return bool(answers)


def _never(word: str) -> None:
    raise AssertionError(f"{word} is no JSON")


def kept_files(given: tuple[str, bytes]) -> bool:
    """The curated files, one of them spoiled: each fault is named by file and line, or the rows keep their contract."""
    place = _folder() / "kept"
    if not place.exists():
        place.mkdir()
        curated_folder.write(place)
    path = place / given[0]
    good = path.read_bytes()
    try:
        path.write_bytes(given[1])
        return _loaded(place)
    finally:
        path.write_bytes(good)


def _loaded(place: Path) -> bool:
    faults = curated.check(place)
    for fault in faults:
        promises.is_sentence(fault)
    try:
        frames = curated.load(place)
        curated.feeds(place)
    except curated.CuratedError:
        assert faults
        return False
    for name, rows in frames.items():
        to_arrow(TABLES[name], rows)
    told = list(contract.faults({name: rows for name, rows in frames.items() if name != "documents"}))
    assert not told, told[0]
    return True


def small(text: str) -> bool:
    """What sources say in few words: dates, addresses, waiting times, robots' rules, languages."""
    found = dates.day(text)
    assert not found or stated_day(found)[0]
    assert not guard.is_private_name("8.8.8.8")
    guard.is_private_name(text)
    fetcher._retry_after(text, NOW)
    rules = Protego.parse(text)
    float(rules.crawl_delay("Crossover") or 0.0)
    rules.can_fetch("https://paper.example/a", "Crossover")
    try:
        stated_day(text)
    except ValueError as refusal:
        promises.is_text(str(refusal))
    try:
        address = addresses.canonical(text)
    except ValueError:
        assert addresses.host(text) == ""
        return bool(found)
    assert addresses.canonical(address) == address
    return True


def packed(given: tuple[str, bytes]) -> bool:
    """A body as it came over the wire: unpacked within its limit, or refused."""
    try:
        return len(inflate(given[1], given[0], 1_000_000)) <= 1_000_000
    except BadBodyError as refusal:
        promises.is_sentence(refusal)
        return False


def targets() -> Iterator[Target]:
    """A target for each."""
    texts = spoil.bodies(_TEXT.encode(), _MAIL, pages.PAGE.encode())
    names = st.sampled_from(("a.txt", "a.eml", "a.html", "a.pdf", "a"))
    yield Target("file", st.tuples(names, texts), file, share=0.5)
    yield Target("mail", st.tuples(st.just("a.eml"), spoil.bodies(_MAIL)), file)
    yield Target("pdf", st.tuples(st.just("a.pdf"), spoil.bodies(_PDF)), file, share=0.03)
    days = st.sampled_from(("", "2025", "2026-02", "2026-02-10", "1999-12-31"))
    languages = st.sampled_from(("", "en", "es", "de", "fr", "other"))
    yield Target("reading", st.tuples(_prose(), languages, days), reading, share=0.5)
    lines = spoil.bodies((json.dumps(_LINE) + "\n").encode() * 3)
    yield Target("read_line", st.one_of(spoil.of_json(_LINE), lines), line, share=0.5)
    yield Target("curated_files", _curated(), kept_files, share=0.2)
    yield Target("small_words", spoil.made_of((*_MONTHS, *_PLACES, *_RULES, format_datetime(NOW)), 4), small)
    yield Target("packed", _packed(), packed)


def _packed() -> st.SearchStrategy[tuple[str, bytes]]:
    body = gzip.compress(b"word " * 1000, mtime=0)
    bomb = gzip.compress(gzip.compress(b"0" * 20_000_000, mtime=0), mtime=0)
    kinds = st.sampled_from(("gzip", "deflate", "x", "gzip, gzip"))
    return st.tuples(kinds, st.one_of(spoil.bodies(body), st.sampled_from((body, bomb, zlib.compress(b"word " * 99)))))


def _prose() -> st.SearchStrategy[str]:
    spoiled = spoil.bodies(_TEXT.encode(), *(one.encode() for one in _SENTENCES))
    pieces = st.one_of(PIECES, st.sampled_from((*_SENTENCES, *spoil.WORDS)))
    return st.one_of(
        spoiled.map(lambda body: body.decode("utf-8", "ignore")), st.lists(pieces, max_size=40).map(" ".join)
    )


def _curated() -> st.SearchStrategy[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory() as place:
        curated_folder.write(Path(place))
        texts = {table.file: (Path(place) / table.file).read_text("utf-8") for table in curated.FILES}
        shutil.rmtree(place, ignore_errors=True)
    return st.one_of(*(st.tuples(st.just(name), spoil.of_csv(text)) for name, text in texts.items()))
