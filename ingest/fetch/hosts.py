"""What is remembered of the hosts that are asked: when each may be asked again, its robots rules, whether it is closed.

A host is asked by one request at a time, and between what it sees of two there is a pace, whatever asks: robots.txt,
pages, the hops of redirects and further tries, from whichever thread.
"""

import threading
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

from ingest.fetch.answers import Failure

_RECENT = 5
"""The last answers of a host tell how fast it is."""
_SLACK = 1.01
"""A pace is kept so much longer than is asked: no two requests travel equally fast."""


@dataclass
class Turn:
    """The turn of one host name, on all its ports. `pace`: the seconds that its robots.txt asks for. `closed`: why it
    refuses this program altogether."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    pace: float = 0.0
    closed: str = ""
    _took: "deque[float]" = field(default_factory=lambda: deque(maxlen=_RECENT))

    def over(self, least: float, began: float, answered: float | None, ended: float) -> None:
        """Notes when the host may be asked again. All times are readings of one clock in seconds; least: its pace;
        answered: when the first of the answer came, None where none did.

        A request that waits for a name, a connection or a busy server arrives late, and the next one would follow it
        too soon. When it arrived is not known, but no later than its answer came, less the shortest time that one of
        the last answers took. A pace after that is the next one's time, and no sooner than the host has had as much
        rest as it took to answer, a pace at most.
        """
        pace = max(least, self.pace) * _SLACK
        usual = min(self._took, default=0.0)
        arrived = max(began, (ended if answered is None else answered) - usual)
        if answered is not None:
            self._took.append(answered - began)
        self.free_at = max(arrived + pace, ended + min(ended - began, pace))


@dataclass
class Site:
    """One host and port: whose turn it shares, and its robots rules once they were asked for."""

    turn: Turn
    rules: threading.Lock = field(default_factory=threading.Lock)
    robots: "Protego | Failure | None" = None


class Hosts:
    """All sites that a fetcher has met."""

    def __init__(self) -> None:
        self._sites: dict[str, Site] = {}
        self._turns: dict[str, Turn] = {}
        self._lock = threading.Lock()

    def of(self, url: str) -> Site:
        """The site of an address."""
        parts = urlsplit(url)
        netloc, name = parts.netloc.lower(), (parts.hostname or "").rstrip(".")
        with self._lock:
            turn = self._turns.setdefault(name, Turn())
            return self._sites.setdefault(netloc, Site(turn))
