"""How a curated number stands at its source, as the evidence, the Data page and the week's changes tell it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.charts import cited as charts
from dashboard.parts import cited_line
from dashboard.theme import LIGHT
from market import Dataset, changes
from market.citations import Citation, sought
from market.store import Store
from tests.dashboard.headless import words
from tests.dashboard.small_data import NOW, build, claim, figure

FIGURES = [figure(f"House {n}", "2026-01-05", "inference", 2026, 10.0 + n) for n in range(8)]
CLAIM = claim("Eve", "2026-01-05", "by", 2030)
FOUND, GONE, MOVED, LOST, SHUT, CLOSED, WAITING, READ = (row.figure_id for row in FIGURES)
LATER = NOW + timedelta(days=28)


def verdicts(dataset: Dataset) -> tuple[list[Citation], list[Citation]]:
    """Those of a first and of a second run."""
    wanted = {one.row_key: one for one in sought({name: dataset.table(name) for name in (
        "figures", "claims", "deals", "sites", "chips")})}  # fmt: skip

    def made(key: str, day: date, verdict: str, reason: str, found: float | None = None) -> Citation:
        one = wanted[key]
        return Citation(*one.row, day, day, verdict, reason, one.url, one.stated, found, "0" * 16, "A <b>word</b>")

    first, second = NOW.date(), LATER.date()
    all_found = [made(key, first, "confirmed", "year_and_name") for key in (FOUND, GONE, MOVED, SHUT, CLAIM.claim_id)]
    before = [*all_found, made(LOST, first, "not_found", "page_gone"), made(CLOSED, first, "not_checked", "robots")]
    after = [
        made(GONE, second, "changed", "gone"), made(MOVED, second, "changed", "other_number", 14.5),
        made(SHUT, second, "not_checked", "refused"), made(CLAIM.claim_id, second, "changed", "gone"),
    ]  # fmt: skip
    return before, after


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = build(tmp_path_factory.mktemp("cited") / "d", [CLAIM], FIGURES)
    store = Store(place)
    for rows, day in zip(verdicts(Dataset.open(data=place)), (NOW, LATER), strict=True):
        store.upsert("citations", rows, day)
        store.publish(day)
    return place


LINES = {
    FOUND: "The number was found at its source on 20 Nov 2026, beside its year and a name of its row.",
    GONE: "Since 18 Dec 2026 the page reads otherwise: the number no longer stands on the page. The number was last "
          "found there on 20 Nov 2026.",
    MOVED: "Since 18 Dec 2026 the page reads otherwise: the same sentence now says another number: $14.5bn. The number "
           "was last found there on 20 Nov 2026.",
    LOST: "Not found at its source since 20 Nov 2026: the page is no longer there.",
    SHUT: "The number was found at its source on 20 Nov 2026, beside its year and a name of its row. On 18 Dec 2026 it "
          "could not be checked: the site refuses this program.",
    CLOSED: "Not checked at its source: the site's rules for programs forbid it (20 Nov 2026).",
    WAITING: "Not yet read again at its source.",
}  # fmt: skip


@pytest.mark.parametrize("key", LINES)
def test_the_evidence_says_how_the_number_stands_at_its_source(folder: Path, key: str) -> None:
    assert cited_line.line("figures", key, Dataset.open(data=folder)).replace("\\", "") == LINES[key]


def test_a_row_without_a_number_to_look_for_has_no_line(tmp_path: Path) -> None:
    read = figure("House", "2026-01-05", "all", 2026, 1.0, origin="read", document_id="d", quote="one")
    dataset = Dataset.open(data=build(tmp_path / "d", [], [read]))
    assert cited_line.line("figures", read.figure_id, dataset) == cited_line.line("deals", "none", dataset) == ""


def card() -> None:
    import streamlit as st

    from dashboard.parts import evidence
    from market import Dataset

    dataset = Dataset.open(data=st.session_state["folder"])
    evidence.card(evidence.find(dataset, [st.session_state["id"]])[0], dataset)


def test_a_number_that_changed_at_its_source_is_a_warning(folder: Path) -> None:
    told: dict[str, Any] = {}
    for key in (MOVED, FOUND):
        test = AppTest.from_function(card, default_timeout=30)
        test.session_state["folder"], test.session_state["id"] = str(folder), key
        test.run()
        assert not test.exception
        told[key] = ([one.value for one in test.warning], [one.value for one in test.caption])
    assert told[MOVED][0][0].replace("\\", "") == LINES[MOVED]
    assert told[FOUND][0] == []
    assert LINES[FOUND] in [text.replace("\\", "") for text in told[FOUND][1]]


def test_the_data_page_counts_and_lists(folder: Path, open_page: Callable[..., AppTest]) -> None:
    said = words(open_page(folder, "data")).replace("\\", "")
    assert "### 2 of 9 curated numbers were found again at their source; 3 have changed there" in said
    assert "### 4 curated numbers are not at their source; 3 have changed" in said
    assert "<b>word</b>" not in said


def test_before_any_check_the_data_page_says_so(tmp_path: Path, open_page: Callable[..., AppTest]) -> None:
    said = words(open_page(build(tmp_path / "d", [], FIGURES[:1]), "data"))
    assert "No page behind the 1 curated number has been read again yet" in said


def test_the_weeks_changes_tell_of_altered_pages(folder: Path, open_page: Callable[..., AppTest]) -> None:
    first, second = Dataset.open(data=folder).releases()["release"].iloc[-2:]
    old, new = (Dataset.open(name, folder, without=changes.NEEDLESS) for name in (first, second))
    found = changes.between(old, new)
    assert [change.kind for change in found] == ["altered"] * 3
    assert changes.between(new, new) == []
    said = words(open_page(folder)).replace("\\", "").replace("*", "")
    assert (
        "House 2, spending on rented accelerators for inference in 2026, stands here as $12bn; its page now says"
        in said
    )
    assert "Eve, inference passes training by 2030 (Rented accelerators); its page shows the year no more." in said


def test_the_bars_are_parts_of_all_numbers(folder: Path) -> None:
    from dashboard.parts import cited

    rows = cited.counted(Dataset.open(data=folder).citations()).rows
    drawn = {bar.name: list(bar.x) for bar in charts.chart(rows, LIGHT).data}
    assert list(rows["label"]) == ["Figures", "Claims"]
    assert drawn["changed"] == [100.0, 25.0]  # the claim; two of eight figures
    assert [sum(parts) for parts in zip(*drawn.values(), strict=True)] == [100.0, 100.0]
