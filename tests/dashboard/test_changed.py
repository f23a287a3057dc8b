"""What changed, in sentences: on the Overview against the release before, on a frozen view since then."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import changed
from market.changes import Change
from market.store import Store
from tests.dashboard.headless import words
from tests.dashboard.small_data import HOSTILE, NOW, build, claim, figure
from tests.market.a_week import two_weeks
from tests.market.test_changes import NEW, NEW_CLAIMS, OLD, OLD_CLAIMS, publish

Visit = Callable[..., AppTest]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases of two weeks: a number put right, two rows withdrawn, two views revised, one row accepted."""
    folder = build(tmp_path_factory.mktemp("changed") / "d", OLD_CLAIMS, OLD)
    publish(folder, NEW, NEW_CLAIMS, 7)
    return folder


def test_the_overview_tells_what_changed_this_week(open_page: Visit, store: Path) -> None:
    said = words(open_page(store)).replace("*", "")
    assert "Release 2026-W48.1 against 2026-W47.1 of 20 Nov 2026." in said
    assert (
        "Put right: Slip, spending on rented accelerators in 2026, is $18bn; before it stood here as $20bn (−10%)."
        in said
    )
    assert "Withdrawn: Gone, spending on rented accelerators in 2026, $3bn." in said
    assert "Mover raised spending on rented accelerators in 2027 by 30%, from $100bn to $130bn." in said
    assert "Ada moved its date: inference passes training in 2029 (Rented accelerators); before, in 2027." in said
    assert "Accepted: Reader" in said
    assert "1 more row read by the program" in said
    assert "[source](https://one.example/a)" in said


def test_the_overview_tells_stories_and_judgements_as_the_digest_does(open_page: Visit, tmp_path: Path) -> None:
    said = words(open_page(two_weeks(tmp_path / "d"))).replace("*", "")
    assert "moved from $110bn to $120bn (+9.1%), the median of 3 houses." in said
    assert "Opened (contradictions): Rented accelerators, 2025: Fact One" in said
    assert (
        "[Told by two](https://one.example/first) (one.example, 23 Nov 2026; 2 independent origins, 3 outlets)" in said
    )


def test_a_link_to_an_old_release_shows_it_as_it_was_and_says_what_was_revised(open_page: Visit, store: Path) -> None:
    test = open_page(store, "training_vs_inference", release="2026-W47.1")
    said = words(test).replace("*", "")
    assert "You see release 2026-W47.1 as it was on 20 Nov 2026" in said
    [since] = [box.label for box in test.expander if "Since then" in box.label]
    assert since == ("Since then: 1 median moved, 1 number put right, 2 rows withdrawn, 2 views revised; "
                     "besides, 1 row accepted by a person, 2 rows added, 1 row read by the program")  # fmt: skip
    assert "Withdrawn: Eve, inference passes training by 2030" in said
    assert "Since then" not in words(open_page(store, "training_vs_inference"))


def test_a_first_release_has_nothing_to_compare_with(open_page: Visit, store: Path) -> None:
    assert "This is the first release" in words(open_page(store, release="2026-W47.1"))


def test_an_empty_week_says_so(open_page: Visit, tmp_path: Path) -> None:
    folder = build(tmp_path / "d", [claim("A", "2026-01-05", "in", 2027)])
    held = Store(folder)
    with held.writer():
        held.replace("segments", held.read("segments").head(1), NOW)
        held.publish(NOW)
    said = words(open_page(folder))
    assert "Release 2026-W47.2 against 2026-W47.1" in said
    assert "Nothing: no figure, statement, verdict or story differs." in said


def test_words_from_outside_stay_words() -> None:
    row = figure(HOSTILE, "2026-01-05", "all", 2026, 9.0, source_url="javascript:alert(1)")
    held = vars(replace(row)) | {"segment_label": HOSTILE}
    told = changed.sentence(Change("added", "figures", held, None))
    assert "](javascript" not in told
    assert "<script" not in told.replace("\\<", "")
