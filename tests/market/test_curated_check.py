"""Every kind of fault in a curated file is found, with the file, the line, the column and a plain sentence."""

from pathlib import Path

import pytest

from market import curated
from market.curated.__main__ import main
from tests.market import curated_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return curated_folder.write(tmp_path)


def wrong(folder: Path) -> list[curated.Fault]:
    """The faults of the folder, without the remark that a file is not in canonical order."""
    return [fault for fault in curated.check(folder) if "canonical" not in fault.fault]


def test_the_invented_folder_has_no_fault(folder: Path) -> None:
    assert curated.check(folder) == []


CELLS = [
    ("figures", 0, "metric", "spendings", "is not a word of the vocabulary metric; did you mean 'spending'?"),
    ("figures", 0, "unit", "USD", "'USD' is not a word of the vocabulary unit"),
    ("figures", 0, "workload", "", "is required"),
    ("figures", 0, "workload", "Inference", "did you mean 'inference'?"),
    ("figures", 0, "kind", "guess", "is not a word of the vocabulary kind"),
    ("figures", 0, "basis", "rent", "is not a word of the vocabulary basis"),
    ("figures", 0, "evidence", "", "is required in a curated row"),
    ("figures", 0, "publisher", "", "is required in a curated row"),
    ("figures", 0, "source_url", "", "is required in a curated row"),
    ("figures", 0, "segment", "", "is required in a curated row"),
    ("claims", 0, "source_title", "", "is required in a curated row"),
    ("figures", 0, "region", "Mars", "is not a word of the vocabulary region"),
    ("figures", 0, "segment", "ai_rental", "'ai_rental' is not in segments.csv; did you mean 'ai_rent'?"),
    ("figures", 0, "entity", "Gamma Clouds", "is not in companies.csv; did you mean 'Gamma Cloud'?"),
    ("figures", 0, "published_on", "2026-02-30", "'2026-02-30' is no real date"),
    ("figures", 0, "published_on", "2026-13", "'2026-13' is no real date"),
    ("figures", 0, "published_on", "4 March 2026", "is not a date written YYYY, YYYY-MM or YYYY-MM-DD"),
    ("figures", 0, "period_start", "2026", "is not a date written YYYY-MM-DD"),
    ("figures", 0, "period_end", "2026-02-29", "is no real date"),
    ("figures", 0, "period_end", "2025-12-31", "lies before period_start 2026-01-01"),
    ("figures", 0, "period_end", "", "is required in a curated row"),
    ("figures", 0, "value", "30 billion", "is not a plain number"),
    ("figures", 0, "value", "3,000", "is not a plain number"),
    ("figures", 0, "value", "nan", "is not a plain number"),
    ("figures", 0, "value", "24", "24 is less than value_low 25"),
    ("figures", 0, "value_high", "29", "29 is less than value 30"),
    ("figures", 0, "source_url", "alpha.example.org/a", "is not an http or https address"),
    ("figures", 0, "source_url", "https:///a", "is not an http or https address"),
    ("figures", 0, "source_url", "ftp://alpha.example.org/a", "is not an http or https address"),
    ("figures", 0, "source_url", "https://alpha.example.org/a b", "is not an http or https address"),
    ("figures", 0, "source_url", "https://alpha.example.org:port/a", "is not an http or https address"),
    ("figures", 0, "source_url", "https://[alpha/a", "is not an http or https address"),
    ("figures", 0, "second_url", "https://alpha.example.org/a", "is the same address as source_url"),
    ("figures", 0, "note", "two\nlines", "holds a line break"),
    ("claims", 0, "published_on", "", "is required"),
    ("claims", 0, "claim", "inference_exceed_training", "did you mean 'inference_exceeds_training'?"),
    ("claims", 0, "entity", "hyperscalers", "'hyperscalers' is not in companies.csv"),
    ("claims", 0, "year_high", "2028", "2028 is not year_low 2027, as bound 'in' wants"),
    ("claims", 0, "year_low", "", "bound 'in' needs it"),
    ("claims", 0, "year_low", "202", "202 is below 2000"),
    ("claims", 0, "year_low", "2027.5", "is not a whole number"),
    ("deals", 0, "type", "marriage", "is not a word of the vocabulary deal_type"),
    ("deals", 0, "value_usd_bn", "-2", "-2 is below 0"),
    ("deals", 0, "buyer", " ", "is required"),
    ("sites", 0, "latitude", "91", "91 is above 90"),
    ("sites", 0, "longitude", "-181", "-181 is below -180"),
    ("sites", 0, "longitude", "", "a place needs latitude and longitude"),
    ("sites", 0, "status", "planned", "is not a word of the vocabulary site_status"),
    ("sites", 0, "accelerator_count", "1.5", "is not a whole number"),
    ("chips", 0, "optimised_for", "", "is required"),
    ("chips", 0, "available_on", "06/2025", "is not a date"),
    ("companies", 0, "role", "chipmaker", "is not a word of the vocabulary role"),
    ("companies", 0, "cik", "12345", "is not a number of ten digits"),
    ("companies", 0, "fiscal_year_end", "June", "'June' is no fiscal year end"),
    ("companies", 0, "fiscal_year_end", "13-31", "bad month number 13"),
    ("companies", 0, "fiscal_year_end", "last Sunday of Juny", "'Juny' is no month or weekday"),
    ("companies", 1, "aliases", "delta inc", "'delta inc' already stands for Delta Chips"),
    ("companies", 1, "aliases", "DELTA CHIPS", "already stands for Delta Chips"),
    ("segments", 1, "parent", "chips", "'chips' is not in segments.csv"),
    ("segments", 0, "comparable_with", "ai_rent;ai_rents", "'ai_rents' is not in segments.csv"),
    ("segments", 0, "comparable_with", "ai_chips", "names the segment itself"),
    ("feeds", 0, "feed", "Alpha Feed", "is not a key"),
    ("feeds", 0, "url", "alpha", "is not an http or https address"),
    ("feeds", 0, "language", "english", "is not a word of the vocabulary language"),
    ("feeds", 0, "pages", "maybe", "is neither yes nor no"),
    ("feeds", 0, "cadence_days", "0", "0 is below 1"),
    ("feeds", 0, "at_least", "-3", "-3 is below 1"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "row", "column", "text", "sentence"), CELLS)
def test_names_file_line_column_and_fault(
    folder: Path, name: str, row: int, column: str, text: str, sentence: str
) -> None:
    curated_folder.change(folder, name, row, **{column: text})
    hits = [fault for fault in wrong(folder) if sentence in fault.fault]
    assert [(fault.file, fault.row, fault.column) for fault in hits] == [(f"{name}.csv", row + 2, column)]
    with pytest.raises(curated.CuratedError, match=f"{name}.csv, line {row + 2}, {column}: "):
        curated.load(folder)


@pytest.mark.parametrize(
    ("bound", "low", "high", "column"),
    [
        ("in", "", "", "year_low"),
        ("by", "2027", "2027", "year_low"),
        ("by", "", "", "year_high"),
        ("already", "", "2025", "year_high"),
        ("already", "2026", "2026", "year_low"),
        ("not_before", "2027", "2028", "year_high"),
        ("not_before", "", "", "year_low"),
        ("none", "", "2027", "year_high"),
        ("none", "2027", "", "year_low"),
    ],
)
def test_years_that_do_not_fit_their_bound(folder: Path, bound: str, low: str, high: str, column: str) -> None:
    curated_folder.change(folder, "claims", 0, bound=bound, year_low=low, year_high=high)
    assert (2, column) in {(fault.row, fault.column) for fault in wrong(folder)}


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [("in", "2030", "2030"), ("by", "", "2030"), ("already", "", "2026"), ("not_before", "2030", ""), ("none", "", "")],
)
def test_years_that_fit_their_bound(folder: Path, bound: str, low: str, high: str) -> None:
    curated_folder.change(folder, "claims", 0, bound=bound, year_low=low, year_high=high)
    assert wrong(folder) == []


def test_a_figure_needs_a_value_or_a_bound(folder: Path) -> None:
    curated_folder.change(folder, "figures", 0, value="")
    assert wrong(folder) == []
    curated_folder.change(folder, "figures", 0, value="", value_low="", value_high="")
    assert [(fault.column, fault.row) for fault in wrong(folder)] == [("value", 2)]


def test_a_figure_may_be_about_a_group_of_companies(folder: Path) -> None:
    curated_folder.change(folder, "figures", 0, entity="neoclouds")
    assert wrong(folder) == []


def test_parents_that_lead_in_a_circle(folder: Path) -> None:
    curated_folder.change(folder, "segments", 0, parent="ai_rent")
    assert [(fault.row, fault.column) for fault in wrong(folder)] == [(2, "parent"), (3, "parent")]


def test_the_same_statement_twice(folder: Path) -> None:
    curated_folder.add(folder, "figures", note="Read on another page", source_url="https://gamma.example.org/c")
    assert [str(fault) for fault in wrong(folder)] == ["figures.csv, line 4: repeats line 3"]


def test_the_same_statement_with_another_value(folder: Path) -> None:
    curated_folder.add(folder, "figures", value="3")
    assert [str(fault) for fault in wrong(folder)] == [
        "figures.csv, line 4: makes, with other numbers, the statement of line 3"
    ]


def test_a_later_vintage_is_another_statement(folder: Path) -> None:
    curated_folder.add(folder, "figures", published_on="2026-03", value="3")
    assert wrong(folder) == []


@pytest.mark.parametrize(
    ("name", "line", "column"),
    [("chips", 3, "chip"), ("sites", 3, "name"), ("companies", 4, "company"), ("segments", 4, "segment"),
     ("feeds", 3, "feed"), ("deals", 3, ""), ("claims", 3, "")],
)  # fmt: skip
def test_a_repeated_key(folder: Path, name: str, line: int, column: str) -> None:
    curated_folder.add(folder, name)
    hits = [fault for fault in wrong(folder) if "repeats line" in fault.fault]
    assert [(fault.file, fault.row, fault.column) for fault in hits] == [(f"{name}.csv", line, column)]


FILES = [
    (b"", 1, "the file is empty"),
    (b"chip,vendor\n", 1, "the header lacks family, optimised_for"),
    (b"\xff\xfec\x00h\x00", 1, "is not UTF-8"),
    (b"chip,colour\nx,y\n", 1, "has the unknown 'colour'"),
]


@pytest.mark.parametrize(("content", "line", "sentence"), FILES)
def test_a_file_that_is_no_table(folder: Path, content: bytes, line: int, sentence: str) -> None:
    (folder / "chips.csv").write_bytes(content)
    assert [(fault.file, fault.row) for fault in wrong(folder) if sentence in fault.fault] == [("chips.csv", line)]


def test_a_wrong_byte_is_placed_on_its_line(folder: Path) -> None:
    path = folder / "deals.csv"
    path.write_bytes(path.read_bytes().replace(b"serving", b"s\xe9rving"))
    assert [(fault.row, fault.fault) for fault in wrong(folder)] == [(2, "is not UTF-8; save the file as UTF-8")]


def test_a_missing_file(folder: Path) -> None:
    (folder / "sites.csv").unlink()
    assert [str(fault) for fault in wrong(folder)] == ["sites.csv, line 1: the file is missing"]


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "sites.csv").unlink()
    (folder / "sites.csv").mkdir()
    assert ["the file cannot be read" in fault.fault for fault in wrong(folder)] == [True]


@pytest.mark.parametrize(
    ("tail", "sentence"),
    [("x,y\n", "has 2 cells where the header has 9"), ("\n", "is an empty line"),
     ('"2026-01-16,licensing\n', "is not CSV from here on")],
)  # fmt: skip
def test_a_ragged_line(folder: Path, tail: str, sentence: str) -> None:
    path = folder / "deals.csv"
    path.write_text(path.read_text() + tail)
    hits = [(fault.file, fault.row) for fault in wrong(folder) if sentence in fault.fault]
    assert hits == [("deals.csv", 3)]


def test_columns_in_another_order(folder: Path) -> None:
    path = folder / "deals.csv"
    path.write_text(path.read_text().replace("date,type,", "type,date,", 1))
    assert "has its columns in another order" in wrong(folder)[0].fault


def test_a_broken_table_of_names_does_not_flood_the_others(folder: Path) -> None:
    (folder / "companies.csv").write_text("")
    (folder / "segments.csv").write_text("")
    assert {fault.file for fault in wrong(folder)} == {"companies.csv", "segments.csv"}


def test_every_fault_is_told_at_once(folder: Path) -> None:
    curated_folder.change(folder, "figures", 0, metric="x", unit="y")
    curated_folder.change(folder, "sites", 0, latitude="north")
    with pytest.raises(curated.CuratedError) as error:
        curated.load(folder)
    assert [(fault.file, fault.column) for fault in error.value.faults] == [
        ("figures.csv", "metric"), ("figures.csv", "unit"), ("sites.csv", "latitude"),
    ]  # fmt: skip


UNTIDY = [
    ("30,25,40", "30.0,25,40"), ("30,25,40", "30,25.50,40"), ("\n", "\r\n"), ("Alpha Research", '"Alpha Research"'),
    ("Alpha Research", " Alpha Research"), ("publisher", "\ufeffpublisher"),
]  # fmt: skip


@pytest.mark.parametrize(("tidy", "untidy"), UNTIDY)
def test_untidy_files_are_told_loaded_and_put_in_order(folder: Path, tidy: str, untidy: str) -> None:
    path = folder / "figures.csv"
    before = path.read_bytes()
    path.write_bytes(before.replace(tidy.encode(), untidy.encode(), 1 if tidy != "\n" else -1))
    assert ["canonical" in fault.fault for fault in curated.check(folder)] == [True]
    assert curated.load(folder)["figures"].loc[0, "publisher"] == "Alpha Research"
    assert curated.write(folder) == ["figures.csv"]
    if untidy != "30,25.50,40":
        assert path.read_bytes() == before
    assert curated.check(folder) == []
    assert curated.write(folder) == []


def test_spaces_around_cells_do_not_change_what_they_say(folder: Path) -> None:
    curated_folder.change(folder, "companies", 1, company=" Gamma Cloud ")
    curated_folder.change(folder, "figures", 1, period_start=" 2026-02-10", metric="unit_price ")
    assert wrong(folder) == []
    assert curated.load(folder)["companies"].loc[1, "company"] == "Gamma Cloud"


def test_rows_in_another_order_are_untidy(folder: Path) -> None:
    curated_folder.add(folder, "figures", publisher="Aardvark")
    assert [(fault.row, fault.column) for fault in curated.check(folder)] == [(2, "")]
    curated.write(folder)
    assert (folder / "figures.csv").read_text().splitlines()[1].startswith("Aardvark,")


def test_nothing_is_written_where_a_file_cannot_be_read(folder: Path) -> None:
    curated_folder.add(folder, "figures", publisher="Aardvark")
    before = (folder / "figures.csv").read_text()
    (folder / "deals.csv").write_text("date\n2026\n")
    with pytest.raises(curated.CuratedError, match=r"deals.csv, line 1: the header lacks"):
        curated.write(folder)
    assert (folder / "figures.csv").read_text() == before


class TestCommand:
    def test_check_is_silent_on_standard_error_when_all_is_well(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(folder)]) == 0
        assert capsys.readouterr().err == ""

    def test_check_puts_every_fault_on_a_line(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        curated_folder.change(folder, "figures", 0, metric="x", unit="y")
        assert main(["check", str(folder)]) == 1
        assert [line[:27] for line in capsys.readouterr().err.splitlines()] == [
            "figures.csv, line 2, metric", "figures.csv, line 2, unit: ",
        ]  # fmt: skip

    def test_format_puts_in_order(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        curated_folder.change(folder, "figures", 0, value="30.0")
        assert main(["format", str(folder)]) == 0
        assert "figures.csv" in capsys.readouterr().out
        assert main(["check", str(folder)]) == 0

    def test_format_refuses_what_it_cannot_read(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "deals.csv").write_text("")
        assert main(["format", str(folder)]) == 1
        assert capsys.readouterr().err == "deals.csv, line 1: the file is empty; it needs a header line\n"

    @pytest.mark.parametrize("arguments", [[], ["tidy"], ["check", "nowhere-at-all"]])
    def test_wrong_usage(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        assert "Traceback" not in capsys.readouterr().err
