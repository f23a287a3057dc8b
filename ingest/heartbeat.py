"""The sign of life after a refresh: whoever waits for it notices that the weekly job was missed or hangs."""

import os

from ingest.fetch import Fetcher

ADDRESS = "CROSSOVER_HEARTBEAT"
"""The environment's address that is asked for once a refresh has come to its end; it may hold a secret."""


def send(fetcher: Fetcher) -> str:
    """Asks for the address where one is named; one sentence without that address where that failed, else empty."""
    address = os.environ.get(ADDRESS, "").strip()
    failure = fetcher.send(address) if address else None
    return f"The heartbeat ({ADDRESS}) could not be sent: {failure.reason}." if failure else ""
