"""A whole refresh against invented answers: what comes in, what a repeat changes, and what each fault costs."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from unittest import mock

import pandas as pd
import pytest

from ingest import refresh as refreshing
from market import Dataset, progress
from market.audit import audit
from market.curated import CuratedError, load
from market.store import Busy, NotWritable, Store
from tests.ingest import invented
from tests.ingest.invented import ALPHA, BETA, ECB, GAMMA, LATER, NOW, feed, run
from tests.market import correcting, curated_folder
from tests.replay import Answer, Replay

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Week:
    """A dataset after one refresh, what the refresh printed, and what it asked for. Not to be written."""

    data: Path
    told: str
    web: Replay


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    place = tmp_path_factory.mktemp("week")
    with Replay() as replay:
        invented.week(replay)
        status, told = run(place / "store", invented.folder(place / "curated"), replay.url)
        assert status == 0, told
        yield Week(place / "store", told, replay)


def outcomes(data: Path) -> dict[str, tuple[str, str]]:
    """Source -> outcome and reason of its last run."""
    rows = Store(data).outcomes().sort_values("run")
    return {row["source"]: (row["outcome"], row["reason"]) for _, row in rows.iterrows()}


def documents(data: Path, source: str) -> pd.DataFrame:
    rows = Store(data).read("documents")
    return rows[rows["source"] == source].set_index("url")


def copies(data: Path) -> int:
    """How many answers are kept."""
    return len(list(data.glob("raw/*/*/*.json")))


def test_a_cited_page_keeps_the_tags_of_the_rows_that_cite_it(data, curated):
    run(data, curated, offline=True)
    cited = load(curated)["documents"].set_index("document_id").sort_index()
    held = Store(data).read("documents").set_index("document_id").sort_index()
    told = ["topics", "companies", "chips", "sites", "programmes", "deals", "lean"]
    assert (cited["topics"] != "").any()
    pd.testing.assert_frame_equal(held[told], cited[told], check_dtype=False)


def test_a_week_comes_in(first):
    assert {key: outcome for key, (outcome, _) in outcomes(first.data).items()} == dict.fromkeys(
        ("alpha", "beta", "gamma", "ecb"), "updated"
    )
    alpha = documents(first.data, "alpha")
    assert list(alpha.sort_index()["published_on"]) == ["2026-11-19", "2026-11-18"]
    assert (alpha["content_hash"] != "").all()
    beta, gamma = documents(first.data, "beta"), documents(first.data, "gamma")
    assert list(beta.index) == ["https://beta.example/a"]
    assert beta.iloc[0]["published_on"] == "2026-11-19"
    undated = gamma.iloc[0]
    assert (undated["published_on"], undated["published_precision"], undated["publisher"]) == (
        "",
        "none",
        "Gamma Cloud",
    )
    assert "Release 2026-W47.1" in first.told


def test_the_same_words_in_two_feeds_are_one_story_with_one_original(web, data, tmp_path):
    words = "Alpha Research expects that spending on inference will pass training by 2027, as its analysts said. "
    for key, day in (("one", "Mon, 16 Nov 2026"), ("two", "Tue, 17 Nov 2026")):
        item = (f"Inference, says {key}", f"https://{key}.example/a", f"{day} 10:00:00 GMT")
        web.add(f"https://{key}.example/feed", Answer(feed(item, lead=words)))
    curated = invented.folder(tmp_path / "two", "one", "two")
    for now in (NOW, LATER):
        assert run(data, curated, web.url, now=now)[0] == 0
        one, two = (documents(data, key).iloc[0] for key in ("one", "two"))
        assert (one["copy_of"], two["copy_of"]) == ("", one["document_id"])
        assert one["story"] == two["story"] != ""


def test_rates_come_in(first):
    rates = Store(first.data).read("rates")
    assert rates[rates["day"] == "2026-11-19"].set_index("currency")["per_euro"].to_dict() == {"USD": 1.15, "JPY": 170}


def test_the_curated_rows_are_in_with_their_documents(first):
    store = Store(first.data)
    figures = store.read("figures")
    cited = set(figures[figures["origin"] == "curated"]["document_id"])
    assert len(figures[figures["origin"] == "curated"]) == 2
    assert cited <= set(store.read("documents")["document_id"])
    assert len(store.read("segments")) == 2


def test_what_a_page_says_is_read_with_its_words(first):
    figures = Store(first.data).read("figures")
    read = figures[(figures["origin"] == "read") & (figures["source_url"] == "https://alpha.example/1")]
    [(_, row)] = read.iterrows()
    assert (row["value"], row["unit"], row["published_on"]) == (4.0, "USD_bn", "2026-11-19")
    assert row["span"] in row["quote"]
    assert row["document_id"] == documents(first.data, "alpha").loc[row["source_url"], "document_id"]


def test_pages_are_fetched_only_where_the_feed_lets_them_be(first):
    assert first.web.count("https://alpha.example/1") == 1
    assert first.web.count("https://alpha.example/3") == 0
    assert first.web.count("https://beta.example/a") == first.web.count("https://gamma.example/x") == 0


def test_no_text_of_a_page_is_kept_as_a_text(first):
    assert Store(first.data).read("texts").empty


def test_the_second_refresh_changes_nothing(web, data, curated):
    run(data, curated, web.url)
    head = Store(data).head()
    web.asked.clear()
    status, told = run(data, curated, web.url, now=LATER)
    assert status == 0
    assert Store(data).head() == head
    assert len(Store(data).releases()) == 1
    assert "Nothing changed; release 2026-W47.1 stands." in told
    assert {outcome for outcome, _ in outcomes(data).values()} == {"unchanged"}
    conditions = {asked.url: asked.headers.get("if-none-match") for asked in web.asked}
    assert (conditions[ALPHA], conditions[ECB]) == ('"alpha1"', '"ecb1"')
    assert web.count("https://alpha.example/1") == 0


def test_a_changed_feed_makes_a_new_release(web, data, curated):
    run(data, curated, web.url)
    web.add(GAMMA, Answer(feed(("GPU rental prices rise", "https://gamma.example/y", "Fri, 20 Nov 2026 08:00:00 GMT"))))
    run(data, curated, web.url, now=LATER)
    assert outcomes(data)["gamma"][0] == "updated"
    assert len(documents(data, "gamma")) == 2
    assert list(Store(data).releases()["release"]) == ["2026-W47.1", "2026-W48.1"]


FAULTS = {
    "html": (Answer(b"<html><body>Are you a robot?</body></html>"), "the answer is no feed but a page of HTML"),
    "empty": (Answer(b""), "the answer is empty"),
    "hollow": (Answer(feed()), "a feed without items"),
    "gone": (Answer(b"no", 404), "HTTP 404"),
    "shut": (Answer(b"no", 403), "HTTP 403"),
    "frozen": (Answer(feed(("GPU prices", "https://gamma.example/old", "Thu, 01 Jan 2026 08:00:00 GMT"))),
               "frozen: the newest entry is of 2026-01-01, 323 days ago"),
    "astray": (Answer(status=302, headers={"Location": "http://127.0.0.1:9/x"}),
               "refused: 127.0.0.1 is a private address"),
    "cut": (Answer(feed(("GPU prices", "https://cut.example/1", "")), cut=True), "the answer was cut short"),
}  # fmt: skip


def test_sources_in_trouble_fail_alone(web, data, tmp_path):
    curated = invented.folder(tmp_path / "curated", *FAULTS)
    for key, (answer, _) in FAULTS.items():
        web.add(f"https://{key}.example/feed", answer)
    status, told = run(data, curated, web.url)
    assert status == 0  # none of them has ever worked, so nobody relied on them
    found = outcomes(data)
    assert {key: found[key] for key in FAULTS} == {key: ("failed", reason) for key, (_, reason) in FAULTS.items()}
    assert {found[key][0] for key in ("alpha", "beta", "gamma", "ecb")} == {"updated"}
    assert "html: failed (the answer is no feed but a page of HTML)" in told


def test_fewer_entries_than_are_due_is_a_failure_but_what_came_is_kept(web, data, curated):
    title = "AI training cluster opens"
    web.add(ALPHA, Answer(feed((title, "https://alpha.example/2", "Wed, 18 Nov 2026 08:00:00 GMT"))))
    run(data, curated, web.url)
    assert outcomes(data)["alpha"] == ("failed", "1 entries where 2 or more are due")
    assert len(documents(data, "alpha")) == 1


def test_a_correction_that_no_longer_holds_fails_and_the_release_stands(web, data, curated):
    name = correcting.figure_named(curated, "Alpha Research")
    correcting.write(curated, correcting.correction(name))
    assert run(data, curated, web.url)[0] == 0
    assert outcomes(data)["corrections"] == ("unchanged", "")
    assert 3.0 in set(Dataset.open(data=data).figures()["value"])

    curated_folder.change(curated, "figures", 0, value="31")  # the source is repaired, and so the row is another
    status, told = run(data, curated, web.url, now=LATER)

    sentence = f"corrections.csv, line 2: figures {name}, value: expected '30', found no such row; the source may be "
    assert status == 1
    assert outcomes(data)["corrections"] == ("failed", f"{sentence}repaired: remove the correction")
    assert f"corrections: failed ({sentence}repaired: remove the correction)" in told
    repaired = Dataset.open(data=data)
    assert repaired.release == "2026-W48.1"
    assert 31.0 in set(repaired.figures()["value"])
    assert f"{sentence}repaired: remove the correction" in audit(repaired, curated)

    correcting.write(curated)
    assert run(data, curated, web.url, now=LATER)[0] == 0
    assert outcomes(data)["corrections"] == ("unchanged", "")


def test_a_correction_holds_against_the_rows_of_a_source(web, data, curated):
    rate = {"table_name": "rates", "column_name": "per_euro", "expected": "1.15", "corrected": "1.16"}
    correcting.write(curated, correcting.correction("USD|2026-11-19", **rate))
    assert run(data, curated, web.url)[0] == 0
    rates = Dataset.open(data=data).table("rates")
    rates = rates[rates["day"] == "2026-11-19"].set_index("currency")["per_euro"]
    assert rates.to_dict() == {"USD": 1.16, "JPY": 170}
    assert run(data, curated, web.url, now=LATER)[0] == 0  # what is stored is still what the source said

    web.add(ECB, Answer(invented.archive("2026-11-20,1.17,171.0,", "2026-11-19,1.16,170.0,"), etag='"ecb2"'))
    status, told = run(data, curated, web.url, now=LATER)
    assert status == 1
    assert "rates USD|2026-11-19, per_euro: expected '1.15', found '1.16'" in told


def test_an_empty_answer_never_replaces_what_was_there(web, data, curated):
    run(data, curated, web.url)
    head = Store(data).head()
    for url in (ALPHA, BETA, GAMMA, ECB):
        web.add(url, Answer(b""))
    run(data, curated, web.url, now=LATER)
    assert Store(data).head() == head


def test_a_proven_source_that_fails_makes_the_exit_status_1(web, data, curated):
    run(data, curated, web.url)
    web.add(GAMMA, Answer(b"gone", 410))
    status, told = run(data, curated, web.url, now=LATER)
    assert status == 1
    assert "2026-W47.1 stands" in told


def test_pages_behind_walls_are_told_and_the_item_stays(web, data, curated):
    web.add("https://alpha.example/1", Answer(invented.page("Just a moment...")))
    run(data, curated, web.url)
    outcome, reason = outcomes(data)["alpha"]
    assert outcome == "updated"
    assert reason == "pages without text: 1 × the page asks whether a person reads it (captcha or block page)"
    assert documents(data, "alpha").loc["https://alpha.example/1", "content_hash"] == ""


def test_no_network_is_told_in_one_line_and_the_curated_rows_are_published(data, curated):
    with Replay() as gone:
        dead = gone.url
    status, told = run(data, curated, dead)
    assert status == 0
    assert "Could not be reached: ecb, alpha, beta, gamma." in told.splitlines()
    assert len(Store(data).read("figures")) == 2
    assert len(Store(data).releases()) == 1


def test_only_asks_those_sources(web, data, curated):
    run(data, curated, web.url, only=["gamma"])
    assert set(outcomes(data)) == {"gamma"}
    assert web.count(ALPHA) == web.count(ECB) == 0


def test_only_of_an_unknown_source_is_refused_before_anything_is_written(data, curated):
    with pytest.raises(refreshing.UnknownSourceError, match="there is no source 'nosuch'; the sources are alpha, beta"):
        run(data, curated, only=["nosuch"])
    assert not data.exists()


def test_a_faulty_curated_file_stops_before_anything_is_written(data, curated):
    curated_folder.change(curated, "figures", 0, unit="bananas")
    with pytest.raises(CuratedError, match=r"figures\.csv, line 2, unit"):
        run(data, curated, offline=True)
    assert not data.exists()


def test_what_the_deadline_leaves_out_is_skipped_and_the_rest_published(web, data, curated, monkeypatch):
    """The deadline comes when the others have answered, however long that takes here."""
    web.add(GAMMA, Answer(feed(("GPU", "https://gamma.example/x", "")), delay=600))
    clock = mock.Mock(monotonic=lambda: time.monotonic() + 10_000 * (copies(data) == 3))
    monkeypatch.setattr("ingest.pool.time", clock)
    monkeypatch.setattr("ingest.pool._BEAT_SECONDS", 0.1)
    status, told = run(data, curated, web.url, deadline=5_000)
    assert status == 0
    assert outcomes(data)["gamma"] == ("skipped", "deadline")
    assert outcomes(data)["ecb"][0] == "updated"
    assert "skipped (deadline): gamma" in told


def test_offline_on_an_empty_dataset_publishes_the_curated_files(data, curated):
    status, told = run(data, curated, offline=True)
    assert status == 0
    assert set(outcomes(data).values()) == {("skipped", "offline, and no copy is kept")}
    assert "Release 2026-W47.1: " in told


def test_offline_parses_every_kept_copy_again(web, data, curated, tmp_path, monkeypatch):
    monkeypatch.setenv("CROSSOVER_RAW", str(tmp_path / "raw"))
    run(data, curated, web.url)
    web.add(GAMMA, Answer(feed(("GPU rental prices rise", "https://gamma.example/y", "Fri, 20 Nov 2026 08:00:00 GMT"))))
    run(data, curated, web.url, now=LATER)
    web.asked.clear()
    again = tmp_path / "again"
    run(again, curated, offline=True, now=LATER)
    assert web.asked == []
    assert set(documents(again, "gamma").index) == {"https://gamma.example/x", "https://gamma.example/y"}
    assert set(documents(again, "alpha").index) == {"https://alpha.example/1", "https://alpha.example/2"}
    assert (documents(again, "alpha")["content_hash"] != "").all()


def test_a_row_gone_from_the_curated_files_is_withdrawn(data, curated):
    run(data, curated, offline=True)
    path = curated / "figures.csv"
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:2]))
    run(data, curated, offline=True, now=LATER)
    store = Store(data)
    assert list(store.read("figures")["publisher"]) == ["Alpha Research"]
    assert store.read("prices").empty
    assert "https://beta.example.org/b" not in set(store.read("documents")["url"])


def test_one_article_in_two_feeds_stays_with_the_first(web, data, curated):
    same = ("GPU rental prices fall", "https://gamma.example/x?utm_source=alpha", "Thu, 19 Nov 2026 08:00:00 GMT")
    web.add(ALPHA, Answer(feed(same, ("AI training cluster opens", "https://alpha.example/2", ""))))
    run(data, curated, web.url)
    head = Store(data).head()
    rows = Store(data).read("documents")
    assert list(rows[rows["canonical_url"] == "https://gamma.example/x"]["source"]) == ["alpha"]
    run(data, curated, web.url, now=LATER)
    assert Store(data).head() == head


def test_a_page_that_curated_rows_cite_is_one_document_with_the_feeds(web, data, curated):
    cited = "https://alpha.example.org/a"
    run(data, curated, offline=True)
    web.add(GAMMA, Answer(feed(("GPU rental prices fall", cited, "Thu, 19 Nov 2026 08:00:00 GMT"))))
    for _ in range(2):
        run(data, curated, web.url)
    rows = Store(data).read("documents")
    assert list(rows[rows["url"] == cited]["source"]) == ["gamma"]
    assert len(Store(data).releases()) == 2


def test_a_second_refresh_while_one_runs_stops_with_a_clear_message(data, curated):
    store = Store(data)
    held = subprocess.Popen(
        [sys.executable, "-c", f"from market.store import Store\nwith Store({str(data)!r}).writer():\n"
         " print('held', flush=True)\n input()"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert held.stdout is not None
    assert held.stdout.readline() == b"held\n"
    try:
        with pytest.raises(Busy, match=r"another refresh has been running since .* \(process \d+\)"):
            run(data, curated, offline=True)
    finally:
        held.communicate(b"\n")
    assert store.head() == {}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom the file system can refuse")
def test_a_folder_that_cannot_be_written(tmp_path, curated):
    (tmp_path / "shut").mkdir(mode=0o500)
    with pytest.raises(NotWritable, match="cannot be written"):
        run(tmp_path / "shut" / "store", curated, offline=True)


def test_a_file_where_the_dataset_should_be(tmp_path, curated):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(NotWritable, match="cannot be written"):
        run(tmp_path / "file" / "store", curated, offline=True)


def test_a_refresh_that_is_killed_loses_nothing(web, data, curated):
    """Killed while one host keeps it waiting: nothing is published, the copies are kept, the next run completes."""
    web.add(GAMMA, Answer(feed(("GPU rental prices fall", "https://gamma.example/x", "")), delay=600))
    code = (
        "import sys; from pathlib import Path; from tests.ingest.invented import run;"
        "print(run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(data), str(curated), web.url], cwd=ROOT)
    while not (web.count(GAMMA) and copies(data) >= 3) and process.poll() is None:
        time.sleep(0.05)
    running = progress.read(data, NOW)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert running is not None
    assert running.step == "Fetching sources"
    assert progress.read(data, NOW + timedelta(seconds=1)) is None
    assert Store(data).releases().empty
    web.add(GAMMA, Answer(feed(("GPU rental prices fall", "https://gamma.example/x", ""))))
    web.asked.clear()
    status, told = run(data, curated, web.url)
    assert status == 0, told
    assert {outcome for outcome, _ in outcomes(data).values()} == {"updated"}
    assert any(asked.url == ALPHA and asked.headers.get("if-none-match") == '"alpha1"' for asked in web.asked)
    assert len(documents(data, "alpha")) == 2


class Killed(BaseException):
    """What a kill at this place leaves, without a process."""


def test_what_was_read_by_a_run_that_was_killed_before_its_figures_stood_is_read_again(web, data, curated, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("ingest.keep._read_rows", mock.Mock(side_effect=Killed))
        with pytest.raises(Killed):
            run(data, curated, web.url)
    assert Store(data).releases().empty
    web.add(ALPHA, Answer(feed(*[(f"GPU note {n}", f"https://alpha.example/new{n}", "") for n in range(2)])))
    assert run(data, curated, web.url, now=LATER)[0] == 0  # the feed has moved on: only the kept page tells it
    figures = Store(data).read("figures")
    assert list(figures[figures["source_url"] == "https://alpha.example/1"]["value"]) == [4.0]
    before = Store(data).head()
    assert run(data, curated, web.url, now=LATER)[0] == 0
    assert Store(data).head() == before


def test_a_document_that_upsets_the_reader_is_told_and_keeps_its_rows(web, data, curated, monkeypatch):
    run(data, curated, web.url)
    figures = Store(data).read("figures")

    def upset(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ingest.reading.read", upset)
    assert "Could not be read" not in run(data, curated, web.url, now=LATER)[1]  # what was read is not read twice
    monkeypatch.setattr("ingest.understand.current", lambda _: "another program")
    status, told = run(data, curated, web.url, now=LATER)
    assert status == 0
    assert "Could not be read: Alpha spends $4 billion on inference chips (ZeroDivisionError)" in told
    pd.testing.assert_frame_equal(Store(data).read("figures"), figures)
