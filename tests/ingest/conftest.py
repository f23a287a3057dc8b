"""Refreshes of these tests ask the ECB and the invented feeds; a test of another source puts its own in their place."""

import subprocess
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


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a certificate of this machine that nobody vouches for, and its key: made for this run."""
    file = tmp_path_factory.mktemp("tls") / "self-signed.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", file, "-out", file, "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    return file
