"""Documents that a person hands over: what is found in them, what is refused, and what a repeat changes."""

import io
import os
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from ingest import add as adding
from ingest import files, handed
from ingest.report import Report
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, NOW

ENGLISH = """Gamma Cloud to spend more on serving
Gamma Cloud said that it will spend $4 billion on inference in 2026. The rest goes into buildings.
Inference will pass training by 2027, according to analysts at Alpha Research.
"""
SPANISH = """Gamma Cloud eleva su gasto
La empresa gastará 4.000 millones de dólares en inferencia en 2026, según la propia compañía. El resto irá a edificios.
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "store"


@pytest.fixture(scope="module")
def curated(tmp_path_factory):
    return invented.folder(tmp_path_factory.mktemp("curated"))


@pytest.fixture
def add(data, curated):
    def run(*paths: Path | str, standard_input: bytes = b"", now: Any = NOW, **told: Any) -> str:
        out = io.StringIO()
        store = Store(data)
        adding.add(
            store, [str(path) for path in paths], handed.Told(**told), now=now,
            report=Report(str(data), out, io.StringIO()), standard_input=io.BytesIO(standard_input), folder=curated,
        )  # fmt: skip
        return out.getvalue()

    return run


def write(place: Path, content: str | bytes, name: str = "article.txt") -> Path:
    path = place / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def added(data: Path) -> pd.DataFrame:
    rows = Store(data).read("documents")
    return rows[rows["source"] == "added"]


def test_a_text_is_read_tagged_kept_and_published(add, data, tmp_path):
    told = add(write(tmp_path, ENGLISH), date="2026-11-18")
    [(_, row)] = added(data).iterrows()
    assert (row["title"], row["language"], row["published_on"]) == (
        "Gamma Cloud to spend more on serving",
        "en",
        "2026-11-18",
    )
    assert row["visibility"] == "public"
    assert "Gamma Cloud" in row["companies"].split(";")
    store = Store(data)
    assert store.read("texts")["text"].to_list() == [ENGLISH.strip()]
    figures = store.read("figures")
    [(_, figure)] = figures[figures["document_id"] == row["document_id"]].iterrows()
    assert (figure["value"], figure["unit"], figure["workload"], figure["origin"]) == (
        4.0,
        "USD_bn",
        "inference",
        "read",
    )
    assert figure["span"] in ENGLISH
    assert figure["published_on"] == "2026-11-18"
    claims = store.read("claims")
    assert "Alpha Research" in set(claims[claims["document_id"] == row["document_id"]]["publisher"])
    assert "Release 2026-W47.1" in told
    assert "$4 billion" in told
    assert "claim" in told


def test_spanish_is_told_by_its_words(add, data, tmp_path):
    add(write(tmp_path, SPANISH))
    [(_, row)] = added(data).iterrows()
    assert (row["language"], row["published_on"], row["published_precision"]) == ("es", "", "none")
    figures = Store(data).read("figures")
    assert figures[figures["document_id"] == row["document_id"]]["value"].to_list() == [4.0]


def test_the_first_document_brings_the_curated_rows_along(add, data, tmp_path):
    add(write(tmp_path, ENGLISH))
    assert len(Store(data).read("segments")) == 2


def test_the_same_file_twice_changes_nothing(add, data, tmp_path):
    path = write(tmp_path, ENGLISH)
    add(path)
    head = Store(data).head()
    told = add(path, now=LATER)
    assert Store(data).head() == head
    assert "Nothing changed" in told
    assert "$4 billion" in told


def test_the_same_words_with_other_line_ends_are_the_same_document(tmp_path):
    unix, dos = write(tmp_path, ENGLISH), write(tmp_path, ENGLISH.replace("\n", "\r\n"), "dos.txt")
    assert files.load(str(unix), io.BytesIO()) == files.load(str(dos), io.BytesIO())


def test_a_page_of_html_gives_what_it_says_of_itself(add, data, tmp_path):
    head = (
        '<link rel="canonical" href="https://paper.example/1"><meta name="author" content="R. Writer">'
        '<meta property="article:published_time" content="2026-11-17">'
    )
    body = invented.page("Serving", "Gamma Cloud spends $4 billion on inference in 2026.").decode()
    add(write(tmp_path, body.replace("<head>", f"<head>{head}"), "page.html"))
    [(_, row)] = added(data).iterrows()
    assert (row["title"], row["url"], row["author"]) == ("Serving", "https://paper.example/1", "R. Writer")
    assert row["published_on"] == "2026-11-17"


def test_standard_input_and_what_the_person_says(add, data):
    add("-", standard_input=ENGLISH.encode(), url="https://paper.example/2?utm_source=x", date="2026-11", language="en")
    [(_, row)] = added(data).iterrows()
    assert row["canonical_url"] == "https://paper.example/2"
    assert (row["published_on"], row["published_precision"], row["site"]) == ("2026-11", "month", "paper.example")


def test_a_private_document_is_marked_and_never_named_after_an_address(add, data, tmp_path):
    path = write(tmp_path, ENGLISH)
    add(path, url="https://paper.example/2")
    add(path, url="https://paper.example/2", private=True)
    rows = added(data).set_index("visibility")
    assert set(rows.index) == {"public", "private"}
    assert rows.loc["public", "document_id"] != rows.loc["private", "document_id"]


def test_what_was_private_once_stays_private(add, data, tmp_path):
    path = write(tmp_path, ENGLISH)
    add(path, private=True)
    told = add(path, now=LATER)
    assert list(added(data)["visibility"]) == ["private"]
    assert "Nothing changed" in told


def test_a_refresh_reads_added_documents_again_and_changes_nothing(add, data, curated, tmp_path):
    add(write(tmp_path, ENGLISH))
    head = Store(data).head()
    invented.run(data, curated, offline=True, now=LATER)
    assert Store(data).head() == head


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252"])
def test_any_charset(tmp_path, encoding):
    text = SPANISH.replace("edificios", "edificios y año más difícil, según el señor Núñez")
    [article] = files.load(str(write(tmp_path, text.encode(encoding))), io.BytesIO()).articles
    assert article.text == text.strip()


REFUSED = [
    (b"%PDF-1.7 ...", "is no PDF that can be read"),
    (b"\x89PNG\r\n\x1a\n\0\0", "is no text but a picture"),
    (b"PK\x03\x04" + os.urandom(50), "is no text but a zip or office file"),
    (bytes(range(256)) * 20, "is no text"),
    (b"\0\1\2\3" * 200, "is no text"),
    (b"", "is empty"),
    (b" \n ", "is empty"),
    (b"12 34 56", "holds no sentence"),
    (b"<!doctype html><html><body><nav>Home</nav></body></html>", "HTML without an article"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED)
def test_what_is_no_text_is_refused_and_nothing_written(add, data, tmp_path, content, reason):
    good = write(tmp_path, ENGLISH)
    bad = write(tmp_path, content, "bad.bin")
    with pytest.raises(files.BadFileError, match=reason) as refusal:
        add(good, bad)
    assert str(bad) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not data.exists()


def test_missing_files_folders_and_huge_files(add, tmp_path, monkeypatch):
    with pytest.raises(files.BadFileError, match="there is no such file"):
        add(tmp_path / "nowhere.txt")
    with pytest.raises(files.BadFileError, match="is a folder"):
        add(tmp_path)
    monkeypatch.setattr(files, "LARGEST", 100)
    with pytest.raises(files.BadFileError, match="larger than 100 bytes"):
        add(write(tmp_path, "word " * 100))


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"date": "20/11/2026"}, "'20/11/2026' is not a date"),
        ({"date": "2026-02-30"}, "day is out of range|not a date"),
        ({"url": "paper.example/2"}, "is not an http or https address"),
        ({"url": "javascript:alert(1)"}, "is not an http or https address"),
        ({"language": "tlh"}, "'tlh' is no language"),
    ],
)
def test_what_cannot_be_so_is_refused(add, data, tmp_path, told, reason):
    with pytest.raises(files.BadFileError, match=reason):
        add(write(tmp_path, ENGLISH), **told)
    assert not data.exists()


def test_one_address_for_two_files_is_refused(add, tmp_path):
    with pytest.raises(files.BadFileError, match="--url names one document"):
        add(write(tmp_path, ENGLISH), write(tmp_path, SPANISH, "b.txt"), url="https://paper.example/2")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A heading\nThe text goes on here.", "A heading"),
        ("A first sentence that ends.\nThe text goes on here.", "A first sentence that ends. The text goes on here."),
        ("One line only, without an end", "One line only, without an end"),
        ("word " * 60, "word " * 16 + "word…"),
    ],
)
def test_titles_of_texts(text, title):
    assert files._titled(text.strip())[0] == title


@pytest.mark.parametrize("name", ["memo.docx", "memo.rtf", "all.mbox"])
def test_kinds_that_are_not_read_are_told_by_their_names(tmp_path, name):
    with pytest.raises(files.BadFileError, match="files of text, HTML, PDF and saved mails"):
        files.load(str(write(tmp_path, ENGLISH, name)), io.BytesIO())
