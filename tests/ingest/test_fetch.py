"""The fetcher against a local server: each fault, each rule of politeness, each limit."""

import gzip
import itertools
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from protego import Protego

from ingest.fetch import BadMirrorError, Failure, Fetched, Fetcher, Limits, Mirror, shown
from ingest.fetch.hosts import Turn
from tests.replay import Answer, Replay

QUICK = Limits(connect=1, read=0.5, total=1.5, wire=200_000, body=400_000, back_off=0.01, pace=0.0)
PAGE = "https://paper.example/page"
TEXT = b"<p>Racks ordered for serving models</p>" * 20


@pytest.fixture
def web():
    with Replay() as replay:
        yield replay


def fetcher(web: Replay, **options: Any) -> Fetcher:
    return Fetcher(mirror=Mirror.at(web.url), limits=options.pop("limits", QUICK), **options)


def got(answer: Fetched | Failure) -> Fetched:
    assert isinstance(answer, Fetched), answer
    return answer


def failed(answer: Fetched | Failure) -> str:
    assert isinstance(answer, Failure), answer
    return answer.reason


def test_a_page_arrives_whole_with_its_headers(web):
    web.add(PAGE, Answer(TEXT, headers={"Content-Type": "text/html"}, packed=True))
    answer = got(fetcher(web).get(PAGE))
    assert (answer.body, answer.status, answer.headers["content-type"]) == (TEXT, 200, "text/html")
    assert answer.final_url == PAGE


def test_the_user_agent_carries_the_contact(web):
    web.add(PAGE, Answer(TEXT))
    got(fetcher(web, contact="desk@analysts.example").get(PAGE))
    assert {asked.headers["user-agent"] for asked in web.asked} == {"Crossover/0.1 (+desk@analysts.example)"}


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_refusal_is_told_once(web, status):
    web.add(PAGE, Answer(b"no", status))
    assert failed(fetcher(web).get(PAGE)) == f"HTTP {status}"
    assert web.count(PAGE) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_server_in_trouble_is_asked_again(web, status):
    web.add(PAGE, Answer(b"later", status), Answer(TEXT))
    assert got(fetcher(web).get(PAGE)).body == TEXT
    assert web.count(PAGE) == 2


def test_a_server_that_stays_in_trouble_is_asked_three_times(web):
    web.add(PAGE, Answer(b"later", 503))
    assert failed(fetcher(web).get(PAGE)) == "HTTP 503"
    assert web.count(PAGE) == 3


@pytest.mark.parametrize("form", ["7", "date"])
def test_retry_after_is_obeyed_as_seconds_and_as_a_date(web, form):
    moment = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    wait = "7" if form == "7" else format_datetime(moment + timedelta(seconds=7), usegmt=True)
    web.add(PAGE, Answer(b"slow down", 429, {"Retry-After": wait}), Answer(TEXT))
    slept: list[float] = []
    got(fetcher(web, sleep=slept.append, now=lambda: moment).get(PAGE))
    assert slept == [7.0]


def test_waits_between_tries_double_and_are_spread_at_random(web):
    waits: dict[str, list[float]] = {"a": [], "b": []}
    for name, slept in waits.items():
        page = f"https://paper.example/{name}"
        web.add(page, Answer(b"busy", 503))
        limits = Limits(attempts=5, back_off=1.0, pace=0)
        asking = fetcher(web, limits=limits, sleep=slept.append)
        failed(asking.get(page))
        slept[:] = [wait for wait in slept if wait > 0]
        assert [2**n / 2 <= wait <= 2**n for n, wait in enumerate(slept)] == [True] * 4
    assert waits["a"] != waits["b"]


def test_a_retry_after_beyond_patience_is_not_waited_for(web):
    web.add(PAGE, Answer(b"come back tomorrow", 429, {"Retry-After": "86400"}))
    assert failed(fetcher(web).get(PAGE)) == "HTTP 429, asks to wait 86400 s"
    assert web.count(PAGE) == 1


def test_a_slow_answer_is_given_up(web):
    web.add(PAGE, Answer(TEXT, delay=0.8))
    limits = Limits(read=0.2, total=0.5, attempts=1, pace=0)
    answer = fetcher(web, limits=limits).get(PAGE)
    assert failed(answer) == "paper.example did not answer in time"
    assert isinstance(answer, Failure)
    assert answer.unreachable


def test_a_body_cut_short_is_no_page(web):
    web.add(PAGE, Answer(TEXT, cut=True))
    assert failed(fetcher(web).get(PAGE)) == "the answer was cut short"
    assert web.count(PAGE) == 3


def test_a_connection_torn_down_in_mid_body_is_no_page(web):
    web.add(PAGE, Answer(TEXT * 100, reset=True), Answer(TEXT))
    assert got(fetcher(web).get(PAGE)).body == TEXT  # the second try
    web.add(PAGE, Answer(TEXT * 100, reset=True))
    assert failed(fetcher(web).get(PAGE)) == "the answer was cut short"


def test_a_body_that_stalls_after_its_headers_is_given_up(web):
    web.add(PAGE, Answer(TEXT, stall=1.0))
    limits = Limits(read=0.2, total=5.0, attempts=1, pace=0)
    assert failed(fetcher(web, limits=limits).get(PAGE)) == "paper.example did not answer in time"


def test_a_body_of_a_byte_now_and_then_is_given_up_though_it_never_stalls(web):
    web.add(PAGE, Answer(TEXT, drip=0.05))
    limits = Limits(read=0.5, total=0.4, attempts=1, pace=0)
    assert failed(fetcher(web, limits=limits).get(PAGE)) == "the answer took too long"


def test_a_certificate_that_does_not_verify_is_named_and_nothing_is_read(certificate):
    with Replay(certificate=certificate) as web:
        web.add(PAGE, Answer(TEXT))
        answer = fetcher(web).get(PAGE)
        assert failed(answer) == "paper.example cannot be reached: its certificate or TLS is at fault"
        assert web.asked == []


def test_a_packed_body_cut_short_is_no_page(web):
    web.add(PAGE, Answer(gzip.compress(TEXT)[:-9], headers={"Content-Encoding": "gzip"}))
    assert "cut short" in failed(fetcher(web).get(PAGE))


def test_a_body_that_is_not_what_it_says_is_no_page(web):
    web.add(PAGE, Answer(TEXT, headers={"Content-Encoding": "gzip"}))
    assert "damaged" in failed(fetcher(web).get(PAGE))


def test_a_huge_body_is_not_read_to_its_end(web):
    web.add(PAGE, Answer(b"x" * 2_000_000))
    assert failed(fetcher(web).get(PAGE)) == "the answer is larger than 200,000 bytes"
    assert web.count(PAGE) == 1


def test_a_small_body_that_unpacks_to_a_huge_one_is_refused(web):
    web.add(PAGE, Answer(gzip.compress(b"0" * 50_000_000), headers={"Content-Encoding": "gzip"}))
    assert failed(fetcher(web).get(PAGE)) == "the answer unpacks to more than 400,000 bytes"


def test_nothing_listens(web):
    gone = Replay()
    gone._server.server_close()
    answer = Fetcher(mirror=Mirror.at(gone.url), limits=QUICK).get(PAGE)
    assert isinstance(answer, Failure)
    assert answer.unreachable
    assert "cannot be reached" in answer.reason


def test_a_name_that_is_not_found_is_unreachable_and_not_tried_again():
    asked: list[str] = []

    def nowhere(host: str, *_: Any, **__: Any) -> Any:
        asked.append(host)
        raise socket.gaierror(-2, "Name or service not known")

    answer = Fetcher(limits=QUICK, resolve=nowhere).get("https://nowhere.example/feed")
    assert isinstance(answer, Failure)
    assert answer.reason == "nowhere.example cannot be reached: its name is not found"
    assert asked == ["nowhere.example"]


# Conditional requests


def test_a_copy_that_is_still_right_is_not_sent_again(web):
    web.add(PAGE, Answer(TEXT, etag='"v1"'))
    asking = fetcher(web)
    first = got(asking.get(PAGE))
    second = got(asking.get(PAGE, etag=first.headers["etag"]))
    assert second.not_modified
    assert second.body == b""


def test_a_304_that_nobody_asked_for_is_a_failure(web):
    web.add(PAGE, Answer(status=304))
    assert failed(fetcher(web).get(PAGE)) == "HTTP 304"


# Redirects


def test_a_redirect_is_resolved_as_if_the_original_host_had_sent_it(web):
    web.add(PAGE, Answer(status=302, headers={"Location": "/moved?to=here"}))
    web.add("https://paper.example/moved?to=here", Answer(status=301, headers={"Location": "https://other.example/a"}))
    web.add("https://other.example/a", Answer(TEXT))
    answer = got(fetcher(web).get(PAGE))
    assert (answer.url, answer.final_url) == (PAGE, "https://other.example/a")


def test_five_redirects_are_followed_and_six_are_not(web):
    for hop in range(6):
        web.add(f"https://paper.example/{hop}", Answer(status=302, headers={"Location": f"/{hop + 1}"}))
    web.add("https://paper.example/6", Answer(TEXT))
    assert got(fetcher(web).get("https://paper.example/1")).body == TEXT
    assert failed(fetcher(web).get("https://paper.example/0")) == "more than 5 redirects"


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/other.example/secret",
        "http://localhost:{port}/other.example/secret",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/x",
        "http://10.1.2.3/x",
        "http://[::ffff:10.0.0.1]/x",
        "file:///etc/passwd",
        "ftp://files.example/x",
        "http://user:pass@other.example/x",
    ],
)
def test_a_redirect_to_a_private_or_strange_address_is_refused(web, target):
    web.add("https://other.example/secret", Answer(b"secret"))
    web.add(PAGE, Answer(status=302, headers={"Location": target.format(port=web.port)}))
    reason = failed(fetcher(web).get(PAGE))
    assert "private address" in reason or "not a plain http address" in reason
    assert "pass@" not in reason
    assert web.count("https://other.example/secret") == 0


# Private addresses without a mirror


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.8", "192.168.1.1", "[::1]", "169.254.169.254"])
def test_private_addresses_are_refused_as_written(web, host):
    assert "private address" in failed(Fetcher(limits=QUICK).get(f"http://{host}:{web.port}/x"))
    assert web.asked == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.9.9.9", "172.16.0.1", "100.64.0.1", "169.254.169.254", "0.0.0.0", "::1", "fd00::1", "fe80::1",
     "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"],
)  # fmt: skip
def test_a_public_name_that_leads_to_a_private_address_is_refused(web, address):
    def resolve(host: str, port: int, **_: Any) -> Any:
        return [(10 if ":" in address else 2, 1, 6, "", (address, web.port))]

    reason = failed(Fetcher(limits=QUICK, resolve=resolve).get("http://rebind.example/x"))
    assert reason == f"refused: rebind.example leads to the private address {address}"
    assert web.asked == []


def test_a_dns_answer_that_changes_cannot_slip_through(web):
    """The first look-up is public and does not listen; whatever comes later is checked again, so nothing arrives."""
    turns = iter(["93.184.216.34"] + ["127.0.0.1"] * 20)

    def resolve(host: str, port: int, **_: Any) -> Any:
        return [(2, 1, 6, "", (next(turns), web.port))]

    asking = Fetcher(limits=Limits(connect=0.2, read=0.2, total=0.5, back_off=0.01, pace=0), resolve=resolve)
    answers = [asking.get("http://rebind.example/x") for _ in range(2)]
    assert all(isinstance(answer, Failure) for answer in answers)
    assert web.asked == []


def test_only_the_mirror_itself_is_exempt(web):
    with Replay() as other:
        other.add("https://paper.example/page", Answer(TEXT))
        web.add(PAGE, Answer(status=302, headers={"Location": f"{other.url}/paper.example/page"}))
        assert "private address" in failed(fetcher(web).get(PAGE))
        assert other.asked == []


# Robots


def test_robots_rules_are_asked_once_per_host_and_obeyed(web):
    web.add("https://paper.example/robots.txt", Answer(b"User-agent: *\nDisallow: /private/\n"))
    web.add(PAGE, Answer(TEXT))
    asking = fetcher(web)
    got(asking.get(PAGE))
    assert failed(asking.get("https://paper.example/private/a")) == "robots.txt of paper.example forbids it"
    assert web.count("https://paper.example/robots.txt") == 1
    assert web.count("https://paper.example/private/a") == 0


def test_a_rule_for_us_by_name_wins(web):
    web.add(
        "https://paper.example/robots.txt", Answer(b"User-agent: *\nDisallow: /\n\nUser-agent: crossover\nAllow: /\n")
    )
    web.add(PAGE, Answer(TEXT))
    got(fetcher(web).get(PAGE))


def test_missing_robots_allow_and_robots_in_trouble_do_not(web):
    web.add(PAGE, Answer(TEXT))
    got(fetcher(web).get(PAGE))
    web.add("https://paper.example/robots.txt", Answer(b"", 503))
    assert failed(fetcher(web).get(PAGE)) == "robots.txt not to be had: HTTP 503"


def test_robots_of_the_host_that_a_redirect_leads_to_are_obeyed(web):
    web.add("https://other.example/robots.txt", Answer(b"User-agent: *\nDisallow: /\n"))
    web.add(PAGE, Answer(status=302, headers={"Location": "https://other.example/a"}))
    assert failed(fetcher(web).get(PAGE)) == "robots.txt of other.example forbids it"


# Pace and deadline


def test_one_host_is_asked_at_a_pace_and_a_mirror_is_not(web):
    slept: list[float] = []
    limits = Limits(pace=5.0, back_off=0.01)

    def resolve(host: str, port: int, **_: Any) -> Any:
        raise socket.gaierror(-2, "no")

    asking = Fetcher(limits=limits, resolve=resolve, sleep=slept.append)
    asking._hosts.of("https://a.example/1").robots = Protego.parse("")
    asking.get("https://a.example/1")
    asking.get("https://a.example/2")
    assert [round(wait) for wait in slept] == [5]
    web.add(PAGE, Answer(TEXT))
    mirrored = fetcher(web, limits=limits, sleep=slept.append)
    got(mirrored.get(PAGE))
    got(mirrored.get(PAGE))
    assert len(slept) == 1


@pytest.mark.parametrize(
    ("before", "answered", "took", "free_at"),
    [
        ((), 0.0, 0.0, 101.01),
        ((), 0.36, 0.4, 101.37),  # the first may have waited for its connection all the while
        ((0.3,), 0.3, 0.4, 101.01),  # as fast as before: it arrived at once
        ((0.3,), 0.66, 0.66, 101.37),  # later than usual
        ((0.3, 0.1), 0.3, 0.4, 101.21),
        ((0.3,), 0.1, 0.5, 101.01),
        ((0.3,), 0.1, 0.8, 101.6),  # its body took long: as much rest
        ((0.3,), 0.1, 7.0, 108.01),
        ((0.3,), None, 0.5, 101.21),  # no answer came
        ((0.1, 9, 9, 9, 9, 0.3), 0.3, 0.4, 101.01),  # the last five count
    ],
)
def test_the_pace_counts_from_what_the_host_sees_and_a_slow_host_gets_its_rest(before, answered, took, free_at):
    turn = Turn()
    for seconds in before:
        turn.over(1.0, 10.0, 10.0 + seconds, 11.0)
    turn.over(1.0, 100.0, None if answered is None else 100.0 + answered, 100.0 + took)
    assert turn.free_at == pytest.approx(free_at)


def test_a_host_that_asks_for_a_longer_pace_gets_it(web):
    web.add("https://paper.example/robots.txt", Answer(b"User-agent: *\nCrawl-delay: 7\n"))
    web.add(PAGE, Answer(TEXT))
    clock = Skipping()
    asking = fetcher(web, limits=Limits(pace=1.0), paced=True, clock=clock.now, sleep=clock.sleep)
    got(asking.get(PAGE))
    began = clock.now()
    got(asking.get(PAGE))
    assert clock.now() - began >= 6.9


class Skipping:
    """A clock that jumps where a program would sleep."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def now(self) -> float:
        return time.monotonic() + self._skipped

    def sleep(self, seconds: float) -> None:
        self._skipped += seconds


def test_between_any_two_requests_to_one_host_lies_a_second_as_the_host_sees_it():
    clock = Skipping()
    late = iter([0.36, 0.0, 0.5])  # seconds by which a new connection comes late, as on a busy line

    def resolve(host: str, port: int, **_: Any) -> Any:
        clock.sleep(next(late, 0.0))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with Replay(clock=clock.now) as web:
        for number in range(3):
            web.add(f"https://paper.example/{number}", Answer(TEXT))
            web.add(f"https://paper.example:443/moved{number}", Answer(status=301, headers={"Location": f"/{number}"}))
        web.add("https://paper.example/busy", Answer(status=503), Answer(TEXT))
        asking = fetcher(web, limits=Limits(), paced=True, resolve=resolve, clock=clock.now, sleep=clock.sleep)
        pages = ["0", "1", "2", "busy"]
        urls = [f"https://paper.example/{page}" for page in pages]
        urls += [f"https://paper.example:443/moved{number}" for number in range(3)]
        threads = [threading.Thread(target=asking.get, args=(url,)) for url in urls]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    times = sorted(asked.at for asked in web.asked)
    assert len(times) == 2 + 3 + 2 + 2 * 3  # robots.txt of both ports, pages, two tries, two hops each
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= 1.0


def test_one_host_is_never_asked_twice_at_once(web):
    web.add(PAGE, Answer(TEXT, delay=0.1))
    asking = fetcher(web)
    threads = [threading.Thread(target=asking.get, args=(PAGE,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = [asked.at for asked in web.asked if asked.url == PAGE]
    assert all(later - earlier >= 0.09 for earlier, later in itertools.pairwise(times))


def test_after_the_deadline_nothing_is_asked(web):
    answer = fetcher(web, until=time.monotonic() - 1).get(PAGE)
    assert isinstance(answer, Failure)
    assert (answer.reason, answer.late) == ("deadline", True)
    assert web.asked == []


def test_the_deadline_cuts_a_dripping_answer(web):
    web.add(PAGE, Answer(TEXT, stall=3.0))
    began = time.monotonic()
    failed(fetcher(web, until=time.monotonic() + 0.4).get(PAGE))
    assert time.monotonic() - began < 1.5


# Mirror and words


def test_the_mirror_keeps_host_path_and_query():
    mirror = Mirror.at("http://127.0.0.1:8000/week47/")
    assert (
        mirror.address("https://Paper.example/a/b?x=1&y=2#part")
        == "http://127.0.0.1:8000/week47/paper.example/a/b?x=1&y=2"
    )
    assert mirror.address("https://paper.example") == "http://127.0.0.1:8000/week47/paper.example/"
    assert mirror.endpoint == ("127.0.0.1", 8000)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "ftp://host", "http://", "http://host:0", "http://host:port", "http://h?x"]
)
def test_a_mirror_that_is_no_address_is_refused(text):
    with pytest.raises(BadMirrorError, match="is not an address"):
        Mirror.at(text)


def test_passwords_and_keys_are_never_written_down():
    assert shown("https://me:hush@host.example/a?api_key=hush&q=gpu&token=hush") == (
        "https://host.example/a?api_key=...&q=gpu&token=..."
    )


SEC = b"<html><h1>Your Request Originates from an Undeclared Automated Tool</h1></html>"


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [(403, SEC, "undeclared automated tool"),
     (429, b"<title>SEC.gov | Request Rate Threshold Exceeded</title>", "asked too often")],
)  # fmt: skip
@pytest.mark.parametrize("packed", [False, True])
def test_a_site_that_closes_itself_to_the_program_is_named_and_not_asked_on(web, status, body, words, packed):
    web.add(PAGE, Answer(body, status, packed=packed))
    mine = fetcher(web)
    assert failed(mine.get(PAGE)).startswith(f"HTTP {status}: the site ")
    assert words in failed(mine.get("https://paper.example/other"))
    assert web.count("https://paper.example/other") == 0
    assert failed(mine.get("https://else.example/")) == "HTTP 404"


def test_any_other_refusal_closes_nothing(web):
    web.add(PAGE, Answer(b"subscribers only", 403))
    mine = fetcher(web)
    assert failed(mine.get(PAGE)) == failed(mine.get(PAGE)) == "HTTP 403"
    assert web.count(PAGE) == 2
