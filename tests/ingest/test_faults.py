"""A good week, a week in which every source answers with a fault of its own, and a week in which all is well again."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.outcomes import expecting
from ingest.refresh import known_sources
from market import Dataset
from market.audit import audit
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import NOW, feed, run
from tests.replay import Answer, Replay

ROOT = Path(__file__).resolve().parents[2]
WEEKS = [NOW.replace(month=month, day=day) for month, day in ((11, 20), (11, 27), (12, 4))]


def items(key: str, week: int, many: int = 6, day: str = "") -> list[tuple[str, str, str]]:
    stated = day or f"{WEEKS[week]:%a, %d %b %Y} 08:00:00 GMT"
    return [(f"GPU prices of {key}, note {week}{n}", f"https://{key}.example/{week}{n}", stated) for n in range(many)]


def news(key: str, many: int = 6, day: str = "") -> bytes:
    return feed(*items(key, 1, many, day))


BOMB = (
    b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "GPU">"""
    + b"".join(b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 20) for letter in b"bcdefghi")
    + b"]><rss><channel><item><title>&i;</title><link>https://bomb.example/1</link></item></channel></rss>"
)
SAME = [
    ("GPU prices", f"https://same.example/1{end}", "Fri, 27 Nov 2026 08:00:00 GMT")
    for end in ("", "?utm_source=x", "#a")
]
THRICE = [("GPU prices fell again", f"https://thrice.example/{page}", "Fri, 27 Nov 2026 08:00:00 GMT")
          for page in ("news/1", "amp/news/1", "news/1?from=home")]  # fmt: skip
FAULTS = {
    "refused": (Answer(b"no", 403), "HTTP 403"),
    "absent": (Answer(b"no", 404), "HTTP 404"),
    "gone": (Answer(b"no", 410), "HTTP 410"),
    "often": (Answer(b"slow down", 429, {"Retry-After": "3600"}), "HTTP 429, asks to wait 3600 s"),
    "broken": (Answer(b"oh", 500), "HTTP 500"),
    "closed": (Answer(b"oh", 503), "HTTP 503"),
    "loop": (Answer(status=301, headers={"Location": "https://loop.example/feed"}), "more than 5 redirects"),
    "astray": (Answer(status=302, headers={"Location": "http://169.254.169.254/latest"}),
               "refused: 169.254.169.254 is a private address"),
    "short": (Answer(news("short"), cut=True), "the answer was cut short"),
    "reset": (Answer(news("reset") * 20, reset=True), "the answer was cut short"),
    "endless": (Answer(b"x" * 12_000_000), "larger than 10,000,000 bytes"),
    "inflated": (Answer(b"0" * 40_000_000, packed=True), "unpacks to more than 30,000,000 bytes"),
    "halved": (Answer(gzip.compress(news("halved") * 40)[:200], headers={"Content-Encoding": "gzip"}), "cut short"),
    "page": (Answer(b"<!doctype html><html><body>Home</body></html>"), "no feed but a page of HTML"),
    "robot": (Answer(b"<html><title>Just a moment...</title></html>"), "no feed but a page of HTML"),
    "empty": (Answer(b""), "the answer is empty"),
    "hollow": (Answer(feed()), "a feed without items"),
    "shape": (Answer(b'{"articles": {}}'), "no feed but JSON"),
    "garbage": (Answer(os.urandom(4000)), "no feed but something else"),
    "frozen": (Answer(news("frozen", day="Thu, 01 Jan 2026 08:00:00 GMT")), "frozen: the newest entry is of 2026-01"),
}  # fmt: skip
SURVIVED = {
    "latin": (Answer(news("latin").replace(b"GPU", "Año GPU".encode("latin-1")).replace(b"UTF-8", b"ISO-8859-1")), 6),
    "undated": (Answer(news("undated", day="soon")), 6),
    "early": (Answer(news("early", day="Fri, 27 Nov 2037 08:00:00 GMT")), 6),
    "same": (Answer(feed(*SAME)), 1),
    "thrice": (Answer(feed(*THRICE, lead="An hour of a GPU costs less than it did a week ago, says the firm.")), 3),
    "bomb": (Answer(BOMB), 0),
    "torn": (Answer(news("torn")[:-200]), 5),
}  # fmt: skip
"""Feeds with a flaw that costs no more than itself, and how many new documents they bring all the same."""


@pytest.fixture(scope="module")
def weeks(tmp_path_factory):
    """The dataset after the week of faults, what was printed, and the same after the week in which all is well."""
    place = tmp_path_factory.mktemp("faults")
    curated, data = invented.folder(place / "curated", *FAULTS, *SURVIVED), place / "store"
    with Replay() as web:
        invented.week(web)
        _well(web, 0)
        assert run(data, curated, web.url)[0] == 0
        faults = audit(Dataset.open(data=data), curated)
        for key, (answer, _) in {**FAULTS, **SURVIVED}.items():
            web.add(f"https://{key}.example/feed", answer)
        bad = (*run(data, curated, web.url, now=WEEKS[1]), _outcomes(data), Store(data).read("documents"))
        assert audit(Dataset.open(data=data), curated) == faults
        _well(web, 2)
        good = (*run(data, curated, web.url, now=WEEKS[2]), _outcomes(data), Store(data).read("documents"))
    return bad, good


def _well(web: Replay, week: int) -> None:
    for key in (*FAULTS, *SURVIVED):
        web.add(f"https://{key}.example/feed", Answer(feed(*items(key, week))))


def _outcomes(data: Path) -> dict[str, tuple[str, str]]:
    rows = Store(data).outcomes().sort_values("run")
    return {row["source"]: (row["outcome"], row["reason"]) for row in rows.to_dict("records")}


@pytest.mark.parametrize("key", FAULTS)
def test_a_fault_is_named_costs_nothing_that_was_held_and_is_made_up_for(weeks, key):
    (_, _, told, held), (_, _, after, caught_up) = weeks
    outcome, reason = told[key]
    assert outcome == "failed"
    assert FAULTS[key][1] in reason
    assert "\n" not in reason
    assert sum(held["source"] == key) >= 6
    assert after[key] == ("updated", "")
    assert sum(caught_up["source"] == key) >= 12


@pytest.mark.parametrize("key", SURVIVED)
def test_a_flaw_costs_no_more_than_itself(weeks, key):
    (_, _, told, held), _ = weeks
    assert told[key][0] == ("updated" if SURVIVED[key][1] else "unchanged")
    assert sum(held["source"] == key) == 6 + SURVIVED[key][1]


def test_the_others_are_unaffected(weeks):
    (status, printed, told, _), (well, _, _, _) = weeks
    assert (status, well) == (1, 0)
    assert {told[key][0] for key in ("alpha", "beta", "gamma", "ecb")} == {"unchanged"}
    assert "Release 2026-W48.1" in printed


def test_nothing_of_an_entity_bomb_is_unfolded(weeks):
    (_, _, _, held), _ = weeks
    assert held["title"].str.len().max() < 1000


def test_one_item_under_three_addresses_is_one_story(weeks):
    (_, _, _, held), _ = weeks
    copies = held[(held["source"] == "thrice") & (held["title"] == "GPU prices fell again")]
    assert (len(copies), copies["story"].nunique()) == (3, 1)


def test_a_future_date_is_no_date(weeks):
    (_, _, _, held), _ = weeks
    assert set(held[held["source"] == "early"]["published_on"]) == {"2026-11-20", ""}


def test_a_feed_with_a_third_of_its_usual_rows_has_failed(tmp_path):
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    with Replay() as web:
        invented.week(web)
        for many in (9, 9, 9, 3):
            web.add(invented.GAMMA, Answer(feed(*items("gamma", 0, many))))
            run(data, curated, web.url, only=["gamma"])
    assert _outcomes(data)["gamma"] == ("failed", "3 entries where 5 or more are due")
    gamma = next(source for source in known_sources(curated) if source.key == "gamma")
    assert expecting([gamma], Store(data).outcomes().iloc[:2]) == [gamma]


@pytest.mark.parametrize("speaks_tls", [False, True])
def test_a_source_that_speaks_no_tls_or_whose_certificate_does_not_verify_is_named(tmp_path, certificate, speaks_tls):
    data = tmp_path / "store"
    with Replay(certificate=certificate if speaks_tls else None) as web:
        invented.week(web)
        place = web.url if speaks_tls else web.url.replace("http:", "https:")
        _, told = run(data, invented.folder(tmp_path / "curated"), place, only=["alpha"])
        assert web.asked == []
    assert "Could not be reached: alpha" in told
    assert _outcomes(data)["alpha"] == (
        "failed", "alpha.example cannot be reached: its certificate or TLS is at fault",
    )  # fmt: skip


def test_a_full_disk_is_one_sentence_and_the_release_stands(tmp_path):
    curated, data = invented.folder(tmp_path / "curated"), tmp_path / "store"
    run(data, curated, offline=True)
    before = Dataset.open(data=data)
    (curated / "inbox").mkdir()
    (curated / "inbox" / "note.txt").write_text("Alpha spends $4 billion on inference in 2026. " * 3)
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300));"
        "from tests.ingest.invented import LATER, run; from pathlib import Path;"
        "from market.store import StoreError\n"
        "try:\n    run(Path(sys.argv[1]), Path(sys.argv[2]), offline=True, now=LATER)\n"
        "except StoreError as error:\n    print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, data, curated], capture_output=True, text=True, cwd=ROOT, timeout=120
    )
    assert "cannot be written" in done.stdout, done.stderr
    after = Dataset.open(data=data)
    assert (after.release, after.counts()) == (before.release, before.counts())
    status, told = run(data, curated, offline=True, now=WEEKS[1])
    assert status == 0
    assert "inbox: updated" in told
