"""Datasets of older layouts: read without loss, carried on, their old releases shown and rolled back to."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields, make_dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

import pandas as pd
import pytest

from market import Dataset, curated
from market.audit import audit
from market.layouts import LAYOUTS, SCHEMA_VERSION, fingerprint
from market.records import column
from market.store import Change, Newer, Store, StoreError
from market.tables import TABLES, Table
from tests.ingest import invented
from tests.market.store_rows import NOW, figure

LACKED = ("citations", "chip_stock", "explanations")
"""Tables that an older program did not know."""


NOTES = ("meaning", "words", "required", "refers", "computed", "form", "within", "quoted")


def altered(table: str, field: str, name: str = "", kind: Any = str, **more: Any) -> Table:
    """A table as another program has it: without a column, or with one of another name or type."""
    record = TABLES[table].record
    hints, made = get_type_hints(record), []
    for entry in fields(record):
        default = "" if entry.default is MISSING else entry.default
        if entry.name != field:
            notes = {key: entry.metadata[key] for key in NOTES if key != "meaning"}
            made.append((entry.name, hints[entry.name], column(entry.metadata["meaning"], **notes, default=default)))
        elif name:
            made.append((name, kind, column("", default="" if kind is str else None, **more)))
    return replace(TABLES[table], record=make_dataclass("Altered", made))


STATELESS = altered("deals", "status")
"""The deals of an older program."""


@contextmanager
def program(*tables: Table, lacks: Iterable[str] = (), layout: int = SCHEMA_VERSION) -> Iterator[None]:
    """For a while the program has these tables, lacks some, and writes releases of that layout."""
    with pytest.MonkeyPatch.context() as patch:
        for table in tables:
            patch.setitem(TABLES, table.name, table)
        for name in lacks:
            patch.delitem(TABLES, name)
        patch.setattr("market.store.releases.SCHEMA_VERSION", layout)
        yield


def test_a_change_of_a_table_or_a_column_is_a_new_layout() -> None:
    assert LAYOUTS[-1].fingerprint == fingerprint(), (
        "a table or a column changed: add a Layout to market/layouts.py with this fingerprint; a column that has "
        "another name now says so (`formerly`)"
    )
    with program(STATELESS):
        assert fingerprint() != LAYOUTS[-1].fingerprint


def faults(held: Store | Dataset, folder: Path) -> list[str]:
    return [fault for fault in audit(held, folder) if not fault.startswith("curated file ")]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A curated folder whose deal has a state, which the older program did not know."""
    folder = invented.folder(tmp_path / "curated")
    deals = pd.read_csv(folder / "deals.csv", dtype=str, keep_default_na=False)
    deals.assign(status="signed").to_csv(folder / "deals.csv", index=False, lineterminator="\n")
    return folder


@pytest.fixture
def older(tmp_path: Path, kept: Path) -> Path:
    """A dataset of the older program: no state of deals, no citations, chip stock and explanations; release W47.1."""
    place, tables = tmp_path / "store", curated.load(kept)
    with program(STATELESS, lacks=LACKED, layout=1):
        store = Store(place)
        for name in set(tables) - set(LACKED):
            write = store.upsert if TABLES[name].mode == "append" else store.replace
            write(name, tables[name][[column.name for column in TABLES[name].columns]], NOW)
        store.publish(NOW)
    return place


def test_what_an_older_program_left_is_opened_refreshed_and_shown(older: Path, kept: Path) -> None:
    assert not any((older / name).exists() for name in LACKED)
    assert list(Dataset.open(data=older).table("deals")["status"]) == [""]

    status, _ = invented.run(older, kept, offline=True)

    assert status == 0
    store = Store(older)
    known = store.releases()
    assert list(known["schema_version"]) == [1, SCHEMA_VERSION]
    assert json.loads(known["changes"][1]) == {"deals": {"added": 0, "changed": 1, "withdrawn": 0}}
    now, then = Dataset.open(data=older), Dataset.open("2026-W47.1", data=older)
    assert (list(now.table("deals")["status"]), list(then.table("deals")["status"])) == (["signed"], [""])
    assert now.counts() == then.counts()
    assert len(then.figures()) == len(now.figures()) == 2
    assert faults(store, kept) == faults(then, kept) == []


def test_going_back_to_a_release_of_an_older_layout_shows_it(older: Path, kept: Path) -> None:
    invented.run(older, kept, offline=True)
    store = Store(older)

    assert store.roll_back("2026-W47.1", NOW) == "2026-W47.3"

    assert list(Dataset.open(data=older).table("deals")["status"]) == [""]
    assert faults(store, kept) == []
    invented.run(older, kept, offline=True)
    assert list(Dataset.open(data=older).table("deals")["status"]) == ["signed"]


def test_the_older_program_refuses_what_the_newer_wrote_and_changes_nothing(older: Path, kept: Path) -> None:
    invented.run(older, kept, offline=True)
    before = Store(older).head()

    with program(STATELESS, lacks=LACKED, layout=1), pytest.raises(Newer) as told:
        invented.run(older, kept, offline=True)

    assert str(told.value).endswith(
        f"newer version (layout {SCHEMA_VERSION}, this program reads 1): upgrade, or name another with --data"
    )
    assert Store(older).head() == before


def written(place: Path, *tables: Table, notes: Iterable[Any], name: str = "note") -> Store:
    """A dataset of figures with these notes, written by a program with those tables; release W47.1."""
    with program(*tables, layout=1):
        store = Store(place)
        store.upsert("figures", rows(notes, name), NOW)
        store.publish(NOW)
    return store


def rows(notes: Iterable[Any], name: str = "note") -> pd.DataFrame:
    made = pd.DataFrame([vars(figure(float(number), figure_id=f"f{number}")) for number, _ in enumerate(notes)])
    return made.drop(columns="note").assign(**{name: list(notes)})


def test_a_column_of_another_name_keeps_what_was_stored_under_the_old_one(tmp_path: Path) -> None:
    store = written(tmp_path / "s", notes=["one", ""])
    with program(altered("figures", "note", "remark", formerly=("note",))):
        assert list(store.read("figures")["remark"]) == ["one", ""]
        assert store.upsert("figures", rows(["one", ""], "remark"), NOW) == Change()
        assert store.upsert("figures", rows(["one", "two", "three"], "remark"), NOW) == Change(added=1, changed=1)
        store.publish(NOW)
        assert list(Dataset.open(data=store.uri).table("figures")["remark"]) == ["one", "two", "three"]
        assert list(Dataset.open("2026-W47.1", data=store.uri).table("figures")["remark"]) == ["one", ""]
        store.roll_back("2026-W47.1", NOW)
        assert list(store.read("figures")["remark"]) == ["one", ""]


def test_a_column_of_another_type_is_read_as_it_is_now_and_written_again_once(tmp_path: Path) -> None:
    number = altered("figures", "note", "note", float | None)
    store = written(tmp_path / "s", notes=["12", "", "0.5"])
    with program(number):
        assert store.read("figures")["note"].fillna(-1).tolist() == [12, -1, 0.5]
        assert store.upsert("figures", rows([12.0, None, 0.5, 7.0]), NOW).added == 1
        assert store.read("figures")["note"].fillna(-1).tolist() == [12, -1, 0.5, 7]
        store.publish(NOW)
        versions = store.head()
        assert store.upsert("figures", rows([12.0, None, 0.5, 7.0]), NOW) == Change()
        assert store.head() == versions
        assert Dataset.open("2026-W47.1", data=store.uri).table("figures")["note"].fillna(-1).tolist() == [12, -1, 0.5]
        store.roll_back("2026-W47.1", NOW)
        assert store.upsert("figures", rows([12.0, None, 0.5, 7.0]), NOW).added == 1
        assert len(store.read("figures")) == 4


def test_a_table_that_is_replaced_whole_may_change_a_type_too(tmp_path: Path) -> None:
    deal = pd.DataFrame({"deal_id": ["d1"], "buyer": ["Alfa"], "value_usd_bn": [2.5]})
    store = Store(tmp_path / "s")
    store.replace("deals", deal, NOW)
    with program(altered("deals", "value_usd_bn", "value_usd_bn", str)):
        assert list(store.read("deals")["value_usd_bn"]) == ["2.5"]
        store.replace("deals", deal.assign(value_usd_bn="about 3"), NOW)
        assert list(store.read("deals")["value_usd_bn"]) == ["about 3"]


def test_what_cannot_be_read_as_the_new_type_is_one_sentence(tmp_path: Path) -> None:
    store = written(tmp_path / "s", notes=["soon"])
    with program(altered("figures", "note", "note", float | None)):
        with pytest.raises(StoreError, match=r"the dataset cannot be read: .*soon") as told:
            store.read("figures")
        assert "\n" not in str(told.value)
