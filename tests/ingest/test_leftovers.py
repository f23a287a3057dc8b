"""What a killed run has written and no release holds is told as new by the run that comes after it, once."""

from datetime import timedelta
from pathlib import Path
from unittest import mock

import pytest

from ingest.sources import ecb
from market.records import Rate
from market.store import Store
from tests.ingest import invented
from tests.ingest.invented import LATER, NOW, run
from tests.replay import Answer, Replay


class Killed(BaseException):
    """What no code catches: the process ends here."""


def told(data: Path) -> dict[str, tuple[str, float]]:
    """How each source went, as the newest run tells it, and how many of its rows were new."""
    rows = Store(data).outcomes().sort_values("run").groupby("source").tail(1)
    return {row.source: (row.outcome, row.new_rows) for row in rows.itertuples()}


@pytest.mark.parametrize("place", ["market.store.store.Store.conclude", "ingest.refresh.Run._write_rows"])
def test_what_a_killed_run_left_is_told_as_new(
    place: str, web: Replay, data: Path, curated: Path, tmp_path: Path
) -> None:
    calm = tmp_path / "calm"
    assert run(calm, curated, web.url)[0] == 0
    with mock.patch(place.replace(".Run.", "._Run."), side_effect=Killed), pytest.raises(Killed):
        run(data, curated, web.url)
    assert Store(data).outcomes().empty
    assert run(data, curated, web.url)[0] == 0
    assert told(data) == told(calm)
    assert told(data)["ecb"] == ("updated", 2002.0)  # a thousand days and one of USD and JPY
    assert told(data)["alpha"] == ("updated", 2.0)  # two items of three are of this field


def test_in_a_later_week_only_what_is_new_since_the_release(web: Replay, data: Path, curated: Path) -> None:
    run(data, curated, web.url)
    web.add(ecb.SOURCE.url, Answer(invented.archive("2026-11-26,1.16,171.0,", "2026-11-19,1.15,170.0,")))
    with mock.patch("market.store.store.Store.conclude", side_effect=Killed), pytest.raises(Killed):
        run(data, curated, web.url, now=LATER)
    run(data, curated, web.url, now=LATER + timedelta(hours=1))
    assert told(data)["ecb"] == ("updated", 2.0)
    assert told(data)["alpha"] == ("unchanged", 0.0)
    run(data, curated, web.url, now=LATER + timedelta(hours=2))
    assert told(data)["ecb"] == ("unchanged", 0.0)


def test_keys_that_no_release_holds_as_they_stand(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    rates = [Rate("USD", NOW.date(), 1.1), Rate("JPY", NOW.date(), 170.0), Rate("GBP", NOW.date(), 0.9)]
    store.upsert("rates", rates[:2], NOW)
    assert store.unreleased("rates", rates) == {("USD", NOW.date()), ("JPY", NOW.date())}
    store.publish(NOW)
    assert store.unreleased("rates", rates) == set()
    store.upsert("rates", [Rate("USD", NOW.date(), 1.2), rates[2]], NOW)
    assert store.unreleased("rates", rates[:2]) == {("USD", NOW.date())}
    assert store.unreleased("rates", rates) == {("USD", NOW.date()), ("GBP", NOW.date())}
