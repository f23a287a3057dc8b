"""The evidence of a row says who, when, where, how near, and what to beware of; nothing in it can act."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from market.store import Store
from tests.dashboard.small_data import HOSTILE, build, claim, figure
from tests.market.correcting import correction
from tests.market.store_rows import NOW

SUSPECT = figure(
    "House", "2026-01", "inference", 2030, 40.0, origin="read", document_id="d", quote=f"40 billones {HOSTILE}",
    scale_suspect=True, value_as_written=40000.0, caveats="scale_suspect;month_only", standing="review",
    reasons="the written magnitude is doubtful",
)  # fmt: skip
CLAIM = claim("House", "2026-01-05", "not_before", 2028, note="Chips only")


def cards() -> None:
    """Every card of the rows named in the session, one after the other."""
    import streamlit as st

    from dashboard.parts import evidence
    from market import Dataset

    dataset = Dataset.open(data=st.session_state["folder"])
    for row in evidence.find(dataset, st.session_state["ids"]):
        evidence.card(row, dataset)


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., str]:
    folder = build(tmp_path / "d", [CLAIM], [SUSPECT])

    def words(*ids: str) -> str:
        test = AppTest.from_function(cards, default_timeout=30)
        test.session_state["folder"], test.session_state["ids"] = str(folder), list(ids)
        test.run()
        assert not test.exception, test.exception[0].message
        return "\n".join(str(part.value) for kind in (test.markdown, test.caption, test.warning) for part in kind)

    return words


def test_a_claim_says_all_that_is_known(told: Callable[..., str]) -> None:
    said = told(CLAIM.claim_id).replace("\\", "")
    for part in (
        "House", "said 5 Jan 2026", "Training stays ahead: not before 2028", "that year or later", "Chips only",
        "◉ primary", "entered by a person", "(https://one.example/a)", "(https://two.example/b)",
    ):  # fmt: skip
        assert part in said


def test_a_doubtful_magnitude_shows_both_readings(told: Callable[..., str]) -> None:
    said = told(SUSPECT.figure_id).replace("\\", "")
    assert "As written: $40,000bn. Taken as: $40bn." in said
    assert "said Jan 2026" in said
    assert "no person has reviewed it yet" in said
    assert "In review: the written magnitude is doubtful" in said
    assert "Month only" in said


def test_a_correction_shows_what_the_source_says(told: Callable[..., str], tmp_path: Path) -> None:
    why = f"Its own table has 41 {HOSTILE}"
    Store(tmp_path / "d").replace(
        "corrections", [correction(SUSPECT.figure_id, expected="40", corrected="41", why=why)], NOW
    )
    Store(tmp_path / "d").publish(NOW)

    said = told(SUSPECT.figure_id)

    assert "<script>" not in said.replace(r"\<script\>", "")
    said = said.replace("\\", "")
    assert "Corrected: the source says 40 (value), shown is 41. Its own table has 41" in said
    assert "## $41bn" in said
    assert "Corrected: the source says" not in told(CLAIM.claim_id)


def test_a_quote_stays_words(told: Callable[..., str]) -> None:
    said = told(SUSPECT.figure_id)
    assert r"\<script\>" in said
    assert "<script>" not in said.replace(r"\<script\>", "")


def test_rows_come_in_the_order_asked_and_once(told: Callable[..., str]) -> None:
    said = told(SUSPECT.figure_id, CLAIM.claim_id, SUSPECT.figure_id, "no such row")
    assert said.count("In review") == 1
    assert said.index("40bn") < said.index("not before 2028")
