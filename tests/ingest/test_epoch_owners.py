"""Who owns the AI chips: invented files of Epoch AI's shape, rows by hand, and what a later download changes."""

import datetime as dt
import io
import shutil
import zipfile
from dataclasses import replace
from unittest import mock

import pandas as pd
import pytest

from ingest.source import Answer, LayoutChangedError, LeftOut
from ingest.sources import epoch_owners
from market import Dataset, contract
from market.store import Store
from tests.ingest.invented import LATER, NOW, folder, run
from tests.replay import Answer as Told
from tests.replay import Replay

DAY = dt.date(2026, 11, 20)
HEAD = (
    "Name,Owner,Chip manufacturer,Start date,End date,Incomplete,Number of Units (median),"
    "Compute estimate in H100e (median),H100e (5th percentile),H100e (95th percentile),Power in MW (median),Notes\n"
)
OWNERS = HEAD + (
    "Google TPU Q4 2025,Google,Google,2022-01-01,2025-12-31,,4000,300,270,330,2.5,\"two\nlines\"\n"
    "Google Nvidia Q4 2025,Google,Nvidia,2022-01-01,2025-12-31,,100,100,90,110,0.7,\n"
    "CoreWeave Nvidia Q4 2025,CoreWeave,Nvidia,2022-01-01,2025-12-31,,100,100,80,120,0.7,\n"
    "China smuggled,China (smuggled),Nvidia,2022-01-01,2025-12-31,,50,50,10,90,0.3,\n"
    "Google TPU Q1 2026,Google,Google,2022-01-01,2026-03-31,True,5000,400,,,3.0,\n"
    "CoreWeave Nvidia Q1 2026,CoreWeave,Nvidia,2022-01-01,2026-03-31,True,150,150,,,1.0,\n"
    "No day,CoreWeave,AMD,2022-01-01,0202-07-30,,1,1,1,1,1,\n"
    "No amount,Meta,AMD,2022-01-01,2025-12-31,,,,,,,\n"
    "Less than none,Meta,AMD,2022-01-01,2025-12-31,,1,-1,,,,\n"
    "Again,CoreWeave,Nvidia,2022-01-01,2025-12-31,,100,101,,,,\n"
)  # fmt: skip
SOLD = (
    "Name,Chip manufacturer,Start date,End date,Incomplete,Compute estimate in H100e (median)\n"
    "Nvidia total,Nvidia,2022-01-01,2025-12-31,,250\nGoogle total,Google,2022-01-01,2025-12-31,,375\n"
    "AMD total,AMD,2024-01-01,2025-12-31,,40\n"
)


def archive(text: str = SOLD, name: str = f"ai_chip_sales/{epoch_owners.MEMBER}") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("chip_types.csv", "Name\nH100\n")
        made.writestr(name, text)
    return out.getvalue()


def parsed(body: str | bytes, url: str = epoch_owners.OWNERS_URL):
    companies = pd.DataFrame({"company": ["Alphabet", "NVIDIA"], "aliases": ["Google", "Nvidia"]})
    parse = epoch_owners.sources({"companies": companies})[0].parse
    return parse(Answer(url, body if isinstance(body, bytes) else body.encode(), {}, DAY))


def test_stock_is_told_by_owner_designer_and_day() -> None:
    rows = [row for row in parsed(OWNERS) if not isinstance(row, LeftOut)]
    told = [(row.owner, row.designer, row.day.isoformat(), row.h100e, row.partial, row.speculative) for row in rows]
    assert told == [
        ("Alphabet", "Alphabet", "2025-12-31", 300, False, False),
        ("Alphabet", "NVIDIA", "2025-12-31", 100, False, False),
        ("CoreWeave", "NVIDIA", "2025-12-31", 100, False, False),
        ("China (smuggled)", "NVIDIA", "2025-12-31", 50, False, True),
        ("Alphabet", "Alphabet", "2026-03-31", 400, True, False),
        ("CoreWeave", "NVIDIA", "2026-03-31", 150, True, False),
    ]  # fmt: skip
    assert (rows[0].h100e_low, rows[0].h100e_high, rows[0].power_mw, rows[0].units) == (270, 330, 2.5, 4000)


def test_rows_that_cannot_be_are_left_out_and_told() -> None:
    assert sorted(row.why for row in parsed(OWNERS) if isinstance(row, LeftOut)) == [
        "a date that cannot be", "a negative amount", "a second row on the same owner, designer and day", "no amount",
    ]  # fmt: skip


def test_what_was_sold_in_all_comes_out_of_the_archive_and_has_no_owner() -> None:
    rows = parsed(archive(), epoch_owners.SOLD_URL)
    assert [(row.owner, row.designer, row.h100e, row.source) for row in rows] == [
        ("", "NVIDIA", 250, "epoch_sold"), ("", "Alphabet", 375, "epoch_sold"), ("", "AMD", 40, "epoch_sold"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "url", "reason"),
    [
        (OWNERS.replace("Owner,", "Held by,", 1), epoch_owners.OWNERS_URL, "has no column 'Owner'"),
        (OWNERS.replace(",300,", ",many,"), epoch_owners.OWNERS_URL, "'many' under h100e is no number"),
        ("<html>", epoch_owners.OWNERS_URL, "no CSV but something else"),
        ("<html>", epoch_owners.SOLD_URL, "no zip archive"),
        (archive(name="other.csv"), epoch_owners.SOLD_URL, f"holds 0 {epoch_owners.MEMBER} instead of one"),
    ],
)
def test_another_shape_is_a_failure_that_names_its_place(body: str | bytes, url: str, reason: str) -> None:
    with pytest.raises(LayoutChangedError, match=reason):
        parsed(body, url)


def refreshed(data, place, owners: str, now: dt.datetime) -> str:
    def few(tables):
        return [_small(source) for source in epoch_owners.sources(tables)]

    with Replay() as web, mock.patch("ingest.sources.found", few):
        web.add(epoch_owners.OWNERS_URL, Told(owners.encode()))
        web.add(epoch_owners.SOLD_URL, Told(archive()))
        status, said = run(data, place, web.url, only=["epoch_owners", "epoch_sold"], now=now)
    assert status == 0, said
    return said


def _small(source):
    return replace(source, at_least=1)


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A dataset after one refresh and its curated folder. Not to be written."""
    place = tmp_path_factory.mktemp("owners")
    said = refreshed(place / "store", folder(place / "curated"), OWNERS, NOW)
    assert "epoch_owners: updated, 6 entries, 6 new or changed" in said
    return place / "store", place / "curated"


def test_shares_of_a_refresh_and_the_same_again_changes_nothing(first, tmp_path) -> None:
    data = shutil.copytree(first[0], tmp_path / "store")
    assert "Nothing changed" in refreshed(data, first[1], OWNERS + "\n", LATER)
    dataset = Dataset.open(data=data)
    assert list(contract.faults({"chip_stock": dataset.table("chip_stock")})) == []
    found = dataset.compute_owners()
    shares = found[found["period"] == "Q4 2025"].set_index("name")["share"]
    assert shares.to_dict() == {"Google": 80.0, "CoreWeave": 20.0}  # 400 and 100 of 500; the smuggled take no part
    assert set(found.loc[found["period"] == "Q1 2026", "reason"]) == {"the source calls this day incomplete"}


def test_a_revised_stock_is_a_vintage_and_an_owner_who_is_gone_stays_in_the_older_one(first, tmp_path) -> None:
    data = shutil.copytree(first[0], tmp_path / "store")
    revised = "\n".join(line for line in OWNERS.splitlines() if "smuggled" not in line).replace(
        ",300,270,", ",200,180,"
    )
    refreshed(data, first[1], revised, LATER)
    rows = Store(data).read("chip_stock")
    later = rows[rows["published_day"] == "2026-11-27"]
    assert sorted(zip(later["owner"], later["h100e"], later["gone"], strict=True)) == [
        ("China (smuggled)", 50.0, True), ("Google", 200.0, False),
    ]  # fmt: skip
    dataset = Dataset.open(data=data)
    now, before = dataset.compute_owners(), dataset.compute_owners(as_of=NOW.date())
    told = [frame[frame["period"] == "Q4 2025"].set_index("name")["share"]["Google"] for frame in (now, before)]
    assert told == [75.0, 80.0]  # 300 of 400, 400 of 500
