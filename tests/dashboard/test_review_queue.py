"""The review queue, headless: on this machine decisions are written, for everybody else it can only be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import local
from market import Dataset, curated
from market.store import Store
from tests.dashboard import small_data, told
from tests.market import curated_folder

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
ALFA = told.FIGURES[0].figure_id
Visit = Callable[..., AppTest]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = small_data.build(tmp_path / "store", [small_data.claim("Ada", "2026-05-01", "in", 2027)])
    told.add_to(folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Curated files of their own, so that no test writes into those of the repository."""
    place = tmp_path / "data"
    place.mkdir()
    monkeypatch.setattr(curated, "FOLDER", curated_folder.write(place))
    return place


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch, store: Path, folder: Path) -> Visit:
    def run(closed: str = "", **query: str) -> AppTest:
        monkeypatch.setattr(local, "closed", lambda: closed)
        monkeypatch.setenv("CROSSOVER_DATA", str(store))
        test = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in query.items():
            test.query_params[key] = value
        return sound(test.switch_page("views/data.py").run())

    return run


def sound(test: AppTest) -> AppTest:
    assert not test.exception, test.exception[0].message
    return test


def words(test: AppTest) -> str:
    kinds = (test.markdown, test.caption, test.info, test.error, test.warning)
    return "\n".join(str(element.value) for kind in kinds for element in kind).replace("\\", "")


def file(folder: Path) -> list[str]:
    return (folder / "reviews.csv").read_text().splitlines()[1:]


def test_the_passage_what_was_read_and_the_doubt_stand_there(visit: Visit) -> None:
    said = words(visit())
    assert "1 row that the program read and is not sure of" in said
    assert "un mercado de :orange-background[40 billones de dólares] en 2030" in said
    assert "| Value | $40bn |" in said
    assert "| Publisher | Alfa |" in said
    assert "- magnitude doubtful\n- rental market" in said
    assert "As written: $40,000bn. Taken as: $40bn." in said


def test_a_filed_quarter_that_does_not_add_up_waits_with_its_reckoning(visit: Visit, store: Path, folder: Path) -> None:
    filed = small_data.figure("Abc", "2026-11-19", "all", 2026, 12.0, metric="capex", origin="api", kind="actual",
                              document_id="", standing="review", reasons="does not add up: the quarter is stated as 14",
                              note="Derived, million USD: 22 less 10.")  # fmt: skip
    data = Store(store)
    data.upsert("figures", [filed], told.NOW)
    data.publish(told.NOW)
    test = visit()
    assert "Derived, million USD: 22 less 10." in words(test)
    assert "- does not add up: the quarter is stated as 14" in words(test)
    sound(test.button(f"reject_{filed.figure_id}").click().run())
    assert [line.split(",")[:3] for line in file(folder)] == [["figures", filed.figure_id, "reject"]]


def test_an_accepted_row_is_written_at_once_and_leaves_the_queue(visit: Visit, folder: Path) -> None:
    test = visit()
    test.text_input(f"review_note_{ALFA}").input("The table says so")
    sound(test.button(f"accept_{ALFA}").click().run())
    assert [line.split(",")[:4] for line in file(folder)] == [["figures", ALFA, "accept", ""]]
    said = words(test)
    assert "Accepted: Alfa, $40bn." in said
    assert "python -m ingest refresh --offline" in said
    assert "No row waits for a review." in said

    sound(test.button("take_back").click().run())
    assert file(folder) == []
    assert f"accept_{ALFA}" in {button.key for button in test.button}


def test_a_release_with_the_decision_is_made_and_shown(visit: Visit, store: Path) -> None:
    test = visit()
    sound(test.button(f"accept_{ALFA}").click().run())
    sound(test.button("publish_decisions").click().run())
    dataset = Dataset.open(data=store)
    assert f"Release {dataset.release} holds the decisions." in words(test)
    assert f"Release {dataset.release}, made" in words(test)
    row = dataset.figures(publisher="Alfa").iloc[0]
    assert row[["standing", "reasons"]].tolist() == ["charted", "accepted;magnitude doubtful;rental market"]
    assert "publish_decisions" not in {button.key for button in test.button}


def test_a_corrected_row_says_what_was_read_and_what_is_shown(visit: Visit, folder: Path) -> None:
    test = visit()
    test.text_input(f"review_field_value_{ALFA}").input("4.0")
    test.selectbox(f"review_field_unit_{ALFA}").select("EUR_bn")
    next(button for button in test.button if button.label == "Accept with these corrections").click()
    sound(test.run())
    assert file(folder)[0].split(",")[2:4] == ["correct", "value=4;unit=EUR_bn"]
    test = visit(queue="decided")
    assert "Read was value=40;unit=USD_bn, shown is value=4;unit=EUR_bn" in words(test)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [("40", "Nothing is changed"), ("many", "'many' is not a plain number"), ("", "a figure needs a number")],
)
def test_a_correction_that_cannot_be_is_told_and_not_written(
    visit: Visit, folder: Path, value: str, sentence: str
) -> None:
    test = visit()
    test.text_input(f"review_field_value_{ALFA}").input(value)
    next(button for button in test.button if button.label == "Accept with these corrections").click()
    assert sentence in words(sound(test.run()))
    assert file(folder) == []


def test_a_note_that_a_spreadsheet_would_run_is_refused(visit: Visit, folder: Path) -> None:
    test = visit()
    test.text_input(f"review_note_{ALFA}").input('=cmd|"/c calc"')
    sound(test.button(f"reject_{ALFA}").click().run())
    assert "begins with =, as a formula would" in words(test)
    assert file(folder) == []


def test_a_rejected_row_stays_among_the_decisions_with_its_reason(visit: Visit, store: Path) -> None:
    test = visit()
    test.text_input(f"review_note_{ALFA}").input("No market, a **budget**")
    sound(test.button(f"reject_{ALFA}").click().run())
    sound(test.button("publish_decisions").click().run())
    assert Dataset.open(data=store).figures(publisher="Alfa", include_review=True).empty
    said = words(visit(queue="decided"))
    assert "**Rejected** on" in said
    assert " because No market, a **budget**" in said
    assert "| Publisher | Alfa |" in said


def test_what_is_sure_waits_to_be_accepted_and_hostile_words_stay_words(visit: Visit) -> None:
    test = visit(queue="sure")
    assert "2 rows that the program read and is sure of" in words(test)
    shown = "\n".join(element.value for element in test.markdown)
    assert "<script>" not in shown.replace("\\<", "")


def test_elsewhere_the_queue_can_only_be_read(visit: Visit) -> None:
    test = visit(closed=local.ELSEWHERE)
    assert "un mercado de" in words(test)
    assert local.ELSEWHERE in words(test)
    keys = {str(button.key) for button in test.button}
    assert not [key for key in keys if key.startswith(("accept", "reject", "publish", "take_back", "back_"))]


def test_a_button_that_was_drawn_before_the_door_closed_writes_nothing(
    visit: Visit, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = visit()
    monkeypatch.setattr(local, "closed", lambda: local.ELSEWHERE)
    sound(test.button(f"accept_{ALFA}").click().run())
    assert file(folder) == []


def test_a_frozen_release_takes_no_decisions(visit: Visit, store: Path) -> None:
    test = visit(release=Dataset.open(data=store).release)
    assert "decisions are made on the newest" in words(test)
    assert not [button for button in test.button if str(button.key).startswith("accept")]


def test_a_file_with_a_fault_is_told_and_the_page_stands(visit: Visit, folder: Path) -> None:
    (folder / "reviews.csv").write_text("nonsense\n")
    assert "data/reviews.csv cannot be used" in words(visit())


HERE = {"Host": "localhost:8501", "Origin": "http://localhost:8501"}


@pytest.mark.parametrize(
    ("address", "peer", "headers", "is_open"),
    [
        ("127.0.0.1", None, HERE, True),
        ("localhost", "127.0.0.1", {"Host": "127.0.0.1:8501"}, True),
        ("::1", "::ffff:127.0.0.1", {"Host": "[::1]:8501", "Origin": "http://[::1]:8501"}, True),
        ("", None, HERE, False),  # plain `streamlit run`: every address of the machine
        ("0.0.0.0", None, HERE, False),
        ("127.0.0.1", "192.168.1.7", HERE, False),
        ("127.0.0.1", None, {}, False),  # nothing is known of who asks
        ("127.0.0.1", None, {**HERE, "X-Forwarded-For": "127.0.0.1"}, False),
        ("127.0.0.1", None, {**HERE, "X-Real-Ip": "203.0.113.9"}, False),
        ("127.0.0.1", None, {**HERE, "Forwarded": "for=203.0.113.9"}, False),
        ("127.0.0.1", None, {"Host": "crossover.example"}, False),  # a proxy that says nothing, or a rebound name
        ("127.0.0.1", None, {"Host": "127.0.0.1:8501", "Origin": "https://crossover.example"}, False),
        ("127.0.0.1", None, {"Host": "localhost:8501", "Origin": "null"}, False),
        ("127.0.0.1", None, {"Host": "localhost.evil.example"}, False),
        ("127.0.0.1", None, {"Host": "["}, False),
    ],
)
def test_only_this_machine_may_write(address: str, peer: str | None, headers: dict[str, str], is_open: bool) -> None:
    assert (local.why_closed(address, peer, headers) == "") is is_open


def test_who_can_only_read_meets_no_box_that_waits_for_nobody(visit: Visit, folder: Path) -> None:
    sound(visit().button(f"accept_{ALFA}").click().run())
    assert len(file(folder)) == 1
    said = words(visit(local.ELSEWHERE))
    assert local.ELSEWHERE in said
    assert "since this release" not in said
    assert "since this release" in words(visit())
