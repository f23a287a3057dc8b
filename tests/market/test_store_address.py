"""A dataset in object storage: the same store under an s3:// address."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from market import Dataset
from market.records import Text
from market.store import Busy, Missing, Store
from tests.market import object_store
from tests.market.store_rows import NOW, document, figure, segment

pytestmark = pytest.mark.usefixtures("objects")


@pytest.fixture
def objects(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    with object_store.serve() as address:
        for name, value in {
            "AWS_ENDPOINT_URL": address, "AWS_ALLOW_HTTP": "true", "AWS_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "invented", "AWS_SECRET_ACCESS_KEY": "invented", "NO_PROXY": "127.0.0.1",
            "XDG_CACHE_HOME": str(tmp_path),
        }.items():  # fmt: skip
            monkeypatch.setenv(name, value)
        yield


def test_it_is_written_published_read_rolled_back_and_swept() -> None:
    store = Store("s3://bucket/some/store")
    store.upsert("figures", [figure(1.0)], NOW)
    store.replace("segments", [segment("ai_chips")], NOW)
    store.upsert("documents", [document("d1")], NOW)
    store.upsert("texts", [Text("d1", "words")], NOW)
    assert store.publish(NOW) == "2026-W47.1"
    assert not store.upsert("figures", [figure(1.0)], NOW)
    store.upsert("figures", [figure(2.0)], NOW)
    assert store.publish(NOW) == "2026-W47.2"

    opened = Dataset.open(data="s3://bucket/some/store/")
    assert sorted(opened.figures()["value"]) == [1.0, 2.0]
    assert (opened.text("d1"), opened.count_documents(search="title")) == ("words", 1)
    assert list(Dataset.open("2026-W47.1", store.uri).figures()["value"]) == [1.0]

    assert store.roll_back("2026-W47.1", NOW + timedelta(days=7)) == "2026-W48.1"
    store.sweep(NOW)
    assert list(store.read("figures")["value"]) == [1.0]


def test_its_lock_lies_in_the_users_cache_folder(tmp_path: Path) -> None:
    store = Store("s3://bucket/store")
    with store.writer():
        with pytest.raises(Busy, match=r"another refresh has been running since .* \(process \d+\)"):
            Store("s3://bucket/store/").publish(NOW)
        assert list((tmp_path / "crossover").glob("*.lock"))
        with Store("s3://bucket/other").writer():
            pass


def test_nothing_there_is_one_sentence() -> None:
    with pytest.raises(Missing, match="there is no dataset in s3://bucket/none yet"):
        Dataset.open(data="s3://bucket/none")
