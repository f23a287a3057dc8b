"""Two of the moments of `make soak`, in `make test`; `tests/ingest/test_refresh.py` kills one that is fetching."""

import pytest

from tests.replay import Replay
from tests.soak import kills
from tests.soak.child import End


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    with Replay() as web:
        yield kills.stage(tmp_path_factory.mktemp("kills"), 1, web)


def test_killed_when_the_documents_stand_and_what_was_read_in_them_does_not(stage):
    end = End("write", stage.writes.index("documents") + 1)
    assert kills.trial(stage, 1, end) == (True, [])


def test_killed_while_the_release_is_written(stage):
    end = End("write", stage.writes.index("releases") + 0.3)
    assert kills.trial(stage, 2, end) == (True, [])
