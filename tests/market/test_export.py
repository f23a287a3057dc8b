"""What leaves the dataset, in which form, and that nothing private or half-written does."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from market import Dataset, datapackage
from market.export import FORMATS, ExportError, csv_bytes, export, shareable
from market.records import Price, Text
from market.sheets import parquet_bytes, xlsx_bytes
from market.store import NotWritable, Store
from market.tables import TABLES
from tests.market.store_rows import NOW, claim, document, figure, segment

TERMS = """Terms of these invented rows.

1. All of it
   Ours.

2. Northgate
   - figures.csv and claims.csv: rows of Northgate,
     with credit.

3. A bank
   Rates in the table `rates`.
"""
SECRET = "Basalt"
"""Stands in everything that must not leave."""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    store = Store(tmp_path_factory.mktemp("export") / "store")
    secret = document("priv", title=f"{SECRET} plans", visibility="private", url=f"https://{SECRET}.example")
    private = {"document_id": "priv", "origin": "read", "source_url": "", "note": SECRET, "quote": SECRET}
    hidden = figure(9.0, **private)
    store.upsert("documents", [secret, document("open", lead=f"{SECRET} lead", title="=cmd()")], NOW)
    store.upsert("texts", [Text("priv", SECRET), Text("open", f"{SECRET} text")], NOW)
    read = figure(
        2.0, document_id="open", origin="read", quote=f"{SECRET} quote", quote_start=4, span=SECRET, start=4, note="+5"
    )
    store.upsert("figures", [figure(1.0), read, hidden], NOW)
    store.upsert("claims", [claim(2027), claim(2028, **private), claim(2029, document_id="open", quote=SECRET)], NOW)
    prices = [Price(chip="H100", source="x", market="spot", day=date(2026, 1, 1), usd_per_gpu_hour=2.0)]
    store.upsert("prices", [*prices, Price(chip=SECRET, source="x", market="spot", figure_id=hidden.figure_id)], NOW)
    store.replace("segments", [segment("ai_chips")], NOW)
    store.publish(NOW)
    return Dataset.open(data=store.uri)


@pytest.fixture(autouse=True)
def _licence(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    licence = tmp_path_factory.mktemp("data") / "LICENCE"
    licence.write_text(TERMS)
    monkeypatch.setattr("market.export.LICENCE", licence)


def read_back(path: Path) -> pd.DataFrame:
    readers = {".csv": pd.read_csv, ".parquet": pd.read_parquet, ".xlsx": pd.read_excel}
    return readers[path.suffix](path)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_holds_every_public_row_and_nothing_private(dataset: Dataset, tmp_path: Path, format: str) -> None:
    written = export(dataset, tmp_path / "out", format)

    exported = [name for name, table in TABLES.items() if table.exported]
    assert {path.name for path in written} == {f"{name}.{format}" for name in exported} | {
        "datapackage.json",
        "LICENCE",
    }
    rows = {path.stem: read_back(path) for path in written if path.suffix == f".{format}"}
    assert {name: len(frame) for name, frame in rows.items() if len(frame)} == {
        "documents": 1, "figures": 2, "claims": 2, "prices": 1, "segments": 1,
    }  # fmt: skip
    assert sorted(rows["figures"]["value"]) == [1.0, 2.0]
    assert not any(
        frame.astype("str").apply(lambda cells: cells.str.contains(SECRET)).any(axis=None) for frame in rows.values()
    )
    assert not {"quote", "span", "start", "quote_start", "lead", "text"} & {
        name for frame in rows.values() for name in frame
    }


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_what_a_spreadsheet_would_run_is_marked_as_text(dataset: Dataset, tmp_path: Path, format: str) -> None:
    export(dataset, tmp_path / "out", format)

    assert list(read_back(tmp_path / "out" / f"documents.{format}")["title"]) == ["'=cmd()"]
    assert "'+5" in set(read_back(tmp_path / "out" / f"figures.{format}")["note"])


def test_parquet_keeps_texts_and_types_as_they_are(dataset: Dataset, tmp_path: Path) -> None:
    export(dataset, tmp_path / "out", "parquet")

    documents = pd.read_parquet(tmp_path / "out" / "documents.parquet")
    assert list(documents["title"]) == ["=cmd()"]
    assert documents["published_day"].dtype.kind == "M"


def test_the_description_is_that_of_the_files(dataset: Dataset, tmp_path: Path) -> None:
    export(dataset, tmp_path / "out", "csv")
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text())

    assert described["version"] == "2026-W47.1"
    assert described["created"] == "2026-11-18T06:00:00Z"
    for resource in described["resources"]:
        content = (tmp_path / "out" / resource["path"]).read_bytes()
        header = content.decode().splitlines()[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert all(field["description"] for field in resource["schema"]["fields"])
        assert resource["bytes"] == len(content)
    figures = next(part for part in described["resources"] if part["name"] == "figures")
    fields = {field["name"]: field for field in figures["schema"]["fields"]}
    assert fields["value"]["type"] == "number"
    assert fields["period_start"]["type"] == "date"
    assert "forecast" in fields["kind"]["constraints"]["enum"]
    assert figures["schema"]["primaryKey"] == ["figure_id"]


def test_the_description_says_which_terms_hold_for_the_rows_of_a_table(dataset: Dataset, tmp_path: Path) -> None:
    export(dataset, tmp_path / "out", "csv")
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text())

    terms = {
        part["name"]: {point["title"]: point["text"] for point in part["terms"]} for part in described["resources"]
    }

    assert terms["rates"] == {"All of it": "Ours.", "A bank": "Rates in the table `rates`."}
    assert terms["figures"]["Northgate"] == "- figures.csv and claims.csv: rows of Northgate, with credit."
    assert list(terms["chips"]) == ["All of it"]
    assert (tmp_path / "out" / "LICENCE").read_text() == TERMS


def test_the_licence_of_the_data_has_points_for_figures_and_rates() -> None:
    text = (Path(__file__).resolve().parents[2] / "data" / "LICENCE").read_text()
    titles = {
        name: [point["title"] for point in datapackage.terms(TABLES[name], text)] for name in ("figures", "rates")
    }

    assert "Epoch AI" in titles["figures"]
    assert "Epoch AI" not in titles["rates"]
    assert "European Central Bank" in titles["rates"]


def test_an_earlier_export_is_replaced_whole(dataset: Dataset, tmp_path: Path) -> None:
    export(dataset, tmp_path / "out", "parquet")
    export(dataset, tmp_path / "out", "csv")

    assert not list((tmp_path / "out").glob("*.parquet"))
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("name", ["letters.txt", "figures.csv", "datapackage.json"])
def test_a_folder_with_other_files_is_refused_and_left_alone(dataset: Dataset, tmp_path: Path, name: str) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / name).write_text('{"name": "mine"}')

    with pytest.raises(ExportError, match=r"cannot export to .*: it holds other files \(.+\); name a new or empty"):
        export(dataset, mine)

    assert [path.name for path in mine.iterdir()] == [name]
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_file_a_wrong_format_and_an_unwritable_place_are_one_sentence_each(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ExportError, match="it is a file, not a folder"):
        export(dataset, tmp_path / "file")
    with pytest.raises(ExportError, match="there is no export format 'doc'; there are csv, parquet, xlsx"):
        export(dataset, tmp_path / "out", "doc")
    with pytest.raises(NotWritable, match=r"cannot export to .*: Not a directory"):
        export(dataset, tmp_path / "file" / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failure_half_way_leaves_the_earlier_export(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(dataset, tmp_path / "out")
    before = sorted(path.name for path in (tmp_path / "out").iterdir())
    monkeypatch.setattr("market.export.LICENCE", tmp_path / "nosuch" / "LICENCE")

    with pytest.raises(NotWritable):
        export(dataset, tmp_path / "out", "parquet")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_any_frame_can_be_cleared_of_what_may_not_leave(dataset: Dataset) -> None:
    figures = dataset.figures()
    assert len(figures) == 3

    cleared = shareable(dataset, figures)

    assert len(cleared) == 2
    assert "quote" not in cleared
    assert "segment_label" in cleared


def test_what_was_derived_from_a_private_row_does_not_leave_either(dataset: Dataset) -> None:
    figures = dataset.figures()
    secret = figures.loc[figures["document_id"] == "priv", "figure_id"].iloc[0]
    plain = figures.loc[figures["document_id"] != "priv", "figure_id"].iloc[0]
    derived = pd.DataFrame({"share": [60.0, 40.0, 50.0], "inputs": [f"{plain};{secret}", plain, ""]})

    assert list(shareable(dataset, derived)["share"]) == [40.0, 50.0]


FRAME = pd.DataFrame(
    {
        "=name": ["-1+1", "@x", 'a,b\n"c"'],
        "whole": [2026.0, None, 1e21],
        "part": [0.1, 1 / 3, None],
        "flag": [True, False, True],
        "day": pd.to_datetime(["2026-01-31", None, "2025-02-01"]),
        "time": pd.to_datetime([datetime(2026, 1, 31, 12, 30, tzinfo=UTC), None, None]),
        "date": [date(2026, 1, 31), None, date(2025, 2, 1)],
        "count": [1, 2, 3],
        "control": ["bell\x07", "ünïcode 模型", None],
    }
)


def test_csv_is_plain() -> None:
    assert csv_bytes(FRAME.drop(columns="control")).decode() == (
        "'=name,whole,part,flag,day,time,date,count\n"
        "'-1+1,2026,0.1,true,2026-01-31,2026-01-31T12:30:00Z,2026-01-31,1\n"
        "'@x,,0.3333333333333333,false,,,,2\n"
        '"a,b\n""c""",1e+21,,true,2025-02-01,,2025-02-01,3\n'
    )
    assert csv_bytes(FRAME.head(0)).decode().count("\n") == 1
    assert "ünïcode 模型" in csv_bytes(FRAME).decode("utf-8")


def test_columns_of_one_name_are_all_written() -> None:
    twice = pd.concat([FRAME[["count"]], FRAME[["count"]]], axis=1)
    assert csv_bytes(twice).decode().splitlines()[:2] == ["count,count", "1,1"]


def test_a_workbook_keeps_numbers_and_days_and_drops_what_excel_cannot_hold() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(FRAME))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert rows[0][0] == "'=name"
    assert rows[1][:4] == ["'-1+1", 2026, 0.1, True]
    assert rows[1][4] == datetime(2026, 1, 31)
    assert rows[1][5] == "2026-01-31T12:30:00Z"
    assert rows[1][8] == "bell"
    assert rows[2][1] is None
    assert rows[2][4] is None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_parquet_is_compressed_and_whole() -> None:
    back = pd.read_parquet(io.BytesIO(parquet_bytes(FRAME)))
    pd.testing.assert_frame_equal(back, FRAME, check_dtype=False)
