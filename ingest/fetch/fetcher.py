"""Asking the network for an address, politely and within limits."""

import email.utils
import random
import re
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

import requests
import tenacity
from protego import Protego
from urllib3.exceptions import HTTPError, NameResolutionError

from ingest.fetch.answers import BadBodyError, Failure, Fetched, Limits, Sent, blocked, gather, inflate, shown
from ingest.fetch.guard import Guard, GuardedAdapter, PrivateAddressError, Resolve, is_private_name
from ingest.fetch.hosts import Hosts, Site, Turn
from ingest.fetch.mirror import Mirror

NAME = "Crossover"
"""The name by which robots.txt rules may address this program."""

_MOVED = (301, 302, 303, 307, 308)
_TRY_AGAIN = (429, 500, 502, 503, 504)
_ROBOTS_BYTES = 500 * 1024
_LONGEST_CRAWL_DELAY = 30.0
_WORDS = 16_384


class Fetcher:
    """The only way onto the network. Safe to use from several threads.

    `contact` goes into the User-Agent. `mirror` sends every request to a mirror instead, which needs no pace but keeps
    that of the hosts where `paced`. `until` is a reading of the monotonic clock after which nothing more is asked.
    `resolve`, `clock` and `sleep` are there for tests.
    """

    def __init__(
        self,
        *,
        contact: str = "",
        mirror: Mirror | None = None,
        paced: bool = False,
        limits: Limits | None = None,
        until: float | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        resolve: Resolve = socket.getaddrinfo,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits = limits or Limits()
        self._agent = f"{NAME}/0.1 (+{contact})" if contact else f"{NAME}/0.1"
        self._mirror, self._until, self._now, self._sleep = mirror, until, now, sleep
        self._guard = Guard(mirror.endpoint if mirror else None, resolve)
        self._hosts, self._clock, self._paced = Hosts(), clock, paced or mirror is None
        self._local = threading.local()

    @property
    def mirrored(self) -> bool:
        """Does a mirror answer for all hosts? What it does not hold may well be there."""
        return self._mirror is not None

    def get(self, url: str, *, etag: str = "", last_modified: str = "") -> Fetched | Failure:
        """The answer to a GET, status 200 or (where `etag` or `last_modified` is given) 304; else a Failure.

        Redirects are followed hop by hop; 429, 5xx and timeouts are tried again, as late as Retry-After asks.
        """
        headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return self._patiently(self._follow, url, {name: value for name, value in headers.items() if value}, True)

    def send(self, url: str, body: bytes | None = None) -> Failure | None:
        """Tells something to an address that the user gave us: a GET, or a POST of JSON where there is a `body`.

        None where it answered well (2xx). robots.txt is not asked, and no redirect is followed: what is sent is for
        that address. The words of a Failure never hold the address, which may be a secret, only its host.
        """
        answer = self._patiently(self._hand_over, url, body)
        if isinstance(answer, Fetched):
            return None
        return Failure("", answer.reason.partition(": ")[0] if answer.reason.startswith("not a") else answer.reason)

    def _hand_over(self, url: str, body: bytes | None) -> Fetched | Failure:
        headers = {} if body is None else {"Content-Type": "application/json"}
        return self._refusal(url, robots=False) or self._ask(url, url, headers, Sent(body))

    def _patiently(self, work: Callable[..., Fetched | Failure], *arguments: object) -> Fetched | Failure:
        retrying = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(self.limits.attempts),
            retry=tenacity.retry_if_result(self._worth_another_try),
            wait=self._wait,
            sleep=self._sleep,
            retry_error_callback=lambda state: state.outcome.result() if state.outcome else None,
        )
        answer: Fetched | Failure = retrying(work, *arguments)
        return answer

    def _worth_another_try(self, answer: Fetched | Failure) -> bool:
        if isinstance(answer, Fetched) or not answer.transient:
            return False
        wait = answer.retry_after or 0.0
        return wait <= min(self.limits.patience, self._left())

    def _wait(self, state: tenacity.RetryCallState) -> float:
        answer = state.outcome.result() if state.outcome else None
        if isinstance(answer, Failure) and answer.retry_after is not None:
            return answer.retry_after
        longest = self.limits.back_off * 2.0 ** (state.attempt_number - 1)
        return random.uniform(longest / 2, longest)  # noqa: S311 (jitter, nothing secret)

    def _left(self) -> float:
        return float("inf") if self._until is None else self._until - time.monotonic()

    def _follow(self, url: str, headers: dict[str, str], robots: bool) -> Fetched | Failure:
        here = url
        for _ in range(self.limits.hops + 1):
            refused = self._refusal(here, robots)
            if refused:
                return Failure(url, refused.reason, refused.unreachable, refused.late, forbidden=refused.forbidden)
            answer = self._ask(url, here, headers)
            if isinstance(answer, Failure) or answer.status not in _MOVED:
                return answer
            if not answer.headers.get("location"):
                return Failure(url, f"HTTP {answer.status} without a Location")
            try:
                here = urljoin(here, answer.headers["location"]).partition("#")[0]
            except ValueError:
                return Failure(url, f"HTTP {answer.status} to an address that cannot be read")
        return Failure(url, f"more than {self.limits.hops} redirects")

    def _refusal(self, url: str, robots: bool) -> Failure | None:
        """Why this address must not be asked for; None when it may."""
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            return Failure(url, "not a valid address")
        if parts.scheme not in ("http", "https") or not host or parts.username or parts.password:
            return Failure(url, f"not a plain http address: {shown(url)}")
        if is_private_name(host):
            return Failure(url, f"refused: {host} is a private address")
        return self._robots_refusal(url) if robots else None

    def _robots_refusal(self, url: str) -> Failure | None:
        parts = urlsplit(url)
        site = self._hosts.of(url)
        with site.rules:
            if site.robots is None:
                site.robots = self._read_robots(f"{parts.scheme}://{parts.netloc}/robots.txt", site)
        if isinstance(site.robots, Failure):
            return site.robots
        if site.robots.can_fetch(url, NAME):
            return None
        return Failure(url, f"robots.txt of {parts.netloc} forbids it", forbidden=True)

    def _read_robots(self, url: str, site: Site) -> Protego | Failure:
        """The rules. A missing file allows everything; a server in trouble allows nothing for now (RFC 9309, 2.3.1)."""
        answer = self._patiently(self._follow, url, {}, False)
        if isinstance(answer, Failure):
            if answer.reason.startswith("HTTP 4") and not answer.transient:
                return Protego.parse("")
            plain = answer.unreachable or answer.late or answer.reason.startswith("refused")
            reason = answer.reason if plain else f"robots.txt not to be had: {answer.reason}"
            return Failure(url, reason, answer.unreachable, answer.late)
        rules = Protego.parse(answer.body[:_ROBOTS_BYTES].decode("utf-8", "replace"))
        site.turn.pace = min(float(rules.crawl_delay(NAME) or 0.0), _LONGEST_CRAWL_DELAY)
        return rules

    def _ask(self, url: str, here: str, headers: dict[str, str], sent: Sent | None = None) -> Fetched | Failure:
        """One request for one hop, in the host's turn."""
        turn = self._hosts.of(here).turn
        with turn.lock:
            if turn.closed:
                return Failure(url, turn.closed, closed=True)
            if self._left() <= 0 or not self._pause(turn):
                return Failure(url, "deadline", late=True)
            began, self._local.answered = self._clock(), None
            try:
                answer = self._exchange(url, here, headers, sent)
                turn.closed = answer.reason if isinstance(answer, Failure) and answer.closed else ""
                return answer
            except PrivateAddressError as error:
                return Failure(url, f"refused: {error}")
            except BadBodyError as error:
                return Failure(url, str(error), transient=error.transient)
            except (requests.RequestException, HTTPError, OSError, UnicodeError) as error:
                return _trouble(url, error)
            finally:
                turn.over(self.limits.pace, began, self._local.answered, self._clock())

    def _pause(self, turn: Turn) -> bool:
        """Waits for the host's pace; False when that would pass the deadline."""
        wait = turn.free_at - self._clock() if self._paced else 0.0
        if wait > self._left():
            return False
        if wait > 0:
            self._sleep(wait)
        return True

    def _exchange(self, url: str, here: str, headers: dict[str, str], sent: Sent | None) -> Fetched | Failure:
        total = min(self.limits.total, max(self._left(), 0.1))
        until = time.monotonic() + total
        address = self._mirror.address(here) if self._mirror else here
        limits = (min(self.limits.connect, total), min(self.limits.read, total))
        body = sent.body if sent else None
        with self._session().request(
            "GET" if body is None else "POST", address, headers=headers, data=body, timeout=limits, stream=True,
            allow_redirects=False,
        ) as response:  # fmt: skip
            self._local.answered = self._clock()
            names = {name.lower(): value for name, value in response.headers.items()}
            good = range(200, 300) if sent else (200, *_MOVED, *((304,) if headers else ()))
            if response.status_code not in good:
                return _refused(url, response.status_code, names, self._now(), _first_words(response, names))
            body = b""
            if response.status_code == 200 and sent is None:
                raw = gather(iter(lambda: response.raw.read1(65536, decode_content=False), b""), self.limits, until)
                body = inflate(raw, names.get("content-encoding", ""), self.limits.body)
            return Fetched(url, here, response.status_code, names, body, self._now())

    def _session(self) -> requests.Session:
        """This thread's session. Nothing is taken from the environment: no proxy, no password of .netrc."""
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.trust_env = False
            session.headers.update({"User-Agent": self._agent, "Accept-Encoding": "gzip, deflate"})
            for scheme in ("http://", "https://"):
                session.mount(scheme, GuardedAdapter(self._guard))
        session.cookies.clear()
        return session


def _first_words(response: requests.Response, headers: dict[str, str]) -> bytes:
    """The beginning of a refusal's page; nothing where it does not come plainly."""
    if response.status_code not in (403, 429):
        return b""
    try:
        return inflate(
            response.raw.read1(_WORDS, decode_content=False), headers.get("content-encoding", ""), 10 * _WORDS
        )
    except (BadBodyError, HTTPError, OSError):
        return b""


def _refused(url: str, status: int, headers: dict[str, str], now: datetime, words: bytes = b"") -> Failure:
    if why := blocked(words):
        return Failure(url, f"HTTP {status}: {why}", status=status, closed=True)
    wait = _retry_after(headers.get("retry-after", ""), now)
    reason = f"HTTP {status}" + (f", asks to wait {wait:.0f} s" if wait else "")
    return Failure(url, reason, transient=status in _TRY_AGAIN, retry_after=wait, status=status)


def _retry_after(text: str, now: datetime) -> float | None:
    """Seconds to wait, from a number or an HTTP date; None when the header is absent or unreadable."""
    if re.fullmatch(r"\s*[0-9]{1,9}\s*", text):
        return float(text)
    try:
        return max(0.0, (email.utils.parsedate_to_datetime(text) - now).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _trouble(url: str, error: BaseException) -> Failure:
    """A failure of the connection, in words that carry no address and no password."""
    host = urlsplit(url).hostname
    cause = _innermost(error)
    if isinstance(cause, NameResolutionError | socket.gaierror):
        return Failure(url, f"{host} cannot be reached: its name is not found", unreachable=True)
    if isinstance(error, requests.ConnectTimeout | requests.ReadTimeout) or "timed out" in str(error).lower():
        return Failure(url, f"{host} did not answer in time", unreachable=True, transient=True)
    if isinstance(error, requests.exceptions.SSLError):
        return Failure(url, f"{host} cannot be reached: its certificate or TLS is at fault", unreachable=True)
    if isinstance(error, requests.exceptions.InvalidURL | UnicodeError):
        return Failure(url, "not a valid address")
    if "NewConnectionError" in repr(error):
        return Failure(url, f"{host} cannot be reached: it refuses the connection", unreachable=True)
    return Failure(url, "the answer was cut short", transient=True)


def _innermost(error: BaseException) -> BaseException:
    reason = getattr(error, "reason", None) or (error.args[0] if error.args else None)
    return _innermost(reason) if isinstance(reason, BaseException) and reason is not error else error
