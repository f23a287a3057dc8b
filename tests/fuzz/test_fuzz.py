"""A small slice of `python -m tests.fuzz`, and that the search finds what it is for."""

import re
from dataclasses import replace
from typing import Any

import pytest

from market.open_records import TokenPrice
from market.store import StoreError
from tests.fuzz import __main__ as fuzz
from tests.fuzz import answers, promises, spoil
from tests.fuzz.search import Target, search

TARGETS = {target.name: target for target in fuzz.targets()}
INPUTS = 10


@pytest.mark.parametrize("name", TARGETS)
def test_hostile_inputs_break_no_promise(name: str) -> None:
    found = search(TARGETS[name], seed=7, inputs=INPUTS)
    assert found.tried >= min(1, INPUTS * TARGETS[name].share)
    assert found.faults == []


def test_the_same_seed_tries_the_same_inputs() -> None:
    tried: list[list[bytes]] = [[], [], []]
    for seen, seed in zip(tried, (1, 1, 2), strict=True):
        search(Target("any", spoil.bodies(b"<item>1</item>"), lambda body, to=seen: bool(to.append(body))), seed, 20)
    assert tried[0] == tried[1] != tried[2]


def _stumbles(body: bytes) -> bool:
    return bool(1 / (b"NaN" not in body))


def test_a_parser_that_stumbles_is_found_and_the_input_shown() -> None:
    found = search(Target("bad", spoil.bodies(b'{"a": 1}'), _stumbles), 1, 1000)
    [fault] = found.faults
    assert fault.startswith("ZeroDivisionError")
    assert "NaN" in fault


def test_what_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.search.SECONDS", 0.05)
    found = search(Target("slow", spoil.bodies(b"a"), lambda _: bool([None for _ in iter(int, 1)])), 1, 5)
    assert re.match("hangs on b", found.faults[0])


def test_every_kind_of_input_is_taken_and_refused() -> None:
    """A target that refuses all, or nothing, proves little: what it takes must be reached."""
    found = search(TARGETS["gdelt"], 3, 60)
    assert 5 < found.taken < found.tried - 5


@pytest.mark.parametrize("broken", ["", "two\nlines", "x" * 2000, "half a pair \ud800"])
def test_a_refusal_that_is_no_sentence_is_a_broken_promise(broken: str) -> None:
    with pytest.raises((AssertionError, UnicodeEncodeError)):
        promises.is_sentence(broken)


@pytest.mark.parametrize("spoiled", [{"model": ""}, {"usd_input": float("inf")}, {"seller": "half a pair \ud800"}])
def test_rows_that_break_their_contract_are_a_broken_promise(spoiled: dict[str, Any]) -> None:
    row = TokenPrice("model", "seller", answers.DAY, 1.0, 2.0, source="litellm", source_url="https://a.example/")
    assert promises.are_rows([row]) == 1
    with pytest.raises((AssertionError, StoreError, UnicodeEncodeError)):
        promises.are_rows([replace(row, **spoiled)])
