"""Refreshes of these tests ask the ECB and the invented feeds; a test of another source puts its own in their place."""

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from ingest.sources import ecb
from tests.ingest import invented
from tests.replay import Replay


@pytest.fixture(scope="module", autouse=True)
def _few_sources() -> Iterator[None]:
    with mock.patch("ingest.sources.found", return_value=[ecb.SOURCE]):
        yield


@pytest.fixture
def web() -> Iterator[Replay]:
    """A server with a week of the invented press."""
    with Replay() as replay:
        invented.week(replay)
        yield replay


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where a dataset may be made."""
    return tmp_path / "store"


@pytest.fixture
def curated(tmp_path: Path) -> Path:
    """A folder of curated files."""
    return invented.folder(tmp_path / "curated")
