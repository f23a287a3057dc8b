"""Refreshes of these tests ask the ECB and the invented feeds; a test of another source names it (`only_sources`)."""

from collections.abc import Callable, Iterator
from unittest import mock

import pytest

from ingest.source import Source
from ingest.sources import ecb


@pytest.fixture(scope="session", autouse=True)
def _few_sources() -> Iterator[None]:
    with mock.patch("ingest.sources.found", lambda _: [ecb.SOURCE]):
        yield


@pytest.fixture
def only_sources(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets refreshes know these sources beside the feeds."""
    return lambda *sources: monkeypatch.setattr("ingest.sources.found", lambda _: list[Source](sources))
