"""Deals, sites and chips whose page has ceased to show their number, as a digest tells of them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from market import Dataset, changes, curated, first_release
from market.citations import Citation, sought
from market.digest.telling import told
from market.store import Store
from tests.market import curated_folder

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


def test_an_altered_deal_site_and_chip_are_told_with_what_stands_here_and_there(tmp_path: Path) -> None:
    folder = tmp_path / "curated"
    folder.mkdir()
    curated_folder.write(folder)
    curated_folder.change(folder, "chips", 0, memory_gb="141")
    store = Store(tmp_path / "store")
    first_release.build(store.uri, folder, NOW)
    wanted = {one.table_name: one for one in sought(curated.load(folder))}

    def check(day: date, verdict: str, **found: float) -> None:
        rows = [
            Citation(*wanted[table].row, day, day, verdict, "other_number" if table in found else "gone",
                     wanted[table].url, wanted[table].stated, found.get(table), "0" * 16, "")
            for table in ("deals", "sites", "chips")
        ]  # fmt: skip
        store.upsert("citations", rows, NOW)
        store.publish(NOW)

    check(NOW.date(), "confirmed")
    check((NOW + timedelta(days=28)).date(), "changed", deals=3.0)
    first, second = Dataset.open(data=store.uri).releases()["release"].iloc[-2:]
    found = changes.between(*(Dataset.open(name, store.uri, without=changes.NEEDLESS) for name in (first, second)))
    assert {change.kind for change in found} == {"altered"}
    said = {change.table: "".join(run.text for run in told(change)) for change in found}
    assert said == {
        "deals": "Altered at its source: Delta Chips and Gamma Cloud, licence of 15 Jan 2026, stands here as $2bn; "
        "its page now says $3bn. (source)",
        "sites": "Altered at its source: Gamma Oulu, its power, stands here as 0.02 GW; its page shows the number no "
        "more. (source)",
        "chips": "Altered at its source: D1000, its memory, stands here as 141 GB; its page shows the number no more. "
        "(source)",
    }
    assert changes.between(*[Dataset.open(second, store.uri)] * 2) == []
