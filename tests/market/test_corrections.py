"""Corrections: shown wherever a release is read, held back where the source no longer says what was corrected."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from market import Dataset, corrections, curated
from market.audit import audit, notes
from market.curated.rows import prices
from market.export import export
from market.records import Correction, Deal, Explanation, Rate, Site, content_id
from market.store import Store
from market.store.rows import to_arrow, to_frame
from market.tables import CORRECTED, TABLES
from tests.market import correcting, curated_folder
from tests.market.correcting import correction
from tests.market.store_rows import NOW, claim, document, figure, segment

WRONG = figure(30.0, note="Invented", document_id="open")
HOURLY = figure(
    25.0, publisher="Southgate", metric="unit_price", unit="USD_per_gpu_hour", kind="actual", basis="on_demand",
    product="H100", period_start=date(2026, 2, 10), period_end=date(2026, 2, 10),
)  # fmt: skip
DATED = figure(4.0, publisher="Eastgate", published_on="2026", published_day=date(2026, 12, 31),
               published_precision="year", caveats="lower_bound;year_only")  # fmt: skip
SAID = claim(2027)
DEAL = Deal("2026-03", "supply", "Alfa", "Beta", value_usd_bn=4.0, source_url="https://x.example/a", deal_id="deal1")
ROWS: dict[str, list[Any]] = {
    "figures": [WRONG, HOURLY, DATED], "claims": [SAID], "prices": prices([HOURLY]), "deals": [DEAL],
    "sites": [Site(name="S", country="Finland", status="operational", power_mw=20.0, source_url="https://x.example/s")],
    "rates": [Rate("USD", date(2026, 3, 4), 1.25), Rate("USD", date(2026, 3, 5), 12.5)], "chips": [],
}  # fmt: skip


def stored(name: str) -> pd.DataFrame:
    return to_frame(TABLES[name], to_arrow(TABLES[name], ROWS[name]))


def frame(*made: Correction) -> pd.DataFrame:
    return to_frame(TABLES["corrections"], to_arrow(TABLES["corrections"], list(made)))


def laid_over(*made: Correction) -> dict[str, pd.DataFrame]:
    return corrections.overlay(corrections.judged(frame(*made), stored), stored)


def test_a_corrected_value_is_shown_and_what_the_source_says_stands_beside_it() -> None:
    figures = laid_over(correction(WRONG.figure_id))["figures"].set_index("figure_id")

    row = figures.loc[WRONG.figure_id]
    assert (row["value"], row["value_as_written"], row["caveats"], row["reasons"]) == (3.0, 30.0, "corrected", "")
    others = figures.drop(index=WRONG.figure_id)
    assert others["value_as_written"].isna().all()
    assert not others["caveats"].str.contains("corrected").any()


def test_the_named_tables_alone_are_laid_over() -> None:
    assert set(laid_over(correction(WRONG.figure_id))) == {"figures", "prices"}
    assert laid_over() == {}


@pytest.mark.parametrize(
    ("table", "row", "column", "expected", "corrected", "shown"),
    [
        ("figures", WRONG.figure_id, "unit", "USD_bn", "EUR_bn", "EUR_bn"),
        ("figures", WRONG.figure_id, "value_low", "", "2.5", 2.5),
        ("figures", WRONG.figure_id, "value", "30.0", "", None),
        ("figures", WRONG.figure_id, "period_end", "2026-12-31", "2027-01-31", pd.Timestamp(2027, 1, 31)),
        ("claims", SAID.claim_id, "year_high", "2027", "2029", 2029.0),
        ("deals", "deal1", "value_usd_bn", "4", "0.4", 0.4),
        ("sites", "S", "power_mw", "20", "200", 200.0),
        ("rates", "USD|2026-03-05", "per_euro", "12.5", "1.25", 1.25),
    ],
)  # fmt: skip
def test_a_cell_of_every_kind(table: str, row: str, column: str, expected: str, corrected: str, shown: object) -> None:
    made = correction(row, table_name=table, column_name=column, expected=expected, corrected=corrected)
    before, after = stored(table), laid_over(made)[table]

    changed = (before[column] != after[column]) & ~(before[column].isna() & after[column].isna())
    assert changed.sum() == 1
    found = after.loc[changed, column].iloc[0]
    assert pd.isna(found) if shown is None else found == shown


def test_a_date_takes_its_day_and_its_caveats_with_it() -> None:
    made = correction(DATED.figure_id, column_name="published_on", expected="2026", corrected="2025-06")
    row = laid_over(made)["figures"].set_index("figure_id").loc[DATED.figure_id]

    assert row["published_day"] == pd.Timestamp(2025, 6, 30)
    assert (row["published_precision"], row["caveats"]) == ("month", "lower_bound;month_only;corrected")
    exact = laid_over(correction(DATED.figure_id, column_name="published_on", expected="2026", corrected="2026-06-01"))
    assert exact["figures"].set_index("figure_id").loc[DATED.figure_id, "caveats"] == "lower_bound;corrected"
    deal = laid_over(correction("deal1", table_name="deals", column_name="date", expected="2026-03", corrected="2025"))
    assert deal["deals"]["day"].tolist() == [pd.Timestamp(2025, 12, 31)]


def test_the_price_that_repeats_a_figure_follows_it() -> None:
    made = correction(HOURLY.figure_id, expected="25", corrected="2.5")
    assert laid_over(made)["prices"][["usd_per_gpu_hour", "day"]].to_numpy().tolist() == [
        [2.5, pd.Timestamp(2026, 2, 10)]
    ]
    no_dollars = correction(HOURLY.figure_id, column_name="unit", expected="USD_per_gpu_hour",
                            corrected="EUR_per_gpu_hour")  # fmt: skip
    assert laid_over(no_dollars)["prices"].empty


STALE = {
    "the source was repaired": (
        correction(WRONG.figure_id, expected="300"),
        f"figures {WRONG.figure_id}, value: expected '300', found '30'; the source may be repaired: "
        "remove the correction",
    ),
    "the row is gone": (
        correction("0123456789abcdef"),
        "figures 0123456789abcdef, value: expected '30', found no such row; the source may be repaired: "
        "remove the correction",
    ),
    "nothing was expected and something stands there": (
        correction(WRONG.figure_id, column_name="value", expected=""), "expected nothing, found '30';",
    ),
    "something was expected and nothing stands there": (
        correction(WRONG.figure_id, column_name="value_low"), "expected '30', found nothing;",
    ),
    "half a key": (correction("USD", table_name="rates", column_name="per_euro"), "found no such row"),
    "a day that is none": (
        correction(WRONG.figure_id, column_name="period_end", expected="31 December"), "found '2026-12-31'",
    ),
    "a copy of a figure": (
        correction(f"H100||on_demand|world|2026-02-10|curated|{HOURLY.figure_id}", table_name="prices",
                   column_name="usd_per_gpu_hour"), f"repeats a figure: correct figures {HOURLY.figure_id}",
    ),
    "a column that cannot be corrected": (
        correction(WRONG.figure_id, column_name="source_url"), "there is no such column to correct",
    ),
    "an unknown table": (correction("x", table_name="ghosts"), "there is no such column to correct"),
}  # fmt: skip


@pytest.mark.parametrize("case", STALE)
def test_a_correction_that_does_not_hold_is_not_applied_and_says_why(case: str) -> None:
    made, sentence = STALE[case]
    told = corrections.judged(frame(made), stored)

    assert sentence in told["fault"].iloc[0]
    assert corrections.overlay(told, stored) == {}
    assert corrections.sentences(told)[0].startswith("corrections.csv, line 2: ")


def test_only_those_that_hold_are_applied_and_lines_are_counted() -> None:
    made = frame(correction(WRONG.figure_id), correction("gone"), correction(HOURLY.figure_id, expected="25"))
    told = corrections.judged(made, stored)

    assert [sentence.split(": ")[0] for sentence in corrections.sentences(told)] == ["corrections.csv, line 3"]
    assert sorted(corrections.overlay(told, stored)["figures"]["value"]) == [3.0, 3.0, 4.0]


@given(
    st.sampled_from([*CORRECTED, "documents", ""]), st.sampled_from([WRONG.figure_id, "deal1", "USD|2026-03-04", "|"]),
    st.sampled_from(["value", "unit", "period_end", "published_on", "year_high", "per_euro", "date", ""]),
    st.sampled_from(["", "30", "USD_bn", "2026", "1.25", "nan", "1e400"]),
    st.sampled_from(["", "3", "x", "2026-13", "inf"]),
)  # fmt: skip
def test_no_correction_breaks_the_reading(table: str, row: str, column: str, expected: str, corrected: str) -> None:
    made = frame(correction(row or "x", table_name=table, column_name=column, expected=expected, corrected=corrected))
    told = corrections.judged(made, stored)
    over = corrections.overlay(told, stored)
    assert bool(over) == (told["fault"].iloc[0] == "")
    assert all(to_arrow(TABLES[name], rows).num_rows == len(rows) for name, rows in over.items())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases: before and after the corrections, of a public and of a private row."""
    store = Store(tmp_path_factory.mktemp("corrected") / "store")
    secret = figure(70.0, document_id="secret", origin="read", quote="Basalt", publisher="Basalt")
    store.upsert("documents", [document("open"), document("secret", visibility="private")], NOW)
    store.upsert("figures", [*ROWS["figures"], secret], NOW)
    store.upsert("prices", ROWS["prices"], NOW)
    store.upsert("claims", [SAID], NOW)
    store.replace("segments", [segment("ai_chips")], NOW)
    store.publish(NOW)
    store.replace("corrections", [
        correction(WRONG.figure_id), correction(HOURLY.figure_id, expected="25", corrected="2.5"),
        correction(SAID.claim_id, table_name="claims", column_name="year_high", expected="2027", corrected="2028"),
        correction(secret.figure_id, expected="70", corrected="7", why="Basalt"),
    ], NOW)  # fmt: skip
    store.publish(NOW)
    return Path(store.uri)


def test_every_reader_of_a_release_sees_what_is_corrected(place: Path) -> None:
    dataset = Dataset.open(data=place)

    seen = dataset.figures(publisher="Northgate").iloc[0]
    assert (seen["value"], seen["value_usd_bn"], seen["caveats"]) == (3.0, 3.0, "corrected")
    assert 3.0 in set(dataset.table("figures")["value"])
    assert dataset.claims()["year_high"].tolist() == [2028.0]
    assert dataset.table("prices")["usd_per_gpu_hour"].tolist() == [2.5]


def test_what_the_source_says_stays_stored(place: Path) -> None:
    dataset = Dataset.open(data=place)

    assert sorted(dataset.stored("figures")["value"]) == [4.0, 25.0, 30.0, 70.0]
    assert sorted(Store(place).read("figures")["value"]) == [4.0, 25.0, 30.0, 70.0]
    told = dataset.corrections().set_index("row_key").loc[WRONG.figure_id]
    assert told[["found", "corrected", "fault"]].tolist() == ["30", "3", ""]
    assert dataset.stored("segments").equals(dataset.table("segments"))


def test_an_older_release_shows_what_it_showed(place: Path) -> None:
    older = Dataset.open("2026-W47.1", place)

    assert sorted(older.figures()["value"]) == [4.0, 25.0, 30.0, 70.0]
    assert older.claims()["year_high"].tolist() == [2027.0]
    assert older.corrections().empty


def test_an_export_is_corrected_and_tells_of_no_private_row(place: Path, tmp_path: Path) -> None:
    export(Dataset.open(data=place), tmp_path / "out")

    assert sorted(pd.read_csv(tmp_path / "out" / "figures.csv")["value"]) == [2.5, 3.0, 4.0]
    told = pd.read_csv(tmp_path / "out" / "corrections.csv")
    assert sorted(told["corrected"]) == [2.5, 3.0, 2028.0]
    assert "Basalt" not in "".join(path.read_text() for path in (tmp_path / "out").iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return curated_folder.write(tmp_path)


def test_the_audit_names_a_correction_that_no_longer_holds(place: Path, folder: Path) -> None:
    dataset = Dataset.open(data=place)
    held = [correction(WRONG.figure_id), correction(HOURLY.figure_id, expected="26", corrected="2.6")]
    correcting.write(folder, *held)

    found = [fault for fault in audit(dataset, folder) if "corrections.csv" in fault and "canonical" not in fault]

    assert found == [
        f"corrections.csv, line 3: figures {HOURLY.figure_id}, value: expected '26', found '25'; the source may be "
        "repaired: remove the correction"
    ]


def test_the_audit_names_one_that_only_the_release_has(place: Path, folder: Path, tmp_path_factory: Any) -> None:
    store = Store(tmp_path_factory.mktemp("stale") / "store")
    store.upsert("figures", [WRONG], NOW)
    store.replace("corrections", [correction("gone")], NOW)
    store.publish(NOW)

    found = [fault for fault in audit(Dataset.open(data=store.uri), folder) if "gone" in fault]

    assert found == [
        "corrections of release 2026-W47.1: figures gone, value: expected '30', found no such row; the source may be "
        "repaired: remove the correction"
    ]


FORM = [
    ({"table_name": "ghosts"}, "table_name", "'ghosts' is no table whose rows can be corrected; there are figures"),
    ({"table_name": "segments"}, "table_name", "'segments' is no table whose rows can be corrected"),
    ({"column_name": "valeu"}, "column_name", "'valeu' is no column of figures; did you mean 'value'?"),
    ({"column_name": "source_url"}, "column_name", "'source_url' of figures cannot be corrected"),
    ({"column_name": "figure_id"}, "column_name", "'figure_id' of figures cannot be corrected"),
    ({"expected": "thirty"}, "expected", "'thirty' is not a plain number"),
    ({"corrected": "3,000"}, "corrected", "'3,000' is not a plain number"),
    ({"column_name": "unit", "expected": "USD_tn", "corrected": "USD"}, "corrected", "of the vocabulary unit"),
    ({"column_name": "unit", "expected": "USD_bn", "corrected": ""}, "corrected", "is required"),
    ({"corrected": "30.0"}, "corrected", "is what is expected to stand there"),
    ({"why": ""}, "why", "is required"),
    ({"source_url": ""}, "source_url", "is required"),
    ({"source_url": "alpha"}, "source_url", "is not an http or https address"),
    ({"since": None}, "since", "is required"),
    ({"table_name": "rates", "column_name": "per_euro"}, "row_key", "needs the values of currency, day, joined by |"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "column", "sentence"), FORM)
def test_a_fault_of_form_is_named(folder: Path, cells: dict[str, Any], column: str, sentence: str) -> None:
    correcting.write(folder, correction("abc", **cells))
    [fault] = curated.check(folder)
    assert (fault.file, fault.row, fault.column) == ("corrections.csv", 2, column)
    assert sentence in fault.fault


def test_two_corrections_of_one_cell_are_a_fault(folder: Path) -> None:
    correcting.write(folder, correction("abc"), correction("abc", corrected="4"))
    assert [str(fault) for fault in curated.check(folder)] == [
        "corrections.csv, line 3: corrects the same cell as line 2"
    ]


def test_an_explanation_must_name_its_finding(folder: Path) -> None:
    cells = {"check": "repeat", "inputs": "a;b", "explanation": "Told twice"}
    correcting.explain(folder, finding="0" * 16, **cells)
    assert [fault.column for fault in curated.check(folder)] == ["finding"]
    named = content_id("smell", "a", "b")
    correcting.explain(folder, finding=named, **cells | {"check": "smell"})
    assert [fault.column for fault in curated.check(folder)] == ["check"]


def test_an_explanation_closes_its_finding_and_is_noted_once_it_is_outdated(place: Path) -> None:
    store = Store(place.with_name("explained"))
    rows = [figure(value, kind="estimate", publisher=house) for value, house in ((4.0, "A"), (21.0, "B"))]
    store.upsert("figures", rows, NOW)
    store.replace("segments", [segment("ai_chips")], NOW)
    store.publish(NOW)
    [found] = Dataset.open(data=store.uri).checks().to_dict("records")
    told = Explanation(found["finding"], found["check"], found["inputs"], "B counts memory in", date(2026, 11, 1))
    store.replace("explanations", [told], NOW)
    store.publish(NOW)
    explained = Dataset.open(data=store.uri)

    assert explained.checks()[["state", "explanation"]].to_numpy().tolist() == [["explained", "B counts memory in"]]
    assert notes(explained) == []
    store.withdraw("figures", pd.DataFrame({"figure_id": [rows[0].figure_id]}), NOW)
    store.publish(NOW)
    assert notes(Dataset.open(data=store.uri)) == [
        f"explanations.csv: finding {told.finding} (contradiction) no longer stands: remove its explanation"
    ]
