"""Refreshes of these tests ask the ECB and the invented feeds; a test of another source puts its own in their place."""

from collections.abc import Iterator
from unittest import mock

import pytest

from ingest.sources import ecb


@pytest.fixture(scope="module", autouse=True)
def _few_sources() -> Iterator[None]:
    with mock.patch("ingest.sources.found", return_value=[ecb.SOURCE]):
        yield
