"""What the program tells to addresses that the user gave it: the heartbeat after a refresh, and how it is sent."""

import json
from pathlib import Path

import pytest

from ingest.fetch import Failure, Fetcher
from tests.ingest import invented
from tests.ingest.test_fetch import QUICK, fetcher
from tests.replay import Answer, Replay

BEAT = "https://beats.example/s3cret-path?token=s3cret"
SECRETS = ("s3cret", "token")


def refreshed(tmp_path: Path, web: Replay, **more) -> tuple[int, str]:
    return invented.run(tmp_path / "store", invented.folder(tmp_path / "curated"), web.url, **more)


@pytest.fixture
def beating(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSOVER_HEARTBEAT", BEAT)


@pytest.mark.parametrize("status", [200, 204])
@pytest.mark.usefixtures("beating")
def test_a_refresh_that_came_to_its_end_is_told_once(tmp_path, web, status):
    web.add(BEAT, Answer(b"OK" * bool(status == 200), status))
    assert refreshed(tmp_path, web)[0] == 0
    assert web.count(BEAT) == 1
    assert web.count("https://beats.example/robots.txt") == 0


@pytest.mark.usefixtures("beating")
def test_a_heartbeat_that_fails_fails_nothing_and_its_address_is_told_nowhere(tmp_path, web):
    web.add(BEAT, Answer(b"", 404))
    status, out = refreshed(tmp_path, web)
    assert status == 0
    assert "The heartbeat (CROSSOVER_HEARTBEAT) could not be sent: HTTP 404." in out
    assert not any(secret in out for secret in SECRETS)
    kept = [path for path in (tmp_path / "store").rglob("*") if path.is_file()]
    assert not any(b"s3cret" in path.read_bytes() for path in kept)


@pytest.mark.usefixtures("beating")
def test_without_a_network_and_after_a_refresh_that_was_refused_nothing_is_told(tmp_path, web):
    refreshed(tmp_path, web, offline=True)
    with pytest.raises(ValueError, match="there is no source 'nosuch'"):
        refreshed(tmp_path, web, only=["nosuch"])
    assert web.count(BEAT) == 0


def test_without_an_address_nothing_is_told(tmp_path, web, monkeypatch):
    monkeypatch.delenv("CROSSOVER_HEARTBEAT", raising=False)
    _, out = refreshed(tmp_path, web)
    assert "heartbeat" not in out


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://127.0.0.1:9/s3cret", "refused: 127.0.0.1 is a private address"),
        ("ftp://beats.example/s3cret", "not a plain http address"),
        ("https://user:s3cret@beats.example/", "not a plain http address"),
        ("nonsense s3cret", "not a plain http address"),
    ],
)
def test_the_rules_of_the_fetcher_hold_for_what_is_sent(address, why):
    failure = Fetcher(limits=QUICK).send(address)
    assert failure == Failure("", why)


def test_json_is_posted_and_no_redirect_is_followed(web):
    hook, other = "https://hook.example/in/s3cret", "https://other.example/taken"
    web.add(hook, Answer(b"ok"), Answer(b"", 302, {"Location": other}), Answer(b"", 302, {"Location": other}))
    body = json.dumps({"text": "a"}).encode()
    assert fetcher(web).send(hook, body) is None
    [asked] = [asked for asked in web.asked if asked.url == hook]
    assert (asked.body, asked.headers["content-type"]) == (body, "application/json")
    assert fetcher(web).send(hook, body) == Failure("", "HTTP 302")
    assert web.count(other) == 0


def test_a_server_in_trouble_is_told_again(web):
    hook = "https://hook.example/in"
    web.add(hook, Answer(b"", 503), Answer(b"", 200))
    assert fetcher(web, sleep=lambda _: None).send(hook, b"{}") is None
    assert web.count(hook) == 2
