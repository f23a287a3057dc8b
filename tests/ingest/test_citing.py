"""Cited pages are read again: each verdict, what may not be asked, and what a second run costs."""

import io
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import pandas as pd
import pytest

from ingest.citing import step
from ingest.collect import Collector
from ingest.fetch import Failure, Fetcher, Limits, Mirror
from ingest.raw import RawCopies
from ingest.report import Report
from ingest.sources import citations as source
from market import Dataset, citations, contract, curated, export
from market.citations import Citation
from market.store import Store
from market.store.rows import to_arrow, to_frame
from market.tables import TABLES
from market.vocabulary import CITATION_VERDICTS
from tests.ingest import invented
from tests.ingest.invented_pdf import pdf
from tests.market import curated_folder
from tests.replay import Answer, Replay

NOW = invented.NOW
MONTH = timedelta(days=28)
ALPHA, BETA, DELTA, OULU = (
    "https://alpha.example.org/a", "https://beta.example.org/b", "https://delta.example.org/d",
    "https://gamma.example.org/oulu",
)  # fmt: skip
RANGE = "Alpha Research expects outlays of between $25 billion and $40 billion on rented inference in 2026."
YEAR = "Inference will pass training in 2027, it says."
TOLD = "Delta Chips licenses the serving stack of Gamma Cloud for $2 billion, signed in January 2026."


@pytest.fixture
def web():
    with Replay() as replay:
        replay.add(ALPHA, html(RANGE, YEAR))
        replay.add(BETA, html("H100 | from $2.50 an hour on demand at Gamma Cloud."))
        replay.add(DELTA, html(TOLD))
        replay.add(OULU, html("The hall of Gamma Cloud in Oulu draws 20 MW."))
        yield replay


def html(*sentences: str, **more: Any) -> Answer:
    return Answer(invented.page("A page", *sentences), headers={"Content-Type": "text/html; charset=utf-8"}, **more)


class Place:
    """What the step gave in runs that follow one another, each beside what the ones before left: no store, no other
    source."""

    def __init__(self, folder: Path, web: Replay, made: Path) -> None:
        self.web, self.folder, self.raw, self.tables = web, folder, RawCopies(folder / "raw"), dict(curated.load(made))
        self.feeds = curated.feeds(made)
        self.kept: dict[tuple[Any, ...], Citation] = {}
        self.outcome = ("", "")

    def run(self, now: datetime = NOW) -> None:
        fetcher = Fetcher(mirror=Mirror.at(self.web.url), limits=Limits(attempts=1), now=lambda: now)
        collector = Collector(self.raw, fetcher, now, None, lambda: None)
        report = Report(str(self.folder), io.StringIO(), io.StringIO())
        found = step.check(self.tables, self.frame(), self.feeds, collector, now, report)
        self.kept |= {(row.table_name, row.row_key, row.since): row for row in found.rows}
        outcome = found.outcome("run", 0.0, now)
        self.outcome = (outcome.outcome, outcome.reason)

    def frame(self) -> pd.DataFrame:
        return to_frame(TABLES["citations"], to_arrow(TABLES["citations"], list(self.kept.values())))

    def rows(self) -> list[Citation]:
        return list(self.kept.values())

    def last(self, table: str, url: str = "") -> Citation:
        found = [row for row in self.rows() if row.table_name == table and url in row.url]
        return max(found, key=lambda row: (row.checked_on, row.since))

    def stands(self, table: str) -> dict[str, Any]:
        rows = citations.standing(self.frame(), citations.sought(self.tables))
        return rows[rows["table_name"] == table].iloc[-1].to_dict()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = curated_folder.write(tmp_path_factory.mktemp("curated"))
    curated_folder.change(folder, "feeds", 0, site="elsewhere.example.org")
    return folder


@pytest.fixture
def place(tmp_path, web, made):
    return Place(tmp_path, web, made)


def test_every_kind_of_row_is_found_at_its_source(place):
    place.run()
    found = {(row.table_name, row.url): row for row in place.rows()}
    assert {key: (row.verdict, row.reason) for key, row in found.items()} == {
        ("figures", ALPHA): ("confirmed", "year_and_name"),
        ("figures", BETA): ("confirmed", "name"),
        ("claims", ALPHA): ("confirmed", "name"),
        ("deals", DELTA): ("confirmed", "year_and_name"),
        ("sites", OULU): ("confirmed", "name"),
    }
    one = found["figures", ALPHA]
    assert (one.since, one.checked_on, one.stated) == (NOW.date(), NOW.date(), "25–40 USD_bn")
    assert RANGE in one.passage
    assert place.outcome == ("updated", "5 confirmed")


def test_a_second_run_asks_for_nothing_and_a_month_later_a_304_moves_the_day(place):
    for url in (ALPHA, BETA, DELTA, OULU):
        place.web.add(url, Answer(place.web._answers[url.partition("//")[2]][0].body, etag='"one"'))
    place.run()
    before = place.rows()
    place.web.asked.clear()
    place.run()
    assert place.web.asked == []

    place.run(NOW + MONTH)

    pages = [asked for asked in place.web.asked if not asked.url.endswith("robots.txt")]
    assert {asked.headers.get("if-none-match") for asked in pages} == {'"one"'}
    assert len(pages) == 4
    day = (NOW + MONTH).date()
    assert {(row.since, row.checked_on, row.verdict) for row in place.rows()} == {(NOW.date(), day, "confirmed")}
    assert [row.passage for row in place.rows()] == [row.passage for row in before]
    assert place.outcome == ("unchanged", "5 confirmed")


def test_another_number_in_the_same_sentence_is_a_change_that_names_it(place):
    place.run()
    place.web.add(DELTA, html(TOLD.replace("$2 billion", "$3.5 billion")))
    place.run(NOW + MONTH)
    row = place.last("deals")
    assert (row.verdict, row.reason, row.found) == ("changed", "other_number", 3.5)
    assert (row.since, "3.5 billion" in row.passage) == ((NOW + MONTH).date(), True)
    assert [one.verdict for one in place.rows() if one.table_name == "deals"] == ["confirmed", "changed"]

    place.run(NOW + 2 * MONTH)
    row = place.last("deals")
    assert (row.verdict, row.found, row.since) == ("changed", 3.5, (NOW + MONTH).date())

    place.web.add(DELTA, html(TOLD))
    place.run(NOW + 3 * MONTH)
    assert place.last("deals").verdict == "confirmed"


def test_a_number_that_left_its_page_is_changed_and_one_never_seen_is_not_found(place):
    place.web.add(OULU, html("The hall of Gamma Cloud in Oulu is open."))
    place.run()
    assert (place.last("sites").verdict, place.last("sites").reason) == ("not_found", "no_such_number")
    place.web.add(DELTA, html("Delta Chips and Gamma Cloud work together, they said in January 2026."))
    place.run(NOW + MONTH)
    assert (place.last("deals").verdict, place.last("deals").reason) == ("changed", "gone")
    assert place.last("sites").verdict == "not_found"


def test_robots_rules_and_terms_are_kept(place):
    place.web.add("https://delta.example.org/robots.txt", Answer(b"User-agent: *\nDisallow: /d\n"))
    place.feeds = [replace(place.feeds[0], site="beta.example.org", pages=False)]
    place.run()
    assert (place.last("deals").verdict, place.last("deals").reason) == ("not_checked", "robots")
    assert (place.last("figures", BETA).verdict, place.last("figures", BETA).reason) == ("not_checked", "terms")
    assert place.web.count(DELTA) == place.web.count(BETA) == 0


WALLS = {
    "captcha": Answer(b"<html><head><title>Just a moment...</title></head><body>$2 billion?</body></html>"),
    "paywall": Answer(b"<html><title>Delta</title><body>Subscribe to continue reading</body></html>"),
    "no_text": Answer(b"<html><body><div id=app></div><script>$2 billion</script></body></html>"),
    "refused": Answer(b"no", 403),
    "unreadable": Answer(b"%PDF-1.4 broken", headers={"Content-Type": "application/pdf"}),
    "unreachable": Answer(b"sorry", 500),
}


@pytest.mark.parametrize("reason", WALLS)
def test_a_page_that_cannot_be_read_takes_no_verdict_back(place, reason):
    place.run()
    place.web.add(DELTA, WALLS[reason])
    place.run(NOW + MONTH)
    row = place.last("deals")
    assert (row.verdict, row.reason, row.passage) == ("not_checked", reason, "")
    stands = place.stands("deals")
    assert (stands["verdict"], stands["confirmed_on"].date(), stands["trouble"]) == ("confirmed", NOW.date(), reason)
    assert place.last("sites").verdict == "confirmed"


def test_a_chip_is_looked_for_by_its_memory_and_by_its_model_alone(place):
    page = "https://delta.example.org/d1000"
    place.tables["chips"] = place.tables["chips"].assign(chip="Delta D1000 (card)", memory_gb=141.0, tdp_w=700.0)
    place.web.add(page, html("The D1000 carries 141 GB of memory."))
    place.run()
    last = place.last("chips")
    assert (last.row_key, last.stated, last.verdict, last.reason) == (
        "Delta D1000 (card)",
        "141 GB",
        "confirmed",
        "name",
    )
    place.web.add(page, html("The D1000 carries 180 GB of memory."))
    place.run(NOW + MONTH)
    now = place.last("chips")
    assert (now.verdict, now.reason, now.found) == ("changed", "other_number", 180.0)
    place.tables["chips"] = place.tables["chips"].assign(memory_gb=None)
    place.run(NOW + 2 * MONTH)
    assert (place.last("chips").stated, place.last("chips").verdict) == ("700 W", "not_found")


def test_a_page_that_a_mirror_does_not_hold_is_not_said_to_be_gone(place):
    place.web.add(DELTA, Answer(b"not recorded", 404))
    place.run()
    assert [row.table_name for row in place.rows()].count("deals") == 0
    assert place.outcome == ("updated", "4 confirmed; not on the mirror: 1 page")
    for url in (ALPHA, BETA, OULU):
        place.web.add(url, Answer(b"not recorded", 404))
    place.run(NOW + MONTH)
    assert place.outcome == ("skipped", "the mirror holds none of the 4 cited pages that are due")


def test_a_page_that_is_gone_is_not_found(place):
    place.web.add(DELTA, Answer(b"gone", 410))
    place.run()
    assert (place.last("deals").verdict, place.last("deals").reason) == ("not_found", "page_gone")


def test_a_file_in_a_repository_is_asked_for_as_it_is(place):
    page = "https://github.com/gamma/halls/blob/0a1b/halls.json"
    place.tables["sites"] = place.tables["sites"].assign(source_url=page)
    told = Answer(b'[{"name": "Gamma Oulu", "mw": 20}]', headers={"Content-Type": "text/plain"})
    place.web.add("https://raw.githubusercontent.com/gamma/halls/0a1b/halls.json", told)
    place.run()
    assert (place.last("sites").url, place.last("sites").reason) == (page, "table")
    assert place.web.count(page) == 0


def test_a_pdf_is_read(place):
    lines = ["Delta Chips takes a licence of Gamma Cloud.", "It pays 2 billion US dollars in 2026."]
    place.web.add(DELTA, Answer(pdf(lines, title="Agreement"), headers={"Content-Type": "application/pdf"}))
    place.run()
    assert (place.last("deals").verdict, "2 billion US dollars" in place.last("deals").passage) == ("confirmed", True)


HOSTILE = {
    "deep": b"<div>" * 20_000 + b"$2 billion",
    "binary": bytes(range(256)) * 2000,
    "digits": b"<p>" + b"9" * 200_000 + b" billion $" * 3000,
    "entities": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "$2 billion">]><a>&b;</a>' * 50,
    "script": b"<p>Delta Chips <script>alert(1)</script> pays $2 billion to Gamma Cloud in 2026.</p>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_costs_at_most_its_own_rows(place, name):
    place.web.add(DELTA, Answer(HOSTILE[name], headers={"Content-Type": "text/html"}))
    place.run()
    assert place.last("sites").verdict == "confirmed"
    assert place.last("deals").verdict in CITATION_VERDICTS
    assert "script>" not in place.last("deals").passage


def test_where_no_page_answers_nothing_is_said_of_any(place):
    with mock.patch("ingest.collect.Collector.pages", side_effect=_dead):
        place.run()
    assert place.rows() == []
    assert place.outcome == ("failed", "no page could be read: 4 × its name is not found")


def _dead(urls):
    return ((url, Failure(url, "its name is not found", unreachable=True)) for url in urls)


def test_a_week_asks_for_no_more_pages_than_it_may_and_unread_ones_come_first(place):
    with mock.patch.object(step, "PAGES", 1):
        place.run()
        assert [row.url for row in place.rows()] == [ALPHA, ALPHA]  # the newest statement first
        place.web.asked.clear()
        place.run(NOW + timedelta(days=5))
        assert place.web.asked == []
        place.run(NOW + timedelta(days=7))
    assert {row.url for row in place.rows()} == {ALPHA, BETA}


def test_a_page_that_did_not_answer_is_asked_again_after_a_week(place):
    place.web.add(DELTA, Answer(b"sorry", 500))
    place.run()
    assert place.last("deals").reason == "unreachable"
    place.web.add(DELTA, html(TOLD))
    place.web.asked.clear()
    place.run(NOW + timedelta(days=7))
    assert {asked.url for asked in place.web.asked if "robots" not in asked.url} == {DELTA}
    assert place.last("deals").verdict == "confirmed"


def test_a_row_that_says_another_number_was_never_checked(place):
    place.run()
    place.tables["deals"] = place.tables["deals"].assign(value_usd_bn=5.0)
    place.run(NOW + timedelta(days=1))
    stands = place.stands("deals")
    assert (stands["verdict"], stands["reason"]) == ("not_found", "no_such_number")


def test_counts_add_up_to_all_rows(place):
    with mock.patch.object(step, "PAGES", 2):
        place.run()
    wanted = citations.sought(place.tables)
    found = citations.counts(citations.standing(place.frame(), wanted))
    assert found == {"confirmed": 3, "changed": 0, "not_found": 0, "not_checked": 0, "": 2}
    assert sum(found.values()) == len(wanted)


@pytest.fixture
def sources():
    with mock.patch("ingest.sources.found", return_value=[source.SOURCE]):
        yield


def outcome(data: Path) -> tuple[str, str]:
    rows = Store(data).outcomes().sort_values("run")
    row = rows[rows["source"] == step.KEY].iloc[-1]
    return row["outcome"], row["reason"]


def test_a_refresh_keeps_verdicts_and_no_export_gives_a_passage_away(sources, web, tmp_path, made):
    data = tmp_path / "store"
    assert invented.run(data, made, offline=True, only=[step.KEY])[0] == 0
    assert outcome(data) == ("skipped", "offline: cited pages are read again only with a network")

    _, told = invented.run(data, made, web.url, only=[step.KEY])

    assert "citations: updated, 5 entries, 5 new or changed (5 confirmed)" in told
    dataset = Dataset.open(data=data)
    assert set(dataset.citations()["verdict"]) == {"confirmed"}
    held = dataset.table("citations")
    assert (held["passage"] != "").all()
    export.export(dataset, tmp_path / "out")
    given = pd.read_csv(tmp_path / "out" / "citations.csv")
    assert len(given) == 5
    assert "passage" not in given.columns
    assert RANGE not in "".join(path.read_text() for path in (tmp_path / "out").glob("*.csv"))
    assert list(contract.faults({"citations": held})) == []
    undated = contract.faults({"citations": held.assign(checked_on=pd.NaT)})
    assert [fault.rpartition(", ")[2] for fault in undated] == ["checked_on: is empty"] * 5
    head = Store(data).head()
    web.asked.clear()
    _, told = invented.run(data, made, web.url, only=[step.KEY])
    assert (web.asked, Store(data).head(), "Nothing changed" in told) == ([], head, True)


def test_a_fault_of_the_step_is_its_outcome(sources, web, tmp_path, made):
    with mock.patch("ingest.citing.step.sought", side_effect=ValueError("odd")):
        invented.run(tmp_path / "store", made, web.url, only=[step.KEY])
    assert outcome(tmp_path / "store") == ("failed", "unexpected: ValueError: odd")
    assert len(Store(tmp_path / "store").read("figures")) == 2
