"""Decisions of people: accepted and corrected rows count, rejected ones vanish, what was read stays stored."""

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market import Dataset, curated, review_release, reviews
from market.audit import audit, notes
from market.curated.answers import changes
from market.export import export
from market.judging.things import counts
from market.records import Review
from market.store import Refused, Store
from market.store.rows import to_arrow, to_frame
from market.tables import TABLES
from tests.market import curated_folder, reviewing
from tests.market.reviewing import READ, review
from tests.market.store_rows import NOW, claim, document, figure, segment

DOUBTFUL: dict[str, Any] = {"scale_suspect": True, "value_as_written": 40000.0, "caveats": "scale_suspect;upper_bound"}
UNSURE = figure(30.0, **READ)
SCALED = figure(40.0, **(READ | DOUBTFUL))
TYPED = figure(4.0, publisher="Eastgate")
SAID = claim(2027, **READ)
ROWS: dict[str, list[Any]] = {"figures": [UNSURE, SCALED, TYPED], "claims": [SAID]}


def stored(name: str) -> pd.DataFrame:
    return to_frame(TABLES[name], to_arrow(TABLES[name], ROWS[name]))


def judged(*made: Review) -> pd.DataFrame:
    return reviews.judged(to_frame(TABLES["reviews"], to_arrow(TABLES["reviews"], list(made))), stored)


def laid_over(*made: Review) -> dict[str, pd.DataFrame]:
    return reviews.overlay(judged(*made), stored)


def shown(row: str, *made: Review) -> pd.Series:
    return laid_over(*made)["figures"].set_index("figure_id").loc[row]


def test_an_accepted_row_is_charted_and_counts_and_the_others_stay_as_they_are() -> None:
    figures = laid_over(review(UNSURE.figure_id))["figures"].set_index("figure_id", drop=False)

    assert figures.loc[UNSURE.figure_id, ["standing", "reasons"]].tolist() == ["charted", "accepted;nobody is named"]
    assert counts(figures).to_dict() == {UNSURE.figure_id: True, SCALED.figure_id: False, TYPED.figure_id: True}
    assert figures.loc[SCALED.figure_id, "standing"] == "review"


def test_a_corrected_row_counts_with_its_changes_and_what_was_read_beside_it() -> None:
    row = shown(
        UNSURE.figure_id, review(UNSURE.figure_id, "correct", changes="value=3;unit=EUR_bn;published_on=2026-02")
    )

    assert row[["value", "unit", "value_as_written"]].tolist() == [3.0, "EUR_bn", 30.0]
    assert row[["standing", "caveats"]].tolist() == ["charted", "month_only;corrected"]
    assert (row["published_day"], row["published_precision"]) == (pd.Timestamp(2026, 2, 28), "month")


def test_a_value_of_a_person_ends_the_doubt_about_its_magnitude_and_an_accepted_one_keeps_both_readings() -> None:
    given_one = shown(SCALED.figure_id, review(SCALED.figure_id, "correct", changes="value=4"))
    assert (given_one["caveats"], given_one["scale_suspect"]) == ("upper_bound;corrected", False)
    assert given_one["value_as_written"] == 40000.0
    accepted = shown(SCALED.figure_id, review(SCALED.figure_id))
    assert (accepted["scale_suspect"], accepted["value_as_written"]) == (True, 40000.0)
    renamed = shown(SCALED.figure_id, review(SCALED.figure_id, "correct", changes="publisher=Southgate"))
    assert renamed[["publisher", "scale_suspect"]].tolist() == ["Southgate", True]


def test_a_filed_number_that_does_not_add_up_is_for_people_and_one_that_does_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits = figure(5.0, origin="api", standing="review", reasons="less than nought")
    sure = figure(6.0, origin="api")
    monkeypatch.setitem(ROWS, "figures", [waits, sure])
    assert shown(waits.figure_id, review(waits.figure_id))["standing"] == "charted"
    assert judged(review(sure.figure_id, "reject"))["state"].tolist() == ["refused"]


def test_a_rejected_row_is_gone_and_the_table_has_no_hole() -> None:
    figures = laid_over(review(UNSURE.figure_id, "reject"))["figures"]
    assert list(figures.index) == [0, 1]
    assert UNSURE.figure_id not in set(figures["figure_id"])


def test_claims_are_decided_on_too() -> None:
    made = review(SAID.claim_id, "correct", table_name="claims", changes="year_high=2029")
    claims = laid_over(made)["claims"]
    assert claims[["year_high", "standing"]].to_numpy().tolist() == [[2029.0, "charted"]]
    assert counts(claims).all()
    assert judged(made)[["found", "state"]].to_numpy().tolist() == [["year_high=2027", "held"]]


@pytest.mark.parametrize(
    ("made", "state", "sentence"),
    [
        (review("nosuch"), "gone", "figures nosuch: there is no such row"),
        (review(TYPED.figure_id, "reject"), "refused", "was not read by the program: change its file"),
        (review(UNSURE.figure_id, "correct", changes="period_end=2025-01-01"), "refused", "lies before period_start"),
        (review(UNSURE.figure_id, "correct", changes="value="), "refused", "a figure needs a number"),
        (review(UNSURE.figure_id, "correct", changes="value_low=31"), "refused", "value 30 is less than value_low 31"),
        (review(SAID.claim_id, "correct", table_name="claims", changes="bound=in"), "refused", "bound 'in' needs it"),
    ],
)
def test_what_cannot_be_decided_is_told_and_changes_nothing(made: Review, state: str, sentence: str) -> None:
    told = judged(made)
    assert told["state"].tolist() == [state]
    assert sentence in told["fault"].iloc[0]
    assert reviews.overlay(told, stored) == {}


@settings(max_examples=40)
@given(
    row=st.sampled_from([UNSURE.figure_id, SCALED.figure_id, TYPED.figure_id, SAID.claim_id, "gone", "|"]),
    table=st.sampled_from(["figures", "claims", "deals", ""]),
    decision=st.sampled_from(["accept", "correct", "reject"]),
    name=st.sampled_from(["value", "value_low", "unit", "published_on", "period_end", "year_high", "bound", "nosuch"]),
    value=st.sampled_from(["", "4", "2027", "EUR_bn", "2027-01-01", "already", "many", "=1"]),
)
def test_no_decision_breaks_a_table(row: str, table: str, decision: str, name: str, value: str) -> None:
    said = {"decision": decision, "changes": f"{name}={value}" if decision == "correct" else ""}
    over = laid_over(review(row, table_name=table, **said))
    assert all(to_arrow(TABLES[name], rows).num_rows == len(rows) for name, rows in over.items())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases: before and after decisions on public rows, a private one and one that is gone."""
    store = Store(tmp_path_factory.mktemp("reviewed") / "store")
    store.upsert("documents", [document("open"), document("secret", visibility="private")], NOW)
    store.upsert("figures", [*ROWS["figures"], SECRET], NOW)
    store.upsert("claims", [SAID], NOW)
    store.replace("segments", [segment("ai_chips")], NOW)
    store.publish(NOW)
    store.replace("reviews", [
        review(UNSURE.figure_id), review(SCALED.figure_id, "correct", changes="value=4"),
        review(SAID.claim_id, "reject", table_name="claims", note='=HYPERLINK("http://x.example")'),
        review(SECRET.figure_id, "reject", note="Basalt"), review("gone", note="Basalt"),
    ], NOW)  # fmt: skip
    store.publish(NOW)
    return Path(store.uri)


SECRET = figure(70.0, **(READ | {"document_id": "secret", "publisher": "Basalt", "quote": "Basalt"}))


def test_every_reader_of_a_release_sees_the_decisions(place: Path) -> None:
    dataset = Dataset.open(data=place)

    assert sorted(dataset.figures()["value"]) == [4.0, 4.0, 30.0]
    assert len(dataset.figures(include_review=True)) == 3
    assert dataset.claims(include_review=True).empty
    assert counts(dataset.figures()).all()
    assert dataset.reviews()["state"].value_counts().to_dict() == {"held": 4, "gone": 1}


def test_what_was_read_stays_stored_and_an_older_release_shows_what_it_showed(place: Path) -> None:
    dataset = Dataset.open(data=place)
    assert sorted(dataset.stored("figures")["value"]) == [4.0, 30.0, 40.0, 70.0]
    assert set(dataset.stored("claims")["standing"]) == {"review"}

    older = Dataset.open("2026-W47.1", place)
    assert older.figures()["value"].tolist() == [4.0]
    assert len(older.figures(include_review=True)) == 4
    assert older.reviews().empty


def test_an_export_carries_no_decision_on_a_private_or_unknown_row_and_no_formula(place: Path, tmp_path: Path) -> None:
    export(Dataset.open(data=place), tmp_path / "out")

    told = pd.read_csv(tmp_path / "out" / "reviews.csv").set_index("row_key")
    assert set(told.index) == {UNSURE.figure_id, SCALED.figure_id, SAID.claim_id}
    assert told.loc[SAID.claim_id, "note"] == '\'=HYPERLINK("http://x.example")'
    assert "Basalt" not in "".join(path.read_text() for path in (tmp_path / "out").iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return curated_folder.write(tmp_path)


def test_a_decision_on_a_row_that_is_gone_is_a_note_and_no_fault(place: Path, folder: Path) -> None:
    dataset = Dataset.open(data=place)
    assert notes(dataset) == [
        "reviews.csv: figures gone: there is no such row: its document is read otherwise, or gone"
    ]
    assert [fault for fault in audit(dataset, folder) if "review" in fault] == []


def test_a_decision_that_cannot_hold_is_a_fault(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.upsert("figures", [TYPED], NOW)
    store.replace("reviews", [review(TYPED.figure_id)], NOW)
    store.publish(NOW)
    found = [fault for fault in audit(Dataset.open(data=store.uri), folder) if "review" in fault]
    assert found == [f"reviews: figures {TYPED.figure_id}: was not read by the program: change its file"]


FORM = [
    ({"row_key": ""}, "row_key", "is required"),
    ({"decision": "acept"}, "decision", "'acept' is not a word of the vocabulary decision; did you mean 'accept'?"),
    ({"decision": ""}, "decision", "is required"),
    ({"decided_on": None}, "decided_on", "is required"),
    ({"table_name": "deals"}, "table_name", "no table whose rows are reviewed; there are figures and claims"),
    ({"changes": "value=3"}, "changes", "decision 'accept' leaves it empty"),
    ({"decision": "correct"}, "changes", "decision 'correct' needs column=value"),
    ({"decision": "correct", "changes": "valeu=3"}, "changes", "no column of figures; did you mean 'value'?"),
    ({"decision": "correct", "changes": "3"}, "changes", "'3' is no column of figures"),
    ({"decision": "correct", "changes": "value=three"}, "changes", "value: 'three' is not a plain number"),
    ({"decision": "correct", "changes": "unit=USD_tn"}, "changes", "unit: 'USD_tn' is not a word of the vocabulary"),
    ({"decision": "correct", "changes": "segment=ai_chip"}, "changes", "not in segments.csv; did you mean 'ai_chips'?"),
    ({"decision": "correct", "changes": "figure_id=x"}, "changes", "cannot be corrected"),
    ({"decision": "correct", "changes": "value=3;value=4"}, "changes", "value is changed twice"),
    ({"note": '=cmd|"/c calc"'}, "note", "begins with =, as a formula would"),
    ({"reviewer": "@me"}, "reviewer", "begins with @, as a formula would"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "column", "sentence"), FORM)
def test_a_fault_of_form_is_named(folder: Path, cells: dict[str, Any], column: str, sentence: str) -> None:
    key = cells.pop("row_key", "abc")
    reviewing.write(folder, review(key, **cells))
    [fault] = curated.check(folder)
    assert (fault.file, fault.row, fault.column) == ("reviews.csv", 2, column)
    assert sentence in fault.fault


def test_two_decisions_on_one_row_are_a_fault(folder: Path) -> None:
    reviewing.write(folder, review("abc"), review("abc", "reject"))
    assert [str(fault) for fault in curated.check(folder)] == ["reviews.csv, line 3: decides on the same row as line 2"]


def test_a_group_of_companies_may_be_named(folder: Path) -> None:
    reviewing.write(folder, review("abc", "correct", changes="entity=hyperscalers;segment=ai_rent"))
    assert curated.check(folder) == []


def test_a_decision_is_written_in_its_place_and_a_second_one_stands_for_the_first(folder: Path) -> None:
    for row in (review("b", note="said;twice, so"), review("a"), review("b", "reject", note="  No   figure ")):
        curated.decide(reviewing.cells(row), folder)

    assert (folder / "reviews.csv").read_text() == (
        "table_name,row_key,decision,changes,decided_on,reviewer,note\n"
        "figures,a,accept,,2026-11-02,,The table says so\n"
        "figures,b,reject,,2026-11-02,,No figure\n"
    )
    assert curated.check(folder) == []
    curated.take_back("figures", "b", folder)
    assert curated.reviews(folder)["row_key"].tolist() == ["a"]


def test_a_wrong_decision_is_refused_and_nothing_written(folder: Path) -> None:
    before = (folder / "reviews.csv").read_bytes()
    with pytest.raises(curated.CuratedError, match="as a formula would"):
        curated.decide(reviewing.cells(review("a", note="=1+1")), folder)
    assert (folder / "reviews.csv").read_bytes() == before


def test_decisions_of_several_at_once_are_all_kept(folder: Path) -> None:
    threads = [
        threading.Thread(target=curated.decide, args=(reviewing.cells(review(f"row{n}")), folder)) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(curated.reviews(folder)) == 8


def test_changes_part_only_before_a_column() -> None:
    assert changes("note=chips; servers;value=4") == [("note", "chips; servers"), ("value", "4")]
    assert changes("") == []


def test_the_day_of_a_decision_is_kept(folder: Path) -> None:
    curated.decide(reviewing.cells(review("a")), folder)
    assert curated.load(folder)["reviews"]["decided_on"].tolist() == [date(2026, 11, 2)]


def test_decisions_make_a_release_of_their_own(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    with store.writer():
        store.upsert("figures", [UNSURE], NOW)
        store.publish(NOW)
    curated.decide(reviewing.cells(review(UNSURE.figure_id)), folder)

    assert review_release.build(store.uri, folder, NOW) == "2026-W47.2"
    assert Dataset.open(data=store.uri).figures()["value"].tolist() == [30.0]
    assert review_release.build(store.uri, folder, NOW) is None


def test_half_of_a_refresh_is_not_published_with_the_decisions(folder: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.upsert("figures", [UNSURE], NOW)
    store.publish(NOW)
    store.upsert("figures", [TYPED], NOW)
    with pytest.raises(Refused, match="did not end"):
        review_release.build(store.uri, folder, NOW)
    assert len(store.releases()) == 1


@pytest.mark.parametrize(
    ("given_cells", "changed"),
    [
        ({"value": "30", "unit": "USD_bn", "product": ""}, ""),
        ({"value": "30.0", "period_end": "2026-12-31"}, ""),
        ({"value": "3.50", "unit": "EUR_bn"}, "value=3.5;unit=EUR_bn"),
        ({"value": "", "value_low": " 4 "}, "value=;value_low=4"),
    ],
)
def test_only_what_differs_is_changed(given_cells: dict[str, str], changed: str) -> None:
    row = stored("figures").set_index("figure_id", drop=False).loc[UNSURE.figure_id].to_dict()
    assert reviews.differing("figures", row, given_cells) == changed
