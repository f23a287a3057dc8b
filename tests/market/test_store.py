"""Rows go in, change, are withdrawn and come out again; what does not fit is refused."""

import shutil
from dataclasses import fields, make_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import get_type_hints

import pandas as pd
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, write_deltalake

from market.records import Chip, Deal, Outcome, Price, Rate, Text, column
from market.store import Change, Missing, NotWritable, Store, StoreError
from market.store.rows import to_arrow
from market.store.states import States
from market.tables import TABLES, Table
from tests.market.store_rows import NOW, document, figure, segment


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "José's 100% data" / "store")


def test_rows_come_back_as_they_went_in(store: Store) -> None:
    row = figure(53.4, value_low=50.0, places=2, scale_suspect=True, note='it\'s a "test"; ünïcode, 模型\nsecond line')
    store.upsert("figures", [row, figure(2.0, value_low=None)], NOW)

    read = store.read("figures").set_index("figure_id").loc[row.figure_id]

    assert read["value"] == 53.4
    assert read["value_low"] == 50.0
    assert pd.isna(read["value_high"])
    assert read["places"] == 2
    assert bool(read["scale_suspect"]) is True
    assert read["note"] == row.note
    assert read["product"] == ""
    assert read["period_start"] == pd.Timestamp(2026, 1, 1)
    assert pd.isna(read["quote_start"])


def test_frames_have_the_types_that_are_promised(store: Store) -> None:
    store.upsert("documents", [document("d1", fetched_at=NOW), document("d2")], NOW)
    empty = store.read("figures")

    types = store.read("documents").dtypes.astype(str)

    assert list(types.index) == [column.name for column in TABLES["documents"].columns]
    assert types["title"] == "str"
    assert types["published_day"] == "datetime64[us]"
    assert types["fetched_at"] == "datetime64[us, UTC]"
    assert empty.empty
    assert empty.dtypes.astype(str)[["value", "places", "scale_suspect"]].to_list() == ["float64", "float64", "bool"]


def test_a_frame_may_leave_columns_out(store: Store) -> None:
    frame = pd.DataFrame({"document_id": ["d1"], "source": ["examplenews"], "published_day": [date(2026, 3, 4)]})
    store.upsert("documents", frame, NOW)

    read = store.read("documents").iloc[0]

    assert (read["lean"], read["visibility"], read["title"]) == ("none", "public", "")


def test_what_was_read_can_be_written_back_and_changes_nothing(store: Store) -> None:
    store.upsert("figures", [figure(1.0, quote_start=3), figure(2.0)], NOW)
    store.upsert("documents", [document("d1", fetched_at=NOW)], NOW)
    before = store.head()

    for table in before:
        assert not store.upsert(table, store.read(table), NOW + timedelta(days=7))

    assert store.head() == before


def test_the_same_rows_again_make_no_new_version(store: Store) -> None:
    rows = [figure(1.0), figure(2.0)]
    assert store.upsert("figures", rows, NOW) == Change(added=2)
    version = store.head()

    assert store.upsert("figures", rows, NOW + timedelta(days=7)) == Change()
    assert store.head() == version


def test_a_changed_state_is_appended_and_wins(store: Store) -> None:
    row = figure(1.0)
    store.upsert("figures", [row, figure(2.0)], NOW)

    change = store.upsert("figures", [replace(row, standing="review")], NOW)

    assert change == Change(changed=1)
    assert sorted(store.read("figures")["standing"]) == ["charted", "review"]
    assert list(store.read("figures", version=0)["standing"]) == ["charted", "charted"]


def test_the_latest_state_wins_although_the_clock_was_set_back(store: Store) -> None:
    row = figure(1.0)
    store.upsert("figures", [row], NOW)
    store.upsert("figures", [replace(row, note="later")], NOW - timedelta(days=30))

    assert list(store.read("figures")["note"]) == ["later"]


def test_of_one_key_twice_in_a_batch_the_last_row_counts(store: Store) -> None:
    row = figure(1.0)
    store.upsert("figures", [replace(row, note="first"), replace(row, note="second")], NOW)
    assert list(store.read("figures")["note"]) == ["second"]

    assert not store.upsert("figures", [replace(row, note="third"), replace(row, note="second")], NOW)


def test_withdrawn_rows_drop_out_and_may_come_back(store: Store) -> None:
    row = figure(1.0)
    store.upsert("figures", [row, figure(2.0)], NOW)
    keys = pd.DataFrame({"figure_id": [row.figure_id, "unknown"]})

    assert store.withdraw("figures", keys, NOW) == Change(withdrawn=1)
    assert list(store.read("figures")["value"]) == [2.0]
    version = store.head()
    assert store.withdraw("figures", keys, NOW) == Change()
    assert store.head() == version

    assert store.upsert("figures", [row], NOW) == Change(added=1)
    assert sorted(store.read("figures")["value"]) == [1.0, 2.0]


def test_keys_of_several_columns_may_have_empty_parts(store: Store) -> None:
    price = Price(chip="H100", provider="", market="on_demand", source="examplecloud", usd_per_gpu_hour=2.5)
    rate = Rate(currency="EUR", day=date(2026, 3, 4), per_euro=1.0)
    for table, row in (("prices", price), ("rates", rate)):
        assert store.upsert(table, [row], NOW) == Change(added=1)
        assert store.upsert(table, [row], NOW) == Change()

    assert store.upsert("prices", [replace(price, usd_per_gpu_hour=2.4)], NOW) == Change(changed=1)
    assert list(store.read("prices")["usd_per_gpu_hour"]) == [2.4]


def test_replaced_tables_keep_their_order_and_change_only_when_they_differ(store: Store) -> None:
    rows = [segment("zinc"), segment("alpha"), segment("mid")]
    assert store.replace("segments", rows, NOW) == Change(added=3)
    version = store.head()

    assert store.replace("segments", rows, NOW + timedelta(days=1)) == Change()
    assert store.head() == version
    assert list(store.read("segments")["segment"]) == ["zinc", "alpha", "mid"]

    relabelled = replace(rows[1], label="New label")
    assert store.replace("segments", [rows[0], relabelled], NOW) == Change(changed=1, withdrawn=1)
    assert list(store.read("segments")["label"]) == ["Zinc", "New label"]

    store.replace("segments", [relabelled, rows[0]], NOW)
    assert list(store.read("segments")["segment"]) == ["alpha", "zinc"]

    assert store.replace("segments", [], NOW) == Change(withdrawn=2)
    assert store.read("segments").empty


def test_files_are_plain_for_any_reader(store: Store) -> None:
    """Text as `string`, times in UTC to the microsecond, ZSTD; the oldest Delta protocol; versions never expire."""
    store.upsert("documents", [document("d1", fetched_at=NOW)], NOW)
    store.upsert("documents", [document("d1", fetched_at=NOW, title="Other")], NOW)
    table = DeltaTable(Path(store.uri) / "documents")

    for file in (Path(store.uri) / "documents").glob("*.parquet"):
        schema = pq.read_schema(file)
        assert str(schema.field("title").type) == "string"
        assert str(schema.field("fetched_at").type) == "timestamp[us, tz=UTC]"
        assert pq.ParquetFile(file).metadata.row_group(0).column(0).compression == "ZSTD"
    assert (table.protocol().min_reader_version, table.protocol().min_writer_version) == (1, 2)
    assert table.metadata().configuration["delta.enableExpiredLogCleanup"] == "false"


def test_a_table_of_before_a_column_existed_is_read_and_carried_on(store: Store) -> None:
    row = figure(1.0, note="kept")
    store.upsert("figures", [row], NOW)
    place = Path(store.uri) / "figures"
    stored = DeltaTable(place).to_pyarrow_table().drop_columns(["caveats", "standing"])
    shutil.rmtree(place)
    write_deltalake(place, stored)

    assert list(store.read("figures")["standing"]) == ["charted"]
    assert not store.upsert("figures", [row], NOW)
    assert store.upsert("figures", [row, figure(2.0, caveats="cumulative")], NOW) == Change(added=1)
    assert sorted(store.read("figures")["caveats"]) == ["", "cumulative"]


def test_a_column_that_a_later_version_adds_leaves_the_hashes_of_old_rows(tmp_path: Path) -> None:
    """Otherwise the first refresh after an upgrade would write every row again as changed."""
    hints = get_type_hints(Deal)
    kept = [entry for entry in fields(Deal) if entry.name not in ("summary", "value_usd_bn")]
    names = [(entry.name, hints[entry.name], column("", default=entry.default)) for entry in kept]
    later = TABLES["deals"]
    older = replace(later, record=make_dataclass("Older", names))
    rows = pd.DataFrame({"deal_id": ["deal1"], "buyer": ["Alfa"], "workload": ["unknown"]})

    def hashes(table: Table, frame: pd.DataFrame) -> list[str]:
        told: list[str] = States(tmp_path)._hashed(table, to_arrow(table, frame))["row_hash"].to_pylist()
        return told

    assert hashes(older, rows) == hashes(later, rows)
    assert hashes(later, rows.assign(summary="told")) != hashes(later, rows)


@pytest.mark.parametrize(
    ("table", "rows", "complaint"),
    [
        ("figures", pd.DataFrame({"figure_id": ["f"], "colour": ["red"]}), "table figures has no column colour"),
        (
            "figures",
            pd.DataFrame({"figure_id": ["f"], "value": ["12 bn"]}),
            "table figures, column value: not a number",
        ),
        (
            "figures",
            pd.DataFrame({"figure_id": ["f"], "value": [float("inf")]}),
            "column value: not a number (infinite)",
        ),
        ("figures", pd.DataFrame({"figure_id": ["f"], "places": [1.5]}), "column places: not a integer"),
        ("figures", pd.DataFrame({"figure_id": ["f"], "note": [7]}), "column note: not a text"),
        ("figures", pd.DataFrame({"figure_id": ["f", ""]}), "table figures: row 2 has no figure_id"),
        ("documents", pd.DataFrame({"document_id": ["d"], "fetched_at": [datetime(2026, 1, 1)]}), "without a zone"),
        ("documents", pd.DataFrame({"document_id": ["d"], "published_day": ["soon"]}), "published_day: not a date"),
        ("deals", [Deal()], "table deals is replaced whole: use replace"),
        ("releases", [], "table releases is written by the store itself"),
        ("nosuch", [], "there is no table 'nosuch'; there are documents, texts, figures"),
    ],
)
def test_rows_that_do_not_fit_are_refused_and_nothing_is_written(
    store: Store, table: str, rows: pd.DataFrame, complaint: str
) -> None:
    with pytest.raises(StoreError) as refusal:
        store.upsert(table, rows, NOW)

    assert complaint in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not Path(store.uri).exists()


def test_replace_refuses_a_key_twice_and_tables_that_keep_states(store: Store) -> None:
    chip = Chip(chip="X1", vendor="V", optimised_for="both", source_url="https://v.example")
    with pytest.raises(StoreError, match="table chips: two rows have the chip 'X1'"):
        store.replace("chips", [chip, chip], NOW)
    with pytest.raises(StoreError, match="table figures keeps every state: use upsert and withdraw"):
        store.replace("figures", [figure(1.0)], NOW)


def test_texts_are_found_one_by_one(store: Store) -> None:
    store.upsert("texts", [Text("d'1", "one"), Text("d2", "two")], NOW)
    store.upsert("texts", [Text("d'1", "one, corrected")], NOW)

    found = store.rows("texts", where={"document_id": ["d'1"]}).to_pylist()

    assert found == [{"document_id": "d'1", "text": "one, corrected"}]


def test_outcomes_are_logged_in_order_and_typed(store: Store) -> None:
    ended = datetime(2026, 11, 18, 6, 5, tzinfo=UTC)
    store.log([Outcome(run="r1", source="zeta", outcome="updated", rows=3, at=ended)])
    store.log([Outcome(run="r1", source="alpha", outcome="failed", reason="no answer")])
    store.log([])

    told = store.outcomes()

    assert list(told["source"]) == ["zeta", "alpha"]
    assert told["rows"].iloc[0] == 3
    assert told["at"].iloc[0] == pd.Timestamp(ended)
    assert store.head() == {}


@pytest.mark.parametrize("place", ["file/store", "/proc/crossover"])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    store = Store(tmp_path / place)

    with pytest.raises(NotWritable) as refusal:
        store.upsert("figures", [figure(1.0)], NOW)

    assert str(refusal.value).startswith(f"the dataset in {tmp_path / place} cannot be written: ")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", ["a*b?", "{a}", "a#b", "a b", "模型"])
def test_unusual_folders_work(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / name)
    store.upsert("figures", [figure(1.0)], NOW)

    assert list(store.read("figures")["value"]) == [1.0]
    assert not store.upsert("figures", [figure(1.0)], NOW)


@pytest.mark.parametrize("name", ["a[1]", "a|b", "a^b", "a%20b"])
def test_folders_that_delta_lake_stops_at_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"Delta Lake cannot use '.+' in a path") as refusal:
        Store(tmp_path / name)
    assert str(refusal.value).startswith("no dataset can lie in ")


def test_a_damaged_table_is_one_sentence(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    (log,) = (Path(store.uri) / "figures" / "_delta_log").glob("*.json")
    log.write_text("{broken")

    with pytest.raises(StoreError, match=r"table figures in .* cannot be read: ") as refusal:
        store.read("figures")
    assert "\n" not in str(refusal.value)


def test_a_table_that_cannot_be_made_is_one_sentence(store: Store) -> None:
    store.upsert("documents", [document("d1")], NOW)
    (Path(store.uri) / "figures").mkdir()
    (Path(store.uri) / "figures" / "_delta_log").write_text("in the way")

    with pytest.raises(NotWritable, match=r"^table figures in .* cannot be written: [^\n]+$"):
        store.upsert("figures", [figure(1.0)], NOW)


def test_a_missing_file_is_told_as_such(store: Store) -> None:
    store.upsert("figures", [figure(1.0)], NOW)
    for file in (Path(store.uri) / "figures").glob("*.parquet"):
        file.unlink()

    with pytest.raises(Missing, match=r"table figures in .* are no longer kept"):
        store.read("figures")


def test_a_mark_tells_each_new_version_of_a_table_without_reading_it(store: Store) -> None:
    assert store.mark("outcomes") == "None"
    store.log([Outcome(run="r1", source="zeta", outcome="updated", rows=3, at=NOW)])
    first = store.mark("outcomes")
    assert first != "None"
    (store.folder / "outcomes" / "_delta_log" / "_last_checkpoint").write_text("{}")
    assert store.mark("outcomes") == first
    store.log([Outcome(run="r2", source="zeta", outcome="updated", rows=3, at=NOW)])
    assert store.mark("outcomes") not in ("None", first)
    assert Store("s3://elsewhere/store").mark("outcomes") == ""
