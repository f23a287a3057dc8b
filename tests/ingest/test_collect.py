"""Sources of several addresses: what is asked, what one failing address costs, what leads to what."""

import datetime as dt
import json
from collections import Counter
from dataclasses import replace

import pandas as pd
import pytest

from ingest import crew, feeds, forms, gathered, keep, outcomes, vintages
from ingest.articles import Brought
from ingest.collect import Collector
from ingest.crew import Crew
from ingest.fetch import Fetched, Fetcher, Mirror
from ingest.raw import RawCopies
from ingest.refresh import known_sources
from ingest.source import Answer, LayoutChangedError, Source
from ingest.understand import Desk
from market.curated import Feed
from market.records import Figure, Rate
from market.store import Store
from tests.ingest.invented import NOW, feed, folder, run
from tests.replay import Answer as Told
from tests.replay import Replay

LIST, ONE, TWO = (f"https://rates.example/{name}" for name in ("list", "one", "two"))


def rates(answer: Answer) -> list[Rate]:
    """`CODE=NUMBER` a line; `>` leads on."""
    lines = [line for line in answer.body.decode().split() if not line.startswith(">")]
    if any("=" not in line for line in lines):
        raise LayoutChangedError("a line without a number")
    return [Rate(code, answer.day, float(number)) for code, _, number in (line.partition("=") for line in lines)]


def led_to(answer: Answer) -> list[str]:
    return [line[1:] for line in answer.body.decode().split() if line.startswith(">")]


SOURCE = Source("pairs", "Pairs", ONE, "free", 7, 1, rates, lambda rows: max((row.day for row in rows), default=None))


@pytest.fixture
def web():
    with Replay() as replay:
        yield replay


def ask(web, tmp_path, *sources: Source, online: bool = True, refusal=lambda _: ""):
    fetcher = Fetcher(mirror=Mirror.at(web.url), sleep=lambda _: None) if online else None
    collector = Collector(RawCopies(tmp_path), fetcher, NOW, None, lambda: None, refusal)
    return {one.source.key: one for one in collector.sources(sources)}


def codes(found) -> list[str]:
    return [row.currency for row in found.rows]


def test_rows_of_all_addresses_come_in_the_order_in_which_the_source_names_them(web, tmp_path):
    web.add(TWO, Told(b"USD=1.2"))
    web.add(ONE, Told(b"GBP=0.9"))
    found = ask(web, tmp_path, replace(SOURCE, url=TWO, more=(ONE,)))["pairs"]
    assert (codes(found), found.failure, found.partly) == (["USD", "GBP"], "", {})


def test_an_answer_leads_to_further_addresses_also_offline(web, tmp_path):
    web.add(LIST, Told(f"CHF=1 >{ONE} >{TWO}".encode()))
    web.add(ONE, Told(f"USD=1.2 >{LIST}".encode()))
    web.add(TWO, Told(b"GBP=0.9"))
    source = replace(SOURCE, url=LIST, follow=led_to)
    assert codes(ask(web, tmp_path, source)["pairs"]) == ["CHF", "USD", "GBP"]
    assert sum(asked.url == LIST for asked in web.asked) == 1
    assert codes(ask(web, tmp_path, source, online=False)["pairs"]) == ["CHF", "USD", "GBP"]


def test_one_failing_address_costs_its_own_rows_only_and_is_named(web, tmp_path):
    web.add(ONE, Told(b"USD=1.2"))
    web.add(TWO, Told(b"maintenance"))
    found = ask(web, tmp_path, replace(SOURCE, more=(TWO, LIST)))["pairs"]
    assert (codes(found), found.failure) == (["USD"], "")
    assert found.partly == {"HTTP 404": 1, "a line without a number": 1}
    [told] = outcomes.of_run("run", [found], Brought(), set(), {"pairs": 1}, NOW)
    assert told.outcome == "updated"
    assert told.reason == "addresses without rows: 1 × HTTP 404; 1 × a line without a number"


def test_all_addresses_failing_is_a_failure(web, tmp_path):
    found = ask(web, tmp_path, replace(SOURCE, more=(TWO,)))["pairs"]
    assert (found.rows, found.failure) == ([], "HTTP 404")


def test_an_absent_address_can_be_an_answer_like_any_other(web, tmp_path):
    web.add(ONE, Told(b"USD=1.2"))
    source = replace(SOURCE, more=(TWO,), absent_is_fine=True)
    assert ask(web, tmp_path, source)["pairs"].partly == {}
    assert ask(web, tmp_path, source, online=False)["pairs"].partly == {}
    none = ask(web, tmp_path / "other", replace(source, url=TWO, more=()))["pairs"]
    assert none.failure == "0 entries where 1 or more are due"


def test_too_few_rows_over_all_addresses_are_a_failure(web, tmp_path):
    web.add(ONE, Told(b"USD=1.2"))
    web.add(TWO, Told(b"GBP=0.9"))
    found = ask(web, tmp_path, replace(SOURCE, more=(TWO,), at_least=3))["pairs"]
    assert found.failure == "2 entries where 3 or more are due"


def test_an_address_that_two_sources_share_is_asked_once(web, tmp_path):
    web.add(ONE, Told(b"USD=1.2"))
    found = ask(web, tmp_path, SOURCE, replace(SOURCE, key="others"))
    assert codes(found["pairs"]) == codes(found["others"]) == ["USD"]
    assert sum(asked.url == ONE for asked in web.asked) == 1


def test_a_refused_source_is_not_asked(web, tmp_path):
    found = ask(web, tmp_path, SOURCE, refusal=lambda source: f"{source.key} is off")["pairs"]
    assert (found.skipped, web.asked) == ("pairs is off", [])


def test_without_a_contact_and_off_by_default_are_outcomes(web, tmp_path, monkeypatch):
    made = [replace(SOURCE, key="shy", contact=True), replace(SOURCE, key="off", url=TWO, by_default=False)]
    monkeypatch.setattr("ingest.sources.found", lambda _: made)
    web.add(ONE, Told(b"USD=1.2"))
    web.add(TWO, Told(b"GBP=0.9"))
    monkeypatch.delenv("CROSSOVER_CONTACT", raising=False)
    curated, data = folder(tmp_path / "curated"), tmp_path / "store"

    def told() -> dict[str, str]:
        run(data, curated, web.url)
        rows = Store(data).outcomes().sort_values("run").set_index("source")
        return {key: rows.loc[[key]].iloc[-1]["outcome"] for key in ("shy", "off")}

    assert told() == {"shy": "skipped", "off": "skipped"}
    monkeypatch.setenv("CROSSOVER_CONTACT", "desk@example.org")
    monkeypatch.setenv("CROSSOVER_ALSO", "off")
    assert told() == {"shy": "updated", "off": "updated"}
    assert len(known_sources(curated)) == len({source.key for source in known_sources(curated)})


def figure(value: float, on: str) -> Figure:
    return Figure(publisher="A", published_on=on, metric="cost", value=value, unit="USD_bn", kind="actual",
                  source_url="https://a.example/", evidence="primary", origin="api")  # fmt: skip


def test_a_download_that_says_the_same_is_no_new_statement_and_a_changed_number_is_one(tmp_path):
    store = Store(tmp_path)
    rows = [figure(1.0, "2026-11-01"), figure(1.0, "2026-11-08"), figure(2.0, "2026-11-15")]
    assert keep.rows_of_source(store, rows, NOW, only_news=True) == 2
    assert keep.rows_of_source(store, [figure(2.0, "2026-11-22")], NOW, only_news=True) == 0
    assert keep.rows_of_source(store, [figure(1.0, "2026-11-22")], NOW, only_news=True) == 1
    held = store.read("figures").sort_values("published_on")
    assert list(zip(held["published_on"], held["value"], strict=True)) == [
        ("2026-11-01", 1.0), ("2026-11-15", 2.0), ("2026-11-22", 1.0),
    ]  # fmt: skip


def test_an_older_download_says_nothing_new_where_a_newer_one_is_held():
    held = pd.DataFrame([vars(figure(2.0, "2026-11-15"))])
    assert vintages.news("figures", [figure(1.0, "2026-11-01")], held) == []


def test_the_day_of_an_answer_is_that_of_its_first_copy(web, tmp_path):
    web.add(ONE, Told(b"USD=1.2", etag='"a"'))
    days = {row.day for _ in range(2) for row in ask(web, tmp_path, SOURCE)["pairs"].rows}
    assert len(days) == 1
    assert isinstance(days.pop(), dt.date)


def test_many_troubles_are_one_line_that_can_be_read():
    """Without a network each of a hundred cited pages has a host of its own."""
    assert gathered.in_words(Counter({"a.example is silent": 1})) == "a.example is silent"
    told = gathered.in_words(Counter({f"{n}.example is silent": 1 for n in range(100, 200)} | {"z.example is late": 4}))
    assert told.startswith("1 × 100.example is silent; 1 × 101.example")
    assert told.endswith("; 4 × z.example is late; 89 × something else")
    assert told.count(";") == 12


OUTLET = Feed("outlet", "Outlet", "https://outlet.example/feed", "en", "outlet.example", "", pages=True, licence="free")


def test_kept_copies_of_many_feeds_are_read_by_all_processes_and_say_the_same(tmp_path, monkeypatch):
    copies = RawCopies(tmp_path)
    outlets = [f"https://outlet-{number}.example/feed" for number in range(4)]
    for number, url in enumerate(outlets):
        body = (
            b"no feed" if number == 3 else feed(("GPU rents fall", f"https://outlet-{number}.example/1", "2026-11-20"))
        )
        copies.keep(Fetched(url, url, 200, {"content-type": "text/xml"}, body, NOW))
    asked = [forms.source(replace(OUTLET, feed=f"outlet_{number}", url=url)) for number, url in enumerate(outlets)]
    alone = list(Collector(copies, None, NOW, None, lambda: None).sources(asked))
    for path in tmp_path.rglob("*.json"):
        path.write_text(json.dumps(json.loads(path.read_text()) | {"made": {}}))
    monkeypatch.setattr(crew, "FEW", 1)
    monkeypatch.setattr(gathered, "FEW", 1)
    with Crew(Desk(copies, tmp_path, {})) as hired:
        together = list(Collector(copies, None, NOW, None, lambda: None).sources(asked, hired))
    assert [(one.source.key, one.rows, one.failure) for one in together] == [
        (one.source.key, one.rows, one.failure) for one in alone
    ]
    assert [len(one.rows) for one in together] == [1, 1, 1, 0]
    assert sum("items" in path.read_text() for path in tmp_path.rglob("*.json")) == 3
    monkeypatch.setattr(feeds, "parse", None)  # what was noted is not read again
    assert [len(one.rows) for one in Collector(copies, None, NOW, None, lambda: None).sources(asked[:3])] == [1, 1, 1]
