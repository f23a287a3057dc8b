"""Words of topics counted in one pass: the same as a search for each topic."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from market.tags import words
from market.tags.counting import Groups

_SOME = ["train", "pre-training", "pretrained", "trainer", "entrenar", "modelos y formacion", "formacion de modelos",
         "inference", "test-time", "gpu", "gpus", "gpu hours", "gpu-hours", "renting more gpus", "fabricas de ia",
         "gigafabricas de la ia", "ai gigafactory", "data center", "data-centres", "centros de datos", "5 mw", "capex",
         "capital spending", "capital", "se espera", "series b", "x", ".", ",", "-", "ia", "los"]  # fmt: skip


@given(some.lists(some.sampled_from(_SOME)), some.sampled_from([" ", "", ". ", "-"]))
def test_one_pass_finds_what_a_search_for_each_topic_finds(told: list[str], between: str) -> None:
    lower = between.join(told)
    found = words.COUNTED.count(lower)
    for topic, ways in words.GROUPS.items():
        assert list(found[topic].elements()) == sorted(
            re.findall(rf"(?<!\w)(?:{ways})(?!\w)", lower), key=list(found[topic]).index
        )


def test_words_are_counted_whole_and_never_twice() -> None:
    groups = Groups({"a": r"red(?: wine)?|wine", "b": r"wines?"})
    found = groups.count("red wine, wines and a redder wine.")
    assert {name: dict(counts) for name, counts in found.items()} == {
        "a": {"red wine": 1, "wine": 1},
        "b": {"wine": 2, "wines": 1},
    }


def test_a_way_that_may_begin_with_anything_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'\\w\+ wine' does not begin with letters"):
        Groups({"a": r"red|\w+ wine"})
