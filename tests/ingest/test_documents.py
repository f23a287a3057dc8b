"""PDFs, saved mails and the inbox: what is read of them, and what is refused."""

import io
import time
from email.message import EmailMessage

import pytest

from ingest import files, inbox, mail, pdf
from ingest.library import Library
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, NOW
from tests.ingest.invented_pdf import pdf as made_pdf

HEAD = "Alpha Research, outlook for accelerators"
REPORT = made_pdf(
    [HEAD, "Serving overtakes", "",
     "Spending on inference comes to $72 billion in 2026, from $40 billion a year be-",
     "fore, while training takes $61 billion of what the large clouds lay out in the",
     "same year, by our count.", "", "Segment 2025 2026 2027", "Inference 40 72 110", "Training 55 61 66"],
    [HEAD, "The rest of the market is small."], [HEAD, "Methods are told at the end of the report."],
    title="Outlook for accelerators", made="D:20260903110000Z",
)  # fmt: skip


def loaded(place, content: bytes, name: str, url: str = "") -> files.Loaded:
    path = place / name
    path.write_bytes(content)
    return files.load(str(path), io.BytesIO(), url)


def message(*attached: tuple[str, bytes, str], html: bool = False) -> bytes:
    told = EmailMessage()
    told["From"], told["To"], told["Subject"] = "R. Writer <r@alpha.example>", "desk@example.org", "Serving in 2026"
    told["Date"], told["Message-ID"] = "Thu, 19 Nov 2026 23:30:00 -0500", "<1@alpha.example>"
    words = "Gamma Cloud said that it will spend $4 billion on inference in 2026."
    told.set_content(words)
    if html:
        told.add_alternative(f"<p>{words}</p><script>x()</script>" + "<p>More of the same.</p>" * 20, subtype="html")
    for name, content, kind in attached:
        told.add_attachment(content, maintype=kind.split("/")[0], subtype=kind.split("/")[1], filename=name)
    return told.as_bytes()


def test_a_pdf_gives_whole_sentences_rows_and_no_running_heads():
    found = pdf.read(REPORT)
    assert (found.title, found.made_on) == ("Outlook for accelerators", "2026-09-03")
    assert (
        "Spending on inference comes to $72 billion in 2026, from $40 billion a year before, while training takes "
        "$61 billion of what the large clouds lay out in the same year, by our count." in found.text
    )
    assert "Segment 2025 2026 2027\nInference 40 72 110\nTraining 55 61 66" in found.text
    assert HEAD not in found.text


def test_a_pdf_is_an_article_dated_by_itself(tmp_path):
    [article] = loaded(tmp_path, REPORT, "report.pdf").articles
    assert (article.title, article.published_on, article.language) == ("Outlook for accelerators", "2026-09-03", "en")
    assert "says it was made" in article.dated_by


@pytest.mark.parametrize("title", ["", "Microsoft Word - draft7", "final_v3.docx", "untitled"])
def test_a_title_that_a_program_left_is_none(tmp_path, title):
    body = made_pdf(["Serving overtakes", "", "Inference takes the larger part of the money."], title=title)
    [article] = loaded(tmp_path, body, "report.pdf").articles
    assert article.title == "Serving overtakes"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (made_pdf([], []), "holds pictures of its pages and no text"),
        (REPORT[:200], "is no PDF that can be read"),
        (b"%PDF-1.7 nothing", "is no PDF that can be read"),
        (made_pdf(["words " * 10], locked=True), "is locked with a password"),
    ],
)
def test_a_pdf_without_words_is_refused_in_one_sentence(tmp_path, body, reason):
    with pytest.raises(files.BadFileError, match=reason) as refusal:
        loaded(tmp_path, body, "scan.pdf")
    assert "scan.pdf" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_pdf_that_takes_for_ever_or_dies_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "SECONDS", 0)
    with pytest.raises(pdf.BadPdfError, match="takes too long"):
        pdf.read(REPORT)


def test_a_pdf_of_too_many_pages_or_letters_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert "has 3 pages" in str(pdf._told(REPORT))
    monkeypatch.setattr(pdf, "MOST_PAGES", 500)
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 50)
    assert "more than 50 characters" in str(pdf._told(REPORT))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["one long line that was broken for want of", "room"], "one long line that was broken for want of room"),
        (["• first of all", "• second of all"], "• first of all\n• second of all"),
        (["a line of words that is a long one infer-", "ence"], "a line of words that is a long one inference"),
        (["a line of words that is a long one GPU-", "Hours"], "a line of words that is a long one GPU- Hours"),
        (["Head", "a line of words that is much longer than it"], "Head\na line of words that is much longer than it"),
        ([], ""),
    ],
)
def test_broken_lines(lines, text):
    assert pdf.joined(["\n".join(lines)]) == text


def test_a_sentence_goes_on_over_the_foot_of_a_page():
    pages = ["Spending on inference comes to $72 billion\nthis year, and the year after it will be\n7", "110.\n8"]
    assert pdf.joined(pages).endswith("the year after it will be\n\n110.")  # a number may begin anything
    pages = ["Spending on inference comes to $72 billion\nthis year, and\nPage 7 of 9", "then $110 billion.\n8"]
    assert pdf.joined(pages).endswith("this year, and then $110 billion.")


def test_a_mail_is_read_with_what_came_along_and_stays_private(tmp_path):
    body = message(("report.pdf", REPORT, "application/pdf"), ("logo.png", b"\x89PNG....", "image/png"))
    found = loaded(tmp_path, body, "letter.eml")
    words, report = found.articles
    assert (words.title, words.published_on, words.author) == ("Serving in 2026", "2026-11-20", "R. Writer")
    assert words.text.startswith("Gamma Cloud said")
    assert (report.title, report.published_on, report.author) == ("Outlook for accelerators", "2026-09-03", "R. Writer")
    assert words.private
    assert report.private
    assert [sentence.rpartition(": ")[2] for sentence in found.left_out] == [
        "logo.png is no text but a picture; files of text, HTML, PDF and saved mails (.eml) can be added"
    ]


def test_a_mail_that_lies_on_the_web_is_public_there(tmp_path):
    [words] = loaded(tmp_path, message(), "letter.eml", "https://alpha.example/letter").articles
    assert (words.url, words.private) == ("https://alpha.example/letter", False)


def test_the_html_of_a_mail_is_read_without_its_scripts(tmp_path):
    [words] = loaded(tmp_path, message(html=True), "letter.eml").articles
    assert "Gamma Cloud said" in words.text
    assert "x()" not in words.text


@pytest.mark.parametrize(
    ("body", "name", "told"),
    [
        (message(), "letter.txt", True),
        (b"Subject: costs\n\nA note to myself.", "note.eml", True),
        (b"Subject: costs\n\nA note to myself.", "note.txt", False),
        (b"To spend more: a plan\nFrom: here\n", "plan.txt", False),
        (b"", "note.eml", False),
    ],
)
def test_what_is_a_mail(body, name, told):
    assert mail.is_mail(body, name) is told


def test_a_mail_with_broken_fields_gives_what_is_left(tmp_path):
    body = (
        b"From: =?utf-8?q?broken\nDate: yesterday\nSubject: costs\nMessage-ID: <\n"
        b"Content-Type: text/plain; charset=none\n\nInference takes the larger part of the money.\n"
    )
    [words] = loaded(tmp_path, body, "letter.eml").articles
    assert (words.title, words.published_on) == ("costs", "")
    assert words.text == "Inference takes the larger part of the money."


def test_a_mail_without_words_is_refused(tmp_path):
    with pytest.raises(files.BadFileError, match="is a mail without words"):
        loaded(tmp_path, b"From: a\nDate: b\nSubject: c\n\n", "letter.eml")


def test_a_text_that_holds_ten_thousand_fields_is_told_at_once():
    began = time.process_time()
    assert not mail.is_mail(b"a: b\n" * 100_000, "list.txt")
    assert not mail.is_mail(b"a" * 1_000_000, "list.txt")
    assert time.process_time() - began < 5


def test_the_inbox_is_read_by_a_refresh_and_a_bad_file_costs_only_itself(tmp_path):
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    laid = inbox.folder(curated)
    laid.mkdir()
    (laid / "report.pdf").write_bytes(REPORT)
    (laid / "scan.pdf").write_bytes(made_pdf([], []))
    (laid / ".hidden").write_bytes(b"not looked at")
    status, told = invented.run(data, curated, offline=True)
    assert status == 0
    assert "inbox: updated, 1 entries, 1 new or changed" in told
    assert "scan.pdf holds pictures of its pages" in told
    store = Store(data)
    documents, figures = store.read("documents"), store.read("figures")
    [document_id] = documents.loc[documents["source"] == "added", "document_id"]
    read = figures[figures["document_id"] == document_id]
    assert {(row.workload, row.value) for row in read.itertuples()} >= {("inference", 72.0), ("training", 61.0)}
    head = store.head()
    _, told = invented.run(data, curated, offline=True, now=LATER)
    assert "inbox: unchanged" in told
    assert Store(data).head() == head


def test_an_inbox_of_nothing_but_bad_files_has_failed(tmp_path):
    (tmp_path / "scan.pdf").write_bytes(made_pdf([], []))
    [outcome] = inbox.take_in(tmp_path, Library([]), "run", NOW)
    assert (outcome.outcome, outcome.rows) == ("failed", 0)
    assert outcome.reason.startswith("scan.pdf holds pictures")


def test_without_an_inbox_there_is_no_outcome(tmp_path, monkeypatch):
    assert inbox.take_in(tmp_path / "none", Library([]), "run", NOW) == []
    monkeypatch.setenv("CROSSOVER_INBOX", str(tmp_path))
    assert inbox.folder(tmp_path / "curated") == tmp_path
