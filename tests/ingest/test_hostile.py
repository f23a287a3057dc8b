"""What `python -m tests.fuzz` found: each input that once upset a parser, by name, and what becomes of it now."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from unittest import mock

import pytest

from ingest import feeds, files, mail, pages, searches
from ingest.fetch import fetcher
from ingest.source import LayoutChangedError, LeftOut
from ingest.sources import (
    dstack,
    ecb,
    epoch_owners,
    litellm,
    mlperf,
    mlperf_training,
    nvidia,
    openrouter,
    skypilot,
)  # fmt: skip
from market import addresses, curated
from market.open_records import TokenPrice
from market.records import Rate
from market.store import Store
from tests.fuzz import spoil
from tests.fuzz.search import watched
from tests.ingest import invented, test_epoch_owners, test_mlperf_training, test_nvidia, test_price_lists
from tests.ingest.test_page_tables import BODY
from tests.ingest.test_price_lists import answer
from tests.market import curated_folder


@pytest.mark.parametrize("reference", ["&#99999999999;", "&#x110000;", "&#xD800;"])
def test_a_reference_to_no_letter_costs_a_feed_nothing(reference: str) -> None:
    body = invented.feed((f"Racks {reference}are rented", "https://a.example/1", ""))
    assert [item.title for item in feeds.parse(body, url="https://a.example/feed")] == ["Racks \ufffdare rented"]


def test_references_to_letters_stay() -> None:
    body = invented.feed(("Racks &#233;&#x1F600;", "https://a.example/1", ""))
    assert [item.title for item in feeds.parse(body, url="https://a.example/feed")] == ["Racks é😀"]


@pytest.mark.parametrize("name", [b"\x80TF-8", b"\x00TF-8", b"utf-7", b"unicode_escape", b"rot13", b"no such"])
@pytest.mark.parametrize("title", ["Racks are rented", "Racks +2AA- are rented", r"Racks \ud800 are rented"])
def test_an_encoding_that_is_none_costs_a_feed_nothing(name: bytes, title: str) -> None:
    body = invented.feed((title, "https://a.example/1", "")).replace(b"UTF-8", name, 1)
    [item] = feeds.parse(body, url="https://a.example/feed")
    assert item.url == "https://a.example/1"
    assert item.title.isprintable()


def test_a_feed_that_is_in_no_encoding_is_refused_in_a_line() -> None:
    body = invented.feed(("Racks", "https://a.example/1", "")).decode().replace("UTF-8", "\x00TF-8").encode("utf-16")
    with pytest.raises(LayoutChangedError, match="is no feed"):
        feeds.parse(body, url="https://a.example/feed")


def test_an_answer_whose_charset_is_no_name_costs_a_feed_nothing() -> None:
    body = invented.feed(("Racks", "https://a.example/1", "")).replace(b' encoding="UTF-8"', b"")
    kind = {"content-type": 'application/rss+xml; charset="a\x00b"'}
    assert [item.title for item in feeds.parse(body, kind, url="https://a.example/feed")] == ["Racks"]


def test_half_of_a_pair_of_letters_never_reaches_a_table() -> None:
    body = b'{"hits": [{"objectID": "1", "title": "Racks \\ud83d here \\ud83d\\ude00", "url": "https://a.example/1"}]}'
    assert [item.title for item in searches.hacker_news(body)] == ["Racks ? here 😀"]


def test_an_address_with_a_control_character_is_none() -> None:
    with pytest.raises(ValueError, match="is not an http"):
        addresses.canonical("https://\x00aper.example/racks")
    assert addresses.host("https://a.example/\x7f") == ""


@pytest.mark.parametrize("told", ["\x00", "\r\nsecond line", "x" * 30_000, "\u202e"])
def test_a_refusal_is_one_line_whatever_it_quotes(told: str) -> None:
    refusals = [str(LayoutChangedError(f"'{told}' is no price")), str(files.BadFileError(f"{told} is empty"))]
    assert all(refusal.isprintable() and len(refusal) <= 400 for refusal in refusals)
    assert all(refusal.endswith(("is no price", "is empty")) for refusal in refusals)


def test_a_cell_of_any_length_makes_a_short_fault(tmp_path) -> None:
    curated_folder.write(tmp_path)
    curated_folder.change(tmp_path, "deals", 0, type="[" * 20_000)
    with pytest.raises(curated.CuratedError) as refusal:
        curated.load(tmp_path)
    [fault] = str(refusal.value).splitlines()
    assert fault.startswith("deals.csv, line 2, type: ")
    assert len(fault) < 700


FROM = (
    b"From: %s\nDate: Thu, 19 Nov 2026 08:00:00 GMT\nSubject: Racks\nMessage-ID: <1@a.example>\n%s\nThe words of it.\n"
)


@pytest.mark.parametrize("sender", [b"(" * 20_000, b"R. Writer " + b"(" * 900, b"=?utf-8?b?//8=?=" * 900])
def test_a_field_nested_without_end_is_as_good_as_none(sender: bytes) -> None:
    found = mail.read(FROM % (sender, b""))
    assert (found.subject, found.sent_on, found.body.strip()) == ("Racks", "2026-11-19", b"The words of it.")


def test_a_field_that_costs_the_square_of_its_length_is_cut() -> None:
    body = FROM % (b"R. Writer <r@a.example>", b"Content-Type: text/plain" + b"; chars: text/plain" * 10_000 + b"\n")
    with watched(len(body)):
        assert mail.read(body).body.strip() == b"The words of it."


@pytest.mark.parametrize("charset", [b"\x00utf-8", b"undefined", b"no-such", b"hex"])
def test_a_charset_that_is_none_is_taken_for_utf_8(charset: bytes) -> None:
    body = FROM % (b"R. Writer <r@a.example>", b"Content-Type: text/plain; charset=" + charset + b"\n")
    assert mail.read(body).body.strip() == b"The words of it."


def test_names_in_mails_hold_no_control_characters() -> None:
    assert mail.read(FROM % (b"\x00R. Writer <r@a.example>", b"")).sender == "R. Writer"


def test_names_and_titles_of_files_are_short_and_on_one_line(tmp_path) -> None:
    (tmp_path / "a.eml").write_bytes(FROM.replace(b"Racks", b"Racks " * 300) % (b"Writer " * 150, b""))
    (tmp_path / "b.txt").write_bytes(b"Racks\tfor\x0brent\n\nThe words of it stand here.")
    [letter], [note] = (files.load(str(tmp_path / name), BytesIO()).articles for name in ("a.eml", "b.txt"))
    assert letter.title.startswith("Racks Racks")
    assert letter.author.startswith("Writer Writer")
    assert (len(letter.title) <= 300, len(letter.author) <= 300) == (True, True)
    assert note.title == "Racks for rent"


@pytest.mark.parametrize(
    ("source", "url", "member", "text"),
    [
        (dstack.SOURCE, f"{dstack.BASE}/aws/20261110-7/catalog.zip", "aws.csv", test_price_lists.CATALOGUE),
        (ecb.SOURCE, ecb.SOURCE.url, "eurofxref-hist.csv", "Date,USD\n2026-11-19,1.15\n"),
        (epoch_owners.sources({})[1], epoch_owners.SOLD_URL, epoch_owners.MEMBER, test_epoch_owners.SOLD),
    ],
)
def test_an_archive_that_lacks_its_first_byte_is_refused(source, url: str, member: str, text: str) -> None:
    body = spoil.zipped(text.encode(), member)
    assert source.parse(answer(url, body))
    with pytest.raises(LayoutChangedError, match="no zip archive that can be read"):
        source.parse(answer(url, body[1:]))


def test_a_model_without_a_name_is_left_out() -> None:
    models = {"": test_price_lists.LITELLM["gpt-4o"], "gpt-4o": test_price_lists.LITELLM["gpt-4o"]}
    unnamed, named = litellm.parse(answer(litellm.URL, models))
    assert (unnamed, type(named)) == (LeftOut("a model without a name or a seller", ""), TokenPrice)


@pytest.mark.parametrize(
    ("parse", "url", "body"),
    [
        (
            openrouter.parse,
            openrouter.URL,
            {"data": [test_price_lists.OPENROUTER["data"][0] | {"architecture": ["x"]}]},
        ),
        (nvidia.parse, test_nvidia.LIST, test_nvidia.filings(test_nvidia.REPORTS) | {"cik": float("inf")}),
        (skypilot.parse, f"{skypilot.BASE}/nebius/vms.csv", test_price_lists.NEBIUS.replace("3.00", "\x00")),
    ],
)
def test_another_shape_is_named(parse: Callable, url: str, body: object) -> None:
    with pytest.raises(LayoutChangedError) as refusal:
        parse(answer(url, body))
    assert str(refusal.value).isprintable()


def test_a_file_with_an_endless_cell_is_refused() -> None:
    body = spoil.zipped(b"Date,USD\n2026-11-19,1" + b"0" * 140_000, "eurofxref-hist.csv")
    with pytest.raises(LayoutChangedError, match="larger than field limit"):
        ecb.parse(answer(ecb.SOURCE.url, body))


@pytest.mark.parametrize("chips", [float("nan"), float("inf"), 1e308, 10**400, True, -8])
def test_a_count_of_chips_beyond_reason_leaves_the_result_out(chips: float) -> None:
    rows = mlperf.parse(answer(mlperf.SOURCE.url, [test_price_lists.NEW | {"total_accelerators": chips}]))
    assert [type(row) for row in rows] == [LeftOut]


@pytest.mark.parametrize("result", [float("nan"), float("inf"), 10**400, 1e300])
def test_a_result_beyond_reason_is_none(result: float) -> None:
    with pytest.raises(LayoutChangedError, match="is no result"):
        mlperf.parse(answer(mlperf.SOURCE.url, [test_price_lists.NEW | {"Result": result}]))
    old = test_mlperf_training.OLD | {"llama31_8b": result}
    with pytest.raises(LayoutChangedError, match="is no time"):
        mlperf_training.parse(answer(test_mlperf_training.SUMMARY, [old]))


def test_a_benchmark_that_names_no_scenario_is_left_out() -> None:
    told = {name: value for name, value in test_price_lists.NEW.items() if name != "Scenario"}
    [row] = mlperf.parse(answer(mlperf.SOURCE.url, [told]))
    assert isinstance(row, LeftOut)
    assert row.why == "without its scenario"


@pytest.mark.parametrize("told", ["²", "9" * 400, "Thu, 19 Nov 99999 08:00:00 GMT", "-1", "soon"])
def test_a_waiting_time_that_is_none_is_not_waited_for(told: str) -> None:
    assert fetcher._retry_after(told, invented.NOW) in (None, 0.0)


def test_rows_that_fit_no_table_cost_their_source_alone(web, data, curated) -> None:
    broken = replace(
        ecb.SOURCE, key="broken", parse=lambda _: [Rate("USD", invented.NOW.date(), float("inf"))], at_least=1
    )
    with mock.patch("ingest.sources.found", return_value=[broken, ecb.SOURCE]):
        status, said = invented.run(data, curated, web.url)
    assert status == 0
    assert "broken: failed (unexpected: Unfit: table rates, column per_euro: not a number (infinite))" in said
    assert len(Store(data).read("rates")) == 2002


def test_what_a_page_calls_itself_and_its_author_is_shortened() -> None:
    head = f"<title>{'Racks ' * 5000}</title><meta name=author content='{'R. Writer ' * 5000}'>"
    page = pages.parse(f"<html><head>{head}</head><body><article>{BODY}</article>".encode(), "https://a.example/1")
    assert (len(page.title) <= 300, len(page.author) <= 300) == (True, True)
    assert page.title.startswith("Racks Racks")
    assert page.author.startswith("R. Writer")
