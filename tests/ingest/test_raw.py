"""Raw copies: kept before parsing, once for the same bytes, sound or not there at all, gone after their time."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest import raw
from ingest.fetch import Fetched
from ingest.raw import RawCopies

URL = "https://paper.example/feed?api_key=hush"
NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
HEADERS = {"content-type": "text/xml", "etag": '"v1"', "set-cookie": "session=hush"}


def answer(body: bytes = b"<rss/>", status: int = 200, at: datetime = NOW, **headers: str) -> Fetched:
    return Fetched(URL, URL, status, HEADERS | headers, body, at)


@pytest.fixture
def copies(tmp_path):
    return RawCopies(tmp_path)


def test_a_copy_is_kept_with_its_circumstances(copies, tmp_path):
    kept = copies.keep(answer())
    assert copies.latest(URL) == kept
    assert kept.body == b"<rss/>"
    [sidecar] = tmp_path.glob("*/*/*.json")
    notes = json.loads(sidecar.read_text())
    assert notes["sha256"] == kept.sha256
    assert (notes["status"], notes["first_seen"]) == (200, NOW.isoformat())
    assert notes["headers"] == {"content-type": "text/xml", "etag": '"v1"'}


def test_no_secret_is_written_down(copies, tmp_path):
    copies.keep(answer())
    told = "".join(path.read_text() + str(path) for path in tmp_path.rglob("*.json"))
    assert "hush" not in told


def test_the_same_bytes_again_are_seen_and_not_kept_twice(copies, tmp_path):
    copies.keep(answer())
    later = NOW + timedelta(days=7)
    kept = copies.keep(answer(at=later, etag='"v2"'))
    assert (kept.first_seen, kept.last_seen, kept.headers["etag"]) == (NOW, later, '"v2"')
    assert len(list(tmp_path.rglob("*.gz"))) == 1


def test_a_304_marks_the_newest_copy_as_seen(copies):
    copies.keep(answer())
    kept = copies.keep(answer(b"", 304, NOW + timedelta(days=7)))
    assert kept.body == b"<rss/>"
    assert kept.last_seen == NOW + timedelta(days=7)


def test_a_304_without_a_copy_is_refused(copies):
    with pytest.raises(KeyError, match="no copy is kept"):
        copies.keep(answer(b"", 304))


def test_other_bytes_are_another_copy(copies):
    copies.keep(answer())
    copies.keep(answer(b"<rss>2</rss>", at=NOW + timedelta(days=7)))
    assert [copy.body for copy in copies.copies(URL)] == [b"<rss/>", b"<rss>2</rss>"]


@pytest.mark.parametrize("damage", [b"", b"no gzip", gzip.compress(b"other bytes"), gzip.compress(b"<rss/>")[:-9]])
def test_a_damaged_copy_is_as_good_as_none(copies, tmp_path, damage):
    copies.keep(answer())
    [file] = tmp_path.rglob("*.gz")
    file.write_bytes(damage)
    assert copies.latest(URL) is None


def test_half_a_copy_of_a_killed_run_is_none_and_goes(copies, tmp_path):
    copies.keep(answer())
    [sidecar] = tmp_path.rglob("*.json")
    sidecar.unlink()
    assert copies.latest(URL) is None
    copies.expire(datetime.now(UTC) + timedelta(days=2))
    assert list(tmp_path.rglob("*.gz")) == []


def test_copies_expire_after_their_time(copies, tmp_path):
    copies.keep(answer())
    assert copies.expire(NOW + timedelta(days=raw.KEPT_DAYS)) == 0
    assert copies.expire(NOW + timedelta(days=raw.KEPT_DAYS, seconds=1)) == 1
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_month_passes_before_all_copies_are_looked_through_again(copies, tmp_path):
    copies.keep(answer())
    copies.sweep(NOW)
    old = answer(b"<rss>2</rss>", at=NOW - timedelta(days=raw.KEPT_DAYS + 1))
    copies.keep(old)
    copies.sweep(NOW + timedelta(days=raw.SWEEP_DAYS - 1))
    assert len(list(tmp_path.rglob("*.gz"))) == 2
    copies.sweep(NOW + timedelta(days=raw.SWEEP_DAYS))
    assert [kept.body for kept in copies.copies(URL)] == [b"<rss/>"]


def test_what_was_made_of_a_copy_is_noted_with_it_and_goes_with_it(copies):
    copies.note(copies.keep(answer()), {"with": "program", "page": {"title": "Racks"}})
    later = NOW + timedelta(days=7)
    copies.keep(answer(b"", 304, later))
    noted = copies.newest(URL)
    assert noted is not None
    assert (noted.made["page"]["title"], noted.last_seen) == ("Racks", later)
    copies.keep(answer(b"<rss>2</rss>", at=later + timedelta(days=1)))
    fresh = copies.newest(URL)
    assert fresh is not None
    assert (fresh.made, fresh.body) == ({}, b"<rss>2</rss>")


def test_where_they_lie(monkeypatch, tmp_path):
    monkeypatch.delenv("CROSSOVER_RAW", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert raw.folder("/data/store") == Path("/data/store/raw")
    assert raw.folder("s3://bucket/store").is_relative_to(tmp_path)
    monkeypatch.setenv("CROSSOVER_RAW", "/elsewhere")
    assert raw.folder("s3://bucket/store") == raw.folder("/data/store") == Path("/elsewhere")
