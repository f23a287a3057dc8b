"""The digest of one week, worked out by hand from `a_week`; and that it never falls silent, lies or leaks."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from bs4 import BeautifulSoup

from market import Dataset
from market.changes import KINDS, NEEDLESS, Change, between
from market.digest import Digest, atom, base, compare, markup, outside, pair, weeks
from market.digest.layout import Page, page
from market.digest.sentence import plain, said
from market.digest.telling import told
from market.store import Missing, Store
from tests.dashboard.small_data import HOSTILE, NOW, build, figure
from tests.market.a_week import DOCUMENTS, READ, document, two_weeks
from tests.market.test_changes import publish

DAY = date(2026, 11, 9)
SECTIONS = {
    "Verdicts and consensus": [
        "The verdict on rented cloud was not enough said and is yes. Ada Bank (January 2026) saw inference ahead and "
        "Eve (November 2026) saw inference ahead, since 2025 at the latest. (Ada Bank, Eve)",
        # votes 100, 110, 120 and then 130, 110, 120: 110 -> 120 is 10 / 110
        "Consensus: spending on rented accelerators in 2027 moved from $110bn to $120bn (+9.1%), the median of 3 "
        "houses. (Cy, Bo Research, Ada Bank)",
    ],
    "Put right": [
        "Slip, spending on rented accelerators in 2026, is $18bn; before it stood here as $20bn (−10%). "
        "(6 Jan 2026, source)"
    ],
    "Withdrawn": [
        "Gone, spending on rented accelerators in 2026, $3bn. (7 Jan 2026, source)",
        "Past Two, spending on rented accelerators in 2024, $20bn. (3 Feb 2025, source)",
    ],
    "Revised": [
        "Ada Bank raised spending on rented accelerators in 2027 by 30%, from $100bn to $130bn. (25 Nov 2026, source)"
    ],
    "Gone stale": [
        "Dee, spending on rented accelerators in 2028, $50bn; older than a year, it has no vote in the consensus any "
        "more. (22 Nov 2025, source)"  # 363 days old on 20 November, 370 on the 27th
    ],
    "Contradictions opened and closed": [
        "Opened (contradictions): Rented accelerators, 2025: Fact One (2 Feb 2026) $40bn and Fact Two (24 Nov 2026) "
        "$50bn, 25% apart. (Fact One, Fact Two)",
        "Closed (contradictions): Rented accelerators, 2024: Past One (2 Feb 2025) $10bn and Past Two (3 Feb 2025) "
        "$20bn, 100% apart. What closed it: its numbers changed or are gone. (Past One, Past Two)",
    ],
    "New": [
        "Eve, inference passes training already in 2025 (Rented accelerators). (26 Nov 2026, source)",
        "Fact Two, spending on rented accelerators in 2025, $50bn. (24 Nov 2026, source)",
    ],
    "Read, not reviewed": ["Paper, spending on rented accelerators in 2026, $5bn. (9 Jan 2026, source)"],
    "New stories": [  # three documents tell the first: two in their own words, on three sites
        "Told by two (one.example, 23 Nov 2026; 2 independent origins, 3 outlets)",
        "Told by one (one.example, 24 Nov 2026; 1 independent origin)",
    ],
    "Sources in trouble": ["a_feed: failed: HTTP 500; last good 2026-11-20."],
}  # fmt: skip
LEAD = (
    "Release 2026-W48.1 of 27 Nov 2026 against 2026-W47.1 of 20 Nov 2026: 1 verdict turned, 1 median moved, 1 number "
    "put right, 2 rows withdrawn, 1 view revised, 1 view gone stale, 1 finding opened, 1 finding closed, 2 rows added, "
    "1 row read by the program, 2 new stories."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_weeks(tmp_path_factory.mktemp("weeks") / "d")


@pytest.fixture(scope="module")
def week(folder: Path) -> Digest:
    old = Dataset.open("2026-W47.1", folder, without=NEEDLESS)
    return compare(old, Dataset.open(data=folder), Store(folder).outcomes())


def test_the_week_as_worked_out_by_hand(week: Digest) -> None:
    laid = page(week)
    assert {section.title: [plain(line) for line in section.lines] for section in laid.sections} == SECTIONS
    assert [plain(line) for line in laid.lead] == [LEAD]


def test_every_kind_of_change_has_its_section_and_its_word(week: Digest) -> None:
    seen = {change.kind for change in week.changes}
    assert seen == set(KINDS) - {"accepted", "set_aside", "altered"}
    some = next(change for change in week.changes if change.table == "figures")
    for kind in KINDS:
        changed = some if kind in ("verdict", "consensus", "opened", "closed") else replace(some, kind=kind)
        one = replace(week, changes=(replace(changed, kind=changed.kind),), stories=(), n_stories=0, troubles=())
        assert sum(len(section.lines) for section in page(one).sections) == 1, kind


def test_every_number_leads_to_its_source_and_its_evidence(week: Digest) -> None:
    laid = page(week, lambda change: f"https://board.example/?evidence={'+'.join(change.ids)}")
    about_numbers = [line for section in laid.sections[:-2] for line in section.lines]
    assert len(about_numbers) == len(week.changes) == 12
    for line in about_numbers:
        urls = [run.url for run in line if run.url]
        assert urls[-1].startswith("https://board.example/?evidence="), plain(line)
        assert len(urls) >= 2, plain(line)


def test_html_stands_alone_and_says_the_same(week: Digest) -> None:
    written = markup.page_html(page(week))
    soup = BeautifulSoup(written, "html.parser")
    items = [" ".join(item.get_text().split()) for item in soup.find_all("li")]
    assert items == [line for lines in SECTIONS.values() for line in lines]
    assert soup.find_all(["script", "img", "link", "iframe"]) == []
    assert "@import" not in written
    assert "url(" not in written
    assert soup.find("meta", attrs={"name": "color-scheme"})["content"] == "light dark"
    assert "prefers-color-scheme: dark" in written


def test_markdown_and_plain_text_say_the_same(week: Digest) -> None:
    laid = page(week)
    assert markup.markdown(laid).count("\n- ") + markup.markdown(laid).count("\n\n- ") >= 15
    assert "[source](https://ada.example/second)" in markup.markdown(laid)
    assert "source <https://ada.example/second>" in markup.text(laid)


def test_the_feed_is_valid_and_its_ids_stay(week: Digest) -> None:
    written = atom.feed([(week, page(week))], "https://board.example/")
    read = feedparser.parse(written)
    assert not read.bozo
    assert read.version == "atom10"
    [entry] = read.entries
    assert entry.updated == "2026-11-27T06:00:00Z"
    assert entry.link == "https://board.example/?release=2026-W48.1"
    assert entry.id == "urn:uuid:c3c3db90-6682-5b11-826a-956d3a1b23de"
    assert "moved from $110bn to <strong>$120bn</strong>" in entry.content[0].value
    names = {child.tag.rpartition("}")[2] for child in ET.fromstring(written)}
    assert {"id", "title", "updated", "author"} <= names  # what RFC 4287 asks of a feed that may be without entries


def test_an_empty_week_says_so_and_still_names_sources_in_trouble(folder: Path) -> None:
    held = Dataset.open(data=folder)
    later = Store(folder).outcomes().assign(at=NOW + timedelta(days=14))
    laid = page(compare(held, held, later))
    assert laid.title == "Crossover: nothing changed"
    assert [plain(line) for line in laid.lead] == [
        "Nothing changed. The refresh of 4 Dec 2026 found nothing new; release 2026-W48.1 of 27 Nov 2026 stands."
    ]
    assert [section.title for section in laid.sections] == ["Sources in trouble"]


def test_a_first_release_says_what_it_holds(folder: Path) -> None:
    first = compare(None, Dataset.open("2026-W47.1", folder), Store(folder).outcomes().iloc[:0])
    [lead] = page(first).lead
    assert plain(lead).endswith("none before it to compare with. It holds 9 figures, 1 crossing statement.")


def test_which_releases_are_compared() -> None:
    known = ["2026-W45.1", "2026-W46.1", "2026-W46.2", "2026-W47.1", "2026-W47.2"]
    assert base(known, "2026-W47.2") == "2026-W46.2"
    assert base(known, "2026-W46.2") == "2026-W45.1"
    assert base(["2026-W47.1", "2026-W47.2"], "2026-W47.2") == "2026-W47.1"
    assert base(known, "2026-W45.1") == ""
    assert weeks(known, 9) == [("2026-W46.2", "2026-W47.2"), ("2026-W45.1", "2026-W46.2"), ("", "2026-W45.1")]
    assert pair(known, "", NOW) == ("2026-W46.2", "2026-W47.2")  # 20 November lies in week 47
    assert pair(known, "", NOW + timedelta(days=7)) == ("2026-W47.2", "2026-W47.2")
    assert pair(known, "2026-W45.1", NOW) == ("2026-W45.1", "2026-W47.2")
    with pytest.raises(Missing, match=r"there is no release '2026-W40\.1'; the newest is 2026-W47\.2"):
        pair(known, "2026-W40.1", NOW)
    with pytest.raises(Missing, match="there is nothing to tell of"):
        pair([], "", None)


def test_what_rests_on_private_documents_stays_here(tmp_path: Path) -> None:
    folder = build(tmp_path / "d", [], [figure("Open", "2026-01-05", "all", 2026, 1.0)])
    mine = document("mine", "A secret title", "", "mine", 2, visibility="private")
    Store(folder).upsert("documents", [mine], NOW)
    secret = replace(READ, publisher="Secret House", document_id="mine")
    publish(folder, [figure("Open", "2026-01-05", "all", 2026, 1.0), secret], [], 7)
    old, new = Dataset.open("2026-W47.1", folder), Dataset.open(data=folder)
    inside = compare(old, new, Store(folder).outcomes())
    assert "Secret House" in markup.markdown(page(inside))
    told_outside = markup.markdown(page(outside(inside, old, new)))
    assert "Secret" not in told_outside
    assert "secret" not in told_outside
    assert "1 change is not told here" in told_outside


def test_a_row_with_a_second_origin_is_no_news_the_week_after(tmp_path: Path) -> None:
    rows = [
        replace(READ, standing="charted", figure_id=f"r{n}", document_id=name)
        for n, name in enumerate(("first", "second"))
    ]
    folder = build(tmp_path / "d", [], rows)
    Store(folder).upsert("documents", DOCUMENTS, NOW)
    Store(folder).publish(NOW)
    publish(folder, [*rows, figure("Other", "2026-11-25", "all", 2026, 9.0)], [], 7)
    old = Dataset.open("2026-W47.2", folder, without=NEEDLESS)
    assert [change.kind for change in between(old, Dataset.open(data=folder))] == ["added"]


def hostile_page(week: Digest) -> Page:
    row = vars(figure(HOSTILE, "2026-01-05", "all", 2026, 9.0, source_url="javascript:alert(1)"))
    hostile = Change("added", "figures", row | {"segment_label": HOSTILE}, None)
    title = {"title": f"{HOSTILE}\x00\ud800", "url": "https://x.example/a)(<script>"}
    return page(replace(week, changes=(hostile,), stories=(week.stories[0] | title,)))


@pytest.mark.parametrize("write", [markup.page_html, markup.body_html])
def test_words_from_outside_stay_words_in_html(week: Digest, write: Callable[[Page], str]) -> None:
    written = write(hostile_page(week))
    soup = BeautifulSoup(written, "html.parser")
    assert soup.find_all(["script", "img"]) == []
    assert [link["href"] for link in soup.find_all("a")] == ["https://x.example/a)(<script>"]
    assert HOSTILE in soup.get_text()
    written.encode()


def test_words_from_outside_stay_words_in_markdown(week: Digest) -> None:
    written = markup.markdown(hostile_page(week)).replace("\\\\", "")
    bare = re.sub(r"\\.", "", written)  # what a backslash stands before is a mark no more
    assert "<" not in bare
    assert "![" not in bare
    assert re.findall(r"\]\(([^)]*)\)", bare) == ["https://x.example/a%29%28%3Cscript%3E"]


def test_a_feed_with_hostile_words_is_well_formed(week: Digest) -> None:
    hostile = week.stories[0] | {"title": "\x00\x1b]]>&<\ufffe\ud800"}
    written = atom.feed([(week, page(replace(week, stories=(hostile,))))])
    assert not feedparser.parse(written.encode()).bozo


def test_marks_in_values_are_no_marks() -> None:
    assert [(run.text, run.strong) for run in said("**{a}**, {a}", a="x**y")] == [
        ("x**y", True), (", ", False), ("x**y", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"metric": "unit_price", "entity": "A", "product": "H100", "unit": "USD_per_gpu_hour", "period_start": DAY,
          "period_end": DAY}, "A, its own unit price of H100 on 9 Nov 2026, $2.50/GPU-hour."),
        ({"metric": "revenue", "entity": "A", "period_start": date(2026, 1, 26), "period_end": date(2026, 4, 26)},
         "A, its own revenue from 26 Jan 2026 to 26 Apr 2026, $2.5bn."),
        ({"period_start": None, "period_end": None}, "A, spending on chips, $2.5bn."),
        ({"workload": "inference", "segment_label": "Chips for inference"},
         "A, spending on chips for inference in 2026, $2.5bn."),
    ],
)  # fmt: skip
def test_a_number_is_told_with_its_period(more: dict[str, Any], words: str) -> None:
    row = vars(figure("A", "2026-11-09", "all", 2026, 2.5)) | {"segment_label": "Chips"} | more
    assert plain(told(Change("added", "figures", row, None))).startswith(f"New: {words}")


def test_prices_come_after_what_is_larger(week: Digest) -> None:
    row = vars(figure("A", "2026-11-09", "all", 2026, 2.5)) | {"segment_label": "Chips"}
    price = Change("added", "figures", row | {"publisher": "Seller", "metric": "unit_price"}, None)
    [section] = page(replace(week, changes=(price, Change("added", "figures", row, None)), n_stories=0, stories=(),
                             troubles=())).sections  # fmt: skip
    assert [plain(line).split(",")[0] for line in section.lines] == ["A", "Seller"]


def test_a_view_without_a_number_is_told_by_its_bounds() -> None:
    low, high = (figure("A", day, "all", 2026, None, value_low=at, value_high=at + 1)
                 for day, at in (("2026-01-05", 4.0), ("2026-02-05", 6.0)))  # fmt: skip
    rows = [vars(row) | {"segment_label": "Chips"} for row in (low, high)]
    assert plain(told(Change("revised", "figures", rows[1], rows[0]))).startswith(
        "A revised spending on chips in 2026 from $4–5bn to $6–7bn."
    )
