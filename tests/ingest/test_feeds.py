"""Feeds against invented answers: every trap that feeds are known for, with the rows that must come out."""

import io
import zipfile
from datetime import date, datetime

import pytest

from ingest import dates, feeds
from ingest.source import Answer, LayoutChangedError
from ingest.sources import ecb, found
from market.records import Rate

FEED = "https://paper.example/feed"


def rss(*items: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    return f'{head}<rss version="2.0"><channel><title>Paper</title>{"".join(items)}</channel></rss>'.encode()


def item(**parts: str) -> str:
    parts = {"title": "Racks for serving", "link": "https://paper.example/1"} | parts
    return "<item>" + "".join(f"<{name}>{text}</{name}>" for name, text in parts.items() if text) + "</item>"


def one(body: bytes, **headers: str) -> feeds.Item:
    [found] = feeds.parse(body, {name.replace("_", "-"): value for name, value in headers.items()}, url=FEED)
    return found


def test_an_item_with_everything():
    body = rss(
        item(
            title="Serving &amp; training", description="&lt;p&gt;More &lt;b&gt;racks&lt;/b&gt;&lt;/p&gt;",
            pubDate="Fri, 20 Nov 2026 05:00:00 GMT", author="desk@paper.example (R. Writer)",
        )
    )  # fmt: skip
    assert one(body) == feeds.Item(
        "https://paper.example/1", "Serving & training", "More racks", "2026-11-20", "R. Writer"
    )


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "the answer is empty"),
        (b"  \n ", "the answer is empty"),
        (b"<!DOCTYPE html><html><body>Are you a robot?</body></html>", "no feed but a page of HTML"),
        (b'{"items": []}', "no feed but JSON"),
        (b"gone", "no feed but something else"),
        (rss(), "a feed without items"),
        (rss(item(title="")), "a feed without items"),
        (rss(item(link="")), "a feed without items"),
    ],
)
def test_what_is_no_feed_is_a_failure_never_no_news(body, reason):
    with pytest.raises(LayoutChangedError, match=reason):
        feeds.parse(body, url=FEED)


def test_a_feed_cut_short_gives_the_items_before_the_cut():
    body = rss(item(), item(title="Second", link="https://paper.example/2"), item(title="Third"))
    found = feeds.parse(body[: body.index(b"Third") - 10], url=FEED)
    assert [entry.title for entry in found] == ["Racks for serving", "Second"]


def test_a_bare_ampersand_does_not_cost_the_feed():
    body = rss(item(), item(title="AT&T", link="https://paper.example/2"))
    assert len(feeds.parse(body, url=FEED)) == 2


def test_an_item_without_a_date_stays_undated():
    assert one(rss(item())).published_on == ""


@pytest.mark.parametrize("name", ["dc:date", "pubDate"])
def test_a_date_may_stand_in_dublin_core(name):
    head = '<?xml version="1.0"?>'
    body = rss(item(**{name: "2026-11-20T23:30:00-05:00"}), head=head).replace(
        b"<rss ", b'<rss xmlns:dc="http://purl.org/dc/elements/1.1/" '
    )
    assert one(body).published_on == "2026-11-21"


def test_atom_with_only_updated():
    body = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Pods</title><id>tag:x,1</id>'
        b'<link rel="alternate" href="/pods"/><updated>2026-11-19T10:00:00Z</updated></entry></feed>'
    )
    assert one(body) == feeds.Item("https://paper.example/pods", "Pods", "", "2026-11-19", "")


def test_rss_1_0():
    body = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://paper.example/7"><title>Seven</title>'
        b"<link>https://paper.example/7</link><dc:date>2026-11-18</dc:date></item></rdf:RDF>"
    )
    assert one(body).published_on == "2026-11-18"


def test_a_guid_that_is_no_permalink_is_taken_where_it_is_an_address():
    marked = item(link="").replace("</item>", '<guid isPermaLink="false">https://paper.example/?p=3</guid></item>')
    assert one(rss(marked)).url == "https://paper.example/?p=3"
    plain = item(link="").replace("</item>", '<guid isPermaLink="false">abc-123</guid></item>')
    with pytest.raises(LayoutChangedError, match="without items"):
        feeds.parse(rss(plain), url=FEED)


def test_one_address_is_one_item_whatever_its_tracking_parts():
    body = rss(item(), item(link="https://PAPER.example/1?utm_source=rss#top", title="Again"))
    assert [entry.title for entry in feeds.parse(body, url=FEED)] == ["Racks for serving"]


def test_latin_1_that_only_the_header_names():
    body = rss(item(title="Inversión en cómputo"), head="").decode().encode("latin-1")
    assert one(body, content_type="application/rss+xml; charset=ISO-8859-1").title == "Inversión en cómputo"


def test_the_document_is_believed_before_a_wrong_header():
    body = rss(item(title="Inversión"))
    assert one(body, content_type="text/xml; charset=ISO-8859-1").title == "Inversión"


def test_a_long_lead_is_cut_between_words():
    lead = one(rss(item(description="word " * 200))).lead
    assert len(lead) <= feeds.LEAD_LENGTH
    assert lead.endswith("word…")


DATES = [
    ("Fri, 20 Nov 2026 10:00:00 +0200", "2026-11-20T08:00"),
    ("Fri, 20 Nov 2026 10:00:00 EST", "2026-11-20T15:00"),
    ("Fri, 20 Nov 2026 00:30:00 CEST", "2026-11-19T22:30"),
    ("Fri, 20 Nov 2026 10:00:00 CET", "2026-11-20T09:00"),
    ("vie, 20 nov 2026 10:00:00 +0100", "2026-11-20T09:00"),
    ("viernes, 20 de noviembre de 2026", "2026-11-20T00:00"),
    ("mar, 03 mar 2026 09:00:00 GMT", "2026-03-03T09:00"),
    ("dom., 4 ene. 2026 09:00", "2026-01-04T09:00"),
    ("lun, 7 sept 2026 09:00:00 +0200", "2026-09-07T07:00"),
    ("2026-11-20", "2026-11-20T00:00"),
    ("2026-11-20T23:30:00-05:00", "2026-11-21T04:30"),
    ("2026-11-20T10:00:00.123Z", "2026-11-20T10:00"),
    ("2026-11-20 10:00:00 UTC", "2026-11-20T10:00"),
    ("20 Nov 2026", "2026-11-20T00:00"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_that_are_understood(text, expected):
    assert dates.moment(text) == datetime.fromisoformat(f"{expected}:00+00:00") or (
        dates.moment(text).replace(second=0, microsecond=0) == datetime.fromisoformat(f"{expected}:00+00:00")
    )


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "20/11/2026", "11/20/2026", "vie, 32 nov 2026 10:00", "Fri, 20 Nov 2026 10:00:00 QQT",
     "2026-13-01", "0001-01-01T00:00:00", "Thu, 01 Jan 1970 00:00:00 GMT", "20 lunio 2026", "9999999999"],
)  # fmt: skip
def test_dates_that_are_not_certain_are_none(text):
    assert dates.moment(text) is None
    assert dates.day(text) == ""


# The ECB's rates


def archive(text: str, name: str = "eurofxref-hist.csv") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, text)
    return out.getvalue()


def answered(body: bytes) -> Answer:
    return Answer(ecb.SOURCE.url, body, {}, date(2026, 11, 22))


def test_rates_of_the_currencies_that_the_vocabulary_knows():
    text = "Date,USD,BGN,ILS,\n2026-11-20,1.1,1.9,N/A,\n2026-11-19,1.2,1.9,4.1,\n2014-12-31,1.3,1.9,4.0,\n"
    assert ecb.parse(answered(archive(text))) == [
        Rate("USD", date(2026, 11, 20), 1.1),
        Rate("USD", date(2026, 11, 19), 1.2),
        Rate("ILS", date(2026, 11, 19), 4.1),
    ]
    assert ecb.SOURCE.newest(ecb.parse(answered(archive(text)))) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html>maintenance</html>", "no zip archive"),
        (b"", "no zip archive"),
        (archive("Date,USD,\n")[:40], "no zip archive"),
        (archive("x", "read.me"), "0 CSV files"),
        (archive("Day,USD,\n2026-11-20,1.1,\n"), "no column 'Date'"),
        (archive("Date,USD,\nFriday,1.1,\n"), "cannot be read"),
        (archive("Date,USD,\n2026-11-20,one,\n"), "cannot be read"),
        (archive("Date,USD,\n" + "0" * 30_000_000), "unpacks to more"),
    ],
)
def test_an_archive_that_is_not_what_it_was_is_a_failure(body, reason):
    with pytest.raises(LayoutChangedError, match=reason):
        ecb.parse(answered(body))


def test_sources_are_found_by_their_folder():
    assert "ecb" in [source.key for source in found({})]
